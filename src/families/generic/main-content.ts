import { all, attr, shortTextOf, textOf } from '../dom.js';
import { measure, type Measure } from './measure.js';
import { isColumn } from './columns.js';
import { isAttribute } from './head-rows.js';
import { ownArticle } from './own-article.js';
import { childrenOf, isContainer, namesOf } from './containers.js';
import { isDateLine } from './date-text.js';
import { droppedIn } from './dropped.js';
import { secondReading } from './second-reader.js';

/** Boxes that say of themselves that they hold the article's text, the surest names first. */
const NAMED = [
  /^(?:entry|post|article|story|news|detail|the)[-_]{0,2}(?:content|body|text|detail)s?$|^(?:content|body)[-_]?(?:detail|news|article|post)s?$|^articlebody$/i,
  /^noi-?dung(?:-?(?:bai-?viet|tin|chi-?tiet))?$|^chi-?tiet-?(?:tin|bai-?viet)$/i,
] as const;

/** The box of the main text and what was measured of it. */
export interface MainBox {
  readonly element: Element;
  readonly prose: number;
  readonly runs: number;
  /** What stands in the box and is no part of the text. */
  readonly dropped: ReadonlySet<Element>;
  /** Everything that was measured, in document order, and where the box stands in it. */
  readonly measures: readonly Measure[];
  readonly at: number;
  /** The place of each measured element in document order. */
  readonly places: ReadonlyMap<Element, number>;
}

/**
 * The box that holds the main text: what reads like prose and is not linked, found by descending from `root`
 * to where it parts. Null when nothing below `root` reads like prose. Linear in the size of the page. `url` is its
 * address, by which links to other sites are told.
 */
export function mainBox(root: Element, url: string | null = null): MainBox | null {
  const measures = measure(root);
  const whole = measures[0]!;
  const named = whole.prose === 0 ? null : namedBox(measures, whole);
  const found = named ?? (whole.prose === 0 ? 0 : descend(measures));
  const at = secondReading(measures, found);
  return measures[at]!.prose === 0 && measures[at]!.text === 0
    ? null
    : boxAt(measures, wholeTable(measures, at), url);
}

/** Rows belong to their table: its head stands beside them; so does the value of an attribute. */
function wholeTable(measures: readonly Measure[], at: number): number {
  let table = at;
  const { element } = measures[at]!;
  if (/^(?:td|th|tr)$/.test(element.localName) && isAttribute(element))
    while (measures[table]!.element.localName !== 'table' && measures[table]!.parent > 0)
      table = measures[table]!.parent;
  while (/^(?:tbody|thead|tfoot)$/.test(measures[table]!.element.localName) && measures[table]!.parent > 0)
    table = measures[table]!.parent;
  return measures[table]!.element.localName === 'table' ? table : at;
}

/** The measured element at a place, as the box of the text. */
export function boxAt(measures: readonly Measure[], at: number, url: string | null = null): MainBox {
  const box = measures[at]!;
  const dropped = droppedIn(measures, at, url);
  return {
    element: box.element,
    prose: box.prose,
    runs: box.runs,
    dropped,
    measures,
    at,
    places: new Map(measures.map(({ element }, place) => [element, place])),
  };
}

/** The element that holds what is shown; odd pages put it elsewhere than in the document's first element. */
export function rootOf(document: Document): Element {
  return document.querySelector('html') ?? document.querySelector('body') ?? document.documentElement;
}

/** The densest box below `root`, without more ado: for families whose theme renamed its classes. */
export function densestBox(root: Element): Element | null {
  return mainBox(root)?.element ?? null;
}

/** Inner HTML of a copy of `element` without what the selectors match; null when nothing is left to read or see. */
export function innerWithout(element: Element, selectors: readonly string[]): string | null {
  const copy = element.cloneNode(true) as Element;
  for (const selector of selectors) for (const each of all(copy, selector)) each.remove();
  return textOf(copy) === null && !copy.querySelector('img, iframe, video') ? null : copy.innerHTML;
}

/**
 * Inner HTML of the box without what was dropped nor `also`, and without the elements of `cut` and all that follows
 * them in their parents; the page itself stays as it is.
 */
export function innerOf(
  box: MainBox,
  also: ReadonlySet<Element> = new Set(),
  cut: readonly Element[] = [],
): string {
  if (box.dropped.size === 0 && also.size === 0 && cut.length === 0) return contentOf(box.element);
  const copy = box.element.cloneNode(true) as Element;
  const originals = [box.element, ...all(box.element, '*')];
  const copies = [copy, ...all(copy, '*')];
  const condemned = originals.flatMap((each, at) =>
    box.dropped.has(each) || also.has(each) ? [copies[at]!] : [],
  );
  for (const head of cut) {
    const own = copies[originals.indexOf(head)];
    while (own?.nextSibling) own.nextSibling.remove();
    own?.remove();
  }
  for (const each of condemned) each.remove();
  return contentOf(copy);
}

/** What the box holds; a table of values is content itself, one that lays out the page is not. */
function contentOf(element: Element): string {
  const box = unwrapped(element);
  return box.localName === 'table' && box.querySelector('th') !== null ? box.outerHTML : box.innerHTML;
}

/** Out of `<font>` and `<center>` around everything: print that all the text has in common says nothing. */
function unwrapped(element: Element): Element {
  let box = element;
  while (box.children.length === 1 && /^(?:font|center)$/.test(box.children[0]!.localName)) {
    const own = Array.from(box.childNodes).some(
      (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
    );
    if (own) break;
    box = box.children[0]!;
  }
  return box;
}

/** A named box is believed when it holds most of the prose, or enough of it beside long comments. */
function namedBox(measures: readonly Measure[], whole: Measure): number | null {
  const large = measures.flatMap((each, at) =>
    at > 0 && !each.out && each.prose > whole.prose * 0.6 && isContainer(each.element) ? [at] : [],
  );
  const ofItself = large.find((at) => attr(measures[at]!.element, 'itemprop') === 'articleBody');
  if (ofItself !== undefined) return ofItself;
  for (const name of NAMED) {
    const found = large.find((at) => namesOf(measures[at]!.element).some((each) => name.test(each)));
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * From the root down: into the child that holds nearly all the prose; where it parts, stay if the parts are
 * paragraphs of one text, go on into the richest if the others are another column.
 */
function descend(measures: readonly Measure[]): number {
  let at = 0;
  while (true) {
    const here = measures[at]!;
    const children = childrenOf(measures, at).filter((child) => measures[child]!.prose > 0);
    const best = children.reduce(
      (a, b) => (measures[b]!.prose > measures[a]!.prose ? b : a),
      children[0] ?? -1,
    );
    if (best === -1) return at;
    const boxes = children.filter((child) => isContainer(measures[child]!.element));
    const own = boxes.length < 2 ? null : ownArticle(measures, at, boxes);
    if (own !== null) {
      at = own;
      continue;
    }
    const rich = measures[best]!;
    if (!isContainer(rich.element)) return at;
    const others = children.filter(
      (child) => child !== best && joins(measures[child]!, rich) && !isBeside(measures[child]!),
    );
    const beside = others.reduce((sum, child) => sum + measures[child]!.prose, 0);
    const bare = here.prose - children.reduce((sum, child) => sum + measures[child]!.prose, 0);
    if (bare > rich.prose * 0.3) return at;
    if (beside > rich.prose * 0.1 && rich.prose < here.prose * 0.9) return at;
    if (rich.runs < 2 && beside > 0) return at;
    at = best;
  }
}

/** Beside a text, and none of it: a picture and its caption, a line of the day. */
function isBeside({ element, text }: Measure): boolean {
  return element.localName === 'figure' || (text <= 160 && isDateLine(shortTextOf(element, 160) ?? ''));
}

/** A sibling of the richest box belongs to the same text when it is prose too and carries few links. */
function joins(other: Measure, rich: Measure): boolean {
  if (other.out) return false;
  const density = other.text === 0 ? 0 : other.linked / other.text;
  if (density > 0.3) return false;
  if (!isContainer(other.element)) return true;
  if (isColumn(other.element) && isColumn(rich.element)) return false;
  return other.prose > other.text * 0.5;
}
