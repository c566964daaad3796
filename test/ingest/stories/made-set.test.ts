import { afterAll, describe, expect, test } from '@jest/globals';
import { madeSet } from '../../support/made-stories/made-set.js';
import { type Measure, measure, partSet, recall, tableOf } from '../../support/made-stories/measure.js';

/** The rules were tried on the first set; the others were only looked at afterwards. */
const SETS = [0, 1, 2, 3, 4, 5, 6, 7];

describe('copies are found and look-alikes stay apart', () => {
  const measures: Measure[] = [];
  afterAll(() => {
    process.stdout.write(`${tableOf(measures)}\n`);
  });

  test.each(SETS)('in made set %i', (nth) => {
    const set = madeSet(nth);
    const measured = measure(set, partSet(set));
    measures.push(measured);
    const precision = measured.rightPairs / measured.pairs;
    process.stdout.write(
      `set ${nth}: ${set.length} articles, recall of copies ${recall(measured).toFixed(3)}, precision of pairs ${precision.toFixed(3)}\n`,
    );
    expect(recall(measured)).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.98);
  });
});
