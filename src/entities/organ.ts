import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Unit } from './unit.js';

export const OrganKind = {
  PARTY_COMMITTEE: 'PARTY_COMMITTEE',
  PARTY_BODY: 'PARTY_BODY',
  PEOPLES_COMMITTEE: 'PEOPLES_COMMITTEE',
  PEOPLES_COUNCIL: 'PEOPLES_COUNCIL',
  FRONT: 'FRONT',
  MASS_ORGANIZATION: 'MASS_ORGANIZATION',
  MILITARY: 'MILITARY',
  POLICE: 'POLICE',
  MEDIA: 'MEDIA',
  DEPARTMENT: 'DEPARTMENT',
  SCHOOL: 'SCHOOL',
  HEALTH: 'HEALTH',
  OTHER: 'OTHER',
} as const;
export type OrganKind = (typeof OrganKind)[keyof typeof OrganKind];
registerEnumType(OrganKind, {
  name: 'OrganKind',
  description: 'What kind of body writes or owns.',
  valuesConfig: {
    PARTY_COMMITTEE: { description: 'Tỉnh ủy, Huyện ủy, Thị ủy, Thành ủy, Đảng ủy.' },
    PARTY_BODY: { description: 'Party boards and offices: Ban Tổ chức, Ban Tuyên giáo, Văn phòng cấp ủy.' },
    PEOPLES_COMMITTEE: { description: 'Ủy ban nhân dân.' },
    PEOPLES_COUNCIL: { description: 'Hội đồng nhân dân.' },
    FRONT: { description: 'Mặt trận Tổ quốc.' },
    MASS_ORGANIZATION: { description: 'Unions and associations: Hội, Đoàn, Liên đoàn Lao động.' },
    MILITARY: { description: 'Ban chỉ huy quân sự, Bộ đội Biên phòng.' },
    POLICE: { description: 'Công an.' },
    MEDIA: { description: 'Newspapers, broadcasters, culture and media centres, editorial desks.' },
    DEPARTMENT: { description: 'Sở, phòng, trung tâm of the state.' },
    SCHOOL: { description: 'Schools.' },
    HEALTH: { description: 'Hospitals, health centres and stations.' },
    OTHER: { description: 'Any other body.' },
  },
});

/** A body of one kind belonging to a unit: "Huyện ủy" × huyện Lộc Hà. Found or made by (kind, name, unit). */
@Entity({ tableName: 'organ' })
@Unique({
  name: 'organ_identity_unique',
  expression: `create unique index "organ_identity_unique" on "organ" ("kind", "name", coalesce("unit_id", ''))`,
})
@ObjectType({
  simpleResolvers: true,
  description: 'A body that writes or owns a source, and the unit it belongs to.',
})
export class Organ {
  @PrimaryKey({ type: 'integer' })
  @Field(() => ID, { description: 'Opaque id.' })
  readonly id!: number;

  @Property({ type: 'text' })
  @Field(() => OrganKind, { description: 'What kind of body it is.' })
  kind!: OrganKind;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Its name as printed, e.g. `Huyện ủy Lộc Hà`.' })
  name!: string;

  @ManyToOne(() => Unit, {
    nullable: true,
    index: 'organ_unit_index',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  @Field(() => Unit, {
    nullable: true,
    description: 'The unit it belongs to; null where that is not certain.',
  })
  unit!: Rel<Unit> | null;
}
