import type { Chunk } from './byline-labels.js';
import { chunksOf } from './byline-labels.js';
import { sourceField, splitSource } from './byline-source.js';
import { withoutStamps } from './byline-stamp.js';
import type { BylineDraft } from './draft.js';
import { cleanName, isOrganPhrase, organWordLength, readOrganPhrase, tokenize } from './organ-phrase.js';
import {
  cleanPerson,
  isHeading,
  isHonorific,
  isPersonName,
  isProvinceName,
  startsWithCommonFamilyName,
  startsWithFamilyName,
} from './person-name.js';
import { cleanLine, fold } from './text.js';

/** What the caller knows about a byline beside its text. */
export interface BylineHints {
  /** The text is the value of the page's author field ("Tác giả") or source field ("Nguồn tin"), not a line of the body. */
  readonly field?: 'AUTHOR' | 'SOURCE';
  /** Does a unit bear this name? Settles "CTV Lộc Hà" (a place) against "CTV Thu Hà" (a person); without it the shape decides. */
  readonly isPlace?: (name: string) => boolean;
}

/** Longer than this no byline is; it also bounds every expression below. */
const LONGEST = 240;
const LONGEST_BLOCK = 160;
/** Abbreviations whose slash is no separator. */
const SLASHED: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])đ\s?\/\s?c(?![\p{L}\d])\.?/giu, 'đồng chí'],
  [/(?<![\p{L}\d])t\s?\/\s?h(?![\p{L}\d])\.?/giu, 'tổng hợp'],
];

/**
 * Reads a byline: persons in the order printed, the organ in the site's words, and whom the page names as its source.
 * `raw` is always kept; a text that is no byline gives no persons, no organ and no source. Nothing is looked up.
 */
export function readByline(text: string, hints: BylineHints = {}): BylineDraft {
  const raw = cleanLine(text) || null;
  const nothing: BylineDraft = { raw, persons: [], organ: null, republishedFrom: null };
  if (raw === null || raw.length > LONGEST) return nothing;
  const line = text
    .split(/[\r\n]+/)
    .map(cleanLine)
    .filter(Boolean)
    .join('\n');
  const body = SLASHED.reduce(
    (told, [slashed, plain]) => told.replace(slashed, plain),
    line.replace(/^[\s*•+\-–—"“]+|[\s"”]+$/gu, '').replace(/[\s./]*\.\/\.$/, ''),
  );
  if (hints.field === 'SOURCE') return { ...nothing, republishedFrom: sourceField(body) };

  const { rest, source } = splitSource(withoutStamps(body, hints.field === 'AUTHOR'));
  const credits = readCredits(rest, hints);
  if (!credits && !(source !== null && rest === '')) {
    return nothing;
  }
  return {
    raw,
    persons: [...new Set(credits?.persons ?? [])],
    organ: credits?.organ ?? null,
    republishedFrom: source,
  };
}

/**
 * May this block of text be taken out of the body as its byline? For the last three blocks that are no boilerplate.
 * Strict: a sentence, caption, slogan or photo credit is none.
 */
export function isBylineBlock(text: string): boolean {
  if (text.length > 4 * LONGEST_BLOCK) return false;
  const line = cleanLine(text);
  if (line === '' || line.length > LONGEST_BLOCK || /[!?…]|\.\.\.?$/.test(line)) return false;
  if (text.split(/[\r\n]+/).filter((each) => cleanLine(each) !== '').length > 3) return false;
  const { persons, organ, republishedFrom } = readByline(text);
  return persons.length > 0 || organ !== null || republishedFrom !== null;
}

interface Credits {
  readonly persons: readonly string[];
  readonly organ: string | null;
}

/** Null when the line is no byline. Photographers count as authors beside an author, never alone. */
function readCredits(line: string, hints: BylineHints): Credits | null {
  if (line === '') return null;
  const chunks = chunksOf(line);
  // "Nội dung: Thu Hà - Đồ họa: Hoài Nam" is no heading: several labels credit several people.
  const isCredits = chunks.length > 1 && chunks.every(({ role }) => role !== null);
  if (hints.field === undefined && ((isHeading(line) && !isCredits) || SPOKEN_OF.test(line))) return null;
  const read = chunks.map((chunk) => ({ chunk, credits: readNames(chunk, hints) }));
  if (read.some(({ chunk, credits }) => chunk.role === null && !credits)) return null;
  const authors = read.filter(({ chunk, credits }) => chunk.role !== 'PHOTO' && credits);
  if (authors.length === 0) return null;
  const taken = read.flatMap(({ chunk, credits }) => (credits ? [{ chunk, credits }] : []));
  return {
    persons: taken.flatMap(({ credits }) => credits.persons),
    organ: authors.map(({ credits }) => credits?.organ ?? null).find((organ) => organ !== null) ?? null,
  };
}

/** What may stand between two names of a byline; a hyphen without blanks only between a small and a capital letter. */
const SEPARATOR =
  /\n|\s*[–—]\s*|\s+-\s*|\s*-\s+|(?<=[\p{Ll}.])-(?=\p{Lu})|\s*[,;|/&()[\]+]\s*|\s+(?:và|cùng|với)\s+/giu;
/** Desks without a name of their own; "BTV Huyện ủy" is a committee and found before. */
const DESK =
  /^(?:bbt|ban bt|btv|ctv|pv|p v|nhom (?:pv|phong vien|ctv|tac gia)|ban bien tap|to bien tap|bo phan bien tap|phong vien|cong tac vien|bien tap vien)$/;
const DESK_AND_NAME =
  /^(?<desk>ctv|cộng tác viên|pv|phóng viên|btv|biên tập viên|bbt)[.:]?\s+(?<name>\p{Lu}.*)$/iu;
/** Roles printed behind or beside a name that name nobody. */
const ROLE =
  /^(?:tong hop|th|thuc hien|bien tap|bien soan|suu tam|luoc ghi|ghi|anh|tin|bai|tin anh|bai anh|bai va anh|tin va anh|gioi thieu|bien dich|dich|luoc dich|ghi chep|st|tong thuat|cd)$/;
const TRAILING_ROLE = /\s+(?:tổng hợp|thực hiện|biên soạn|biên tập|sưu tầm|lược ghi|ghi)$/u;
const POSITION =
  /^(?:(?:nguyên|phó|quyền)\s+)?(?:bí thư|chủ tịch|trưởng|giám đốc|hiệu trưởng|chánh|ủy viên|tổng biên tập|chuyên viên|cán bộ|công chức|viên chức|nhân viên|giáo viên|đội trưởng|chỉ huy trưởng|chính trị viên|hội viên|văn thư|bt|ct|pct|pbt)(?=\s)/iu;
const CONTACT =
  /^(?:(?:email|e-mail|hotline|zalo|(?:đt|sđt|đtdđ|điện thoại|tel)(?=[\s.:]*[\d+(]|\s*:))(?![\p{L}\d]).*|\S+@\S+|\+?[\d .()-]{7,})$/iu;
/** "Ông Lê Văn Thí - Chủ tịch UBND xã" speaks of somebody, under a picture or in a list; nobody signs so. */
const SPOKEN_OF = /^(?:ông|bà|các ông|các bà|anh hùng|mẹ)\s+\p{Lu}/iu;
/** CMS accounts and other values of an author field that name nobody. */
const ACCOUNT =
  /^(?:admin\w*|administrator|quan tri(?: vien| he thong)?|root|user\w*|editor|test|an danh|chua ro|dang cap nhat|khong ro|n a)$/;

/** Is the organ of a byline a desk of the house itself ("BBT", "CTV"), which names no unit and is none to look for? */
export function isDesk(organ: string): boolean {
  return DESK.test(fold(organ));
}

interface Segment {
  readonly text: string;
  readonly start: number;
  /** What stands before the segment. */
  readonly separator: string;
}

/** Reads one chunk; null when a part of it is neither person nor organ nor anything that may stand beside them. */
function readNames({ role, value }: Chunk, hints: BylineHints): Credits | null {
  const isNamed = role !== null || hints.field === 'AUTHOR';
  const persons: string[] = [];
  const organs: string[] = [];
  let desk: string | null = null;
  const segments = segmentsOf(value);
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at];
    if (!segment) break;
    const text = segment.text.replace(TRAILING_ROLE, '');
    const folded = fold(text);
    if (DESK.test(folded)) {
      desk ??= cleanName(text);
      continue;
    }
    if (folded === '' || CONTACT.test(text) || isHonorific(text) || ACCOUNT.test(folded)) continue;
    if (ROLE.test(folded) || isSummedUp(segment)) continue;
    const deskPerson = personBehindDesk(text, hints);
    if (deskPerson) {
      persons.push(deskPerson);
      continue;
    }
    const organ = organFrom(segments, at, value, persons.length > 0, isNamed);
    if (organ) {
      organs.push(organ.name);
      at = organ.last;
      continue;
    }
    const joint = personThenOrgan(text);
    if (joint) {
      persons.push(joint.person);
      organs.push(joint.organ);
      continue;
    }
    const person = cleanPerson(isNamed ? capitalized(text) : text);
    const isAfterOrgan = organs.length > 0 && persons.length === 0;
    if (
      isPersonName(person, isNamed || at > 0 ? 'named' : 'alone') &&
      (isNamed || isTold(text, person, segments.length))
    ) {
      if (!isAfterOrgan || segment.separator === '\n' || startsWithFamilyName(person) || isNamed)
        persons.push(person);
      continue;
    }
    if (!isNamed) return null;
  }
  // "Nguyễn Văn An (CTV)" says what the person is; only an editorial board stands beside a person as an organ.
  const isBoard = desk !== null && (persons.length === 0 || /^(?:bbt|ban|to|bo)/.test(fold(desk)));
  const organ = organs[0] ?? (isBoard ? desk : null);
  return persons.length > 0 || organ !== null ? { persons, organ } : null;
}

/** "(T.H)" and "t.h" behind a name say "tổng hợp"; elsewhere `T.H` are somebody's initials. */
function isSummedUp({ text, separator }: Segment): boolean {
  return fold(text) === 't h' && (separator.includes('(') || text !== text.toUpperCase());
}

/** A name typed in small letters behind a label ("Thực hiện: Lê Bình và nguyễn văn nam"); other words stay. */
function capitalized(text: string): string {
  const count = text.split(' ').length;
  if (text !== text.toLowerCase() || count < 2 || count > 4 || !startsWithFamilyName(text)) return text;
  if (count === 2 && !startsWithCommonFamilyName(text)) return text;
  return text.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Words in capitals throughout are a name only behind a family name: "ĐOÀN KẾT - DÂN CHỦ" is a slogan, "THÔNG BÁO" a heading. */
function isTold(text: string, person: string, segmentCount: number): boolean {
  const isShouted = /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
  if (isShouted && !/\./.test(text)) return startsWithFamilyName(person);
  if (/\d|[:%"“”]/.test(text)) return false;
  return segmentCount > 1 || !isProvinceName(person);
}

/** "CTV Nguyễn Văn An", "PV Thu Hà" → the person; "CTV Lộc Hà", "CTV Huyện ủy Lộc Hà" → null, an organ. */
function personBehindDesk(text: string, { isPlace }: BylineHints): string | null {
  const { desk = '', name = '' } = DESK_AND_NAME.exec(text)?.groups ?? {};
  if (name === '' || organWordLength(tokenize(name)) > 0) return null;
  const person = cleanPerson(name);
  if (!isPersonName(person, 'named') || isProvinceName(person)) return null;
  const isLong = person.split(' ').length >= 3 && startsWithFamilyName(person);
  if (isPlace) return isLong || !isPlace(person) ? person : null;
  // Reporters sign with their names; collaborators and editorial boards with the place they write from.
  const signs = /^(?:pv|ph|btv|bi)/i.test(fold(desk));
  return isLong || signs || startsWithCommonFamilyName(person) ? person : null;
}

/**
 * The organ that starts with segment `at`, with all that belongs to its name ("Trung tâm Văn hóa - Truyền thông huyện
 * X, tỉnh Y"), up to a person behind it ("Đoàn xã Thạch Hà - Nguyễn Văn An"). A position in front is left out.
 */
function organFrom(
  segments: readonly Segment[],
  at: number,
  value: string,
  hasPerson: boolean,
  isNamed: boolean,
): { readonly name: string; readonly last: number } | null {
  const segment = segments[at];
  if (!segment) return null;
  const skip = hasPerson || isNamed ? positionLength(segment.text) : 0;
  const start = segment.start + skip;
  const head = value.slice(start, segment.start + segment.text.length);
  if (!startsOrgan(value.slice(start), head)) return null;
  let last = at;
  let end = segment.start + segment.text.length;
  const isBracketed = segment.separator.includes('(');
  for (let next = at + 1; next < segments.length; next += 1) {
    const more = segments[next];
    if (!more || more.separator.includes('(') || (isBracketed && more.separator.includes(')'))) break;
    if (CONTACT.test(more.text) || ROLE.test(fold(more.text)) || endsOrgan(more, value.slice(start, end)))
      break;
    last = next;
    end = more.start + more.text.length;
  }
  const name = cleanName(value.slice(start, end).replace(/\n/g, ' '));
  if (!isNamed && !isOrganPhrase(name)) return null;
  return isNamed || hasPerson || isTelling(name) ? { name, last } : null;
}

/** Does an organ's name start here, with a word that the rest bears out? */
function startsOrgan(tail: string, head: string): boolean {
  const tokens = tokenize(head);
  const length = organWordLength(tokens);
  if (length === 0 || readOrganPhrase(tail.split('\n')[0] ?? tail) === null) return false;
  // "Đoàn", "Báo", "Bộ", "Viện" begin names of persons and places too.
  return (
    length > 1 ||
    tokens.length === 1 ||
    !(startsWithFamilyName(head) && !/ (?:xã|phường|huyện|tỉnh|thị|thành) /iu.test(head))
  );
}

/** Does the segment behind an organ begin something new: a person, on a line of its own or by a full name? */
function endsOrgan(segment: Segment, organ: string): boolean {
  if (organWordLength(tokenize(segment.text)) > 0) {
    const phrase = readOrganPhrase(segment.text);
    const isPlaceOnly =
      phrase !== null &&
      phrase.word.kind === 'OTHER' &&
      phrase.places[0] !== undefined &&
      phrase.rest.length === 0;
    return !isPlaceOnly && segment.separator === '\n';
  }
  const person = cleanPerson(segment.text);
  if (!isPersonName(person, 'alone') || isProvinceName(person)) return false;
  if (segment.separator === '\n' || person.split(' ').length >= 3)
    return startsWithFamilyName(person) || segment.separator === '\n';
  const isWhole =
    (readOrganPhrase(organ)?.places.some((place) => place.name.length > 0) ?? false) ||
    isHonorific(segment.text.split(' ')[0] ?? '');
  return isWhole && startsWithCommonFamilyName(person);
}

/** "Trần Công Vượng Huyện ủy Lộc Hà": a full name and an organ whose separator was lost. */
function personThenOrgan(text: string): { readonly person: string; readonly organ: string } | null {
  const words = text.split(' ');
  for (let cut = 2; cut <= Math.min(5, words.length - 2); cut += 1) {
    const person = cleanPerson(words.slice(0, cut).join(' '));
    const organ = words.slice(cut).join(' ');
    const length = organWordLength(tokenize(organ));
    if (length === 0 || !startsWithFamilyName(person) || !isPersonName(person, 'alone')) continue;
    if ((length > 1 || /^\p{Lu}{2}/u.test(organ)) && isOrganPhrase(organ) && isTelling(organ))
      return { person, organ: cleanName(organ) };
  }
  return null;
}

/** An organ word alone must be one that stands alone: "Huyện ủy", "UBND", not "Báo" or "Thông tin". */
function isTelling(name: string): boolean {
  const phrase = readOrganPhrase(name);
  if (!phrase) return false;
  if (phrase.rest.length > 0 || phrase.places.length > 0) return true;
  return (
    /^(?:PARTY_COMMITTEE|PEOPLES_COMMITTEE|PEOPLES_COUNCIL|FRONT|MASS_ORGANIZATION)$/.test(
      phrase.word.kind,
    ) ||
    DESK.test(fold(name)) ||
    fold(name).split(' ').length >= 4
  );
}

function positionLength(text: string): number {
  const position = POSITION.exec(text)?.[0];
  if (position === undefined) return 0;
  const words = text.slice(position.length);
  for (const match of words.matchAll(/\s+/g)) {
    const start = match.index + match[0].length;
    if (organWordLength(tokenize(words.slice(start))) > 0) return position.length + start;
  }
  return 0;
}

function segmentsOf(value: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let separator = '';
  for (const match of value.matchAll(SEPARATOR)) {
    push(start, match.index);
    // Two separators in a row (") - ") say as much as both.
    separator = match.index === start ? separator + match[0] : match[0];
    start = match.index + match[0].length;
  }
  push(start, value.length);
  return joinHyphened(segments);

  function push(from: number, to: number): void {
    const text = value.slice(from, to);
    if (text.trim() === '') return;
    const lead = text.length - text.trimStart().length;
    segments.push({ text: text.trim(), start: from + lead, separator });
  }
}

/** "Nguyễn Thị Mai-Hoa", "Lê-Trần Bình": a hyphen inside one name, where one side is no name of its own. */
function joinHyphened(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    const left = before?.text.split(' ') ?? [];
    const right = segment.text.split(' ');
    const isName = isPersonName(`${before?.text}-${segment.text}`, 'alone') && !DESK.test(fold(segment.text));
    const endsSo = left.length >= 3 && right.length === 1 && startsWithFamilyName(before?.text ?? '');
    const beginsSo = left.length === 1 && right.length >= 2 && startsWithFamilyName(`${left[0]} ${right[0]}`);
    if (before && segment.separator === '-' && isName && (endsSo || beginsSo))
      joined[joined.length - 1] = { ...before, text: `${before.text}-${segment.text}` };
    else joined.push(segment);
  }
  return joined;
}
