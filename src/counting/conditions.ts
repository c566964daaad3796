import type { Columns } from './columns.js';
import type { Condition, Test } from './counts.js';
import { type Partition, placeIn } from './partition.js';

/** All of some conditions. */
export function allOf(conditions: readonly Condition[]): Condition {
  return (columns) => {
    const tests = conditions.map((condition) => condition(columns));
    return (stretch, marks) => {
      for (const test of tests) test(stretch, marks);
    };
  };
}

/** Any of some conditions. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return (columns) => {
    const tests = conditions.map((condition) => condition(columns));
    return (stretch, marks) => {
      const any = new Uint8Array(marks.length);
      for (const test of tests) {
        const own = marks.slice();
        test(stretch, own);
        for (let row = 0; row < own.length; row += 1) (any[row] as number) |= own[row] as number;
      }
      marks.set(any);
    };
  };
}

/** The rows that do not meet a condition. */
export function noneOf(condition: Condition): Condition {
  return (columns) => {
    const test = condition(columns);
    return (stretch, marks) => {
      const own = marks.slice();
      test(stretch, own);
      for (let row = 0; row < own.length; row += 1) (marks[row] as number) &= 1 ^ (own[row] as number);
    };
  };
}

/** Whether a bit of `FLAGS` is as it should be. */
export function ofFlag(flag: number, wanted: boolean): Condition {
  return () =>
    ({ partition: { flags }, from }, marks) => {
      for (let row = 0; row < marks.length; row += 1) {
        if ((((flags[from + row] as number) & flag) !== 0) !== wanted) marks[row] = 0;
      }
    };
}

/** Columns of numbers that stand for something. */
export type NumberedColumn = 'unit' | 'source' | 'category' | 'contentType';

/** What a number of a column must stand for; every number is looked at once. */
export function ofNumber(
  column: NumberedColumn,
  fits: (columns: Columns, number: number) => boolean,
): Condition {
  return (columns) => {
    const known: (0 | 1 | undefined)[] = [];
    return ({ partition, from }, marks) => {
      const numbers = partition[column];
      for (let row = 0; row < marks.length; row += 1) {
        if (marks[row] === 0) continue;
        const number = numbers[from + row] as number;
        marks[row] = known[number] ??= fits(columns, number) ? 1 : 0;
      }
    };
  };
}

/** Between two instants, both among them; minus infinity stands for no date. */
export function ofInstants(first: number, last: number): Condition {
  return () =>
    ({ partition, from }, marks) => {
      marks.fill(0, 0, clamped(placeIn(partition, first, 0) - from, marks.length));
      marks.fill(0, clamped(placeAfter(partition, last) - from, marks.length));
    };
}

/** In partitions of one kind. */
export function ofPartition(fits: (partition: Partition) => boolean): Condition {
  const test: Test = ({ partition }, marks) => {
    if (!fits(partition)) marks.fill(0);
  };
  return () => test;
}

const MOST_ID = 2_147_483_647;

function placeAfter(partition: Partition, instant: number): number {
  return placeIn(partition, instant, MOST_ID);
}

function clamped(place: number, most: number): number {
  return Math.min(Math.max(place, 0), most);
}
