import { nfc } from '../normalize/text.js';
import { type Syllable, syllablesOf } from './syllables.js';

/** Where a search may look. */
export const SEARCH_FIELDS = ['TITLE', 'LEAD', 'CAPTION', 'BODY'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** The texts of an article that are searched, as shown; null is "has none". */
export interface SearchedTexts {
  readonly title: string;
  readonly lead: string | null;
  readonly captions: readonly string[];
  /** Lead and body as a reader reads them. */
  readonly body: string | null;
}

/** What is kept of an article for search. */
export interface SearchRow {
  /** Tokens without marks: every syllable and every pair of neighbours; those of title, lead and captions also under their field. */
  readonly folded: readonly number[];
  /** The same with marks. */
  readonly marked: readonly number[];
  /**
   * The syllables without marks, each with a blank on either side, the parts apart by the letter of their field:
   * `\u0001T loc ha to chuc \u0001L … \u0001C … \u0001B …`. What candidates are checked again on.
   */
  readonly text: string;
}

/** The letter of a field, in tokens and in {@link SearchRow.text}. */
export const FIELD_LETTERS: Readonly<Record<SearchField, string>> = {
  TITLE: 'T',
  LEAD: 'L',
  CAPTION: 'C',
  BODY: 'B',
};

/** Syllables of a body that are searched; a longer text is a book. */
const MOST_SYLLABLES = 20_000;

/** The row of an article. Linear in its text. */
export function searchRow({ title, lead, captions, body }: SearchedTexts): SearchRow {
  const parts = [
    ['TITLE', title],
    ['LEAD', lead],
    ...captions.map((caption) => ['CAPTION', caption] as const),
    ['BODY', body],
  ] as const satisfies readonly (readonly [SearchField, string | null])[];
  const told = parts.flatMap(([field, part]) => {
    const syllables = part === null || part === '' ? null : syllablesOf(nfc(part)).slice(0, MOST_SYLLABLES);
    return syllables === null ? [] : [{ field, syllables }];
  });
  const text = told.map(
    ({ field, syllables }) =>
      `\u0001${FIELD_LETTERS[field]} ${syllables.map((each) => each.folded).join(' ')} `,
  );
  return { folded: tokensOf(told, 'folded'), marked: tokensOf(told, 'marked'), text: text.join('') };
}

/** A part of an article in syllables. */
interface Told {
  readonly field: SearchField;
  readonly syllables: readonly Syllable[];
}

/** The tokens of all parts, ascending, each once. */
function tokensOf(told: readonly Told[], spelling: 'marked' | 'folded'): number[] {
  const most = told.reduce((sum, { syllables }) => sum + 4 * syllables.length, 0);
  const tokens = new Int32Array(most);
  let count = 0;
  for (const { field, syllables } of told) {
    count = addTokens(tokens, count, syllables, spelling, null);
    if (field !== 'BODY') count = addTokens(tokens, count, syllables, spelling, field);
  }
  const sorted = tokens.subarray(0, count).sort();
  const once: number[] = [];
  for (let at = 0; at < count; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) once.push(sorted[at] as number);
  return once;
}

/** Writes the tokens of {@link tokenOf}; what was hashed of a syllable is gone on with for the pair that it begins. */
function addTokens(
  tokens: Int32Array,
  from: number,
  syllables: readonly Syllable[],
  spelling: 'marked' | 'folded',
  field: SearchField | null,
): number {
  const start = startOf(field);
  let count = from;
  let before = 0;
  for (let at = 0; at < syllables.length; at += 1) {
    const word = (syllables[at] as Syllable)[spelling];
    const one = hashed(start, word);
    tokens[count++] = one;
    if (at > 0) tokens[count++] = hashed(before, word);
    before = hashed(one, ' ');
  }
  return count;
}

/**
 * The token of one syllable or of two neighbours, anywhere (`field` null) or in one field other than the body: FNV-1a of
 * 32 bits as PostgreSQL's `int4`. Two in a few million collide; what is found is checked again on the text.
 */
export function tokenOf(syllables: readonly string[], field: SearchField | null): number {
  return hashed(startOf(field), syllables.join(' '));
}

function startOf(field: SearchField | null): number {
  return hashed(0x811c9dc5 | 0, field === null ? '' : `${FIELD_LETTERS[field]}:`);
}

/** FNV-1a over the UTF-16 units of `text`, begun with `hash`. */
function hashed(hash: number, text: string): number {
  let value = hash;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    value = Math.imul(value ^ (code & 0xff), 0x01000193);
    value = Math.imul(value ^ (code >> 8), 0x01000193);
  }
  return value;
}
