/** What a letter becomes: itself in Latin-1, or one of these; 0 where it was not met yet. */
const PARTS = 0x20;
const GONE = 1;
const ODD = 2;

/** Letters by UTF-16 unit: Vietnamese, its punctuation and its marks lie below. */
const LETTERS = 0x2070;

let scratch = Buffer.allocUnsafe(1024);

/**
 * The same as `fold`, in one pass over a table instead of several over the text: texts are folded many times each. `fold`
 * takes every letter for itself, makes one blank of what parts words, and leaves none at the ends; texts with letters
 * that are in no table go to itself.
 */
export function foldByLetter(fold: (text: string) => string): (text: string) => string {
  const table = new Uint8Array(LETTERS);
  return (text) => {
    if (text.length > scratch.length) scratch = Buffer.allocUnsafe(text.length * 2);
    let length = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code >= LETTERS) return fold(text);
      const letter = table[code] || (table[code] = letterOf(fold, code));
      if (letter === ODD) return fold(text);
      if (letter === GONE || (letter === PARTS && (length === 0 || scratch[length - 1] === PARTS))) continue;
      scratch[length] = letter;
      length += 1;
    }
    if (length > 0 && scratch[length - 1] === PARTS) length -= 1;
    return scratch.toString('latin1', 0, length);
  };
}

function letterOf(fold: (text: string) => string, code: number): number {
  const folded = fold(`x${String.fromCharCode(code)}x`);
  if (folded === 'xx') return GONE;
  return folded.length === 3 && folded.charCodeAt(1) <= 0xff ? folded.charCodeAt(1) : ODD;
}
