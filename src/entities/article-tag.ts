import { Entity, Index, ManyToOne, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Article } from './article.js';

/** A word by which editors find an article again. */
@Entity({ tableName: 'article_tag' })
@Index({ name: 'article_tag_tag_index', properties: ['tag', 'article'] as never })
export class ArticleTag {
  @ManyToOne(() => Article, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  article!: Rel<Article>;

  @PrimaryKey({ type: 'text' })
  tag!: string;
}
