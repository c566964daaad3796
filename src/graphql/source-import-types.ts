import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Source } from '../entities/source.js';
import { UserError } from './user-error.js';

export const ImportOutcome = { CREATED: 'CREATED', EXISTS: 'EXISTS', REFUSED: 'REFUSED' } as const;
registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: 'What became of one source of a list.',
  valuesConfig: {
    CREATED: { description: 'It was added, or would be in a dry run.' },
    EXISTS: { description: 'There was a source with this address already; it is left as it is.' },
    REFUSED: { description: 'It was not added; `userErrors` says why.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What became of one source of a list.' })
export class ImportedSource {
  @Field(() => Int, { description: 'Where it stands: the line of the file.' })
  line!: number;
  @Field(() => String, { nullable: true, description: 'Its name, as the list says.' })
  name!: string | null;
  @Field(() => String, { nullable: true, description: 'Its address, as the list says.' })
  url!: string | null;
  @Field(() => ImportOutcome, { description: 'In one word.' })
  outcome!: keyof typeof ImportOutcome;
  @Field(() => ID, {
    nullable: true,
    description: 'The source, new or known; null where it was refused, and in a dry run where it is new.',
  })
  sourceId!: string | null;
  @Field(() => [UserError], {
    description: 'Why it was refused: what, where (`path`: list, line, column) and what to do.',
  })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of adding a list of sources.' })
export class ImportSourcesPayload {
  @Field(() => Boolean, { nullable: true, description: 'Nothing was stored; it is what would be.' })
  dryRun!: boolean | null;
  @Field(() => Int, { nullable: true, description: 'How many were added.' })
  createdCount!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many were there already.' })
  existingCount!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many were refused.' })
  refusedCount!: number | null;
  @Field(() => [ImportedSource], { nullable: true, description: 'Every source of the list, in its order.' })
  rows!: ImportedSource[] | null;
  @Field(() => [Source], { nullable: true, description: 'The sources that were added.' })
  sources!: Source[] | null;
  @Field(() => [UserError], { description: 'Why the list as a whole was not read, if so.' })
  userErrors!: UserError[];
}
