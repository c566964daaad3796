import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { relative, sep } from 'node:path';
import type { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import staticFiles from '@fastify/static';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { createApollo, REQUEST_ID_HEADER } from './graphql/apollo.js';
import type { Context, Follow } from './graphql/context.js';
import { LIMITS } from './graphql/limits.js';
import { createLive } from './graphql/live.js';
import { openSockets, SOCKET_LIMITS, type SocketLimits } from './graphql/live-socket.js';
import { createNodeLoader } from './graphql/loaders.js';
import { buildGraphqlSchema } from './graphql/schema.js';
import type { RequestHeaders, Services } from './graphql/services.js';
import { projectFile } from './project-files.js';

/** What is checked before the service calls itself ready; each gives null, or the reason why not. */
export type Readiness = Readonly<Record<string, () => Promise<string | null>>>;

export interface ServerOptions {
  readonly config: Pick<Config, 'port' | 'host' | 'introspection' | 'production'>;
  readonly services: Services;
  readonly readiness: Readiness;
  readonly log: Logger;
  /** How much one client may ask over sockets; what is left out is as it is by default. */
  readonly socketLimits?: Partial<SocketLimits>;
}

/** A listening server; `close` lets what is under way finish. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves /graphql, /graphiql, /healthz and /readyz. Throws when the port is taken. */
export async function startServer({
  config,
  services,
  readiness,
  log,
  socketLimits = {},
}: ServerOptions): Promise<RunningServer> {
  const loggerInstance: FastifyBaseLogger = log;
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bodyBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_SECURITY },
    hsts: config.production,
  });
  const schema = await buildGraphqlSchema();
  const apollo = await addGraphql(app, { schema, config, services, log });
  const live = addSubscriptions(app, {
    schema,
    config,
    services,
    log,
    limits: { ...SOCKET_LIMITS, ...socketLimits },
  });
  // Stopping Apollo drains the server: it closes, and what still runs after ten seconds is cut off. Sockets stay open
  // until they are told to go.
  const close = async () => {
    await live.close();
    await apollo.stop();
  };
  try {
    await addGraphiql(app, config);
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

/** Nothing from elsewhere: the pages are bundled. Monaco, inside GraphiQL, writes styles and starts blob workers. */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  workerSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  upgradeInsecureRequests: null,
};

/** What /graphql is made of, over HTTP and over WebSocket. */
interface Graphql extends Pick<ServerOptions, 'config' | 'services' | 'log'> {
  readonly schema: GraphQLSchema;
}

async function addGraphql(
  app: FastifyInstance,
  { schema, config, services, log }: Graphql,
): Promise<ApolloServer<Context>> {
  const apollo = createApollo({
    schema,
    introspection: config.introspection,
    log,
  });
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();

  // Apollo's own protection asks GET for a header no plain form can send. A browser says where a request comes from:
  // same-origin or typed is safe, and mutations by GET are refused anyway.
  app.addHook('onRequest', async (request) => {
    if (request.method !== 'GET' || !request.url.startsWith(GRAPHQL_PATH)) return;
    const site = request.headers['sec-fetch-site'];
    if (site === undefined || site === 'same-origin' || site === 'none') {
      request.headers['apollo-require-preflight'] = 'true';
    }
  });

  // What Apollo refuses before there is an operation (no query, no header against forgery) passes none of its plugins.
  app.addHook('onSend', async (request, reply, payload) => {
    const isTold = reply.hasHeader(REQUEST_ID_HEADER);
    void reply.header(REQUEST_ID_HEADER, request.id);
    const isRefusal = reply.statusCode >= 400 && request.routeOptions.url === GRAPHQL_PATH;
    return isRefusal && !isTold && typeof payload === 'string' ? withRequestId(payload, request.id) : payload;
  });

  // Refusals before Apollo (a body too large, JSON that is none) speak GraphQL too.
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, requestId: request.id }, 'a request failed');
    const code = status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
    const isGraphqlJson = (request.headers.accept ?? '').includes(GRAPHQL_JSON);
    return reply
      .status(status)
      .header(REQUEST_ID_HEADER, request.id)
      .type(`${isGraphqlJson ? GRAPHQL_JSON : 'application/json'}; charset=utf-8`)
      .send(
        JSON.stringify({
          errors: [{ message: refusalText(status, error), extensions: { code, requestId: request.id } }],
        }),
      );
  });

  await app.register(fastifyApollo(apollo), {
    path: GRAPHQL_PATH,
    method: ['GET', 'POST'],
    context: async ({ headers, id }) => contextOf({ headers, id }, services),
  });
  return apollo;
}

const GRAPHQL_PATH = '/graphql';

/** The media type of GraphQL over HTTP, whose clients understand statuses. */
const GRAPHQL_JSON = 'application/graphql-response+json';

function refusalText(status: number, error: Error): string {
  if (status === 413) return `The request is larger than ${LIMITS.bodyBytes / 1024} KB.`;
  return status < 500 ? error.message : 'Something went wrong here. The request id helps to find it.';
}

function withRequestId(payload: string, requestId: string): string {
  const answer = JSON.parse(payload) as { errors?: readonly { extensions?: object }[] };
  const errors = answer.errors?.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
  return JSON.stringify({ ...answer, ...(errors ? { errors } : {}) });
}

/** Subscriptions on the same address; `close` ends them and what feeds them. */
function addSubscriptions(
  app: FastifyInstance,
  { schema, config, services, log, limits }: Graphql & { readonly limits: SocketLimits },
): { close(): Promise<void> } {
  const live = createLive({
    services,
    failed: (error) => log.error({ err: error }, 'changes could not be read; they are read again'),
  });
  const sockets = openSockets({
    server: app.server,
    path: GRAPHQL_PATH,
    schema,
    introspection: config.introspection,
    live,
    limits,
    contextOf: (request) => contextOf(request, services),
    failed: (error, requestId) => log.error({ err: error, requestId }, 'an unforeseen error was masked'),
  });
  return {
    close: async () => {
      await sockets.close();
      await live.close();
    },
  };
}

interface Asked {
  readonly headers: RequestHeaders;
  readonly id: string;
  readonly follow?: Follow;
}

async function contextOf({ headers, id, follow }: Asked, services: Services): Promise<Context> {
  const wishes = headers['accept-language'];
  const viewer = await services.viewerOf(headers);
  const language = readLanguage(typeof wishes === 'string' ? wishes : '');
  return {
    ...services,
    viewer,
    requestId: id,
    language,
    nodes: createNodeLoader(services, { viewer, language }),
    follow: follow ?? null,
  };
}

/** Vietnamese unless the client would rather have English: `en-GB, vi;q=0.5` (RFC 9110 §12.5.4). */
export function readLanguage(header = ''): 'vi' | 'en' {
  const wishes = header.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const weight = parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1';
    return {
      language: range.split('-')[0],
      weight: /^[01](?:\.\d{0,3})?$/.test(weight) ? Number(weight) : 0,
    };
  });
  const best = wishes
    .filter(({ language, weight }) => weight > 0 && ['vi', 'en', '*'].includes(language ?? ''))
    .sort((a, b) => b.weight - a.weight)[0];
  return best?.language === 'en' ? 'en' : 'vi';
}

async function addGraphiql(app: FastifyInstance, config: ServerOptions['config']): Promise<void> {
  const folder = projectFile('dist', 'web');
  if (!config.introspection || !existsSync(folder)) return;
  await app.register(staticFiles, {
    root: folder,
    prefix: '/graphiql/',
    wildcard: false,
    index: false,
    cacheControl: false,
    // Assets carry the hash of what they hold in their name; the page names them, so it is asked for anew every time.
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        relative(folder, path).startsWith(`assets${sep}`)
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      );
    },
  });
  app.get('/graphiql', (_request, reply) => reply.sendFile('graphiql.html'));
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
