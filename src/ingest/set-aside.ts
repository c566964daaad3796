import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../db.js';
import { SetAside } from '../entities/fleet.js';
import type { Source } from '../entities/source.js';
import { DAY_MS } from '../normalize/instant.js';
import { sqlIn } from '../sql-in.js';
import type { Unread } from './unread.js';
import type { Entry } from './list-entry.js';

/** A page that was no article may have become one: after so long it is asked for once more. */
const KEPT_MS = 30 * DAY_MS;

/**
 * The entries without those that were set aside: pages that turned out to be no article, or that cannot be had, within
 * the last 30 days, unless the list now names another day of change for them.
 */
export async function withoutSetAside(
  entries: readonly Entry[],
  source: Pick<Source, 'id'>,
  database: Pick<Database, 'read'>,
  now: Date,
): Promise<readonly Entry[]> {
  if (entries.length === 0) return entries;
  const rows = await database.read<{ key: string; last_modified: string | null }>(
    `select key, last_modified from set_aside where source_id = $1 and at > $2::timestamptz and key = any($3::text[])`,
    [source.id, new Date(now.getTime() - KEPT_MS).toISOString(), entries.map(keyOf)],
  );
  const aside = new Map(rows.map((row) => [row.key, row.last_modified]));
  return entries.filter(
    (entry) =>
      !aside.has(keyOf(entry)) ||
      ((entry.lastModified ?? null) !== null && entry.lastModified !== aside.get(keyOf(entry))),
  );
}

/** A digest: an address that we may not read must not stand in the database. */
function keyOf({ sourceKey }: Entry): string {
  return createHash('sha256').update(sourceKey).digest('hex');
}

/** Pages of a source that are not to be asked for again soon. */
export interface Lasting {
  readonly sourceId: number;
  readonly unread: readonly Unread[];
  readonly now: Date;
}

/** Sets pages aside whose failure lasts (`isLasting`), and forgets what was set aside too long ago. */
export async function setAside(em: SqlEntityManager, lasting: readonly Lasting[]): Promise<void> {
  const rows = lasting.flatMap(({ sourceId, unread, now }) =>
    unread.map(({ entry, error }) => ({
      source: sourceId,
      key: keyOf(entry),
      code: error.code,
      lastModified: entry.lastModified ?? null,
      at: now,
    })),
  );
  if (rows.length > 0) await em.upsertMany(SetAside, rows);
  const forgotten = lasting.map(({ sourceId, now }) => ({
    source: sourceId,
    before: new Date(now.getTime() - KEPT_MS).toISOString(),
  }));
  await sqlIn(
    em,
    `delete from set_aside a using json_to_recordset(?::json) as r(source int, before timestamptz) ` +
      `where a.source_id = r.source and a.at < r.before`,
    [JSON.stringify(forgotten)],
  );
}
