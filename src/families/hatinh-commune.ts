import { all, first, textOf } from './dom.js';
import type { ArticleFacts, Family, Page } from './family.js';
import { readFrame } from './anatomy.js';
import { type Anatomy, frameOf } from './article-frame.js';
import { plain } from './generic/plain.js';
import { unnamedFrame } from './unnamed-frame.js';
import { nextPageUrl } from './generic/listing.js';
import { ownList } from './own-list.js';
import { dateLines, isPageClock } from './generic/date-lines.js';
import { dateIn } from './generic/date-text.js';
import { isMadeByAnother } from './product-marks.js';

/**
 * The portals that communes of Hà Tĩnh got in 2025 (locha, xuanloc, thanhsen .hatinh.gov.vn) and the
 * province's own (`/vi/bai-viet/{slug}`). Pages carry their header twice (once for small screens), running
 * lines printed twice, the weather, and the desk ("Thông tin {Xã}") as author with the date, which has no
 * time, glued to it: also twice.
 */
export const hatinhCommune: Family = {
  name: 'hatinh-commune',
  feedPaths: [],

  recognize(page) {
    const byUrl = isOwnUrl(page.url);
    const isOwnHost = byUrl && OWN_HOST.test(hostOf(page.url));
    const byPage = hasFingerprint(page) || (isOwnHost && (hasArticleBox(page) || hasDesk(page)));
    // The districts' older sites had `/tin-tuc/` on such hosts too, made by other products; their marks say so.
    if (!byPage) {
      const byAddress = PROVINCE_PATH.test(page.url) || COMMUNE_PATH.test(page.url);
      return byAddress && !isMadeByAnother(page) ? 1 : 0;
    }
    return byUrl ? 2 : 1;
  },

  readListing(page) {
    return {
      items: ownList(page, isArticleUrl, (url) => url),
      nextUrl: nextPageUrl(page) ?? nextByCount(page),
    };
  },

  readArticle,
};

const OWN_HOST = /(?:^|\.)hatinh\.gov\.vn$/i;
const PROVINCE_PATH = /^https?:\/\/(?:www\.)?hatinh\.gov\.vn\/[a-z]{2}\/bai-viet\/[^/]/i;
/** `https://{xa}.hatinh.gov.vn/tin-tuc/{slug}`: the slug has some words, and no number or ending behind it. */
const COMMUNE_PATH =
  /^https?:\/\/[a-z]{2,20}\.hatinh\.gov\.vn\/tin-tuc\/[a-z\d]+(?:-[a-z\d]+){3,}(?<!-\d{5,12})\/?(?:[?#]|$)/i;
const ARTICLE_PATH = /^(?:\/[a-z]{2})?\/(?:tin-tuc|bai-viet)\/(?<slug>[^/]+)\/?$/i;

/** The list names its category by number: `/tin-tuc?chuyen-muc-tin=30&page=1`. */
const CATEGORY_PARAMETER = 'chuyen-muc-tin';

/** "201 - 220 của ( 1616 ) tin, bài", the line above a list. */
const COUNT_LINE =
  /\d{1,6}\s{0,3}-\s{0,3}(?<last>\d{1,6})\s{1,3}của\s{0,3}\(\s{0,3}(?<all>[\d.]{1,9})\s{0,3}\)\s{0,3}tin,\s{0,3}bài/iu;

const BODIES = ['article.prose', 'article .prose', '.prose', '[itemprop="articleBody"]'] as const;

/** The count line says whether more follows, also where a button loads the next page by script. */
function nextByCount(page: Page): string | null {
  const line = COUNT_LINE.exec(textOf(page.document.querySelector('main') ?? page.document.body) ?? '');
  if (!line?.groups || !URL.canParse(page.url)) return null;
  const { last = '', all: whole = '' } = line.groups;
  if (Number(last) >= Number(whole.replaceAll('.', ''))) return null;
  const url = new URL(page.url);
  url.searchParams.set('page', String(Number(url.searchParams.get('page') ?? '1') + 1));
  return url.href;
}

/** The two rows of desk and date: one for small screens, one for the others. */
const ANATOMY = {
  bodies: [],
  titles: [],
  leads: '.sapo, .lead, .summary, .description, .tom-tat',
  dates: '',
  authors: '',
  files: '[class*="attach" i], [class*="dinh-kem" i]',
  furniture: '',
} as const satisfies Anatomy;

const META_ROWS = '.meta, [class*="meta"], .post-info, .article-info, [class*="d-md-"]';

/** Everything by its place; what the date's row says besides is the desk. */
function readArticle(page: Page): ArticleFacts | null {
  const known = first(page.document, BODIES);
  const isArticle = known !== null || isArticleUrl(page.url);
  const frame = known ? frameOf(page, ANATOMY, known) : isArticle ? unnamedFrame(page, ANATOMY) : null;
  const facts = frame && readFrame(frame, ANATOMY);
  if (!frame || !facts) return null;
  const rows = metaRows(frame.area, frame.body);
  const said = deskOf(rows.filter((row) => frame.heading === null || !row.contains(frame.heading)));
  const desk = withoutCategory(said, facts.category) ?? undatedDesk(frame.area, frame.body);
  const isCategory = desk !== null && facts.category !== null && plain(desk) === plain(facts.category);
  return { ...facts, byline: facts.byline ?? (isCategory ? null : desk) };
}

/** The desk's row may name the category behind it: "Thông tin Xuân Lộc Kinh tế". */
function withoutCategory(desk: string | null, category: string | null): string | null {
  if (desk === null || category === null || !desk.endsWith(` ${category}`)) return desk;
  return desk.slice(0, -category.length).replace(/[\s|•·,:–-]+$/, '');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function isArticleUrl(url: string): boolean {
  return URL.canParse(url) && ARTICLE_PATH.test(new URL(url).pathname);
}

function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  return isArticleUrl(url) || new URL(url).searchParams.has(CATEGORY_PARAMETER);
}

/** The platform's own marks: the list's parameter or count line, or the body box under a header printed twice. */
function hasFingerprint(page: Page): boolean {
  const { document } = page;
  if (first(document, `a[href*="${CATEGORY_PARAMETER}="]`) || COUNT_LINE.test(page.html)) return true;
  if (!hasArticleBox(page)) return false;
  return isPrintedTwice(document) || first(document, 'marquee[aria-hidden="true"]') !== null;
}

function hasArticleBox(page: Page): boolean {
  return first(page.document, 'article.prose, main .prose, article .prose') !== null;
}

/** The desk that signs on this platform with the day right behind it: "Thông tin Xuân Lộc10/08/2026", tags between or not. */
function hasDesk(page: Page): boolean {
  return DESK_AND_DAY.test(page.html.normalize('NFC'));
}

const DESK_AND_DAY =
  /Thông tin(?: \p{Lu}[\p{L}'’]{0,9}){1,5}\s{0,9}(?:<[^<>]{0,200}>\s{0,9}){0,6}\d{1,2}\/\d{1,2}\/\d{4}/u;

/** Desk and date in a row for small screens and again in one for the others. */
function isPrintedTwice(document: Document): boolean {
  const narrow = first(document, '.d-md-none, [class~="md:hidden"]');
  const wide = first(
    document,
    '.d-none.d-md-flex, .d-none.d-md-block, .hidden[class~="md:flex"], .hidden[class~="md:block"]',
  );
  if (!narrow || !wide) return false;
  const rows = all(document, '.d-md-none, [class~="md:hidden"]').map(textOf);
  return all(document, '.d-none, .hidden').some((row) => {
    const text = textOf(row);
    return text !== null && text.length <= 200 && dateIn(text) !== null && rows.includes(text);
  });
}

function outside(element: Element, body: Element): boolean {
  return element !== body && !body.contains(element) && !element.contains(body);
}

/** The short lines between title and body that hold a date, in document order. */
function metaRows(main: Element, body: Element): Element[] {
  const isRow = (row: Element) => {
    if (!outside(row, body) || isPageClock(row) || row.closest('header, footer, nav, aside, marquee'))
      return false;
    const text = textOf(row);
    return text !== null && text.length <= 160 && dateIn(text) !== null;
  };
  const named = all(main, META_ROWS).filter(isRow);
  return named.length > 0
    ? named
    : dateLines(main, body)
        .map(({ element }) => element)
        .filter(isRow);
}

/** A part that holds the date alone is read as it stands; else the date is cut out of the row. */
function dateOf(row: Element): string | null {
  for (const part of all(row, 'span, time, li, p, small')) {
    const text = textOf(part);
    if (text !== null && part.children.length === 0 && dateIn(text) !== null) return dateIn(text);
  }
  return dateIn(textOf(row) ?? '');
}

/** What the first row says besides the date and the counters: the desk, as printed. */
function deskOf(rows: readonly Element[]): string | null {
  const row = rows[0];
  if (!row) return null;
  const date = dateOf(row);
  const text = (textOf(row) ?? '')
    .normalize('NFC')
    .replace(date ?? '', ' ')
    .replace(COUNTER, ' ')
    .replace(/\s+/g, ' ')
    .replace(DATE_LABEL, ' ')
    .replace(/^[\s|•·,:–-]+|[\s|•·,:–-]+$/g, '')
    .replace(/^(?:tác giả|đăng bởi|người đăng)\s*:\s*/iu, '');
  return /\p{L}{2}/u.test(text) && !NOT_A_DESK.test(text) ? text : null;
}

/** A page without a date still names its desk. */
function undatedDesk(main: Element, body: Element): string | null {
  const desks = all(main, META_ROWS)
    .filter((row) => outside(row, body))
    .map(textOf);
  return (
    desks.find(
      (text) => text !== null && text.length <= 60 && /^thông tin \p{Lu}/u.test(text.replace(/^T/, 't')),
    ) ?? null
  );
}

const COUNTER =
  /(?:\d[\d.,]*\s*(?:lượt\s*)?(?:xem|đọc|views?)|lượt\s*(?:xem|đọc|truy cập)\s*:?\s*[\d.,]*)/giu;
/** Left over where the date was cut out. */
const DATE_LABEL =
  /(?:ngày (?:đăng|xuất bản|viết)|đăng (?:ngày|lúc)|cập nhật(?: lúc)?)\s*:?\s*(?=[|•·–-]|$)/iu;
const NOT_A_DESK = /^(?:ngày(?: đăng)?|đăng (?:ngày|lúc)|cập nhật|thứ \p{L}+|ch(?:ủ|úa) nhật)\b/iu;
