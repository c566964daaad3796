import { attr, partedTextOf } from '../dom.js';
import {
  dateIn,
  isChangeDate,
  isCreationDate,
  isDateLine,
  isPublishedDate,
  LONGEST_ROW,
  RELATIVE,
} from './date-text.js';
import { isEventTime, isLabelledEvent } from './event-time.js';
import { plain } from './plain.js';
import { barredText } from './row-icons.js';
import { holds, MOST_LINES, shortText, shownTexts } from './shown-text.js';
import { isStampOfChange, splitDate } from './split-date.js';

/** A page clock says what day it is now, which is no date of publication. */
const CLOCK_NAME =
  /clock|dong-?ho|current-?(?:time|date)|date-?(?:now|today|time-?now)|today|hom-?nay|time-?now/i;

/**
 * True for elements that show today's date: a clock by name, in a running line, or next to "Hôm nay". A box of that
 * name which only says when something was published is none.
 */
export function isPageClock(element: Element): boolean {
  let node: Element | null = element;
  for (let up = 0; node && up < 4; up += 1, node = node.parentElement) {
    if (node.localName === 'marquee') return true;
    if (node.localName === 'body' || node.localName === 'main' || node.localName === 'article') break;
    if (CLOCK_NAME.test(`${attr(node, 'class') ?? ''} ${attr(node, 'id') ?? ''}`))
      return !isPublishedDate(shortText(node, 160) ?? '');
  }
  return /^(?:hom nay|bay gio|today)\b/.test(plain((shortText(element, 400) ?? '').slice(0, 40)));
}

/** A line that says little besides a date. */
export interface DateLine {
  readonly element: Element;
  /** The whole line. */
  readonly line: string;
  /** The date in it, in the site's words. */
  readonly date: string;
}

/**
 * The lines below `root` that are little more than a date, in document order; page clocks and what lies in
 * `skip` left out. Date and time in two elements beside each other are one line; a short title beside them (`heading`)
 * is no part of it.
 */
export function dateLines(root: Element, skip: Element | null, heading: Element | null = null): DateLine[] {
  const lines: DateLine[] = [];
  const seen = new Set<Element>();
  for (const node of shownTexts(root, skip)) {
    if (!/\d/.test(node.nodeValue ?? '')) continue;
    const own = node.parentElement;
    if (!own || UNSHOWN.has(own.localName) || isStampOfChange(own)) continue;
    const split = splitDate(own, node.nodeValue ?? '');
    if (split && !seen.has(split.element)) {
      seen.add(split.element);
      if (!isPageClock(split.element)) lines.push({ ...split, line: split.date });
      continue;
    }
    if (dateIn(node.nodeValue ?? '') === null && own.localName !== 'time') continue;
    const element = widest(own, skip, heading);
    if (seen.has(element)) continue;
    seen.add(element);
    const line = dateRow(element);
    if (line === null || isPageClock(element) || isPageClock(own)) continue;
    const parts = datedParts(element, line);
    if (isEventTime(own, shortText(own, 400) ?? '') && parts.every((each) => each.line === line)) continue;
    lines.push(...parts);
    if (lines.length >= MOST_LINES) break;
  }
  return withoutCreation(lines);
}

/** Without the days of writing that stand beside the day of publication ("Ngày tạo: …", "Ngày đăng: …"). */
export function withoutCreation(lines: readonly DateLine[]): DateLine[] {
  const published = lines.filter(({ line }) => isPublishedDate(line));
  const isBeside = (one: Element, other: Element): boolean =>
    one.parentElement === other.parentElement ||
    one.parentElement === (other.parentElement?.parentElement ?? null) ||
    (one.parentElement?.parentElement ?? null) === (other.parentElement?.parentElement ?? null);
  return lines.filter(
    ({ line, element }) =>
      !isCreationDate(line) || !published.some((other) => isBeside(element, other.element)),
  );
}

/**
 * What an element says, where that is a date line: as it is printed, else with bars for the icons in it, else with blanks
 * between its parts, which styles set apart (`<b>Mục</b><b>15/08/2024</b><b>09:30</b>`). Null where it is none.
 */
function dateRow(element: Element): string | null {
  const line = withoutSigns(shortText(element, LONGEST_ROW));
  if (line === null || isDateLine(line)) return line;
  return [barredText(element), partedTextOf(element)].find((each) => isDateLine(each ?? '')) ?? null;
}

/** Without the pictures that fonts print among letters: "📅 23/02/2019 ⏰ 18:52". */
function withoutSigns(line: string | null): string | null {
  return line === null ? null : line.replace(SIGNS, ' ').replace(/\s+/g, ' ').trim();
}

const SIGNS = /(?:\p{Extended_Pictographic}[\uFE0E\uFE0F\u200D]*)+/gu;

/** The lines below `root` that say how long ago something was ("3 giờ trước"), for pages that print no date. */
export function relativeLines(root: Element, skip: Element | null): DateLine[] {
  const lines: DateLine[] = [];
  for (const node of shownTexts(root, skip)) {
    const line = (node.nodeValue ?? '').trim();
    const element = node.parentElement;
    if (line.length > 60 || !element || UNSHOWN.has(element.localName)) continue;
    const date = RELATIVE.exec(line.normalize('NFC'))?.[0].trim();
    if (date !== undefined) lines.push({ element, line, date });
    if (lines.length >= MOST_LINES) break;
  }
  return lines;
}

/**
 * A line with its date; a line that tells of the change first and of the publication behind it ("Cập nhật: … | Đăng: …")
 * as two, the publication (or the writing) first; one that tells of the writing or of an event first, as that of the
 * publication alone.
 */
export function datedParts(element: Element, line: string): DateLine[] {
  const whole = dateIn(line);
  if (whole === null) return [];
  const isWriting = isCreationDate(line) || isLabelledEvent(line);
  const [first = '', ...rest] = isWriting
    ? line.split(PUBLISHED_BEHIND)
    : isChangeDate(line)
      ? line.split(PUBLISHED_BEHIND.test(line) ? PUBLISHED_BEHIND : WRITTEN_BEHIND)
      : [line];
  const [changed, published] = [dateIn(first), dateIn(rest.join(' '))];
  if (changed === null || published === null) return [{ element, line, date: whole }];
  const own = { element, line: rest.join(' '), date: published };
  return isWriting ? [own] : [own, { element, line: first, date: changed }];
}

const PUBLISHED_BEHIND =
  /\s*[\s|•·,;(–-]\s*(?=(?:ngày\s|được\s)?(?:đăng|xuất bản|phát hành|đưa tin|published?|posted|publiée?|veröffentlicht|publicad[oa]|pubblicat[oa])(?!\p{L}))/iu;

/** Where nothing tells of the publication, what was written before it was changed counts: "Ngày sửa: … - Ngày tạo: …". */
const WRITTEN_BEHIND = /\s*[\s|•·,;(–-]\s*(?=(?:ngày\s|được\s)?(?:tạo|viết|created)(?!\p{L}))/iu;

const UNSHOWN = new Set(['title', 'option', 'textarea', 'button', 'a']);

/** Out of the elements around a date while the line stays a date line and its date is no other. */
function widest(own: Element, skip: Element | null, heading: Element | null): Element {
  let element = own;
  let inner = dateIn(dateRow(own) ?? shortText(own, 400) ?? '');
  for (let up = own.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    if (holds(up, skip) || (!heading?.contains(own) && holds(up, heading))) break;
    const line = dateRow(up);
    if (line === null) break;
    const outer = dateIn(line);
    if (inner !== null && outer !== null && !outer.includes(inner)) break;
    [element, inner] = [up, outer];
  }
  return element;
}
