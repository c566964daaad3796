import { describe, expect, test } from '@jest/globals';
import { changeWords } from '../../src/web/pages/dashboard/change-words.js';
import { fillWords } from '../../src/web/pages/fill-words.js';
import { machineDate, printNumber, printPublication } from '../../src/web/pages/printed.js';
import { cutByRanges } from '../../src/web/pages/room/cut-by-ranges.js';
import { lagWords } from '../../src/web/pages/room/lag-words.js';
import { bareName, unitChoices } from '../../src/web/pages/room/unit-choices.js';
import { EN } from '../../src/web/pages/words-en.js';
import { VI } from '../../src/web/pages/words-vi.js';

describe('the tables of words', () => {
  test('are sorted, and hold the same names', () => {
    const names = Object.keys(VI);
    expect(names).toEqual([...names].sort());
    expect(Object.keys(EN)).toEqual(names);
  });

  test('take the same values in both languages', () => {
    const values = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();
    for (const name of Object.keys(VI) as (keyof typeof VI)[])
      expect([name, values(EN[name])]).toEqual([name, values(VI[name])]);
  });

  test('a number finds the word that fits it', () => {
    const print = (value: number) => printNumber(value, 'en');
    expect(fillWords('{count|article|articles} in {unit}', { count: 1, unit: 'X' }, print)).toBe(
      '1 article in X',
    );
    expect(fillWords('{count|article|articles}', { count: 1234 }, print)).toBe('1,234 articles');
    expect(fillWords('{count} bài', { count: 1234 }, (value) => printNumber(value, 'vi'))).toBe('1.234 bài');
  });
});

describe('a publication date', () => {
  test.each([
    ['2016-09-01T00:12:00.000Z', 'MINUTE', '07:12 01/09/2016', '2016-09-01T00:12:00.000Z'],
    ['2016-08-31T17:00:00.000Z', 'MINUTE', '00:00 01/09/2016', '2016-08-31T17:00:00.000Z'],
    ['2016-08-31T17:00:00.000Z', 'DAY', '01/09/2016', '2016-09-01'],
    ['2016-08-31T17:00:00.000Z', 'MONTH', '09/2016', '2016-09'],
  ] as const)('%s known to the %s is %s, for machines %s', (value, precision, printed, machine) => {
    expect(printPublication({ value, precision })).toBe(printed);
    expect(machineDate({ value, precision })).toBe(machine);
  });

  test('none is none', () => expect(printPublication({ value: null, precision: null })).toBeNull());
});

test.each([
  [120, 100, '+20 (+20%)'],
  [80, 100, '−20 (−20%)'],
  [100, 100, '±0'],
  [7, 0, '+7'],
  [2, 1, '+1'],
  [1300, 50, '+1.250 (+2.500%)'],
])('%d after %d is %s', (count, before, words) => expect(changeWords(count, before, 'vi')).toBe(words));

describe('marks in a text', () => {
  test('cuts at the ranges, in whatever order they come', () => {
    const ranges = [
      { start: 8, end: 11 },
      { start: 0, end: 3 },
    ];
    expect(cutByRanges('một hai ba.', ranges)).toEqual([
      { words: 'một', isMarked: true },
      { words: ' hai ', isMarked: false },
      { words: 'ba.', isMarked: true },
    ]);
  });

  test('overlapping ranges are one, and none leaves the text', () => {
    const ranges = [
      { start: 0, end: 4 },
      { start: 2, end: 99 },
      { start: 50, end: 60 },
    ];
    const pieces = cutByRanges('abcdef', ranges);
    expect(pieces.map(({ words }) => words).join('')).toBe('abcdef');
    expect(pieces.every(({ isMarked }) => isMarked)).toBe(true);
  });

  test('a text without ranges is one piece', () => {
    expect(cutByRanges('abc', [])).toEqual([{ words: 'abc', isMarked: false }]);
  });
});

test.each([
  [35, 'MINUTE', 'lag.minutes 35'],
  [150, 'MINUTE', 'lag.hours 3'],
  [3000, 'MINUTE', 'lag.days 2'],
  [-35, 'MINUTE', 'lag.before lag.minutes 35'],
  [0, 'DAY', 'lag.sameDay'],
  [1440, 'DAY', 'lag.days 1'],
  [null, null, 'lag.unknown'],
] as const)('%s minutes to the %s: %s', (minutes, precision, words) => {
  const said = lagWords(minutes, precision, (word, values = {}) =>
    [word, ...Object.values(values)].join(' '),
  );
  expect(said).toBe(words);
});

describe('units that can be chosen', () => {
  test.each([
    ['huyện Lộc Hà', 'Lộc Hà'],
    ['xa loc ha', 'loc ha'],
    ['TP. Hà Tĩnh', 'Hà Tĩnh'],
    ['Thị trấn', 'Thị trấn'],
    ['  Quảng Trị ', 'Quảng Trị'],
    // Unicode in parts, as some keyboards type it.
    ['huyện Lộc Hà'.normalize('NFD'), 'Lộc Hà'],
  ])('"%s" is looked for as "%s"', (typed, name) => expect(bareName(typed)).toBe(name));

  const unit = (id: string, name: string, validTo: string | null = null) => ({
    id,
    name,
    fullName: `Xã ${name}`,
    level: 'COMMUNE' as const,
    validFrom: null,
    validTo,
    parent: { fullName: 'Huyện Thạch Hà' },
  });

  test('those called just so come first, then those of today; each once, with its last day', () => {
    const found = unitChoices(
      {
        today: { nodes: [unit('b', 'An Lộc Hà'), unit('a', 'Lộc Hà Bắc'), unit('e', 'Lộc Hà')] },
        former: { nodes: [unit('e', 'Lộc Hà'), unit('d', 'Lộc Hà', '2025-07-01')] },
        older: { nodes: [unit('d', 'Lộc Hà', '2025-07-01')] },
      },
      'loc ha',
    );
    expect(found.map(({ id }) => id)).toEqual(['e', 'd', 'a', 'b']);
    expect(found.map(({ until }) => until)).toEqual([null, '30/06/2025', null, null]);
  });

  test('with the type of the unit typed before it, that one comes first, former or not', () => {
    const district = { ...unit('d', 'Lộc Hà', '2025-01-01'), fullName: 'Huyện Lộc Hà' };
    const found = unitChoices(
      { today: { nodes: [unit('e', 'Lộc Hà')] }, former: { nodes: [] }, older: { nodes: [district] } },
      'huyen loc ha',
    );
    expect(found.map(({ id }) => id)).toEqual(['d', 'e']);
  });
});
