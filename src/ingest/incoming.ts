import type { BylineBasis } from '../entities/article-enums.js';
import type { ExtractedArticle } from './extract.js';

/** An article as read, with what names its author. */
export type ReadArticle = ExtractedArticle & { readonly bylineBasis: BylineBasis };

/** An article on its way to the store: what was read, and what the source knows it by. */
export interface Incoming {
  readonly read: ReadArticle;
  /** Trimmed guid of the feed entry, else the look-up key of the address. */
  readonly sourceKey: string;
  /** Every address it was seen under, as seen. */
  readonly urls: readonly string[];
  /** When the page came, where that is not now. */
  readonly retrievedAt?: Date;
}
