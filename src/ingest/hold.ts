import type { Database } from '../db.js';

/** A source held for reading: nobody else reads it while this process lives. */
export interface Hold {
  /** Aborted when the source was lost to another process, which took us for dead. */
  readonly lost: AbortSignal;
  /** Lets the source go, if it is still ours. */
  release(): Promise<void>;
}

/** A process that died holds a source no longer than this. */
const HELD_SECONDS = 60;

const RENEW_MS = 15_000;

/**
 * Takes a source for this process, and takes it anew as long as it is held: however slow a site is, its source stays
 * ours, and a dead process's hold runs out. Null when another process has it, or when there is no such source.
 */
export async function holdSource(id: number, database: Database): Promise<Hold | null> {
  let until = await take(id, null, database);
  if (until === null) return null;
  const lost = new AbortController();
  const renew = async (): Promise<void> => {
    const next = await take(id, until, database);
    if (next === null) lost.abort(new DOMException('another process reads the source', 'AbortError'));
    else until = next;
  };
  let renewing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    // A database that does not answer says nothing about the hold; it runs out by itself if this lasts.
    renewing = renew().catch(() => {});
  }, RENEW_MS);
  return {
    lost: lost.signal,
    release: async () => {
      clearInterval(timer);
      await renewing;
      await execute(database, 'update source set held_until = null where id = ? and held_until = ?', [
        id,
        until,
      ]);
    },
  };
}

/** Until when it is ours; the moment is the proof that nobody else took it in between. */
async function take(id: number, held: string | null, database: Database): Promise<string | null> {
  const rows = await execute<{ until: string }>(
    database,
    `update source set held_until = now() + interval '${HELD_SECONDS} seconds' where id = ? ` +
      `and (${held === null ? 'held_until is null or held_until < now()' : 'held_until = ?'}) ` +
      `returning held_until::text as until`,
    held === null ? [id] : [id, held],
  );
  return rows[0]?.until ?? null;
}

function execute<Row>(database: Database, sql: string, params: unknown[]): Promise<Row[]> {
  return database.em().getConnection().execute<Row[]>(sql, params);
}
