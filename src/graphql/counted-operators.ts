import { type Operators, word } from './filter.js';

/** Operators of filters over values in memory; they fit what `filter.ts` finds by SQL. */

/** Whether a value fits all operators; null for one that is not known here. A missing value is different from all. */
export function fitsOf<Value extends string | number>(
  operators: Operators,
  read: (value: unknown) => Value,
): ((value: Value | null) => boolean) | null {
  const fits = Object.entries(operators)
    .filter(([, value]) => value !== undefined)
    .map(([operator, value]): ((held: Value | null) => boolean) | null => {
      const many = () => new Set((value as unknown[]).map(read));
      switch (operator) {
        case 'eq':
          return equals(read(value));
        case 'ne':
          return negated(equals(read(value)));
        case 'in':
          return isOneOf(many());
        case 'notIn':
          return negated(isOneOf(many()));
        case 'isNull':
          return (held) => (held === null) === value;
        case 'contains':
          return (held) => held !== null && String(held).includes(String(read(value)));
        case 'startsWith':
          return (held) => held !== null && String(held).startsWith(String(read(value)));
        default:
          return null;
      }
    });
  const known = fits.filter((each) => each !== null);
  return known.length < fits.length ? null : (held) => known.every((each) => each(held));
}

const equals =
  <Value>(wanted: Value) =>
  (held: Value | null) =>
    held === wanted;
const isOneOf =
  <Value>(wanted: ReadonlySet<Value>) =>
  (held: Value | null) =>
    held !== null && wanted.has(held);
const negated =
  <Value>(fits: (held: Value | null) => boolean) =>
  (held: Value | null) =>
    !fits(held);

/** A word as filters compare it. */
export function wordOf(value: unknown): string {
  return word(String(value));
}

/** No instant is before it; an article without a date is before and after nothing. */
const FIRST_INSTANT = -8.64e15;

/** The first and last instant, in whole milliseconds as the database has them; null for an operator not known here. */
export function boundsOf(operator: string, value: unknown): readonly [number, number] | null {
  const instant = Date.parse(String(value));
  switch (operator) {
    case 'eq':
      return [instant, instant];
    case 'gt':
      return [instant + 1, Infinity];
    case 'gte':
      return [instant, Infinity];
    case 'lt':
      return [FIRST_INSTANT, instant - 1];
    case 'lte':
      return [FIRST_INSTANT, instant];
    case 'isNull':
      return value === true ? [-Infinity, -Infinity] : [FIRST_INSTANT, Infinity];
    default:
      return null;
  }
}
