import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ArticleStatus, ContentType, DatePrecision } from '../entities/article-enums.js';
import { DateTime, Json, Url } from '../entities/scalars.js';
import { SourceKind } from '../entities/source.js';
import { FieldChange } from './article-types.js';
import { UserError } from './user-error.js';

const BackfillStates = { RUNNING: 'RUNNING', DONE: 'DONE', FAILED: 'FAILED' } as const;
registerEnumType(BackfillStates, {
  name: 'BackfillState',
  description: 'Where the reading of an archive stands.',
  valuesConfig: {
    RUNNING: { description: 'The worker goes on with it, run by run.' },
    DONE: { description: 'It reached its end or a limit.' },
    FAILED: { description: 'It gave up.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Something an editor should know.' })
export class SourceNotice {
  @Field(() => String, { description: 'A code that never changes.' })
  code!: string;
  @Field(() => String, { description: 'In words, as Accept-Language asks.' })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'An address that gave nothing, and why.' })
export class SourceFault {
  @Field(() => String, { nullable: true, description: 'The address.' })
  url!: string | null;
  @Field(() => String, { description: 'A code that never changes.' })
  code!: string;
  @Field(() => String, { description: 'Why, as Accept-Language asks.' })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'How often a field is filled.' })
export class FieldCoverage {
  @Field(() => String, {
    description: 'title, date, time, lead, body, image, caption, byline, unit or category.',
  })
  field!: string;
  @Field(() => Int, { description: 'Articles that have it.' })
  filled!: number;
  @Field(() => Int, { description: 'Articles that could have it.' })
  of!: number;
}

@ObjectType({ simpleResolvers: true, description: 'An image as it would be stored.' })
export class PreviewImage {
  @Field(() => String, { nullable: true, description: 'Where it is.' })
  url!: string | null;
  @Field(() => String, { nullable: true, description: 'Its caption.' })
  caption!: string | null;
  @Field(() => String, { nullable: true, description: 'Who made it.' })
  credit!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'An article as it would be stored.' })
export class PreviewArticle {
  @Field(() => String, { description: 'Its address.' })
  url!: string;
  @Field(() => String, { description: 'How its page was read.' })
  family!: string;
  @Field(() => String, { nullable: true, description: 'Its title.' })
  title!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was published.' })
  publishedAt!: string | null;
  @Field(() => DatePrecision, { nullable: true, description: 'How exact that is.' })
  publishedPrecision!: string | null;
  @Field(() => String, { nullable: true, description: "The site's own words for it." })
  publishedRaw!: string | null;
  @Field(() => String, { nullable: true, description: 'Its lead.' })
  lead!: string | null;
  @Field(() => String, { nullable: true, description: 'Its text, the first 5,000 characters.' })
  bodyText!: string | null;
  @Field(() => [PreviewImage], { description: 'Its images.' })
  images!: PreviewImage[];
  @Field(() => String, { nullable: true, description: 'Its byline as printed.' })
  byline!: string | null;
  @Field(() => String, { nullable: true, description: 'The organ that the byline names.' })
  organ!: string | null;
  @Field(() => ID, { nullable: true, description: 'Id of the unit of that organ, where it is certain.' })
  unitId!: string | null;
  @Field(() => String, { nullable: true, description: 'Its section.' })
  category!: string | null;
  @Field(() => ContentType, { description: 'What kind of text it is.' })
  contentType!: string;
  @Field(() => ArticleStatus, { description: 'Whether it would be shown.' })
  status!: string;
  @Field(() => [String], { description: 'Codes of what is odd about it.' })
  problems!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'What would be read of a source; nothing of it is stored.',
})
export class SourcePreview {
  @Field(() => String, { description: 'The address.' })
  url!: string;
  @Field(() => SourceKind, { description: 'How its list is read.' })
  kind!: string;
  @Field(() => String, { nullable: true, description: 'How its pages are read, as asked.' })
  family!: string | null;
  @Field(() => String, { nullable: true, description: 'What it calls itself.' })
  title!: string | null;
  @Field(() => Int, { description: 'Entries its list names.' })
  listCount!: number;
  @Field(() => SourceFault, { nullable: true, description: 'Why the list could not be read.' })
  error!: SourceFault | null;
  @Field(() => [PreviewArticle], { description: 'Articles that were read.' })
  articles!: PreviewArticle[];
  @Field(() => [SourceFault], { description: 'Entries that gave no article.' })
  failures!: SourceFault[];
  @Field(() => [FieldCoverage], { description: 'How often each field is filled.' })
  coverage!: FieldCoverage[];
  @Field(() => [SourceNotice], { description: 'What to look at before it is saved.' })
  warnings!: SourceNotice[];
}

@InputType({ description: 'A source as it might be.' })
export class PreviewSourceInput {
  @Field(() => Url, { description: 'Feed, list page or sitemap.' })
  url!: string;
  @Field(() => SourceKind, {
    nullable: true,
    description: 'How its list is read; seen when nothing is said.',
  })
  kind?: SourceKind | null;
  @Field(() => String, {
    nullable: true,
    description: 'How its pages are read; recognised when nothing is said.',
  })
  family?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'GSO code of the province whose unit names resolve first.',
  })
  province?: string | null;
  @Field(() => Json, { nullable: true, description: 'Selectors of its own, as in `CreateSourceInput`.' })
  rules?: unknown;
  @Field(() => Int, { nullable: true, defaultValue: 5, description: 'Articles read at most, 1 to 20.' })
  limit?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'What came of a dry run.' })
export class SourcePreviewPayload {
  @Field(() => SourcePreview, { nullable: true, description: 'What would be read.' })
  preview!: SourcePreview | null;
  @Field(() => [UserError], { description: 'Why nothing was read, if so.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'A source that could be added.' })
export class SourceProposal {
  @Field(() => SourceKind, { description: 'How its list would be read.' })
  kind!: string;
  @Field(() => String, { nullable: true, description: 'How its pages would be read.' })
  family!: string | null;
  @Field(() => String, { description: 'The address.' })
  url!: string;
  @Field(() => String, { nullable: true, description: 'What the site calls it.' })
  name!: string | null;
  @Field(() => Int, { description: 'Entries it names.' })
  itemCount!: number;
  @Field(() => DateTime, { nullable: true, description: 'The newest of them.' })
  newestAt!: string | null;
  @Field(() => [SourceNotice], { description: 'What speaks for it, or against it.' })
  why!: SourceNotice[];
}

@ObjectType({ simpleResolvers: true, description: 'What was found on a site; nothing of it is stored.' })
export class SourceDiscovery {
  @Field(() => String, { description: 'The address asked.' })
  url!: string;
  @Field(() => String, { description: 'Where it led.' })
  servedUrl!: string;
  @Field(() => String, { description: 'FEED, SITEMAP, FRONT_PAGE, LIST, ARTICLE or PAGE.' })
  kind!: string;
  @Field(() => String, { description: 'The front page.' })
  homeUrl!: string;
  @Field(() => String, { nullable: true, description: 'What the site calls itself.' })
  title!: string | null;
  @Field(() => String, { description: 'The CMS family that was recognised; `generic` for none.' })
  family!: string;
  @Field(() => String, { description: 'How sure that is: CERTAIN, LIKELY or NONE.' })
  familyConfidence!: string;
  @Field(() => [SourceProposal], { description: 'Sources it would make, the best first.' })
  proposals!: SourceProposal[];
  @Field(() => Int, { description: 'Requests that were made.' })
  requestCount!: number;
  @Field(() => Boolean, { description: 'False when a limit was reached before everything was looked at.' })
  isComplete!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'What came of looking a site over.' })
export class DiscoverSourcePayload {
  @Field(() => SourceDiscovery, { nullable: true, description: 'What was found.' })
  discovery!: SourceDiscovery | null;
  @Field(() => [UserError], { description: 'Why nothing was found, if so.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'An article that reads otherwise.' })
export class ReprocessedArticle {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => String, { description: 'Its address.' })
  url!: string;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => [FieldChange], { description: 'Field by field; long texts are cut at 500 characters.' })
  changes!: FieldChange[];
}

@ObjectType({ simpleResolvers: true, description: 'What reading the stored pages again came to.' })
export class ReprocessReport {
  @Field(() => Boolean, { description: 'Whether it was only tried.' })
  dryRun!: boolean;
  @Field(() => Int, { description: 'Pages read.' })
  pageCount!: number;
  @Field(() => Int, { description: 'Articles that read as before.' })
  unchangedCount!: number;
  @Field(() => Int, { description: 'Articles that read otherwise.' })
  changedCount!: number;
  @Field(() => Int, { description: 'Articles that were not known.' })
  createdCount!: number;
  @Field(() => Int, { description: 'Articles whose page gives none any more; they stay.' })
  lostCount!: number;
  @Field(() => Int, { description: 'Pages that gave no article and never did.' })
  unreadCount!: number;
  @Field(() => Int, { description: 'Articles of which no page is stored; they stay.' })
  unkeptCount!: number;
  @Field(() => [ReprocessedArticle], { description: 'Articles that read otherwise, the first 50.' })
  changed!: ReprocessedArticle[];
  @Field(() => [SourceFault], { description: 'Articles that were lost, the first 50.' })
  lost!: SourceFault[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of reading stored pages again.' })
export class ReprocessSourcePayload {
  @Field(() => ReprocessReport, { nullable: true, description: 'The report.' })
  report!: ReprocessReport | null;
  @Field(() => [UserError], { description: 'Why nothing was read, if so.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'Where the reading of an archive stands.' })
export class BackfillReport {
  @Field(() => BackfillStates, { description: 'In one word.' })
  state!: string;
  @Field(() => Int, { description: 'List pages or sitemaps read.' })
  pageCount!: number;
  @Field(() => Int, { description: 'New articles.' })
  newCount!: number;
  @Field(() => Int, { description: 'Pages that gave none.' })
  failedCount!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Why it ended, or what went wrong last; as Accept-Language asks.',
  })
  message!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it goes on.' })
  nextRunAt!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What came of asking for an archive.' })
export class BackfillSourcePayload {
  @Field(() => BackfillReport, { nullable: true, description: 'Where it stands.' })
  backfill!: BackfillReport | null;
  @Field(() => [UserError], { description: 'Why it was not begun, if so.' })
  userErrors!: UserError[];
}
