import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { Viewer } from '../../src/auth/viewer.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import {
  idOf,
  incomingOf,
  storeTestArticle,
  storeTestArticles,
  type TestArticle,
} from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

const schema = await buildGraphqlSchema();

/** An article in which nothing is empty, so that no field is read over no rows. */
const FULL: TestArticle = {
  source: 'locHa',
  title: 'Hội nghị Ban Chấp hành',
  publishedAt: '2016-09-01T07:12:00.000Z',
  images: ['https://example.org/anh.jpg'],
  urls: ['https://example.org/print/bai-0'],
  read: {
    byline: {
      raw: 'Lan - Huyện ủy Lộc Hà',
      persons: ['Lan'],
      organ: 'Huyện ủy Lộc Hà',
      republishedFrom: 'Báo Hà Tĩnh',
    },
    authorUnit: {
      kind: 'PARTY_COMMITTEE',
      name: 'Huyện ủy Lộc Hà',
      unitId: 'ht-huyen-loc-ha-448',
      confidence: 'EXACT',
      candidates: ['ht-huyen-loc-ha-448', 'ht-huyen-thach-ha-445'],
    },
    attachments: [{ url: 'https://example.org/163.pdf', type: 'pdf', name: 'Kế hoạch' }],
    documentNumbers: ['163-KH/TU'],
    modifiedAt: '2016-09-02T00:00:00.000Z',
    eventDate: '2016-08-31',
    problems: [{ code: 'SHORT_BODY', detail: '20' }],
    category: 'Tin tức',
  },
};

const ADMINISTRATOR: Viewer = { kind: 'ACCOUNT', id: '1', name: 'lan', role: 'ADMINISTRATOR', unitIds: null };

/** Arguments without which a field refuses. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.node': `(id: "${idOf('Article', 1)}")`,
  'Query.nodes': `(ids: ["${idOf('Article', 1)}", "${idOf('Unit', 'ht-province-42')}", "${idOf('Source', 1)}"])`,
  'Query.article': `(id: "${idOf('Article', 1)}")`,
  'Query.unit': '(slug: "ht-huyen-loc-ha-448")',
  'Query.units': '(first: 2)',
  'Query.storyCluster': `(id: "${idOf('StoryCluster', 1)}")`,
  'Query.unitActivity': `(within: "${idOf('Unit', 'ht-huyen-loc-ha-448')}", from: "2016-08-01", to: "2016-10-01")`,
  'Query.collection': '(slug: "hoi-nghi")',
  'ArticleConnection.facets': '(by: [PUBLISHER_UNIT, MONTH])',
  'Query.source': `(id: "${idOf('Source', 1)}")`,
  'Mutation.refreshSource': `(id: "${idOf('Source', 1)}")`,
  'Mutation.createAccount': '(input: { name: "x", role: VIEWER })',
  'Mutation.updateAccount': '(input: { id: "x", expectedVersion: 1 })',
  'Mutation.createApiKey': '(input: { label: "x" })',
  'Mutation.revokeApiKey': '(id: "x")',
};

/** One operation for every field of every object type, reached by a shortest path from a root. */
function* everyOperation(): Generator<readonly [field: string, operation: string]> {
  const paths = new Map<string, (inner: string) => string>();
  const queue: GraphQLObjectType[] = [];
  const reach = (type: GraphQLObjectType, wrap: (inner: string) => string) => {
    if (paths.has(type.name)) return;
    paths.set(type.name, wrap);
    queue.push(type);
  };
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) reach(query, (inner) => `query { ${inner} }`);
  if (mutation) reach(mutation, (inner) => `mutation { ${inner} }`);
  for (let type = queue.shift(); type; type = queue.shift()) {
    const wrap = paths.get(type.name) ?? String;
    for (const field of Object.values(type.getFields())) {
      const call = field.name + (ARGUMENTS[`${type.name}.${field.name}`] ?? '');
      const named = getNamedType(field.type);
      yield [
        `${type.name}.${field.name}`,
        wrap(`${call}${isLeafType(named) ? '' : ` { ${leavesOf(field)} }`}`),
      ];
      if (isObjectType(named)) reach(named, (inner) => wrap(`${call} { ${inner} }`));
      if (!isInterfaceType(named)) continue;
      for (const possible of schema.getPossibleTypes(named)) {
        reach(possible, (inner) => wrap(`${call} { ... on ${possible.name} { ${inner} } }`));
      }
    }
  }
}

/** Every leaf below a field, or only the type where it has none. */
function leavesOf(field: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(field.type);
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const leaves = Object.values(named.getFields()).filter((each) => isLeafType(getNamedType(each.type)));
  return ['__typename', ...leaves.map((each) => each.name)].join(' ');
}

const OPERATIONS = [...everyOperation()];

test('every field of every object type is among the operations', () => {
  // Subscriptions go over sockets and have a suite of their own.
  const wanted = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Subscription'
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  );
  expect(OPERATIONS.map(([field]) => field).sort()).toEqual(wanted.sort());
});

describe.each(TEST_DATABASES)('every field is read on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, [FULL]);
    await storeTestArticle(db.database, 1, incomingOf({ ...FULL, title: 'Sửa tiêu đề' }, 0));
    await db.database.em().getConnection().execute(`insert into story_cluster (origin_id) values (1)`);
    await db.database
      .em()
      .getConnection()
      .execute(
        `insert into article_story (article_id, cluster_id, is_original, similarity, attributed, is_repost) values (1, 1, true, 1, false, false)`,
      );
    await db.database
      .em()
      .getConnection()
      .execute(
        `insert into source_fetch (source_id, started_at, ms, outcome, url) values (1, now(), 3, 'NEW', 'https://example.org/')`,
      );
    await db.database
      .em()
      .getConnection()
      .execute(
        `insert into collection (slug, title, title_sort, description, filter, search, created_by, updated_by, created_at, updated_at) values ('hoi-nghi', 'Hội nghị', 'h', 'Các hội nghị', '{"hasImages": true}', '{"query": "hội nghị"}', 'COMMAND', 'COMMAND', now(), now())`,
      );
    await db.database
      .em()
      .getConnection()
      .execute(`insert into collection_article values (1, 1, 'PINNED', 0)`);
    service = await startTestService(db.database, { viewer: ADMINISTRATOR });
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  test.each(OPERATIONS.filter(([, operation]) => operation.startsWith('query')))(
    '%s',
    async (_field, operation) => {
      const answer = await service.ask(operation);
      expect(answer.errors).toEqual([]);
      expect(answer.data).toBeDefined();
    },
  );

  test('all at once below an article, nothing null that was stored', async () => {
    const { article } = await service.read(`{ article(id: "${idOf('Article', 1)}") {
      title lead url alternateUrls publishedAt modifiedAt eventDate firstSeenAt documentNumbers wordCount version
      publishedAtInfo { value precision basis raw assumedZone }
      byline { raw persons republishedFrom confidence basis candidates { slug } organ { kind name unit { slug } } }
      images { url caption position isCover pairing } attachments { url type name position }
      problems { code detail } citation { publisher title contentHash retrievedAt publishedAt url }
      revisions { nodes { id changes { field before after } } totalCount }
      publisherUnit { slug } authorUnit { name unit { slug } } source { name owners { validTo organ { name } } }
    } }`);
    expect(article).toMatchObject({
      title: 'Sửa tiêu đề',
      publishedAt: '2016-09-01T07:12:00.000Z',
      eventDate: '2016-08-31',
      alternateUrls: ['https://example.org/print/bai-0'],
      documentNumbers: ['163-KH/TU'],
      byline: { persons: ['Lan'], organ: { kind: 'PARTY_COMMITTEE', unit: { slug: 'ht-huyen-loc-ha-448' } } },
      images: [{ url: 'https://example.org/anh.jpg', position: 0, isCover: false }],
      attachments: [{ url: 'https://example.org/163.pdf', type: 'pdf' }],
      problems: [{ code: 'SHORT_BODY', detail: '20' }],
      citation: { publisher: 'Huyện ủy Lộc Hà' },
      revisions: {
        totalCount: 1,
        nodes: [{ changes: [{ field: 'title', before: 'Hội nghị Ban Chấp hành', after: 'Sửa tiêu đề' }] }],
      },
      source: { owners: [{ validTo: '2025-01-01', organ: { name: 'Huyện ủy Lộc Hà' } }] },
    });
    expect(article.byline.candidates.map((unit: { slug: string }) => unit.slug)).toEqual([
      'ht-huyen-loc-ha-448',
      'ht-huyen-thach-ha-445',
    ]);
  });
});
