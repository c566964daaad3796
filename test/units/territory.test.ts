import { describe, expect, test } from '@jest/globals';
import { createTerritory } from '../../src/units/territory.js';
import { GAZETTEER } from '../support/service.js';

const territory = createTerritory(GAZETTEER, () => '2026-03-01');

const LOC_HA = 'ht-huyen-loc-ha-448';
const HONG_LOC_NEW = 'ht-xa-hong-loc-18409-2025-07';

describe('the territory of a unit through time', () => {
  test('a day before a district was dissolved its communes lie in it, a day later nothing does', () => {
    expect(territory.within(LOC_HA, '2024-12-31')).toHaveLength(13);
    expect(territory.within(LOC_HA, '2024-12-31')).toContain('ht-xa-tan-loc-18409');
    expect(territory.within(LOC_HA, '2025-01-01')).toEqual([]);
  });

  test('an unknown unit has no territory', () => {
    expect(territory.within('ht-xa-khong-co-1', '2020-01-01')).toEqual([]);
    expect(territory.lineage('ht-xa-khong-co-1', 'BOTH', null)).toEqual([]);
  });

  test('what lay within it in a period, each unit on its own days', () => {
    const present = new Map(
      territory
        .presentIn('ht-huyen-thach-ha-445', { from: '2024-12-01', until: '2025-09-01' })
        .map((each) => [each.unitId, each]),
    );
    // The district ended in the period, a commune came to it from another.
    expect(present.get('ht-huyen-thach-ha-445')).toEqual({
      unitId: 'ht-huyen-thach-ha-445',
      days: [{ from: '2024-12-01', until: '2025-07-01' }],
      level: 'district',
    });
    expect(present.get('ht-xa-tan-loc-18409')).toEqual({
      unitId: 'ht-xa-tan-loc-18409',
      days: [{ from: '2025-01-01', until: '2025-07-01' }],
      level: 'commune',
    });
    expect(present.has(HONG_LOC_NEW)).toBe(false);
    // The unit itself, then its communes by name.
    expect([...present.keys()].slice(0, 4)).toEqual([
      'ht-huyen-thach-ha-445',
      'ht-xa-binh-an-18430-2020-01',
      'ht-xa-dinh-ban-18595-2020-01',
      'ht-xa-hong-loc-18412',
    ]);
    expect(territory.presentIn('ht-xa-khong-co-1', { from: '2024-12-01', until: '2025-09-01' })).toEqual([]);
    expect(territory.presentIn(LOC_HA, { from: '2025-01-01', until: '2025-09-01' })).toEqual([]);
  });

  test('a commune that changed districts lay in the province without a gap', () => {
    const present = territory.presentIn('ht-province-42', { from: '2024-06-01', until: '2025-07-02' });
    expect(present.find(({ unitId }) => unitId === 'ht-xa-tan-loc-18409')).toEqual({
      unitId: 'ht-xa-tan-loc-18409',
      days: [{ from: '2024-06-01', until: '2025-07-01' }],
      level: 'commune',
    });
    // What lies in the province itself since the districts are no more.
    expect(present.find(({ unitId }) => unitId === HONG_LOC_NEW)).toEqual({
      unitId: HONG_LOC_NEW,
      days: [{ from: '2025-07-01', until: '2025-07-02' }],
      level: 'commune',
    });
  });

  test('what became of a district is what became of its communes, not the district it was joined to', () => {
    const parts = territory.lineage(LOC_HA, 'SUCCESSORS', null);
    const byId = new Map(parts.map((part) => [part.unitId, part]));
    expect(byId.get('ht-xa-tan-loc-18409')).toMatchObject({ from: '2024-12-31', to: null });
    expect(byId.get(HONG_LOC_NEW)).toEqual({
      unitId: HONG_LOC_NEW,
      from: '2025-07-01',
      to: null,
      partial: false,
    });
    // Hộ Độ alone went to the city of Hà Tĩnh and on into a ward of it.
    expect(byId.get('ht-phuong-tran-phu-18100-2025-07')?.from).toBe('2025-07-01');
    expect(byId.has('ht-huyen-thach-ha-445')).toBe(false);
    expect(byId.has('ht-province-42')).toBe(false);
  });

  test('a commune made of two comes from both, each until the day it was no more', () => {
    expect(territory.lineage(HONG_LOC_NEW, 'PREDECESSORS', null)).toEqual([
      { unitId: HONG_LOC_NEW, from: null, to: '2026-03-02', partial: false },
      { unitId: 'ht-xa-tan-loc-18409', from: null, to: '2025-07-01', partial: false },
      { unitId: 'ht-xa-hong-loc-18412', from: null, to: '2025-07-01', partial: false },
    ]);
  });

  test('a ward that was parted between two is partly in each', () => {
    const parts = territory.lineage('ht-phuong-dai-nai-18082', 'SUCCESSORS', null);
    expect(parts.filter((part) => part.partial).map((part) => part.unitId)).toEqual([
      'ht-phuong-thanh-sen-18073-2025-07',
      'ht-phuong-ha-huy-tap-18652-2025-07',
    ]);
  });

  test('a unit of the same name elsewhere is no kin', () => {
    const parts = territory.lineage('ht-xa-hong-loc-18412', 'BOTH', null);
    expect(parts.map((part) => part.unitId)).toEqual([
      'ht-xa-hong-loc-18412',
      'ht-xa-hong-loc-18412',
      HONG_LOC_NEW,
    ]);
  });
});
