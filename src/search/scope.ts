import { createHash } from 'node:crypto';

/**
 * Where and when an article was published, as the numbers kept beside its tokens (`article_search.scope`, written by the
 * database's function `bantin_search_scope`): the index then finds "this phrase in this month" without going through
 * all the years. Days are those of Việt Nam.
 */

const MONTHS = 1_000_000;
const YEARS = 2_000_000;
const DECADES = 3_000_000;
const SOURCES = 10_000_000;

/** Articles without a date. */
export const UNDATED = 4_000_000;

/** A day as the number of days since 1970-01-01. */
export type DayNumber = number;

const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;

/** The day in Việt Nam of an instant, in milliseconds since 1970. */
export function vietnameseDay(instant: number): DayNumber {
  return Math.floor((instant + VIETNAM_MS) / DAY_MS);
}

/** The number of a unit or of anything else with an id that is a text: the first 32 bits of its MD5, as PostgreSQL has it too. */
export function unitScope(id: string): number {
  return createHash('md5').update(id).digest().readInt32BE(0);
}

export function sourceScope(id: number): number {
  return SOURCES + id;
}

/** All numbers of an article. `published` is in milliseconds since 1970, null without a date. */
export function scopeOf(
  published: number | null,
  source: number,
  units: readonly (string | null)[],
): number[] {
  const places = [...new Set(units.filter((unit) => unit !== null))].map(unitScope).sort((a, b) => a - b);
  return [
    ...(published === null ? [UNDATED] : periodsOf(vietnameseDay(published))),
    sourceScope(source),
    ...places,
  ];
}

function periodsOf(day: DayNumber): number[] {
  return [NUMBERS.day(day), NUMBERS.month(day), NUMBERS.year(day), NUMBERS.decade(day)];
}

const NUMBERS: Readonly<Record<Period, (day: DayNumber) => number>> = {
  day: (day) => day,
  month: (day) => MONTHS + calendar(day).year * 12 + calendar(day).month,
  year: (day) => YEARS + calendar(day).year,
  decade: (day) => DECADES + Math.floor(calendar(day).year / 10),
};

/** The periods a list is looked through in, and how many of the next smaller ones must come before one. */
const PERIODS: readonly { readonly period: Period; readonly after: number }[] = [
  { period: 'decade', after: 2 },
  { period: 'year', after: 3 },
  { period: 'month', after: 7 },
  { period: 'day', after: 0 },
];

/** 1900-01-01: no news of a site is older, whatever a page says. */
const EARLIEST: DayNumber = -25_567;

/**
 * Periods from the day `last` back to `first` (null: to the beginning), newest first, each day in exactly one: single
 * days, then months, years and decades. So what is common is found in a few days, and what is rare in a few dozen steps.
 */
export function periodsBack(last: DayNumber, first: DayNumber | null): number[] {
  const from = Math.max(first ?? EARLIEST, EARLIEST);
  const periods: number[] = [];
  const counts = { decade: 0, year: 0, month: 0, day: 0 };
  for (let day = last; day >= from;) {
    const { period } = PERIODS.find(
      ({ period: each, after }, at) =>
        counts[PERIODS[at + 1]?.period ?? each] >= after && isEnd(day, each) && startOf(day, each) >= from,
    ) as (typeof PERIODS)[number];
    periods.push(NUMBERS[period](day));
    counts[period] += 1;
    day = startOf(day, period) - 1;
  }
  return periods;
}

type Period = 'day' | 'month' | 'year' | 'decade';

function calendar(day: DayNumber): { readonly year: number; readonly month: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The first day of the period the day lies in. */
function startOf(day: DayNumber, period: Period): DayNumber {
  if (period === 'day') return day;
  const { year, month } = calendar(day);
  const first = period === 'decade' ? Math.floor(year / 10) * 10 : year;
  return Date.UTC(first, period === 'month' ? month - 1 : 0, 1) / DAY_MS;
}

/** Whether the day is the last of its period. */
function isEnd(day: DayNumber, period: Period): boolean {
  return startOf(day, period) !== startOf(day + 1, period);
}
