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
  const folded = new Set<number>();
  const marked = new Set<number>();
  let text = '';
  const add = (field: SearchField, part: string | null) => {
    if (part === null || part === '') return;
    const syllables = syllablesOf(nfc(part)).slice(0, MOST_SYLLABLES);
    addTokens(folded, syllables, 'folded', field);
    addTokens(marked, syllables, 'marked', field);
    text += `\u0001${FIELD_LETTERS[field]} ${syllables.map((each) => each.folded).join(' ')} `;
  };
  add('TITLE', title);
  add('LEAD', lead);
  for (const caption of captions) add('CAPTION', caption);
  add('BODY', body);
  return { folded: [...folded].sort(ascending), marked: [...marked].sort(ascending), text };
}

function ascending(a: number, b: number): number {
  return a - b;
}

function addTokens(
  tokens: Set<number>,
  syllables: readonly Syllable[],
  spelling: 'marked' | 'folded',
  field: SearchField,
): void {
  for (const [index, syllable] of syllables.entries()) {
    const one = syllable[spelling];
    const before = index === 0 ? null : (syllables[index - 1] as Syllable)[spelling];
    tokens.add(tokenOf([one], null));
    if (before !== null) tokens.add(tokenOf([before, one], null));
    if (field === 'BODY') continue;
    tokens.add(tokenOf([one], field));
    if (before !== null) tokens.add(tokenOf([before, one], field));
  }
}

/**
 * The token of one syllable or of two neighbours, anywhere (`field` null) or in one field other than the body: FNV-1a of
 * 32 bits as PostgreSQL's `int4`. Two in a few million collide; what is found is checked again on the text.
 */
export function tokenOf(syllables: readonly string[], field: SearchField | null): number {
  const key = `${field === null ? '' : `${FIELD_LETTERS[field]}:`}${syllables.join(' ')}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    hash = Math.imul(hash ^ (code & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (code >> 8), 0x01000193);
  }
  return hash | 0;
}
