import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Fingerprint } from './fingerprint.js';
import { sql } from './story-tables.js';

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

/** Replaces the keys of these articles. */
export async function storeKeys(em: SqlEntityManager, articles: readonly Wanted[]): Promise<void> {
  await sql(em, `delete from story_key where article_id in (${IDS})`, [
    JSON.stringify(articles.map(({ id }) => id)),
  ]);
  const rows = articles.flatMap(({ id, day, print }) =>
    [...print.keys, ...(print.whole === null ? [] : [print.whole])].map((key) => [key, day, id]),
  );
  await sql(
    em,
    `insert into story_key (key, day, article_id) select (r->>0)::int, (r->>1)::date, (r->>2)::int ` +
      `from jsonb_array_elements(?::jsonb) as r on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/**
 * The articles worth comparing with each of these: those of the same weeks that share keys, and those of any time with
 * the same text word for word. The work per article is bounded whatever the archive holds.
 */
export async function findCandidates(
  em: SqlEntityManager,
  articles: readonly Wanted[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const keys = articles.flatMap(({ id, day, print }) => print.keys.map((key) => [key, day, id]));
  const whole = articles.flatMap(({ id, print }) => (print.whole === null ? [] : [[print.whole, id]]));
  const rows = await sql<{ id: number; candidate: number }>(em, CANDIDATES, [
    JSON.stringify(keys),
    JSON.stringify(whole),
  ]);
  const found = new Map<number, number[]>();
  for (const { id, candidate } of rows) found.set(id, [...(found.get(id) ?? []), candidate]);
  return found;
}

const IDS = `select value::int from jsonb_array_elements_text(?::jsonb)`;

const around = (condition: string, order: string) =>
  `(select k.article_id from story_key k where k.key = w.key and ${condition} ` +
  `order by k.day ${order}, k.article_id ${order} limit ${PER_KEY})`;

const CANDIDATES =
  `with wanted as (select (r->>0)::int as key, (r->>1)::date as day, (r->>2)::int as id from jsonb_array_elements(?::jsonb) as r), ` +
  `whole as (select (r->>0)::int as key, (r->>1)::int as id from jsonb_array_elements(?::jsonb) as r), ` +
  `found as (select w.id, c.article_id as candidate, 1 as shared from wanted w cross join lateral (` +
  `${around(`k.day >= w.day and k.day <= w.day + ${WINDOW_DAYS}`, 'asc')} union all ` +
  `${around(`k.day < w.day and k.day >= w.day - ${WINDOW_DAYS}`, 'desc')}) as c ` +
  `union all select w.id, c.article_id, 1000 from whole w cross join lateral ` +
  `(select k.article_id from story_key k where k.key = w.key limit ${PER_KEY}) as c), ` +
  `ranked as (select id, candidate, row_number() over (partition by id order by sum(shared) desc, candidate) as place ` +
  `from found where candidate <> id group by id, candidate) ` +
  `select id, candidate from ranked where place <= ${MOST_COMPARED} order by id, place`;
