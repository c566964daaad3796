import { all, attr, meta, shortTextOf, textOf } from './dom.js';
import type { Page } from './family.js';
import { PAGE_KIND } from './generic/breadcrumb.js';
import { plain } from './generic/plain.js';

/** Names of sites and of whole units, which stand in banners and window titles: no title of an article. */
export const SITE_NAME =
  /^(?:(?:chi tiet|noi dung) )?(?:cong|trang|website) (?:thong tin|tin|ttdt|thanh phan|dien tu)\b|^(?:chi tiet )?(?:(?:uy ban nhan dan|ubnd|dang uy|dang bo|hdnd|huyen uy|thi uy|ubmttq|uy ban mttq|bo|so|ban|phong|huyen|xa|phuong|thi tran|thi xa|thanh pho|tinh|tp)\b ?){1,3}(?:\p{L}+ ?){0,4}\d{0,2}$/u;

/** What a page says of its title besides showing it, folded. */
export interface Evidence {
  readonly titles: readonly string[];
  /** What stands between the signs that part a title from the site's name and the section's. */
  readonly parts: readonly string[];
  readonly slug: readonly string[];
}

/** What the page says of its title besides showing it: window, OpenGraph, the product's own mark, the address. */
export function evidenceOf(page: Page, assetTitle: string | null): Evidence {
  const { document, url } = page;
  const window = textOf(document.querySelector('title'));
  const said = [
    assetTitle,
    meta(document, 'og:title', 'twitter:title'),
    window !== null && isSection(window, page) ? null : window,
  ].filter((title) => title !== null && !saysNoTitle(title)) as string[];
  const titles = said.map(plain).filter((title) => title.length >= 4);
  return { titles, parts: said.flatMap(partsOf), slug: slugWords(url, document) };
}

/** Whether a window's title is a word or two under which the page links to another: the section's name. */
function isSection(title: string, { document, url }: Page): boolean {
  const key = plain(title);
  if (key.split(' ').length > MOST_WORDS) return false;
  return all(document, 'a[href]').some((link) => {
    const href = attr(link, 'href') ?? '';
    if (/^(?:#|javascript:)/i.test(href) || plain(shortTextOf(link, 60) ?? '') !== key) return false;
    return URL.canParse(href, url) && isOtherPage(new URL(href, url), new URL(url));
  });
}

/** Another path, or another value of the same parameter: one program shows `?Id=11846` and `?Id=31478`. */
export function isOtherPage(there: URL, here: URL): boolean {
  if (there.pathname !== here.pathname) return true;
  return [...here.searchParams].some(
    ([name, value]) => there.searchParams.has(name) && there.searchParams.get(name) !== value,
  );
}

/** Sections are named so shortly, titles of articles hardly ever. */
const MOST_WORDS = 4;

/** Whether all parts of a window's title name the site or the kind of the page: "Huyện Thăng Bình - Chi tiết tin". */
function saysNoTitle(title: string): boolean {
  return partsOf(title).every((part) => part === '' || SITE_NAME.test(part) || PAGE_KIND.test(part));
}

function partsOf(title: string): string[] {
  return title.split(/\s+[-–—|»›:]+\s+/).map(plain);
}

/**
 * The words of the last step of the path, or of a parameter, that has at least three: without number and ending. Where
 * the menu leads to a step of that name, it names the list that the article stands in (`/xay-dung-dang-61?id=22017`).
 */
function slugWords(address: string, document: Document): readonly string[] {
  if (!URL.canParse(address)) return [];
  const url = new URL(address);
  const { pathname, searchParams } = url;
  const steps = [...pathname.split('/').reverse().slice(0, 2), ...searchParams.values()];
  for (const step of steps) {
    const words = plain(decoded(step).replace(/\.\w{2,5}$/, '')).split(' ');
    const real = words.filter((word) => !/^\d{4,}$/.test(word));
    if (real.length >= 3 && real.join('').length >= 8 && !isListStep(step, url, document)) return real;
  }
  return [];
}

/**
 * Whether another address of the page ends in the same words, by a link of few words, or the step bears a list's number
 * while the query names the article by another.
 */
function isListStep(step: string, { pathname, search, searchParams }: URL, document: Document): boolean {
  const name = bareStep(step);
  const number = /-(\d{1,4})$/.exec(step)?.[1];
  const id = [...searchParams].find(
    ([key, value]) => /^(?:news|doc|item)?id$/i.test(key) && /^\d{3,}$/.test(value),
  );
  if (number !== undefined && id !== undefined && id[1] !== number) return true;
  return all(document, 'a[href]').some((link) => {
    const [path = '', query = ''] = (attr(link, 'href') ?? '').split('#')[0]!.split('?');
    if (!path.includes(name) || bareStep(path) !== name) return false;
    // The same path without the number by which the page's own query names the article is the list's.
    if (path.endsWith(pathname) && (query !== '' || !/\d{2}/.test(search))) return false;
    return (shortTextOf(link, 40) ?? '').split(/\s+/).length <= 6;
  });
}

/** The last step of a path without ending and number, as it is written. */
function bareStep(path: string): string {
  return (path.split('/').findLast((each) => each !== '') ?? '')
    .replace(/\.\w{2,5}$/, '')
    .replace(/-\d{1,6}$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * How much the evidence speaks for a line of these folded words: up to seven points; five are hardly chance. Two or
 * three words inside a longer title prove nothing, unless they are a part of their own: the column "Môi trường" is also
 * how an office's name ends.
 */
export function said({ titles, parts, slug }: Evidence, key: string): { points: number; isSure: boolean } {
  let points = 0;
  for (const title of titles) {
    if (title === key) points = Math.max(points, 7);
    else if (
      key.length >= 8 &&
      (key.split(' ').length > 3 || parts.includes(key)) &&
      (title.startsWith(`${key} `) || title.endsWith(` ${key}`) || title.includes(` ${key} `))
    )
      points = Math.max(points, 7 * Math.min(1, (key.length * 1.5) / title.length) - 0.5);
    else if (title.length >= 16 && key.startsWith(title)) points = Math.max(points, 6);
  }
  const words = key.split(' ');
  if (slug.length >= 3 && words.length >= 3) {
    let same = 0;
    while (same < slug.length && words[same] === slug[same]) same += 1;
    const known = new Set(words);
    const shared = slug.filter((word) => known.has(word)).length;
    const share = Math.max(same, shared * 0.9) / Math.min(slug.length, Math.max(words.length, 4));
    if (share >= 0.6 && shared >= Math.min(3, words.length))
      points = Math.max(points, 7 * Math.min(1, share)) + 0.5;
  }
  return { points, isSure: points >= 5 };
}
