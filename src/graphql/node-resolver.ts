import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { Node } from '../entities/node.js';
import { clientError } from './client-error.js';
import type { Context } from './context.js';
import { fromGlobalId } from './global-id.js';
import type { NodeRow } from './loaders.js';

const MOST_IDS = 100;

/** Anything by its global id (Relay Object Identification). */
@Resolver()
export class NodeQueries {
  @Query(() => Node, { nullable: true, description: 'Anything by its global id; null when there is none.' })
  async node(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The global id.' }) id: string,
  ): Promise<NodeRow | null> {
    return load(id, context, info);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Many things by their global ids, at most 100, in the order asked; null where there is none.',
  })
  async nodes(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('ids', () => [ID], { description: 'The global ids.' }) ids: string[],
  ): Promise<(NodeRow | null)[]> {
    if (ids.length > MOST_IDS) {
      throw clientError('BAD_USER_INPUT', `\`ids\` may hold at most ${MOST_IDS}, got ${ids.length}.`, 'ids');
    }
    return Promise.all(ids.map((id) => load(id, context, info)));
  }
}

async function load(id: string, context: Context, info: GraphQLResolveInfo): Promise<NodeRow | null> {
  const found = fromGlobalId(id);
  return found ? context.nodes.load({ ...found, by: 'id', nodes: info.fieldNodes, info, asOf: null }) : null;
}
