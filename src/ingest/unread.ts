import type { SourceError } from '../errors.js';
import type { Entry } from './list-entry.js';

/** An entry whose article could not be read this time. */
export interface Unread {
  readonly entry: Entry;
  readonly url: string;
  readonly error: SourceError;
  readonly bytes: number;
}
