import { Migration } from '@mikro-orm/migrations';

/** Who may do what: accounts, the browsers they are signed in with, keys for programs, failed sign-ins. */
export class Accounts extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const ROLES = `check (role in ('VIEWER', 'EDITOR', 'ADMINISTRATOR'))`;

const STATEMENTS: readonly string[] = [
  `create table "auth_account" ("id" serial primary key, "name" text not null, "display_name" text null, "role" text not null, ` +
    `"unit_ids" text[] null, "password_hash" text null, "must_change_password" boolean not null default false, ` +
    `"oidc_issuer" text null, "oidc_subject" text null, "created_at" timestamptz(3) not null, ` +
    `"last_signed_in_at" timestamptz(3) null, "disabled_at" timestamptz(3) null, "version" int not null default 1)`,
  `alter table "auth_account" add constraint "auth_account_name_unique" unique ("name")`,
  `alter table "auth_account" add constraint "auth_account_oidc_unique" unique ("oidc_issuer", "oidc_subject")`,
  `alter table "auth_account" add constraint "auth_account_role_check" ${ROLES}`,
  `create table "auth_session" ("token_hash" text not null, "account_id" int not null, "created_at" timestamptz(3) not null, ` +
    `"seen_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "address" text null, "user_agent" text null, ` +
    `primary key ("token_hash"))`,
  `create index "auth_session_account_index" on "auth_session" ("account_id")`,
  `alter table "auth_session" add constraint "auth_session_account_id_foreign" foreign key ("account_id") references "auth_account" ("id") on update no action on delete cascade`,
  `create table "auth_key" ("id" serial primary key, "token_hash" text not null, "prefix" text not null, "label" text not null, ` +
    `"role" text not null, "unit_ids" text[] null, "account_id" int null, "created_at" timestamptz(3) not null, ` +
    `"expires_at" timestamptz(3) null, "last_used_at" timestamptz(3) null, "revoked_at" timestamptz(3) null)`,
  `alter table "auth_key" add constraint "auth_key_token_hash_unique" unique ("token_hash")`,
  `create index "auth_key_account_index" on "auth_key" ("account_id")`,
  `alter table "auth_key" add constraint "auth_key_role_check" ${ROLES}`,
  `alter table "auth_key" add constraint "auth_key_account_id_foreign" foreign key ("account_id") references "auth_account" ("id") on update no action on delete cascade`,
  `create table "auth_attempt" ("subject" text not null, "failures" int not null, "since" timestamptz(3) not null, primary key ("subject"))`,
];
