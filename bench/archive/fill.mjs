/**
 * Fills a database with an archive: the product's migrations and units, its sources one by one, and the articles by
 * COPY with every index and constraint of those tables put away and made again afterwards, word for word.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { clustersOf, copiesOf } from './copies.mjs';
import { Article, forFilling, loadGazetteer, PROJECT, readUnitsFile } from './product.mjs';
import { TABLES } from './rows.mjs';
import { planSources } from './sources.mjs';
import { columnsOf, readSources } from './stored.mjs';

/** Raised when the same seed no longer gives the same rows. */
const EDITION = 1;
const SETTING = 'bench archive';
const BATCH = 250;

/** What the database holds, as {@link fill} left it; null when it holds no whole archive. */
export async function readArchive(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query(`select value from setting where name = $1`, [SETTING]);
    return rows[0]?.value ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether an archive is the one that is wanted. */
export function isArchive(found, { count, seed, until }) {
  // Value by value: `jsonb` has an order of keys of its own.
  const wanted = { edition: EDITION, count, seed, until };
  return found !== null && Object.entries(wanted).every(([name, value]) => found[name] === value);
}

/** Fills an empty database. `say` hears how far it is. */
export async function fill(url, { count, seed, until, threads = availableParallelism(), say = () => {} }) {
  const start = Date.now();
  const tell = (words) => say(`${((Date.now() - start) / 1000).toFixed(0).padStart(5)} s  ${words}`);
  const { openDatabase, loadUnits, addSource } = await forFilling();
  const database = await openDatabase({
    databaseUrl: url,
    databasePoolSize: 4,
    dataDir: '',
    statementTimeoutMs: 60_000,
  });
  const columns = columnsOf(database.orm.getMetadata().get(Article));
  await loadUnits(database.em(), readUnitsFile());
  const gazetteer = loadGazetteer();
  const sources = planSources(gazetteer, seed);
  for (const { source } of sources) await addSource(database.em(), source);
  tell(`migrated; ${gazetteer.units.length} units, ${sources.length} sources`);
  const stored = await readSources(database, sources);
  await database.close();

  const origins = copiesOf(count, seed);
  const clusters = clustersOf(origins);
  const tables = { article: columns.map(({ name }) => name), ...TABLES };
  const given = { count, seed, until, sources, origins, clusters, stored, columns };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const setAside = await putAway(client, Object.keys(tables));
  await copyAll(url, tables, given, { threads, tell });
  tell('rows are in');
  await putBack(url, setAside, tell);
  await finish(client, { count, seed, until });
  await client.end();
  tell('done');
}

/** Takes the indexes and constraints off the tables; gives the statements that make them again, in steps. */
async function putAway(client, tables) {
  const constraints = await client.query(
    `select conname as name, conrelid::regclass::text as "table", contype as type, pg_get_constraintdef(oid) as definition ` +
      `from pg_constraint where contype in ('p', 'u', 'f') and (conrelid = any($1::regclass[]) or confrelid = any($1::regclass[])) order by 1`,
    [tables],
  );
  const isOf = ({ table }) => tables.includes(table);
  const foreign = constraints.rows.filter(({ type }) => type === 'f');
  const unique = constraints.rows.filter((each) => each.type !== 'f' && isOf(each));
  for (const { table, name } of [...foreign, ...unique])
    await client.query(`alter table ${table} drop constraint "${name}"`);
  const indexes = await client.query(
    `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public' and tablename = any($1) order by 1`,
    [tables],
  );
  for (const { name } of indexes.rows) await client.query(`drop index "${name}"`);
  const add = ({ table, name, definition }) => `alter table ${table} add constraint "${name}" ${definition}`;
  // The dear ones first, so that two connections end at about the same time.
  const dear = (definition) => (definition.includes('USING gin') ? 0 : 1);
  return {
    unique: unique.map(add),
    indexes: indexes.rows.map(({ definition }) => definition).sort((one, other) => dear(one) - dear(other)),
    foreign: foreign.map(add),
  };
}

/** Keys first and alone: they lock their table, while indexes of one table can be made side by side. */
async function putBack(url, { unique, indexes, foreign }, tell) {
  await runAll(url, unique);
  tell('keys are made');
  const waiting = [...indexes];
  const work = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`set maintenance_work_mem = '2GB'`);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await client.query(next);
      if (next.includes('gin')) tell(next);
    }
    await client.end();
  };
  await Promise.all([work(), work()]);
  tell('indexes are made');
  await runAll(url, foreign);
}

async function runAll(url, statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set maintenance_work_mem = '1GB'`);
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** One COPY per table, each over its own connection, fed in the order of the articles. */
async function copyAll(url, tables, given, { threads, tell }) {
  const { from } = createRequire(join(PROJECT, 'bench', 'peers', 'package.json'))('pg-copy-streams');
  const streams = new Map();
  for (const [table, columns] of Object.entries(tables)) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // In one transaction with the TRUNCATE rows may come frozen, and at wal_level minimal without a log.
    await client.query('begin');
    // What triggers keep is in the rows; here they would look for articles that another connection copies.
    await client.query(`set session_replication_role = replica`);
    await client.query(`truncate ${table}`);
    const names = columns.map((name) => `"${name}"`).join(', ');
    const stream = client.query(from(`copy ${table} (${names}) from stdin (freeze)`));
    streams.set(table, { client, stream });
  }
  let shown = 0;
  for await (const { end, chunks } of inOrder(given, threads)) {
    for (const [table, bytes] of chunks) {
      const { stream } = streams.get(table);
      if (!stream.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
        await once(stream, 'drain');
    }
    if (end - shown >= given.count / 20) tell(`${(shown = end).toLocaleString('en')} articles`);
  }
  for (const { client, stream } of streams.values()) {
    stream.end();
    await finished(stream);
    await client.query('commit');
    await client.end();
  }
}

/** The chunks of all ranges, in order; a few per thread are under way at once. */
async function* inOrder(given, threads) {
  const workers = Array.from(
    { length: threads },
    () => new Worker(join(import.meta.dirname, 'worker.mjs'), { workerData: given }),
  );
  try {
    const ready = new Map();
    let wake = () => {};
    let failure = null;
    let next = 0;
    let out = 0;
    const feed = (worker) => {
      if (next >= given.count || next - out > 4 * threads * BATCH) return void (worker.isIdle = true);
      worker.isIdle = false;
      worker.postMessage({ first: next, end: Math.min(next + BATCH, given.count) });
      next += BATCH;
    };
    for (const worker of workers) {
      worker.on('message', ({ first, chunks }) => {
        ready.set(first, chunks);
        feed(worker);
        wake();
      });
      worker.on('error', (error) => {
        failure = error;
        wake();
      });
      feed(worker);
    }
    while (out < given.count) {
      if (failure) throw failure;
      const chunks = ready.get(out);
      if (!chunks) {
        await new Promise((resolve) => (wake = resolve));
        continue;
      }
      ready.delete(out);
      const end = Math.min(out + BATCH, given.count);
      yield { end, chunks };
      out = end;
      for (const worker of workers) if (worker.isIdle) feed(worker);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** What a service that has run for years knows beside the rows: where numbers go on, and when its sources were read. */
async function finish(client, { count, seed, until }) {
  for (const [table, column] of [
    ['article', 'id'],
    ['story_cluster', 'id'],
    ['article_revision', 'id'],
    ['article_change', 'id'],
  ])
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', '${column}'), greatest(1, (select max(${column}) from ${table})))`,
    );
  // Nobody waits to be compared, and every source that still has an owner was read today.
  await client.query('delete from story_pending');
  await client.query(
    `update source s set last_success_at = case when o.until is null then $1::timestamptz else o.until::timestamptz end, ` +
      `lifecycle = case when o.until is null then 'ACTIVE' else 'FROZEN' end, ` +
      `last_new_article_at = (select max(a.first_seen_at) from article a where a.source_id = s.id) ` +
      `from (select source_id, case when bool_or(valid_to is null) then null else max(valid_to) end as until from source_owner group by 1) o ` +
      `where o.source_id = s.id`,
    [`${until}T16:00:00Z`],
  );
  await client.query('vacuum (analyze)');
  await client.query('checkpoint');
  await client.query(`insert into setting (name, value) values ($1, $2)`, [
    SETTING,
    JSON.stringify({ edition: EDITION, count, seed, until }),
  ]);
}
