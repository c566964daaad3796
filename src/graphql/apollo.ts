import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import { getVariableValues, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from './context.js';
import { costOf, LIMITS, tooDear, tooLarge } from './limits.js';
import { readFieldOffRow } from './read-fields.js';

/** The header that tells a client the id of its request. */
export const REQUEST_ID_HEADER = 'x-request-id';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly log: Logger;
}

/** Apollo Server over our schema: limits, request ids, masked errors, and statuses as GraphQL over HTTP wants them. */
export function createApollo({ schema, introspection, log }: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection,
    fieldResolver: readFieldOffRow,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limits(schema),
      logUnforeseen(log),
      requestIds(),
      refusalStatus(),
    ],
    formatError: maskUnforeseen,
    logger: log,
  });
}

/** Codes a client may see as they are. */
export const PUBLIC_CODES: ReadonlySet<string> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'BAD_CURSOR',
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
    const message = 'The query took too long. Ask for less at once.';
    return { ...formatted, message, extensions: { code: 'TIMEOUT' } };
  }
  if (PUBLIC_CODES.has(String(extensions['code']))) return { ...formatted, extensions };
  return {
    ...formatted,
    message: 'Something went wrong here. The request id helps to find it.',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/**
 * An error as a client on a socket may see it, with the id of its operation; `failed` hears of those that were masked.
 */
export function formatMasked(
  error: unknown,
  requestId: string,
  failed: (error: unknown, requestId: string) => void,
): GraphQLFormattedError {
  const formatted = error instanceof GraphQLError ? error.toJSON() : { message: '' };
  const shown = maskUnforeseen(formatted, error);
  if (shown.extensions?.['code'] === 'INTERNAL_SERVER_ERROR') failed(causeOf(error), requestId);
  return { ...shown, extensions: { ...shown.extensions, requestId } };
}

/** Whatever we did not foresee is logged whole, under the id that the client is told. */
function logUnforeseen(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue, operationName }) => {
        for (const error of errors) {
          if (PUBLIC_CODES.has(String(error.extensions['code']))) continue;
          const facts = { requestId: contextValue.requestId, operationName, path: error.path };
          if (isCancelled(error)) log.warn(facts, 'a query took too long');
          else log.error({ ...facts, err: causeOf(error) }, 'an unforeseen error was masked');
        }
      },
    }),
  };
}

/** Over HTTP there is one answer to a request, and a subscription has many. */
function subscriptionOverHttp(): GraphQLError {
  const message = 'Subscriptions go over WebSocket (graphql-ws), to the same address.';
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

/** Refuses what is too deep, too wide or too dear before it runs, and reports the cost. */
function limits(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => {
      let cost: number | null = null;
      return {
        didResolveOperation: async ({ document, operation, request }) => {
          const refusal = tooLarge(document, operation);
          if (refusal) throw refusal;
          if (!operation) return;
          if (operation.operation === 'subscription') throw subscriptionOverHttp();
          const variables = request.variables ?? {};
          // Variables that do not fit are refused by execution, which says why.
          if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return;
          cost = costOf(schema, document, variables, request.operationName ?? undefined);
          const dear = tooDear(cost);
          if (dear) throw dear;
        },
        willSendResponse: async ({ response }) => {
          if (response.body.kind !== 'single' || cost === null) return;
          response.body.singleResult.extensions = {
            ...response.body.singleResult.extensions,
            cost: { requested: cost, limit: LIMITS.cost },
          };
        },
      };
    },
  };
}

/** Every error carries the id of its request, and so does a header. */
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
          extensions: { ...error.extensions, requestId: contextValue.requestId },
        }));
      },
    }),
  };
}

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
        if (data !== undefined || !REFUSED_AS_DOCUMENT.has(String(code))) return;
        const accept = request.http?.headers.get('accept') ?? '';
        response.http.status = accept.includes('application/graphql-response+json') ? 400 : 200;
      },
    }),
  };
}
