import { flattenMarkup, surveyMarkup } from '../html/nesting.js';
import { parseHtml } from '../html/parse.js';
import { hostOf, isSameSite } from '../html/hosts.js';

/** What lies inside an element, counted once for the whole fragment. */
export interface Weight {
  /** Letters, digits and signs; blanks do not count. */
  readonly chars: number;
  /** How many of them are link text. */
  readonly linkChars: number;
  readonly links: number;
  /** Links that lead to another site. */
  readonly foreignLinks: readonly string[];
  readonly images: number;
}

/** A table: `data` when its rows hold several cells of plain text, else it only arranges what it holds. */
export interface TableShape {
  readonly isData: boolean;
}

/** A piece of the source's markup as a tree of our own, which may be changed. */
export interface Fragment {
  readonly root: Element;
  readonly weights: ReadonlyMap<Element, Weight>;
  readonly tables: ReadonlyMap<Element, TableShape>;
}

/** Content of these is no text of the page. `noscript` is read: lazy images keep their address there. */
export const UNREAD_ELEMENTS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'canvas',
  'svg',
  'math',
  'select',
  'textarea',
  'input',
  'button',
  'head',
  'title',
]);

/** Parses a body's inner HTML and weighs every element in one pass. `url` is the page it came from. Linear. */
export function parseFragment(html: string, url: string): Fragment {
  const pictures = html.replace(/<(?:amp-img|amp-anim)(?=[\s/>])/gi, '<img');
  const markup = surveyMarkup(pictures).tooDeep ? flattenMarkup(pictures) : pictures;
  const document = parseHtml(`<html><head></head><body>${markup}</body></html>`);
  const root = document.querySelector('body') as Element;
  const weights = new Map<Element, MutableWeight>();
  const tables = new Map<Element, TableCount>();
  weigh(root, hostOf(url), weights, tables);
  const shapes = new Map<Element, TableShape>();
  for (const [table, count] of tables) shapes.set(table, { isData: isDataTable(count) });
  return { root, weights, tables: shapes };
}

/** Walks a tree without recursion: `enter` answers whether to go inside, `leave` follows for what was entered. */
export function walk(root: Element, enter: (node: Node) => boolean, leave: (element: Element) => void): void {
  let node: Node = root;
  for (;;) {
    const inside = enter(node) && node.nodeType === 1;
    let next: Node | null = inside ? node.firstChild : null;
    if (!next) {
      if (inside) leave(node as Element);
      for (;;) {
        if (node === root) return;
        next = node.nextSibling;
        if (next) break;
        node = node.parentNode as Node;
        leave(node as Element);
      }
    }
    node = next;
  }
}

interface MutableWeight {
  chars: number;
  linkChars: number;
  links: number;
  foreignLinks: readonly string[];
  images: number;
}

interface TableCount {
  rows: number;
  wideRows: number;
  cellsInRow: number;
  cells: number;
  chars: number;
  blocks: number;
  images: number;
  nested: boolean;
}

function weigh(
  root: Element,
  host: string | null,
  weights: Map<Element, MutableWeight>,
  tables: Map<Element, TableCount>,
): void {
  const openTables: TableCount[] = [];
  let linkDepth = 0;
  const own: MutableWeight[] = [];
  walk(
    root,
    (node) => {
      if (node.nodeType === 3) {
        const chars = inkOf(node.nodeValue ?? '');
        const top = own.at(-1);
        if (top) {
          top.chars += chars;
          if (linkDepth > 0) top.linkChars += chars;
        }
        const table = openTables.at(-1);
        if (table) table.chars += chars;
        return false;
      }
      if (node.nodeType !== 1) return false;
      const element = node as Element;
      const name = element.localName;
      if (UNREAD_ELEMENTS.has(name)) return false;
      const weight: MutableWeight = { chars: 0, linkChars: 0, links: 0, foreignLinks: NONE, images: 0 };
      own.push(weight);
      weights.set(element, weight);
      const table = openTables.at(-1);
      if (name === 'a' && element.hasAttribute('href')) {
        linkDepth += 1;
        weight.links = 1;
        const target = hostOf(element.getAttribute('href') ?? '');
        if (target !== null && !isSameSite(target, host)) weight.foreignLinks = [target];
      } else if (name === 'img') {
        weight.images = 1;
        if (table) table.images += 1;
      } else if (name === 'table') {
        if (table) table.nested = true;
        const count = {
          rows: 0,
          wideRows: 0,
          cellsInRow: 0,
          cells: 0,
          chars: 0,
          blocks: 0,
          images: 0,
          nested: false,
        };
        openTables.push(count);
        tables.set(element, count);
      } else if (table) {
        countCell(table, name);
      }
      return true;
    },
    (element) => {
      const weight = own.pop() as MutableWeight;
      const name = element.localName;
      if (name === 'a' && element.hasAttribute('href')) linkDepth -= 1;
      if (name === 'table') {
        const inner = openTables.pop();
        const outer = openTables.at(-1);
        if (inner && outer) {
          outer.images += inner.images;
          outer.chars += inner.chars;
        }
      }
      const parent = own.at(-1);
      if (!parent) return;
      parent.chars += weight.chars;
      parent.linkChars += weight.linkChars;
      parent.links += weight.links;
      parent.images += weight.images;
      if (weight.foreignLinks.length > 0 && parent.foreignLinks.length < MAX_FOREIGN) {
        parent.foreignLinks =
          parent.foreignLinks.length === 0
            ? weight.foreignLinks
            : [...parent.foreignLinks, ...weight.foreignLinks];
      }
    },
  );
}

const NONE: readonly string[] = [];

/** More need not be known of one element to judge it. */
const MAX_FOREIGN = 20;

function countCell(table: TableCount, name: string): void {
  if (name === 'tr') {
    table.rows += 1;
    table.cellsInRow = 0;
  } else if (name === 'td' || name === 'th') {
    table.cells += 1;
    table.cellsInRow += 1;
    if (table.cellsInRow === 2) table.wideRows += 1;
  } else if (name === 'p' || name === 'div' || name === 'li' || name === 'br') {
    table.blocks += 1;
  }
}

/** Data has two columns in two rows, no pictures, no table inside, and short cells; a page grid has not. */
function isDataTable(table: TableCount): boolean {
  if (table.wideRows < 2 || table.nested || table.images > 0) return false;
  return table.chars / table.cells < 250 && table.blocks <= table.cells * 4;
}

/** How many characters of `text` leave ink. */
export function inkOf(text: string): number {
  let ink = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 32 && code !== 0xa0 && code !== 0xad && (code < 0x2000 || code > 0x200f) && code !== 0xfeff)
      ink += 1;
  }
  return ink;
}
