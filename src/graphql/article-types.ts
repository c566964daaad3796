import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  ArticleStatus,
  BylineBasis,
  Confidence,
  ContentType,
  DateBasis,
  DatePrecision,
} from '../entities/article-enums.js';
import { Article, ArticleRevision } from '../entities/article.js';
import { PROBLEMS, type ProblemCode } from '../errors.js';
import { Organ } from '../entities/organ.js';
import { DateTime, Json, Url } from '../entities/scalars.js';
import { Unit } from '../entities/unit.js';
import { connectionOf, edgeOf } from './connection.js';
import { SearchInfo } from './search-types.js';
import { DateTimeFilter, IDFilter, StringFilter, TextFilter, UnitMatch } from './filter-inputs.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A publication date with where it stood. Never "first seen": that is `firstSeenAt`.',
})
export class DateInfo {
  @Field(() => DateTime, { nullable: true, description: 'The instant.' })
  value!: string | null;
  @Field(() => DatePrecision, { nullable: true, description: 'How exact it is.' })
  precision!: DatePrecision | null;
  @Field(() => DateBasis, { nullable: true, description: 'Where it stood.' })
  basis!: DateBasis | null;
  @Field(() => String, { nullable: true, description: "The site's own words." })
  raw!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The time zone that was assumed, where the words named none.',
  })
  assumedZone!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Who wrote an article, as printed and as understood.' })
export class Byline {
  @Field(() => String, { nullable: true, description: 'As printed.' })
  raw!: string | null;
  @Field(() => [String], { description: 'The persons named, without honorifics.' })
  persons!: string[];
  @Field(() => Organ, { nullable: true, description: 'The organ named; null where the byline names none.' })
  organ!: Organ | null;
  @Field(() => [Unit], { description: 'The units that fit, where more than one does and none is chosen.' })
  candidates!: Unit[];
  @Field(() => BylineBasis, { description: 'What names the author-unit.' })
  basis!: BylineBasis;
  @Field(() => Confidence, { description: 'How sure the tie to a unit is.' })
  confidence!: Confidence;
  @Field(() => String, { nullable: true, description: 'Whom the page names as its source ("Theo …").' })
  republishedFrom!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What must be said when an article is quoted (decree 147/2024/NĐ-CP).',
})
export class Citation {
  @Field(() => String, { description: 'Who published it.' })
  publisher!: string;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was published.' })
  publishedAt!: string | null;
  @Field(() => Url, { description: 'Where it stands.' })
  url!: string;
  @Field(() => DateTime, { description: 'When it was last read.' })
  retrievedAt!: string;
  @Field(() => String, { description: 'SHA-256 of its content as read.' })
  contentHash!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Something odd about an article that is kept all the same.',
})
export class ArticleProblem {
  @Field(() => String, {
    description: 'A code that never changes: NO_DATE, FUTURE_DATE, MISSING_CAPTION, UNRESOLVED_BYLINE …',
  })
  code!: string;
  @Field(() => String, { nullable: true, description: 'Where or what.' })
  detail!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'One field of an article before and after a change.' })
export class FieldChange {
  @Field(() => String, { description: 'The field.' })
  field!: string;
  @Field(() => Json, { nullable: true, description: 'Its value before.' })
  before!: unknown;
  @Field(() => Json, { nullable: true, description: 'Its value after.' })
  after!: unknown;
}

@ObjectType({ simpleResolvers: true, description: 'An article at its place in a list.' })
export class ArticleEdge extends edgeOf(Article, 'article') {}

@ObjectType({ simpleResolvers: true, description: 'A page of articles.' })
export class ArticleConnection extends connectionOf(ArticleEdge, Article, 'article') {
  @Field(() => SearchInfo, { nullable: true, description: 'How the search was read; null without one.' })
  searchInfo!: SearchInfo | null;
  @Field(() => Int, {
    description:
      'How many of them only partial successions brought in, where the filter follows a `lineage`; else 0. Counted only when asked for.',
  })
  partialCount!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A revision at its place in a list.' })
export class ArticleRevisionEdge extends edgeOf(ArticleRevision, 'revision') {}

@ObjectType({ simpleResolvers: true, description: 'A page of revisions, newest first.' })
export class ArticleRevisionConnection extends connectionOf(
  ArticleRevisionEdge,
  ArticleRevision,
  'revision',
) {}

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a sort runs.',
  valuesConfig: {
    ASC: { description: 'Smallest, oldest, A first.' },
    DESC: { description: 'Largest, newest, Y first.' },
  },
});

const ArticleOrderField = {
  PUBLISHED_AT: 'PUBLISHED_AT',
  FIRST_SEEN_AT: 'FIRST_SEEN_AT',
  TITLE: 'TITLE',
  RELEVANCE: 'RELEVANCE',
} as const;
registerEnumType(ArticleOrderField, {
  name: 'ArticleOrderField',
  description: 'What articles are sorted by.',
  valuesConfig: {
    PUBLISHED_AT: { description: 'Publication; undated articles come last in both directions.' },
    FIRST_SEEN_AT: { description: 'When it was first read here.' },
    TITLE: { description: 'Title in Vietnamese alphabetical order.' },
    RELEVANCE: {
      description:
        'How well it fits the search, which must be given, title and lead first. Ranks the newest 500 that are found.',
    },
  },
});

@InputType({ description: 'One sort of articles; ties are broken by id.' })
export class ArticleOrder {
  @Field(() => ArticleOrderField, { description: 'What to sort by.' })
  field!: keyof typeof ArticleOrderField;
  @Field(() => OrderDirection, {
    nullable: true,
    description: 'Which way; when nothing is said, titles from A, the newest and what fits best first.',
  })
  direction?: keyof typeof OrderDirection;
}

@InputType({ description: 'Comparisons of content types.' })
export class ContentTypeFilter {
  @Field(() => ContentType, { nullable: true, description: 'Equal to.' })
  eq?: ContentType;
  @Field(() => ContentType, { nullable: true, description: 'Not equal to.' })
  ne?: ContentType;
  @Field(() => [ContentType], { nullable: true, description: 'One of.' })
  in?: ContentType[];
  @Field(() => [ContentType], { nullable: true, description: 'None of.' })
  notIn?: ContentType[];
}

@InputType({ description: 'Comparisons of statuses; only editors may ask them.' })
export class ArticleStatusFilter {
  @Field(() => ArticleStatus, { nullable: true, description: 'Equal to.' })
  eq?: ArticleStatus;
  @Field(() => ArticleStatus, { nullable: true, description: 'Not equal to.' })
  ne?: ArticleStatus;
  @Field(() => [ArticleStatus], { nullable: true, description: 'One of.' })
  in?: ArticleStatus[];
  @Field(() => [ArticleStatus], { nullable: true, description: 'None of.' })
  notIn?: ArticleStatus[];
}

const ArticleProblemCode = Object.fromEntries(Object.keys(PROBLEMS).map((code) => [code, code])) as {
  readonly [Code in ProblemCode]: Code;
};
registerEnumType(ArticleProblemCode, {
  name: 'ArticleProblemCode',
  description: 'What can be odd about an article that is kept all the same.',
  valuesConfig: Object.fromEntries(
    Object.entries(PROBLEMS).map(([code, description]) => [code, { description: `${description}.` }]),
  ),
});

@InputType({ description: 'What is odd about it: one of its problems is, or none of them is.' })
export class ArticleProblemFilter {
  @Field(() => ArticleProblemCode, { nullable: true, description: 'It has this problem.' })
  eq?: ProblemCode;
  @Field(() => ArticleProblemCode, { nullable: true, description: 'It does not have this problem.' })
  ne?: ProblemCode;
  @Field(() => [ArticleProblemCode], { nullable: true, description: 'It has one of these.' })
  in?: ProblemCode[];
  @Field(() => [ArticleProblemCode], { nullable: true, description: 'It has none of these.' })
  notIn?: ProblemCode[];
}

@InputType({ description: 'Which articles. All that is given must hold; null and empty values are refused.' })
export class ArticleFilter {
  @Field(() => [ArticleFilter], { nullable: true, description: 'All of these hold.' })
  and?: ArticleFilter[];
  @Field(() => [ArticleFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: ArticleFilter[];
  @Field(() => ArticleFilter, {
    nullable: true,
    description: 'Whatever this does not find, also where nothing is known.',
  })
  not?: ArticleFilter;
  @Field(() => DateTimeFilter, { nullable: true, description: 'When it was published.' })
  publishedAt?: DateTimeFilter;
  @Field(() => DateTimeFilter, { nullable: true, description: 'When it was first read here.' })
  firstSeenAt?: DateTimeFilter;
  @Field(() => UnitMatch, {
    nullable: true,
    description: 'Unit of the owner of the source on the day of publication.',
  })
  publisherUnit?: UnitMatch;
  @Field(() => UnitMatch, { nullable: true, description: 'Unit of the organ that wrote it.' })
  authorUnit?: UnitMatch;
  @Field(() => IDFilter, { nullable: true, description: 'Where it was read.' })
  source?: IDFilter;
  @Field(() => IDFilter, {
    nullable: true,
    description: 'In which collection it is; not within the filter of a collection.',
  })
  collection?: IDFilter;
  @Field(() => TextFilter, { nullable: true, description: 'Its title.' })
  title?: TextFilter;
  @Field(() => ContentTypeFilter, { nullable: true, description: 'What kind of text it is.' })
  contentType?: ContentTypeFilter;
  @Field(() => Boolean, { nullable: true, description: 'Whether it has an image.' })
  hasImages?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Whether one of its images has a caption.' })
  hasCaptions?: boolean;
  @Field(() => Boolean, { nullable: true, description: "Whether it is nobody's copy: `isOriginal`." })
  original?: boolean;
  @Field(() => UnitMatch, {
    nullable: true,
    description: 'One of the units that title and lead name; all that is given must hold for the same one.',
  })
  mentionedUnit?: UnitMatch;
  @Field(() => IDFilter, {
    nullable: true,
    description: 'The story it tells; an article of no cluster is different from any.',
  })
  cluster?: IDFilter;
  @Field(() => TextFilter, {
    nullable: true,
    description: 'One of the persons of its byline; `ne` and `notIn`: none of them.',
  })
  author?: TextFilter;
  @Field(() => StringFilter, { nullable: true, description: "The source's own word for the section." })
  category?: StringFilter;
  @Field(() => StringFilter, {
    nullable: true,
    description: 'One of the document numbers it names; `ne` and `notIn`: none of them.',
  })
  documentNumber?: StringFilter;
  @Field(() => ArticleStatusFilter, {
    nullable: true,
    description:
      'Whether it is shown. Only editors may ask; where a filter speaks of it, what is not shown is found too. Not within the filter of a collection.',
  })
  status?: ArticleStatusFilter;
  @Field(() => ArticleProblemFilter, { nullable: true, description: 'What is odd about it.' })
  problem?: ArticleProblemFilter;
  @Field(() => StringFilter, {
    nullable: true,
    description: 'One of the tags that editors gave it; `ne` and `notIn`: none of them.',
  })
  tag?: StringFilter;
}
