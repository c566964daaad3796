import type { FormerName } from './former-names.js';
import type { SearchQuery } from './query.js';
import type { SearchField } from './tokens.js';

/** A search as it was read, wherever it is needed. */
export interface Search {
  readonly query: SearchQuery;
  /** Where to look; null: everywhere. */
  readonly fields: readonly SearchField[] | null;
  /** Former units, by id, whose successors are searched too. */
  readonly expanded: readonly FormerName<string>[];
}
