import type { RoomArticleQuery, RoomChoicesQuery } from '../operations.generated.js';

/** An article as the API gives it to whoever may see it. */
export type Shown = NonNullable<RoomArticleQuery['article']>;

/** A collection that can be chosen. */
export type Offered = RoomChoicesQuery['collections']['nodes'][number];
