import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * Which transactions wrote which table, noted by triggers: an answer is given again while nothing was written that it
 * shows (`graphql/snapshot.ts`). Sums only ever grow; rows are brought together under transaction 0.
 */
@Entity({ tableName: 'written' })
export class Written {
  /** A table, or a part of what its rows say. */
  @PrimaryKey({ type: 'text' })
  name!: string;

  @PrimaryKey({ type: 'string', columnType: 'xid8' })
  xid!: string;

  @Property({ type: 'bigint' })
  times!: string;
}
