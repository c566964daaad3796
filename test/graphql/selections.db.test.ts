import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, storeTestArticles, type TestArticle } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

const ARTICLES: readonly TestArticle[] = [
  {
    source: 'locHa',
    title: 'Một',
    publishedAt: '2016-09-01T07:12:00.000Z',
    images: ['https://example.org/1.jpg'],
  },
  { source: 'province', title: 'Hai', publishedAt: '2026-01-01T00:00:00.000Z' },
];
const [ONE, TWO, SOURCE, UNIT] = [
  idOf('Article', 1),
  idOf('Article', 2),
  idOf('Source', 1),
  idOf('Unit', 'ht-huyen-loc-ha-448'),
];

describe.each(TEST_DATABASES)('selections on %s', (_name, open) => {
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

  test('aliases of one field with different arguments, at every level', async () => {
    const data = await service.read(`{
      newest: articles(first: 1) { nodes { short: snippet(length: 10) long: snippet(length: 40) title } }
      oldest: articles(last: 1) { nodes { t: title title: id id: title } }
    }`);
    expect(data.newest.nodes[0]).toEqual({
      short: 'Sáng nay,…',
      long: 'Sáng nay, tại hội trường huyện, Ban…',
      title: 'Hai',
    });
    expect(data.oldest.nodes[0]).toEqual({ t: 'Một', title: ONE, id: 'Một' });
  });

  test('a snippet is never longer than asked and refuses lengths outside 1 to 2,000', async () => {
    for (const length of [1, 2, 9, 30, 200, 2000]) {
      const { article } = await service.read(`{ article(id: "${ONE}") { snippet(length: ${length}) } }`);
      expect([...article.snippet].length).toBeLessThanOrEqual(length);
    }
    for (const length of [0, -5, 2001]) {
      const { errors } = await service.ask(`{ article(id: "${ONE}") { cut: snippet(length: ${length}) } }`);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'cut.length' });
    }
  });

  test('fragments nested in fragments, on the interface and on types, merged under one key', async () => {
    const data = await service.read(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ...Any } }
       fragment Any on Node { id __typename ...Arts ... on Unit { name parent { slug } } ... { ...Feeds } }
       fragment Arts on Article { title source { id } source { name } publisherUnit { ...Names } }
       fragment Names on Unit { slug ... on Node { id } }
       fragment Feeds on Source { name owners { organ { unit { ...Names } } } }`,
      { ids: [UNIT, ONE, SOURCE] },
    );
    expect(data.nodes).toEqual([
      { id: UNIT, __typename: 'Unit', name: 'Lộc Hà', parent: { slug: 'ht-province-42' } },
      {
        id: ONE,
        __typename: 'Article',
        title: 'Một',
        source: { id: SOURCE, name: 'Huyện ủy Lộc Hà' },
        publisherUnit: { slug: 'ht-huyen-loc-ha-448', id: UNIT },
      },
      {
        id: SOURCE,
        __typename: 'Source',
        name: 'Huyện ủy Lộc Hà',
        owners: [{ organ: { unit: { slug: 'ht-huyen-loc-ha-448', id: UNIT } } }],
      },
    ]);
  });

  test('@include and @skip with variables, on fields, fragments and connections', async () => {
    const query = `query ($yes: Boolean!, $no: Boolean = false) {
      article(id: "${ONE}") {
        id
        title @include(if: $no)
        url @skip(if: $yes)
        ... on Article @include(if: $yes) { language }
        ...Body @skip(if: $yes)
        images @include(if: $yes) { position @skip(if: $no) url @include(if: $no) }
      }
      articles(first: 1) @skip(if: $no) { totalCount @include(if: $yes) nodes @include(if: $no) { id } }
      units(first: 1) @skip(if: $yes) { totalCount }
    } fragment Body on Article { bodyText }`;
    expect(await service.read(query, { yes: true })).toEqual({
      article: { id: ONE, language: 'vi', images: [{ position: 0 }] },
      articles: { totalCount: 2 },
    });
  });

  test('__typename everywhere', async () => {
    const data = await service.read(`{ __typename
      articles(first: 1) { __typename edges { __typename node { __typename source { __typename health { __typename } }
        publishedAtInfo { __typename } byline { __typename } citation { __typename } publisherUnit { __typename } } }
        pageInfo { __typename } nodes { t: __typename } }
      unit(slug: "ht-huyen-loc-ha-448") { __typename history { __typename } successors { __typename event { __typename } } }
    }`);
    expect(data).toMatchObject({
      __typename: 'Query',
      articles: {
        __typename: 'ArticleConnection',
        pageInfo: { __typename: 'PageInfo' },
        nodes: [{ t: 'Article' }],
        edges: [
          {
            __typename: 'ArticleEdge',
            node: {
              __typename: 'Article',
              source: { __typename: 'Source', health: { __typename: 'SourceHealth' } },
              publishedAtInfo: { __typename: 'DateInfo' },
              byline: { __typename: 'Byline' },
              citation: { __typename: 'Citation' },
              publisherUnit: { __typename: 'Unit' },
            },
          },
        ],
      },
      unit: { __typename: 'Unit', history: [{ __typename: 'UnitVersion' }] },
    });
  });

  test('aliases that are called like what the machine uses itself', async () => {
    const { text } = await service.ask(`{ node(id: "${ONE}") { __typename: id __proto__: id
      ... on Article { constructor: title toString: url hasOwnProperty: language } } }`);
    expect(text).toContain(`"__typename":"${ONE}","__proto__":"${ONE}","constructor":"Một"`);
    expect(text).toContain('"hasOwnProperty":"vi"');
  });

  test('more response keys than one json_build_object takes, and long aliases that differ at the end', async () => {
    const names = [
      'id',
      'title',
      'lead',
      'url',
      'language',
      'wordCount',
      'status',
      'rights',
      'version',
      'category',
    ];
    const scalars = [
      ...names,
      'bodyText',
      'bodyHtml',
      'snippet',
      'contentType',
      'documentNumbers',
      'firstSeenAt',
    ];
    const plain = scalars.join(' ');
    const nested = `publishedAt modifiedAt eventDate statusReason statusAt embargoUntil alternateUrls
      publishedAtInfo { value } byline { raw } images { url } attachments { url } problems { code } citation { url }
      source { id } publisherUnit { id } authorUnit { id } revisions { totalCount }`;
    const aliases = Array.from(
      { length: 28 },
      (_, index) => `${'a'.repeat(120)}${index}: ${scalars[index % scalars.length] ?? 'id'}`,
    );
    const { article } = await service.read(
      `{ article(id: "${ONE}") { ${plain} ${nested} ${aliases.join(' ')} } }`,
    );
    expect(Object.keys(article).length).toBe(16 + 17 + 28);
    for (const [index, alias] of aliases.entries()) {
      expect(article[alias.split(':')[0] ?? '']).toEqual(article[scalars[index % scalars.length] ?? '']);
    }
    expect(article.images).toEqual([{ url: 'https://example.org/1.jpg' }]);
  });

  test('ids: order, doubles, unknown, malformed, of other types', async () => {
    const odd = [
      '',
      'x',
      '!!',
      'a'.repeat(5000),
      '\0',
      idOf('Article', 999_999),
      idOf('Article', 0),
      idOf('Article', '1e3'),
    ];
    const forged = ['99999999999', '-1', "1' or 1=1"].map((key) => idOf('Article', key));
    const wrong = ['toString', 'constructor', '__proto__', 'Organ', 'Query'].map((type) => idOf(type, 1));
    const units = ['HT', 'ht_x', 'không', 'a'.repeat(121)].map((key) => idOf('Unit', key));
    const bad = [...odd, ...forged, ...wrong, ...units];
    const { nodes } = await service.read('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [TWO, ...bad, ONE, TWO],
    });
    expect(nodes).toEqual([{ id: TWO }, ...bad.map(() => null), { id: ONE }, { id: TWO }]);
    for (const id of bad) {
      const data = await service.read(
        'query ($id: ID!) { node(id: $id) { id } article(id: $id) { id } unit(id: $id) { id } source(id: $id) { id } }',
        { id },
      );
      expect(data).toEqual({ node: null, article: null, unit: null, source: null });
    }
    expect(
      await service.read(
        `{ article(id: "${UNIT}") { id } unit(id: "${ONE}") { id } source(id: "${ONE}") { id } }`,
      ),
    ).toEqual({
      article: null,
      unit: null,
      source: null,
    });
  });

  test('100 ids are one statement, 101 are refused', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => idOf('Article', index + 1));
    service.statements.length = 0;
    const { nodes } = await service.read('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes.filter(Boolean)).toHaveLength(2);
    expect(service.statements).toHaveLength(1);
    const { errors } = await service.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [...ids, ONE],
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'ids' });
  });

  test('look-ups that select the same are one statement, whatever they are called by', async () => {
    service.statements.length = 0;
    const data = await service.read(`{
      a: article(id: "${ONE}") { title } b: article(id: "${TWO}") { title } c: article(id: "${ONE}") { title }
      d: article(id: "${ONE}") { title id }
    }`);
    expect([data.a.title, data.b.title, data.c.title]).toEqual(['Một', 'Hai', 'Một']);
    expect(service.statements).toHaveLength(2);
    service.statements.length = 0;
    await service.read(
      `{ a: article(url: "https://example.org/bai-0") { title } b: article(url: "https://example.org/bai-1") { title } }`,
    );
    expect(service.statements).toHaveLength(1);
    service.statements.length = 0;
    await service.read(
      `{ a: unit(code: "448", asOf: "2016-09-01") { name } b: unit(code: "42", asOf: "2016-09-01") { name } }`,
    );
    expect(service.statements).toHaveLength(1);
  });

  test('a list with all that lies below it is one statement', async () => {
    service.statements.length = 0;
    await service.read(`{ articles { totalCount pageInfo { hasNextPage } nodes { title images { url } publisherUnit { name
      parent { name } articles(first: 2) { nodes { source { name owners { organ { name } } } } } } } } }`);
    expect(service.statements).toHaveLength(1);
  });

  test('an article by any address it is known under, and by nothing else', async () => {
    const by = async (url: string) =>
      (await service.read('query ($url: URL) { article(url: $url) { id } }', { url })).article;
    for (const url of [
      'https://example.org/bai-0',
      'http://www.example.org/bai-0/',
      'https://EXAMPLE.org/bai-0?utm_source=x#y',
    ]) {
      expect(await by(url)).toEqual({ id: ONE });
    }
    expect(await by('https://example.org/bai-99')).toBeNull();
    for (const [args, argument] of [
      ['', 'article'],
      [`(id: "${ONE}", url: "https://example.org/bai-0")`, 'article'],
      ['(id: null)', 'article'],
    ]) {
      const { errors } = await service.ask(`{ article${args ?? ''} { id } }`);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
  });

  test.each([
    ['2016-09-01T07:12:00Z', null],
    ['Thu, 01 Sep 2016 07:12:00 GMT', null],
    ['2016-09-01 14:12 (GMT+7)', null],
    ['2016-09-01T14:12:00+07:00', null],
    ['Thứ năm - 01/09/2016 14:12', 'Asia/Ho_Chi_Minh'],
    ['01-09-2016', 'Asia/Ho_Chi_Minh'],
    ['14:12-01/09/2016', 'Asia/Ho_Chi_Minh'],
    ['14h12 ngày 1-9-2016', 'Asia/Ho_Chi_Minh'],
    ['09/01/2016 2:12 PM', 'Asia/Ho_Chi_Minh'],
  ])('the zone of "%s" is %s', async (raw, zone) => {
    await db.database
      .em()
      .getConnection()
      .execute('update article set published_raw = ? where id = 1', [raw]);
    const { article } = await service.read(
      `{ article(id: "${ONE}") { publishedAtInfo { assumedZone raw } } }`,
    );
    expect(article.publishedAtInfo).toEqual({ assumedZone: zone, raw });
  });
});
