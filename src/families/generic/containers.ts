import type { Measure } from './measure.js';

/** Elements that can be an article's box; the others are its paragraphs. */
const CONTAINERS = new Set(
  'div section article main td th table tbody tr form center body fieldset layer font span ul ol li dl dd details'.split(
    ' ',
  ),
);

/** True of an element that can be the box of a text. */
export function isContainer(element: Element): boolean {
  return CONTAINERS.has(element.localName) || element.localName.includes('-');
}

/** The places of the elements right inside the one at `at`, in document order. */
export function childrenOf(measures: readonly Measure[], at: number): number[] {
  const children: number[] = [];
  for (let child = at + 1; child < measures[at]!.end; child = measures[child]!.end) children.push(child);
  return children;
}

/** The words of class and id. */
export function namesOf(element: Element): string[] {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .split(/\s+/)
    .filter((name) => name !== '');
}
