import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** What one subscription was told so far. */
export interface Followed {
  /** Data of the events, oldest first. */
  readonly events: Record<string, unknown>[];
  /** Errors, of events and of the subscription itself. */
  readonly errors: { readonly message: string; readonly extensions: Record<string, unknown> }[];
  /** Resolves when the subscription has ended, whatever ended it. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** A client as dashboards use it. */
export interface TestSocket {
  readonly client: Client;
  /** Close codes and reasons of its connections. */
  readonly closed: { readonly code: number; readonly reason: string }[];
  /** `more`: what else the message carries. */
  follow(query: string, variables?: Record<string, unknown>, more?: object): Followed;
  close(): Promise<void>;
}

interface SocketSettings {
  readonly params?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  readonly retry?: number;
}

/** Connects to the service at `url` (its HTTP address). */
export function openSocket(url: string, { params, headers, retry = 0 }: SocketSettings = {}): TestSocket {
  const closed: { code: number; reason: string }[] = [];
  class Socket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers });
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: retry,
    ...(params ? { connectionParams: params } : {}),
    on: {
      closed: (event) => {
        const { code, reason } = event as { code: number; reason: string };
        closed.push({ code, reason });
      },
    },
  });
  return {
    client,
    closed,
    follow: (query, variables = {}, more = {}) => {
      const events: Record<string, unknown>[] = [];
      const errors: Followed['errors'] = [];
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      const stop = client.subscribe<Record<string, unknown>>(
        { query, variables, ...more },
        {
          next: ({ data, errors: faults }) => {
            if (data) events.push(data);
            errors.push(...((faults ?? []) as unknown as Followed['errors']));
          },
          error: (error) => {
            if (Array.isArray(error)) errors.push(...(error as unknown as Followed['errors']));
            resolve();
          },
          complete: () => resolve(),
        },
      );
      return { events, errors, ended, stop };
    },
    close: async () => {
      await client.dispose();
    },
  };
}
