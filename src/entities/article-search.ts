import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Article } from './article.js';

/** What search finds an article by, apart from its row so that an edit of the one does not rewrite the other. */
@Entity({ tableName: 'article_search' })
export class ArticleSearch {
  @ManyToOne(() => Article, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  article!: Rel<Article>;

  /** Tokens without marks: `search/tokens`. */
  @Property({ columnType: 'int4[]', type: 'array' })
  @Index({
    name: 'article_search_folded_index',
    expression:
      'create index "article_search_folded_index" on "article_search" using gin ("folded", "scope")',
  })
  folded!: readonly number[];

  /** The same with marks. */
  @Property({ columnType: 'int4[]', type: 'array' })
  @Index({
    name: 'article_search_marked_index',
    expression:
      'create index "article_search_marked_index" on "article_search" using gin ("marked", "scope")',
  })
  marked!: readonly number[];

  /** When and where it was published, as numbers in the same indexes: `search/scope`. The database's triggers write it. */
  @Property({ columnType: 'int4[]', type: 'array' })
  scope!: readonly number[];

  /** The syllables without marks, field by field: what candidates are checked again on. */
  @Property({ type: 'text' })
  text!: string;
}
