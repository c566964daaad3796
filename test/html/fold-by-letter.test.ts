import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldByLetter } from '../../src/html/fold-by-letter.js';

/** Folds in several passes, as `fold` and `plain` do. */
function inPasses(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const byLetter = foldByLetter(inPasses);

describe('a text folded by letter is the same as in passes', () => {
  test('every letter, alone, inside a word and at its ends', () => {
    const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const texts = letters.flatMap((letter) => [
      letter,
      `a${letter}B`,
      ` ${letter}${letter}`,
      `${letter}\u0323\u0302`,
    ]);
    expect(texts.filter((text) => byLetter(text) !== inPasses(text))).toEqual([]);
  });

  test('texts of letters, marks, signs and blanks of all scripts, short and long', () => {
    const letters = [...'aĐđộỢêÀ \u00a0\u0301\u0323\u0591,.“—\u200b9²ªßİſ😀한א्'];
    const text = fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map((each) => each.join(''));
    fc.assert(fc.property(text, (each) => byLetter(each) === inPasses(each)));
    expect(byLetter('Hà Tĩnh, '.repeat(2000))).toBe(inPasses('Hà Tĩnh, '.repeat(2000)));
  });
});
