import { SourceError } from '../errors.js';

const MOST_REDIRECTS = 5;
const LONGEST_URL = 4_096;

/** Statuses that send elsewhere, and whether for good (RFC 9110 §15.4). */
export const REDIRECTS: ReadonlyMap<number, 'permanent' | 'temporary'> = new Map([
  [301, 'permanent'],
  [302, 'temporary'],
  [303, 'temporary'],
  [307, 'temporary'],
  [308, 'permanent'],
]);

/** Reads a URL that someone wants asked, its fragment dropped. Throws a SourceError BAD_URL. */
export function readUrl(text: string, base?: URL): URL {
  const url = text.length <= LONGEST_URL ? URL.parse(text.trim(), base) : null;
  if (!url || url.href.length > LONGEST_URL) throw badUrl('the address is no URL that can be read');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw badUrl('only http and https may be read');
  if (url.username !== '' || url.password !== '')
    throw badUrl('addresses with a user name or password are refused');
  url.hash = '';
  return url;
}

/**
 * The URL that the header `location` of the answer from `from` leads to; `asked` are the URLs asked so far, `from`
 * the last of them. Throws a SourceError: TOO_MANY_REDIRECTS, or BAD_URL for a place that may not be asked.
 */
export function nextUrl(location: string, from: URL, asked: readonly string[]): URL {
  if (asked.length > MOST_REDIRECTS) {
    throw new SourceError('TOO_MANY_REDIRECTS', `the site redirects more than ${MOST_REDIRECTS} times`);
  }
  const to = readUrl(asUtf8(location), from);
  if (from.protocol === 'https:' && to.protocol === 'http:') throw badUrl('from https to http');
  // We keep no cookies, so what sent us on once will do so again.
  if (asked.includes(to.href))
    throw new SourceError('TOO_MANY_REDIRECTS', 'the site redirects in a circle', {
      case: 'CIRCLE',
    });
  return to;
}

/** Headers arrive as one byte per character; some sites write a Vietnamese path into Location as it is. */
function asUtf8(header: string): string {
  const text = Buffer.from(header, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? header : text;
}

/** The refusal of a URL before anything is asked. */
export function badUrl(message: string): SourceError {
  return new SourceError('BAD_URL', message);
}
