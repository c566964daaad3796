import { attr } from '../dom.js';
import type { Above } from './columns.js';
import { isForeign } from './foreign.js';
import { isOtherNewsHead } from './other-news.js';
import { plain } from './plain.js';
import { type PrintLine, printLines } from './print-lines.js';
import { isDateLine, isPageClock } from './visible-patterns.js';

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
  /** Size, weight, place and name of the line; 3 and more is how pages without headings print a title. */
  readonly print: number;
}

/** Lines before a text that are looked at; a title does not stand deeper. */
const MOST_LINES = 40;

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
  const lines = printLines(column, (line, count) => isEnd(line) || count >= MOST_LINES, after);
  let best: (OpeningTitle & { readonly rank: number }) | null = null;
  for (const [at, line] of lines.entries()) {
    if (!isTitleLike(line) || isForeign(line.within, column)) continue;
    const key = plain(line.text);
    const isInAddress = sharedWords(key, slug);
    const isRepeated = machine.some(
      (title) => title === key || title.endsWith(` ${key}`) || title.startsWith(`${key} `),
    );
    const isSentence = /[.;]$/.test(line.text);
    if (isSentence && !isRepeated && (!isInAddress || /[.!?]\s+\p{Lu}/u.test(line.text))) continue;
    const print = printOf(line, lines[at + 1]);
    const isWhole = machine.includes(key);
    const isPhrase = key.split(' ').length >= 4;
    const rank = print + (isInAddress ? 10 : 0) + (isRepeated && isPhrase ? 8 + (isWhole ? 3 : 0) : 0);
    if (!best || rank > best.rank)
      best = {
        text: line.text,
        element: line.element,
        within: line.within,
        isInAddress,
        isRepeated,
        isWhole: isWhole && isPhrase,
        print,
        rank,
      };
  }
  return best;
}

function printOf(line: PrintLine, next: PrintLine | undefined): number {
  const names = `${attr(line.within, 'class') ?? ''} ${attr(line.within, 'id') ?? ''} ${attr(line.element, 'class') ?? ''}`;
  return (
    (line.isLarge ? 3 : 0) +
    (line.isBold ? 2 : 0) +
    (/tieu-?de|title|headline|heading/i.test(names) ? 2 : 0) +
    (line.isCentred ? 1 : 0) +
    (line.text.length >= 30 ? 1 : 0) +
    (next && isDateLine(next.text) && !isPageClock(next.within) ? 3 : 0)
  );
}

function isParagraph(line: PrintLine): boolean {
  return line.text.length >= 80 && !line.isBold && !line.isLarge && line.linked < line.text.length / 2;
}

/** A title may be as long as a paragraph; it ends in no full stop. What stands behind the first such line is looked at. */
function isLongHeadline({ text }: PrintLine): boolean {
  return text.length <= 160 && !/[.!?…:;,]["”’)]?$/.test(text);
}

function isTitleLike(line: PrintLine): boolean {
  const { text } = line;
  if (text.length < 12 || text.length > 260 || text.split(' ').length < 3) return false;
  if (line.linked > text.length / 2 && !line.isBold && !line.isLarge) return false;
  return (
    !isDateLine(text) &&
    !/:$|^(?:tác giả|nguồn|người \p{L}+|chuyên mục|danh mục|thể loại)[^:]{0,14}:/iu.test(text) &&
    !isOtherNewsHead(text) &&
    !/[»›]| > |::/.test(text) &&
    !LABEL.test(plain(text))
  );
}

/** Lines that stand above titles on many pages and are none. */
const LABEL =
  /^(?:trang chu|home|ban dang (?:o|xem)|hom nay|thu (?:hai|ba|tu|nam|sau|bay) (?:ngay )?\d|chu nhat (?:ngay )?\d|(?:so )?luot (?:xem|doc|truy cap)|co chu|font|dang nhap|tim kiem$|thong ke (?:truy|luot)|dang truy cap|lien ket (?:web|site|nhanh)|xem theo|cap nhat (?:luc|ngay|lan)|ngay dang|viet boi|dang boi)/;

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
