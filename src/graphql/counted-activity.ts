import type { Columns } from '../counting/columns.js';
import { forEachRow, type Question } from '../counting/counts.js';
import { dayNumber, writtenDay } from '../counting/days.js';
import { FLAGS, type Partition } from '../counting/partition.js';
import type { Days, Presence } from '../units/presence.js';

/** Of which units articles are counted, and in which period. */
export interface ActivityCounting {
  readonly present: readonly Presence[];
  readonly period: Days;
}

/** Before it, midnight in Việt Nam was not always seven hours before Greenwich's. */
const SEVEN_HOURS_SINCE = '1976-01-01';

/**
 * Of every unit with articles on its days: its id, how many, how many of them are originals, the instant of the last and
 * its day; five arrays of one length. Null for a period of which the columns cannot tell.
 */
export function activityCounts(
  question: Question,
  { present, period }: ActivityCounting,
): ((columns: Columns) => readonly unknown[]) | null {
  if (period.from < SEVEN_HOURS_SINCE) return null;
  const days = new Map(present.map((each) => [each.unitId, each.days.map(asNumbers)]));
  const asked: Question = {
    ...question,
    partitions: (columns) => {
      const held = new Set([...days.keys()].flatMap((unitId) => columns.partitionsOf(unitId)));
      return question.partitions(columns).filter((partition) => held.has(partition));
    },
    from: Math.max(question.from, midnight(period.from)),
    until: Math.min(question.until, midnight(period.until)),
  };
  return (columns) => {
    const tallies: (Tally | null)[] = [];
    forEachRow(columns, asked, (partition, place) => {
      const unit = partition.unit[place] as number;
      let tally = tallies[unit];
      if (tally === undefined) tallies[unit] = tally = tallyOf(days, columns.units.textOf(unit));
      if (tally !== null) add(tally, partition, place);
    });
    const found = tallies.filter((tally) => tally !== null && tally.articles > 0) as Tally[];
    return [
      found.map(({ unitId }) => unitId),
      found.map(({ articles }) => articles),
      found.map(({ originals }) => originals),
      found.map(({ lastAt }) => new Date(lastAt).toISOString()),
      found.map(({ lastDay }) => writtenDay(lastDay)),
    ];
  };
}

/** What is counted of a unit, on stretches of days since 1970. */
interface Tally {
  readonly unitId: string;
  readonly days: readonly (readonly [from: number, until: number])[];
  articles: number;
  originals: number;
  lastAt: number;
  lastDay: number;
}

function tallyOf(days: ReadonlyMap<string, Tally['days']>, unitId: string | null): Tally | null {
  const own = unitId === null ? undefined : days.get(unitId);
  if (unitId === null || !own) return null;
  return { unitId, days: own, articles: 0, originals: 0, lastAt: -Infinity, lastDay: -Infinity };
}

function add(tally: Tally, { at, day, flags }: Partition, place: number): void {
  const on = day[place] as number;
  if (!tally.days.some(([from, until]) => on >= from && on < until)) return;
  tally.articles += 1;
  if ((flags[place] as number) & FLAGS.original) tally.originals += 1;
  tally.lastAt = Math.max(tally.lastAt, at[place] as number);
  tally.lastDay = Math.max(tally.lastDay, on);
}

function asNumbers({ from, until }: Days): readonly [number, number] {
  return [dayNumber(from), dayNumber(until)];
}

function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00+07:00`);
}
