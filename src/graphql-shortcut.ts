import type { FastifyReply, FastifyRequest } from 'fastify';
import { admit, type Admission, type Asked } from './graphql/admission.js';
import { REQUEST_ID_HEADER } from './graphql/apollo.js';
import type { Context } from './graphql/context.js';
import type { KnownOperations } from './graphql/known-operations.js';
import type { Straight } from './graphql/straight.js';

/** What the shortcut needs. */
export interface Shortcut extends Pick<Asked, 'schema' | 'costs'> {
  readonly admission: Admission;
  readonly known: KnownOperations;
  readonly straight: Straight;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
}

/**
 * Answers an operation that took the straight path before: Apollo has parsed and validated its text, so what is left are
 * the limits, for these variables and this viewer, and the answer. Gives the body, its headers being set; null where
 * Apollo is to answer: whatever is new, refused, or asked in another way than most clients do.
 */
export function createShortcut({ schema, costs, admission, known, straight, contextOf }: Shortcut) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Buffer | null> => {
    const question = plainQuestion(request);
    if (!question) return null;
    const { query, operationName, variables } = question;
    const before = known.find(query, operationName);
    if (!before) return null;
    const context = await contextOf(request, reply);
    const { operation, document } = before;
    const { viewer, language, requestId, deadline } = context;
    const asked = { document, operationName, variables };
    const verdict = admit({ schema, costs, operation, viewer, language, ...asked }, admission);
    if (verdict.refusal || verdict.cost === null) return null;
    const data = await straight(asked, operation, context);
    if (data === null) return null;
    deadline.end();
    const cost = { requested: verdict.cost, limit: verdict.allowed };
    void reply.header(REQUEST_ID_HEADER, requestId).header('content-type', JSON_TYPE);
    return Buffer.concat([START, ...data, Buffer.from(`,"extensions":${JSON.stringify({ cost })}}\n`)]);
  };
}

const JSON_TYPE = 'application/json; charset=utf-8';
const START = Buffer.from('{"data":');

interface Question {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is asked by a POST of JSON that wants JSON and has nothing but a text, a name and variables; else null. */
function plainQuestion({ method, headers, body }: FastifyRequest): Question | null {
  const isPlain =
    method === 'POST' &&
    /^application\/json(?:$|[\s;])/i.test(headers['content-type'] ?? '') &&
    ANY_JSON.has(headers.accept ?? '*/*') &&
    isObject(body) &&
    body['extensions'] === undefined;
  if (!isPlain) return null;
  const { query, operationName = null, variables = null } = body;
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  if (variables !== null && !isObject(variables)) return null;
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

/** What clients say that take JSON, in the forms they say it. */
const ANY_JSON: ReadonlySet<string> = new Set(['*/*', 'application/json', 'application/json, */*']);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
