/**
 * Which of the dates around an article is its publication.
 *
 * The page's visible date is trusted most: an editor saw it, while metadata is often written by a theme nobody
 * checks (creation or import time, local time stamped Z). Metadata still helps: where the page shows a day only,
 * a metadata time on that same day makes it exact. Where both name different days the page wins and the conflict
 * is said. Then follow the feed and the address (SharePoint's path carries the day of creation).
 */
import type { DateBasis, DateFact } from '../families/family.js';
import type { Problem } from '../errors.js';
import type { DateMatch } from './date-match.js';
import { findDate } from './dates.js';
import type { PublishedAt } from './draft.js';
import { DAY_MS, HOUR_MS, isoDay, isoInstant, MINUTE_MS, vietnameseDay } from './instant.js';

export interface Publication {
  readonly publishedAt: PublishedAt | null;
  readonly problems: readonly Problem[];
}

const TRUST = { PAGE: 0, META: 1, FEED: 2, URL: 3 } as const satisfies Readonly<Record<DateBasis, number>>;

/** Clocks differ a little; beyond this a date lies in the future. */
export const CLOCK_SLACK = 10 * MINUTE_MS;
/** Vietnam's local time stamped GMT lies this far ahead. */
export const SHIFT = 7 * HOUR_MS;
/** No article of these sites is older; `01/01/1970` and `01/01/1900` are how databases say "none". */
export const FIRST_WEBSITE = Date.UTC(1995, 0, 1);

interface Candidate {
  readonly at: number;
  readonly published: PublishedAt;
  readonly zone: number | null;
  /** It was stamped GMT in local time and has been put back. */
  readonly shifted: boolean;
}

/**
 * Chooses the publication date among the facts of a page, which come best first within each basis.
 * `fetchedAt` is the day relative words count from and nothing may lie after it; null when unknown.
 * Problems: NO_DATE (nothing readable), IMPOSSIBLE_DATE, FUTURE_DATE (left out), DATE_CONFLICT (page and metadata
 * name different days), SHIFTED_CLOCK (metadata stamped GMT in local time).
 */
export function choosePublishedAt(
  dates: readonly DateFact[],
  fetchedAt: Date | null,
  options: { readonly monthFirst?: boolean } = {},
): Publication {
  const problems: Problem[] = [];
  const found: Candidate[] = [];
  for (const fact of [...dates].sort((one, other) => TRUST[one.basis] - TRUST[other.basis])) {
    const match = findDate(fact.text, { fetchedAt, ...options });
    if (!match) continue;
    const outcome = judge(match, fact.basis, fetchedAt);
    if (!('code' in outcome)) found.push(outcome);
    else if (found.length === 0) problems.push(outcome); // a bad date behind a good one harms nobody
  }
  const [best] = found;
  if (!best)
    return { publishedAt: null, problems: problems.length > 0 ? distinct(problems) : [{ code: 'NO_DATE' }] };
  const others = found.slice(1).map((candidate) => unshifted(candidate, best));
  const meta = others.find((other) => other.published.basis === 'META');
  const shifted = best.shifted ? best : meta?.shifted ? meta : null;
  if (shifted) problems.push({ code: 'SHIFTED_CLOCK', detail: shifted.published.raw });
  if (best.published.basis === 'PAGE' && meta && conflicts(best, meta)) {
    problems.push({ code: 'DATE_CONFLICT', detail: `${best.published.raw} | ${meta.published.raw}` });
  }
  return { publishedAt: (refinement(best, others) ?? best).published, problems: distinct(problems) };
}

/** Whether `at` lies after the fetch: a moment by more than the clocks' slack, a day or month as a whole. */
export function isFuture(
  date: { readonly value: string; readonly precision: string },
  fetchedAt: Date | null,
): boolean {
  if (!fetchedAt) return false;
  const at = instantIn(date.value);
  if (date.precision === 'MINUTE') return at > fetchedAt.getTime() + CLOCK_SLACK;
  return at > fetchedAt.getTime();
}

/** Milliseconds of a value that our own code wrote (`YYYY-MM-DDTHH:mm:ss.sssZ`). */
export function instantIn(value: string): number {
  const part = (from: number, to: number): number => Number(value.slice(from, to));
  return Date.UTC(
    part(0, 4),
    part(5, 7) - 1,
    part(8, 10),
    part(11, 13),
    part(14, 16),
    part(17, 19),
    part(20, 23),
  );
}

function judge(match: DateMatch, basis: DateBasis, fetchedAt: Date | null): Candidate | Problem {
  const { date, raw, zone } = match;
  if (!date) return { code: 'IMPOSSIBLE_DATE', detail: raw };
  const at = instantIn(date.value);
  if (at < FIRST_WEBSITE) return { code: 'IMPOSSIBLE_DATE', detail: raw };
  const candidate = { at, zone, shifted: false, published: { ...date, basis, raw } };
  if (!isFuture(date, fetchedAt)) return candidate;
  // A page cannot be published after it was read: a GMT stamp ahead by no more than the shift is local time.
  if (zone !== 0 || basis === 'PAGE' || date.precision !== 'MINUTE')
    return { code: 'FUTURE_DATE', detail: raw };
  const back = shiftBack(candidate);
  return isFuture(back.published, fetchedAt) ? { code: 'FUTURE_DATE', detail: raw } : back;
}

function shiftBack(candidate: Candidate): Candidate {
  const at = candidate.at - SHIFT;
  return { at, zone: null, shifted: true, published: { ...candidate.published, value: isoInstant(at) } };
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
  if (page.published.precision === 'MONTH' || meta.published.precision === 'MONTH')
    return !sameMonth(page, meta);
  if (sameDay(page, meta)) return false;
  const bothExact = page.published.precision === 'MINUTE' && meta.published.precision === 'MINUTE';
  return !bothExact || Math.abs(page.at - meta.at) >= HOUR_MS;
}

/** A less trusted date that says the same, only finer. Midnight sharp is a day in disguise and adds nothing. */
function refinement(best: Candidate, others: readonly Candidate[]): Candidate | undefined {
  if (best.published.precision === 'MINUTE') return undefined;
  const fits = best.published.precision === 'DAY' ? sameDay : sameMonth;
  const within = others.filter((other) => other.published.basis !== 'URL' && fits(other, best));
  return (
    within.find((other) => other.published.precision === 'MINUTE' && !isMidnight(other)) ??
    (best.published.precision === 'MONTH'
      ? within.find((other) => other.published.precision === 'DAY')
      : undefined)
  );
}

/** 00:00 in Vietnam or in Greenwich. */
function isMidnight({ at }: Candidate): boolean {
  return at % DAY_MS === 0 || (at + SHIFT) % DAY_MS === 0;
}

function sameDay(one: Candidate, other: Candidate): boolean {
  return isoDay(vietnameseDay(one.at)) === isoDay(vietnameseDay(other.at));
}

function sameMonth(one: Candidate, other: Candidate): boolean {
  return isoDay(vietnameseDay(one.at)).slice(0, 7) === isoDay(vietnameseDay(other.at)).slice(0, 7);
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem, at) => problems.findIndex((other) => other.code === problem.code) === at);
}
