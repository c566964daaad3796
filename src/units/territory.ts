import type { Gazetteer } from './gazetteer.js';
import { type Days, presentIn, type Presence } from './presence.js';
import type { UnitEvent } from './units-file.js';

/** Which way succession is followed. */
export type LineageWay = 'PREDECESSORS' | 'SUCCESSORS' | 'BOTH';

/** A unit that had, or took over, some of the territory: on the days [from, to), null where that side is open. */
export interface TerritoryPart {
  readonly unitId: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Reached only through successions that moved no more than a part of a unit. */
  readonly partial: boolean;
}

/** Units as places: what lies in them, what became of them and what they were made of; never by name. */
export interface Territory {
  /** Ids of the unit and all below it on `day`; none when there was no such unit that day. */
  within(unitId: string, day: string): readonly string[];
  /** The unit and all that lay below it on some of the days, each with its own; none for an unknown unit. */
  presentIn(unitId: string, days: Days): readonly Presence[];
  /** Its territory before and after, read as of `day` or, where that is null, of today or the unit's last day. */
  lineage(unitId: string, way: LineageWay, day: string | null): readonly TerritoryPart[];
}

/** Days are `YYYY-MM-DD` in Vietnam; `today` gives the present one. */
export function createTerritory(gazetteer: Gazetteer, today: () => string): Territory {
  let steps: Steps | undefined;
  return {
    within: (unitId, day) => unitsWithin(gazetteer, unitId, day),
    presentIn: (unitId, days) => presentIn(gazetteer, unitId, days),
    lineage: (unitId, way, asOf) => {
      const day = asOf ?? presentDay(gazetteer, unitId, today());
      const places = leaves(gazetteer, unitId, day);
      steps ??= readSteps(gazetteer.events);
      return [
        ...(way === 'SUCCESSORS' ? [] : follow(places, steps.back, dayAfter(day), 'back')),
        ...(way === 'PREDECESSORS' ? [] : follow(places, steps.forth, day, 'forth')),
      ];
    },
  };
}

function unitsWithin(gazetteer: Gazetteer, unitId: string, day: string): string[] {
  if (!gazetteer.versionAt(unitId, day)) return [];
  const found = [unitId];
  for (const id of found) found.push(...gazetteer.children(id, day).map((child) => child.id));
  return found;
}

/** Today where the unit is there today, else its last day. */
function presentDay(gazetteer: Gazetteer, unitId: string, today: string): string {
  const validTo = gazetteer.unit(unitId)?.validTo ?? null;
  return validTo !== null && validTo <= today ? dayBefore(validTo) : today;
}

/**
 * The smallest places of a unit, which carry its territory: what became of a district is what became of its communes;
 * that it was joined to another district says little about its land.
 */
function leaves(gazetteer: Gazetteer, unitId: string, day: string): string[] {
  return unitsWithin(gazetteer, unitId, day).filter((id) => gazetteer.children(id, day).length === 0);
}

/** One edge of succession as met from one side. */
interface Step {
  readonly date: string;
  readonly unitId: string;
  readonly partial: boolean;
}

interface Steps {
  readonly forth: ReadonlyMap<string, readonly Step[]>;
  readonly back: ReadonlyMap<string, readonly Step[]>;
}

function readSteps(events: readonly UnitEvent[]): Steps {
  const [forth, back] = [new Map<string, Step[]>(), new Map<string, Step[]>()];
  const add = (map: Map<string, Step[]>, from: string, step: Step) => {
    const known = map.get(from);
    if (known) known.push(step);
    else map.set(from, [step]);
  };
  for (const { date, extent, predecessors, successors } of events) {
    const partial = extent.startsWith('partial');
    for (const before of predecessors) {
      for (const after of successors) {
        if (before === after) continue;
        add(forth, before, { date, unitId: after, partial });
        add(back, after, { date, unitId: before, partial });
      }
    }
  }
  return { forth, back };
}

/**
 * Follows the steps one way in time: a unit that took over counts from that day on, one that was taken over until it.
 * `bound` is the first day that counts going forth, the first that no longer does going back.
 */
function follow(
  places: readonly string[],
  steps: ReadonlyMap<string, readonly Step[]>,
  bound: string,
  way: 'forth' | 'back',
): TerritoryPart[] {
  const isWider = (one: string, other: string) => (way === 'forth' ? one < other : one > other);
  const bounds = new Map<
    string,
    { readonly unitId: string; readonly bound: string; readonly partial: boolean }
  >();
  const queue = places.map((unitId) => ({ unitId, bound, partial: false }));
  for (const part of queue) {
    const key = `${part.unitId} ${part.partial}`;
    const known = bounds.get(key);
    if (known && !isWider(part.bound, known.bound)) continue;
    bounds.set(key, part);
    for (const { date, unitId, partial } of steps.get(part.unitId) ?? []) {
      const isOnward = way === 'forth' ? date > part.bound : date < part.bound;
      if (isOnward) queue.push({ unitId, bound: date, partial: part.partial || partial });
    }
  }
  return [...bounds.values()].map((part) => ({
    unitId: part.unitId,
    from: way === 'forth' ? part.bound : null,
    to: way === 'forth' ? null : part.bound,
    partial: part.partial,
  }));
}

function dayBefore(day: string): string {
  return moved(day, -1);
}

function dayAfter(day: string): string {
  return moved(day, 1);
}

function moved(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
