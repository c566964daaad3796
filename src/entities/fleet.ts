import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { PrimaryKeyProp, type Rel } from '@mikro-orm/core';
import { Source } from './source.js';

/** How often each field was filled in the new articles of one day: the habit that drift is measured against. */
@Entity({ tableName: 'field_count' })
export class FieldCount {
  @ManyToOne(() => Source, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  source!: Rel<Source>;

  /** Vietnamese day of the reading. */
  @PrimaryKey({ type: 'date' })
  day!: string;

  /** Field → articles that have it, of articles that could. */
  @Property({ type: 'json' })
  counts!: Readonly<Record<string, readonly [filled: number, of: number]>>;

  [PrimaryKeyProp]?: ['source', 'day'];
}

/** A page that is not asked for again for a while, because it is no article or cannot be had. */
@Entity({ tableName: 'set_aside' })
export class SetAside {
  @ManyToOne(() => Source, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  source!: Rel<Source>;

  /** Digest of the source's key of the entry. */
  @PrimaryKey({ type: 'text' })
  key!: string;

  /** Why: a code of `SOURCE_ERRORS`. */
  @Property({ type: 'text' })
  code!: string;

  /** The sitemap's own words for the last change then; another value lifts the entry. */
  @Property({ type: 'text', nullable: true })
  lastModified!: string | null;

  @Property({ type: 'datetime', length: 3 })
  at!: Date;

  [PrimaryKeyProp]?: ['source', 'key'];
}

/** `RUNNING` is worked on run by run, `DONE` reached its end or a limit, `FAILED` gave up. */
export type BackfillState = 'RUNNING' | 'DONE' | 'FAILED';

/** Where a backfill goes on: pages still to be asked for, the next one last, and what of it was tried already. */
export interface BackfillCursor {
  readonly pages: readonly string[];
  /** Entries of the next sitemap that were tried, in its order from new to old. */
  readonly offset: number;
}

/** The reading of a source's archive, from new to old; one per source, started anew by replacing it. */
@Entity({ tableName: 'backfill' })
export class Backfill {
  @ManyToOne(() => Source, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  source!: Rel<Source>;

  @Property({ type: 'text' })
  state!: BackfillState;

  /** How its pages are read: list pages, a feed that is paged, or sitemaps. */
  @Property({ type: 'text' })
  kind!: 'FEED' | 'HTML' | 'SITEMAP';

  @Property({ type: 'json' })
  cursor!: BackfillCursor;

  /** Articles published before this day are left; null: to the end. */
  @Property({ type: 'date', nullable: true })
  since!: string | null;

  @Property({ type: 'integer' })
  mostPages!: number;

  @Property({ type: 'integer' })
  mostArticles!: number;

  @Property({ type: 'integer', default: 0 })
  pageCount = 0;

  @Property({ type: 'integer', default: 0 })
  newCount = 0;

  @Property({ type: 'integer', default: 0 })
  failedCount = 0;

  /** Failed runs in a row. */
  @Property({ type: 'integer', default: 0 })
  failures = 0;

  /** Why it ended, or what went wrong last, in words. */
  @Property({ type: 'text', nullable: true })
  message!: string | null;

  /** The same as data (`reason-words.ts`). */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  messageFacts!: readonly object[] | null;

  @Property({ type: 'datetime', length: 3 })
  startedAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  updatedAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  nextRunAt!: Date | null;

  [PrimaryKeyProp]?: 'source';
}
