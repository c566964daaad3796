import { readFrame } from './anatomy.js';
import { type Anatomy, findFrame, frameOf } from './article-frame.js';
import { documentLines, documentTable, type DocumentTable } from './document-table.js';
import { type DocumentText, textBehind } from './document-text.js';
import { textOf } from './dom.js';
import type { ArticleFacts, DateFact, Family, LinkFact, Page } from './family.js';
import { readUnnamed, unnamedFrame } from './unnamed-frame.js';
import { breadcrumbCategory } from './generic/breadcrumb.js';
import { nextPageUrl } from './generic/listing.js';
import { ownList } from './own-list.js';
import { rootOf } from './generic/main-content.js';
import { plain } from './generic/plain.js';
import { countLinks, isMadeByAnother, isWebForm } from './product-marks.js';

/**
 * The government office's portals (chinhphu.vn and its sisters, vanban.chinhphu.vn): WebForms pages named by
 * `pageid` and `docid`, whose whole content lies in a form with `display: none` until a script shows it. News have a
 * text in `.detail-content`; documents have a table of attributes (number, day of issue, signer, files) and often
 * no text besides it.
 */
export const vpcp: Family = {
  name: 'vpcp',
  feedPaths: ['/rss', '/cac-van-ban-quy-pham-phap-luat.rss', '/cac-van-ban-chi-dao-dieu-hanh.rss'],

  recognize(page) {
    if (isMadeByAnother(page)) return 0;
    const byUrl = isArticleUrl(page.url);
    const ownLinks = countLinks(page, OWN_LINK, 3);
    const byPage = ownLinks >= 3 || (isWebForm(page) && (isHiddenForm(page) || ownLinks > 0));
    const hasBox = byUrl && (isWebForm(page) || page.document.querySelector('.detail-content') !== null);
    if (byUrl) return byPage || hasBox ? 2 : 1;
    return byPage ? 1 : 0;
  },

  readListing(page) {
    return { items: ownList(page, isArticleUrl, (url) => url), nextUrl: nextPageUrl(page) };
  },

  readArticle,
  originalUrl,
};

const ANATOMY = {
  bodies: [
    '.detail-content, .content-detail, .article-detail-content, .detail__content, .detail_content',
    '.article-content, .article-body, .news-content, .noi-dung, .noidung, .entry-body',
    '[id$="lblContent" i], [id$="NoiDung" i]',
  ],
  titles: [
    '.detail-title, .title-detail, .article-title, .detail__title',
    '[id$="lblTitle" i], .tieu-de, .tieude',
  ],
  leads: '.detail-sapo, .sapo, .article-summary, .summary, .detail-lead, .trich-dan, .detail__summary',
  dates: '.detail-time, .detail-date, .article-date, .date-time, .ngay, .time, .date',
  authors: '.detail-author, .article-author, .tac-gia, .author',
  files: '[class*="attach" i], [class*="dinh-kem" i], [class*="dinhkem" i], [class*="file" i]',
  furniture: '',
} as const satisfies Anatomy;

function readArticle(page: Page): ArticleFacts | null {
  if (!isArticleUrl(page.url)) return null;
  const named = findFrame(page, ANATOMY);
  const inTable = documentTable(named?.area ?? rootOf(page.document)) ?? documentTable(rootOf(page.document));
  const inLines = inTable ? null : documentLines(named?.area ?? rootOf(page.document));
  const table = inTable ?? inLines;
  const frame = named ?? (inLines ? unnamedFrame(page, ANATOMY) : null);
  if (!frame && !table) return isWebForm(page) ? readUnnamed(page, ANATOMY) : null;
  const text = frame && readFrame(frame, ANATOMY);
  if (!table) return text;
  const around = frame ?? frameOf(page, ANATOMY, table.element);
  const behind = frame === null ? textBehind(table.element) : null;
  return documentFacts(page, text, table, behind, frame?.body ?? null, textOf(around?.heading));
}

/** Title, day and files of a document stand in its table, which is part of its text. */
function documentFacts(
  page: Page,
  text: ArticleFacts | null,
  table: DocumentTable,
  behind: DocumentText | null,
  body: Element | null,
  heading: string | null,
): ArticleFacts | null {
  const summary = table.field('SUMMARY');
  const number = table.field('NUMBER');
  const title = betterTitle(heading, summary, number) ?? text?.title ?? null;
  if (title === null) return null;
  const isInside = body !== null && (body.contains(table.element) || table.element.contains(body));
  const parts = isInside && text ? [text.body] : [table.html, text?.body ?? null, behind?.html ?? null];
  const issued = table.field('ISSUED');
  const own: DateFact[] = (text?.dates ?? []).filter((date) => date.text !== issued);
  const files = new Map<string, LinkFact>(table.files.map((file) => [file.url, file]));
  for (const file of [...(behind?.files ?? []), ...(text?.attachments ?? [])])
    if (!files.has(file.url)) files.set(file.url, file);
  return {
    title,
    dates: own.length > 0 || issued === null ? own : [{ text: issued, basis: 'PAGE' }],
    modified: text?.modified ?? null,
    lead: text?.lead ?? null,
    body: parts.filter((part) => part !== null).join('\n'),
    byline: isSigner(text?.byline ?? null, table) ? null : (text?.byline ?? null),
    origin: text?.origin ?? null,
    category: text?.category ?? breadcrumbCategory(page.document, title) ?? table.field('KIND'),
    cover: text?.cover ?? null,
    attachments: [...files.values()],
    canonicalUrl: text?.canonicalUrl ?? null,
  };
}

/** Who signed a document is one of its attributes, not the author of the page. */
function isSigner(byline: string | null, table: DocumentTable): boolean {
  const signer = plain(table.field('SIGNER') ?? '');
  return byline !== null && signer !== '' && plain(byline).includes(signer);
}

/** A heading that names the page's kind ("Chi tiết văn bản") or the number alone says less than the summary. */
function betterTitle(heading: string | null, summary: string | null, number: string | null): string | null {
  if (heading === null) return summary ?? number;
  if (summary === null) return heading;
  const key = plain(heading);
  const isBare =
    /^(?:chi tiet|noi dung|thong tin|he thong|cong thong tin|toan van|van ban|thuoc tinh)\b/.test(key) ||
    (number !== null && key === plain(number));
  return isBare ? summary : heading;
}

/** One document has one address however the lists dress it: `classid`, `typegroupid`, `default.aspx`. */
function originalUrl(address: string): string | null {
  if (!isArticleUrl(address)) return null;
  const url = new URL(address);
  const ids = [...url.searchParams].filter(([name]) => /^(?:pageid|docid)$/i.test(name));
  const bare = new URL(url.pathname.replace(/\/default\.aspx$/i, '/'), url);
  bare.search = `?${ids.map(([name, value]) => `${name.toLowerCase()}=${encodeURIComponent(value)}`).join('&')}`;
  return bare.href === url.href ? null : bare.href;
}

function isArticleUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const names = new Map(
    [...new URL(address).searchParams].map(([name, value]) => [name.toLowerCase(), value]),
  );
  return /^\d+$/.test(names.get('pageid') ?? '') && /^\d+$/.test(names.get('docid') ?? '');
}

/** The form that hides everything. */
function isHiddenForm(page: Page): boolean {
  const form = page.document.querySelector('form[style]');
  return (
    form !== null && /display\s*:\s*none/i.test(form.getAttribute('style') ?? '') && textOf(form) !== null
  );
}

/** A link to an article: no other product names both. */
const OWN_LINK = /[?&]pageid=\d+&(?:[^#]*&)?docid=\d+/i;
