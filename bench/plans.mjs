/**
 * The plans of the product's own statements over an archive: `node bench/plans.mjs --articles 1000000 --data DIR
 * [--only q1,q4] [--draws 5]`. For each shape the slowest of a few draws, as PostgreSQL's `auto_explain` saw it. Only with a
 * server of our own, whose log it reads.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openArchive, readArchiveOptions } from './open-archive.mjs';
import { makeDraws } from './read/draws.mjs';
import { SHAPES } from './read/shapes.mjs';
import { SERVERS, startServer } from './servers/servers.mjs';

const { options, values } = readArchiveOptions({
  only: { type: 'string', default: '' },
  draws: { type: 'string', default: '5' },
});
const { url, server: postgres } = await openArchive(options);
if (postgres === null) throw new Error('The plans are read from the log of a server of our own: use --data.');
const log = join(options.folder, 'postgres.log');
const shapes = SHAPES.filter(({ name }) => values.only === '' || values.only.split(',').includes(name));

const plain = await startServer('product', url);
const draws = await makeDraws({
  url,
  ask: (body) => post(plain, '/graphql', JSON.stringify(body)),
  ...options,
});
await plain.stop();
await setExplain(true);
const product = await startServer('product', url);
try {
  for (const shape of shapes) {
    if (draws[shape.draws].length === 0) continue;
    const seen = [];
    for (const draw of draws[shape.draws].slice(0, Number(values.draws))) {
      const from = statSync(log).size;
      const { path, body } = SERVERS.product.request(shape.query, draw);
      const start = performance.now();
      await post(product, path, body);
      const ms = performance.now() - start;
      await sleep(150);
      seen.push({ ms, draw, plan: planIn(readFileSync(log).subarray(from).toString('utf8')) });
    }
    seen.sort((one, other) => other.ms - one.ms);
    const times = seen.map(({ ms }) => ms.toFixed(0)).join(', ');
    const { after: _after, tokens: _tokens, ...shown } = seen[0].draw;
    console.log(
      `## ${shape.title}\n\n${times} ms over HTTP with EXPLAIN on; the slowest: ${JSON.stringify(shown)}\n\n\`\`\`\n${seen[0].plan}\n\`\`\`\n`,
    );
  }
} finally {
  await product.stop();
  await setExplain(false);
}

async function post(server, path, body) {
  const answer = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { data, errors } = await answer.json();
  if (errors) console.error(JSON.stringify(errors));
  return data;
}

/** The longest plan of a piece of the log, without the statement it is of. */
function planIn(text) {
  const plans = text
    .split(/^(?=\d{4}-\d\d-\d\d [\d:.]+ \S+ \[\d+\])/m)
    .filter((part) => part.includes('plan:'));
  const longest = plans.sort((one, other) => other.length - one.length)[0] ?? '';
  const at = longest.search(
    /^\t(?:Result|Aggregate|Limit|Nested|Sort|Subquery|CTE|Hash|Gather|Finalize|Index|Bitmap|Seq|Values|Append|WindowAgg).*cost=/m,
  );
  const duration = /duration: ([\d.]+) ms/.exec(longest)?.[1];
  return `${duration} ms in PostgreSQL\n${longest.slice(at).replaceAll('\t', '').slice(0, 12_000)}`;
}

async function setExplain(on) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const name = new URL(url).pathname.slice(1);
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_timing': 'on',
  };
  if (on) await client.query(`load 'auto_explain'`);
  for (const [key, value] of Object.entries(settings))
    await client.query(
      on ? `alter database ${name} set ${key} = '${value}'` : `alter database ${name} reset ${key}`,
    );
  await client.end();
}
