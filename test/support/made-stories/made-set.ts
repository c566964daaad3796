import { diceOf } from '../../../src/demo/demo-random.js';
import { WAYS } from './copying.js';
import { lookAlikes } from './look-alikes.js';
import { type MadeArticle, toldStories } from './made-article.js';

/** Hours after its original in which a copy comes out. */
const MOST_HOURS = 96;

/**
 * A made set: originals, copies of a part of them in every way, and look-alikes. The same number gives the same set on
 * every machine. Whoever judges by it should know that it was made by those who wrote the rules.
 */
export function madeSet(set: number): readonly MadeArticle[] {
  const told = toldStories(set);
  const all = [...told, ...lookAlikes(set)];
  const names = Object.keys(WAYS) as (keyof typeof WAYS)[];
  // Every third text is copied, notices and bulletins too, each in two ways.
  const copies = all.flatMap((from, at) => {
    if ((at + set) % 3 !== 0) return [];
    return [0, 1].map((nth): MadeArticle => {
      const kind = names[(Math.floor(at / 3) * 2 + nth + set) % names.length] ?? 'title edited';
      const dice = diceOf(`copy ${set} ${at} ${nth}`);
      const other = told[(at * 7 + 5) % told.length] ?? from;
      const made = WAYS[kind](from, dice, other);
      const instant = Date.parse(from.publishedAt) + dice.int(1, MOST_HOURS) * 3_600_000;
      return { kind, stories: from.stories, publishedAt: new Date(instant).toISOString(), ...made };
    });
  });
  return [...all, ...copies];
}

/** Do both tell one story? */
export function isOneStory(one: MadeArticle, other: MadeArticle): boolean {
  return one.stories.some((story) => other.stories.includes(story));
}

/** The ways of copying, by name. */
export const COPY_KINDS: readonly string[] = Object.keys(WAYS);
