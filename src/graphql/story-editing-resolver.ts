import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import { fromGlobalId } from './global-id.js';
import type { NodeKey } from './payload.js';
import { requireRight } from './require-right.js';
import { MergeClustersPayload, SplitClusterPayload } from './story-editing-types.js';
import { nodesOf, numberOf, writePayload } from './write-payload.js';

/** What editors decide about which articles tell one story. */
@Resolver()
export class StoryEditing {
  @Mutation(() => MergeClustersPayload, {
    description:
      'Makes one story of several. What an editor put together stays together whatever is read later, until an editor parts it.',
  })
  async mergeClusters(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('ids', () => [ID], {
      description:
        'The stories, 2 to 20: of clusters, or of articles, each of which stands for the story it tells.',
    })
    ids: string[],
  ): Promise<unknown> {
    requireRight(context, 'mergeClusters');
    const answer = await context.editors.mergeClusters(context.viewer, ids.map(storyNamed));
    return writePayload(answer, ({ clusterId }) => ({ nodes: { cluster: clusterNode(clusterId) } }), {
      context,
      info,
    });
  }

  @Mutation(() => SplitClusterPayload, {
    description:
      'Takes articles out of a story: they are one of their own. What an editor parted stays apart whatever is read later.',
  })
  async splitCluster(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The story.' }) id: string,
    @Arg('articleIds', () => [ID], { description: 'Those of its articles that are another story.' })
    articleIds: string[],
  ): Promise<unknown> {
    requireRight(context, 'splitCluster');
    const said = {
      id: numberOf(id, 'StoryCluster'),
      articleIds: articleIds.map((each) => numberOf(each, 'Article')),
    };
    const answer = await context.editors.splitCluster(context.viewer, said);
    return writePayload(
      answer,
      ({ stayedId, takenId }) => ({
        nodes: { cluster: clusterNode(stayedId), newCluster: clusterNode(takenId) },
        readField: nodesOf('articles', 'Article', [...new Set(said.articleIds)], { context, info }),
      }),
      { context, info },
    );
  }
}

/** A story by the id of its cluster or of one of its articles; an id of anything else is that of no story. */
function storyNamed(id: string): { readonly type: 'StoryCluster' | 'Article'; readonly id: number } {
  const type = fromGlobalId(id)?.type === 'Article' ? 'Article' : 'StoryCluster';
  return { type, id: numberOf(id, type) };
}

function clusterNode(key: number | null): NodeKey | null {
  return key === null ? null : { type: 'StoryCluster', key };
}
