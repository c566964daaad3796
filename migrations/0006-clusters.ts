import { Migration } from '@mikro-orm/migrations';

/** Stories told by several articles, and the units that title and lead name. */
export class Clusters extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS: readonly string[] = [
  `create table "story_cluster" ("id" serial primary key, "origin_id" int null, "created_at" timestamptz(3) not null default now())`,
  `create index "story_cluster_origin_index" on "story_cluster" ("origin_id")`,
  `create table "article_story" ("article_id" int not null, "cluster_id" int null, "is_original" boolean not null, "similarity" real null, "resemblance" real null, "lag_minutes" int null, "lag_precision" text null, "attributed" boolean not null, "is_repost" boolean not null, primary key ("article_id"))`,
  `create index "article_story_cluster_index" on "article_story" ("cluster_id")`,
  `create table "story_pending" ("article_id" int not null, "since" timestamptz(6) not null default clock_timestamp(), primary key ("article_id"))`,
  `create table "story_key" ("key" int not null, "day" date not null, "article_id" int not null, primary key ("key", "day", "article_id"))`,
  `create index "story_key_article_index" on "story_key" ("article_id")`,
  `create table "story_match" ("one_id" int not null, "other_id" int not null, "containment" real not null, "resemblance" real not null, primary key ("one_id", "other_id"))`,
  `create index "story_match_other_index" on "story_match" ("other_id")`,
  `create table "story_decision" ("one_id" int not null, "other_id" int not null, "together" boolean not null, "at" timestamptz(3) not null default now(), primary key ("one_id", "other_id"))`,
  `create index "story_decision_other_index" on "story_decision" ("other_id")`,
  `create table "article_mentioned_unit" ("article_id" int not null, "unit_id" text not null, "position" int not null, "district_id" text null, "province_id" text null, primary key ("article_id", "unit_id"))`,
  `create index "article_mentioned_unit_unit_index" on "article_mentioned_unit" ("unit_id", "article_id")`,
  `create index "article_mentioned_unit_district_index" on "article_mentioned_unit" ("district_id", "article_id")`,
  `create index "article_mentioned_unit_province_index" on "article_mentioned_unit" ("province_id", "article_id")`,
  `alter table "story_cluster" add constraint "story_cluster_origin_id_foreign" foreign key ("origin_id") references "article" ("id") on update no action on delete set null`,
  `alter table "article_story" add constraint "article_story_article_id_foreign" foreign key ("article_id") references "article" ("id") on update no action on delete cascade`,
  `alter table "article_story" add constraint "article_story_cluster_id_foreign" foreign key ("cluster_id") references "story_cluster" ("id") on update no action on delete set null`,
  `alter table "article_story" add constraint "article_story_lag_check" check (lag_precision in ('MINUTE', 'DAY'))`,
  `alter table "story_pending" add constraint "story_pending_article_id_foreign" foreign key ("article_id") references "article" ("id") on update no action on delete cascade`,
  `alter table "story_key" add constraint "story_key_article_id_foreign" foreign key ("article_id") references "article" ("id") on update no action on delete cascade`,
  `alter table "story_match" add constraint "story_match_one_id_foreign" foreign key ("one_id") references "article" ("id") on update no action on delete cascade`,
  `alter table "story_match" add constraint "story_match_other_id_foreign" foreign key ("other_id") references "article" ("id") on update no action on delete cascade`,
  `alter table "story_decision" add constraint "story_decision_one_id_foreign" foreign key ("one_id") references "article" ("id") on update no action on delete cascade`,
  `alter table "story_decision" add constraint "story_decision_other_id_foreign" foreign key ("other_id") references "article" ("id") on update no action on delete cascade`,
  `alter table "article_mentioned_unit" add constraint "article_mentioned_unit_article_id_foreign" foreign key ("article_id") references "article" ("id") on update no action on delete cascade`,
  `alter table "article_mentioned_unit" add constraint "article_mentioned_unit_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on update no action on delete no action`,
  `alter table "article_mentioned_unit" add constraint "article_mentioned_unit_district_id_foreign" foreign key ("district_id") references "unit" ("id") on update no action on delete no action`,
  `alter table "article_mentioned_unit" add constraint "article_mentioned_unit_province_id_foreign" foreign key ("province_id") references "unit" ("id") on update no action on delete no action`,
  // What was stored before there were stories is looked at in its turn.
  `insert into "story_pending" ("article_id") select "id" from "article"`,
];
