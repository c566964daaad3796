import { Migration } from '@mikro-orm/migrations';

/**
 * Search finds a phrase period by period and place by place: beside its tokens stands when and where the article was
 * published (`src/search/scope.ts` has the numbers), in the same indexes. Triggers keep it, whoever writes.
 */
export class SearchScope extends Migration {
  override up(): void {
    for (const sql of STATEMENTS) this.addSql(sql);
  }
}

const PUBLISHED_DAY = `(published at time zone 'Asia/Ho_Chi_Minh')`;
const YEAR = `extract(year from ${PUBLISHED_DAY})::int`;

const STATEMENTS = [
  `create function "bantin_search_scope"(published timestamptz, source int, variadic units text[]) returns int4[] ` +
    `language sql immutable parallel safe as $scope$ select case when published is null then array[4000000] else array[` +
    `${PUBLISHED_DAY}::date - date '1970-01-01', ` +
    `1000000 + ${YEAR} * 12 + extract(month from ${PUBLISHED_DAY})::int, ` +
    `2000000 + ${YEAR}, ` +
    `3000000 + ${YEAR} / 10] end ` +
    `|| (10000000 + source) ` +
    `|| coalesce((select array_agg(distinct ('x' || substr(md5(u), 1, 8))::bit(32)::int) from unnest(units) u where u is not null), '{}') $scope$`,
  `drop index "article_search_folded_index"`,
  `drop index "article_search_marked_index"`,
  `alter table "article_search" add column "scope" int4[] not null default '{}'`,
  `update "article_search" s set "scope" = "bantin_search_scope"(a."published_at", a."source_id", a."publisher_unit_id", a."publisher_district_id", a."publisher_province_id") from "article" a where a."id" = s."article_id"`,
  `alter table "article_search" alter column "scope" drop default`,
  `create index "article_search_folded_index" on "article_search" using gin ("folded", "scope")`,
  `create index "article_search_marked_index" on "article_search" using gin ("marked", "scope")`,
  `create function "bantin_keep_search_scope"() returns trigger language plpgsql as $$ begin ` +
    `new.scope := (select "bantin_search_scope"(a.published_at, a.source_id, a.publisher_unit_id, a.publisher_district_id, a.publisher_province_id) ` +
    `from article a where a.id = new.article_id); return new; end $$`,
  `create trigger "article_search_has_scope" before insert on "article_search" for each row execute function "bantin_keep_search_scope"()`,
  `create function "bantin_move_search_scope"() returns trigger language plpgsql as $$ begin ` +
    `update article_search set scope = "bantin_search_scope"(new.published_at, new.source_id, new.publisher_unit_id, new.publisher_district_id, new.publisher_province_id) ` +
    `where article_id = new.id; return null; end $$`,
  `create trigger "article_moves_search_scope" after update of "published_at", "source_id", "publisher_unit_id", "publisher_district_id", "publisher_province_id" on "article" ` +
    `for each row when ((old.published_at, old.source_id, old.publisher_unit_id, old.publisher_district_id, old.publisher_province_id) ` +
    `is distinct from (new.published_at, new.source_id, new.publisher_unit_id, new.publisher_district_id, new.publisher_province_id)) ` +
    `execute function "bantin_move_search_scope"()`,
];
