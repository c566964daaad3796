import type { SourceError } from '../errors.js';
import type { Entry } from './list-entry.js';

/** What came of reading the list of a source; a failure is part of it. */
export interface List {
  readonly entries: readonly Entry[];
  /** The site or the body's hash said that nothing changed. */
  readonly notModified: boolean;
  readonly error: SourceError | null;
  readonly status: number | null;
  readonly bytes: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the first page. */
  readonly hash: string | null;
}
