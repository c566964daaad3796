import { textOf } from '../dom.js';
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
    if (linked(column.parentElement) - linked(column) > 240) break;
    column = column.parentElement;
  }
  return column;
}

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
