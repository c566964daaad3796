import { closestMatch, matchesSelector, selectEvery, selectFirst } from './css.js';
import { printChildren, printNode } from './print.js';

/**
 * The tree a page is read from: elements and texts with the few parts of the DOM's interface that reading needs,
 * and nothing that scripts would (events, live lists, styles). Pages are read by the thousand; a full DOM makes two
 * nodes and several maps of each tag. Comments are left out and texts beside each other are one, as a reader sees them.
 */
export abstract class TreeNode {
  parentNode: TreeElement | TreeDocument | null = null;
  nextSibling: TreeNode | null = null;
  previousSibling: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  abstract readonly nodeType: number;
  abstract readonly nodeValue: string | null;
  abstract readonly ownerDocument: TreeDocument;

  get parentElement(): TreeElement | null {
    const parent = this.parentNode;
    return parent instanceof TreeElement ? parent : null;
  }

  get childNodes(): TreeNode[] {
    const nodes: TreeNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): TreeElement[] {
    const elements: TreeElement[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling)
      if (node instanceof TreeElement) elements.push(node);
    return elements;
  }

  get firstElementChild(): TreeElement | null {
    return elementFrom(this.firstChild);
  }

  get nextElementSibling(): TreeElement | null {
    return elementFrom(this.nextSibling);
  }

  get previousElementSibling(): TreeElement | null {
    let node = this.previousSibling;
    while (node && !(node instanceof TreeElement)) node = node.previousSibling;
    return node;
  }

  /** The text of all that lies in it, scripts too. */
  get textContent(): string {
    return textBelow(this);
  }

  contains(other: TreeNode | null): boolean {
    for (let node = other; node; node = node.parentNode) if (node === this) return true;
    return false;
  }

  querySelector(selector: string): TreeElement | null {
    return selectFirst(asNode(this), selector) as unknown as TreeElement | null;
  }

  querySelectorAll(selector: string): TreeElement[] {
    return selectEvery(asNode(this), selector) as unknown as TreeElement[];
  }

  append(node: TreeNode): void {
    this.insertBefore(node, null);
  }

  /** Puts `node` before `behind`, a child of this one; at the end where there is none. Gives the node. */
  insertBefore<Put extends TreeNode>(node: Put, behind: TreeNode | null): Put {
    node.remove();
    node.parentNode = this as unknown as TreeElement;
    link(this, behind ? behind.previousSibling : this.lastChild, node);
    link(this, node, behind);
    return node;
  }

  removeChild(node: TreeNode): void {
    if (node.parentNode === (this as TreeNode)) node.remove();
  }

  /** Out of the tree, with all it holds. */
  remove(): void {
    this.replaceWith();
  }

  /** Puts `nodes` where this one stands. */
  replaceWith(...nodes: readonly TreeNode[]): void {
    const parent = this.parentNode;
    if (!parent) return;
    for (const node of nodes) node.remove();
    let before = this.previousSibling;
    for (const node of nodes) {
      node.parentNode = parent;
      link(parent, before, node);
      before = node;
    }
    link(parent, before, this.nextSibling);
    this.parentNode = this.nextSibling = this.previousSibling = null;
  }
}

export class TreeText extends TreeNode {
  readonly nodeType = 3;

  constructor(
    readonly ownerDocument: TreeDocument,
    public nodeValue: string,
  ) {
    super();
  }
}

export class TreeElement extends TreeNode {
  readonly nodeType = 1;
  readonly nodeValue = null;

  constructor(
    readonly ownerDocument: TreeDocument,
    /** In lower case, as are the names of the attributes. */
    readonly localName: string,
    readonly attribs: Record<string, string>,
  ) {
    super();
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  get innerHTML(): string {
    return printChildren(this);
  }

  get outerHTML(): string {
    return printNode(this);
  }

  getAttribute(name: string): string | null {
    const value = this.attribs[name];
    return typeof value === 'string' ? value : null;
  }

  hasAttribute(name: string): boolean {
    return typeof this.attribs[name] === 'string';
  }

  setAttribute(name: string, value: string): void {
    this.attribs[name] = value;
  }

  removeAttribute(name: string): void {
    delete this.attribs[name];
  }

  matches(selector: string): boolean {
    return matchesSelector(asElement(this), selector);
  }

  closest(selector: string): TreeElement | null {
    return closestMatch(asElement(this), selector) as unknown as TreeElement | null;
  }

  /** A copy that stands alone; `deep` is what it takes (a copy without what it holds is of no use here). */
  cloneNode(_deep: true): TreeElement {
    return copied(this);
  }
}

export class TreeDocument extends TreeNode {
  readonly nodeType = 9;
  readonly nodeValue = null;

  get ownerDocument(): TreeDocument {
    return this;
  }

  get documentElement(): TreeElement | null {
    return this.firstElementChild;
  }

  /** A text that stands nowhere yet. */
  createTextNode(text: string): TreeText {
    return new TreeText(this, text);
  }

  /** The first `<body>`, wherever it stands; else the whole. */
  get body(): TreeElement | null {
    return this.querySelector('body') ?? this.documentElement;
  }
}

function textBelow(root: TreeNode): string {
  let text = '';
  for (let node: TreeNode | null = root; node; node = following(node, root))
    if (node instanceof TreeText) text += node.nodeValue;
  return text;
}

function copied(root: TreeElement): TreeElement {
  const copy = copyOf(root) as TreeElement;
  let inside: TreeNode = copy;
  let level: TreeNode = root;
  let node = root.firstChild;
  while (level !== root || node) {
    if (!node) {
      node = level.nextSibling;
      level = level.parentNode as TreeNode;
      inside = inside.parentNode as TreeNode;
      continue;
    }
    const child = copyOf(node);
    inside.append(child);
    if (node instanceof TreeElement) {
      level = node;
      inside = child;
      node = node.firstChild;
    } else node = node.nextSibling;
  }
  return copy;
}

/** The node alone, without what it holds. */
function copyOf(node: TreeNode): TreeNode {
  return node instanceof TreeElement
    ? new TreeElement(node.ownerDocument, node.localName, { ...node.attribs })
    : new TreeText(node.ownerDocument, node.nodeValue ?? '');
}

function elementFrom(start: TreeNode | null): TreeElement | null {
  for (let node = start; node; node = node.nextSibling) if (node instanceof TreeElement) return node;
  return null;
}

/** Makes two children of `parent` neighbours; null is its edge. */
function link(parent: TreeNode, before: TreeNode | null, after: TreeNode | null): void {
  if (before) before.nextSibling = after;
  else parent.firstChild = after;
  if (after) after.previousSibling = before;
  else parent.lastChild = before;
}

/** The node behind `node` in document order, below `root`. */
function following(node: TreeNode, root: TreeNode): TreeNode | null {
  if (node.firstChild) return node.firstChild;
  let at: TreeNode | null = node;
  while (at && at !== root && !at.nextSibling) at = at.parentNode;
  return at && at !== root ? at.nextSibling : null;
}

/** What readers are given has the DOM's types, so that they may be tried on any DOM. */
function asNode(node: TreeNode): Node {
  return node as unknown as Node;
}

function asElement(element: TreeElement): Element {
  return element as unknown as Element;
}
