import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { ArticleStatus } from '../entities/article-enums.js';
import {
  SetArticleStatusPayload,
  TagArticlesPayload,
  UpdateArticleInput,
  UpdateArticlePayload,
} from './article-editing-types.js';
import type { Context } from './context.js';
import { requireRight } from './require-right.js';
import { nodesOf, numberOf, unitKeyOf, writePayload } from './write-payload.js';

/** What editors do with articles. */
@Resolver()
export class ArticleEditing {
  @Mutation(() => UpdateArticlePayload, {
    description:
      "Corrects an article. No reading overwrites a correction; the source's own words stay in `edits`.",
  })
  async updateArticle(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateArticleInput, { description: 'The corrections.' }) input: UpdateArticleInput,
  ): Promise<unknown> {
    requireRight(context, 'updateArticle');
    const { authorUnit, id, ...rest } = input;
    const said = {
      ...rest,
      id: numberOf(id, 'Article'),
      ...(authorUnit === undefined
        ? {}
        : {
            authorUnit: authorUnit && {
              kind: authorUnit.kind,
              name: authorUnit.name,
              unitId: unitKeyOf(authorUnit.unit),
            },
          }),
    };
    const answer = await context.editors.updateArticle(context.viewer, said);
    return writePayload(answer, ({ articleId: key }) => ({ nodes: { article: { type: 'Article', key } } }), {
      context,
      info,
    });
  }

  @Mutation(() => SetArticleStatusPayload, {
    description: 'Gives an article a status that no reading changes, with the reason.',
  })
  async setArticleStatus(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The article.' }) id: string,
    @Arg('status', () => ArticleStatus, { description: 'The status.' }) status: ArticleStatus,
    @Arg('expectedVersion', () => Int, {
      description: 'The `version` that was read; another one is a conflict.',
    })
    expectedVersion: number,
    @Arg('reason', () => String, { nullable: true, description: 'Why.' }) reason?: string | null,
  ): Promise<unknown> {
    requireRight(context, 'setArticleStatus');
    const said = { id: numberOf(id, 'Article'), status, expectedVersion, reason: reason ?? null };
    const answer = await context.editors.setArticleStatus(context.viewer, said);
    return writePayload(answer, ({ articleId: key }) => ({ nodes: { article: { type: 'Article', key } } }), {
      context,
      info,
    });
  }

  @Mutation(() => TagArticlesPayload, {
    description: 'Gives tags to articles and takes tags from them, at most 100 articles at once.',
  })
  async tagArticles(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('ids', () => [ID], { description: 'The articles.' }) ids: string[],
    @Arg('add', () => [String], { defaultValue: [], description: 'Tags they get.' }) add: string[],
    @Arg('remove', () => [String], { defaultValue: [], description: 'Tags they lose.' }) remove: string[],
  ): Promise<unknown> {
    requireRight(context, 'tagArticles');
    const said = { ids: ids.map((id) => numberOf(id, 'Article')), add, remove };
    const answer = await context.editors.tagArticles(context.viewer, said);
    return writePayload(
      answer,
      ({ articleIds }) => ({ readField: nodesOf('articles', 'Article', articleIds, { context, info }) }),
      { context, info },
    );
  }
}
