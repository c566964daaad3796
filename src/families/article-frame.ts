import { all, eachNode, meta, textOf } from './dom.js';
import type { Page } from './family.js';
import { isForeign } from './generic/foreign.js';
import { rootOf } from './generic/main-content.js';
import { measure, type Measure } from './generic/measure.js';
import { plain } from './generic/plain.js';

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
  body: Element,
  measures: readonly Measure[],
  places: ReadonlyMap<Element, number>,
): Frame {
  const heading = headingOf(page.document, body, anatomy.titles, places);
  return { page, measures, places, body, heading, area: areaAround(body, heading, measures, places) };
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

const ANY_TITLE = [
  'h1',
  'h2',
  'h3, h4',
  '[class*="title" i], [class*="tieu-de" i], [class*="tieude" i]',
] as const;

/** Headings of the page's parts, not of the article. */
const PART_HEADING =
  /^(?:chi tiet(?: tin(?: tuc| bai)?| bai viet| van ban)?|noi dung(?: chi tiet| bai viet)?|tin tuc(?: su kien)?|thong tin (?:chi tiet|van ban)|tin bai|bai viet|van ban|tim kiem|dang nhap|menu|asset publisher|hien thi noi dung web|web content display|nested portlets|breadcrumb|navigation)$/;

/**
 * The title: under the product's own names, else among all headings; of several the one that the machine title
 * repeats, else the last before the text. A heading behind the beginning of the text names a part of it.
 */
function headingOf(
  document: Document,
  body: Element,
  named: readonly string[],
  places: ReadonlyMap<Element, number>,
): Element | null {
  const start = places.get(body) ?? 0;
  const machine = [meta(document, 'og:title'), textOf(document.querySelector('title'))].flatMap((title) =>
    title === null ? [] : [plain(title)],
  );
  let inside: Element | null = null;
  for (const selector of [...named, ...ANY_TITLE]) {
    const usable = all(document, selector).filter((each) => places.has(each) && isTitleLike(each, body));
    const before = usable.filter((each) => (places.get(each) ?? 0) < start && !each.contains(body));
    const repeated = before.filter((each) =>
      machine.some((title) => repeats(title, plain(textOf(each) ?? ''))),
    );
    const found = repeated.at(-1) ?? before.at(-1);
    if (found) return innermost(found, usable);
    inside ??= usable.find((each) => body.contains(each) && isAtTop(each, body)) ?? null;
    if (inside && named.includes(selector)) return inside;
  }
  return inside;
}

function isTitleLike(element: Element, body: Element): boolean {
  if (element.contains(body) || element.closest('li, tr li, aside, nav, footer, marquee')) return false;
  if (isForeign(element, body)) return false;
  const text = textOf(element);
  return text !== null && text.length >= 4 && text.length <= 400 && !PART_HEADING.test(plain(text));
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

function innermost(element: Element, others: readonly Element[]): Element {
  const own = textOf(element);
  return (
    others.findLast((other) => other !== element && element.contains(other) && textOf(other) === own) ??
    element
  );
}

/** Equal, with the site's name before or behind it, or cut short for the window. */
function repeats(title: string, heading: string): boolean {
  if (heading.length < 8) return false;
  return (
    title === heading ||
    title.startsWith(`${heading} `) ||
    title.endsWith(` ${heading}`) ||
    (title.length >= 16 && heading.startsWith(title))
  );
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
