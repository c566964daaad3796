import { ZONE_NAMES } from './date-shapes.js';
import type { TimeOfDay } from './instant.js';

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A time beside a date, as its words say it. */
export interface TimeFound {
  readonly time: TimeOfDay;
  /** AM/PM or SA/CH that counted; null also for `14:12 CH`, where the marker is idle. */
  readonly marker: 'ENGLISH' | 'VIETNAMESE' | null;
  readonly zone: number | null;
}

/** Reads the groups of the time patterns of `date-shapes.ts`; whether the clock has such a reading is checked later. */
export function timeOf(groups: Groups): TimeFound {
  const hour = Number(groups['h']);
  const marker = hour >= 1 && hour <= 12 ? markerOf(groups['ap']) : null;
  return {
    time: {
      hour: marker ? hourOf(hour, groups['ap'] ?? '') : hour,
      minute: Number(groups['mi'] ?? groups['hm'] ?? 0),
      second: Number(groups['s'] ?? groups['hs'] ?? 0),
      millisecond: Number((groups['f'] ?? '').padEnd(3, '0').slice(0, 3)),
    },
    marker,
    zone: groups['z'] === undefined ? null : readZone(groups['z']),
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

/** Minutes east of Greenwich; null for a name nobody knows. */
export function readZone(zone: string): number | null {
  const match = /^([a-z]*) ?(?:([+-]) ?(\d{1,2}):?(\d{2})?)?$/.exec(zone);
  if (!match) return null;
  const [, name = '', sign, hours = '0', minutes = '0'] = match;
  const named = name === '' ? 0 : ZONE_NAMES[name as keyof typeof ZONE_NAMES];
  if (named === undefined) return null;
  return named + (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
