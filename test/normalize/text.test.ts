import { describe, expect, test } from '@jest/globals';
import {
  cleanLine,
  cleanParagraph,
  fold,
  foldInPlace,
  nfc,
  splitGluedSentences,
  toneFold,
} from '../../src/normalize/text.js';

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWELS = { a: ['a', 'ă', 'â'], e: ['e', 'ê'], i: ['i'], o: ['o', 'ô', 'ơ'], u: ['u', 'ư'], y: ['y'] };

/** All Vietnamese letters that are no plain ASCII, with the letter they fold to. */
function* letters(): Generator<readonly [letter: string, base: string]> {
  yield ['đ', 'd'];
  for (const [base, vowels] of Object.entries(VOWELS)) {
    for (const vowel of vowels) for (const tone of TONES) yield [(vowel + tone).normalize('NFC'), base];
  }
}

describe('fold', () => {
  test('every Vietnamese letter, both cases, composed and decomposed', () => {
    let count = 0;
    for (const [letter, base] of letters()) {
      for (const written of [letter, letter.toUpperCase()]) {
        expect(fold(written)).toBe(base);
        expect(fold(written.normalize('NFD'))).toBe(base);
        expect(foldInPlace(written)).toBe(base);
        count += 1;
      }
    }
    expect(count).toBe(2 * (12 * 6 + 1));
  });

  test('marks in another order than Unicode puts them', () => {
    expect(fold('e\u0323\u0302')).toBe('e');
    expect(fold('e\u0302\u0323')).toBe('e');
  });

  test('everything between words is one space', () => {
    expect(fold('  Lộc Hà\u00a0–\u00a0“Huyện ủy”! ')).toBe('loc ha huyen uy');
    expect(fold('163-KH/TU')).toBe('163 kh tu');
    expect(fold(' \u200b… ')).toBe('');
  });
});

describe('toneFold', () => {
  test.each([
    ['Huyện uỷ', 'Huyện ủy'],
    ['Uỷ ban', 'Ủy ban'],
    ['Yên Hoà', 'Yên Hòa'],
    ['khoẻ', 'khỏe'],
    ['HOÀ', 'HÒA'],
    ['quý', 'quý'],
    ['Hoành', 'Hoành'],
    ['hoàn', 'hoàn'],
    ['Hòa', 'Hòa'],
  ])('%s', (text, expected) => {
    expect(toneFold(text)).toBe(expected);
    expect(toneFold(text.normalize('NFD'))).toBe(expected);
  });
});

describe('cleanLine', () => {
  test('blanks of all kinds are one space, invisible signs gone, quotes and dashes kept', () => {
    expect(cleanLine('\u00a0 Các\u200b đại\u00adbiểu\t\n“dự” –\u3000hội thảo \u200e\ufeff')).toBe(
      'Các đạibiểu “dự” – hội thảo',
    );
    expect(cleanLine('Lộc Hà'.normalize('NFD'))).toBe('Lộc Hà');
    expect(cleanLine('a\u0000b\u0007c')).toBe('abc');
    expect(nfc('a\u0309')).toBe('ả');
  });
});

describe('splitGluedSentences', () => {
  test.each([
    [
      'hoàn thành đủ năng lực hoàn thành nhiệm vụ.Đổi mới nội dung',
      'hoàn thành đủ năng lực hoàn thành nhiệm vụ. Đổi mới nội dung',
    ],
    ['cơ sở xã.Củng cố', 'cơ sở xã. Củng cố'],
    ['công chức.Tăng cường', 'công chức. Tăng cường'],
    ['gồm:Hội Nông dân;Hội Phụ nữ', 'gồm: Hội Nông dân; Hội Phụ nữ'],
    ['chưa tích cực...Góp ý', 'chưa tích cực... Góp ý'],
    ['“nhiệm vụ”.Đổi mới', '“nhiệm vụ”. Đổi mới'],
    ['nhiệm vụ.”Đổi mới', 'nhiệm vụ.”Đổi mới'],
    ['năm 2016.Các xã', 'năm 2016. Các xã'],
    ['tốt!Đại hội', 'tốt! Đại hội'],
    ['nhiệm vụ.“Đổi mới”', 'nhiệm vụ. “Đổi mới”'],
    ['cá, tôm, v.v.Các hộ', 'cá, tôm, v.v. Các hộ'],
  ])('%s', (text, expected) => {
    expect(splitGluedSentences(text)).toBe(expected);
  });

  test.each([
    'TP.Hà Tĩnh',
    'Tp.Hà Tĩnh',
    'ThS.Lê Thị B',
    'Ths.Lê Thị B',
    'v.v.',
    'N.Văn A',
    'baohatinh.Vn',
    'ASP.Net',
    'https://x.vn/tin.Moi',
    'thu.Tin@x.vn',
    'Tăng cường. Đổi mới',
    'giá 1.500.000',
    '14:12',
    'UBND.Xã',
  ])('%s stays', (text) => {
    expect(splitGluedSentences(text)).toBe(text);
  });

  test('a wall of glue keeps its letters', () => {
    for (const piece of ['a.Bc', 'a.Bc ', 'https://a.Bc', '...', 'a@'])
      expect(splitGluedSentences(piece.repeat(50_000)).replaceAll(' ', '')).toBe(
        piece.repeat(50_000).replaceAll(' ', ''),
      );
  });
});

test('cleanParagraph cleans and splits', () => {
  expect(cleanParagraph(' nhiệm vụ.Đổi\u00a0mới ')).toBe('nhiệm vụ. Đổi mới');
});

describe('foldInPlace', () => {
  test('keeps every character at its place', () => {
    const text = cleanLine('Ngày：０１／０９／２０１６ – “Đảng ủy” ⁄ İ 😀 ẞ');
    expect(foldInPlace(text)).toHaveLength(text.length);
    expect(foldInPlace(text)).toMatch(/^ngay:01\/09\/2016 - “dang uy” \/ /);
  });
});
