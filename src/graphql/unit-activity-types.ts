import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../entities/scalars.js';
import { Unit, UnitLevel } from '../entities/unit.js';

export const UnitActivityStatus = {
  ACTIVE: 'ACTIVE',
  SILENT: 'SILENT',
  SOURCE_DOWN: 'SOURCE_DOWN',
  NO_SOURCE: 'NO_SOURCE',
} as const;
export type UnitActivityStatus = (typeof UnitActivityStatus)[keyof typeof UnitActivityStatus];
registerEnumType(UnitActivityStatus, {
  name: 'UnitActivityStatus',
  description: 'Whether a unit published, and if not, whether that is its silence.',
  valuesConfig: {
    ACTIVE: { description: 'It published something that the filter lets pass.' },
    SILENT: { description: 'Every source it owned was read, and nothing was there.' },
    SOURCE_DOWN: {
      description:
        'A source it owned was not read with success in the days it counts for, or is broken, blocked, paused, redirected or closed since: nothing can be said. Closed and redirected ones do not count beside others.',
    },
    NO_SOURCE: { description: 'It owned no source that is known here.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'What one unit published in a period, without what lies below it, on the days on which it lay within the unit that was asked for.',
})
export class UnitActivity {
  @Field(() => Unit, { description: 'The unit, as of its last day within the period.' })
  unit!: Unit;
  @Field(() => UnitLevel, { description: 'Its level.' })
  level!: UnitLevel;
  @Field(() => Int, { description: 'Articles published by its own sources; undated ones are not counted.' })
  articleCount!: number;
  @Field(() => Int, { description: "Of them, those that are nobody's copy." })
  originalCount!: number;
  @Field(() => Int, { description: 'Of them, those that are copies.' })
  republishedCount!: number;
  @Field(() => Int, {
    description:
      'Of them, those that only partial successions brought in, where the filter follows a `lineage`.',
  })
  partialCount!: number;
  @Field(() => DateTime, { nullable: true, description: 'The last of them; null where there is none.' })
  lastPublishedAt!: string | null;
  @Field(() => Int, {
    description:
      'Whole days since the last of them, else since it lay within, up to the end of its time in the period; today is no whole day.',
  })
  daysSilent!: number;
  @Field(() => UnitActivityStatus, { description: 'In one word.' })
  status!: UnitActivityStatus;
}
