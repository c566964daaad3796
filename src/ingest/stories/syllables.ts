/**
 * The syllables of a text as numbers, folded as in `normalize/text.ts` and further: whatever a reader takes for the
 * same letter is the same. Character by character over a table, since every article that comes in goes through it.
 */

const SEPARATOR = 0;
const SKIPPED = -1;
const UNKNOWN = -2;

/** What each UTF-16 unit stands for; filled as letters are met. */
const FOLDED = new Int32Array(0x10000).fill(UNKNOWN);

/** Letters of other alphabets that look like Latin ones, and Latin ones without a decomposition. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['đðɖƌ', 'd'], ['ıɩіιї', 'i'], ['аαɑ', 'a'], ['еєə', 'e'], ['оοσө', 'o'], ['рρ', 'p'], ['сϲ', 'c'],
    ['уүγ', 'y'], ['хχ', 'x'], ['ѕ', 's'], ['һн', 'h'], ['ј', 'j'], ['кκ', 'k'], ['мµ', 'm'], ['тτ', 't'],
    ['вβ', 'b'], ['υսц', 'u'], ['ѵν', 'v'], ['ɡց', 'g'], ['łӏ', 'l'], ['ø', 'o'], ['ɴп', 'n'], ['ԁ', 'd'], ['ԛ', 'q'],
  ].flatMap(([letters = '', latin = '']) => [...letters].map((letter) => [letter, latin])),
); // prettier-ignore

/** Hashes of the syllables in order, `most` at most (FNV-1a over the folded letters). */
export function syllableHashes(text: string, most: number): Uint32Array {
  const hashes = new Uint32Array(Math.min(most, (text.length >> 1) + 1));
  let count = 0;
  let value = 0x811c9dc5;
  let isOpen = false;
  for (let at = 0; at < text.length && count < hashes.length; at += 1) {
    const unit = text.charCodeAt(at);
    let letter: number;
    if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length) {
      letter = foldedLetter(String.fromCodePoint(text.codePointAt(at) as number));
      at += 1;
    } else letter = foldedUnit(unit);
    if (letter === SKIPPED) continue;
    if (letter !== SEPARATOR) {
      value = Math.imul(value ^ letter, 0x01000193);
      isOpen = true;
    } else if (isOpen) {
      hashes[count] = value;
      count += 1;
      value = 0x811c9dc5;
      isOpen = false;
    }
  }
  if (isOpen && count < hashes.length) {
    hashes[count] = value;
    count += 1;
  }
  return hashes.subarray(0, count);
}

/** A text's syllables as folded words, blanks between: {@link syllableHashes} for those who need to read it. */
export function foldedWords(text: string): string {
  let folded = '';
  for (const char of text) {
    const letter = char.length === 1 ? foldedUnit(char.charCodeAt(0)) : foldedLetter(char);
    if (letter === SEPARATOR) folded += ' ';
    else if (letter !== SKIPPED) folded += String.fromCodePoint(letter);
  }
  return folded.replace(/ +/g, ' ').trim();
}

function foldedUnit(unit: number): number {
  const known = FOLDED[unit] as number;
  return known === UNKNOWN ? (FOLDED[unit] = foldedLetter(String.fromCharCode(unit))) : known;
}

function foldedLetter(char: string): number {
  const [base = ''] = char
    .normalize('NFKD')
    .replace(/^\p{M}+/u, '')
    .toLowerCase();
  if (base === '' || /\p{Cf}/u.test(base)) return SKIPPED;
  if (!/[\p{L}\p{N}]/u.test(base)) return SEPARATOR;
  return (LOOKALIKES[base] ?? base).codePointAt(0) ?? SEPARATOR;
}
