import { Migration } from '@mikro-orm/migrations';

const TABLES = [
  'article',
  'article_attachment',
  'article_edit',
  'article_image',
  'article_mentioned_unit',
  'article_revision',
  'article_search',
  'article_story',
  'article_tag',
  'article_url',
  'auth_account',
  'collection',
  'collection_article',
  'organ',
  'setting',
  'source_fetch',
  'source_owner',
  'story_cluster',
  'unit',
  'unit_event',
  'unit_event_part',
  'unit_version',
];

const LASTING = [
  'id',
  'name',
  'name_lower',
  'name_folded',
  'sort_key',
  'url',
  'homepage_url',
  'kind',
  'family',
  'lifecycle',
  'province',
  'rights',
  'sample',
  'created_at',
  'rules',
  'version',
];

const NOTE = `insert into written (name, xid, times) values (tg_argv[0], pg_current_xact_id(), 1) on conflict do nothing`;

/**
 * Notes, in the transaction itself, which tables it wrote; a statement that changes no row is no writing. Readings change
 * every source, so what most lists show of one is noted apart from its state.
 */
export class Written extends Migration {
  override up(): void {
    this.addSql(
      `create table "written" ("name" text not null, "xid" xid8 not null, "times" bigint not null, primary key ("name", "xid"))`,
    );
    this.addSql(
      `create function "bantin_note_written"() returns trigger language plpgsql as $$ begin ` +
        `if exists (select from changed) then ${NOTE}; end if; return null; end $$`,
    );
    this.addSql(
      `create function "bantin_note_written_row"() returns trigger language plpgsql as $$ begin ${NOTE}; return null; end $$`,
    );
    for (const table of TABLES) {
      for (const event of ['insert', 'update', 'delete'] as const) this.note(table, event, table);
    }
    for (const event of ['insert', 'delete'] as const) this.note('source', event, 'source');
    for (const event of ['insert', 'update', 'delete'] as const) this.note('source', event, 'source state');
    const row = (name: string) => `(${LASTING.map((column) => `${name}."${column}"`).join(', ')})`;
    this.addSql(
      `create trigger "source_notes_lasting" after update on "source" for each row ` +
        `when (${row('old')} is distinct from ${row('new')}) execute function "bantin_note_written_row"('source')`,
    );
  }

  private note(table: string, event: 'insert' | 'update' | 'delete', name: string): void {
    this.addSql(
      `create trigger "${table}_notes_${event}_${name.replaceAll(' ', '_')}" after ${event} on "${table}" ` +
        `referencing ${event === 'delete' ? 'old' : 'new'} table as changed ` +
        `for each statement execute function "bantin_note_written"('${name}')`,
    );
  }
}
