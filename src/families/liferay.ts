import { readFrame } from './anatomy.js';
import { type Anatomy, findFrame, isProse } from './article-frame.js';
import { all, attr, shortTextOf, textOf } from './dom.js';
import type { ArticleFacts, Family, Page } from './family.js';
import { readUnnamed } from './unnamed-frame.js';
import { isGenericStep } from './generic/breadcrumb.js';
import { nextPageUrl } from './generic/listing.js';
import { plain } from './generic/plain.js';
import { isLinkedName } from './generic/section-head.js';
import { ownList } from './own-list.js';
import { isMadeBy, isMadeByAnother } from './product-marks.js';
import { SITE_NAME } from './title-evidence.js';

/**
 * Liferay 6 and 7 (bacninh.gov.vn `/web/{site}`, moh.gov.vn, ministries and departments): web content shown by the
 * asset publisher, or by a display page of its own. The friendly address ends in the article's `urlTitle` behind
 * `/-/`, since 7.4 behind `/w/` (web content) or `/b/` (blogs); everything in the query is portlet state: windows for print, the way back, paging of other portlets.
 */
export const liferay: Family = {
  name: 'liferay',
  feedPaths: ['/rss', '/web/guest/rss', '/-/asset_publisher/rss'],

  recognize(page) {
    if (isMadeByAnother(page, 'liferay')) return 0;
    const byUrl = isArticleUrl(page.url) || OWN_PATH.test(pathOf(page.url));
    const byPage = hasFingerprint(page);
    if (byPage) return byUrl ? 2 : 1;
    return SURE_PATH.test(pathOf(page.url)) || hasPortletState(page.url) ? 1 : 0;
  },

  readListing(page) {
    const items = ownList(page, isArticleUrl, (url) => originalUrl(url) ?? url, pagedPortlet(page));
    return { items, nextUrl: nextOf(page) };
  },

  readArticle,
  originalUrl,
};

/** `/web/{site}/-/{urlTitle}`, `…/-/asset_publisher/{instance}/content/{urlTitle}`, `/-/asset_publisher/{i}/content/id/{n}`. */
const ARTICLE_PATH =
  /\/(?:-|[wb](?=\/[^/]*-[^/]*\/?$))\/(?:view_content\/|asset_publisher\/[^/]+\/(?:[a-z]+\/)?(?:content|document|blog)\/(?:id\/)?)?(?<slug>[^/]+)\/?$/i;
/** Other portlets' friendly addresses behind `/-/`: no articles. */
const OTHER_PORTLET =
  /\/-\/(?:asset_publisher\/[^/]+\/(?:rss|category|tag)|rss|message_boards|document_library|documents?|wiki|calendar|search|categories|tags|journal_content|login|users_admin|knowledge_base)(?:\/|$)/i;
const OWN_PATH = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/)?(?:web|group|user)\/[^/]+/i;
const SURE_PATH = /\/-\/asset_publisher\//i;

/** Portlet state, whatever the portlet is called: `p_p_state`, `_101_INSTANCE_x_cur`, `redirect`. */
const STATE =
  /^(?:p_p_\w+|p_l_\w+|p_o_\w+|p_v_\w+|p_r_p_\w+|_[\w.]+_\w+|redirect|inheritRedirect|viewMode|utm_\w+|fbclid|gclid|zarsrc|gidzl)$/i;

const ANATOMY = {
  bodies: [
    '.journal-content-article .content-detail, .journal-content-article .article-body, .journal-content-article .noi-dung, .journal-content-article .noidung, .journal-content-article .body-content',
    '.journal-content-article',
    '.asset-full-content .asset-content, .asset-content',
    '.entry-content, .blog-entry .entry-body, .widget-mode-detail-text, .widget-mode-detail',
    '.content-detail, .article-content, .news-content, .detail-content, .noi-dung, .noidung',
    '.asset-full-content',
  ],
  titles: [
    '.asset-full-content .header-title, .header-title, .header-back-to + h1',
    '.asset-title, .component-title, .entry-title, .display-page-title',
    '.article-title, .title-detail, .tieu-de, .tieude, .news-title, .title-news',
  ],
  leads: '.asset-summary, .sapo, .summary, .tom-tat, .tomtat, .trich-yeu, .trichyeu, .lead, .description',
  dates:
    '.metadata-publish-date, .metadata-display-date, .metadata-create-date, .publish-date, .display-date, .news-date, .ngay-dang, .ngaydang, .date-time, .time',
  authors: '.metadata-author, .tac-gia, .tacgia, .author, .entry-author',
  files:
    '[class*="attachment" i], [class*="dinh-kem" i], [class*="dinhkem" i], .lfr-asset-attachments, .document-download',
  furniture:
    '.taglib-social-bookmarks, .social-bookmarks, .taglib-ratings, .asset-ratings, .taglib-discussion, .lfr-discussion, .asset-related-assets, .related-assets, .taglib-asset-links, .asset-links-title, .asset-links-list, .asset-flag, .taglib-flags, .asset-actions, .lfr-meta-actions, .edit-controls, .export-actions, .print-action, .asset-metadata, .asset-more, .taglib-tags-summary, .taglib-asset-tags-summary, .header-back-to, .taglib-header, .pull-right.asset-user-actions, .asset-user-actions, .autofit-float .autofit-col',
} as const satisfies Anatomy;

function readArticle(page: Page): ArticleFacts | null {
  const byUrl = isArticleUrl(page.url);
  if (!hasFingerprint(page) && !SURE_PATH.test(pathOf(page.url))) return null;
  if (!byUrl && countAbstracts(page) >= 3) return null;
  const frame = findFrame(page, ANATOMY);
  const known = frame && (byUrl || isProse(frame)) ? readFrame(frame, ANATOMY, assetTitle(frame.body)) : null;
  if (!byUrl && !known?.dates.some(({ basis }) => basis === 'PAGE')) return null;
  const facts = known ?? (hasFingerprint(page) ? readUnnamed(page, ANATOMY, pageAssetTitle(page)) : null);
  if (!facts) return null;
  return {
    ...facts,
    category: facts.category ?? placeName(page, frame?.body ?? null),
    canonicalUrl: canonicalOf(page, facts.canonicalUrl),
  };
}

/** The title of the asset itself, on the box of its text or one around it. */
function assetTitle(body: Element): string | null {
  const name = 'data-analytics-asset-title';
  return (
    attr(body, name) ?? attr(body.closest(`[${name}]`), name) ?? attr(body.querySelector(`[${name}]`), name)
  );
}

/** The only asset that the page marks with its title; pages with several are lists. */
function pageAssetTitle(page: Page): string | null {
  const marked = all(page.document, '[data-analytics-asset-title]');
  return marked.length === 1 ? attr(marked[0], 'data-analytics-asset-title') : null;
}

/** Rows of an asset publisher: a page with several is a list. */
function countAbstracts(page: Page): number {
  return all(page.document, '.asset-abstract, .asset-title-list li, .asset-entry-summary').length;
}

/** The heading of the portlet, else the page's name; "Tin tức" and the name of the site say less than the other. */
function placeName(page: Page, body: Element | null): string | null {
  const portlet = portletName(page, body);
  const own = pageName(page);
  // The page's name is cut at its dash where the window bears it.
  if (portlet !== null && own !== null && plain(portlet).endsWith(` ${plain(own)}`)) return portlet;
  const isTelling = own !== null && !SITE_NAME.test(plain(own));
  return portlet !== null && (!isGenericStep(portlet) || !isTelling) ? portlet : own;
}

/** The heading of the portlet that shows the article, unless it only bears the portlet's own name. */
function portletName({ document }: Page, body: Element | null): string | null {
  const own = body ?? document.querySelector('.asset-full-content, .journal-content-article');
  const portlet = own?.closest('section.portlet, .portlet, .portlet-boundary') ?? null;
  const title = portlet?.querySelector('.portlet-title-text, .portlet-title') ?? null;
  const text = own && title?.contains(own) ? null : shortTextOf(title, 60);
  return text === null || NO_PORTLET_NAME.test(plain(text)) ? null : text;
}

const NO_PORTLET_NAME =
  /^(?:asset publisher|trinh xuat ban.*|web content.*|hien thi noi dung.*|noi dung.*|chi tiet.*|xem tin.*|nested portlets|.{0,2})$/;

/**
 * The window's title reads "Article - Page - Site": the page is the category where no trail names one. A page's name may
 * bear the same dash: the menu says it whole.
 */
function pageName({ document }: Page): string | null {
  const parts = (textOf(document.querySelector('title')) ?? '').split(/\s+-\s+/);
  const dashed = parts.length >= 3 ? parts.slice(-3, -1).join(' - ') : '';
  const isDashed = dashed.length >= 3 && isLinkedName(plain(dashed), document);
  const name = isDashed ? dashed : parts.length >= 3 ? parts.at(-2) : undefined;
  return name !== undefined && name.length >= 3 && name.length <= 60 ? name : null;
}

/** Its own canonical link repeats the page's state or the home page; only one to the same article counts. */
function canonicalOf(page: Page, href: string | null): string | null {
  const own = originalUrl(page.url);
  if (href === null || !URL.canParse(href, page.url)) return own;
  const url = new URL(href, page.url).href;
  if (slugOf(url) === null || (slugOf(page.url) !== null && slugOf(url) !== slugOf(page.url))) return own;
  return originalUrl(url) ?? url;
}

/**
 * The friendly address behind a print window, a maximised portlet or one with the way back in it. The unfriendly
 * form (`?p_p_id=101_INSTANCE_abc&_101_INSTANCE_abc_urlTitle=x`) becomes friendly.
 */
function originalUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const unfriendly = urlTitleOf(url);
  if (unfriendly === null && slugOf(address) === null) return null;
  if (unfriendly !== null && slugOf(address) === null) {
    const [instance, title] = unfriendly;
    url.pathname = `${url.pathname.replace(/\/$/, '')}/-/asset_publisher/${instance}/content/${encodeURIComponent(title)}`;
  }
  for (const name of [...url.searchParams.keys()]) if (STATE.test(name)) url.searchParams.delete(name);
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/i, '');
  url.hash = '';
  return url.href === new URL(address).href ? null : url.href;
}

/** Instance and title of an article that is named in the query alone. */
function urlTitleOf({ searchParams }: URL): readonly [instance: string, title: string] | null {
  for (const [name, value] of searchParams) {
    const instance = /_INSTANCE_(?<instance>\w+?)_urlTitle$/.exec(name)?.groups?.['instance'];
    if (instance !== undefined && value !== '') return [instance, value];
  }
  return null;
}

/** The portlet that pages its list is the page's list; others beside it are blocks of other news. */
function pagedPortlet(page: Page): Element | null {
  const pagers = all(page.document, '.taglib-page-iterator, .lfr-pagination, .pagination, .pager');
  for (const pager of pagers) {
    const portlet = pager.closest('.portlet-boundary, section.portlet');
    if (portlet?.querySelector('a[href*="/-/"], a[href*="_urlTitle="]')) return portlet;
  }
  return null;
}

/** The pager of the portlet, else the smallest `…_cur` above this page's that is linked. */
function nextOf(page: Page): string | null {
  const next = nextPageUrl(page);
  if (next !== null && !isArticleUrl(next)) return next;
  const current = curOf(page.url) ?? 1;
  let best: { readonly number: number; readonly url: string } | null = null;
  for (const link of all(page.document, 'a[href*="_cur="]')) {
    const href = attr(link, 'href');
    if (href === null || !URL.canParse(href, page.url)) continue;
    const url = new URL(href, page.url);
    const number = curOf(url.href);
    if (
      number !== null &&
      number > current &&
      url.host === new URL(page.url).host &&
      (!best || number < best.number)
    )
      best = { number, url: url.href };
  }
  return best?.url ?? null;
}

function curOf(address: string): number | null {
  const found = /[?&]_[^&=]{1,120}_cur=(\d{1,5})(?:&|$)/.exec(address);
  return found ? Number(found[1]) : null;
}

function slugOf(address: string): string | null {
  const path = pathOf(address);
  if (OTHER_PORTLET.test(path)) return null;
  return ARTICLE_PATH.exec(path)?.groups?.['slug']?.toLowerCase() ?? null;
}

function isArticleUrl(address: string): boolean {
  return slugOf(address) !== null || (URL.canParse(address) && urlTitleOf(new URL(address)) !== null);
}

function hasPortletState(address: string): boolean {
  return URL.canParse(address) && new URL(address).searchParams.has('p_p_id');
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname.replace(/;jsessionid=[^/]*/i, '') : '';
}

/** What its themes and portlets write into every page. */
const MARKS =
  /\bLiferay\.(?:ThemeDisplay|AUI|Portlet|currentURL|Browser|Language)\b|\bthemeDisplay\.get|lfr-css-file|portlet-boundary|data-analytics-asset-|\/o\/[\w-]+-theme\/|class="[^"]{0,200}\b(?:lfr-|taglib-|yui3-skin-sam)/;

function hasFingerprint(page: Page): boolean {
  return MARKS.test(page.html) || isMadeBy(page, 'liferay');
}
