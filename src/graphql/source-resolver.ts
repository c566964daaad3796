import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Json } from '../entities/scalars.js';
import { Source, SourceOwner } from '../entities/source.js';
import { ArticleConnection, ArticleFilter, ArticleOrder } from './article-types.js';
import { ForwardPageArgs, PageArgs } from './connection.js';
import type { Context } from './context.js';
import { fromGlobalId } from './global-id.js';
import { connectionSql } from './page.js';
import { SearchInput } from './search-types.js';
import { lookUp } from './loaders.js';
import { readByStatement } from './read-fields.js';
import { readValue, statementFor } from './read.js';
import { payloadOf } from './payload.js';
import { refreshOutcome } from './refresh-payload.js';
import { requireRight } from './require-right.js';
import { rootField } from './selection.js';
import { sourceList } from './source-list.js';
import {
  FetchConnection,
  RefreshSourcePayload,
  SourceConnection,
  SourceFilter,
  SourceHealth,
  SourceOrder,
  SourceSchedule,
} from './source-types.js';

/** Reading sources, and asking for one to be read now. */
@Resolver()
export class SourceQueries {
  @Query(() => Source, { nullable: true, description: 'One source; null when there is none.' })
  async source(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Its id.' }) _id: string,
  ): Promise<unknown> {
    return lookUp('source', context, info);
  }

  @Query(() => SourceConnection, { description: 'Sources, by name unless `orderBy` says otherwise.' })
  async sources(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ForwardPageArgs) _page: ForwardPageArgs,
    @Arg('filter', () => SourceFilter, { nullable: true, description: 'Which.' }) _filter?: SourceFilter,
    @Arg('orderBy', () => [SourceOrder], { nullable: true, description: 'In which order.' })
    _orderBy?: SourceOrder[],
  ): Promise<unknown> {
    const statement = await statementFor(info, context);
    const field = rootField(info);
    return readValue(context, statement, connectionSql(statement, field, sourceList(statement, field)));
  }

  @Mutation(() => RefreshSourcePayload, {
    description: 'Reads a source now, whatever its schedule says, and answers when it is read.',
  })
  async refreshSource(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The source.' }) id: string,
  ): Promise<unknown> {
    requireRight(context, 'refreshSource');
    const found = fromGlobalId(id);
    const answer =
      found?.type === 'Source'
        ? await context.refreshSource(context.viewer, Number(found.key))
        : ({ refused: 'NOT_FOUND' } as const);
    const { outcome, readField } = refreshOutcome(answer, { context, info });
    return payloadOf(outcome, { context, info }, readField);
  }
}

/** The fields of a source that are more than a column. */
@Resolver(() => Source)
export class SourceFields {
  @FieldResolver(() => [SourceOwner], { description: 'Who owns it, from when to when, oldest first.' })
  owners(): never {
    return readByStatement();
  }

  @FieldResolver(() => [Json], {
    description:
      'Selectors of its own, in sets with days of validity; of those that hold the one that began last.',
  })
  rules(): never {
    return readByStatement();
  }

  @FieldResolver(() => SourceHealth, { description: 'How it fares.' })
  health(): never {
    return readByStatement();
  }

  @FieldResolver(() => SourceSchedule, { description: 'When it is read.' })
  schedule(): never {
    return readByStatement();
  }

  @FieldResolver(() => FetchConnection, { description: 'Its last readings, newest first.' })
  fetches(@Args(() => ForwardPageArgs) _page: ForwardPageArgs): never {
    return readByStatement();
  }

  @FieldResolver(() => ArticleConnection, { description: 'Articles read from it.' })
  articles(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('filter', () => ArticleFilter, { nullable: true, description: 'Which.' }) _filter?: ArticleFilter,
    @Arg('orderBy', () => [ArticleOrder], { nullable: true, description: 'In which order.' })
    _orderBy?: ArticleOrder[],
    @Arg('search', () => SearchInput, { nullable: true, description: 'What is searched.' })
    _search?: SearchInput,
  ): never {
    return readByStatement();
  }
}
