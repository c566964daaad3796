import { all, attr, shortTextOf, textOf } from './dom.js';
import type { Page } from './family.js';
import type { Measured } from './frame-title.js';
import { isForeign, isForeignBox } from './generic/foreign.js';
import { rootOf } from './generic/main-content.js';
import { measure, type Measure } from './generic/measure.js';
import { dateIn } from './generic/visible-patterns.js';

/** A page measured once, for those who start from its title. */
export function measured(page: Page): Measured {
  const measures = measure(rootOf(page.document));
  return { page, measures, places: new Map(measures.map(({ element }, at) => [element, at])) };
}

/** The text of the title's column, however short; null when there is none, or links to other things alone. */
export function bodyBehind(whole: Measured, title: Element): Element | null {
  const column = columnOf(whole, title);
  if (isList(whole, column, title)) return null;
  const ink = inkBehind(whole, column, title);
  if (ink < 20 && !hasMoreThanText(column)) return null;
  return textInside(whole, column, title);
}

/**
 * The text inside a box that holds the title too: inwards while one box behind the title holds most of what there is
 * to read, what stands before it is no longer than a lead and one picture, and behind it stands no more prose. The
 * box itself where its paragraphs lie in it directly.
 */
export function textInside(whole: Measured, box: Element, title: Element): Element {
  const { measures, places } = whole;
  const top = measures[places.get(title) ?? 0]!.end;
  let at = places.get(box) ?? 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const ink = inkBehind(whole, measures[at]!.element, title);
    const parts = childrenOf(measures, at).filter(
      (child) => measures[child]!.end > top && !measures[child]!.out,
    );
    const main = parts.find((child) => inkBehind(whole, measures[child]!.element, title) >= ink * 0.6);
    if (main === undefined || !isBox(measures[main]!)) break;
    const others = parts.filter((child) => child !== main && !isForeign(measures[child]!.element, title));
    const before = others.filter((child) => child < main);
    const behind = others.filter((child) => child > main);
    const sum = (those: readonly number[], field: 'prose' | 'images' | 'text' | 'runs'): number =>
      those.reduce((total, child) => total + measures[child]![field], 0);
    if (sum(behind, 'prose') > 0 || sum(behind, 'images') > 0 || sum(before, 'images') > 1) break;
    const isOutside = !box.contains(title);
    if (
      isOutside &&
      !before.some((child) => dateIn(shortTextOf(measures[child]!.element, 160) ?? '') !== null)
    )
      break;
    if (sum(before, 'runs') > (isOutside ? 1 : 3)) break;
    if (sum(before, 'text') > 1600 || before.some((child) => hasTable(measures[child]!.element))) break;
    at = main;
  }
  const found = measures[at]!.element;
  return found === box || places.get(found) === undefined ? box : found;
}

const BOXES = new Set('div section article main td table tbody tr form center span font'.split(' '));

/** A box of a text, not one of its paragraphs: several runs of prose, a table, pictures, or the title itself. */
function isBox({ element, runs, images }: Measure): boolean {
  if (!BOXES.has(element.localName) && !element.localName.includes('-')) return false;
  if (isDataTable(element)) return false;
  return runs >= 2 || images > 0 || hasTable(element) || (runs > 0 && hasFile(element));
}

/** A table of values, not one that only lays out the page: several cells of a row say something. */
function isDataTable(element: Element): boolean {
  if (!/^(?:table|tbody|tr)$/.test(element.localName)) return false;
  const rows = element.localName === 'tr' ? [element] : all(element, 'tr').slice(0, 20);
  return rows.some((row) => Array.from(row.children).filter((cell) => textOf(cell) !== null).length > 1);
}

function hasTable(element: Element): boolean {
  return element.localName === 'table' || element.querySelector('table') !== null;
}

function childrenOf(measures: readonly Measure[], at: number): number[] {
  const children: number[] = [];
  for (let child = at + 1; child < measures[at]!.end; child = measures[child]!.end) children.push(child);
  return children;
}

/**
 * The column a title stands in: outwards until there is something to read behind the title, then as long as a wider
 * box adds a good deal more and hardly any links. Cells and blocks of other things are columns of their own.
 */
export function columnOf(whole: Measured, title: Element): Element {
  const { measures, places } = whole;
  const of = (element: Element): Measure | undefined => measures[places.get(element) ?? -1];
  let column = title.parentElement ?? title;
  let step = 0;
  for (
    let wider = column.parentElement;
    wider && !TOO_WIDE.has(wider.localName) && (step += 1) <= MOST_STEPS;
    wider = wider.parentElement
  ) {
    const ink = inkBehind(whole, column, title);
    if (ink >= LEAST_INK || hasFile(column)) {
      const isLinked = (of(wider)?.linked ?? 0) - (of(column)?.linked ?? 0) > MOST_LINKED;
      const addsLittle = inkBehind(whole, wider, title) - ink < ink * 0.5;
      if (isLinked || addsColumn(wider, column) || (addsLittle && !(hasFile(wider) && !hasFile(column)))) {
        if (isLinked || !isNeutral(whole, wider, column)) break;
      }
    }
    column = wider;
  }
  return column;
}

/** A wrapper that adds no text at all costs nothing. */
function isNeutral({ measures, places }: Measured, wider: Element, column: Element): boolean {
  return (measures[places.get(wider) ?? -1]?.text ?? 0) === (measures[places.get(column) ?? -1]?.text ?? 0);
}

/** Title and text of real pages are no more boxes apart than this. */
const MOST_STEPS = 30;

/** More elements than any portal's page: such a page is read by density alone, which is linear. */
export const MOST_ELEMENTS = 12_000;

const TOO_WIDE = new Set(['body', 'html']);

/** More linked text than this beside a column is a menu or a list of other news. */
const MOST_LINKED = 160;

/** A date line and a label have less text than this. */
const LEAST_INK = 60;

/** True where the wider box sets other columns beside this one: cells with text, blocks that say what they are. */
function addsColumn(wider: Element, column: Element): boolean {
  for (let child = wider.firstElementChild; child; child = child.nextElementSibling) {
    if (child === column) continue;
    if (child.localName === 'td' && column.localName === 'td' && (child.textContent ?? '').trim().length > 40)
      return true;
    if (child.localName === 'aside' && (child.textContent ?? '').trim() !== '') return true;
  }
  return false;
}

/** Unlinked text in `box` behind the title, what is no part of an article left out. */
function inkBehind({ measures, places }: Measured, box: Element, title: Element): number {
  const own = places.get(box);
  if (own === undefined) return 0;
  const from = Math.max(own + 1, measures[places.get(title) ?? own]!.end);
  let ink = own + 1 === from ? ownInk(measures, own) : 0;
  let at = from;
  const { end } = measures[own]!;
  while (at < end) {
    const each = measures[at]!;
    if (each.out || isForeignBox(each.element) || isLinkList(each.element)) at = each.end;
    else if (hasChildBlock(measures, at)) {
      ink += ownInk(measures, at);
      at += 1;
    } else {
      ink += Math.max(0, each.text - each.linked);
      at = each.end;
    }
  }
  return ink;
}

/**
 * Rows that each begin with a title leading to another page: a list of other articles, whatever else its rows say.
 * A heading above them and a line below do not make it anything else.
 */
export function isLinkList(list: Element): boolean {
  if (!LISTS.has(list.localName)) return false;
  const known = judged.get(list);
  if (known !== undefined) return known;
  const found = countRows(list);
  judged.set(list, found);
  return found;
}

/** Boxes are asked about from every level around them; each is judged once. */
const judged = new WeakMap<Element, boolean>();

function countRows(list: Element): boolean {
  let rows = 0;
  let leading = 0;
  for (let row = list.firstElementChild; row && rows < 60; row = row.nextElementSibling) {
    const text = shortTextOf(row, MOST_ROW);
    if (text === null && row.firstElementChild === null) continue;
    rows += 1;
    if (text !== null && ROWS.has(row.localName) && leadsAway(row, text)) leading += 1;
  }
  return leading >= 2 && leading >= rows * 0.6;
}

/** Title, date and teaser of one article are no longer than this. */
const MOST_ROW = 1200;

const LISTS = new Set('ul ol div section table tbody td aside'.split(' '));
const ROWS = new Set('li div article tr dl section'.split(' '));

/** The first thing a row says is a title, and it leads to another page. */
function leadsAway(row: Element, text: string): boolean {
  const link = all(row, 'a[href]').find((each) => (textOf(each) ?? '').length >= 16);
  const href = attr(link, 'href');
  if (!link || href === null || /^(?:#|javascript:|mailto:)/i.test(href) || FILE.test(href)) return false;
  return text.indexOf(textOf(link) ?? '') <= 12;
}

function hasChildBlock(measures: readonly Measure[], at: number): boolean {
  return measures[at]!.end > at + 1;
}

/** Text of an element that lies in none of its children. */
function ownInk(measures: readonly Measure[], at: number): number {
  const own = measures[at]!;
  let text = own.text - own.linked;
  for (let child = at + 1; child < own.end; child = measures[child]!.end)
    text -= measures[child]!.text - measures[child]!.linked;
  return Math.max(0, text);
}

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z)(?:[?#&]|\/[0-9a-f-]{4,40}(?:[?#]|$)|$)/i;

function hasFile(box: Element): boolean {
  return all(box, 'a[href]').some((link) => FILE.test(attr(link, 'href') ?? ''));
}

function hasMoreThanText(box: Element): boolean {
  return hasFile(box) || all(box, 'img, iframe, video, object, embed, table').length > 0;
}

/** A column that mostly links to others is a list, whatever its heading says; files are no others. */
function isList(whole: Measured, column: Element, title: Element): boolean {
  if (hasFile(column)) return false;
  const { measures, places } = whole;
  let linked = 0;
  let links = 0;
  const from = places.get(column) ?? 0;
  for (let at = from + 1; at < measures[from]!.end;) {
    const each = measures[at]!;
    if (each.out || isForeignBox(each.element)) at = each.end;
    else {
      if (each.element.localName === 'a') {
        links += 1;
        linked += (textOf(each.element) ?? '').length;
      }
      at += 1;
    }
  }
  return links >= 4 && linked > inkBehind(whole, column, title);
}
