/**
 * The PostgreSQL of the benches: the one an address names, else a server of our own in a folder, from the binaries on
 * the machine. As a command it starts and stops that server: `node bench/postgres.mjs start|stop|url <folder>`.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** PostgreSQL refuses to run as root: then it runs as `nobody`. */
const NOBODY = 65_534;
const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

const WANTED =
  'The bench needs a PostgreSQL 15 or newer: install its server (Debian: `apt-get install postgresql`), or name one with ' +
  '`--database postgres://user:password@host:port/database` or BENCH_DATABASE_URL (a database of its own: it is filled).';

/** Settings of the server; a quarter of the memory for its own cache, everything else as PostgreSQL comes. */
function settings(filling) {
  const gigabytes = totalmem() / 2 ** 30;
  const own = Math.max(1, Math.min(8, Math.floor(gigabytes / 4)));
  return {
    listen_addresses: '127.0.0.1',
    shared_buffers: `${own}GB`,
    effective_cache_size: `${own * 2}GB`,
    max_connections: '200',
    max_wal_size: '8GB',
    ...(filling ? FILLING : {}),
  };
}

/** While an archive is filled a crash costs only the filling. */
const FILLING = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_wal_size: '32GB',
  checkpoint_timeout: '1h',
};

/** Starts the server of a folder, making it where there is none; gives its address, process and `stop`. */
export async function startPostgres(given, { filling = false } = {}) {
  const folder = resolve(given);
  const bin = binaries();
  if (bin === null) throw new Error(WANTED);
  const data = join(folder, 'pgdata');
  mkdirSync(folder, { recursive: true });
  if (identity.uid) chownSync(folder, NOBODY, NOBODY);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const options = ['-D', data, '-U', 'bantin', '-A', 'trust', '--encoding=UTF8', '--locale=C.UTF-8'];
    execFileSync(join(bin, 'initdb'), options, {
      ...identity,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    writeFileSync(join(folder, 'port'), String(54_000 + Math.floor(Math.random() * 1000)));
  }
  const port = readFileSync(join(folder, 'port'), 'utf8');
  const log = openSync(join(folder, 'postgres.log'), 'a');
  const options = Object.entries(settings(filling)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', port, '-k', folder, ...options], {
    ...identity,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  });
  server.unref();
  const isUp = () => {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', port], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  for (let wait = 0; !isUp(); wait += 1) {
    if (server.exitCode !== null || wait > 600)
      throw new Error(`PostgreSQL did not start, see ${join(folder, 'postgres.log')}`);
    await sleep(100);
  }
  return {
    url: `postgres://bantin@127.0.0.1:${port}/bantin_bench`,
    folder,
    pid: server.pid,
    stop: () => stopPostgres(folder),
  };
}

/** Stops the server of a folder and waits for it. */
export async function stopPostgres(folder) {
  const file = join(resolve(folder), 'pgdata', 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    rmSync(file);
    return;
  }
  while (existsSync(file)) await sleep(100);
}

/** The process of a server of ours that runs; null where it does not. */
export function runningPostgres(folder) {
  const file = join(resolve(folder), 'pgdata', 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid] = readFileSync(file, 'utf8').split('\n');
  try {
    process.kill(Number(pid), 0);
  } catch {
    return null;
  }
  const port = readFileSync(join(resolve(folder), 'port'), 'utf8');
  return {
    url: `postgres://bantin@127.0.0.1:${port}/bantin_bench`,
    folder: resolve(folder),
    pid: Number(pid),
    stop: () => stopPostgres(folder),
  };
}

/** Folder of the newest server ≥ 15 that is installed, or null. */
function binaries() {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home)
    ? readdirSync(home)
        .map(Number)
        .filter((version) => version >= 15)
    : [];
  const folders = [
    ...versions.sort((one, other) => other - one).map((version) => join(home, String(version), 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return (
    folders.find((folder) =>
      ['initdb', 'postgres', 'pg_isready'].every((name) => existsSync(join(folder, name))),
    ) ?? null
  );
}

if (process.argv[1] === import.meta.filename) {
  const [, , verb, folder] = process.argv;
  if (!['start', 'stop', 'url'].includes(verb) || !folder)
    throw new Error('node bench/postgres.mjs start|stop|url <folder>');
  if (verb === 'stop') await stopPostgres(folder);
  else
    console.log(
      (verb === 'start'
        ? (runningPostgres(folder) ?? (await startPostgres(folder)))
        : runningPostgres(folder)
      )?.url ?? 'not running',
    );
}
