import pg from 'pg';
import { createPrepared } from './prepared.js';

/** Runs a statement, prepared where it comes often; when `signal` aborts, the server is told to stop it. */
export type CancellableRead = <Row extends object>(
  sql: string,
  params?: readonly unknown[],
  signal?: AbortSignal,
) => Promise<Row[]>;

/** How many cancellations may be under way at once. */
const CANCELLERS = 2;

/**
 * Reads through a pool, with statements that stop on the server when nobody waits for them any more. The cancellation
 * goes over a connection beside the pool, which may be used up by just such statements, and the cancelled connection is
 * thrown away, so that a late cancellation never meets another's statement. Throws what the signal says when it aborted.
 */
export function cancellableRead(
  pool: pg.Pool,
  connectionString: string,
): { read: CancellableRead; close: () => Promise<void> } {
  const cancellers = new pg.Pool({
    connectionString,
    max: CANCELLERS,
    application_name: 'bantin cancel',
    allowExitOnIdle: true,
  });
  cancellers.on('error', () => {});
  const run = createPrepared();
  const read: CancellableRead = async (sql, params = [], signal) => {
    const client = await (signal ? takeClient(pool, signal) : pool.connect());
    const cancelling: Promise<unknown>[] = [];
    const cancel = () => {
      const told = cancellers.query('select pg_cancel_backend($1)', [processOf(client)]);
      cancelling.push(told.catch(() => {}));
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await run(client, sql, params);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', cancel);
      await Promise.all(cancelling);
      client.release(cancelling.length > 0);
    }
  };
  return { read, close: () => cancellers.end() };
}

/** A connection of the pool; one that comes when nobody waits any more goes straight back. */
async function takeClient(pool: pg.Pool, signal: AbortSignal): Promise<pg.PoolClient> {
  signal.throwIfAborted();
  const coming = pool.connect();
  let stop = () => {};
  const aborted = new Promise<never>((_done, fail) => {
    stop = () => fail(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([coming, aborted]);
  } catch (error) {
    if (signal.aborted) void coming.then((client) => client.release()).catch(() => {});
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The server's process behind a connection; pg keeps it, its types do not say so. */
function processOf(client: pg.PoolClient): number {
  return (client as unknown as { readonly processID: number }).processID;
}
