import { attr, eachNode } from '../dom.js';
import { isHidden } from './chrome.js';

/** One printed line of a page: what stands between two breaks, and how it is printed. */
export interface PrintLine {
  readonly text: string;
  /** The outermost element that holds this line and nothing else; null where the line shares its element. */
  readonly element: Element | null;
  /** The element the line begins in. */
  readonly within: Element;
  readonly isBold: boolean;
  readonly isLarge: boolean;
  readonly isCentred: boolean;
  readonly isRight: boolean;
  /** Characters inside links that lead somewhere. */
  readonly linked: number;
}

/**
 * The first lines below `root`, in the order of print; hidden ones, controls, and what stands up to the end of `after`
 * left out. Stops when `enough` says so.
 */
export function printLines(
  root: Element,
  enough: (line: PrintLine, count: number) => boolean,
  after: Element | null = null,
): PrintLine[] {
  const lines: PrintLine[] = [];
  let texts: Node[] = [];
  const flush = (): boolean => {
    const line = lineOf(root, texts);
    texts = [];
    if (!line) return false;
    lines.push(line);
    return enough(line, lines.length);
  };
  let block: Element | null = null;
  let begins: Node | null = after;
  let isPast = after === null;
  for (const node of eachNode(root)) {
    if (!isPast) {
      if (node === begins) begins = null;
      isPast = begins === null && !after!.contains(node);
      if (!isPast) continue;
    }
    if (node.nodeType !== TEXT) {
      const element = node as Element;
      if (!INLINE.has(element.localName) && flush()) return lines;
      continue;
    }
    if ((node.nodeValue ?? '').trim() === '') continue;
    const own = blockOf(node.parentElement!, root);
    if (own !== block && flush()) return lines;
    block = own;
    texts.push(node);
  }
  flush();
  return lines;
}

function lineOf(root: Element, texts: readonly Node[]): PrintLine | null {
  const [first] = texts;
  if (!first) return null;
  const within = first.parentElement!;
  const chain = ancestors(within, root);
  if (chain.some((each) => UNREAD.has(each.localName) || isHidden(each))) return null;
  const text = texts
    .map((node) => node.nodeValue ?? '')
    .join('')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (text === '') return null;
  const pieces = texts.slice(0, MOST_PIECES);
  const share = (test: (chain: readonly Element[]) => boolean): number =>
    pieces.reduce(
      (sum, node) =>
        sum + (test(ancestors(node.parentElement!, root)) ? (node.nodeValue ?? '').trim().length : 0),
      0,
    ) /
    Math.max(
      1,
      pieces.reduce((sum, node) => sum + (node.nodeValue ?? '').trim().length, 0),
    );
  return {
    text,
    element: texts.length > MOST_PIECES ? null : outermost(texts, root),
    within,
    isBold: share((each) => each.some(isBold)) > 0.9,
    isLarge: share((each) => each.some(isLarge)) > 0.9,
    isCentred: isAligned(chain, 'center'),
    isRight: isAligned(chain, 'right'),
    linked: Math.round(share((each) => each.some((one) => attr(one, 'href') !== null)) * text.length),
  };
}

/** The elements around, innermost first, up to and without `root`. */
function ancestors(element: Element, root: Element): Element[] {
  const chain: Element[] = [];
  for (let node: Element | null = element; node && node !== root; node = node.parentElement) {
    chain.push(node);
    if (chain.length >= MOST_DEEP) break;
  }
  return chain;
}

function blockOf(element: Element, root: Element): Element {
  let block = element;
  while (block !== root && INLINE.has(block.localName) && block.parentElement) block = block.parentElement;
  return block;
}

/** Out of the element of the first text while what is around holds no other text. */
function outermost(texts: readonly Node[], root: Element): Element | null {
  const own = new Set(texts);
  let found: Element | null = null;
  for (const element of ancestors(texts[0]!.parentElement!, root).slice(0, MOST_AROUND)) {
    let held = 0;
    let isAlone = true;
    for (const node of eachNode(element)) {
      if (node.nodeType !== TEXT || (node.nodeValue ?? '').trim() === '') continue;
      if (!own.has(node)) {
        isAlone = false;
        break;
      }
      held += 1;
    }
    if (!isAlone) break;
    if (held === own.size) found = element;
  }
  return found;
}

/** A line is wrapped in a few elements; where it is in hundreds, or made of hundreds, nobody reads it as a line. */
const MOST_AROUND = 12;
const MOST_PIECES = 200;
const MOST_DEEP = 60;

function isBold(element: Element): boolean {
  if (/^(?:b|strong|h[1-6]|th)$/.test(element.localName)) return true;
  return /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attr(element, 'style') ?? '');
}

/** Larger than running text: a heading, `<font size="4">`, `<big>`, 17 pixels or 13 points and more. */
function isLarge(element: Element): boolean {
  if (/^h[1-4]$|^big$/.test(element.localName)) return true;
  if (element.localName === 'font' && /^(?:[4-7]|\+[1-4])$/.test(attr(element, 'size') ?? '')) return true;
  const size = /font-size\s*:\s*(?<size>[\d.]{1,6})\s*(?<unit>px|pt|em|rem|%)/i.exec(
    attr(element, 'style') ?? '',
  )?.groups;
  if (!size) return /font-size\s*:\s*(?:large|x-large|xx-large|larger)/i.test(attr(element, 'style') ?? '');
  return Number(size['size']) >= LARGE[size['unit']!.toLowerCase() as keyof typeof LARGE];
}

const LARGE = { px: 17, pt: 13, em: 1.15, rem: 1.15, '%': 115 } as const;

function isAligned(chain: readonly Element[], side: 'center' | 'right'): boolean {
  for (const element of chain) {
    if (side === 'center' && element.localName === 'center') return true;
    const style = /text-align\s*:\s*(?<side>\w+)/i.exec(attr(element, 'style') ?? '')?.groups?.['side'];
    const said = style ?? attr(element, 'align');
    if (said !== null) return said.toLowerCase() === side;
    if (
      side === 'right' &&
      /(?:^|[\s-])(?:text-?right|text-end|align-?right)(?:\s|$)/.test(attr(element, 'class') ?? '')
    )
      return true;
    if (
      side === 'center' &&
      /(?:^|[\s-])(?:text-?center|align-?center)(?:\s|$)/.test(attr(element, 'class') ?? '')
    )
      return true;
  }
  return false;
}

const TEXT = 3;
const UNREAD = new Set('select option button textarea label title marquee nav'.split(' '));

/** Elements that do not end a line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
