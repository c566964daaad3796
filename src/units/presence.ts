import { vietnameseSortKey } from '../normalize/sort-key.js';
import type { Gazetteer } from './gazetteer.js';
import type { Unit, UnitLevel, UnitVersion } from './units-file.js';

/** Days from one until before another, `YYYY-MM-DD` in Vietnam. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** A unit on the days on which it lay in another. */
export interface Presence {
  readonly unitId: string;
  /** In order, none touching the next. */
  readonly days: readonly Days[];
  readonly level: UnitLevel;
}

/**
 * The unit and everything below it, each with those of the days on which it lay there; none for an unknown unit. The unit
 * itself comes first, then they go by level and by the name of their last day.
 */
export function presentIn(gazetteer: Gazetteer, unitId: string, days: Days): Presence[] {
  const top = gazetteer.unit(unitId);
  const life = top && shared(days, top);
  if (!life) return [];
  const met = [{ unit: top, days: life }];
  for (const above of met) {
    for (const unit of gazetteer.everBelow(above.unit.id)) {
      for (const version of unit.versions) {
        const spent = version.parentId === above.unit.id ? shared(above.days, version) : null;
        if (spent) met.push({ unit, days: spent });
      }
    }
  }
  return [...Map.groupBy(met, (each) => each.unit)]
    .map(([unit, all]) => {
      const stretches = together(all.map((each) => each.days));
      return { unitId: unit.id, level: unit.level, days: stretches, order: orderOf(unit, stretches) };
    })
    .toSorted(
      (one, other) =>
        Number(other.unitId === unitId) - Number(one.unitId === unitId) || compare(one.order, other.order),
    )
    .map(({ order: _, ...presence }) => presence);
}

const LEVELS: readonly UnitLevel[] = ['province', 'district', 'commune'];

function orderOf({ id, level, versions }: Unit, days: readonly Days[]): string {
  const end = days.at(-1)?.until ?? '';
  const last = versions.findLast(({ validFrom }) => validFrom === null || validFrom < end);
  return `${LEVELS.indexOf(level)}${last ? sortKeyOf(last) : ''}\0${id}`;
}

const sortKeys = new WeakMap<UnitVersion, string>();

/** Made once for each version: periods are asked for again and again. */
function sortKeyOf(version: UnitVersion): string {
  const known = sortKeys.get(version) ?? vietnameseSortKey(version.name);
  sortKeys.set(version, known);
  return known;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The days that lie in both; null where none does. */
function shared(
  { from, until }: Days,
  { validFrom, validTo }: { readonly validFrom: string | null; readonly validTo: string | null },
): Days | null {
  const first = validFrom !== null && validFrom > from ? validFrom : from;
  const end = validTo !== null && validTo < until ? validTo : until;
  return first < end ? { from: first, until: end } : null;
}

/** The same days in as few stretches as they make. */
function together(all: readonly Days[]): Days[] {
  const stretches: Days[] = [];
  for (const days of all.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = stretches.at(-1);
    if (!last || last.until < days.from) stretches.push(days);
    else if (last.until < days.until)
      stretches[stretches.length - 1] = { from: last.from, until: days.until };
  }
  return stretches;
}
