import { HOUR_MS, MINUTE_MS } from './instant.js';

/** Clocks differ a little; beyond this a date lies in the future. */
export const CLOCK_SLACK = 10 * MINUTE_MS;
/** Vietnam's local time stamped GMT lies this far ahead. */
export const SHIFT = 7 * HOUR_MS;
/** No article of these sites is older; `01/01/1970` and `01/01/1900` are how databases say "none". */
export const FIRST_WEBSITE = Date.UTC(1995, 0, 1);

/** Whether `at` lies after the fetch: a moment by more than the clocks' slack, a day or month as a whole. */
export function isFuture(
  date: { readonly value: string; readonly precision: string },
  fetchedAt: Date | null,
): boolean {
  if (!fetchedAt) return false;
  const at = instantIn(date.value);
  if (date.precision === 'MINUTE') return at > fetchedAt.getTime() + CLOCK_SLACK;
  return at > fetchedAt.getTime();
}

/** Milliseconds of a value that our own code wrote (`YYYY-MM-DDTHH:mm:ss.sssZ`). */
export function instantIn(value: string): number {
  const part = (from: number, to: number): number => Number(value.slice(from, to));
  return Date.UTC(
    part(0, 4),
    part(5, 7) - 1,
    part(8, 10),
    part(11, 13),
    part(14, 16),
    part(17, 19),
    part(20, 23),
  );
}
