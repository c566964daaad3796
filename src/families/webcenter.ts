import { readFrame, signedBy } from './anatomy.js';
import { type Anatomy, findFrame, isProse } from './article-frame.js';
import type { ArticleFacts, Family, Page } from './family.js';
import { readUnnamed } from './unnamed-frame.js';
import { nextPageUrl } from './generic/listing.js';
import { ownList } from './own-list.js';
import { isMadeBy, isMadeByAnother } from './product-marks.js';

/**
 * Oracle WebCenter Portal (quangnam.gov.vn, its departments and former districts). Articles are documents of the
 * content server, named by `dDocName`; every other parameter is the state of one visit, so addresses keep nothing
 * else. Pages are ADF: generated class names (`x14`), ids like `T:pt1:…`, one form around everything, pictures and
 * files without an ending (`/webcenter/documentContent?dDocName=…`). A visitor without the state token may be given
 * a page that holds nothing but the script that fetches one.
 */
export const webcenter: Family = {
  name: 'webcenter',
  feedPaths: [],

  recognize(page) {
    if (isMadeByAnother(page, 'webcenter')) return 0;
    const byUrl = isArticleUrl(page.url) || OWN_PATH.test(page.url);
    const byPage = hasFingerprint(page);
    if (byUrl && byPage) return 2;
    return byUrl || byPage ? 1 : 0;
  },

  readListing(page) {
    return {
      items: ownList(page, isArticleUrl, (url) => originalUrl(url) ?? url),
      nextUrl: nextPageUrl(page),
    };
  },

  readArticle,
  originalUrl,
};

const OWN_PATH = /\/webcenter\/(?:portal|faces|spaces)\//i;
/** `/webcenter/portal/{site}/pages_tin-tuc/chi-tiet?dDocName=PORTAL353912`; files carry the name too and are none. */
const DOC_NAME = /^[A-Za-z0-9_.-]{3,64}$/;
const FILE_PATH =
  /\/(?:documentContent|ShowProperty|content\/conn|idcplg)(?:\/|$)|\.(?:pdf|docx?|xlsx?|jpe?g|png)$/i;

const ANATOMY = {
  bodies: [
    '.news-content, .content-news, .noi-dung, .noidung, .noidungchitiet, .content-detail, .detail-content, .article-content, .chitiet-noidung',
    '[id$="noidung" i], [id$="noiDung" i], [id$=":content" i], [class*="noidung" i], [class*="noi-dung" i]',
    '.wcm-content, .content-presenter, .contentPresenter, [class*="ContentPresenter"], [class*="region-content"]',
    '[class*="af_richTextEditor"], [class*="af_outputFormatted"], .af_outputFormatted, [id$=":of1"]',
  ],
  titles: [
    '.news-title, .title-news, .tieude, .tieu-de, .title-detail, .detail-title, .chitiet-tieude, [class*="tieude" i], [class*="tieu-de" i]',
    '[id$="tieude" i], [id$=":title" i]',
  ],
  leads:
    '.news-summary, .trichyeu, .trich-yeu, .tomtat, .tom-tat, .sapo, .summary, [class*="trichyeu" i], [class*="tomtat" i], [id$="tomtat" i]',
  dates:
    '.news-date, .date-news, .ngaydang, .ngay-dang, .date, [class*="ngaydang" i], [class*="ngay-dang" i], [id$="ngaydang" i]',
  authors: '.tacgia, .tac-gia, .author, [class*="tacgia" i], [id$="tacgia" i]',
  files: '[class*="attach" i], [class*="dinhkem" i], [class*="dinh-kem" i], [id*="dinhkem" i]',
  furniture: '[class*="af_toolbar"], [class*="af_commandToolbarButton"], .AFHiddenLabel',
} as const satisfies Anatomy;

function readArticle(page: Page): ArticleFacts | null {
  const byUrl = isArticleUrl(page.url);
  const isOwn = hasFingerprint(page);
  if (!isOwn && !byUrl) return null;
  const frame = findFrame(page, ANATOMY);
  const known = frame && (byUrl || isProse(frame)) ? readFrame(frame, ANATOMY) : null;
  if (!byUrl && !known?.dates.some(({ basis }) => basis === 'PAGE')) return null;
  const facts = known ?? readByDensity(page, isOwn);
  return (
    facts && {
      ...facts,
      byline: signedBy(facts.byline),
      canonicalUrl: originalUrl(page.url) ?? facts.canonicalUrl,
    }
  );
}

/**
 * Class names are generated, so most pages are read by density. Where nothing but the address tells the product,
 * the page must print the date that its articles carry.
 */
function readByDensity(page: Page, isOwn: boolean): ArticleFacts | null {
  if (!isOwn && !OWN_PATH.test(page.url)) return null;
  const facts = readUnnamed(page, ANATOMY);
  return isOwn || facts?.dates[0]?.basis === 'PAGE' ? facts : null;
}

/** The address with the document's name and nothing else. */
function originalUrl(address: string): string | null {
  if (!isArticleUrl(address)) return null;
  const url = new URL(address);
  const name = docName(url) ?? '';
  const bare = new URL(url.pathname.replace(/;jsessionid=[^/]*/i, ''), url);
  bare.search = `?dDocName=${encodeURIComponent(name)}`;
  return bare.href === url.href ? null : bare.href;
}

function isArticleUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return docName(url) !== null && !FILE_PATH.test(url.pathname);
}

function docName({ searchParams }: URL): string | null {
  for (const [name, value] of searchParams)
    if (/^ddocname$/i.test(name) && DOC_NAME.test(value)) return value;
  return null;
}

/** What only ADF and the portal around it write into a page. */
const MARKS =
  /\bAdfPage\b|\bAdfLoopback|_adf\.ctrl-state|_afrLoop|org\.apache\.myfaces\.trinidad|\/webcenter\/(?:afr|adf|portal|documentContent|ShowProperty)|class="[^"]{0,200}\baf_\w+|id="T:\w/;

function hasFingerprint(page: Page): boolean {
  return MARKS.test(page.html) || isMadeBy(page, 'webcenter');
}
