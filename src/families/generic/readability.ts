import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { all } from '../dom.js';

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
  const copy = markedCopy(document, originals);
  let content: Element | null = null;
  try {
    const options = { keepClasses: true, charThreshold: 140, serializer: (node: Node) => node as Element };
    content = new Readability<Element>(copy, options).parse()?.content ?? null;
  } catch {
    return null;
  }
  if (!content) return null;
  const kept = all(
    content,
    `p[${MARK}], li[${MARK}], td[${MARK}], h2[${MARK}], h3[${MARK}], blockquote[${MARK}]`,
  );
  return commonBox(kept.flatMap((each) => originals[Number(each.getAttribute(MARK))] ?? []));
}

/** Readability wants a whole DOM and takes it apart: it gets one of its own. */
function markedCopy(document: Document, originals: readonly Element[]): Document {
  originals.forEach((element, at) => element.setAttribute(MARK, String(at)));
  const html = document.documentElement.outerHTML;
  for (const element of originals) element.removeAttribute(MARK);
  return parseHTML(html).document;
}

/** The closest box around all of `elements`. */
function commonBox(elements: readonly Element[]): Element | null {
  let box = elements[0]?.parentElement ?? null;
  for (const element of elements) {
    while (box && !box.contains(element)) box = box.parentElement;
  }
  return box;
}
