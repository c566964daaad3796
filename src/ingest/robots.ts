import robotsParser from 'robots-parser';
import { SourceError } from '../errors.js';
import { decodeBytes } from './decode.js';
import type { Fetched, Fetcher, FetchRequest } from './fetch.js';

/** What we use of a parsed robots.txt. */
interface Robot {
  isDisallowed(url: string, product: string): boolean | undefined;
}

/** The package is CommonJS and its typings are written for ES modules: the default import is the function itself. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robot;

/** How long a robots.txt counts (RFC 9309, 2.4: at most a day), and how long a failure to get one does. */
const FRESH_MS = 24 * 3600 * 1000;
const FAILED_MS = 10 * 60 * 1000;

/** Sites remembered; the one asked longest ago is forgotten first. */
const MOST_SITES = 2000;

/** RFC 9309, 2.5: at least 500 KiB must be read; what stands behind is left. */
const LONGEST = 500 * 1024;

/** What the robots.txt of one site says. */
type Rules = { readonly robot: Robot } | { readonly everything: 'ALLOWED' } | { readonly error: SourceError };

interface Remembered {
  readonly until: number;
  readonly rules: Promise<Rules>;
}

/**
 * The fetcher, made to obey the robots.txt of every site it is sent to. Reading is refused with ROBOTS_REFUSED where
 * the site asks for it, and with ROBOTS_UNREACHABLE while the site cannot say (a 5xx or no answer means "no" until it
 * can, RFC 9309, 2.3.1.4); a site without the file (4xx) allows everything.
 */
export function obeyRobots(fetcher: Fetcher, userAgent: string, now: () => Date): Fetcher {
  const sites = new Map<string, Remembered>();
  const product = userAgent.split(/[/\s]/)[0] ?? userAgent;

  const rulesOf = (request: FetchRequest, origin: string): Promise<Rules> => {
    const known = sites.get(origin);
    const at = now().getTime();
    if (known && known.until > at) return known.rules;
    const rules = readRobots(fetcher, request, origin);
    remember(sites, origin, { until: at + FRESH_MS, rules });
    rules.then(
      (found) => {
        if ('error' in found) remember(sites, origin, { until: at + FAILED_MS, rules });
      },
      // An abort says nothing about the site.
      () => sites.delete(origin),
    );
    return rules;
  };

  return {
    fetchPage: async (request) => {
      const url = URL.parse(request.url);
      // What is no address is refused by the fetcher, with the right words.
      if (!url || !/^https?:$/.test(url.protocol)) return fetcher.fetchPage(request);
      const rules = await rulesOf(request, url.origin);
      if ('error' in rules) throw rules.error;
      if ('robot' in rules && rules.robot.isDisallowed(url.href, product) === true) {
        throw new SourceError('ROBOTS_REFUSED', `${url.origin}/robots.txt asks not to read ${url.pathname}`);
      }
      return fetcher.fetchPage(request);
    },
    close: () => fetcher.close(),
  };
}

function remember(sites: Map<string, Remembered>, origin: string, remembered: Remembered): void {
  sites.delete(origin);
  sites.set(origin, remembered);
  const oldest = sites.keys().next().value;
  if (sites.size > MOST_SITES && oldest !== undefined) sites.delete(oldest);
}

async function readRobots(fetcher: Fetcher, request: FetchRequest, origin: string): Promise<Rules> {
  const url = `${origin}/robots.txt`;
  const { sourceOrigin, signal } = request;
  let fetched: Fetched;
  try {
    fetched = await fetcher.fetchPage({ url, sourceOrigin, kind: 'page', ...(signal ? { signal } : {}) });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return rulesOfFailure(error, origin);
  }
  const { text } = decodeBytes(fetched.bytes.subarray(0, LONGEST), {
    contentType: fetched.contentType,
    kind: 'text',
  });
  // A site that answers everything with its home page has no robots.txt.
  if (/^\s*<(?:!doctype|html)/i.test(text)) return { everything: 'ALLOWED' };
  return { robot: parseRobots(url, text) };
}

function rulesOfFailure(error: SourceError, origin: string): Rules {
  const status = Number(error.details['status'] ?? 0);
  if (status >= 400 && status < 500 && status !== 429) return { everything: 'ALLOWED' };
  // A robots.txt that redirects for ever, or to where we must not go, is as good as none (RFC 9309, 2.3.1.2).
  if (error.code === 'TOO_MANY_REDIRECTS' || error.code === 'UNSAFE_REDIRECT')
    return { everything: 'ALLOWED' };
  // The address itself is refused or dead: say that, not that a file is missing.
  if (status === 0) return { error };
  const { details } = error;
  return {
    error: new SourceError(
      'ROBOTS_UNREACHABLE',
      `${origin}/robots.txt answers ${status}`,
      { ...details },
      error,
    ),
  };
}
