import { Migration } from '@mikro-orm/migrations';

/** Why a source fares as it does, as data beside the words: they are put into the reader's language when shown. */
export class Reasons extends Migration {
  override up(): void {
    this.addSql(`alter table "source" add column "health_facts" jsonb null`);
    this.addSql(`alter table "source_fetch" add column "error_facts" jsonb null`);
    this.addSql(`alter table "backfill" add column "message_facts" jsonb null`);
  }
}
