import { readFrame, signedBy } from './anatomy.js';
import { type Anatomy, findFrame, isProse } from './article-frame.js';
import { absolute, attr, textOf } from './dom.js';
import type { ArticleFacts, Family, Page } from './family.js';
import { readUnnamed } from './unnamed-frame.js';
import { nextPageUrl } from './generic/listing.js';
import { ownList } from './own-list.js';
import { plain } from './generic/plain.js';
import { countLinks, isMadeByAnother } from './product-marks.js';

/**
 * Portals that VNPT runs for provinces and communes (kontum.gov.vn, laocai.org.vn, communes of tuyenquang.gov.vn).
 * Three address shapes, one habit: the article is named by a number, the words around it change with every edit of
 * the title. Pages print today's date above the article's own, labelled one, and count views beside it.
 */
export const vnpt: Family = {
  name: 'vnpt',
  feedPaths: ['/rssChanel', '/rssChanel/tin-tuc.rss', '/rss', '/rss/tin-tuc.rss'],

  recognize(page) {
    if (isMadeByAnother(page)) return 0;
    const shape = shapeOf(page.url);
    const byPage = hasFingerprint(page);
    if (shape !== null && byPage) return 2;
    if (shape === 'PATH_ID') return isSigned(page) ? 2 : 0;
    return shape !== null || byPage ? 1 : 0;
  },

  readListing(page) {
    const shape = hasStrongLinks(page) ? isStrong : isArticleUrl;
    return { items: ownList(page, shape, (url) => originalUrl(url) ?? url), nextUrl: nextPageUrl(page) };
  },

  readArticle,
  originalUrl,
};

/**
 * The address shapes, the tellingest first. `PATH_ID` (`/tin-trong-tinh/hop-bao-1234567`) is common on the web and
 * counts only on pages that VNPT signs.
 */
const SHAPES = {
  /** `/pages/detail/{id}/{Slug}.html` */
  DETAIL: /^\/pages\/(?:detail|print|in)\/(?<id>\d+)\/[^/]+(?:\.html)?$/i,
  /** `/vi/{cat}-53?id=15479&type=NEWS` */
  TYPED: /^\/(?:[a-z]{2}\/)?[^/]+(?:\/[^/]+)*\/?$/i,
  /** `/{cat}/{slug}-{id}` */
  PATH_ID: /^\/(?:[a-z]{2}\/)?(?=[^/]*[a-z])[\w-]+\/[\w%-][\w%]*-[\w%-]+-(?<id>\d{4,10})$/i,
} as const satisfies Readonly<Record<string, RegExp>>;

const ANATOMY = {
  bodies: [
    '#content-detail, .content-detail, .detail-content, #detail-content, .news-detail-content, .contentdetail',
    '.article-content, .article-body, .news-content, .content-news, .post-content, .entry-content',
    '.noidung, .noi-dung, #noidung, #noi-dung, .noi-dung-chi-tiet, .noidungchitiet, .noidungtin, .chi-tiet-noi-dung, [class*="noi-dung" i], [class*="noidung" i]',
    '[itemprop="articleBody"], #ContentDetail, .ck-content, .fr-view',
  ],
  titles: [
    '.title-detail, .detail-title, .news-detail-title, .titledetail, .article-title, .news-title',
    '.tieude, .tieu-de, .tieude-chitiet, .tieu-de-bai-viet',
  ],
  leads:
    '.sapo, .lead, .tomtat, .tom-tat, .trichyeu, .trich-yeu, .summary, .news-summary, .detail-sapo, .description, .short-content, .intro',
  dates:
    '.ngaydang, .ngay-dang, .date-detail, .detail-date, .news-date, .publish-date, .date-publish, .post-date, .time-detail, .date-time',
  authors: '.tacgia, .tac-gia, .author, .news-author, .detail-author',
  files: '[class*="attach" i], [class*="dinhkem" i], [class*="dinh-kem" i], .file-list, .list-file',
  furniture: '.tts-player, .audio-player, .zalo-share-button, .fb-share-button',
} as const satisfies Anatomy;

function readArticle(page: Page): ArticleFacts | null {
  const shape = shapeOf(page.url);
  const isOwn = hasFingerprint(page) || isSigned(page);
  if (shape === null || (shape === 'PATH_ID' && !isOwn)) return null;
  const frame = findFrame(page, ANATOMY);
  const isWhole = frame !== null && (isOwn || isProse(frame));
  const facts = (isWhole ? readFrame(frame, ANATOMY) : null) ?? readByDensity(page, isOwn);
  return (
    facts && {
      ...facts,
      byline: signedBy(facts.byline),
      category: facts.category ?? folderName(page),
      canonicalUrl: canonicalOf(page, facts.canonicalUrl),
    }
  );
}

/**
 * Boxes named anew are read by density. Where nothing but the address tells the product, the page must print the
 * date that its articles carry.
 */
function readByDensity(page: Page, isOwn: boolean): ArticleFacts | null {
  const facts = readUnnamed(page, ANATOMY);
  return isOwn || facts?.dates[0]?.basis === 'PAGE' ? facts : null;
}

/** What the menu calls the folder that the article lies in: `/xay-dung-dang/…-1284417` → "Xây dựng Đảng". */
function folderName(page: Page): string | null {
  const { pathname } = new URL(page.url);
  const folder = shapeOf(page.url) === 'TYPED' ? pathname : pathname.slice(0, pathname.lastIndexOf('/'));
  if (!/[a-z]/i.test(folder.slice(1)) || shapeOf(page.url) === 'DETAIL') return null;
  for (const link of page.document.querySelectorAll('a[href]')) {
    const url = absolute(attr(link, 'href'), page.url);
    if (url === null || new URL(url).search !== '' || new URL(url).pathname.replace(/\/$/, '') !== folder)
      continue;
    const text = textOf(link);
    if (text !== null && text.length <= 60) return text;
  }
  return null;
}

/** A canonical link that names another number, or none, is a template's slip. */
function canonicalOf(page: Page, href: string | null): string | null {
  const own = originalUrl(page.url);
  const url = absolute(href, page.url);
  if (url === null) return own;
  return idOf(url) !== null && idOf(url) === idOf(page.url) ? (originalUrl(url) ?? url) : own;
}

/** Print pages, and numbered addresses with the list's own parameters left in. */
function originalUrl(address: string): string | null {
  const shape = shapeOf(address);
  if (shape === null) return null;
  const url = new URL(address);
  if (shape === 'DETAIL') url.pathname = url.pathname.replace(/^\/pages\/(?:print|in)\//i, '/pages/detail/');
  for (const name of [...url.searchParams.keys()]) {
    const isNaming = shape === 'TYPED' && /^(?:id|type)$/i.test(name);
    if (!isNaming && LEFT_OVER.test(name)) url.searchParams.delete(name);
  }
  url.hash = '';
  return url.href === new URL(address).href ? null : url.href;
}

const LEFT_OVER = /^(?:page|p|print|in|mode|utm_\w+|fbclid|gclid|zarsrc|gidzl)$/i;

function shapeOf(address: string): keyof typeof SHAPES | null {
  if (!URL.canParse(address)) return null;
  const { pathname, searchParams } = new URL(address);
  if (SHAPES.DETAIL.test(pathname)) return 'DETAIL';
  const isTyped =
    /^news$/i.test(parameter(searchParams, 'type') ?? '') &&
    /^\d+$/.test(parameter(searchParams, 'id') ?? '');
  if (isTyped && SHAPES.TYPED.test(pathname)) return 'TYPED';
  return SHAPES.PATH_ID.test(pathname) ? 'PATH_ID' : null;
}

function idOf(address: string): string | null {
  const shape = shapeOf(address);
  if (shape === null) return null;
  const { pathname, searchParams } = new URL(address);
  return shape === 'TYPED'
    ? parameter(searchParams, 'id')
    : (SHAPES[shape].exec(pathname)?.groups?.['id'] ?? null);
}

function parameter(parameters: URLSearchParams, name: string): string | null {
  for (const [key, value] of parameters) if (key.toLowerCase() === name) return value;
  return null;
}

function isArticleUrl(address: string): boolean {
  return shapeOf(address) !== null;
}

function isStrong(address: string): boolean {
  const shape = shapeOf(address);
  return shape === 'DETAIL' || shape === 'TYPED';
}

/** Addresses that no other product is known to use. */
const OWN_LINK = /\/rssChanel(?:\/|\b)|\/pages\/detail\/\d+\/|[?&](?:amp;)?type=NEWS\b/i;

function hasStrongLinks(page: Page): boolean {
  return countLinks(page, /\/pages\/detail\/\d+\/|[?&](?:amp;)?type=NEWS\b/i, 2) >= 2;
}

/** Links of its own shape, feeds by its own misspelt name, its name on the page, scripts and styles from its own folders. */
function hasFingerprint(page: Page): boolean {
  if (countLinks(page, OWN_LINK, 2) >= 2) return true;
  if (page.document.querySelector('link[href*="/rssChanel/"], a[href*="/rssChanel/"]')) return true;
  if (
    /^(?:.*\s)?(?:vnpt|vportal)(?:[-_]|\s|$)/i.test(attr(page.document.querySelector('body'), 'class') ?? '')
  )
    return true;
  return /(?:src|href)="[^"]{0,200}\/(?:vnpt|vportal|vnptportal)[\w.-]*\//i.test(page.html);
}

/** The maker's line at the foot of the page: "Thiết kế bởi VNPT …", "Phát triển bởi VNPT Lào Cai". */
function isSigned(page: Page): boolean {
  for (const foot of page.document.querySelectorAll(
    'footer, [class*="footer" i], [id*="footer" i], [class*="copyright" i]',
  )) {
    const text = textOf(foot) ?? '';
    if (text.length <= 4000 && SIGNATURE.test(plain(text))) return true;
    if (attr(foot.querySelector('a[href*="vnpt"]'), 'href') !== null) return true;
  }
  return false;
}

const SIGNATURE =
  /(?:thiet ke|phat trien|xay dung|van hanh|thuc hien|cung cap|ho tro ky thuat|developed|designed|powered)[\p{L}\p{N} ]{0,40} vnpt\b|\bvnpt [\p{L}]{2,12}(?: [\p{L}]{2,12})? (?:thiet ke|phat trien|xay dung)/u;
