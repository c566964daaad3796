import { all, attr, eachNode, meta, shortTextOf, textOf } from './dom.js';
import type { DateFact } from './family.js';
import type { Frame } from './article-frame.js';
import { isWordOfTitle } from './generic/article-dates.js';
import { isForeign } from './generic/foreign.js';
import { isOfNeighbour } from './generic/neighbours.js';
import { plain } from './generic/plain.js';
import { datedParts, dateLines, isPageClock, withoutCreation, type DateLine } from './generic/date-lines.js';
import { dateIn, isChangeDate, isDateLine, isPublishedDate } from './generic/date-text.js';

/** What a page says of its date of publication, and the elements that say it. */
export interface FrameDates {
  readonly dates: readonly DateFact[];
  readonly modified: DateFact | null;
  readonly lines: readonly Element[];
}

/** Names of the date of publication in `<meta>`. */
const PUBLISHED = [
  'article:published_time',
  'datepublished',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
] as const;

const PUBLISHED_LABEL =
  /^(?:ngay (?:gio )?(?:dang|xuat ban|phat hanh|dua tin|viet|gui|tao)|(?:duoc |da )?dang (?:ngay|luc|tin)|duoc (?:dang|tao|viet)|gui luc|xuat ban|thoi gian dang|publish|posted)/;

/**
 * The date lines of an article. Boxes that the product names come first (`named`), then lines between title and
 * text, behind the text, and just above the title; a line high above the title is the page's clock, unless it is
 * labelled. A change date ("Cập nhật: …") is one of publication only where there is no other.
 */
export function publicationDates(frame: Frame, named: string): FrameDates {
  const { page, area, body, heading } = frame;
  const candidates = withoutCreation([
    ...namedLines(frame, named),
    ...dateLines(area, body, heading),
    ...openingLines(frame),
    ...closingLines(frame),
  ]).filter(
    ({ element }) =>
      !isForeign(element, heading) && !isOfAnother(element, frame) && !isOfNeighbour(element, heading, body),
  );
  const ranked = candidates
    .map((line, at) => ({ line, rank: rankOf(line, frame), at }))
    .filter(({ rank }) => rank < NEVER)
    .sort((one, other) => one.rank - other.rank || one.at - other.at);
  const best = withClock(bestOf(ranked), candidates);
  const change = ranked.find(({ line }) => isChangeDate(line.line) && line !== best)?.line;
  const published = meta(page.document, ...PUBLISHED);
  const changed = meta(page.document, 'article:modified_time', 'og:updated_time', 'datemodified');
  return {
    dates: [
      ...(best ? [{ text: wordsOf(best), basis: 'PAGE' } as const] : []),
      ...(published === null ? [] : [{ text: published, basis: 'META' } as const]),
    ],
    modified: change
      ? { text: change.date, basis: 'PAGE' }
      : changed === null
        ? null
        : { text: changed, basis: 'META' },
    lines: [best?.element, change?.element].filter((element) => element !== undefined),
  };
}

/** The same date with the clock that stands in an element beside it, where themes part the two. */
function withClock(best: DateLine | undefined, lines: readonly DateLine[]): DateLine | undefined {
  if (!best || CLOCK.test(best.line)) return best;
  const { element, date } = best;
  const isWider = (each: DateLine) =>
    each.element !== element &&
    each.element.contains(element) &&
    each.line.includes(date) &&
    CLOCK.test(each.line);
  return lines.find(isWider) ?? best;
}

interface Ranked {
  readonly line: DateLine;
  readonly rank: number;
}

/** A date of publication before one of a change, unless the latter stands with the title and the former below the text. */
function bestOf(ranked: readonly Ranked[]): DateLine | undefined {
  const [first] = ranked;
  const published = ranked.find(({ line }) => !isChangeDate(line.line));
  const isFar = published !== undefined && published.rank >= BELOW && (first?.rank ?? NEVER) <= BETWEEN;
  return isFar ? first?.line : (published ?? first)?.line;
}

/** `14:12, Thứ Năm, 01-09-2016`: a clock parted from its day by the day of the week is lost when the day is cut out. */
function wordsOf({ line, date }: DateLine): string {
  const rest = line.replace(date, ' ');
  return line.length <= 120 && !CLOCK.test(date) && CLOCK.test(rest) ? line : date;
}

const CLOCK = /\d{1,2}\s?[:hg]\s?\d{2}/i;

const BETWEEN = 1;
const BELOW = 6;
const NEVER = 9;

function rankOf(own: DateLine, frame: Frame): number {
  const { element, line } = own;
  const { places, body, heading } = frame;
  const place = places.get(element) ?? 0;
  const start = places.get(body) ?? 0;
  const labelled = PUBLISHED_LABEL.test(plain(line.slice(0, 60)));
  if (body.contains(element)) return labelled ? 3 : 4;
  if (heading && (element === heading || heading.contains(element)))
    return isWordOfTitle(own, heading) ? NEVER : 2;
  if (!heading || body.contains(heading)) return place < start ? (labelled ? 0 : 5) : 6;
  const top = places.get(heading) ?? 0;
  if (place > top && place < start) return labelled ? 0 : 1;
  if (place > start) return labelled ? 5 : 6;
  if (labelled) return 2;
  return element.parentElement === heading.parentElement || heading.parentElement?.contains(element)
    ? 7
    : isRowAbove(element, heading, frame)
      ? 7
      : NEVER;
}

/** In a box of its own right above the title's (a row of the article's table), with nothing to read between both. */
function isRowAbove(element: Element, heading: Element, { measures, places }: Frame): boolean {
  const from = measures[places.get(element) ?? 0]!.end;
  const until = places.get(heading) ?? 0;
  for (let at = from; at < until; at += 1) {
    const { element: between, text, end } = measures[at]!;
    if (text > 0 && end <= until) return false;
    if (/^(?:nav|ul|ol|form)$/.test(between.localName)) return false;
  }
  return from <= until;
}

/** Boxes that the product names; what stands in them besides the date (views, zoom, author) is left out. */
function namedLines({ area, body }: Frame, selector: string): DateLine[] {
  const lines: DateLine[] = [];
  for (const element of selector === '' ? [] : all(area, selector)) {
    if (body.contains(element) || element.contains(body) || isPageClock(element)) continue;
    const line = textOf(element) ?? '';
    const date = line.length <= 300 ? dateIn(line) : null;
    if (date !== null) lines.push(...datedParts(element, line));
  }
  return lines;
}

/** Where the box of the text holds the whole article, its date line stands among the first lines. */
function openingLines({ body, heading }: Frame): DateLine[] {
  const titled = heading !== null && body.contains(heading);
  let read = titled ? -(textOf(heading)?.length ?? 0) - 200 : 0;
  for (const node of eachNode(body)) {
    if (node.nodeType !== 3) continue;
    const text = (node.nodeValue ?? '').trim();
    if (text === '') continue;
    const parent = node.parentElement!;
    const element =
      parent !== body && isDateLine(textOf(parent.parentElement) ?? '') ? parent.parentElement! : parent;
    const line = textOf(element) ?? '';
    const date = dateIn(line);
    if (element !== body && date !== null && isDateLine(line)) return datedParts(element, line);
    read += text.length;
    if (read > 60) return [];
  }
  return [];
}

/** A text may end in its own line "Ngày đăng: …", with or without who signs beside it. */
function closingLines({ body }: Frame): DateLine[] {
  let last: Node = body;
  for (let node: Node | null = body.lastChild; node;) {
    const isRead: boolean = holdsInk(node);
    if (isRead) last = node;
    node = isRead ? node.lastChild : node.previousSibling;
  }
  let block = last.parentElement;
  if (!block || !body.contains(block)) return [];
  while (block !== body && block.parentElement && block.parentElement !== body) {
    if (shortTextOf(block.parentElement, LONGEST_CLOSE) === null) break;
    block = block.parentElement;
  }
  if (block === body || shortTextOf(block, LONGEST_CLOSE) === null) return [];
  return dateLines(block, null).filter(
    ({ element, line }) => block.contains(element) && isPublishedDate(line),
  );
}

/** Whether anything is said in a node; no further than the first word is read, since boxes in boxes are asked one by one. */
function holdsInk(node: Node): boolean {
  if (node.nodeType === TEXT) return (node.nodeValue ?? '').trim() !== '';
  for (const piece of eachNode(node))
    if (piece.nodeType === TEXT && (piece.nodeValue ?? '').trim() !== '') return true;
  return false;
}

const TEXT = 3;
const LONGEST_CLOSE = 160;

/** A date in a row that leads to another page. */
function isOfAnother(element: Element, { body, heading }: Frame): boolean {
  const row = element.closest('li, tr');
  if (!row || row.contains(body) || (heading && row.contains(heading))) return false;
  return (
    all(row, 'a[href]').some(leadsElsewhere) &&
    !PUBLISHED_LABEL.test(plain((textOf(element) ?? '').slice(0, 60)))
  );
}

/** Not a tool of this page: "In", "Gửi", "A+", a place in it, a script. */
function leadsElsewhere(link: Element): boolean {
  if (/^(?:#|javascript:|mailto:)/i.test(attr(link, 'href') ?? '')) return false;
  return !TOOL.test(plain(shortTextOf(link, 24) ?? (link.querySelector('img') ? 'x' : '')));
}

const TOOL =
  /^(?:in(?: (?:trang|bai|tin))?|print|gui(?: (?:mail|email|tin|bai|cho ban be))?|e ?mail|chia se|share|facebook|zalo|luu(?: bai)?|pdf|a|aa|nghe(?: (?:bai|doc))?|doc bai(?: viet)?|tai ve)$/;
