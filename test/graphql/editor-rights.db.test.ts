import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { RIGHTS } from '../../src/auth/rights.js';
import { addSource } from '../../src/ingest/add-source.js';
import { mergeClusters } from '../../src/ingest/stories/editor-decisions.js';
import { addAccount, addKey, PASSWORD, signIn } from '../support/accounts.js';
import { idOf, SOURCES, storeTestArticles } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { VIEWERS, type ViewerName } from '../support/editors.js';
import { startTestService, type TestService } from '../support/service.js';

/** What comes of a write: done, no sign-in, or not allowed. */
type Verdict = 'DONE' | 'UNAUTHENTICATED' | 'FORBIDDEN';

interface Subject {
  readonly article: string;
  /** Two articles of the same district, and the story that they tell. */
  readonly pair: readonly string[];
  readonly story: string;
  readonly source: string;
  readonly collection: string;
  /** A number that no other case has. */
  readonly number: number;
}

/**
 * Every mutation of editors with an operation that goes through for who may do it. `ofUnits`: on something of the
 * district of Lộc Hà, so that an editor of another unit may not.
 */
const MUTATIONS: readonly {
  readonly name: string;
  readonly ofUnits: boolean;
  /** On a collection of the district's editor, so that of editors who are kept to units no other may. */
  readonly own?: boolean;
  readonly least: 'EDITOR' | 'ADMINISTRATOR';
  readonly operation: (subject: Subject) => string;
  /** What whoever may do it is told here, where that is not success: no site answers in these tests. */
  readonly told?: readonly string[];
}[] = [
  {
    name: 'updateArticle',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ article }) =>
      `updateArticle(input: { id: "${article}", expectedVersion: 1, category: "Mới" }) { userErrors { code } }`,
  },
  {
    name: 'setArticleStatus',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ article }) =>
      `setArticleStatus(id: "${article}", status: TAKEN_DOWN, expectedVersion: 1) { userErrors { code } }`,
  },
  {
    name: 'tagArticles',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ article }) => `tagArticles(ids: ["${article}"], add: ["nhãn"]) { userErrors { code } }`,
  },
  {
    name: 'mergeClusters',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ article, pair }) =>
      `mergeClusters(ids: ["${article}", "${pair[0]}"]) { userErrors { code } }`,
  },
  {
    name: 'splitCluster',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ pair, story }) =>
      `splitCluster(id: "${story}", articleIds: ["${pair[0]}"]) { userErrors { code } }`,
  },
  {
    name: 'createSource',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ number }) =>
      `createSource(input: { name: "Nguồn", kind: FEED, url: "https://example.org/${number}", owners: [
        { kind: PARTY_COMMITTEE, name: "Huyện ủy Lộc Hà", unit: "${idOf('Unit', 'ht-huyen-loc-ha-448')}", validTo: "2025-01-01" }
      ] }) { userErrors { code } }`,
  },
  {
    // Of a list each row is refused by itself.
    name: 'importSources',
    ofUnits: false,
    least: 'EDITOR',
    operation: ({ number }) =>
      `importSources(csv: "name,url,kind\\nNguồn,https://example.org/nhap/${number},FEED") { userErrors { code } }`,
  },
  {
    name: 'updateSource',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ source, number }) =>
      `updateSource(input: { id: "${source}", expectedVersion: 1, name: "Tên ${number}" }) { userErrors { code } }`,
  },
  {
    name: 'pauseSource',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ source }) => `pauseSource(id: "${source}") { userErrors { code } }`,
  },
  {
    name: 'resumeSource',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ source }) => `resumeSource(id: "${source}") { userErrors { code } }`,
  },
  {
    name: 'previewSource',
    ofUnits: false,
    least: 'EDITOR',
    operation: () => `previewSource(input: { url: "http://127.0.0.1:1/rss" }) { userErrors { code } }`,
  },
  {
    name: 'discoverSource',
    ofUnits: false,
    least: 'EDITOR',
    operation: () => `discoverSource(url: "http://127.0.0.1:1/") { userErrors { code } }`,
    told: ['SITE_UNREADABLE'],
  },
  {
    name: 'backfillSource',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ source }) => `backfillSource(id: "${source}") { userErrors { code } }`,
    told: ['NO_ARCHIVE'],
  },
  {
    name: 'reprocessSource',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ source }) => `reprocessSource(id: "${source}", dryRun: false) { userErrors { code } }`,
  },
  {
    name: 'refreshSource',
    ofUnits: true,
    least: 'EDITOR',
    operation: ({ source }) => `refreshSource(id: "${source}") { userErrors { code } }`,
  },
  {
    name: 'createApiKey',
    ofUnits: false,
    least: 'EDITOR',
    operation: ({ number }) => `createApiKey(input: { label: "Khoá ${number}" }) { userErrors { code } }`,
  },
  {
    name: 'revokeApiKey',
    ofUnits: false,
    least: 'EDITOR',
    // Somebody else's: there for administrators only, who are not told of one that is not.
    operation: () => `revokeApiKey(id: "${idOf('ApiKey', 0)}") { userErrors { code } }`,
    told: ['NOT_FOUND'],
  },
  {
    name: 'createAccount',
    ofUnits: false,
    least: 'ADMINISTRATOR',
    operation: ({ number }) =>
      `createAccount(input: { name: "nguoi-${number}", role: VIEWER }) { userErrors { code } }`,
  },
  {
    name: 'updateAccount',
    ofUnits: false,
    least: 'ADMINISTRATOR',
    operation: () =>
      `updateAccount(input: { id: "${idOf('Account', 0)}", expectedVersion: 1 }) { userErrors { code } }`,
    told: ['NOT_FOUND'],
  },
  {
    name: 'createCollection',
    ofUnits: false,
    least: 'EDITOR',
    operation: ({ number }) =>
      `createCollection(input: { slug: "bo-${number}", title: "Bộ ${number}" }) { userErrors { code } }`,
  },
  {
    name: 'updateCollection',
    ofUnits: false,
    own: true,
    least: 'EDITOR',
    operation: ({ collection, number }) =>
      `updateCollection(input: { id: "${collection}", expectedVersion: 1, title: "Tên ${number}" }) { userErrors { code } }`,
  },
  {
    name: 'deleteCollection',
    ofUnits: false,
    own: true,
    least: 'EDITOR',
    operation: ({ collection }) =>
      `deleteCollection(id: "${collection}", expectedVersion: 1) { userErrors { code } }`,
  },
  {
    name: 'pinArticle',
    ofUnits: false,
    own: true,
    least: 'EDITOR',
    operation: ({ collection, article }) =>
      `pinArticle(collection: "${collection}", article: "${article}") { userErrors { code } }`,
  },
  {
    name: 'unpinArticle',
    ofUnits: false,
    own: true,
    least: 'EDITOR',
    operation: ({ collection, article }) =>
      `unpinArticle(collection: "${collection}", article: "${article}") { userErrors { code } }`,
  },
  {
    name: 'excludeArticle',
    ofUnits: false,
    own: true,
    least: 'EDITOR',
    operation: ({ collection, article }) =>
      `excludeArticle(collection: "${collection}", article: "${article}") { userErrors { code } }`,
  },
  {
    name: 'includeArticle',
    ofUnits: false,
    own: true,
    least: 'EDITOR',
    operation: ({ collection, article }) =>
      `includeArticle(collection: "${collection}", article: "${article}") { userErrors { code } }`,
  },
  {
    name: 'deleteSource',
    ofUnits: true,
    least: 'ADMINISTRATOR',
    operation: ({ source }) => `deleteSource(id: "${source}") { userErrors { code } }`,
  },
];

function verdictFor(who: ViewerName, { ofUnits, own, least }: (typeof MUTATIONS)[number]): Verdict {
  if (who === 'nobody') return 'UNAUTHENTICATED';
  if (who === 'reader') return 'FORBIDDEN';
  if (who === 'administrator') return 'DONE';
  if (least === 'ADMINISTRATOR') return 'FORBIDDEN';
  if (own && (who === 'strangeEditor' || who === 'editor')) return 'FORBIDDEN';
  return ofUnits && who === 'strangeEditor' ? 'FORBIDDEN' : 'DONE';
}

const ROLES = [
  'nobody',
  'reader',
  'strangeEditor',
  'districtEditor',
  'editor',
  'wideEditor',
  'administrator',
] as const;
const CASES = MUTATIONS.flatMap((mutation) =>
  ROLES.map((who) => [mutation.name, who, verdictFor(who, mutation), mutation] as const),
);

/** Every case has three articles of its own, and so has the test behind them. */
const SUBJECTS = CASES.length + 1;

test('every right of the table is tried', () => {
  const tried = MUTATIONS.map(({ name, least }) => [name, least]).sort();
  expect(tried).toEqual(Object.entries(RIGHTS).sort());
});

/** What somebody sends with a request: a session's cookie, or a key. */
type Credentials = Record<string, string>;

describe.each(TEST_DATABASES)('who may write what on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  const sessions = new Map<ViewerName, Credentials>();
  const keys = new Map<ViewerName, Credentials>();
  let subject: Subject;
  let stored: Awaited<ReturnType<typeof storeTestArticles>>;
  let made = 0;
  /** The account of the editor whose the collections are. */
  let owner = 0;
  beforeAll(async () => {
    db = await open();
    const articles = Array.from({ length: 3 * SUBJECTS }, (_each, index) => ({
      source: 'locHa' as const,
      title: `Bài ${index}`,
      publishedAt: '2016-09-01T07:12:00.000Z',
    }));
    stored = await storeTestArticles(db.database, articles);
    service = await startTestService(db.database);
    for (const who of ROLES) {
      const { role, unitIds } = VIEWERS[who];
      if (role === null) continue;
      const name = who.toLowerCase();
      const account = await addAccount(db.database, name, { role, unitIds });
      if (who === 'districtEditor') owner = account;
      const { cookie } = await signIn(service.url, { name, password: PASSWORD });
      sessions.set(who, { cookie });
      keys.set(who, await addKey(db.database, role, unitIds, account));
    }
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });
  beforeEach(async () => {
    const own = { ...SOURCES.locHa, url: `https://example.org/rieng/${made}` };
    const [collection] = await db.database
      .em()
      .getConnection()
      .execute<{ id: number }[]>(
        `insert into collection (slug, title, title_sort, created_by, updated_by, created_at, updated_at)
         values (?, 'Bộ', 'bộ', ?, 'COMMAND', now(), now()) returning id`,
        [`rieng-${made}`, `ACCOUNT:${owner}`],
      );
    const [article = 0, ...pair] = [0, 1, 2].map((nth) => stored.articles[nth * SUBJECTS + made] ?? 0);
    const story = await mergeClusters(db.database.em(), { clusterIds: [], articleIds: pair });
    subject = {
      article: idOf('Article', article),
      pair: pair.map((id) => idOf('Article', id)),
      story: idOf('StoryCluster', story ?? 0),
      collection: idOf('Collection', collection?.id ?? 0),
      source: idOf('Source', (await addSource(db.database.em(), own)).id),
      number: made,
    };
    made += 1;
  });

  /** Keys make no keys; all else they may as whoever signed in may. */
  const credentialsOf = (who: ViewerName, mutation: string): Credentials =>
    (subject.number % 2 === 1 && mutation !== 'createApiKey' ? keys : sessions).get(who) ?? {};
  const writes = async () => (await db.database.read('select id from audit_event')).length;

  test.each(CASES)('%s by %s: %s', async (mutation, who, verdict, { operation, told = [] }) => {
    const before = await writes();
    const query = `mutation { ${operation(subject)} }`;
    const { data, errors } = await service.ask(query, {}, credentialsOf(who, mutation));
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(verdict === 'DONE' ? [] : [verdict]);
    if (verdict === 'DONE')
      expect(Object.values(data ?? {})).toEqual([{ userErrors: told.map((code) => ({ code })) }]);
    if (verdict !== 'DONE') expect(await writes()).toBe(before);
  });

  test('a collection made with a key is its account’s, also when signed in; a key of nobody owns its own', async () => {
    const make = async (credentials: Credentials, slug: string) => {
      const { data } = await service.ask(
        `mutation { createCollection(input: { slug: "${slug}", title: "Của tôi" }) { collection { id } } }`,
        {},
        credentials,
      );
      return (data as { createCollection: { collection: { id: string } } }).createCollection.collection.id;
    };
    const rename = async (credentials: Credentials, id: string, expectedVersion: number) => {
      const { data, errors } = await service.ask(
        `mutation ($id: ID!, $version: Int!) { updateCollection(input: { id: $id, expectedVersion: $version, title: "Tên ${expectedVersion}" }) { userErrors { code } } }`,
        { id, version: expectedVersion },
        credentials,
      );
      return data ? 'DONE' : errors.map(({ message }) => message);
    };
    const key = keys.get('districtEditor') ?? {};
    const session = sessions.get('districtEditor') ?? {};
    const others = ['Bộ sưu tập này do người khác lập; hãy lập bộ của mình, hoặc nhờ quản trị viên.'];
    const byKey = await make(key, 'bang-khoa');
    expect(await rename(session, byKey, 1)).toBe('DONE');
    expect(await rename(sessions.get('strangeEditor') ?? {}, byKey, 2)).toEqual(others);
    const bySession = await make(session, 'bang-phien');
    expect(await rename(key, bySession, 1)).toBe('DONE');
    const lone = await addKey(db.database, 'EDITOR', ['ht-huyen-loc-ha-448']);
    expect(await rename(lone, bySession, 2)).toEqual(others);
    expect(await rename(lone, await make(lone, 'khoa-rieng'), 1)).toBe('DONE');
  });
});
