import type { Database } from '../../src/db.js';
import { addSource } from '../../src/ingest/add-source.js';
import type { ReadArticle } from '../../src/ingest/incoming.js';
import {
  incomingOf,
  SOURCES,
  type SourceName,
  storeTestArticle,
  storeTestArticles,
  type TestArticle,
} from './articles.js';

const NAMES = ['locHa', 'province', 'tanLoc', 'ownerless'] as const satisfies readonly SourceName[];
const TITLES = [
  'Hội nghị Ban Chấp hành huyện Lộc Hà',
  'Nông thôn mới ở xã Tân Lộc',
  'An Lộc',
  'Ân Thi',
  'Đan Hải',
  'da',
] as const;
const DATES = [
  '2016-08-31T16:59:59.999Z',
  '2016-08-31T17:00:00.000Z',
  '2018-01-01T02:00:00.000Z',
  '2024-12-31T16:59:00.000Z',
  '2024-12-31T17:00:00.000Z',
  '2025-02-10T03:00:00.000Z',
  '2025-02-10T03:00:00.000Z',
  null,
] as const;
const TYPES = ['NEWS', 'ANNOUNCEMENT', 'DOCUMENT', 'SCHEDULE'] as const;
const PERSONS = [[], ['Nguyễn Văn Đức'], ['Lan Anh', 'Đình Phúc'], ['NGUYỄN VĂN ĐỨC']] as const;
const CATEGORIES = [null, 'Tin tức', 'TIN TỨC', 'Đảng bộ'] as const;

function pick<Value>(values: readonly Value[], number: number): Value {
  return values[number % values.length] as Value;
}

/** One of the odd articles: whatever can be missing is missing in some of them. */
export function oddArticle(number: number): TestArticle {
  const date = pick(DATES, number * 3 + Math.floor(number / 8));
  const image = {
    url: `https://example.org/anh-${number}.jpg`,
    caption: number % 3 === 0 ? null : 'Quang cảnh',
    credit: null,
    alt: null,
    isCover: false,
    width: null,
    height: null,
    pairing: 'FIGCAPTION',
  } as const;
  const read: Partial<ReadArticle> = {
    contentType: pick(TYPES, number),
    category: pick(CATEGORIES, Math.floor(number / 2)),
    byline: { raw: null, persons: pick(PERSONS, Math.floor(number / 3)), organ: null, republishedFrom: null },
    images: number % 4 === 0 ? [] : [image],
    documentNumbers: number % 5 === 0 ? ['163-KH/TU', `${number}/QĐ-UBND`] : [],
    problems: number % 6 === 0 ? [{ code: 'SHORT_BODY' }, { code: 'NO_IMAGE' }] : [],
    ...(number % 11 === 10 ? { status: 'QUARANTINED' } : {}),
    ...(number % 9 === 4 && date !== null
      ? { publishedAt: { value: date, precision: 'MONTH', basis: 'PAGE', raw: 'tháng' } }
      : {}),
  };
  return {
    source: pick(NAMES, Math.floor(number / 2) + number),
    title: `${pick(TITLES, number)}${number % 7 === 0 ? ` ${number}` : ''}`,
    publishedAt: date,
    firstSeenAt: `2026-04-0${1 + (number % 3)}T00:00:00.000Z`,
    read,
  };
}

/** How many are stored, and how many of them lists show. */
export const ODD = 44;

/**
 * Stores the odd articles, ids 1 to {@link ODD}: some withdrawn, taken down or quarantined, some told twice, some with
 * tags.
 */
export async function storeOddArticles(database: Database): Promise<void> {
  await storeTestArticles(
    database,
    Array.from({ length: ODD }, (_, number) => oddArticle(number)),
  );
  await run(database, [
    `update article set status = 'WITHDRAWN_BY_SOURCE' where id in (5, 17)`,
    `update article set status = 'TAKEN_DOWN' where id = 9`,
    `update article set status = 'CORRECTED' where id in (6, 7)`,
    `delete from article_story`,
    `delete from story_cluster`,
    `insert into story_cluster (id, origin_id) values (1, 2), (2, 9)`,
    `insert into article_story (article_id, cluster_id, is_original, similarity, lag_minutes, lag_precision, attributed, is_repost) ` +
      `values (2, 1, true, 1, 0, 'MINUTE', false, false), (3, 1, false, 0.9, 65, 'MINUTE', true, false), ` +
      `(5, 1, false, 0.8, 90, 'MINUTE', false, false), (9, 2, true, 1, 0, 'DAY', false, false), ` +
      `(12, 2, false, 0.75, 1440, 'DAY', false, false), (13, null, true, null, null, null, false, false)`,
    `insert into article_tag (article_id, tag) values (1, 'Chuyển đổi số'), (1, 'OCOP'), (2, 'OCOP'), (14, 'ocop')`,
  ]);
}

/** Runs statements that a test prepares its rows with. */
export async function run(database: Database, statements: readonly string[]): Promise<void> {
  for (const sql of statements) await database.em().getConnection().execute(sql);
}

/** Stores one more of them while somebody reads; `number` from {@link ODD} on. Gives nothing: its id is the next. */
export async function storeAnother(database: Database, number: number): Promise<void> {
  const article = oddArticle(number);
  const sourceId = (await addSource(database.em(), SOURCES[article.source])).id;
  await storeTestArticle(database, sourceId, incomingOf(article, number), article.firstSeenAt);
}
