import type { OrganPhrase, Token } from '../normalize/organ-phrase.js';
import { cleanName, readOrganPhrase } from '../normalize/organ-phrase.js';
import type { OrganKind, PlaceType } from '../normalize/organ-words.js';
import { PROVINCE_TYPES } from '../normalize/organ-words.js';
import { startsWithCommonFamilyName } from '../normalize/person-name.js';
import type { Gazetteer, NamedUnit } from './gazetteer.js';
import { hasMarks } from '../normalize/text.js';
import { isValidOn, nameKey } from './gazetteer.js';
import type { Unit, UnitVersion } from './units-file.js';
import { UNIT_TYPES } from './units-file.js';

/**
 * How sure the unit is. EXACT: level and name are printed, day and province known, one unit fits. LIKELY: one of
 * these is missing or had to be bent (no level word, no marks, a former name, the territory of a merged province).
 * GUESS: two of these. NONE: no unit, or more than one (`candidates`).
 */
export type Confidence = 'EXACT' | 'LIKELY' | 'GUESS' | 'NONE';

/** An organ read from its name; the unit may stay open while the organ is known. */
export interface ResolvedOrgan {
  readonly kind: OrganKind;
  /** The organ's name as printed, cleaned of outer punctuation. */
  readonly name: string;
  readonly unitId: string | null;
  /** Units that could be meant when `unitId` is null; empty when none is known. */
  readonly candidates: readonly string[];
  readonly confidence: Confidence;
}

/** Abbreviated names of provinces, which their own offices print. */
const SHORT_PLACES: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])(?:TP[.\s-]{0,2}|Thành phố\s)HCM(?![\p{L}\d])/giu, 'Thành phố Hồ Chí Minh'],
  [
    /(?<![\p{L}\d])TT?[.\s-]{0,2}T[.\s-]{0,2}Huế(?![\p{L}\d])|(?<![\p{L}\d])TT[.-]\s?Huế(?![\p{L}\d])/gu,
    'Thừa Thiên Huế',
  ],
  [/(?<![\p{L}\d])BR\s?-?\s?VT(?![\p{L}\d])/gu, 'Bà Rịa - Vũng Tàu'],
];

/** Where and when an organ's name was printed. */
export interface OrganSetting {
  /** Vietnamese day of publication, `YYYY-MM-DD`; null when unknown. */
  readonly day: string | null;
  /**
   * GSO code of the source's province ("42"), read as of the day. A code that no province bore then, or whose bearer
   * has no unit of the name, is followed through the mergers: "49" (Quảng Nam) in 2026 is the new Đà Nẵng, and "48"
   * in 2024 reaches the Quảng Nam of then. Null or undefined: the whole country.
   */
  readonly province?: string | null;
}

/**
 * Ties an organ's name to a unit: the longest organ word gives kind and level, the name is looked up among the units
 * of that level and type valid on the day in the source's province. Null when the text names no organ.
 * Nothing is guessed between several units; a district's organ after 2025-07-01 has no unit.
 */
export function resolveOrgan(
  text: string,
  setting: OrganSetting,
  gazetteer: Gazetteer,
): ResolvedOrgan | null {
  const phrase = readOrganPhrase(
    SHORT_PLACES.reduce((told, [short, whole]) => told.replace(short, whole), text),
  );
  if (!phrase) return null;
  const place = { day: setting.day, province: setting.province ?? null, isBare: !hasMarks(text) };
  const found = findUnit(phrase, place, gazetteer);
  return { kind: phrase.word.kind, name: cleanName(text), ...found };
}

/**
 * Tells for {@link import('../normalize/byline-names.js').BylineHints} whether a name is that of a unit of the province
 * (null: of any), so that "CTV Lộc Hà" is read as a place and "CTV Thu Hà" as a person.
 */
export function placeTest(gazetteer: Gazetteer, province: string | null): (name: string) => boolean {
  return (name) =>
    gazetteer.everNamed(name).some((named) => {
      if (province === null || named.unit.level === 'province') return true;
      const day = lastDayOf(named.version);
      const home = gazetteer.provinceOf(named.unit.id, day);
      return home?.versions.some((version) => version.gsoCode === province) ?? false;
    });
}

type Finding = Pick<ResolvedOrgan, 'unitId' | 'candidates' | 'confidence'>;
type Setting = Required<OrganSetting> & { readonly isBare: boolean };

const NOTHING: Finding = { unitId: null, candidates: [], confidence: 'NONE' };

/** A place to look up: tiers of types in order of preference, possible readings of the name, longest first. */
interface Target {
  readonly tiers: readonly (readonly PlaceType[])[];
  readonly readings: readonly Reading[];
  readonly isStated: boolean;
}

interface Reading {
  readonly name: string;
  /** What of the printed name the reading leaves over: a larger place ("… - Hà Tĩnh"), or empty. */
  readonly left: string;
}

interface Qualifier {
  readonly types: readonly PlaceType[] | null;
  readonly name: string;
}

function findUnit(phrase: OrganPhrase, setting: Setting, gazetteer: Gazetteer): Finding {
  const { target, qualifiers } = targetOf(phrase);
  if (target.readings.length === 0) return isProvincial(target) ? ownProvince(setting, gazetteer) : NOTHING;
  for (const tier of target.tiers) {
    for (const reading of target.readings) {
      const narrowing =
        reading.left === '' ? qualifiers : [{ types: null, name: reading.left }, ...qualifiers];
      const finding = look(reading.name, tier, narrowing, target.isStated, setting, gazetteer);
      if (finding === null) continue;
      const isPersonal =
        phrase.word.kind === 'SCHOOL' && !target.isStated && startsWithCommonFamilyName(reading.name);
      if (!isPersonal || finding.unitId === null) return finding;
      // "Trường THPT Trần Phú" honours a person; that a ward is called so too proves nothing.
      return { unitId: null, candidates: [finding.unitId], confidence: 'NONE' };
    }
  }
  if (
    isProvincial(target) &&
    phrase.word.manner === 'field' &&
    !target.readings.some(({ name }) => namesUnit(name, gazetteer))
  ) {
    return ownProvince(setting, gazetteer);
  }
  return { ...NOTHING, candidates: target.isStated ? misnamed(target, qualifiers, setting, gazetteer) : [] };
}

/** The organ's own place and what narrows it: the first stated place with a name, else the words behind the organ word. */
function targetOf(phrase: OrganPhrase): {
  readonly target: Target;
  readonly qualifiers: readonly Qualifier[];
} {
  const stated = phrase.places.filter((place) => place.types !== null);
  const first = stated[0];
  // "Huyện ủy - UBND huyện Lộc Hà": a level word without a name hands over to the next of its level.
  const main =
    first &&
    (first.name.length > 0
      ? first
      : (stated.find((each) => each.name.length > 0 && overlap(each.types, first.types)) ?? first));
  if (main?.types) {
    const at = phrase.places.indexOf(main);
    // The name of a nameless level may stand before it: "Sở Y tế Hà Tĩnh tỉnh" does not, but "Lộc Hà huyện" never does either.
    const target: Target = { tiers: [main.types], readings: readingsOf(main.name), isStated: true };
    return { target, qualifiers: qualifiersOf(phrase.places.slice(at + 1)) };
  }
  const { reach, manner } = phrase.word;
  const isStated = reach.length === 1 && new Set(reach[0]?.map((type) => UNIT_TYPES[type])).size === 1;
  const bare = phrase.places.filter((place) => place.types === null);
  const fromRest = manner === 'field' ? endingsOf(phrase.rest) : readingsOf(phrase.rest);
  // "Trường THPT Nguyễn Văn Trỗi, Lộc Hà": the place may only come behind the comma.
  const readings =
    fromRest.length > 0 && manner !== 'field' && phrase.word.kind !== 'SCHOOL'
      ? fromRest
      : [...fromRest, ...bare.flatMap((place) => readingsOf(place.name))];
  return { target: { tiers: reach, readings, isStated }, qualifiers: qualifiersOf(bare) };
}

function qualifiersOf(places: OrganPhrase['places']): readonly Qualifier[] {
  return places.flatMap(({ types, name }) => (name.length > 0 ? [{ types, name: printed(name) }] : []));
}

/** The whole name; then shorter beginnings, where a dash or a larger place may follow: "Thạch Hà - Hà Tĩnh". */
function readingsOf(tokens: readonly Token[]): readonly Reading[] {
  const words = tokens.slice(0, 9);
  const readings: Reading[] = [];
  for (let length = words.length; length >= 1; length -= 1) {
    readings.push({ name: printed(words.slice(0, length)), left: printed(tokens.slice(length)) });
  }
  return readings;
}

/**
 * Endings of an office's name in capitals, longest first: "Nông nghiệp và Môi trường Hà Tĩnh" → "Hà Tĩnh", "Tĩnh". A number
 * alone is the office's own: "Phòng 7" of a prosecutor's office.
 */
function endingsOf(tokens: readonly Token[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (let start = Math.max(0, tokens.length - 6); start < tokens.length; start += 1) {
    const words = tokens.slice(start);
    if (words.every((word) => word.capital) && words.some(({ text }) => !/^\d+$/.test(text)))
      readings.push({ name: printed(words), left: '' });
  }
  return readings.filter((reading, index) => index === 0 || reading.name.includes(' '));
}

/** Null when no unit of the name fits the types on the day: another reading may. */
function look(
  name: string,
  types: readonly PlaceType[],
  qualifiers: readonly Qualifier[],
  isStated: boolean,
  { day, province, isBare }: Setting,
  gazetteer: Gazetteer,
): Finding | null {
  const ofType = namedLike(name, isBare, gazetteer).filter(({ version }) => types.includes(version.type));
  if (ofType.length === 0) return null;
  const isUnmarked = isBare && ofType.some(({ version }) => hasMarks(version.name));
  let weak = [!isStated, day === null, isUnmarked].filter(Boolean).length;

  let named = ofType.filter(({ version }) => day === null || isValidOn(version, day));
  if (named.length === 0 && day !== null) {
    // Kept its identity but not its name or type: the old word is still printed for a while.
    named = ofType.filter(
      ({ unit, version }) =>
        version.validTo !== null && version.validTo <= day && gazetteer.versionAt(unit.id, day),
    );
    if (named.length > 0) weak += 1;
  }
  const narrowed = narrow(named, qualifiers, day, gazetteer);
  if (narrowed === null) return null;
  weak += narrowed.weak;

  let units = distinct(narrowed.named);
  const isLocal = units.some((unit) => unit.level !== 'province');
  if (isLocal && !narrowed.hasProvince) {
    const scope = province === null ? null : inProvince(narrowed.named, province, day, gazetteer);
    units = scope?.units ?? units;
    weak += scope === null ? 1 : scope.weak;
  }
  if (units.length === 0) return null;
  const [only, ...more] = units;
  if (!only || more.length > 0) return { ...NOTHING, candidates: units.map((unit) => unit.id) };
  return {
    unitId: only.id,
    candidates: [],
    confidence: weak === 0 ? 'EXACT' : weak === 1 ? 'LIKELY' : 'GUESS',
  };
}

/** Keeps what lies in the places named behind ("…, huyện Cẩm Xuyên, tỉnh Hà Tĩnh"); null when a leftover is no place at all. */
function narrow(
  named: readonly NamedUnit[],
  qualifiers: readonly Qualifier[],
  day: string | null,
  gazetteer: Gazetteer,
): { readonly named: readonly NamedUnit[]; readonly hasProvince: boolean; readonly weak: number } | null {
  let kept = named;
  let hasProvince = false;
  let weak = 0;
  for (const { types, name } of qualifiers) {
    const larger = gazetteer
      .everNamed(name)
      .filter(
        ({ unit, version }) =>
          (types ? types.includes(version.type) : unit.level !== 'commune') &&
          (day === null || isValidOn(version, day)),
      );
    if (larger.length === 0) {
      // A district that has ended, or words that are no place: the name still stands, less surely.
      if (types === null && !gazetteer.everNamed(name).some(({ unit }) => unit.level !== 'commune'))
        return null;
      weak = 1;
      continue;
    }
    const ids = new Set(larger.map(({ unit }) => unit.id));
    kept = kept.filter((each) => ancestors(each, day, gazetteer).some((id) => ids.has(id)));
    hasProvince ||= larger.some(({ unit }) => unit.level === 'province');
  }
  return { named: kept, hasProvince, weak };
}

/** Units in the bearer of the code on the day; if it has none, in the provinces it merged with. */
function inProvince(
  named: readonly NamedUnit[],
  code: string,
  day: string | null,
  gazetteer: Gazetteer,
): { readonly units: readonly Unit[]; readonly weak: number } {
  const home = ({ unit, version }: NamedUnit) => gazetteer.provinceOf(unit.id, day ?? lastDayOf(version));
  if (day === null) {
    return {
      units: distinct(
        named.filter((each) => home(each)?.versions.some((version) => version.gsoCode === code)),
      ),
      weak: 0,
    };
  }
  const bearer = gazetteer.byCode(code, day);
  const own = distinct(named.filter((each) => bearer !== undefined && home(each) === bearer));
  if (own.length > 0 || named.length === 0) return { units: own, weak: 0 };
  const kin = new Set(gazetteer.kinProvinces(code, day));
  return {
    units: distinct(named.filter((each) => kin.has(home(each) as Unit))),
    weak: bearer === undefined ? 0 : 1,
  };
}

/** The province an organ without a name belongs to: the source's. */
function ownProvince({ day, province }: Setting, gazetteer: Gazetteer): Finding {
  if (province === null) return NOTHING;
  if (day === null) {
    const bearers = gazetteer.units.filter(
      (unit) => unit.level === 'province' && unit.versions.some((version) => version.gsoCode === province),
    );
    return one(bearers, 'LIKELY');
  }
  const bearer = gazetteer.byCode(province, day);
  return one(bearer ? [bearer] : gazetteer.kinProvinces(province, day), 'LIKELY');
}

function one(units: readonly Unit[], confidence: Confidence): Finding {
  const [only, ...more] = units;
  if (!only || more.length > 0) return { ...NOTHING, candidates: units.map((unit) => unit.id) };
  return { unitId: only.id, candidates: [], confidence };
}

/** Units of the printed name and level but of another type ("xã" for what was a thị trấn that day): shown, not chosen. */
function misnamed(
  target: Target,
  qualifiers: readonly Qualifier[],
  setting: Setting,
  gazetteer: Gazetteer,
): readonly string[] {
  const { day, province } = setting;
  const name = target.readings[0]?.name;
  if (
    name === undefined ||
    day === null ||
    province === null ||
    qualifiers.some((each) => each.types !== null)
  )
    return [];
  const levels = new Set(target.tiers.flat().map((type) => UNIT_TYPES[type]));
  return [...levels]
    .filter((level) => level !== 'province')
    .flatMap((level) => gazetteer.unitsNamed(name, level, day, province))
    .map((unit) => unit.id);
}

function ancestors(
  { unit, version }: NamedUnit,
  day: string | null,
  gazetteer: Gazetteer,
): readonly string[] {
  const when = day ?? lastDayOf(version);
  const ids: string[] = [];
  let parentId = (day === null ? version : gazetteer.versionAt(unit.id, when))?.parentId;
  while (parentId && ids.length < 4) {
    ids.push(parentId);
    parentId = gazetteer.versionAt(parentId, when)?.parentId;
  }
  return ids;
}

/** A day on which the version held: its last, or one far ahead while it still holds. */
function lastDayOf(version: UnitVersion): string {
  if (version.validTo === null) return '9999-12-31';
  const [year = 0, month = 1, day = 1] = version.validTo.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
}

function isProvincial(target: Target): boolean {
  return (
    target.tiers.length > 0 &&
    target.tiers.flat().every((type) => (PROVINCE_TYPES as readonly PlaceType[]).includes(type))
  );
}

function namesUnit(name: string, gazetteer: Gazetteer): boolean {
  return gazetteer.everNamed(name).some(({ unit }) => unit.level === 'province');
}

/** Units ever called so. A text that has marks elsewhere would have them here too: "Long An" is then not "Lộng Ân". */
function namedLike(name: string, isBare: boolean, gazetteer: Gazetteer): readonly NamedUnit[] {
  const named = gazetteer.everNamed(name);
  if (isBare || hasMarks(name)) return named;
  const key = nameKey(name);
  return named.filter(({ version }) => nameKey(version.name) === key);
}

function overlap(a: readonly PlaceType[] | null, b: readonly PlaceType[] | null): boolean {
  return a?.some((type) => b?.includes(type)) ?? false;
}

function distinct(named: readonly NamedUnit[]): readonly Unit[] {
  return [...new Set(named.map(({ unit }) => unit))];
}

/** The words of a name as they stood: hyphens, apostrophes and inner dots kept, other gaps one blank. */
function printed(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, gap }, index) => (index === 0 ? text : (JOINTS.exec(gap)?.[0] ?? ' ') + text))
    .join('');
}

const JOINTS = /[-–—'’ʼ]|^\.$/;
