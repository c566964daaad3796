/** What printing needs of a node; {@link TreeNode} has it. */
export interface PrintedNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly localName?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly firstChild: PrintedNode | null;
  readonly nextSibling: PrintedNode | null;
  readonly parentNode: PrintedNode | null;
}

/** The markup of a node with all it holds; reading it again gives the same tree. Without recursion. */
export function printNode(root: PrintedNode): string {
  return printed(root, true, RAW);
}

/** The markup of all that a node holds; the text of `raw` elements is printed as it is. */
export function printChildren(root: PrintedNode, raw: ReadonlySet<string> = RAW): string {
  return printed(root, false, raw);
}

const ELEMENT = 1;
const TEXT = 3;

function printed(root: PrintedNode, whole: boolean, raw: ReadonlySet<string>): string {
  let html = whole && root.nodeType === ELEMENT ? startTag(root) : '';
  let node = root.firstChild;
  let inside = root;
  if (root.nodeType === TEXT) return escapeText(root.nodeValue ?? '');
  while (inside !== root || node) {
    if (!node) {
      html += endTag(inside);
      node = inside.nextSibling;
      inside = inside.parentNode ?? root;
    } else if (node.nodeType === ELEMENT) {
      html += startTag(node);
      inside = node;
      node = node.firstChild;
    } else {
      const value = node.nodeValue ?? '';
      html += raw.has(inside.localName ?? '') ? value : escapeText(value);
      node = node.nextSibling;
    }
  }
  return whole && root.nodeType === ELEMENT ? html + endTag(root) : html;
}

function startTag({ localName, attribs = {} }: PrintedNode): string {
  let tag = `<${localName}`;
  for (const name in attribs) tag += ` ${name}="${escapeValue(attribs[name] ?? '')}"`;
  return `${tag}>`;
}

function endTag({ localName = '', firstChild }: PrintedNode): string {
  return firstChild === null && VOID.has(localName) ? '' : `</${localName}>`;
}

/** Elements whose text is printed as it is. */
const RAW: ReadonlySet<string> = new Set(['script', 'style']);

const VOID = new Set(
  'area base basefont br col command embed frame hr image img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

function escapeText(text: string): string {
  return /[&<>\u00a0]/.test(text)
    ? text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/\u00a0/g, '&#160;')
    : text;
}

function escapeValue(value: string): string {
  return /[&"]/.test(value) ? value.replace(/&/g, '&amp;').replace(/"/g, '&quot;') : value;
}
