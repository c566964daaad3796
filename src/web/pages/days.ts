/** Calendar days of Việt Nam as `YYYY-MM-DD`, and the instants they begin with. There is no summer time. */

const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * 3_600_000;

/** Whether the text is a day that exists, of a year that news may have. */
export function isDay(text: string | null): text is string {
  if (text === null || !/^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** The day of an instant. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The day so many days after, or before. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie between two. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The instant a day begins with, as the API takes it. */
export function startOf(day: string): string {
  return `${day}T00:00:00+07:00`;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
