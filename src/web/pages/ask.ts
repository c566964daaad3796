import type { Document } from './documents.js';
import { LANGUAGE } from './language.js';

const ENDPOINT = '/graphql';

/** How long the page waits; the service itself gives up earlier. */
const PATIENCE_MS = 30_000;

/** Why there is no answer, as the service says it. */
export class AskError extends Error {
  override readonly name = 'AskError';
  /** The service's code; `NO_ANSWER` where it said nothing. */
  readonly code: string;
  /** Under which id the service's log knows the request; null where it never came there. */
  readonly requestId: string | null;
  /** When it may be asked again; null: at any time. */
  readonly retryAt: Date | null;

  constructor(message: string, told: Pick<AskError, 'code' | 'requestId' | 'retryAt'>) {
    super(message);
    this.code = told.code;
    this.requestId = told.requestId;
    this.retryAt = told.retryAt;
  }
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

/**
 * Asks the service. Gives the data, whole: an answer with errors is none. Throws {@link AskError}, and whatever the
 * signal was aborted with.
 */
export async function ask<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Result> {
  let response: Response;
  let answer: Answer<Result>;
  try {
    response = await fetch(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': LANGUAGE },
      body: JSON.stringify({ query: document, variables }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    answer = (await response.json()) as Answer<Result>;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw new AskError(String(error), { code: 'NO_ANSWER', requestId: null, retryAt: null });
  }
  const [error] = answer.errors ?? [];
  if (error || !answer.data) {
    throw new AskError(error?.message ?? `HTTP ${response.status}`, {
      code: error?.extensions?.code ?? 'NO_ANSWER',
      requestId: error?.extensions?.requestId ?? response.headers.get('x-request-id'),
      retryAt: retryAtOf(response.headers.get('retry-after')),
    });
  }
  return answer.data;
}

function retryAtOf(header: string | null): Date | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && header !== null ? new Date(Date.now() + seconds * 1000) : null;
}
