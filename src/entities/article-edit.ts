import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { Article } from './article.js';
import { DateTime, Json } from './scalars.js';

/** What an editor may correct of an article. */
export type EditedField = 'title' | 'category' | 'contentType' | 'authorUnit' | 'captions';

/**
 * What an editor corrected of an article: no reading overwrites it, and what the source says goes on being written down
 * beside it.
 */
@Entity({ tableName: 'article_edit' })
@ObjectType({
  simpleResolvers: true,
  description:
    'A field that an editor corrected. Readings leave it alone; what the source says stays beside it.',
})
export class ArticleEdit {
  @ManyToOne(() => Article, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  article!: Rel<Article>;

  @PrimaryKey({ type: 'text' })
  @Field(() => String, {
    description: 'The field: `title`, `category`, `contentType`, `authorUnit` or `captions`.',
  })
  field!: EditedField;

  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  @Field(() => Json, { nullable: true, description: 'What the source says, as last read.' })
  sourceValue!: unknown;

  @Property({ type: 'json', columnType: 'jsonb' })
  @Field(() => Json, { nullable: true, description: 'What the editor says.' })
  value!: unknown;

  /** `ACCOUNT:3`, `KEY:7`: whose word it is. */
  @Property({ type: 'text' })
  editor!: string;

  @Property({ type: 'datetime', length: 3 })
  @Field(() => DateTime, { description: 'When it was corrected.' })
  at!: Date;
}
