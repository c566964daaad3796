import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ContentType } from '../entities/article-enums.js';
import { Article } from '../entities/article.js';
import { DateTime } from '../entities/scalars.js';
import { OrganKind } from '../entities/organ.js';
import { UserError } from './user-error.js';

@InputType({ description: 'An organ: a body of one kind and the unit it belongs to.' })
export class OrganInput {
  @Field(() => OrganKind, { description: 'What kind of body it is.' })
  kind!: OrganKind;
  @Field(() => String, { description: 'Its name as printed, e.g. `Huyện ủy Lộc Hà`.' })
  name!: string;
  @Field(() => ID, { nullable: true, description: 'The unit it belongs to, where that is certain.' })
  unit?: string | null;
}

@InputType({ description: 'The caption of an image. What is absent stays as it is; null is none.' })
export class CaptionInput {
  @Field(() => Int, { description: 'Place of the image in the article, from 0.' })
  position!: number;
  @Field(() => String, { nullable: true, description: 'The caption, without the credit.' })
  caption?: string | null;
  @Field(() => String, { nullable: true, description: 'Who made the image.' })
  credit?: string | null;
}

@InputType({
  description:
    "Corrections of an article, and until when it waits. What is absent stays as it is; null takes the correction back, and the source's own value holds again.",
})
export class UpdateArticleInput {
  @Field(() => ID, { description: 'The article.' })
  id!: string;
  @Field(() => Int, { description: 'The `version` that was read; another one is a conflict.' })
  expectedVersion!: number;
  @Field(() => String, { nullable: true, description: 'Its title.' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'Its section.' })
  category?: string | null;
  @Field(() => ContentType, { nullable: true, description: 'What kind of text it is.' })
  contentType?: ContentType | null;
  @Field(() => OrganInput, { nullable: true, description: 'The organ that wrote it.' })
  authorUnit?: OrganInput | null;
  @Field(() => [CaptionInput], {
    nullable: true,
    description: 'Captions of its images; images that are not named keep theirs. Null takes all back.',
  })
  captions?: CaptionInput[] | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until then it is shown to editors only, in lists, feeds and exports to nobody else; it comes into sight within seconds after. Null: it is shown now.',
  })
  embargoUntil?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What came of correcting an article.' })
export class UpdateArticlePayload {
  @Field(() => Article, { nullable: true, description: 'The article as it is now.' })
  article!: unknown;
  @Field(() => [UserError], { description: 'Why nothing was changed, if so.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of giving an article a status.' })
export class SetArticleStatusPayload {
  @Field(() => Article, { nullable: true, description: 'The article as it is now.' })
  article!: unknown;
  @Field(() => [UserError], { description: 'Why nothing was changed, if so.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of tagging articles.' })
export class TagArticlesPayload {
  @Field(() => [Article], { nullable: true, description: 'The articles as they are now.' })
  articles!: unknown;
  @Field(() => [UserError], { description: 'Why nothing was changed, if so.' })
  userErrors!: UserError[];
}
