import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import staticFiles from '@fastify/static';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { createApollo } from './graphql/apollo.js';
import type { Context } from './graphql/context.js';
import type { Services } from './graphql/services.js';
import { LIMITS } from './graphql/limits.js';
import { createNodeLoader } from './graphql/loaders.js';
import { buildGraphqlSchema } from './graphql/schema.js';
import { projectFile } from './project-files.js';

/** What is checked before the service calls itself ready; each gives null, or the reason why not. */
export type Readiness = Readonly<Record<string, () => Promise<string | null>>>;

export interface ServerOptions {
  readonly config: Pick<Config, 'port' | 'host' | 'introspection' | 'production'>;
  readonly services: Services;
  readonly readiness: Readiness;
  readonly log: Logger;
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
  await addGraphql(app, { config, services, log });
  await addGraphiql(app, config);
  addProbes(app, readiness);
  await app.listen({ port: config.port, host: config.host });
  const { port } = app.server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return { url: `http://${host}:${port}`, close: () => app.close() };
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

async function addGraphql(
  app: FastifyInstance,
  { config, services, log }: Pick<ServerOptions, 'services' | 'log'> & { config: ServerOptions['config'] },
): Promise<void> {
  const apollo = createApollo({
    schema: await buildGraphqlSchema(),
    introspection: config.introspection,
    log,
  });
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();

  // Apollo's own protection asks GET for a header no plain form can send. A browser says where a request comes from:
  // same-origin or typed is safe, and mutations by GET are refused anyway.
  app.addHook('onRequest', async (request) => {
    if (request.method !== 'GET' || !request.url.startsWith('/graphql')) return;
    const site = request.headers['sec-fetch-site'];
    if (site === undefined || site === 'same-origin' || site === 'none') {
      request.headers['apollo-require-preflight'] = 'true';
    }
  });

  // Refusals before Apollo (a body too large, JSON that is none) speak GraphQL too.
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, requestId: request.id }, 'a request failed');
    const code = status === 413 ? 'BAD_REQUEST' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
    const message =
      status === 413
        ? `The request is larger than ${LIMITS.bodyBytes / 1024} KB.`
        : status < 500
          ? error.message
          : 'Something went wrong here. The request id helps to find it.';
    const accept = request.headers.accept ?? '';
    const type = accept.includes('application/graphql-response+json')
      ? 'application/graphql-response+json; charset=utf-8'
      : 'application/json; charset=utf-8';
    return reply
      .status(status)
      .type(type)
      .send(JSON.stringify({ errors: [{ message, extensions: { code, requestId: request.id } }] }));
  });

  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: async (request) => contextOf(request, services),
  });
}

function contextOf(request: FastifyRequest, services: Services): Context {
  return {
    ...services,
    requestId: request.id,
    language: readLanguage(request.headers['accept-language']),
    nodes: createNodeLoader(services),
  };
}

/** Vietnamese unless the client asks for English first. */
function readLanguage(header: string | undefined): 'vi' | 'en' {
  const first = (header ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((part) => part === 'vi' || part === 'en');
  return first === 'en' ? 'en' : 'vi';
}

async function addGraphiql(app: FastifyInstance, config: ServerOptions['config']): Promise<void> {
  const folder = projectFile('dist', 'web');
  if (!config.introspection || !existsSync(folder)) return;
  await app.register(staticFiles, {
    root: folder,
    prefix: '/graphiql/',
    wildcard: false,
    index: false,
    maxAge: '1h',
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
