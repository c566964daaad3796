import { clientError } from './client-error.js';
import { type Language, limitWords } from './limit-words.js';
import type { ReadRows } from './services.js';

/** Until when a request is worked on: its time runs out, or the client goes away. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Takes the time off: what writes is not cut off half-way. A client that goes away still ends it. */
  lift(): void;
  /** The client has gone. */
  abandon(): void;
  /** The answer is sent; nothing is waited for any more. */
  end(): void;
}

/** A deadline `ms` from now, told in the language of whoever asks. */
export function createDeadline(ms: number, language: Language): Deadline {
  const controller = new AbortController();
  const late = setTimeout(
    () => controller.abort(clientError('TIMEOUT', limitWords('TIMEOUT', language))),
    ms,
  );
  late.unref();
  const lift = () => clearTimeout(late);
  return {
    signal: controller.signal,
    lift,
    abandon: () => {
      lift();
      controller.abort(clientError('TIMEOUT', limitWords('TIMEOUT', language)));
    },
    end: lift,
  };
}

/** For what goes on until its client leaves: a subscription. */
export function noDeadline(): Deadline {
  const { signal } = new AbortController();
  return { signal, lift: () => {}, abandon: () => {}, end: () => {} };
}

/**
 * Reading that ends with the deadline: the statement is told to stop where the database can be told, and whoever waits
 * is answered either way.
 */
export function readUntil(read: ReadRows, { signal }: Pick<Deadline, 'signal'>): ReadRows {
  return async <Row extends object>(sql: string, params?: readonly unknown[]) => {
    signal.throwIfAborted();
    let stop = () => {};
    const late = new Promise<never>((_done, fail) => {
      stop = () => fail(signal.reason as Error);
      signal.addEventListener('abort', stop, { once: true });
    });
    try {
      return await Promise.race([read<Row>(sql, params, signal), late]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };
}
