import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../db.js';
import { SetAside } from '../entities/fleet.js';
import type { Source } from '../entities/source.js';
import { DAY_MS } from '../normalize/instant.js';
import type { Unread } from './entry.js';
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

/** Sets pages aside whose failure lasts (`isLasting`), and forgets what was set aside too long ago. */
export async function setAside(
  em: SqlEntityManager,
  sourceId: number,
  unread: readonly Unread[],
  now: Date,
): Promise<void> {
  const rows = unread.map(({ entry, error }) => ({
    source: sourceId,
    key: keyOf(entry),
    code: error.code,
    lastModified: entry.lastModified ?? null,
    at: now,
  }));
  if (rows.length > 0) await em.upsertMany(SetAside, rows);
  await em.nativeDelete(SetAside, { source: sourceId, at: { $lt: new Date(now.getTime() - KEPT_MS) } });
}
