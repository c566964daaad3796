import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from './node.js';
import { CalendarDate } from './scalars.js';

export const UnitLevel = { PROVINCE: 'PROVINCE', DISTRICT: 'DISTRICT', COMMUNE: 'COMMUNE' } as const;
export type UnitLevel = (typeof UnitLevel)[keyof typeof UnitLevel];
registerEnumType(UnitLevel, {
  name: 'UnitLevel',
  description: 'The three levels of local government; districts exist until 2025-06-30.',
  valuesConfig: {
    PROVINCE: { description: 'Province or municipality under the centre.' },
    DISTRICT: { description: 'Huyện, quận, thị xã, city under a province; none since 2025-07-01.' },
    COMMUNE: { description: 'Xã, phường, thị trấn, đặc khu.' },
  },
});

export const UnitType = {
  TINH: 'TINH',
  THANH_PHO_TRUC_THUOC_TRUNG_UONG: 'THANH_PHO_TRUC_THUOC_TRUNG_UONG',
  THANH_PHO_THUOC_TINH: 'THANH_PHO_THUOC_TINH',
  THANH_PHO_THUOC_THANH_PHO_TRUC_THUOC_TRUNG_UONG: 'THANH_PHO_THUOC_THANH_PHO_TRUC_THUOC_TRUNG_UONG',
  QUAN: 'QUAN',
  HUYEN: 'HUYEN',
  THI_XA: 'THI_XA',
  XA: 'XA',
  PHUONG: 'PHUONG',
  THI_TRAN: 'THI_TRAN',
  DAC_KHU: 'DAC_KHU',
} as const;
export type UnitType = (typeof UnitType)[keyof typeof UnitType];
registerEnumType(UnitType, {
  name: 'UnitType',
  description: 'The legal type of a unit.',
  valuesConfig: {
    TINH: { description: 'Tỉnh.' },
    THANH_PHO_TRUC_THUOC_TRUNG_UONG: { description: 'Thành phố trực thuộc trung ương.' },
    THANH_PHO_THUOC_TINH: { description: 'Thành phố thuộc tỉnh.' },
    THANH_PHO_THUOC_THANH_PHO_TRUC_THUOC_TRUNG_UONG: {
      description: 'Thành phố thuộc thành phố trực thuộc trung ương.',
    },
    QUAN: { description: 'Quận.' },
    HUYEN: { description: 'Huyện.' },
    THI_XA: { description: 'Thị xã.' },
    XA: { description: 'Xã.' },
    PHUONG: { description: 'Phường.' },
    THI_TRAN: { description: 'Thị trấn.' },
    DAC_KHU: { description: 'Đặc khu.' },
  },
});

/**
 * An administrative unit: what stays the same through rename, retype and re-parenting. A merger ends it and
 * starts another. GSO codes are attributes of its versions, never keys: 87 of Hà Tĩnh's 276 were re-used.
 */
@Entity({ tableName: 'unit' })
@Check({ name: 'unit_level_check', expression: `level in ('PROVINCE', 'DISTRICT', 'COMMUNE')` })
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'An administrative unit in time. Below an article it reads as of the day of publication; elsewhere as of `asOf`, else today, else its last version.',
})
export class Unit extends Node {
  @PrimaryKey({ type: 'text' })
  override readonly id!: string;

  @Property({ type: 'text' })
  @Index({ name: 'unit_level_index' })
  @Field(() => UnitLevel, { description: 'Province, district or commune.' })
  level!: UnitLevel;

  @Property({ type: 'date', nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'First day; null: before the records begin.' })
  validFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day on which it is no more; null: it exists.',
  })
  validTo!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What is known beside the facts, with its source.' })
  notes!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The host the unit should publish on by decree 224/2026/NĐ-CP, art. 11(4)(c); derived, not seen.',
  })
  expectedHost!: string | null;

  @Field(() => String, { description: 'Readable id, unique among all units of all times.' })
  slug!: string;

  @Field(() => String, { description: 'Bare name, e.g. `Lộc Hà`.' })
  name!: string;

  @Field(() => String, { description: 'Name with its type, e.g. `Huyện Lộc Hà`.' })
  fullName!: string;

  @Field(() => UnitType, { description: 'The legal type.' })
  type!: UnitType;

  @Field(() => String, {
    description: 'GSO code of that time: 2, 3 or 5 digits. Codes are re-used; never a key.',
  })
  code!: string;
}

/** One stretch of a unit's life under one name, type, code and parent: [validFrom, validTo). */
@Entity({ tableName: 'unit_version' })
@ObjectType({
  simpleResolvers: true,
  description: 'A unit between two changes of name, type, code or parent.',
})
export class UnitVersion {
  @PrimaryKey({ type: 'integer' })
  readonly id!: number;

  @ManyToOne(() => Unit, { index: 'unit_version_unit_index', deleteRule: 'cascade', updateRule: 'no action' })
  unit!: Rel<Unit>;

  @Property({ type: 'date', nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day of the version; null: before the records begin.',
  })
  validFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'First day after the version; null: still so.' })
  validTo!: string | null;

  @Property({ type: 'text' })
  @Field(() => UnitType, { description: 'The legal type.' })
  type!: UnitType;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Bare name.' })
  name!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name with its type.' })
  fullName!: string;

  @Property({ type: 'text' })
  @Index({ name: 'unit_version_code_index' })
  @Field(() => String, { description: 'GSO code.' })
  code!: string;

  /** Bare name in lower case: what a filter typed with marks is compared with. */
  @Property({ type: 'text' })
  nameLower!: string;

  @Property({ type: 'text' })
  @Index({ name: 'unit_version_folded_index' })
  folded!: string;

  /** Vietnamese alphabetical key of the name, compared byte by byte. */
  @Property({ type: 'text', collation: 'C' })
  sortKey!: string;

  @ManyToOne(() => Unit, {
    nullable: true,
    index: 'unit_version_parent_index',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  parent!: Rel<Unit> | null;
}

/** A change decreed on one day: merger, absorption, split, rename, retype, re-parenting, abolition. */
@Entity({ tableName: 'unit_event' })
@ObjectType({ simpleResolvers: true, description: 'A change of units decreed on one day.' })
export class UnitEvent {
  @PrimaryKey({ type: 'integer' })
  readonly id!: number;

  @Property({ type: 'date' })
  @Field(() => CalendarDate, { description: 'The day from which it holds.' })
  date!: string;

  @Property({ type: 'text' })
  @Field(() => String, {
    description:
      'merge, absorb, split, succeed, abolish, rename, retype, reparent or spelling; joined by + where several.',
  })
  kind!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'full, partial, full_area, partial_population or unchanged.' })
  extent!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The resolution or decree.' })
  legal!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the record rests on.' })
  basis!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Anything else, such as area or population only.' })
  note!: string | null;
}

/** One edge of the succession: from a predecessor to a successor (null where the unit was abolished). */
@Entity({ tableName: 'unit_event_part' })
export class UnitEventPart {
  @PrimaryKey({ type: 'integer' })
  readonly id!: number;

  @ManyToOne(() => UnitEvent, {
    index: 'unit_event_part_event_index',
    deleteRule: 'cascade',
    updateRule: 'no action',
  })
  event!: Rel<UnitEvent>;

  @ManyToOne(() => Unit, {
    nullable: true,
    index: 'unit_event_part_predecessor_index',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  predecessor!: Rel<Unit> | null;

  @ManyToOne(() => Unit, {
    nullable: true,
    index: 'unit_event_part_successor_index',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  successor!: Rel<Unit> | null;
}
