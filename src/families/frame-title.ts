import { datePoints, isLabelled, isPhrase, LABELLED_LINE } from './date-beside.js';
import { all, attr, shortTextOf, textOf } from './dom.js';
import type { Page } from './family.js';
import { isTrailStep } from './generic/breadcrumb.js';
import { isHidden } from './generic/chrome.js';
import { isForeign } from './generic/foreign.js';
import type { Measure } from './generic/measure.js';
import { plain } from './generic/plain.js';
import { dateIn, isDateLine } from './generic/date-text.js';
import { evidenceOf, isOtherPage, said, SITE_NAME } from './title-evidence.js';

/** A page measured once, with the order in which everything stands. */
export interface Measured {
  readonly page: Page;
  readonly measures: readonly Measure[];
  readonly places: ReadonlyMap<Element, number>;
}

/** The title of a page; `isSure` when the window's title or the address says the same. */
export interface Title {
  readonly element: Element;
  readonly isSure: boolean;
  /** All that speaks for it; two points are a line that may be a title, five one that hardly is anything else. */
  readonly score: number;
}

/** What print makes a heading of, where no heading element does. */
const HEADING_TAGS = 'h1, h2, h3, h4, h5';
const TITLE_NAMES = '[class*="title" i], [class*="tieu-de" i], [class*="tieude" i], [class*="headline" i]';

/** Headings of the page's parts, not of the article. */
export const PART_HEADING =
  /^(?:chi tiet(?: tin(?: tuc| bai)?| bai viet| van ban)?|noi dung(?: chi tiet)?(?: bai viet| tin(?: tuc| bai)?)?|(?:tin(?: tuc)?|bai viet) chi tiet|(?:xem|doc) (?:chi tiet(?: tin| bai viet)?|tin(?: tuc| bai)?|bai viet)|tin tuc(?: su kien)?|thong tin (?:chi tiet|van ban)|tin bai|bai viet|van ban|tim kiem|dang nhap|menu|asset publisher|hien thi noi dung web|web content display|nested portlets|breadcrumb|navigation|thong ke(?: truy cap)?|(?:so )?luot truy cap|tin (?:moi|noi bat|lien quan|khac)|lien ket(?: website| web)?|tham do(?: y kien)?|dang (?:tai|xu ly)(?: (?:du lieu|trang|noi dung))?|loading|vui long (?:cho|doi)(?: .*)?)$/;

/**
 * The title by all that speaks for a line: the window's title and the address repeat it, a product's name or a
 * heading marks it, it is printed large, and the date stands right behind it. `body`, where known, must follow.
 */
export function findTitle(
  measured: Measured,
  body: Element | null,
  named: readonly string[],
  assetTitle: string | null = null,
): Title | null {
  const { page, measures, places } = measured;
  const start = body ? (places.get(body) ?? 0) : measures.length;
  const evidence = evidenceOf(page, assetTitle);
  const names = new Set(named.flatMap((selector) => all(page.document, selector)));
  const lines = linesOf(measured);
  let best: Title | null = null;
  for (const element of candidates(measured, body, names, lines, evidence.titles)) {
    const text = shortTextOf(element, 400) ?? '';
    const key = plain(text);
    if (key.length < 4 || PART_HEADING.test(key) || LABELLED_LINE.test(key) || isLabelled(element)) continue;
    const { points, isSure } = said(evidence, key);
    if (isDateLine(text) && !isSure && !isDatedHeading(element, text)) continue;
    const place = places.get(element) ?? 0;
    const next = lowerBound(lines, measures[place]!.end);
    const first = lowerBound(lines, place);
    const elements = (from: number, to: number) => lines.slice(from, to).map((at) => measures[at]!.element);
    const inBody = body !== null && body.contains(element);
    const distance = inBody ? 0 : lowerBound(lines, start) - next;
    const score =
      points +
      printPoints(element, names) +
      datePoints(element, elements(Math.max(first - 6, 0), first).reverse(), elements(next, next + 5)) +
      wordPoints(key, text) -
      (body === null ? 0 : Math.min(distance * 0.3, 4)) -
      (inBody && element.localName !== 'h1' ? 1 : 0) -
      (SITE_NAME.test(key) && !isSure ? 5 : 0) -
      (isLinkedElsewhere(element, page.url) ? 4 : 0);
    if (score >= LEAST && (!best || score > best.score || (score === best.score && !inBody)))
      best = { element, score, isSure };
  }
  best ??= evidence.titles.length === 0 && body ? boldAbove(measured, lines, start) : null;
  return best && { ...best, element: innermost(best.element) };
}

/**
 * Where no line is marked as a title and the window names the site alone: the bold phrase right above the text, with at
 * most a lead between both, or opening it.
 */
function boldAbove({ measures, page }: Measured, lines: readonly number[], start: number): Title | null {
  const until = lowerBound(lines, start);
  for (const at of lines.slice(Math.max(until - 2, 0), until + 1).reverse()) {
    const { element } = measures[at]!;
    const text = shortTextOf(element, 300) ?? '';
    const isBold = [...sameText(element)].some(({ localName }) => /^(?:b|strong)$/.test(localName));
    const isOther =
      LABELLED_LINE.test(plain(text)) || SITE_NAME.test(plain(text)) || isLinkedElsewhere(element, page.url);
    if (isBold && !isOther && isPhrase(element) && isUsable(element, null))
      return { element, score: LEAST, isSure: false };
  }
  return null;
}

/** A heading of several words that ends in a day is no date line: "Lịch công tác tuần từ 06/4 đến 10/4/2026". */
function isDatedHeading(element: Element, text: string): boolean {
  const date = dateIn(text);
  if (!/^h[1-4]$/.test(element.localName) || date === null || date === text) return false;
  return plain(text.replace(date, ' ')).split(' ').length >= 4;
}

/** Less than this is a line like any other. */
const LEAST = 2;

const LARGE =
  /font-size\s*:\s*(?:1[6-9]|[2-9]\d)(?:\.\d+)?\s*p[xt]|font-size\s*:\s*(?:large|x-large|1\.[2-9]|[2-9](?:\.\d+)?\s*r?em)/i;

/** The element, those around it that hold no more, and those inside it that hold no less: how the line is printed. */
function printPoints(element: Element, names: ReadonlySet<Element>): number {
  let points = 0;
  for (const each of sameText(element)) {
    const tag = each.localName;
    const rank = ['h1', 'h2', 'h3', 'h4', 'h5'].indexOf(tag);
    if (rank !== -1) points = Math.max(points, [3, 2.5, 2, 1.5, 1.5][rank]!);
    if (names.has(each)) points = Math.max(points, 3);
    if (/title|tieu-?de|headline/i.test(attr(each, 'class') ?? '')) points = Math.max(points, 2);
    if (tag === 'b' || tag === 'strong' || tag === 'big') points = Math.max(points, 1);
    if (/^(?:[4-7]|\+[1-4])$/.test((tag === 'font' && attr(each, 'size')) || ''))
      points = Math.max(points, 1.5);
    if (LARGE.test(attr(each, 'style') ?? '')) points = Math.max(points, 1.5);
  }
  return points;
}

function* sameText(element: Element): Generator<Element> {
  yield element;
  const text = shortTextOf(element, 400);
  for (let up = element.parentElement, step = 0; up && step < 3; up = up.parentElement, step += 1) {
    if (up.localName === 'body' || shortTextOf(up, 400) !== text) break;
    yield up;
  }
  let inner = element.firstElementChild;
  for (let step = 0; inner && step < 3; inner = inner.firstElementChild, step += 1) {
    if (shortTextOf(inner, 400) !== text) break;
    yield inner;
  }
}

function wordPoints(key: string, text: string): number {
  const count = key.split(' ').length;
  const length = count <= 1 ? -2 : count <= 3 ? -0.5 : count <= 40 ? 1 : -2;
  const end = /[.;]["”’)]?$/.test(text) && !/\.{3}$/.test(text) ? -1.5 : /:$/.test(text) ? -3 : 0;
  return length + end;
}

/** A line that leads to another page is that page's title; an article's own title may lead to itself. */
function isLinkedElsewhere(element: Element, address: string): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const href = attr(link, 'href');
  if (href === null || /^(?:#|javascript:)/i.test(href) || !URL.canParse(href, address)) return false;
  const [there, here] = [new URL(href, address), new URL(address)];
  return isOtherPage(there, here);
}

/** Lines that could be the title: headings, elements named so, and every line of text before the body or at its top. */
function candidates(
  { page, measures, places }: Measured,
  body: Element | null,
  names: ReadonlySet<Element>,
  lines: readonly number[],
  titles: readonly string[],
): Element[] {
  const start = body ? (places.get(body) ?? 0) : measures.length;
  const top = body ? topOf(measures, start) : measures.length;
  const marked = [...names, ...all(page.document, HEADING_TAGS), ...all(page.document, TITLE_NAMES)];
  const chosen = new Set<Element>();
  for (const element of marked) if ((places.get(element) ?? measures.length) < top) chosen.add(element);
  for (const at of lines) if (at < top) chosen.add(measures[at]!.element);
  for (const element of toldLines(measures, top, titles)) chosen.add(element);
  return [...chosen].slice(0, MOST_CANDIDATES).filter((element) => isUsable(element, body));
}

/** Lines in what is called a page's head ("article-header") that say what the machines are told, no word more. */
function toldLines(measures: readonly Measure[], top: number, titles: readonly string[]): Element[] {
  const least = Math.min(...titles.map(({ length }) => length));
  return measures.slice(0, top).flatMap(({ element, out, text }) => {
    if (!out || text < Math.max(least, 16) || text > 300 || !hasOwnText(element)) return [];
    return titles.includes(plain(shortTextOf(element, 400) ?? '')) ? [element] : [];
  });
}

/** A title stands among the first lines of a page; its menus have some hundred. */
const MOST_CANDIDATES = 1500;

/** Where the body's opening ends: the first long run of prose, or a few lines. */
function topOf(measures: readonly Measure[], start: number): number {
  const { end } = measures[start]!;
  let read = 0;
  for (let at = start + 1; at < end; at += 1) {
    if (hasOwnText(measures[at]!.element))
      read += (shortTextOf(measures[at]!.element, 200) ?? ' '.repeat(200)).length;
    if (read > 300) return at;
  }
  return end;
}

function isUsable(element: Element, body: Element | null): boolean {
  if (body && element.contains(body)) return false;
  if (element.closest('li, aside, nav, footer, marquee, label, button, option, th')) return false;
  if (isForeign(element, body) || isCellAmongOthers(element) || isTrailStep(element)) return false;
  for (let up: Element | null = element, step = 0; up && step < 8; up = up.parentElement, step += 1) {
    if (up.localName === 'body') break;
    // A box that a script shows hides title and text alike.
    if (isHidden(up) && up.localName !== 'form' && !(body && up.contains(body))) return false;
  }
  return true;
}

/** A cell beside others is a value or a label; a title has its row for itself. */
function isCellAmongOthers(element: Element): boolean {
  const cell = element.closest('td');
  if (!cell || shortTextOf(cell, 400) !== shortTextOf(element, 400)) return false;
  for (let other = cell.parentElement?.firstElementChild; other; other = other.nextElementSibling)
    if (other !== cell && textOf(other) !== null) return true;
  return false;
}

/** The places of all elements with text of their own, hidden ones and the page's frame left out. */
function linesOf({ measures }: Measured): number[] {
  const lines: number[] = [];
  for (const [at, { element, out }] of measures.entries()) if (!out && hasOwnText(element)) lines.push(at);
  return lines;
}

/** True for elements with text that lies in none of their children. */
export function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return true;
  return false;
}

function lowerBound(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Out of boxes that hold nothing else, so that what is cut out of the text is the line alone. */
function innermost(element: Element): Element {
  let inner = element;
  const text = shortTextOf(element, 400);
  while (inner.children.length === 1 && shortTextOf(inner.firstElementChild, 400) === text) {
    if (/^(?:b|strong|font|span|i|em|a|big|u)$/.test(inner.firstElementChild!.localName)) break;
    inner = inner.firstElementChild!;
  }
  return inner;
}
