import { nfc } from '../normalize/text.js';
import type { Phrase, SearchQuery } from './query.js';
import { type Syllable, syllablesOf } from './syllables.js';

/** Some words of a text, cut between words, with the places of what was searched; places count UTF-16 units. */
export interface Fragment {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Syllables shown around what was found. */
const SHOWN = 36;

/**
 * The part of `text` that shows best what was searched, with its places; null when nothing of it stands there.
 * `whole`: the text is not cut (a title). The words are those of the text, marks and case included.
 */
export function highlight(
  text: string,
  query: SearchQuery,
  { whole }: { readonly whole: boolean },
): Fragment | null {
  const shown = nfc(text);
  const syllables = syllablesOf(shown);
  const found = foundIn(syllables, query.all.flat());
  if (found.size === 0) return null;
  const [from, to] = whole ? [0, syllables.length] : bestWindow(syllables.length, found);
  const start = whole || from === 0 ? 0 : (syllables[from]?.start ?? 0);
  const end = whole || to === syllables.length ? shown.length : (syllables[to - 1]?.end ?? shown.length);
  const fragment = `${start > 0 ? '…' : ''}${shown.slice(start, end).trimEnd()}${end < shown.length ? '…' : ''}`;
  const shift = start > 0 ? 1 - start : 0;
  return { text: fragment, ranges: rangesOf(shown, syllables, found, { from, to, shift }) };
}

/** Indexes of the syllables that were searched: whole quotes, single words, and two or more neighbours of typed words. */
function foundIn(syllables: readonly Syllable[], phrases: readonly Phrase[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const phrase of phrases) {
    const spelling = phrase.marked ? 'marked' : 'folded';
    const wanted = phrase.syllables.map((each) => each[spelling]);
    const places = Map.groupBy(wanted.keys(), (offset) => wanted[offset] as string);
    const least = phrase.quoted ? wanted.length : Math.min(2, wanted.length);
    // Every syllable of every text comes by here: most are in no phrase.
    for (let index = 0; index < syllables.length; index += 1) {
      for (const offset of places.get((syllables[index] as Syllable)[spelling]) ?? []) {
        if (phrase.quoted && offset > 0) continue;
        let length = 1;
        while (
          wanted[offset + length] !== undefined &&
          wanted[offset + length] === syllables[index + length]?.[spelling]
        )
          length += 1;
        if (length >= least) for (let step = 0; step < length; step += 1) found.add(index + step);
      }
    }
  }
  return found;
}

/** The window of {@link SHOWN} syllables with most of what was found, the first of the best; a little before it is shown. */
function bestWindow(length: number, found: ReadonlySet<number>): readonly [from: number, to: number] {
  if (length <= SHOWN) return [0, length];
  const places = [...found].sort((a, b) => a - b);
  let best = { from: 0, count: -1 };
  let last = 0;
  for (const [first, from] of places.entries()) {
    while (last < places.length && (places[last] as number) < from + SHOWN) last += 1;
    if (last - first > best.count) best = { from, count: last - first };
  }
  const from = Math.min(Math.max(0, best.from - 4), length - SHOWN);
  return [from, from + SHOWN];
}

function rangesOf(
  text: string,
  syllables: readonly Syllable[],
  found: ReadonlySet<number>,
  { from, to, shift }: { readonly from: number; readonly to: number; readonly shift: number },
): { start: number; end: number }[] {
  const ranges: { start: number; end: number; index: number }[] = [];
  for (let index = from; index < to; index += 1) {
    const syllable = syllables[index];
    if (!found.has(index) || !syllable) continue;
    const [start, end] = [syllable.start + shift, syllable.end + shift];
    const before = ranges.at(-1);
    if (before && isJoined(text.slice(before.end - shift, syllable.start), before.index === index - 1))
      Object.assign(before, { end, index });
    else ranges.push({ start, end, index });
  }
  return ranges.map(({ start, end }) => ({ start, end }));
}

/** One place: the same abbreviation, or neighbours with nothing but a blank between them. */
function isJoined(between: string, areNeighbours: boolean): boolean {
  return areNeighbours && between.trim() === '';
}
