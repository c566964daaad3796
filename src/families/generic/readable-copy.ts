import { TreeElement, type TreeNode, TreeText } from '../../html/tree.js';
import { makeElement, ReadableDocument, type ReadableElement } from './readable-tree.js';

/**
 * A copy of `root` and all that lies in it as the one element of a document; `attribsOf` gives the attributes of each
 * copied element, which are asked for in document order.
 */
export function readableCopy(
  root: Element,
  attribsOf: (element: TreeElement) => Record<string, string>,
): ReadableDocument {
  const document = new ReadableDocument();
  const top = root as unknown as TreeElement;
  const copyOf = (element: TreeElement, inside: ReadableElement | null): ReadableElement =>
    makeElement(document, element.localName, attribsOf(element), inside);
  let copy = copyOf(top, null);
  document.append(copy);
  let level: TreeNode = top;
  let node = top.firstChild;
  while (level !== top || node) {
    if (!node) {
      node = level.nextSibling;
      level = level.parentNode as TreeNode;
      copy = copy.parentNode as ReadableElement;
      continue;
    }
    if (node instanceof TreeElement) {
      const child = copyOf(node, copy);
      copy.append(child);
      level = node;
      copy = child;
      node = node.firstChild;
      continue;
    }
    for (const text of textsOf(node.nodeValue ?? '', copy.localName))
      copy.append(new TreeText(document, text));
    node = node.nextSibling;
  }
  return document;
}

/** A text of the tree in the pieces that its markup would be read in. */
function textsOf(text: string, inside: string): string[] {
  if (inside === 'script' || inside === 'style' || !REFERRED.test(text)) return [text];
  if (inside === 'textarea' || inside === 'xmp') return [escaped(text)];
  return text.split(REFERRED).filter((piece) => piece !== '');
}

/** What is printed as a reference. */
const REFERRED = /([&<>\u00a0])/;

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\u00a0/g, '&#160;');
}
