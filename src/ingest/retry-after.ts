/** A site may ask for a day of rest, not for more: a slip of its admin must not silence a source for years. */
const LONGEST_MS = 24 * 3_600_000;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The three forms of RFC 9110 §5.6.7, in the order sites use them. All are GMT. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<clock>\d{2}:\d{2}:\d{2}) GMT$/,
  /^[A-Z][a-z]{5,8}, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) (?<clock>\d{2}:\d{2}:\d{2}) GMT$/,
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<clock>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/,
] as const;

/**
 * Milliseconds that a `Retry-After` header asks to wait, counted from `now` (epoch ms): 0 to 24 h. Seconds or an
 * HTTP-date; null for anything else. A date in the past is 0.
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1_000, LONGEST_MS);
  const then = httpDate(text, now);
  return then === null ? null : Math.min(Math.max(then - now, 0), LONGEST_MS);
}

/**
 * Epoch ms of an HTTP-date, null when it is none or does not exist. `now` settles the century of the two-digit
 * year: one that seems over 50 years ahead lies in the past century (RFC 9110 §5.6.7).
 */
export function httpDate(text: string, now: number): number | null {
  const parts = HTTP_DATES.map((shape) => shape.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!parts) return null;
  const { day = '', month = '', year = '', clock = '' } = parts;
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  const monthIndex = MONTHS.indexOf(month);
  const dayOfMonth = Number(day);
  if (monthIndex < 0 || hour > 23 || minute > 59 || second > 60) return null;
  const fullYear = year.length === 2 ? centuryOf(Number(year), now) : Number(year);
  const midnight = Date.UTC(fullYear, monthIndex, dayOfMonth);
  if (new Date(midnight).getUTCDate() !== dayOfMonth || new Date(midnight).getUTCMonth() !== monthIndex)
    return null;
  return midnight + ((hour * 60 + minute) * 60 + second) * 1_000;
}

function centuryOf(twoDigits: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const inThisCentury = thisYear - (thisYear % 100) + twoDigits;
  return inThisCentury > thisYear + 50 ? inThisCentury - 100 : inThisCentury;
}
