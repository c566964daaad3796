import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { gather } from './gather.js';

/** What a job is about. */
export interface SourceWork {
  readonly sourceId: number;
  /** A sample site, which only the process that serves it can read. */
  readonly sample?: boolean;
}

export interface RunnerOptions {
  readonly boss: PgBoss;
  readonly queue: string;
  /** Jobs run at once. */
  readonly concurrency: number;
  /** Does the work of one job; what it throws makes the queue try again. */
  readonly run: (work: SourceWork, signal: AbortSignal) => Promise<void>;
  /** Called when the queue has no job to give. */
  readonly onEmpty: () => void;
  readonly log: Logger;
}

/** Takes jobs of a queue and runs them. */
export interface JobRunner {
  /** There may be jobs now: whoever sleeps looks at once. */
  wake(): void;
  /** Takes no more jobs, breaks off those that run and gives them back to the queue. */
  stop(): Promise<void>;
}

/** How often the queue is asked when it had nothing to give. */
const POLL_MS = 1000;
/** How often the queue hears that jobs are still at work; well within the heartbeat of the queue. */
const TOUCH_MS = 8000;
/** How long jobs may take to break off. */
const STOP_MS = 10_000;
const SETTLED_AT_ONCE = 200;

/**
 * Runs jobs, several at once. As many as are free are asked for by one statement, and those that end together are
 * settled by one: a source that has nothing new costs less than a statement of its own.
 */
export function runJobs(options: RunnerOptions): JobRunner {
  const { boss, queue, concurrency, log } = options;
  const stopping = new AbortController();
  const running = new Map<Job<SourceWork>, AbortController>();
  let awake = new AbortController();
  const complete = gather({
    work: async (jobs: readonly Job<SourceWork>[]) => {
      await boss.complete(queue, [...jobs]);
      return jobs.map(() => undefined);
    },
    most: SETTLED_AT_ONCE,
    keyOf: (job) => job.id,
  });
  const wake = (): void => awake.abort();

  const runOne = async (job: Job<SourceWork>): Promise<void> => {
    const own = new AbortController();
    running.set(job, own);
    const late = setTimeout(
      () => own.abort(new DOMException('the job took too long', 'TimeoutError')),
      job.expireInSeconds * 1000,
    ).unref();
    try {
      await options.run(job.data, AbortSignal.any([own.signal, stopping.signal]));
      await complete(job);
    } catch (error) {
      const { message } = error instanceof Error ? error : new Error(String(error));
      await boss.fail(queue, [job], { message });
    } finally {
      clearTimeout(late);
    }
  };

  const nap = async (): Promise<void> => {
    awake = new AbortController();
    await rest(AbortSignal.any([awake.signal, stopping.signal]));
  };
  const runAll = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (running.size >= concurrency) {
        await nap();
        continue;
      }
      const jobs = await boss.fetch<SourceWork>(queue, { batchSize: concurrency - running.size });
      for (const job of jobs) {
        void runOne(job)
          // Nobody's heart beats for it any more, so the queue gives it to another.
          .catch((error: unknown) => log.error({ err: error, queue }, 'a job could not be settled'))
          .finally(() => {
            running.delete(job);
            wake();
          });
      }
      if (jobs.length > 0) continue;
      options.onEmpty();
      await nap();
    }
  };
  /** Once more after trouble: a database that is gone comes back. */
  const runForEver = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await runAll().catch((error: unknown) => log.error({ err: error, queue }, 'the queue has trouble'));
      await rest(stopping.signal);
    }
  };
  const touching = setInterval(() => {
    const jobs = [...running.keys()];
    if (jobs.length === 0) return;
    boss
      .touch(queue, jobs)
      .then((answer) => {
        // Which it found, its types do not say.
        const { settled } = answer as { readonly settled?: readonly string[] };
        if (!settled) return;
        const ours = new Set(settled);
        for (const job of jobs)
          if (!ours.has(job.id))
            running.get(job)?.abort(new DOMException('the job is no longer ours', 'AbortError'));
      })
      .catch((error: unknown) => log.error({ err: error, queue }, 'the queue has trouble'));
  }, TOUCH_MS).unref();
  const ending = runForEver();

  return {
    wake,
    stop: async () => {
      stopping.abort(new DOMException('the worker stops', 'AbortError'));
      await ending;
      for (let waited = 0; running.size > 0 && waited < STOP_MS; waited += 50) await sleep(50);
      clearInterval(touching);
    },
  };
}

async function rest(until: AbortSignal): Promise<void> {
  await sleep(POLL_MS, undefined, { signal: until }).catch(() => {});
}
