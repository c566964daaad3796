/**
 * The day of which a lead tells: "Ngày 31/8/2016, …", "Sáng 2/6, …", "Trong hai ngày 3-4/5, …". It is not the
 * publication; the days between both measure how timely a unit reports. No event is the day of a document, a
 * deadline, a birth, a count ("tính đến ngày …"), nor the day ahead from which something will hold ("Từ ngày 1/7, …").
 */
import type { ReadDate } from './draft.js';
import { type CalendarDay, DAY_MS, daysInMonth, isDay, isoDay, vietnameseDay } from './instant.js';
import { instantIn } from './date-bounds.js';
import { cleanLine, foldInPlace } from './text.js';

/** The day stands at the head of the news; later ones belong to documents, plans and history. */
const LONGEST = 600;
const SENTENCES = 2;

const DAY = '\\d{1,2}(?!\\d)';
const MONTH = '(?:thang )?(?<m>\\d{1,2})(?!\\d)';
const YEAR = '(?: ?[/.-] ?|,? nam |/nam )(?<y>\\d{4})(?!\\d)';
const PART_OF_DAY = '(?:sang|trua|chieu|toi|dem|khuya)';
const WEEKDAY = '(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chua? nhat),? ?';

/** What leads in a day: "Ngày", "Sáng", "Sáng ngày", "Chiều thứ Năm, ngày", "Sáng nay (", "Trong 2 ngày", "Từ ngày", "Hôm". */
const LEAD_IN =
  `(?<![a-z])(?:(?:trong |vao |suot )?(?:\\d{1,2}|hai|ba|bon|cac|nhung) ngay|${PART_OF_DAY}(?: (?:som|muon|nay|qua))?|hom (?:nay|qua)|ngay|hom|(?<=^|[.,;] )tu|(?<=^|[.,;(] )thu (?:hai|ba|tu|nam|sau|bay|[2-7]),?(?= ?\\d))` +
  `[ ,]{0,2}(?:${WEEKDAY})?(?:tu )?(?:ngay ?)?(?:mung |mong )?\\(? ?(?:ngay )?`;

/** Days that share a month: `3-4/5`, `3, 4 và 5/5/2016`, `3 đến ngày 5 tháng 5`; the first is the event's. */
const FIRST_OF_SEVERAL = `(?<d>${DAY})(?: ?(?:-|,|va|den|&) ?(?:het )?(?:(?:rang )?${PART_OF_DAY} )?(?:ngay )?${DAY}){1,6} ?(?:/ ?|thang )(?<m>\\d{1,2})(?!\\d)(?:${YEAR})?`;
/** Days with a month each: `31/8 - 1/9/2016`; the year at the end is of the last. */
const SPAN = `(?<d>${DAY}) ?[/.] ?(?<m>\\d{1,2})(?!\\d) ?(?:-|va|den) ?(?:het )?(?:ngay )?${DAY} ?[/.] ?(?<m2>\\d{1,2})(?!\\d)(?:${YEAR})?`;
const ONE_DAY = `(?<d>${DAY}) ?(?:[/.-] ?|(?=thang))${MONTH}(?:${YEAR})?`;

/** Sorted: what claims more of the text comes first. */
const EXPLICIT = [SPAN, FIRST_OF_SEVERAL, ONE_DAY].map((days) => new RegExp(LEAD_IN + days, 'g'));

const TODAY = new RegExp(`(?<![a-z])(?:(?:${PART_OF_DAY}|hom) nay|ngay hom nay)(?![a-z])`, 'g');
const YESTERDAY = new RegExp(`(?<![a-z])(?:(?:${PART_OF_DAY}|hom) qua)(?![a-z])`, 'g');

/** Words before a day that make it something else: the day of a document, a deadline, a birth, what was before. */
const NOT_THE_EVENT = [
  /(?:quyet dinh|ke hoach|nghi quyet|chi thi|cong van|thong bao|thong tu|nghi dinh|huong dan|luat|cong dien|to trinh|ket luan|van ban|de an|quy dinh|bao cao)(?: so:?)?(?: ?\d[^,; ]{0,30}(?: [a-z\d-]{1,12}){0,6})? ?\(?$/,
  /(?<![a-z])(?:den|truoc|tinh|tinh (?:den|tu)|ke|ke tu|sau|het|cham nhat|muon nhat|han(?: chot| cuoi(?: cung)?| nop)?|sinh|ban hanh|ky|cap|khoi dau|hieu luc(?: thi hanh)?(?: tu)?|truoc do,?) ?$/,
] as const satisfies readonly RegExp[];

/** "Nghị quyết 57-NQ/TU, ngày 22/8/2016 của Tỉnh ủy". */
const OF_A_DOCUMENT = /^ (?:cua|ve viec)(?![a-z])/;

/** "kỷ niệm ngày 20/11", "nhân dịp ngày 27/7": a day that is kept every year. */
const KEPT_DAY = /(?:ky niem|chao mung|huong ung|nhan dip|nhan)(?: \d+ nam)? ?$/;

/** Words whose fold is shared by others: `tới nay`, `chuyển sang 2/3`, `đầu tư 1/2` lead in no day. */
const MARKED: Readonly<Record<string, string>> = {
  chieu: 'chiều',
  dem: 'đêm',
  hom: 'hôm',
  ngay: 'ngày',
  sang: 'sáng',
  toi: 'tối',
  trua: 'trưa',
  tu: 'từ',
};

/** Words that announce: then a day ahead of the publication is meant as written. */
const ANNOUNCES = /(?<!\p{L})(?:sắp tới|tới đây|sẽ|dự kiến)(?!\p{L})|\d[,)]? tới(?!\p{L})/iu;

/** Publication may precede the event by as much without a word of announcement. */
const DAYS_AHEAD = 7;
const DAYS_AHEAD_ANNOUNCED = 60;
/** News does not report what is older; a day so far back is history ("Ngày 19/5/1890"). */
const OLDEST_DAYS = 400;

/**
 * Reads the event's day off a lead: `YYYY-MM-DD`, null when the first sentences name none ("Vừa qua, …").
 * A day without a year takes the year nearest before the publication, a week after it allowed (two months with
 * "sắp tới", "sẽ"); without a publication date such a day is null. "Sáng nay" is the publication's day.
 */
export function readEventDate(leadText: string, publishedAt: ReadDate | null): string | null {
  const shown = firstSentences(cleanLine(leadText.slice(0, 4 * LONGEST)));
  const folded = foldInPlace(shown);
  const ahead = ANNOUNCES.test(shown) ? DAYS_AHEAD_ANNOUNCED : DAYS_AHEAD;
  const published = publishedAt ? publishedEnd(publishedAt) : null;
  const exact = publishedAt !== null && publishedAt.precision !== 'MONTH';
  const mentions = [
    ...EXPLICIT.flatMap((pattern, rank) => findAll(folded, pattern, rank)),
    ...findAll(folded, TODAY, EXPLICIT.length),
    ...findAll(folded, YESTERDAY, EXPLICIT.length + 1),
  ].sort((one, other) => one.match.index - other.match.index || one.rank - other.rank);
  for (const { match, rank } of mentions) {
    if (!isMeant(shown, folded, match.index)) continue;
    const groups = match.groups;
    if (groups === undefined) {
      if (exact && published !== null)
        return isoDay(vietnameseDay(published - (rank > EXPLICIT.length ? DAY_MS : 0)));
      continue;
    }
    const day = dayOf(
      groups,
      folded,
      { at: match.index, end: match.index + match[0].length },
      published,
      ahead,
    );
    if (day && !startsAhead(match, folded, day, published)) return isoDay(day);
  }
  return null;
}

/** More than two paragraphs below its lead an article tells of other days. */
const PARAGRAPHS_BELOW = 2;
/** A day stands this near to the head of a paragraph that opens the news: "Tại nhà văn hóa thôn 3, sáng 12/10, …". */
const HEAD = 120;

/** "Bình Minh, ngày 12 tháng 10 năm 2026" above a document is the day it was signed. */
const LETTERHEAD = /^[\p{L}\s.-]{2,40},\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\.?$/iu;

/**
 * The event's day from the opening of an article, its lead or first paragraph first: where that names none, the
 * next two paragraphs may open with it; the items of a list may not.
 */
export function findEventDate(opening: readonly string[], publishedAt: ReadDate | null): string | null {
  for (const [index, text] of opening.slice(0, 1 + PARAGRAPHS_BELOW).entries()) {
    const told = index === 0 ? text : headOf(text);
    const day = LETTERHEAD.test(text.trim()) ? null : readEventDate(told, publishedAt);
    if (day !== null && (index === 0 || !isAhead(day, publishedAt))) return day;
    if (/:\s*$/.test(text)) return null; // a schedule follows, whose days are many
  }
  return null;
}

/** The first sentence of a paragraph from the clause on that a day opens; empty when it is told inside a sentence. */
function headOf(text: string): string {
  const sentence = firstSentences(cleanLine(text), 1).slice(0, HEAD);
  const clause = DAY_OPENS.exec(foldInPlace(sentence));
  return clause ? sentence.slice(clause[1]?.length ?? 0) : '';
}

/** "Sáng 12/10, …", "Tại nhà văn hóa thôn 3, vào lúc 8 giờ ngày 12/10, …"; not "Ông mất ngày 12/10". */
const DAY_OPENS = new RegExp(
  `^(|.{0,80}?[,;] )(?=(?:vao |luc |hoi |trong |tu |suot |rang |dung |\\d{1,2} ?(?:h|gio|:)[^,]{0,20} ){0,4}(?:(?:\\d{1,2}|hai|ba|cac) )?(?:ngay|hom|thu|${PART_OF_DAY})(?![a-z]))`,
);

/** Further down a day ahead is no event of this news but the next one it announces. */
function isAhead(day: string, publishedAt: ReadDate | null): boolean {
  return publishedAt !== null && day > isoDay(vietnameseDay(publishedEnd(publishedAt)));
}

interface Mention {
  readonly match: RegExpMatchArray & { readonly index: number };
  readonly rank: number;
}

function findAll(folded: string, pattern: RegExp, rank: number): readonly Mention[] {
  return [...folded.matchAll(pattern)].map((match) => ({ match, rank }));
}

/** "Từ ngày 1/11/2026, …" without an end, ahead of the publication: from then on something will hold. */
function startsAhead(
  match: Mention['match'],
  folded: string,
  day: CalendarDay,
  published: number | null,
): boolean {
  const isStart = /^tu(?![a-z])/.test(match[0]) || folded.slice(0, match.index).endsWith(' tu ');
  if (!isStart || /-|(?<![a-z])(?:va|den)(?![a-z])|&/.test(match[0])) return false;
  return published !== null && isoDay(day) > isoDay(vietnameseDay(published));
}

/** The instant from which a yearless day looks back: the publication, or the end of its day or month. */
function publishedEnd({ value, precision }: ReadDate): number {
  const at = instantIn(value);
  if (precision !== 'MONTH') return at;
  const { year, month } = vietnameseDay(at);
  return at + daysInMonth(year, month) * DAY_MS - 1;
}

function firstSentences(text: string, count = SENTENCES): string {
  const head = text.slice(0, LONGEST);
  let end = 0;
  for (let found = 0; found < count; found += 1) {
    const next = head.slice(end).search(/[\p{L}\d)”"][.!?…] ?(?=[“"(]?\p{Lu})/u);
    if (next < 0) return head;
    end += next + 2;
  }
  return head.slice(0, end);
}

/** Whether the first word is the one its fold stands for; a text without any marks gets the benefit of the doubt. */
function isMeant(shown: string, folded: string, at: number): boolean {
  const word = /^[a-z]+/.exec(folded.slice(at, at + 8))?.[0] ?? '';
  const marked = MARKED[word];
  return (
    marked === undefined || shown.slice(at, at + word.length).toLowerCase() === marked || isUnmarked(shown)
  );
}

function isUnmarked(text: string): boolean {
  return !/[^\u0000-\u024f“”‘’–—…]|[àáâãèéêìíòóôõùúýăđĩũơư]/iu.test(text);
}

function dayOf(
  groups: Readonly<Record<string, string | undefined>>,
  folded: string,
  { at, end }: { readonly at: number; readonly end: number },
  published: number | null,
  ahead: number,
): CalendarDay | null {
  const before = folded.slice(Math.max(0, at - 100), at);
  if (OF_A_DOCUMENT.test(folded.slice(end, end + 12))) return null;
  if (NOT_THE_EVENT.some((pattern) => pattern.test(before))) return null;
  if (folded.startsWith('ngay', at) && KEPT_DAY.test(before)) return null;
  const month = Number(groups['m']);
  const day = Number(groups['d']);
  if (groups['y'] !== undefined) {
    const last = Number(groups['y']);
    const year = groups['m2'] !== undefined && month > Number(groups['m2']) ? last - 1 : last;
    const stated = { year, month, day };
    return isDay(stated) && isNews(stated, published) ? stated : null;
  }
  if (published === null) return null;
  const today = noon(vietnameseDay(published));
  const thisYear = vietnameseDay(published).year;
  const years = [thisYear + 1, thisYear, thisYear - 1];
  const year = years.find((each) => {
    const candidate = { year: each, month, day };
    return isDay(candidate) && noon(candidate) <= today + ahead * DAY_MS;
  });
  return year === undefined ? null : { year, month, day };
}

function isNews(day: CalendarDay, published: number | null): boolean {
  return published === null ? day.year >= 1995 : published - noon(day) < OLDEST_DAYS * DAY_MS;
}

function noon({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day, 5);
}
