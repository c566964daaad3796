import { instantOf } from '../normalize/instant.js';
import { addWorkingDays, workingDaysBetween } from './days-off.js';

/** How a source writes, in working days: what is usual between two days with news, and how long a silence may be. */
export interface Rhythm {
  /** The pause that nine of ten pauses do not exceed. */
  readonly usualPause: number;
  /** Working days without news until the source counts as silent. */
  readonly patience: number;
}

/** Pauses it takes to speak of a habit; with fewer {@link UNKNOWN_PATIENCE} holds. */
const LEAST_PAUSES = 4;

/** Working days (six weeks) that a source of no known habit may be silent. */
const UNKNOWN_PATIENCE = 30;

/** However seldom a source writes, half a year of silence is told. */
const LONGEST_PATIENCE = 125;

/**
 * The rhythm of a source from its days with news, `YYYY-MM-DD`, ascending, each once. Weekends, holidays and Tết do
 * not count as pause, so that an office that writes daily is not "late" on Monday. Null without any day.
 */
export function rhythmOf(days: readonly string[]): Rhythm | null {
  if (days.length === 0) return null;
  const pauses = days.slice(1).map((day, index) => workingDaysBetween(days[index] ?? day, day));
  if (pauses.length < LEAST_PAUSES) return { usualPause: UNKNOWN_PATIENCE, patience: UNKNOWN_PATIENCE };
  pauses.sort((a, b) => a - b);
  const usual = Math.max(1, pauses[Math.ceil(pauses.length * 0.9) - 1] ?? 1);
  const longest = pauses.at(-1) ?? usual;
  // Half as long again as what is usual, and at least a day more; a pause it has made before is no alarm, unless it
  // was one of its kind.
  const patience = Math.max(usual + 1, Math.ceil(usual * 1.5), Math.min(longest, usual * 2));
  return { usualPause: usual, patience: Math.min(patience, LONGEST_PATIENCE) };
}

/**
 * Until when the next news is due: the Vietnamese midnight that ends the last working day of the source's patience.
 * Null without any day with news.
 */
export function expectedBy(days: readonly string[]): Date | null {
  const rhythm = rhythmOf(days);
  const last = days.at(-1);
  if (!rhythm || last === undefined) return null;
  const [year = 0, month = 0, day = 0] = addWorkingDays(last, rhythm.patience).split('-').map(Number);
  const midnight = instantOf({ year, month, day });
  return midnight === null ? null : new Date(midnight + 24 * 3600 * 1000);
}
