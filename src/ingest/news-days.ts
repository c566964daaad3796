import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Source } from '../entities/source.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import { sqlIn } from '../sql-in.js';
import { addDays } from './days-off.js';
import { expectedBy } from './rhythm.js';

/** The newest articles that are looked at, and how far before the last they may lie. */
const LOOK_BACK = { articles: 600, days: 120 };

/** A source, and whether there is news of it. */
export interface Heard {
  readonly source: Pick<Source, 'id' | 'expectedBy'>;
  readonly hasNew: boolean;
  readonly now: Date;
}

/**
 * By when the next news of sources is due, each by its own rhythm. Read anew from its articles when there are new ones,
 * else as it is known.
 */
export async function nextNewsBy(
  em: SqlEntityManager,
  heard: readonly Heard[],
): Promise<ReadonlyMap<number, Date | null>> {
  const asked = heard.filter(({ source, hasNew }) => hasNew || !source.expectedBy);
  const days = await newsDays(em, asked);
  return new Map(
    heard.map(({ source: { id, expectedBy: known } }) => {
      const own = days.get(id);
      return [id, own ? expectedBy(own) : known];
    }),
  );
}

/** The days on which sources had news, `YYYY-MM-DD`, ascending, each once; undated articles count as first seen. */
async function newsDays(
  em: SqlEntityManager,
  asked: readonly Heard[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (asked.length === 0) return new Map();
  const todays = new Map(asked.map(({ source, now }) => [source.id, isoDay(vietnameseDay(now.getTime()))]));
  const rows = await sqlIn<{ source: number; day: string }>(em, NEWS_DAYS, [
    JSON.stringify(Array.from(todays, ([source, today]) => ({ source, today }))),
  ]);
  const found = Map.groupBy(rows, ({ source }) => source);
  return new Map(
    Array.from(todays, ([source, today]) => {
      const days = (found.get(source) ?? []).map(({ day }) => day);
      const from = addDays(days.at(-1) ?? today, -LOOK_BACK.days);
      return [source, days.filter((day) => day >= from)];
    }),
  );
}

const NEWS_DAYS =
  `select r.source, n.day::text as day from json_to_recordset(?::json) as r(source int, today date) cross join lateral (` +
  `select distinct day from (select day from article where source_id = r.source ` +
  `order by coalesce(published_at, '-infinity'::timestamptz) desc, id desc limit ${LOOK_BACK.articles}) as newest ` +
  `where day <= r.today) as n order by r.source, n.day`;
