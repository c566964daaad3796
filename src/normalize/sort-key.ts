import { nfc } from './text.js';

/** The letters in the order of the Vietnamese alphabet; f, j, w, z stand where they sound in foreign words. */
const ALPHABET = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];

/** The tones in dictionary order: level, grave, hook, tilde, acute, dot below. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const RANK = new Map(ALPHABET.map((letter, index) => [letter, String.fromCharCode(0x61 + index)]));

/**
 * Key that sorts Vietnamese text by plain byte order (collation "C"): letters first, tones only where all letters
 * are equal, syllable by syllable. The embedded database has no Vietnamese collation, so both databases use this.
 * `An Lộc` < `Ân Phú` < `Can Lộc` < `Da` < `Đan Hải` < `Đức Thọ`.
 */
export function vietnameseSortKey(text: string): string {
  let letters = '';
  let tones = '';
  for (const char of nfc(text).toLowerCase()) {
    const [letter, tone] = splitTone(char);
    const rank = RANK.get(letter);
    if (rank) {
      letters += rank;
      tones += String(tone);
    } else if (/\p{N}/u.test(char)) {
      letters += char;
    } else if (letters !== '' && !letters.endsWith(' ')) {
      letters += ' ';
      tones += '0';
    }
  }
  return `${letters.trimEnd()}\u0001${tones}`;
}

function splitTone(char: string): readonly [letter: string, tone: number] {
  const parts = char.normalize('NFD');
  for (let tone = 1; tone < TONES.length; tone += 1) {
    const mark = TONES[tone] ?? '';
    if (parts.includes(mark)) return [nfc(parts.replace(mark, '')), tone];
  }
  return [char, 0];
}
