import { ask } from '../ask.js';
import type { Choice } from '../combobox.js';
import { DOCUMENTS } from '../documents.js';
import { LANGUAGE } from '../language.js';
import { printNumber } from '../printed.js';
import { say } from '../words.js';
import { articleChoice } from './article-filter.js';
import type { RoomFilter } from './room-filter.js';
import { bareName, folded, unitChoices } from './unit-choices.js';

type Find = (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;

/** Units by name, with their level, what they lie in, and until when they were. */
export const findUnits: Find = async (text, signal) => {
  const name = bareName(text);
  if (name === '') return [];
  const found = await ask(DOCUMENTS.roomUnits, { name }, signal);
  return unitChoices(found, text).map(({ id, label, level, parent, until }) => ({
    id,
    label,
    note: [say(`level.${level}`), parent, until === null ? null : say('unit.until', { day: until })]
      .filter((part) => part !== null)
      .join(' · '),
  }));
};

/** Sources by name; all of them, as far as they go, before something is typed. */
export const findSources: Find = async (text, signal) => {
  const { sources } = await ask(
    DOCUMENTS.roomSources,
    text === '' ? {} : { filter: { name: { contains: text } } },
    signal,
  );
  return sources.nodes.map(({ id, name }) => ({ id, label: name }));
};

/** Sections of the articles that the rest of the filter finds, with how many each holds. */
export function findCategories(filter: RoomFilter): Find {
  return async (text, signal) => {
    const choice = articleChoice({ ...filter, category: null });
    const { articles } = await ask(DOCUMENTS.roomCategories, choice, signal);
    const buckets = articles.facets.flatMap((facet) => facet.buckets);
    return buckets
      .filter(({ label }) => folded(label).includes(folded(text)))
      .slice(0, 20)
      .map(({ label, count }) => ({ id: label, label, note: printNumber(count, LANGUAGE) }));
  };
}
