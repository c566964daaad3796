import { Migration } from '@mikro-orm/migrations';

/** Who wrote what. */
export class Audit extends Migration {
  override up(): void {
    this.addSql(
      `create table "audit_event" ("id" serial primary key, "at" timestamptz(3) not null, "actor" text not null, ` +
        `"actor_name" text null, "action" text not null, "subject" text not null, "before" jsonb null, "after" jsonb null)`,
    );
    this.addSql(`create index "audit_event_subject_index" on "audit_event" ("subject", "id")`);
    this.addSql(`create index "audit_event_at_index" on "audit_event" ("at", "id")`);
  }
}
