import type { SqlEntityManager } from '@mikro-orm/sql';
import { sqlIn } from '../sql-in.js';

/** A source held for reading: nobody else reads it while this process lives. */
export interface Hold {
  /** Aborted when the source was lost to another process, which took us for dead. */
  readonly lost: AbortSignal;
  /** Lets the source go, if it is still ours. */
  release(): Promise<void>;
}

/** Where sources are taken and let go: the desk. */
export interface Holder {
  take(wanted: Held): Promise<string | null>;
  letGo(held: Held): Promise<void>;
}

/** A process that died holds a source no longer than this. */
const HELD_SECONDS = 60;

const RENEW_MS = 15_000;

/**
 * Takes a source for this process, and takes it anew as long as it is held: however slow a site is, its source stays
 * ours, and a dead process's hold runs out. Null when another process has it, or when there is no such source.
 */
export async function holdSource(id: number, desk: Holder): Promise<Hold | null> {
  let until = await desk.take({ id, until: null });
  if (until === null) return null;
  const lost = new AbortController();
  const renew = async (): Promise<void> => {
    const next = await desk.take({ id, until });
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
      await desk.letGo({ id, until });
    },
  };
}

/** A source and until when this process holds it, as the database wrote it; null: not yet. */
export interface Held {
  readonly id: number;
  readonly until: string | null;
}

/**
 * Takes sources, or takes them anew. Gives until when each is ours, null for those that are not; the moment is the proof
 * that nobody else took it in between.
 */
export async function takeSources(
  em: SqlEntityManager,
  wanted: readonly Held[],
): Promise<readonly (string | null)[]> {
  const rows = await sqlIn<{ id: number; until: string }>(em, TAKE, [JSON.stringify(wanted)]);
  const taken = new Map(rows.map(({ id, until }) => [id, until]));
  return wanted.map(({ id }) => taken.get(id) ?? null);
}

/** Lets sources go, as far as they are still ours. */
export async function letGoOfSources(em: SqlEntityManager, held: readonly Held[]): Promise<readonly void[]> {
  await sqlIn(em, LET_GO, [JSON.stringify(held)]);
  return held.map(() => undefined);
}

const WANTED = `json_to_recordset(?::json) as w(id int, until timestamptz)`;

/** Rows are locked in one order, so that processes which want the same ones wait and never in a circle. */
const TAKE =
  `update source s set held_until = now() + interval '${HELD_SECONDS} seconds' from (select o.id from ${WANTED} ` +
  `join source o on o.id = w.id where case when w.until is null then o.held_until is null or o.held_until < now() ` +
  `else o.held_until = w.until end order by o.id for update of o) as free where s.id = free.id ` +
  `returning s.id, s.held_until::text as until`;

const LET_GO =
  `update source s set held_until = null from (select o.id from ${WANTED} join source o on o.id = w.id ` +
  `where o.held_until = w.until order by o.id for update of o) as ours where s.id = ours.id`;
