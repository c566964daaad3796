import type { Columns } from '../counting/columns.js';
import { type CountedBy, countsBy, type Question } from '../counting/counts.js';
import { DAY_MS, writtenDay } from '../counting/days.js';
import { NO_DAY } from '../counting/partition.js';

/** How a dimension is counted over the columns of all articles. */
export interface CountedDimension {
  /** SQL type of the values. */
  readonly sqlType: 'text' | 'date';
  /** Every value that some article has, null for none, with how many have it. */
  readonly count: (columns: Columns, question: Question) => ReadonlyMap<string | null, number>;
}

export const COUNTED_DIMENSIONS = {
  category: ofText('category', ({ categories }, number) => categories[number]?.written ?? null),
  contentType: ofText('contentType', ({ contentTypes }, number) => contentTypes.textOf(number)),
  hasImages: ofText('hasImages', (_columns, number) => String(number === 1)),
  original: ofText('original', (_columns, number) => String(number === 1)),
  publisherUnit: ofText('unit', ({ units }, number) => units.textOf(number)),
  source: ofText('source', (_columns, number) => String(number)),
} satisfies Record<string, CountedDimension>;

function ofText(
  by: CountedBy,
  textOf: (columns: Columns, number: number) => string | null,
): CountedDimension {
  return {
    sqlType: 'text',
    count: (columns, question) =>
      summed(countsBy(columns, question, by), (number) => textOf(columns, number)),
  };
}

/** Buckets of time by their first day; days and weeks leave out what is known to the month only. */
export function countedByTime(step: 'day' | 'week' | 'month' | 'year'): CountedDimension {
  const by = step === 'day' || step === 'week' ? 'exactDay' : 'day';
  return {
    sqlType: 'date',
    count: (columns, question) =>
      summed(
        summed(countsBy(columns, question, by), (day) => (day === NO_DAY ? NO_DAY : FIRST_DAY[step](day))),
        (day) => (day === NO_DAY ? null : writtenDay(day)),
      ),
  };
}

function summed<Key>(
  counts: ReadonlyMap<number, number>,
  keyOf: (value: number) => Key,
): ReadonlyMap<Key, number> {
  const sums = new Map<Key, number>();
  for (const [value, count] of counts) {
    const key = keyOf(value);
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
}

/** The first day of the bucket a day lies in, all in days since 1970, which began on a Thursday. */
const FIRST_DAY: Readonly<Record<'day' | 'week' | 'month' | 'year', (day: number) => number>> = {
  day: (day) => day,
  week: (day) => day - ((((day + 3) % 7) + 7) % 7),
  month: (day) => {
    const date = new Date(day * DAY_MS);
    return date.setUTCDate(1) / DAY_MS;
  },
  year: (day) => {
    const date = new Date(day * DAY_MS);
    return date.setUTCMonth(0, 1) / DAY_MS;
  },
};
