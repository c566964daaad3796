import type { DatePrecision, ReadDate } from './draft.js';
import { isoInstant } from './instant.js';

/** A date found in a text: what it says, and what is needed to judge it later. */
export interface DateMatch {
  /** The words of the date alone, cleaned: `14:12 01/09/2016` out of a whole toolbar. */
  readonly raw: string;
  /** Null when the words are a date that cannot be: it does not exist, or counts from an unknown day. */
  readonly date: ReadDate | null;
  /** The two numbers of `a/b/yyyy` in their order, and whether AM/PM or SA/CH fixed how they are read. */
  readonly numbers: { readonly first: number; readonly second: number; readonly fixed: boolean } | null;
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
