/**
 * Dates as Vietnamese sites print them, read into instants. The shapes are the table of `date-shapes.ts`; here
 * a date found is joined with the time and zone beside it, and the right one of several is taken.
 *
 * What is settled once and for all:
 * - the zone is Asia/Ho_Chi_Minh unless the text names one, and only a date with a time can be shifted by it;
 * - numbers are day/month; month/day only with AM/PM (the .NET default, which no Vietnamese writes by hand) or
 *   when the source says so, and never with SA/CH; AM/PM yields where the first number cannot be a month, where
 *   the weekday named fits day/month alone, or where others of the site tell (`am-pm-order.ts`); without AM/PM they are
 *   month/day only where the second number can be no month and the weekday named is that day's ("T5, 04/23/2026 - 09:40",
 *   Drupal's form of old);
 * - a date that does not exist (31/02, 25:00) is null, never moved to a neighbour, nor is another date taken
 *   in its place;
 * - two-digit years are 20yy up to the year after the fetch (up to 2040 when that is unknown) and else refused:
 *   no site of the 1990s is left to be read.
 */
import {
  dateOf,
  type DateNumbers,
  type DateOrder,
  type RankedDate,
  type Scanned,
  stick,
} from './date-match.js';
import {
  DATE_SHAPES,
  GLUED_TIME_DATE,
  ISO_ZONE_AFTER,
  LABELS,
  type LabelMeaning,
  monthOf,
  type ShapeName,
  TIME_AFTER,
  TIME_BEFORE,
  WEEKDAY_BEFORE,
  WEEKDAYS,
  ZONE_AFTER,
} from './date-shapes.js';
import type { ReadDate } from './draft.js';
import { type CalendarDay, DAY_MS, instantOf, isDay, VIETNAM_OFFSET, vietnameseDay } from './instant.js';
import { readRelative } from './relative-dates.js';
import { cleanLine, foldInPlace } from './text.js';
import { type Groups, readZone, type TimeFound, timeOf } from './time-of-day.js';

export interface DateOptions {
  /** When the text was fetched; "4 giờ trước" counts from here, and without it means nothing. */
  readonly fetchedAt?: Date | null;
  /** The source is known to write month/day. Yields to SA/CH and to dates that allow only the other order. */
  readonly monthFirst?: boolean;
  /** The order of numbers beside AM/PM, where other dates of the site tell it; month first when they do not. */
  readonly besideAmPm?: DateOrder | null;
  /** The text is a page's own field of the date: "12.5.24" alone is a day there and no version. */
  readonly isField?: boolean;
}

/** A date line is short; what comes later in a long text is no date of publication. */
const LONGEST = 1000;

/**
 * Reads the date a piece of text carries. Gives the instant in UTC and how exact it is; null when there is no
 * date, the date does not exist, or the text could mean several. Never throws.
 */
export function readDate(raw: string, options: DateOptions = {}): ReadDate | null {
  return findDate(raw, options)?.date ?? null;
}

/** As {@link readDate}, with the words it was read from. Null when the text holds nothing that looks like a date. */
export function findDate(raw: string, options: DateOptions = {}): RankedDate | null {
  const found = findDates(raw, options);
  let best = found[0];
  for (const each of found) if (best && each.rank > best.rank) best = each;
  return best ?? null;
}

/** All dates of a text in their order. */
export function findDates(raw: string, options: DateOptions = {}): readonly RankedDate[] {
  const shown = cleanLine(raw.length > 4 * LONGEST ? raw.trim().slice(0, 4 * LONGEST) : raw)
    .replace(/&nbsp;|&#160;/gi, ' ')
    .slice(0, LONGEST);
  if (shown === '') return [];
  const text: Scanned = { shown, folded: foldInPlace(shown) };
  const clock =
    options.fetchedAt && !Number.isNaN(options.fetchedAt.getTime()) ? options.fetchedAt.getTime() : null;
  const stamp = readTimestamp(text, clock);
  if (stamp) return [stamp];
  const absolute = /\d/.test(text.folded) ? readAbsolute(text, clock, options) : [];
  return absolute.length > 0 ? absolute : readRelative(text, clock);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Core extends Span {
  readonly shape: ShapeName;
  readonly groups: Groups;
}

function readAbsolute(text: Scanned, clock: number | null, options: DateOptions): readonly RankedDate[] {
  const ungapped = ungluedTime(text);
  const found: RankedDate[] = [];
  let consumed = 0;
  for (const core of findCores(ungapped)) {
    const read = readCore(ungapped, core, consumed, clock, options);
    if (!read) continue;
    found.push(read.match);
    consumed = read.end;
  }
  return found;
}

/** Puts the blank back into `14:1201/09/2016`; every number there is padded, so it can be read one way only. */
function ungluedTime(text: Scanned): Scanned {
  if (text.folded.search(GLUED_TIME_DATE) < 0) return text;
  const shown = text.shown.replace(GLUED_TIME_DATE, '$<time> ');
  return { shown, folded: foldInPlace(shown) };
}

/** Every stretch that one of the shapes claims, first come first served in the table's order; then by place. */
function findCores({ folded }: Scanned): readonly Core[] {
  const cores: Core[] = [];
  for (const shape of DATE_SHAPES) {
    const subject = 'whole' in shape ? withoutLabel(folded) : folded;
    const shift = folded.length - subject.length;
    if ('needs' in shape && !shape.needs.test(folded)) continue;
    shape.pattern.lastIndex = 0;
    for (let match = shape.pattern.exec(subject); match; match = shape.pattern.exec(subject)) {
      const start = shift + match.index;
      const core = { start, end: start + match[0].length, shape: shape.name, groups: match.groups ?? {} };
      if (!cores.some((other) => other.start < core.end && core.start < other.end)) cores.push(core);
    }
  }
  return cores.sort((one, other) => one.start - other.start);
}

/** The rest of a text after its label (`Ngày đăng: 09/2016` → `09/2016`). */
function withoutLabel(folded: string): string {
  return folded.replace(/^[a-z ]{2,30}: ?/, '');
}

function readCore(
  text: Scanned,
  core: Core,
  consumed: number,
  clock: number | null,
  options: DateOptions,
): { match: RankedDate; end: number } | null {
  const { folded } = text;
  const before = folded.slice(Math.max(consumed, core.start - 60), core.start);
  const weekdayBefore = before === '' ? null : WEEKDAY_BEFORE.exec(before);
  const monthOnly = core.groups['d'] === undefined && core.groups['a'] === undefined;
  const inline = core.groups['h'] === undefined ? null : timeOf(core.groups);
  const left = inline || monthOnly || !/\d/.test(before) ? null : TIME_BEFORE.exec(before);
  const right = inline || left || monthOnly ? null : stick(TIME_AFTER, folded, core.end);
  const found = inline ?? (left ? timeOf(left.groups ?? {}) : right ? timeOf(right.groups ?? {}) : null);
  const evidence = found !== null || weekdayBefore !== null;
  const start = wordsStart(folded, left ? core.start - left[0].length : core.start, consumed);
  const label = labelOf(folded.slice(Math.max(consumed, start - 80), start));
  if (refuses(text, core, before, evidence || label !== null, options.isField === true)) return null;

  let end = core.end + (right?.[0].length ?? 0);
  let words = found?.zone ?? null;
  if (found && words === null) {
    const isoZone = core.shape === 'year-first' || core.shape === 'iso-basic';
    const after = stick(ZONE_AFTER, folded, end) ?? (isoZone ? stick(ISO_ZONE_AFTER, folded, end) : null);
    words = after?.groups?.['z'] ?? null;
    end += after?.[0].length ?? 0;
  }
  if (right && folded.charAt(end) === ')' && right[0].includes('(')) end += 1;
  const numbers = numbersOf(core, found?.marker ?? null, folded.slice(start, end), clock);
  const day = dayOf(core, numbers, options, clock);
  const zone = words === null ? null : readZone(words, day);
  const instant = day && instantOf(day, found?.time, zone ?? VIETNAM_OFFSET);
  const precision = monthOnly ? 'MONTH' : found ? 'MINUTE' : 'DAY';
  const rank = label === null ? (found ? 1.5 : 1) : RANK_OF[label];
  const raw = text.shown.slice(start, end).trim();
  return { match: { raw, date: dateOf(instant, precision), numbers, zone, rank }, end };
}

/** A label that says "published" wins over everything, a time over a bare day, and a page's clock over nothing. */
export const RANK_OF = { PUBLISHED: 3, UPDATED: 0.5, CLOCK: 0, OTHER: -1 } as const satisfies Record<
  LabelMeaning,
  number
>;

function labelOf(before: string): LabelMeaning | null {
  if (before === '') return null;
  return LABELS.find((label) => label.pattern.test(before))?.meaning ?? null;
}

/** Where the words of the date begin: its weekday belongs to it. */
function wordsStart(folded: string, start: number, consumed: number): number {
  const weekday =
    start > consumed && WEEKDAY_BEFORE.exec(folded.slice(Math.max(consumed, start - 24), start));
  return weekday ? start - weekday[0].length : start;
}

/** The first day of a span, in front of its last. */
const RANGE_BEFORE = /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})? ?(?:[-–—]|den) ?(?:ngay )?$/;

/** Numbers that only look like a date: versions, addresses, phone and document numbers, lunar days, blank forms. */
function refuses(
  { shown, folded }: Scanned,
  core: Core,
  before: string,
  evidence: boolean,
  isField: boolean,
): boolean {
  const after = folded.slice(core.end, core.end + 12);
  if (/^ ?\(?(?:am lich|al(?![a-z]))/.test(after)) return true;
  const { sep, y = '', vm, ny } = core.groups;
  if (core.shape === 'numeric') {
    if (/^(?:[./]\d|\/[a-z])/.test(after)) return true;
    if (/\d ?-$/.test(before) && !evidence) return true;
    // "01/09/2016 - 05/09/2016" lasts from day to day
    if (!evidence && RANGE_BEFORE.test(before)) return true;
    if (
      sep === '.' &&
      /(?:^|[^a-z])(?:v|ver|version|phien ban|(?<!xuat )ban|build|ip)[ .:]{0,2}$/.test(before)
    )
      return true;
    const alone = core.start === folded.length - withoutLabel(folded).length && core.end === folded.length;
    const isNamed = evidence || (isField && alone) || /(?:^|[^a-z])ngay:? $/.test(before);
    return y.length === 2 && !isNamed && (sep === '.' || (sep === '-' && !alone));
  }
  // "tháng năm 2016" is a blank form or "months of 2016" unless the month is written as a name: Tháng Năm
  if (vm !== 'nam' || ny !== undefined) return false;
  const at = folded.indexOf('nam', core.start);
  return shown.charAt(at) !== 'N';
}

/** The two numbers whose order is to be decided; `words` are those of the whole date, its weekday included. */
function numbersOf(
  { groups }: Core,
  marker: TimeFound['marker'],
  words: string,
  clock: number | null,
): DateNumbers | null {
  const { a, b, sep: separator = '|', y = '' } = groups;
  if (a === undefined || b === undefined) return null;
  const [first, second, year] = [Number(a), Number(b), yearOf(y, clock) ?? 0];
  const named = WEEKDAYS.findIndex((name) => name.test(words));
  const fitsDayFirst = named >= 0 && named === weekdayOf({ year, month: second, day: first });
  const fitsMonthFirst = named >= 0 && named === weekdayOf({ year, month: first, day: second });
  const weekday = fitsDayFirst === fitsMonthFirst ? null : fitsDayFirst ? 'DMY' : 'MDY';
  return { first, second, separator, marker, weekday };
}

function dayOf(
  { groups }: Core,
  numbers: DateNumbers | null,
  options: DateOptions,
  clock: number | null,
): CalendarDay | null {
  const year = yearOf(groups['y'] ?? '', clock);
  if (year === null) return null;
  if (!numbers) return { year, month: monthOf(groups), day: Number(groups['d'] ?? 1) };
  const { first, second } = numbers;
  return orderOf(numbers, options) === 'DMY'
    ? { year, month: second, day: first }
    : { year, month: first, day: second };
}

function orderOf(
  { first, second, separator, marker, weekday }: DateNumbers,
  { monthFirst, besideAmPm }: DateOptions,
): DateOrder {
  if (marker === 'VIETNAMESE' || first > 12) return 'DMY';
  if (monthFirst && (marker === null || besideAmPm !== 'DMY')) return 'MDY';
  if (separator === '.') return 'DMY';
  if (marker === null) return second > 12 && weekday === 'MDY' ? 'MDY' : 'DMY';
  return weekday ?? besideAmPm ?? 'MDY';
}

/** 0 is Sunday; null for a day that does not exist. */
function weekdayOf(day: CalendarDay): number | null {
  return isDay(day) ? new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() : null;
}

function yearOf(digits: string, clock: number | null): number | null {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  return year <= (clock === null ? 2040 : vietnameseDay(clock).year + 1) ? year : null;
}

/** The first hotline number (1800 …) read as seconds; without a clock a stamp must lie below. */
const FIRST_HOTLINE = 1_800_000_000;

/**
 * Unix seconds (10 digits), milliseconds (13) and .NET's `/Date(…)/`, alone in their text and between 2001 and
 * the day after the fetch. Ten digits can also be a phone number: those begin with 0, and hotlines with 1800/1900.
 */
function readTimestamp(text: Scanned, clock: number | null): RankedDate | null {
  const match = /^(?:\/date\()?([12]\d{9})(\d{3})?(?:[+-]\d{4})?(?:\)\/)?$/.exec(text.folded);
  if (!match) return null;
  const instant = Number(match[1]) * 1000 + Number(match[2] ?? 0);
  if (instant > (clock === null ? FIRST_HOTLINE * 1000 : clock + DAY_MS)) return null;
  return { raw: text.shown, date: dateOf(instant, 'MINUTE'), numbers: null, zone: 0, rank: 1 };
}
