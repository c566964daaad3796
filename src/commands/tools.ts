import { type Config, readConfig } from '../config.js';
import { type Database, openDatabase } from '../db.js';
import { parseAllowList } from '../ingest/allow-list.js';
import { openDesk } from '../ingest/desk.js';
import { createParsePool } from '../ingest/parse-pool.js';
import { createPoliteFetcher } from '../ingest/polite-fetcher.js';
import { ensureUnits } from '../ingest/load-units.js';
import { createFetcher } from '../ingest/fetch.js';
import type { ReadTools, RefreshTools } from '../ingest/refresh-tools.js';
import { obeyRobots } from '../ingest/robots.js';
import { createLog } from '../main.js';
import { createGazetteer } from '../units/gazetteer.js';
import { readUnitsFile } from '../units/units-file.js';

/** The configuration of a command: relative paths are the caller's. Throws ConfigError. */
export function commandConfig(): Config {
  return readConfig(process.env, process.env['INIT_CWD'] ?? process.cwd());
}

/** Runs `work` over the open database and closes it again. */
export async function withDatabase<Result>(
  work: (database: Database, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = commandConfig();
  const database = await openDatabase(config);
  try {
    return await work(database, config);
  } finally {
    await database.close();
  }
}

/** As {@link withDatabase}, with the units loaded and everything the journey of a source needs. */
export async function withTools<Result>(
  work: (tools: RefreshTools, config: Config) => Promise<Result>,
): Promise<Result> {
  return withDatabase(async (database, config) => {
    const records = readUnitsFile();
    await ensureUnits(database, records);
    const now = () => new Date();
    const fetcher = createPoliteFetcher({
      database,
      now,
      allow: parseAllowList(config.allowHosts),
      minIntervalMs: config.minIntervalMs,
      userAgent: config.userAgent,
    });
    const log = createLog(config.logLevel);
    const parsing = createParsePool();
    try {
      return await work(
        {
          database,
          desk: openDesk(database),
          fetcher,
          parsing,
          gazetteer: createGazetteer(records),
          now,
          log,
        },
        config,
      );
    } finally {
      await parsing.close();
      await fetcher.close();
    }
  });
}

/**
 * Everything reading takes when nothing is stored. On PostgreSQL the pace is kept together with the service; the embedded
 * database belongs to the service alone and is left to it.
 */
export async function withReadTools<Result>(
  work: (tools: ReadTools, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = commandConfig();
  if (config.databaseUrl !== null) return withTools(work);
  const now = () => new Date();
  const allow = parseAllowList(config.allowHosts);
  const { minIntervalMs, userAgent } = config;
  const fetcher = obeyRobots(createFetcher({ allow, minIntervalMs, userAgent }), userAgent, now);
  const gazetteer = createGazetteer(readUnitsFile());
  const parsing = createParsePool();
  try {
    return await work({ fetcher, parsing, gazetteer, now, log: createLog(config.logLevel) }, config);
  } finally {
    await parsing.close();
    await fetcher.close();
  }
}

/** One JSON object on a line of stdout. */
export function printLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
