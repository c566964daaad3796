import { Migration } from '@mikro-orm/migrations';

/** Pages kept as served, visits to known pages, rules of a source, who decided on a status, and corrections. */
export class RawPages extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS: readonly string[] = [
  `alter table "source" add column "rules" jsonb null`,
  `alter table "article" add column "status_basis" text not null default 'READ'`,
  `alter table "article" add column "correction_of_id" int null`,
  `alter table "article" add constraint "article_correction_of_id_foreign" foreign key ("correction_of_id") references "article" ("id") on update no action on delete set null`,
  `create index "article_correction_of_index" on "article" ("correction_of_id")`,
  `create table "raw_page" ("id" serial primary key, "source_id" int not null, "kind" text not null, "page_key" text not null, "asked_url" text not null, "url" text not null, "content_type" text null, "fetched_at" timestamptz(3) not null, "hash" text not null, "packed" bytea not null, "packed_size" int not null)`,
  `alter table "raw_page" add constraint "raw_page_bytes_unique" unique ("source_id", "kind", "page_key", "hash")`,
  `alter table "raw_page" add constraint "raw_page_source_id_foreign" foreign key ("source_id") references "source" ("id") on update no action on delete cascade`,
  `create table "article_visit" ("article_id" int not null, "source_id" int not null, "url" text not null, "entry" jsonb null, "etag" text null, "last_modified" text null, "hash" text null, "due_at" timestamptz(3) null, "visited_at" timestamptz(3) null, "gone_since" timestamptz(3) null, "went_with_others" boolean not null default false, primary key ("article_id"))`,
  `create index "article_visit_due_index" on "article_visit" ("source_id", "due_at")`,
  `alter table "article_visit" add constraint "article_visit_article_id_foreign" foreign key ("article_id") references "article" ("id") on update no action on delete cascade`,
  `alter table "article_visit" add constraint "article_visit_source_id_foreign" foreign key ("source_id") references "source" ("id") on update no action on delete cascade`,
];
