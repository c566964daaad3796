import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, storeTestArticles, type TestArticle } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

const article = (title: string, bodyText: string, more: Partial<TestArticle> = {}): TestArticle => ({
  source: 'province',
  title,
  ...more,
  read: { lead: null, bodyText, bodyHtml: `<p>${bodyText}</p>`, ...more.read },
});

/** Letters name the articles in what is expected. */
const ARTICLES: Readonly<Record<string, TestArticle>> = {
  A: article('Hội thảo nông thôn mới', 'UBND xã Lộc Hà tổ chức hội thảo khoa học.', {
    publishedAt: '2026-01-01T00:00:00.000Z',
  }),
  B: article('Họp báo', 'Ủy ban nhân dân xã Mai Phụ họp. Tỉnh Hà Tĩnh, lộc xuân.', {
    publishedAt: '2026-01-02T00:00:00.000Z',
  }),
  C: article('Bão số 3', 'Hoà bình trên đường lớn; hội thảo bị hoãn.', {
    publishedAt: '2026-01-03T00:00:00.000Z',
    images: ['https://example.org/c.jpg'],
  }),
  D: article('Ánh dương', 'Con dương trên đồi. Kỹ thuật trồng cam.', { publishedAt: null }),
  E: article('Gỡ bỏ', 'Bài bị gỡ nói về hội thảo.', {
    publishedAt: '2026-01-05T00:00:00.000Z',
    read: { lead: null, bodyText: 'Bài bị gỡ nói về hội thảo.' },
  }),
};

describe.each(TEST_DATABASES)('search on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  let letters: Map<string, string>;
  beforeAll(async () => {
    db = await open();
    const { articles } = await storeTestArticles(db.database, Object.values(ARTICLES));
    letters = new Map(
      Object.keys(ARTICLES).map((name, index) => [idOf('Article', articles[index] ?? 0), name]),
    );
    await db.database
      .em()
      .getConnection()
      .execute(`update article set status = 'TAKEN_DOWN' where title = 'Gỡ bỏ'`);
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const found = async (search: string, more = '') => {
    const { articles } = await service.read(
      `{ articles(search: ${search} ${more}) { totalCount nodes { id } } }`,
    );
    const names = articles.nodes.map(({ id }: { id: string }) => letters.get(id)).join('');
    expect(articles.totalCount).toBe(names.length);
    return names;
  };

  test.each([
    ['{ query: "hoi thao" }', 'CA'],
    ['{ query: "hội thảo" }', 'CA'],
    ['{ query: "hoi thảo" }', ''],
    ['{ query: "loc ha" }', 'A'],
    ['{ query: "lộc" }', 'BA'],
    ['{ query: "duong" }', 'CD'],
    ['{ query: "đường" }', 'C'],
    ['{ query: "dương" }', 'D'],
    ['{ query: "dương", marks: FOLDED }', 'CD'],
    ['{ query: "duong", marks: EXACT }', ''],
    ['{ query: "hòa bình" }', 'C'],
    ['{ query: "kĩ thuật" }', 'D'],
    ['{ query: "UBND" }', 'BA'],
    ['{ query: "uỷ ban nhân dân xã" }', 'BA'],
    ['{ query: "hội thảo -bão" }', 'A'],
    ['{ query: "họp báo OR hội thảo" }', 'CBA'],
    ['{ query: "\\"hội thảo khoa học\\"" }', 'A'],
    ['{ query: "\\"hội thảo nông thôn\\"" }', 'A'],
    ['{ query: "\\"thảo hội\\"" }', ''],
    ['{ query: "hoi thao loc ha" }', 'A'],
    ['{ query: "hội thảo", fields: [TITLE] }', 'A'],
    ['{ query: "hội thảo", fields: [BODY] }', 'CA'],
    ['{ query: "chu thich mat", fields: [CAPTION] }', 'C'],
    ['{ query: "chu thich mat", fields: [TITLE, LEAD] }', ''],
    ['{ query: "huyện Lộc Hà" }', 'BA'],
    ['{ query: "bài bị gỡ" }', ''],
    ['{ query: "100%" }', ''],
  ])('%s finds %s', async (search, expected) => {
    expect(await found(search)).toBe(expected);
  });

  test('with a filter and another order; title counts more than body for relevance', async () => {
    expect(await found('{ query: "hoi thao" }', ', filter: { hasImages: false }')).toBe('A');
    expect(await found('{ query: "hoi thao" }', ', orderBy: [{ field: TITLE, direction: ASC }]')).toBe('CA');
    expect(await found('{ query: "hoi thao" }', ', orderBy: [{ field: RELEVANCE }]')).toBe('AC');
  });

  test('pages of a search by relevance join to the whole', async () => {
    const query = `query ($after: String) { articles(search: { query: "hoi thao OR ha OR duong" }, orderBy: [{ field: RELEVANCE }], first: 1, after: $after) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { articles } = await service.read(query, { after });
      seen.push(...articles.nodes.map(({ id }: { id: string }) => letters.get(id)));
      expect(articles.totalCount).toBe(4);
      if (!articles.pageInfo.hasNextPage) break;
      after = articles.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(4);
    expect(new Set(seen)).toEqual(new Set(['A', 'B', 'C', 'D']));
    expect(seen[0]).toBe('A');
  });

  test('how it was read', async () => {
    const { articles } = await service.read(
      `{ articles(search: { query: "UBND Huyện Lộc Hà, hoà bình -\\"mưa lũ\\"" }) { searchInfo { normalized marks totalIsExact
        expandedUnits { unit { fullName validTo } successors { fullName } } } } }`,
    );
    expect(articles.searchInfo).toEqual({
      normalized: 'ủy ban nhân dân huyện lộc hà, hòa bình, -"mưa lũ"',
      marks: 'EXACT',
      totalIsExact: true,
      expandedUnits: [
        {
          unit: { fullName: 'Huyện Lộc Hà', validTo: '2025-01-01' },
          successors: ['Xã Đông Kinh', 'Xã Hồng Lộc', 'Xã Lộc Hà', 'Xã Mai Phụ', 'Phường Trần Phú'].map(
            (fullName) => ({ fullName }),
          ),
        },
      ],
    });
    const plain = await service.read(
      '{ articles { searchInfo { normalized } nodes { highlights { text } } } }',
    );
    expect(plain.articles.searchInfo).toBeNull();
    expect(plain.articles.nodes[0].highlights).toEqual([]);
  });

  test('highlights stand in the original text, under any name', async () => {
    const { articles } = await service.read(
      `{ articles(search: { query: "hoi thao" }) { nodes { shown: highlights { where: field text ranges { a: start end } } } } }`,
    );
    expect(articles.nodes).toEqual([
      {
        shown: [
          { where: 'BODY', text: 'Hoà bình trên đường lớn; hội thảo bị hoãn.', ranges: [{ a: 25, end: 33 }] },
        ],
      },
      {
        shown: [
          { where: 'TITLE', text: 'Hội thảo nông thôn mới', ranges: [{ a: 0, end: 8 }] },
          { where: 'BODY', text: 'UBND xã Lộc Hà tổ chức hội thảo khoa học.', ranges: [{ a: 23, end: 31 }] },
        ],
      },
    ]);
  });

  test.each([
    ['{ query: "" }', 'articles.search.query'],
    ['{ query: "-bão" }', 'articles.search.query'],
    ['{ query: "bão", fields: [] }', 'articles.search.fields'],
    ['null', 'articles.search'],
  ])('%s is refused', async (search, argument) => {
    const { errors } = await service.ask(`{ articles(search: ${search}) { totalCount } }`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  test('RELEVANCE without a search is refused', async () => {
    const { errors } = await service.ask('{ articles(orderBy: [{ field: RELEVANCE }]) { totalCount } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'articles.orderBy' });
  });
});
