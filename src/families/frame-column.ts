import { all, shortTextOf, textOf } from './dom.js';
import type { Page } from './family.js';
import type { Measured } from './frame-title.js';
import { inkBehind } from './frame-ink.js';
import { isForeign, isForeignBox } from './generic/foreign.js';
import { isColumn } from './generic/columns.js';
import { rootOf } from './generic/main-content.js';
import { measure, type Measure } from './generic/measure.js';
import { dateIn } from './generic/date-text.js';
import { isFileLink } from './generic/file-links.js';

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
    const prose = behind.filter((child) => measures[child]!.prose > 0);
    if (
      prose.length > 1 ||
      prose.some((child) => !isSigningLine(measures[child]!)) ||
      sum(behind, 'images') > 0 ||
      sum(before, 'images') > 1
    )
      break;
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

/** One short line and no sentence behind a text: who wrote it, and for which office. */
function isSigningLine({ element, runs, text, linked }: Measure): boolean {
  return runs === 1 && linked === 0 && text <= 80 && !/[.!?…;:,]["”’)]?$/.test(textOf(element) ?? '');
}

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
  return rows.some((row) => Array.from(row.children).filter(saysSomething).length > 1);
}

function saysSomething(node: Node): boolean {
  if (node.nodeType === 3) return (node.nodeValue ?? '').trim() !== '';
  for (let child = node.firstChild; child; child = child.nextSibling) if (saysSomething(child)) return true;
  return false;
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
    if (isColumn(child) && isColumn(column) && (child.textContent ?? '').trim().length > 40) return true;
    if (child.localName === 'aside' && (child.textContent ?? '').trim() !== '') return true;
  }
  return false;
}

function hasFile(box: Element): boolean {
  return all(box, 'a[href]').some(isFileLink);
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
