import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { addSource } from '../../src/ingest/add-source.js';
import { type Jobs, type JobsOptions, openJobs } from '../../src/ingest/jobs.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';

describe.each(TEST_DATABASES)('the queue on %s', (_name, open) => {
  let db: TestDatabase;
  const opened: Jobs[] = [];
  let made = 0;

  beforeAll(async () => {
    db = await open();
  });
  beforeEach(() => execute('delete from source'));
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((jobs) => jobs.stop()));
    await execute('delete from pgboss.job');
  });
  afterAll(() => db.drop());

  const execute = (sql: string, params: unknown[] = []) =>
    db.database.em().getConnection().execute(sql, params);
  const log = pino({ level: 'silent' });

  async function queue(refresh: JobsOptions['refresh'], more: Partial<JobsOptions> = {}): Promise<Jobs> {
    const options = {
      database: db.database,
      databaseUrl: db.url,
      concurrency: 4,
      tickMs: 200,
      samples: true,
      refresh,
      log,
      ...more,
    };
    const jobs = await openJobs(options);
    opened.push(jobs);
    return jobs;
  }
  async function added(columns: Readonly<Record<string, unknown>> = {}): Promise<number> {
    made += 1;
    const plain = {
      name: 'Xã',
      homepageUrl: null,
      kind: 'FEED',
      family: 'feed',
      province: '42',
      owners: [],
    } as const;
    const { id } = await addSource(db.database.em(), { ...plain, url: `http://xa.example/${made}` });
    for (const [name, value] of Object.entries(columns))
      await execute(`update source set ${name} = ? where id = ?`, [value, id]);
    return id;
  }
  const notDue = (id: number) =>
    execute(`update source set next_check_at = now() + interval '1 hour' where id = ?`, [id]);
  async function until(what: () => boolean | Promise<boolean>): Promise<void> {
    for (let wait = 0; !(await what()); wait += 1) {
      if (wait > 600) {
        const jobs = await db.database.read(`select state, retry_count, output from pgboss.job`);
        throw new Error(`it did not come about; in the queue: ${JSON.stringify(jobs)}`);
      }
      await sleep(50);
    }
  }

  test('what is due is read once; what is not due, paused, closed or a sample of another process is not', async () => {
    const due = [
      await added(),
      await added({ next_check_at: new Date(0) }),
      await added({ lifecycle: 'FROZEN' }),
    ];
    await added({ next_check_at: new Date(Date.now() + 3_600_000) });
    await added({ lifecycle: 'PAUSED' });
    await added({ lifecycle: 'CLOSED' });
    await added({ lifecycle: 'REDIRECTED' });
    await added({ sample: true });
    const read: number[] = [];
    const readOne = async (id: number): Promise<void> => {
      read.push(id);
      await notDue(id);
    };
    const jobs = await queue(readOne, { samples: false });
    jobs.work();
    await until(() => read.length >= 3);
    await sleep(1500);
    expect([...read].sort((a, b) => a - b)).toEqual(due);
    expect(await jobs.isReady()).toBe(true);
  });

  test('a source that is queued, being read or waiting to be tried again is not enqueued twice', async () => {
    const id = await added();
    const pending = () =>
      db.database.read<{ state: string }>(`select state from pgboss.job where state < 'completed'`);
    // Open for every reading, also one that begins late: on a busy machine the queue says "active" before it has begun.
    const gate = Promise.withResolvers<void>();
    const jobs = await queue(() => gate.promise, { tickMs: 3_600_000 });
    expect(await jobs.tick()).toBe(1);
    expect(await jobs.tick()).toBe(0);
    expect(await pending()).toEqual([{ state: 'created' }]);
    jobs.work();
    await until(async () => (await pending())[0]?.state === 'active');
    expect(await jobs.tick()).toBe(0);
    expect(await pending()).toEqual([{ state: 'active' }]);
    await notDue(id);
    gate.resolve();
    await until(async () => (await pending()).length === 0);
    expect(await jobs.tick()).toBe(0);
  });

  test('a reading that throws is tried again', async () => {
    const id = await added();
    let tries = 0;
    const jobs = await queue(async () => {
      tries += 1;
      if (tries < 2) throw new Error('ours');
      await notDue(id);
    });
    jobs.work();
    await until(() => tries >= 2);
    await until(
      async () => (await db.database.read(`select 1 from pgboss.job where state < 'completed'`)).length === 0,
    );
    expect(tries).toBe(2);
  });

  test('stopping aborts what runs and gives it back to the queue', async () => {
    await added();
    let seen: AbortSignal | null = null;
    const jobs = await queue(
      (_, signal) =>
        new Promise((__, fail) => {
          seen = signal;
          signal.addEventListener('abort', () => fail(signal.reason as Error));
        }),
    );
    jobs.work();
    await until(() => seen !== null);
    await jobs.stop();
    expect((seen as AbortSignal | null)?.aborted).toBe(true);
    expect(await db.database.read(`select state from pgboss.job`)).toEqual([{ state: 'retry' }]);
    // What the next start finds is worked off.
    let again = 0;
    const next = await queue(async (id) => {
      again += 1;
      await notDue(id);
    });
    next.work();
    await until(() => again === 1);
  });

  test('a job whose worker died without a word is given to another', async () => {
    const id = await added();
    const jobs = await queue(() => new Promise(() => {}), { tickMs: 3_600_000 });
    await jobs.tick();
    // As a killed worker leaves it: active, and nobody's heart beats for it.
    await execute(
      `update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() - interval '5 minutes'`,
    );
    await jobs.stop();
    opened.length = 0;
    let again = 0;
    const next = await queue(async () => {
      again += 1;
      await notDue(id);
    });
    next.work();
    await until(() => again === 1);
  });
});
