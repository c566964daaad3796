import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ReadRows } from './graphql/services.js';

/** Seconds between two looks into the database, however often the numbers are asked for. */
const FRESH_MS = 5000;

/** What the database is asked; sources are some thousands at most, and what waits has indexes of its own. */
const STATE = `select
  (select coalesce(json_agg(json_build_object('lifecycle', lifecycle, 'health', health_state, 'count', n)), '[]'::json)
    from (select lifecycle, health_state, count(*)::int as n from source group by 1, 2) s) as sources,
  (select count(*)::int from source where lifecycle = 'ACTIVE' and next_check_at < now()) as due,
  (select coalesce(extract(epoch from now() - min(next_check_at)), 0)::float8 from source
    where lifecycle = 'ACTIVE' and next_check_at < now()) as late,
  (select count(*)::int from article where is_embargoed) as embargoed`;

interface State {
  readonly sources: readonly {
    readonly lifecycle: string;
    readonly health: string;
    readonly count: number;
  }[];
  readonly due: number;
  readonly late: number;
  readonly embargoed: number;
}

/**
 * `GET /metrics` in the format of Prometheus: how the process fares, how long requests take by route and status, and how
 * sources fare. A database that does not answer is a number too: `bantin_database_up 0`.
 */
export function addMetrics(app: FastifyInstance, read: ReadRows): void {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'bantin_http_request_seconds',
    help: 'How long answers took, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers });
  const up = gauge('bantin_database_up', 'Whether the database answers: 1 or 0.');
  const sources = gauge('bantin_sources', 'Sources by lifecycle and health.', ['lifecycle', 'health']);
  const due = gauge('bantin_sources_due', 'Active sources that are due and not read yet.');
  const late = gauge('bantin_sources_late_seconds', 'For how long the one that waits longest has been due.');
  const embargoed = gauge('bantin_articles_embargoed', 'Articles that wait for the end of their embargo.');

  const look = async (): Promise<void> => {
    const [state] = await read<State>(STATE).catch(() => []);
    up.set(state ? 1 : 0);
    sources.reset();
    if (!state) return;
    for (const { lifecycle, health, count } of state.sources) sources.set({ lifecycle, health }, count);
    due.set(state.due);
    late.set(state.late);
    embargoed.set(state.embargoed);
  };

  let looked = { at: Number.NEGATIVE_INFINITY, done: Promise.resolve() };
  let isFirst = true;
  app.addHook('onResponse', ({ method, routeOptions }, { statusCode, elapsedTime }, done) => {
    // Only routes of ours: addresses that do not exist would make a label each.
    requests.observe({ method, route: routeOptions.url ?? 'none', status: statusCode }, elapsedTime / 1000);
    done();
  });
  app.get('/metrics', async (_request, reply) => {
    // They watch over the event loop from then on, which nobody pays for who never asks.
    if (isFirst) collectDefaultMetrics({ register: registry });
    isFirst = false;
    if (performance.now() - looked.at > FRESH_MS) looked = { at: performance.now(), done: look() };
    await looked.done;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
