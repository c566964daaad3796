import { nfc } from '../normalize/text.js';
import type { Phrase, SearchQuery } from './query.js';
import { type Syllable, syllablesOf } from './syllables.js';

/** A unit that is no more, under its full name, with the full names of those that took it over. */
export interface FormerName<Key> {
  readonly key: Key;
  readonly fullName: string;
  readonly successors: readonly { readonly key: Key; readonly fullName: string }[];
}

/** Former units by their full name without marks, as search compares it. */
export type FormerNames<Key> = ReadonlyMap<string, readonly FormerName<Key>[]>;

/** Successors whose names are searched beside a former unit's; a query must stay small. */
const MOST_SUCCESSORS = 12;

/** Indexes former units for {@link expandFormerNames}. */
export function indexFormerNames<Key>(units: readonly FormerName<Key>[]): FormerNames<Key> {
  const names = new Map<string, FormerName<Key>[]>();
  for (const unit of units) {
    const name = syllablesOf(nfc(unit.fullName))
      .map((each) => each.folded)
      .join(' ');
    names.set(name, [...(names.get(name) ?? []), unit]);
  }
  return names;
}

/**
 * Old names of units find the news of what became of them: wherever a phrase names a former unit in full ("huyện Lộc
 * Hà", "thị trấn Nghèn"), the same phrase with each successor's name is searched beside it. Gives the wider query and
 * which units were widened.
 */
export function expandFormerNames<Key>(
  query: SearchQuery,
  names: FormerNames<Key>,
): { readonly query: SearchQuery; readonly expanded: readonly FormerName<Key>[] } {
  const expanded = new Map<Key, FormerName<Key>>();
  const all = query.all.map((term) =>
    term.flatMap((phrase) => {
      const variants = [phrase];
      for (const { unit, from, to } of formerUnitsIn(phrase, names)) {
        expanded.set(unit.key, unit);
        for (const successor of unit.successors.slice(0, MOST_SUCCESSORS)) {
          const instead = syllablesOf(nfc(successor.fullName));
          const syllables = phrase.syllables.toSpliced(from, to - from, ...instead);
          variants.push({ ...phrase, syllables });
        }
      }
      return variants;
    }),
  );
  return { query: { ...query, all }, expanded: [...expanded.values()] };
}

const SHORTEST = 2;
const LONGEST = 7;

/** The first former unit named in the phrase, every bearer of that name; the longest name wins. */
function formerUnitsIn<Key>(
  phrase: Phrase,
  names: FormerNames<Key>,
): { unit: FormerName<Key>; from: number; to: number }[] {
  const { syllables } = phrase;
  for (let from = 0; from + SHORTEST <= syllables.length; from += 1) {
    for (let to = Math.min(syllables.length, from + LONGEST); to >= from + SHORTEST; to -= 1) {
      const words = syllables.slice(from, to);
      const found = names.get(words.map((each) => each.folded).join(' ')) ?? [];
      const fitting = found.filter((unit) => !phrase.marked || spelledAs(unit.fullName, words));
      if (fitting.length > 0) return fitting.map((unit) => ({ unit, from, to }));
    }
  }
  return [];
}

function spelledAs(fullName: string, words: readonly Syllable[]): boolean {
  const name = syllablesOf(nfc(fullName));
  return name.length === words.length && name.every((each, index) => each.marked === words[index]?.marked);
}
