import { Migration } from '@mikro-orm/migrations';

/** What editors corrected of articles, and how often they changed a source. */
export class Editors extends Migration {
  override up(): void {
    this.addSql(
      `create table "article_edit" ("article_id" int not null, "field" text not null, "source_value" jsonb null, ` +
        `"value" jsonb not null, "editor" text not null, "at" timestamptz(3) not null, primary key ("article_id", "field"))`,
    );
    this.addSql(
      `alter table "article_edit" add constraint "article_edit_article_id_foreign" foreign key ("article_id") ` +
        `references "article" ("id") on update no action on delete cascade`,
    );
    this.addSql(`alter table "source" add column "version" int not null default 1`);
  }
}
