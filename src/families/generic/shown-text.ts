import { eachNode, textOf } from '../dom.js';

/** True when `box` holds the text. */
export function holds(box: Element, body: Element | null): boolean {
  return body !== null && box.contains(body);
}

/** More date lines or labels than this are those of lists, and no help. */
export const MOST_LINES = 200;

/** The text of an element when it is not longer than `limit`; reads no further than that. */
export function shortText(element: Element | null, limit: number): string | null {
  if (!element) return null;
  let length = 0;
  let nodes = 0;
  for (const node of eachNode(element)) {
    if (node.nodeType === TEXT) length += (node.nodeValue ?? '').trim().length;
    if (length > limit || (nodes += 1) > limit) return null;
  }
  const text = textOf(element);
  return text !== null && text.length > limit ? null : text;
}

/** The texts below `root` that are read, `skip` and what lies in it left out. */
export function* shownTexts(root: Element, skip: Element | null): Generator<Node> {
  for (const node of eachNode(root)) {
    if (node.nodeType !== TEXT || (node.nodeValue ?? '').trim() === '') continue;
    if (skip?.contains(node)) continue;
    yield node;
  }
}

const TEXT = 3;
