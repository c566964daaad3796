/** The servers that are measured, each a process of its own on loopback. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MERCURIUS, POSTGRAPHILE } from '../read/peer-queries.mjs';
import { QUERIES } from '../read/product-queries.mjs';
import { STATEMENTS } from '../read/reference.mjs';

const PROJECT = join(import.meta.dirname, '..', '..');
const graphql = (queries) => (name, draw) => {
  const { query, variables } = queries[name];
  const text = typeof query === 'function' ? query(draw) : query;
  return { path: '/graphql', body: JSON.stringify({ query: text, variables: variables(draw) }) };
};

/** How each is started and asked; `queries` are those it can answer. */
export const SERVERS = {
  product: {
    title: 'Bantin',
    argv: ['dist/src/cli.js', 'serve'],
    queries: Object.keys(QUERIES),
    request: graphql(QUERIES),
  },
  reference: {
    title: 'hand-written SQL (the limit)',
    argv: ['bench/servers/reference.mjs'],
    queries: Object.keys(STATEMENTS),
    request: (name, draw) => ({ path: '/', body: JSON.stringify({ name, draw }) }),
  },
  postgraphile: {
    title: 'PostGraphile',
    argv: ['bench/servers/postgraphile.mjs'],
    queries: Object.keys(POSTGRAPHILE),
    request: graphql(POSTGRAPHILE),
  },
  mercurius: {
    title: 'Mercurius, JIT',
    argv: ['bench/servers/mercurius.mjs'],
    queries: Object.keys(MERCURIUS),
    request: graphql(MERCURIUS),
  },
};

/** Starts one and waits until it answers; `stop` ends it and waits. */
export async function startServer(name, databaseUrl) {
  const port = await freePort();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...SERVERS[name].argv], {
    cwd: PROJECT,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      // For profiles: `BENCH_NODE_OPTIONS='--cpu-prof --cpu-prof-dir=/tmp/prof'`.
      NODE_OPTIONS: process.env.BENCH_NODE_OPTIONS ?? '',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      BANTIN_DATA_DIR: join(tmpdir(), 'bantin-bench-data'),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let ended = false;
  child.once('exit', () => (ended = true));
  for (let wait = 0; !(await answers(port)); wait += 1) {
    if (ended || wait > 600) throw new Error(`${SERVERS[name].title} did not start`);
    await sleep(200);
  }
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    stop: async () => {
      if (ended) return;
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await once(child, 'exit');
      clearTimeout(hard);
    },
  };
}

async function answers(port) {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' });
    return true;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
