import { all, attr, shortTextOf, textOf } from '../dom.js';
import type { DateFact } from '../family.js';
import { columnOf } from './columns.js';
import { isForeign } from './foreign.js';
import { isOtherAttribute } from './head-rows.js';
import type { MainBox } from './main-content.js';
import { isOfNeighbour } from './neighbours.js';
import { isStampOfChange } from './split-date.js';
import type { StructuredData } from './structured-data.js';
import { relativeLines, type DateLine } from './date-lines.js';
import { dateIn, dayIn, isChangeDate, isPublishedDate, listDateIn } from './date-text.js';

/**
 * The date line of the publication: the one behind the title, then before it, then behind the text. A line that says
 * it is that of a change ("Cập nhật: …") comes after its like; a date that is part of the title's own words is none.
 * A line above the title and outside of the article's column is the clock of the page's head, as long as anything
 * else names a day.
 */
function publishedLine(
  lines: readonly DateLine[],
  heading: Element | null,
  box: MainBox,
  said: StructuredData,
): DateLine | null {
  const own = lines.filter(({ element }) => !isOfNeighbour(element, heading, box.element));
  const rank = (line: DateLine): number => {
    const { element } = line;
    if (isInLinkedRow(element, heading, box) && !/đăng|cập nhật/iu.test(line.line)) return NEVER;
    if (box.element.contains(element) && isOtherAttribute(element)) return NEVER;
    const change = isChangeDate(line.line);
    if (heading?.contains(element))
      return isWordOfTitle(line, heading) ? NEVER : change ? RANK.CHANGED_BEHIND_TITLE : RANK.BEHIND_TITLE;
    const afterTitle = !heading || follows(element, heading, box);
    if (box.element.contains(element)) {
      if (!isBeforeProse(element, box)) return change ? RANK.CHANGED_BELOW : RANK.IN_TEXT;
    } else if (follows(element, box.element, box)) return change ? RANK.CHANGED_BELOW : RANK.BELOW;
    if (afterTitle) return change ? RANK.CHANGED_BEHIND_TITLE : RANK.BEHIND_TITLE;
    if (isOfPageHead(element, heading, box)) return isToday(line.line) ? NEVER : RANK.PAGE_HEAD;
    if (change) return RANK.CHANGED_BEFORE_TITLE;
    return isClockAbove(line, own, said, heading, box) ? NEVER : RANK.BEFORE_TITLE;
  };
  let best: DateLine | null = null;
  let least = NEVER;
  for (const line of own) {
    const place = rank(line);
    const isNearer = place === RANK.BEFORE_TITLE && place === least;
    if (place < least || isNearer || (place === least && isSaidOnly(line, best))) {
      best = line;
      least = place;
    }
  }
  return best;
}

/** Behind the title, a line that says it is of the publication against one that says nothing of itself. */
function isSaidOnly({ line }: DateLine, other: DateLine | null): boolean {
  return other !== null && isPublishedDate(line) && !isPublishedDate(other.line);
}

/**
 * A day above the title that no label calls the publication's, later than one that stands nearer to the text (that of a
 * change, too: nothing is published after it) or that machines are told: the page's clock, set above the article.
 */
function isClockAbove(
  line: DateLine,
  lines: readonly DateLine[],
  said: StructuredData,
  heading: Element | null,
  box: MainBox,
): boolean {
  if (!heading || heading.contains(line.element) || PUBLISHED_WORD.test(line.line)) return false;
  const day = dayIn(line.date);
  const behind = lines.filter(
    ({ element }) => follows(element, line.element, box) && isBeforeProse(element, box),
  );
  const others = [...behind.map(({ date }) => date), ...said.dates.map(({ text }) => text)];
  return day !== null && others.some((text) => (dayIn(text) ?? day) < day);
}

/**
 * The line that dates the article: a date behind the title, else how long ago it was between title and text, else
 * a date elsewhere.
 */
export function visibleDate(
  lines: readonly DateLine[],
  around: Element,
  heading: Element | null,
  box: MainBox,
  said: StructuredData,
): DateLine | null {
  const printed = publishedLine(lines, heading, box, said);
  const isNear =
    printed && (!heading || heading.contains(printed.element) || follows(printed.element, heading, box));
  if (printed && isNear && isBeforeProse(printed.element, box)) return printed;
  return agoLine(around, heading, box) ?? printed ?? loneDay(around, heading, box);
}

/**
 * A day without a clock whose year has two digits ("12.5.24"), or a month ("Tháng 5/2024"), that is all of a row between
 * title and text: elsewhere the one counts parts of a plan, and the other says what a schedule is of.
 */
function loneDay(around: Element, heading: Element | null, box: MainBox): DateLine | null {
  if (!heading || /tháng/iu.test(textOf(heading) ?? '')) return null;
  for (const element of all(around, 'span, div, time, small, em, i')) {
    const line = shortTextOf(element, 20);
    if (line === null || !LONE_DAY.test(line.normalize('NFC')) || element.closest('p, table, li, a'))
      continue;
    const isBetween = follows(element, heading, box) && isBeforeProse(element, box);
    if (isBetween && !isForeign(element, heading)) return { element, line, date: line };
  }
  return null;
}

const LONE_DAY =
  /^(?:(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.\d{2}|tháng (?:0?[1-9]|1[0-2]) ?(?:\/|-|năm) ?20\d{2})$/iu;

/**
 * A line without a label that prints the day which machines are told for the last change, while they are told an earlier
 * one for the publication: the page shows the change.
 */
export function isDayOfChange(
  { line, date }: Pick<DateLine, 'line' | 'date'>,
  said: StructuredData,
): boolean {
  if (PUBLISHED_WORD.test(line)) return false;
  const [day, changed, published] = [date, said.modified?.text ?? '', said.dates[0]?.text ?? ''].map(dayIn);
  return day != null && day === changed && published != null && published < day;
}

/** A day with its weekday and nothing that says what happened on it: what day it is now. */
function isToday(line: string): boolean {
  return !PUBLISHED_WORD.test(line) && /^(?:thứ|ch(?:ủ|úa) nhật|t[2-7]\b|cn\b)/iu.test(line.normalize('NFC'));
}

const PUBLISHED_WORD = /đăng|xuất bản|posted|publish/iu;

/** "3 giờ trước" between title and text. */
function agoLine(around: Element, heading: Element | null, box: MainBox): DateLine | null {
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
function isOfPageHead(element: Element, heading: Element | null, box: MainBox): boolean {
  if (!heading || follows(element, heading, box)) return false;
  const column = columnOf(box);
  return column.contains(heading) && !column.contains(element);
}

/** `Kết quả kỳ họp ngày 15/3/2026` tells of the meeting; `… (15/03/2026)` and a box of its own date the article. */
export function isWordOfTitle({ element, line, date }: DateLine, heading: Element): boolean {
  if (/[([][^()[\]]{6,40}[)\]]$/.test(line)) return false;
  return element === heading || !(line.startsWith(date) || isPublishedDate(line));
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

/** The dates of the publication, best first; a moment told to machines counts where the article itself shows it. */
export function datesOf(
  visible: DateLine | null,
  around: Element,
  heading: Element | null,
  box: MainBox,
  said: StructuredData,
): DateFact[] {
  const dates: DateFact[] = [];
  const stamp = all(around, 'time[datetime], abbr[title], span[title], time[title]').find(
    (each) =>
      !isForeign(each, heading) &&
      !each.closest('li') &&
      !isStampOfChange(each) &&
      dateIn(stampOf(each) ?? '') !== null &&
      !isOfNeighbour(each, heading, box.element),
  );
  const told = stampOf(stamp);
  const exact = told !== null && isDayOfChange({ line: '', date: told }, said) ? null : told;
  if (visible && !/\d{1,2}\s?[:hg]/i.test(visible.date) && exact !== null && visible.element.contains(stamp!))
    dates.push({ text: exact, basis: 'PAGE' });
  if (visible) dates.push({ text: visible.date, basis: 'PAGE' });
  if (exact !== null && dates.every(({ text }) => text !== exact))
    dates.push({ text: exact, basis: visible ? 'META' : 'PAGE' });
  return [...dates, ...said.dates];
}

/** What an element says of a moment to machines, or to who rests on it: `<span title="17/11/2026 09:30">3 ngày trước</span>`. */
function stampOf(element: Element | undefined): string | null {
  const told = attr(element, 'datetime');
  if (told !== null || element === undefined) return told;
  const title = attr(element, 'title');
  if (title === null || element.localName === 'abbr') return title;
  return dateIn(title) === title && listDateIn(shortTextOf(element, 60) ?? '') !== null ? title : null;
}
