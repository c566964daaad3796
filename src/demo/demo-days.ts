const DAY_MS = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Weekday names as Vietnamese pages print them, Sunday first. */
const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const;
const WEEKDAYS_CAPITAL = [
  'Chủ Nhật',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
] as const;

/** Midnight UTC of a calendar day `YYYY-MM-DD`. Throws on anything else: days here come from us, never from a page. */
function utcOf(day: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const ms = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day)
    throw new Error(`not a day: ${day}`);
  return ms;
}

/** The day `count` days after `day` (before, when negative). */
export function addDays(day: string, count: number): string {
  return new Date(utcOf(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: string): number {
  return new Date(utcOf(day)).getUTCDay();
}

/** `Thứ hai`, or `Thứ Hai` with `capital`. */
export function weekdayName(day: string, capital = false): string {
  return (capital ? WEEKDAYS_CAPITAL : WEEKDAYS)[weekdayOf(day)] ?? '';
}

/** The day itself, or the next (for `step` -1: the last) one that is neither Saturday nor Sunday. */
export function workingDay(day: string, step: 1 | -1): string {
  let moved = day;
  while (weekdayOf(moved) === 0 || weekdayOf(moved) === 6) moved = addDays(moved, step);
  return moved;
}

/** Year, month and day as numbers. */
export function partsOf(day: string): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
} {
  const at = new Date(utcOf(day));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** `02/09/2026`. */
export function slashDay(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** The instant of a Vietnamese day and clock time, in milliseconds. */
export function instantOf(day: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return utcOf(day) + (hours * 60 + minutes) * 60_000 - VIETNAM_OFFSET_MS;
}

/** `2026-09-02T08:15:00+07:00`. */
export function isoWithZone(day: string, time: string): string {
  return `${day}T${time}:00+07:00`;
}

const RFC_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const RFC_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** `Wed, 02 Sep 2026 08:15:00 +0700`, the way a feed of the site's own clock writes it. */
export function rfc822(day: string, time: string): string {
  const { year, month, date } = partsOf(day);
  return `${RFC_DAYS[weekdayOf(day)]}, ${String(date).padStart(2, '0')} ${RFC_MONTHS[month - 1]} ${year} ${time}:00 +0700`;
}
