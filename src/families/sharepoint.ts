import { readFrame } from './anatomy.js';
import { type Anatomy, findFrame, isProse } from './article-frame.js';
import type { ArticleFacts, DateFact, Family, Page } from './family.js';
import { readUnnamed } from './unnamed-frame.js';
import { nextPageUrl } from './generic/listing.js';
import { ownList } from './own-list.js';
import { countLinks, isMadeBy, isMadeByAnother, isWebForm } from './product-marks.js';

/**
 * SharePoint publishing sites with dated pages (namdinh, ninhthuan, dienbien, mpi.gov.vn, communes of Hà Tĩnh
 * before 2025) and their WebForms relatives that name an article by number (`noi-dung-tin.aspx?NewsID=1782`). One
 * form wraps the whole page, lists are paged by postback, the text lies in a rich text field that may hold an
 * `ExternalClass…` box from the old editor. The day in the path is that of creation: worse than any date on the page.
 */
export const sharepoint: Family = {
  name: 'sharepoint',
  feedPaths: [
    '/_layouts/15/listfeed.aspx',
    '/rss/Pages/index.aspx',
    '/rss/Pages/default.aspx',
    '/_layouts/feed.aspx',
  ],

  recognize(page) {
    const url = urlOf(page.url);
    if (!url) return 0;
    const byUrl = isDated(url) || isNumbered(url);
    if (isMadeByAnother(page, 'sharepoint')) return 0;
    const isOwnList = PAGE_PATH.test(url.pathname) && countLinks(page, NUMBERED_LINK, 3) >= 3;
    const byPage =
      isMadeBy(page, 'sharepoint') || hasStyles(page) || ((byUrl || isOwnList) && isWebForm(page));
    if (byPage) return byUrl ? 2 : 1;
    return byUrl ? 1 : 0;
  },

  readListing(page) {
    return { items: ownList(page, isArticleUrl, (url) => url), nextUrl: nextPageUrl(page) };
  },

  readArticle,
  originalUrl,
};

/** `/portal/Pages/2024-5-17/Hop-bao-cong-bo4jx2.aspx`; English pages stand under `/en/Pages/`, archives elsewhere. */
const DATED_PATH = /\/pages\/(?<day>\d{4}-\d{1,2}-\d{1,2})\/[^/]+\.aspx$/i;
const PAGE_PATH = /\.aspx$/i;
const ID_NAMES = /^(?:newsid|id|itemid|articleid|tinid|idtin|news_id)$/i;
/** A link to such a page, on a list of them. */
const NUMBERED_LINK = /\.aspx\?(?:[^#]*&)?(?:newsid|itemid|articleid|tinid|idtin|news_id)=\{?[\w-]/i;
const ID_VALUE = /^\{?[\w-]{1,40}\}?$/;

/** Parameters that show the same article in another dress, or say where the reader came from. */
const DRESS =
  /^(?:isdlg|mobile|print|printable|inbai|mode|web|ovuser|source|pageversion|contenttypeid|utm_\w+|fbclid|gclid|zarsrc|gidzl)$/i;

const ANATOMY = {
  bodies: [
    '[class*="ms-rtestate-field"], [class*="ms-rtefield"]',
    '.article-content, .ArticleContent, .article-body, .ArticleBody, .article_content',
    '.news-content, .newscontent, .NewsContent, .content-news, .content-detail, .detail-content, .contentDetail',
    '.noidung, .noi-dung, .NoiDung, .noidungtin, .noi-dung-tin, #noidung, [id$="NoiDung" i], [id$="lblContent" i], [id$="ltrContent" i]',
    'div[class*="ExternalClass"]',
    '#art-content, .art-content',
  ],
  titles: [
    '.ArticleHeader, .article-header h1, .articleTitle, .ArticleTitle, .article-title',
    '[id$="lblTitle" i], [id$="TieuDe" i], .news-title, .title-news, .title-detail, .tieude, .tieu-de',
  ],
  leads:
    '.ArticleSummary, .article-summary, .ArticleLead, .sapo, .trichyeu, .trich-yeu, .tomtat, .tom-tat, .news-summary, .short-desc, .description, [id$="lblSummary" i], [id$="TrichDan" i], [id$="TomTat" i]',
  dates:
    '.ArticleByLine, .article-byline, .articleDate, .ArticleDate, .article-date, .news-date, .ngaydang, .ngay-dang, .date-time, [id$="lblDate" i], [id$="NgayDang" i]',
  authors:
    '.ArticleAuthor, .article-author, .tacgia, .tac-gia, .author, [id$="lblAuthor" i], [id$="TacGia" i]',
  files:
    '[class*="attach" i], [id*="attach" i], [class*="dinhkem" i], [class*="dinh-kem" i], [id*="dinhkem" i]',
  furniture:
    '.ArticleByLine, .article-tools, .ms-rteFootnote-tools, [id*="UpdatePanelComment" i], .fb-comments',
} as const satisfies Anatomy;

function readArticle(page: Page): ArticleFacts | null {
  const url = urlOf(page.url);
  const byUrl = url !== null && isArticleUrl(page.url);
  const isOwn = isMadeBy(page, 'sharepoint') || hasStyles(page) || (byUrl && isWebForm(page));
  if (!url || !isOwn) return byUrl && url && isDated(url) ? readKnownBoxes(page, url) : null;
  return byUrl ? (readKnownBoxes(page, url) ?? readRenamed(page, url)) : readUnknownAddress(page, url);
}

/** Under the product's names. */
function readKnownBoxes(page: Page, url: URL): ArticleFacts | null {
  const frame = findFrame(page, ANATOMY);
  const facts = frame && readFrame(frame, ANATOMY);
  return facts && finished(facts, page, url);
}

/** An installation that named every box anew is read by density. */
function readRenamed(page: Page, url: URL): ArticleFacts | null {
  const facts = readUnnamed(page, ANATOMY);
  return facts && finished(facts, page, url);
}

/** Pages at addresses of another make must show all the parts: a rich text field alone may be a list's foreword. */
function readUnknownAddress(page: Page, url: URL): ArticleFacts | null {
  const frame = findFrame(page, ANATOMY);
  if (!frame || !isProse(frame)) return null;
  const facts = readFrame(frame, ANATOMY);
  return facts && facts.dates.some(({ basis }) => basis === 'PAGE') ? finished(facts, page, url) : null;
}

function finished(facts: ArticleFacts, page: Page, url: URL): ArticleFacts {
  const day = DATED_PATH.exec(url.pathname)?.groups?.['day'];
  const created: DateFact[] = day === undefined ? [] : [{ text: day, basis: 'URL' }];
  return {
    ...facts,
    dates: [...facts.dates, ...created],
    canonicalUrl: facts.canonicalUrl ?? originalUrl(page.url),
  };
}

/** The address without what only dresses the page anew; a dated page is named by its path alone. */
function originalUrl(address: string): string | null {
  const url = urlOf(address);
  if (!url || !isArticleUrl(address)) return null;
  if (isDated(url)) url.search = '';
  else for (const name of [...url.searchParams.keys()]) if (DRESS.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href === new URL(address).href ? null : url.href;
}

function urlOf(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

function isArticleUrl(address: string): boolean {
  const url = urlOf(address);
  return url !== null && (isDated(url) || isNumbered(url));
}

function isDated({ pathname }: URL): boolean {
  return DATED_PATH.test(pathname);
}

/** `…/x.aspx?NewsID=1782`: a page that shows one item; `pageid` with `docid` is the government portal's. */
function isNumbered({ pathname, searchParams }: URL): boolean {
  if (!PAGE_PATH.test(pathname) || searchParams.has('pageid')) return false;
  return [...searchParams].some(
    ([name, value]) => ID_NAMES.test(name) && ID_VALUE.test(value) && value !== '0',
  );
}

/** Styles and folders that only its editor writes. */
const STYLES =
  /class="[^"]{0,200}\bms-rte(?:Element|Table|Style|FontSize|ForeColor)|\/PublishingImages\/|_spPageContextInfo|ExternalClass[0-9A-F]{8}/;

function hasStyles(page: Page): boolean {
  return STYLES.test(page.html);
}
