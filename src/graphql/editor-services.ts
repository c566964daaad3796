import type { Viewer } from '../auth/viewer.js';
import type { ArticleStatus, ContentType } from '../entities/article-enums.js';
import type { OrganKind } from '../entities/organ.js';
import type { Refusal } from './refusals.js';

/** What came of a write: done, refused, or of a unit that the editor does not serve. */
export type WriteAnswer<Done> =
  Done | { readonly refused: readonly Refusal[] } | { readonly forbidden: true };

/** An organ as an editor names it; `unitId` is the key of its unit. */
export interface OrganSaid {
  readonly kind: OrganKind;
  readonly name: string;
  readonly unitId: string | null;
}

/** The caption of one image; what is absent stays, null is none. */
export interface CaptionSaid {
  readonly position: number;
  readonly caption?: string | null;
  readonly credit?: string | null;
}

/** What an editor says of an article: absent stays as it is, null takes the correction back. */
export interface ArticleSaid {
  readonly id: number;
  readonly expectedVersion: number;
  readonly title?: string | null;
  readonly category?: string | null;
  readonly contentType?: ContentType | null;
  readonly authorUnit?: OrganSaid | null;
  readonly captions?: readonly CaptionSaid[] | null;
}

/** The status an editor gives an article. */
export interface StatusSaid {
  readonly id: number;
  readonly expectedVersion: number;
  readonly status: ArticleStatus;
  readonly reason: string | null;
}

/** Tags given to articles and taken from them. */
export interface TagsSaid {
  readonly ids: readonly number[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** What editors do. */
export interface EditorServices {
  readonly updateArticle: (
    viewer: Viewer,
    said: ArticleSaid,
  ) => Promise<WriteAnswer<{ readonly articleId: number }>>;
  readonly setArticleStatus: (
    viewer: Viewer,
    said: StatusSaid,
  ) => Promise<WriteAnswer<{ readonly articleId: number }>>;
  readonly tagArticles: (
    viewer: Viewer,
    said: TagsSaid,
  ) => Promise<WriteAnswer<{ readonly articleIds: readonly number[] }>>;
}
