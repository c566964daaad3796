import { pino, type Logger } from 'pino';
import { ensureAdministrator } from './auth/first-administrator.js';
import { endEmbargoes } from './changes/end-embargoes.js';
import { foldWritten } from './changes/fold-written.js';
import { renumberRestored } from './changes/keep-changes.js';
import { type Config, readConfig } from './config.js';
import { type Database, openDatabase } from './db.js';
import { openSampleSites, type SampleSites } from './demo/sample-sites.js';
import { Source } from './entities/source.js';
import { addSource } from './ingest/add-source.js';
import { runBackfill } from './ingest/backfill.js';
import { parseAllowList } from './ingest/allow-list.js';
import { openDesk } from './ingest/desk.js';
import { type Jobs, openJobs } from './ingest/jobs.js';
import { ensureUnits } from './ingest/load-units.js';
import { createParsePool } from './ingest/parse-pool.js';
import { createPoliteFetcher } from './ingest/polite-fetcher.js';
import { refreshSource } from './ingest/refresh.js';
import type { RefreshTools } from './ingest/refresh-tools.js';
import { isoDay, vietnameseDay } from './normalize/instant.js';
import { type RunningServer, startServer } from './server.js';
import { doorOf, servicesOver } from './services-over.js';
import { createGazetteer } from './units/gazetteer.js';
import { readUnitsFile } from './units/units-file.js';
import { startUpkeep } from './upkeep.js';

/** Which parts of the service run in this process. */
export interface Parts {
  readonly web: boolean;
  readonly worker: boolean;
  readonly demo: boolean;
}

/** A running service; `stop` drains it and may be called twice. */
export interface Service {
  readonly url: string | null;
  stop(): Promise<void>;
}

/** How often due sources are looked for. */
const TICK_MS = 5000;

/**
 * The product in one function: configuration → database → units → sample sites → fetcher → threads → queue → server →
 * worker.
 * Whatever was opened is closed again, in reverse, when it stops or when a later step fails.
 */
export async function startService(parts: Parts, config: Config, log: Logger): Promise<Service> {
  const opened: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | null = null;
  const stop = () => (stopping ??= closeAll(opened, log));
  const allowed = parseAllowList(config.allowHosts);
  try {
    const database = await openDatabase(config);
    opened.push(() => database.close());
    const records = readUnitsFile();
    const loaded = await ensureUnits(database, records);
    if (loaded) log.info(loaded, 'the units of the whole country were loaded');
    const gazetteer = createGazetteer(records);
    // A restored database counts transactions anew: their old numbers must not stand for new ones.
    await database.alone(() => foldWritten(database));
    const restored = await database.alone(() => renumberRestored(database));
    if (restored > 0) log.warn({ changes: restored }, 'the database was restored: who follows it syncs anew');

    const samples = parts.demo ? await startSamples(database, config, log) : null;
    if (samples) opened.push(() => samples.close());

    const now = () => new Date();
    const fetcher = createPoliteFetcher({
      database,
      now,
      allow: samples ? [...allowed, ...parseAllowList(`127.0.0.1:${samples.port}=0`)] : allowed,
      minIntervalMs: config.minIntervalMs,
      userAgent: config.userAgent,
    });
    opened.push(() => fetcher.close());

    const parsing = createParsePool();
    opened.push(() => parsing.close());

    const tools: RefreshTools = {
      database,
      desk: openDesk(database),
      fetcher,
      parsing,
      gazetteer,
      now,
      log,
    };
    const jobs = await openJobs({
      database,
      databaseUrl: config.databaseUrl,
      concurrency: config.workerConcurrency,
      tickMs: TICK_MS,
      samples: samples !== null,
      refresh: (sourceId, signal) => refreshInBackground(sourceId, tools, signal),
      backfill: async (sourceId, signal) => {
        const progress = await runBackfill(sourceId, tools, signal);
        if (progress && !('refused' in progress)) log.info(progress, 'a part of an archive was read');
      },
      log,
    });
    opened.push(() => jobs.stop());

    // Before anybody asks: what came of age while the service stood still.
    await endEmbargoes(database, now());

    let server: RunningServer | null = null;
    const leaving = new AbortController();
    if (parts.web) {
      server = await startServer({
        config,
        services: servicesOver(tools, {
          signal: leaving.signal,
          samples: samples !== null,
          province: config.province,
        }),
        door: doorOf(tools, config),
        readiness: readinessOf(database, jobs),
        log,
        socketLimits: { connectionsPerAddress: config.socketsPerAddress },
      });
      const { close, url } = server;
      opened.push(() => close());
      // Before the server waits for its requests: one of them may be reading a slow site.
      opened.push(() => Promise.resolve(leaving.abort(new DOMException('the service stops', 'AbortError'))));
      await tellFirstAdministrator(tools, url);
      log.info(
        `Bantin answers at ${url}/graphql, reading room at ${url}/, dashboard at ${url}/dashboard` +
          (config.introspection ? `, GraphiQL at ${url}/graphiql` : ''),
      );
    }
    if (parts.worker) {
      jobs.work();
      opened.push(startUpkeep(database, config, log));
      log.info({ concurrency: config.workerConcurrency }, 'the worker is ready');
    }
    return { url: server?.url ?? null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function closeAll(opened: (() => Promise<void>)[], log: Logger): Promise<void> {
  for (const close of opened.reverse()) {
    await close().catch((error: unknown) =>
      log.error({ err: error }, 'something did not close as it should'),
    );
  }
}

/** Serves the sample sites and names them as sources, the seed's first; none where there are sources of one's own. */
async function startSamples(database: Database, config: Config, log: Logger): Promise<SampleSites | null> {
  const em = database.em();
  if ((await em.count(Source, { sample: false })) > 0) {
    log.info('there are sources of your own, so the sample sites stay away');
    return null;
  }
  const samples = await openSampleSites(em, isoDay(vietnameseDay(Date.now())));
  const origin = `http://127.0.0.1:${samples.port}`;
  let added = 0;
  for (const source of samples.sources) {
    const { listPath, homePath, kind, family, owners, name } = source;
    const result = await addSource(database.em(), {
      name,
      url: origin + listPath,
      homepageUrl: origin + homePath,
      kind,
      family,
      owners,
      province: config.province,
      sample: true,
      intervalSeconds: 600,
    });
    if (result.added) added += 1;
  }
  log.info(
    { sites: samples.sources.length, added, origin },
    'sample sites are served; their news are invented',
  );
  return samples;
}

/** A reading by the queue: its outcome is logged, our own faults reach the queue, which tries again. */
async function refreshInBackground(
  sourceId: number,
  tools: RefreshTools,
  signal: AbortSignal,
): Promise<void> {
  const result = await refreshSource(sourceId, tools, signal).catch((error: unknown) => {
    if (!signal.aborted)
      tools.log.error({ err: error, source: sourceId }, 'reading a source failed by our own fault');
    throw error;
  });
  if (result && !('refused' in result)) tools.log.info({ source: sourceId, ...result }, 'a source was read');
}

/** At the very first start there is nobody who could let others in: tells the operator how, once. */
async function tellFirstAdministrator({ database, now, log }: RefreshTools, url: string): Promise<void> {
  const first = await ensureAdministrator({ database, now });
  if (!first) return;
  log.warn(
    `the first administrator: sign in at ${url}/auth/sign-in as "${first.name}" with the one-time password ` +
      `${first.password} (told this once; "bantin accounts reset ${first.name}" gives another)`,
  );
}

function readinessOf(database: Database, jobs: Jobs) {
  return {
    database: async () => ((await database.read('select 1 as ok')).length === 1 ? null : 'no answer'),
    migrations: async () => {
      const pending = await database.orm.migrator.getPending();
      return pending.length === 0 ? null : `${pending.length} migrations are pending`;
    },
    queue: async () => ((await jobs.isReady()) ? null : 'the queue is not there'),
  };
}

/** Logs as JSON lines on stderr: stdout belongs to what a command answers. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

/** How long a stop may take before the process ends regardless. */
const STOP_MS = 20_000;

/** Runs the service until it is told to stop. Gives the exit code. */
export async function runService(parts: Parts): Promise<number> {
  const config = readConfig(process.env, process.env['INIT_CWD'] ?? process.cwd());
  const log = createLog(config.logLevel);
  const told = new Promise<string>((done) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => done(signal));
  });
  const service = await startService(parts, config, log);
  log.info(`${await told}: stopping`);
  const late = setTimeout(() => {
    log.error('stopping took too long');
    process.exit(1);
  }, STOP_MS);
  await service.stop();
  clearTimeout(late);
  log.info('stopped');
  return 0;
}
