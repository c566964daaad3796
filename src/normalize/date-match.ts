import type { DatePrecision, ReadDate } from './draft.js';
import { isoInstant } from './instant.js';
import type { TimeFound } from './time-of-day.js';

/** In what order a site writes day and month. */
export type DateOrder = 'DMY' | 'MDY';

/** Two numbers of which one is the day, and what beside them may tell which. */
export interface DateNumbers {
  readonly first: number;
  readonly second: number;
  readonly separator: string;
  /** AM/PM (`ENGLISH`) or SA/CH (`VIETNAMESE`) beside them, else null. */
  readonly marker: TimeFound['marker'];
  /** The one order that fits the weekday named; null when none is named, or both orders fit it or none. */
  readonly weekday: DateOrder | null;
}

/** A date found in a text: what it says, and what is needed to judge it later. */
export interface DateMatch {
  /** The words of the date alone, cleaned: `14:12 01/09/2016` out of a whole toolbar. */
  readonly raw: string;
  /** Null when the words are a date that cannot be: it does not exist, or counts from an unknown day. */
  readonly date: ReadDate | null;
  /** The two numbers of `a/b/yyyy` in their order; null for dates that say which is which. */
  readonly numbers: DateNumbers | null;
  /** Minutes east of Greenwich when the text names a zone for its time, else null. */
  readonly zone: number | null;
}

/** A {@link DateMatch} among others of its text, with its claim to be the date of publication. */
export interface RankedDate extends DateMatch {
  readonly rank: number;
}

/** The text as shown and its fold of the same length (`foldInPlace`). */
export interface Scanned {
  readonly shown: string;
  readonly folded: string;
}

/** The date of an instant; null of null. */
export function dateOf(instant: number | null, precision: DatePrecision): ReadDate | null {
  return instant === null ? null : { value: isoInstant(instant), precision };
}

/** Matches a sticky pattern at one place. */
export function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
