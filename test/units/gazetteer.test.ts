import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Gazetteer } from '../../src/units/gazetteer.js';
import { createGazetteer, loadGazetteer, nameKey } from '../../src/units/gazetteer.js';
import type { Unit } from '../../src/units/units-file.js';

let vietnam: Gazetteer;
beforeAll(() => {
  vietnam = loadGazetteer();
});

const ids = (units: readonly Unit[]) => units.map((unit) => unit.id).sort();

describe('units in time', () => {
  test('a null validFrom counts as "since before": huyện Lộc Hà on a day of 2016', () => {
    expect(vietnam.versionAt('ht-huyen-loc-ha-448', '2016-09-01')?.fullName).toBe('Huyện Lộc Hà');
  });

  test('validTo is the first day a state no longer holds', () => {
    expect(vietnam.versionAt('ht-huyen-loc-ha-448', '2024-12-31')).toBeDefined();
    expect(vietnam.versionAt('ht-huyen-loc-ha-448', '2025-01-01')).toBeUndefined();
  });

  test('a unit keeps its id through rename and retype: xã Thạch Bằng becomes thị trấn Lộc Hà', () => {
    const id = 'ht-xa-thach-bang-18568';
    expect(vietnam.versionAt(id, '2019-12-31')?.fullName).toBe('Xã Thạch Bằng');
    expect(vietnam.versionAt(id, '2020-01-01')?.fullName).toBe('Thị trấn Lộc Hà');
  });

  test('an unknown id and a day before a unit began give nothing', () => {
    expect(vietnam.unit('ht-xa-nowhere-00000')).toBeUndefined();
    expect(vietnam.versionAt('ht-xa-loc-ha-18568-2025-07', '2025-06-30')).toBeUndefined();
  });
});

describe('names', () => {
  test.each([
    ['Lộc Hà', '2016-09-01', ['ht-huyen-loc-ha-448']],
    ['Lộc Hà', '2021-01-01', ['ht-huyen-loc-ha-448', 'ht-xa-thach-bang-18568']],
    ['Lộc Hà', '2025-03-01', ['ht-xa-thach-bang-18568']],
    ['Lộc Hà', '2026-01-01', ['ht-xa-loc-ha-18568-2025-07']],
  ])('%s in Hà Tĩnh on %s', (name, day, expected) => {
    expect(ids(vietnam.unitsNamed(name, null, day, '42'))).toEqual(expected);
  });

  test('phường Trần Phú is three territories in turn', () => {
    const on = (day: string) => ids(vietnam.unitsNamed('Trần Phú', 'commune', day, '42'));
    expect(on('2024-12-31')).toEqual(['ht-phuong-tran-phu-18070']);
    expect(on('2025-01-01')).toEqual(['ht-phuong-tran-phu-18094-2025-01']);
    expect(on('2025-07-01')).toEqual(['ht-phuong-tran-phu-18100-2025-07']);
  });

  test('marks count: Cẩm Giang is not Cẩm Giàng', () => {
    expect(ids(vietnam.unitsNamed('Cẩm Giang', 'commune', '2026-01-01', '31'))).toEqual([
      'hp-xa-cam-giang-10888-2025-07',
    ]);
    expect(ids(vietnam.unitsNamed('Cẩm Giàng', 'commune', '2026-01-01', '31'))).toEqual([
      'hp-xa-cam-giang-10903-2025-07',
    ]);
  });

  test('a name without any mark means every reading', () => {
    expect(vietnam.unitsNamed('cam giang', 'commune', '2026-01-01', '31')).toHaveLength(2);
  });

  test.each([
    ['Yên Hoà', 'Yên Hòa'],
    ['Mĩ Lộc', 'Mỹ Lộc'],
    ['Kì Anh', 'Kỳ Anh'],
    ['Quí Lộc', 'Quý Lộc'],
    ['PHAN RANG-THÁP CHÀM', 'Phan Rang – Tháp Chàm'],
    ['Cư M’gar', "Cư M' Gar"],
    ['Đăk Hà', 'Đắk Hà'],
    ['Phường 01', 'Phường 1'],
    ['Lo\u0323\u0302c Ha\u0300', 'Lộc Hà'],
  ])('%s and %s are one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Thủy', 'Thủi'],
    ['Hoành Sơn', 'Hoanh Sơn'],
    ['Mỹ Lộc', 'Mỵ Lộc'],
    ['Sơn Kim 1', 'Sơn Kim 2'],
  ])('%s and %s are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test('the spelling of the NSO table is known beside the registry’s: thị trấn Phó Bảng or Phố Bảng', () => {
    expect(ids(vietnam.unitsNamed('Phố Bảng', 'commune', '2025-06-30', '02'))).toEqual(
      ids(vietnam.unitsNamed('Phó Bảng', 'commune', '2025-06-30', '02')),
    );
  });
});

describe('provinces, parents and codes', () => {
  test('a commune climbs through the district of its day, and past it once districts ended', () => {
    expect(vietnam.provinceOf('ht-phuong-tran-phu-18070', '2020-05-05')?.id).toBe('ht-province-42');
    expect(vietnam.provinceOf('ht-xa-loc-ha-18568-2025-07', '2026-05-05')?.id).toBe('ht-province-42');
    expect(vietnam.provinceOf('ht-province-42', '2026-05-05')?.id).toBe('ht-province-42');
    expect(vietnam.provinceOf('ht-huyen-loc-ha-448', '2026-05-05')).toBeUndefined();
  });

  test('an unchanged commune moves to the merged province on 2025-07-01', () => {
    const moved = vietnam.units.find(
      (unit) => unit.id.startsWith('qna-') && unit.level === 'commune' && unit.validTo === null,
    );
    expect(moved).toBeDefined();
    expect(vietnam.provinceOf(moved!.id, '2025-06-30')?.id).toBe('qna-province-49');
    expect(vietnam.provinceOf(moved!.id, '2025-07-01')?.id).toBe('dng-province-48-2025-07');
  });

  test('children are those of the day: 13 districts of Hà Tĩnh in 2020, 12 in early 2025, 69 communes after', () => {
    const count = (day: string) => vietnam.children('ht-province-42', day).length;
    expect([count('2020-06-01'), count('2025-03-01'), count('2025-07-01')]).toEqual([13, 12, 69]);
  });

  test('codes were re-used: 24 was Bắc Giang and is Bắc Ninh, 18070 was phường Trần Phú', () => {
    expect(vietnam.byCode('24', '2025-06-30')?.id).toBe('bg-province-24');
    expect(vietnam.byCode('24', '2025-07-01')?.id).toBe('bn-province-24-2025-07');
    expect(vietnam.byCode('18070', '2016-01-01')?.id).toBe('ht-phuong-tran-phu-18070');
    expect(vietnam.byCode('99', '2025-07-01')).toBeUndefined();
  });

  test('kin of a province code are found through mergers, both ways', () => {
    expect(ids(vietnam.kinProvinces('49', '2026-01-01'))).toEqual(['dng-province-48-2025-07']);
    expect(ids(vietnam.kinProvinces('48', '2024-01-01'))).toEqual(['qna-province-49']);
    expect(vietnam.kinProvinces('42', '2024-01-01')).toEqual([]);
  });
});

test('a gazetteer is made of records too, without a file', () => {
  const version = {
    validFrom: null,
    validTo: null,
    type: 'tinh',
    name: 'Một',
    fullName: 'Tỉnh Một',
    gsoCode: '01',
    parentId: null,
    folded: 'mot',
  } as const;
  const unit: Unit = {
    id: 'x-province-01',
    level: 'province',
    versions: [version],
    validFrom: null,
    validTo: null,
    notes: null,
  };
  const small = createGazetteer({ units: [unit], events: [] });
  expect(small.unitsNamed('Một', 'province', '2026-01-01')).toEqual([unit]);
  expect(small.events).toEqual([]);
});
