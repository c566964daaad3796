import type { Columns } from './columns.js';
import { catchUp, type Held, readColumns, type Reading, TooManyArticles } from './read-columns.js';

/** Columns of all articles, kept in step with the database on demand. */
export interface Counting {
  /** The columns and the state they are in; null while they are not read. */
  held(): { readonly columns: Columns; readonly state: string } | null;
  /** Brings them to the present; whoever calls meanwhile waits for the same or the next time. */
  catchUp(): Promise<void>;
  /** The same where they are held in another state than the database is known to be in. */
  catchUpWith(state: string): Promise<void>;
  /** Reads no more. */
  stop(): void;
}

const AGAIN_MS = 60_000;

/** Starts reading the columns when they are first asked for; `failed` hears why they are not held. */
export function createCounting(reading: Reading, failed: (error: unknown) => void): Counting {
  let held: Held | null = null;
  let reads: Promise<void> | null = null;
  let catching: Promise<void> | null = null;
  let notBefore = 0;
  let isStopped = false;
  const readUntilStopped: Reading = {
    ...reading,
    read: (sql, params) => (isStopped ? Promise.reject(new Error('stopped')) : reading.read(sql, params)),
  };
  const start = (): void => {
    if (reads !== null || Date.now() < notBefore) return;
    reads = readColumns(readUntilStopped)
      .then((read) => void (held = read))
      .catch((error: unknown) => {
        if (isStopped) return;
        notBefore = error instanceof TooManyArticles ? Infinity : Date.now() + AGAIN_MS;
        failed(error);
      })
      .finally(() => (reads = null));
  };
  const catchUpOnce = (): Promise<void> =>
    (catching ??= (async () => {
      if (held === null) return;
      const isThere = await catchUp(held, reading).catch((error: unknown) => {
        failed(error);
        return false;
      });
      if (!isThere) held = null;
    })().finally(() => (catching = null)));
  return {
    held: () => {
      if (held === null) start();
      return held;
    },
    catchUp: catchUpOnce,
    catchUpWith: async (state) => {
      if (held !== null && held.state !== state) await catchUpOnce();
    },
    stop: () => {
      isStopped = true;
    },
  };
}
