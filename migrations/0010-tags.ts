import { Migration } from '@mikro-orm/migrations';

/**
 * Tags that editors give, and `bantin_lower(text)`: the lower case that filters compare with, made by the database of
 * one-letter pairs, so that it is the same under every locale.
 */
export class Tags extends Migration {
  override up(): void {
    this.addSql(
      `create function bantin_lower(given text) returns text language sql immutable strict parallel safe as $lower$ ` +
        `select translate(normalize(given, NFC), '${UPPER.join('')}', '${LOWER.join('')}') $lower$`,
    );
    this.addSql(
      `create table "article_tag" ("article_id" int not null, "tag" text not null, primary key ("article_id", "tag"))`,
    );
    this.addSql(`create index "article_tag_tag_index" on "article_tag" ("tag", "article_id")`);
    this.addSql(
      `alter table "article_tag" add constraint "article_tag_article_id_foreign" foreign key ("article_id") ` +
        `references "article" ("id") on update no action on delete cascade`,
    );
  }
}

/** Latin with all Vietnamese letters, Greek, Cyrillic and full-width letters that have a lower case of one letter. */
const RANGES = [
  [0x41, 0x5a],
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0xff21, 0xff3a],
] as const;

const UPPER: string[] = [];
const LOWER: string[] = [];
for (const [first, last] of RANGES) {
  for (let code = first; code <= last; code += 1) {
    const letter = String.fromCharCode(code);
    const lower = letter.toLowerCase();
    if (lower === letter || lower.length !== 1) continue;
    UPPER.push(letter);
    LOWER.push(lower);
  }
}
