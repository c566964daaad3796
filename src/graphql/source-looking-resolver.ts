import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { CalendarDate, Url } from '../entities/scalars.js';
import type { Context } from './context.js';
import { requireRight } from './require-right.js';
import {
  BackfillSourcePayload,
  DiscoverSourcePayload,
  PreviewSourceInput,
  ReprocessSourcePayload,
  SourcePreviewPayload,
} from './source-looking-types.js';
import { numberOf, writePayload } from './write-payload.js';

/** What editors do to see how a source reads, before and after it is one. */
@Resolver()
export class SourceLooking {
  @Mutation(() => SourcePreviewPayload, {
    description: 'A dry run: what would be read of a source, field by field. Nothing is stored.',
  })
  async previewSource(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => PreviewSourceInput, { description: 'The source.' }) input: PreviewSourceInput,
  ): Promise<unknown> {
    requireRight(context, 'previewSource');
    const { kind, family, province, limit, ...rest } = input;
    const said = {
      ...rest,
      limit: limit ?? 5,
      family: family ?? null,
      province: province ?? null,
      ...(kind ? { kind } : {}),
    };
    const answer = await context.editors.previewSource(said, context.language);
    return writePayload(answer, (facts) => ({ facts }), { context, info });
  }

  @Mutation(() => DiscoverSourcePayload, {
    description: 'Looks a site over, given its front page, an article or a feed. Nothing is stored.',
  })
  async discoverSource(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('url', () => Url, { description: 'The address.' }) url: string,
  ): Promise<unknown> {
    requireRight(context, 'discoverSource');
    const answer = await context.editors.discoverSource(url, context.language);
    return writePayload(answer, (facts) => ({ facts }), { context, info });
  }

  @Mutation(() => ReprocessSourcePayload, {
    description: 'Reads the stored pages of a source again, by its rules of today; the site is not asked.',
  })
  async reprocessSource(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The source.' }) id: string,
    @Arg('dryRun', () => Boolean, { defaultValue: true, description: 'Only tell what would change.' })
    dryRun: boolean,
  ): Promise<unknown> {
    requireRight(context, 'reprocessSource');
    const said = { id: numberOf(id, 'Source'), dryRun, language: context.language };
    const answer = await context.editors.reprocessSource(context.viewer, said);
    return writePayload(answer, (facts) => ({ facts }), { context, info });
  }

  @Mutation(() => BackfillSourcePayload, {
    description: "Begins the reading of a source's archive, from new to old; the worker reads it run by run.",
  })
  async backfillSource(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The source.' }) id: string,
    @Arg('pages', () => Int, { nullable: true, description: 'List pages or sitemaps at most.' })
    pages?: number | null,
    @Arg('articles', () => Int, { nullable: true, description: 'New articles at most.' })
    articles?: number | null,
    @Arg('since', () => CalendarDate, { nullable: true, description: 'Leave what was published before.' })
    since?: string | null,
    @Arg('from', () => Url, { nullable: true, description: 'Begin at another list page or sitemap.' })
    from?: string | null,
    @Arg('restart', () => Boolean, {
      defaultValue: false,
      description: 'Begin anew where one is under way.',
    })
    restart?: boolean,
  ): Promise<unknown> {
    requireRight(context, 'backfillSource');
    const said = {
      id: numberOf(id, 'Source'),
      pages: pages ?? null,
      articles: articles ?? null,
      since: since ?? null,
      from: from ?? null,
      restart: restart ?? false,
      language: context.language,
    };
    const answer = await context.editors.backfillSource(context.viewer, said);
    return writePayload(answer, (facts) => ({ facts }), { context, info });
  }
}
