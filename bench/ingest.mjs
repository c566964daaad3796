/**
 * Reading feeds: the product's worker on a PostgreSQL beside `newsboat -x reload`, over the same thousand feeds of
 * twenty entries on loopback, turn by turn: `npm run bench:ingest [-- --feeds 1000 --items 20 --rounds 3 --concurrency 8
 * --limit 300 --data DIR --write]`. First everything is new; then the same feeds are read again, unchanged; then each of
 * them has one entry more.
 * newsboat is Debian's (`apt-get install newsboat`); without it the product is measured alone.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { newsboatVersion, openNewsboat } from './ingest/newsboat.mjs';
import { prepare, startWorker } from './ingest/product.mjs';
import { startPostgres, stopPostgres } from './postgres.mjs';
import { machine, putBlock } from './read/write-report.mjs';
import { installPeers } from './open-archive.mjs';

const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '1000' },
    items: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    concurrency: { type: 'string', default: '8' },
    limit: { type: 'string', default: '300' },
    addresses: { type: 'string', default: '50' },
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const [feeds, items, rounds, concurrency, limit, addresses] = [
  'feeds',
  'items',
  'rounds',
  'concurrency',
  'limit',
  'addresses',
].map((name) => Number(values[name]));
const folder = resolve(values.data ?? join(tmpdir(), 'bantin-bench-ingest'));
const port = 47_000 + (process.pid % 1000);
const urls = Array.from(
  { length: feeds },
  (_, index) => `http://127.0.0.${1 + (index % addresses)}:${port}/${index}/rss.xml`,
);
const allow = Array.from({ length: addresses }, (_, at) => `127.0.0.${at + 1}:${port}=0`);
const stops = [];
const results = [];
try {
  const site = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'ingest', 'feed-server.mjs'),
      `--port=${port}`,
      `--feeds=${feeds}`,
      `--items=${items}`,
      `--addresses=${addresses}`,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  stops.push(() => site.kill());
  await once(site.stdout, 'data');
  const postgres = await startPostgres(folder);
  stops.push(() => stopPostgres(folder));
  const admin = new pg.Client({ connectionString: withName(postgres.url, 'postgres') });
  await admin.connect();
  stops.push(() => admin.end());
  const template = 'bantin_bench_feeds';
  await admin.query(`drop database if exists ${template}`);
  await admin.query(`create database ${template}`);
  await prepare(withName(postgres.url, template), urls);
  const version = newsboatVersion();
  if (version === null) console.error('newsboat is not installed: the product is measured alone.');
  const turns = [bantin, ...(version === null ? [] : [newsboat])];
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < turns.length; turn += 1) {
      const measured = await turns[(turn + round) % turns.length]({ admin, postgres, template });
      results.push(...measured);
      for (const each of measured) console.error(`round ${round + 1}: ${JSON.stringify(each)}`);
    }
  }
  const table = tableOf(version);
  console.log(table);
  if (values.write) {
    installPeers();
    await putBlock(
      'ingesting',
      `${feeds} feeds of ${items} entries, ${concurrency} sources at once, ${rounds} rounds, ${await machine(withName(postgres.url, 'postgres'))}\n\n${table}`,
    );
  }
} finally {
  for (const stop of stops.reverse()) await stop();
  if (!values.data) rmSync(folder, { recursive: true, force: true });
}

async function bantin({ admin, postgres, template }) {
  const name = 'bantin_bench_round';
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} template ${template}`);
  await publish(1);
  const worker = await startWorker(withName(postgres.url, name), {
    sources: feeds,
    concurrency,
    postgres: postgres.pid,
    allow,
  });
  try {
    const fresh = await worker.readAll(1, limit);
    if (fresh.failed > 0) console.error(`${fresh.failed} readings of Bantin failed`);
    await worker.makeDue();
    const again = await worker.readAll(2, limit);
    await publish(2);
    await worker.makeDue();
    const one = await worker.readAll(3, limit);
    return [of('Bantin', 'new', fresh), of('Bantin', 'unchanged', again), of('Bantin', 'one new each', one)];
  } finally {
    await worker.stop();
  }
}

async function newsboat() {
  await publish(1);
  const reader = openNewsboat(urls);
  try {
    const fresh = reader.reload();
    const articles = reader.count();
    const again = reader.reload();
    await publish(2);
    const one = reader.reload();
    return [
      of('newsboat', 'new', { ...fresh, read: feeds, articles }),
      of('newsboat', 'unchanged', { ...again, read: feeds, articles }),
      of('newsboat', 'one new each', { ...one, read: feeds, articles: reader.count() }),
    ];
  } finally {
    reader.close();
  }
}

/** All sites bring out that edition of their feeds. */
async function publish(edition) {
  await fetch(`http://127.0.0.1:${port}/edition/${edition}`);
}

function of(reader, what, { read, seconds, cpu, postgresCpu = null, articles, memory = null }) {
  return {
    reader,
    what,
    read,
    articles,
    seconds,
    feedsPerSecond: read / seconds,
    entriesPerSecond: what === 'new' ? articles / seconds : null,
    cpuPerFeed: (cpu * 1000) / read,
    cpuPerEntry: what === 'new' ? (cpu * 1000) / articles : null,
    postgresPerFeed: postgresCpu === null ? null : (postgresCpu * 1000) / read,
    memory,
  };
}

function tableOf(version) {
  const median = (numbers) => numbers.sort((one, other) => one - other)[numbers.length >> 1];
  const head = [
    'reader',
    'feeds',
    'read',
    'entries',
    'feeds/s (least–most)',
    'entries/s (least–most)',
    'CPU ms a feed',
    'CPU ms an entry',
    'PostgreSQL CPU ms a feed',
    'memory MB',
  ];
  const rows = [...Map.groupBy(results, ({ reader, what }) => `${what} ${reader}`).values()].map((own) => {
    const [{ reader, what }] = own;
    const all = (name) =>
      own.map((each) => each[name]).filter((value) => value !== null && Number.isFinite(value));
    const shown = (name, digits) => (all(name).length === 0 ? '—' : median(all(name)).toFixed(digits));
    const spread = (name) =>
      all(name).length === 0
        ? '—'
        : `${shown(name, 0)} (${Math.min(...all(name)).toFixed(0)}–${Math.max(...all(name)).toFixed(0)})`;
    const title = reader === 'newsboat' ? `newsboat ${version}` : reader;
    return [
      title,
      what,
      shown('read', 0),
      shown('articles', 0),
      spread('feedsPerSecond'),
      spread('entriesPerSecond'),
      shown('cpuPerFeed', 2),
      shown('cpuPerEntry', 3),
      shown('postgresPerFeed', 2),
      shown('memory', 0),
    ];
  });
  return [head, head.map((_, at) => (at < 2 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function withName(url, name) {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}
