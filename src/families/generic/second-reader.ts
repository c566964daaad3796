import { childrenOf, isContainer } from './containers.js';
import type { Measure } from './measure.js';
import { readableBox } from './readability.js';

/**
 * The place of the main text, `found` being where our own descent ended: where that is the whole page or holds next to
 * no prose, Mozilla's Readability is asked, and believed unless it loses the text or adds but menus to it.
 */
export function secondReading(measures: readonly Measure[], found: number): number {
  if (!isUnsure(measures[found]!)) return found;
  const { ownerDocument } = measures[found]!.element;
  const other = isLight(measures) ? placeOf(readableBox(ownerDocument), measures) : null;
  return other !== null && !isWorse(measures, found, other) ? other : narrowed(measures, found);
}

/** The whole page, or next to no prose: ask a second reader. */
function isUnsure(box: Measure): boolean {
  return box.prose < 140 || box.element.localName === 'body' || box.element.localName === 'html';
}

/**
 * Readability asks each element for the texts of all that lie in it, and each of those walks what lies in it: the cost
 * of a page is that of reading every element once for each that is around it. Real pages of 100 kB stay below a third.
 */
const MOST_WORK = 40_000_000;
/** Stepping into an element costs as much as reading so many characters. */
const STEP = 50;

function isLight(measures: readonly Measure[]): boolean {
  const depths: number[] = [];
  let work = 0;
  measures.forEach(({ text, parent, end }, at) => {
    const depth = parent < 0 ? 1 : (depths[parent] ?? 0) + 1;
    depths.push(depth);
    work += (text + STEP * (end - at)) * depth;
  });
  return work <= MOST_WORK;
}

function placeOf(element: Element | null, measures: readonly Measure[]): number | null {
  const at = element ? measures.findIndex((each) => each.element === element) : -1;
  return at === -1 ? null : at;
}

/**
 * What a second reader found holds less than half of a text that lies in one box, not on all of the page, or it adds
 * but menus to it.
 */
function isWorse(measures: readonly Measure[], found: number, other: number): boolean {
  const { element, prose, linked, end } = measures[found]!;
  const second = measures[other]!;
  if (isWhole(element))
    return second.out || (narrowed(measures, found) !== found && second.prose * 2 < prose);
  const isAround = other < found && second.end >= end;
  return second.prose * 2 < prose || (isAround && second.linked - linked > second.prose + MENU - prose);
}

/** On a page whose text lies in one box and its lead in another: the box that holds more than half of all prose. */
function narrowed(measures: readonly Measure[], found: number): number {
  if (!isWhole(measures[found]!.element)) return found;
  let at = found;
  for (let next = found; next !== -1;) {
    at = next;
    next =
      childrenOf(measures, at).find(
        (child) =>
          isContainer(measures[child]!.element) &&
          measures[child]!.prose > measures[found]!.prose * 0.5 &&
          measures[child]!.runs >= 2,
      ) ?? -1;
  }
  return at;
}

function isWhole({ localName }: Element): boolean {
  return localName === 'body' || localName === 'html';
}

/** So much linked text is a menu. */
const MENU = 160;
