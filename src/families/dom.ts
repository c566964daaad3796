/**
 * Small reading helpers that the families share. They look and never change anything;
 * what they return is the site's own text or markup.
 *
 * Write selectors without pseudo-classes, sibling combinators and escapes: those are not answered from the page's
 * index, and `p ~ p` on a page of 50,000 paragraphs takes minutes. Walk `nextElementSibling` instead.
 */

type Root = Document | Element;

/** Selectors in order of trust; the first that finds something wins. */
export type Selectors = string | readonly string[];

/** The first element that matches, the selectors tried in their order; null when none does. */
export function first(root: Root, selectors: Selectors): Element | null {
  for (const selector of listOf(selectors)) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** The first element whose text is not blank, the selectors tried in their order. */
export function firstWithText(root: Root, selectors: Selectors): Element | null {
  for (const selector of listOf(selectors)) {
    for (const found of all(root, selector)) if (textOf(found) !== null) return found;
  }
  return null;
}

/** Every element that matches, in document order. */
export function all(root: Root, selector: string): Element[] {
  return Array.from(root.querySelectorAll(selector));
}

/**
 * The text of a node on one line: blanks (NBSP too) collapsed and trimmed; null when nothing is left.
 * Elements that start a new line in a browser do not glue their words together.
 */
export function textOf(node: Node | null | undefined): string | null {
  if (!node) return null;
  let words = '';
  for (let piece: Node | null = node; piece;) {
    let down: Node | null = null;
    if (piece.nodeType === TEXT) words += piece.nodeValue ?? '';
    else if (piece.nodeType === ELEMENT && !UNREAD.has((piece as Element).localName)) {
      if (BREAKS.has((piece as Element).localName)) words += ' ';
      down = piece.firstChild;
    }
    while (piece && !down && piece !== node) {
      down = piece.nextSibling;
      if (!down) piece = piece.parentNode;
    }
    piece = down;
  }
  const text = (UNEVEN.test(words) ? words.replace(/\s+/g, ' ') : words).trim();
  return text === '' ? null : text;
}

/** Blanks to be made one; most texts have none. */
const UNEVEN = /[^\S ]| {2}/;

/** As {@link textOf} for labels and the like: null too when the text is longer than `most`, where reading stops. */
export function shortTextOf(node: Node | null | undefined, most: number): string | null {
  if (!node) return null;
  let ink = 0;
  for (const piece of eachNode(node)) {
    if (piece.nodeType === TEXT) ink += (piece.nodeValue ?? '').trim().length;
    if (ink > most) return null;
  }
  const text = ink === 0 ? null : textOf(node);
  return text !== null && text.length <= most ? text : null;
}

/**
 * As {@link textOf}, for names: elements that follow each other without a blank do not glue their words together
 * ("Đăng bởi Lê Na" and "vào 30/04" in two `<span>`); styles part what the markup does not.
 */
export function partedTextOf(element: Element | null): string | null {
  if (!element) return null;
  let words = '';
  let before: Node | null = null;
  for (const piece of eachNode(element)) {
    if (piece.nodeType !== TEXT) {
      if (BREAKS.has((piece as Element).localName)) words += ' ';
      continue;
    }
    if ((piece.nodeValue ?? '') === '') continue;
    if (before && before.parentNode !== piece.parentNode && areBothWrapped(before, piece)) words += ' ';
    words += piece.nodeValue ?? '';
    before = piece;
  }
  const text = words.replace(/[\s\u00a0]+/g, ' ').trim();
  return text === '' ? null : text;
}

/** Neither text lies in an element around the other. */
function areBothWrapped(one: Node, other: Node): boolean {
  return !one.parentNode!.contains(other) && !other.parentNode!.contains(one);
}

/** The lines of an element as a browser breaks them, each as {@link textOf} gives it; empty ones left out. */
export function linesOf(element: Element): string[] {
  let text = '';
  for (const piece of eachNode(element)) {
    if (piece.nodeType === TEXT) text += (piece.nodeValue ?? '').replace(/\s+/g, ' ');
    else if (BREAKS.has((piece as Element).localName)) text += '\n';
  }
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The text of the first element that has any, the selectors tried in their order. */
export function firstText(root: Root, selectors: Selectors): string | null {
  return textOf(firstWithText(root, selectors));
}

/** Inner HTML as the site wrote it; null when the element is missing or holds nothing. */
export function innerHtml(element: Element | null | undefined): string | null {
  if (!element) return null;
  const html = element.innerHTML;
  return html.trim() === '' ? null : html;
}

/** Outer HTML of several elements after each other; null when there is none. */
export function outerHtml(elements: readonly Element[]): string | null {
  return elements.length === 0 ? null : elements.map((element) => element.outerHTML).join('\n');
}

/** A trimmed attribute; null when missing or blank. */
export function attr(element: Element | null | undefined, name: string): string | null {
  if (!element) return null;
  const value = element.getAttribute(name)?.trim() ?? '';
  return value === '' ? null : value;
}

/** The content of the first `<meta>` with one of these names (`name`, `property` or `itemprop`). */
export function meta(document: Document, ...names: readonly string[]): string | null {
  const found = metas.get(document) ?? readMetas(document);
  for (const name of names) {
    const content = found.get(name.toLowerCase());
    if (content !== undefined) return content;
  }
  return null;
}

/** What the `<meta>` of a page say, by name; read once per page, as every family asks. */
const metas = new WeakMap<Document, ReadonlyMap<string, string>>();

function readMetas(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of all(document, 'meta')) {
    const content = attr(element, 'content');
    if (content === null) continue;
    for (const key of ['property', 'name', 'itemprop']) {
      const name = attr(element, key)?.toLowerCase();
      if (name !== undefined && !found.has(name)) found.set(name, content);
    }
  }
  metas.set(document, found);
  return found;
}

/** `rel=canonical` of the page, as written. */
export function canonicalHref(document: Document): string | null {
  for (const link of all(document, 'link')) {
    if (attr(link, 'rel')?.toLowerCase() === 'canonical') return attr(link, 'href');
  }
  return null;
}

/** The address relative links resolve against: `<base href>` when the page sets one, else `url`. */
export function baseOf(document: Document, url: string): string {
  const href = attr(first(document, 'base'), 'href');
  if (href === null) return url;
  return URL.canParse(href, url) ? new URL(href, url).href : url;
}

/** `href` as an absolute http(s) address, or null when it is none. */
export function absolute(href: string | null, base: string): string | null {
  if (href === null || href === '' || href.startsWith('#')) return null;
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** The node and everything below it, in document order, without recursion. */
export function* eachNode(root: Node): Generator<Node> {
  let node: Node | null = root;
  while (node) {
    const skip: boolean = node.nodeType === ELEMENT && UNREAD.has((node as Element).localName);
    if (!skip && (node.nodeType === ELEMENT || node.nodeType === TEXT)) yield node;
    const down: ChildNode | null = skip ? null : node.firstChild;
    if (down) {
      node = down;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = node && node !== root ? node.nextSibling : null;
  }
}

function listOf(selectors: Selectors): readonly string[] {
  return typeof selectors === 'string' ? [selectors] : selectors;
}

const ELEMENT = 1;
const TEXT = 3;

/** Elements whose content is no text of the page. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript']);

/** Elements that part words even where the markup has no blank. */
const BREAKS = new Set(
  'br p div li td th tr table ul ol h1 h2 h3 h4 h5 h6 section article header footer figure figcaption dt dd hr img'.split(
    ' ',
  ),
);
