import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { storeTestArticles, type TestArticle } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

interface Paged {
  readonly articles: {
    readonly edges: { readonly cursor: string; readonly node: { readonly title: string } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string;
      readonly endCursor: string;
    };
  };
}

/** Two to a day, some without a date. */
const ARTICLES: readonly TestArticle[] = Array.from({ length: 23 }, (_each, index) => ({
  source: (['province', 'tanLoc'] as const)[index % 2] as TestArticle['source'],
  title: `Bài ${String(index).padStart(2, '0')}`,
  publishedAt: index % 11 === 7 ? null : `2026-03-${String(28 - (index >> 1)).padStart(2, '0')}T02:00:00Z`,
}));

/** One document for all pages: a service that remembers it must look at the cursors anew each time. */
const PAGES = `query ($first: Int, $last: Int, $after: String, $before: String, $orderBy: [ArticleOrder!]) {
  articles(first: $first, last: $last, after: $after, before: $before, orderBy: $orderBy) {
    edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const ORDERS = [
  [{ field: 'PUBLISHED_AT' }],
  [{ field: 'TITLE' }],
  [{ field: 'PUBLISHED_AT', direction: 'ASC' }],
  [{ field: 'PUBLISHED_AT' }, { field: 'TITLE', direction: 'DESC' }],
];

describe.each(TEST_DATABASES)('one document, page after page, on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, ARTICLES);
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const titlesOf = (articles: { edges: { node: { title: string } }[] }) =>
    articles.edges.map(({ node }) => node.title);

  test.each(ORDERS.map((orderBy) => ({ orderBy })))('forth and back again in order %#', async (order) => {
    const { articles: whole } = await service.read(PAGES, { first: 100, ...order });
    const all = titlesOf(whole);
    expect(all).toHaveLength(ARTICLES.length);
    const forth: string[] = [];
    const starts: string[] = [];
    let after: string | null = null;
    do {
      const { articles }: Paged = await service.read(PAGES, { first: 5, after, ...order });
      expect(articles.pageInfo.hasPreviousPage).toBe(after !== null);
      forth.push(...titlesOf(articles));
      starts.push(articles.pageInfo.startCursor);
      after = articles.pageInfo.hasNextPage ? articles.pageInfo.endCursor : null;
    } while (after !== null && forth.length <= all.length);
    expect(forth).toEqual(all);
    for (const [page, before] of starts.entries()) {
      const { articles } = await service.read(PAGES, { last: 5, before, ...order });
      expect(titlesOf(articles)).toEqual(all.slice(Math.max(0, (page - 1) * 5), page * 5));
      expect(articles.pageInfo.hasPreviousPage).toBe(page > 1);
    }
    // Both ends at once, and no end at all, by the same document.
    const [from, to] = [whole.edges[3].cursor, whole.edges[9].cursor];
    const { articles: between } = await service.read(PAGES, {
      first: 100,
      after: from,
      before: to,
      ...order,
    });
    expect(titlesOf(between)).toEqual(all.slice(4, 9));
    const { articles: first } = await service.read(PAGES, { first: 2, ...order });
    expect(titlesOf(first)).toEqual(all.slice(0, 2));
  });

  test('a cursor that is none is refused, though others were right before it', async () => {
    const { articles } = await service.read(PAGES, { first: 3 });
    const cursor = articles.pageInfo.endCursor;
    await service.read(PAGES, { first: 3, after: cursor });
    for (const wrong of ['', 'nonsense', cursor.slice(0, -6), `${cursor}${cursor}`]) {
      const { data, errors } = await service.ask(PAGES, { first: 3, after: wrong });
      expect(data).toBeNull();
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_CURSOR');
      expect(errors?.[0]?.message).toContain('`articles.after`');
    }
    const { articles: again } = await service.read(PAGES, { first: 3, after: cursor });
    expect(again.edges).toHaveLength(3);
  });

  test('a variable that is more than a cursor is more than a cursor', async () => {
    const query = `query ($text: String!, $after: String) {
      one: articles(first: 3, after: $after) { nodes { title } }
      two: articles(first: 3, after: $text) { nodes { title } }
      three: articles(first: 100, search: { query: $text }) { nodes { title } }
    }`;
    const { articles } = await service.read(PAGES, { first: 4 });
    const [a, b] = articles.edges.map(({ cursor }: { cursor: string }) => cursor);
    for (const [text, after] of [
      [a, b],
      [b, a],
      [b, null],
    ]) {
      const { one, two } = await service.read(query, { text, after });
      const at = (cursor: string | null) => (cursor === null ? 0 : cursor === a ? 1 : 2);
      expect(one.nodes.map(({ title }: { title: string }) => title)).toEqual(
        (await service.read(`{ articles(first: 100) { nodes { title } } }`)).articles.nodes
          .slice(at(after), at(after) + 3)
          .map(({ title }: { title: string }) => title),
      );
      expect(two.nodes).toHaveLength(3);
    }
  });
});
