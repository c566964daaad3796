import { createClient } from 'graphql-ws';
import type { Document } from './documents.js';

/** What is told of a subscription. */
export interface Listener<Result> {
  /** Something happened. */
  readonly next: (data: Result) => void;
  /** The connection is there again after it was not: something may have been missed. */
  readonly backAgain: () => void;
}

/** Subscribes over WebSocket at the address of the API; comes back when the connection breaks. Gives what ends it. */
export function listen<Result, Variables extends Record<string, unknown>>(
  document: Document<Result, Variables>,
  variables: Variables,
  { next, backAgain }: Listener<Result>,
): () => void {
  const url = Object.assign(new URL('/graphql', location.href), {
    protocol: location.protocol === 'https:' ? 'wss:' : 'ws:',
  });
  const client = createClient({
    url: url.href,
    // A service that is started anew is away for half a minute; one that refuses is asked less and less.
    retryAttempts: 50,
    shouldRetry: () => true,
    retryWait: (tries) => new Promise((done) => setTimeout(done, waitMs(tries))),
    on: { connected: (_socket, _payload, wasRetry) => wasRetry && backAgain() },
  });
  // What this gives ends the connection too, for it is the only subscription; it says nothing on one that is not open.
  return client.subscribe<Result>(
    { query: document, variables },
    {
      next: ({ data }) => data && next(data),
      // Without it the page works all the same; nothing new is announced.
      error: () => {},
      complete: () => {},
    },
  );
}

/** A second at first, a minute at most, spread so that not all pages come at once. */
function waitMs(tries: number): number {
  return Math.min(60_000, 1000 * 2 ** tries) * (0.5 + Math.random());
}
