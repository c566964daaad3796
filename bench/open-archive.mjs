/** From the command line to a database that holds the archive: an address that is named, else a server of our own. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { fill, isArchive, readArchive } from './archive/fill.mjs';
import { runningPostgres, startPostgres } from './postgres.mjs';

/** The last day of the archive; fixed, so that a seed gives the same rows whenever it is filled. */
const UNTIL = '2026-11-20';

/** The options of all benches over an archive, and those of one's own. */
export function readArchiveOptions(own) {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      data: { type: 'string' },
      database: { type: 'string' },
      again: { type: 'boolean', default: false },
      clean: { type: 'boolean', default: false },
      ...own,
    },
  });
  const count = Number(values.articles);
  if (!Number.isSafeInteger(count) || count < 1000)
    throw new Error('--articles must be a whole number from 1000');
  return {
    values,
    options: {
      count,
      seed: Number(values.seed),
      until: UNTIL,
      again: values.again,
      folder: resolve(values.data ?? join(tmpdir(), `bantin-bench-${count}`)),
      database: values.database ?? process.env.BENCH_DATABASE_URL ?? null,
    },
  };
}

/** The archive, filled where it is not there; `server` is the server of ours, null where an address was named. */
export async function openArchive(options) {
  const given = { count: options.count, seed: options.seed, until: options.until };
  installPeers();
  let server =
    options.database === null
      ? (runningPostgres(options.folder) ?? (await startPostgres(options.folder)))
      : null;
  const url = options.database ?? server.url;
  const found = await readArchive(url);
  if (!options.again && isArchive(found, given)) return { url, server };
  if (!options.again && found !== null)
    throw new Error(
      `There is another archive, ${JSON.stringify(found)}: name its options, another --data, or --again to make it anew.`,
    );
  if (server) {
    await server.stop();
    server = await startPostgres(options.folder, { filling: true });
  }
  await createAnew(url);
  console.error(
    `filling ${given.count.toLocaleString('en')} articles into ${server ? options.folder : 'the database that was named'}`,
  );
  await fill(url, { ...given, say: (words) => console.error(words) });
  if (server) {
    await server.stop();
    server = await startPostgres(options.folder);
  }
  return { url, server };
}

/** An empty database under that name; one that holds anything but an archive of ours is left alone. */
async function createAnew(url) {
  const target = new URL(url);
  const name = target.pathname.slice(1);
  const exists = await tables(url);
  if (exists.length > 0 && !exists.includes('setting'))
    throw new Error(`${name} holds tables of somebody else; name an empty database.`);
  target.pathname = '/postgres';
  const admin = new pg.Client({ connectionString: target.href });
  await admin.connect();
  await admin.query(`drop database if exists "${name}" with (force)`);
  await admin.query(`create database "${name}"`);
  await admin.end();
}

async function tables(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query(`select tablename from pg_tables where schemaname = 'public'`)).rows.map(
      (row) => row.tablename,
    );
  } catch {
    return [];
  } finally {
    await client.end().catch(() => {});
  }
}

/** What only the benches need stands in a folder of its own, installed when it is asked for. */
export function installPeers() {
  const folder = join(import.meta.dirname, 'peers');
  if (existsSync(join(folder, 'node_modules', 'pg-copy-streams'))) return;
  console.error('installing what the bench compares with (bench/peers) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
}
