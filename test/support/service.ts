import { pino } from 'pino';
import type { OidcConfig } from '../../src/config.js';
import type { Database } from '../../src/db.js';
import type { Viewer } from '../../src/auth/viewer.js';
import type { SocketLimits } from '../../src/graphql/live-socket.js';
import type { Services } from '../../src/graphql/services.js';
import { openDesk } from '../../src/ingest/desk.js';
import { parseAllowList } from '../../src/ingest/allow-list.js';
import { createFetcher } from '../../src/ingest/fetch.js';
import { parseInPlace } from '../../src/ingest/parsing.js';
import { doorOf, servicesOver } from '../../src/services-over.js';
import { type Limits, LIMITS } from '../../src/request-limits.js';
import { type Readiness, type ServerConfig, startServer } from '../../src/server.js';
import { createGazetteer } from '../../src/units/gazetteer.js';
import { readUnitsFile } from '../../src/units/units-file.js';

/** The units in memory, read once per suite. */
export const GAZETTEER = createGazetteer(readUnitsFile());

/** What a client gets for one operation. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly AnswerError[];
  readonly extensions: Record<string, unknown>;
  /** The body as it came. */
  readonly text: string;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly requestId: string; readonly argument?: string };
}

/** The HTTP server over a test database, everything behind it real. */
export interface TestService {
  readonly url: string;
  /** The reading statements that were run, newest last; emptied by whoever counts. */
  readonly statements: string[];
  /** What was logged at warn and above, as objects. */
  readonly logged: Record<string, unknown>[];
  /** Sends an operation by POST. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** As `ask`, for operations that must succeed: gives the data, throws what was refused. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for
  read(query: string, variables?: Record<string, unknown>): Promise<any>;
  close(): Promise<void>;
}

export interface TestServiceOptions {
  /** Services that stand in for the real ones, to provoke what a healthy database never does. */
  readonly instead?: Partial<Services>;
  readonly readiness?: Readiness;
  readonly introspection?: boolean;
  /** Who every request is taken to come from; without it, whoever its headers say. */
  readonly viewer?: Viewer;
  readonly socketLimits?: Partial<SocketLimits>;
  /** What the configuration says otherwise than a public service on loopback. */
  readonly config?: Partial<Omit<ServerConfig, 'limits'>>;
  readonly limits?: Partial<Limits>;
  /** False: every query is executed. */
  readonly straight?: boolean;
  readonly oidc?: OidcConfig;
  readonly now?: () => Date;
}

/** Starts the server on a free loopback port; sources on loopback may be read at once. */
export async function startTestService(
  database: Database,
  {
    instead = {},
    readiness = {},
    introspection = true,
    viewer,
    socketLimits,
    config = {},
    limits = {},
    straight = true,
    oidc,
    now = () => new Date(),
  }: TestServiceOptions = {},
): Promise<TestService> {
  const statements: string[] = [];
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'warn', base: undefined },
    { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const fetcher = createFetcher({
    allow: parseAllowList('127.0.0.0/8=0'),
    minIntervalMs: 0,
    userAgent: 'Bantin tests',
  });
  const parsing = parseInPlace(() => GAZETTEER);
  const real = servicesOver({
    database,
    desk: openDesk(database),
    fetcher,
    parsing,
    gazetteer: GAZETTEER,
    now,
    log,
  });
  const services: Services = { ...real, ...(viewer ? { viewerOf: async () => viewer } : {}), ...instead };
  const server = await startServer({
    config: {
      port: 0,
      host: '127.0.0.1',
      introspection,
      production: false,
      province: '42',
      publicRead: true,
      trustProxy: false,
      trustedDocuments: 'off',
      trustedDocumentsPath: '',
      cacheMb: 0,
      ...config,
      limits: { ...LIMITS, rateAnonymous: 1_000_000, rateKnown: 1_000_000, ...limits },
    },
    door: doorOf({ database, now, log }, { oidc: oidc ?? null, publicUrl: null }),
    services: {
      ...services,
      read: (sql, params, signal) => {
        statements.push(sql);
        return services.read(sql, params, signal);
      },
    },
    readiness,
    log,
    straight,
    ...(socketLimits ? { socketLimits } : {}),
  });
  const ask: TestService['ask'] = async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return readAnswer(response);
  };
  return {
    url: server.url,
    statements,
    logged,
    ask,
    read: async (query, variables) => {
      const { data, errors } = await ask(query, variables);
      if (errors.length > 0) throw new Error(`${JSON.stringify(errors)}\n${query}`);
      return data;
    },
    close: async () => {
      await server.close();
      await fetcher.close();
    },
  };
}

/** A GraphQL answer taken apart; what is no JSON object has neither data nor errors. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as Partial<Answer>;
  return {
    status: response.status,
    headers: response.headers,
    data: body.data,
    errors: body.errors ?? [],
    extensions: body.extensions ?? {},
    text,
  };
}
