import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Article } from './article.js';
import { Source } from './source.js';

/** When the page of a known article is looked at again, and what was seen there last. */
@Entity({ tableName: 'article_visit' })
@Index({ name: 'article_visit_due_index', properties: ['source', 'dueAt'] as never })
export class ArticleVisit {
  @ManyToOne(() => Article, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  article!: Rel<Article>;

  @ManyToOne(() => Source, { deleteRule: 'cascade', updateRule: 'no action' })
  source!: Rel<Source>;

  /** The address that is asked. */
  @Property({ type: 'text' })
  url!: string;

  /** What the list said of the article; null where the list is not known any more. */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  entry!: object | null;

  @Property({ type: 'text', nullable: true })
  etag!: string | null;

  @Property({ type: 'text', nullable: true })
  lastModified!: string | null;

  /** SHA-256 of the page when it was read last. */
  @Property({ type: 'text', nullable: true })
  hash!: string | null;

  /** Null when the article is old and is left in peace. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  dueAt!: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  visitedAt!: Date | null;

  /** Since when the page is gone (404, 410). */
  @Property({ type: 'datetime', length: 3, nullable: true })
  goneSince!: Date | null;

  /** It went together with most others, which is the site's fault and withdraws nothing. */
  @Property({ type: 'boolean', default: false })
  wentWithOthers = false;
}
