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

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Longer runs are no syllables: they are cut, so that no page of base64 makes a token of a megabyte. */
const LONGEST = 40;

/**
 * The syllables of a text in order: Vietnamese puts a blank between them, and search takes them for its words.
 * `text` must be NFC (see {@link nfc}); abbreviations with one meaning are written out, so that `UBND xã` and
 * `Ủy ban nhân dân xã` are the same five syllables.
 */
export function syllablesOf(text: string): Syllable[] {
  const syllables: Syllable[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const word of writtenOut(match[0].slice(0, LONGEST).toLowerCase())) {
      const { marked, folded } = spelling(word);
      syllables.push({ marked, folded, start, end });
    }
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

/** Spellings met before; Vietnamese has about 7,000 syllables, numbers and foreign words are not kept for ever. */
const SPELLINGS = new Map<string, Spelling>();
const MOST_SPELLINGS = 50_000;

/** `y` that sounds as `i` and is written either way: the whole syllable, or behind h k l m s t, or `quy`. */
const OPEN_Y = /^((?:h|k|l|m|s|t|qu)?)([yýỳỷỹỵ])$/u;
const I_OF: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** How a syllable in lower case is compared: one place of the tone mark, one letter for the open i. */
function spelling(word: string): Spelling {
  const known = SPELLINGS.get(word);
  if (known) return known;
  const marked = toneFold(word).replace(OPEN_Y, (_all, before: string, y: string) => before + (I_OF[y] ?? y));
  const folded = nfc(marked.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'));
  const made = { marked, folded };
  if (SPELLINGS.size >= MOST_SPELLINGS) SPELLINGS.clear();
  SPELLINGS.set(word, made);
  return made;
}
