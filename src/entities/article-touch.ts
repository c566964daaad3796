import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * Which articles a statement touched, or what is known of them as tellings of a story, noted by triggers; kept for an
 * hour. What was forgotten leaves one row without articles: its transaction, and none before it, is known no more.
 */
@Entity({ tableName: 'article_touch' })
@Index({
  name: 'article_touch_xid_index',
  expression: `create index "article_touch_xid_index" on "article_touch" ("xid")`,
})
export class ArticleTouch {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  readonly id!: string;

  @Property({ type: 'string', columnType: 'xid8', defaultRaw: 'pg_current_xact_id()' })
  xid!: string;

  @Property({ type: 'array', columnType: 'int[]' })
  articleIds!: number[];

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  at!: Date;
}
