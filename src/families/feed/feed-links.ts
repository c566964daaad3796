import { FEED_LIMITS } from './feed-limits.js';

/**
 * An address of a feed as an absolute http(s) URL; null when it is none. Line ends and blanks inside are what an
 * editor's line break left there. `bases` are tried in order: the first that makes a URL counts.
 */
export function absoluteUrl(
  address: string | null | undefined,
  ...bases: readonly (string | null)[]
): string | null {
  const href = (address ?? '')
    .trim()
    .replace(/\s*[\r\n\t]+\s*/g, '')
    .replaceAll('&amp;', '&');
  if (href === '' || href === '#') return null;
  const full = withScheme(href, bases);
  for (const base of [...bases, null]) {
    const url = URL.parse(full, base ?? undefined);
    if (url) return url.protocol === 'http:' || url.protocol === 'https:' ? url.href.normalize('NFC') : null;
  }
  return null;
}

/** `www.x.vn/a` and an address that begins with the site's own host are addresses without their scheme. */
function withScheme(href: string, bases: readonly (string | null)[]): string {
  if (/^www\.[\w-]+\./i.test(href)) return `http://${href}`;
  const host = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?=\/)/.exec(href.slice(0, 300))?.[0].toLowerCase();
  const own = host === undefined ? undefined : bases.find((base) => URL.parse(base ?? '')?.host === host);
  return own ? `${URL.parse(own)?.protocol ?? 'https:'}//${href}` : href;
}

/**
 * HTML whose `src` and `href` are absolute. Done only where the feed says (`xml:base`) what they are relative to:
 * this is lost with the feed; without it they are relative to the article.
 */
export function absoluteHtml(html: string, base: string): string {
  let links = 0;
  return html.replace(
    /(<[a-z][^<>]{0,4000}?\s(?:src|href)\s{0,5}=\s{0,5})(["'])([^"'<>]{1,4000})\2/gi,
    (whole: string, before: string, quote: string, address: string) => {
      links += 1;
      if (links > FEED_LIMITS.links || /^(?:[a-z][a-z0-9+.-]{0,20}:|#)/i.test(address.trim())) return whole;
      const url = absoluteUrl(address, base);
      return url === null ? whole : `${before}${quote}${url.replaceAll('&', '&amp;')}${quote}`;
    },
  );
}

/** `rel` as its last word: Atom allows the full address of a registered relation. */
export function relationOf(rel: string | undefined): string {
  return (rel ?? '')
    .trim()
    .toLowerCase()
    .replace(/^.*[/#]/, '');
}
