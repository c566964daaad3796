import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import { admit, type Admission } from './admission.js';
import type { Context } from './context.js';
import { type Language, limitWords } from './limit-words.js';
import type { KnownCosts } from './known-costs.js';
import { readFieldOffRow } from './read-fields.js';
import { writeResult } from './straight.js';

/** The header that tells a client the id of its request. */
export const REQUEST_ID_HEADER = 'x-request-id';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly admission: Admission;
  /** Whether clients may register documents by their hash; not where documents are a matter of trust. */
  readonly persistedQueries: boolean;
  readonly costs: KnownCosts;
  /** Answers queries without execution where that is possible; null: all are executed. */
  readonly straight: ApolloServerPlugin<Context> | null;
  readonly log: Logger;
}

/** Apollo Server over our schema: limits, request ids, masked errors, and statuses as GraphQL over HTTP wants them. */
export function createApollo({
  schema,
  introspection,
  admission,
  persistedQueries,
  costs,
  straight,
  log,
}: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection,
    fieldResolver: readFieldOffRow,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: admission.limits.tokens },
    ...(persistedQueries ? {} : { persistedQueries: false as const }),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limits(schema, costs, admission),
      logUnforeseen(log),
      requestIds(),
      refusalStatus(),
      ...(straight ? [straight] : []),
    ],
    stringifyResult: writeResult,
    formatError: maskUnforeseen,
    logger: log,
  });
}

/** Codes a client may see as they are. */
export const PUBLIC_CODES: ReadonlySet<string> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'BAD_CURSOR',
  'COLLECTION_BROKEN',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_COMPLEX',
  'QUERY_TOO_DEEP',
  'RATE_LIMITED',
  'TIMEOUT',
  'UNAUTHENTICATED',
]);

/** PostgreSQL's code for a statement that was cancelled, by its time-out or by us. */
const QUERY_CANCELED = '57014';

/** The error behind what GraphQL made of it. */
function causeOf(error: unknown): unknown {
  return unwrapResolverError(error);
}

function isCancelled(error: unknown): boolean {
  const cause = causeOf(error);
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === QUERY_CANCELED;
}

/** What a client may see of an error: foreseen ones as they are, a cancelled statement as TIMEOUT, the rest masked. */
function maskUnforeseen(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { stacktrace: _hidden, ...extensions } = formatted.extensions ?? {};
  if (isCancelled(error)) {
    return { ...formatted, message: limitWords('TIMEOUT', 'en'), extensions: { code: 'TIMEOUT' } };
  }
  if (PUBLIC_CODES.has(String(extensions['code']))) return { ...formatted, extensions };
  return {
    ...formatted,
    message: limitWords('UNFORESEEN', 'en'),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** An operation over a socket, as far as its errors are told: under which id, and in which language. */
export interface ToldOverSocket {
  readonly requestId: string;
  readonly language: Language;
}

/** An error as a client on a socket may see it, with the id of its operation; `failed` hears of those that were masked. */
export function formatMasked(
  error: unknown,
  { requestId, language }: ToldOverSocket,
  failed: (error: unknown, requestId: string) => void,
): GraphQLFormattedError {
  const formatted = error instanceof GraphQLError ? error.toJSON() : { message: '' };
  const shown = maskUnforeseen(formatted, error);
  if (shown.extensions?.['code'] === 'INTERNAL_SERVER_ERROR') failed(causeOf(error), requestId);
  return { ...shown, message: toldAs(shown, language), extensions: { ...shown.extensions, requestId } };
}

/** Whatever we did not foresee is logged whole, under the id that the client is told. */
function logUnforeseen(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue, operationName }) => {
        for (const error of errors) {
          if (PUBLIC_CODES.has(String(error.extensions['code']))) continue;
          // Nobody waits for the answer any more.
          if (isCancelled(error) && contextValue.deadline.signal.aborted) continue;
          const facts = { requestId: contextValue.requestId, operationName, path: error.path };
          if (isCancelled(error)) log.warn(facts, 'a query took too long');
          else log.error({ ...facts, err: causeOf(error) }, 'an unforeseen error was masked');
        }
      },
    }),
  };
}

/** Over HTTP there is one answer to a request, and a subscription has many. */
function subscriptionOverHttp(language: Language): GraphQLError {
  return new GraphQLError(limitWords('SOCKET_ONLY', language), {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}

/** Refuses whom it does not know, and what is too deep, too wide or too dear, before it runs; reports the cost. */
function limits(schema: GraphQLSchema, costs: KnownCosts, admission: Admission): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      let cost: { requested: number; limit: number } | null = null;
      return {
        didResolveOperation: async ({ document, operation, request, contextValue }) => {
          if (!operation) return;
          const { viewer, language, deadline } = contextValue;
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw subscriptionOverHttp(language);
          const {
            refusal,
            cost: requested,
            allowed,
          } = admit(
            {
              schema,
              costs,
              document,
              operation,
              operationName: request.operationName ?? undefined,
              variables: request.variables ?? {},
              viewer,
              language,
            },
            admission,
          );
          if (requested !== null) cost = { requested, limit: allowed };
          if (refusal) throw refusal;
          if (operation.operation === OperationTypeNode.MUTATION) deadline.lift();
        },
        willSendResponse: async ({ response, contextValue }) => {
          contextValue.deadline.end();
          if (response.body.kind !== 'single' || cost === null) return;
          response.body.singleResult.extensions = { ...response.body.singleResult.extensions, cost };
        },
      };
    },
  };
}

/** What a masked error is told as, in the language of whoever asks. */
const TOLD_AS = { INTERNAL_SERVER_ERROR: 'UNFORESEEN', TIMEOUT: 'TIMEOUT' } as const;

/** Every error carries the id of its request, and so does a header; what was masked is told in the client's language. */
function requestIds(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, contextValue }) => {
        response.http.headers.set(REQUEST_ID_HEADER, contextValue.requestId);
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        if (!singleResult.errors) return;
        singleResult.errors = singleResult.errors.map((error) => ({
          ...error,
          message: toldAs(error, contextValue.language),
          extensions: { ...error.extensions, requestId: contextValue.requestId },
        }));
      },
    }),
  };
}

function toldAs({ message, extensions }: GraphQLFormattedError, language: Language): string {
  const code = extensions?.['code'];
  if (code === 'INTERNAL_SERVER_ERROR' || code === 'TIMEOUT') return limitWords(TOLD_AS[code], language);
  // A message tells the value it refuses, which may be as long as the request.
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE).toWellFormed()}…` : message;
}

const LONGEST_MESSAGE = 1000;

/** Codes of a well-formed request that is refused before it runs. */
const REFUSED_AS_DOCUMENT: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'QUERY_TOO_COMPLEX',
  'QUERY_TOO_DEEP',
]);

/**
 * GraphQL over HTTP: a client that asks for `application/graphql-response+json` gets 400 for a request that is refused
 * as a document; one that does not takes every status but 200 for a fault of the way there, so it gets 200.
 */
function refusalStatus(): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async ({ request }) => ({
      willSendResponse: async ({ response }) => {
        if (response.body.kind !== 'single') return;
        const { data, errors } = response.body.singleResult;
        const code = errors?.[0]?.extensions?.['code'];
        if (data === undefined && code === 'UNAUTHENTICATED') {
          response.http.status = 401;
          response.http.headers.set('www-authenticate', 'Bearer realm="bantin"');
          return;
        }
        if (data !== undefined || !REFUSED_AS_DOCUMENT.has(String(code))) return;
        const accept = request.http?.headers.get('accept') ?? '';
        response.http.status = accept.includes('application/graphql-response+json') ? 400 : 200;
      },
    }),
  };
}
