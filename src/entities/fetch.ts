import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, Url } from './scalars.js';
import { Source } from './source.js';

export const FetchOutcome = {
  NEW: 'NEW',
  UNCHANGED: 'UNCHANGED',
  TEMPORARY_FAILURE: 'TEMPORARY_FAILURE',
  PERMANENT_FAILURE: 'PERMANENT_FAILURE',
  BLOCKED: 'BLOCKED',
  EMPTY: 'EMPTY',
  DRIFTED: 'DRIFTED',
} as const;
export type FetchOutcome = (typeof FetchOutcome)[keyof typeof FetchOutcome];
registerEnumType(FetchOutcome, {
  name: 'FetchOutcome',
  description: 'How one reading of a source ended.',
  valuesConfig: {
    NEW: { description: 'Read, with new or changed articles.' },
    UNCHANGED: { description: 'Read or confirmed by the site; nothing new.' },
    TEMPORARY_FAILURE: { description: 'Failed; will be tried again soon.' },
    PERMANENT_FAILURE: { description: 'Failed in a way that waiting does not mend.' },
    BLOCKED: { description: 'Refused by our own rules or by the site.' },
    EMPTY: { description: 'Read, but the list is empty where it was not before.' },
    DRIFTED: { description: 'Read, but fields that used to be filled are not.' },
  },
});

/** One reading of a source, kept as data the editor sees; the last 30 of each source stay. */
@Entity({ tableName: 'source_fetch' })
@Index({ name: 'source_fetch_source_index', properties: ['source', 'id'] as never })
@ObjectType({ simpleResolvers: true, description: 'One reading of a source.' })
export class Fetch {
  @PrimaryKey({ type: 'integer' })
  @Field(() => ID, { description: 'Opaque id.' })
  readonly id!: number;

  @ManyToOne(() => Source, { deleteRule: 'cascade', updateRule: 'no action' })
  source!: Rel<Source>;

  @Property({ type: 'datetime', length: 3 })
  @Field(() => DateTime, { description: 'When it began.' })
  startedAt!: Date;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  ms!: number;

  @Property({ type: 'text' })
  @Field(() => FetchOutcome, { description: 'How it ended.' })
  outcome!: FetchOutcome;

  @Property({ type: 'text' })
  @Field(() => Url, { description: 'The address that was asked; never one that was refused on the way.' })
  url!: string;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'HTTP status of the list, if there was an answer.' })
  status!: number | null;

  @Property({ type: 'integer', default: 0 })
  @Field(() => Int, { description: 'Bytes read, pages included, after decompression.' })
  bytes = 0;

  @Property({ type: 'integer', default: 0 })
  @Field(() => Int, { description: 'Entries the list named.' })
  foundCount = 0;

  @Property({ type: 'integer', default: 0 })
  @Field(() => Int, { description: 'Articles that are new.' })
  newCount = 0;

  @Property({ type: 'integer', default: 0 })
  @Field(() => Int, { description: 'Articles that changed.' })
  changedCount = 0;

  @Property({ type: 'integer', default: 0 })
  @Field(() => Int, { description: 'Entries that could not be read; their reasons are in `errorMessage`.' })
  failedCount = 0;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What went wrong, as a code that never changes.' })
  errorCode!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What went wrong, in words; as Accept-Language asks.' })
  errorMessage!: string | null;

  /** The same as data, put into words when it is shown (`reason-words.ts`); null: it has only those of `errorMessage`. */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  errorFacts!: readonly object[] | null;
}
