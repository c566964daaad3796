import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs, GraphQLSchema } from 'graphql';
import { CloseCode, type Context as SocketContext } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { formatMasked } from './apollo.js';
import type { Context, Follow } from './context.js';
import { LIMITS } from './limits.js';
import type { Live } from './live.js';
import { readSubscription, refused } from './read-subscription.js';
import { readFieldOffRow } from './read-fields.js';
import type { RequestHeaders } from './services.js';

/** How much one client may ask over sockets. */
export interface SocketLimits {
  readonly connectionsPerAddress: number;
  readonly subscriptionsPerConnection: number;
  /** How long a new connection may take to say who it is. */
  readonly initMs: number;
  /** Events that may wait for a slow client, per subscription. */
  readonly waitingEvents: number;
}

export const SOCKET_LIMITS: SocketLimits = {
  connectionsPerAddress: 50,
  subscriptionsPerConnection: 20,
  initMs: 5000,
  waitingEvents: 200,
};

/** The code a socket is closed with when its client takes events more slowly than they come; clients may come again. */
export const TOO_SLOW = 4413;

/** How long a client may take to close when it is told to. */
const CLOSE_MS = 2000;

/** How often it is asked whether who signed in still may. */
const STILL_MS = 60_000;

export interface SocketOptions {
  readonly server: Server;
  readonly path: string;
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly live: Live;
  readonly limits: SocketLimits;
  /** The context of one operation. */
  readonly contextOf: (request: { headers: RequestHeaders; id: string; follow: Follow }) => Promise<Context>;
  /** An error that was masked. */
  readonly failed: (error: unknown, requestId: string) => void;
}

/** Takes WebSocket connections of graphql-ws on `path`, for subscriptions. `close` ends them all with 1001. */
export function openSockets(options: SocketOptions): { close(): Promise<void> } {
  const { server, path, limits } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.bodyBytes,
    clientTracking: true,
  });
  const perAddress = new Map<string, number>();
  let isClosing = false;

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    const address = request.socket.remoteAddress ?? '';
    const open = perAddress.get(address) ?? 0;
    if (isClosing) return refuse(socket, '503 Service Unavailable');
    if (request.url?.split('?')[0] !== path) return refuse(socket, '404 Not Found');
    if (!isOwnOrigin(request)) return refuse(socket, '403 Forbidden');
    if (open >= limits.connectionsPerAddress) return refuse(socket, '429 Too Many Requests');
    perAddress.set(address, open + 1);
    socket.once('close', () => {
      const left = (perAddress.get(address) ?? 1) - 1;
      if (left > 0) perAddress.set(address, left);
      else perAddress.delete(address);
    });
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  };
  server.on('upgrade', onUpgrade);
  const handler = useServer(graphqlWs(options), sockets);

  return {
    close: async () => {
      isClosing = true;
      const late = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), CLOSE_MS);
      await handler.dispose();
      clearTimeout(late);
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/**
 * Browsers let any page open a socket to anywhere, cookies included, and say which page it was: only our own. Programs
 * that are no browsers say nothing and bring no cookies of anybody.
 */
function isOwnOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (origin === undefined || headers['sec-fetch-site'] === 'same-origin') return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

type Connection = SocketContext<Record<string, unknown> | undefined, Extra & { ids?: Map<string, string> }>;

function graphqlWs(options: SocketOptions) {
  const { schema, introspection, limits, live } = options;
  const contextFor = ({ extra, connectionParams }: Connection, id: string): Promise<Context> => {
    const { authorization } = connectionParams ?? {};
    return options.contextOf({
      id,
      headers: {
        ...extra.request.headers,
        ...(typeof authorization === 'string' ? { authorization } : {}),
      },
      follow: (wanted) =>
        live.follow({
          ...wanted,
          most: limits.waitingEvents,
          overflowed: () => end(extra.socket, TOO_SLOW, 'Too slow: too many events wait'),
        }),
    });
  };
  const idOf = (connection: Connection, id: string) => connection.extra.ids?.get(id) ?? randomUUID();
  const masked = (errors: readonly unknown[], connection: Connection, id: string) => {
    const requestId = idOf(connection, id);
    return errors.map((error) => formatMasked(error, requestId, options.failed));
  };

  return {
    schema,
    connectionInitWaitTimeout: limits.initMs,
    onConnect: async (connection: Connection) => {
      connection.extra.ids = new Map();
      const { viewer } = await contextFor(connection, randomUUID());
      if (viewer.kind !== 'ANONYMOUS') watchViewer(connection, viewer.id, contextFor);
    },
    onSubscribe: async (
      connection: Connection,
      id: string,
      payload: { query: string; operationName?: string | null; variables?: Record<string, unknown> | null },
    ) => {
      const requestId = randomUUID();
      connection.extra.ids?.set(id, requestId);
      const open = Object.keys(connection.subscriptions).length;
      if (open > limits.subscriptionsPerConnection)
        return [
          refused(
            'RATE_LIMITED',
            `At most ${limits.subscriptionsPerConnection} subscriptions per connection.`,
          ),
        ];
      const read = readSubscription(schema, payload, introspection);
      if ('errors' in read) return [...read.errors];
      return {
        schema,
        ...read,
        contextValue: await contextFor(connection, requestId),
        fieldResolver: readFieldOffRow,
      } satisfies ExecutionArgs;
    },
    onNext: (
      connection: Connection,
      id: string,
      _payload: unknown,
      _args: unknown,
      result: { errors?: readonly unknown[] },
    ) => (result.errors ? { ...result, errors: masked(result.errors, connection, id) } : undefined),
    onError: (connection: Connection, id: string, _payload: unknown, errors: readonly unknown[]) =>
      masked(errors, connection, id),
    onComplete: (connection: Connection, id: string) => void connection.extra.ids?.delete(id),
  } as unknown as Parameters<typeof useServer>[0];
}

/** Ends the connection of somebody who signed out or whose key was revoked. */
function watchViewer(
  connection: Connection,
  viewerId: string | null,
  contextFor: (connection: Connection, id: string) => Promise<Context>,
): void {
  const { socket } = connection.extra;
  const timer = setInterval(() => {
    contextFor(connection, randomUUID())
      .then(({ viewer }) => {
        if (viewer.id !== viewerId) end(socket, CloseCode.Forbidden, 'Forbidden');
      })
      // A database that does not answer says nothing about the viewer.
      .catch(() => {});
  }, STILL_MS).unref();
  socket.once('close', () => clearInterval(timer));
}

/** How long a client may take to notice that it is too slow. */
const END_MS = 5000;

/** Closes a socket; a client that does not answer is cut off. */
function end(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  const late = setTimeout(() => socket.terminate(), END_MS);
  socket.once('close', () => clearTimeout(late));
}
