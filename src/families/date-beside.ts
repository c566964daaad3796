import { all, shortTextOf } from './dom.js';
import { plain } from './generic/plain.js';
import { isPageClock } from './generic/date-lines.js';
import { dateIn, isDateLine } from './generic/date-text.js';

/** Lines that say something of the article and are none of its titles. */
export const LABELLED_LINE =
  /^(?:chuyen muc|danh muc|the loai|tac gia|nguoi (?:dang|viet|gui)|nguon(?: tin)?|ngay (?:dang|cap nhat|xuat ban|viet)|luot (?:xem|doc)|so lan (?:xem|doc)|da (?:xem|doc)|dang (?:luc|ngay)|cap nhat|tu khoa|trang chu|co chu|in (?:trang|bai)|chia se|nghe bai|hom nay|bay gio|e ?mail|print)\b/;

/**
 * How much the date beside a line speaks for it as the title; `before` and `behind` are the lines around it, the
 * closest first. A date right behind it speaks for a title, a little further on still somewhat. A whole phrase between
 * a column's short name and the text, the date right above or right behind it, hardly is anything else: pages print
 * date, title and text in this order too, and titles as plainly as the rest.
 */
export function datePoints(line: Element, before: readonly Element[], behind: readonly Element[]): number {
  const first = behind.findIndex(hasDateLine);
  const points = first === -1 ? 0 : first === 0 ? 3 : first <= 2 ? 2 : 1;
  if (!isPhrase(line)) return points;
  const isAbove = first !== -1 && behind.slice(0, first).every(isLabel) && isUnderName(before, MOST_NAME);
  return isAbove || isUnderDate(before, behind) ? 4.5 : points;
}

/** A date line right above, above it nothing or a column's name, and text below. */
function isUnderDate(before: readonly Element[], behind: readonly Element[]): boolean {
  const at = before.findIndex((each) => !isLabel(each) || hasDateLine(each));
  const date = before[at];
  if (!date || !hasDateLine(date) || isPageClock(date) || date.closest('a, li')) return false;
  const above = before.slice(at + 1).filter((each) => !date.contains(each) && !isLabel(each));
  return isUnderName(above, MOST_NAME_ABOVE_DATE) && behind.slice(0, 3).some(isText);
}

/**
 * Whether what stands above is the short name of a column, printed as no title, or leads elsewhere; a name that a link
 * of the page says too (its menu does) may be longer.
 */
function isUnderName([above]: readonly Element[], most: number): boolean {
  if (!above || above.closest('a[href]')) return true;
  if (above.closest('h1, h2, [class*="title" i], [class*="tieu-de" i], [class*="tieude" i]')) return false;
  const name = shortTextOf(above, 60);
  if (name === null) return false;
  const key = plain(name);
  return (
    key.split(' ').length <= most ||
    all(above.ownerDocument, 'a[href]').some((link) => plain(shortTextOf(link, 60) ?? '') === key)
  );
}

/** A name above title and date, and one that the date parts from the title: the title may stand above the date too. */
const MOST_NAME = 6;
const MOST_NAME_ABOVE_DATE = 4;

/** A sentence or more. */
function isText(element: Element): boolean {
  const text = shortTextOf(element, 400);
  return element.closest('a[href]') === null && (text === null || text.length >= 60);
}

function isLabel(element: Element): boolean {
  const text = shortTextOf(element, 160);
  if (text === null) return false;
  return LABELLED_LINE.test(plain(text)) || !/\p{L}/u.test(text) || isLabelled(element);
}

/** The value behind a label in the same line: the name in `<em>Tác giả: <b>Hồ Thị Vy</b></em>`. */
export function isLabelled(element: Element): boolean {
  if (!/^(?:b|strong|span|i|em|a|font|u)$/.test(element.localName)) return false;
  const line = shortTextOf(element.parentElement, 160);
  const own = shortTextOf(element, 160);
  return line !== null && own !== null && !line.startsWith(own) && LABELLED_LINE.test(plain(line));
}

/** As many words as titles have, and no sentence. */
export function isPhrase(element: Element): boolean {
  const text = shortTextOf(element, 300) ?? '';
  const count = plain(text).split(' ').length;
  return count >= 6 && count <= 40 && !/[.;:,]["”’)]?$/.test(text) && dateIn(text) !== text;
}

function hasDateLine(element: Element): boolean {
  const own = shortTextOf(element, 160);
  return own !== null && isDateLine(own);
}
