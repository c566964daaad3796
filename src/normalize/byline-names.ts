import type { Chunk } from './byline-labels.js';
import {
  isAside,
  isCalling,
  isSecondTask,
  isTelling,
  organFrom,
  personThenOrgan,
  withoutRole,
} from './byline-organ.js';
import { type Segment, segmentsOf } from './byline-segments.js';
import { isAccount, isDeskWord, personBehindDesk } from './desk.js';
import { cleanName, isOrganPhrase } from './organ-phrase.js';
import {
  cleanPerson,
  isGivenName,
  isHonorific,
  isNamesake,
  isPersonName,
  isProvinceName,
  startsWithCommonFamilyName,
  startsWithFamilyName,
} from './person-name.js';
import { fold } from './text.js';

/** What the caller knows about a byline beside its text. */
export interface BylineHints {
  /** The text is the value of the page's author field ("Tác giả") or source field ("Nguồn tin"), not a line of the body. */
  readonly field?: 'AUTHOR' | 'SOURCE';
  /** Does a unit bear this name? Settles "CTV Lộc Hà" (a place) against "CTV Thu Hà" (a person); without it the shape decides. */
  readonly isPlace?: (name: string) => boolean;
  /** Pictures tell the story: who took them is its author. */
  readonly isPhotoStory?: boolean;
}

/** Who signs: persons in the order printed and an organ in the site's words. */
export interface Credits {
  readonly persons: readonly string[];
  readonly organ: string | null;
}

/** Reads one chunk; null when a part of it is neither person nor organ nor anything that may stand beside them. */
export function readNames({ role, value }: Chunk, hints: BylineHints): Credits | null {
  const isNamed = role !== null || hints.field === 'AUTHOR';
  const persons: string[] = [];
  const organs: string[] = [];
  let desk: string | null = null;
  let isBracketed = false;
  const told = organAndName(value);
  const segments = segmentsOf(told);
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at];
    if (!segment) break;
    const text = withoutRole(segment.text);
    isBracketed = staysBracketed(isBracketed, segment);
    if (isDeskWord(text)) {
      desk ??= cleanName(text);
      continue;
    }
    if (fold(text) === '' || isHonorific(text) || isAccount(text)) continue;
    if (isAside(text) || isSummedUp(segment)) continue;
    const deskPerson = personBehindDesk(text, hints.isPlace);
    if (deskPerson) {
      persons.push(deskPerson);
      continue;
    }
    const organ = organFrom(segments, at, told, {
      hasPerson: persons.length > 0,
      isNamed,
      isPlace: hints.isPlace,
    });
    if (organ) {
      if (persons.length === 0 || !isCalling(organ.name)) organs.push(organ.name);
      at = organ.last;
      continue;
    }
    if (persons.length > 0 && isCalling(text)) {
      const next = segments[at + 1];
      // "công chức Văn phòng - Thống kê" is one task.
      if (next && /[-–&]/.test(next.separator) && isSecondTask(text, next.text)) at += 1;
      continue;
    }
    // What a person is, in brackets behind the name: "(GV Thể dục)", "(Trưởng ban)", "(Lê Văn An, hội viên)".
    if (isBracketed && persons.length > 0 && POSITIONS.test(text)) continue;
    const joint = personThenOrgan(text);
    if (joint) {
      persons.push(joint.person);
      organs.push(joint.organ);
      continue;
    }
    const person = cleanPerson(
      isNamed || /và/iu.test(segment.separator) ? capitalized(text, persons.length > 0) : text,
    );
    const isAfterOrgan = organs.length > 0 && persons.length === 0;
    if (
      (isPersonName(person, isNamed || at > 0 ? 'named' : 'alone') ||
        (isNamed && segments.length === 1 && isNamesake(person))) &&
      (isNamed || text !== segment.text || isTold(text, person, segments.length))
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

/** "UBND xã Thạch Kim: Trần Thị Thủy": an organ and, behind its colon, a full name. */
function organAndName(value: string): string {
  const [, organ = '', person = ''] = /^([^:：]{4,100}?)\s*[:：]\s*([^:：]{4,40})$/u.exec(value) ?? [];
  const isNamed = startsWithCommonFamilyName(person) && isPersonName(cleanPerson(person), 'alone');
  return isNamed && isOrganPhrase(organ) && isTelling(organ) ? `${organ} - ${person}` : value;
}

/** Does a bracket that was opened before the segment still hold it? */
function staysBracketed(isBracketed: boolean, { separator }: Segment): boolean {
  const [opened, closed] = [separator.lastIndexOf('('), separator.lastIndexOf(')')];
  return opened === closed ? isBracketed : opened > closed;
}

const POSITIONS =
  /^(?:gv|giáo viên|hiệu (?:trưởng|phó)|học sinh|hs|sinh viên|trưởng|phó|(?:tổ|nhóm|đội|lớp) (?:trưởng|phó)|tổng phụ trách|chủ tịch|ct|pct|bí thư|chánh|giám đốc|gđ|chuyên viên|cán bộ|cb|công chức|viên chức|nhân viên|hội viên|ủy viên|uỷ viên|đảng viên|đoàn viên|thư ký|nguyên|cựu)(?!\p{L})/iu;

/** "(T.H)" and "t.h" behind a name say "tổng hợp"; elsewhere `T.H` are somebody's initials. */
function isSummedUp({ text, separator }: Segment): boolean {
  return fold(text) === 't h' && (separator.includes('(') || text !== text.toUpperCase());
}

/**
 * A name typed in small letters behind a label ("Thực hiện: Lê Bình và nguyễn văn nam"), or beside another name when
 * all its syllables are those of given names ("Thu Hà và hoài nam"); other words stay.
 */
function capitalized(text: string, isBesideName: boolean): string {
  const count = text.split(' ').length;
  if (text !== text.toLowerCase() || count < 2 || count > 4) return text;
  const isFull = startsWithFamilyName(text) && (count > 2 || startsWithCommonFamilyName(text));
  if (!isFull && !(isBesideName && isGivenName(text))) return text;
  return text.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/**
 * Words in capitals throughout are a name behind a family name, or when all of them are given names ("BẢO NGỌC"):
 * "ĐOÀN KẾT - DÂN CHỦ" is a slogan, "THÔNG BÁO" a heading.
 */
function isTold(text: string, person: string, segmentCount: number): boolean {
  const isShouted = /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
  if (isShouted && !/\./.test(text)) return startsWithFamilyName(person) || isGivenName(person);
  if (/\d|[:%"“”]/.test(text.replace(/ck[.\s]?[12](?!\d)/giu, ''))) return false;
  return segmentCount > 1 || !isProvinceName(person);
}
