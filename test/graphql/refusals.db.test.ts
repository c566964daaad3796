import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { openDatabase } from '../../src/db.js';
import { LIMITS } from '../../src/request-limits.js';
import {
  idOf,
  storeTestArticles,
  storeTestArticle,
  incomingOf,
  type TestArticle,
} from '../support/articles.js';
import { HAS_POSTGRES, TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { readAnswer, startTestService, type TestService } from '../support/service.js';

/** `{ unit { parent { parent … { id } } } }`, so many levels deep. */
const deep = (levels: number) =>
  `{ unit(slug: "ht-province-42") { ${'parent { '.repeat(levels - 2)}id${' }'.repeat(levels - 2)} } }`;

describe.each(TEST_DATABASES)('refusals on %s', (name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, [
      { source: 'province', title: 'Một', publishedAt: '2026-01-01T00:00:00.000Z' },
    ]);
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  async function refusal(query: string, variables?: Record<string, unknown>) {
    const { errors, data, status, headers } = await service.ask(query, variables);
    expect(errors).toHaveLength(1);
    expect(data ?? null).toBeNull();
    expect(errors[0]?.extensions.requestId).toBe(headers.get('x-request-id'));
    return { code: errors[0]?.extensions.code, message: errors[0]?.message ?? '', status };
  }

  test('12 levels pass, 13 do not, whether written out or in fragments', async () => {
    await service.read(deep(12));
    expect(await refusal(deep(13))).toMatchObject({ code: 'QUERY_TOO_DEEP', status: 200 });
    const [head, tail] = [deep(7).replace('id', '...More'), 'parent { '.repeat(6)];
    expect(await refusal(`${head} fragment More on Unit { ${tail}id${' }'.repeat(6)} }`)).toMatchObject({
      code: 'QUERY_TOO_DEEP',
    });
  });

  test('introspection is no matter of depth, and GraphiQL can ask all it asks', async () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
    });
    expect((await service.read(query)).__schema.queryType.name).toBe('Query');
  });

  test('introspection that feeds on itself is refused', async () => {
    const fields = 'fields { type { '.repeat(5);
    expect(await refusal(`{ __schema { types { ${fields}name${' } }'.repeat(5)} } } }`)).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    const many = Array.from({ length: 31 }, (_, index) => `s${index}: __schema { types { name } }`).join(' ');
    expect(await refusal(`{ ${many} }`)).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });

  test('30 aliases pass, 31 do not; a fragment counts as often as it is spread', async () => {
    const aliases = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: id`).join(' ');
    await service.read(`{ articles(first: 1) { nodes { ${aliases(30)} } } }`);
    expect(await refusal(`{ articles(first: 1) { nodes { ${aliases(31)} } } }`)).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
    });
    expect(
      await refusal(
        `{ articles(first: 1) { nodes { ...A } edges { node { ...A } } } } fragment A on Article { ${aliases(16)} }`,
      ),
    ).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });

  test('20 root fields pass, 21 do not', async () => {
    const roots = (count: number) =>
      `{ ${Array.from({ length: count }, (_, index) => `r${index}: node(id: "x") { id }`).join(' ')} __typename }`;
    await service.read(roots(20));
    expect(await refusal(roots(21))).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });

  test('fragments that double at every step are refused before they are counted out', async () => {
    const steps = Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on Unit { ...F${index + 1} ...F${index + 1} }`,
    );
    const query = `{ unit(slug: "x") { ...F0 } } ${steps.join(' ')} fragment F60 on Unit { id }`;
    expect(await refusal(query)).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
    const levels = Array.from(
      { length: 9 },
      (_, index) =>
        `fragment G${index} on Unit { id name parent { ...G${index + 1} } children { ...G${index + 1} } successors { unit { id } } organs { unit { ...G${index + 1} } } }`,
    );
    expect(
      (await service.ask(`{ unit(slug: "x") { ...G0 } } ${levels.join(' ')} fragment G9 on Unit { id }`))
        .errors[0]?.extensions.code,
    ).toMatch(/^QUERY_TOO_/);
  });

  test('fragments in a circle are refused', async () => {
    const answer = await service.ask(
      '{ unit(slug: "x") { ...A } } fragment A on Unit { parent { ...B } } fragment B on Unit { parent { ...A } }',
    );
    expect(answer.errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('2,000 tokens pass the parser, more do not', async () => {
    const query = (count: number) =>
      `{ unit(slug: "x") { ${'... { id } '.repeat(Math.floor((count - 11) / 4))}${'id '.repeat((count - 11) % 4)}id } }`;
    await service.read(query(LIMITS.tokens));
    expect(await refusal(query(LIMITS.tokens + 1))).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' });
  });

  const NESTED = 'edges { node { source { articles(first: $m) { nodes { id title images { url } } } } } }';
  test('the cost counts what the variables say, their defaults, and 20 where nothing is said', async () => {
    const query = `query ($n: Int, $m: Int = 100) { articles(first: $n) { ${NESTED} } }`;
    expect(await refusal(query, { n: 100 })).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
    const small = await service.ask(query, { n: 1, m: 1 });
    const silent = await service.ask(`{ articles { nodes { id } } }`);
    const said = await service.ask(`query ($n: Int) { articles(first: $n) { nodes { id } } }`, { n: 20 });
    const omitted = await service.ask(`query ($n: Int) { articles(first: $n) { nodes { id } } }`);
    const last = await service.ask(`{ articles(last: 20) { nodes { id } } }`);
    const costs = [small, silent, said, omitted, last].map(
      ({ extensions }) => extensions['cost'] as { requested: number; limit: number },
    );
    expect(costs.map(({ limit }) => limit)).toEqual(costs.map(() => LIMITS.costAnonymous));
    expect(new Set(costs.slice(1).map(({ requested }) => requested)).size).toBe(1);
    expect(costs[0]?.requested).toBeLessThan(costs[1]?.requested ?? 0);
  });

  test('a page of a million is told to be too large, not too dear only', async () => {
    const { errors } = await service.ask('query ($n: Int) { articles(first: $n) { nodes { id } } }', {
      n: 2_000_000_000,
    });
    expect(errors[0]?.extensions.code).toMatch(/^(?:BAD_USER_INPUT|QUERY_TOO_COMPLEX)$/);
    expect(
      (await service.ask('query ($n: Int) { articles(first: $n) { nodes { id } } }', { n: -2_000_000_000 }))
        .errors[0]?.extensions.code,
    ).toBe('BAD_USER_INPUT');
  });

  test.each([
    [
      'a variable of a wrong type',
      'query ($n: Int!) { articles(first: $n) { totalCount } }',
      { n: 'ten' },
      'BAD_USER_INPUT',
    ],
    ['a variable that is missing', 'query ($id: ID!) { node(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    [
      'a field of a filter that does not exist',
      'query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }',
      { f: { titel: { eq: 'x' } } },
      'BAD_USER_INPUT',
    ],
    [
      'a value that is none of the enum',
      'query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }',
      { f: { contentType: { eq: 'POEM' } } },
      'BAD_USER_INPUT',
    ],
    ['a field that does not exist', '{ article(id: "x") { titel } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a document that is none', '{ articles( }', {}, 'GRAPHQL_PARSE_FAILED'],
    [
      'an address that is none',
      '{ article(url: "javascript:alert(1)") { id } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_what, query, variables, code) => {
    expect(await refusal(query, variables)).toMatchObject({ code });
  });

  test('what is no instant is told as it was written, and no longer than helps', async () => {
    const since = (value: string) =>
      `{ articles(filter: { publishedAt: { gte: ${value} } }) { totalCount } }`;
    expect((await refusal(since('2026'))).message).toMatch(/got 2026$/);
    expect((await refusal(since('[{ day: 1 }]'))).message).toMatch(/got \[\{ ?day: 1 ?\}\]$/);
    expect((await refusal(since(JSON.stringify('x'.repeat(50_000))))).message.length).toBeLessThan(300);
    const query =
      'query ($since: DateTime) { articles(filter: { publishedAt: { gte: $since } }) { totalCount } }';
    expect((await refusal(query, { since: 'x'.repeat(50_000) })).message.length).toBeLessThanOrEqual(1001);
    const cursor = Buffer.from(JSON.stringify(['x'.repeat(50_000), '1'])).toString('base64url');
    const page = await refusal('query ($after: String) { articles(after: $after) { totalCount } }', {
      after: cursor,
    });
    expect(page.code).toBe('BAD_CURSOR');
    expect(page.message.length).toBeLessThanOrEqual(1001);
  });

  test('null is no length of a snippet: it is as if nothing was said', async () => {
    const { articles } = await service.read(
      '{ articles(first: 1) { nodes { a: snippet(length: null) b: snippet } } }',
    );
    expect(articles.nodes[0].a).toBe(articles.nodes[0].b);
  });

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is told which methods there are', async (method) => {
    const answer = await fetch(`${service.url}/graphql`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect((await readAnswer(answer)).errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('a field that is misspelt is told the right one', async () => {
    expect((await refusal('{ article(id: "x") { titel } }')).message).toContain('Did you mean "title"');
  });

  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(`${service.url}/graphql`, { method: 'POST', headers, body }).then(readAnswer);

  test.each([
    ['no JSON', '{ "query": ', 400],
    ['an array', '[{ "query": "{ __typename }" }]', 400],
    ['no query', '{ "variables": {} }', 400],
    ['a query that is no text', '{ "query": 5 }', 400],
    ['nothing', '', 400],
    ['variables that are no object', '{ "query": "{ __typename }", "variables": "x" }', 400],
  ])('a body with %s', async (_what, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]?.extensions).toEqual({
      code: 'BAD_REQUEST',
      requestId: answer.headers.get('x-request-id'),
    });
    expect(answer.headers.get('content-type')).toContain('application/json');
  });

  test('variables that nest without end are refused, whatever they are for', async () => {
    // Written out: whoever sends this does not put it together as we would.
    const nested = (levels: number) =>
      post(`{"query": "{ __typename }", "variables": {"x": ${'['.repeat(levels)}${']'.repeat(levels)}}}`);
    for (const levels of [64, 50_000]) {
      const { status, errors } = await nested(levels);
      expect([status, errors[0]?.extensions.code]).toEqual([200, 'QUERY_TOO_DEEP']);
      expect(errors[0]?.message).toContain('64');
    }
    expect((await nested(63)).data).toEqual({ __typename: 'Query' });
  });

  test('a body of 256 KB passes, one byte more does not', async () => {
    const body = (size: number) => {
      const empty = JSON.stringify({ query: '{ __typename }', extensions: { pad: '' } });
      return JSON.stringify({
        query: '{ __typename }',
        extensions: { pad: 'x'.repeat(size - empty.length) },
      });
    };
    expect((await post(body(LIMITS.bodyBytes))).data).toEqual({ __typename: 'Query' });
    const answer = await post(body(LIMITS.bodyBytes + 1), {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
    });
    expect(answer.status).toBe(413);
    expect(answer.errors[0]?.message).toContain('256 KB');
    expect(answer.headers.get('content-type')).toContain('application/graphql-response+json');
  });

  test('what a form of another site can send is refused', async () => {
    const mutation = JSON.stringify({
      query: `mutation { refreshSource(id: "${idOf('Source', 1)}") { userErrors { code } } }`,
    });
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await post(mutation, { 'content-type': type });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors[0]?.extensions.code).toBe('BAD_REQUEST');
    }
  });

  const get = (params: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${service.url}/graphql?${new URLSearchParams(params).toString()}`, { headers }).then(readAnswer);

  test('a query by GET is answered, from another site it is not; a mutation by GET never is', async () => {
    expect((await get({ query: '{ __typename }' })).data).toEqual({ __typename: 'Query' });
    expect((await get({ query: '{ __typename }' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(400);
    expect((await get({ query: '{ __typename }' }, { 'sec-fetch-site': 'same-site' })).status).toBe(400);
    const mutation = await get({ query: `mutation { refreshSource(id: "x") { userErrors { code } } }` });
    expect(mutation.status).toBe(405);
    expect(mutation.data ?? null).toBeNull();
  });

  test('an operation name that names nothing, or is missing among several', async () => {
    const query = 'query A { __typename } query B { __typename }';
    for (const operationName of ['C', undefined]) {
      const answer = await post(JSON.stringify({ query, operationName }));
      expect(answer.status).toBe(400);
      expect(answer.errors[0]?.extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
    }
    expect((await post(JSON.stringify({ query, operationName: 'B' }))).data).toEqual({ __typename: 'Query' });
  });

  test('a cheap operation beside a dear one is judged by itself', async () => {
    const dear = `query Dear { articles(first: 100) { ${NESTED.replaceAll('$m', '100')} } }`;
    const answer = await post(
      JSON.stringify({ query: `${dear} query Cheap { __typename }`, operationName: 'Cheap' }),
    );
    expect(answer.data).toEqual({ __typename: 'Query' });
  });

  test('a refusal has the status that its client understands', async () => {
    const modern = { accept: 'application/graphql-response+json' };
    for (const query of [deep(13), '{ nothing }', '{', `{ ${'a: __typename '.repeat(31)}}`]) {
      expect((await service.ask(query)).status).toBe(200);
      expect((await service.ask(query, {}, modern)).status).toBe(400);
    }
  });

  test('what we did not foresee is masked for the client and told whole to the log', async () => {
    const secret = 'column a5.geheim does not exist; host=10.0.0.7';
    const broken = await startTestService(db.database, {
      instead: {
        read: () =>
          Promise.reject(Object.assign(new Error(secret), { code: '42703', query: 'select geheim' })),
      },
    });
    try {
      const answer = await broken.ask(
        'query Broken { list: articles { totalCount } node(id: "QXJ0aWNsZTox") { id } }',
      );
      expect(answer.text).not.toMatch(/geheim|select|stack|\.ts|10\.0/);
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors[0]?.extensions).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        requestId: answer.headers.get('x-request-id'),
      });
      expect(answer.errors[0]?.path).toEqual(['list']);
      expect(broken.logged).toContainEqual(
        expect.objectContaining({
          requestId: answer.headers.get('x-request-id'),
          operationName: 'Broken',
          err: expect.objectContaining({ message: secret, stack: expect.stringContaining('Error') }),
        }),
      );
    } finally {
      await broken.close();
    }
  });

  test('a client error is no matter for the log', async () => {
    service.logged.length = 0;
    await service.ask('{ articles(first: 0) { totalCount } }');
    await service.ask(deep(13));
    await post('{');
    expect(service.logged).toEqual([]);
  });

  const onPostgres = HAS_POSTGRES && name === 'PostgreSQL' ? test : test.skip;
  onPostgres('a statement that takes too long is TIMEOUT', async () => {
    const hasty = await openDatabase({
      databaseUrl: db.url,
      databasePoolSize: 2,
      dataDir: '',
      statementTimeoutMs: 100,
    });
    const slow = await startTestService(db.database, {
      instead: { read: (sql, params) => hasty.read(`select pg_sleep(5), x.* from (${sql}) x`, params) },
    });
    try {
      const { errors } = await slow.ask('{ sources { totalCount } }');
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT']);
      expect(errors[0]?.message).not.toMatch(/statement|cancel/);
    } finally {
      await slow.close();
      await hasty.close();
    }
  });

  test('where introspection is off there is none', async () => {
    const closed = await startTestService(db.database, { introspection: false });
    try {
      expect((await closed.ask('{ __schema { types { name } } }')).errors[0]?.extensions.code).toBe(
        'GRAPHQL_VALIDATION_FAILED',
      );
      expect((await fetch(`${closed.url}/graphiql`)).status).toBe(404);
      expect((await closed.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    } finally {
      await closed.close();
    }
  });
});

const HIDDEN: readonly (readonly [status: string, article: TestArticle])[] = (
  ['ACTIVE', 'CORRECTED', 'WITHDRAWN_BY_SOURCE', 'TAKEN_DOWN', 'QUARANTINED'] as const
).map((status) => [
  status,
  {
    source: 'province',
    title: status,
    publishedAt: '2026-01-01T00:00:00.000Z',
    images: ['https://example.org/anh-mat.jpg'],
    read: { attachments: [{ url: 'https://example.org/tep-mat.pdf', type: 'pdf', name: 'mật' }] },
  },
]);

describe.each(TEST_DATABASES)('who sees what on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(
      db.database,
      HIDDEN.map(([, article]) => article),
    );
    for (const [index, [status, article]] of HIDDEN.entries()) {
      const changed = incomingOf(
        {
          ...article,
          read: {
            ...article.read,
            lead: 'Lời mật đã sửa',
            bodyText: 'Thân mật đã sửa',
            bodyHtml: '<p>mật</p>',
          },
        },
        index,
      );
      await storeTestArticle(db.database, 2, changed);
      await db.database
        .em()
        .getConnection()
        .execute('update article set status = ? where id = ?', [status, index + 1]);
    }
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  test('lists, counts and the lists of nodes show what is active or corrected', async () => {
    const data = await service.read(`{
      articles { totalCount nodes { title } }
      odd: articles(filter: { or: [{ hasImages: true }, { not: { hasImages: true } }] }) { totalCount }
      source(id: "${idOf('Source', 2)}") { articles { totalCount } }
      unit(slug: "ht-province-42") { articles { totalCount } }
    }`);
    expect(data.articles.nodes.map((node: { title: string }) => node.title).sort()).toEqual([
      'ACTIVE',
      'CORRECTED',
    ]);
    expect([
      data.articles.totalCount,
      data.odd.totalCount,
      data.source.articles.totalCount,
      data.unit.articles.totalCount,
    ]).toEqual([2, 2, 2, 2]);
  });

  const ALL = `id title status lead bodyHtml bodyText snippet images { url caption } attachments { url name }
    revisions { totalCount nodes { changes { field before after } } edges { node { changes { field after } } } } citation { title url }`;

  test.each([
    ['WITHDRAWN_BY_SOURCE', 3],
    ['TAKEN_DOWN', 4],
  ])(
    'by id and by address %s answers without its text, images and files, its revisions too',
    async (status, key) => {
      for (const by of [
        `article(id: "${idOf('Article', key)}")`,
        `article(url: "https://example.org/bai-${key - 1}")`,
        `node(id: "${idOf('Article', key)}")`,
      ]) {
        const { text, errors, data } = await service.ask(`{ found: ${by} { ... on Article { ${ALL} } } }`);
        expect(errors).toEqual([]);
        expect(text).not.toMatch(/mật|chim lạc|anh-mat|tep-mat/);
        expect(data?.['found']).toMatchObject({
          title: status,
          status,
          lead: null,
          bodyHtml: null,
          bodyText: null,
          snippet: '',
          images: [],
          attachments: [],
          revisions: { totalCount: 1, nodes: [{ changes: [] }] },
          citation: { title: status },
        });
      }
    },
  );

  test('a corrected article gives its text and what it was before', async () => {
    const { article } = await service.read(`{ article(id: "${idOf('Article', 2)}") { ${ALL} } }`);
    expect(article.lead).toBe('Lời mật đã sửa');
    expect(article.revisions.nodes[0].changes.map((change: { field: string }) => change.field)).toEqual([
      'bodyHtml',
      'bodyText',
      'lead',
    ]);
  });

  test('a quarantined article is not there, by id, by node, by address', async () => {
    const id = idOf('Article', 5);
    expect(
      await service.read(
        `{ a: article(id: "${id}") { id } b: node(id: "${id}") { id } c: nodes(ids: ["${id}"]) { id } d: article(url: "https://example.org/bai-4") { id } }`,
      ),
    ).toEqual({ a: null, b: null, c: [null], d: null });
  });

  test('an address of a quarantined and a withdrawn article is the withdrawn one', async () => {
    await db.database
      .em()
      .getConnection()
      .execute(
        `insert into article_url (url_key, article_id, url) values ('https://example.org/chung', 5, 'x'), ('https://example.org/chung', 4, 'x')`,
      );
    expect(await service.read('{ article(url: "https://example.org/chung") { status } }')).toEqual({
      article: { status: 'TAKEN_DOWN' },
    });
  });
});
