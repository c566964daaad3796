/** Days as columns hold them: in whole days since 1970-01-01. */

export const DAY_MS = 24 * 60 * 60 * 1000;

/** As `YYYY-MM-DD`. */
export function writtenDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** From `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}
