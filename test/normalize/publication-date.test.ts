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
