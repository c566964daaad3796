import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../auth/viewer.js';

/** What came of an operation: its data, or the errors the API gave. */
export interface Asked {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly AskedError[] | undefined;
}

interface AskedError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly originalError?: Error | undefined;
}

/** Runs an operation of the API as the one who sent the request: what is shown here is what is shown there. */
export type Ask = (
  request: FastifyRequest,
  operation: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Asked>;

/** What goes out beside GraphQL needs: the API itself, and who may read. */
export interface Syndication {
  readonly ask: Ask;
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer>;
  /** Whether reading needs no key. */
  readonly publicRead: boolean;
  readonly now: () => Date;
}

/** Statuses of the codes the API may answer with. */
const STATUSES: Readonly<Record<string, number>> = {
  BAD_CURSOR: 400,
  BAD_USER_INPUT: 400,
  COLLECTION_BROKEN: 500,
  FORBIDDEN: 403,
  TIMEOUT: 503,
  UNAUTHENTICATED: 401,
};

/** An answer that is a refusal: status and what is said. Null for none; throws what was not foreseen. */
export function refusalIn({ errors }: Asked): { readonly status: number; readonly message: string } | null {
  const [error] = errors ?? [];
  if (!error) return null;
  if (error.originalError && !('extensions' in error.originalError)) throw error.originalError;
  // Variables that do not fit have no code of their own.
  const status = STATUSES[String(error.extensions['code'] ?? 'BAD_USER_INPUT')];
  if (status === undefined) throw new Error(error.message);
  return { status, message: error.message };
}

/** Says no in plain words. */
export function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.status(status).type('text/plain; charset=utf-8').send(`${message}\n`);
}
