import { Migration } from '@mikro-orm/migrations';

/**
 * Notes which articles a transaction touched, so that whoever holds columns of all articles in memory
 * (`src/counting`) reads those again and no others.
 */
export class Touched extends Migration {
  override up(): void {
    this.addSql(
      `create table "article_touch" ("id" bigserial primary key, "xid" xid8 not null default pg_current_xact_id(), ` +
        `"article_ids" int[] not null, "at" timestamptz(3) not null default now())`,
    );
    this.addSql(`create index "article_touch_xid_index" on "article_touch" ("xid")`);
    this.note('article', 'id');
    this.note('article_story', 'article_id');
  }

  private note(table: string, key: string): void {
    const name = `bantin_note_touched_${key}`;
    this.addSql(
      `create function "${name}"() returns trigger language plpgsql as $$ begin ` +
        `insert into article_touch (article_ids) select array_agg(c.${key}) from changed c having count(*) > 0; ` +
        `return null; end $$`,
    );
    for (const event of ['insert', 'update', 'delete'] as const)
      this.addSql(
        `create trigger "${table}_notes_touched_${event}" after ${event} on "${table}" ` +
          `referencing ${event === 'delete' ? 'old' : 'new'} table as changed ` +
          `for each statement execute function "${name}"()`,
      );
  }
}
