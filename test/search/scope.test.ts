import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { periodsBack, scopeOf, UNDATED, vietnameseDay } from '../../src/search/scope.js';

const DAY_MS = 86_400_000;
const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY_MS;

describe('the periods a search goes back through', () => {
  test('single days, then months, years and decades', () => {
    expect(periodsBack(day('2026-03-03'), null)).toEqual([
      ...['03', '02', '01'].map((date) => day(`2026-03-${date}`)),
      ...Array.from({ length: 4 }, (_each, back) => day('2026-02-28') - back),
      // The days of February until its end was reached behind seven of them.
      ...Array.from({ length: 24 }, (_each, back) => day('2026-02-24') - back),
      1_000_000 + 2026 * 12 + 1,
      ...Array.from({ length: 12 }, (_each, back) => 1_000_000 + 2025 * 12 + 12 - back),
      ...[2024, 2023, 2022, 2021, 2020].map((year) => 2_000_000 + year),
      ...Array.from({ length: 12 }, (_each, back) => 3_000_201 - back),
    ]);
  });

  test('every day lies in exactly one of them, in order, and no other day in any', () => {
    const days = fc.integer({ min: day('1930-01-01'), max: day('2031-12-31') });
    fc.assert(
      fc.property(days, fc.option(fc.integer({ min: 0, max: 9000 })), (last, back) => {
        const first = back === null ? null : last - back;
        const periods = periodsBack(last, first);
        const places = new Map(periods.map((period, place) => [period, place]));
        expect(places.size).toBe(periods.length);
        const wrong: number[] = [];
        let before = -1;
        for (let each = last + 40; each >= (first ?? last - 9000) - 40; each -= 1) {
          const found = scopeOf(each * DAY_MS, 1, []).flatMap((number) => places.get(number) ?? []);
          const isWanted = each <= last && (first === null || each >= first);
          if (found.length !== (isWanted ? 1 : 0)) wrong.push(each);
          if (!isWanted) continue;
          if ((found[0] ?? -1) < before) wrong.push(each);
          before = found[0] ?? before;
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('days are those of Việt Nam; what has no date says so', () => {
    expect(vietnameseDay(Date.parse('2025-06-30T16:59:59Z'))).toBe(day('2025-06-30'));
    expect(vietnameseDay(Date.parse('2025-06-30T17:00:00Z'))).toBe(day('2025-07-01'));
    expect(scopeOf(null, 7, [])).toEqual([UNDATED, 10_000_007]);
  });
});
