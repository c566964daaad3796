import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Rights } from '../entities/article-enums.js';
import { OrganKind } from '../entities/organ.js';
import { CalendarDate, Json, Url } from '../entities/scalars.js';
import { Source, SourceKind } from '../entities/source.js';
import { UserError } from './user-error.js';

@InputType({ description: 'Who owns a source, from when to when: [validFrom, validTo).' })
export class SourceOwnerInput {
  @Field(() => OrganKind, { description: 'What kind of body it is.' })
  kind!: OrganKind;
  @Field(() => String, { description: 'Its name, e.g. `UBND xã Lộc Hà`.' })
  name!: string;
  @Field(() => ID, { nullable: true, description: 'The unit it belongs to, where that is certain.' })
  unit?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'First day; null: from the beginning.' })
  validFrom?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'First day after; null: to this day.' })
  validTo?: string | null;
}

const RULES =
  'Selectors of its own: one set or a list of sets `{ validFrom, validTo, dateOrder, listItem, link, nextPage, title, date, lead, body, author, image, caption, category }`.';

@InputType({ description: 'A source to be added.' })
export class CreateSourceInput {
  @Field(() => String, { description: 'Its name for people.' })
  name!: string;
  @Field(() => Url, { description: 'The address that is read: feed, list page or sitemap.' })
  url!: string;
  @Field(() => SourceKind, { description: 'How its list is read.' })
  kind!: SourceKind;
  @Field(() => Url, { nullable: true, description: 'Where a person finds the site.' })
  homepageUrl?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'How its pages are read; null: recognised page by page.',
  })
  family?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "GSO code of the province whose unit names resolve first; the service's own when nothing is said.",
  })
  province?: string | null;
  @Field(() => [SourceOwnerInput], {
    nullable: true,
    defaultValue: [],
    description: 'Who owns it, from when to when.',
  })
  owners?: SourceOwnerInput[] | null;
  @Field(() => Json, { nullable: true, description: RULES })
  rules?: unknown;
  @Field(() => Rights, {
    nullable: true,
    defaultValue: 'UNKNOWN',
    description: 'On what ground its texts may be shown.',
  })
  rights?: Rights | null;
  @Field(() => Int, {
    nullable: true,
    defaultValue: 3600,
    description: 'Seconds between two readings, 60 to 2,592,000.',
  })
  intervalSeconds?: number | null;
}

@InputType({ description: 'Changes of a source. What is absent stays as it is.' })
export class UpdateSourceInput {
  @Field(() => ID, { description: 'The source.' })
  id!: string;
  @Field(() => Int, { description: 'The `version` that was read; another one is a conflict.' })
  expectedVersion!: number;
  @Field(() => String, { nullable: true, description: 'Its name for people.' })
  name?: string;
  @Field(() => Url, { nullable: true, description: 'The address that is read.' })
  url?: string;
  @Field(() => SourceKind, { nullable: true, description: 'How its list is read.' })
  kind?: SourceKind;
  @Field(() => Url, { nullable: true, description: 'Where a person finds the site; null: nowhere.' })
  homepageUrl?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'How its pages are read; null: recognised page by page.',
  })
  family?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'GSO code of the province whose unit names resolve first.',
  })
  province?: string;
  @Field(() => [SourceOwnerInput], {
    nullable: true,
    description: 'All its owners, in place of those it has.',
  })
  owners?: SourceOwnerInput[];
  @Field(() => Json, { nullable: true, description: `${RULES} Null or an empty list takes them away.` })
  rules?: unknown;
  @Field(() => Rights, { nullable: true, description: 'On what ground texts that come in may be shown.' })
  rights?: Rights;
  @Field(() => Int, { nullable: true, description: 'Seconds between two readings, 60 to 2,592,000.' })
  intervalSeconds?: number;
}

@ObjectType({ simpleResolvers: true, description: 'What came of writing a source.' })
export class SourcePayload {
  @Field(() => Source, { nullable: true, description: 'The source as it is now.' })
  source!: unknown;
  @Field(() => [UserError], { description: 'Why nothing was changed, if so.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of deleting a source.' })
export class DeleteSourcePayload {
  @Field(() => ID, { nullable: true, description: 'The id it had.' })
  deletedId!: string | null;
  @Field(() => Int, { nullable: true, description: 'Articles that went with it.' })
  articleCount!: number | null;
  @Field(() => [UserError], { description: 'Why nothing was deleted, if so.' })
  userErrors!: UserError[];
}
