import { describe, expect, test } from '@jest/globals';
import { readFeedDates } from '../../src/normalize/feed-dates.js';

const fetchedAt = new Date(Date.UTC(2026, 10, 20, 3, 30)); // 10:30 on 20/11/2026 in Vietnam

function read(
  raws: readonly (string | null)[],
  at: Date | null = fetchedAt,
): { values: (string | null)[]; codes: string[] } {
  const { dates, problems } = readFeedDates(raws, { fetchedAt: at });
  return {
    values: dates.map((date) => date?.value ?? null),
    codes: problems.map((each) => each.map((problem) => problem.code).join()),
  };
}

describe('the vote on day and month', () => {
  test('day first without a vote', () => {
    expect(read(['05/11/2025 08:00:00', '04/11/2025 08:00:00']).values).toEqual([
      '2025-11-05T01:00:00.000Z',
      '2025-11-04T01:00:00.000Z',
    ]);
  });

  test('a second number above twelve settles month first for all', () => {
    expect(read(['11/13/2026 08:00', '11/03/2026 08:00', '10/02/2026']).values).toEqual([
      '2026-11-13T01:00:00.000Z',
      '2026-11-03T01:00:00.000Z',
      '2026-10-01T17:00:00.000Z',
    ]);
  });

  test('a first number above twelve settles day first, and an impossible item stands alone', () => {
    const { values, codes } = read(['13/10/2026 08:00', '10/14/2026 08:00', '05/10/2026 08:00']);
    expect(values).toEqual(['2026-10-13T01:00:00.000Z', null, '2026-10-05T01:00:00.000Z']);
    expect(codes).toEqual(['', 'IMPOSSIBLE_DATE', '']);
  });

  test('AM/PM and SA/CH take no part and are not moved', () => {
    expect(read(['9/1/2016 2:12:00 PM', '01/09/2016 2:12 CH', '13/10/2026']).values).toEqual([
      '2016-09-01T07:12:00.000Z',
      '2016-09-01T07:12:00.000Z',
      '2026-10-12T17:00:00.000Z',
    ]);
  });

  test('AM/PM: those that can be read one way only decide for all of the feed', () => {
    expect(read(['29/10/2026 8:15 AM', '2/11/2026 8:15 AM', '02/11/2026'])).toEqual({
      values: ['2026-10-29T01:15:00.000Z', '2026-11-02T01:15:00.000Z', '2026-11-01T17:00:00.000Z'],
      codes: ['', '', ''],
    });
    expect(read(['10/29/2026 8:15 AM', '11/2/2026 8:15 AM', '02/11/2026'])).toEqual({
      values: ['2026-10-29T01:15:00.000Z', '2026-11-02T01:15:00.000Z', '2026-11-01T17:00:00.000Z'],
      codes: ['', '', ''],
    });
  });

  test('AM/PM: where none tells it is month first, and said', () => {
    expect(read(['11/2/2026 8:15 AM', '11/11/2026 8:15 AM'])).toEqual({
      values: ['2026-11-02T01:15:00.000Z', '2026-11-11T01:15:00.000Z'],
      codes: ['AMBIGUOUS_DATE', ''],
    });
  });

  test('the future vetoes day first where month first draws the feed together', () => {
    expect(read(['11/12/2026 08:00', '11/10/2026 08:00', '11/09/2026 08:00']).values).toEqual([
      '2026-11-12T01:00:00.000Z',
      '2026-11-10T01:00:00.000Z',
      '2026-11-09T01:00:00.000Z',
    ]);
  });

  test('one announcement ahead does not turn a day-first feed', () => {
    const { values, codes } = read(['05/12/2026', '11/11/2026', '10/11/2026']);
    expect(values).toEqual([null, '2026-11-10T17:00:00.000Z', '2026-11-09T17:00:00.000Z']);
    expect(codes).toEqual(['FUTURE_DATE', '', '']);
  });

  test('a lone item that only month first would save is ambiguous', () => {
    expect(read(['11/12/2026 08:00'])).toEqual({ values: [null], codes: ['AMBIGUOUS_DATE'] });
  });

  test("the source's own setting needs no vote", () => {
    const { dates } = readFeedDates(['11/03/2026'], { fetchedAt, dateOrder: 'MDY' });
    expect(dates[0]?.value).toBe('2026-11-02T17:00:00.000Z');
  });
});

describe('local time stamped GMT', () => {
  const stamped = [
    'Fri, 20 Nov 2026 09:55:00 GMT',
    'Thu, 19 Nov 2026 15:20:00 GMT',
    'Wed, 18 Nov 2026 07:05:00 +0000',
  ];

  test('an item from the future gives the whole feed away', () => {
    expect(read([...stamped, 'Tue, 17 Nov 2026 08:00:00 +0700'])).toEqual({
      values: [
        '2026-11-20T02:55:00.000Z',
        '2026-11-19T08:20:00.000Z',
        '2026-11-18T00:05:00.000Z',
        '2026-11-17T01:00:00.000Z',
      ],
      codes: ['SHIFTED_CLOCK', 'SHIFTED_CLOCK', 'SHIFTED_CLOCK', ''],
    });
  });

  test('no item from the future, no shift', () => {
    expect(read(stamped.slice(1)).codes).toEqual(['', '']);
    expect(read(stamped, null).codes).toEqual(['', '', '']);
  });

  test('a right clock with one article announced ahead is not bent', () => {
    const right = [
      'Fri, 20 Nov 2026 06:00:00 GMT',
      'Thu, 19 Nov 2026 01:20:00 GMT',
      'Wed, 18 Nov 2026 02:05:00 GMT',
      'Tue, 17 Nov 2026 08:05:00 GMT',
    ];
    expect(read(right)).toEqual({
      values: [null, '2026-11-19T01:20:00.000Z', '2026-11-18T02:05:00.000Z', '2026-11-17T08:05:00.000Z'],
      codes: ['FUTURE_DATE', '', '', ''],
    });
  });

  test('an item beyond the shift is its own flaw', () => {
    expect(read(['Sat, 20 Nov 2027 09:55:00 GMT', ...stamped]).codes).toEqual([
      'FUTURE_DATE',
      'SHIFTED_CLOCK',
      'SHIFTED_CLOCK',
      'SHIFTED_CLOCK',
    ]);
  });
});

test('one bad date never harms the others', () => {
  expect(
    read([
      null,
      '',
      'hôm nào đó',
      '31/02/2026',
      '20/11/2096',
      '2026-11-01T08:00:00+07:00',
      '01/01/1970 00:00',
    ]),
  ).toEqual({
    values: [null, null, null, null, null, '2026-11-01T01:00:00.000Z', null],
    codes: ['NO_DATE', 'NO_DATE', 'NO_DATE', 'IMPOSSIBLE_DATE', 'FUTURE_DATE', '', 'IMPOSSIBLE_DATE'],
  });
});

test('an empty feed', () => {
  expect(readFeedDates([])).toEqual({ dates: [], problems: [] });
});
