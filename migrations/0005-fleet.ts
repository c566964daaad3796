import { Migration } from '@mikro-orm/migrations';

/** What running a fleet of sources remembers: rhythm, fill rates, pages set aside, backfills. */
export class Fleet extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS: readonly string[] = [
  `alter table "source" add column "expected_by" timestamptz(3) null`,
  `create table "field_count" ("source_id" int not null, "day" date not null, "counts" jsonb not null, primary key ("source_id", "day"))`,
  `create table "set_aside" ("source_id" int not null, "key" text not null, "code" text not null, "last_modified" text null, "at" timestamptz(3) not null, primary key ("source_id", "key"))`,
  `create table "backfill" ("source_id" int not null, "state" text not null, "kind" text not null, "cursor" jsonb not null, "since" date null, "most_pages" int not null, "most_articles" int not null, "page_count" int not null default 0, "new_count" int not null default 0, "failed_count" int not null default 0, "failures" int not null default 0, "message" text null, "started_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "next_run_at" timestamptz(3) null, primary key ("source_id"))`,
  `alter table "field_count" add constraint "field_count_source_id_foreign" foreign key ("source_id") references "source" ("id") on update no action on delete cascade`,
  `alter table "set_aside" add constraint "set_aside_source_id_foreign" foreign key ("source_id") references "source" ("id") on update no action on delete cascade`,
  `alter table "backfill" add constraint "backfill_source_id_foreign" foreign key ("source_id") references "source" ("id") on update no action on delete cascade`,
];
