import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Fetch } from '../entities/fetch.js';
import { DateTime } from '../entities/scalars.js';
import { HealthState, Source, SourceKind, SourceLifecycle } from '../entities/source.js';
import { OrderDirection } from './article-types.js';
import { connectionOf, edgeOf } from './connection.js';
import { IDFilter, StringFilter, TextFilter } from './filter-inputs.js';
import { UserError } from './user-error.js';

@ObjectType({ simpleResolvers: true, description: 'How a source fares.' })
export class SourceHealth {
  @Field(() => HealthState, { description: 'In one word.' })
  state!: HealthState;
  @Field(() => DateTime, { nullable: true, description: 'Since when it is so.' })
  since!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why, in words for an editor; as Accept-Language asks.',
  })
  reason!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was last read without failure.' })
  lastSuccessAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it last gave something new.' })
  lastNewArticleAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it is read next.' })
  nextCheckAt!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'By when its own rhythm lets something new be expected; null while that is not known.',
  })
  expectedBy!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'When a source is read.' })
export class SourceSchedule {
  @Field(() => Int, { description: 'Seconds between two readings.' })
  intervalSeconds!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it is read next.' })
  nextCheckAt!: string | null;
  @Field(() => Int, { description: 'How often in a row reading has failed.' })
  consecutiveFailures!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A source at its place in a list.' })
export class SourceEdge extends edgeOf(Source, 'source') {}

@ObjectType({ simpleResolvers: true, description: 'A page of sources.' })
export class SourceConnection extends connectionOf(SourceEdge, Source, 'source') {}

@ObjectType({ simpleResolvers: true, description: 'A reading at its place in a list.' })
export class FetchEdge extends edgeOf(Fetch, 'reading') {}

@ObjectType({ simpleResolvers: true, description: 'A page of readings, newest first.' })
export class FetchConnection extends connectionOf(FetchEdge, Fetch, 'reading') {}

const SourceOrderField = {
  NAME: 'NAME',
  CREATED_AT: 'CREATED_AT',
  LAST_NEW_ARTICLE_AT: 'LAST_NEW_ARTICLE_AT',
} as const;
registerEnumType(SourceOrderField, {
  name: 'SourceOrderField',
  description: 'What sources are sorted by.',
  valuesConfig: {
    NAME: { description: 'Name in Vietnamese alphabetical order.' },
    CREATED_AT: { description: 'When it was added.' },
    LAST_NEW_ARTICLE_AT: {
      description: 'When it last gave something new; sources that never did come last.',
    },
  },
});

@InputType({ description: 'One sort of sources; ties are broken by id.' })
export class SourceOrder {
  @Field(() => SourceOrderField, { description: 'What to sort by.' })
  field!: keyof typeof SourceOrderField;
  @Field(() => OrderDirection, {
    nullable: true,
    description: 'Which way; when nothing is said, names from A and the newest first.',
  })
  direction?: keyof typeof OrderDirection;
}

@InputType({ description: 'Comparisons of source kinds.' })
export class SourceKindFilter {
  @Field(() => SourceKind, { nullable: true, description: 'Equal to.' })
  eq?: SourceKind;
  @Field(() => SourceKind, { nullable: true, description: 'Not equal to.' })
  ne?: SourceKind;
  @Field(() => [SourceKind], { nullable: true, description: 'One of.' })
  in?: SourceKind[];
  @Field(() => [SourceKind], { nullable: true, description: 'None of.' })
  notIn?: SourceKind[];
}

@InputType({ description: 'Comparisons of source lifecycles.' })
export class SourceLifecycleFilter {
  @Field(() => SourceLifecycle, { nullable: true, description: 'Equal to.' })
  eq?: SourceLifecycle;
  @Field(() => SourceLifecycle, { nullable: true, description: 'Not equal to.' })
  ne?: SourceLifecycle;
  @Field(() => [SourceLifecycle], { nullable: true, description: 'One of.' })
  in?: SourceLifecycle[];
  @Field(() => [SourceLifecycle], { nullable: true, description: 'None of.' })
  notIn?: SourceLifecycle[];
}

@InputType({ description: 'Comparisons of health states.' })
export class HealthStateFilter {
  @Field(() => HealthState, { nullable: true, description: 'Equal to.' })
  eq?: HealthState;
  @Field(() => HealthState, { nullable: true, description: 'Not equal to.' })
  ne?: HealthState;
  @Field(() => [HealthState], { nullable: true, description: 'One of.' })
  in?: HealthState[];
  @Field(() => [HealthState], { nullable: true, description: 'None of.' })
  notIn?: HealthState[];
}

@InputType({ description: 'Which sources. All that is given must hold; null and empty values are refused.' })
export class SourceFilter {
  @Field(() => [SourceFilter], { nullable: true, description: 'All of these hold.' })
  and?: SourceFilter[];
  @Field(() => [SourceFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: SourceFilter[];
  @Field(() => SourceFilter, {
    nullable: true,
    description: 'Whatever this does not find, also where nothing is known.',
  })
  not?: SourceFilter;
  @Field(() => IDFilter, { nullable: true, description: 'The source itself.' })
  id?: IDFilter;
  @Field(() => TextFilter, { nullable: true, description: 'Its name.' })
  name?: TextFilter;
  @Field(() => SourceKindFilter, { nullable: true, description: 'How its list is read.' })
  kind?: SourceKindFilter;
  @Field(() => SourceLifecycleFilter, { nullable: true, description: 'Whether it is read.' })
  lifecycle?: SourceLifecycleFilter;
  @Field(() => HealthStateFilter, { nullable: true, description: 'How it fares.' })
  health?: HealthStateFilter;
  @Field(() => StringFilter, {
    nullable: true,
    description: 'GSO code of the province whose unit names resolve first.',
  })
  province?: StringFilter;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is a sample site that ships with Bantin.',
  })
  sample?: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'What came of asking for a source to be read now.' })
export class RefreshSourcePayload {
  @Field(() => Source, { nullable: true, description: 'The source after the reading.' })
  source!: unknown;
  @Field(() => Fetch, { nullable: true, description: 'The reading itself.' })
  fetch!: unknown;
  @Field(() => [UserError], { description: 'Why nothing was read, if so.' })
  userErrors!: UserError[];
}
