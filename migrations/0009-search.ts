import { Migration } from '@mikro-orm/migrations';

/** What articles are found by. Those stored before are indexed by the worker, see `ingest/search-index`. */
export class Search extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS: readonly string[] = [
  `create table "article_search" ("article_id" int not null, "folded" int4[] not null, "marked" int4[] not null, "text" text not null, primary key ("article_id"))`,
  `create index "article_search_folded_index" on "article_search" using gin ("folded")`,
  `create index "article_search_marked_index" on "article_search" using gin ("marked")`,
  `alter table "article_search" add constraint "article_search_article_id_foreign" foreign key ("article_id") references "article" ("id") on update no action on delete cascade`,
];
