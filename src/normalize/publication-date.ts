/**
 * Which of the dates around an article is its publication.
 *
 * The page's visible date is trusted most: an editor saw it, while metadata is often written by a theme nobody
 * checks (creation or import time, local time stamped Z). So where both name different days the page wins and the
 * conflict is said: a "Ngày đăng" of 2020 stands against the 2025 of a move to a new platform. Then follow the feed
 * and the address (SharePoint's path carries the day of creation). Metadata helps and wins in these cases only:
 * - the page shows a day (or `00:00`) and a metadata time lies on that same day, in Vietnam or in the zone it names: the
 *   time makes it exact;
 * - the page counts back ("2 tuần trước") and the metadata lies within the unit counted in;
 * - the page's only date says "Cập nhật": it is the change, and the publication is what the metadata say;
 * - the page's only date is the bare day of the fetch, without label or time, and the metadata name an earlier day:
 *   that is the clock of the page's head. A date labelled as today's or as a deadline is no publication at all.
 * Metadata at midnight sharp, in Greenwich, in Vietnam or in the zone they name, are a DAY: a field without a time,
 * not somebody at work.
 */
import type { DateBasis, DateFact } from '../families/family.js';
import type { Problem } from '../errors.js';
import type { RankedDate } from './date-match.js';
import { isOpenBesideAmPm } from './am-pm-order.js';
import { type DateOptions, findDate, findDates, RANK_OF } from './dates.js';
import type { PublishedAt, ReadDate } from './draft.js';
import { CLOCK_SLACK, FIRST_WEBSITE, instantIn, isFuture, SHIFT } from './date-bounds.js';
import { byOwnClock, isForeignZone } from './foreign-clock.js';
import { DAY_MS, HOUR_MS, isoDay, isoInstant, MINUTE_MS, vietnameseDay } from './instant.js';

export interface Publication {
  readonly publishedAt: PublishedAt | null;
  /** The day of a change the page prints beside it ("Cập nhật: …"), when it is not earlier. */
  readonly updatedAt: ReadDate | null;
  readonly problems: readonly Problem[];
}

const TRUST = { PAGE: 0, META: 1, FEED: 2, URL: 3 } as const satisfies Readonly<Record<DateBasis, number>>;

interface Candidate {
  readonly at: number;
  readonly published: PublishedAt;
  readonly zone: number | null;
  /** It was stamped GMT in local time and has been put back. */
  readonly shifted: boolean;
  /** What the label before it makes of it; see `RANK_OF`. */
  readonly rank: number;
  /** Its numbers stand beside AM/PM and could be read the other way too. */
  readonly open: boolean;
}

/**
 * Chooses the publication date among the facts of a page, which come best first within each basis.
 * `fetchedAt` is the day relative words count from and nothing may lie after it; null when unknown.
 * Problems: NO_DATE (nothing readable), IMPOSSIBLE_DATE, FUTURE_DATE (left out), DATE_CONFLICT (page and metadata
 * name different days), SHIFTED_CLOCK (metadata stamped GMT in local time), AMBIGUOUS_DATE (read month first beside
 * AM/PM, and nothing tells that the site writes so).
 */
export function choosePublishedAt(
  dates: readonly DateFact[],
  fetchedAt: Date | null,
  options: Pick<DateOptions, 'monthFirst' | 'besideAmPm'> = {},
): Publication {
  const problems: Problem[] = [];
  const found: Candidate[] = [];
  const read = { fetchedAt, isField: true, ...options };
  const matches = dates.flatMap((fact) => {
    const match = findDate(fact.text, read);
    return match && match.rank > RANK_OF.CLOCK ? [{ match, fact, trust: trustOf(match, fact.basis) }] : [];
  });
  for (const { match, fact } of [...byOwnClock(matches)].sort((one, other) => one.trust - other.trust)) {
    const outcome = judge(match, fact.basis, fetchedAt);
    if (!('code' in outcome)) found.push(outcome);
    else if (found.length === 0) problems.push(outcome); // a bad date behind a good one harms nobody
  }
  const [first] = found;
  if (!first) {
    const told = problems.length > 0 ? distinct(problems) : [{ code: 'NO_DATE' as const }];
    return { publishedAt: null, updatedAt: null, problems: told };
  }
  const best = found.find((each) => isBehindClock(each, first, fetchedAt)) ?? first;
  const others = found
    .filter((each) => each !== best)
    .map((candidate, _at, all) =>
      isSevenHoursAhead(candidate, all) ? shiftBack(candidate) : unshifted(candidate, best),
    );
  const meta = others.find(({ published }) => published.basis === (best === first ? 'META' : 'PAGE'));
  const shifted = best.shifted ? best : meta?.shifted ? meta : null;
  if (shifted) problems.push({ code: 'SHIFTED_CLOCK', detail: shifted.published.raw });
  const isTold = best.published.basis === 'PAGE' || best !== first;
  if (isTold && meta && conflicts(best, meta)) {
    problems.push({ code: 'DATE_CONFLICT', detail: `${best.published.raw} | ${meta.published.raw}` });
  }
  if (best.open && !options.monthFirst && !options.besideAmPm) {
    problems.push({ code: 'AMBIGUOUS_DATE', detail: best.published.raw });
  }
  const { published } = refinement(best, others) ?? best;
  const updatedAt = updateAmong(dates, read, published);
  return { publishedAt: published, updatedAt, problems: distinct(problems) };
}

/** A page's "Cập nhật" tells the change, so metadata and feed know the publication better. */
function trustOf(match: RankedDate, basis: DateBasis): number {
  return basis === 'PAGE' && match.rank === RANK_OF.UPDATED ? TRUST.FEED + 0.5 : TRUST[basis];
}

/** Metadata of an earlier day against a bare day on the page that is the day of the fetch. */
function isBehindClock(meta: Candidate, page: Candidate, fetchedAt: Date | null): boolean {
  if (!fetchedAt || page.published.basis !== 'PAGE' || meta.published.basis !== 'META') return false;
  const isBare = page.rank === 1 && page.published.precision === 'DAY' && looseness(page) === 0;
  return (
    isBare &&
    isoDay(vietnameseDay(page.at)) === isoDay(vietnameseDay(fetchedAt.getTime())) &&
    meta.at < page.at
  );
}

/** The latest "Cập nhật" of the page that is not before its publication and not that itself. */
function updateAmong(
  dates: readonly DateFact[],
  read: Parameters<typeof findDates>[1],
  published: PublishedAt,
): ReadDate | null {
  const updates = dates
    .filter(({ basis }) => basis === 'PAGE')
    .flatMap(({ text }) => findDates(text, read))
    .flatMap(({ date, rank }) => (date && rank === RANK_OF.UPDATED ? [date] : []))
    .filter((date) => date.value > published.value && !isFuture(date, read?.fetchedAt ?? null));
  return updates.sort((one, other) => (one.value < other.value ? 1 : -1))[0] ?? null;
}

/** By how much a count backwards may miss: "2 tuần trước" says nothing finer than weeks. Milliseconds. */
function looseness({ published }: Candidate): number {
  if (published.basis !== 'PAGE' || !/(?:trước|truoc|ago|cách đây|cach day)/iu.test(published.raw)) return 0;
  return LOOSE.find(([unit]) => unit.test(published.raw))?.[1] ?? 0;
}

/** Finest unit first: the finest one named is how fine the count is. */
const LOOSE: readonly (readonly [RegExp, number])[] = [
  [/giây|giay|phút|phut|minute|second|min\b|sec\b/iu, MINUTE_MS],
  [/giờ|gio|tiếng|tieng|hour|hr/iu, HOUR_MS],
  [/ngày|ngay|day/iu, DAY_MS],
  [/tuần|tuan|week/iu, 7 * DAY_MS],
  [/tháng|thang|month/iu, 31 * DAY_MS],
  [/năm|nam|year/iu, 366 * DAY_MS],
];

/** Within what a count backwards can mean. */
function isWithin(other: Candidate, counted: Candidate): boolean {
  const loose = looseness(counted);
  const { precision } = counted.published;
  const after = precision === 'MINUTE' ? CLOCK_SLACK : precision === 'DAY' ? DAY_MS : 31 * DAY_MS;
  return loose > 0 && other.at >= counted.at - loose && other.at < counted.at + after;
}

function judge(match: RankedDate, basis: DateBasis, fetchedAt: Date | null): Candidate | Problem {
  const { date, raw, zone } = match;
  if (!date) return { code: 'IMPOSSIBLE_DATE', detail: raw };
  const at = instantIn(date.value);
  if (at < FIRST_WEBSITE) return { code: 'IMPOSSIBLE_DATE', detail: raw };
  const day = basis === 'PAGE' || date.precision !== 'MINUTE' ? null : dayInDisguise(at, zone);
  if (day !== null) {
    const published = { value: isoInstant(day), precision: 'DAY' as const, basis, raw };
    if (isFuture(published, fetchedAt)) return { code: 'FUTURE_DATE', detail: raw };
    return { at: day, zone: null, shifted: false, rank: match.rank, open: false, published };
  }
  const open = isOpenBesideAmPm(match);
  const candidate = { at, zone, shifted: false, rank: match.rank, open, published: { ...date, basis, raw } };
  if (!isFuture(date, fetchedAt)) return candidate;
  // A page cannot be published after it was read: a GMT stamp ahead by no more than the shift is local time.
  if (zone !== 0 || basis === 'PAGE' || date.precision !== 'MINUTE')
    return { code: 'FUTURE_DATE', detail: raw };
  const back = shiftBack(candidate);
  return isFuture(back.published, fetchedAt) ? { code: 'FUTURE_DATE', detail: raw } : back;
}

/** Midnight sharp as a field without a time has it: the Vietnamese midnight of the day written, else null. */
function dayInDisguise(at: number, zone: number | null): number | null {
  const own = at + (zone ?? 0) * MINUTE_MS;
  if ((zone === 0 || isForeignZone(zone)) && own % DAY_MS === 0) return own - SHIFT;
  return !isForeignZone(zone) && (at + SHIFT) % DAY_MS === 0 ? at : null;
}

function shiftBack(candidate: Candidate): Candidate {
  const at = candidate.at - SHIFT;
  return {
    ...candidate,
    at,
    zone: null,
    shifted: true,
    published: { ...candidate.published, value: isoInstant(at) },
  };
}

/** A GMT stamp that lies exactly the shift ahead of what another one says of the same moment. */
function isSevenHoursAhead({ at, zone, published }: Candidate, others: readonly Candidate[]): boolean {
  if (zone !== 0 || published.precision !== 'MINUTE') return false;
  return others.some(
    (other) => other.published.precision === 'MINUTE' && Math.abs(at - SHIFT - other.at) < MINUTE_MS,
  );
}

/** Puts a GMT stamp right that is exactly the page's local time, or that fits the page's day only when put right. */
function unshifted(candidate: Candidate, best: Candidate): Candidate {
  if (candidate.zone !== 0 || candidate.published.precision !== 'MINUTE') return candidate;
  const back = shiftBack(candidate);
  if (best.published.precision === 'MINUTE')
    return Math.abs(back.at - best.at) < MINUTE_MS ? back : candidate;
  if (best.published.precision !== 'DAY' || sameDay(candidate, best)) return candidate;
  return sameDay(back, best) ? back : candidate;
}

/** Different days; two moments less than an hour apart over midnight are one publication. */
function conflicts(page: Candidate, meta: Candidate): boolean {
  if (isWithin(meta, page) || isWithin(page, meta)) return false;
  if (page.published.precision === 'MONTH' || meta.published.precision === 'MONTH')
    return !sameMonth(page, meta);
  if (sameDay(page, meta)) return false;
  const bothExact = page.published.precision === 'MINUTE' && meta.published.precision === 'MINUTE';
  return !bothExact || Math.abs(page.at - meta.at) >= HOUR_MS;
}

/** A less trusted date that says the same, only finer. Midnight sharp is a day in disguise and adds nothing. */
function refinement(best: Candidate, others: readonly Candidate[]): Candidate | undefined {
  const counted = others.find(
    (other) =>
      other.published.basis !== 'URL' && other.published.precision !== 'MONTH' && isWithin(other, best),
  );
  if (counted && !(counted.published.precision === 'DAY' && best.published.precision === 'MINUTE'))
    return counted;
  if (best.published.precision === 'MINUTE' && !isMidnight(best)) return undefined;
  const fits = best.published.precision === 'MONTH' ? sameMonth : sameDay;
  const within = others.filter((other) => other.published.basis !== 'URL' && fits(other, best));
  return (
    within.find((other) => other.published.precision === 'MINUTE' && !isMidnight(other)) ??
    (best.published.precision === 'MONTH'
      ? within.find((other) => other.published.precision === 'DAY')
      : undefined)
  );
}

/** 00:00 in Vietnam or in Greenwich, or in the other country whose zone is named. */
function isMidnight({ at, zone }: Candidate): boolean {
  if (isForeignZone(zone)) return (at + zone * MINUTE_MS) % DAY_MS === 0;
  return at % DAY_MS === 0 || (at + SHIFT) % DAY_MS === 0;
}

/** On the calendar of Vietnam, or on those of the zones that the two name. */
function sameDay(one: Candidate, other: Candidate): boolean {
  return isoDay(vietnameseDay(one.at)) === isoDay(vietnameseDay(other.at)) || ownDay(one) === ownDay(other);
}

/** The day a calendar shows where the date was written. */
function ownDay({ at, zone }: Candidate): string {
  return isoDay(vietnameseDay(isForeignZone(zone) ? at + zone * MINUTE_MS - SHIFT : at));
}

function sameMonth(one: Candidate, other: Candidate): boolean {
  return isoDay(vietnameseDay(one.at)).slice(0, 7) === isoDay(vietnameseDay(other.at)).slice(0, 7);
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem, at) => problems.findIndex((other) => other.code === problem.code) === at);
}
