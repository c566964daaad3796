import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DatePrecision } from '../entities/article-enums.js';
import { Article } from '../entities/article.js';

@ObjectType({ simpleResolvers: true, description: 'One article as a telling of a story.' })
export class StoryMember {
  @Field(() => Article, { description: 'The article.' })
  article!: Article;
  @Field(() => Float, {
    nullable: true,
    description:
      "Share of the shorter text, this one or the origin's, that stands in the other, 0 to 1; 1 for the origin itself.",
  })
  similarity!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Minutes after the origin; below zero where the clocks contradict the credit.',
  })
  lagMinutes!: number | null;
  @Field(() => DatePrecision, {
    nullable: true,
    description: 'How exact `lagMinutes` is: DAY where one of the two dates has no time.',
  })
  lagPrecision!: DatePrecision | null;
  @Field(() => Boolean, { description: 'Whether it credits the origin, by name, host or link.' })
  attributed!: boolean;
}
