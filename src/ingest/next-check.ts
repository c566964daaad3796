import { HOUR_MS, isoDay, VIETNAM_OFFSET, vietnameseDay, vietnameseHour } from '../normalize/instant.js';
import { isDayOff } from './days-off.js';

/** Between two readings, in seconds. */
export const INTERVAL = { least: 5 * 60, most: 24 * 3600 };

/** The office's day in Vietnamese hours, with the evening in which what was written is still posted. */
const WORKING_HOURS = { from: 6, to: 20 };

/** How much rarer a source is looked at outside of working hours. */
const RESTING_FACTOR = 3;

/** Something new halves the interval, nothing new makes it a fifth longer: at rest, one reading in five finds something. */
const FACTORS = { found: 0.5, nothing: 1.2 };

/** What one reading says about how often to look. */
export interface Finding {
  readonly found: boolean;
  /** The very first reading brings the archive and says nothing about the rhythm. */
  readonly isFirst: boolean;
  readonly now: Date;
}

/**
 * The interval after a reading that worked. Finding nothing at night or on a day off is what is to be expected and
 * changes nothing. Clamped to {@link INTERVAL}, unless it was set tighter or wider and nothing speaks for a change.
 */
export function nextInterval(seconds: number, { found, isFirst, now }: Finding): number {
  if (isFirst || (!found && !isWorkingTime(now))) return seconds;
  const next = seconds * (found ? FACTORS.found : FACTORS.nothing);
  return Math.round(Math.min(Math.max(next, INTERVAL.least), INTERVAL.most));
}

/**
 * When to look again `seconds` after `now`: later while offices rest, but no later than one interval into the next
 * working hours, and never more than a day off.
 */
export function nextCheck(now: Date, seconds: number): Date {
  const plain = now.getTime() + seconds * 1000;
  if (isWorkingTime(now)) return new Date(plain);
  const stretched =
    now.getTime() + Math.min(seconds * RESTING_FACTOR, Math.max(INTERVAL.most, seconds)) * 1000;
  const morning = nextWorkingTime(now).getTime() + seconds * 1000;
  return new Date(Math.max(plain, Math.min(stretched, morning)));
}

/** Whether Vietnamese offices are at work. */
export function isWorkingTime(now: Date): boolean {
  const hour = vietnameseHour(now.getTime());
  if (hour < WORKING_HOURS.from || hour >= WORKING_HOURS.to) return false;
  return !isDayOff(isoDay(vietnameseDay(now.getTime())));
}

/** The start of the next working hours after `now`. */
function nextWorkingTime(now: Date): Date {
  const local = now.getTime() + VIETNAM_OFFSET * 60_000;
  const midnight = local - (local % (24 * HOUR_MS)) - VIETNAM_OFFSET * 60_000;
  for (let day = 0; ; day += 1) {
    const start = midnight + day * 24 * HOUR_MS + WORKING_HOURS.from * HOUR_MS;
    if (start > now.getTime() && isWorkingTime(new Date(start))) return new Date(start);
  }
}
