import type { Viewer } from '../auth/viewer.js';
import type { Refusal } from './refusals.js';

/** What a collection is made of; in a change, what is not given stays. Filter and search were checked before. */
export interface CollectionChange {
  readonly slug?: string | null;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly search?: Readonly<Record<string, unknown>> | null;
}

/** What came of a write: the key of the collection, why it was refused, or that it is somebody else's. */
export type CollectionAnswer =
  { readonly id: number } | { readonly refused: Refusal } | { readonly forbidden: true };

/** One article of one collection; a version that is given must be the collection's. */
export interface ArticleDecision {
  readonly collection: number;
  readonly article: number;
  readonly expectedVersion: number | null;
}

/** What editors do to collections. Every write is one transaction and leaves an audit event. */
export interface CollectionWrites {
  create(
    viewer: Viewer,
    input: CollectionChange & { slug: string; title: string },
  ): Promise<CollectionAnswer>;
  update(
    viewer: Viewer,
    id: number,
    expectedVersion: number,
    change: CollectionChange,
  ): Promise<CollectionAnswer>;
  delete(viewer: Viewer, id: number, expectedVersion: number): Promise<CollectionAnswer>;
  /** Puts an article at a place among the pinned (0: first; null: last), wherever it was; it is no longer excluded. */
  pin(viewer: Viewer, decision: ArticleDecision, position: number | null): Promise<CollectionAnswer>;
  unpin(viewer: Viewer, decision: ArticleDecision): Promise<CollectionAnswer>;
  /** Leaves an article out whatever the filter says; it is no longer pinned. */
  exclude(viewer: Viewer, decision: ArticleDecision): Promise<CollectionAnswer>;
  include(viewer: Viewer, decision: ArticleDecision): Promise<CollectionAnswer>;
}
