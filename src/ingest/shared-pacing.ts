import { setTimeout as sleep } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../db.js';
import { sqlIn } from '../sql-in.js';
import { gather } from './gather.js';
import { createPacer, type Pacer } from './pacing.js';

/** Longer than any request may take; a process that died holds an address no longer. */
const HELD_MS = 60_000;

/** How often a held address is looked at again, at most and at least. */
const LOOK_MS = { most: 250, least: 20 };

/** An address that is to be asked, and its distance in milliseconds. */
interface Wanted {
  readonly address: string;
  readonly intervalMs: number;
}

/** A turn at an address; `token` tells it from later ones. */
interface Turn {
  readonly address: string;
  readonly token: string;
}

/** Addresses whose turns are taken or given back by one statement. */
const AT_ONCE = 200;

/**
 * A pacer whose distance holds across all processes on one PostgreSQL: a whole province sits on one platform, and
 * workers on many machines must not each keep a distance of their own. Within the process callers queue as with
 * {@link createPacer}; the first of them takes a lease, a row of `pace`, by one conditional statement. The clock is
 * the database's.
 */
export function createSharedPacer(database: Pick<Database, 'em'>): Pacer {
  const local = createPacer();
  const tryTurn = gather({
    work: (wanted: readonly Wanted[]) => tryTurns(database.em(), wanted),
    most: AT_ONCE,
    keyOf: ({ address }) => address,
  });
  const endTurn = gather({
    work: (turns: readonly Turn[]) => endTurns(database.em(), turns),
    most: AT_ONCE,
    keyOf: ({ address }) => address,
  });
  const takeTurn = async (wanted: Wanted, signal: AbortSignal): Promise<Turn> => {
    for (;;) {
      signal.throwIfAborted();
      const turn = await tryTurn(wanted);
      if (turn) return turn;
      const wait = await waitMs(database.em(), wanted);
      const ms = Math.min(Math.max(wait, LOOK_MS.least), LOOK_MS.most) + Math.random() * LOOK_MS.least;
      await sleep(ms, undefined, { signal });
    }
  };
  return {
    run: (address, intervalMs, work, signal) =>
      local.run(
        address,
        0,
        async (inner) => {
          const turn = await takeTurn({ address, intervalMs }, inner);
          const late = AbortSignal.timeout(HELD_MS - 5000);
          try {
            return await work(AbortSignal.any([inner, late]));
          } finally {
            // If that fails the address comes free by itself.
            await endTurn(turn).catch(() => {});
          }
        },
        signal,
      ),
  };
}

/** Takes the turns that can be had; addresses with one distance share a statement. */
async function tryTurns(em: SqlEntityManager, wanted: readonly Wanted[]): Promise<readonly (Turn | null)[]> {
  const taken = new Map<string, Turn>();
  for (const [intervalMs, alike] of Map.groupBy(wanted, (each) => each.intervalMs)) {
    const addresses = JSON.stringify(alike.map(({ address }) => address));
    for (const turn of await sqlIn<Turn>(em, TRY, [HELD_MS, addresses, intervalMs]))
      taken.set(turn.address, turn);
  }
  return wanted.map(({ address }) => taken.get(address) ?? null);
}

const TRY =
  `insert into pace as p (address, started_at, held_until) ` +
  `select address, clock_timestamp(), clock_timestamp() + ?::float8 * interval '1 millisecond' ` +
  `from json_array_elements_text(?::json) as w(address) order by address ` +
  `on conflict (address) do update set started_at = excluded.started_at, held_until = excluded.held_until ` +
  `where p.held_until <= excluded.started_at and p.started_at + ?::float8 * interval '1 millisecond' <= excluded.started_at ` +
  `returning address, started_at::text as token`;

/** How long until the distance is kept; an address that is held may come free at any moment. */
async function waitMs(em: SqlEntityManager, { address, intervalMs }: Wanted): Promise<number> {
  const rows = await sqlIn<{ wait: number }>(
    em,
    `select extract(epoch from started_at + ?::float8 * interval '1 millisecond' - clock_timestamp())::float8 * 1000 as wait ` +
      `from pace where address = ?`,
    [intervalMs, address],
  );
  return Number(rows[0]?.wait ?? 0);
}

/** Gives addresses free. */
async function endTurns(em: SqlEntityManager, turns: readonly Turn[]): Promise<readonly void[]> {
  await sqlIn(
    em,
    `update pace p set held_until = clock_timestamp() from (select o.address from ` +
      `json_to_recordset(?::json) as w(address text, token timestamptz) join pace o on o.address = w.address ` +
      `where o.started_at = w.token order by o.address for update of o) as ours where p.address = ours.address`,
    [JSON.stringify(turns)],
  );
  return turns.map(() => undefined);
}
