import { Migration } from '@mikro-orm/migrations';

/**
 * An article that is indexed late may be moved by another transaction at that moment: its row is held while its scope is
 * read, so that whoever moves it comes before, and is seen, or after, and sees the row to move.
 */
export class ScopeOfMoved extends Migration {
  override up(): void {
    this.addSql(
      `create or replace function "bantin_keep_search_scope"() returns trigger language plpgsql as $$ begin ` +
        `select "bantin_search_scope"(a.published_at, a.source_id, a.publisher_unit_id, a.publisher_district_id, a.publisher_province_id) ` +
        `into new.scope from article a where a.id = new.article_id for share; return new; end $$`,
    );
  }
}
