/** Dates that count from the day of the fetch: `4 giờ trước`, `2 tháng 2 tuần trước`, `hôm qua lúc 14:05`. */
import { dateOf, type RankedDate, type Scanned, stick } from './date-match.js';
import {
  RELATIVE,
  RELATIVE_AMOUNT,
  RELATIVE_DAYS,
  RELATIVE_UNITS,
  RIGHT_NOW,
  TIME_AFTER,
  TIME_BEFORE,
} from './date-shapes.js';
import type { ReadDate } from './draft.js';
import { DAY_MS, daysInMonth, instantOf, vietnameseDay } from './instant.js';
import { timeOf } from './time-of-day.js';

/**
 * Finds at most one; `clock` is the fetch in milliseconds. Without it the words are found and their date is null,
 * for nobody knows what they count from.
 */
export function readRelative(text: Scanned, clock: number | null): readonly RankedDate[] {
  const { folded } = text;
  const now = RIGHT_NOW.exec(folded);
  if (now) return [relative(text, now.index, now[0].length, dateOf(clock, 'MINUTE'))];
  const ago = RELATIVE.exec(folded);
  if (ago) return [relative(text, ago.index, ago[0].length, clock === null ? null : goBack(clock, ago[0]))];
  for (const { pattern, daysBack } of RELATIVE_DAYS) {
    const match = pattern.exec(folded);
    if (match) return [relativeDay(text, match, clock === null ? null : clock - daysBack * DAY_MS)];
  }
  return [];
}

function relative({ shown }: Scanned, start: number, length: number, date: ReadDate | null): RankedDate {
  return { raw: shown.slice(start, start + length).trim(), date, numbers: null, zone: null, rank: 1 };
}

/** `hôm qua`, with the time beside it: `hôm qua lúc 14:05`, `14:05 hôm qua`. */
function relativeDay(text: Scanned, match: RegExpExecArray, onThatDay: number | null): RankedDate {
  const { folded } = text;
  const end = match.index + match[0].length;
  const left = TIME_BEFORE.exec(folded.slice(Math.max(0, match.index - 60), match.index));
  const right = left ? null : stick(TIME_AFTER, folded, end);
  const groups = (left ?? right)?.groups;
  const found = groups ? timeOf(groups) : null;
  const instant = onThatDay === null ? null : instantOf(vietnameseDay(onThatDay), found?.time);
  const start = match.index - (left?.[0].length ?? 0);
  const length = end + (right?.[0].length ?? 0) - start;
  return relative(text, start, length, dateOf(instant, found ? 'MINUTE' : 'DAY'));
}

/** All amounts summed ("2 tháng 2 tuần"); the finest unit says how exact the date is. */
function goBack(clock: number, words: string): ReadDate | null {
  let months = 0;
  let milliseconds = 0;
  let finest = RELATIVE_UNITS.length - 1;
  for (const match of words.matchAll(RELATIVE_AMOUNT)) {
    const amount = amountOf(match.groups?.['n'] ?? '');
    const index = RELATIVE_UNITS.findIndex((unit) =>
      new RegExp(`^(?:${unit.words})$`).test(match.groups?.['u'] ?? ''),
    );
    const unit = RELATIVE_UNITS[index];
    if (!unit) return null;
    finest = Math.min(finest, index);
    if ('months' in unit) months += amount * unit.months;
    else milliseconds += amount * ('days' in unit ? unit.days * DAY_MS : unit.seconds * 1000);
  }
  const precision = RELATIVE_UNITS[finest]?.precision ?? 'MONTH';
  const earlier = monthsBefore(clock, months) - milliseconds;
  const day = vietnameseDay(earlier);
  if (day.year < 1990) return null;
  if (precision === 'MINUTE') return dateOf(earlier, precision);
  return dateOf(instantOf(precision === 'DAY' ? day : { ...day, day: 1 }), precision);
}

/** "vài" and "mấy" are a few. */
function amountOf(word: string): number {
  if (/\d/.test(word)) return Number(word);
  return word === 'vai' || word === 'may' ? 3 : 1;
}

/** The same day and time `months` earlier, or the month's last day where it has no such day. */
function monthsBefore(clock: number, months: number): number {
  if (months === 0) return clock;
  const from = vietnameseDay(clock);
  const count = from.year * 12 + (from.month - 1) - months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const midnight = Date.UTC(from.year, from.month - 1, from.day);
  return clock - (midnight - Date.UTC(year, month - 1, Math.min(from.day, daysInMonth(year, month))));
}
