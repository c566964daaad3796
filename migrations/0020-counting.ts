import { Migration } from '@mikro-orm/migrations';

/**
 * What is counted by province (totals, facets, the activity of units) is read from the index alone: of a province-year
 * that is some hundred pages instead of a page for every article.
 */
export class Counting extends Migration {
  override up(): void {
    this.addSql(`alter table "article" add column "category_lower" text null`);
    this.addSql(
      `update "article" a set "category_lower" = c."lower" from (select d."category", bantin_lower(d."category") as "lower" ` +
        `from (select distinct "category" from "article") d) c where c."category" = a."category"`,
    );
    this.addSql(`drop index "article_publisher_province_index"`);
    this.addSql(
      `create index "article_publisher_province_index" on "article" ("publisher_province_id", (coalesce("published_at", '-infinity'::timestamptz)), "id") ` +
        `include ("published_at", "status", "is_embargoed", "publisher_unit_id", "day", "category", "category_lower", "content_type", "source_id", "published_precision", "has_images")`,
    );
  }
}
