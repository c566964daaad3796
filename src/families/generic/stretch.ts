import type { MainBox } from './main-content.js';

/** So much prose in a row is a text; a list prints no more than a summary between two of its titles. */
export const TEXT = 700;

/** The most prose, in characters, that stands in the box from one of `parting` to the next, or before the first of them. */
export function longestStretch(
  { measures, at, dropped }: Pick<MainBox, 'measures' | 'at' | 'dropped'>,
  parting: readonly Element[],
): number {
  const parts = new Set(parting);
  const { end } = measures[at]!;
  let longest = 0;
  let stretch = 0;
  for (let place = at + 1; place < end; place += 1) {
    const { element, prose, end: behind } = measures[place]!;
    if (dropped.has(element)) {
      place = behind - 1;
      continue;
    }
    if (parts.has(element)) stretch = 0;
    let inner = 0;
    for (let child = place + 1; child < behind; child = measures[child]!.end) inner += measures[child]!.prose;
    stretch += prose - inner;
    longest = Math.max(longest, stretch);
  }
  return longest;
}
