import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What the service remembers about itself, such as the day and port of the sample sites. */
@Entity({ tableName: 'setting' })
export class Setting {
  @PrimaryKey({ type: 'text' })
  name!: string;

  @Property({ type: 'json', columnType: 'jsonb' })
  value!: unknown;
}
