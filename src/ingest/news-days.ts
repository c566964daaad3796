import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Source } from '../entities/source.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import { addDays } from './days-off.js';
import { expectedBy } from './rhythm.js';

/** The newest articles that are looked at, and how far before the last they may lie. */
const LOOK_BACK = { articles: 600, days: 120 };

/**
 * By when the next news of a source is due, by its own rhythm. Read anew from its articles when there are new ones, else
 * as it is known.
 */
export async function nextNewsBy(
  em: SqlEntityManager,
  source: Pick<Source, 'id' | 'expectedBy'>,
  hasNew: boolean,
  now: Date,
): Promise<Date | null> {
  if (!hasNew && source.expectedBy) return source.expectedBy;
  return expectedBy(await newsDays(em, source.id, now));
}

/** The days on which a source had news, `YYYY-MM-DD`, ascending, each once; undated articles count as first seen. */
async function newsDays(em: SqlEntityManager, sourceId: number, now: Date): Promise<readonly string[]> {
  const today = isoDay(vietnameseDay(now.getTime()));
  const rows = await em
    .getConnection()
    .execute<{ day: string }[]>(
      `select distinct day::text as day from (select day from article where source_id = ? ` +
        `order by coalesce(published_at, '-infinity'::timestamptz) desc, id desc limit ${LOOK_BACK.articles}) as newest ` +
        `where day <= ?::date order by day`,
      [sourceId, today],
      'all',
      em.getTransactionContext(),
    );
  const days = rows.map(({ day }) => day);
  const from = addDays(days.at(-1) ?? today, -LOOK_BACK.days);
  return days.filter((day) => day >= from);
}
