import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import type { OwnerSaid, WriteAnswer } from './editor-services.js';
import { toGlobalId } from './global-id.js';
import { requireRight } from './require-right.js';
import {
  CreateSourceInput,
  DeleteSourcePayload,
  type SourceOwnerInput,
  SourcePayload,
  UpdateSourceInput,
} from './source-editing-types.js';
import { numberOf, unitKeyOf, writePayload } from './write-payload.js';

/** What editors do with sources. */
@Resolver()
export class SourceEditing {
  @Mutation(() => SourcePayload, { description: 'Adds a source; it is read as soon as a worker is free.' })
  async createSource(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateSourceInput, { description: 'The source.' }) input: CreateSourceInput,
  ): Promise<unknown> {
    requireRight(context, 'createSource');
    const { owners, homepageUrl, family, province, rights, intervalSeconds, ...rest } = input;
    const said = {
      ...rest,
      rights: rights ?? 'UNKNOWN',
      intervalSeconds: intervalSeconds ?? 3600,
      homepageUrl: homepageUrl ?? null,
      family: family ?? null,
      province: province ?? null,
      owners: (owners ?? []).map(ownerSaid),
    };
    return sourceShown(await context.editors.createSource(context.viewer, said), context, info);
  }

  @Mutation(() => SourcePayload, { description: 'Changes a source.' })
  async updateSource(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateSourceInput, { description: 'The changes.' }) input: UpdateSourceInput,
  ): Promise<unknown> {
    requireRight(context, 'updateSource');
    const { id, owners, ...rest } = input;
    const said = {
      // Only addresses, families and rules can be none; any other null says nothing.
      ...Object.fromEntries(
        Object.entries(rest).filter(
          ([name, value]) => value !== undefined && (value !== null || MAY_BE_NONE.has(name)),
        ),
      ),
      expectedVersion: input.expectedVersion,
      id: numberOf(id, 'Source'),
      ...(owners ? { owners: owners.map(ownerSaid) } : {}),
    };
    return sourceShown(await context.editors.updateSource(context.viewer, said), context, info);
  }

  @Mutation(() => SourcePayload, { description: 'Pauses a source: it is not read until it is resumed.' })
  async pauseSource(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The source.' }) id: string,
    @Arg('expectedVersion', () => Int, { nullable: true, description: 'The `version` that was read.' })
    expectedVersion?: number | null,
  ): Promise<unknown> {
    requireRight(context, 'pauseSource');
    const said = { id: numberOf(id, 'Source'), expectedVersion: expectedVersion ?? null };
    return sourceShown(await context.editors.pauseSource(context.viewer, said), context, info);
  }

  @Mutation(() => SourcePayload, { description: 'Lets a source be read again, at once and on its schedule.' })
  async resumeSource(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The source.' }) id: string,
    @Arg('expectedVersion', () => Int, { nullable: true, description: 'The `version` that was read.' })
    expectedVersion?: number | null,
  ): Promise<unknown> {
    requireRight(context, 'resumeSource');
    const said = { id: numberOf(id, 'Source'), expectedVersion: expectedVersion ?? null };
    return sourceShown(await context.editors.resumeSource(context.viewer, said), context, info);
  }

  @Mutation(() => DeleteSourcePayload, {
    description:
      'Deletes a source. One that has articles goes only with `withArticles: true`, and they with it.',
  })
  async deleteSource(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The source.' }) id: string,
    @Arg('withArticles', () => Boolean, {
      defaultValue: false,
      description: 'Delete its articles too.',
    })
    withArticles: boolean,
    @Arg('expectedVersion', () => Int, { nullable: true, description: 'The `version` that was read.' })
    expectedVersion?: number | null,
  ): Promise<unknown> {
    requireRight(context, 'deleteSource');
    const said = { id: numberOf(id, 'Source'), withArticles, expectedVersion: expectedVersion ?? null };
    const answer = await context.editors.deleteSource(context.viewer, said);
    return writePayload(
      answer,
      ({ deletedId, articleCount }) => ({
        facts: { deletedId: toGlobalId('Source', deletedId), articleCount },
      }),
      { context, info },
    );
  }
}

const MAY_BE_NONE = new Set(['homepageUrl', 'family', 'rules']);

function ownerSaid({ kind, name, unit, validFrom, validTo }: SourceOwnerInput): OwnerSaid {
  return { kind, name, unitId: unitKeyOf(unit), validFrom: validFrom ?? null, validTo: validTo ?? null };
}

function sourceShown(
  answer: WriteAnswer<{ readonly sourceId: number }>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  return writePayload(answer, ({ sourceId: key }) => ({ nodes: { source: { type: 'Source', key } } }), {
    context,
    info,
  });
}
