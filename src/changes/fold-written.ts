import type { Database } from '../db.js';

/** Any number that nothing else locks by. */
const FOLDING = 4_207_511;

/**
 * Brings the notes of which transactions wrote what together, one row for each name, so that adding them up stays quick;
 * the sums stay as they are. Of two processes that call at once one does it.
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
  });
}
