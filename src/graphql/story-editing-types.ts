import { Field, ObjectType } from 'type-graphql';
import { Article } from '../entities/article.js';
import { StoryCluster } from '../entities/story.js';
import { UserError } from './user-error.js';

@ObjectType({ simpleResolvers: true, description: 'What came of making one story of several.' })
export class MergeClustersPayload {
  @Field(() => StoryCluster, { nullable: true, description: 'The one story they are now.' })
  cluster!: StoryCluster | null;
  @Field(() => [UserError], { description: 'Why nothing was changed, if so.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of taking articles out of a story.' })
export class SplitClusterPayload {
  @Field(() => StoryCluster, {
    nullable: true,
    description: 'The story of the articles that stayed; null where it is told once only.',
  })
  cluster!: StoryCluster | null;
  @Field(() => StoryCluster, {
    nullable: true,
    description: 'The story of the articles taken out; null where it is told once only.',
  })
  newCluster!: StoryCluster | null;
  @Field(() => [Article], { nullable: true, description: 'The articles taken out, as they are now.' })
  articles!: Article[] | null;
  @Field(() => [UserError], { description: 'Why nothing was changed, if so.' })
  userErrors!: UserError[];
}
