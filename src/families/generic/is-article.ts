import { all, attr, textOf } from '../dom.js';
import { isBeforeProse } from './article-dates.js';
import type { MainBox } from './main-content.js';
import { plain } from './plain.js';
import { longestStretch, TEXT } from './stretch.js';
import type { StructuredData } from './structured-data.js';
import type { DateLine } from './date-lines.js';

/** An article has prose, or says that it is one and shows something; a page of many linked titles is a list. */
export function isArticle(box: MainBox, said: StructuredData, dated: boolean, url: string): boolean {
  const whole = box.measures[box.at]!;
  if (isList(box, url)) return false;
  if (whole.text > 0 && whole.linked / whole.text > 0.5 && whole.links >= 4) return false;
  if (whole.prose >= 140) return true;
  return (said.isArticle || dated) && (whole.text - whole.linked >= 40 || whole.images > 0);
}

/**
 * A notice that is mostly links: its own title, which the window repeats, a date under it, and a sentence of its own.
 * Lists print their dates beside the titles they link.
 */
export function isNotice(
  box: MainBox,
  said: StructuredData,
  visible: DateLine | null,
  heading: Element | null,
): boolean {
  const title = plain(textOf(heading) ?? '');
  if (!heading || !visible || title.split(' ').length < 4) return false;
  if (!said.titles.some((each) => plain(each).includes(title))) return false;
  const isUnder = (box.places.get(visible.element) ?? -1) > (box.places.get(heading) ?? 0);
  const whole = box.measures[box.at]!;
  return isUnder && isBeforeProse(visible.element, box) && whole.prose >= 30 && whole.links <= 40;
}

/** Many linked titles with little prose for each, and nowhere a text that none of them interrupts. */
function isList(box: MainBox, url: string): boolean {
  const { prose } = box.measures[box.at]!;
  const headed = linkedTitles(
    box,
    'h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] h2, a[href] h3, a[href] h4',
    10,
  );
  const listed = linkedTitles(box, 'li > a[href]', 20);
  const isFull =
    (pagesOf(headed) >= 3 && prose / pagesOf(headed) < 250) ||
    (pagesOf(listed) >= 4 && prose / pagesOf(listed) < 350);
  return isFull && (isFrontPage(url) || longestStretch(box, [...headed, ...listed]) < TEXT);
}

function isFrontPage(url: string): boolean {
  return /^\/(?:(?:index|default|home|trang-?chu)(?:\.\w+)?\/?)?$/i.test(new URL(url).pathname);
}

/** The links in the box that bear titles at least so long. */
function linkedTitles(box: MainBox, selector: string, length: number): Element[] {
  return all(box.element, selector).filter(
    (link) => !inDropped(link, box) && (textOf(link)?.length ?? 0) >= length,
  );
}

/** How many other pages the links lead to. */
function pagesOf(links: readonly Element[]): number {
  const pages = links
    .map((link) => attr(link.closest('a'), 'href') ?? '')
    .filter((href) => !href.startsWith('#'));
  return new Set(pages).size;
}

function inDropped(element: Element, box: MainBox): boolean {
  for (let node: Element | null = element; node && node !== box.element; node = node.parentElement)
    if (box.dropped.has(node)) return true;
  return false;
}
