import type { Database } from '../db.js';

/** Any number that nothing else locks by. */
const FOLDING = 4_207_511;

/** How long it is known which articles were touched. */
const KEPT = '1 hour';

/**
 * Brings the notes of which transactions wrote what together, one row for each name, so that adding them up stays quick;
 * the sums stay as they are. Forgets which articles were touched long ago. Of two processes that call at once one does it.
 */
export async function foldWritten({ em }: Pick<Database, 'em'>): Promise<void> {
  await em().transactional(async (inner) => {
    const run = <Row>(sql: string) =>
      inner.getConnection().execute<Row[]>(sql, [], 'all', inner.getTransactionContext());
    const [lock] = await run<{ mine: boolean }>(`select pg_try_advisory_xact_lock(${FOLDING}) as mine`);
    if (!lock?.mine) return;
    await run(
      `with gone as (delete from written where xid <> '0' returning name, times) ` +
        `insert into written as w (name, xid, times) select name, '0', sum(times) from gone group by name ` +
        `on conflict (name, xid) do update set times = w.times + excluded.times`,
    );
    // What a restored database brought along has numbers that are still to come; nobody has seen those.
    await run(`delete from article_touch where xid >= pg_snapshot_xmax(pg_current_snapshot())`);
    await run(
      `with gone as (delete from article_touch where at < now() - interval '${KEPT}' ` +
        `and xid < pg_snapshot_xmin(pg_current_snapshot()) returning xid) ` +
        `insert into article_touch (xid, article_ids) select max(xid::text::numeric)::text::xid8, '{}' from gone having count(*) > 0`,
    );
  });
}
