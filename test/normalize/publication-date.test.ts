import { describe, expect, test } from '@jest/globals';
import type { DateFact } from '../../src/families/family.js';
import { choosePublishedAt } from '../../src/normalize/publication-date.js';

const fetchedAt = new Date(Date.UTC(2026, 10, 20, 3, 30)); // 10:30 on 20/11/2026 in Vietnam
const page = (text: string): DateFact => ({ text, basis: 'PAGE' });
const meta = (text: string): DateFact => ({ text, basis: 'META' });
const codes = (dates: readonly DateFact[], at: Date | null = fetchedAt): readonly string[] =>
  choosePublishedAt(dates, at).problems.map((problem) => problem.code);

test('the seed', () => {
  expect(choosePublishedAt([page('EmailPrintAa 14:12 01/09/2016')], fetchedAt)).toEqual({
    publishedAt: {
      value: '2016-09-01T07:12:00.000Z',
      precision: 'MINUTE',
      basis: 'PAGE',
      raw: '14:12 01/09/2016',
    },
    updatedAt: null,
    problems: [],
  });
});

describe('page and metadata', () => {
  test('metadata with a time refines the day the page shows', () => {
    const { publishedAt, problems } = choosePublishedAt(
      [page('10/08/2026'), meta('2026-08-10T09:05:00+07:00')],
      fetchedAt,
    );
    expect(publishedAt).toMatchObject({
      value: '2026-08-10T02:05:00.000Z',
      precision: 'MINUTE',
      basis: 'META',
    });
    expect(problems).toEqual([]);
  });

  test('metadata at midnight refines nothing', () => {
    const dates = [page('10/08/2026'), meta('2026-08-10T00:00:00+07:00')];
    expect(choosePublishedAt(dates, fetchedAt).publishedAt).toMatchObject({
      precision: 'DAY',
      basis: 'PAGE',
    });
  });

  test('the page wins with its minute on the same day', () => {
    const dates = [meta('2026-08-10T09:05:00+07:00'), page('07:45 10/08/2026')];
    expect(choosePublishedAt(dates, fetchedAt).publishedAt).toMatchObject({
      value: '2026-08-10T00:45:00.000Z',
      basis: 'PAGE',
    });
    expect(codes(dates)).toEqual([]);
  });

  test('another day is a conflict and the page wins', () => {
    const dates = [page('10/08/2026'), meta('2026-08-15T09:05:00+07:00')];
    expect(choosePublishedAt(dates, fetchedAt).publishedAt).toMatchObject({
      value: '2026-08-09T17:00:00.000Z',
      basis: 'PAGE',
    });
    expect(codes(dates)).toEqual(['DATE_CONFLICT']);
  });

  test('some minutes over midnight are no conflict', () => {
    expect(codes([page('23:58 10/08/2026'), meta('2026-08-11T00:03:00+07:00')])).toEqual([]);
  });

  test('local time stamped Z is a shifted clock, no conflict', () => {
    const dates = [page('20:15 10/08/2026'), meta('2026-08-10T20:15:00Z')];
    expect(choosePublishedAt(dates, fetchedAt).publishedAt?.value).toBe('2026-08-10T13:15:00.000Z');
    expect(codes(dates)).toEqual(['SHIFTED_CLOCK']);
  });

  test('a stamp that fits the day of the page only when put right refines it', () => {
    const dates = [page('10/08/2026'), meta('2026-08-10T20:15:00Z')];
    expect(choosePublishedAt(dates, fetchedAt).publishedAt).toMatchObject({
      value: '2026-08-10T13:15:00.000Z',
      basis: 'META',
    });
    expect(codes(dates)).toEqual(['SHIFTED_CLOCK']);
  });

  test.each([
    [
      'an offset beside its own clock',
      [page('18.04.2026, 11:25'), meta('2026-04-18T11:25:00+02:00')],
      '2026-04-18T09:25:00.000Z',
    ],
    [
      'the page names the zone',
      [page('Apr. 18, 2026 at 7:40 PM EDT'), meta('2026-04-18T23:40:09Z')],
      '2026-04-18T23:40:00.000Z',
    ],
    ['summer time left open', [page('Apr 18, 2026 7:40 PM ET')], '2026-04-18T23:40:00.000Z'],
    ['winter time left open', [page('Jan 18, 2026 7:40 p.m. PT')], '2026-01-19T03:40:00.000Z'],
    ['the zone between clock and day', [page('9:10 AM MDT, June 2, 2026')], '2026-06-02T15:10:00.000Z'],
    [
      'metadata without a zone are in Greenwich beside others with one',
      [page('June 2, 2026'), meta('2026-06-02T16:10:00'), meta('2026-06-02T09:10:00-07:00')],
      '2026-06-02T16:10:00.000Z',
    ],
    [
      'a true Greenwich stamp on a page that prints another zone',
      [page('Updated 8:15 PM CDT, June 2, 2026'), meta('2026-06-02T21:04:09'), meta('2026-06-02T21:04:09Z')],
      '2026-06-02T21:04:09.000Z',
    ],
    [
      'a day that is the next in Vietnam',
      [page('June 2, 2026'), meta('2026-06-02T16:10:00-04:00')],
      '2026-06-02T20:10:00.000Z',
    ],
    [
      '13:00 sharp in New York is Vietnamese midnight',
      [meta('2026-06-02T13:00:00-04:00')],
      '2026-06-02T17:00:00.000Z',
    ],
  ] as const)('another country: %s', (_oddity, dates, value) => {
    const { publishedAt, problems } = choosePublishedAt(dates, fetchedAt);
    expect(publishedAt).toMatchObject({ value, precision: 'MINUTE' });
    expect(problems).toEqual([]);
  });

  test('a clock that fits an offset in Vietnam stays Vietnamese', () => {
    const dates = [page('09:15 10/08/2026'), meta('2026-08-10T10:15:00+08:00')];
    expect(choosePublishedAt(dates, fetchedAt).publishedAt?.value).toBe('2026-08-10T02:15:00.000Z');
    expect(codes(dates)).toEqual([]);
  });

  test('midnight in the zone named is the day written', () => {
    expect(choosePublishedAt([meta('2026-06-02T00:00:00-04:00')], fetchedAt).publishedAt).toMatchObject({
      value: '2026-06-01T17:00:00.000Z',
      precision: 'DAY',
    });
  });

  test('initials behind a clock are no zone', () => {
    expect(choosePublishedAt([page('08:30 10/08/2026 PT')], fetchedAt).publishedAt?.value).toBe(
      '2026-08-10T01:30:00.000Z',
    );
  });

  test('metadata alone, stamped Z and ahead of the fetch by less than the shift', () => {
    const dates = [meta('2026-11-20T10:05:00Z')];
    expect(choosePublishedAt(dates, fetchedAt).publishedAt?.value).toBe('2026-11-20T03:05:00.000Z');
    expect(codes(dates)).toEqual(['SHIFTED_CLOCK']);
  });

  test('a month on the page takes the day from the metadata', () => {
    const dates = [page('tháng 8/2026'), meta('2026-08-10')];
    expect(choosePublishedAt(dates, fetchedAt).publishedAt).toMatchObject({
      value: '2026-08-09T17:00:00.000Z',
      precision: 'DAY',
    });
  });

  test('the address is the last resort, and never a conflict', () => {
    const url: DateFact = { text: '/portal/Pages/2026-8-9/Hop-bao-tuja6ggf.aspx', basis: 'URL' };
    expect(choosePublishedAt([url, page('10/08/2026')], fetchedAt).publishedAt?.basis).toBe('PAGE');
    expect(codes([url, page('10/08/2026')])).toEqual([]);
    expect(choosePublishedAt([url], fetchedAt).publishedAt).toMatchObject({
      precision: 'DAY',
      basis: 'URL',
      raw: '2026-8-9',
    });
  });
});

describe('which wins, and how exact it is then', () => {
  const told = (dates: readonly DateFact[]): string => {
    const { publishedAt, updatedAt, problems } = choosePublishedAt(dates, fetchedAt);
    const date = publishedAt ? `${publishedAt.value} ${publishedAt.precision} ${publishedAt.basis}` : 'none';
    return [date, updatedAt?.value, ...problems.map(({ code }) => code)].filter(Boolean).join(' ');
  };
  const META_MINUTE = '2026-08-10T09:05:00+07:00';
  const EXACT = '2026-08-10T02:05:00.000Z MINUTE META';
  const DAY_META = '2026-08-09T17:00:00.000Z DAY META';
  const DAY_PAGE = '2026-08-09T17:00:00.000Z DAY PAGE';
  test.each([
    ['midnight in Greenwich is a day', [meta('2026-08-10T00:00:00Z')], DAY_META],
    ['midnight written +00:00', [meta('2026-08-10T00:00:00+00:00')], DAY_META],
    ['midnight in Vietnam', [meta('2026-08-10T00:00:00+07:00')], DAY_META],
    ['midnight without a zone', [meta('2026-08-10T00:00:00')], DAY_META],
    ['Vietnamese midnight stamped Z', [meta('2026-08-09T17:00:00Z')], DAY_META],
    [
      'seven in the morning is no midnight',
      [meta('2026-08-10T07:00:00+07:00')],
      '2026-08-10T00:00:00.000Z MINUTE META',
    ],
    ['midnight in Greenwich of the same day', [page('10/08/2026'), meta('2026-08-10T00:00:00Z')], DAY_PAGE],
    ['00:00 on the page is made exact too', [page('10/08/2026 00:00'), meta(META_MINUTE)], EXACT],
    [
      'the day of a move to a new platform',
      [page('Ngày đăng: 10/08/2026'), meta('2026-09-02T01:00:00Z')],
      `${DAY_PAGE} DATE_CONFLICT`,
    ],
    [
      'only a change is printed, no metadata',
      [page('Cập nhật: 12/08/2026 09:00')],
      '2026-08-12T02:00:00.000Z MINUTE PAGE',
    ],
    [
      'only a change is printed, metadata know more',
      [page('Cập nhật: 12/08/2026 09:00'), meta(META_MINUTE)],
      `${EXACT} 2026-08-12T02:00:00.000Z`,
    ],
    [
      'publication and change in one line',
      [page('Ngày đăng: 10/08/2026 | Cập nhật: 12/08/2026 09:00')],
      `${DAY_PAGE} 2026-08-12T02:00:00.000Z`,
    ],
    [
      'a change before the publication is none',
      [page('Ngày đăng: 10/08/2026 | Cập nhật: 02/08/2026')],
      DAY_PAGE,
    ],
    ['today’s date by its label', [page('Hôm nay: Thứ sáu, 20/11/2026')], 'none NO_DATE'],
    ['today’s date by its label, beside metadata', [page('Hôm nay: 20/11/2026'), meta(META_MINUTE)], EXACT],
    [
      'today’s date without a label, beside metadata',
      [page('Thứ sáu, ngày 20/11/2026'), meta(META_MINUTE)],
      `${EXACT} DATE_CONFLICT`,
    ],
    [
      'published today, and labelled so',
      [page('Ngày đăng: 20/11/2026'), meta(META_MINUTE)],
      '2026-11-19T17:00:00.000Z DAY PAGE DATE_CONFLICT',
    ],
    ['a deadline', [page('Ngày hết hạn: 01/10/2026')], 'none NO_DATE'],
    [
      'days ago',
      [page('3 ngày trước'), meta('2026-11-16T15:05:00+07:00')],
      '2026-11-16T08:05:00.000Z MINUTE META',
    ],
    [
      'weeks ago',
      [page('2 tuần trước'), meta('2026-11-03T09:05:00+07:00')],
      '2026-11-03T02:05:00.000Z MINUTE META',
    ],
    [
      'months ago',
      [page('2 tháng trước'), meta('2026-08-25T09:05:00+07:00')],
      '2026-08-25T02:05:00.000Z MINUTE META',
    ],
    [
      'hours ago',
      [page('3 giờ trước'), meta('2026-11-20T07:12:00+07:00')],
      '2026-11-20T00:12:00.000Z MINUTE META',
    ],
    [
      'hours ago, metadata of another day',
      [page('3 giờ trước'), meta(META_MINUTE)],
      '2026-11-20T00:30:00.000Z MINUTE PAGE DATE_CONFLICT',
    ],
    ['weeks ago, alone', [page('2 tuần trước')], '2026-11-05T17:00:00.000Z DAY PAGE'],
    [
      'month first in the metadata’s eyes',
      [page('08/10/2026'), meta(META_MINUTE)],
      '2026-10-07T17:00:00.000Z DAY PAGE DATE_CONFLICT',
    ],
  ] satisfies [string, DateFact[], string][])('%s', (_oddity, dates, expected) => {
    expect(told(dates)).toBe(expected);
  });
});

describe('what cannot be', () => {
  test.each([
    ['nothing', [], ['NO_DATE']],
    ['words', [page('Tin tức')], ['NO_DATE']],
    ['impossible', [page('31/02/2026')], ['IMPOSSIBLE_DATE']],
    ['future by eleven minutes', [page('10:41 20/11/2026')], ['FUTURE_DATE']],
    ['tomorrow', [page('21/11/2026')], ['FUTURE_DATE']],
    ['next month', [page('tháng 12/2026')], ['FUTURE_DATE']],
    ['a database without a date', [meta('1970-01-01T00:00:00Z')], ['IMPOSSIBLE_DATE']],
  ] satisfies [string, DateFact[], string[]][])('%s', (_oddity, dates, problems) => {
    expect(choosePublishedAt(dates, fetchedAt).publishedAt).toBeNull();
    expect(codes(dates)).toEqual(problems);
  });

  test('ten minutes of slack for clocks, and today is today all day', () => {
    expect(codes([page('10:40 20/11/2026')])).toEqual([]);
    expect(codes([page('20/11/2026')])).toEqual([]);
  });

  test('an impossible date on the page leaves the metadata standing, and is told', () => {
    const dates = [page('31/02/2026'), meta('2026-03-01T09:05:00+07:00')];
    expect(choosePublishedAt(dates, fetchedAt).publishedAt?.basis).toBe('META');
    expect(codes(dates)).toEqual(['IMPOSSIBLE_DATE']);
  });

  test('without a clock nothing lies in the future', () => {
    expect(codes([page('10:41 20/11/2096')], null)).toEqual([]);
  });
});
