import { all, attr, first } from '../dom.js';
import type { Page } from '../family.js';

/** What WordPress writes into every page, theme or not; each of them alone is enough. */
const MARKS = [
  'link[rel="https://api.w.org/"]',
  'link[href*="/wp-content/"], script[src*="/wp-content/"]',
  'link[href*="/wp-includes/"], script[src*="/wp-includes/"]',
  'link[rel="EditURI"][href*="xmlrpc.php"], link[rel="pingback"][href*="xmlrpc.php"]',
  '#wpadminbar, #wp-block-library-css, #wp-emoji-styles-inline-css, script[id^="wp-"], link[id^="wp-block"], style[id^="wp-"], #global-styles-inline-css',
  'article[id^="post-"].hentry, article[id^="post-"].type-post, div[id^="post-"].type-post.hentry',
] as const;

/** Classes of `<body>` that `body_class()` writes; asset folders can be renamed, these never are. */
const BODY_CLASS =
  /(?:^|\s)(?:single-post|single-format-[\w-]+|postid-\d+|page-id-\d+|post-template-[\w-]+|page-template-[\w-]+|wp-(?:singular|custom-logo|embed-responsive|theme-\S+|child-theme\S*)|category-\d+|tag-\d+|author-\d+|elementor-kit-\d+)(?:\s|$)/;

/** True when the page gives away that WordPress made it. */
export function isWordPress(page: Page): boolean {
  const { document } = page;
  const generators = all(document, 'meta[name="generator" i]').map((each) => attr(each, 'content') ?? '');
  if (generators.some((generator) => /^wordpress\b/i.test(generator))) return true;
  return BODY_CLASS.test(bodyClass(page)) || first(document, MARKS) !== null;
}

/** What a page of WordPress says it is: one post, one page, a list of posts, or nothing. */
export type PageKind = 'POST' | 'PAGE' | 'LIST' | 'UNKNOWN';

const SINGLE = new Set(['single', 'single-post', 'attachment']);
const LIST = new Set(
  'archive blog home category tag search search-results search-no-results author date error404 post-type-archive paged'.split(
    ' ',
  ),
);

/**
 * The kind of the page, by the classes of `<body>`, else by its address: `/category/…`, `/page/3`, `/?s=…` list,
 * `/2024/03/slug/` and `/archives/123` are posts. A front page is a list, whatever it is built of.
 */
export function pageKind(page: Page): PageKind {
  const names = bodyClass(page).split(/\s+/);
  if (names.some((name) => SINGLE.has(name) || /^postid-\d+$/.test(name))) return 'POST';
  if (names.some((name) => LIST.has(name))) return 'LIST';
  if (names.some((name) => name === 'page' || /^page-id-\d+$/.test(name))) return 'PAGE';
  if (!URL.canParse(page.url)) return 'UNKNOWN';
  const { pathname, searchParams } = new URL(page.url);
  if (searchParams.has('s') || searchParams.has('cat') || searchParams.has('paged')) return 'LIST';
  if (
    /\/(?:category|tag|author|chuyen-muc|the)\/[^/]|\/page\/\d+\/?$|^\/(?:\d{4}\/(?:\d{2}\/){0,2})?$/.test(
      pathname,
    )
  )
    return searchParams.has('p') ? 'POST' : 'LIST';
  return /^\/(?:\d{4}\/\d{2}\/(?:\d{2}\/)?|archives\/)[^/]+\/?$/.test(pathname) ? 'POST' : 'UNKNOWN';
}

function bodyClass({ document }: Page): string {
  return attr(document.querySelector('body'), 'class')?.slice(0, 4000) ?? '';
}

/** Parameters that show a post in another dress; WordPress adds them to the post's own address. */
const DRESS = /^(?:amp|share|nb|replytocom|print|like_comment|_wpnonce|noamp|preview)$/;

/**
 * The post behind its variants: `/amp/`, `?amp=1`, `?share=facebook&nb=1`, `?replytocom=12`, `/feed/`, `/embed/`,
 * `/comment-page-2/`; null for addresses that are none. `/category/x/feed/` is the feed of a list and no variant.
 */
export function originalUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const before = url.href;
  for (const name of [...url.searchParams.keys()]) if (DRESS.test(name)) url.searchParams.delete(name);
  const post =
    /^(?<post>\/(?!(?:category|tag|author|chuyen-muc)\/).*-.*\/)(?:amp|feed|embed|trackback|comment-page-\d+)\/?$/.exec(
      url.pathname,
    )?.groups?.['post'];
  if (post !== undefined) url.pathname = post;
  if (url.href === before) return null;
  url.hash = '';
  return url.href;
}
