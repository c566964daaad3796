import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { type Database, openDatabase } from '../src/db.js';
import pg from 'pg';
import { articlePage, listPage, startSite } from './support/site.js';
import { createPostgresDatabase, HAS_POSTGRES } from './support/databases.js';
import {
  buildOnce,
  isAlive,
  runCommand,
  runStart,
  type RunningService,
  startThroughNpm,
  startVerb,
  stopServices,
} from './support/npm-service.js';

const SEED = {
  query: `{ articles(first: 1, filter: { publishedAt: { lt: "2017-01-01T00:00:00Z" } }) { nodes { title } } }`,
};

async function ask(service: RunningService, body: object): Promise<{ data: unknown; errors?: unknown }> {
  const answer = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as { data: unknown };
}

async function until<Result>(
  what: () => Promise<Result | null | undefined | false>,
  seconds = 90,
): Promise<Result> {
  for (const start = Date.now(); Date.now() - start < seconds * 1000; await sleep(200)) {
    const result = await what();
    if (result) return result;
  }
  throw new Error('it did not come about');
}

/** A database as a start finds it: the variables that lead there. */
type Place = () => Promise<{ env: Record<string, string>; remove: () => Promise<void> | void }>;

function folder(): { env: Record<string, string>; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'bantin-start-'));
  return { env: { BANTIN_DATA_DIR: path }, remove: () => rmSync(path, { recursive: true, force: true }) };
}

const PLACES: readonly (readonly [string, Place])[] = [
  ['the embedded database', () => Promise.resolve(folder())],
  ...(HAS_POSTGRES
    ? ([
        [
          'PostgreSQL',
          async () => {
            const { url, drop } = await createPostgresDatabase();
            return { env: { DATABASE_URL: url }, remove: drop };
          },
        ],
      ] as const)
    : []),
];

/** Has every sample site been read? */
async function allRead(service: RunningService): Promise<boolean> {
  const { data } = (await ask(service, {
    query: '{ sources(first: 50) { nodes { health { lastSuccessAt } } } }',
  })) as { data: { sources: { nodes: { health: { lastSuccessAt: string | null } }[] } } };
  const { nodes } = data.sources;
  return nodes.length > 9 && nodes.every(({ health }) => health.lastSuccessAt !== null);
}

/** Opens the database of a service that does not run. */
async function onDatabase<Result>(
  env: Record<string, string>,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({
    databaseUrl: env['DATABASE_URL'] ?? null,
    databasePoolSize: 2,
    dataDir: env['BANTIN_DATA_DIR'] ?? '',
    statementTimeoutMs: 10_000,
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Everything storing moves, read from the database itself while nobody runs on it. */
function counts(env: Record<string, string>): Promise<Record<string, number>> {
  return onDatabase(env, async (database) => {
    const [row] = await database.read<Record<string, number>>(
      `select (select count(*)::int from article) as articles, (select sum(version)::int from article) as versions, ` +
        `(select count(*)::int from article_change where kind = 'CREATED') as changes, (select count(*)::int from source) as sources, ` +
        `(select count(*)::int from source_fetch where outcome not in ('NEW', 'UNCHANGED')) as failures, ` +
        `(select count(*)::int from source where held_until > now()) as held`,
    );
    return row ?? {};
  });
}

// Each starts the whole service as its user would, some more than once: a busy machine takes its time.
jest.setTimeout(300_000);

beforeAll(buildOnce);

describe.each(PLACES)('npm start on %s', (_name, place) => {
  let at: Awaited<ReturnType<Place>>;
  beforeAll(async () => {
    at = await place();
  });
  afterAll(async () => {
    await stopServices();
    await at.remove();
  });

  test('answers with the seed, ends whole on SIGTERM, and finds nothing new when it starts again', async () => {
    const first = await startThroughNpm([], at.env, true);
    await until(() => allRead(first));
    expect(await ask(first, SEED)).toMatchObject({
      data: { articles: { nodes: [{ title: expect.any(String) }] } },
    });

    const second = await runStart([], at.env);
    if (at.env['BANTIN_DATA_DIR']) {
      expect(second).toMatchObject({ code: 1, stdout: '' });
      expect(second.stderr).toMatch(/is in use by process \d+.*BANTIN_DATA_DIR/);
    } else {
      expect(second).toMatchObject({ code: 1, stdout: '' });
      expect(second.stderr).toMatch(/sample sites.*port \d+.*--no-demo/);
    }

    expect(await first.stop()).toBe(0);
    expect(first.pids.length).toBeGreaterThan(1);
    expect(first.pids.filter(isAlive)).toEqual([]);
    const before = await counts(at.env);
    expect(before).toMatchObject({ sources: 10, failures: 0, held: 0 });
    expect(before['changes']).toBe(before['articles']);

    // Everything is due at once, as after a long rest.
    await onDatabase(at.env, (database) =>
      database.em().getConnection().execute('update source set next_check_at = null, last_success_at = null'),
    );
    const again = await startThroughNpm([], at.env);
    await until(() => allRead(again));
    expect(await again.stop()).toBe(0);
    expect(await counts(at.env)).toEqual(before);
  });

  test('does not start where the port of the sample sites was taken in the meantime, and says what to do', async () => {
    const [row] = await onDatabase(at.env, (database) =>
      database.read<{ value: { port: number } }>(`select value from setting where name = 'sample-sites'`),
    );
    const port = row?.value.port ?? 0;
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    try {
      const { code, stderr, stdout } = await runStart([], at.env);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(`port ${port}`);
      expect(stderr).toContain('--no-demo');
      // Without them it starts, and their sources rest instead of failing.
      const without = await startThroughNpm(['--no-demo'], at.env);
      await sleep(6000);
      expect(await without.stop()).toBe(0);
    } finally {
      squatter.close();
    }
    expect(await counts(at.env)).toMatchObject({ failures: 0, sources: 10 });
  });
});

describe('npm start -- --no-demo', () => {
  const at = folder();
  afterAll(async () => {
    await stopServices();
    at.remove();
  });

  test('starts empty', async () => {
    const service = await startThroughNpm(['--no-demo'], at.env);
    expect(
      await ask(service, { query: '{ sources(first: 5) { totalCount } articles(first: 5) { totalCount } }' }),
    ).toMatchObject({
      data: { sources: { totalCount: 0 }, articles: { totalCount: 0 } },
    });
    expect(await service.stop()).toBe(0);
    expect(service.pids.filter(isAlive)).toEqual([]);
  });
});

describe('a start that cannot be', () => {
  const at = folder();
  afterAll(async () => {
    await stopServices();
    at.remove();
  });

  test.each([
    ['PORT', 'achtzig'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['BANTIN_PROVINCE', 'Hà Tĩnh'],
    ['BANTIN_MIN_INTERVAL_MS', '-1'],
    ['BANTIN_WORKER_CONCURRENCY', '0'],
    ['BANTIN_ALLOW_HOSTS', 'http://intranet'],
    ['BANTIN_PUBLIC_READ', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s: stops and names the variable', async (name, value) => {
    const { code, stdout, stderr } = await runStart(['--no-demo'], { ...at.env, [name]: value });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('a database that is not there: says so, without the password', async () => {
    const { code, stderr } = await runStart([], { DATABASE_URL: 'postgres://me:geheim@127.0.0.1:1/x' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/DATABASE_URL.*cannot be reached/);
    expect(stderr).not.toContain('geheim');
  });

  test.each(['serve', 'worker'])(
    '%s without DATABASE_URL is wrong usage and says what is missing',
    async (verb) => {
      const { code, stdout, stderr } = await runCommand([verb], at.env);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('DATABASE_URL');
      expect(stderr).toContain('start');
    },
  );

  test('an unknown option is wrong usage', async () => {
    expect(await runStart(['--demo-only'], at.env)).toMatchObject({ code: 2 });
  });
});

(HAS_POSTGRES ? describe : describe.skip)('web and workers apart', () => {
  let at: { url: string; drop: () => Promise<void> };
  beforeAll(async () => {
    at = await createPostgresDatabase();
  });
  afterAll(async () => {
    await stopServices();
    await at.drop();
  });

  const sql = async (text: string): Promise<object[]> => {
    const client = new pg.Client({ connectionString: at.url });
    await client.connect();
    try {
      return (await client.query<object>(text)).rows;
    } finally {
      await client.end();
    }
  };

  test('a worker killed in the middle of a reading: another one finishes it, nothing is lost or doubled', async () => {
    const paths = Array.from({ length: 45 }, (_, n) => `/bai-${n}`);
    const site = await startSite({ '/tin': listPage(paths) });
    for (const path of paths) site.pages.set(path, articlePage(`Hội nghị của xã, bài ${path}`));
    let reached = (): void => {};
    const middle = new Promise<void>((done) => (reached = done));
    site.pages.set('/bai-30', () => reached());
    const env = { DATABASE_URL: at.url, BANTIN_ALLOW_HOSTS: site.allow };
    const add = [
      'sources',
      'add',
      '--url',
      `${site.origin}/tin`,
      '--name',
      'Xã',
      '--kind',
      'HTML',
      '--family',
      'generic',
    ];
    expect(await runCommand(add, env)).toMatchObject({ code: 0 });

    const first = await startVerb(['worker'], env, /worker is ready/);
    await middle;
    for (const pid of first.pids) process.kill(pid, 'SIGKILL');
    expect(await sql('select count(*)::int as n from article')).toEqual([{ n: 20 }]);
    site.pages.set('/bai-30', articlePage('Hội nghị của xã, bài /bai-30'));
    site.asked.length = 0;
    await startVerb(['worker'], env, /worker is ready/);
    await until(
      async () =>
        (await sql(`select 1 from source where last_success_at is not null and held_until is null`)).length >
        0,
      110,
    );
    expect(
      await sql('select count(*)::int as n, count(distinct source_key)::int as keys from article'),
    ).toEqual([{ n: 45, keys: 45 }]);
    expect(await sql('select count(*)::int as n from article_change')).toEqual([{ n: 45 }]);
    expect(site.asked.filter((path) => path === '/bai-5')).toEqual([]);
    expect(await sql(`select outcome, new_count as n from source_fetch`)).toEqual([
      { outcome: 'NEW', n: 25 },
    ]);
    await stopServices();
    await site.close();
  });

  test('three processes that start at once on an empty database share it', async () => {
    const env = { DATABASE_URL: at.url };
    // Nobody has migrated it and it has no units: the first to come does both, the others wait.
    await sql('drop schema public cascade');
    await sql('create schema public');
    const started = await Promise.all([
      startVerb(['serve'], env, /answers at (http:\S+)\/graphql/),
      startVerb(['worker'], env, /worker is ready/),
      startVerb(['worker'], env, /worker is ready/),
    ]);
    const [web] = started;
    const ready = await fetch(`${web.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await sql('select count(*)::int as n from unit')).toEqual([{ n: 14_101 }]);
    expect((await sql('select id from unit_event')).length).toBe(11_387);
    expect(await Promise.all(started.map((service) => service.stop()))).toEqual([0, 0, 0]);
    expect(started.flatMap(({ pids }) => pids).filter(isAlive)).toEqual([]);
  });
});
