import { levelAt, organWordLength, type Token, tokenize } from '../normalize/organ-phrase.js';
import type { PlaceType } from '../normalize/organ-words.js';
import { isProvinceName, startsWithFamilyName } from '../normalize/person-name.js';
import type { Gazetteer, NamedUnit } from './gazetteer.js';
import { hasMarks } from '../normalize/text.js';
import { isValidOn } from './gazetteer.js';
import { type Place, placeOf } from './place.js';

/** When and where a text was published. */
export interface MentionSetting {
  /** Vietnamese day of the article, `YYYY-MM-DD`. */
  readonly day: string;
  /** The day of the event it tells of, if it names one: then units of that day are meant as well. */
  readonly eventDay?: string | null;
  /** GSO code of the source's province ("42"), read as of the day; null: the whole country. */
  readonly province: string | null;
}

/**
 * The units that texts (title, lead) name, in their order, each once; only certain ones. A unit is named by its word
 * and its name ("xã Lộc Hà", "UBND các xã Thịnh Lộc, Thạch Kim", "TP Hà Tĩnh", "Huyện ủy Lộc Hà"), never by a bare name:
 * streets, schools and persons bear the same ones. It is looked up among the units of the day in the source's province,
 * or in the province or district named behind it; a former unit is meant where the text says so ("cũ") or tells of a
 * day on which it stood. What fits several units, or none, is left out.
 */
export function mentionedUnits(
  texts: readonly (string | null)[],
  setting: MentionSetting,
  gazetteer: Gazetteer,
): readonly Place[] {
  const found = new Map<string, Place>();
  for (const text of texts) {
    const spoken = text === null ? [] : readNames(tokenize(text));
    for (const [at, name] of spoken.entries()) {
      const unitId = resolve(name, spoken.slice(at + 1), spoken, setting, gazetteer);
      const place = unitId === null || found.has(unitId) ? null : placeOf(unitId, setting.day, gazetteer);
      if (unitId !== null && place) found.set(unitId, place);
    }
  }
  return [...found.values()];
}

/** A unit word with the capitalised words behind it, which begin with the unit's name. */
interface SpokenName {
  readonly types: readonly PlaceType[];
  readonly words: readonly Token[];
  /** The words stand in a list that one unit word leads: each is a whole name. */
  readonly isListed: boolean;
  /** "cũ", "(cũ)", "trước đây" stands behind it. */
  readonly isFormer: boolean;
  /** The next name of the text says where this one lies: only a comma, a dash or a bracket is between. */
  readonly isNarrowed: boolean;
  /** A larger place behind a comma or in brackets without a unit word: "xã Kim Liên (Nghệ An)". */
  readonly within: string | null;
  /** Number of the sentence it stands in. */
  readonly sentence: number;
}

const PLURAL: ReadonlySet<string> = new Set(
  'các những nhiều hai ba bốn năm sáu bảy tám chín mười số một'.split(' '),
);
const FORMER: ReadonlySet<string> = new Set(['cũ']);
const LONGEST = 6;
/** In a text without marks these are more often other words ("xa", "quan", "tinh"). */
const MISTAKABLE: ReadonlySet<string> = new Set(['xa', 'quan', 'tinh', 'thanh']);

function readNames(tokens: readonly Token[]): readonly SpokenName[] {
  const names: SpokenName[] = [];
  let sentence = 0;
  for (let at = 0; at < tokens.length;) {
    if (/[.!?\n]\s/.test(tokens[at]?.gap ?? '')) sentence += 1;
    const level = levelAt(tokens, at, 0);
    if (!level?.types || (tokens[at]?.bare && MISTAKABLE.has(tokens[at]?.key ?? ''))) {
      at += level?.length ?? 1;
      continue;
    }
    const before = tokens[at - 1];
    let types = level.types;
    at += level.length;
    // "các xã, phường Lộc Hà, Trần Phú"
    for (let more = nextLevel(tokens, at); more; more = nextLevel(tokens, at)) {
      types = [...types, ...more.types];
      at = more.end;
    }
    const isPlural = isCounted(before);
    let words = nameAt(tokens, at, isPlural ? /^[.:\s]*$/ : /^[.\s]*$/);
    while (words.length > 0) {
      at += words.length;
      names.push({ types, words, isListed: isPlural, sentence, ...behind(tokens, at) });
      if (!isPlural) break;
      const next = skipJoint(tokens, at);
      words = next === null || levelAt(tokens, next, 0) ? [] : nameAt(tokens, next, /^/);
      if (words.length > 0 && next !== null) at = next;
    }
  }
  return names;
}

function nextLevel(tokens: readonly Token[], at: number) {
  const next = tokens[at]?.key === 'và' ? at + 1 : at;
  if (next === at && !/^\s*[,/]\s*$/.test(tokens[at]?.gap ?? '')) return null;
  const level = levelAt(tokens, next, 0);
  return level?.types ? { types: level.types, end: next + level.length } : null;
}

/** "các xã", "3 xã", "hai xã": names of a list may follow. */
function isCounted(before: Token | undefined): boolean {
  return before !== undefined && (PLURAL.has(before.key) || /^\d{1,2}$/.test(before.text));
}

/** The capitalised words from `at` on; none when something stands between. */
function nameAt(tokens: readonly Token[], at: number, firstGap: RegExp): readonly Token[] {
  const words: Token[] = [];
  for (let n = at; n < tokens.length && words.length < LONGEST; n += 1) {
    const token = tokens[n] as Token;
    if (!token.capital || !(n === at ? firstGap : /^(?: | ?[-–'’ʼ] ?)$/).test(token.gap)) break;
    if (n > at && opensUnit(tokens, n)) break;
    words.push(token);
  }
  return words;
}

/** "Huyện Lộc Hà" behind "xã Thịnh Lộc", but not the last word of "xã Tứ Xã". */
function opensUnit(tokens: readonly Token[], at: number): boolean {
  const level = levelAt(tokens, at, 0);
  const next = level?.types ? tokens[at + level.length] : undefined;
  return next !== undefined && next.capital && next.gap === ' ';
}

/** Past a comma or "và" to the next name of a list; null where the list ends. */
function skipJoint(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.key === 'và' && /^[,\s]*$/.test(token.gap)) return at + 1;
  if (!/^\s*[,;]\s*$/.test(token.gap)) return null;
  return token.key === 'và' ? at + 1 : at;
}

function behind(tokens: readonly Token[], at: number) {
  let next = at;
  const isFormer =
    FORMER.has(tokens[at]?.key ?? '') ||
    (tokens[at]?.key === 'trước' && /^(?:đây|kia)$/.test(tokens[at + 1]?.key ?? ''));
  if (isFormer) next += tokens[at]?.key === 'trước' ? 2 : 1;
  const joint = tokens[next]?.gap ?? '';
  const isJoined = /^\)?\s*[,(\-–]\s*$/.test(joint) || (joint === ' ' && tokens[next]?.key === 'thuộc');
  const place = tokens[next]?.key === 'thuộc' ? next + 1 : next;
  const isNarrowed = isJoined && !!levelAt(tokens, place, 0)?.types;
  const bare = isJoined && !isNarrowed ? nameAt(tokens, place, /^/) : [];
  return { isFormer, isNarrowed, within: bare.length > 0 ? printed(bare) : null };
}

function resolve(
  name: SpokenName,
  after: readonly SpokenName[],
  all: readonly SpokenName[],
  setting: MentionSetting,
  gazetteer: Gazetteer,
): string | null {
  for (let length = name.words.length; length > 0; length -= 1) {
    const rest = name.words.slice(length);
    if (rest.length > 0 && (name.isListed || !mayFollow(rest))) continue;
    const spelled = printed(name.words.slice(0, length));
    const named = gazetteer
      .everNamed(spelled)
      .filter(({ version }) => name.types.includes(version.type))
      .filter(({ version }) => name.words[0]?.bare || hasMarks(spelled) || !hasMarks(version.name));
    if (named.length === 0) continue;
    return choose(named, name, after, all, setting, gazetteer);
  }
  return null;
}

/** What stands behind a unit's name without a break: a person, an organ, its province. */
function mayFollow(rest: readonly Token[]): boolean {
  const text = printed(rest);
  return (rest.length > 1 && startsWithFamilyName(text)) || isProvinceName(text) || organWordLength(rest) > 0;
}

function choose(
  named: readonly NamedUnit[],
  name: SpokenName,
  after: readonly SpokenName[],
  all: readonly SpokenName[],
  setting: MentionSetting,
  gazetteer: Gazetteer,
): string | null {
  const { day, eventDay } = setting;
  const current = named.filter(({ version }) => isValidOn(version, day));
  const past = named.filter(({ version }) => version.validTo !== null && version.validTo <= day);
  const then = eventDay ? past.filter(({ version }) => isValidOn(version, eventDay)) : [];
  for (const [some, asOf] of name.isFormer
    ? [[past, null] as const]
    : [[current, day] as const, [then, eventDay ?? null] as const]) {
    const scoped = scope(some, asOf, name, after, all, setting, gazetteer);
    const ids = new Set(scoped.map(({ unit }) => unit.id));
    if (ids.size === 1) return [...ids][0] ?? null;
    if (ids.size > 1) return null;
  }
  return null;
}

/** Those that lie where the text or the source says. */
function scope(
  named: readonly NamedUnit[],
  asOf: string | null,
  name: SpokenName,
  after: readonly SpokenName[],
  all: readonly SpokenName[],
  { day, province }: MentionSetting,
  gazetteer: Gazetteer,
): readonly NamedUnit[] {
  const dayOf = ({ version }: NamedUnit) => asOf ?? lastDay(version.validTo);
  const home = (each: NamedUnit) => gazetteer.provinceOf(each.unit.id, dayOf(each));
  if (named.every(({ unit }) => unit.level === 'province')) return named;
  const larger = largerPlaces(name, after, gazetteer);
  if (larger.length > 0) {
    const inside = named.filter((each) =>
      larger.every((ids) => ancestors(each, dayOf(each), gazetteer).some((id) => ids.has(id))),
    );
    if (inside.length > 0 || larger.some(hasProvince)) return inside;
  }
  if (province === null) return named;
  const bearer = gazetteer.byCode(province, day);
  const kin = new Set(gazetteer.kinProvinces(province, day).map(({ id }) => id));
  const own = named.filter((each) => {
    const of = home(each);
    return of !== undefined && (of === bearer || (asOf !== day && kin.has(of.id)));
  });
  // Another province stands in the sentence and has one of this name too: then it is not certain.
  const rivals = all
    .filter(({ sentence, types }) => sentence === name.sentence && types.some(isProvincial))
    .flatMap(({ words }) => gazetteer.everNamed(printed(words)).map(({ unit }) => unit))
    .filter((unit) => unit !== bearer);
  return named.some((each) => rivals.includes(home(each) as never)) ? [] : own;

  function hasProvince(ids: ReadonlySet<string>): boolean {
    return [...ids].some((id) => gazetteer.unit(id)?.level === 'province');
  }
}

/** What the names behind it make of it: one set of possible units for each of them. */
function largerPlaces(
  name: SpokenName,
  after: readonly SpokenName[],
  gazetteer: Gazetteer,
): readonly ReadonlySet<string>[] {
  const places: ReadonlySet<string>[] = [];
  const add = (text: string, fits: (each: NamedUnit) => boolean) => {
    const ids = gazetteer.everNamed(text).filter(fits);
    if (ids.length > 0) places.push(new Set(ids.map(({ unit }) => unit.id)));
  };
  let last = name;
  for (const next of after) {
    if (!last.isNarrowed) break;
    add(printed(next.words), ({ version }) => next.types.includes(version.type));
    last = next;
  }
  if (last.within !== null) add(last.within, ({ unit }) => unit.level !== 'commune');
  return places;
}

function ancestors({ unit }: NamedUnit, day: string, gazetteer: Gazetteer): readonly string[] {
  const ids: string[] = [];
  for (let id = gazetteer.versionAt(unit.id, day)?.parentId; id && ids.length < 4;) {
    ids.push(id);
    id = gazetteer.versionAt(id, day)?.parentId;
  }
  return ids;
}

function isProvincial(type: PlaceType): boolean {
  return type === 'tinh' || type === 'thanh_pho_truc_thuoc_trung_uong';
}

/** The day before `validTo`; today's units have no end. */
function lastDay(validTo: string | null): string {
  if (validTo === null) return '9999-12-31';
  return new Date(Date.parse(validTo) - 86_400_000).toISOString().slice(0, 10);
}

/** The words as they stood: hyphens and apostrophes kept, other gaps one blank. */
function printed(words: readonly Token[]): string {
  return words
    .map(({ text, gap }, at) => (at === 0 ? text : (/[-–'’ʼ]/.exec(gap)?.[0] ?? ' ') + text))
    .join('');
}
