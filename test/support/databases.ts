import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type Database, embeddedDatabase, openDatabase, parsers } from '../../src/db.js';
import { loadUnits } from '../../src/ingest/load-units.js';
import { readUnitsFile } from '../../src/units/units-file.js';
import { startPostgres, type TestPostgres } from './postgres.js';

/** A database of its own for one suite; `drop` closes and removes it. */
export interface TestDatabase {
  readonly database: Database;
  /** What DATABASE_URL would be; null for the embedded one. */
  readonly url: string | null;
  drop(): Promise<void>;
}

const FOLDER = process.env['BANTIN_TEST_FOLDER'] ?? '';
const EMBEDDED_TEMPLATE = join(FOLDER, 'template.tar');
const POSTGRES_FILE = join(FOLDER, 'postgres.json');
const TEMPLATE_NAME = 'bantin_template';

const postgres = await prepareOnce();

/** Both databases, each with a function that gives a fresh one with the units; what `describe.each` runs over. */
export const TEST_DATABASES: readonly (readonly [name: string, open: () => Promise<TestDatabase>])[] = [
  ['the embedded database', openEmbedded],
  ...(postgres ? ([['PostgreSQL', openPostgres]] as const) : []),
];

/** Whether suites that need a PostgreSQL can run. */
export const HAS_POSTGRES = postgres !== null;

/**
 * The first suite prepares both databases, migrated and with the units of the whole country, as templates that every
 * suite copies in half a second; the others wait for it.
 */
async function prepareOnce(): Promise<TestPostgres | null> {
  if (FOLDER === '') throw new Error('BANTIN_TEST_FOLDER is not set: run the tests through `npm run jest`');
  const done = join(FOLDER, 'prepared');
  let mine = true;
  try {
    mkdirSync(join(FOLDER, 'preparing'));
  } catch {
    mine = false;
  }
  if (mine) {
    await prepareEmbedded();
    const started = await preparePostgres();
    writeFileSync(POSTGRES_FILE, JSON.stringify(started));
    writeFileSync(done, '');
    return started;
  }
  for (let wait = 0; !existsSync(done); wait += 1) {
    if (wait > 1200) throw new Error('the suite that prepares the databases did not finish');
    await sleep(100);
  }
  return JSON.parse(readFileSync(POSTGRES_FILE, 'utf8')) as TestPostgres | null;
}

async function prepareEmbedded(): Promise<void> {
  const pglite = await PGlite.create({ parsers: parsers() });
  const database = await embeddedDatabase(pglite);
  await database.orm.migrator.up();
  await loadUnits(database.em(), readUnitsFile());
  const dump = await pglite.dumpDataDir('none');
  writeFileSync(`${EMBEDDED_TEMPLATE}.part`, Buffer.from(await dump.arrayBuffer()));
  renameSync(`${EMBEDDED_TEMPLATE}.part`, EMBEDDED_TEMPLATE);
  await database.close();
}

async function preparePostgres(): Promise<TestPostgres | null> {
  const server = await startPostgres(FOLDER);
  if (!server) return null;
  await asAdmin(server.url, `drop database if exists ${TEMPLATE_NAME}`);
  await asAdmin(server.url, `create database ${TEMPLATE_NAME}`);
  const database = await openAt(withDatabase(server.url, TEMPLATE_NAME));
  await loadUnits(database.em(), readUnitsFile());
  await database.close();
  return server;
}

async function openEmbedded(): Promise<TestDatabase> {
  const loadDataDir = new Blob([readFileSync(EMBEDDED_TEMPLATE)]);
  const database = await embeddedDatabase(await PGlite.create({ loadDataDir, parsers: parsers() }));
  return { database, url: null, drop: () => database.close() };
}

async function openPostgres(): Promise<TestDatabase> {
  const { url, drop } = await createPostgresDatabase();
  const database = await openAt(url);
  return {
    database,
    url,
    drop: async () => {
      await database.close();
      await drop();
    },
  };
}

/**
 * Waits until the feeds of changes tell all that is written: they hold back what is younger than any open transaction of
 * the server, and other suites' databases are on the same one.
 */
export async function allTold(database: Database): Promise<void> {
  const [mark] = await database.read<{ xid: string }>('select pg_current_xact_id()::text as xid');
  const open = 'select 1 where pg_snapshot_xmin(pg_current_snapshot()) <= $1::text::xid8';
  while ((await database.read(open, [mark?.xid])).length > 0) await sleep(20);
}

let made = 0;

/** A fresh PostgreSQL database copied from the template; `url` is what DATABASE_URL would be. */
export async function createPostgresDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = postgres?.url ?? '';
  made += 1;
  const name = `bantin_test_${process.pid}_${Date.now()}_${made}`;
  await asAdmin(server, `create database ${name} template ${TEMPLATE_NAME}`);
  return {
    url: withDatabase(server, name),
    drop: () => asAdmin(server, `drop database if exists ${name} with (force)`),
  };
}

function openAt(url: string): Promise<Database> {
  return openDatabase({ databaseUrl: url, databasePoolSize: 4, dataDir: '', statementTimeoutMs: 30_000 });
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(server: string, sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}
