import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { RIGHTS } from '../../src/auth/rights.js';
import { idOf, storeTestArticles } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startEditorService, type ViewerName } from '../support/editors.js';

/** What comes of a write: done, no sign-in, or not allowed. */
type Verdict = 'DONE' | 'UNAUTHENTICATED' | 'FORBIDDEN';

interface Subject {
  readonly article: string;
  readonly source: string;
}

/**
 * Every mutation of editors with an operation that goes through for who may do it. `ofUnits`: on something of the
 * district of Lộc Hà, so that an editor of another unit may not.
 */
const MUTATIONS: readonly {
  readonly name: string;
  readonly ofUnits: boolean;
  readonly least: 'EDITOR' | 'ADMINISTRATOR';
  readonly operation: (subject: Subject) => string;
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
];

function verdictFor(who: ViewerName, { ofUnits, least }: (typeof MUTATIONS)[number]): Verdict {
  if (who === 'nobody') return 'UNAUTHENTICATED';
  if (who === 'reader') return 'FORBIDDEN';
  if (who === 'administrator') return 'DONE';
  if (least === 'ADMINISTRATOR') return 'FORBIDDEN';
  return ofUnits && who === 'strangeEditor' ? 'FORBIDDEN' : 'DONE';
}

const ROLES = ['nobody', 'reader', 'strangeEditor', 'districtEditor', 'editor', 'administrator'] as const;
const CASES = MUTATIONS.flatMap((mutation) =>
  ROLES.map((who) => [mutation.name, who, verdictFor(who, mutation), mutation] as const),
);

test('every right of the table that editors and administrators have is tried', () => {
  const tried = MUTATIONS.map(({ name, least }) => [name, least]).sort();
  const known = Object.entries(RIGHTS).filter(([name]) => MUTATIONS.some((each) => each.name === name));
  expect(tried).toEqual(known.sort());
});

describe.each(TEST_DATABASES)('who may write what on %s', (_name, open) => {
  let db: TestDatabase;
  let service: Awaited<ReturnType<typeof startEditorService>>;
  let subject: Subject;
  let stored: Awaited<ReturnType<typeof storeTestArticles>>;
  let made = 0;
  beforeAll(async () => {
    db = await open();
    // One article for every case.
    const articles = CASES.map((_case, index) => ({
      source: 'locHa' as const,
      title: `Bài ${index}`,
      publishedAt: '2016-09-01T07:12:00.000Z',
    }));
    stored = await storeTestArticles(db.database, articles);
    service = await startEditorService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });
  beforeEach(() => {
    subject = {
      article: idOf('Article', stored.articles[made] ?? 0),
      source: idOf('Source', stored.sources.locHa),
    };
    made += 1;
  });

  const writes = async () => (await db.database.read('select id from audit_event')).length;

  test.each(CASES)('%s by %s: %s', async (_mutation, who, verdict, { operation }) => {
    const before = await writes();
    const { data, errors } = await service.as(who, `mutation { ${operation(subject)} }`);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(verdict === 'DONE' ? [] : [verdict]);
    if (verdict === 'DONE') expect(Object.values(data ?? {})).toMatchObject([{ userErrors: [] }]);
    if (verdict !== 'DONE') expect(await writes()).toBe(before);
  });
});
