import type { Gazetteer } from './gazetteer.js';
import type { UnitVersion } from './units-file.js';

/** A unit with what it lay in on one day; a district's own id stands in `districtId`, a province's in `provinceId`. */
export interface Place {
  readonly unitId: string;
  readonly districtId: string | null;
  readonly provinceId: string | null;
}

/**
 * Where a unit lay on `day` (`YYYY-MM-DD`). A unit that was no more on that day is read on its last, one that was
 * not yet on its first: an owner's dates may run over the end of its unit. Null for an unknown unit.
 */
export function placeOf(unitId: string, day: string, gazetteer: Gazetteer): Place | null {
  let districtId: string | null = null;
  let provinceId: string | null = null;
  let id: string | null = unitId;
  while (id !== null) {
    const unit = gazetteer.unit(id);
    if (!unit) break;
    if (unit.level === 'district') districtId = id;
    if (unit.level === 'province') provinceId = id;
    id = (gazetteer.versionAt(id, day) ?? nearestVersion(unit.versions, day))?.parentId ?? null;
  }
  return gazetteer.unit(unitId) ? { unitId, districtId, provinceId } : null;
}

function nearestVersion(versions: readonly UnitVersion[], day: string): UnitVersion | undefined {
  const first = versions[0];
  return first?.validFrom && day < first.validFrom ? first : versions.at(-1);
}
