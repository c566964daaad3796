import type { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { addAnswerTags } from './answer-tag.js';
import type { ViewerOf } from './asking.js';
import type { Viewer } from './auth/viewer.js';
import type { Config } from './config.js';
import type { Admission } from './graphql/admission.js';
import { createAnswerCache } from './graphql/answer-cache.js';
import { createApollo, REQUEST_ID_HEADER } from './graphql/apollo.js';
import { createCounting } from './counting/counting.js';
import { createCards } from './graphql/cards.js';
import { COUNTED_TABLES } from './graphql/counted-params.js';
import { shownSql } from './graphql/snapshot.js';
import type { Context, Follow } from './graphql/context.js';
import { createDeadline, type Deadline, readUntil } from './graphql/deadline.js';
import { createKnownCosts } from './graphql/known-costs.js';
import { createKnownOperations } from './graphql/known-operations.js';
import { limitWords } from './graphql/limit-words.js';
import { createNodeLoader } from './graphql/loaders.js';
import type { ReadRows, Services } from './graphql/services.js';
import type { Kept } from './graphql/planned-answer.js';
import { createStraight, straightPlugin } from './graphql/straight.js';
import { createShortcut } from './graphql-shortcut.js';
import { HttpRefusal } from './http-refusal.js';
import { readLanguage } from './read-language.js';
import { addTrustedDocuments, type Trusted } from './trusted-documents.js';

/** Where the API answers, over HTTP and over WebSocket. */
export const GRAPHQL_PATH = '/graphql';

/** What the API is made of, over HTTP and over WebSocket. */
export interface Graphql {
  readonly schema: GraphQLSchema;
  readonly config: Pick<Config, 'introspection' | 'cacheMb'> & Admission;
  readonly services: Services;
  readonly viewerOf: ViewerOf;
  /** Null: any document is answered. */
  readonly trusted: Trusted | null;
  /** False: every query is executed, also where the database's text could be the answer. */
  readonly straight: boolean;
  readonly log: Logger;
}

/** Serves /graphql over HTTP. Gives Apollo, which drains the server when it stops. */
export async function addGraphql(app: FastifyInstance, graphql: Graphql): Promise<ApolloServer<Context>> {
  const { schema, config, services, trusted, straight, log } = graphql;
  const costs = createKnownCosts(schema);
  const known = createKnownOperations();
  const kept = keeping(services.read, config.cacheMb * 1024 * 1024, log);
  app.addHook('preClose', async () => kept.counting?.stop());
  const answerStraight = straight ? createStraight(schema, kept) : null;
  const apollo = createApollo({
    schema,
    introspection: config.introspection,
    admission: config,
    persistedQueries: trusted === null,
    costs,
    straight:
      answerStraight &&
      straightPlugin(answerStraight, (query, { document, operationName }, operation) => {
        if (query !== undefined) known.keep(query, { document, operationName, operation });
      }),
    log,
  });
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();

  // Apollo's own protection asks GET for a header no plain form can send. A browser says where a request comes from:
  // same-origin or typed is safe, and mutations by GET are refused anyway.
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.method !== 'GET' || !request.url.startsWith(GRAPHQL_PATH)) return done();
    const site = request.headers['sec-fetch-site'];
    if (site === undefined || site === 'same-origin' || site === 'none') {
      request.headers['apollo-require-preflight'] = 'true';
    }
    done();
  });

  // What Apollo refuses before there is an operation (no query, no header against forgery) passes none of its plugins.
  app.addHook('onSend', (request, reply, payload, done) => {
    const isTold = reply.hasHeader(REQUEST_ID_HEADER);
    void reply.header(REQUEST_ID_HEADER, request.id);
    const isRefusal = reply.statusCode >= 400 && request.routeOptions.url === GRAPHQL_PATH;
    done(
      null,
      isRefusal && !isTold && typeof payload === 'string' ? withRequestId(payload, request.id) : payload,
    );
  });

  addAnswerTags(app, GRAPHQL_PATH);
  if (trusted) addTrustedDocuments(app, { path: GRAPHQL_PATH, trusted, log });
  // Whoever answers: what is known of a request, and what was read for it, is the same.
  const contexts = new WeakMap<FastifyRequest, Promise<Context>>();
  const contextFor = (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const context = contexts.get(request) ?? contextOverHttp(request, reply, graphql);
    contexts.set(request, context);
    return context;
  };
  const byApollo = fastifyApolloHandler(apollo, { context: contextFor });
  const answerKnown =
    answerStraight &&
    createShortcut({
      schema,
      costs,
      admission: config,
      known,
      straight: answerStraight,
      contextOf: contextFor,
    });
  app.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    handler: async (request, reply) =>
      (await answerKnown?.(request, reply)) ?? (byApollo as RouteHandlerMethod).call(app, request, reply),
  });
  app.route({
    method: ['DELETE', 'OPTIONS', 'PATCH', 'PUT'],
    url: GRAPHQL_PATH,
    handler: async (request, reply) => {
      void reply.header('allow', 'GET, HEAD, POST');
      const language = readLanguage(request.headers['accept-language']);
      throw new HttpRefusal(405, 'BAD_REQUEST', limitWords('METHOD_NOT_ALLOWED', language));
    },
  });
  return apollo;
}

/** How many bytes an article takes in columns, with room for more of them. */
const BYTES_OF_COUNTED = 55;

/**
 * A third each of what may be kept are the columns of all articles, where they fit, whole answers, and what lists show of
 * single articles.
 */
function keeping(read: ReadRows, bytes: number, log: Logger): Kept {
  if (bytes === 0) return { answers: null, cards: null, counting: null };
  const third = Math.floor(bytes / 3);
  const reading = {
    read,
    stateSql: shownSql(COUNTED_TABLES),
    most: Math.floor(third / BYTES_OF_COUNTED),
  };
  return {
    answers: createAnswerCache(read, third),
    cards: createCards(third),
    counting: createCounting(reading, (error) =>
      log.warn({ err: error }, 'the database counts: columns are not held'),
    ),
  };
}

function withRequestId(payload: string, requestId: string): string {
  const answer = JSON.parse(payload) as { errors?: readonly { extensions?: object }[] };
  const errors = answer.errors?.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
  return JSON.stringify({ ...answer, ...(errors ? { errors } : {}) });
}

async function contextOverHttp(
  request: FastifyRequest,
  reply: FastifyReply,
  { services, viewerOf, config }: Graphql,
): Promise<Context> {
  const language = readLanguage(request.headers['accept-language']);
  const deadline = createDeadline(config.limits.requestMs, language);
  reply.raw.once('close', () => {
    if (reply.raw.writableFinished) deadline.end();
    else deadline.abandon();
  });
  const viewer = await viewerOf(request);
  return contextOf(services, { viewer, language, deadline, id: request.id, follow: null });
}

/** What is known of a request before it is worked on. */
export interface Known {
  readonly viewer: Viewer;
  readonly language: 'vi' | 'en';
  readonly deadline: Deadline;
  readonly id: string;
  readonly follow: Follow | null;
}

/** The context of one request: what it reads ends with its deadline. */
export function contextOf(services: Services, { viewer, language, deadline, id, follow }: Known): Context {
  const timed: Services = { ...services, read: readUntil(services.read, deadline) };
  return {
    ...timed,
    viewer,
    requestId: id,
    language,
    deadline,
    nodes: createNodeLoader(timed, { viewer, language }),
    follow,
  };
}
