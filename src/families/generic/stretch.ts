import { eachNode } from '../dom.js';
import type { MainBox } from './main-content.js';

/** So much prose in a row is a text; a list prints no more than a summary between two of its titles. */
export const TEXT = 700;

/** The most prose, in characters, that stands in the box from one of `parting` to the next, or before the first of them. */
export function longestStretch(
  { measures, at, dropped }: Pick<MainBox, 'measures' | 'at' | 'dropped'>,
  parting: readonly Element[],
): number {
  const parts = new Set(parting);
  const { end } = measures[at]!;
  let longest = 0;
  let stretch = 0;
  for (let place = at + 1; place < end; place += 1) {
    const { element, prose, end: behind } = measures[place]!;
    if (dropped.has(element)) {
      place = behind - 1;
      continue;
    }
    if (parts.has(element)) stretch = 0;
    let inner = 0;
    for (let child = place + 1; child < behind; child = measures[child]!.end) inner += measures[child]!.prose;
    stretch += prose - inner;
    longest = Math.max(longest, stretch);
  }
  return Math.max(longest, bareStretch(measures[at]!.element, parts, dropped));
}

/** The most bare text: what stands in no block of its own, parted by `<br>`, as pages of old ASP print all they have. */
function bareStretch(box: Element, parts: ReadonlySet<Element>, dropped: ReadonlySet<Element>): number {
  let longest = 0;
  let stretch = 0;
  for (const node of eachNode(box)) {
    if (node.nodeType !== TEXT_NODE) {
      if (parts.has(node as Element)) stretch = 0;
      continue;
    }
    const length = (node.nodeValue ?? '').trim().length;
    if (length < LONG_LINE || !isBare(node, box, dropped)) continue;
    stretch += length;
    longest = Math.max(longest, stretch);
  }
  return longest;
}

const TEXT_NODE = 3;
/** A line that only prose fills. */
const LONG_LINE = 100;

/** In nothing but print between the text and its box, and in no link. */
function isBare(node: Node, box: Element, dropped: ReadonlySet<Element>): boolean {
  for (let around = node.parentElement; around && around !== box; around = around.parentElement)
    if (!PRINT.has(around.localName) || dropped.has(around)) return false;
  return true;
}

const PRINT = new Set('b big center em font i small span strong tt u'.split(' '));
