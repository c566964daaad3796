import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { CalendarDate, DateTime } from '../entities/scalars.js';
import { UnitLevel } from '../entities/unit.js';

/** Comparisons of ids. */
@InputType({ description: 'Comparisons of ids.' })
export class IDFilter {
  @Field(() => ID, { nullable: true, description: 'Equal to.' })
  eq?: string;
  @Field(() => ID, { nullable: true, description: 'Not equal to.' })
  ne?: string;
  @Field(() => [ID], { nullable: true, description: 'One of, at most 100.' })
  in?: string[];
  @Field(() => [ID], { nullable: true, description: 'None of, at most 100.' })
  notIn?: string[];
}

/** Comparisons of words such as slugs and codes. */
@InputType({ description: 'Comparisons of words such as slugs and codes; case does not count.' })
export class StringFilter {
  @Field(() => String, { nullable: true, description: 'Equal to.' })
  eq?: string;
  @Field(() => String, { nullable: true, description: 'Not equal to.' })
  ne?: string;
  @Field(() => [String], { nullable: true, description: 'One of, at most 100.' })
  in?: string[];
  @Field(() => [String], { nullable: true, description: 'None of, at most 100.' })
  notIn?: string[];
  @Field(() => String, { nullable: true, description: 'Holds this text.' })
  contains?: string;
  @Field(() => String, { nullable: true, description: 'Starts with this text.' })
  startsWith?: string;
  @Field(() => Boolean, { nullable: true, description: 'true: not known; false: known.' })
  isNull?: boolean;
}

/** Comparisons of text. */
@InputType({
  description:
    'Comparisons of text; case does not count. For `contains` and `startsWith`, typed with Vietnamese marks means marks, typed without means without; for the others marks always count.',
})
export class TextFilter {
  @Field(() => String, { nullable: true, description: 'Equal to.' })
  eq?: string;
  @Field(() => String, { nullable: true, description: 'Not equal to.' })
  ne?: string;
  @Field(() => [String], { nullable: true, description: 'One of, at most 100.' })
  in?: string[];
  @Field(() => [String], { nullable: true, description: 'None of, at most 100.' })
  notIn?: string[];
  @Field(() => String, { nullable: true, description: 'Holds this text.' })
  contains?: string;
  @Field(() => String, { nullable: true, description: 'Starts with this text.' })
  startsWith?: string;
}

/** Comparisons of instants; ranges are half-open with `gte` and `lt`. */
@InputType({ description: 'Comparisons of instants; half-open ranges with `gte` and `lt`.' })
export class DateTimeFilter {
  @Field(() => DateTime, { nullable: true, description: 'At this instant.' })
  eq?: string;
  @Field(() => DateTime, { nullable: true, description: 'After.' })
  gt?: string;
  @Field(() => DateTime, { nullable: true, description: 'At or after.' })
  gte?: string;
  @Field(() => DateTime, { nullable: true, description: 'Before.' })
  lt?: string;
  @Field(() => DateTime, { nullable: true, description: 'At or before.' })
  lte?: string;
  @Field(() => Boolean, { nullable: true, description: 'true: not known; false: known.' })
  isNull?: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Within this ISO 8601 duration back from now: `P7D`, `PT12H`.',
  })
  last?: string;
}

/** Comparisons of levels. */
@InputType({ description: 'Comparisons of unit levels.' })
export class UnitLevelFilter {
  @Field(() => UnitLevel, { nullable: true, description: 'Equal to.' })
  eq?: UnitLevel;
  @Field(() => UnitLevel, { nullable: true, description: 'Not equal to.' })
  ne?: UnitLevel;
  @Field(() => [UnitLevel], { nullable: true, description: 'One of.' })
  in?: UnitLevel[];
  @Field(() => [UnitLevel], { nullable: true, description: 'None of.' })
  notIn?: UnitLevel[];
}

export const Lineage = {
  EXACT: 'EXACT',
  PREDECESSORS: 'PREDECESSORS',
  SUCCESSORS: 'SUCCESSORS',
  BOTH: 'BOTH',
} as const;
export type Lineage = (typeof Lineage)[keyof typeof Lineage];
registerEnumType(Lineage, {
  name: 'Lineage',
  description:
    'Whether `within` follows its territory through time: by succession of communes, never by name, each unit only on the days it had some of that territory.',
  valuesConfig: {
    EXACT: { description: 'The unit itself and what lies in it.' },
    PREDECESSORS: { description: 'And what its territory was before.' },
    SUCCESSORS: { description: 'And what became of its territory.' },
    BOTH: { description: 'Both ways.' },
  },
});

/** Which unit an article belongs to, as of the day of publication. */
@InputType({
  description: 'A unit, as of the day of publication of each article; all that is given must hold.',
})
export class UnitMatch {
  @Field(() => IDFilter, { nullable: true, description: 'The unit itself.' })
  id?: IDFilter;
  @Field(() => StringFilter, { nullable: true, description: 'Its slug.' })
  slug?: StringFilter;
  @Field(() => StringFilter, { nullable: true, description: 'Its GSO code on that day.' })
  code?: StringFilter;
  @Field(() => UnitLevelFilter, { nullable: true, description: 'Its level.' })
  level?: UnitLevelFilter;
  @Field(() => ID, { nullable: true, description: 'The unit or anything below it on that day.' })
  within?: string;
  @Field(() => Lineage, {
    nullable: true,
    defaultValue: 'EXACT',
    description:
      'Which territory `within` takes in; other than EXACT only together with it. The territory is read as of `asOf`, else of today, else of the last day of the unit; `partialCount` tells what only partial successions brought in.',
  })
  lineage?: Lineage;
  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day as of which `within` and `code` read, in the place of the day of each article; only together with one of them.',
  })
  asOf?: string;
}
