import { DAY_MS } from '../normalize/instant.js';

/**
 * First day of the lunar year (mùng 1 Tết) and the Hùng kings' day (10/3), by year, in Vietnam's own calendar: its new
 * moons are those of +07:00, so that 2030 begins a day before the Chinese year.
 */
const LUNAR: Readonly<Record<number, readonly [tet: string, hungKings: string]>> = {
  2015: ['02-19', '04-28'],
  2016: ['02-08', '04-16'],
  2017: ['01-28', '04-06'],
  2018: ['02-16', '04-25'],
  2019: ['02-05', '04-14'],
  2020: ['01-25', '04-02'],
  2021: ['02-12', '04-21'],
  2022: ['02-01', '04-10'],
  2023: ['01-22', '04-29'],
  2024: ['02-10', '04-18'],
  2025: ['01-29', '04-07'],
  2026: ['02-17', '04-26'],
  2027: ['02-06', '04-16'],
  2028: ['01-26', '04-04'],
  2029: ['02-13', '04-23'],
  2030: ['02-02', '04-12'],
  2031: ['01-23', '04-01'],
  2032: ['02-11', '04-19'],
  2033: ['01-31', '04-09'],
  2034: ['02-19', '04-28'],
  2035: ['02-08', '04-17'],
  2036: ['01-28', '04-06'],
  2037: ['02-15', '04-24'],
  2038: ['02-04', '04-13'],
  2039: ['01-24', '04-03'],
  2040: ['02-12', '04-20'],
};

/** Days off that the solar calendar fixes (Bộ luật Lao động 2019, art. 112); 2/9 takes the day before or after along. */
const SOLAR: ReadonlySet<string> = new Set(['01-01', '04-30', '05-01', '09-01', '09-02', '09-03']);

/** Offices rest from two days before mùng 1 to mùng 6, by the yearly decisions of the last ten years at most. */
const TET = { before: 2, after: 5 };

/** Times when every site fell silent for a known reason: first and last day. */
const SILENCES: readonly (readonly [from: string, to: string, why: string])[] = [
  ['2025-06-30', '2025-07-15', 'districts ended and communes began anew on 2025-07-01'],
];

/**
 * Whether Vietnamese offices rest on a day `YYYY-MM-DD`: weekends, public holidays with Tết, known silences. Days in
 * lieu of holidays on weekends are not known. Lunar holidays are known from 2015 to 2040.
 */
export function isDayOff(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  const weekday = new Date(instant).getUTCDay();
  if (weekday === 0 || weekday === 6) return true;
  const [tet, hungKings] = LUNAR[Number(day.slice(0, 4))] ?? [];
  if (SOLAR.has(day.slice(5)) || day.slice(5) === hungKings) return true;
  if (SILENCES.some(([from, to]) => day >= from && day <= to)) return true;
  if (tet === undefined) return false;
  const fromTet = (instant - Date.parse(`${day.slice(0, 4)}-${tet}T00:00:00Z`)) / DAY_MS;
  return fromTet >= -TET.before && fromTet <= TET.after;
}

/** The day `count` days after `day`, both `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (!isDayOff(day)) count += 1;
  return count;
}

/** The `count`-th working day after `day`. */
export function addWorkingDays(day: string, count: number): string {
  let result = day;
  for (let left = count; left > 0;) {
    result = addDays(result, 1);
    if (!isDayOff(result)) left -= 1;
  }
  return result;
}
