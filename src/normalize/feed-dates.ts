/**
 * The dates of a whole feed, read together: one item may be ambiguous where the feed is not.
 *
 * - Numbers beside AM/PM: those of the feed that can be read one way only decide for all (`am-pm-order.ts`).
 * - Numbers without AM/PM: a first number above 12 anywhere settles day/month, a second one above 12 (and no
 *   first) month/day. Where nothing settles it the house rule holds, unless it puts items into the future and
 *   month/day does not: then month/day is taken if it also makes the items lie closer together (a feed is the
 *   newest few weeks), and else the future items are left out as ambiguous.
 * - Local time stamped GMT: known only by an item that would lie in the future, by no more than seven hours.
 *   Then all items so stamped are put back, unless that would leave many of them written at night: a correct
 *   feed with one article announced ahead must not be bent.
 * - One bad date never harms the others.
 */
import type { Problem } from '../errors.js';
import { hasAmPm, isOpenBesideAmPm, orderBesideAmPm } from './am-pm-order.js';
import type { DateMatch, DateNumbers, DateOrder } from './date-match.js';
import { findDate } from './dates.js';
import type { ReadDate } from './draft.js';
import { isoInstant, vietnameseHour } from './instant.js';
import { CLOCK_SLACK, FIRST_WEBSITE, instantIn, isFuture, SHIFT } from './date-bounds.js';

export interface FeedDates {
  /** One for each raw date, in order; null where there is none. */
  readonly dates: readonly (ReadDate | null)[];
  /** One list for each raw date, in order. */
  readonly problems: readonly (readonly Problem[])[];
}

/**
 * Reads the dates of a feed's items. `fetchedAt` null or absent: nothing can be called future, and no shifted
 * clock is recognised. `dateOrder` is a source's own setting and takes the vote's place.
 * Problems: NO_DATE, IMPOSSIBLE_DATE, FUTURE_DATE, AMBIGUOUS_DATE, SHIFTED_CLOCK.
 */
export function readFeedDates(
  raws: readonly (string | null)[],
  options: { readonly fetchedAt?: Date | null; readonly dateOrder?: DateOrder | null } = {},
): FeedDates {
  const { fetchedAt = null, dateOrder = null } = options;
  const texts = raws.filter((raw) => raw !== null);
  const besideAmPm =
    dateOrder ?? (texts.some(hasAmPm) ? orderBesideAmPm([{ texts, known: [] }], { fetchedAt }) : null);
  const read = (monthFirst: boolean): readonly (DateMatch | null)[] =>
    raws.map((raw) => (raw === null ? null : findDate(raw, { fetchedAt, monthFirst, besideAmPm })));
  const dayFirst = read(false);
  const order = dateOrder
    ? ORDERS[dateOrder]
    : dayFirst.some(isOpen)
      ? vote(dayFirst, () => read(true), fetchedAt)
      : 'DAY_FIRST';
  const matches = order === 'MONTH_FIRST' ? read(true) : dayFirst;
  const shifted = shiftedItems(matches, fetchedAt);
  const isAssumed = besideAmPm === null;
  const items = matches.map((match, at) =>
    settle(match, raws[at] ?? null, {
      isShifted: shifted.has(at),
      isOpen: order === 'OPEN',
      isAssumed,
      fetchedAt,
    }),
  );
  return { dates: items.map((item) => item.date), problems: items.map((item) => item.problems) };
}

type Order = 'DAY_FIRST' | 'MONTH_FIRST' | 'OPEN';

const ORDERS = { DMY: 'DAY_FIRST', MDY: 'MONTH_FIRST' } as const satisfies Readonly<Record<DateOrder, Order>>;

function vote(
  dayFirst: readonly (DateMatch | null)[],
  readMonthFirst: () => readonly (DateMatch | null)[],
  fetchedAt: Date | null,
): Order {
  const numbers = dayFirst.flatMap((match) => (isOpen(match) ? [match.numbers] : []));
  if (numbers.some(({ first, second }) => first > 12 && second <= 12)) return 'DAY_FIRST';
  const monthFirst = readMonthFirst();
  const settled = numbers.some(({ first, second }) => first <= 12 && second > 12 && second <= 31);
  if (settled)
    return liesAhead(monthFirst, fetchedAt) && !liesAhead(dayFirst, fetchedAt) ? 'DAY_FIRST' : 'MONTH_FIRST';
  if (!liesAhead(dayFirst, fetchedAt) || liesAhead(monthFirst, fetchedAt)) return 'DAY_FIRST';
  return spread(monthFirst) < spread(dayFirst)
    ? 'MONTH_FIRST'
    : spread(dayFirst) === 0
      ? 'OPEN'
      : 'DAY_FIRST';
}

/** Numbers that nothing beside them puts in order. */
function isOpen(match: DateMatch | null): match is DateMatch & { readonly numbers: DateNumbers } {
  return match?.numbers != null && match.numbers.marker === null;
}

function liesAhead(matches: readonly (DateMatch | null)[], fetchedAt: Date | null): boolean {
  return matches.some((match) => isOpen(match) && match.date !== null && isFuture(match.date, fetchedAt));
}

/** From the oldest to the newest of the numeric dates, in milliseconds. */
function spread(matches: readonly (DateMatch | null)[]): number {
  const instants = matches.flatMap((match) =>
    isOpen(match) && match.date ? [instantIn(match.date.value)] : [],
  );
  return (
    instants.reduce((a, b) => Math.max(a, b), -Infinity) - instants.reduce((a, b) => Math.min(a, b), Infinity)
  );
}

/** Vietnamese offices do not write at these hours; a feed that seems to was read in the wrong zone. */
const NIGHT_ENDS = 5;
/** More than this share of night hours speaks against a shift. */
const NIGHT_SHARE = 1 / 3;

/** The items whose GMT is Vietnam's local time; empty when the feed's clock is right or nothing can be told. */
function shiftedItems(matches: readonly (DateMatch | null)[], fetchedAt: Date | null): ReadonlySet<number> {
  const none: ReadonlySet<number> = new Set();
  if (!fetchedAt) return none;
  const limit = fetchedAt.getTime() + CLOCK_SLACK;
  const stamped = new Map<number, number>();
  for (const [at, match] of matches.entries()) {
    if (match?.zone !== 0 || match.date?.precision !== 'MINUTE') continue;
    const instant = instantIn(match.date.value);
    if (instant <= limit + SHIFT) stamped.set(at, instant); // further ahead is one item's own flaw
  }
  const instants = [...stamped.values()];
  if (!instants.some((instant) => instant > limit)) return none;
  const byNight = instants.filter((instant) => vietnameseHour(instant - SHIFT) < NIGHT_ENDS).length;
  return byNight / instants.length > NIGHT_SHARE ? none : new Set(stamped.keys());
}

function settle(
  match: DateMatch | null,
  raw: string | null,
  feed: {
    readonly isShifted: boolean;
    readonly isOpen: boolean;
    /** Numbers beside AM/PM were read month first because nothing told. */
    readonly isAssumed: boolean;
    readonly fetchedAt: Date | null;
  },
): { date: ReadDate | null; problems: readonly Problem[] } {
  const leftOut = (code: Problem['code'], detail?: string): { date: null; problems: readonly Problem[] } => ({
    date: null,
    problems: [detail === undefined ? { code } : { code, detail }],
  });
  if (!match) return leftOut('NO_DATE', raw?.trim() ? raw.trim().slice(0, 80) : undefined);
  const { date } = match;
  if (!date || instantIn(date.value) < FIRST_WEBSITE) return leftOut('IMPOSSIBLE_DATE', match.raw);
  if (feed.isShifted) {
    const value = isoInstant(instantIn(date.value) - SHIFT);
    return { date: { ...date, value }, problems: [{ code: 'SHIFTED_CLOCK', detail: match.raw }] };
  }
  if (isFuture(date, feed.fetchedAt))
    return leftOut(feed.isOpen && isOpen(match) ? 'AMBIGUOUS_DATE' : 'FUTURE_DATE', match.raw);
  const isAssumed = feed.isAssumed && isOpenBesideAmPm(match);
  return { date, problems: isAssumed ? [{ code: 'AMBIGUOUS_DATE', detail: match.raw }] : [] };
}
