import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, type GraphQLField, isObjectType } from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { addAccount, addKey } from '../support/accounts.js';
import { idOf, incomingOf, storeTestArticle } from '../support/articles.js';
import { allTold, TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { oddArticle, run, storeOddArticles } from '../support/odd-articles.js';
import { VIEWERS } from '../support/editors.js';
import { startTestService, type TestService } from '../support/service.js';

const schema = await buildGraphqlSchema();

/** Every field of the schema that gives a connection, by its coordinate. */
const CONNECTIONS = new Map<string, GraphQLField<unknown, unknown>>(
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => [`${type.name}.${field.name}`, field] as const),
    ),
);

/** How to reach each of them: the operation around it, and its other arguments. A new connection is added here. */
const REACHED: Readonly<Record<string, readonly [around: (field: string) => string, args?: string]>> = {
  'Article.revisions': [(field) => `node(id: "${idOf('Article', 1)}") { ... on Article { ${field} } }`],
  'Collection.articles': [(field) => `collection(slug: "bo-1") { ${field} }`],
  'Collection.excluded': [(field) => `collection(slug: "bo-1") { ${field} }`],
  'Query.accounts': [(field) => field],
  'Query.apiKeys': [(field) => field],
  'Query.articleChanges': [(field) => field],
  'Query.articles': [(field) => field],
  'Query.collections': [(field) => field],
  'Query.sources': [(field) => field],
  'Query.units': [(field) => field, 'filter: { level: { eq: PROVINCE } }'],
  'Source.articles': [(field) => `node(id: "${idOf('Source', 1)}") { ... on Source { ${field} } }`],
  'Source.fetches': [(field) => `node(id: "${idOf('Source', 1)}") { ... on Source { ${field} } }`],
  'Unit.articles': [(field) => `unit(slug: "ht-province-42") { ${field} }`],
  'Unit.sources': [(field) => `unit(slug: "ht-huyen-loc-ha-448") { ${field} }`],
};

/** The connection of an answer, however deep it lies. */
function connectionIn(data: unknown): Page {
  let value = data as Record<string, unknown>;
  while (!('edges' in value)) value = Object.values(value)[0] as Record<string, unknown>;
  return value as unknown as Page;
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly nodes: readonly unknown[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

test('every connection of the schema is reached', () => {
  expect(Object.keys(REACHED).sort()).toEqual([...CONNECTIONS.keys()].sort());
});

describe.each([...CONNECTIONS])('%s is a Relay connection by its types', (_coordinate, field) => {
  const fieldsOf = (named: unknown) => (isObjectType(named) ? named.getFields() : {});
  const connection = fieldsOf(getNamedType(field.type));
  const typeOf = (name: string, fields = connection) => String(fields[name]?.type);

  test('edges and pageInfo', () => {
    const name = getNamedType(field.type).name.replace(/Connection$/, '');
    expect(String(field.type)).toBe(`${name}Connection!`);
    expect(typeOf('edges')).toBe(`[${name}Edge!]!`);
    expect(typeOf('nodes')).toBe(`[${name}!]!`);
    expect(typeOf('pageInfo')).toBe('PageInfo!');
    expect(typeOf('totalCount')).toBe('Int!');
    const edge = fieldsOf(schema.getType(`${name}Edge`));
    expect(typeOf('cursor', edge)).toBe('String!');
    expect(typeOf('node', edge)).toBe(`${name}!`);
    const info = fieldsOf(schema.getType('PageInfo'));
    expect([typeOf('hasNextPage', info), typeOf('hasPreviousPage', info)]).toEqual(['Boolean!', 'Boolean!']);
    expect([typeOf('startCursor', info), typeOf('endCursor', info)]).toEqual(['String', 'String']);
  });

  test('arguments come in pairs: first with after, last with before', () => {
    const args = new Map(field.args.map((arg) => [arg.name, String(arg.type)]));
    expect([args.get('first'), args.get('after')]).toEqual(['Int', 'String']);
    expect(args.has('last')).toBe(args.has('before'));
    if (args.has('last')) expect([args.get('last'), args.get('before')]).toEqual(['Int', 'String']);
  });
});

describe.each(TEST_DATABASES)('every connection pages as Relay says on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeOddArticles(db.database);
    for (const title of ['Sửa một', 'Sửa hai', 'Sửa ba', 'Sửa bốn']) {
      await storeTestArticle(db.database, 1, incomingOf({ ...oddArticle(0), title }, 0));
    }
    await run(db.database, [
      ...[1, 2, 3, 4, 5].map(
        (minute) =>
          `insert into source_fetch (source_id, started_at, ms, outcome, url) ` +
          `values (1, '2026-01-01T00:0${minute}:00Z', 3, 'NEW', 'https://example.org/')`,
      ),
      `insert into source_owner (source_id, organ_id) select s.id, o.id from source s, organ o ` +
        `where s.id > 1 and o.unit_id = 'ht-huyen-loc-ha-448'`,
      `insert into collection (slug, title, title_sort, created_by, updated_by, created_at, updated_at) ` +
        `select 'bo-' || n, 'Bộ ' || n, 'bộ ' || n, 'COMMAND', 'COMMAND', now(), now() from generate_series(1, 5) n`,
      `insert into collection_article (collection_id, article_id, kind, position) ` +
        `select 1, a.id, case when n <= 5 then 'PINNED' else 'EXCLUDED' end, n ` +
        `from (select id, row_number() over (order by id) as n from article where status in ('ACTIVE', 'CORRECTED')) a where n <= 10`,
    ]);
    for (const name of ['an', 'binh', 'chi', 'dung', 'giang']) {
      await addAccount(db.database, name);
      await addKey(db.database, 'VIEWER');
    }
    await allTold(db.database);
    service = await startTestService(db.database, { viewer: VIEWERS.administrator });
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  describe.each(Object.entries(REACHED))('%s', (coordinate, [around, args = '']) => {
    const name = coordinate.split('.')[1] ?? '';
    const page = async (given: string) =>
      connectionIn(
        await service.read(
          `{ ${around(
            `${name}(${given} ${args}) { edges { cursor node { __typename } } nodes { __typename } totalCount ` +
              `pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
          )} }`,
        ),
      );

    test('forward two by two: every edge once, then no more', async () => {
      const whole = await page('first: 100');
      expect(whole.totalCount).toBeGreaterThan(3);
      expect(whole.edges).toHaveLength(Math.min(100, whole.totalCount));
      expect(whole.nodes).toEqual(whole.edges.map(({ node }) => node));
      expect(new Set(whole.edges.map(({ cursor }) => cursor)).size).toBe(whole.edges.length);
      const met: string[] = [];
      for (let cursor: string | null = null; met.length < 8;) {
        const got: Page = await page(`first: 2 ${cursor === null ? '' : `after: "${cursor}"`}`);
        expect(got.pageInfo.hasPreviousPage).toBe(cursor !== null);
        expect(got.pageInfo.startCursor).toBe(got.edges[0]?.cursor ?? null);
        expect(got.pageInfo.endCursor).toBe(got.edges.at(-1)?.cursor ?? null);
        met.push(...got.edges.map((edge) => edge.cursor));
        cursor = got.pageInfo.endCursor;
        if (!got.pageInfo.hasNextPage) break;
      }
      expect(met).toEqual(whole.edges.slice(0, met.length).map(({ cursor }) => cursor));
      expect(met.length).toBe(Math.min(8, whole.edges.length));
    });

    test('backward where it can: the last two, before them the two before', async () => {
      if (!CONNECTIONS.get(coordinate)?.args.some((arg) => arg.name === 'last')) return;
      const whole = await page('first: 100');
      const cursors = whole.edges.map(({ cursor }) => cursor);
      const last = await page('last: 2');
      expect(last.edges.map(({ cursor }) => cursor)).toEqual(cursors.slice(-2));
      expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: cursors.length > 2 });
      const before = await page(`last: 2 before: "${last.pageInfo.startCursor ?? ''}"`);
      expect(before.edges.map(({ cursor }) => cursor)).toEqual(cursors.slice(-4, -2));
      expect(before.pageInfo.hasNextPage).toBe(true);
    });

    test('refuses pages of 0 and 101, and a cursor that is none', async () => {
      const codeOf = async (given: string) => {
        const { errors } = await service.ask(`{ ${around(`${name}(${given} ${args}) { totalCount }`)} }`);
        return errors.map(({ extensions }) => extensions.code);
      };
      expect(await codeOf('first: 0')).toEqual(['BAD_USER_INPUT']);
      expect(await codeOf('first: 101')).toEqual(['BAD_USER_INPUT']);
      expect(await codeOf('first: 1 after: "x"')).toEqual(['BAD_CURSOR']);
    });
  });
});
