import { all, attr } from '../dom.js';
import type { DateFact } from '../family.js';
import { columnOf } from './columns.js';
import { isForeign } from './foreign.js';
import type { MainBox } from './main-content.js';
import type { StructuredData } from './structured-data.js';
import { dateIn, isChangeDate, relativeLines, type DateLine } from './visible-patterns.js';

/**
 * The date line of the publication: the one behind the title, then before it, then behind the text. A line that says
 * it is that of a change ("Cập nhật: …") comes after its like; a date that is part of the title's own words is none.
 * A line above the title and outside of the article's column is the clock of the page's head, as long as anything
 * else names a day.
 */
export function publishedLine(
  lines: readonly DateLine[],
  heading: Element | null,
  box: MainBox,
): DateLine | null {
  const rank = (line: DateLine): number => {
    const { element } = line;
    if (isInLinkedRow(element, heading, box) && !/đăng|cập nhật/iu.test(line.line)) return NEVER;
    const change = isChangeDate(line.line);
    if (heading?.contains(element))
      return isWordOfTitle(line, heading) ? NEVER : change ? RANK.CHANGED_BEHIND_TITLE : RANK.BEHIND_TITLE;
    const afterTitle = !heading || follows(element, heading, box);
    if (box.element.contains(element)) {
      if (!isBeforeProse(element, box)) return change ? RANK.CHANGED_BELOW : RANK.IN_TEXT;
    } else if (follows(element, box.element, box)) return change ? RANK.CHANGED_BELOW : RANK.BELOW;
    if (afterTitle) return change ? RANK.CHANGED_BEHIND_TITLE : RANK.BEHIND_TITLE;
    if (isOfPageHead(element, heading, box)) return RANK.PAGE_HEAD;
    return change ? RANK.CHANGED_BEFORE_TITLE : RANK.BEFORE_TITLE;
  };
  let best: DateLine | null = null;
  let least = NEVER;
  for (const line of lines) {
    const own = rank(line);
    if (own < least || (own === RANK.BEFORE_TITLE && own === least)) {
      best = line;
      least = own;
    }
  }
  return best;
}

/** "3 giờ trước" between title and text, on pages that print no date. */
export function agoLine(around: Element, heading: Element | null, box: MainBox): DateLine | null {
  if (!heading) return null;
  const isBetween = ({ element }: DateLine): boolean =>
    follows(element, heading, box) &&
    !isForeign(element, heading) &&
    (box.places.get(element) ?? -1) <= firstParagraph(box);
  return relativeLines(around, null).find(isBetween) ?? null;
}

/** In a row or item that leads to another page; a row of a layout table holds the article itself. */
function isInLinkedRow(element: Element, heading: Element | null, box: MainBox): boolean {
  const row = element.closest('li, tr');
  if (!row || row.contains(box.element) || (heading && row.contains(heading))) return false;
  return row.querySelector('a[href]') !== null;
}

/** Where the date of publication stands, the most telling place first. */
const RANK = {
  BEHIND_TITLE: 0,
  BEFORE_TITLE: 1,
  CHANGED_BEHIND_TITLE: 2,
  CHANGED_BEFORE_TITLE: 3,
  BELOW: 4,
  IN_TEXT: 5,
  CHANGED_BELOW: 6,
  PAGE_HEAD: 7,
} as const;
const NEVER = 8;

/** Above the title and outside of the column that title and text stand in. */
export function isOfPageHead(element: Element, heading: Element | null, box: MainBox): boolean {
  if (!heading || follows(element, heading, box)) return false;
  const column = columnOf(box);
  return column.contains(heading) && !column.contains(element);
}

/** `Kết quả kỳ họp ngày 15/3/2026` tells of the meeting; `… (15/03/2026)` and a box of its own date the article. */
function isWordOfTitle({ element, line, date }: DateLine, heading: Element): boolean {
  if (/[([][^()[\]]{6,40}[)\]]$/.test(line)) return false;
  return element === heading || !line.startsWith(date);
}

/** Behind `other` in the order of the page; `-1` stands for what was not measured. */
function follows(element: Element, other: Element, box: MainBox): boolean {
  return (box.places.get(element) ?? -1) > (box.places.get(other) ?? -1);
}

/** Before the first paragraph of the box. */
export function isBeforeProse(element: Element, box: MainBox): boolean {
  return (box.places.get(element) ?? -1) <= firstParagraph(box);
}

/** The first element of the box that is a paragraph: prose, and none of its children has any. */
export function firstParagraph(box: Pick<MainBox, 'measures' | 'at'>): number {
  const { measures } = box;
  const end = measures[box.at]!.end;
  let deepest = -1;
  for (let at = box.at + 1; at < end; at += 1) {
    const each = measures[at]!;
    if (each.prose < 60) continue;
    if (deepest !== -1 && each.parent !== deepest) break;
    deepest = at;
  }
  return deepest === -1 ? end : deepest;
}

export function datesOf(
  visible: DateLine | null,
  around: Element,
  heading: Element | null,
  said: StructuredData,
): DateFact[] {
  const dates: DateFact[] = [];
  const stamp = all(around, 'time[datetime], abbr[title]').find(
    (each) => !isForeign(each, heading) && !each.closest('li') && dateIn(stampOf(each) ?? '') !== null,
  );
  const exact = stampOf(stamp);
  if (visible && !/\d{1,2}\s?[:hg]/i.test(visible.date) && exact !== null && visible.element.contains(stamp!))
    dates.push({ text: exact, basis: 'PAGE' });
  if (visible) dates.push({ text: visible.date, basis: 'PAGE' });
  if (exact !== null && dates.every(({ text }) => text !== exact))
    dates.push({ text: exact, basis: visible ? 'META' : 'PAGE' });
  return [...dates, ...said.dates];
}

/** What an element says of a moment to machines. */
function stampOf(element: Element | undefined): string | null {
  return attr(element, element?.localName === 'abbr' ? 'title' : 'datetime');
}
