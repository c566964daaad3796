import { type Fingerprint, fingerprint, hasShingle } from './fingerprint.js';
import { type Agreement, compareParticulars, type Particulars, readParticulars } from './particulars.js';
import { foldedWords } from './syllables.js';

/** An article made ready for comparing. */
export interface Comparable {
  readonly print: Fingerprint;
  readonly title: readonly string[];
  readonly titleParticulars: Particulars;
  readonly particulars: Particulars;
  /** A kind of text that is made after a form. */
  readonly isForm: boolean;
}

/** An article as it is compared. */
export interface ComparedText {
  readonly title: string;
  /** Its body as read. */
  readonly text: string;
  /** Its `ContentType`. */
  readonly contentType: string;
}

/** Kinds of which one is like another but for figures and names. */
const FORMS: ReadonlySet<string> = new Set(['ANNOUNCEMENT', 'SCHEDULE', 'TENDER', 'RECRUITMENT', 'OBITUARY']);

/** How alike two articles are; every share from 0 to 1. */
export interface Likeness {
  /** Share of the shorter text that stands in the longer one, in runs of five syllables. */
  readonly containment: number;
  /** Shared runs over all runs of both (Jaccard). */
  readonly resemblance: number;
  /** Share of the shorter text's opening that stands in the longer one, or the other way round: the greater. */
  readonly opening: number;
  /** Shared syllables of the titles (Dice). */
  readonly title: number;
  /** What both say in the same places: their texts, and their titles. */
  readonly particulars: Agreement;
  readonly titleParticulars: Agreement;
  /** Runs of the shorter text. */
  readonly length: number;
  readonly isForm: boolean;
}

/** Makes an article ready. */
export function comparable(
  { title, text, contentType }: ComparedText,
  print = fingerprint(text),
): Comparable {
  let ofTitle: Particulars | null = null;
  let ofText: Particulars | null = null;
  return {
    print,
    title: foldedWords(title).split(' ').filter(Boolean),
    // Most that are compared have no more than a set phrase in common, and are never asked for these.
    get titleParticulars() {
      return (ofTitle ??= readParticulars(title));
    },
    get particulars() {
      return (ofText ??= readParticulars(text));
    },
    isForm: FORMS.has(contentType),
  };
}

/** Compares two articles; the order does not matter. What they say in the same places is compared when it is asked for. */
export function likeness(a: Comparable, b: Comparable): Likeness {
  const [short, long] = a.print.shingles.length <= b.print.shingles.length ? [a, b] : [b, a];
  const length = short.print.shingles.length;
  const common = countCommon(short.print.shingles, long.print.shingles);
  const all = length + long.print.shingles.length - common;
  return {
    containment: length === 0 ? 0 : common / length,
    resemblance: all === 0 ? 0 : common / all,
    opening: Math.max(covered(short.print, long.print), covered(long.print, short.print)),
    title: dice(a.title, b.title),
    get particulars() {
      return compareParticulars(a.particulars, b.particulars);
    },
    get titleParticulars() {
      return compareParticulars(a.titleParticulars, b.titleParticulars);
    },
    length,
    isForm: a.isForm || b.isForm,
  };
}

/** Shorter texts say too little, unless the title says the same. */
const FEWEST = 12;
const FEWEST_WITH_TITLE = 6;
/** From this length on a text that stands whole in another one was taken from it, whatever their titles. */
const LONG = 60;
/** Slips that are mended, a figure brought up to date: a copy may contradict its origin in one place of so many. */
const PLACES_PER_SLIP = 8;

/**
 * Whether one article is a copy of the other: republished, shortened, a little edited, put together with others.
 *
 * No copies, though most of their words may agree: texts made from one pattern (schedules, notices, bulletins,
 * obituaries), which contradict each other in figures and names; and what two wrote about one document, quoting the
 * same of it, each in words of its own before and around the quotation.
 */
export function isCopy(how: Likeness): boolean {
  return sharesEnough(how) && !contradict(how);
}

function sharesEnough({ containment, opening, title, length }: Likeness): boolean {
  if (length < FEWEST) return length >= FEWEST_WITH_TITLE && containment >= 0.9 && title >= 0.8;
  if (containment >= 0.9) return opening >= 0.5 || length >= LONG || title >= 0.5;
  if (containment >= 0.5) return opening >= 0.6;
  return false;
}

/** Do they tell of different things in the same words? */
function contradict(how: Likeness): boolean {
  if (how.titleParticulars.other > 0) return true;
  const { particulars, isForm } = how;
  if (particulars.otherNumbered > 0) return true;
  if (isForm) return particulars.other > 0;
  return particulars.other * PLACES_PER_SLIP > particulars.same;
}

/** Two texts so alike that either may stand for the other: a copy of one is a copy of both. */
export function isSameText({ resemblance }: Pick<Likeness, 'resemblance'>): boolean {
  return resemblance >= 0.6;
}

function covered(of: Fingerprint, by: Fingerprint): number {
  if (of.opening.length === 0) return 0;
  let count = 0;
  for (const hash of of.opening) if (hasShingle(by.shingles, hash)) count += 1;
  return count / of.opening.length;
}

/** Both are sorted. */
function countCommon(a: Uint32Array, b: Uint32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common;
}

function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const left = [...b];
  let common = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length);
}
