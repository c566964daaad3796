import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foldWritten } from '../../src/changes/fold-written.js';
import { idOf } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { VIEWERS, type ViewerName } from '../support/editors.js';
import { ODD, run, storeAnother, storeOddArticles } from '../support/odd-articles.js';
import { startTestService, type TestService, type TestServiceOptions } from '../support/service.js';

const PROVINCE = idOf('Unit', 'ht-province-42');
const LOC_HA = idOf('Unit', 'ht-huyen-loc-ha-448');
const TAN_LOC = idOf('Unit', 'ht-xa-tan-loc-18409');

/** Filters that the columns answer. */
const FILTERS = [
  `{ hasImages: true }`,
  `{ original: false }`,
  `{ contentType: { eq: NEWS } }`,
  `{ contentType: { notIn: [NEWS, DOCUMENT] } }`,
  `{ category: { eq: "tin TỨC" } }`,
  `{ category: { ne: "tin tức" } }`,
  `{ category: { in: ["Tin tức", "đảng bộ"] } }`,
  `{ category: { isNull: true } }`,
  `{ category: { contains: "ĐẢNG" } }`,
  `{ not: { category: { startsWith: "tin" } } }`,
  `{ publisherUnit: { within: "${PROVINCE}" } }`,
  `{ publisherUnit: { within: "${LOC_HA}", asOf: "2016-09-01" } }`,
  `{ publisherUnit: { within: "${LOC_HA}", asOf: "2030-09-01" } }`,
  `{ publisherUnit: { within: "${TAN_LOC}" } }`,
  `{ publisherUnit: { id: { eq: "${LOC_HA}" } } }`,
  `{ publisherUnit: { slug: { in: ["ht-huyen-loc-ha-448", "ht-xa-tan-loc-18409"] } } }`,
  `{ publisherUnit: { id: { notIn: ["${LOC_HA}", "${TAN_LOC}"] } } }`,
  `{ publisherUnit: { id: { ne: "${LOC_HA}" }, within: "${PROVINCE}" } }`,
  `{ not: { publisherUnit: { id: { eq: "${LOC_HA}" } } } }`,
  `{ source: { eq: "${idOf('Source', 1)}" } }`,
  `{ source: { notIn: ["${idOf('Source', 1)}", "${idOf('Source', 2)}"] } }`,
  `{ publishedAt: { eq: "2016-08-31T17:00:00.000Z" } }`,
  `{ publishedAt: { gt: "2016-08-31T17:00:00.000Z", lte: "2024-12-31T17:00:00.000Z" } }`,
  `{ publishedAt: { gte: "2016-08-31T17:00:00.000Z" }, and: [{ publishedAt: { lt: "2024-12-31T17:00:00.000Z" } }] }`,
  `{ publishedAt: { isNull: true } }`,
  `{ not: { publishedAt: { gte: "2018-01-01T02:00:00.000Z" } } }`,
  `{ or: [{ hasImages: false }, { publishedAt: { lt: "2018-01-01T00:00:00Z" } }], contentType: { ne: SCHEDULE } }`,
] as const;

const FACETS = 'PUBLISHER_UNIT SOURCE CATEGORY CONTENT_TYPE DAY WEEK MONTH YEAR HAS_IMAGES ORIGINAL'.split(
  ' ',
);

const QUESTIONS = [
  ...['{}', ...FILTERS].map(
    (filter) => `{ articles(first: 3${filter === '{}' ? '' : `, filter: ${filter}`}) { totalCount } }`,
  ),
  ...FACETS.map(
    (by) =>
      `{ articles { facets(by: [${by}], limit: 20) { dimension otherCount missingCount buckets { key label count partialCount } } } }`,
  ),
  ...FILTERS.slice(0, 12).map(
    (filter) =>
      `{ articles(filter: ${filter}) { facets(by: [PUBLISHER_UNIT, CATEGORY, YEAR], limit: 2) { otherCount missingCount buckets { key count } } } }`,
  ),
  ...[
    `within: "${PROVINCE}", from: "2016-08-31", to: "2016-09-01"`,
    `within: "${PROVINCE}", from: "2024-12-31", to: "2025-03-01"`,
    `within: "${LOC_HA}", from: "2024-06-01", to: "2025-06-01"`,
    `within: "${LOC_HA}", from: "2024-06-01", to: "2025-06-01", filter: { original: true, hasImages: true }`,
    `within: "${TAN_LOC}", from: "2016-08-01", to: "2018-02-01", filter: { publishedAt: { gt: "2016-08-31T17:00:00Z" } }`,
  ].map(
    (args) =>
      `{ unitActivity(${args}) { unit { name } articleCount originalCount republishedCount partialCount lastPublishedAt daysSilent status } }`,
  ),
];

/** Questions that the columns leave to the database. */
const OTHERS = [
  `{ articles(filter: { title: { contains: "hội nghị" } }) { totalCount } }`,
  `{ articles(filter: { publisherUnit: { within: "${LOC_HA}" } }) { totalCount } }`,
  `{ articles(filter: { publisherUnit: { within: "${LOC_HA}", lineage: BOTH } }) { totalCount partialCount } }`,
  `{ articles { facets(by: [AUTHOR_UNIT]) { buckets { key count } } } }`,
  `{ unitActivity(within: "${PROVINCE}", from: "1975-12-31", to: "1976-02-01") { articleCount } }`,
];

/** What is refused, also where nothing but a number is asked for. */
const REFUSED = [
  `{ articles(filter: {}) { totalCount } }`,
  `{ articles(filter: { contentType: { in: [] } }) { totalCount } }`,
  `{ articles(filter: { or: [] }) { totalCount } }`,
  `{ articles(filter: { source: { eq: "x" } }) { totalCount } }`,
  `{ articles(filter: { publisherUnit: { within: "x" } }) { totalCount } }`,
  `{ articles(filter: { not: { source: { in: ["${PROVINCE}"] } } }) { facets(by: [YEAR]) { otherCount } } }`,
  `{ unitActivity(within: "${PROVINCE}", from: "2025-01-01", to: "2025-02-01", filter: { source: { eq: "x" } }) { articleCount } }`,
];

/** What is written, one after the other; each time everything is asked again. */
const WRITES: readonly (readonly [what: string, sql: readonly string[]])[] = [
  [
    'a row changes',
    [
      `update article set category = 'Đảng bộ', category_lower = 'đảng bộ', content_type = 'REPORT' where id in (1, 20)`,
    ],
  ],
  ['rows are hidden', [`update article set status = 'WITHDRAWN_BY_SOURCE' where id in (2, 21, 40)`]],
  ['and shown again', [`update article set status = 'ACTIVE' where id in (2, 21, 40)`]],
  ['embargoes begin', [`update article set is_embargoed = true where id in (3, 22)`]],
  ['dates change', [`update article set published_at = '2031-05-05T05:05:05Z' where id in (4, 23)`]],
  [
    'dates go',
    [`update article set published_at = null, published_precision = null where id in (24, 25, 26)`],
  ],
  ['rows are deleted', [`delete from article where id in (27, 28, 29)`]],
  [
    'a copy becomes an original',
    [`update article_story set is_original = not is_original where article_id in (3, 12, 13)`],
  ],
  ['it is forgotten whose copy a row is', [`delete from article_story where article_id = 12`]],
  [
    'a row becomes a copy',
    [
      `insert into article_story (article_id, is_original, attributed, is_repost) values (12, false, true, false)`,
    ],
  ],
  ['a publisher changes', [`update article set publisher_unit_id = null where id in (30, 31)`]],
  [
    'some are changed and taken back',
    [
      `do $$ begin update article set has_images = false; raise 'back'; exception when others then null; end $$`,
    ],
  ],
  ['all rows change', [`update article set has_images = not has_images`]],
];

describe.each(TEST_DATABASES)('what is counted in memory, on %s', (_name, open) => {
  let db: TestDatabase;
  let counting: TestService;
  let plain: TestService;

  const start = (config: TestServiceOptions['config'] = {}) =>
    startTestService(db.database, {
      config,
      instead: { viewerOf: async (headers) => VIEWERS[(headers['x-viewer'] ?? 'nobody') as ViewerName] },
    });

  beforeAll(async () => {
    db = await open();
    await storeOddArticles(db.database);
    counting = await start({ cacheMb: 1 });
    plain = await start();
    await untilCounted(counting);
  });
  afterAll(async () => {
    await counting.close();
    await plain.close();
    await db.drop();
  });

  async function wayOf(service: TestService, query: string): Promise<'columns' | 'database'> {
    service.statements.length = 0;
    await service.ask(query);
    const asked = service.statements.filter((sql) => sql.includes(' as data'));
    return asked.length > 0 && asked.every((sql) => sql.includes(' as counted')) ? 'columns' : 'database';
  }

  /** Columns are read behind the first question that would use them. */
  async function untilCounted(service: TestService): Promise<void> {
    for (let nth = 1; ; nth += 1) {
      const query = `{ articles(first: 1) { totalCount nodes { id nth${nth}: title } } }`;
      if ((await wayOf(service, query)) === 'columns') return;
      if (nth > 200) throw new Error('columns are not read');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function sameEverywhere(): Promise<void> {
    for (const query of [...QUESTIONS, ...OTHERS]) {
      for (const who of ['nobody', 'wideEditor']) {
        const ask = async (service: TestService) => {
          const { data, errors } = await service.ask(query, {}, { 'x-viewer': who });
          return { query, who, data, errors };
        };
        const answer = await ask(counting);
        expect(answer.errors).toEqual([]);
        expect(answer).toEqual(await ask(plain));
      }
    }
  }

  test('is as the database counts it', sameEverywhere);

  test.each(QUESTIONS)('is: %s', async (query) => {
    expect(await wayOf(counting, query.replace('{', '{ again: __typename '))).toBe('columns');
  });

  test.each(OTHERS)('is not: %s', async (query) => {
    expect(await wayOf(counting, query.replace('{', '{ again: __typename '))).toBe('database');
  });

  test.each(WRITES)('is right when %s', async (_what, sql) => {
    await run(db.database, sql);
    await sameEverywhere();
    await untilCounted(counting);
  });

  test('is right when articles come, those of units that had none too', async () => {
    for (let number = ODD; number < ODD + 6; number += 1) await storeAnother(db.database, number);
    await sameEverywhere();
    await untilCounted(counting);
  });

  test('is right after it was forgotten what was written', async () => {
    await run(db.database, [
      `update article set content_type = 'SCHEDULE' where id in (32, 33)`,
      `update article_touch set at = at - interval '2 hours'`,
    ]);
    await foldWritten(db.database);
    await sameEverywhere();
    await untilCounted(counting);
    await sameEverywhere();
  });

  test('is refused as without', async () => {
    for (const query of REFUSED) {
      const [one, other] = [await counting.ask(query), await plain.ask(query)];
      const seen = (answer: typeof one) =>
        answer.errors.map(({ message, path, extensions: { code, argument } }) => ({
          message,
          path,
          code,
          argument,
        }));
      expect(seen(one)).not.toEqual([]);
      expect({ query, errors: seen(one) }).toEqual({ query, errors: seen(other) });
    }
  });
});
