import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const FacetDimension = {
  PUBLISHER_UNIT: 'PUBLISHER_UNIT',
  AUTHOR_UNIT: 'AUTHOR_UNIT',
  SOURCE: 'SOURCE',
  CATEGORY: 'CATEGORY',
  CONTENT_TYPE: 'CONTENT_TYPE',
  DAY: 'DAY',
  WEEK: 'WEEK',
  MONTH: 'MONTH',
  YEAR: 'YEAR',
  HAS_IMAGES: 'HAS_IMAGES',
  ORIGINAL: 'ORIGINAL',
} as const;
export type FacetDimension = (typeof FacetDimension)[keyof typeof FacetDimension];
registerEnumType(FacetDimension, {
  name: 'FacetDimension',
  description: 'What articles are counted by. Days are those of publication in Việt Nam (Asia/Ho_Chi_Minh).',
  valuesConfig: {
    PUBLISHER_UNIT: { description: 'Unit of the owner of the source on the day; key: its id.' },
    AUTHOR_UNIT: { description: 'Unit of the organ that wrote it; key: its id.' },
    SOURCE: { description: 'Where it was read; key: its id.' },
    CATEGORY: { description: 'The section, whatever its capitals; key: in lower case.' },
    CONTENT_TYPE: { description: 'What kind of text it is; key: the enum value.' },
    DAY: { description: 'Day; key: the day. A date known to the month only is missing here.' },
    WEEK: { description: 'ISO week; key: its Monday. A date known to the month only is missing here.' },
    MONTH: { description: 'Month; key: its first day.' },
    YEAR: { description: 'Year; key: its first day.' },
    HAS_IMAGES: { description: 'Whether it has an image; key: true or false.' },
    ORIGINAL: { description: "Whether it is nobody's copy; key: true or false." },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Articles that share one value of a dimension.' })
export class FacetBucket {
  @Field(() => String, { description: 'The value as filters take it.' })
  key!: string;
  @Field(() => String, {
    description: 'The value for people, in Vietnamese; a unit by its full name of today, else its last.',
  })
  label!: string;
  @Field(() => Int, { description: 'How many articles.' })
  count!: number;
  @Field(() => Int, {
    description:
      'How many of them only partial successions brought in, where the filter follows a `lineage`.',
  })
  partialCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Articles counted by one dimension. Buckets, `otherCount` and `missingCount` together are `totalCount`; of a search with more than 10,000 finds the newest 10,000 are counted.',
})
export class Facet {
  @Field(() => FacetDimension, { description: 'What is counted by.' })
  dimension!: FacetDimension;
  @Field(() => [FacetBucket], {
    description:
      'The largest first; of times the newest, oldest first and without gaps between the first and last that hold something, or between the bounds that the filter sets to `publishedAt` at its top (or in its `and`). Bounds that are further apart than `limit` do not reach past the last that holds something.',
  })
  buckets!: FacetBucket[];
  @Field(() => Int, { description: 'Articles in buckets beyond `limit`.' })
  otherCount!: number;
  @Field(() => Int, { description: 'Articles of which the value is not known.' })
  missingCount!: number;
}
