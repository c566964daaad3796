import { textOf } from '../dom.js';
import { isForeignBox } from './foreign.js';
import type { Measure } from './measure.js';

/**
 * The column the box stands in: outwards while nothing else stands beside it, never past a table's or grid's column
 * nor where much is linked (a menu, a list of news).
 */
export function columnOf(box: {
  readonly element: Element;
  readonly measures: readonly Measure[];
  readonly places: ReadonlyMap<Element, number>;
}): Element {
  const linked = (element: Element): number => box.measures[box.places.get(element) ?? -1]?.linked ?? 0;
  let column = box.element;
  while (column.parentElement && !/^(?:body|html|main)$/.test(column.parentElement.localName)) {
    if (isColumn(column) && siblingColumns(column) > 0) break;
    if (linked(column.parentElement) - linked(column) > MOST_LINKED) break;
    column = column.parentElement;
  }
  return column;
}

/** What stands above a text: the elements of `column`, those up to `after` (a menu) left out. */
export interface Above {
  readonly column: Element;
  readonly after: Element | null;
}

/**
 * As {@link columnOf}, but only what is linked before the box ends it: titles stand above lists of other news too. Where
 * a menu ends it that stands beside the box itself, what lies between menu and box is asked as well.
 */
export function columnAbove(box: {
  readonly element: Element;
  readonly measures: readonly Measure[];
  readonly places: ReadonlyMap<Element, number>;
}): Above {
  let column = box.element;
  while (column.parentElement && column.localName !== 'body') {
    if (isColumn(column) && siblingColumns(column) > 0) break;
    const at = box.places.get(column) ?? 0;
    let linked = 0;
    for (let before = (box.measures[at]?.parent ?? at) + 1; before < at; before = box.measures[before]!.end)
      linked += box.measures[before]!.linked;
    if (linked > MOST_LINKED || column.parentElement.localName === 'body') {
      const after = barrierBefore(at, box.measures);
      return after ? { column: column.parentElement, after } : { column, after: null };
    }
    column = column.parentElement;
  }
  return { column, after: null };
}

/** The sibling before a place that is no part of what the box belongs to; null where nothing is said behind it. */
function barrierBefore(at: number, measures: readonly Measure[]): Element | null {
  let barrier: Element | null = null;
  let behind = 0;
  for (let place = (measures[at]?.parent ?? at) + 1; place < at; place = measures[place]!.end) {
    const { element, linked, text, out } = measures[place]!;
    const isOther = out || linked > Math.max(40, text * 0.3) || isColumn(element) || isForeignBox(element);
    if (isOther) barrier = element;
    behind = isOther ? 0 : behind + text;
  }
  return behind > 0 ? barrier : null;
}

/** More linked text than this is a menu or a list of news. */
const MOST_LINKED = 240;

function siblingColumns(column: Element): number {
  const siblings = Array.from(column.parentElement?.children ?? []);
  return siblings.filter((each) => each !== column && isColumn(each) && textOf(each) !== null).length;
}

/** Grid columns beside each other are different things. */
export function isColumn(element: Element): boolean {
  return (
    element.localName === 'td' ||
    /(?:^|\s)(?:col|column|span|grid|w)-?(?:\w{2}-)?\d/.test(element.getAttribute('class') ?? '')
  );
}
