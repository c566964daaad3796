import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../db.js';

/** Name of the setting that says how far the feed was pruned: `[xid, id]` of the newest change that is gone. */
const PRUNED_SETTING = 'changes pruned';

const DAY_MS = 24 * 3600 * 1000;

/**
 * Deletes the changes that are older than so many days, from the oldest on and without a gap, and remembers how far: a
 * reader who stands before that place has missed some and is told so. Gives the number of those deleted.
 */
export async function pruneChanges(
  database: Pick<Database, 'em'>,
  { days, now }: { readonly days: number; readonly now: Date },
): Promise<number> {
  const before = new Date(now.getTime() - days * DAY_MS).toISOString();
  return database.em().transactional(async (em) => {
    // What is not in order yet is younger than any limit worth setting, but nobody may be told otherwise.
    const old =
      `(xid, id) < (select xid, id from (select xid, id from article_change where at >= ?::timestamptz ` +
      `union all select pg_snapshot_xmin(pg_current_snapshot()), 0) f order by xid, id limit 1)`;
    const gone = await run<{ xid: string; id: number }>(
      em,
      `delete from article_change where ${old} returning xid::text as xid, id`,
      [before],
    );
    await run(
      em,
      `delete from source_health_change where at < ?::timestamptz and xid < pg_snapshot_xmin(pg_current_snapshot())`,
      [before],
    );
    if (gone.length === 0) return 0;
    const last = gone.reduce((one, other) => (isBehind(one, other) ? other : one));
    await rememberPruned(em, '?::jsonb', [JSON.stringify([last.xid, last.id])]);
    return gone.length;
  });
}

function isBehind(one: { xid: string; id: number }, other: { xid: string; id: number }): boolean {
  const [a, b] = [BigInt(one.xid), BigInt(other.xid)];
  return a === b ? one.id < other.id : a < b;
}

/**
 * A database restored from a dump counts its transactions anew, and changes numbered by the old count would wait for
 * ages: they get the number of this transaction. Gives how many there were. Readers' places from before are refused, as
 * if all up to them had been pruned.
 */
export async function renumberRestored(database: Pick<Database, 'em'>): Promise<number> {
  return database.em().transactional(async (em) => {
    let moved = 0;
    for (const table of ['article_change', 'source_health_change']) {
      const rows = await run(
        em,
        `update ${table} set xid = pg_current_xact_id() where xid > pg_current_xact_id() returning id`,
        [],
      );
      moved += rows.length;
    }
    if (moved > 0) await rememberPruned(em, `jsonb_build_array(pg_current_xact_id()::text, 0)`, []);
    return moved;
  });
}

function rememberPruned(em: SqlEntityManager, place: string, params: unknown[]): Promise<unknown> {
  return run(
    em,
    `insert into setting (name, value) values (?, ${place}) on conflict (name) do update set value = excluded.value`,
    [PRUNED_SETTING, ...params],
  );
}

function run<Row>(em: SqlEntityManager, text: string, params: unknown[]): Promise<Row[]> {
  return em.getConnection().execute<Row[]>(text, params, 'all', em.getTransactionContext());
}
