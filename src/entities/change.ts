import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { Article } from './article.js';
import { ChangeKind } from './article-enums.js';
import { DateTime } from './scalars.js';
import { type HealthState, Source } from './source.js';

/**
 * The change feed, written in the transaction that changes the article. Readers order by transaction id and stop
 * below the oldest running one: a bare sequence loses rows between concurrent writers. A row outlives its article,
 * or nobody would be told that it is gone.
 */
@Entity({ tableName: 'article_change' })
@Index({ name: 'article_change_order_index', properties: ['xid', 'id'] as never })
@ObjectType({ simpleResolvers: true, description: 'One step of the change feed.' })
export class ArticleChange {
  @PrimaryKey({ type: 'integer' })
  @Field(() => ID, { description: 'Opaque id; no two changes have the same.' })
  readonly id!: number;

  @Property({ type: 'string', columnType: 'xid8', defaultRaw: 'pg_current_xact_id()' })
  xid!: string;

  @ManyToOne(() => Article, { index: 'article_change_article_index', createForeignKeyConstraint: false })
  article!: Rel<Article>;

  @Property({ type: 'text' })
  @Field(() => ChangeKind, { description: 'What became of the article.' })
  kind!: ChangeKind;

  @Property({ type: 'datetime', length: 3 })
  @Field(() => DateTime, { description: 'When it was written down.' })
  at!: Date;
}

/** Every change of a source's health, in the same manner. */
@Entity({ tableName: 'source_health_change' })
@Index({ name: 'source_health_change_order_index', properties: ['xid', 'id'] as never })
export class SourceHealthChange {
  @PrimaryKey({ type: 'integer' })
  readonly id!: number;

  @Property({ type: 'string', columnType: 'xid8', defaultRaw: 'pg_current_xact_id()' })
  xid!: string;

  @ManyToOne(() => Source, {
    index: 'source_health_change_source_index',
    deleteRule: 'cascade',
    updateRule: 'no action',
  })
  source!: Rel<Source>;

  @Property({ type: 'text' })
  state!: HealthState;

  @Property({ type: 'datetime', length: 3 })
  at!: Date;
}
