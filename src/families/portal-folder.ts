import { activeMenuItem } from './active-menu.js';
import {
  all,
  attr,
  canonicalHref,
  eachNode,
  first,
  firstWithText,
  innerHtml,
  meta,
  shortTextOf,
  textOf,
} from './dom.js';
import type { ArticleFacts, DateFact, Family, ListingFacts, Page } from './family.js';
import { breadcrumbCategory } from './generic/breadcrumb.js';
import { readUnnamed } from './unnamed-frame.js';
import type { Anatomy } from './article-frame.js';
import { categoryBeside } from './frame-category.js';
import { measured } from './frame-column.js';
import { nextPageUrl } from './generic/listing.js';
import { ownList } from './own-list.js';
import { densestBox, rootOf } from './generic/main-content.js';
import { plain } from './generic/plain.js';
import { dateLines } from './generic/date-lines.js';

/**
 * The Nghệ Tĩnh product with `/{app}/portal/folder/…` addresses (dbndhatinh.vn, mattran.hatinh.gov.vn,
 * dhtn.hatinh.gov.vn, mattrannghean.org.vn). Each installation names its classes anew, so pages are read by
 * anatomy: the title (whose folded words are the address's slug), the toolbar "Email Print Aa", the time line,
 * then everything that follows in the article's box up to the comments.
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

  readArticle: (page) => (isArticleUrl(page.url) ? readUnnamed(page, ANATOMY) : null) ?? readArticle(page),
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

function readArticle(page: Page): ArticleFacts | null {
  const { document } = page;
  const dense = densestBox(rootOf(document));
  const toolbar = toolbarOf(document);
  const follows = documentOrder(document);
  const heading = headingOf(page, toolbar, follows);
  if (!heading || (isListUrl(page.url) && !toolbar)) return null;
  const box = boxAround(heading, dense);
  const lines = dateLines(box, null, heading).filter(({ element }) => follows(element, heading));
  const head = [toolbar, lines[0]?.element ?? null].filter(
    (each): each is Element => each !== null && box.contains(each) && follows(each, heading),
  );
  const headEnd = endOfHead(heading, head, dense, follows);
  const lead = leadOf(box, headEnd, follows);
  const body = whatFollows(headEnd, box, lead);
  const title = textOf(heading);
  if (body === null && lead === null) return null;
  return {
    title,
    dates: datesOf(page, lines),
    modified: dateFact(meta(document, 'article:modified_time', 'og:updated_time')),
    lead: innerHtml(lead),
    body,
    byline: null,
    origin: null,
    category:
      breadcrumbCategory(document, title) ??
      meta(document, 'article:section') ??
      (dense && title && categoryBeside({ whole: measured(page), heading, title, body: dense, area: box })) ??
      activeMenuItem(document, page.url, title),
    cover: null,
    attachments: [],
    canonicalUrl: canonicalHref(document),
  };
}

function isListUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname } = new URL(url);
  return LIST_PATH.test(pathname) || OLD_LIST.test(url);
}

const HEADINGS =
  'h1, h2, h3, h4, h5, [class*="title"], [class*="tieu-de"], [class*="tieude"], [class*="headline"]';

/**
 * The title: the heading whose folded words are the address's slug (slugs are cut, titles get edited, so the
 * beginning counts), else the one the page's own `<title>` repeats, else the last heading before the toolbar.
 */
function headingOf(page: Page, toolbar: Element | null, follows: Follows): Element | null {
  const { document } = page;
  const slug = plain(decodeSafely(ARTICLE_PATH.exec(page.url)?.groups?.['slug'] ?? ''));
  const pageTitle = plain(meta(document, 'og:title') ?? textOf(document.querySelector('title')) ?? '');
  const body = document.querySelector('body') ?? rootOf(document);
  const headings = all(body, HEADINGS).filter((each) => !each.querySelector('h1, h2, h3, h4, h5, p, img'));
  let byPageTitle: Element | null = null;
  let beforeToolbar: Element | null = null;
  for (const heading of headings) {
    const words = plain(textOf(heading) ?? '');
    if (words.length < 8 || words.length > 400) continue;
    if (slug !== '' && !heading.closest('li, aside, marquee') && sameBeginning(words, slug)) return heading;
    if (
      pageTitle.length >= 15 &&
      (pageTitle === words || (words.length >= 20 && pageTitle.includes(words)))
    ) {
      byPageTitle ??= heading;
    }
    if (toolbar && follows(toolbar, heading)) beforeToolbar = heading;
  }
  return (
    byPageTitle ??
    beforeToolbar ??
    firstWithText(body, [
      'h1',
      '[class*="detail"] h2',
      '[class*="detail"] h3',
      '[class*="detail"] [class*="title"]',
    ])
  );
}

/** Equal, or one cut short: at least 20 letters and three quarters of the shorter one in common. */
function sameBeginning(words: string, slug: string): boolean {
  if (words === slug) return true;
  const length = Math.min(words.length, slug.length);
  if (length < 20) return false;
  let same = 0;
  while (same < length && words[same] === slug[same]) same += 1;
  return same >= Math.max(20, length * 0.75);
}

/** The smallest element around the heading that holds the page's main text too. */
function boxAround(heading: Element, dense: Element | null): Element {
  let box = heading.parentElement ?? heading;
  while (dense && !box.contains(dense) && box.parentElement && box.localName !== 'body')
    box = box.parentElement;
  return box;
}

/** Where the head ends: behind the last of title, toolbar and time line, as long as these stand before the text. */
function endOfHead(
  heading: Element,
  parts: readonly Element[],
  dense: Element | null,
  follows: Follows,
): Element {
  let end = heading;
  for (const part of parts) {
    if (dense && (part.contains(dense) || (follows(part, dense) && !dense.contains(part)))) continue;
    if (follows(part, end)) end = part;
  }
  return end;
}

const LEADS =
  '.sapo, .lead, .summary, .news-lead, .news-summary, .description, .desc, .trich-yeu, .trichyeu, .tom-tat, .tomtat, .intro, .quote-lead';

function leadOf(box: Element, headEnd: Element, follows: Follows): Element | null {
  for (const lead of all(box, LEADS)) {
    const text = textOf(lead) ?? '';
    if (text.length >= 20 && text.length <= 1200 && follows(lead, headEnd) && !lead.closest('li, aside'))
      return lead;
  }
  return null;
}

/** Everything in the box behind the head, level by level outwards, without the lead, up to the comments. */
function whatFollows(headEnd: Element, box: Element, lead: Element | null): string | null {
  const pieces: string[] = [];
  let hasInk = false;
  for (let level: Node | null = headEnd; level && level !== box; level = level.parentNode) {
    for (let next: Node | null = level.nextSibling; next; next = next.nextSibling) {
      if (next.nodeType === 3) {
        pieces.push(escaped(next.nodeValue ?? ''));
        continue;
      }
      if (next.nodeType !== 1 || next === lead) continue;
      const element = next as Element;
      if (isTailHead(element)) return hasInk ? pieces.join('') : null;
      if (FURNITURE.test(attr(element, 'class') ?? '') || FURNITURE.test(element.id)) continue;
      pieces.push(element.outerHTML);
      hasInk ||=
        textOf(element) !== null || element.querySelector('img') !== null || element.localName === 'img';
    }
  }
  return hasInk || pieces.some((piece) => piece.trim().length > 40) ? pieces.join('') : null;
}

/** Boxes behind the text, by class or id. */
const FURNITURE =
  /(?:^|[\s_-])(?:comments?|binh-?luan|y-?kien|related|lien-?quan|tin-?khac|other-?news|orther|rating|danh-?gia|tags?|share|social|pagination|paging)(?:$|[\s_-])/i;

/** The first words of what stands behind the text. */
const TAIL_HEAD =
  /^(?:y kien (?:ban doc|binh luan|phan hoi)|(?:cac )?(?:tin|bai)(?: tuc| bai| viet)? (?:lien quan|khac|moi hon|cu hon|cung (?:chuyen muc|loai)|da dua)|tin cung chuyen muc|gui binh luan|binh luan)(?: |$)/;

function isTailHead(element: Element): boolean {
  const text = textOf(element);
  if (text === null) return false;
  const start = plain(text.slice(0, 60));
  if (!TAIL_HEAD.test(start)) return false;
  const heading = first(element, [
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'strong',
    'b',
    'legend',
    'span',
    'a',
    'div',
    'p',
  ]);
  return text.length <= 40 || TAIL_HEAD.test(plain((textOf(heading) ?? '').slice(0, 60)));
}

function datesOf(page: Page, lines: readonly { readonly date: string }[]): DateFact[] {
  const dates: DateFact[] = lines.slice(0, 3).map(({ date }) => ({ text: date, basis: 'PAGE' }));
  const published = meta(
    page.document,
    'article:published_time',
    'datepublished',
    'pubdate',
    'dc.date.issued',
  );
  return published === null ? dates : [...dates, { text: published, basis: 'META' }];
}

function dateFact(text: string | null): DateFact | null {
  return text === null ? null : { text, basis: 'META' };
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

/** Whether `node` stands behind `other` in the document; inside it counts as behind. */
type Follows = (node: Element, other: Element) => boolean;

/** Numbers the elements once. */
function documentOrder(document: Document): Follows {
  const places = new Map<Node, number>();
  for (const node of eachNode(rootOf(document))) if (node.nodeType === 1) places.set(node, places.size);
  return (node, other) => (places.get(node) ?? -1) > (places.get(other) ?? Number.MAX_SAFE_INTEGER);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
