import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { addPages } from './add-pages.js';
import { askOnce, refuseForgery } from './asking.js';
import { addDoor, type Door } from './auth/door.js';
import type { Config } from './config.js';
import { addErrorAnswers } from './error-answers.js';
import { SOCKET_LIMITS, type SocketLimits } from './graphql/live-socket.js';
import { createAsk } from './graphql/ask.js';
import { createDeadline } from './graphql/deadline.js';
import { buildGraphqlSchema } from './graphql/schema.js';
import type { Services } from './graphql/services.js';
import { addGraphql, contextOf, type Graphql } from './graphql-endpoint.js';
import { addMetrics } from './metrics.js';
import { addRateLimit } from './rate-limit.js';
import { readLanguage } from './read-language.js';
import { addSecurityHeaders } from './security-headers.js';
import { addSockets, isUpgrade } from './socket-endpoint.js';
import { addSyndication } from './syndication/add-syndication.js';
import type { Syndication } from './syndication/ask.js';
import { readTrustedDocuments, withPageDocuments } from './trusted-documents.js';

/** What is checked before the service calls itself ready; each gives null, or the reason why not. */
export type Readiness = Readonly<Record<string, () => Promise<string | null>>>;

/** What the server needs to know of the configuration. */
export type ServerConfig = Pick<
  Config,
  | 'port'
  | 'host'
  | 'introspection'
  | 'cacheMb'
  | 'production'
  | 'province'
  | 'publicRead'
  | 'limits'
  | 'trustProxy'
  | 'trustedDocuments'
  | 'trustedDocumentsPath'
>;

export interface ServerOptions {
  readonly config: ServerConfig;
  readonly services: Services;
  /** Where people sign in. */
  readonly door: Door;
  readonly readiness: Readiness;
  readonly log: Logger;
  /** False: every query is executed, also where the database's text could be the answer. */
  readonly straight?: boolean;
  /** How much one client may ask over sockets; what is left out is as it is by default. */
  readonly socketLimits?: Partial<SocketLimits>;
}

/** A listening server; `close` lets what is under way finish. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves /graphql, the pages, /auth, feeds and exports, /healthz, /readyz and /metrics. Throws when the port is taken. */
export async function startServer({
  config,
  services,
  door,
  readiness,
  log,
  straight = true,
  socketLimits = {},
}: ServerOptions): Promise<RunningServer> {
  const loggerInstance: FastifyBaseLogger = log;
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.limits.bodyBytes,
    requestTimeout: config.limits.requestMs,
    trustProxy: config.trustProxy,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  addSecurityHeaders(app, { hsts: config.production });
  // First, so that the answers of all routes are measured.
  addMetrics(app, services.read);
  const viewerOf = askOnce(services);
  addErrorAnswers(app, { bodyBytes: config.limits.bodyBytes, log });
  refuseForgery(app, isUpgrade);
  const overRate = await addRateLimit(app, { limits: config.limits, viewerOf });
  const { trustedDocuments: mode, trustedDocumentsPath } = config;
  const graphql: Graphql = {
    schema: await buildGraphqlSchema(),
    config,
    services,
    viewerOf,
    straight,
    trusted:
      mode === 'off'
        ? null
        : { mode, documents: withPageDocuments(readTrustedDocuments(trustedDocumentsPath)) },
    log,
  };
  // Before the routes: its hook must come before any of them answers.
  const sockets = addSockets(app, { ...graphql, overRate, limits: { ...SOCKET_LIMITS, ...socketLimits } });
  const apollo = await addGraphql(app, graphql);
  // Stopping Apollo drains the server: it closes, and what still runs after ten seconds is cut off. Sockets stay open
  // until they are told to go.
  const close = async () => {
    await sockets.close();
    await apollo.stop();
  };
  try {
    await addPages(app, config);
    await addDoor(app, door);
    await addSyndication(app, syndicationOver(graphql));
    addProbes(app, readiness);
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = app.server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return { url: `http://${host}:${port}`, close };
}

/** What feeds and exports ask of the API, as whoever asks for them; each question has a deadline of its own. */
function syndicationOver({ schema, services, viewerOf, config }: Graphql): Syndication {
  const ask = createAsk(schema);
  return {
    viewerOf,
    publicRead: config.publicRead,
    now: () => new Date(),
    ask: async (request, operation, variables) => {
      const language = readLanguage(request.headers['accept-language']);
      const deadline = createDeadline(config.limits.requestMs, language);
      const known = { viewer: await viewerOf(request), language, deadline, id: request.id, follow: null };
      try {
        return await ask(operation, variables, contextOf(services, known));
      } finally {
        deadline.end();
      }
    },
  };
}

function addProbes(app: FastifyInstance, readiness: Readiness): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const checks = await Promise.all(
      Object.entries(readiness).map(async ([name, check]) => {
        const reason = await check().catch((error: unknown) =>
          error instanceof Error ? error.message : String(error),
        );
        return [name, reason ?? 'ok'] as const;
      }),
    );
    const ready = checks.every(([, state]) => state === 'ok');
    return reply
      .status(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not ready', checks: Object.fromEntries(checks) });
  });
}
