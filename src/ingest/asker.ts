import { SourceError, type SourceErrorCode } from '../errors.js';
import type { Fetched, Fetcher } from './fetch.js';
import type { FetchKind } from './request-headers.js';

/** An address that did not answer with a page. */
export interface Unanswered {
  readonly url: string;
  readonly code: SourceErrorCode;
  readonly status: number | null;
}

/** Asks a site a bounded number of times: each address once, none after the bound or the time is reached. */
export interface Asker {
  /** The answer; null when the site gave none (see `unanswered`) or nothing more may be asked. Throws on abort. */
  ask(url: string, kind?: FetchKind): Promise<Fetched | null>;
  /** As `ask`, for the address that everything hangs on. Throws the SourceError of the fetch. */
  askOrThrow(url: string): Promise<Fetched>;
  /** Questions asked so far. */
  readonly count: number;
  /** Whether a question was left out for want of questions or time. */
  readonly isExhausted: boolean;
  readonly unanswered: readonly Unanswered[];
}

export interface AskerOptions {
  readonly fetcher: Fetcher;
  /** The address the whole question is about; an allow-list entry counts for it. */
  readonly origin: string;
  readonly most: number;
  readonly mostMs: number;
  readonly signal?: AbortSignal;
}

/** Makes an {@link Asker} over the one fetcher, which keeps the pace and obeys robots.txt. */
export function createAsker({ fetcher, origin, most, mostMs, signal }: AskerOptions): Asker {
  const late = AbortSignal.timeout(mostMs);
  const ending = signal ? AbortSignal.any([signal, late]) : late;
  const answers = new Map<string, Promise<Fetched | null>>();
  const unanswered: Unanswered[] = [];
  let count = 0;
  let isExhausted = false;

  const fetch = async (url: string, kind: FetchKind): Promise<Fetched | null> => {
    try {
      return await fetcher.fetchPage({ url, sourceOrigin: origin, kind, signal: ending });
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof SourceError) {
        unanswered.push({ url, code: error.code, status: Number(error.details['status'] ?? 0) || null });
        return null;
      }
      if (!late.aborted) throw error;
      isExhausted = true;
      return null;
    }
  };

  return {
    ask: (address, kind = 'page') => {
      const url = address.split('#')[0] ?? address;
      const known = answers.get(url);
      if (known) return known;
      if (count >= most || late.aborted) {
        isExhausted = true;
        return Promise.resolve(null);
      }
      count += 1;
      const answer = fetch(url, kind);
      answers.set(url, answer);
      return answer;
    },
    askOrThrow: async (address) => {
      const url = address.split('#')[0] ?? address;
      count += 1;
      const fetched = await fetcher.fetchPage({ url, sourceOrigin: origin, kind: 'page', signal: ending });
      for (const each of [url, fetched.url]) answers.set(each, Promise.resolve(fetched));
      return fetched;
    },
    get count() {
      return count;
    },
    get isExhausted() {
      return isExhausted;
    },
    unanswered,
  };
}
