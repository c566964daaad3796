import { fellCode } from '../reason-words.js';
import type { Reason } from '../reasons.js';
import { addCounts, type ArticleField, type FieldCounts, FIELDS, NO_COUNTS } from './article-fields.js';
import { addDays } from './days-off.js';

/** The counts of one Vietnamese day. */
export interface DayCounts {
  readonly day: string;
  readonly counts: Partial<FieldCounts>;
}

/** A field that is filled far less often than it was. */
export interface Fall {
  readonly field: ArticleField;
  /** Filled and possible, before and now. */
  readonly before: readonly [filled: number, of: number];
  readonly now: readonly [filled: number, of: number];
}

/** Articles the newest days are put together from, and days they may reach back for them. */
const RECENT = { articles: 5, days: 7 };

/** Days of the habit, and the articles it takes to be one. */
const BASELINE = { days: 30, articles: 15 };

/** A fall by less than this is a fashion, not a fault. */
const LEAST_FALL = 0.3;

/** Ten fields of thousands of sources are looked at many times a day: chance must not explain a fall. */
const CHANCE = 1e-4;

/**
 * The fields whose newest articles fall far below the habit of the 30 days before. `days` ascending by day.
 * `since` is the day on which the source began to drift, when it has: the habit is then that of before, so that a
 * broken page does not become the habit it is measured against.
 */
export function fallsOf(days: readonly DayCounts[], since: string | null): readonly Fall[] {
  const recent = newest(days);
  const first = recent[0];
  if (!first) return [];
  const before = since !== null && since < first.day ? since : first.day;
  const from = addDays(before, -BASELINE.days);
  const habit = days.filter(({ day }) => day >= from && day < before);
  const old = sum(habit);
  const now = sum(recent);
  return FIELDS.flatMap((field) => {
    const fall = { field, before: old[field], now: now[field] };
    return isFall(fall) ? [fall] : [];
  });
}

/** The newest days that hold articles enough, newest reading included. */
function newest(days: readonly DayCounts[]): readonly DayCounts[] {
  const last = days.at(-1)?.day;
  if (last === undefined) return [];
  let count = 0;
  for (let at = days.length - 1; at >= 0; at -= 1) {
    const each = days[at];
    if (!each || each.day <= addDays(last, -RECENT.days)) return [];
    count += each.counts.title?.[1] ?? 0;
    if (count >= RECENT.articles) return days.slice(at);
  }
  return [];
}

function sum(days: readonly DayCounts[]): FieldCounts {
  return days.reduce<FieldCounts>((total, { counts }) => addCounts(total, counts), NO_COUNTS);
}

function isFall({ before, now }: Fall): boolean {
  const [oldFilled, oldOf] = before;
  const [filled, of] = now;
  if (oldOf < BASELINE.articles || of === 0) return false;
  // Never quite sure of a habit: the one article more that lacks the field.
  const habit = oldFilled / (oldOf + 1);
  return filled / of <= habit - LEAST_FALL && atMost(filled, of, habit) < CHANCE;
}

/** The chance of at most `filled` of `of` when each is filled with probability `p`: the binomial tail. */
function atMost(filled: number, of: number, p: number): number {
  if (p <= 0) return 1;
  let term = of * Math.log1p(-p);
  let total = Math.exp(term);
  for (let k = 1; k <= filled; k += 1) {
    term += Math.log((of - k + 1) / k) + Math.log(p) - Math.log1p(-p);
    total += Math.exp(term);
  }
  return total;
}

/** The falls as a reason. */
export function fallsAsReason(falls: readonly Fall[]): Reason {
  return falls.map(({ field, before, now }) => ({
    code: fellCode(field),
    before: percent(before),
    beforeFilled: before[0],
    beforeOf: before[1],
    now: percent(now),
    nowFilled: now[0],
    nowOf: now[1],
  }));
}

/** The falls in words: `caption fell from 94 % (47 of 50) to 0 % (0 of 6)`. */
export function fallsInWords(falls: readonly Fall[]): string {
  return falls
    .map(({ field, before, now }) => `${field} fell from ${share(before)} to ${share(now)}`)
    .join('; ');
}

function share([filled, of]: readonly [number, number]): string {
  return `${percent([filled, of])} % (${filled} of ${of})`;
}

function percent([filled, of]: readonly [number, number]): number {
  return Math.round((filled / of) * 100);
}
