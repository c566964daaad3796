import { describe, expect, test } from '@jest/globals';
import { gather } from '../../src/ingest/gather.js';

/** Gathers doubling; what is done at once is written down. `bad` makes the piece it is in fail. */
function doubling(most = 10) {
  const pieces: (readonly number[])[] = [];
  const ask = gather({
    work: async (items: readonly number[]) => {
      pieces.push(items);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const bad = items.find((item) => item < 0);
      if (bad !== undefined) throw new Error(`bad ${bad}`);
      return items.map((item) => item * 2);
    },
    most,
    keyOf: (item) => Math.abs(item),
  });
  return { ask, pieces };
}

describe('what many ask for at once', () => {
  test('is done together, and what is asked meanwhile becomes the next piece', async () => {
    const { ask, pieces } = doubling();
    const first = [ask(1), ask(2)];
    await new Promise((resolve) => setTimeout(resolve, 2));
    const later = [ask(3), ask(4), ask(5)];
    expect(await Promise.all([...first, ...later])).toEqual([2, 4, 6, 8, 10]);
    expect(pieces).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  test('fails for those alone whose fault it is', async () => {
    const { ask, pieces } = doubling();
    const results = await Promise.allSettled([ask(1), ask(-2), ask(3)]);
    expect(results.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)))).toEqual([
      2,
      'Error: bad -2',
      6,
    ]);
    expect(pieces).toEqual([[1, -2, 3], [1], [-2], [3]]);
    expect(await ask(4)).toBe(8);
  });

  test('never has one key twice in a piece, nor more than it may hold', async () => {
    const { ask, pieces } = doubling(2);
    expect(await Promise.all([ask(1), ask(1), ask(2), ask(3)])).toEqual([2, 2, 4, 6]);
    expect(pieces).toEqual([
      [1, 2],
      [1, 3],
    ]);
  });
});
