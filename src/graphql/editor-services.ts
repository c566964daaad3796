import type { Viewer } from '../auth/viewer.js';
import type { ArticleStatus, ContentType, Rights } from '../entities/article-enums.js';
import type { OrganKind } from '../entities/organ.js';
import type { SourceKind } from '../entities/source.js';
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
  /** An instant; null: it waits no longer. */
  readonly embargoUntil?: string | null;
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

/** The stories to be made one: clusters, and articles, each standing for the story it tells. */
export type StoriesMerged = readonly { readonly type: 'StoryCluster' | 'Article'; readonly id: number }[];

/** A cluster, and those of its articles that are to be a story of their own. */
export interface StorySplit {
  readonly id: number;
  readonly articleIds: readonly number[];
}

/** An owner of a source as an editor names it; days as `YYYY-MM-DD`, [validFrom, validTo). */
export interface OwnerSaid extends OrganSaid {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What may be said of a source; what is absent stays as it is. */
export interface SourceFields {
  readonly name?: string;
  readonly url?: string;
  readonly homepageUrl?: string | null;
  readonly kind?: SourceKind;
  readonly family?: string | null;
  readonly province?: string | null;
  readonly owners?: readonly OwnerSaid[];
  /** Rule sets as they came, not yet looked at. */
  readonly rules?: unknown;
  readonly rights?: Rights;
  readonly intervalSeconds?: number;
}

/** A source to be added; without a province it is of the service's own. */
export interface SourceNew extends SourceFields {
  readonly name: string;
  readonly url: string;
  readonly homepageUrl: string | null;
  readonly kind: SourceKind;
  readonly family: string | null;
  readonly province: string | null;
  readonly owners: readonly OwnerSaid[];
}

/** A list of sources to be added, as a text; a dry run stores none of them. */
export interface SourcesImported {
  readonly format: 'csv' | 'opml';
  readonly text: string;
  readonly dryRun: boolean;
}

/** What became of one source of a list; `line` is where it stands. */
export interface ImportedRow {
  readonly line: number;
  readonly name: string | null;
  readonly url: string | null;
  readonly outcome: 'CREATED' | 'EXISTS' | 'REFUSED';
  readonly refused: readonly Refusal[];
  /** The source it is now, or that was there before; null where there is none, and after a dry run of a new one. */
  readonly sourceId: number | null;
}

/** A source that is changed. */
export interface SourceChanged extends SourceFields {
  readonly id: number;
  readonly expectedVersion: number;
}

/** A source by its number; `expectedVersion` null: whatever it is. */
export interface SourceNamed {
  readonly id: number;
  readonly expectedVersion: number | null;
}

/** A source that is deleted. */
export interface SourceDeleted extends SourceNamed {
  readonly withArticles: boolean;
}

/** A source as it might be. */
export interface PreviewSaid extends SourceFields {
  readonly url: string;
  readonly limit: number;
}

/** How far back an archive is read; null: as far as is usual. */
export interface BackfillSaid {
  readonly id: number;
  readonly pages: number | null;
  readonly articles: number | null;
  readonly since: string | null;
  readonly from: string | null;
  readonly restart: boolean;
  /** What is told of it is told in this language. */
  readonly language: 'vi' | 'en';
}

/** A source whose stored pages are read again. */
export interface ReprocessSaid {
  readonly id: number;
  readonly dryRun: boolean;
  readonly language: 'vi' | 'en';
}

/** What a payload shows as plain values, by the names of the schema. */
type Facts = Readonly<Record<string, unknown>>;

type SourceWritten = WriteAnswer<{ readonly sourceId: number }>;

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
  readonly mergeClusters: (
    viewer: Viewer,
    said: StoriesMerged,
  ) => Promise<WriteAnswer<{ readonly clusterId: number | null }>>;
  readonly splitCluster: (
    viewer: Viewer,
    said: StorySplit,
  ) => Promise<WriteAnswer<{ readonly stayedId: number | null; readonly takenId: number | null }>>;
  readonly createSource: (viewer: Viewer, said: SourceNew) => Promise<SourceWritten>;
  readonly importSources: (
    viewer: Viewer,
    said: SourcesImported,
  ) => Promise<WriteAnswer<{ readonly rows: readonly ImportedRow[] }>>;
  readonly updateSource: (viewer: Viewer, said: SourceChanged) => Promise<SourceWritten>;
  readonly pauseSource: (viewer: Viewer, said: SourceNamed) => Promise<SourceWritten>;
  readonly resumeSource: (viewer: Viewer, said: SourceNamed) => Promise<SourceWritten>;
  readonly deleteSource: (
    viewer: Viewer,
    said: SourceDeleted,
  ) => Promise<WriteAnswer<{ readonly deletedId: number; readonly articleCount: number }>>;
  readonly previewSource: (
    said: PreviewSaid,
    language: 'vi' | 'en',
  ) => Promise<WriteAnswer<{ readonly preview: Facts }>>;
  readonly discoverSource: (
    url: string,
    language: 'vi' | 'en',
  ) => Promise<WriteAnswer<{ readonly discovery: Facts }>>;
  readonly reprocessSource: (
    viewer: Viewer,
    said: ReprocessSaid,
  ) => Promise<WriteAnswer<{ readonly report: Facts }>>;
  readonly backfillSource: (
    viewer: Viewer,
    said: BackfillSaid,
  ) => Promise<WriteAnswer<{ readonly backfill: Facts }>>;
}
