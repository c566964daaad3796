import type { SqlEntityManager } from '@mikro-orm/sql';
import { FieldCount } from '../entities/fleet.js';
import { sqlIn } from '../sql-in.js';
import { addCounts, type FieldCounts } from './article-fields.js';
import { addDays } from './days-off.js';
import { type DayCounts } from './drift.js';

/** Days that counts are kept: the habit of a month, for a month after it was broken. */
const KEPT_DAYS = 62;

/** The counts of a reading's new articles. */
export interface Counted {
  readonly sourceId: number;
  /** Vietnamese day of the reading. */
  readonly day: string;
  readonly counts: FieldCounts;
}

/**
 * Adds the counts of new articles to those of the day and gives all that are kept by source, ascending by day. Within
 * the transaction of `em`; the sources are held, so nobody else counts for them.
 */
export async function addFieldCounts(
  em: SqlEntityManager,
  counted: readonly Counted[],
): Promise<ReadonlyMap<number, readonly DayCounts[]>> {
  if (counted.length === 0) return new Map();
  const asked = counted.map(({ sourceId: source, day }) => ({ source, since: addDays(day, -KEPT_DAYS) }));
  const rows = await sqlIn<{ source: number; day: string; counts: DayCounts['counts'] }>(em, READ, [
    JSON.stringify(asked),
  ]);
  const kept = Map.groupBy(rows, ({ source }) => source);
  const written: { source: number; day: string; counts: FieldCounts }[] = [];
  const days = counted.map(({ sourceId, day, counts }): [number, readonly DayCounts[]] => {
    const own = (kept.get(sourceId) ?? []).map((row) => ({ day: row.day, counts: row.counts }));
    if (counts.title[1] === 0) return [sourceId, own];
    const today = own.find((each) => each.day === day);
    const total = addCounts(today?.counts ?? {}, counts);
    written.push({ source: sourceId, day, counts: total });
    return [sourceId, [...own.filter((each) => each.day < day), { day, counts: total }]];
  });
  if (written.length > 0) {
    await sqlIn(em, WRITE, [JSON.stringify(written)]);
    await sqlIn(em, FORGET, [JSON.stringify(asked)]);
  }
  return new Map(days);
}

const ASKED = `json_to_recordset(?::json) as r(source int, since date)`;
const READ =
  `select f.source_id as source, f.day::text as day, f.counts from ${ASKED} ` +
  `join field_count f on f.source_id = r.source and f.day >= r.since order by f.source_id, f.day`;
const WRITE =
  `insert into field_count (source_id, day, counts) select source, day, counts ` +
  `from json_to_recordset(?::json) as r(source int, day date, counts jsonb) order by source ` +
  `on conflict (source_id, day) do update set counts = excluded.counts`;
const FORGET = `delete from field_count f using ${ASKED} where f.source_id = r.source and f.day < r.since`;

/** Forgets the habit of a source: for an editor who says that the new state is right. */
export async function forgetFieldCounts(em: SqlEntityManager, sourceId: number): Promise<void> {
  await em.nativeDelete(FieldCount, { source: sourceId });
}
