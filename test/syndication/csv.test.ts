import { expect, test } from '@jest/globals';
import { csvRow, vietnameseStamp } from '../../src/syndication/csv.js';

test.each(['=1+1', '+84', '-2', '@SUM(A1)', ' =1', '\t=1', '\u00a0=1', '＝1', '\r\n=1'])(
  'Excel does not run %j',
  (text) => expect(csvRow([text])).toBe(`"'${text}"\r\n`),
);

test('quotes, commas and line breaks stay within their value; numbers are numbers, null is nothing', () => {
  expect(csvRow(['Họp "A", B', 'một\nhai', -3, null, 'a=b'])).toBe('"Họp ""A"", B","một\nhai",-3,,"a=b"\r\n');
});

test('instants are told in Vietnamese time', () => {
  expect(vietnameseStamp('2015-12-31T17:30:00.000Z')).toBe('01/01/2016 00:30');
  expect(vietnameseStamp(null)).toBeNull();
});
