import type { SqlEntityManager } from '@mikro-orm/sql';
import { FieldCount } from '../entities/fleet.js';
import { addCounts, type FieldCounts } from './article-fields.js';
import { addDays } from './days-off.js';
import { type DayCounts } from './drift.js';

/** Days that counts are kept: the habit of a month, for a month after it was broken. */
const KEPT_DAYS = 62;

/**
 * Adds the counts of new articles to those of the day and gives all that are kept, ascending by day. Within the
 * transaction of `em`; the source is held, so nobody else counts for it.
 */
export async function addFieldCounts(
  em: SqlEntityManager,
  sourceId: number,
  day: string,
  counts: FieldCounts,
): Promise<readonly DayCounts[]> {
  const rows = await em.find(
    FieldCount,
    { source: sourceId, day: { $gte: addDays(day, -KEPT_DAYS) } },
    { orderBy: { day: 'asc' }, disableIdentityMap: true },
  );
  const kept = rows.map((row): DayCounts => ({ day: row.day, counts: row.counts }));
  if (counts.title[1] === 0) return kept;
  const today = kept.find((each) => each.day === day);
  const total = addCounts(today?.counts ?? {}, counts);
  await em.upsert(FieldCount, { source: sourceId, day, counts: total });
  await em.nativeDelete(FieldCount, { source: sourceId, day: { $lt: addDays(day, -KEPT_DAYS) } });
  return [...kept.filter((each) => each.day < day), { day, counts: total }];
}

/** Forgets the habit of a source: for an editor who says that the new state is right. */
export async function forgetFieldCounts(em: SqlEntityManager, sourceId: number): Promise<void> {
  await em.nativeDelete(FieldCount, { source: sourceId });
}
