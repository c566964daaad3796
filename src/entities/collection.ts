import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { Article } from './article.js';
import { Node } from './node.js';
import { DateTime, Json } from './scalars.js';

/**
 * Articles an editor gathers under an address: what a filter and a search find, some pinned, some left out. Filter
 * and search are kept as they were asked and read again with every question.
 */
@Entity({ tableName: 'collection' })
@Unique({ name: 'collection_slug_unique', properties: ['slug'] as never })
@Index({ name: 'collection_title_index', properties: ['titleSort', 'id'] as never })
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Articles gathered under an address: what filter and search find, with the pinned, without the excluded.',
})
export class Collection extends Node {
  @PrimaryKey({ type: 'integer' })
  override readonly id!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Its name in addresses: `tin-nong-thon-moi`.' })
  slug!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Its name for people.' })
  title!: string;

  /** Vietnamese alphabetical key of the title. */
  @Property({ type: 'text', collation: 'C' })
  titleSort!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description!: string | null;

  /** An `ArticleFilter`. */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  @Field(() => Json, { nullable: true, description: 'The `ArticleFilter` it was saved with.' })
  filter!: Readonly<Record<string, unknown>> | null;

  /** A `SearchInput`. */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  @Field(() => Json, { nullable: true, description: 'The `SearchInput` it was saved with.' })
  search!: Readonly<Record<string, unknown>> | null;

  @Property({ type: 'integer', default: 1 })
  @Field(() => Int, { description: 'Counts up with every change; mutations take it as `expectedVersion`.' })
  version = 1;

  /** Who made it, as in the audit: `ACCOUNT:3`, `KEY:7`. */
  @Property({ type: 'text' })
  createdBy!: string;

  /** Who changed it last. */
  @Property({ type: 'text' })
  updatedBy!: string;

  @Property({ type: 'datetime', length: 3 })
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  @Field(() => DateTime, { description: 'When it was last changed itself; new articles do not count.' })
  updatedAt!: Date;
}

/** What an editor decided about one article of a collection: it is always in (PINNED), or never (EXCLUDED). */
@Entity({ tableName: 'collection_article' })
@Check({ name: 'collection_article_kind_check', expression: `kind in ('PINNED', 'EXCLUDED')` })
export class CollectionArticle {
  @ManyToOne(() => Collection, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  collection!: Rel<Collection>;

  @ManyToOne(() => Article, {
    primary: true,
    index: 'collection_article_article_index',
    deleteRule: 'cascade',
    updateRule: 'no action',
  })
  article!: Rel<Article>;

  @Property({ type: 'text' })
  kind!: 'PINNED' | 'EXCLUDED';

  /** Place among the pinned, from 0; 0 for the excluded. */
  @Property({ type: 'integer' })
  position!: number;
}
