import { nfc, toneFold } from '../normalize/text.js';
import { ABBREVIATIONS, FOLDED_ABBREVIATIONS } from './abbreviations.js';

/** One syllable as search compares it, with its place in the NFC text it came from. */
export interface Syllable {
  /** Lower case, one spelling (hoà → hòa, kỹ → kĩ), with marks. */
  readonly marked: string;
  /** The same without marks. */
  readonly folded: string;
  /** [start, end) in the text; the syllables of an abbreviation written out share its place. */
  readonly start: number;
  readonly end: number;
}

/** What a character is to a word: it begins or goes on (letters, digits), only goes on (marks), or parts words. */
const BEGINS = 1;
const GOES_ON = 2;
const PARTS = 3;

/** Kinds of UTF-16 units, each worked out when it is first met (0: not yet); the halves of a pair are no kind of their own. */
const KINDS = new Uint8Array(0x10000);

function kindOf(character: string): number {
  if (/^[\p{L}\p{N}]/u.test(character)) return BEGINS;
  return /^\p{M}/u.test(character) ? GOES_ON : PARTS;
}

/** The kind of the character at a place of a text. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return kindOf(String.fromCodePoint(text.codePointAt(at) as number));
  let kind = KINDS[unit] as number;
  if (kind === 0) {
    kind = kindOf(text.charAt(at));
    KINDS[unit] = kind;
  }
  return kind;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

/** Longer runs are no syllables: they are cut, so that no page of base64 makes a token of a megabyte. */
const LONGEST = 40;

/**
 * The syllables of a text in order: Vietnamese puts a blank between them, and search takes them for its words.
 * `text` must be NFC (see {@link nfc}); abbreviations with one meaning are written out, so that `UBND xã` and
 * `Ủy ban nhân dân xã` are the same five syllables.
 */
export function syllablesOf(text: string): Syllable[] {
  const syllables: Syllable[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (kindAt(text, at) !== BEGINS) {
      at += widthAt(text, at);
      continue;
    }
    const start = at;
    do at += widthAt(text, at);
    while (at < length && kindAt(text, at) !== PARTS);
    for (const { marked, folded } of spellingsOf(text.slice(start, at)))
      syllables.push({ marked, folded, start, end: at });
  }
  return syllables;
}

function writtenOut(word: string): readonly string[] {
  if (word.length > 8) return [word];
  const long = ABBREVIATIONS.get(word) ?? FOLDED_ABBREVIATIONS.get(word);
  return long === undefined ? [word] : long.split(' ');
}

interface Spelling {
  readonly marked: string;
  readonly folded: string;
}

/** Words met before, as they stood; Vietnamese has about 7,000 syllables, numbers and foreign words are not kept for ever. */
const WORDS = new Map<string, readonly Spelling[]>();
const MOST_WORDS = 50_000;

/** How a word of a text is compared: one syllable, or those of the abbreviation it is. */
function spellingsOf(word: string): readonly Spelling[] {
  const known = WORDS.get(word);
  if (known) return known;
  const spellings = writtenOut(word.slice(0, LONGEST).toLowerCase()).map(spelling);
  if (word.length > LONGEST) return spellings;
  if (WORDS.size >= MOST_WORDS) WORDS.clear();
  // A slice would keep the whole text alive.
  WORDS.set(structuredClone(word), spellings);
  return spellings;
}

/** `y` that sounds as `i` and is written either way: the whole syllable, or behind h k l m s t, or `quy`. */
const OPEN_Y = /^((?:h|k|l|m|s|t|qu)?)([yýỳỷỹỵ])$/u;
const I_OF: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** How a syllable in lower case is compared: one place of the tone mark, one letter for the open i. */
function spelling(word: string): Spelling {
  const marked = toneFold(word).replace(OPEN_Y, (_all, before: string, y: string) => before + (I_OF[y] ?? y));
  return { marked, folded: nfc(marked.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')) };
}
