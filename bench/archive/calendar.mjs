/** When the articles were published: ten years, more every year, fewer at weekends, within the hours of an office. */
import { indexIn, sumsOf } from './dice.mjs';

const DAY_MS = 86_400_000;
const YEARS = 10;
/** +07:00 the year round. */
const ZONE_MS = 7 * 3_600_000;

/** `momentOf(n)` of the n-th of `count` articles that end on the day `until`; never before the one of n - 1. */
export function calendarOf(count, until) {
  const end = Date.parse(`${until}T00:00:00Z`);
  const days = Math.round(YEARS * 365.25);
  const first = end - (days - 1) * DAY_MS;
  const weights = Array.from({ length: days }, (_, day) => {
    const weekday = new Date(first + day * DAY_MS).getUTCDay();
    return (1 + (2 * day) / days) * (weekday === 0 ? 0.25 : weekday === 6 ? 0.5 : 1);
  });
  const sums = sumsOf(weights);
  const total = sums[days - 1];
  return {
    from: new Date(first).toISOString().slice(0, 10),
    until,
    /** The day (`YYYY-MM-DD`), its Vietnamese midnight and the instant, in milliseconds. */
    momentOf(number) {
      const share = (number + 0.5) / count;
      const day = indexIn(sums, share);
      const within = (share * total - (sums[day] - weights[day])) / weights[day];
      const midnight = first + day * DAY_MS - ZONE_MS;
      const minutes = 390 + Math.floor(within * 900);
      return {
        day: new Date(first + day * DAY_MS).toISOString().slice(0, 10),
        midnight,
        at: midnight + minutes * 60_000,
      };
    },
  };
}
