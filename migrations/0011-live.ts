import { Migration } from '@mikro-orm/migrations';

/** Changes outlive their articles, and changes of a source's health are told too. */
export class Live extends Migration {
  override up(): void {
    this.addSql(`alter table "article_change" drop constraint "article_change_article_id_foreign"`);
    this.addSql(
      `create table "source_health_change" ("id" serial primary key, "xid" xid8 not null default pg_current_xact_id(), ` +
        `"source_id" int not null, "state" text not null, "at" timestamptz(3) not null)`,
    );
    this.addSql(`create index "source_health_change_source_index" on "source_health_change" ("source_id")`);
    this.addSql(`create index "source_health_change_order_index" on "source_health_change" ("xid", "id")`);
    this.addSql(
      `alter table "source_health_change" add constraint "source_health_change_source_id_foreign" ` +
        `foreign key ("source_id") references "source" ("id") on update no action on delete cascade`,
    );
  }
}
