import { pino } from 'pino';
import { parseAllowList } from '../../src/ingest/allow-list.js';
import { createFetcher } from '../../src/ingest/fetch.js';
import { parseInPlace } from '../../src/ingest/parsing.js';
import type { ReadTools } from '../../src/ingest/refresh-tools.js';
import { obeyRobots } from '../../src/ingest/robots.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';
import { NOON } from './reader.js';

/** What reading takes when nothing is stored: robots.txt obeyed, no pause between requests. */
export function createLooker(allow: string): ReadTools & { close(): Promise<void> } {
  const userAgent = 'Bantin tests';
  const options = {
    allow: parseAllowList(allow),
    minIntervalMs: 0,
    userAgent,
    timeouts: { headerMs: 2000, idleMs: 2000, totalMs: 8000 },
    lookup: () => Promise.reject(Object.assign(new Error('no resolver in tests'), { code: 'ENOTFOUND' })),
  };
  const now = () => NOON;
  const fetcher = obeyRobots(createFetcher(options), userAgent, now);
  const log = pino({ level: 'silent' });
  const gazetteer = loadGazetteer();
  const parsing = parseInPlace(() => gazetteer);
  return { fetcher, parsing, gazetteer, now, log, close: () => fetcher.close() };
}
