import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, storeTestArticles, type TestArticle } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

/** Eleven articles: three of one instant, two titles alike, three undated; ids run 1 to 11 in this order. */
const ARTICLES: readonly TestArticle[] = [
  ['Đan Hải', '2026-03-01T01:00:00.000Z'],
  ['Đan Hải', '2026-03-01T01:00:00.000Z'],
  ['An Lộc', '2026-03-01T01:00:00.000Z'],
  ['Ân Phú', '2026-02-28T17:00:00.001Z'],
  ['Da', '2026-02-28T17:00:00.000Z'],
  ['Đức Thọ', '1999-12-31T23:59:59.999Z'],
  ['Can Lộc', null],
  ['Can Lộc', null],
  ['Ân Thi', null],
  ['Xuân', '2026-03-02T00:00:00.000Z'],
  [`Dài ${'rất dài '.repeat(60)}`, '2026-01-01T00:00:00.000Z'],
].map(([title, publishedAt], index) => ({
  source: index % 2 === 0 ? 'province' : 'locHa',
  title: title ?? '',
  publishedAt: publishedAt ?? null,
  firstSeenAt: `2026-04-0${1 + (index % 3)}T00:00:00.000Z`,
}));

const ALL = ARTICLES.map((_, index) => idOf('Article', index + 1));

const ORDERS = [
  ['newest first when nothing is said', null],
  ['newest first', '{ field: PUBLISHED_AT, direction: DESC }'],
  ['oldest first', '{ field: PUBLISHED_AT, direction: ASC }'],
  ['first seen', '{ field: FIRST_SEEN_AT, direction: DESC }'],
  ['title, A first', '{ field: TITLE, direction: ASC }'],
  ['title, Y first', '{ field: TITLE, direction: DESC }'],
  [
    'two sorts that run opposite ways',
    '{ field: FIRST_SEEN_AT, direction: ASC }, { field: TITLE, direction: DESC }',
  ],
  ['date after title', '{ field: TITLE, direction: ASC }, { field: PUBLISHED_AT, direction: DESC }'],
] as const;

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PAGE =
  'edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

describe.each(TEST_DATABASES)('connections on %s', (_name, open) => {
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

  async function page(order: string | null, args: string): Promise<Page> {
    const orderBy = order === null ? '' : ` orderBy: [${order}]`;
    const { articles } = (await service.read(`{ articles(${args}${orderBy}) { ${PAGE} } }`)) as {
      articles: Page;
    };
    const ids = articles.edges.map((edge) => edge.node.id);
    expect(articles.nodes.map((node) => node.id)).toEqual(ids);
    expect(articles.pageInfo.startCursor).toBe(articles.edges[0]?.cursor ?? null);
    expect(articles.pageInfo.endCursor).toBe(articles.edges.at(-1)?.cursor ?? null);
    return articles;
  }

  const idsOf = ({ nodes }: Page) => nodes.map((node) => node.id);

  async function walk(order: string | null, size: number, backward: boolean): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const from: string = cursor === null ? '' : ` ${backward ? 'before' : 'after'}: "${cursor}"`;
      const got: Page = await page(order, `${backward ? 'last' : 'first'}: ${size}${from}`);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = got.pageInfo;
      // Behind us lies what we came from; at the very start nothing does.
      expect(backward ? hasNextPage : hasPreviousPage).toBe(cursor !== null);
      if (backward) ids.unshift(...idsOf(got));
      else ids.push(...idsOf(got));
      more = backward ? hasPreviousPage : hasNextPage;
      if (more) expect(got.nodes).toHaveLength(size);
      cursor = backward ? startCursor : endCursor;
    }
    return ids;
  }

  describe.each(ORDERS)('%s', (_order, order) => {
    test('pages of every size, forward and backward, are the whole list without gap or double', async () => {
      const whole = idsOf(await page(order, 'first: 100'));
      expect([...whole].sort()).toEqual([...ALL].sort());
      for (const size of [1, 2, 3, 5, 10, 11, 12]) {
        expect(await walk(order, size, false)).toEqual(whole);
        expect(await walk(order, size, true)).toEqual(whole);
      }
    });

    test('between two cursors', async () => {
      const { edges } = await page(order, 'first: 100');
      const between = `after: "${edges[1]?.cursor ?? ''}" before: "${edges[6]?.cursor ?? ''}"`;
      const ids = edges.map((edge) => edge.node.id);
      const start = await page(order, `first: 2 ${between}`);
      expect(idsOf(start)).toEqual(ids.slice(2, 4));
      expect(start.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
      const end = await page(order, `last: 10 ${between}`);
      expect(idsOf(end)).toEqual(ids.slice(2, 6));
      expect(end.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    });
  });

  test('undated articles come last in both directions', async () => {
    const undated = [7, 8, 9].map((key) => idOf('Article', key));
    for (const direction of ['ASC', 'DESC']) {
      const ids = idsOf(await page(`{ field: PUBLISHED_AT, direction: ${direction} }`, 'first: 100'));
      expect([...ids.slice(-3)].sort()).toEqual([...undated].sort());
    }
  });

  test('titles stand in Vietnamese order: An < Ân Phú < Ân Thi < Can < Da < Dài < Đan < Đức < Xuân', async () => {
    const { articles } = await service.read(
      '{ articles(orderBy: [{ field: TITLE, direction: ASC }]) { nodes { title } } }',
    );
    expect(articles.nodes.map((node: { title: string }) => node.title.slice(0, 7).trim())).toEqual([
      ...[
        'An Lộc',
        'Ân Phú',
        'Ân Thi',
        'Can Lộc',
        'Can Lộc',
        'Da',
        'Dài rất',
        'Đan Hải',
        'Đan Hải',
        'Đức Thọ',
        'Xuân',
      ],
    ]);
  });

  test('behind the last and before the first there is an empty page with null cursors', async () => {
    const { pageInfo } = await page(null, 'first: 100');
    const after = await page(null, `after: "${pageInfo.endCursor ?? ''}"`);
    expect(after).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
    const before = await page(null, `last: 3 before: "${pageInfo.startCursor ?? ''}"`);
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, startCursor: null });
  });

  test('a cursor whose row is not there still parts the list: here one before all that share its instant', async () => {
    const { edges } = await page(null, 'first: 100');
    const cursor = JSON.parse(Buffer.from(edges[1]?.cursor ?? '', 'base64url').toString()) as string[];
    const gone = Buffer.from(JSON.stringify([...cursor.slice(0, -1), '2147483647'])).toString('base64url');
    const got = await page(null, `first: 100 after: "${gone}"`);
    expect(idsOf(got)).toEqual(edges.slice(1).map((edge) => edge.node.id));
  });

  test('totalCount counts the filter, not the page', async () => {
    const { some, all, none } = await service.read(`{
      some: articles(first: 1, filter: { publishedAt: { isNull: true } }) { totalCount }
      all: articles(last: 2) { totalCount }
      none: articles(filter: { title: { contains: "không có chữ này" } }) { totalCount nodes { id } pageInfo { endCursor } }
    }`);
    expect(some).toEqual({ totalCount: 3 });
    expect(all).toEqual({ totalCount: 11 });
    expect(none).toEqual({ totalCount: 0, nodes: [], pageInfo: { endCursor: null } });
  });

  test('lists that know forward only: units, sources, revisions and readings', async () => {
    const first = await service.read(
      '{ sources(first: 3) { edges { cursor node { name } } totalCount pageInfo { hasNextPage } } }',
    );
    expect(first.sources).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const rest = await service.read(
      'query ($after: String) { sources(after: $after) { nodes { name } pageInfo { hasNextPage hasPreviousPage } } }',
      {
        after: first.sources.edges[2].cursor,
      },
    );
    expect(rest.sources.nodes).toHaveLength(1);
    expect(rest.sources.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
  });

  test.each([
    ['first and last', 'first: 1, last: 1', 'articles.last'],
    ['first 0', 'first: 0', 'articles.first'],
    ['first 101', 'first: 101', 'articles.first'],
    ['first -1', 'first: -1', 'articles.first'],
    ['last 0', 'last: 0', 'articles.last'],
    ['last 101', 'last: 101', 'articles.last'],
    ['no sort at all', 'orderBy: []', 'articles.orderBy'],
    [
      'a field sorted twice',
      'orderBy: [{ field: TITLE }, { field: TITLE, direction: ASC }]',
      'articles.orderBy',
    ],
  ])('%s is refused', async (_what, args, argument) => {
    const { errors, data } = await service.ask(`{ articles(${args}) { nodes { id } } }`);
    expect(errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
    expect(data ?? null).toBeNull();
  });

  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  test.each([
    ['of another sort', cursorOf(['TITLE ASC', 'a', '1'])],
    ['that is empty', ''],
    ['of random bytes', Buffer.from([0xff, 0x00, 0x9a, 0x7b, 0x22]).toString('base64url')],
    ['that is no base64', '%%%'],
    ['that is JSON but no list', cursorOf({ a: 1 })],
    ['that is null', cursorOf(null)],
    ['with too few values', cursorOf(['PUBLISHED_AT DESC', '2026-01-01 00:00:00'])],
    ['with too many values', cursorOf(['PUBLISHED_AT DESC', '2026-01-01 00:00:00', '1', '2'])],
    ['with numbers for texts', cursorOf(['PUBLISHED_AT DESC', 5, 1])],
    ['with SQL in it', cursorOf(['PUBLISHED_AT DESC', "'; drop table article; --", '1'])],
    ['with a day that does not exist', cursorOf(['PUBLISHED_AT DESC', '2026-02-30 00:00:00', '1'])],
    ['with an hour that does not exist', cursorOf(['PUBLISHED_AT DESC', '2026-02-03 25:00:00', '1'])],
    ['of the year 0', cursorOf(['PUBLISHED_AT DESC', '0000-01-01 00:00:00', '1'])],
    ['with an id past all ids', cursorOf(['PUBLISHED_AT DESC', '2026-01-01 00:00:00', '2147483648'])],
    ['with a negative id', cursorOf(['PUBLISHED_AT DESC', '2026-01-01 00:00:00', '-1'])],
    ['that is endless', 'A'.repeat(100_000)],
  ])('a cursor %s is refused', async (_what, after) => {
    const { errors } = await service.ask(
      'query ($after: String) { articles(after: $after) { nodes { id } } }',
      { after },
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_CURSOR']);
    const title = await service.ask(
      'query ($after: String) { articles(orderBy: [{ field: TITLE, direction: DESC }], before: $after) { nodes { id } } }',
      { after },
    );
    expect(title.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_CURSOR']);
  });

  test('a forged cursor of a fitting shape gives a page and breaks nothing', async () => {
    for (const text of ["'; select 1; --", '\u0001', '%', '\\', 'z'.repeat(5000), '𝔘']) {
      const after = cursorOf(['TITLE ASC', text, '3']);
      const answer = await service.ask(
        'query ($after: String) { articles(orderBy: [{ field: TITLE, direction: ASC }], after: $after) { nodes { id } } }',
        { after },
      );
      expect(answer.errors).toEqual([]);
    }
    const nul = cursorOf(['TITLE ASC', 'a\0', '3']);
    const { errors } = await service.ask(
      'query ($after: String) { articles(orderBy: [{ field: TITLE, direction: ASC }], after: $after) { nodes { id } } }',
      { after: nul },
    );
    expect(errors[0]?.extensions.code).toBe('BAD_CURSOR');
  });
});
