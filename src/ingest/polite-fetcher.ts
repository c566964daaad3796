import type { Database } from '../db.js';
import type { AllowList } from './allow-list.js';
import { createFetcher, type Fetcher } from './fetch.js';
import { obeyRobots } from './robots.js';
import { createSharedPacer } from './shared-pacing.js';

export interface PoliteFetcherOptions {
  readonly database: Database;
  readonly allow: AllowList;
  readonly minIntervalMs: number;
  readonly userAgent: string;
  readonly now: () => Date;
}

/**
 * The fetcher as the service uses it: it obeys robots.txt and keeps its distance per address, on PostgreSQL together
 * with every other process. The embedded database has one process, so its own memory will do.
 */
export function createPoliteFetcher({ database, now, ...options }: PoliteFetcherOptions): Fetcher {
  const pacer = database.kind === 'postgres' ? { pacer: createSharedPacer(database) } : {};
  return obeyRobots(createFetcher({ ...options, ...pacer }), options.userAgent, now);
}
