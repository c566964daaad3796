import { readFrame } from './anatomy.js';
import { findFrame, type Frame } from './article-frame.js';
import { absolute, all, attr, baseOf, canonicalHref, first, textOf } from './dom.js';
import type { ArticleFacts, CoverFact, DateFact, Family, ListingItem, Page } from './family.js';
import { generic } from './generic.js';
import { breadcrumbCategory } from './generic/breadcrumb.js';
import { categoryBeforeText, nearTitle, toldTrail } from './generic/category.js';
import { isForeign } from './generic/foreign.js';
import { nextPageUrl, readListing } from './generic/listing.js';
import { plain } from './generic/plain.js';
import { readStructuredData } from './generic/structured-data.js';
import { isPageClock } from './generic/date-lines.js';
import { dateIn } from './generic/date-text.js';
import { addressKind, articleNumber, isPress, originalUrl } from './newspaper/press-addresses.js';
import {
  AUTHORS_INSIDE,
  CATEGORIES,
  PRESS_ANATOMY,
  PRESS_MARKS,
  VCCORP_EDITOR,
} from './newspaper/press-boxes.js';
import { authorsInside, creditsOf, rowAuthor } from './newspaper/press-credits.js';
import { isOwnName, withoutOwnStamp } from './newspaper/press-stamp.js';
import { isMadeByAnother, isWebForm } from './product-marks.js';
import { trailCategory } from './trail.js';

/**
 * Newspapers: Báo Hà Tĩnh with its old and its new site (ePi's CMS), the papers on VCCorp's CMS, VnExpress with its
 * old and its new templates. They number their articles, set a lead (sapo) apart, sign behind the text, and put
 * boxes of other articles, films, polls and advertisements into it.
 */
export const newspaper: Family = {
  name: 'newspaper',
  feedPaths: [
    '/rss/home.rss',
    '/rss.htm',
    '/rss.html',
    '/rss',
    '/rss/tin-moi-nhat.rss',
    '/home.rss',
    '/rss/xa-hoi.xml',
  ],

  recognize(page) {
    if (isMadeByAnother(page)) return 0;
    const kind = addressKind(page.url);
    const byPage = isArticlePage(page) || isListPage(page);
    const byUrl =
      kind === 'ARTICLE' || ((kind === 'MAYBE_ARTICLE' || kind === 'LIST') && (byPage || isPress(page)));
    if (byUrl && byPage) return 2;
    return byUrl || byPage ? 1 : 0;
  },

  readListing(page) {
    return { items: ownTitles(readListing(page, isArticleUrl).items, page), nextUrl: nextPageUrl(page) };
  },

  readArticle,
  originalUrl,
};

function isArticleUrl(url: string): boolean {
  const kind = addressKind(url);
  return (kind === 'ARTICLE' || kind === 'MAYBE_ARTICLE') && !isPrint(url);
}

/** Newspapers link the lead too; of the links to one article the one in a heading names it. */
function ownTitles(items: readonly ListingItem[], page: Page): ListingItem[] {
  const base = baseOf(page.document, page.url);
  const titles = new Map<string, string>();
  for (const link of all(page.document, 'h1 a[href], h2 a[href], h3 a[href], h4 a[href]')) {
    const url = absolute(attr(link, 'href'), base)?.replace(/#.*$/s, '');
    const title = textOf(link);
    if (url !== undefined && title !== null && !titles.has(url)) titles.set(url, title);
  }
  return items.map((item) => {
    const title = titles.get(item.url) ?? item.title;
    const told = item.lead ?? (title !== item.title && (item.title?.length ?? 0) >= 40 ? item.title : null);
    return { ...item, title, lead: told === null ? null : withoutOwnStamp(told, page) };
  });
}

/** A box of the text and one of the head that stands outside of it, both of one CMS. */
function isArticlePage(page: Page): boolean {
  const { document } = page;
  return PRESS_MARKS.some(({ body, head }) => {
    const box = first(document, body);
    if (!box || !all(document, head).some((each) => !box.contains(each) && textOf(each) !== null))
      return false;
    const isNamedByAnyone = box.matches('.detail-content') && !box.matches('.afcbc-body, [data-role]');
    return !isNamedByAnyone || (first(document, VCCORP_EDITOR) !== null && !isWebForm(page));
  });
}

/** Titles in a newspaper's list boxes, or many links of its own to numbered articles. */
function isListPage(page: Page): boolean {
  if (PRESS_MARKS.some(({ list }) => first(page.document, list) !== null)) return true;
  const host = URL.canParse(page.url) ? new URL(page.url).hostname : '';
  let links = 0;
  for (const link of all(page.document, 'a[href]')) {
    const url = absolute(attr(link, 'href'), page.url);
    if (url !== null && new URL(url).hostname === host && addressKind(url) === 'ARTICLE') links += 1;
    if (links >= 5) return true;
  }
  return false;
}

function readArticle(page: Page): ArticleFacts | null {
  const kind = addressKind(page.url);
  if (kind === 'LIST') return null;
  const byUrl = kind === 'ARTICLE' || (kind === 'MAYBE_ARTICLE' && isPress(page));
  if (!byUrl && !isArticlePage(page)) return null;
  const frame = findFrame(page, PRESS_ANATOMY);
  const facts = frame && readFrame(frame, anatomyOf(frame));
  if (facts) return finished(facts, frame);
  const renamed = generic.readArticle(page);
  return renamed && { ...renamed, ...words(renamed, page), canonicalUrl: canonicalOf(page) };
}

/** Author lines inside the body are told as the byline; longer boxes of that name are text. */
function anatomyOf(frame: Frame) {
  const lines = authorsInside(frame);
  return lines.length === 0
    ? PRESS_ANATOMY
    : { ...PRESS_ANATOMY, furniture: `${PRESS_ANATOMY.furniture}, ${AUTHORS_INSIDE}` };
}

function finished(facts: ArticleFacts, frame: Frame): ArticleFacts {
  const { page } = frame;
  const credits = creditsOf(frame);
  const isSource =
    credits.origin !== null && facts.byline !== null && plain(credits.origin).endsWith(plain(facts.byline));
  const origin = facts.origin ?? credits.origin;
  const said = readStructuredData(page, [facts.title ?? '']);
  return {
    ...facts,
    ...words(facts, page),
    dates: datesOf(facts, frame, said.dates),
    modified: facts.modified ?? said.modified,
    byline: credits.byline ?? (isSource ? null : facts.byline) ?? rowAuthor(frame),
    origin: origin !== null && isOwnName(origin, page) ? null : origin,
    category: categoryOf(facts, frame),
    cover: withPairing(facts.cover, frame),
    canonicalUrl: canonicalOf(page),
  };
}

/** Old templates print the date above the title, where only its box tells it from a clock. */
function datesOf(
  { dates }: ArticleFacts,
  { area, body, heading }: Frame,
  said: readonly DateFact[],
): readonly DateFact[] {
  if (dates.some(({ basis }) => basis === 'PAGE')) return dates;
  const machine = dates.length > 0 ? dates : said;
  for (const box of all(area, PRESS_ANATOMY.dates)) {
    if (body.contains(box) || box.contains(body) || isForeign(box, heading) || isPageClock(box)) continue;
    const text = dateIn(textOf(box) ?? '');
    if (text !== null) return [{ text, basis: 'PAGE' }, ...machine];
  }
  // VnExpress of 2014 prints it above everything, in a box that is called nothing else.
  const timer = dateIn(textOf(area.ownerDocument.querySelector('.block_timer')) ?? '');
  return timer === null ? machine : [{ text: timer, basis: 'PAGE' }, ...machine];
}

/** Lead and body without the paper's own stamp. */
function words({ lead, body }: ArticleFacts, page: Page): Pick<ArticleFacts, 'lead' | 'body'> {
  return {
    lead: lead === null ? null : withoutOwnStamp(lead.replace(LOCATION, ''), page),
    body: body === null ? null : withoutOwnStamp(isPrint(page.url) ? body.replace(LOGO, '') : body, page),
  };
}

/** Pages for printers have the paper's head above the title. */
const LOGO = /<img\b[^>]{0,600}\blogo[\w-]{0,40}\.(?:png|gif|svg|webp|jpg)[^>]{0,600}>/gi;

function isPrint(url: string): boolean {
  return /\/(?:print|in-bai)\//i.test(url);
}

/** The place VnExpress prints before a lead; only its style sheet parts it from the first word. */
const LOCATION =
  /<span[^>]{0,200}class="[^"]{0,100}location-stamp[^"]{0,100}"[^>]{0,200}>[^<]{0,80}<\/span>\s*/i;

function categoryOf(
  facts: ArticleFacts,
  { page, heading, body, area, places, measures }: Frame,
): string | null {
  const boxes = all(page.document, CATEGORIES).filter(
    (box) => !body.contains(box) && !isForeign(box, heading),
  );
  const start = places.get(body) ?? 0;
  const top = heading ? (places.get(heading) ?? 0) : 0;
  const where = {
    document: page.document,
    around: area,
    heading,
    title: facts.title,
    isBeforeText: (element: Element) => (places.get(element) ?? start) < start,
    isBeforeTitle: (element: Element) => (places.get(element) ?? start) < top,
    isNear: nearTitle(measures, places, heading),
  };
  return (
    breadcrumbCategory(page.document, facts.title) ??
    textOf(boxes[0]) ??
    trailCategory(page.document, places, heading ? top : start, heading, body, facts.title ?? '') ??
    toldTrail(page.document, facts.title) ??
    categoryBeforeText(where) ??
    facts.category
  );
}

/** A caption below the cover is mostly a `figcaption`. */
function withPairing(cover: CoverFact | null, { page }: Frame): CoverFact | null {
  if (cover === null || cover.caption === null) return cover;
  const said = cover.caption;
  const isSaid = (each: Element): boolean =>
    cover.credit === undefined ? textOf(each) === said : (textOf(each) ?? '').includes(said);
  const isFigure = all(page.document, 'figcaption').some(isSaid);
  return isFigure ? { ...cover, pairing: 'FIGCAPTION' } : cover;
}

/** Pages for printers name the article by a link with its number, where they do not name it as canonical. */
function canonicalOf(page: Page): string | null {
  const base = baseOf(page.document, page.url);
  const href = canonicalHref(page.document);
  const said = absolute(href, base);
  if (!isPrint(page.url) || (said !== null && !isPrint(said))) return href;
  const number = articleNumber(page.url);
  for (const link of all(page.document, 'a[href]')) {
    const url = absolute(attr(link, 'href'), base);
    if (url !== null && number !== null && isArticleUrl(url) && articleNumber(url) === number) return url;
  }
  return originalUrl(page.url);
}
