/**
 * UTF-8 that was taken for windows-1252 (or ISO 8859-1) and written as UTF-8 once more: `Há»™i nghá»‹` for `Hội nghị`.
 * The bytes are sound and say what they are, so only the words tell.
 */

/** What windows-1252 has at 0x80…0x9f; a blank where it has nothing, as ISO 8859-1 has there its own controls. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const BYTES: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 0x80 }, (_, at) => [String.fromCharCode(0x80 + at), 0x80 + at] as const),
  ...Array.from(HIGH, (letter, at) => [letter, 0x80 + at] as const).filter(([letter]) => letter !== ' '),
]);

/** Characters that stand for the bytes behind the first one of a letter. */
const REST = `[\\u0080-\\u00bf${HIGH.replaceAll(' ', '')}]`;

/** A letter of two, three or four bytes, a character each. */
const DOUBLED = new RegExp(
  `[\\u00c2-\\u00df]${REST}|[\\u00e0-\\u00ef]${REST}{2}|[\\u00f0-\\u00f4]${REST}{3}`,
  'g',
);

/** A Vietnamese letter with two marks or a dot below (U+1E80…U+1EFF): no text holds these characters side by side. */
const VIETNAMESE = new RegExp(`\\u00e1[\\u00ba\\u00bb]${REST}`, 'g');

/** Letters that only sound Vietnamese text holds. */
const SOUND = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;

/** So many doubled letters are no accident. */
const CERTAIN = 3;

/**
 * The text with what was encoded twice read as it was meant; null where nothing certain speaks of that. A text may be
 * doubled in part (a sound title over a doubled body): each piece between two tags is judged by itself, and one that holds
 * Vietnamese letters as they should be stays as it is. Linear.
 */
export function undoubled(text: string): string | null {
  if (!/\u00e1[\u00ba\u00bb]/.test(text)) return null;
  if (count(text, VIETNAMESE) < CERTAIN) return null;
  const isPure = !SOUND.test(text);
  const blank = LOST_BLANK.test(text) ? '' : ' ';
  let changed = false;
  const read = text.replace(/[^<>]+/g, (piece) => {
    if (SOUND.test(piece) || !(isPure || count(piece, VIETNAMESE) > 0)) return piece;
    const meant = meantBy(piece, blank);
    changed ||= meant !== piece;
    return meant;
  });
  return changed ? read : null;
}

/** The second half of "à" is a blank that does not break. Where a plain one took its place, two stand behind a word. */
const LOST_BLANK = /\u00c3 {2}/;

function meantBy(piece: string, blank: string): string {
  return piece.replace(DOUBLED, letterOf).replaceAll('\u00c3 ', `à${blank}`);
}

function letterOf(doubled: string): string {
  const bytes = Uint8Array.from(doubled, (character) => BYTES.get(character) ?? 0);
  const letter = Buffer.from(bytes).toString('utf8');
  return letter.includes('\ufffd') ? doubled : letter;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
