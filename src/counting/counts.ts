import type { Columns } from './columns.js';
import { FLAGS, NO_DAY, type Partition, placeIn } from './partition.js';

/** Whether a row is counted. */
export type Test = (partition: Partition, place: number) => boolean;

/** A condition, as it stands over the columns of now: texts have numbers only once a row holds them. */
export type Condition = (columns: Columns) => Test;

/** Which articles are counted: rows of some partitions, from an instant until before another, that meet all conditions. */
export interface Question {
  readonly partitions: (columns: Columns) => readonly Partition[];
  /** Milliseconds; minus infinity takes in those without a date. */
  readonly from: number;
  readonly until: number;
  readonly conditions: readonly Condition[];
}

/** What articles are counted by. */
export type CountedBy =
  'unit' | 'source' | 'category' | 'contentType' | 'hasImages' | 'original' | 'day' | 'exactDay';

/** How many articles there are. */
export function countOf(columns: Columns, question: Question): number {
  let count = 0;
  forEachRow(columns, question, () => (count += 1));
  return count;
}

/**
 * How many articles there are of every value: numbers of texts (0: none), keys of sources, 0 and 1, or days since 1970
 * ({@link NO_DAY}: none; of exact days, also where only the month is known).
 */
export function countsBy(columns: Columns, question: Question, by: CountedBy): ReadonlyMap<number, number> {
  const valueOf = VALUES[by];
  const counts = new Map<number, number>();
  // Neighbours often have the same value.
  let [value, run] = [0, 0];
  const add = () => {
    if (run > 0) counts.set(value, (counts.get(value) ?? 0) + run);
  };
  forEachRow(columns, question, (partition, place) => {
    const next = valueOf(partition, place);
    if (next !== value) {
      add();
      value = next;
      run = 0;
    }
    run += 1;
  });
  add();
  return counts;
}

/** Goes through the rows that meet the question. */
export function forEachRow(
  columns: Columns,
  { partitions, from, until, conditions }: Question,
  visit: (partition: Partition, place: number) => void,
): void {
  const tests = conditions.map((condition) => condition(columns));
  for (const partition of partitions(columns)) {
    const end = until === Infinity ? partition.size : placeIn(partition, until, 0);
    for (let place = placeIn(partition, from, 0); place < end; place += 1) {
      if (tests.every((test) => test(partition, place))) visit(partition, place);
    }
  }
}

const VALUES: Readonly<Record<CountedBy, (partition: Partition, place: number) => number>> = {
  unit: ({ unit }, place) => unit[place] as number,
  source: ({ source }, place) => source[place] as number,
  category: ({ category }, place) => category[place] as number,
  contentType: ({ contentType }, place) => contentType[place] as number,
  hasImages: ({ flags }, place) => ((flags[place] as number) & FLAGS.hasImages ? 1 : 0),
  original: ({ flags }, place) => ((flags[place] as number) & FLAGS.original ? 1 : 0),
  day: ({ publishedDay }, place) => publishedDay[place] as number,
  exactDay: ({ publishedDay, flags }, place) =>
    (flags[place] as number) & FLAGS.ofMonth ? NO_DAY : (publishedDay[place] as number),
};
