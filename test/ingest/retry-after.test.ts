import { describe, expect, test } from '@jest/globals';
import { httpDate, retryAfterMs } from '../../src/ingest/retry-after.js';

const NOW = Date.UTC(2026, 2, 2, 8, 0, 0);
const DAY = 86_400_000;

describe('retryAfterMs', () => {
  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['86400', DAY],
    ['999999999999999999999', DAY],
    ['Mon, 02 Mar 2026 08:00:30 GMT', 30_000],
    ['Monday, 02-Mar-26 08:00:30 GMT', 30_000],
    ['Mon Mar  2 08:00:30 2026', 30_000],
    ['Mon, 02 Mar 2020 08:00:30 GMT', 0],
    ['Fri, 01 Jan 2100 00:00:00 GMT', DAY],
  ])('%s', (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });

  test.each([
    null,
    undefined,
    '',
    '-5',
    '1.5',
    '1e3',
    'soon',
    'Mon, 30 Feb 2026 08:00:00 GMT',
    'Mon, 02 Mar 2026 25:00:00 GMT',
    'Mon, 02 Mar 2026 08:00:30 +0700',
    '2026-03-02T08:00:30Z',
    '02/03/2026',
    'Mon, 00 Mar 2026 08:00:00 GMT',
  ])('%s says nothing', (header) => {
    expect(retryAfterMs(header, NOW)).toBeNull();
  });
});

test('a two-digit year over fifty years ahead lies in the past century', () => {
  expect(httpDate('Sunday, 06-Nov-94 08:49:37 GMT', NOW)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37));
  expect(httpDate('Sunday, 06-Nov-30 08:49:37 GMT', NOW)).toBe(Date.UTC(2030, 10, 6, 8, 49, 37));
});
