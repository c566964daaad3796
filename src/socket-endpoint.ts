import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Asking } from './asking.js';
import { noDeadline } from './graphql/deadline.js';
import { limitWords } from './graphql/limit-words.js';
import { createLive } from './graphql/live.js';
import { openSockets, type SocketLimits } from './graphql/live-socket.js';
import { contextOf, GRAPHQL_PATH, type Graphql } from './graphql-endpoint.js';
import { HttpRefusal } from './http-refusal.js';
import type { OverRate } from './rate-limit.js';
import { readLanguage } from './read-language.js';
import { trustedQuery } from './trusted-documents.js';

/** The raw socket of a request that asks for WebSocket, with what came behind its headers. */
interface Upgrade {
  readonly socket: Duplex;
  readonly head: Buffer;
}

const upgrades = new WeakMap<IncomingMessage, Upgrade>();

/** Whether a request asks for WebSocket. */
export function isUpgrade({ raw }: Pick<FastifyRequest, 'raw'>): boolean {
  return upgrades.has(raw);
}

export interface SocketEndpoint extends Graphql {
  readonly limits: SocketLimits;
  readonly overRate: OverRate;
}

/**
 * Subscriptions on the address of the API; `close` ends them and what feeds them. A request for WebSocket takes the way
 * of every other through Fastify's hooks, so that its origin, its rate and its address (behind a proxy) are judged alike;
 * so are the operations that come over the socket.
 */
export function addSockets(app: FastifyInstance, endpoint: SocketEndpoint): { close(): Promise<void> } {
  const { schema, config, services, viewerOf, trusted, overRate, limits, log } = endpoint;
  const live = createLive({
    services,
    failed: (error) => log.error({ err: error }, 'changes could not be read; they are read again'),
  });
  const askers = new WeakMap<IncomingMessage, FastifyRequest>();
  const sockets = openSockets({
    schema,
    introspection: config.introspection,
    admission: config,
    live,
    limits,
    asked: async ({ request, authorization, id, follow }) => {
      const asking = askingOf(askers.get(request), authorization);
      const language = readLanguage(asking.headers['accept-language']);
      const viewer = await viewerOf(asking);
      return {
        context: contextOf(services, { viewer, language, id, follow, deadline: noDeadline() }),
        count: () => overRate(asking),
      };
    },
    queryOf: (payload, { requestId, language }) =>
      trusted ? trustedQuery(payload, { trusted, requestId, language, log }) : payload.query,
    failed: (error, requestId) => log.error({ err: error, requestId }, 'an unforeseen error was masked'),
  });

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    upgrades.set(request, { socket, head });
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket as Parameters<ServerResponse['assignSocket']>[0]);
    response.once('finish', () => socket.end());
    app.routing(request, response);
  });
  // The last of the hooks that see headers only: who passed them may come in.
  app.addHook('preParsing', async (request, reply) => {
    const upgrade = upgrades.get(request.raw);
    if (!upgrade) return;
    const language = readLanguage(request.headers['accept-language']);
    if (request.routeOptions.url !== GRAPHQL_PATH || request.method !== 'GET')
      throw new HttpRefusal(404, 'BAD_REQUEST', limitWords('NO_SOCKET', language, { path: GRAPHQL_PATH }));
    if (sockets.isClosing()) return reply.status(503).send();
    if (!sockets.hasRoom(request.ip))
      throw new HttpRefusal(
        429,
        'RATE_LIMITED',
        limitWords('TOO_MANY_SOCKETS', language, { most: limits.connectionsPerAddress }),
      );
    reply.hijack();
    reply.raw.detachSocket(upgrade.socket as Parameters<ServerResponse['detachSocket']>[0]);
    askers.set(request.raw, request);
    sockets.take(request.raw, { ...upgrade, address: request.ip });
    return undefined;
  });
  return {
    close: async () => {
      await sockets.close();
      await live.close();
    },
  };
}

/** What one operation asks by: the headers its connection was opened with, and the key of its parameters. */
function askingOf(request: FastifyRequest | undefined, authorization: string | null): Asking {
  if (!request) throw new Error('a socket that was never let in');
  const { headers, ip, url, routeOptions } = request;
  return {
    ip,
    url,
    routeOptions,
    headers: { ...headers, ...(authorization === null ? {} : { authorization }) },
  };
}
