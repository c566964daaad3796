import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../src/normalize/text.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const LETTERS = Array.from(VOWELS, (vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
  .flat()
  .concat(Array.from('bcdđfghjklmnpqrstvwxz0123456789'))
  .flatMap((letter) => [letter, letter.toUpperCase()])
  .flatMap((letter) => [letter, letter.normalize('NFD')]);

/**
 * Without what no database takes in a text, and without the composed letters beyond the first plane: which of them are
 * known to be composed depends on how old the database is (Todhri came with Unicode 16).
 */
const storable = (text: string): string =>
  text
    .replaceAll('\0', '')
    .toWellFormed()
    .replace(/[\u{10000}-\u{1ffff}]/gu, (letter) => (letter.normalize('NFD') === letter ? letter : ''));

describe.each(TEST_DATABASES)('the fold in SQL on %s', (_name, open) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());

  const inSql = async (texts: readonly string[]): Promise<string[]> => {
    const rows = await db.database.read<{ folded: string }>(
      `select bantin_fold(value) as folded from jsonb_array_elements_text($1::jsonb) with ordinality as t(value, n) order by n`,
      [JSON.stringify(texts)],
    );
    return rows.map(({ folded }) => folded);
  };

  test('every Vietnamese letter, in both forms and both cases, is its plain letter', async () => {
    const plain = LETTERS.map((letter) => letter.normalize('NFD').charAt(0).toLowerCase().replace('đ', 'd'));
    expect(LETTERS.map(fold)).toEqual(plain);
    expect(await inSql(LETTERS)).toEqual(plain);
  });

  test.each([
    ['  Ủy ban nhân dân xã Lộc Hà – Hà Tĩnh!  ', 'uy ban nhan dan xa loc ha ha tinh'],
    ['Số 163-KH/TU (2016)', 'so 163 kh tu 2016'],
    ['ĐỒNG ĐĂNG', 'dong dang'],
    ['Nghĩa trang\u00a0liệt\u200bsĩ 🇻🇳 “27/7”', 'nghia trang liet si 27 7'],
    ['ΑΣ Привет Ｔin', 'ας привет ｔin'.replace('ς', 'σ')],
    [`a${'\u0301'.repeat(100)}b`, 'ab'],
    ['', ''],
    ['…', ''],
    ['\u1680 \u1680', '\u1680 \u1680'],
  ])('%j', async (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(await inSql([text])).toEqual([folded]);
  });

  test('any text at all folds alike', async () => {
    const words = fc.array(fc.constantFrom(...LETTERS, ' ', '-', '\u0301', '\u0323'), { maxLength: 40 });
    const texts = fc.oneof(
      words.map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 50, maxLength: 50 }), async (given) => {
        const stored = given.map(storable);
        expect(await inSql(stored)).toEqual(stored.map(fold));
      }),
      { numRuns: 60 },
    );
  });
});
