import { describe, expect, test } from '@jest/globals';
import { isWorkingTime, nextCheck, nextInterval } from '../../src/ingest/next-check.js';

/** Vietnamese wall clock. */
const at = (local: string) => new Date(`${local}:00+07:00`);
const HOUR = 3600;

describe('the interval', () => {
  const wednesday = at('2026-03-04T10:00');
  test.each([
    ['something new halves it', HOUR, { found: true, isFirst: false, now: wednesday }, HOUR / 2],
    [
      'nothing new makes it a fifth longer',
      HOUR,
      { found: false, isFirst: false, now: wednesday },
      HOUR * 1.2,
    ],
    [
      'the archive of the first reading says nothing',
      HOUR,
      { found: true, isFirst: true, now: wednesday },
      HOUR,
    ],
    [
      'nothing at night says nothing',
      HOUR,
      { found: false, isFirst: false, now: at('2026-03-04T23:00') },
      HOUR,
    ],
    [
      'nothing on Sunday says nothing',
      HOUR,
      { found: false, isFirst: false, now: at('2026-03-08T10:00') },
      HOUR,
    ],
    [
      'nothing at Tết says nothing',
      HOUR,
      { found: false, isFirst: false, now: at('2026-02-18T10:00') },
      HOUR,
    ],
    [
      'something at night counts',
      HOUR,
      { found: true, isFirst: false, now: at('2026-03-04T23:00') },
      HOUR / 2,
    ],
    ['never under five minutes', 400, { found: true, isFirst: false, now: wednesday }, 300],
    ['never over a day', 80_000, { found: false, isFirst: false, now: wednesday }, 86_400],
  ])('%s', (_name, before, finding, after) => {
    expect(nextInterval(before, finding)).toBe(after);
  });
});

describe('the next look', () => {
  test.each([
    ['by day after the interval', '2026-03-04T10:00', HOUR, '2026-03-04T11:00'],
    ['at night three times as late', '2026-03-04T21:00', HOUR, '2026-03-05T00:00'],
    ['but no later than an interval into the morning', '2026-03-05T04:00', 2 * HOUR, '2026-03-05T08:00'],
    ['on Saturday three times as late', '2026-03-07T10:00', 2 * HOUR, '2026-03-07T16:00'],
    ['a daily source does not skip Monday morning', '2026-03-08T10:00', 12 * HOUR, '2026-03-09T10:00'],
    ['a frequent one is looked at during Tết too', '2026-02-17T10:00', 300, '2026-02-17T10:15'],
  ])('%s', (_name, now, seconds, expected) => {
    expect(nextCheck(at(now), seconds)).toEqual(at(expected));
  });

  test('working time is the Vietnamese clock, weekends and holidays left out', () => {
    expect(isWorkingTime(at('2026-03-04T06:00'))).toBe(true);
    expect(isWorkingTime(at('2026-03-04T05:59'))).toBe(false);
    expect(isWorkingTime(at('2026-04-30T09:00'))).toBe(false);
  });
});
