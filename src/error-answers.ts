import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { REQUEST_ID_HEADER } from './graphql/apollo.js';
import { limitWords } from './graphql/limit-words.js';
import { HttpRefusal } from './http-refusal.js';
import { readLanguage } from './read-language.js';

/** The media type of GraphQL over HTTP, whose clients understand statuses. */
const GRAPHQL_JSON = 'application/graphql-response+json';

/** Refusals before Apollo (a body too large, JSON that is none, too many requests) speak GraphQL too. */
export function addErrorAnswers(
  app: FastifyInstance,
  { bodyBytes, log }: { readonly bodyBytes: number; readonly log: Logger },
): void {
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, requestId: request.id }, 'a request failed');
    const isGraphqlJson = (request.headers.accept ?? '').includes(GRAPHQL_JSON);
    const extensions = { code: codeOf(error, status), requestId: request.id };
    const message = refusalText(status, error, { request, bodyBytes });
    return reply
      .status(status)
      .header(REQUEST_ID_HEADER, request.id)
      .type(`${isGraphqlJson ? GRAPHQL_JSON : 'application/json'}; charset=utf-8`)
      .send(JSON.stringify({ errors: [{ message, extensions }] }));
  });
}

function codeOf(error: Error, status: number): string {
  if (error instanceof HttpRefusal) return error.told;
  return status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
}

function refusalText(
  status: number,
  error: Error,
  { request, bodyBytes }: { readonly request: FastifyRequest; readonly bodyBytes: number },
): string {
  const language = readLanguage(request.headers['accept-language']);
  if (status === 413) return limitWords('BODY_TOO_LARGE', language, { most: bodyBytes / 1024 });
  return status < 500 ? error.message : limitWords('UNFORESEEN', language);
}
