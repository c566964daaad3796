import { all, shortTextOf, textOf } from '../dom.js';
import { datedParts, isPageClock, type DateLine } from './date-lines.js';
import { dateIn, isDateLine, isPublishedDate } from './date-text.js';

/**
 * The day of publication that stands apart from title and text, in a column beside them or below, where nothing nearer dates
 * the article: behind a label that says so, or in the only `<time>` of the page. Cards, lists and menus have days of their
 * own, so none in these, and none where two such days differ.
 */
export function loneDate(root: Element): DateLine | null {
  const labelled = all(root, 'p, div, span, li, td, dd, small').filter((each) => {
    const line = shortTextOf(each, LONGEST);
    return line !== null && isPublishedDate(line) && dateIn(line) !== null;
  });
  const told = theOnly(labelled.filter(standsAlone));
  if (told || labelled.length > 0) return told;
  const times = all(root, 'time');
  return times.length === 1 && standsAlone(times[0]!) && !isHeaded(times[0]!) ? theOnly(times) : null;
}

/** In a box with a heading of its own, which says what the day is of: "Upcoming this month". */
function isHeaded(time: Element): boolean {
  const [box, around] = [time.parentElement, time.parentElement?.parentElement];
  return [box, around].some(
    (each) => each?.querySelector('h2, h3, h4, h5, h6') != null && !each.querySelector('h1'),
  );
}

const LONGEST = 60;

/** In no list of links, no card that leads to another page, and neither in the page's head nor at its foot. */
function standsAlone(element: Element): boolean {
  if (element.closest('a, nav, footer, header nav, li, table') !== null || isPageClock(element)) return false;
  const links = element.parentElement ? all(element.parentElement, 'a[href]') : [];
  return !links.some((link) => (shortTextOf(link, 300)?.length ?? 0) >= SHORTEST_TITLE);
}

const SHORTEST_TITLE = 20;

/** The line of all these elements, when they name one day. */
function theOnly(elements: readonly Element[]): DateLine | null {
  const lines = elements.flatMap((element) => {
    const line = shortTextOf(element, LONGEST) ?? '';
    const [part] = datedParts(element, line);
    return part ? [part] : [];
  });
  const [first] = lines;
  return first && lines.every(({ date }) => date === first.date) ? first : null;
}

/**
 * The line right above a box that says nothing but a day, as blogs head the posts of one ("Thứ Hai, 8 tháng 9, 2008" over
 * the box of its posts).
 */
export function dateAbove(box: Element): DateLine | null {
  let before = box.previousElementSibling;
  while (before && textOf(before) === null) before = before.previousElementSibling;
  if (!before || !/^h[2-6]$/.test(before.localName)) return null;
  return isDateLine(shortTextOf(before, LONGEST) ?? '') && !isPageClock(before) ? theOnly([before]) : null;
}
