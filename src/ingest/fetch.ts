import { lookup as systemLookup } from 'node:dns/promises';
import { performance } from 'node:perf_hooks';
import { createSecureContext } from 'node:tls';
import { SourceError } from '../errors.js';
import { addressKey, refusedRange } from './address-check.js';
import { literalAddress, portOf, sharedEntry, type AllowEntry, type AllowList } from './allow-list.js';
import { NotConnected, requestChecked, type Answer, type Timeouts } from './checked-request.js';
import { abortable, createPacer, type Pacer } from './pacing.js';
import { badUrl, nextUrl, readUrl, REDIRECTS } from './redirect.js';
import { conditions, headersFor, KINDS, short, type FetchKind, type Validators } from './request-headers.js';
import { retryAfterMs } from './retry-after.js';

/** What is asked of a site. */
export interface FetchRequest extends Validators {
  readonly url: string;
  /** The source's own URL or origin: an allow-list entry counts only when it covers this one too. */
  readonly sourceOrigin: string;
  readonly kind: FetchKind;
  readonly signal?: AbortSignal;
}

/** A site's answer, 2xx or "not modified". */
export interface Fetched {
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly status: number;
  /** True for 304; `bytes` are empty then. */
  readonly notModified: boolean;
  /** The body, unpacked. */
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of `bytes`, hex. */
  readonly bodyHash: string;
  /** Every URL asked before `url`, in order. */
  readonly redirects: readonly string[];
  /** `url` when every redirect on the way was permanent (301, 308): the source has moved. Null otherwise. */
  readonly permanentUrl: string | null;
  /** The address that answered. */
  readonly address: string;
  /** What the site took, milliseconds, look-ups included, waiting for its pace not. */
  readonly ms: number;
  readonly retryAfterMs: number | null;
}

/** Every address of a name, as the resolver gives them. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;

export interface FetcherOptions {
  readonly allow: AllowList;
  /** Least milliseconds between two starts at one address, where no allow-list entry says otherwise. */
  readonly minIntervalMs: number;
  /** With a contact: `Bantin/0.1 (+https://…; mail@…)`. */
  readonly userAgent: string;
  readonly timeouts?: Partial<Timeouts>;
  readonly caps?: Partial<Record<FetchKind, number>>;
  readonly lookup?: Lookup;
  readonly pacer?: Pacer;
  /** Authorities (PEM) trusted in place of Node's own, for networks that sign for themselves. */
  readonly ca?: readonly string[];
}

export interface Fetcher {
  /**
   * Asks for one page, following at most five redirects; every hop is checked and paced anew. Throws a SourceError
   * (BAD_URL, ADDRESS_REFUSED, UNSAFE_REDIRECT, TOO_MANY_REDIRECTS, DNS_FAILED, CONNECTION_FAILED, ANSWER_BROKEN, TIMEOUT,
   * BODY_TOO_LARGE, EXPANSION_TOO_LARGE, HTTP_ERROR, RATE_LIMITED) whose details hold `hop` (0 for the URL asked),
   * for the last two `status` and `retryAfterMs`; of a refused redirect they hold nothing but the hop. Throws
   * the reason of the signal when that ends.
   */
  readonly fetchPage: (request: FetchRequest) => Promise<Fetched>;
  /** Breaks off what is under way, and waits until it is. */
  readonly close: () => Promise<void>;
}

const TIMEOUTS: Timeouts = { headerMs: 10_000, idleMs: 10_000, totalMs: 30_000 };
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);
/** A host with many addresses is tried at the first few only. */
const MOST_ADDRESSES = 3;

/** The time one request has used of its total; waiting for the pace does not count. */
interface Stopwatch {
  usedMs: number;
}

interface HopAnswer extends Answer {
  readonly address: string;
}

/** The one way out: everything Bantin asks of the web goes through the fetcher made here. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const timeouts: Timeouts = { ...TIMEOUTS, ...options.timeouts };
  const lookup = options.lookup ?? lookupAll;
  const pacer = options.pacer ?? createPacer();
  const secureContext = options.ca && createSecureContext({ ca: [...options.ca] });
  const closing = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  return {
    fetchPage(request) {
      const work = fetchPage(request);
      underWay.add(work);
      const done = (): void => void underWay.delete(work);
      work.then(done, done);
      return work;
    },
    async close() {
      closing.abort(new DOMException('the fetcher was closed', 'AbortError'));
      await Promise.allSettled(underWay);
    },
  };

  async function fetchPage(request: FetchRequest): Promise<Fetched> {
    const signal = request.signal ? AbortSignal.any([request.signal, closing.signal]) : closing.signal;
    const watch: Stopwatch = { usedMs: 0 };
    const asked: string[] = [];
    let url = await withHop(0, () => readUrl(request.url));
    let moved = true;
    for (;;) {
      const answer = await withHop(asked.length, () => askHop(url, request, watch, signal));
      const lasting = REDIRECTS.get(answer.status);
      const location = answer.header('location');
      if (!lasting || location === null) {
        return withHop(asked.length, () => asFetched(request, answer, url, asked, moved, watch));
      }
      asked.push(url.href);
      moved &&= lasting === 'permanent';
      url = await withHop(asked.length, () => nextUrl(location, url, asked));
    }
  }

  /** One hop in order: is the URL fit, where does it lead, may that be read, is it its turn, ask. */
  async function askHop(
    url: URL,
    request: FetchRequest,
    watch: Stopwatch,
    signal: AbortSignal,
  ): Promise<HopAnswer> {
    const entry = sharedEntry(options.allow, request.sourceOrigin, url);
    const readable = (address: string): boolean =>
      refusedRange(address) === null || entry?.opens(address) === true;
    const literal = literalAddress(url);
    if (literal !== null && !readable(literal)) throw refused([literal]);
    if (!entry && !WEB_PORTS.has(portOf(url))) throw badUrl(`port ${portOf(url)} may not be read`);
    const addresses = await timed(watch, () => resolve(url, watch, signal));
    const open = addresses.filter(readable).slice(0, MOST_ADDRESSES);
    if (open.length === 0) throw refused(addresses);

    for (const [index, address] of open.entries()) {
      try {
        return await ask(url, address, entry, request, watch, signal);
      } catch (error) {
        if (!(error instanceof NotConnected) || index === open.length - 1) throw error;
      }
    }
    throw refused(addresses);
  }

  function ask(
    url: URL,
    address: string,
    entry: AllowEntry | null,
    request: FetchRequest,
    watch: Stopwatch,
    signal: AbortSignal,
  ): Promise<HopAnswer> {
    const pace = entry?.paceMs ?? options.minIntervalMs;
    const work = async (turn: AbortSignal): Promise<HopAnswer> => {
      const answer = await requestChecked({
        url,
        address,
        headers: headersFor(request, options.userAgent),
        cap: options.caps?.[request.kind] ?? KINDS[request.kind].cap,
        timeouts: { ...timeouts, totalMs: timeLeft(watch) },
        secureContext,
        signal: turn,
      });
      return { ...answer, address };
    };
    return pacer.run(addressKey(address), pace, (turn) => timed(watch, () => work(turn)), signal);
  }

  /** The addresses of the URL's host, looked up once: those that are checked are those that are connected to. */
  async function resolve(url: URL, watch: Stopwatch, signal: AbortSignal): Promise<readonly string[]> {
    const literal = literalAddress(url);
    if (literal !== null) return [literal];
    const limit = Math.min(timeouts.headerMs, timeLeft(watch));
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(timeOut('the name look-up did not finish', limit)), limit);
    try {
      const found = await abortable(lookup(url.hostname), AbortSignal.any([signal, late.signal]));
      if (found.length === 0) throw new SourceError('DNS_FAILED', 'the host name has no address');
      return inFixedOrder(found);
    } catch (error) {
      if (signal.aborted || error instanceof SourceError) throw error;
      const reason = (error as NodeJS.ErrnoException | null)?.code ?? null;
      throw new SourceError('DNS_FAILED', 'the host name could not be resolved', { reason }, error);
    } finally {
      clearTimeout(timer);
    }
  }

  function timeLeft(watch: Stopwatch): number {
    const left = timeouts.totalMs - watch.usedMs;
    if (left <= 0) throw timeOut('the site did not finish', timeouts.totalMs);
    return left;
  }
}

/**
 * Adds the hop to what goes wrong. A redirect into a place that may not be read becomes UNSAFE_REDIRECT and says
 * nothing of the place: what a site made us look up must not reach its own log, our database or the client.
 */
async function withHop<T>(hop: number, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (hop > 0 && (error.code === 'BAD_URL' || error.code === 'ADDRESS_REFUSED')) {
      throw new SourceError('UNSAFE_REDIRECT', `redirect ${hop} leads where it must not`, { hop });
    }
    throw new SourceError(error.code, error.message, { hop, ...error.details }, error.cause);
  }
}

function asFetched(
  request: FetchRequest,
  answer: HopAnswer,
  url: URL,
  redirects: readonly string[],
  moved: boolean,
  watch: Stopwatch,
): Fetched {
  const { status, header, body } = answer;
  const wait = retryAfterMs(header('retry-after'), Date.now());
  const validators = conditions(request);
  // A 304 nobody asked for and a part nobody asked for hold no page.
  const notModified = status === 304 && Object.keys(validators).length > 0;
  if ((!body && !notModified) || status === 206) {
    const limited = status === 429 || (status === 503 && wait !== null);
    throw new SourceError(
      limited ? 'RATE_LIMITED' : 'HTTP_ERROR',
      limited
        ? `the site asks to come back later (status ${status})`
        : `the site answered with status ${status}`,
      { status, retryAfterMs: wait },
    );
  }
  return {
    url: url.href,
    status,
    notModified,
    bytes: body?.bytes ?? new Uint8Array(),
    contentType: short(header('content-type')),
    etag: short(header('etag')) ?? (notModified ? (request.etag ?? null) : null),
    lastModified: short(header('last-modified')) ?? (notModified ? (request.lastModified ?? null) : null),
    bodyHash: body?.hash ?? EMPTY_HASH,
    redirects: [...redirects],
    permanentUrl: redirects.length > 0 && moved ? url.href : null,
    address: answer.address,
    ms: Math.round(watch.usedMs),
    retryAfterMs: wait,
  };
}

/** SHA-256 of nothing. */
const EMPTY_HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** IPv4 first, then in order of address: the same host is asked at the same address, where its pace is kept. */
function inFixedOrder(addresses: readonly string[]): readonly string[] {
  const v6 = (address: string): number => (address.includes(':') ? 1 : 0);
  return [...new Set(addresses)].sort((a, b) => v6(a) - v6(b) || (a < b ? -1 : 1));
}

async function lookupAll(hostname: string): Promise<readonly string[]> {
  return (await systemLookup(hostname, { all: true })).map((found) => found.address);
}

async function timed<T>(watch: Stopwatch, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    watch.usedMs += performance.now() - started;
  }
}

function timeOut(what: string, ms: number): SourceError {
  return new SourceError('TIMEOUT', `${what} within ${Math.round(ms)} ms`, { timeoutMs: Math.round(ms) });
}

function refused(addresses: readonly string[]): SourceError {
  const range = refusedRange(addresses[0] ?? '');
  return new SourceError('ADDRESS_REFUSED', `the host lies in a network that may not be read (${range})`, {
    range,
  });
}
