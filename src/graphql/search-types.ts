import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Unit } from '../entities/unit.js';

export const SearchField = { TITLE: 'TITLE', LEAD: 'LEAD', CAPTION: 'CAPTION', BODY: 'BODY' } as const;
export type SearchField = (typeof SearchField)[keyof typeof SearchField];
registerEnumType(SearchField, {
  name: 'SearchField',
  description: 'Where a search looks.',
  valuesConfig: {
    TITLE: { description: 'The title.' },
    LEAD: { description: 'The lead, where the page sets one apart.' },
    CAPTION: { description: 'The captions of its images.' },
    BODY: { description: 'Lead and body as a reader reads them.' },
  },
});

export const MarksMode = { AUTO: 'AUTO', EXACT: 'EXACT', FOLDED: 'FOLDED' } as const;
export type MarksMode = (typeof MarksMode)[keyof typeof MarksMode];
registerEnumType(MarksMode, {
  name: 'MarksMode',
  description: 'How Vietnamese marks are taken.',
  valuesConfig: {
    AUTO: {
      description: 'Typed with marks means marks, typed without means without; each phrase by itself.',
    },
    EXACT: { description: 'Marks count, and so does their absence.' },
    FOLDED: { description: 'Marks never count.' },
  },
});

@InputType({
  description:
    'What is searched. Neighbouring words belong together; `"…"` exactly so; `-` leaves out what follows it; `OR` gives a choice; a comma parts. UBND and Ủy ban nhân dân, hoà and hòa, kỹ and kĩ are one. Old names of units find the news of their successors too.',
})
export class SearchInput {
  @Field(() => String, { description: 'What was typed, at most 300 characters.' })
  query!: string;
  @Field(() => [SearchField], {
    nullable: true,
    description: 'Where to look; everywhere when nothing is said.',
  })
  fields?: SearchField[];
  @Field(() => MarksMode, { nullable: true, defaultValue: 'AUTO', description: 'How marks are taken.' })
  marks?: MarksMode;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A unit that is no more and whose successors were searched too.',
})
export class ExpandedUnit {
  @Field(() => Unit, { description: 'The unit that the query names.' })
  unit!: Unit;
  @Field(() => [Unit], { description: 'What has its territory today.' })
  successors!: Unit[];
}

@ObjectType({ simpleResolvers: true, description: 'How a search was read.' })
export class SearchInfo {
  @Field(() => String, { description: 'The query in one spelling, abbreviations written out.' })
  normalized!: string;
  @Field(() => MarksMode, {
    description: 'EXACT where marks counted in every phrase, FOLDED where in none, else AUTO.',
  })
  marks!: MarksMode;
  @Field(() => [ExpandedUnit], { description: 'Former units whose successors were searched too.' })
  expandedUnits!: ExpandedUnit[];
  @Field(() => Boolean, { description: 'Whether `totalCount` is exact: a search is counted up to 10,000.' })
  totalIsExact!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Where something stands in a text: [start, end) in UTF-16 units.',
})
export class TextRange {
  @Field(() => Int, { description: 'Its first unit.' })
  start!: number;
  @Field(() => Int, { description: 'The unit behind its last.' })
  end!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Words of an article that show what was searched, as they are printed.',
})
export class Highlight {
  @Field(() => SearchField, { description: 'Where they stand.' })
  field!: SearchField;
  @Field(() => String, { description: 'The words, cut between words.' })
  text!: string;
  @Field(() => [TextRange], { description: 'What was searched, within `text`.' })
  ranges!: TextRange[];
}
