/**
 * Instants built from calendar fields, never from a string the platform would interpret: `new Date('01/09/2016')`
 * silently gives 9 January. Vietnam keeps +07:00 the year round (no daylight saving since it exists as a zone).
 */

/** Asia/Ho_Chi_Minh, in minutes east of Greenwich. */
export const VIETNAM_OFFSET = 7 * 60;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A day of the calendar; month 1-12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A time of day; fields left out are zero. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly millisecond?: number;
}

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2099;
/** No zone lies further from Greenwich than Kiritimati. */
const WIDEST_OFFSET = 14 * 60;

/**
 * Milliseconds since the epoch of a wall clock `offset` minutes east of Greenwich. Null when the calendar or
 * the clock has no such reading (31/02, 25:00; a leap second is the next minute's first), or the year lies outside
 * 1900-2099 (`01/01/0001` is .NET's "none").
 */
export function instantOf(
  day: CalendarDay,
  time: TimeOfDay = { hour: 0 },
  offset: number = VIETNAM_OFFSET,
): number | null {
  if (!isDay(day) || Math.abs(offset) > WIDEST_OFFSET) return null;
  const { hour, minute = 0, second = 0, millisecond = 0 } = time;
  if (hour > 23 || minute > 59 || second > 60) return null;
  return Date.UTC(day.year, day.month - 1, day.day, hour, minute, second, millisecond) - offset * MINUTE_MS;
}

/** Whether the calendar has this day, in the years a site can speak of. */
export function isDay({ year, month, day }: CalendarDay): boolean {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

/** 28 to 31; month 1-12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day a Vietnamese calendar shows at this instant. */
export function vietnameseDay(instant: number): CalendarDay {
  const local = new Date(instant + VIETNAM_OFFSET * MINUTE_MS);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/** The hour (0-23) a Vietnamese clock shows at this instant. */
export function vietnameseHour(instant: number): number {
  return new Date(instant + VIETNAM_OFFSET * MINUTE_MS).getUTCHours();
}

/** `YYYY-MM-DD`. */
export function isoDay({ year, month, day }: CalendarDay): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export function isoInstant(instant: number): string {
  return new Date(instant).toISOString();
}

const MACHINE_INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;

/**
 * Reads what a machine wrote: ISO 8601 with `T` and a zone (`Z` or an offset), nothing else. Null for all other
 * text, so that an argument with a slip is refused instead of guessed. Scraped dates go through `dates.ts`.
 */
export function parseInstant(text: string): Date | null {
  const match = MACHINE_INSTANT.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1, 6).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const second = Number(match[6] ?? 0);
  const millisecond = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  if (match[8] !== undefined && Number(match[10]) > 59) return null;
  const offset =
    match[8] === undefined ? 0 : (match[8] === '-' ? -1 : 1) * (Number(match[9]) * 60 + Number(match[10]));
  const instant = instantOf({ year, month, day }, { hour, minute, second, millisecond }, offset);
  return instant === null ? null : new Date(instant);
}
