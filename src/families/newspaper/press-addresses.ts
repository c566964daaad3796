import { meta } from '../dom.js';
import type { Page } from '../family.js';
import { plain } from '../generic/plain.js';

/**
 * How newspapers number their articles. `sure` shapes are met with nobody else; the others mean a newspaper only
 * where the page or the host says so too.
 */
const ARTICLE_SHAPES = [
  // ePi CMS (baohatinh.vn since 2022, nhandan.vn, vietnamplus.vn, tienphong.vn): `/slug-post277526.html`
  { path: /-post(?<id>\d{3,9})\.(?:html?|vnp|tpo|epi|amp)$/i, sure: true },
  // VCCorp's CMS: the moment of writing behind the slug, `/slug-20160901141212345.htm`, `/slug-188241107091500123.chn`
  { path: /[^/]-(?<id>\d{9,20})\.(?:html?|chn)$/i, sure: true },
  // Old Báo Hà Tĩnh's page for printers: `/print/{hash}/158398.htm`
  { path: /\/print\/[\da-f]{6,64}\/(?<id>\d{4,7})\.html?$/i, sure: true },
  // VnExpress until 2013: `/gl/xa-hoi/2012/10/slug/`
  { path: /^\/gl\/[\w-]+(?:\/[\w-]+)?\/(?:19|20)\d{2}\/\d{2}\/[\w-]*-[\w-]+\/?$/i, sure: true },
  // VnExpress: `/slug-3461234.html`, the pages of a long one `-p2`
  { path: /[^/]-(?<id>\d{7})(?:-p\d{1,2})?\.html$/i, sure: false },
  // Báo Hà Tĩnh until 2022: `/xa-hoi/slug/218261.htm`
  { path: /\/[a-z\d]+(?:-[a-z\d]+)+\/(?<id>\d{4,7})\.html?$/i, sure: false },
] as const;

/** Tags, topics and searches: lists, however long their foreword is. */
const LIST_SHAPES = [
  /-(?:tag|topic)\d{1,9}\.(?:html?|vnp|tpo)$/i,
  /\/(?:tags?|tu-khoa|chu-de|topics?|su-kien|dong-su-kien|tim-kiem|search)(?:[/.]|$)/i,
  /-e\d{1,6}\.(?:html?|chn)$/i,
] as const;

/** What an address says: an article by a shape of newspapers alone, by one that others have too, a list, or nothing. */
export type AddressKind = 'ARTICLE' | 'MAYBE_ARTICLE' | 'LIST' | 'OTHER';

/** The kind of an address by its path alone. */
export function addressKind(address: string): AddressKind {
  const path = pathOf(address);
  if (path === null) return 'OTHER';
  const [tag, ...lists] = LIST_SHAPES;
  if (tag.test(path)) return 'LIST';
  const shape = ARTICLE_SHAPES.find((each) => each.path.test(path));
  if (shape) return shape.sure ? 'ARTICLE' : 'MAYBE_ARTICLE';
  return lists.some((list) => list.test(path)) ? 'LIST' : 'OTHER';
}

/** The number a newspaper knows an article by; its old and its new address share it seldom, print and page always. */
export function articleNumber(address: string): string | null {
  const path = pathOf(address);
  if (path === null) return null;
  for (const shape of ARTICLE_SHAPES) {
    const id = shape.path.exec(path)?.groups?.['id'];
    if (id !== undefined) return id;
  }
  return null;
}

/**
 * The article behind `/print/xa-hoi/slug/158398.htm` and `/slug-post277526.amp`; null for addresses that are no
 * duplicates, and for `/print/{hash}/158398.htm`, whose article only its page can name.
 */
export function originalUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const named = /^\/(?:print|in-bai)(?<path>\/(?:[\w-]+\/){0,3}[\w-]*-[\w-]*(?:\/\d{4,7})?\.html?)$/i.exec(
    url.pathname,
  )?.groups?.['path'];
  if (named !== undefined && addressKind(new URL(named, url).href) !== 'OTHER') url.pathname = named;
  else if (/-post\d+\.amp$/i.test(url.pathname)) url.pathname = url.pathname.replace(/\.amp$/i, '.html');
  else return null;
  url.search = '';
  url.hash = '';
  return url.href;
}

/** Hosts of the press: `baohatinh.vn`, not `baohiem…` (insurance), `baotang…` (museums) and their like. */
const PRESS_HOST =
  /^(?:www\.|m\.|amp\.)?(?:bao(?!hiem|tang|ve|mat|ton|hanh|cao|gia|tri|an\.)[a-z]{3,}|vnexpress|tuoitre|thanhnien|nhandan|dantri|vietnamplus|tienphong|vietnamnet|laodong|nld|qdnd|cand|sggp|congly|phapluat)[.-]/;

const PRESS_NAME = /^(?:bao|tap chi|thoi bao)(?: dien tu| online)? (?!hiem|tang|ve |mat |ton |hanh |cao )/;

/** True where host or site name are those of a newspaper. */
export function isPress(page: Page): boolean {
  if (!URL.canParse(page.url)) return false;
  return (
    PRESS_HOST.test(new URL(page.url).hostname) ||
    PRESS_NAME.test(plain(meta(page.document, 'og:site_name', 'application-name') ?? ''))
  );
}

function pathOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).pathname : null;
}
