import { addDays, dayOf, daysBetween, isDay, weekdayOf } from '../days.js';

/** Lengths of a period, the shortest first. */
export const PERIOD_KINDS = ['week', 'month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A period of the calendar: days [from, to). */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: string;
  readonly to: string;
}

/** The period of a kind that holds a day. Weeks begin on Monday. */
export function periodAt(kind: PeriodKind, day: string): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (kind) {
    case 'week': {
      const from = addDays(day, 1 - weekdayOf(day));
      return { kind, from, to: addDays(from, 7) };
    }
    case 'month':
      return { kind, from: firstOf(year, month), to: firstOf(year, month + 1) };
    case 'quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 1;
      return { kind, from: firstOf(year, first), to: firstOf(year, first + 3) };
    }
    case 'year':
      return { kind, from: firstOf(year, 1), to: firstOf(year + 1, 1) };
  }
}

/** The period before. */
export function periodBefore({ kind, from }: Period): Period {
  return periodAt(kind, addDays(from, -1));
}

/** The period after; null where it has not begun. */
export function periodAfter({ kind, to }: Period, today: string): Period | null {
  return to > today ? null : periodAt(kind, to);
}

/** What is compared with what: days [from, to) and [fromBefore, toBefore). */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly fromBefore: string;
  readonly toBefore: string;
  /** It is not over: only as many days of the one before are counted as have passed of it. */
  readonly isUnderWay: boolean;
}

/** A period and the one before; one that is under way is held against the same number of days. */
export function compare(period: Period, today: string): Comparison {
  const before = periodBefore(period);
  const { from, to } = period;
  const isUnderWay = to > today;
  if (!isUnderWay) return { from, to, fromBefore: before.from, toBefore: before.to, isUnderWay };
  const until = addDays(today, 1);
  const sameDay = addDays(before.from, daysBetween(from, until));
  const toBefore = sameDay > before.to ? before.to : sameDay;
  return { from, to, fromBefore: before.from, toBefore, isUnderWay };
}

/** By what the articles of a period are counted. */
export const TIME_STEPS = {
  week: 'DAY',
  month: 'DAY',
  quarter: 'WEEK',
  year: 'MONTH',
} as const satisfies Record<PeriodKind, 'DAY' | 'WEEK' | 'MONTH'>;

export type TimeStep = (typeof TIME_STEPS)[PeriodKind];

/** First and last day of a bucket of time, as far as it lies in the period. */
export function daysOfBucket(step: TimeStep, key: string, period: Period): { from: string; last: string } {
  const ends = {
    DAY: addDays(key, 1),
    WEEK: addDays(key, 7),
    MONTH: periodAt('month', key).to,
  } as const satisfies Record<TimeStep, string>;
  const to = ends[step] < period.to ? ends[step] : period.to;
  return { from: key > period.from ? key : period.from, last: addDays(to, -1) };
}

/** What the dashboard shows, all of it in its address. */
export interface BoardAddress {
  readonly kind: PeriodKind;
  /** A day of the period; null: today. */
  readonly day: string | null;
  /** Global id of the province; null: the one the service is for. */
  readonly province: string | null;
}

/** Reads the address; what makes no sense there is left out. A day to come is none. */
export function readBoardAddress(search: string, today: string): BoardAddress {
  const given = new URLSearchParams(search);
  const day = given.get('at');
  const kind = PERIOD_KINDS.find((each) => each === given.get('period')) ?? 'month';
  return {
    kind,
    day: isDay(day) && day <= today ? day : null,
    province: given.get('province')?.trim() || null,
  };
}

/** The address of a view of the dashboard. */
export function writeBoardAddress({ kind, day, province }: BoardAddress): string {
  const search = new URLSearchParams();
  if (province !== null) search.set('province', province);
  if (kind !== 'month') search.set('period', kind);
  if (day !== null) search.set('at', day);
  const text = search.toString();
  return text === '' ? '/dashboard' : `/dashboard?${text}`;
}

/** Today in Việt Nam. */
export function today(): string {
  return dayOf(new Date());
}

function firstOf(year: number, month: number): string {
  const over = Math.floor((month - 1) / 12);
  return `${year + over}-${String(month - over * 12).padStart(2, '0')}-01`;
}
