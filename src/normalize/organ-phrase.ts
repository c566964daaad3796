import type { OrganWord, PlaceType } from './organ-words.js';
import { ANYWHERE, FIELD_WORDS, LEVEL_WORDS, ORGAN_WORDS, SHORT_LEVEL_WORDS } from './organ-words.js';
import { cleanLine, fold, toneFold } from './text.js';

/** One word of a line, with what stood between it and the word before. */
export interface Token {
  readonly text: string;
  /** Lower case, tone-folded; without marks when the whole line has none. */
  readonly key: string;
  /** Blanks and punctuation before the word: `''` at the start, else at least one character. */
  readonly gap: string;
  readonly capital: boolean;
  /** The whole line has no marks: it is compared without any. */
  readonly bare: boolean;
}

/** A place named inside an organ's name: "huyện Lộc Hà" with the types its level word allows, or bare "Hà Tĩnh" (null). */
export interface PlacePhrase {
  readonly types: readonly PlaceType[] | null;
  /** Empty when a level word stands alone ("Công an tỉnh"). */
  readonly name: readonly Token[];
}

/** An organ's name taken apart. */
export interface OrganPhrase {
  /** As printed, cleaned of blanks and outer punctuation. */
  readonly name: string;
  readonly word: OrganWord;
  /** Words after the organ word up to the first level word, comma or bracket. */
  readonly rest: readonly Token[];
  /** Stated places in order; the first is the organ's own, later ones narrow it down. */
  readonly places: readonly PlacePhrase[];
}

/** Words of a line: letters and digits with inner apostrophes; dots between single capitals are dropped (`U.B.N.D`). */
export function tokenize(line: string): readonly Token[] {
  const clean = cleanLine(line);
  const text = clean.includes('.')
    ? clean.replace(/(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?/gu, (dotted) =>
        dotted.replaceAll('.', ''),
      )
    : clean;
  const bare = !/[^\p{ASCII}’‘–—“”…]/u.test(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu)) {
    const word = match[0];
    const { key, capital } = wordOf(word);
    tokens.push({
      text: word,
      key: bare ? word.toLowerCase() : key,
      gap: text.slice(end, match.index),
      capital,
      bare,
    });
    end = match.index + word.length;
  }
  return tokens;
}

/** Words met before: Vietnamese has about 7,000 syllables, numbers and foreign words are not kept for ever. */
const WORDS = new Map<string, Pick<Token, 'key' | 'capital'>>();
const MOST_WORDS = 20_000;

function wordOf(word: string): Pick<Token, 'key' | 'capital'> {
  const known = WORDS.get(word);
  if (known) return known;
  const read = { key: toneFold(word).toLowerCase(), capital: /^[\p{Lu}\p{N}]/u.test(word) };
  if (word.length > 40) return read;
  if (WORDS.size >= MOST_WORDS) WORDS.clear();
  // A slice would keep the whole text alive.
  WORDS.set(structuredClone(word), read);
  return read;
}

/** Number of words of the organ word that starts at `tokens[at]` (the longest in the table), 0 for none. */
export function organWordLength(tokens: readonly Token[], at = 0): number {
  return firstOrganWord(tokens, at)?.length ?? 0;
}

/**
 * The organ word at `tokens[at]`; "P. Quy hoạch" and "P. VHXH" are short for "Phòng" where a field of work or its letters
 * follow, else for "Phường".
 */
function firstOrganWord(tokens: readonly Token[], at: number): Found | null {
  const found = longest(organWords(tokens), tokens, at);
  const [letter, first, second] = tokens.slice(at, at + 3);
  if (found || letter?.text !== 'P' || !first?.capital || !first.gap.startsWith('.')) return found;
  if (LETTERS.test(first.text)) return { value: PHONG, length: 1 };
  const isField = second?.gap === ' ' && !second.capital;
  const fields = isBare(tokens) ? FIELDS.folded : FIELDS.marked;
  return isField && (longest(fields, tokens, at + 1)?.length ?? 0) > 1 ? { value: PHONG, length: 1 } : null;
}

/** A field of work by its letters, none of which is a vowel; every syllable of a place has one. */
const LETTERS = /^[BCDĐGHKLMNPQRSTVX]{2,7}$/;

/**
 * Takes an organ's name apart: its word, its own words, its places. Null when the line does not start with an organ
 * word, or only with a word of daily speech that no level word confirms ("Ban", "Hội", "Đoàn" alone).
 */
export function readOrganPhrase(line: string): OrganPhrase | null {
  const tokens = tokenize(line);
  const first = firstOrganWord(tokens, 0);
  if (!first) return null;
  const found = ownerOf(tokens, first) ?? first;
  const places: PlacePhrase[] = [];
  const rest: Token[] = [];
  let open: { types: readonly PlaceType[] | null; name: Token[] } | null = null;
  let isRest = true;
  for (let at = 0; at < tokens.length;) {
    const level = levelAt(tokens, at, found.length);
    if (level?.types && !(open && belongsToName(tokens, at, level.length, open.name))) {
      if (open) places.push(open);
      open = { types: level.types, name: [] };
      isRest = false;
      at += level.length;
      continue;
    }
    const width = level?.length ?? 1;
    for (const token of tokens.slice(at, at + width)) {
      if (at < found.length && !open) break;
      const isBreak = /[,;:()|/\n]/.test(token.gap) && !(open === null && goesOn(tokens, token));
      if (isBreak && (open ? open.name.length > 0 : rest.length > 0 || !isRest)) {
        if (open) places.push(open);
        open = { types: null, name: [] };
        isRest = false;
      }
      if (open) open.name.push(token);
      else if (isRest) rest.push(token);
    }
    at = open || at >= found.length ? at + width : Math.max(at + 1, at + width);
  }
  if (open) places.push(open);
  const stated = places.filter((place) => place.types !== null || place.name.length > 0);
  const name = cleanName(line);
  if (found.value.manner !== 'loose' || stated.some((place) => place.types !== null))
    return { name, word: found.value, rest, places: stated };
  return isOfField(tokens.slice(0, found.length), rest)
    ? { name, word: OFFICE_OF_FIELD, rest, places: stated }
    : null;
}

/**
 * "Phòng Kiểm tra, giám sát", "Chi cục Dân số, Kế hoạch hóa gia đình": behind a comma goes on what an office looks after,
 * written small or with a capital at its beginning alone; all words of a place have one.
 */
function goesOn(tokens: readonly Token[], token: Token): boolean {
  if (!/^,\s*$/.test(token.gap) || /^(?:các|cac|cùng|cung|với|voi)$/.test(token.key)) return false;
  const next = tokens[tokens.indexOf(token) + 1];
  return !token.capital || (next !== undefined && next.gap === ' ' && !next.capital);
}

/** An office that is told by what it looks after alone; its unit is that of the house that puts out the site. */
const OFFICE_OF_FIELD: OrganWord = { kind: 'DEPARTMENT', reach: ANYWHERE, manner: 'field', words: [] };

/**
 * "Trung tâm Khuyến công": an office by its field of work, written as such names are, with a capital where it begins and
 * none behind ("Trung tâm Hà Tĩnh" is the middle of a town); of words of daily speech two fields confirm "Ban", none "Hội".
 */
function isOfField(word: readonly Token[], [first, second, ...more]: readonly Token[]): boolean {
  const key = word.map((each) => each.key).join(' ');
  if (/^(?:văn phòng|van phong|vp)$/.test(key)) return isOfHouse(first, second, more);
  const isNewsroom = NEWSROOMS.test(
    [first, second, ...more]
      .map((each) => each?.key ?? '')
      .join(' ')
      .trim(),
  );
  if (key === 'ban' && first?.capital === true && isNewsroom) return true;
  // "Ban Chính sách - Pháp luật" of a union; "Ban Tổ chức" and "Ban Giám khảo" are of one day.
  if (key === 'ban')
    return (
      first?.capital === true && more.length > 0 && areFields([first, ...(second ? [second] : []), ...more])
    );
  if (!/^(?:trung tâm|trung tam|trạm|tram|tổ|to|khoa)$/.test(key)) return false;
  if (!first?.capital || !second || second.gap !== ' ') return false;
  if (!second.capital) return true;
  return areFields([first, second, ...more]);
}

/** What stations and papers call the offices of their newsroom: "Ban Thời sự". */
const NEWSROOMS =
  /^(?:thời sự|thoi su|chuyên đề|chuyen de|bạn đọc|ban doc|khoa giáo|khoa giao|thư ký tòa soạn|thu ky toa soan)$/;

/** Is every word one of a field of work? */
function areFields(field: readonly Token[]): boolean {
  for (let at = 0; at < field.length;) {
    const found = longest(isBare(field) ? FIELDS.folded : FIELDS.marked, field, at);
    if (!found) return false;
    at += found.length;
  }
  return true;
}

/** "Văn phòng Hội", "Văn phòng tổng hợp": the office of the house that puts out the site, said as its people say it. */
function isOfHouse(first: Token | undefined, second: Token | undefined, more: readonly Token[]): boolean {
  const isAlone = first !== undefined && second === undefined;
  if (isAlone) return first.capital && HOUSES.test(first.key);
  return (
    more.length === 0 && /^(?:tổng|tong)$/.test(first?.key ?? '') && /^(?:hợp|hop)$/.test(second?.key ?? '')
  );
}

const HOUSES = /^(?:hội|hoi|ban|sở|so|cục|cuc|viện|vien|đoàn|doan|trường|truong|khoa)$/;

/**
 * Is the whole line an organ's name and not the beginning of a sentence? Every word must belong to an organ word,
 * a level word or a field of work, or be written with a capital: "UBND xã Cẩm Lạc tổ chức …" fails at "tổ chức".
 */
export function isOrganPhrase(line: string): boolean {
  const phrase = readOrganPhrase(line);
  if (!phrase || phrase.places.some(({ name }) => name[0]?.capital === false)) return false;
  return areWordsOfOffices(line);
}

/** Is every word of the line one of an organ, a level or a field of work, or written with a capital? See {@link isOrganPhrase}. */
export function areWordsOfOffices(line: string): boolean {
  const tokens = tokenize(line);
  if (tokens.length > 18) return false;
  const bare = isBare(tokens);
  let isPlaced = false;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const level = levelAt(tokens, at, 0);
    // What runs on in small letters behind the place is what the organ does: "Công an huyện X tuyên truyền luật".
    if (isPlaced && !level && !token?.capital && token?.gap === ' ' && !/^(?:và|va)$/.test(token.key))
      return false;
    isPlaced ||= level !== null && level.types !== null && at > 0;
    const width = Math.max(
      organWordLength(tokens, at),
      level?.length ?? 0,
      longest(bare ? FIELDS.folded : FIELDS.marked, tokens, at)?.length ?? 0,
    );
    if (width === 0 && !token?.capital) return false;
    at += Math.max(width, 1);
  }
  return true;
}

/**
 * An office inside a larger house is of its kind and place: "Phòng Chính trị - Bộ CHQS tỉnh" is military, "Đội CSGT
 * Công an huyện" police. The house is the first such word before any place; null for an office of its own.
 */
function ownerOf(tokens: readonly Token[], first: Found): Found | null {
  const { kind, manner } = first.value;
  const isOffice = manner === 'loose' || /^(?:DEPARTMENT|PARTY_BODY|MEDIA|POLICE|MILITARY)$/.test(kind);
  if (!isOffice || first.length > 5) return null;
  for (let at = first.length; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || /[(;:\n]/.test(token.gap)) return null;
    const word = longest(organWords(tokens), tokens, at);
    const length = at + (word?.length ?? 0);
    // "Phòng PC08 Công an Hà Tĩnh" sits where such offices do: in the province.
    if (word && token.capital && isHouse(word, tokens, at, first))
      return { value: kind === 'POLICE' ? first.value : word.value, length };
    if (levelAt(tokens, at, first.length)?.types) return null;
  }
  return null;
}

/** A word of daily speech ("Thông tin", "Hội") makes no house; an abbreviation or two words do, and "Sở", "Báo" before a name. */
function isHouse({ value, length }: Found, tokens: readonly Token[], at: number, first: Found): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const key = token?.key ?? '';
  const { kind } = first.value;
  const isOffice = first.value.manner === 'loose' || kind === 'DEPARTMENT';
  if (key === 'sở' || key === 'so') return isOffice && value.manner === 'field' && next?.capital === true;
  const isPaper = key === 'báo' && next?.capital === true && !/^(?:chí|cáo)$/.test(next.key);
  const isTold = length > 1 || isPaper || /^\p{Lu}{2,}$/u.test(token?.text ?? '');
  if (!isTold || value.manner !== 'plain') return false;
  if (kind === 'PARTY_BODY') return /^(?:FRONT|MASS_ORGANIZATION)$/.test(value.kind);
  if (kind === 'POLICE' || kind === 'MILITARY') return value.kind === kind;
  if (kind === 'MEDIA') return first.length === 1 && /^(?:POLICE|MILITARY)$/.test(value.kind);
  if (value.kind === 'MEDIA') return /^(?:báo|đài|dai)$/.test(key);
  if (value.kind === 'OTHER')
    return /^(?:tòa|tand|viện|vksnd|bảo|bhxh|kho|kbnn|ngân|nhcsxh|công|bưu)$/.test(key);
  return /^(?:POLICE|MILITARY|HEALTH|SCHOOL|FRONT|MASS_ORGANIZATION)$/.test(value.kind);
}

/** `line` without blanks, brackets and punctuation around it; an organ's name as it is shown. */
export function cleanName(line: string): string {
  const name = cleanLine(line).replace(/^[\s"“”'*•\-–—.,;:|/]+|[\s"“”'*.,;:|/\-–—]+$/gu, '');
  const inner = /^\(([^()]*)\)$/.exec(name)?.[1] ?? name;
  return (inner.includes('(') ? inner : inner.replace(/\)+$/, '')).trim();
}

/** The level word that starts at `tokens[at]`; types null where it looks like one and is none ("hợp tác xã"). */
export function levelAt(
  tokens: readonly Token[],
  at: number,
  organLength: number,
): { readonly types: readonly PlaceType[] | null; readonly length: number } | null {
  const known = isNamedXa(tokens, at, organLength) ? tokens.slice(0, at + 1) : tokens;
  const found = longest(isBare(tokens) ? LEVELS.folded : LEVELS.marked, known, at);
  if (!found) return null;
  const token = tokens[at];
  if (found.length === 1 && token && SHORT_LEVEL_WORDS.has(token.key)) {
    const next = tokens[at + 1];
    const isParty = token.key === 'hu' || token.key === 'tu';
    const isWritten = token.capital && (isParty || at >= organLength);
    if (
      !isWritten ||
      token.text !== token.text.toUpperCase() ||
      (!isParty && !(next?.capital && /^[.\s]+$/.test(next.gap)))
    ) {
      return null;
    }
  }
  return { types: found.value, length: found.length };
}

/**
 * Level words inside a name: one that closes a name begun before it and has none of its own ("Xã Tứ Xã"), or a
 * single letter right behind a level word ("xã H Bông").
 */
function belongsToName(
  tokens: readonly Token[],
  at: number,
  length: number,
  name: readonly Token[],
): boolean {
  const token = tokens[at];
  const next = tokens[at + length];
  if (!token || length > 1) return false;
  if (name.length === 0) return SHORT_LEVEL_WORDS.has(token.key);
  return token.capital && token.gap === ' ' && (!next || /[,;:()|/\-–—]/.test(next.gap));
}

/**
 * "xã Đoàn Kết", "UBND Xã Hội Sơn" are names: "xã đoàn" and "xã hội" do not rise to a capital in their middle, nor
 * follow at once on an organ word.
 */
function isNamedXa(tokens: readonly Token[], at: number, organLength: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!second?.capital || (first?.key !== 'xã' && first?.key !== 'phường')) return false;
  return !first.capital || (at > 0 && at === organLength);
}

interface Found {
  readonly value: OrganWord;
  readonly length: number;
}

interface Trie<V> {
  readonly next: Map<string, Trie<V>>;
  value?: { readonly of: V };
}

/** The same words twice: as written, and without marks for lines that have none. */
interface Lexicon<V> {
  readonly marked: Trie<V>;
  readonly folded: Trie<V>;
}

/** The longest word of the trie that starts at `tokens[at]`; `và` between its parts does not count, a bracket ends it. */
function longest<V>(
  trie: Trie<V>,
  tokens: readonly Token[],
  at: number,
): { readonly value: V; readonly length: number } | null {
  let node: Trie<V> | undefined = trie;
  let best: { readonly value: V; readonly length: number } | null = null;
  for (let i = at; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || (i > at && /[():;\n]/.test(token.gap))) break;
    const next: Trie<V> | undefined = node.next.get(token.key);
    if (!next && i > at && (token.key === 'và' || token.key === 'va')) continue;
    if (!next) break;
    node = next;
    if (node.value) best = { value: node.value.of, length: i - at + 1 };
  }
  return best;
}

function organWords(tokens: readonly Token[]): Trie<OrganWord> {
  return isBare(tokens) ? ORGANS.folded : ORGANS.marked;
}

function isBare(tokens: readonly Token[]): boolean {
  return tokens[0]?.bare ?? false;
}

const ORGANS = lexicon(ORGAN_WORDS.map((word) => [word, word.words] as const));
const LEVELS = lexicon(LEVEL_WORDS.map(({ types, words }) => [types, words] as const));
const PHONG = ORGAN_WORDS.find(({ words }) => words.includes('phòng'))!;
const FIELDS = lexicon([[true, FIELD_WORDS] as const]);

function lexicon<V>(rows: readonly (readonly [V, readonly string[]])[]): Lexicon<V> {
  const marked: Trie<V> = { next: new Map() };
  const folded: Trie<V> = { next: new Map() };
  for (const [value, patterns] of rows) {
    for (const word of patterns.flatMap(expand)) {
      insert(
        marked,
        word.split(' ').map((syllable) => toneFold(syllable).toLowerCase()),
        value,
      );
      insert(folded, word.split(' ').map(fold), value);
    }
  }
  return { marked, folded };
}

/** `a {b|c|} d` → `a b d`, `a c d`, `a d`. */
function expand(pattern: string): readonly string[] {
  const slot = /\{([^{}]*)\}/.exec(pattern);
  if (!slot) return [pattern.replace(/\s+/g, ' ').trim()];
  const before = pattern.slice(0, slot.index);
  const after = pattern.slice(slot.index + slot[0].length);
  return (slot[1] ?? '').split('|').flatMap((choice) => expand(before + choice + after));
}

/** The first row of the table that has a word keeps it. */
function insert<V>(trie: Trie<V>, keys: readonly string[], value: V): void {
  let node = trie;
  for (const key of keys) {
    let next = node.next.get(key);
    if (!next) node.next.set(key, (next = { next: new Map() }));
    node = next;
  }
  node.value ??= { of: value };
}
