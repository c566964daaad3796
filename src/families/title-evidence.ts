import { meta, textOf } from './dom.js';
import type { Page } from './family.js';
import { plain } from './generic/plain.js';

/** Names of sites and of whole units, which stand in banners and window titles: no title of an article. */
export const SITE_NAME =
  /^(?:(?:chi tiet|noi dung) )?(?:cong|trang|website) (?:thong tin|tin|ttdt|thanh phan|dien tu)\b|^(?:chi tiet )?(?:(?:uy ban nhan dan|ubnd|dang uy|dang bo|hdnd|huyen uy|thi uy|ubmttq|uy ban mttq|bo|so|ban|phong|huyen|xa|phuong|thi tran|thi xa|thanh pho|tinh|tp)\b ?){1,3}(?:\p{L}+ ?){0,4}\d{0,2}$/u;

/** What a page says of its title besides showing it, folded. */
export interface Evidence {
  readonly titles: readonly string[];
  readonly slug: readonly string[];
}

/** What the page says of its title besides showing it: window, OpenGraph, the product's own mark, the address. */
export function evidenceOf(page: Page, assetTitle: string | null): Evidence {
  const { document, url } = page;
  const titles = [
    assetTitle,
    meta(document, 'og:title', 'twitter:title'),
    textOf(document.querySelector('title')),
  ]
    .flatMap((title) => (title === null ? [] : [plain(title)]))
    .filter((title) => title.length >= 4 && !SITE_NAME.test(title));
  return { titles, slug: slugWords(url) };
}

/** The words of the last step of the path, or of a parameter, that has at least three: without number and ending. */
function slugWords(address: string): readonly string[] {
  if (!URL.canParse(address)) return [];
  const { pathname, searchParams } = new URL(address);
  const steps = [...pathname.split('/').reverse().slice(0, 2), ...searchParams.values()];
  for (const step of steps) {
    const words = plain(decoded(step).replace(/\.\w{2,5}$/, '')).split(' ');
    const real = words.filter((word) => !/^\d{4,}$/.test(word));
    if (real.length >= 3 && real.join('').length >= 8) return real;
  }
  return [];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** How much the evidence speaks for a line of these folded words: up to seven points; five are hardly chance. */
export function said({ titles, slug }: Evidence, key: string): { points: number; isSure: boolean } {
  let points = 0;
  for (const title of titles) {
    if (title === key) points = Math.max(points, 7);
    else if (
      key.length >= 8 &&
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
