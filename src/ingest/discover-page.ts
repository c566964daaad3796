import { absolute, all, attr, baseOf, shortTextOf, textOf } from '../families/dom.js';
import { recognizeFamily } from '../families/families.js';
import type { Family, Page } from '../families/family.js';
import { parsePage } from '../families/page.js';
import { SourceError } from '../errors.js';
import { fold } from '../normalize/text.js';
import { decodeBytes } from './decode.js';
import type { Fetched } from './fetch.js';

/** A page that was looked at, with the product that made it. */
export interface SeenPage {
  readonly page: Page;
  readonly family: Family;
  readonly sureness: 0 | 1 | 2;
}

/** Reads an answer as a page; null when it is none. */
export function seenPage(fetched: Fetched): SeenPage | null {
  try {
    const { text } = decodeBytes(fetched.bytes, { contentType: fetched.contentType, kind: 'html' });
    if (/^[\s\uFEFF]*(?:<\?xml|<rss\b|<feed\b|<urlset\b|<sitemapindex\b|[{[])/i.test(text.slice(0, 200)))
      return null;
    const page = parsePage(text, fetched.url);
    return { page, ...recognizeFamily(page) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return null;
  }
}

/** A link of a page: absolute address without fragment, and what it says. */
export interface PageLink {
  readonly element: Element;
  readonly url: string;
  readonly text: string;
}

/** The links of a page below `selector` that lead to http addresses, in its order, each address once. */
export function linksOf({ document, url }: Page, selector = 'a[href]'): readonly PageLink[] {
  const base = baseOf(document, url);
  const links = new Map<string, PageLink>();
  for (const element of all(document, selector)) {
    const target = absolute(attr(element, 'href'), base)?.split('#')[0] ?? '';
    if (!/^https?:/i.test(target)) continue;
    const text = textOf(element) ?? attr(element, 'title') ?? '';
    const known = links.get(target);
    if (!known || known.text === '') links.set(target, { element, url: target, text });
  }
  return [...links.values()];
}

/** Whether two addresses lie on one host, `www.` left aside, port counted. */
export function isSameSite(one: string, other: string): boolean {
  const host = (url: string) => URL.parse(url)?.host.replace(/^www\./, '');
  return host(one) === host(other);
}

/**
 * The front page of the site a page belongs to: where its "Trang chủ" link leads, else its logo; a folder that has
 * neither is its own front page; else the root of the host. A site that lives in a folder is thus not taken for the host.
 */
export function homeOf({ document, url }: Page): string {
  const base = baseOf(document, url);
  const said = all(document, 'a[href]').filter((link) => HOME_WORDS.test(fold(wordsOf(link)).trim()));
  for (const link of [...said, ...all(document, LOGOS)]) {
    const target = absolute(attr(link, 'href'), base)?.split('#')[0];
    if (target !== undefined && /^https?:/i.test(target) && isSameSite(target, url)) return target;
  }
  return /^\/[^/]+\/$/.test(new URL(url).pathname) ? url : new URL('/', url).href;
}

function wordsOf(link: Element): string {
  return shortTextOf(link, 20) ?? attr(link, 'title') ?? attr(link.querySelector('img'), 'alt') ?? '';
}

const HOME_WORDS = /^(?:trang chu|home|home ?page|trang nhat)$/;

const LOGOS =
  'a[rel~="home" i], [class*="logo" i] > a[href], a[class*="logo" i], [class*="site-title" i] a[href], a[class*="site-title" i], [class*="brand" i] > a[href], a[class*="brand" i]';
