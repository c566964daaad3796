import { Migration } from '@mikro-orm/migrations';

/**
 * `bantin_fold(text)`: the search key of `fold` in `src/normalize/text.ts`, made by the database. Immutable and free of
 * extensions and locales, so that it may stand in an index and gives the same everywhere; a test holds both equal.
 */
export class Fold extends Migration {
  override up(): void {
    this.addSql(
      `create function bantin_fold(given text) returns text language sql immutable strict parallel safe as $fold$ ` +
        `select btrim(regexp_replace(translate(regexp_replace(normalize(regexp_replace(given collate "C", ` +
        `'${COMBINING}', '', 'g'), NFD), '${COMBINING}', '', 'g'), '${UPPER.join('')}', '${LOWER.join('')}'), ` +
        `'${PARTING}', ' ', 'g')) $fold$`,
    );
  }
}

const COMBINING = '[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]+';

const PARTING =
  '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b1\\u00b4\\u00b6-\\u00b8\\u00bb\\u00bf\\u00d7\\u00f7' +
  '\\u02c2-\\u02df\\u2000-\\u206f\\u20a0-\\u20cf\\u2190-\\u245f\\u2500-\\u2775\\u2794-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004' +
  '\\u3008-\\u3020\\u3030\\ue000-\\uf8ff\\ufe00-\\ufe1f\\ufe30-\\ufe6f\\ufeff-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65' +
  '\\uffe0-\\uffff\\U0001f000-\\U0001fbff\\U000e0000-\\U0010ffff]+';

/** Latin, Greek, Cyrillic and full-width letters that have a lower case of one letter; đ with them. */
const RANGES = [
  [0x41, 0x5a],
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0xff21, 0xff3a],
] as const;

const UPPER: string[] = ['đ', 'Đ'];
const LOWER: string[] = ['d', 'd'];
for (const [first, last] of RANGES) {
  for (let code = first; code <= last; code += 1) {
    const letter = String.fromCharCode(code);
    const lower = letter.toLowerCase();
    if (lower === letter || letter === 'Đ' || letter.normalize('NFD') !== letter) continue;
    UPPER.push(letter);
    LOWER.push(lower);
  }
}
