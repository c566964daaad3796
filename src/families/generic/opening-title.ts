import { attr } from '../dom.js';
import { PART_HEADING } from '../frame-title.js';
import { headingText } from '../heading-text.js';
import type { Above } from './columns.js';
import { isForeign } from './foreign.js';
import { isOtherNewsHead } from './other-news.js';
import { plain } from './plain.js';
import { type PrintLine, printLines } from './print-lines.js';
import { AUTHOR_WORD } from './row-words.js';
import { isSectionHead } from './section-head.js';
import { isPageClock } from './date-lines.js';
import { isDateLine } from './date-text.js';

/** A line that may be the title, and how strongly the print says so. */
export interface OpeningTitle {
  readonly text: string;
  readonly element: Element | null;
  readonly within: Element;
  /** The address names the same words. */
  readonly isInAddress: boolean;
  /** A title for machines repeats it. */
  readonly isRepeated: boolean;
  /** A title for machines says it, no word more, and it is a phrase. */
  readonly isWhole: boolean;
  /** A phrase right above the row of the article's date: the title, where what stands above both names a section. */
  readonly isAboveDate: boolean;
  /** A heading of a phrase right below that row and above the text: the title, where an `h1` above both names the section. */
  readonly isBelowDate: boolean;
  /** Size, weight, place and name of the line; 3 and more is how pages without headings print a title. */
  readonly print: number;
}

/** Lines before a text that are looked at, and those with the items of menus; a title does not stand deeper. */
const MOST_LINES = 40;
const MOST_WITH_MENUS = 160;

/**
 * The title of a page that has no heading for it: old tables and hand-made pages print it as the first bold, large
 * or centred line of the column the text stands in. `machine` are the page's titles for machines, folded; a line
 * that the address or they repeat is believed first. Null when no line looks like one.
 */
export function openingTitle(
  { column, after }: Above,
  machine: readonly string[],
  slug: readonly string[],
): OpeningTitle | null {
  let headlines = 0;
  const isEnd = (line: PrintLine): boolean =>
    isParagraph(line) && !(isLongHeadline(line) && (headlines += 1) === 1);
  let items = 0;
  const isDeep = (line: PrintLine, count: number): boolean => {
    if (isLinked(line) && line.text.length <= LONGEST_ITEM) items += 1;
    return count - items >= MOST_LINES || count >= MOST_WITH_MENUS;
  };
  const lines = printLines(column, (line, count) => isDeep(line, count) || isEnd(line), after);
  let best: (OpeningTitle & { readonly rank: number; readonly isLinked: boolean }) | null = null;
  const dated = lines.map((_, at) => isAboveDate(lines, at));
  const linked = lines.filter((line, at) => isLinked(line) && dated[at]);
  for (const [at, line] of lines.entries()) {
    const key = plain(line.text);
    const isInAddress = sharedWords(key, slug);
    // The title may lead to its own page; several that lead somewhere are a list's.
    const isOwn = dated[at] === true && (isInAddress || linked.length === 1);
    if (!isTitleLike(line, isOwn) || isForeign(line.within, column)) continue;
    const isRepeated = machine.some(
      (title) => title === key || title.endsWith(` ${key}`) || title.startsWith(`${key} `),
    );
    const isSentence = /[.;]$/.test(line.text);
    if (isSentence && !isRepeated && (!isInAddress || /[.!?]\s+\p{Lu}/u.test(line.text))) continue;
    const print = printOf(line, dated[at] === true);
    const isWhole = machine.includes(key);
    const isPhrase = key.split(' ').length >= 4;
    const isDated = key.split(' ').length >= LEAST_WORDS && dated[at] === true;
    const rank = print + (isInAddress ? 10 : 0) + (isRepeated && isPhrase ? 8 + (isWhole ? 3 : 0) : 0);
    const isBelowDate = isHeadedByDate(lines, at) && key.split(' ').length >= LEAST_WORDS;
    // The section's name above the date has the points of that place.
    const most = isDated ? TOLD : isBelowDate && best?.isLinked === true ? TOLD + ABOVE_DATE : 0;
    const isBelowSection = best !== null && best.rank < most && isSectionHead(best.within);
    if (!best || rank > best.rank || isBelowSection)
      best = {
        text: line.text,
        element: line.element,
        within: line.within,
        isInAddress,
        isRepeated,
        isWhole: isWhole && isPhrase,
        isAboveDate: isDated,
        isBelowDate,
        isLinked: isLinked(line),
        print,
        rank,
      };
  }
  return best;
}

/** An item of a menu is hardly longer. */
const LONGEST_ITEM = 32;

/** From this rank on the address or the machines say the line. */
const TOLD = 8;
/** A title right above a date has hardly fewer words; names of sections have. */
const LEAST_WORDS = 5;

/** Whether a row of the date follows, be it behind a label or who wrote in a line of their own, or ends the line in a box of its own. */
function isAboveDate(lines: readonly PrintLine[], at: number): boolean {
  const [line, next, then] = [lines[at], lines[at + 1], lines[at + 2]];
  const title = line?.element ? headingText(line.element) : null;
  if (line && title !== null && title.length < line.text.length && isDateLine(line.text.slice(title.length)))
    return true;
  if (!next) return false;
  const isBetween =
    DATE_LABEL.test(plain(next.text)) || (next.text.length <= 60 && AUTHOR_WORD.test(next.text));
  const isLabelled = then !== undefined && isBetween && isDateLine(then.text);
  return (isDateLine(next.text) || isLabelled) && !isPageClock(next.within);
}

/** A heading whose line is the last before the text, with the row of the date for the line before. */
function isHeadedByDate(lines: readonly PrintLine[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at]!, lines[at + 1]];
  if (line.within.closest('h2, h3, h4, h5') === null || (next && !isParagraph(next))) return false;
  return before !== undefined && isDateLine(before.text) && !isPageClock(before.within);
}

const DATE_LABEL = /^(?:ngay|thoi gian)(?: (?:dang|xuat ban|cap nhat|dua tin|phat hanh))?(?: (?:tin|bai))?$/;

function isLinked(line: PrintLine): boolean {
  return line.linked > line.text.length / 2;
}

const ABOVE_DATE = 3;

function printOf(line: PrintLine, isAboveDate: boolean): number {
  const names = `${attr(line.within, 'class') ?? ''} ${attr(line.within, 'id') ?? ''} ${attr(line.element, 'class') ?? ''}`;
  return (
    (line.isLarge ? 3 : 0) +
    (line.isBold ? 2 : 0) +
    (/tieu-?de|title|headline|heading/i.test(names) ? 2 : 0) +
    (line.isCentred ? 1 : 0) +
    (line.text.length >= 30 ? 1 : 0) +
    (isAboveDate ? ABOVE_DATE : 0)
  );
}

/** Pages that print all their text large tell a paragraph by its sentences. */
function isParagraph(line: PrintLine): boolean {
  if (line.text.length < 80 || line.isBold || line.linked >= line.text.length / 2) return false;
  return !line.isLarge || (line.text.length >= 120 && /[.!?…]["”’)]?$/.test(line.text));
}

/** A title may be as long as a paragraph; it ends in no full stop. What stands behind the first such line is looked at. */
function isLongHeadline({ text }: PrintLine): boolean {
  return text.length <= 160 && !/[.!?…:;,]["”’)]?$/.test(text);
}

function isTitleLike(line: PrintLine, isOwn: boolean): boolean {
  const { text } = line;
  if (text.length < 12 || text.length > 260 || text.split(' ').length < 3) return false;
  if (isLinked(line) && !line.isBold && !line.isLarge && !isOwn) return false;
  return (
    !isDateLine(text) &&
    !/:$|^(?:tác giả|nguồn|người \p{L}+|chuyên mục|danh mục|thể loại)[^:]{0,14}:/iu.test(text) &&
    !isOtherNewsHead(text) &&
    !/[»›]| > |::/.test(text) &&
    !LABEL.test(plain(text)) &&
    !PART_HEADING.test(plain(text))
  );
}

/** Lines that stand above titles on many pages and are none. */
const LABEL =
  /^(?:trang chu|home|ban dang (?:o|xem)|hom nay|thu (?:hai|ba|tu|nam|sau|bay) (?:ngay )?\d|chu nhat (?:ngay )?\d|chua nhat (?:ngay )?\d{1,2} (?:\d|thang)|(?:so )?luot (?:xem|doc|truy cap)|co chu|font|dang nhap|tim kiem$|thong ke (?:truy|luot)|dang truy cap|lien ket (?:web|site|nhanh)|xem theo|cap nhat (?:luc|ngay|lan)|ngay dang|viet boi|dang boi)/;

/** The words of the last part of an address that is made of words; empty when it is a number or a script's name. */
export function slugWords(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { pathname, searchParams } = new URL(url);
  const parts = [...pathname.split('/'), ...searchParams.values()].reverse();
  for (const part of parts) {
    const words = plain(decoded(part).replace(/\.\w{2,5}$/, ''))
      .split(' ')
      .filter((word) => /^[a-z]{2,}/.test(word));
    if (words.length >= 4) return words;
  }
  return [];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Most words of the address stand in the line, and most of the line in the address. */
export function sharedWords(key: string, slug: readonly string[]): boolean {
  if (slug.length < 4) return false;
  const words = new Set(key.split(' '));
  const shared = slug.filter((word) => words.has(word)).length;
  return shared >= slug.length * 0.7 && shared >= Math.min(words.size, 12) * 0.4;
}
