import { cleanLine, fold, hasMarks, toneFold } from '../normalize/text.js';
import type { Unit, UnitEvent, UnitLevel, UnitRecords, UnitVersion } from './units-file.js';
import { parseUnitsFirst, readUnitsText } from './units-file.js';

/** A unit met under one of its names. */
export interface NamedUnit {
  readonly unit: Unit;
  readonly version: UnitVersion;
}

/**
 * The administrative units in time, read-only and in memory. Days are `YYYY-MM-DD` in Vietnam; a null
 * `validFrom` counts as "since before", `validTo` is the first day the state no longer holds.
 *
 * The file's history starts in October 2017 for Hà Tĩnh and in March 2025 elsewhere: on earlier days the
 * first known state answers, which is right for a unit that was there and silent about one that was not yet.
 */
export interface Gazetteer {
  readonly units: readonly Unit[];
  /** All events of succession; read from the file on first use. */
  readonly events: readonly UnitEvent[];
  unit(id: string): Unit | undefined;
  /** The unit's state on `day`; undefined when it did not exist then, or is unknown. */
  versionAt(id: string, day: string): UnitVersion | undefined;
  /**
   * Units called `name` on `day`, of one level or any (null), in one province (its code as of the day) or any.
   * Marks count (`Cẩm Giang` is not `Cẩm Giàng`) unless `name` has none at all; tone placement, case, i/y,
   * hyphens and apostrophes do not.
   */
  unitsNamed(name: string, level: UnitLevel | null, day: string, provinceCode?: string): readonly Unit[];
  /** Every state of every unit under `name`, of all times, compared as in {@link Gazetteer.unitsNamed}. */
  everNamed(name: string): readonly NamedUnit[];
  /** The province the unit lay in on `day`, found by climbing the parents of that day; itself for a province. */
  provinceOf(id: string, day: string): Unit | undefined;
  /** Units whose parent on `day` is `id`. */
  children(id: string, day: string): readonly Unit[];
  /** Units whose parent was `id` on some day. */
  everBelow(id: string): readonly Unit[];
  /** The unit that bore the GSO code on `day` (2 digits a province, 3 a district, 5 a commune). */
  byCode(code: string, day: string): Unit | undefined;
  /** Provinces there on `day` that came out of, or went into, any bearer of the province code; without the bearer of the day. */
  kinProvinces(code: string, day: string): readonly Unit[];
}

const MOST_ASKED = 20_000;

/** Builds the index over `records`; all look-ups are maps, so building is the only cost (about 40 ms for the country). */
export function createGazetteer(records: Pick<UnitRecords, 'units' | 'events'>): Gazetteer {
  return indexUnits(records.units, () => records.events);
}

/** The gazetteer of a units file, by default the one of the project. Throws as `parseUnitsFile`, for events on first use. */
export function loadGazetteer(path?: string): Gazetteer {
  const { units, events } = parseUnitsFirst(readUnitsText(path));
  return indexUnits(units, events);
}

function indexUnits(units: readonly Unit[], readEvents: () => readonly UnitEvent[]): Gazetteer {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byParent = new Map<string, Set<Unit>>();
  const byGsoCode = new Map<string, NamedUnit[]>();
  // Names lie in coarse buckets; only those of a bucket that is asked for are brought to their exact key.
  const byName = new Map<string, NamedUnit[]>();
  const keys = new Map<string, string>();
  // Names asked for come back again and again; what was found for them is kept, up to a bound.
  const asked = new Map<string, readonly NamedUnit[]>();
  const kinships = new Map<string, readonly Unit[]>();
  let mergers: readonly UnitEvent[] | undefined;

  for (const unit of units) {
    for (const version of unit.versions) {
      const named = { unit, version };
      append(byName, bucketOf(version.folded), named);
      append(byGsoCode, version.gsoCode, named);
      if (version.parentId !== null) {
        const siblings = byParent.get(version.parentId);
        if (siblings) siblings.add(unit);
        else byParent.set(version.parentId, new Set([unit]));
      }
    }
    const variant = spellingVariant(unit);
    const last = unit.versions.at(-1);
    if (variant !== null && last) {
      append(byName, bucketOf(fold(variant)), { unit, version: { ...last, name: variant } });
    }
  }

  function unit(id: string): Unit | undefined {
    return byId.get(id);
  }

  function versionAt(id: string, day: string): UnitVersion | undefined {
    return byId.get(id)?.versions.find((version) => isValidOn(version, day));
  }

  function everNamed(name: string): readonly NamedUnit[] {
    let found = asked.get(name);
    if (found === undefined) {
      found = findNamed(name);
      if (asked.size >= MOST_ASKED) asked.clear();
      asked.set(name, found);
    }
    return found;
  }

  function findNamed(name: string): readonly NamedUnit[] {
    const key = nameKey(name);
    const folded = fold(key);
    const bucket = byName.get(bucketOf(folded)) ?? [];
    if (hasMarks(name)) return bucket.filter(({ version }) => keyOf(version.name) === key);
    return bucket.filter(({ version }) => fold(keyOf(version.name)) === folded);
  }

  function keyOf(name: string): string {
    let key = keys.get(name);
    if (key === undefined) keys.set(name, (key = nameKey(name)));
    return key;
  }

  function provinceOf(id: string, day: string): Unit | undefined {
    let current = byId.get(id);
    while (current && current.level !== 'province') {
      const parentId = versionAt(current.id, day)?.parentId;
      current = parentId ? byId.get(parentId) : undefined;
    }
    return current && versionAt(current.id, day) ? current : undefined;
  }

  function byCode(code: string, day: string): Unit | undefined {
    return byGsoCode.get(code)?.find(({ version }) => isValidOn(version, day))?.unit;
  }

  function unitsNamed(
    name: string,
    level: UnitLevel | null,
    day: string,
    provinceCode?: string,
  ): readonly Unit[] {
    const province = provinceCode === undefined ? undefined : byCode(provinceCode, day);
    if (provinceCode !== undefined && !province) return [];
    const found = everNamed(name)
      .filter(
        ({ unit: each, version }) => (level === null || each.level === level) && isValidOn(version, day),
      )
      .map((named) => named.unit)
      .filter((each) => province === undefined || provinceOf(each.id, day) === province);
    return [...new Set(found)];
  }

  function children(id: string, day: string): readonly Unit[] {
    return [...(byParent.get(id) ?? [])].filter((child) => versionAt(child.id, day)?.parentId === id);
  }

  function kinProvinces(code: string, day: string): readonly Unit[] {
    const known = kinships.get(`${code} ${day}`);
    if (known) return known;
    const kin = new Set((byGsoCode.get(code) ?? []).map((named) => named.unit.id));
    mergers ??= readEvents().filter(({ predecessors, successors }) =>
      [...predecessors, ...successors].every(isProvince),
    );
    for (let before = -1; before !== kin.size;) {
      before = kin.size;
      for (const { predecessors, successors } of mergers) {
        if (successors.some((id) => kin.has(id))) predecessors.forEach((id) => kin.add(id));
        if (predecessors.some((id) => kin.has(id))) successors.forEach((id) => kin.add(id));
      }
    }
    const bearer = byCode(code, day);
    const found = [...kin]
      .flatMap((id) => byId.get(id) ?? [])
      .filter((each) => each !== bearer && versionAt(each.id, day));
    kinships.set(`${code} ${day}`, found);
    return found;
  }

  function isProvince(id: string): boolean {
    return byId.get(id)?.level === 'province';
  }

  return {
    units,
    get events() {
      return readEvents();
    },
    unit,
    versionAt,
    unitsNamed,
    everNamed,
    provinceOf,
    children,
    everBelow: (id) => [...(byParent.get(id) ?? [])],
    byCode,
    kinProvinces,
  };
}

/** Is `day` within [validFrom, validTo)? */
export function isValidOn(span: Pick<UnitVersion, 'validFrom' | 'validTo'>, day: string): boolean {
  return (span.validFrom === null || span.validFrom <= day) && (span.validTo === null || day < span.validTo);
}

/**
 * What two spellings of one name share: `Yên Hoà`/`Yên Hòa`, `Mĩ Lộc`/`Mỹ Lộc`, `Phan Rang-Tháp Chàm`/
 * `Phan Rang - Tháp Chàm`, `Cư M’gar`/`Cư M' Gar`, `Đăk Hà`/`Đắk Hà`, `Phường 01`/`Phường 1`. Marks stay.
 */
export function nameKey(name: string): string {
  return toneFold(cleanLine(name))
    .toLowerCase()
    .replace(/\s?['’‘ʼ´`]\s?/g, '')
    .replace(/\./g, '')
    .replace(/[\s\-–—]+/g, ' ')
    .replace(
      /(?<=^| )((?:[bcdđghklmnpqrstvx]|ch|gh|kh|nh|ph|th|tr|qu))([yỳýỷỹỵ])(?= |$)/g,
      (_, onset: string, vowel: string) => onset + (I_FOR_Y[vowel] ?? vowel),
    )
    .replace(/ăk(?= |$)/g, 'ắk')
    .replace(/(?<=^| )0+(?=\d)/g, '')
    .trim();
}

const I_FOR_Y: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** The NSO conversion table spells some 190 old names differently; the data file keeps that in the unit's notes. */
function spellingVariant(unit: Unit): string | null {
  if (unit.notes === null || !unit.notes.startsWith('NSO conversion table')) return null;
  return /writes "(?:Xã|Phường|Thị trấn|Đặc khu) ([^"]+)"/iu.exec(unit.notes)?.[1] ?? null;
}

/** A folded name without what spellings differ in (blanks around apostrophes, i/y), so that all of one name meet. */
function bucketOf(folded: string): string {
  return folded.replaceAll(' ', '').replaceAll('y', 'i');
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
