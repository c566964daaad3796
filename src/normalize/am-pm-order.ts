/**
 * Numbers beside AM/PM: .NET's default prints month/day, a template set by hand day/month, and a site has one form.
 * What the others of that form say decides, then what machines wrote about the same article, then the future, which
 * no publication lies in. Where nothing decides they are month/day, and that this is assumed is said.
 */
import type { ArticleFacts } from '../families/family.js';
import { CLOCK_SLACK, instantIn } from './date-bounds.js';
import type { DateMatch, DateNumbers, DateOrder } from './date-match.js';
import { type DateOptions, findDates, RANK_OF, readDate } from './dates.js';
import { DAY_MS } from './instant.js';

/** Dates of one article: in the site's words, and the instants in ms that machines wrote (metadata, address, list). */
export interface DatedTexts {
  readonly texts: readonly string[];
  readonly known: readonly number[];
}

/** What is read together with the dates of articles; `printed` are other dates of the page, asked for when needed. */
export interface OrderEvidence {
  readonly fetchedAt: Date | null;
  readonly printed?: (() => readonly string[]) | undefined;
}

/** What a page tells of its dates beside those of its facts. */
export interface PageEvidence {
  /** Other dates of the page in its own words; asked for when they are needed. */
  readonly printed?: () => readonly string[];
  /** The article's Vietnamese day where the list names it, `YYYY-MM-DD`. */
  readonly listDay?: string | null;
}

/** How the dates of an article page are to be read: by the source's own setting, else by what the page tells. */
export function orderOfFacts(
  { dates, modified }: Pick<ArticleFacts, 'dates' | 'modified'>,
  {
    url,
    dateOrder = null,
    fetchedAt,
    orderEvidence = {},
  }: {
    /** The address of the page. */
    readonly url: string;
    readonly dateOrder?: DateOrder | null;
    readonly fetchedAt: Date | null;
    readonly orderEvidence?: PageEvidence;
  },
): Pick<DateOptions, 'monthFirst' | 'besideAmPm'> {
  if (dateOrder !== null) return { monthFirst: dateOrder === 'MDY', besideAmPm: dateOrder };
  const texts = [...dates, ...(modified ? [modified] : [])].map(({ text }) => text);
  if (!texts.some(hasAmPm)) return {};
  const { printed, listDay } = orderEvidence;
  const told = [...texts.filter((text) => !hasAmPm(text)), ...(listDay ? [listDay] : [])];
  const known = [...told.flatMap((text) => instantsIn(text, fetchedAt)), ...daysInAddress(url)];
  return { besideAmPm: orderBesideAmPm([{ texts, known }], { fetchedAt, printed }) };
}

/** The instants in ms that a text names, the clock of a page aside. */
function instantsIn(text: string, fetchedAt: Date | null): number[] {
  return findDates(text, { fetchedAt }).flatMap(({ date, rank }) =>
    date && rank > RANK_OF.CLOCK ? [instantIn(date.value)] : [],
  );
}

/** `/2026-11-2/` of SharePoint, `/2026/11/2/` of blogs: the day an article was filed under. */
const DAY_IN_PATH = /\/((?:19|20)\d{2})[-/](\d{1,2})[-/](\d{1,2})\//;

/** The day in an address as its Vietnamese midnight in ms, if there is one. */
export function daysInAddress(url: string): number[] {
  const [, year, month, day] = DAY_IN_PATH.exec(url) ?? [];
  const date = year === undefined ? null : readDate(`${year}-${month}-${day}`);
  return date ? [instantIn(date.value)] : [];
}

/** The order of the numbers beside AM/PM; null when there are none that could be read both ways, or nothing decides. */
export function orderBesideAmPm(
  articles: readonly DatedTexts[],
  { fetchedAt, printed }: OrderEvidence,
): DateOrder | null {
  const dated = articles.map(({ texts, known }) => ({
    matches: texts.filter(hasAmPm).flatMap((text) => findDates(text, { fetchedAt })),
    swapped: texts.filter(hasAmPm).flatMap((text) => findDates(text, { fetchedAt, besideAmPm: 'DMY' })),
    known,
  }));
  const own = dated.flatMap(({ matches }) => matches);
  const separators = new Set(own.filter(isOpenBesideAmPm).map(({ numbers }) => numbers?.separator));
  if (separators.size === 0) return null;
  const others = (printed?.() ?? []).flatMap((text) => findDates(text, { fetchedAt }));
  const ofForm = [...own, ...others].filter(({ numbers }) => separators.has(numbers?.separator));
  return (
    agreed(ofForm.map(({ numbers }) => numbers && toldBy(numbers))) ??
    agreed(dated.flatMap(votesOfMachines)) ??
    agreed(dated.flatMap((each) => votesOfTheFuture(each, fetchedAt)))
  );
}

/** Whether the text may hold AM or PM beside a number. */
export function hasAmPm(text: string): boolean {
  return /(?:^|[\d\s(,|-])[ap]\.?m(?![a-z])/i.test(text);
}

/** A date beside AM/PM whose numbers are a day and a month either way, and not the same. */
export function isOpenBesideAmPm({ numbers }: DateMatch): boolean {
  if (numbers?.marker !== 'ENGLISH' || numbers.separator === '.' || numbers.weekday !== null) return false;
  const { first, second } = numbers;
  return first <= 12 && second <= 12 && first !== second;
}

/** What one date says of its form. Without AM/PM only month/day tells: no Vietnamese writes that by hand. */
function toldBy({ first, second, marker, weekday }: DateNumbers): DateOrder | null {
  if (first <= 12 && second > 12 && second <= 31 && marker !== 'VIETNAMESE') return 'MDY';
  if (marker !== 'ENGLISH') return null;
  return first > 12 && first <= 31 && second <= 12 ? 'DMY' : weekday;
}

/** Both readings of the dates of one article; a swap moves a date by a month or about, never by less. */
interface BothReadings {
  readonly matches: readonly DateMatch[];
  readonly swapped: readonly DateMatch[];
  readonly known: readonly number[];
}

/** How far the creation of an article may lie from its publication, to tell one reading from the other. */
const NEAR = 7 * DAY_MS;

function votesOfMachines({ matches, swapped, known }: BothReadings): (DateOrder | null)[] {
  return known.map((instant) => {
    const isNear = (match: DateMatch): boolean =>
      match.date !== null && Math.abs(instantIn(match.date.value) - instant) <= NEAR;
    return oneOf(
      swapped.some((each) => isOpenBesideAmPm(each) && isNear(each)),
      matches.some((each) => isOpenBesideAmPm(each) && isNear(each)),
    );
  });
}

/** A page that was read already has been published; a clock that is a little fast is none of the evidence. */
function votesOfTheFuture({ matches, swapped }: BothReadings, fetchedAt: Date | null): (DateOrder | null)[] {
  if (!fetchedAt) return [];
  const limit = fetchedAt.getTime() + DAY_MS + CLOCK_SLACK;
  return matches.map((match, at) => {
    if (!isOpenBesideAmPm(match)) return null;
    const isPast = (each: DateMatch | undefined): boolean =>
      !!each?.date && instantIn(each.date.value) <= limit;
    return oneOf(isPast(swapped[at]), isPast(match));
  });
}

function oneOf(dayFirst: boolean, monthFirst: boolean): DateOrder | null {
  return dayFirst === monthFirst ? null : dayFirst ? 'DMY' : 'MDY';
}

/** What all votes say that are cast; null when none is, or they differ. */
function agreed(votes: readonly (DateOrder | null)[]): DateOrder | null {
  const cast = new Set(votes.filter((vote) => vote !== null));
  return cast.size === 1 ? ([...cast][0] ?? null) : null;
}
