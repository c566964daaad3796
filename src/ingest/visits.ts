import type { SourceError } from '../errors.js';

/** What came of looking at known pages again. */
export interface Visits {
  /** Articles edited, withdrawn or restored. */
  readonly changed: number;
  readonly bytes: number;
  /** Addresses that showed their articles. */
  readonly read: readonly string[];
  /** The pages of the source fail as a whole: shown in its health, and nothing is withdrawn. */
  readonly fault: SourceError | null;
  /** Errors after which the source is left alone for now. */
  readonly errors: readonly SourceError[];
}

export const NO_VISITS: Visits = { changed: 0, bytes: 0, read: [], fault: null, errors: [] };
