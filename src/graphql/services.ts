import type { FormerNames } from '../search/former-names.js';
import type { Viewer } from '../auth/viewer.js';
import type { Territory } from '../units/territory.js';
import type { AccountServices } from './account-services.js';
import type { CollectionWrites } from './collection-services.js';
import type { EditorServices } from './editor-services.js';

/** Runs a reading statement and gives its rows; where the database can, it stops when the signal aborts. */
export type ReadRows = <Row extends object>(
  sql: string,
  params?: readonly unknown[],
  signal?: AbortSignal,
) => Promise<Row[]>;

/** What came of reading a source now: ids of the rows to show, or why it was not read. */
export type RefreshAnswer =
  | { readonly sourceId: number; readonly fetchId: number }
  | { readonly refused: 'NOT_FOUND' | 'PAUSED' | 'BUSY' }
  /** It belongs to a unit that whoever asks does not serve. */
  | { readonly forbidden: true };

/** What `main` hands in: everything the API does that is not reading. */
export interface Services extends AccountServices {
  readonly read: ReadRows;
  /** Levels of all units, for "within". */
  readonly unitLevels: () => Promise<ReadonlyMap<string, string>>;
  /** Former units of the home province by name, for searches. */
  readonly formerNames: () => FormerNames<string>;
  /** Units as places in time. */
  readonly territory: Territory;
  /** The look-up key of an address; null when it is none. */
  readonly urlKey: (url: string) => string | null;
  /**
   * Who asks, by the headers of the request (names in lower case): an API key, else a session. A key that is not right
   * is a viewer that is `refused`; a session that has ended is nobody.
   */
  readonly viewerOf: (headers: RequestHeaders) => Promise<Viewer>;
  /** Calls when there may be new changes; see `live.ts`. */
  readonly listen: (heard: () => void) => { stop(): Promise<void> };
  readonly refreshSource: (viewer: Viewer, id: number) => Promise<RefreshAnswer>;
  readonly editors: EditorServices;
  /** What editors do to collections. */
  readonly collectionWrites: CollectionWrites;
}

/** Headers of a request as Node gives them. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;
