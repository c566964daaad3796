import type { Gazetteer } from './gazetteer.js';

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
  /** How far below at the least; 0 is the unit itself. */
  readonly depth: number;
}

/** The unit and everything below it, each with those of the days on which it lay there; none for an unknown unit. */
export function presentIn(gazetteer: Gazetteer, unitId: string, days: Days): Presence[] {
  const top = gazetteer.unit(unitId);
  const life = top && shared(days, top);
  if (!life) return [];
  const met = [{ unitId, days: life, depth: 0 }];
  for (const above of met) {
    for (const unit of gazetteer.everBelow(above.unitId)) {
      for (const version of unit.versions) {
        const spent = version.parentId === above.unitId ? shared(above.days, version) : null;
        if (spent) met.push({ unitId: unit.id, days: spent, depth: above.depth + 1 });
      }
    }
  }
  return [...Map.groupBy(met, (each) => each.unitId)].map(([id, all]) => ({
    unitId: id,
    days: together(all.map((each) => each.days)),
    depth: Math.min(...all.map(({ depth }) => depth)),
  }));
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
