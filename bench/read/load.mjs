/**
 * The load, a process of its own: so many connections, each asking anew as soon as it is answered. Every answer must
 * be 200 and without `errors`; of one in sixteen what it says is kept, to be compared with what others said.
 */
import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import { SERVERS } from '../servers/servers.mjs';
import { DIGESTS } from './answers.mjs';

const draws = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const KEPT_OF = 16;

process.on('message', async (job) => process.send(await run(job)));

async function run({ server, url, query, list, offset, ms, connections }) {
  const given = draws[list];
  const pool = new Pool(url, { connections, pipelining: 1 });
  const { request } = SERVERS[server];
  const latencies = [];
  const kept = {};
  let [next, failed, bytes] = [offset, 0, 0];
  let failure = null;
  const end = performance.now() + ms;
  const work = async () => {
    while (performance.now() < end) {
      const at = next++;
      const place = at % given.length;
      const { path, body } = request(query, given[place]);
      const start = performance.now();
      try {
        const answer = await pool.request({
          path,
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        const text = await answer.body.text();
        latencies.push(performance.now() - start);
        bytes += text.length;
        if (answer.statusCode !== 200 || text.startsWith('{"errors"') || text.includes('"errors":[')) {
          failed += 1;
          failure ??= text.slice(0, 300);
        } else if (at % KEPT_OF === 0 || latencies.length < 4)
          kept[place] = DIGESTS[server][query](JSON.parse(text).data);
      } catch (error) {
        failed += 1;
        failure ??= String(error);
      }
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - start) / 1000;
  await pool.close();
  latencies.sort((one, other) => one - other);
  const part = (share) =>
    latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? null;
  return {
    requests: latencies.length,
    perSecond: latencies.length / seconds,
    p50: part(0.5),
    p95: part(0.95),
    p99: part(0.99),
    kilobytes: bytes / Math.max(1, latencies.length) / 1024,
    failed,
    failure,
    kept,
  };
}
