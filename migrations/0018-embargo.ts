import { Migration } from '@mikro-orm/migrations';

/** Whether an article waits for its hour is a state that only a write changes, so that no list asks what time it is. */
export class Embargo extends Migration {
  override up(): void {
    this.addSql(`alter table "article" add column "is_embargoed" boolean not null default false`);
    this.addSql(`update "article" set "is_embargoed" = true where "embargo_until" > now()`);
    this.addSql(`create index "article_embargo_index" on "article" ("embargo_until") where "is_embargoed"`);
  }
}
