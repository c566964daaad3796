import pg from 'pg';

/** Notices that are listened to; `stop` ends it and may be called twice. */
export interface Listening {
  stop(): Promise<void>;
}

/** The name under which the connection is seen in `pg_stat_activity`. */
export const LISTENER_NAME = 'bantin listen';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5000;

/**
 * Listens on a connection of its own, which a pool would take away. A connection that breaks is made anew, waiting
 * longer every time; what was said meanwhile is lost, so `heard` is called after every connect.
 */
export function listenToPostgres(url: string, channel: string, heard: () => void): Listening {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let waitMs = FIRST_WAIT_MS;
  let stopped = false;
  let connecting: Promise<void> = Promise.resolve();

  const connect = async (): Promise<void> => {
    const mine = new pg.Client({
      connectionString: url,
      application_name: LISTENER_NAME,
      connectionTimeoutMillis: LONGEST_WAIT_MS,
      keepAlive: true,
    });
    client = mine;
    // A connection that breaks says so twice: `error`, then `end`.
    mine.on('error', () => {});
    mine.once('end', again);
    mine.on('notification', heard);
    try {
      await mine.connect();
      await mine.query(`listen ${pg.escapeIdentifier(channel)}`);
      waitMs = FIRST_WAIT_MS;
      heard();
    } catch {
      await mine.end().catch(() => {});
      again();
    }
  };

  function again(): void {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = null;
      connecting = connect();
    }, waitMs);
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  }

  connecting = connect();
  return {
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await connecting;
      await client?.end().catch(() => {});
    },
  };
}
