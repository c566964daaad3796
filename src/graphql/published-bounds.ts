import type { Statement } from './statement.js';
import { TODAY } from './statement.js';

/** The first and last Vietnamese day that a filter leaves open for `publishedAt`, as SQL; null where it sets none. */
export interface PublishedBounds {
  readonly from: string | null;
  readonly to: string | null;
}

/** The clock in Việt Nam at an instant. */
export function vietnameseDaySql(instant: string): string {
  return `(${instant} at time zone 'Asia/Ho_Chi_Minh')`;
}

/** Reads the bounds that hold whatever else a filter says: those at its top and in its `and`. */
export function publishedBounds(statement: Statement, filter: unknown): PublishedBounds {
  const [from, to]: [string[], string[]] = [[], []];
  const instant = (value: unknown) => statement.param(value, 'timestamptz');
  for (const { publishedAt } of conjuncts(filter)) {
    if (publishedAt === null || typeof publishedAt !== 'object') continue;
    const { eq, gt, gte, lt, lte, last } = publishedAt as Readonly<Record<string, unknown>>;
    for (const value of [eq, gt, gte]) if (value !== undefined) from.push(vietnameseDaySql(instant(value)));
    for (const value of [eq, lte]) if (value !== undefined) to.push(vietnameseDaySql(instant(value)));
    if (lt !== undefined) to.push(vietnameseDaySql(`(${instant(lt)} - interval '1 millisecond')`));
    if (last === undefined) continue;
    from.push(vietnameseDaySql(`(now() - ${statement.param(last, 'interval')})`));
    to.push(TODAY);
  }
  return {
    from: from.length === 0 ? null : `greatest(${from.map(asDay).join(', ')})`,
    to: to.length === 0 ? null : `least(${to.map(asDay).join(', ')})`,
  };
}

function asDay(clock: string): string {
  return `(${clock})::date`;
}

/** The parts of a filter that hold whatever else it says: its top and those in its `and`. */
export function conjuncts(filter: unknown): Readonly<Record<string, unknown>>[] {
  if (filter === null || typeof filter !== 'object') return [];
  const parts = filter as Readonly<Record<string, unknown>>;
  return [parts, ...(Array.isArray(parts['and']) ? parts['and'].flatMap(conjuncts) : [])];
}
