import { all, shortTextOf, textOf } from '../dom.js';
import { relatedCards } from '../related-cards.js';
import { lastParagraph } from './article-author.js';
import { firstParagraph } from './article-dates.js';
import { isAttribute, isHeadRow, isIcon, isInDataTable, isInSentence } from './head-rows.js';
import type { MainBox } from './main-content.js';
import { isOtherNewsHead } from './other-news.js';
import { plain } from './plain.js';
import { isDateLine } from './date-text.js';

/** What the body does without because it is told elsewhere: title, date line, lead, and what stands before the title. */
export function removedFrom(
  box: MainBox,
  heading: Element | null,
  row: Element | null,
  leads: readonly Element[],
): Set<Element> {
  const removed = new Set<Element>([
    ...leads,
    ...rowsAround(box, heading),
    ...relatedCards(box.element, heading),
  ]);
  if (row && row !== box.element && box.element.contains(row) && !isInSentence(row)) removed.add(row);
  if (!heading || !box.element.contains(heading)) return removed;
  removed.add(heading);
  const place = box.places.get(heading) ?? 0;
  for (let at = box.at + 1; at < place; at += 1) {
    const { element, prose, images, end } = box.measures[at]!;
    if (end <= place && prose === 0 && images === 0) removed.add(element);
  }
  return removed;
}

/** Heads of other news in the text behind which their parent holds no text any more: a run of links parted by `<br>`. */
export function otherNewsHeads({ element: box, measures, at, places }: MainBox): Element[] {
  const heads = all(box, 'b, strong, h2, h3, h4, h5, h6, p, font, span, u, i, em').filter(
    (head) => isOtherNewsHead(shortTextOf(head, 60) ?? '') && !head.querySelector('a[href]'),
  );
  return heads.slice(0, MOST_HEADS).filter((head) => {
    let length = 0;
    let linked = 0;
    for (let next = head.nextSibling; next; next = next.nextSibling) {
      const text = textOf(next) ?? '';
      length += text.length;
      if (next.nodeType !== 1) continue;
      const links = (next as Element).localName === 'a' ? [next as Element] : all(next as Element, 'a');
      linked += links.reduce((sum, link) => sum + (textOf(link)?.length ?? 0), 0);
    }
    const place = places.get(head) ?? at;
    return length > 0 && linked >= length * 0.5 && measures[place]!.prose === 0;
  });
}

/** A text has a block of other news or two. */
const MOST_HEADS = 10;

/** Rows of tools and labels, icons, and the title again, before the first paragraph and behind the last. */
function rowsAround(box: MainBox, heading: Element | null): Element[] {
  const { measures, at } = box;
  const end = measures[at]!.end;
  const first = firstParagraph(box);
  const last = measures[lastParagraph(box)]!;
  const title = plain(textOf(heading) ?? '');
  const isOfTable = tablesAsked();
  const rows: Element[] = [];
  for (let place = at + 1; place < end; place += 1) {
    const { element, prose, text, images, end: behind } = measures[place]!;
    const isHead = place < first && behind <= first;
    if (!isHead && place < last.end) continue;
    if (element.localName === 'img' && isIcon(element)) rows.push(element);
    const isDated = prose > 0 && text <= 160 && isDateLine(textOf(element) ?? '');
    if (
      (prose > 0 && !isDated) ||
      text === 0 ||
      text > 160 ||
      (images > 0 && images > all(element, 'img').filter(isIcon).length)
    )
      continue;
    const said = textOf(element) ?? '';
    if (
      element !== heading &&
      (isHeadRow(said) || (title !== '' && plain(said) === title)) &&
      !isOfTable(element)
    )
      rows.push(element);
  }
  return rows;
}

/**
 * Whether an element belongs to a table of attributes, or is a row or cell of a table of values. A table of thousands of
 * cells is asked about once, not once for each.
 */
function tablesAsked(): (element: Element) => boolean {
  const known = new Map<Element, { readonly ofAttributes: boolean; readonly ofData: boolean }>();
  return (element) => {
    const table = element.closest('table');
    if (!table) return false;
    const is = known.get(table) ?? { ofAttributes: isAttribute(element), ofData: isInDataTable(element) };
    known.set(table, is);
    return is.ofAttributes || (is.ofData && /^(?:td|th|tr)$/.test(element.localName));
  };
}
