import type { Segment } from './byline-segments.js';
import { isDeskWord } from './desk.js';
import { englishPart } from './english-names.js';
import {
  areWordsOfOffices,
  cleanName,
  isOrganPhrase,
  organWordLength,
  readOrganPhrase,
  tokenize,
} from './organ-phrase.js';
import {
  cleanPerson,
  isHonorific,
  isPersonName,
  isProvinceName,
  startsWithCommonFamilyName,
  startsWithFamilyName,
} from './person-name.js';
import { cleanLine, fold } from './text.js';

const POSITION =
  /^(?:(?:nguyên|phó|quyền)\s+)?(?:bí thư|chủ tịch|trưởng|tổ (?:trưởng|phó)|nhóm trưởng|giám đốc|hiệu trưởng|chánh|ủy viên|tổng biên tập|tổng phụ trách|chuyên viên|cán bộ|công chức|viên chức|nhân viên|giáo viên|gv|hiệu phó|đội trưởng|chỉ huy trưởng|chính trị viên|hội viên|văn thư|bt|ct|pct|pbt)(?=\s)/iu;
const CONTACT =
  /^(?:(?:email|e-mail|hotline|zalo|(?:đt|sđt|đtdđ|điện thoại|tel)(?=[\s.:]*[\d+(]|\s*:))(?![\p{L}\d]).*|\S+@\S+|\+?[\d .()-]{7,})$/iu;
/** Roles printed behind or beside a name that name nobody. */
const ROLE =
  /^(?:tong hop|th|suu tam va bien soan|tong hop va bien tap|chup anh|quay phim|dua tin|viet bai|thuc hien|bien tap|bien soan|suu tam|luoc ghi|ghi|anh|tin|bai|tin anh|bai anh|bai va anh|tin va anh|gioi thieu|bien dich|dich|luoc dich|ghi chep|st|tong thuat|cd)$/;
const TRAILING_ROLE = /\s+(?:tổng hợp|thực hiện|biên soạn|biên tập|sưu tầm|lược ghi|ghi)$/u;

/** Callings that say what somebody is and not where: the unit behind them is no office. */
const CALLING = /^(?:công chức|cán bộ|viên chức|nhân viên|chuyên viên|cc|cb)(?=\s)/iu;

/** Types of units, and of hamlets inside them. */
const UNIT =
  /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp|buôn|tổ dân phố|tdp|khối|tx|tp)(?!\p{L})/iu;

/** Is an organ's name that of the unit or the hamlet itself ("Xã Cẩm Lạc", "xã"), and of no office in it? */
export function isUnitName(name: string): boolean {
  return UNIT.test(name) && readOrganPhrase(name)?.word.kind === 'OTHER';
}

/** A name without the role printed behind it ("Thu Hà tổng hợp"). */
export function withoutRole(text: string): string {
  return text.replace(TRAILING_ROLE, '');
}

/** An address, a number or a role: what stands beside a name and names nobody. */
export function isAside(text: string): boolean {
  if (CONTACT.test(text) || ROLE.test(fold(text))) return true;
  // "Công chức VP" of a commune is no vice president.
  return !CALLING.test(text) && /^(?:JOB|DESK)$/.test(englishPart(text) ?? '');
}

/** What is known beside an organ's words. */
export interface OrganSurroundings {
  /** A person was read before it. */
  readonly hasPerson: boolean;
  /** It stands behind a label or in an author field. */
  readonly isNamed: boolean;
  /** Does a unit bear this name? Undefined when nobody can tell. */
  readonly isPlace: ((name: string) => boolean) | undefined;
}

/**
 * The organ that starts with segment `at`, with all that belongs to its name ("Trung tâm Văn hóa - Truyền thông huyện
 * X, tỉnh Y"), up to a person behind it ("Đoàn xã Thạch Hà - Nguyễn Văn An"). A position in front is left out.
 */
export function organFrom(
  segments: readonly Segment[],
  at: number,
  value: string,
  { hasPerson, isNamed, isPlace }: OrganSurroundings,
): { readonly name: string; readonly last: number } | null {
  const segment = segments[at];
  if (!segment) return null;
  const skip = hasPerson || isNamed ? positionLength(segment.text) : 0;
  const start = segment.start + skip;
  const head = value.slice(start, segment.start + segment.text.length);
  // A member of a branch signs as such and not for it.
  if (skip > 0 && /^hội viên chi hội(?!\p{L})/iu.test(segment.text.normalize('NFC'))) return null;
  if (!startsOrgan(value.slice(start), head) || isNamedDai(head, isPlace)) return null;
  let last = at;
  let end = segment.start + segment.text.length;
  const isBracketed = segment.separator.includes('(');
  for (let next = at + 1; next < segments.length; next += 1) {
    const more = segments[next];
    if (!more) break;
    if (isPlaceBehind(more, value.slice(start, end), hasPerson, isPlace)) {
      last = next;
      end = more.start + more.text.length;
      if (value.charAt(end) === ')') end += 1;
      break;
    }
    if (more.separator.includes('(') || (isBracketed && more.separator.includes(')'))) break;
    if (isAside(more.text) || endsOrgan(more, value.slice(start, end))) break;
    last = next;
    end = more.start + more.text.length;
  }
  const name = cleanName(value.slice(start, end).replace(/\n/g, ' '));
  const isBehindDash = hasPerson && /[-–—]/.test(segment.separator);
  const isOwn = isOfficeOfItsOwn(name) && (isBehindDash || isJoined(name));
  if (!isNamed && !isOrganPhrase(name) && !isOwn) return null;
  return isNamed || hasPerson || isTelling(name) ? { name, last } : null;
}

/**
 * "Phòng Công tác sinh viên": an office's word and, with a capital again, what no table of fields knows. Behind a person's
 * dash that is where the person works, unless it goes on to say what is done there.
 */
function isOfficeOfItsOwn(name: string): boolean {
  const phrase = readOrganPhrase(name);
  if (!phrase || !/^(?:DEPARTMENT|HEALTH|SCHOOL)$/.test(phrase.word.kind)) return false;
  const { rest, places } = phrase;
  if (rest[0]?.capital !== true || rest.length > 8 || rest.some(({ gap }) => /[.:!?]/.test(gap)))
    return false;
  return places.every((place) => place.name.every(({ capital }) => capital)) && !DOES.test(name);
}

/**
 * "Phòng Tuyên truyền và Địa bàn": the first of two things that an office looks after is one that offices do, and the
 * second has a capital as well.
 */
function isJoined(name: string): boolean {
  const [first = '', ...more] = name.split(/\s+và\s+|\s*,\s+/u);
  return more.length > 0 && isOrganPhrase(first) && more.every((part) => /^\p{Lu}\p{Ll}/u.test(part));
}

/** What people and offices do; in an office's name these words begin it with a capital or do not stand. */
const DOES =
  /\s(?:tổ chức|phối hợp|phát động|ra quân|ra mắt|khai mạc|khai giảng|triển khai|thực hiện|tiến hành|diễn ra|họp|làm việc|thăm|trao|tặng|nhận|đón|bàn giao|tiếp nhận|gặp mặt|tổng kết|ban hành|công bố|thông báo|cho|yêu cầu|kêu gọi|tập huấn|khám|tham gia|đã|vừa|sẽ|đang|được|có|là|phát biểu|chia sẻ|trình bày|báo cáo)(?!\p{L})/u;

/** "UBND xã Thạch Kim (Lộc Hà)": the larger place in brackets behind an organ that names its own. */
function isPlaceBehind(
  { text, separator }: Segment,
  organ: string,
  hasPerson: boolean,
  isPlace: OrganSurroundings['isPlace'],
): boolean {
  if (!separator.includes('(') || !readOrganPhrase(organ)?.places.some(({ name }) => name.length > 0))
    return false;
  if (/^(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|h|tx|tp)[. ]/iu.test(text))
    return isOrganPhrase(text);
  const words = text.split(' ').length;
  if (words > 3 || (words === 3 && startsWithCommonFamilyName(text))) return false;
  return isProvinceName(text) || (isPlace ? isPlace(text) : hasPerson && isPersonName(text, 'alone'));
}

/** Does an organ's name start here, with a word that the rest bears out? */
function startsOrgan(tail: string, head: string): boolean {
  const line = tail.split('\n')[0] ?? tail;
  const tokens = tokenize(head);
  // "Phòng chống dịch": to prevent, and no office.
  if (/^phòng[,\s]+chống(?!\p{L})/iu.test(tail.normalize('NFC'))) return false;
  // In "Đài PT - TH tỉnh" the dash stands inside the word itself.
  const length = organWordLength(tokenize(line));
  if (length === 0 || readOrganPhrase(line) === null || isTitledName(head)) return false;
  // "Đoàn", "Báo", "Bộ", "Viện" begin names of persons and places too.
  return (
    length > 1 ||
    tokens.length === 1 ||
    !(startsWithFamilyName(head) && !/ (?:xã|phường|huyện|tỉnh|thị|thành) /iu.test(head))
  );
}

/** "CCB Nguyễn Văn Thưởng": a veteran by full name, where "CCB xã Cẩm Lạc" is their union. */
function isTitledName(head: string): boolean {
  const person = cleanPerson(head);
  return (
    person !== cleanLine(head) &&
    person.split(' ').length >= 3 &&
    startsWithCommonFamilyName(person) &&
    isPersonName(person, 'alone')
  );
}

/** "Đài Trang" is somebody's name, "Đài Đức Thọ" the station of a place. */
function isNamedDai(head: string, isPlace: OrganSurroundings['isPlace']): boolean {
  const [, name] = /^Đài ((?:\p{L}+ ?){1,3})$/u.exec(head.normalize('NFC').trim()) ?? [];
  if (name === undefined || organWordLength(tokenize(head)) > 1) return false;
  return (
    !/^(?:xã|phường|huyện|tỉnh|thị|thành|TP|TX)\b/iu.test(name) && !isProvinceName(name) && !isPlace?.(name)
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
export function personThenOrgan(text: string): { readonly person: string; readonly organ: string } | null {
  const words = text.split(' ');
  for (let cut = 2; cut <= Math.min(5, words.length - 2); cut += 1) {
    const person = cleanPerson(words.slice(0, cut).join(' '));
    if (!startsWithFamilyName(person) || !isPersonName(person, 'alone')) continue;
    const organ = words.slice(cut).join(' ');
    const length = organWordLength(tokenize(organ));
    if (length === 0) continue;
    if ((length > 1 || /^\p{Lu}{2}/u.test(organ)) && isOrganPhrase(organ) && isTelling(organ))
      return { person, organ: cleanName(organ) };
  }
  return null;
}

/** An organ word alone must be one that stands alone: "Huyện ủy", "UBND", not "Báo" or "Thông tin". */
export function isTelling(name: string): boolean {
  const phrase = readOrganPhrase(name);
  if (!phrase) return false;
  if (phrase.rest.length > 0 || phrase.places.length > 0) return true;
  // "Văn hóa - Xã hội" is a field of work and the name of a column.
  if (/^van hoa /.test(fold(name))) return false;
  return (
    /^(?:PARTY_COMMITTEE|PEOPLES_COMMITTEE|PEOPLES_COUNCIL|FRONT|MASS_ORGANIZATION)$/.test(
      phrase.word.kind,
    ) ||
    isDeskWord(name) ||
    STANDS_ALONE.test(fold(name)) ||
    fold(name).split(' ').length >= (/^(?:DEPARTMENT|HEALTH)$/.test(phrase.word.kind) ? 3 : 4)
  );
}

/** Short names that are an office's and nothing else. */
const STANDS_ALONE =
  /^(?:ban giam hieu|hoi dong truong|(?:to|ban|doi|nhom|bo phan) truyen thong|phong p[a-z]\d\d)$/;

/** The words of a position before an office ("Phó Chủ tịch UBND xã" → those before "UBND"); 0 where none is named. */
function positionLength(text: string): number {
  const position = POSITION.exec(text)?.[0];
  if (position === undefined) return 0;
  const words = text.slice(position.length);
  for (const match of words.matchAll(/\s+/g)) {
    const start = match.index + match[0].length;
    if (organWordLength(tokenize(words.slice(start))) === 0) continue;
    const organ = words.slice(start);
    const isBare = readOrganPhrase(organ)?.places.every(({ name }) => name.length === 0) ?? false;
    return isUnitName(organ) && (isBare || CALLING.test(text)) ? 0 : position.length + start;
  }
  return 0;
}

/**
 * What a person is, with no office in it: "Công chức văn hóa xã", "cán bộ tư pháp - hộ tịch xã Thạch Đài", "Chủ tịch xã", and
 * the rest of "Công chức Văn phòng - Thống kê xã Thạch Đài", which is one task.
 */
export function isCalling(text: string): boolean {
  const calling = CALLING.exec(text)?.[0];
  if (calling !== undefined) return areWordsOfOffices(text.slice(calling.length));
  const position = POSITION.exec(text)?.[0] ?? '';
  const of = text.slice(position.length);
  if (position !== '' && (BARE_UNIT.test(of) || HAMLET.test(of) || BARE_OFFICE.test(of))) return true;
  return /^(?:văn phòng[\s,&–-]{1,3}(?:và )?thống kê|vp[\s,&–-]{1,3}tk)(?!\p{L})/iu.test(text);
}

/** What stands behind the dash of a task of two fields: words of offices in no unit's name ("công chức Văn phòng - Thống kê"). */
export function isSecondTask(calling: string, text: string): boolean {
  const isOffice = /^(?:ubnd|hđnd|ubmttq|mttq|đảng|hội|đoàn|công an)(?!\p{L})/iu.test(text);
  return CALLING.test(calling) && !isOffice && areWordsOfOffices(text) && text.split(' ').length <= 3;
}

/** A hamlet by its name or number, and an office that leaves its unit to the reader. */
const HAMLET =
  /^\s(?:[Tt]hôn|[Bb]ản|[Xx]óm|[Ấấ]p|[Bb]uôn|[Ll]àng|[Kk]hối(?: phố)?|[Tt]ổ dân phố|TDP|[Kk]hu(?: phố)?|[Kk]hóm)(?:\s[\p{Lu}\d][\p{L}\d]*){0,4}$/u;
const BARE_OFFICE = /^\s(?:văn phòng|phòng|ban|chi bộ|đoàn)$/iu;

/** The type of a unit whose name is left to the reader. */
const BARE_UNIT = /^\s(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)$/iu;
