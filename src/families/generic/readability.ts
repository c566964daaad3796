import { Readability } from '@mozilla/readability';
import { all } from '../dom.js';
import { readableCopy } from './readable-copy.js';
import type { ReadableElement } from './readable-tree.js';

/** Marks the elements of the copy, so that what Readability keeps can be found again in the page. */
const MARK = 'data-place';

/** Beyond this many elements Readability takes too long for what it is worth here. */
const MAX_ELEMENTS = 4_000;

/**
 * The box that Mozilla's Readability would read, as an element of `document` itself; null when it finds none,
 * throws, or the page is too large for it. It works on a copy: Readability takes its document apart. Only its
 * choice of the place is used, so that the markup stays as the site wrote it.
 */
export function readableBox(document: Document): Element | null {
  const originals = all(document, '*');
  if (originals.length > MAX_ELEMENTS) return null;
  let content: ReadableElement | null = null;
  try {
    const copy = markedCopy(document);
    const options = {
      keepClasses: true,
      charThreshold: 140,
      serializer: (node: Node) => node as unknown as ReadableElement,
    };
    content = new Readability<ReadableElement>(copy, options).parse()?.content ?? null;
  } catch {
    return null;
  }
  if (!content) return null;
  const kept = content.querySelectorAll('p,li,td,h2,h3,blockquote').map((each) => each.getAttribute(MARK));
  return commonBox(kept.flatMap((place) => (place === null ? [] : (originals[Number(place)] ?? []))));
}

/** Readability wants a DOM and takes it apart: it gets one of its own. */
function markedCopy(document: Document): Document {
  let place = 0;
  const copy = readableCopy(document.documentElement, ({ attribs }) => ({
    ...attribs,
    [MARK]: String(place++),
  }));
  return copy as unknown as Document;
}

/** The closest box around all of `elements`. */
function commonBox(elements: readonly Element[]): Element | null {
  let box = elements[0]?.parentElement ?? null;
  for (const element of elements) {
    while (box && !box.contains(element)) box = box.parentElement;
  }
  return box;
}
