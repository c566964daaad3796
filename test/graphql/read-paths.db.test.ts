import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { idOf } from '../support/articles.js';
import { allTold, TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { type ArgumentTable, makeQuery } from '../support/made-queries.js';
import { run, storeOddArticles } from '../support/odd-articles.js';
import { type Answer, startTestService, type TestService } from '../support/service.js';

const schema = await buildGraphqlSchema();

/** How many queries are made for each database, and from which seed on; a longer run now and then finds more. */
const QUERIES = Number(process.env['BANTIN_MADE_QUERIES'] ?? 100);
const SEED = Number(process.env['BANTIN_MADE_SEED'] ?? 1);

const ROOTS = ['articles', 'articles', 'articles', 'article', 'unit', 'units', 'source', 'sources'].concat([
  'storyCluster',
  'unitActivity',
  'articleChanges',
  'node',
]);

const PROVINCE = idOf('Unit', 'ht-province-42');
const LOC_HA = idOf('Unit', 'ht-huyen-loc-ha-448');

const FILTERS = [
  `{ publisherUnit: { within: "${PROVINCE}" } }`,
  `{ publisherUnit: { within: "${LOC_HA}", lineage: BOTH } }`,
  `{ or: [{ hasImages: true }, { title: { contains: "hội nghị" } }], not: { tag: { eq: "OCOP" } } }`,
  `{ publishedAt: { gte: "2016-08-31T17:00:00Z", lt: "2025-01-01T00:00:00+07:00" } }`,
  `{ contentType: { in: [NEWS, DOCUMENT] }, original: true }`,
  `{ status: { eq: ACTIVE } }`,
  `{}`,
  `{ source: { eq: "x" } }`,
];

const TABLE: ArgumentTable = {
  'Query.article': [
    `id: "${idOf('Article', 1)}"`,
    `id: "${idOf('Article', 5)}"`,
    `id: "${idOf('Article', 999)}"`,
    `id: "x"`,
    `url: "https://example.org/bai-2"`,
    `url: "no"`,
    '',
  ],
  'Query.unit': [
    `slug: "ht-huyen-loc-ha-448"`,
    `slug: "ht-huyen-loc-ha-448", asOf: "2030-01-01"`,
    `code: "448", asOf: "2016-09-01"`,
    `id: "${PROVINCE}"`,
    `slug: "none"`,
    '',
  ],
  'Query.source': [`id: "${idOf('Source', 1)}"`, `id: "${idOf('Source', 99)}"`, `id: ""`],
  'Query.storyCluster': [`id: "${idOf('StoryCluster', 1)}"`, `id: "${idOf('StoryCluster', 2)}"`, `id: "0"`],
  'Query.node': [`id: "${idOf('Article', 2)}"`, `id: "${LOC_HA}"`],
  'Query.unitActivity': [
    `within: "${LOC_HA}", from: "2016-08-01", to: "2016-10-01"`,
    `within: "${LOC_HA}", from: "2016-10-01", to: "2016-08-01"`,
    `within: "${LOC_HA}", from: "2024-12-01", to: "2025-03-01", filter: { hasImages: true }`,
  ],
  'ArticleConnection.facets': [`by: [PUBLISHER_UNIT, YEAR]`, `by: [CATEGORY, ORIGINAL], limit: 2`, `by: []`],
  'Query.units': ['first: 3', `first: 2, filter: { parent: { eq: "${PROVINCE}" } }`, 'first: 101'],
  'Int.first': ['1', '2', '3', '5', '5', '0'],
  'Int.last': ['2', '3'],
  'String.after': ['"bad"', 'null'],
  'ArticleFilter.filter': FILTERS,
  'SearchInput.search': [
    `{ query: "hoi nghi" }`,
    `{ query: "nông thôn mới", fields: [TITLE] }`,
    `{ query: "" }`,
  ],
  'ArticleOrder.orderBy': [
    '[{ field: PUBLISHED_AT, direction: ASC }]',
    '[{ field: TITLE }, { field: FIRST_SEEN_AT }]',
    '[{ field: RELEVANCE }]',
    '[]',
  ],
  'SourceFilter.filter': ['{ name: { contains: "Lộc" } }', `{ id: { ne: "${idOf('Source', 1)}" } }`],
  'SourceOrder.orderBy': ['[{ field: CREATED_AT }]', '[{ field: NAME, direction: DESC }]'],
  'Date.asOf': ['"2016-09-01"', '"2025-07-01"'],
  'Int.length': ['1', '20', '2001'],
};

const MAKING = { schema, roots: ROOTS, depth: 4, table: TABLE };

/** The end of the change feed, which moves on with every transaction of the server, those of other suites too. */
const END_OF_FEED = '2147483647';

function withoutEnds(body: string): string {
  return body.replaceAll(/"(WyJDSEFOR0Ui[\w-]+)"/g, (whole, cursor: string) =>
    Buffer.from(cursor, 'base64url').toString().includes(END_OF_FEED) ? '"…"' : whole,
  );
}

/** What a client sees of an answer; ids of requests differ always. */
function seen({ status, headers, text }: Answer): unknown {
  const body = withoutEnds(text.replaceAll(/"requestId":"[0-9a-f-]{36}"/g, '"requestId":"…"'));
  return { status, type: headers.get('content-type'), body };
}

describe.each(TEST_DATABASES)('the ways an answer can take, on %s', (_name, open) => {
  let test_: TestDatabase;
  let straight: TestService;
  let executed: TestService;
  let kept: TestService;

  beforeAll(async () => {
    test_ = await open();
    await storeOddArticles(test_.database);
    await allTold(test_.database);
    straight = await startTestService(test_.database);
    executed = await startTestService(test_.database, { straight: false });
    kept = await startTestService(test_.database, { config: { cacheMb: 1 } });
  });

  afterAll(async () => {
    await straight?.close();
    await executed?.close();
    await kept?.close();
    await test_?.drop();
  });

  const sameBytes = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const answer = await straight.ask(query, variables);
    let expected = seen(await executed.ask(query, variables)) as object;
    expect({ query, ...(seen(answer) as object) }).toEqual({ query, ...expected });
    // New, then known; after another article is written, of what is kept of all others.
    for (const way of ['new', 'known', 'of cards']) {
      if (way === 'of cards') {
        await run(test_.database, ['update article set title = title where id = 4']);
        expected = seen(await executed.ask(query, variables)) as object;
      }
      const again = await kept.ask(query, variables);
      expect({ way, query, ...(seen(again) as object) }).toEqual({ way, query, ...expected });
    }
    return answer;
  };

  test(
    `${QUERIES} queries made at random give the same bytes, errors too (seed ${SEED})`,
    async () => {
      let answered = 0;
      for (let seed = SEED; seed < SEED + QUERIES; seed += 1) {
        const { query, variables } = makeQuery(MAKING, seed);
        const { errors } = await sameBytes(query, { ...variables });
        if (errors.length === 0) answered += 1;
      }
      // Otherwise it would compare refusals only.
      expect(answered).toBeGreaterThan(QUERIES / 3);
    },
    600_000 + QUERIES * 1000,
  );

  test('the text of the database is the answer, and is not read again', async () => {
    const service = await startTestService(test_.database, {
      instead: { read: async () => [{ data: '{"nodes" :  [1]}' }] as never },
    });
    try {
      const { text } = await service.ask('{ a: articles { nodes { title } } }');
      expect(text).toContain('{"data":{"a":{"nodes" :  [1]}},"extensions":');
    } finally {
      await service.close();
    }
  });

  test('one document looks up one thing after another, also what is not there', async () => {
    const article = `query ($id: ID, $url: URL) { article(id: $id, url: $url) { id title revisions(first: 2) { nodes { seenAt } } } }`;
    const unit = `query ($slug: String, $code: String, $asOf: Date) { unit(slug: $slug, code: $code, asOf: $asOf) { id name } }`;
    const titles = new Set<unknown>();
    for (const variables of [
      { id: idOf('Article', 1) },
      { id: idOf('Article', 2) },
      { id: 'x' },
      { id: idOf('Source', 1) },
      { id: idOf('Article', 999) },
      { id: idOf('Article', 3) },
      { url: 'https://example.org/bai-2' },
      { url: 'https://example.org/bai-3' },
      { url: 'no' },
      { id: idOf('Article', 1), url: 'https://example.org/bai-2' },
      {},
      { id: '' },
      { id: 1 },
    ])
      titles.add(JSON.stringify((await sameBytes(article, variables)).data));
    expect(titles.size).toBeGreaterThan(5);
    for (const variables of [
      { slug: 'ht-province-42' },
      { slug: 'ht-huyen-loc-ha-448' },
      { slug: 'none' },
      { code: '448', asOf: '2016-09-01' },
      { code: '42', asOf: '2016-09-01' },
      { code: '448', asOf: '2026-09-01' },
      { slug: '\u0000' },
    ])
      await sameBytes(unit, variables);
  });

  test('headers are the same, whoever answers', async () => {
    const query = '{ articles(first: 2) { nodes { title } } }';
    const names = async () => {
      const { headers } = await kept.ask(query);
      const own = [...headers].map(([name, value]) => (name === 'x-request-id' ? name : `${name}: ${value}`));
      return own.filter((each) => !/^(?:date|x-ratelimit-)/.test(each));
    };
    const first = await names();
    expect(first).toContain('x-request-id');
    expect(await names()).toEqual(first);
  });

  test.each<[what: string, headers: Record<string, string>, body: string]>([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query={__typename}'],
    ['plain text', { 'content-type': 'text/plain' }, '{"query":"{__typename}"}'],
    ['no type', {}, '{"query":"{__typename}"}'],
    ['several at once', { 'content-type': 'application/json' }, '[{"query":"{__typename}"}]'],
    [
      'variables that are none',
      { 'content-type': 'application/json' },
      '{"query":"{__typename}","variables":[]}',
    ],
    ['no text', { 'content-type': 'application/json' }, '{"query":7}'],
    [
      'another operation',
      { 'content-type': 'application/json' },
      '{"query":"{__typename}","operationName":"A"}',
    ],
    [
      'what cannot be given',
      { 'content-type': 'application/json', accept: 'text/html' },
      '{"query":"{__typename}"}',
    ],
    [
      'GraphQL over HTTP',
      { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      '{"query":"{__typename}"}',
    ],
  ])('a question that was answered before, sent as %s, is what it ever was', async (_what, headers, body) => {
    await kept.ask('{__typename}');
    await kept.ask('{__typename}');
    const send = async (service: TestService) => {
      const answer = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body });
      const text = (await answer.text()).replaceAll(/[0-9a-f-]{36}/g, '…');
      return { status: answer.status, type: answer.headers.get('content-type'), text };
    };
    expect(await send(kept)).toEqual(await send(executed));
  });

  test('a value that is missing is the error it would be, and its parent null', async () => {
    await run(test_.database, [
      `update article set content_type = 'NONE' where id = 8`,
      `alter table article alter column url drop not null`,
      `update article set url = null where id = 10`,
    ]);
    for (const [id, field] of [
      [8, 'contentType'],
      [10, 'url'],
    ] as const) {
      const { data, errors } = await sameBytes(`{ article(id: "${idOf('Article', id)}") { id ${field} } }`);
      expect({ data, paths: errors.map(({ path }) => path) }).toEqual({
        data: { article: null },
        paths: [['article', field]],
      });
      const list = await sameBytes(`{ articles(first: 50) { nodes { id ${field} } } }`);
      expect(list.data).toBeNull();
      // What is not asked is not wrong.
      expect((await sameBytes('{ articles(first: 50) { nodes { id title } } }')).errors).toEqual([]);
    }
    await run(test_.database, [
      `update article set content_type = 'NEWS' where id = 8`,
      `update article set url = 'https://example.org/bai-9' where id = 10`,
      `alter table article alter column url set not null`,
    ]);
  });

  test('what fails while it is read is not read twice', async () => {
    let times = 0;
    const service = await startTestService(test_.database, {
      instead: {
        read: async () => {
          times += 1;
          throw new Error('the database is gone');
        },
      },
    });
    try {
      const { errors, data } = await service.ask('{ articles { nodes { title } } }');
      expect({ times, data, code: errors[0]?.extensions.code }).toEqual({
        times: 1,
        data: null,
        code: 'INTERNAL_SERVER_ERROR',
      });
    } finally {
      await service.close();
    }
  });

  test('an answer that is kept is given only while nothing was written', async () => {
    const kept = await startTestService(test_.database, { config: { cacheMb: 1 } });
    const query = `{ articles(first: 3) { totalCount nodes { id title tags publisherUnit { name } source { name } } }
      articleChanges(first: 100) { nodes { articleId kind } } }`;
    const readings = () => kept.statements.filter((sql) => sql.includes(' as data')).length;
    try {
      // Whatever else writes on the same server ends answers too, so it is tried until nobody does.
      let isKept = false;
      for (let tries = 0; tries < 200 && !isKept; tries += 1) {
        const { text } = await kept.ask(query);
        const before = readings();
        expect((await kept.ask(query)).text).toBe(text);
        isKept = readings() === before;
      }
      expect(isKept).toBe(true);
      for (const sql of [
        `update article set title = title || ' mới' where id = 41`,
        `insert into article_tag (article_id, tag) values (39, 'Lũ')`,
        `update unit_version set name = name || '.' where unit_id = 'ht-province-42'`,
        `update source set name = name || '.'`,
        `delete from article where id = 36`,
      ]) {
        const before = (await kept.ask(query)).text;
        await run(test_.database, [sql]);
        // By whatever way the change is seen first, no answer is older from then on.
        await kept.ask('{ articleChanges(first: 1) { nodes { id } } }');
        const after = await kept.ask(query);
        expect(seen(after)).toEqual(seen(await executed.ask(query)));
        expect(after.text).not.toBe(before);
        expect((await kept.ask(query)).text).toBe(after.text);
      }
    } finally {
      await kept.close();
    }
  });

  test('many who write and read at once: nobody sees less than was written before they asked', async () => {
    const kept = await startTestService(test_.database, { config: { cacheMb: 1 } });
    const id = idOf('Article', 1);
    let written = 0;
    let isOver = false;
    const reader = async () => {
      while (!isOver) {
        const least = written;
        const { article } = await kept.read(`{ article(id: "${id}") { title } }`);
        expect(Number(article.title)).toBeGreaterThanOrEqual(least);
      }
    };
    try {
      await run(test_.database, [`update article set title = '0' where id = 1`]);
      const readers = Array.from({ length: 4 }, reader);
      for (let count = 1; count <= 25; count += 1) {
        await run(test_.database, [`update article set title = '${count}' where id = 1`]);
        written = count;
      }
      isOver = true;
      await Promise.all(readers);
    } finally {
      isOver = true;
      await kept.close();
    }
  });

  test('who has the answer of a GET already is told so, until it is another', async () => {
    const query = encodeURIComponent('{ article(id: "QXJ0aWNsZToz") { title } }');
    const get = (tag?: string) =>
      fetch(`${straight.url}/graphql?query=${query}`, tag ? { headers: { 'if-none-match': tag } } : {});
    const first = await get();
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{20,}"$/);
    const again = await get(`"other", W/${tag}`);
    expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
    await run(test_.database, [`update article set title = 'Khác' where id = 3`]);
    const changed = await get(tag);
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('Khác');
    expect(changed.headers.get('etag')).not.toBe(tag);
  });

  test('the same document with other variables, operations and viewers', async () => {
    const document =
      'query A($n: Int, $more: Boolean!) { articles(first: $n) { nodes { id title @include(if: $more) } } } query B { units(first: 1) { nodes { slug } } }';
    for (const variables of [
      { n: 1, more: true },
      { n: 2, more: true },
      { n: 2, more: false },
      { n: 1, more: true },
    ]) {
      for (const operationName of ['A', 'B', 'C']) {
        const bodies = await Promise.all(
          [straight, executed].map(async ({ url }) => {
            const response = await fetch(`${url}/graphql`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ query: document, variables, operationName }),
            });
            return (await response.text()).replaceAll(/"requestId":"[0-9a-f-]{36}"/g, '');
          }),
        );
        expect(bodies[0]).toBe(bodies[1]);
      }
    }
  });
});
