import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Article } from './article.js';
import { Unit } from './unit.js';

/** A unit that title or lead of an article names, with its district and province as of the article's day. */
@Entity({ tableName: 'article_mentioned_unit' })
@Index({ name: 'article_mentioned_unit_district_index', properties: ['district', 'article'] as never })
@Index({ name: 'article_mentioned_unit_province_index', properties: ['province', 'article'] as never })
@Index({ name: 'article_mentioned_unit_unit_index', properties: ['unit', 'article'] as never })
export class ArticleMentionedUnit {
  @ManyToOne(() => Article, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  article!: Rel<Article>;

  @ManyToOne(() => Unit, { primary: true, deleteRule: 'no action', updateRule: 'no action' })
  unit!: Rel<Unit>;

  /** Place in the order of the text, from 0. */
  @Property({ type: 'integer' })
  position!: number;

  @ManyToOne(() => Unit, { nullable: true, deleteRule: 'no action', updateRule: 'no action' })
  district!: Rel<Unit> | null;

  @ManyToOne(() => Unit, { nullable: true, deleteRule: 'no action', updateRule: 'no action' })
  province!: Rel<Unit> | null;
}
