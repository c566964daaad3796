import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import type { Right } from '../auth/rights.js';
import { ARTICLE_FILTERS } from './article-filter.js';
import { clientError } from './client-error.js';
import { checkDefinition } from './collection-definition.js';
import type { ArticleDecision, CollectionAnswer, CollectionChange } from './collection-services.js';
import {
  CollectionArticlePayload,
  CreateCollectionInput,
  CreateCollectionPayload,
  DeleteCollectionPayload,
  UpdateCollectionInput,
  UpdateCollectionPayload,
} from './collection-types.js';
import type { Context } from './context.js';
import { fromGlobalId, type NodeType, toGlobalId } from './global-id.js';
import { RefusedInput } from './input-faults.js';
import { payloadOf } from './payload.js';
import { statementFor } from './read.js';
import type { Refusal } from './refusals.js';
import { requireRight } from './require-right.js';
import { rootField } from './selection.js';

const VERSION_WORDS = 'The `version` it had when it was read; left out, whichever it has.';

/** What editors do to collections. */
@Resolver()
export class CollectionMutations {
  @Mutation(() => CreateCollectionPayload, { description: 'Makes a collection. For editors.' })
  async createCollection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateCollectionInput, { description: 'What it is.' }) _input: CreateCollectionInput,
  ): Promise<unknown> {
    requireRight(context, 'createCollection');
    const input = givenInput(info);
    const refusal = await refusalOf(input, context, info);
    return answer(refusal ?? (await context.collectionWrites.create(context.viewer, input)), context, info);
  }

  @Mutation(() => UpdateCollectionPayload, { description: 'Changes a collection. For editors.' })
  async updateCollection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateCollectionInput, { description: 'What is changed.' })
    _input: UpdateCollectionInput,
  ): Promise<unknown> {
    requireRight(context, 'updateCollection');
    const { id, expectedVersion, ...change } = givenInput(info);
    const key = keyOf('Collection', id);
    if (key === null) return answer(notFound('collection', ['input', 'id']), context, info);
    const refusal = await refusalOf(change, context, info);
    const done =
      refusal ?? (await context.collectionWrites.update(context.viewer, key, expectedVersion, change));
    return answer(done, context, info);
  }

  @Mutation(() => DeleteCollectionPayload, {
    description: 'Deletes a collection; its articles stay where they are. For editors.',
  })
  async deleteCollection(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The collection.' }) id: string,
    @Arg('expectedVersion', () => Int, { description: 'The `version` it had when it was read.' })
    expectedVersion: number,
  ): Promise<unknown> {
    requireRight(context, 'deleteCollection');
    const key = keyOf('Collection', id);
    if (key === null) return answer(notFound('collection', ['id']), context, info);
    const done = await context.collectionWrites.delete(context.viewer, key, expectedVersion);
    if (!('id' in done)) return answer(done, context, info);
    return payloadOf({ facts: { deletedId: toGlobalId('Collection', key) } }, { context, info });
  }

  @Mutation(() => CollectionArticlePayload, {
    description:
      'Pins an article to a collection: it belongs to it whatever the filter says. Pinned again, it moves. For editors.',
  })
  async pinArticle(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('collection', () => ID, { description: 'The collection.' }) collection: string,
    @Arg('article', () => ID, { description: 'The article.' }) article: string,
    @Arg('position', () => Int, {
      nullable: true,
      description: 'Its place among the pinned, 0 the first; the last when nothing is said.',
    })
    position?: number,
    @Arg('expectedVersion', () => Int, { nullable: true, description: VERSION_WORDS }) version?: number,
  ): Promise<unknown> {
    return decide('pinArticle', { context, info }, { collection, article, version }, (decision) =>
      context.collectionWrites.pin(context.viewer, decision, position ?? null),
    );
  }

  @Mutation(() => CollectionArticlePayload, {
    description:
      'Takes a pin away; the article stays where the filter finds it. Nothing happens where there was none. For editors.',
  })
  async unpinArticle(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('collection', () => ID, { description: 'The collection.' }) collection: string,
    @Arg('article', () => ID, { description: 'The article.' }) article: string,
    @Arg('expectedVersion', () => Int, { nullable: true, description: VERSION_WORDS }) version?: number,
  ): Promise<unknown> {
    return decide('unpinArticle', { context, info }, { collection, article, version }, (decision) =>
      context.collectionWrites.unpin(context.viewer, decision),
    );
  }

  @Mutation(() => CollectionArticlePayload, {
    description: 'Leaves an article out of a collection whatever the filter says. For editors.',
  })
  async excludeArticle(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('collection', () => ID, { description: 'The collection.' }) collection: string,
    @Arg('article', () => ID, { description: 'The article.' }) article: string,
    @Arg('expectedVersion', () => Int, { nullable: true, description: VERSION_WORDS }) version?: number,
  ): Promise<unknown> {
    return decide('excludeArticle', { context, info }, { collection, article, version }, (decision) =>
      context.collectionWrites.exclude(context.viewer, decision),
    );
  }

  @Mutation(() => CollectionArticlePayload, {
    description: 'No longer leaves an article out; nothing happens where it was not. For editors.',
  })
  async includeArticle(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('collection', () => ID, { description: 'The collection.' }) collection: string,
    @Arg('article', () => ID, { description: 'The article.' }) article: string,
    @Arg('expectedVersion', () => Int, { nullable: true, description: VERSION_WORDS }) version?: number,
  ): Promise<unknown> {
    return decide('includeArticle', { context, info }, { collection, article, version }, (decision) =>
      context.collectionWrites.include(context.viewer, decision),
    );
  }
}

interface Asking {
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/** A decision about one article of one collection, both looked for first. */
async function decide(
  right: Right,
  { context, info }: Asking,
  given: { readonly collection: string; readonly article: string; readonly version: number | undefined },
  write: (decision: ArticleDecision) => Promise<CollectionAnswer>,
): Promise<unknown> {
  requireRight(context, right);
  const [collection, article] = [keyOf('Collection', given.collection), keyOf('Article', given.article)];
  if (collection === null) return answer(notFound('collection', ['collection']), context, info);
  if (article === null) return answer(notFound('article', ['article']), context, info);
  return answer(await write({ collection, article, expectedVersion: given.version ?? null }), context, info);
}

/** The `input` argument as plain values: what was not given is not there. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the schema has checked what it holds
function givenInput(info: GraphQLResolveInfo): any {
  return JSON.parse(JSON.stringify(rootField(info).args['input']));
}

/** Why filter or search cannot be saved; null when they can. Compiling them is the check. */
async function refusalOf(
  { filter = null, search = null }: CollectionChange,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<CollectionAnswer | null> {
  const statement = await statementFor(info, context);
  try {
    checkDefinition(statement, { filter, search }, 'input', ARTICLE_FILTERS);
    return null;
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    const at = String(error.extensions['argument'] ?? 'input');
    const path = at.split(/[.[\]]+/).filter((part) => part !== '');
    return { refused: { code: 'COLLECTION_FILTER_INVALID', path, values: error.words } };
  }
}

function notFound(what: NonNullable<Refusal['what']>, path: readonly string[]): CollectionAnswer {
  return { refused: { code: 'NOT_FOUND', path, what } };
}

/** The refusal of a change by an editor who is kept to units, of a collection that somebody else made. */
function somebodyElses(language: 'vi' | 'en'): Error {
  return clientError(
    'FORBIDDEN',
    language === 'vi'
      ? 'Bộ sưu tập này do người khác lập; hãy lập bộ của mình, hoặc nhờ quản trị viên.'
      : 'Somebody else made this collection; make one of your own, or ask an administrator.',
  );
}

function keyOf(type: NodeType, id: string): number | null {
  const found = fromGlobalId(id);
  return found?.type === type ? Number(found.key) : null;
}

function answer(done: CollectionAnswer, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
  if ('forbidden' in done) throw somebodyElses(context.language);
  const outcome =
    'refused' in done
      ? { refused: [done.refused] }
      : { nodes: { collection: { type: 'Collection', key: done.id } as const } };
  return payloadOf(outcome, { context, info });
}
