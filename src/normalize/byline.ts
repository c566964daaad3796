import { chunksOf } from './byline-labels.js';
import { type BylineHints, type Credits, readNames } from './byline-names.js';
import { sourceField, splitSource } from './byline-source.js';
import { withoutStamps } from './byline-stamp.js';
import { isReporters } from './desk.js';
import type { BylineDraft } from './draft.js';
import { readEnglishByline } from './english-byline.js';
import { isOrganPhrase } from './organ-phrase.js';
import { areInitialsOf, isHeading, isPersonName } from './person-name.js';
import { cleanLine } from './text.js';

/** Longer than this no byline is; it also bounds every expression below. */
const LONGEST = 240;
const LONGEST_BLOCK = 160;
/** Abbreviations whose slash is no separator. */
const SLASHED: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\d])đ\s?\/\s?c(?![\p{L}\d])\.?/giu, 'đồng chí'],
  [/(?<![\p{L}\d])t\s?\/\s?h(?![\p{L}\d])\.?/giu, 'tổng hợp'],
];

/** Where the blank before the source is lost, between two boxes of one line ("Thu HàNguồn: Báo X"). */
const GLUED_SOURCE = /(?<=\p{Ll})(?=Nguồn(?: tin)?\s?[:：])/gu;

/** "Ông Lê Văn Thí - Chủ tịch UBND xã" speaks of somebody, under a picture or in a list; nobody signs so. */
const SPOKEN_OF = /^(?:ông|bà|các ông|các bà|anh hùng|mẹ)\s+\p{Lu}/iu;

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
    withoutOfficeLabel(line.replace(GLUED_SOURCE, '\n'))
      .replace(/^[\s*•+\-–—"“\p{Extended_Pictographic}\uFE0F\u200D]+|[\s"”]+$/gu, '')
      .replace(/[\s./]*\.\/\.$/, ''),
  );
  if (hints.field === 'SOURCE') return { ...nothing, republishedFrom: sourceField(body) };
  const english = readEnglishByline(body, hints.field === 'AUTHOR');
  if (english) return { ...nothing, ...english };

  const { rest, source } = splitSource(withoutStamps(body, hints.field === 'AUTHOR'));
  const credits = readCredits(rest, hints);
  if (!credits && !(source !== null && rest === '')) {
    return nothing;
  }
  return {
    raw,
    persons: withoutInitials([...new Set(credits?.persons ?? [])]),
    organ: source !== null && isReporters(credits?.organ ?? '') ? null : (credits?.organ ?? null),
    republishedFrom: source,
  };
}

/** "Đơn vị: Trạm Y tế xã" says that an office signs; "Đơn vị: triệu đồng" says what a table counts, and stays. */
function withoutOfficeLabel(line: string): string {
  return line.replace(OFFICE_LABEL, (label: string, before: string, at: number) => {
    const [behind = ''] = line.slice(at + label.length).split('\n');
    const isOffice = [behind, behind.split(/\s[-–—]\s/u)[0] ?? ''].some(isOrganPhrase);
    return isOffice ? before : label;
  });
}

const OFFICE_LABEL =
  /(^|\n|[,;.|(–-]\s*)(?:đơn vị|cơ quan)(?:\s(?:thực hiện|đăng|đưa|gửi|viết|cung cấp|công tác|biên soạn|soạn)(?:\s(?:tin|bài|tải|tin bài))?)?\s*[:：]\s*/giu;

/** "N.Đ.K (Nguyễn Đăng Khoa)" is one person, by the whole name. */
function withoutInitials(persons: readonly string[]): readonly string[] {
  return persons.filter((each) => !persons.some((other) => areInitialsOf(each, other)));
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
  if (isContact(line)) return false;
  const { persons, organ, republishedFrom } = readByline(text);
  return persons.length > 0 || organ !== null || republishedFrom !== null;
}

/** "Rosa Berg, press@example.org, +44 20 7946 0000": whom to ask, by mail and by telephone; nobody signs so. */
function isContact(line: string): boolean {
  return /\S@\S+\.\p{L}/u.test(line) && /\d(?:[\s().-]{0,2}\d){6}/.test(line);
}

/**
 * Null when the line is no byline. Photographers count as authors beside an author, alone of a photo story only; who edited
 * is one where nobody else is named, who drew or set the page never.
 */
function readCredits(line: string, hints: BylineHints): Credits | null {
  if (line === '') return null;
  const chunks = chunksOf(line);
  // "Nội dung: Thu Hà - Đồ họa: Hoài Nam" is no heading: several labels credit several people.
  const isCredits = chunks.length > 1 && chunks.every(({ role }) => role !== null);
  if (hints.field === undefined && ((isHeading(line) && !isCredits) || SPOKEN_OF.test(line))) return null;
  const read = chunks.map((chunk) => ({ chunk, credits: readNames(chunk, hints) }));
  if (read.some(({ chunk, credits }) => chunk.role === null && !credits)) return null;
  const told = read.filter(({ chunk, credits }) => chunk.role !== 'CRAFT' && credits);
  const writers = told.filter(({ chunk }) => chunk.role !== 'EDIT');
  const isWritten = writers.some(({ chunk }) => chunk.role !== 'PHOTO');
  const named = isWritten ? writers : told;
  const authors = named.filter(({ chunk }) => chunk.role !== 'PHOTO');
  if (authors.length === 0) {
    const persons = hints.isPhotoStory ? named.flatMap(({ credits }) => credits?.persons ?? []) : [];
    // "Ảnh: Internet" is where they were found.
    return persons.length > 0 && persons.every((name) => isPersonName(name, 'alone'))
      ? { persons, organ: null }
      : null;
  }
  const taken = named.flatMap(({ chunk, credits }) => (credits ? [{ chunk, credits }] : []));
  return {
    persons: taken.flatMap(({ credits }) => credits.persons),
    organ: authors.map(({ credits }) => credits?.organ ?? null).find((organ) => organ !== null) ?? null,
  };
}
