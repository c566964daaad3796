/**
 * The product beside the limit and its peers over one archive, in one interleaved run:
 *
 *   npm run bench -- --articles 1000000 [--rounds 5] [--seconds 4] [--only q1,q3] [--servers product,reference]
 *                    [--data DIR | --database URL] [--write] [--out FILE]
 *
 * Every round goes over all shapes, each shape over all servers, in an order that turns by one each time; so whatever
 * else the machine does falls on all alike, and ratios are taken within a round. `--write` puts table and plot into
 * `docs/performance.md`. Nothing is asserted but that answers are right: read the spread first.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOf, cpuOfFamily, memoryOf } from './cpu.mjs';
import { openArchive, readArchiveOptions } from './open-archive.mjs';
import { makeDraws } from './read/draws.mjs';
import { dropPeerFunctions, makePeerFunctions } from './read/peer-functions.mjs';
import { differences, summarize, tableOf } from './read/report.mjs';
import { SHAPES } from './read/shapes.mjs';
import { writeReport } from './read/write-report.mjs';
import { SERVERS, startServer } from './servers/servers.mjs';

const { options, values } = readArchiveOptions({
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '4' },
  connections: { type: 'string', default: '8' },
  only: { type: 'string', default: '' },
  servers: { type: 'string', default: Object.keys(SERVERS).join(',') },
  write: { type: 'boolean', default: false },
  out: { type: 'string' },
});
const names = values.servers.split(',').filter((name) => name in SERVERS);
const shapes = SHAPES.filter(({ name }) => values.only === '' || values.only.split(',').includes(name));
const [rounds, ms, connections] = [
  Number(values.rounds),
  Number(values.seconds) * 1000,
  Number(values.connections),
];
const say = (words) => console.error(words);

const { url, server: postgres } = await openArchive(options);
const folder = mkdtempSync(join(tmpdir(), 'bantin-bench-run-'));
const servers = [];
const stops = [];
try {
  if (names.includes('postgraphile')) {
    await makePeerFunctions(url);
    stops.push(() => dropPeerFunctions(url));
  }
  for (const name of names) {
    const server = await startServer(name, url);
    servers.push(server);
    stops.push(() => server.stop());
  }
  say('drawing what is asked for …');
  const product = servers.find(({ name }) => name === 'product') ?? (await startServer('product', url));
  if (!servers.includes(product)) stops.push(() => product.stop());
  const draws = await makeDraws({ url, ask: (body) => ask(product.url, body), ...options });
  for (const [name, list] of Object.entries(draws)) say(`  ${name}: ${list.length}`);
  writeFileSync(join(folder, 'draws.json'), JSON.stringify(draws));
  const load = fork(join(import.meta.dirname, 'read', 'load.mjs'), [join(folder, 'draws.json')]);
  stops.push(() => load.kill());
  const measure = measuring({ load, draws, postgres: postgres?.pid ?? null });
  const cells = [];
  for (let round = -1; round < rounds; round += 1) {
    for (const [at, shape] of shapes.entries()) {
      if (draws[shape.draws].length === 0) continue;
      for (let turn = 0; turn < servers.length; turn += 1) {
        const server = servers[(turn + round + 1 + at) % servers.length];
        if (!SERVERS[server.name].queries.includes(shape.query)) continue;
        // The first round only warms.
        const cell = await measure({ shape, server, round, ms: round < 0 ? 700 : ms });
        if (round >= 0) cells.push(cell);
        if (cell.failed > 0) say(`${server.name} failed ${cell.failed} of ${shape.name}: ${cell.failure}`);
      }
    }
    say(round < 0 ? 'warm' : `round ${round + 1} of ${rounds}`);
    // A run that is cut off has said something all the same.
    if (values.out && round >= 0) keep(cells);
  }
  const memory = Object.fromEntries(servers.map(({ name, pid }) => [name, memoryOf(pid)]));
  const summary = summarize(cells, { shapes, servers: names });
  const run = {
    options,
    rounds,
    seconds: ms / 1000,
    connections,
    memory,
    summary,
    differences: differences(cells),
  };
  console.log(tableOf(run));
  for (const each of run.differences) console.log(`! ${each}`);
  if (values.write) await writeReport(run, url);
} finally {
  for (const stop of stops.reverse()) await stop();
  rmSync(folder, { recursive: true, force: true });
  if (postgres && !values.data) await postgres.stop();
}

function keep(cells) {
  const summary = summarize(cells, { shapes, servers: names });
  const kept = { options, seconds: ms / 1000, connections, summary, differences: differences(cells) };
  const measured = cells.map(({ kept: _kept, ...cell }) => cell);
  writeFileSync(values.out, JSON.stringify({ ...kept, cells: measured }, null, 1));
}

async function ask(base, body) {
  const answer = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(`the product refused: ${JSON.stringify(errors)}`);
  return data;
}

/** Measures one cell; every server of a round gets the same draws, every round others. */
function measuring({ load, draws, postgres }) {
  return async ({ shape, server, round, ms }) => {
    const list = draws[shape.draws];
    const offset = (((round + 1) * 7919) % list.length) + list.length;
    const before = [cpuOf(server.pid), postgres && cpuOfFamily(postgres)];
    load.send({
      server: server.name,
      url: server.url,
      query: shape.query,
      list: shape.draws,
      offset,
      ms,
      connections,
    });
    const [result] = await once(load, 'message');
    const after = [cpuOf(server.pid), postgres && cpuOfFamily(postgres)];
    const each = (at) =>
      before[at] === null || result.requests === 0
        ? null
        : ((after[at] - before[at]) * 1000) / result.requests;
    await sleep(50);
    return { ...result, shape: shape.name, server: server.name, round, cpu: each(0), postgresCpu: each(1) };
  };
}
