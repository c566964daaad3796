/**
 * A collection as articles are asked of it: its articles are what the filter and the search find together, with the
 * pinned and without the excluded. One that has neither filter nor search holds its pinned articles and no others.
 */
export interface StoredCollection {
  readonly id: number;
  readonly slug: string;
  /** An `ArticleFilter` as it was saved; it is checked again whenever it is used. */
  readonly filter: unknown;
  /** A `SearchInput` as it was saved. */
  readonly search: unknown;
  readonly pinned: readonly number[];
  readonly excluded: readonly number[];
}
