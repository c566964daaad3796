import { all, eachNode } from './dom.js';
import type { Page } from './family.js';
import { isForeign } from './generic/foreign.js';
import { rootOf } from './generic/main-content.js';
import { measure, type Measure } from './generic/measure.js';
import { MOST_ELEMENTS, textInside } from './frame-column.js';
import { findTitle } from './frame-title.js';

/**
 * The names under which one product's pages keep the parts of an article, best first in each row. Installations
 * rename and leave out; whatever no name finds is looked for by its place around the body.
 */
export interface Anatomy {
  /** Boxes of the text. The product's own names stand first; a box with far less text than a later one loses. */
  readonly bodies: readonly string[];
  readonly titles: readonly string[];
  readonly leads: string;
  /** Boxes of the publication date; what else they say is cut off. */
  readonly dates: string;
  /** Boxes of the author outside the body. */
  readonly authors: string;
  /** Boxes that offer files, whatever the files' addresses look like. */
  readonly files: string;
  /** What lies inside the body box and is no part of the text. */
  readonly furniture: string;
}

/** A page with its body box found, and the order in which everything stands. */
export interface Frame {
  readonly page: Page;
  readonly measures: readonly Measure[];
  readonly places: ReadonlyMap<Element, number>;
  readonly body: Element;
  readonly heading: Element | null;
  /** The closest box around title and body, a little wider where nothing else stands beside them. */
  readonly area: Element;
  /** Blocks of other things inside the body. */
  readonly dropped: ReadonlySet<Element>;
}

/** Finds body and title; null when no body box of the product is there. Linear in the size of the page. */
export function findFrame(page: Page, anatomy: Anatomy): Frame | null {
  const measures = measure(rootOf(page.document));
  const places = new Map(measures.map(({ element }, at) => [element, at]));
  const body = bodyOf(page.document, anatomy.bodies, measures, places);
  return body && frameAround(page, anatomy, body, measures, places);
}

/** The frame around a body that was found otherwise; null when it is no part of what the page shows. */
export function frameOf(page: Page, anatomy: Anatomy, body: Element): Frame | null {
  const measures = measure(rootOf(page.document));
  const places = new Map(measures.map(({ element }, at) => [element, at]));
  return places.has(body) ? frameAround(page, anatomy, body, measures, places) : null;
}

function frameAround(
  page: Page,
  anatomy: Anatomy,
  box: Element,
  measures: readonly Measure[],
  places: ReadonlyMap<Element, number>,
): Frame {
  const whole = { page, measures, places };
  const heading = findTitle(whole, box, anatomy.titles)?.element ?? null;
  const body = heading && measures.length <= MOST_ELEMENTS ? textInside(whole, box, heading) : box;
  return {
    page,
    measures,
    places,
    body,
    heading,
    area: areaAround(body, heading, measures, places),
    dropped: new Set(),
  };
}

/** True when the body reads like a text and not like a list of links to others. */
export function isProse({ measures, places, body }: Frame): boolean {
  const own = measures[places.get(body) ?? 0]!;
  return own.text - own.linked >= 140 && own.linked < own.text * 0.4;
}

/**
 * Of each selector the box with most unlinked text; the first selector whose box is not a mere part of the text.
 * Null too when most of the page's prose lies elsewhere: the box found is a hotline or an address, not the article.
 */
function bodyOf(
  document: Document,
  selectors: readonly string[],
  measures: readonly Measure[],
  places: ReadonlyMap<Element, number>,
): Element | null {
  const ink = (element: Element): number => {
    const own = measures[places.get(element) ?? -1];
    return own ? own.text - own.linked : 0;
  };
  const whole = measures[0]?.prose ?? 0;
  const boxes = selectors.flatMap((selector) => {
    const usable = all(document, selector).filter(
      (each) => places.has(each) && hasContent(each, measures, places) && !isForeign(each),
    );
    const best = richest(usable, ink);
    return best ? [best] : [];
  });
  const most = boxes.reduce((sum, box) => Math.max(sum, ink(box)), 0);
  const body = boxes.find((box) => ink(box) >= most * 0.6) ?? null;
  return body && ink(body) * 4 < whole && whole >= 160 ? null : body;
}

function richest(boxes: readonly Element[], ink: (element: Element) => number): Element | null {
  return boxes.reduce<Element | null>((best, box) => (best && ink(best) >= ink(box) ? best : box), null);
}

/** Text, a picture or a film; an embedded file counts as one. */
function hasContent(
  element: Element,
  measures: readonly Measure[],
  places: ReadonlyMap<Element, number>,
): boolean {
  const own = measures[places.get(element) ?? -1];
  if (!own) return false;
  return own.text > 0 || own.images > 0 || element.querySelector('object, embed') !== null;
}

/** Before any longer text of the body: what editors print again, or where the box holds the whole article. */
export function isAtTop(part: Element, body: Element): boolean {
  let read = 0;
  for (const node of eachNode(body)) {
    if (node === part) return true;
    if (node.nodeType === 3) read += (node.nodeValue ?? '').trim().length;
    if (read > 200) return false;
  }
  return false;
}

/**
 * The closest box around title and text, then outwards while hardly anything linked stands beside it: a signature
 * or files may, the sidebar may not.
 */
function areaAround(
  body: Element,
  heading: Element | null,
  measures: readonly Measure[],
  places: ReadonlyMap<Element, number>,
): Element {
  const linked = (element: Element): number => measures[places.get(element) ?? -1]?.linked ?? 0;
  let area = heading === null || body.contains(heading) ? (body.parentElement ?? body) : body;
  while (heading && !area.contains(heading) && area.parentElement) area = area.parentElement;
  for (let step = 0; step < 3; step += 1) {
    const wider = area.parentElement;
    if (!wider || TOO_WIDE.has(wider.localName) || linked(wider) - linked(area) > 240) break;
    area = wider;
  }
  return area;
}

const TOO_WIDE = new Set(['body', 'html', 'main', 'form']);
