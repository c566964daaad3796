import { is, selectAll, selectOne, type Options } from 'css-select';
import { queryIndex } from './element-index.js';
import { type Chain, matchesChain, parseSelector } from './selector.js';

/**
 * Selectors on the tree. The plain ones (tags, ids, classes, attributes) are answered by `selector.ts`; for all
 * else CSS knows css-select is asked.
 */

/** Whether `element` is what `text` means. */
export function matchesSelector(element: Element, text: string): boolean {
  const selector = parseSelector(text);
  if (!selector) return is<Node, Element>(element, text, OPTIONS);
  return selector.chains.some((chain) => matchesChain(element, chain));
}

/** The closest of `element` and what is around it that `text` means. */
export function closestMatch(element: Element, text: string): Element | null {
  const selector = parseSelector(text);
  for (let node: Element | null = element; node; node = node.parentElement) {
    const one = node;
    if (selector ? selector.chains.some((chain) => matchesChain(one, chain)) : matchesSelector(one, text))
      return one;
  }
  return null;
}

/** The first element below `root` that matches, in document order. */
export function selectFirst(root: Node, text: string): Element | null {
  const selector = parseSelector(text);
  if (!selector) return selectOne<Node, Element>(text, childrenOf(root), OPTIONS);
  return (queryIndex(root, selector, 1) ?? walk(root, selector.chains, 1))[0] ?? null;
}

/** Every element below `root` that matches, in document order. */
export function selectEvery(root: Node, text: string): Element[] {
  const selector = parseSelector(text);
  if (!selector) return selectAll<Node, Element>(text, childrenOf(root), OPTIONS);
  const all = Number.POSITIVE_INFINITY;
  return queryIndex(root, selector, all) ?? walk(root, selector.chains, all);
}

function walk(root: Node, chains: readonly Chain[], limit: number): Element[] {
  const found: Element[] = [];
  let node: Node | null = root.firstChild;
  while (node) {
    if (isElement(node) && chains.some((chain) => matchesChain(node as Element, chain))) {
      found.push(node);
      if (found.length >= limit) break;
    }
    let next: Node | null = node.firstChild;
    while (node && !next) {
      next = node.nextSibling;
      node = node.parentNode;
      if (node === root) break;
    }
    node = next;
  }
  return found;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const OPTIONS: Options<Node, Element> = {
  cacheResults: false,
  adapter: {
    isTag: isElement,
    getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
    hasAttrib: (element, name) => element.hasAttribute(name),
    getName: (element) => element.localName,
    getChildren: childrenOf,
    getParent: (element) => element.parentNode,
    getSiblings: (node) => (node.parentNode ? childrenOf(node.parentNode) : [node]),
    prevElementSibling: (node) => {
      let before: Node | null = node.previousSibling;
      while (before && !isElement(before)) before = before.previousSibling;
      return before;
    },
    getText: (node) => node.textContent ?? '',
    removeSubsets(nodes) {
      const every = new Set(nodes);
      const lies = (node: Node | null): boolean =>
        node !== null && (every.has(node) || lies(node.parentNode));
      return [...every].filter((node) => !lies(node.parentNode));
    },
  },
};
