import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { Article } from '../entities/article.js';
import { Collection } from '../entities/collection.js';
import { ArticleConnection, ArticleFilter, ArticleOrder } from './article-types.js';
import { clientError } from './client-error.js';
import { CollectionConnection, FeedUrls } from './collection-types.js';
import { ForwardPageArgs, PageArgs } from './connection.js';
import type { Context } from './context.js';
import { fromGlobalId } from './global-id.js';
import { connectionSql, type PagedList, pageKeysSql } from './page.js';
import { readByStatement } from './read-fields.js';
import { readValue, statementFor } from './read.js';
import { SearchInput } from './search-types.js';
import { isGiven, rootField } from './selection.js';
import { TODAY } from './statement.js';

/** Reading collections. */
@Resolver()
export class CollectionQueries {
  @Query(() => Collection, {
    nullable: true,
    description: 'One collection, by id or by slug; exactly one of the two. Null when there is none.',
  })
  async collection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string,
    @Arg('slug', () => String, { nullable: true, description: 'Its name in addresses.' }) slug?: string,
  ): Promise<unknown> {
    if ([id, slug].filter(isGiven).length !== 1) {
      throw clientError('BAD_USER_INPUT', 'Give exactly one of `id` and `slug`.', rootField(info).key);
    }
    const by = isGiven(id) ? 'id' : 'slug';
    const key = isGiven(id) ? keyOfCollection(id) : (slug ?? '').toLowerCase();
    // A slug holds no control characters, so such a one is nobody's; the database would not take it.
    if (key === null || key.includes('\0')) return null;
    return context.nodes.load({ type: 'Collection', by, key, nodes: info.fieldNodes, info, asOf: null });
  }

  @Query(() => CollectionConnection, { description: 'Collections by title.' })
  async collections(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ForwardPageArgs) _page: ForwardPageArgs,
  ): Promise<unknown> {
    const field = rootField(info);
    // Each of them is a list of its own, so which they are is asked first.
    const asked = await statementFor(info, context);
    const rows = await context.read<{ key: number }>(
      pageKeysSql(asked, field, collectionList()),
      asked.params,
    );
    const statement = await statementFor(info, context);
    const list = collectionList(rows.map(({ key }) => key));
    return readValue(context, statement, connectionSql(statement, field, list));
  }
}

/** All collections by title; `collections` are the keys of those on the page. */
function collectionList(collections: readonly number[] = []): PagedList {
  return {
    type: 'Collection',
    rowPrefix: 'c',
    from: (row) => `collection ${row}`,
    where: () => [],
    sort: {
      name: 'TITLE ASC',
      keys: [
        { sql: (row) => `${row}.title_sort`, sqlType: 'text', descending: false },
        { sql: (row) => `${row}.id`, sqlType: 'int', descending: false },
      ],
    },
    scope: { asOf: TODAY, collections },
  };
}

function keyOfCollection(id: string): string | null {
  const found = fromGlobalId(id);
  return found?.type === 'Collection' ? found.key : null;
}

/** The fields of a collection that are more than a column. */
@Resolver(() => Collection)
export class CollectionFields {
  @FieldResolver(() => [Article], { description: 'The pinned articles that are shown, in their order.' })
  pinned(): never {
    return readByStatement();
  }

  @FieldResolver(() => ArticleConnection, {
    description: 'Articles that are left out whatever the filter says.',
  })
  excluded(@Args(() => PageArgs) _page: PageArgs): never {
    return readByStatement();
  }

  @FieldResolver(() => ArticleConnection, {
    description:
      'Its articles, the pinned among them; newest first unless `orderBy` says otherwise. `filter` and `search` choose among them.',
  })
  articles(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('filter', () => ArticleFilter, { nullable: true, description: 'Which of them.' })
    _filter?: ArticleFilter,
    @Arg('orderBy', () => [ArticleOrder], { nullable: true, description: 'In which order.' })
    _orderBy?: ArticleOrder[],
    @Arg('search', () => SearchInput, { nullable: true, description: 'What is searched among them.' })
    _search?: SearchInput,
  ): never {
    return readByStatement();
  }

  @FieldResolver(() => FeedUrls, { description: 'Where its feeds stand.' })
  feedUrls(): never {
    return readByStatement();
  }
}
