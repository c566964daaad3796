import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../db.js';
import { createPacer, type Pacer } from './pacing.js';

/** Longer than any request may take; a process that died holds an address no longer. */
const HELD_MS = 60_000;

/** How often a held address is looked at again, at most and at least. */
const LOOK_MS = { most: 250, least: 20 };

/** A turn at an address; `token` tells it from later ones. */
interface Turn {
  readonly token: string;
}

/**
 * A pacer whose distance holds across all processes on one PostgreSQL: a whole province sits on one platform, and
 * workers on many machines must not each keep a distance of their own. Within the process callers queue as with
 * {@link createPacer}; the first of them takes a lease, a row of `pace`, by one conditional statement. The clock is
 * the database's.
 */
export function createSharedPacer(database: Pick<Database, 'em'>): Pacer {
  const local = createPacer();
  return {
    run: (address, intervalMs, work, signal) =>
      local.run(
        address,
        0,
        async (inner) => {
          const turn = await takeTurn(database, address, intervalMs, inner);
          const late = AbortSignal.timeout(HELD_MS - 5000);
          try {
            return await work(AbortSignal.any([inner, late]));
          } finally {
            await endTurn(database, address, turn);
          }
        },
        signal,
      ),
  };
}

async function takeTurn(
  database: Pick<Database, 'em'>,
  address: string,
  intervalMs: number,
  signal: AbortSignal,
): Promise<Turn> {
  for (;;) {
    signal.throwIfAborted();
    const turn = await tryTurn(database, address, intervalMs);
    if (turn) return turn;
    const wait = await waitMs(database, address, intervalMs);
    await sleep(
      Math.min(Math.max(wait, LOOK_MS.least), LOOK_MS.most) + Math.random() * LOOK_MS.least,
      undefined,
      { signal },
    );
  }
}

async function tryTurn(
  database: Pick<Database, 'em'>,
  address: string,
  intervalMs: number,
): Promise<Turn | null> {
  const rows = await database
    .em()
    .getConnection()
    .execute<{ token: string }[]>(
      `insert into pace as p (address, started_at, held_until) ` +
        `values (?, clock_timestamp(), clock_timestamp() + ? * interval '1 millisecond') ` +
        `on conflict (address) do update set started_at = excluded.started_at, held_until = excluded.held_until ` +
        `where p.held_until <= excluded.started_at and p.started_at + ? * interval '1 millisecond' <= excluded.started_at ` +
        `returning started_at::text as token`,
      [address, HELD_MS, intervalMs],
    );
  return rows[0] ?? null;
}

/** How long until the distance is kept; an address that is held may come free at any moment. */
async function waitMs(database: Pick<Database, 'em'>, address: string, intervalMs: number): Promise<number> {
  const rows = await database
    .em()
    .getConnection()
    .execute<{ wait: number }[]>(
      `select extract(epoch from started_at + ? * interval '1 millisecond' - clock_timestamp())::float8 * 1000 as wait ` +
        `from pace where address = ?`,
      [intervalMs, address],
    );
  return Number(rows[0]?.wait ?? 0);
}

/** Gives the address free; if that fails it comes free by itself. */
async function endTurn(database: Pick<Database, 'em'>, address: string, { token }: Turn): Promise<void> {
  await database
    .em()
    .getConnection()
    .execute(
      `update pace set held_until = clock_timestamp() where address = ? and started_at = ?::timestamptz`,
      [address, token],
      'run',
    )
    .catch(() => {});
}
