import type { Measured } from './frame-title.js';
import { isForeignBox } from './generic/foreign.js';
import type { Measure } from './generic/measure.js';
import { isLinkList } from './link-list.js';

/** Unlinked text in `box` behind the title, in characters; what is no part of an article is left out. */
export function inkBehind({ measures, places }: Measured, box: Element, title: Element): number {
  const own = places.get(box);
  if (own === undefined) return 0;
  const behind = places.get(title) ?? own;
  const from = Math.max(own + 1, measures[behind]!.end);
  const { end } = measures[own]!;
  if (from >= end) return own + 1 === from ? ownInk(measures, own) : 0;
  const opening = own + 1 === from ? ownInk(measures, own) : 0;
  const { sums, left } = inkOf(measures);
  // What is left out is asked from the box on: one that itself stands in a list is read all the same.
  if (left[own] === 1 || left[behind] === 1) return opening + walked(measures, from, end);
  return opening + sums[end]! - sums[from]!;
}

interface Ink {
  /** Ink of all elements before each place. */
  readonly sums: Float64Array;
  /** 1 at the places that are left out, and all inside them. */
  readonly left: Uint8Array;
}

const known = new WeakMap<readonly Measure[], Ink>();

/** One pass over a page: how much each element says for itself, so that every box is a difference of two sums. */
function inkOf(measures: readonly Measure[]): Ink {
  const found = known.get(measures);
  if (found) return found;
  const own = new Float64Array(measures.length);
  for (const { parent, text, linked } of measures.slice(1)) own[parent]! -= text - linked;
  const sums = new Float64Array(measures.length + 1);
  const left = new Uint8Array(measures.length);
  let leftUntil = 0;
  measures.forEach((each, at) => {
    if (at >= leftUntil && isLeftOut(each)) leftUntil = each.end;
    const isOut = at < leftUntil;
    if (isOut) left[at] = 1;
    sums[at + 1] = sums[at]! + (isOut ? 0 : Math.max(0, each.text - each.linked + own[at]!));
  });
  const ink = { sums, left };
  known.set(measures, ink);
  return ink;
}

function walked(measures: readonly Measure[], from: number, end: number): number {
  let ink = 0;
  for (let at = from; at < end;) {
    const isOut = isLeftOut(measures[at]!);
    if (!isOut) ink += ownInk(measures, at);
    at = isOut ? measures[at]!.end : at + 1;
  }
  return ink;
}

function isLeftOut({ element, out }: Measure): boolean {
  return out || isForeignBox(element) || isLinkList(element);
}

/** Text of an element that lies in none of its children. */
function ownInk(measures: readonly Measure[], at: number): number {
  const own = measures[at]!;
  let text = own.text - own.linked;
  for (let child = at + 1; child < own.end; child = measures[child]!.end)
    text -= measures[child]!.text - measures[child]!.linked;
  return Math.max(0, text);
}
