import { Migration } from '@mikro-orm/migrations';

/**
 * Writing search rows costs less. Tokens are hashes: trying to pack them takes twice as long as writing them and gains
 * nothing. Who stores an article says when and where it was published; the trigger looks it up for those who do not.
 */
export class StoredApart extends Migration {
  override up(): void {
    this.addSql(
      `alter table "article_search" alter column "folded" set storage external, alter column "marked" set storage external`,
    );
    this.addSql(`drop trigger "article_search_has_scope" on "article_search"`);
    this.addSql(
      `create trigger "article_search_has_scope" before insert on "article_search" for each row ` +
        `when (new."scope" is null) execute function "bantin_keep_search_scope"()`,
    );
  }
}
