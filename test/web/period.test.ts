import { describe, expect, test } from '@jest/globals';
import { dayOf } from '../../src/web/pages/days.js';
import {
  compare,
  daysOfBucket,
  periodAfter,
  periodAt,
  periodBefore,
  readBoardAddress,
  writeBoardAddress,
} from '../../src/web/pages/dashboard/period.js';

describe('periods of the calendar', () => {
  test.each([
    ['week', '2026-11-29', '2026-11-23', '2026-11-30'],
    ['week', '2026-11-30', '2026-11-30', '2026-12-07'],
    ['week', '2025-01-01', '2024-12-30', '2025-01-06'],
    ['month', '2024-02-29', '2024-02-01', '2024-03-01'],
    ['month', '2026-12-31', '2026-12-01', '2027-01-01'],
    ['quarter', '2026-11-29', '2026-10-01', '2027-01-01'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-04-01'],
    ['year', '2026-11-29', '2026-01-01', '2027-01-01'],
  ] as const)('the %s of %s begins on %s', (kind, day, from, to) => {
    expect(periodAt(kind, day)).toEqual({ kind, from, to });
  });

  test('before and after; what has not begun is not there', () => {
    const november = periodAt('month', '2026-11-05');
    expect(periodBefore(november).from).toBe('2026-10-01');
    expect(periodAfter(november, '2026-11-30')).toBeNull();
    expect(periodAfter(november, '2026-12-01')?.from).toBe('2026-12-01');
  });

  test('today is the day in Việt Nam, whatever the clock of the browser', () => {
    expect(dayOf(new Date('2026-11-28T16:59:59Z'))).toBe('2026-11-28');
    expect(dayOf(new Date('2026-11-28T17:00:00Z'))).toBe('2026-11-29');
  });
});

describe('a period against the one before', () => {
  test('one that is over: the whole of both', () => {
    expect(compare(periodAt('month', '2026-10-10'), '2026-11-29')).toEqual({
      from: '2026-10-01',
      to: '2026-11-01',
      fromBefore: '2026-09-01',
      toBefore: '2026-10-01',
      isUnderWay: false,
    });
  });

  test('one that is under way: as many days as have passed, today with them', () => {
    expect(compare(periodAt('month', '2026-11-03'), '2026-11-03')).toMatchObject({
      to: '2026-12-01',
      fromBefore: '2026-10-01',
      toBefore: '2026-10-04',
      isUnderWay: true,
    });
  });

  test('a long month never reaches past a short one', () => {
    expect(compare(periodAt('month', '2026-03-30'), '2026-03-30').toBefore).toBe('2026-03-01');
  });
});

test.each([
  ['DAY', 'month', '2026-11-05', '2026-11-05', '2026-11-05'],
  ['WEEK', 'quarter', '2026-09-28', '2026-10-01', '2026-10-04'],
  ['WEEK', 'quarter', '2026-12-28', '2026-12-28', '2026-12-31'],
  ['MONTH', 'year', '2026-02-01', '2026-02-01', '2026-02-28'],
] as const)('the %s %s-bucket of %s leads to its days within the period', (step, kind, key, from, last) => {
  expect(daysOfBucket(step, key, periodAt(kind, '2026-11-05'))).toEqual({ from, last });
});

describe('the address of the dashboard', () => {
  test('this month at home is the shortest', () => {
    expect(writeBoardAddress({ kind: 'month', day: null, province: null })).toBe('/dashboard');
  });

  test('what is written is read again', () => {
    const address = { kind: 'quarter', day: '2025-07-01', province: 'VW5pdDpodC1wcm92aW5jZS00Mg' } as const;
    const { search } = new URL(writeBoardAddress(address), 'http://localhost');
    expect(readBoardAddress(search, '2026-11-29')).toEqual(address);
  });

  test.each(['?period=decade', '?at=2026-13-01', '?at=2027-01-01', '?province=%20'])(
    '%s makes no sense and is left out',
    (search) => {
      expect(readBoardAddress(search, '2026-11-29')).toEqual({ kind: 'month', day: null, province: null });
    },
  );
});
