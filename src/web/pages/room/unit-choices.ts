import { addDays } from '../days.js';
import type { RoomUnitsQuery, UnitLevel } from '../operations.generated.js';
import { printDay } from '../printed.js';

/** What people put before a name: the type of the unit, with marks or without. */
const TYPES =
  /^(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|đặc khu|xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|dac khu)\s+(?=\S)/i;

/** The bare name the API looks for: without the type of the unit that was typed before it. */
export function bareName(text: string): string {
  return text.trim().normalize('NFC').replace(TYPES, '');
}

type Found = RoomUnitsQuery['today']['nodes'][number];

/** A unit that can be chosen, with what tells it from others of its name. */
export interface UnitChoice {
  readonly id: string;
  readonly label: string;
  readonly level: UnitLevel;
  readonly parent: string | null;
  /** Its last day, as it is printed; null: it exists. */
  readonly until: string | null;
}

/** Most choices that a list is readable with. */
const MOST = 20;

/**
 * The units of all times that were asked for, each once: those of the whole name that was typed first (`huyện Lộc Hà`),
 * then of the bare name, then those that begin so; those of today before former ones.
 */
export function unitChoices({ today, former, older }: RoomUnitsQuery, typed: string): UnitChoice[] {
  const units = new Map<string, Found>();
  for (const unit of [...today.nodes, ...former.nodes, ...older.nodes]) {
    if (!units.has(unit.id)) units.set(unit.id, unit);
  }
  const whole = folded(typed.trim());
  const bare = folded(bareName(typed));
  const rank = (unit: Found) => {
    const own = folded(unit.name);
    const isFormer = unit.validTo === null ? 0 : 1;
    if (folded(unit.fullName) === whole) return isFormer;
    return (own === bare ? 2 : own.startsWith(bare) ? 4 : 6) + isFormer;
  };
  return [...units.values()]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
    .map((unit) => ({
      id: unit.id,
      label: unit.fullName,
      level: unit.level,
      parent: unit.parent?.fullName ?? null,
      until: lastDay(unit.validTo),
    }));
}

/** The last day of a unit, as it is printed, from the first day on which it is no more. */
export function lastDay(validTo: string | null): string | null {
  return validTo === null ? null : printDay(addDays(validTo, -1));
}

/** Without marks and capitals. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
