import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Fingerprint } from './fingerprint.js';
import { sqlIn } from '../../sql-in.js';

/** Days before and behind an article in which its copies are looked for. */
export const WINDOW_DAYS = 30;
/** Articles read per key, before and behind: what more have in common is a set phrase, and their other keys tell. */
const PER_KEY = 24;
/** Articles compared per article, those with most keys in common. */
const MOST_COMPARED = 32;

/** An article as it is looked up. */
export interface Wanted {
  readonly id: number;
  readonly day: string;
  readonly print: Fingerprint;
}

/** Runs up to which one key in common may be all that two copies have. */
export const SHORT_RUNS = 160;

/**
 * Whether two texts have enough keys in common to be worth comparing: one, where either is short; longer ones share a
 * dozen when one is a copy of the other, and a single one whenever both use the same set phrase.
 */
export function isWorthComparing(shared: number, runs: number, otherRuns: number): boolean {
  return shared > 1 || Math.min(runs, otherRuns) < SHORT_RUNS;
}

/**
 * Replaces the keys of these articles, which wait for their stories: whoever looks at the same ones waits here. Rows go
 * in by order, so workers that write at once never wait in a circle.
 */
export async function storeKeys(em: SqlEntityManager, articles: readonly Wanted[]): Promise<void> {
  const ids = arrayOf(articles.map(({ id }) => id));
  const waiting =
    'select article_id from story_pending where article_id = any(?::int[]) order by 1 for update';
  await sqlIn(em, waiting, [ids]);
  await sqlIn(em, 'delete from story_key where article_id = any(?::int[])', [ids]);
  const rows = articles
    .flatMap(({ id, day, print }) => [...new Set(keysOf(print))].map((key) => ({ key, day, id })))
    .sort((one, other) => one.key - other.key || one.id - other.id);
  await sqlIn(
    em,
    `insert into story_key (key, day, article_id) select * from unnest(?::int[], ?::date[], ?::int[])`,
    [
      arrayOf(rows.map(({ key }) => key)),
      arrayOf(rows.map(({ day }) => day)),
      arrayOf(rows.map(({ id }) => id)),
    ],
  );
}

function keysOf({ keys, whole }: Fingerprint): readonly number[] {
  return whole === null ? keys : [...keys, whole];
}

/** An array as PostgreSQL writes it; its elements are numbers and days, nothing that wants quoting. */
function arrayOf(values: readonly (number | string)[]): string {
  return `{${values.join(',')}}`;
}

/**
 * The articles worth comparing with each of these: those of the same weeks that share keys, and those of any time with
 * the same text word for word. The work per article is bounded whatever the archive holds.
 */
export async function findCandidates(
  em: SqlEntityManager,
  articles: readonly Wanted[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const keys = articles.flatMap(({ id, day, print }) => print.keys.map((key) => ({ key, day, id })));
  const whole = articles.flatMap(({ id, print }) => (print.whole === null ? [] : [{ key: print.whole, id }]));
  const rows = await sqlIn<{ id: number; candidate: number }>(em, CANDIDATES, [
    arrayOf(articles.flatMap(({ id, print }) => (print.shingles.length < SHORT_RUNS ? [id] : []))),
    arrayOf(keys.map(({ key }) => key)),
    arrayOf(keys.map(({ day }) => day)),
    arrayOf(keys.map(({ id }) => id)),
    arrayOf(whole.map(({ key }) => key)),
    arrayOf(whole.map(({ id }) => id)),
  ]);
  const found = new Map<number, number[]>();
  for (const { id, candidate } of rows) found.set(id, [...(found.get(id) ?? []), candidate]);
  return found;
}

const around = (condition: string, order: string) =>
  `(select k.article_id from story_key k where k.key = w.key and ${condition} ` +
  `order by k.day ${order}, k.article_id ${order} limit ${PER_KEY})`;

/**
 * Most keys are the article's own: one look at the index tells so. Of those that share a single key only the short are
 * compared ({@link isWorthComparing}); a text is as long as its words are many.
 */
const CANDIDATES =
  `with short as (select unnest(?::int[]) as id), ` +
  `wanted as (select * from unnest(?::int[], ?::date[], ?::int[]) as r(key, day, id)), ` +
  `whole as (select * from unnest(?::int[], ?::int[]) as r(key, id)), ` +
  `found as (select w.id, c.article_id as candidate, 1 as shared from wanted w ` +
  `cross join lateral (select from story_key k where k.key = w.key and k.article_id <> w.id ` +
  `and k.day >= w.day - ${WINDOW_DAYS} and k.day <= w.day + ${WINDOW_DAYS} limit 1) as met cross join lateral (` +
  `${around(`k.day >= w.day and k.day <= w.day + ${WINDOW_DAYS}`, 'asc')} union all ` +
  `${around(`k.day < w.day and k.day >= w.day - ${WINDOW_DAYS}`, 'desc')}) as c ` +
  `union all select w.id, c.article_id, 1000 from whole w cross join lateral ` +
  `(select k.article_id from story_key k where k.key = w.key limit ${PER_KEY}) as c), ` +
  `shared as (select id, candidate, sum(shared) as shared from found where candidate <> id group by id, candidate), ` +
  `worth as (select id, candidate, shared from shared s where shared > 1 or id in (select id from short) ` +
  `or (select a.word_count from article a where a.id = s.candidate) < ${SHORT_RUNS}), ` +
  `ranked as (select id, candidate, row_number() over (partition by id order by shared desc, candidate) as place from worth) ` +
  `select id, candidate from ranked where place <= ${MOST_COMPARED} order by id, place`;
