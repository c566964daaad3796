import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { Article } from './article.js';
import { Node } from './node.js';

/** One story told by several articles: an original and its copies. A story told once has no row. */
@Entity({ tableName: 'story_cluster' })
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One story told by several articles: an original and its copies.',
})
export class StoryCluster extends Node {
  @PrimaryKey({ type: 'integer' })
  override readonly id!: number;

  /** The first of its articles; null only until it is regrouped after that one was deleted. */
  @ManyToOne(() => Article, {
    nullable: true,
    index: 'story_cluster_origin_index',
    deleteRule: 'set null',
    updateRule: 'no action',
  })
  @Field(() => Article, {
    nullable: true,
    description: 'The first of its articles, as far as it may be shown.',
  })
  origin!: Rel<Article> | null;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt!: Date;
}

/**
 * What is known of an article as a telling of a story; one row for every article that was looked at. An article
 * without a row yet counts as original.
 */
@Entity({ tableName: 'article_story' })
@Index({
  name: 'article_story_copy_index',
  expression: `create index "article_story_copy_index" on "article_story" ("article_id") where not "is_original"`,
})
@Check({ name: 'article_story_lag_check', expression: `lag_precision in ('MINUTE', 'DAY')` })
export class ArticleStory {
  @ManyToOne(() => Article, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  article!: Rel<Article>;

  /** Null where nobody else tells it. */
  @ManyToOne(() => StoryCluster, {
    nullable: true,
    index: 'article_story_cluster_index',
    deleteRule: 'set null',
    updateRule: 'no action',
  })
  cluster!: Rel<StoryCluster> | null;

  /** Not copied from anyone: neither from the cluster's origin nor from whom it names as its source. */
  @Property({ type: 'boolean' })
  isOriginal!: boolean;

  /** Share of the shorter text, this one or the origin's, that stands in the other; 1 for the origin itself. */
  @Property({ type: 'float', columnType: 'real', nullable: true })
  similarity!: number | null;

  /** Shared text over all text of both (Jaccard); 1 for the origin itself. */
  @Property({ type: 'float', columnType: 'real', nullable: true })
  resemblance!: number | null;

  /** Minutes after the origin, as exact as `lagPrecision` says; below zero where the clocks contradict the credit. */
  @Property({ type: 'integer', nullable: true })
  lagMinutes!: number | null;

  /** DAY where one of the two dates has no time: then whole days. */
  @Property({ type: 'text', nullable: true })
  lagPrecision!: 'MINUTE' | 'DAY' | null;

  /** Does it credit the origin: by name, by host or by a link? */
  @Property({ type: 'boolean' })
  attributed!: boolean;

  /** Published by the origin's own source once more. */
  @Property({ type: 'boolean' })
  isRepost!: boolean;
}

/**
 * An article that must be looked at: written with the article, removed when it was compared and grouped. `since`
 * moves with every change, so that a change in between is not taken for done.
 */
@Entity({ tableName: 'story_pending' })
export class StoryPending {
  @ManyToOne(() => Article, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  article!: Rel<Article>;

  @Property({ type: 'datetime', length: 6, defaultRaw: 'clock_timestamp()' })
  since!: Date;
}

/**
 * What an article's text is found by among those of the same weeks. No foreign key: an article has some fifty rows here,
 * and a trigger would look it up for each; a trigger of the whole statement deletes them with their article.
 */
@Entity({ tableName: 'story_key' })
export class StoryKey {
  @PrimaryKey({ type: 'integer' })
  key!: number;

  @PrimaryKey({ type: 'date' })
  day!: string;

  @PrimaryKey({ type: 'integer', index: 'story_key_article_index' })
  articleId!: number;
}

/** Two articles of which one was found to be a copy of the other; the smaller id first. */
@Entity({ tableName: 'story_match' })
export class StoryMatch {
  @ManyToOne(() => Article, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  one!: Rel<Article>;

  @ManyToOne(() => Article, {
    primary: true,
    index: 'story_match_other_index',
    deleteRule: 'cascade',
    updateRule: 'no action',
  })
  other!: Rel<Article>;

  @Property({ type: 'float', columnType: 'real' })
  containment!: number;

  @Property({ type: 'float', columnType: 'real' })
  resemblance!: number;
}

/** What an editor decided about two articles: one story, or two; the smaller id first. No reading undoes it. */
@Entity({ tableName: 'story_decision' })
export class StoryDecision {
  @ManyToOne(() => Article, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  one!: Rel<Article>;

  @ManyToOne(() => Article, {
    primary: true,
    index: 'story_decision_other_index',
    deleteRule: 'cascade',
    updateRule: 'no action',
  })
  other!: Rel<Article>;

  @Property({ type: 'boolean' })
  together!: boolean;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  at!: Date;
}
