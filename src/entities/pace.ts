import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** When an address was last asked, and until when somebody holds it: the distance kept by all processes together. */
@Entity({ tableName: 'pace' })
export class Pace {
  @PrimaryKey({ type: 'text' })
  address!: string;

  @Property({ type: 'datetime', length: 6 })
  startedAt!: Date;

  @Property({ type: 'datetime', length: 6 })
  heldUntil!: Date;
}
