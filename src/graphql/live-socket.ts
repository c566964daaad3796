import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, GraphQLError, type GraphQLSchema } from 'graphql';
import { CloseCode, type Context as SocketContext } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Viewer } from '../auth/viewer.js';
import type { Admission } from './admission.js';
import { formatMasked, type ToldOverSocket } from './apollo.js';
import type { Context, Follow } from './context.js';
import { limitWords } from './limit-words.js';
import type { Live } from './live.js';
import { readSubscription, refused, type SubscribePayload } from './read-subscription.js';
import { readFieldOffRow } from './read-fields.js';

/** How much one client may ask over sockets. */
export interface SocketLimits {
  readonly connectionsPerAddress: number;
  readonly subscriptionsPerConnection: number;
  /** How long a new connection may take to say who it is. */
  readonly initMs: number;
  /** Events that may wait for a slow client, per subscription. */
  readonly waitingEvents: number;
  /** How often it is asked whether who signed in still may. */
  readonly stillMs: number;
}

export const SOCKET_LIMITS: SocketLimits = {
  connectionsPerAddress: 50,
  subscriptionsPerConnection: 20,
  initMs: 5000,
  waitingEvents: 200,
  stillMs: 60_000,
};

/** The code a socket is closed with when its client takes events more slowly than they come; clients may come again. */
export const TOO_SLOW = 4413;

/** How long a client may take to close when it is told to. */
const CLOSE_MS = 2000;

/** One operation over a socket: the request that opened it, the key its parameters name, its id and its feed. */
export interface SocketAsk {
  readonly request: IncomingMessage;
  readonly authorization: string | null;
  readonly id: string;
  readonly follow: Follow;
}

/** An operation, as far as it is known before it is read. */
export interface SocketAsked {
  readonly context: Context;
  /** Counts it; gives the seconds until whoever asks may ask again, null: now. */
  readonly count: () => Promise<number | null>;
}

export interface SocketOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly admission: Admission;
  readonly live: Live;
  readonly limits: SocketLimits;
  /** Who asks for an operation. */
  readonly asked: (ask: SocketAsk) => Promise<SocketAsked>;
  /** The document an operation names; throws why it is not answered. */
  readonly queryOf: (payload: SubscribePayload, told: ToldOverSocket) => string;
  /** An error that was masked. */
  readonly failed: (error: unknown, requestId: string) => void;
}

/** A request for WebSocket that may come in. */
export interface Arrival {
  readonly socket: Duplex;
  readonly head: Buffer;
  /** Where it comes from. */
  readonly address: string;
}

/** The open WebSocket connections of graphql-ws. */
export interface Sockets {
  isClosing(): boolean;
  /** Whether an address may hold one connection more. */
  hasRoom(address: string): boolean;
  take(request: IncomingMessage, arrival: Arrival): void;
  /** Ends them all with 1001. */
  close(): Promise<void>;
}

/** Serves subscriptions to connections that were let in. */
export function openSockets(options: SocketOptions): Sockets {
  const { limits, admission } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: admission.limits.bodyBytes,
    clientTracking: true,
  });
  const perAddress = new Map<string, number>();
  const handler = useServer(graphqlWs(options), sockets);
  let isClosing = false;

  return {
    isClosing: () => isClosing,
    hasRoom: (address) => (perAddress.get(address) ?? 0) < limits.connectionsPerAddress,
    take: (request, { socket, head, address }) => {
      perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
      socket.once('close', () => {
        const left = (perAddress.get(address) ?? 1) - 1;
        if (left > 0) perAddress.set(address, left);
        else perAddress.delete(address);
      });
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
    },
    close: async () => {
      isClosing = true;
      const late = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), CLOSE_MS);
      await handler.dispose();
      clearTimeout(late);
    },
  };
}

type Connection = SocketContext<
  Record<string, unknown> | undefined,
  Extra & { asked?: Map<string, ToldOverSocket> }
>;

function graphqlWs(options: SocketOptions) {
  const { schema, introspection, admission, limits, live } = options;
  const ask = (connection: Connection): Promise<SocketAsked> => {
    const { request, socket } = connection.extra;
    const overflowed = () => end(socket, TOO_SLOW, 'Too slow: too many events wait');
    return options.asked({
      request,
      authorization: authorizationOf(connection),
      id: randomUUID(),
      follow: (wanted) => live.follow({ ...wanted, most: limits.waitingEvents, overflowed }),
    });
  };
  const masked = (errors: readonly unknown[], { extra }: Connection, id: string) => {
    const told = extra.asked?.get(id) ?? { requestId: randomUUID(), language: 'vi' };
    return errors.map((error) => formatMasked(error, told, options.failed));
  };
  /** What is to be followed, or why it is not. */
  const read = async (
    { subscriptions }: Connection,
    payload: SubscribePayload,
    { context, count }: SocketAsked,
  ) => {
    const { requestId, viewer, language } = context;
    const seconds = await count();
    if (seconds !== null) return [refused('RATE_LIMITED', limitWords('RATE_LIMITED', language, { seconds }))];
    const most = limits.subscriptionsPerConnection;
    if (Object.keys(subscriptions).length > most)
      return [refused('RATE_LIMITED', limitWords('TOO_MANY_SUBSCRIPTIONS', language, { most }))];
    const query = options.queryOf(payload, { requestId, language });
    const subscribing = { schema, introspection, admission, viewer, language };
    const subscription = readSubscription({ ...payload, query }, subscribing);
    if ('errors' in subscription) return [...subscription.errors];
    return {
      schema,
      ...subscription,
      contextValue: context,
      fieldResolver: readFieldOffRow,
    } satisfies ExecutionArgs;
  };

  return {
    schema,
    connectionInitWaitTimeout: limits.initMs,
    onConnect: async (connection: Connection) => {
      connection.extra.asked = new Map();
      const viewerNow = async () => (await ask(connection)).context.viewer;
      const viewer = await viewerNow();
      if (viewer.kind !== 'ANONYMOUS')
        watchViewer(connection, viewer, { viewerNow, everyMs: limits.stillMs });
    },
    onSubscribe: async (connection: Connection, id: string, payload: SubscribePayload) => {
      const asked = await ask(connection);
      connection.extra.asked?.set(id, asked.context);
      return read(connection, payload, asked).catch((error: unknown) => {
        if (error instanceof GraphQLError) return [error];
        throw error;
      });
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
    onComplete: (connection: Connection, id: string) => void connection.extra.asked?.delete(id),
  } as unknown as Parameters<typeof useServer>[0];
}

/** The key that the parameters of a connection name, as browsers can send no header. */
function authorizationOf({ connectionParams }: Connection): string | null {
  const authorization = connectionParams?.['authorization'];
  return typeof authorization === 'string' ? authorization : null;
}

interface Watch {
  readonly viewerNow: () => Promise<Viewer>;
  readonly everyMs: number;
}

/** Ends the connection of somebody who signed out, whose key was revoked, or who may not do what they could. */
function watchViewer({ extra }: Connection, was: Viewer, { viewerNow, everyMs }: Watch): void {
  const { socket } = extra;
  const timer = setInterval(() => {
    viewerNow()
      .then((viewer) => {
        if (standing(viewer) !== standing(was)) end(socket, CloseCode.Forbidden, 'Forbidden');
      })
      // A database that does not answer says nothing about the viewer.
      .catch(() => {});
  }, everyMs).unref();
  socket.once('close', () => clearInterval(timer));
}

/** Who somebody is and what they may. */
function standing({ kind, id, role, unitIds }: Viewer): string {
  return JSON.stringify([kind, id, role, unitIds]);
}

/** How long a client may take to notice that it is too slow. */
const END_MS = 5000;

/** Closes a socket; a client that does not answer is cut off. */
function end(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  const late = setTimeout(() => socket.terminate(), END_MS);
  socket.once('close', () => clearTimeout(late));
}
