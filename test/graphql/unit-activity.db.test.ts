import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addSource } from '../../src/ingest/add-source.js';
import { idOf, SOURCES, storeTestArticles } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { run } from '../support/odd-articles.js';
import { startTestService, type TestService } from '../support/service.js';

const LOC_HA = idOf('Unit', 'ht-huyen-loc-ha-448');
const THACH_HA = idOf('Unit', 'ht-huyen-thach-ha-445');

/** Lộc Hà ended with 2024, in the middle of this period. */
const PERIOD = { from: '2024-11-01', to: '2025-02-01' };

/** Sources of communes of Lộc Hà beside the test's own, each with what became of it. */
const MORE = [
  ['ht-xa-hong-loc-18412', null, `health_state = 'BROKEN', last_success_at = '2024-06-01T00:00:00Z'`],
  ['ht-xa-thach-kim-18580', null, `lifecycle = 'PAUSED', last_success_at = '2024-12-15T00:00:00Z'`],
  ['ht-xa-thach-chau-18583', null, `last_success_at = '2026-01-01T00:00:00Z'`],
  ['ht-xa-mai-phu-18670', null, `lifecycle = 'CLOSED'`],
  ['ht-xa-mai-phu-18670', null, `last_success_at = '2024-12-30T00:00:00Z'`],
  ['ht-xa-phu-luu-18493', null, `name = 'never read'`],
  ['ht-xa-ich-hau-18457', null, `health_state = 'BROKEN', last_success_at = '2025-06-01T00:00:00Z'`],
  ['ht-xa-thinh-loc-18421', null, `last_success_at = '2026-01-01T00:00:00Z'`],
  ['ht-xa-thinh-loc-18421', null, `health_state = 'BLOCKED', last_success_at = '2024-11-20T00:00:00Z'`],
  [
    'ht-xa-thach-bang-18568',
    '2024-11-15',
    `health_state = 'BROKEN', last_success_at = '2024-11-20T00:00:00Z'`,
  ],
  ['ht-xa-thach-my-18577', '2024-10-31', `last_success_at = '2026-01-01T00:00:00Z'`],
] as const;

describe.each(TEST_DATABASES)('the activity of units on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, [
      { source: 'locHa', title: 'Trước kỳ', publishedAt: '2024-10-31T16:59:59.000Z' },
      { source: 'locHa', title: 'Ngày đầu', publishedAt: '2024-10-31T17:00:00.000Z' },
      { source: 'locHa', title: 'Chép lại', publishedAt: '2024-12-20T03:00:00.000Z' },
      { source: 'locHa', title: 'Không ngày', publishedAt: null },
      { source: 'tanLoc', title: 'Trong Lộc Hà', publishedAt: '2024-11-10T03:00:00.000Z' },
      { source: 'tanLoc', title: 'Trong Thạch Hà', publishedAt: '2025-01-15T03:00:00.000Z' },
      { source: 'province', title: 'Của tỉnh', publishedAt: '2024-12-01T03:00:00.000Z' },
    ]);
    for (const [index, [unitId, validTo, state]] of MORE.entries()) {
      const owner = { kind: 'PEOPLES_COMMITTEE' as const, name: 'UBND', unitId, validFrom: null, validTo };
      const url = `https://example.org/${index}/rss.xml`;
      const { id } = await addSource(db.database.em(), { ...SOURCES.tanLoc, url, owners: [owner] });
      await run(db.database, [`update source set ${state} where id = ${id}`]);
    }
    await run(db.database, [
      `delete from article_story`,
      `insert into article_story (article_id, is_original, attributed, is_repost) values (3, false, true, false)`,
    ]);
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const FIELDS =
    'unit { slug } level articleCount originalCount republishedCount partialCount lastPublishedAt daysSilent status';

  interface Activity {
    readonly unit: { readonly slug: string };
    readonly articleCount: number;
    readonly status: string;
    readonly daysSilent: number;
  }

  async function activity(within: string, period: object = PERIOD, filter?: object): Promise<Activity[]> {
    const { unitActivity } = await service.read(
      `query ($within: ID!, $from: Date!, $to: Date!, $filter: ArticleFilter) {
        unitActivity(within: $within, from: $from, to: $to, filter: $filter) { ${FIELDS} } }`,
      { within, ...period, ...(filter ? { filter } : {}) },
    );
    return unitActivity;
  }

  test('the unit first, then its communes by name, each with its own counts in one statement', async () => {
    service.statements.length = 0;
    const rows = await activity(LOC_HA);
    expect(service.statements).toHaveLength(1);
    expect(rows).toHaveLength(13);
    expect(rows[0]).toEqual({
      unit: { slug: 'ht-huyen-loc-ha-448' },
      level: 'DISTRICT',
      articleCount: 2,
      originalCount: 1,
      republishedCount: 1,
      partialCount: 0,
      lastPublishedAt: '2024-12-20T03:00:00.000Z',
      daysSilent: 11,
      status: 'ACTIVE',
    });
    expect(rows[1]?.unit.slug).toBe('ht-xa-binh-an-18430-2020-01');
  });

  test('silence is told apart from a source that was not read and from having none', async () => {
    const rows = await activity(LOC_HA);
    const status = Object.fromEntries(rows.map((row) => [row.unit.slug, row.status]));
    expect(status).toMatchObject({
      'ht-xa-tan-loc-18409': 'ACTIVE',
      // Broken since before, paused in between, never read, one of two blocked.
      'ht-xa-hong-loc-18412': 'SOURCE_DOWN',
      'ht-xa-thach-kim-18580': 'SOURCE_DOWN',
      'ht-xa-phu-luu-18493': 'SOURCE_DOWN',
      'ht-xa-thinh-loc-18421': 'SOURCE_DOWN',
      // Read since; a closed one beside it; broken only after the period; read until it had another owner.
      'ht-xa-thach-chau-18583': 'SILENT',
      'ht-xa-mai-phu-18670': 'SILENT',
      'ht-xa-ich-hau-18457': 'SILENT',
      'ht-xa-thach-bang-18568': 'SILENT',
      // Owned by it until the day before, or never any.
      'ht-xa-thach-my-18577': 'NO_SOURCE',
      'ht-xa-ho-do-18598': 'NO_SOURCE',
    });
    expect(rows.find((row) => row.unit.slug === 'ht-xa-thach-chau-18583')?.daysSilent).toBe(61);
  });

  test('a commune that moved counts in each district for its days there', async () => {
    const [before, after] = [await activity(LOC_HA), await activity(THACH_HA)];
    const tanLoc = (rows: Activity[]) => rows.find((row) => row.unit.slug === 'ht-xa-tan-loc-18409');
    expect(tanLoc(before)).toMatchObject({ articleCount: 1, daysSilent: 51 });
    expect(tanLoc(after)).toMatchObject({ articleCount: 1, daysSilent: 16, level: 'COMMUNE' });
  });

  test.each([
    ['Lộc Hà', LOC_HA],
    ['Thạch Hà', THACH_HA],
    ['the province', idOf('Unit', 'ht-province-42')],
  ])('the counts of all units in %s are the count of what was published within it', async (_what, within) => {
    const rows = await activity(within);
    const { articles } = await service.read(
      'query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }',
      {
        filter: {
          publisherUnit: { within },
          publishedAt: { gte: '2024-10-31T17:00:00Z', lt: '2025-01-31T17:00:00Z' },
        },
      },
    );
    expect(rows.reduce((sum, row) => sum + row.articleCount, 0)).toBe(articles.totalCount);
    expect(new Set(rows.map((row) => row.unit.slug)).size).toBe(rows.length);
  });

  test('a unit that came in the period reads as what it is then; one that is no more by then is not there', async () => {
    const rows = await activity(idOf('Unit', 'ht-province-42'), { from: '2025-06-01', to: '2025-09-01' });
    const slugs = rows.map((row) => row.unit.slug);
    expect(slugs).toContain('ht-xa-hong-loc-18409-2025-07');
    expect(slugs).toContain('ht-xa-tan-loc-18409');
    expect(slugs).not.toContain('ht-huyen-loc-ha-448');
    expect(await activity(LOC_HA, { from: '2025-06-01', to: '2025-09-01' })).toEqual([]);
    expect(await activity(idOf('Unit', 'ht-xa-khong-co-1'))).toEqual([]);
  });

  test('a filter counts what it lets pass', async () => {
    const [district] = await activity(LOC_HA, PERIOD, { original: true });
    expect(district).toMatchObject({ articleCount: 1, republishedCount: 0, daysSilent: 60 });
  });

  test.each([
    ['no day', { from: '2025-01-01', to: '2025-01-01' }, 'BAD_USER_INPUT'],
    ['days that run backwards', { from: '2025-01-02', to: '2025-01-01' }, 'BAD_USER_INPUT'],
    ['more than 1,100 days', { from: '2022-01-01', to: '2025-01-06' }, 'BAD_USER_INPUT'],
    ['exactly 1,100 days', { from: '2022-01-01', to: '2025-01-05' }, undefined],
  ])('%s', async (_what, period, code) => {
    const { errors } = await service.ask(
      'query ($within: ID!, $from: Date!, $to: Date!) { unitActivity(within: $within, from: $from, to: $to) { status } }',
      { within: LOC_HA, ...period },
    );
    expect(errors[0]?.extensions.code).toBe(code);
  });

  test('an id of something else and a status of nobody known are refused', async () => {
    const ask = (within: string, filter: string) =>
      service.ask(
        `{ unitActivity(within: "${within}", from: "2025-01-01", to: "2025-01-02", ${filter}) { status } }`,
      );
    expect((await ask(idOf('Article', 1), '')).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const { errors } = await ask(LOC_HA, 'filter: { status: { eq: QUARANTINED } }');
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
