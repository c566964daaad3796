import { Migration } from '@mikro-orm/migrations';

/** Whether an article is a copy is asked for every article that is counted, and few are: the index is small and answers alone. */
export class Copies extends Migration {
  override up(): void {
    this.addSql(
      `create index "article_story_copy_index" on "article_story" ("article_id") where not "is_original"`,
    );
  }
}
