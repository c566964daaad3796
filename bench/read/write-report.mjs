/** Puts what was measured into `docs/performance.md`, between its marks, and the plot beside it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { SERVERS } from '../servers/servers.mjs';
import { plotOf } from './plot.mjs';
import { tableOf } from './report.mjs';

const PROJECT = join(import.meta.dirname, '..', '..');
const DOC = join(PROJECT, 'docs', 'performance.md');
const PLOT = join(PROJECT, 'docs', 'performance.svg');
const marks = (name) => [`<!-- ${name}: begin, made by the bench -->`, `<!-- ${name}: end -->`];

/** Replaces what stands between the marks of a block; the document must have them. */
export async function putBlock(name, text) {
  const [begin, end] = marks(name);
  const doc = existsSync(DOC) ? readFileSync(DOC, 'utf8') : '';
  const [start, stop] = [doc.indexOf(begin), doc.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`docs/performance.md has no place for "${name}"`);
  const whole = `${doc.slice(0, start + begin.length)}\n\n${text}\n\n${doc.slice(stop)}`;
  writeFileSync(DOC, await format(whole, { ...(await resolveConfig(DOC)), parser: 'markdown' }));
}

export async function writeReport(run, url) {
  writeFileSync(PLOT, plotOf(run.summary));
  const { options, rounds, seconds, connections, memory } = run;
  const right =
    run.differences.length === 0
      ? 'All sampled answers of all servers agreed.'
      : `**${run.differences.length} sampled answers differed**, so read this with care.`;
  const heap = Object.entries(memory).map(
    ([name, megabytes]) => `${SERVERS[name].title} ${Math.round(megabytes)} MB`,
  );
  await putBlock(
    'reading',
    [
      `${options.count.toLocaleString('en')} articles (seed ${options.seed}), ${await machine(url)}`,
      `${rounds} rounds of ${seconds} s per cell, ${connections} connections, medians over the rounds. ${right}`,
      `Memory at the end: ${heap.join(', ')}.`,
      '',
      '![requests per second against the limit](performance.svg)',
      '',
      tableOf(run),
    ].join('\n'),
  );
}

/** When, on what and with what. */
export async function machine(url) {
  const of = (name) => JSON.parse(readFileSync(join(PROJECT, name, 'package.json'), 'utf8')).version;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('show server_version');
  await client.end();
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GB, ` +
    `PostgreSQL ${rows[0].server_version.split(' ')[0]}, Node ${process.versions.node}, ` +
    `PostGraphile ${of('bench/peers/node_modules/postgraphile')}, Mercurius ${of('bench/peers/node_modules/mercurius')}.`
  );
}
