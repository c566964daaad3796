/** The product's worker reading the feeds into a PostgreSQL. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { forFilling, PROJECT, readUnitsFile } from '../archive/product.mjs';
import { cpuOf, cpuOfFamily, memoryOf } from '../cpu.mjs';

/** Makes the database that every round copies: migrated, with the units and the sources. */
export async function prepare(url, urls) {
  const { openDatabase, loadUnits, addSource } = await forFilling();
  const database = await openDatabase({
    databaseUrl: url,
    databasePoolSize: 4,
    dataDir: '',
    statementTimeoutMs: 60_000,
  });
  await loadUnits(database.em(), readUnitsFile());
  for (const [index, feed] of urls.entries()) {
    const owners = [];
    await addSource(database.em(), {
      name: `Trang tin ${index}`,
      url: feed,
      homepageUrl: null,
      kind: 'FEED',
      family: 'feed',
      province: '42',
      owners,
    });
  }
  await database.close();
}

/** Starts a worker; `readAll` waits until every source was read `times` times and tells what that took. */
export async function startWorker(url, { sources, concurrency, postgres, allow }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'dist/src/cli.js', 'worker'],
    {
      cwd: PROJECT,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        DATABASE_URL: url,
        LOG_LEVEL: 'error',
        BANTIN_ALLOW_HOSTS: allow.join(','),
        BANTIN_MIN_INTERVAL_MS: '0',
        BANTIN_WORKER_CONCURRENCY: String(concurrency),
        BANTIN_DATA_DIR: join(tmpdir(), 'bantin-bench-data'),
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return {
    /** Seconds from the first reading's start to the last one's end, CPU seconds of the worker and of PostgreSQL. */
    async readAll(times, limitSeconds) {
      const before = { worker: null, postgres: null };
      const start = Date.now();
      for (;;) {
        const { rows } = await client.query(
          `select count(*)::int as n, extract(epoch from max(started_at + ms * interval '1 ms') - min(started_at))::float8 as seconds from ` +
            `(select *, row_number() over (partition by source_id order by id) as nth from source_fetch) f where nth = $1`,
          [times],
        );
        const [{ n, seconds }] = rows;
        // Starting up is no reading: CPU counts from when the first was seen.
        if (before.worker === null || n === 0)
          Object.assign(before, { worker: cpuOf(child.pid), postgres: cpuOfFamily(postgres), at: n });
        const isOver = (Date.now() - start) / 1000 > limitSeconds;
        if (n >= sources || isOver) {
          const { rows: kept } = await client.query(
            `select count(*)::int as articles, (select count(*) from source_fetch where error_code is not null)::int as failed from article`,
          );
          return {
            read: n,
            seconds,
            cpu: cpuOf(child.pid) - before.worker,
            postgresCpu: cpuOfFamily(postgres) - before.postgres,
            memory: memoryOf(child.pid),
            ...kept[0],
          };
        }
        await sleep(200);
      }
    },
    /** All sources are due at once. */
    makeDue: () => client.query(`update source set next_check_at = now()`),
    async stop() {
      await client.end();
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await once(child, 'exit');
      clearTimeout(hard);
    },
  };
}
