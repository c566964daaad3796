import { fromPglite, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Database } from '../db.js';
import { type JobRunner, runJobs } from './job-runner.js';

/** What the queue does for a source that is due. */
export type RefreshJob = (sourceId: number, signal: AbortSignal) => Promise<void>;

/** The queue, on whichever database there is. */
export interface Jobs {
  /**
   * Enqueues every source whose `next_check_at` has passed; one that is queued or read already is left alone. Gives
   * the number of those that were enqueued.
   */
  tick(): Promise<number>;
  /** Starts to work. */
  work(): void;
  /** Whether the queue answers. */
  isReady(): Promise<boolean>;
  /** Stops taking work, lets what runs finish within the time given, and closes. */
  stop(): Promise<void>;
}

export interface JobsOptions {
  readonly database: Database;
  readonly databaseUrl: string | null;
  readonly concurrency: number;
  readonly tickMs: number;
  /** Whether this process reads the sample sites, which only the process that serves them can. */
  readonly samples: boolean;
  readonly refresh: RefreshJob;
  /** One run of the backfill of a source. */
  readonly backfill?: RefreshJob;
  readonly log: Logger;
}

const REFRESH = 'refresh';
const BACKFILL = 'backfill';

/** How many due sources one tick takes; the rest are due at the next, which comes as soon as these are read. */
const DUE_AT_ONCE = 5000;

/** A worker that gives no sign for so long is dead, and its reading is given to another. */
const HEARTBEAT_SECONDS = 20;

/** How often dead workers are looked for. */
const SUPERVISE_SECONDS = 10;

/** No reading takes longer; the first of a slow site with its archive may well take half an hour. */
const EXPIRE_SECONDS = 7200;

const QUEUE = {
  expireInSeconds: EXPIRE_SECONDS,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  retryLimit: 2,
  retryBackoff: true,
  retentionSeconds: 86_400,
  deleteAfterSeconds: 3600,
} as const;

/**
 * Opens the queue: pg-boss on PostgreSQL or on the embedded instance. The truth about when a source is due is its
 * `next_check_at`; the queue only hands work out, so losing it whole would lose nothing. Key of a job is the source;
 * of jobs that wait, run or wait to be tried again the queue (`exclusive`) takes one per key and drops any other.
 */
export async function openJobs(options: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({
    schema: 'pgboss',
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    ...(options.database.embedded
      ? { db: fromPglite(options.database.embedded), backend: 'pglite' as const }
      : { connectionString: options.databaseUrl ?? '', max: 4, application_name: 'bantin queue' }),
  });
  boss.on('error', (error) => options.log.error({ err: error }, 'the queue has trouble'));
  await boss.start();
  for (const queue of [REFRESH, BACKFILL]) {
    await boss.createQueue(queue, { policy: 'exclusive', ...QUEUE });
    // A queue that an older version made stays as it was made, unless it is told.
    await boss.updateQueue(queue, QUEUE);
  }
  const stopping = new AbortController();
  let ticker: NodeJS.Timeout | null = null;
  let isMoreDue = false;
  const runners: JobRunner[] = [];

  const tick = async (): Promise<number> => {
    const due = await options.database
      .em()
      .getConnection()
      .execute<{ id: number; sample: boolean }[]>(
        `select id, sample from source where lifecycle in ('ACTIVE', 'FROZEN') and (next_check_at is null or next_check_at <= now()) ` +
          (options.samples ? '' : 'and not sample ') +
          `order by next_check_at nulls first, id limit ${DUE_AT_ONCE}`,
      );
    if (due.length === 0) return 0;
    const jobs = due.map(({ id, sample }) => ({ data: { sourceId: id, sample }, singletonKey: String(id) }));
    const count = (await boss.insert(REFRESH, jobs, { returnId: true }))?.length ?? 0;
    isMoreDue = due.length === DUE_AT_ONCE && count > 0;
    return count;
  };

  /** Backfills that are not at their end and not at rest; the cursor in the database is the truth about them. */
  const tickBackfills = async (): Promise<void> => {
    const due = await options.database
      .em()
      .getConnection()
      .execute<{ id: number }[]>(
        `select b.source_id as id from backfill b join source s on s.id = b.source_id where b.state = 'RUNNING' ` +
          `and b.next_run_at <= now() and s.lifecycle not in ('PAUSED', 'CLOSED') ` +
          (options.samples ? '' : 'and not s.sample ') +
          `order by b.next_run_at, b.source_id limit ${DUE_AT_ONCE}`,
      );
    if (due.length === 0) return;
    await boss.insert(
      BACKFILL,
      due.map(({ id }) => ({ data: { sourceId: id }, singletonKey: String(id) })),
    );
  };

  return {
    tick,
    work: () => {
      const { backfill } = options;
      const beat = (): void => {
        if (ticker) clearTimeout(ticker);
        ticker = null;
        tick()
          .then(() => (backfill ? tickBackfills() : undefined))
          .catch((error: unknown) => options.log.error({ err: error }, 'due sources could not be enqueued'))
          .finally(() => {
            for (const runner of runners) runner.wake();
            if (!stopping.signal.aborted) ticker = setTimeout(beat, options.tickMs);
          });
      };
      const common = { boss, log: options.log };
      runners.push(
        runJobs({
          ...common,
          queue: REFRESH,
          concurrency: options.concurrency,
          // Another process enqueued the sample, the one that serves it: it stays due and is read there.
          run: async ({ sourceId, sample }, signal) =>
            sample && !options.samples ? undefined : options.refresh(sourceId, signal),
          onEmpty: () => {
            if (isMoreDue && ticker) beat();
          },
        }),
      );
      if (backfill)
        runners.push(
          runJobs({
            ...common,
            queue: BACKFILL,
            concurrency: 1,
            run: ({ sourceId }, signal) => backfill(sourceId, signal),
            onEmpty: () => {},
          }),
        );
      beat();
    },
    isReady: async () => (await boss.getQueue(REFRESH)) !== null,
    stop: async () => {
      stopping.abort(new DOMException('the worker stops', 'AbortError'));
      if (ticker) clearTimeout(ticker);
      await Promise.all(runners.map((runner) => runner.stop()));
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}
