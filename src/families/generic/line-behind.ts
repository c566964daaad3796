import { isBelowPicture } from '../cover-caption.js';
import { hasOwnText } from '../frame-title.js';
import { all, attr, eachNode, linesOf, shortTextOf, textOf } from '../dom.js';
import { isHidden } from './chrome.js';
import { isForeign } from './foreign.js';
import { isHeadRow } from './head-rows.js';
import { beginsAsPageWord } from './page-words.js';
import { SIGNED } from './signing-label.js';

/** No line that signs is longer. */
const LONGEST_LINE = 120;
/** How many rows of tools, counters and dates may stand between a text and who signs it. */
const MOST_ROWS = 2;

/** Where a line is looked for. */
export interface Reach {
  /** What proves a block to be the article's own. */
  readonly heading: Element | null;
  /** Nothing beyond this box belongs to the article; null where nobody knows. */
  readonly area: Element | null;
}

/** The lines around a text that may sign it, though nothing calls them the author's. */
export function signaturesOf(text: Element, reach: Reach, date: Element | undefined): string[] {
  const isApart = reach.heading !== null && !text.contains(reach.heading);
  const head = isApart ? lineUnderTitle(reach.heading, date) : null;
  const above = isApart ? linesAbove(text, reach.heading) : [];
  const foot = lineBehind(text, reach);
  return [...new Set([head, ...above, foot])].filter((line) => line !== null);
}

/** The short lines between title and text that stand for themselves, among lead, date, tools and lists of other news. */
function linesAbove(text: Element, heading: Element): string[] {
  const lines: string[] = [];
  let next = behind(heading);
  for (let step = 0; next && next !== text && step < MOST_ABOVE; step += 1) {
    if (next.contains(text)) {
      next = firstChild(next);
      continue;
    }
    const own = ownLines(next);
    if (own !== null && own.length > 0 && !hidesText(next) && isLine(next, heading))
      lines.push(own.join('\n'));
    next = behind(next);
  }
  return next === text ? lines.slice(0, MOST_LINES) : [];
}

/** Microdata for machines stand between title and text too. */
function hidesText(box: Element): boolean {
  return isHidden(box) || all(box, '*').some(isHidden);
}

const MOST_ABOVE = 16;
const MOST_LINES = 3;

function firstChild(box: Element): Element | null {
  const first = box.firstElementChild;
  return first && textOf(first) === null ? sibling(first) : first;
}

/** What a short box says besides dates, counters and tools, line by line; null where it is no short box. */
function ownLines(box: Element): string[] | null {
  if (shortTextOf(box, LONGEST_LINE) === null) return null;
  return linesOf(box).filter((line) => !isHeadRow(line));
}

/**
 * The first thing said behind a text, where it is a short line in a box of its own: no heading, no row of a list, no link,
 * and not the name of a list behind it. Whether it signs is not for a family to say. Its lines as they are broken.
 */
function lineBehind(text: Element, reach: Reach): string | null {
  let row = behind(text, reach.area);
  for (let rows = 0; row && rows <= MOST_ROWS; rows += 1, row = behind(row, reach.area)) {
    const next = withoutTools(row);
    const own = ownLines(next);
    if (own === null || isFoot(next)) return null;
    if (own.length === 0) continue;
    const words = next.querySelector('a') ? beforeSource(next) : null;
    if (words !== null) return isForeign(next, reach.heading) ? null : words;
    return isLine(next, reach.heading) ? own.join('\n') : null;
  }
  return null;
}

/** The one box of a row that speaks, where beside it stand but the buttons of tools ("<div>Bài: Lò Ớt</div><div><a>In</a></div>"). */
function withoutTools(row: Element): Element {
  const boxes = Array.from(row.children).filter((box) => textOf(box) !== null);
  const [speaks, ...more] = boxes.filter((box) => !isTools(box));
  const isParted =
    boxes.length > 1 &&
    speaks !== undefined &&
    more.length === 0 &&
    /^(?:div|span|p)$/.test(speaks.localName);
  return isParted && !hasOwnText(row) ? speaks : row;
}

/** Nothing but short links to no page, and buttons. */
function isTools(box: Element): boolean {
  const buttons = [box, ...all(box, 'a, button')].filter(({ localName }) => /^(?:a|button)$/.test(localName));
  if (buttons.length === 0 || buttons.some((each) => /^(?!#|javascript:)./i.test(attr(each, 'href') ?? '')))
    return false;
  const said = buttons
    .map((each) => textOf(each) ?? '')
    .join('')
    .replace(/\s/g, '');
  return said.length <= 40 && said === (shortTextOf(box, 80) ?? '').replace(/\s/g, '');
}

/** The last line of a page, below a rule or in its middle: whose page it is. Who signs stands at the side. */
function isFoot(line: Element): boolean {
  const parts = [line, ...all(line, '*')];
  const isRuled =
    parts.some(({ localName }) => localName === 'hr') || line.previousElementSibling?.localName === 'hr';
  if (!isRuled && !parts.some(isCentred)) return false;
  for (let step: Element | null = line; step && step.localName !== 'body'; step = step.parentElement)
    if (sibling(step)) return false;
  return true;
}

function isCentred(element: Element): boolean {
  return (
    element.localName === 'center' ||
    attr(element, 'align')?.toLowerCase() === 'center' ||
    /text-align\s*:\s*center/i.test(attr(element, 'style') ?? '')
  );
}

/**
 * Who stands before the source in a box of both, of which the second is a link ("<span>Lò Ớt</span><span>Nguồn: <a>x.vn</a>
 * </span>"); null where no source follows, or a link stands before it.
 */
function beforeSource(box: Element): string | null {
  let words = '';
  for (const node of eachNode(box)) {
    if (node.nodeType !== 3) {
      if (/^(?:a|h[1-6]|img|ul|ol|table|input|button)$/.test((node as Element).localName)) return null;
      continue;
    }
    const text = (node.nodeValue ?? '').normalize('NFC').replace(/[\s\u00a0]+/g, ' ');
    const at = text.search(SOURCE_LABEL);
    words += ` ${at === -1 ? text : text.slice(0, at)}`;
    if (at !== -1) return words.replace(/[\s|•·;,(–-]+$/u, '').trim() || null;
  }
  return null;
}

const SOURCE_LABEL =
  /(?:^|[\s(|•·–-])(?:Nguồn|NGUỒN)(?: tin| bài)?\s*[:：]\s*$|(?:^|[\s(|•·–-])(?:Theo|THEO)\s*:?\s*$/u;

/** The only thing said between a title and the line of its date, as {@link lineBehind} gives it. */
function lineUnderTitle(heading: Element | null, date: Element | undefined): string | null {
  if (!heading || !date) return null;
  const line = behind(heading, null);
  const next = line && shortTextOf(line, LONGEST_LINE) !== null ? behind(line, null) : null;
  const isBetween = next !== null && (next.contains(date) || date.contains(next)) && !line!.contains(date);
  return isBetween && isLine(line!, heading) ? linesOf(line!).join('\n') : null;
}

function isLine(element: Element, heading: Element | null): boolean {
  if (NO_LINE.has(element.localName) || element.querySelector(PARTS) !== null) return false;
  const lines = linesOf(element);
  const [first = ''] = lines;
  if (lines.length > 3 || (beginsAsPageWord(first) && !SIGNED.test(first.normalize('NFC')))) return false;
  return !isForeign(element, heading) && !isNameOfList(element) && !isBelowPicture(element);
}

const NO_LINE = new Set(
  'a h1 h2 h3 h4 h5 h6 ul ol dl table nav form button label figure figcaption'.split(' '),
);
const PARTS = 'a, h1, h2, h3, h4, h5, h6, img, input, button, li, table';

/** A line above a list that begins with a linked title is what the list is called. */
function isNameOfList(line: Element): boolean {
  const next = sibling(line);
  if (!next) return false;
  for (const node of eachNode(next)) {
    if (node.nodeType !== 3 || (node.nodeValue ?? '').trim() === '') continue;
    const link = node.parentElement?.closest('a') ?? null;
    return link !== null && (textOf(link)?.length ?? 0) >= SHORTEST_TITLE;
  }
  return false;
}

const SHORTEST_TITLE = 20;

/** What follows an element and says something, outwards from it over at most three boxes and never out of `area`. */
export function behind(element: Element, area: Element | null = null): Element | null {
  for (let step: Element | null = element, up = 0; step && up < 4; step = step.parentElement, up += 1) {
    if (step === area || step.localName === 'body') return null;
    const next = sibling(step);
    if (next) return next;
  }
  return null;
}

/** The next element of the same level that says something. */
export function sibling(element: Element): Element | null {
  let next = element.nextElementSibling;
  while (next && textOf(next) === null) next = next.nextElementSibling;
  return next;
}
