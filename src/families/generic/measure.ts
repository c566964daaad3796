import { isFolded } from '../../html/folded.js';
import { chromeOf, isHidden, isOffScreen } from './chrome.js';
import { isImprint, ownersIn } from './imprint.js';
import { isStamped, isThread } from './readers-comments.js';
import { SIGNED } from './signing-label.js';
import { titleTest } from './title-run.js';

/** What one pass over the page says of an element and all that lies in it. Lengths are in characters. */
export interface Measure {
  readonly element: Element;
  /** Index of the parent's measure; -1 for the root. */
  readonly parent: number;
  /** Index behind the last measure inside this one: a subtree is a slice. */
  end: number;
  /** All text. */
  text: number;
  /** Text inside links. */
  linked: number;
  /** Text of runs that read like prose: long enough or a sentence, mostly not linked, and not the page's title. */
  prose: number;
  /** How many such runs. */
  runs: number;
  links: number;
  images: number;
  /** Text of lines in which the site speaks of itself (see `imprint.ts`), and the kinds of such lines as bits. */
  owned: number;
  owners: number;
  /** How many runs begin like a reader's remark (see `readers-comments.ts`). */
  stamps: number;
  /** As {@link chromeOf}, or 3 for what is hidden. Of the element itself, not inherited; 2 for an imprint too. */
  chrome: 0 | 1 | 2 | 3;
  /** True when the element or one around it is no part of an article. */
  out: boolean;
}

/** Elements that do not break a line of text. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr o:p st1:place'.split(
    ' ',
  ),
);

/** Elements whose content nobody reads. */
const UNREAD = new Set(
  'script style noscript template svg select option button textarea canvas object math title'.split(' '),
);

const ELEMENT = 1;
const TEXT = 3;

/** Prose is a run of this many characters, or a shorter one that ends or breaks like a sentence. */
const LONG_RUN = 80;
const SHORT_RUN = 25;

/** A page does not change, and more than one reader may ask for its measures. */
const measured = new WeakMap<Element, readonly Measure[]>();

/** Measures every element below `root` in one pass, in document order; index 0 is the root itself. */
export function measure(root: Element): readonly Measure[] {
  const known = measured.get(root);
  if (known) return known;
  const measures = measureAnew(root);
  measured.set(root, measures);
  return measures;
}

function measureAnew(root: Element): Measure[] {
  const measures: Measure[] = [];
  const isTitle = titleTest(root.ownerDocument);
  let open = -1;
  let links = 0;
  let block = 0;
  let text = '';
  let linked = 0;

  const flush = () => {
    if (text !== '') judgeRun(measures[block], text, linked, isTitle);
    text = '';
    linked = 0;
  };
  const enter = (element: Element) => {
    const parent = open;
    measures.push({
      element,
      parent,
      end: 0,
      text: 0,
      linked: 0,
      prose: 0,
      runs: 0,
      links: 0,
      images: 0,
      owned: 0,
      owners: 0,
      stamps: 0,
      chrome: isHidden(element) && !isOffScreen(element) ? 3 : chromeOf(element),
      out: false,
    });
    open = measures.length - 1;
    const tag = element.localName;
    if (tag === 'a') {
      links += 1;
      measures[open]!.links += 1;
    } else if (tag === 'img' || tag === 'picture' || tag === 'video' || tag === 'iframe') {
      measures[open]!.images += 1;
    }
    if (!INLINE.has(tag)) {
      flush();
      block = open;
    }
  };
  const leave = () => {
    const own = measures[open]!;
    if (own.element.localName === 'a') links -= 1;
    if (!INLINE.has(own.element.localName)) flush();
    own.end = measures.length;
    open = own.parent;
    block = open;
    while (block > 0 && INLINE.has(measures[block]!.element.localName)) block = measures[block]!.parent;
  };

  enter(root);
  let node: Node | null = root.firstChild;
  let inside: Node = root;
  while (true) {
    if (!node) {
      leave();
      if (inside === root) break;
      node = inside.nextSibling;
      inside = inside.parentNode!;
      continue;
    }
    if (node.nodeType === TEXT) {
      const value = (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
      text += value;
      if (links > 0) linked += value.length;
    } else if (node.nodeType === ELEMENT && !UNREAD.has((node as Element).localName)) {
      enter(node as Element);
      inside = node;
      node = node.firstChild;
      continue;
    }
    node = node.nextSibling;
  }
  sumUp(measures);
  return measures;
}

/** Four or more short pieces between bars: a menu whose links a script makes. */
function isRowOfWords(text: string): boolean {
  if (text.length > 600 || !/[|»•·]/.test(text)) return false;
  const pieces = text.split(/\s*[|»•·]\s*/);
  return pieces.length >= 4 && pieces.every((piece) => piece.length <= 40 && !/[.!?]$/.test(piece));
}

/** "Nguồn: Báo và phát thanh, truyền hình Lam Sơn": who signs, though a comma stands in the name; no sentence. */
function isSigning(text: string): boolean {
  return text.length <= 120 && SIGNED.test(text.normalize('NFC')) && !/[.!?…:;]["”’)]?$/.test(text);
}

/** Counts a finished run of text for the block it stands in. */
function judgeRun(
  owner: Measure | undefined,
  raw: string,
  linked: number,
  isTitle: (block: Element, run: string) => boolean,
): void {
  const text = raw.trim();
  if (!owner || text === '') return;
  owner.text += text.length;
  owner.linked += Math.min(linked, text.length);
  if (isStamped(text)) owner.stamps += 1;
  const owners = text.length < 400 ? ownersIn(text) : 0;
  owner.owners |= owners;
  owner.owned += owners === 0 ? 0 : text.length;
  if (owners !== 0 || linked > text.length / 2) return;
  if (isRowOfWords(text)) return;
  const sentence = text.length >= SHORT_RUN && /[.!?…:;]["”’)]?$|[,.;] /.test(text);
  if (text.length < LONG_RUN && !sentence) return;
  if (isTitle(owner.element, text) || isSigning(text)) return;
  owner.prose += text.length - linked;
  owner.runs += 1;
}

/**
 * Children into parents, then top down: what is no part of an article counts for nothing above it. When hardly
 * anything would be left, the names were misleading: only the sure ones are believed, then none.
 */
function sumUp(measures: readonly Measure[]): void {
  const own = measures.map(({ prose, runs }) => ({ prose, runs }));
  for (let at = measures.length - 1; at > 0; at -= 1) {
    const each = measures[at]!;
    const parent = measures[each.parent]!;
    parent.text += each.text;
    parent.linked += each.linked;
    parent.links += each.links;
    parent.images += each.images;
    parent.owned += each.owned;
    parent.owners |= each.owners;
    parent.stamps += each.stamps;
    if (isImprint(each)) each.chrome = 2;
    else if (
      each.chrome === 3 &&
      each.text >= LONG_RUN &&
      each.linked <= each.text * 0.3 &&
      isFolded(each.element)
    )
      each.chrome = chromeOf(each.element);
  }
  markThreads(measures);
  addProse(measures);
  const total = measures[0]?.prose ?? 0;
  const sums = measures.map(({ prose }) => prose);
  for (const believed of [1, 2, 4] as const) {
    measures.forEach((each, at) => {
      each.out = each.parent >= 0 && (measures[each.parent]!.out || isOut(each, sums[at]!, total, believed));
      each.prose = each.out ? 0 : own[at]!.prose;
      each.runs = each.out ? 0 : own[at]!.runs;
    });
    addProse(measures);
    if (measures[0]!.prose >= (believed === 1 ? Math.min(total * 0.25, ENOUGH) : LONG_RUN)) return;
  }
}

/** Readers' remarks behind a text are none of it; what opens a page may be a report as it goes on. */
function markThreads(measures: readonly Measure[]): void {
  let before = 0;
  for (let at = 1; at < measures.length;) {
    const each = measures[at]!;
    if (before >= LONG_RUN && each.stamps > 0 && each.chrome < 2 && isThread(each.element)) {
      each.chrome = 2;
      at = each.end;
      continue;
    }
    before += each.prose;
    at += 1;
  }
}

/** This much prose is an article, whatever else the page holds. */
const ENOUGH = 600;

function isOut(each: Measure, prose: number, total: number, believed: number): boolean {
  if (each.chrome === 0 || each.chrome < believed) return false;
  const most = prose > total * 0.5;
  if (each.chrome === 2) return !(most && each.element.querySelector('h1'));
  return !most;
}

/** Children into parents, from the last to the first. */
function addProse(measures: readonly Measure[]): void {
  for (let at = measures.length - 1; at > 0; at -= 1) {
    const { parent, prose, runs } = measures[at]!;
    const around = measures[parent]!;
    around.prose += prose;
    around.runs += runs;
  }
}
