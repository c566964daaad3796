import { describe, expect, test } from '@jest/globals';
import { addCounts, type FieldCounts, NO_COUNTS } from '../../src/ingest/article-fields.js';
import { addDays } from '../../src/ingest/days-off.js';
import { type DayCounts, fallsInWords, fallsOf } from '../../src/ingest/drift.js';

/** A day with `of` articles that all have title and body; further fields as given. */
function day(day_: string, of: number, fields: Partial<FieldCounts> = {}): DayCounts {
  const whole = { ...NO_COUNTS, title: [of, of] as const, body: [of, of] as const };
  return { day: day_, counts: addCounts(whole, fields) };
}

/** A month of three articles a day with captions on nine of ten. */
const MONTH = Array.from({ length: 30 }, (_, n) =>
  day(addDays('2026-03-01', n), 3, { image: [3, 3], caption: [n % 3 === 0 ? 2 : 3, 3], byline: [2, 3] }),
);

describe('drift', () => {
  test('captions that vanish from six articles are told with what they were', () => {
    const days = [...MONTH, day('2026-04-01', 6, { image: [6, 6], caption: [0, 6], byline: [4, 6] })];
    const falls = fallsOf(days, null);
    expect(falls.map(({ field }) => field)).toEqual(['caption']);
    expect(fallsInWords(falls)).toBe('caption fell from 90 % (78 of 87) to 0 % (0 of 6)');
  });

  test('one or two articles without are no drift', () => {
    expect(fallsOf([...MONTH, day('2026-04-01', 2, { image: [2, 2], caption: [0, 2] })], null)).toEqual([]);
  });

  test('articles of the last days are taken together', () => {
    const days = [
      ...MONTH,
      ...[1, 2, 3].map((n) => day(`2026-04-0${n}`, 2, { image: [2, 2], caption: [0, 2], byline: [1, 2] })),
    ];
    expect(fallsOf(days, null)).toMatchObject([{ field: 'caption', now: [0, 6] }]);
  });

  test('a field that was filled half of the time may miss in five articles', () => {
    expect(
      fallsOf([...MONTH, day('2026-04-01', 5, { image: [5, 5], caption: [5, 5], byline: [1, 5] })], null),
    ).toEqual([]);
  });

  test('a habit of ten articles is none', () => {
    const days = [day('2026-03-30', 10, { caption: [10, 10] }), day('2026-04-01', 8, { caption: [0, 8] })];
    expect(fallsOf(days, null)).toEqual([]);
  });

  test('what drifted stays measured against the time before, until that is forgotten', () => {
    const broken = Array.from({ length: 25 }, (_, n) =>
      day(addDays('2026-04-01', n), 3, { image: [3, 3], caption: [0, 3] }),
    );
    expect(fallsOf([...MONTH, ...broken], null)).toEqual([]);
    expect(fallsOf([...MONTH, ...broken], '2026-04-02').map(({ field }) => field)).toEqual(['caption']);
    expect(fallsOf(broken, '2026-04-02')).toEqual([]);
  });

  test('fields that come back end it', () => {
    const back = day('2026-04-10', 6, { image: [6, 6], caption: [6, 6], byline: [5, 6] });
    expect(
      fallsOf([...MONTH, day('2026-04-01', 6, { image: [6, 6], caption: [0, 6] }), back], '2026-04-01'),
    ).toEqual([]);
  });
});
