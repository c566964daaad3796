import { Parser } from 'htmlparser2';
import { printChildren } from '../../html/print.js';
import { TreeDocument, TreeElement, type TreeNode, TreeText } from '../../html/tree.js';

/**
 * The tree that Readability takes apart: `html/tree.ts` with the rest of the DOM that it asks for, and no more. As in a
 * DOM made of the page's markup, a reference to a letter is a text of its own, an element that is made in capitals is
 * called so, and what lies in an `<svg>` has no class as a string.
 */
export class ReadableElement extends TreeElement {
  readonly tagName: string;
  readonly nodeName: string;

  constructor(
    ownerDocument: ReadableDocument,
    localName: string,
    attribs: Record<string, string>,
    /** It lies in an `<svg>`, or is one. */
    readonly isDrawing: boolean,
  ) {
    super(ownerDocument, localName, attribs);
    this.tagName = this.nodeName = localName.toUpperCase();
  }

  override get id(): string {
    return super.id;
  }

  override set id(id: string) {
    this.setAttribute('id', id);
  }

  get className(): unknown {
    return this.isDrawing ? {} : (this.getAttribute('class') ?? '');
  }

  set className(names: unknown) {
    this.setAttribute('class', String(names));
  }

  get style(): { readonly display: string; readonly visibility: string } {
    const style = this.getAttribute('style');
    return style === null
      ? NO_STYLE
      : { display: property(style, 'display'), visibility: property(style, 'visibility') };
  }

  get src(): string | undefined {
    return this.localName === 'img' ? (this.getAttribute('src') ?? '') : undefined;
  }

  get srcset(): string | undefined {
    return this.localName === 'img' ? (this.getAttribute('srcset') ?? '') : undefined;
  }

  get attributes(): Attribute[] {
    return Object.entries(this.attribs).map(([name, value]) => new Attribute(name, value));
  }

  setAttributeNode({ name, value }: Attribute): void {
    this.setAttribute(name, value);
  }

  override removeAttribute(name: string): void {
    // Deleting what is not there costs as much as what is, and Readability asks each element for a dozen.
    if (this.hasAttribute(name)) super.removeAttribute(name);
  }

  override get innerHTML(): string {
    return printChildren(this, RAW);
  }

  override set innerHTML(html: string) {
    while (this.firstChild) this.firstChild.remove();
    readInto(this, html);
  }

  appendChild(node: TreeNode): void {
    this.append(node);
  }

  replaceChild(node: TreeNode, replaced: TreeNode): void {
    replaced.replaceWith(node);
  }

  getElementsByTagName(name: string): ReadableElement[] {
    return elementsNamed(this, name);
  }

  /** Readability asks for names only. */
  override querySelectorAll(names: string): ReadableElement[] {
    return elementsSelected(this, names);
  }
}

/** A whole page for Readability. */
export class ReadableDocument extends TreeDocument {
  createElement(name: string): ReadableElement {
    return new ReadableElement(this, name, {}, false);
  }

  /** The head, which is made where the page has none. */
  get head(): ReadableElement {
    const first = this.documentElement?.firstElementChild as ReadableElement | null | undefined;
    if (first?.tagName === 'HEAD') return first;
    const head = this.createElement('head');
    this.documentElement?.insertBefore(head, this.documentElement.firstChild);
    return head;
  }

  /** The body right behind the head; likewise. */
  override get body(): ReadableElement {
    const { head } = this;
    const next = head.nextElementSibling as ReadableElement | null;
    if (next?.tagName === 'BODY') return next;
    const body = this.createElement('body');
    head.parentNode?.insertBefore(body, head.nextSibling);
    return body;
  }

  get title(): string {
    return this.head.getElementsByTagName('title')[0]?.textContent ?? '';
  }

  getElementsByTagName(name: string): ReadableElement[] {
    return elementsNamed(this, name);
  }

  override querySelectorAll(names: string): ReadableElement[] {
    return elementsSelected(this, names);
  }
}

/** One attribute, as far as Readability looks at it. */
class Attribute {
  constructor(
    readonly name: string,
    readonly value: string,
  ) {}

  cloneNode(): Attribute {
    return this;
  }
}

/** An element for a document, to be put into `inside`; null: it stands alone. */
export function makeElement(
  document: ReadableDocument,
  name: string,
  attribs: Record<string, string>,
  inside: ReadableElement | null,
): ReadableElement {
  const isDrawing = name === 'svg' || (inside?.isDrawing ?? false);
  return new ReadableElement(document, name, attribs, isDrawing);
}

function readInto(root: ReadableElement, html: string): void {
  const document = root.ownerDocument as ReadableDocument;
  let open = root;
  const parser = new Parser({
    onopentag(name, attribs) {
      const element = makeElement(document, name, attribs, open === root ? null : open);
      open.append(element);
      open = element;
    },
    ontext(text) {
      open.append(new TreeText(document, text));
    },
    onclosetag() {
      open = open.parentNode as ReadableElement;
    },
  });
  parser.end(html);
}

/** The elements below `root` of this very name, which is told from the same in capitals. */
function elementsNamed(root: TreeNode, name: string): ReadableElement[] {
  return elementsBelow(
    root,
    ({ localName }) => localName === name,
    () => true,
  );
}

/** The elements below `root` of some names as CSS has it: their case does not count, and templates are closed. */
function elementsSelected(root: TreeNode, names: string): ReadableElement[] {
  const tags = names.toUpperCase().split(',');
  return elementsBelow(
    root,
    ({ tagName }) => tags.includes(tagName),
    ({ tagName }) => tagName !== 'TEMPLATE',
  );
}

function elementsBelow(
  root: TreeNode,
  isMeant: (element: ReadableElement) => boolean,
  isOpen: (element: ReadableElement) => boolean,
): ReadableElement[] {
  const found: ReadableElement[] = [];
  let node = root.firstChild;
  while (node) {
    let next: TreeNode | null = null;
    if (node instanceof ReadableElement) {
      if (isMeant(node)) found.push(node);
      if (isOpen(node)) next = node.firstChild;
    }
    while (node && !next) {
      next = node.nextSibling;
      node = node.parentNode;
      if (node === root) break;
    }
    node = next;
  }
  return found;
}

const NO_STYLE = { display: '', visibility: '' };

/** The value of a property of a `style` attribute: the last that is not blank. */
function property(style: string, name: string): string {
  let found = '';
  for (const rule of style.split(';')) {
    const colon = rule.indexOf(':');
    if (colon < 0 || rule.slice(0, colon).trim() !== name) continue;
    found = rule.slice(colon + 1).trim() || found;
  }
  return found;
}

/** Elements whose text is printed as it is. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);
