import { absolute, baseOf, canonicalHref } from '../dom.js';
import type { Page } from '../family.js';

/** `/{lang}/{module}/{cat}/{slug}-{id}.html` with any of the first three left out, or the unrewritten form. */
const ARTICLE_PATH = /\/[^/]*[^/\d][^/]*-\d+\.html?$/i;
/** Version 3 ended addresses in a stroke: `/vi/news/Kinh-te/ten-bai-viet-812/`; of three words at least, so no page of a list. */
const OLD_PATH =
  /\/(?!(?:page|groups?|topics?|tags?|search|author)\/)[^/]+\/(?!page-)[^/\d-][^/-]*(?:-[^/-]+){2,}-\d+\/?$/i;
const ARTICLE_OP = /^(?:(?:print|savefile)\/)?[^/]+\/[^/]+-\d+(?:\.html)?$/i;

/** The two variants that repeat an article under another address. */
const VARIANT = /^(?:print|savefile)$/i;

/** Whether an address is one of an article of the news module. */
export function isArticleUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, searchParams } = new URL(url);
  if (ARTICLE_PATH.test(pathname) || OLD_PATH.test(pathname)) return true;
  return searchParams.has('nv') && ARTICLE_OP.test(searchParams.get('op') ?? '');
}

/** The article behind `/…/print/…` and `/…/savefile/…`, rewritten or as `op=print/…`. */
export function originalUrl(url: string): string | null {
  if (!URL.canParse(url) || !isArticleUrl(url)) return null;
  const original = new URL(url);
  const op = original.searchParams.get('op');
  if (op !== null && VARIANT.test(op.split('/')[0] ?? '')) {
    original.searchParams.set('op', op.split('/').slice(1).join('/'));
    return original.href.replaceAll('%2F', '/');
  }
  const steps = original.pathname.split('/');
  const at = steps.findIndex((step, index) => VARIANT.test(step) && index >= 1 && index <= 3);
  if (at === -1 || at === steps.length - 1) return null;
  steps.splice(at, 1);
  original.pathname = steps.join('/');
  return original.href;
}

/** Variants name themselves as canonical, so theirs is unwound too. */
export function canonicalOf(page: Page): string | null {
  const href = canonicalHref(page.document);
  const url = absolute(href, baseOf(page.document, page.url));
  if (url === null) return originalUrl(page.url) ?? href;
  return originalUrl(url) ?? href;
}
