import { Migration } from '@mikro-orm/migrations';

/** Keys of texts go with their articles by one statement, no longer by a foreign key that is checked row by row. */
export class StoryKeys extends Migration {
  override up(): void {
    this.addSql(`alter table "story_key" drop constraint "story_key_article_id_foreign"`);
    this.addSql(
      `create function "bantin_forget_story_keys"() returns trigger language plpgsql as $$ begin ` +
        `delete from story_key k using gone g where k.article_id = g.id; return null; end $$`,
    );
    this.addSql(
      `create trigger "article_forgets_story_keys" after delete on "article" referencing old table as gone ` +
        `for each statement execute function "bantin_forget_story_keys"()`,
    );
  }
}
