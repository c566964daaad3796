import { AMERICAN_ZONES, ZONE_NAMES } from './date-shapes.js';
import type { CalendarDay, TimeOfDay } from './instant.js';

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A time beside a date, as its words say it. */
export interface TimeFound {
  readonly time: TimeOfDay;
  /** AM/PM or SA/CH that counted; null also for `14:12 CH`, where the marker is idle. */
  readonly marker: 'ENGLISH' | 'VIETNAMESE' | null;
  /** The zone's name or offset in the text's words; null when none is named. */
  readonly zone: string | null;
}

/** Reads the groups of the time patterns of `date-shapes.ts`; whether the clock has such a reading is checked later. */
export function timeOf(groups: Groups): TimeFound {
  const hour = Number(groups['h']);
  const marker = hour >= 1 && hour <= 12 ? markerOf(groups['ap']) : null;
  return {
    time: {
      hour: marker ? hourOf(hour, groups['ap'] ?? '') : hour,
      minute: Number(groups['mi'] ?? groups['hm'] ?? groups['um'] ?? 0),
      second: Number(groups['s'] ?? groups['hs'] ?? 0),
      millisecond: Number((groups['f'] ?? '').padEnd(3, '0').slice(0, 3)),
    },
    marker,
    zone: groups['z'] ?? null,
  };
}

function markerOf(word: string | undefined): TimeFound['marker'] {
  if (word === undefined) return null;
  return /^[ap]\.?m/.test(word) ? 'ENGLISH' : 'VIETNAMESE';
}

/** The hour of the day for an hour 1-12 with its marker; CH is chiều, SA is sáng. */
function hourOf(hour: number, marker: string): number {
  if (/^(?:a\.?m|sa|sang)/.test(marker)) return hour % 12;
  if (marker === 'trua') return hour <= 3 ? hour + 12 : hour;
  if (marker === 'dem') return hour >= 6 ? (hour + 12) % 24 : hour;
  return (hour % 12) + 12;
}

/** Minutes east of Greenwich on a day; null for a name nobody knows. */
export function readZone(zone: string, day: CalendarDay | null): number | null {
  const match = /^([a-z]*) ?(?:([+-]) ?(\d{1,2}):?(\d{2})?)?$/.exec(zone);
  if (!match) return null;
  const [, name = '', sign, hours = '0', minutes = '0'] = match;
  const american = AMERICAN_ZONES[name as keyof typeof AMERICAN_ZONES];
  if (american !== undefined) return american + (day && isAmericanSummer(day) ? 60 : 0);
  const named = name === '' ? 0 : ZONE_NAMES[name as keyof typeof ZONE_NAMES];
  if (named === undefined) return null;
  return named + (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** From the second Sunday of March to the first of November (15 USC 260a, since 2007). */
function isAmericanSummer({ month, day, year }: CalendarDay): boolean {
  if (month !== 3 && month !== 11) return month > 3 && month < 11;
  const firstSunday = ((7 - new Date(Date.UTC(year, month - 1, 1)).getUTCDay()) % 7) + 1;
  return month === 3 ? day >= firstSunday + 7 : day < firstSunday;
}
