import type { Columns } from './columns.js';
import { FLAGS, NO_DAY, type Partition, placeIn } from './partition.js';

/** Rows of a partition that lie one behind the other. */
export interface Stretch {
  readonly partition: Partition;
  /** The place of the first. */
  readonly from: number;
}

/** Takes the marks off all rows of a stretch that are not counted; a mark is 1, and stands at the row's place in it. */
export type Test = (stretch: Stretch, marks: Uint8Array) => void;

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
  forEachStretch(columns, question, (_stretch, marks) => {
    for (let row = 0; row < marks.length; row += 1) count += marks[row] as number;
  });
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
  question: Question,
  visit: (partition: Partition, place: number) => void,
): void {
  forEachStretch(columns, question, ({ partition, from }, marks) => {
    for (let row = 0; row < marks.length; row += 1) if (marks[row] === 1) visit(partition, from + row);
  });
}

/** Goes through stretches of rows, those marked that meet the question. */
function forEachStretch(
  columns: Columns,
  { partitions, from, until, conditions }: Question,
  visit: (stretch: Stretch, marks: Uint8Array) => void,
): void {
  const tests = conditions.map((condition) => condition(columns));
  for (const partition of partitions(columns)) {
    const first = placeIn(partition, from, 0);
    const end = until === Infinity ? partition.size : placeIn(partition, until, 0);
    if (end <= first) continue;
    const marks = new Uint8Array(end - first).fill(1);
    const stretch = { partition, from: first };
    for (const test of tests) test(stretch, marks);
    visit(stretch, marks);
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
