import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { ArticleEdit } from '../entities/article-edit.js';
import { Article, ArticleImage, ArticleRevision, Attachment } from '../entities/article.js';
import { Organ } from '../entities/organ.js';
import { Url } from '../entities/scalars.js';
import { StoryCluster } from '../entities/story.js';
import { Unit } from '../entities/unit.js';
import { articleList } from './article-list.js';
import {
  ArticleConnection,
  ArticleFilter,
  ArticleOrder,
  ArticleProblem,
  ArticleRevisionConnection,
  Byline,
  Citation,
  DateInfo,
  FieldChange,
} from './article-types.js';
import { ForwardPageArgs, PageArgs } from './connection.js';
import type { Context } from './context.js';
import { connectionSql } from './page.js';
import { Highlight, SearchInput } from './search-types.js';
import { lookUp } from './loaders.js';
import { readByStatement } from './read-fields.js';
import { readValue, statementFor } from './read.js';
import { rootField } from './selection.js';
import { Facet, FacetDimension } from './facet-types.js';

/** Reading articles. */
@Resolver()
export class ArticleQueries {
  @Query(() => Article, {
    nullable: true,
    description:
      'One article, by id or by any address it is known under; exactly one of the two. Null when there is none.',
  })
  async article(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) _id?: string,
    @Arg('url', () => Url, { nullable: true, description: 'Any address it is known under.' }) _url?: string,
  ): Promise<unknown> {
    return lookUp('article', context, info);
  }

  @Query(() => ArticleConnection, { description: 'Articles, newest first unless `orderBy` says otherwise.' })
  async articles(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('filter', () => ArticleFilter, { nullable: true, description: 'Which.' }) _filter?: ArticleFilter,
    @Arg('orderBy', () => [ArticleOrder], { nullable: true, description: 'In which order.' })
    _orderBy?: ArticleOrder[],
    @Arg('search', () => SearchInput, { nullable: true, description: 'What is searched.' })
    _search?: SearchInput,
  ): Promise<unknown> {
    const statement = await statementFor(info, context);
    const field = rootField(info);
    return readValue(context, statement, connectionSql(statement, field, articleList(statement, field)));
  }
}

/** The fields of an article that are more than a column of its row. */
@Resolver(() => Article)
export class ArticleFields {
  @FieldResolver(() => [Url], { description: 'Other addresses it was seen under.' })
  alternateUrls(): never {
    return readByStatement();
  }

  @FieldResolver(() => DateInfo, { description: 'The publication date with where it stood.' })
  publishedAtInfo(): never {
    return readByStatement();
  }

  @FieldResolver(() => Byline, { description: 'Who wrote it, as printed and as understood.' })
  byline(): never {
    return readByStatement();
  }

  @FieldResolver(() => Organ, {
    nullable: true,
    description: "The organ that wrote it: the byline's, else the owner of the source on the day.",
  })
  authorUnit(): never {
    return readByStatement();
  }

  @FieldResolver(() => [ArticleImage], { description: 'Its images, in the order of the page.' })
  images(): never {
    return readByStatement();
  }

  @FieldResolver(() => [Attachment], { description: 'The files it offers.' })
  attachments(): never {
    return readByStatement();
  }

  @FieldResolver(() => [Highlight], {
    description: 'Where it shows what the list was searched for; empty without a search.',
  })
  highlights(): never {
    return readByStatement();
  }

  @FieldResolver(() => [Unit], {
    description: 'The units that title and lead name, in the order of the text, as of its day.',
  })
  mentionedUnits(): never {
    return readByStatement();
  }

  @FieldResolver(() => StoryCluster, {
    nullable: true,
    description: 'The story it tells; null where nobody else tells it.',
  })
  cluster(): never {
    return readByStatement();
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it is nobody's copy; true as long as it has not been compared.",
  })
  isOriginal(): never {
    return readByStatement();
  }

  @FieldResolver(() => [String], { description: 'The tags that editors gave it, in order of their letters.' })
  tags(): never {
    return readByStatement();
  }

  @FieldResolver(() => [ArticleEdit], {
    description: "What editors corrected, each field with the source's own value beside it.",
  })
  edits(): never {
    return readByStatement();
  }

  @FieldResolver(() => String, { description: 'The first words, cut between words.' })
  snippet(
    @Arg('length', () => Int, {
      nullable: true,
      defaultValue: 200,
      description: 'At most so many characters, 1 to 2,000.',
    })
    _length: number,
  ): never {
    return readByStatement();
  }

  @FieldResolver(() => [ArticleProblem], { description: 'What is odd about it.' })
  problems(): never {
    return readByStatement();
  }

  @FieldResolver(() => ArticleRevisionConnection, {
    description: 'Its changes since it was first read, newest first.',
  })
  revisions(@Args(() => ForwardPageArgs) _page: ForwardPageArgs): never {
    return readByStatement();
  }

  @FieldResolver(() => Citation, { description: 'What must be said when it is quoted.' })
  citation(): never {
    return readByStatement();
  }
}

/** The fields of a page of articles that take arguments. */
@Resolver(() => ArticleConnection)
export class ArticleConnectionFields {
  @FieldResolver(() => [Facet], {
    description: 'All articles of the list, not of the page, counted by each dimension, in the order asked.',
  })
  facets(
    @Arg('by', () => [FacetDimension], { description: 'What to count by, each at most once.' })
    _by: FacetDimension[],
    @Arg('limit', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: 'At most so many buckets of each, 1 to 1,000.',
    })
    _limit: number,
  ): never {
    return readByStatement();
  }
}

/** The fields of a revision. */
@Resolver(() => ArticleRevision)
export class ArticleRevisionFields {
  @FieldResolver(() => [FieldChange], { description: 'Field by field, before and after.' })
  changes(): never {
    return readByStatement();
  }
}
