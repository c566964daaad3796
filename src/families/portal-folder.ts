import { all, attr, shortTextOf, textOf } from './dom.js';
import type { Family, ListingFacts, Page } from './family.js';
import { readUnnamed } from './unnamed-frame.js';
import type { Anatomy } from './article-frame.js';
import { nextPageUrl } from './generic/listing.js';
import { ownList } from './own-list.js';
import { plain } from './generic/plain.js';

/**
 * The Nghệ Tĩnh product with `/{app}/portal/folder/…` addresses (dbndhatinh.vn, mattran.hatinh.gov.vn,
 * dhtn.hatinh.gov.vn, mattrannghean.org.vn). Each installation names its classes anew, so pages are read by
 * anatomy; a list that bears the toolbar "Email Print Aa" of an article is one.
 */
export const portalFolder: Family = {
  name: 'portal-folder',
  feedPaths: [],

  recognize(page) {
    const byUrl = OWN_PATH.test(page.url) || OLD_LIST.test(page.url);
    const byPage = hasFingerprint(page);
    if (byUrl && byPage) return 2;
    return byUrl || byPage ? 1 : 0;
  },

  readListing(page): ListingFacts {
    return {
      items: ownList(page, isArticleUrl, (url) => url),
      nextUrl: nextPageUrl(page) ?? nextByNumber(page),
    };
  },

  readArticle: (page) =>
    isListUrl(page.url) && !toolbarOf(page.document) ? null : readUnnamed(page, ANATOMY),
};

const ANATOMY = {
  bodies: [],
  titles: [],
  leads:
    '.sapo, .lead, .summary, .news-lead, .news-summary, .description, .trich-yeu, .trichyeu, .tom-tat, .tomtat, .intro, .quote-lead',
  dates: '',
  authors: '',
  files: '',
  furniture: '',
} as const satisfies Anatomy;

const OWN_PATH = /\/portal\/folder\//i;
const OLD_LIST = /\/default\/index\?(?:[^#]*&)?folder_id=\d+/i;
const ARTICLE_PATH = /\/portal\/folder\/[^/?#]+(?:\/[^/?#]+)?\/news\/(?<slug>[^/?#]+)\.html(?:$|[?#])/i;
const LIST_PATH = /^(?<folder>.*\/portal\/folder\/[^/?#]+)(?:\/(?<number>\d+)\.html|\.html|\/)?$/i;

/** The three toolbar links that give this product away, glued or not. */
const TOOLBAR = /^e-?mail print a ?a$|^emailprintaa$/;

function isArticleUrl(url: string): boolean {
  return ARTICLE_PATH.test(url);
}

function hasFingerprint(page: Page): boolean {
  if (toolbarOf(page.document)) return true;
  let links = 0;
  for (const link of all(page.document, 'a[href*="/portal/folder/"]')) {
    if (OWN_PATH.test(attr(link, 'href') ?? '')) links += 1;
    if (links >= 3) return true;
  }
  return false;
}

/** The smallest element that holds the toolbar and nothing else. */
function toolbarOf(document: Document): Element | null {
  for (const link of all(document, 'a')) {
    if (!/^e-?mail$/i.test(shortTextOf(link, 10) ?? '')) continue;
    for (let box = link.parentElement, steps = 0; box && steps < 4; box = box.parentElement, steps += 1) {
      const text = plain(textOf(box) ?? '');
      if (TOOLBAR.test(text)) return box;
      if (text.length > 40) break;
    }
  }
  return null;
}

/** Whether an address is one of a list; some installations serve a folder's only article there. */
function isListUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname } = new URL(url);
  return LIST_PATH.test(pathname) || OLD_LIST.test(url);
}

/** `/{app}/portal/folder/{cat}` → `…/{cat}/2.html`; `?folder_id=177&page=1` → the next number that is linked. */
function nextByNumber(page: Page): string | null {
  if (!URL.canParse(page.url)) return null;
  const here = LIST_PATH.exec(new URL(page.url).pathname)?.groups;
  const folder = here?.['folder'];
  if (folder === undefined) return null;
  const current = Number(here?.['number'] ?? 0);
  let best: { readonly number: number; readonly url: string } | null = null;
  for (const link of all(page.document, 'a[href*="/portal/folder/"]')) {
    const href = attr(link, 'href');
    if (href === null || !URL.canParse(href, page.url)) continue;
    const url = new URL(href, page.url);
    const there = LIST_PATH.exec(url.pathname)?.groups;
    const number = Number(there?.['number'] ?? Number.NaN);
    if (there?.['folder'] !== folder || !(number > Math.max(current, 1)) || (best && best.number <= number))
      continue;
    best = { number, url: url.href };
  }
  return best?.url ?? null;
}
