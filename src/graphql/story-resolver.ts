import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { StoryCluster } from '../entities/story.js';
import type { Context } from './context.js';
import { lookUp } from './loaders.js';
import { readByStatement } from './read-fields.js';
import { StoryMember } from './story-types.js';

/** Reading stories. */
@Resolver()
export class StoryQueries {
  @Query(() => StoryCluster, {
    nullable: true,
    description: 'One story told by several articles; null when there is none that is shown.',
  })
  async storyCluster(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Its id.' }) _id: string,
  ): Promise<unknown> {
    return lookUp('storyCluster', context, info);
  }
}

/** The fields of a story that are more than a column. */
@Resolver(() => StoryCluster)
export class StoryFields {
  @FieldResolver(() => [StoryMember], {
    description: 'The articles that tell it and are shown: the origin, then as they followed.',
  })
  members(): never {
    return readByStatement();
  }

  @FieldResolver(() => Int, { description: 'How many `members` there are.' })
  size(): never {
    return readByStatement();
  }
}
