import { Migration } from '@mikro-orm/migrations';

const TABLES = [
  'article_attachment',
  'article_edit',
  'article_image',
  'article_mentioned_unit',
  'article_revision',
  'article_tag',
  'article_url',
];

/**
 * Notes of rows that belong to an article when they are written and the article's own row is not, by the same
 * transaction. Whoever knows which writing of the row an article was read from, and how often that was noted, knows
 * whether anything of it changed, however many new articles came meanwhile.
 */
export class WrittenApart extends Migration {
  override up(): void {
    this.addSql(
      `create function "bantin_note_written_apart"() returns trigger language plpgsql as $$ begin ` +
        `if exists (select from changed c where not exists (select from article a where a.id = c.article_id ` +
        `and a.xmin = pg_current_xact_id()::xid)) then ` +
        `insert into written (name, xid, times) values (tg_argv[0], pg_current_xact_id(), 1) on conflict do nothing; ` +
        `end if; return null; end $$`,
    );
    for (const table of TABLES) {
      // What an update moved to another article would have to be looked for in both, so it is noted always.
      const events = [
        ['insert', 'new', 'bantin_note_written_apart'],
        ['update', 'new', 'bantin_note_written'],
        ['delete', 'old', 'bantin_note_written_apart'],
      ] as const;
      for (const [event, rows, note] of events)
        this.addSql(
          `create trigger "${table}_notes_apart_${event}" after ${event} on "${table}" referencing ${rows} table as changed ` +
            `for each statement execute function "${note}"('${table} apart')`,
        );
    }
  }
}
