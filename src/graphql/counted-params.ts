import type { Columns } from '../counting/columns.js';

/** Parameters of a statement that are counted when it runs, from the columns as they are then. */
export interface CountedParams {
  /** The place of the first of them. */
  readonly at: number;
  readonly valuesOf: (columns: Columns) => readonly unknown[];
}

/** Tables whose writing changes what the columns hold; see `snapshot.ts`. */
export const COUNTED_TABLES: readonly string[] = ['article', 'article_story'];

/** The parameters with those that are counted in their places. */
export function withCounted(
  params: readonly unknown[],
  counted: readonly CountedParams[],
  columns: Columns,
): readonly unknown[] {
  const filled = [...params];
  for (const { at, valuesOf } of counted) {
    for (const [index, value] of valuesOf(columns).entries()) filled[at + index] = value;
  }
  return filled;
}

/** Remembers what was counted last, as long as nothing was written; the columns themselves it does not hold on to. */
export function onceAState<Value>(count: (columns: Columns) => Value): (columns: Columns) => Value {
  let last: { readonly version: number; readonly value: Value } | null = null;
  return (columns) => {
    const { version } = columns;
    if (last?.version !== version) last = { version, value: count(columns) };
    return last.value;
  };
}
