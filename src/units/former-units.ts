import type { Gazetteer } from './gazetteer.js';
import type { Unit, UnitVersion } from './units-file.js';

/** A unit by its id and full name ("Huyện Lộc Hà"). */
export interface NamedId {
  readonly unitId: string;
  readonly fullName: string;
}

/** A unit that is no more, with what its territory belongs to today. */
export interface FormerUnit extends NamedId {
  readonly successors: readonly NamedId[];
}

/**
 * The units of a province (GSO code as of `day`) that are no more on `day`, each with those of `day` that took over
 * some of its territory, found by succession, never by name. What became of a district is what became of its communes:
 * that it was joined to another district says little about its land.
 */
export function formerUnits(gazetteer: Gazetteer, provinceCode: string, day: string): FormerUnit[] {
  const province = gazetteer.byCode(provinceCode, day);
  if (!province) return [];
  const next = new Map<string, Set<string>>();
  for (const { predecessors, successors } of gazetteer.events) {
    for (const before of predecessors) {
      const after = next.get(before) ?? new Set<string>();
      for (const id of successors) if (id !== before) after.add(id);
      next.set(before, after);
    }
  }
  return gazetteer.units.flatMap((unit) => {
    const last = unit.versions.at(-1);
    if (!last || gazetteer.versionAt(unit.id, day) || unit.level === 'province') return [];
    const lastDay = dayBefore(last.validTo);
    if (lastDay === null || gazetteer.provinceOf(unit.id, lastDay) !== province) return [];
    const heirs = heirsOf(unit, next, gazetteer, day, lastDay);
    if (heirs.length === 0) return [];
    return [{ unitId: unit.id, fullName: last.fullName, successors: heirs }];
  });
}

function heirsOf(
  unit: Unit,
  next: ReadonlyMap<string, ReadonlySet<string>>,
  gazetteer: Gazetteer,
  day: string,
  lastDay: string,
): NamedId[] {
  const found = new Map<string, UnitVersion>();
  const seen = new Set<string>();
  const parts = gazetteer.children(unit.id, lastDay).map(({ id }) => id);
  const queue = parts.length > 0 ? parts : [unit.id];
  for (const id of queue) {
    if (seen.has(id)) continue;
    seen.add(id);
    const version = gazetteer.versionAt(id, day);
    if (version && id !== unit.id) found.set(id, version);
    else queue.push(...(next.get(id) ?? []));
  }
  return [...found].map(([unitId, { fullName }]) => ({ unitId, fullName }));
}

function dayBefore(day: string | null): string | null {
  if (day === null) return null;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
