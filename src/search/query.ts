import { hasMarks, nfc } from '../normalize/text.js';
import { type Syllable, syllablesOf } from './syllables.js';

/** Syllables that stand side by side, as a query names them. */
export interface Phrase {
  readonly syllables: readonly Syllable[];
  /** In quotes: exactly these, in this order. Else pieces of at least two neighbours are enough (see {@link piecesOf}). */
  readonly quoted: boolean;
  /** Typed with marks: they count. */
  readonly marked: boolean;
  /** As typed, for people. */
  readonly text: string;
}

/** A query taken apart: something of every one of `all`, and nothing of `none`. */
export interface SearchQuery {
  readonly all: readonly (readonly Phrase[])[];
  readonly none: readonly Phrase[];
}

/** How marks are taken: as typed (`AUTO`), always as meant (`EXACT`), never (`FOLDED`). */
export type MarksMode = 'AUTO' | 'EXACT' | 'FOLDED';

/** Why a query cannot be read; the caller puts it in words. */
export type QueryFault = 'EMPTY' | 'ONLY_EXCLUDED' | 'TOO_LONG';

/** How long a query may be. */
export const QUERY_LIMITS = { characters: 300, syllables: 48, phrases: 16 } as const;

/**
 * Words that join and carry nothing: between typed words they part phrases. Without marks only those that are hardly
 * anything else (`tai` may be the tai of `tai nạn`).
 */
const JOINING = new Set([
  'và',
  'của',
  'các',
  'những',
  'là',
  'ở',
  'tại',
  'về',
  'cho',
  'va',
  'cua',
  'cac',
  'nhung',
]);

/** Of these, words that without marks are much else (`cua bien`, `va cham`, `Hong Nhung`): they join only between words. */
const JOINING_BETWEEN: ReadonlySet<string> = new Set(['va', 'cua', 'nhung']);

const QUOTES = /["“”„«»＂]/u;

/**
 * Reads what somebody typed into a search box. Neighbouring words belong together, `"…"` exactly, `-` before words or a
 * quote leaves them out, `OR` between two gives a choice, a comma or bracket parts. Or says why it cannot be read.
 */
export function readQuery(query: string, marks: MarksMode): SearchQuery | { readonly fault: QueryFault } {
  const text = nfc(query).trim();
  if (text.length > QUERY_LIMITS.characters) return { fault: 'TOO_LONG' };
  const all: Phrase[][] = [];
  const none: Phrase[] = [];
  let isChoice = false;
  for (const item of itemsOf(text)) {
    if (item.kind === 'OR') {
      isChoice = all.length > 0;
      continue;
    }
    const phrases = phrasesOf(item, marks);
    if (item.excluded) none.push(...phrases);
    else if (phrases.length > 0) {
      const [first, ...more] = phrases;
      if (isChoice) all.at(-1)?.push(first as Phrase);
      else all.push([first as Phrase]);
      all.push(...more.map((phrase) => [phrase]));
    }
    if (phrases.length > 0) isChoice = false;
  }
  const phrases = [...all.flat(), ...none];
  if (phrases.length === 0) return { fault: 'EMPTY' };
  if (all.length === 0) return { fault: 'ONLY_EXCLUDED' };
  const syllables = phrases.reduce((sum, phrase) => sum + phrase.syllables.length, 0);
  if (phrases.length > QUERY_LIMITS.phrases || syllables > QUERY_LIMITS.syllables)
    return { fault: 'TOO_LONG' };
  return { all, none };
}

type Item =
  | { readonly kind: 'OR' }
  | { readonly kind: 'WORDS'; readonly text: string; readonly quoted: boolean; readonly excluded: boolean };

/** Quotes, runs of words, excluded words and ORs in order. A quote that is never closed is read to the end. */
function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  let run = '';
  const flush = () => {
    if (run.trim() !== '') items.push({ kind: 'WORDS', text: run.trim(), quoted: false, excluded: false });
    run = '';
  };
  let at = 0;
  while (at < text.length) {
    const isStart = at === 0 || /[\s(]/.test(text.charAt(at - 1));
    const excluded = isStart && /^[-–−](?=\S)/u.test(text.slice(at, at + 2));
    const from = excluded ? at + 1 : at;
    if (QUOTES.test(text.charAt(from))) {
      flush();
      const close = text.slice(from + 1).search(QUOTES);
      const end = close === -1 ? text.length : from + 1 + close;
      items.push({ kind: 'WORDS', text: text.slice(from + 1, end), quoted: true, excluded });
      at = end + 1;
      continue;
    }
    const word = /^\S[^\s"“”„«»＂]*/u.exec(text.slice(from))?.[0];
    if (word === undefined) {
      run += ' ';
      at += 1;
    } else if (excluded) {
      flush();
      // Syllables are no words: what is left out goes on until something parts it.
      const words =
        /^[^\s,;()[\]"“”„«»＂]+(?:\s+(?!OR\s|[|(\-–−])[^\s,;()[\]"“”„«»＂]+)*/u.exec(text.slice(from))?.[0] ??
        word;
      items.push({ kind: 'WORDS', text: words, quoted: false, excluded: true });
      at = from + words.length;
    } else if (word === 'OR' || word === '|') {
      flush();
      items.push({ kind: 'OR' });
      at += word.length;
    } else {
      run += word;
      at += word.length;
    }
  }
  flush();
  return items;
}

/** The phrases of an item: a quote is one; words are parted at commas, brackets and joining words. */
function phrasesOf(item: Extract<Item, { kind: 'WORDS' }>, marks: MarksMode): Phrase[] {
  const parts = item.quoted || item.excluded ? [item.text] : partsOf(item.text);
  return parts.flatMap((text) => {
    const syllables = syllablesOf(text);
    if (syllables.length === 0) return [];
    const quoted = item.quoted || item.excluded;
    const marked = marks === 'EXACT' || (marks === 'AUTO' && hasMarks(text));
    return [{ syllables, quoted, marked, text: text.trim() }];
  });
}

function partsOf(run: string): string[] {
  const parts: string[] = [];
  let words: string[] = [];
  const flush = () => {
    if (words.length > 0) parts.push(words.join(' '));
    words = [];
  };
  const typed = run.split(/\s+/);
  for (const [at, word] of typed.entries()) {
    const bare = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const isAtEnd = isParted(typed[at - 1]) || isParted(word) || at === typed.length - 1;
    if (JOINING.has(bare) && !(isAtEnd && JOINING_BETWEEN.has(bare))) flush();
    else if (bare !== '') words.push(word);
    if (isParted(word)) flush();
  }
  flush();
  // Nothing but joining words was typed: then they are what is meant.
  return parts.length > 0 ? parts : [run];
}

/** Whether a new part begins behind the word; nothing stands before the first. */
function isParted(word: string | undefined): boolean {
  return word === undefined || /[,;:.!?()[\]]$/.test(word);
}

/**
 * What must be found of a phrase, as pairs of neighbours: every one of `every`, and one of each of `some`. A quote
 * needs all its pairs. Typed words may fall apart into pieces of two and more: every syllable keeps a neighbour, so
 * that `hội thảo Lộc Hà` finds a text with "hội thảo" here and "Lộc Hà" there, and never "lộc" and "Hà Tĩnh".
 * A phrase of one syllable is that syllable.
 */
export function piecesOf(
  phrase: Phrase,
  spelling: (syllable: Syllable) => string,
): {
  readonly every: readonly (readonly string[])[];
  readonly some: readonly (readonly (readonly string[])[])[];
} {
  const words = phrase.syllables.map(spelling);
  if (words.length === 1) return { every: [words], some: [] };
  const pairs = words.slice(1).map((word, index) => [words[index] as string, word]);
  if (phrase.quoted || pairs.length <= 2) return { every: pairs, some: [] };
  const last = pairs.length - 1;
  return {
    every: [pairs[0] as string[], pairs[last] as string[]],
    some: pairs
      .slice(1)
      .map((pair, index) => [pairs[index] as string[], pair])
      .slice(1, -1),
  };
}
