import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Unit, UnitRecords } from '../../src/units/units-file.js';
import {
  parseUnitsFile,
  parseUnitsFirst,
  readUnitsFile,
  UnitsFileError,
} from '../../src/units/units-file.js';

const VERSION = {
  validFrom: null, validTo: null, type: 'xa', name: 'Bình Minh', fullName: 'Xã Bình Minh', gsoCode: '00001', parentId: null, folded: 'binh minh',
}; // prettier-ignore
const UNIT = {
  id: 'x-xa-binh-minh-00001',
  level: 'commune',
  versions: [VERSION],
  validFrom: null,
  validTo: null,
  notes: null,
};
const EVENT = {
  date: '2025-07-01',
  kind: 'merge',
  predecessors: ['a'],
  successors: ['b'],
  extent: 'full',
  legal: null,
  basis: null,
  note: null,
};
const line = (kind: string, content: unknown) => JSON.stringify({ kind, [kind]: content });

describe('reading lines', () => {
  test('blank lines, a BOM and CRLF are passed over', () => {
    const text = `\uFEFF${line('meta', { title: 't' })}\r\n\r\n${line('unit', UNIT)}\r\n${line('event', EVENT)}\r\n`;
    expect(parseUnitsFile(text)).toEqual({ meta: { title: 't' }, units: [UNIT], events: [EVENT] });
  });

  test('an empty file is a file without units', () => {
    expect(parseUnitsFile('')).toEqual({ meta: null, units: [], events: [] });
  });

  test.each([
    ['half a line', '{"kind":"unit","unit":', /line 2: not JSON/],
    ['two objects on a line that only fit as an array', '1,2', /line 2: not JSON/],
    ['an array', '[]', /line 2: must hold a JSON object/],
    ['a kind nobody knows', line('organ', {}), /line 2: unknown kind "organ"/],
    ['a kind without its object', '{"kind":"unit"}', /line 2: "unit" must hold an object/],
    ['a unit without id', line('unit', { ...UNIT, id: undefined }), /line 2: a unit needs an "id"/],
    ['the same id twice', line('unit', UNIT), /line 2: the id x-xa-binh-minh-00001 stands on an earlier line/],
    ['a level nobody knows', line('unit', { ...UNIT, id: 'y', level: 'village' }), /line 2: y: unknown level "village"/],
    ['a type of another level', line('unit', { ...UNIT, id: 'y', versions: [{ ...VERSION, type: 'huyen' }] }), /"huyen" is no type of the level commune/],
    ['a day as people write it', line('unit', { ...UNIT, id: 'y', versions: [{ ...VERSION, validTo: '1/7/2025' }] }), /days must be YYYY-MM-DD/],
    ['a span that ends before it begins', line('unit', { ...UNIT, id: 'y', validFrom: '2025-07-01', versions: [{ ...VERSION, validFrom: '2025-07-01', validTo: '2025-01-01' }] }), /2025-07-01 is not before 2025-01-01/],
    ['a gap between versions', line('unit', { ...UNIT, id: 'y', versions: [{ ...VERSION, validTo: '2020-01-01' }, { ...VERSION, validFrom: '2021-01-01' }] }), /leave a gap/],
    ['an event without date', line('event', { ...EVENT, date: 'soon' }), /line 2: an event needs a "date"/],
    ['an extent nobody knows', line('event', { ...EVENT, extent: 'half' }), /line 2: unknown extent "half"/],
  ])('%s is refused with line and reason', (_, bad, reason) => {
    const read = () => parseUnitsFile(`${line('unit', UNIT)}\n${bad}\n`);
    expect(read).toThrow(UnitsFileError);
    expect(read).toThrow(reason);
  }); // prettier-ignore

  test('events may wait: a broken one is met when events are asked for', () => {
    const { units, events } = parseUnitsFirst(
      `${line('unit', UNIT)}\n${line('event', { ...EVENT, date: 0 })}`,
    );
    expect(units).toHaveLength(1);
    expect(events).toThrow(/line 2/);
  });
});

describe('the file of the country', () => {
  let records: UnitRecords;
  beforeAll(() => {
    records = readUnitsFile();
  });
  const aliveOn = (day: string) => (unit: Unit) =>
    (unit.validFrom ?? '') <= day && day < (unit.validTo ?? '9999');

  // Counts: QĐ 19/2025/QĐ-TTg for 2025-07-01, the 34 resolutions of 2025, 30, 36 and 39/2026/QH16.
  test.each([
    ['2025-06-30', 63, 696, 10_035],
    ['2025-07-01', 34, 0, 3_321],
    ['2026-11-22', 34, 0, 3_321],
  ])('on %s: %i provinces, %i districts, %i communes', (day, provinces, districts, communes) => {
    const alive = records.units.filter(aliveOn(day));
    const count = (level: string) => alive.filter((unit) => unit.level === level).length;
    expect([count('province'), count('district'), count('commune')]).toEqual([
      provinces,
      districts,
      communes,
    ]);
  });

  test.each([
    ['2018-01-01', 13, 262],
    ['2020-01-01', 13, 216],
    ['2025-01-01', 12, 209],
    ['2025-07-01', 0, 69],
  ])('Hà Tĩnh on %s: %i districts, %i communes', (day, districts, communes) => {
    const alive = records.units.filter((unit) => unit.id.startsWith('ht-') && aliveOn(day)(unit));
    const count = (level: string) => alive.filter((unit) => unit.level === level).length;
    expect([count('district'), count('commune')]).toEqual([districts, communes]);
  });

  test('every parent, predecessor and successor is a unit of the file', () => {
    const ids = new Set(records.units.map((unit) => unit.id));
    const parents = records.units.flatMap((unit) =>
      unit.versions.flatMap((version) => version.parentId ?? []),
    );
    const heirs = records.events.flatMap((event) => [...event.predecessors, ...event.successors]);
    expect([...parents, ...heirs].filter((id) => !ids.has(id))).toEqual([]);
    expect(records.events).toHaveLength(11_387);
  });
});
