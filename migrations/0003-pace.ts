import { Migration } from '@mikro-orm/migrations';

/** The pace per address, shared by all processes. */
export class SharedPace extends Migration {
  override up(): void {
    this.addSql(
      `create table "pace" ("address" text not null, "started_at" timestamptz(6) not null, ` +
        `"held_until" timestamptz(6) not null, primary key ("address"))`,
    );
  }
}
