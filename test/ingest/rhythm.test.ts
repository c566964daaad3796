import { describe, expect, test } from '@jest/globals';
import { addDays, isDayOff } from '../../src/ingest/days-off.js';
import { expectedBy, rhythmOf } from '../../src/ingest/rhythm.js';

/** Every working day from `from` to `to`, of them each `step`-th. */
function workdays(from: string, to: string, step = 1): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (!isDayOff(day)) days.push(day);
  return days.filter((_day, index) => index % step === 0);
}

describe('rhythm', () => {
  test('an office that writes every working day is late on the third', () => {
    const days = workdays('2026-03-02', '2026-03-27');
    expect(rhythmOf(days)).toEqual({ usualPause: 1, patience: 2 });
    // Friday 27 March; Monday and Tuesday may pass.
    expect(expectedBy(days)?.toISOString()).toBe('2026-03-31T17:00:00.000Z');
  });

  test('a commune that writes two or three times a week has more patience', () => {
    expect(rhythmOf(workdays('2026-03-02', '2026-04-10', 2))).toEqual({ usualPause: 2, patience: 3 });
  });

  test('before Tết nobody is late until the offices are back', () => {
    const days = workdays('2026-01-05', '2026-02-13');
    expect(days.at(-1)).toBe('2026-02-13');
    expect(expectedBy(days)?.toISOString()).toBe('2026-02-24T17:00:00.000Z');
  });

  test('news on Sunday is no pause and no news on Sunday is none either', () => {
    const daily = Array.from({ length: 40 }, (_, index) => addDays('2026-03-01', index));
    expect(rhythmOf(daily)).toEqual({ usualPause: 1, patience: 2 });
  });

  test('one long pause among many does not make the patience', () => {
    const days = [...workdays('2026-03-02', '2026-03-27'), ...workdays('2026-05-18', '2026-06-05')];
    expect(rhythmOf(days)?.patience).toBe(2);
  });

  test('one that writes once a month is not hurried', () => {
    const days = ['2025-08-05', '2025-09-09', '2025-10-07', '2025-11-04', '2025-12-02', '2026-01-06'];
    const due = expectedBy(days)?.toISOString().slice(0, 10) ?? '';
    expect(due > '2026-02-25').toBe(true);
    expect(due < '2026-04-15').toBe(true);
  });

  test('of three days nothing can be said but six weeks', () => {
    expect(rhythmOf(['2026-03-02', '2026-03-03', '2026-03-04'])).toMatchObject({ patience: 30 });
  });

  test('without news there is no rhythm', () => {
    expect(rhythmOf([])).toBeNull();
    expect(expectedBy([])).toBeNull();
  });
});
