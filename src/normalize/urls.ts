/**
 * Addresses: one that works, and one to compare by. {@link urlKey} is for looking up only; dropping `www.` or
 * forcing https would make links that do not work, so what a reader gets is {@link workingUrl}.
 */
import { nfc } from './text.js';

/** Parameters that say how one came here or what a page's widgets show, never which article it is. */
const STATE_PARAMETERS = [
  /^_?(?:utm|adf|afr)[._]?/i, // campaigns; Oracle WebCenter's `_adf.ctrl-state`, `_afrLoop`
  /^p_p_/i, // Liferay portlet state
  /^_.*_(?:redirect|backurl|cur|delta|resetcur)$/i, // Liferay, where the way back is longer than the address
  /^inheritredirect$/i,
  /^(?:fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|ttclid|twclid|gidzl|zarsrc|zanpid|mc_[ce]id|_ga|_gl|_hsenc|_hsmi|spm)$/i,
  /^fb_(?:action|comment|ref|source)/i,
  /^__(?:cft|tn)__/i,
  /^(?:phpsessid|jsessionid|aspsessionid\w*|sessionid)$/i,
] as const satisfies readonly RegExp[];

/** Parameters that alone name the document: WebCenter adds a dozen others that change with every visit. */
const SOLE_PARAMETERS = ['dDocName'] as const;

/**
 * The look-up key of an address, the same for all ways to write it: https, lower-case host without `www.` and
 * default port, no user, fragment, session or tracking, parameters sorted, path and parameters NFC and encoded
 * one way, no slash at the end. Null when it is no absolute http(s) address.
 */
export function urlKey(url: string): string | null {
  const parsed = parseHttp(url);
  if (!parsed) return null;
  const host = parsed.hostname.replace(/\.$/, '').replace(/^www\.(?=.*\.)/, '');
  const port = parsed.port === '' || parsed.port === '80' || parsed.port === '443' ? '' : `:${parsed.port}`;
  const path = parsed.pathname
    .replace(/;jsessionid=[^/]*/gi, '')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => encodeOnce(segment));
  return `https://${host}${port}/${path.join('/')}${keyQuery(parsed.search.slice(1))}`;
}

function keyQuery(query: string): string {
  if (query === '') return '';
  const pairs = query
    .split(/&(?:amp;)?/)
    .filter((pair) => pair !== '')
    .map((pair) => splitPair(pair))
    .filter(([name]) => !STATE_PARAMETERS.some((pattern) => pattern.test(name)));
  const sole = pairs.filter(([name]) => SOLE_PARAMETERS.some((each) => each === name));
  const kept = (sole.length > 0 ? sole : pairs).map(
    ([name, value]) => encodeURIComponent(name) + (value === null ? '' : `=${encodeURIComponent(value)}`),
  );
  return kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
}

function splitPair(pair: string): readonly [name: string, value: string | null] {
  const at = pair.indexOf('=');
  const plain = (text: string): string => decoded(text.replaceAll('+', ' '));
  return at < 0 ? [plain(pair), null] : [plain(pair.slice(0, at)), plain(pair.slice(at + 1))];
}

function encodeOnce(segment: string): string {
  return encodeURIComponent(decoded(segment));
}

/** NFC of the decoded text; bytes that are no UTF-8 (old windows-1258 paths) stay as they are. */
function decoded(text: string): string {
  try {
    return nfc(decodeURIComponent(text)).toWellFormed();
  } catch {
    return text.toWellFormed();
  }
}

/** Text that names something else than a web page, or nothing. */
const NO_LINK = /^(?:#|$)/;
/** `www.x.gov.vn/…` is typed by people who mean a host; a browser would look for a file of that name. */
const BARE_HOST = /^www\.[a-z\d-]+\.[a-z]/i;

/**
 * The absolute address of a link as a browser would follow it from `base`: blanks and line breaks around and
 * backslashes mended, scheme, port and fragment kept. Null for anything but http and https (`javascript:`,
 * `data:`, `mailto:`, …), for bare fragments and for text that is no address.
 */
export function resolveUrl(href: string, base: string): string | null {
  const text = href
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
    .replaceAll('&amp;', '&');
  if (NO_LINK.test(text)) return null;
  const start = parseHttp(base);
  const absolute = BARE_HOST.test(text) ? `${start?.protocol ?? 'http:'}//${text}` : text;
  return parseHttp(absolute, start ?? undefined)?.href ?? null;
}

/**
 * The address to give out for an article: its `rel=canonical` when that lies on the very host (and port) that
 * served the page, scheme and port as written there; else the address as served. A canonical that is the bare
 * home page is a template's slip and does not count.
 */
export function workingUrl(served: string, canonical: string | null): string {
  const from = parseHttp(served);
  const resolved = canonical === null ? null : resolveUrl(canonical, served);
  if (!from || resolved === null) return served;
  const to = new URL(resolved);
  if (to.hostname !== from.hostname || portOf(to) !== portOf(from)) return served;
  const isHome = to.pathname === '/' && to.search === '';
  return isHome && (from.pathname !== '/' || from.search !== '') ? served : to.href;
}

/** The two default ports count as one: sites behind a proxy write http where https is served. */
function portOf(url: URL): string {
  return url.port === '80' || url.port === '443' ? '' : url.port;
}

function parseHttp(text: string, base?: URL): URL | null {
  const url = URL.parse(text, base);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null;
}
