import { Migration } from '@mikro-orm/migrations';

/** Collections, and what is pinned to them or left out. */
export class Collections extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS: readonly string[] = [
  `create table "collection" ("id" serial primary key, "slug" text not null, "title" text not null, "title_sort" text collate "C" not null, "description" text null, "filter" jsonb null, "search" jsonb null, "version" int not null default 1, "created_by" text not null, "updated_by" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null)`,
  `alter table "collection" add constraint "collection_slug_unique" unique ("slug")`,
  `create index "collection_title_index" on "collection" ("title_sort", "id")`,
  `create table "collection_article" ("collection_id" int not null, "article_id" int not null, "kind" text not null, "position" int not null, primary key ("collection_id", "article_id"))`,
  `create index "collection_article_article_index" on "collection_article" ("article_id")`,
  `alter table "collection_article" add constraint "collection_article_kind_check" check (kind in ('PINNED', 'EXCLUDED'))`,
  `alter table "collection_article" add constraint "collection_article_collection_id_foreign" foreign key ("collection_id") references "collection" ("id") on update no action on delete cascade`,
  `alter table "collection_article" add constraint "collection_article_article_id_foreign" foreign key ("article_id") references "article" ("id") on update no action on delete cascade`,
];
