import { Field, InputType, ObjectType } from 'type-graphql';
import { Unit, UnitEvent } from '../entities/unit.js';
import { connectionOf, edgeOf } from './connection.js';
import { IDFilter, StringFilter, TextFilter, UnitLevelFilter } from './filter-inputs.js';

@ObjectType({ simpleResolvers: true, description: 'One step of the succession of units.' })
export class UnitSuccession {
  @Field(() => Unit, { description: 'The unit on the other side.' })
  unit!: Unit;
  @Field(() => String, {
    description: 'How much of it: full, partial, full_area, partial_population, unchanged.',
  })
  extent!: string;
  @Field(() => UnitEvent, { description: 'The change between.' })
  event!: UnitEvent;
}

@ObjectType({ simpleResolvers: true, description: 'A unit at its place in a list.' })
export class UnitEdge extends edgeOf(Unit, 'unit') {}

@ObjectType({ simpleResolvers: true, description: 'A page of units.' })
export class UnitConnection extends connectionOf(UnitEdge, Unit, 'unit') {}

@InputType({ description: 'Which units. All that is given must hold; null and empty values are refused.' })
export class UnitFilter {
  @Field(() => [UnitFilter], { nullable: true, description: 'All of these hold.' })
  and?: UnitFilter[];
  @Field(() => [UnitFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: UnitFilter[];
  @Field(() => UnitFilter, {
    nullable: true,
    description: 'Whatever this does not find, also where nothing is known.',
  })
  not?: UnitFilter;
  @Field(() => IDFilter, { nullable: true, description: 'The unit itself.' })
  id?: IDFilter;
  @Field(() => StringFilter, { nullable: true, description: 'Its slug.' })
  slug?: StringFilter;
  @Field(() => StringFilter, { nullable: true, description: 'Its GSO code on the day.' })
  code?: StringFilter;
  @Field(() => UnitLevelFilter, { nullable: true, description: 'Its level.' })
  level?: UnitLevelFilter;
  @Field(() => TextFilter, { nullable: true, description: 'Its bare name on the day.' })
  name?: TextFilter;
  @Field(() => IDFilter, { nullable: true, description: 'The unit directly above it on the day.' })
  parent?: IDFilter;
}
