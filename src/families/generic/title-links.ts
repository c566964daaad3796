import { absolute, all, attr, shortTextOf } from '../dom.js';
import { isForeign } from './foreign.js';
import { listDateIn } from './date-text.js';

/** A link that may lead to an article, with what it says. */
export interface TitleLink {
  readonly element: Element;
  readonly url: string;
  readonly title: string;
  readonly shape: string;
}

/** A row of a list in full: with its date, and with a lead or a picture. */
export function isRich({ title }: TitleLink, row: Element): boolean {
  const text = hasMoreChildren(row, 12) ? '' : (shortTextOf(row, 1200) ?? '');
  if (listDateIn(text) === null) return false;
  return text.length > title.length + 60 || row.querySelector('img') !== null;
}

/** How much a link looks like the title of a row of the page's own list. */
export function weightOf({ element, title }: TitleLink, row: Element): number {
  const isHeading =
    element.closest('h1, h2, h3, h4') !== null || element.querySelector('h2, h3, h4') !== null;
  const text = hasMoreChildren(row, 12) ? '' : (shortTextOf(row, 1200) ?? '');
  const weight =
    1 +
    (isHeading ? 3 : 0) +
    (listDateIn(text) === null ? 0 : 3) +
    (text.length > title.length + 60 ? 2 : 0) +
    (row.querySelector('img') === null ? 0 : 1);
  return isForeign(element) ? weight / 4 : weight;
}

/** To which address each element around the links belongs; null where several meet. */
export function ownersOf(
  document: Document,
  urls: ReadonlySet<string>,
  base: string,
): Map<Element, string | null> {
  const owners = new Map<Element, string | null>();
  for (const link of all(document, 'a[href]')) {
    const url = absolute(attr(link, 'href'), base);
    if (url === null || !urls.has(bare(url))) continue;
    for (let node: Element | null = link; node; node = node.parentElement) {
      const owner = owners.get(node);
      if (owner === null) break;
      owners.set(node, owner === undefined || owner === bare(url) ? bare(url) : null);
    }
  }
  return owners;
}

export function boxOf(link: TitleLink, owners: ReadonlyMap<Element, string | null>): Element {
  let box = link.element;
  for (let up = box.parentElement; up && owners.get(up) === link.url; up = up.parentElement) {
    if (TOO_WIDE.has(up.localName) || isForeignFrame(up)) break;
    box = up;
  }
  return box;
}

const TOO_WIDE = new Set(['body', 'html', 'main', 'table', 'tbody']);

/** A list of one row: its box must not grow into the page's frame. */
function isForeignFrame(element: Element): boolean {
  return element.querySelector('nav, footer, header, form, h1') !== null;
}

/** An address without its place in the page. */
export function bare(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? url : url.slice(0, hash);
}

/** Counts no further than asked: linkedom lists all children anew each time. */
export function hasMoreChildren(element: Element, most: number): boolean {
  let count = 0;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}
