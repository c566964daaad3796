/**
 * Pages of other countries print the clock of their own town, mostly without saying so. What machines are told names the
 * instant: a clock without a zone that reads as theirs does in the zone they name is the same moment.
 */
import type { DateFact } from '../families/family.js';
import type { RankedDate } from './date-match.js';
import { instantIn } from './date-bounds.js';
import { isoInstant, MINUTE_MS, VIETNAM_OFFSET } from './instant.js';

/** A date with the fact it was read from. */
export interface ReadFact {
  readonly match: RankedDate;
  readonly fact: DateFact;
}

/** Whether a zone is that of another country; Greenwich is everybody's, as machines write it. */
export function isForeignZone(zone: number | null): zone is number {
  return zone !== null && zone !== 0 && zone !== VIETNAM_OFFSET;
}

/**
 * The dates of one page with the clocks without a zone moved to the instant that metadata name for the same reading of the
 * clock: in the zone these name ("05:30" beside `T05:30:00+02:00`), or in Greenwich (`T12:00:00` beside `T05:00:00-07:00`).
 * Metadata in Greenwich alone tell nothing, for that is how local time is stamped wrongly, unless the page itself prints
 * another country's zone. A clock that fits them in Vietnam's zone stays.
 */
export function byOwnClock<T extends ReadFact>(dates: readonly T[]): readonly T[] {
  const isElsewhere = dates.some(({ match, fact }) => fact.basis === 'PAGE' && isForeignZone(match.zone));
  const told = dates.flatMap(({ match: { date, zone }, fact }) =>
    fact.basis === 'META' &&
    date?.precision === 'MINUTE' &&
    (isForeignZone(zone) || (isElsewhere && zone === 0))
      ? [{ at: instantIn(date.value), zone }]
      : [],
  );
  if (told.length === 0) return dates;
  return dates.map((each) => {
    const { date, zone, raw } = each.match;
    if (zone !== null || date?.precision !== 'MINUTE' || COUNTED.test(raw)) return each;
    const at = instantIn(date.value);
    const clock = at + VIETNAM_OFFSET * MINUTE_MS;
    if (told.some((one) => isSameMinute(one.at, at))) return each;
    const same = told.find(
      (one) => isSameMinute(one.at + one.zone * MINUTE_MS, clock) || isSameMinute(one.at, clock),
    );
    if (!same) return each;
    const match = { ...each.match, zone: same.zone, date: { ...date, value: isoInstant(same.at) } };
    return { ...each, match };
  });
}

/** Counted back from the fetch, which no clock was read for. */
const COUNTED = /(?:trước|ago|cách đây|yesterday|today|hôm|qua|nay)/iu;

function isSameMinute(one: number, other: number): boolean {
  return Math.abs(one - other) < MINUTE_MS;
}
