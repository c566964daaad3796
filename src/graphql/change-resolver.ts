import { type GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Query,
  Resolver,
  Root,
  type SubscribeResolverData,
  Subscription,
} from 'type-graphql';
import { Article } from '../entities/article.js';
import { ArticleChange } from '../entities/change.js';
import { Source } from '../entities/source.js';
import { ArticleFilter } from './article-types.js';
import { addedSql, type BatchSql, changedSql, changesSql, healthSql } from './change-list.js';
import { ArticleChangeConnection } from './change-types.js';
import { clientError } from './client-error.js';
import { ForwardPageArgs } from './connection.js';
import type { Context } from './context.js';
import type { FeedName } from './live.js';
import { readByStatement } from './read-fields.js';
import { readValue, statementFor } from './read.js';
import { rootField } from './selection.js';

/** The change feed. */
@Resolver()
export class ChangeQueries {
  @Query(() => ArticleChangeConnection, {
    description:
      'What became of articles, oldest first: whoever goes on from the last cursor misses nothing and gets nothing ' +
      'twice. A cursor that is too old is refused with BAD_CURSOR; then sync anew, as `latestCursor` says.',
  })
  async articleChanges(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ForwardPageArgs) _page: ForwardPageArgs,
  ): Promise<unknown> {
    const statement = await statementFor(info, context);
    const field = rootField(info);
    const found = await readValue(context, statement, changesSql(statement, field));
    if (found !== null) return found;
    throw clientError(
      'BAD_CURSOR',
      `Changes since \`${field.key}.after\` are no longer kept. Sync anew: take \`latestCursor\`, read all of \`articles\`, ` +
        'then go on from that cursor.',
      `${field.key}.after`,
    );
  }
}

/** The fields of a change that are more than a column. */
@Resolver(() => ArticleChange)
export class ChangeFields {
  @FieldResolver(() => Article, {
    nullable: true,
    description: 'The article as it is now; null when it is deleted or held back.',
  })
  article(): never {
    return readByStatement();
  }

  @FieldResolver(() => ID, { description: 'Id of the article, also when there is none any more.' })
  articleId(): never {
    return readByStatement();
  }
}

/** Listens to a feed; the batch statement is compiled at once, so that a wrong filter is refused when it is given. */
function follow(feed: FeedName, batchSql: BatchSql) {
  return ({ context, info }: SubscribeResolverData<unknown, unknown, Context>) => {
    // Over HTTP the operation was refused before it came here.
    if (!context.follow) throw new Error('this connection carries no subscriptions');
    return context.follow({ feed, batchSql, info, context });
  };
}

const FILTER = { nullable: true, description: 'Which articles; all when nothing is said.' } as const;

/** What is told while it happens. */
@Resolver()
export class LiveSubscriptions {
  @Subscription(() => Article, {
    subscribe: follow('articles', addedSql),
    description: 'Every article that comes into sight and fits the filter: new ones, and those shown again.',
  })
  articleAdded(
    @Root() row: unknown,
    @Arg('filter', () => ArticleFilter, FILTER) _filter?: ArticleFilter,
  ): unknown {
    return row;
  }

  @Subscription(() => ArticleChange, {
    subscribe: follow('articles', changedSql),
    description:
      'Every change of an article that fits the filter as it is now; of deleted articles everybody is told. ' +
      'After a connection broke, `articleChanges` gives what was missed.',
  })
  articleChanged(
    @Root() row: unknown,
    @Arg('filter', () => ArticleFilter, FILTER) _filter?: ArticleFilter,
  ): unknown {
    return row;
  }

  @Subscription(() => Source, {
    subscribe: follow('health', healthSql),
    description: 'Every source whose health changed, as it is now.',
  })
  sourceHealthChanged(@Root() row: unknown): unknown {
    return row;
  }
}
