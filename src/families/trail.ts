import { all, attr, shortTextOf, textOf } from './dom.js';
import { MENU_STEP, PAGE_KIND, rowSteps, TRAIL_TOOL } from './generic/breadcrumb.js';
import { isDateLine } from './generic/date-text.js';
import type { Measured } from './frame-title.js';
import { plain } from './generic/plain.js';
import { isHome } from './home-words.js';

/** Names of boxes that hold a trail, misspelt ones too ("breadcumb", "breakumb"); elsewhere signs between its steps must show that it is one. */
const TRAIL_NAME = /path|trail|bread|[ck]r?umb|navigator|duong-?dan|site-?map|dieu-?huong|location|you-?are/i;
const TRAIL_SIGN = /[»›>→/]/;

/**
 * The category of a page whose trail bears no usual name: the last step of a short row that begins with the way
 * home, stands before the title and parts its steps by signs, or right above it. A menu begins with the way home too, but
 * has more steps and stands further off. Steps need not be links where they are items of a list: of an `<ol>`, as trails
 * are written, or the last alone, which is where the reader is. The day that some templates set at the row's end is no step.
 */
export function trailCategory(
  document: Document,
  places: ReadonlyMap<Element, number>,
  start: number,
  heading: Element | null,
  body: Element,
  title: string,
): string | null {
  let tried = 0;
  for (const home of all(document, 'a, li, span')) {
    if (home.localName === 'span' && home.closest('a, li') !== null) continue;
    const place = places.get(home);
    if (place === undefined) continue;
    if (place >= start) break;
    if (!isHome(plain(shortTextOf(home, 20) ?? attr(home, 'title') ?? ''))) continue;
    if ((tried += 1) > MOST_HOMES) break;
    const trail = rowAround(home);
    const text = shortTextOf(trail, 300);
    if (!trail || text === null || trail.contains(body)) continue;
    const outer = boxOf(trail, text);
    const isNamed = [trail, outer].some((each) =>
      TRAIL_NAME.test(`${attr(each, 'class') ?? ''} ${attr(each, 'id') ?? ''}`),
    );
    const links = all(trail, 'a').filter((link) => !/^#\S/.test(attr(link, 'href') ?? ''));
    const linked = links.map((link) => textOf(link) ?? '');
    const items = itemsOf(trail, isNamed || isRightAbove(trail, heading));
    const isClose = heading !== null && trail.parentElement?.contains(heading) === true;
    const isAbove =
      links.length <= 3 &&
      (items === null ? links.length > 0 && isClose : isClose || trail.localName === 'ol') &&
      !(items ?? linked).some((step) => MENU_STEP.test(plain(step)));
    if (!isNamed && !TRAIL_SIGN.test(text) && !isAbove) continue;
    const written = text.split(/\s*[»›>→|]\s*|\s\/\s?/).map((step) => step.trim());
    const steps = (items ?? (written.length > linked.length ? written : linked)).filter(
      (step) =>
        step !== '' &&
        !isDateLine(step) &&
        !isTitle(step, title, items !== null) &&
        !PAGE_KIND.test(plain(step)) &&
        !TRAIL_TOOL.test(plain(step)),
    );
    const last = steps.at(-1);
    if (steps.length <= 5 && last !== undefined && !isHome(plain(last)) && last.length <= 80) return last;
  }
  return null;
}

/**
 * A trail without the way home and without a name: one short line above the text, at `start`, that ends in the title
 * ("Văn hóa > Tên bài").
 */
export function trailToTitle(
  { measures }: Pick<Measured, 'measures'>,
  start: number,
  title: string,
): string | null {
  const own = plain(title);
  if (own.length < 12) return null;
  for (const { element, text: length } of measures.slice(0, start)) {
    if (length < title.length || length > title.length + 120) continue;
    const text = shortTextOf(element, title.length + 120) ?? '';
    if (!TRAIL_SIGN.test(text)) continue;
    const [last = '', ...before] = text
      .split(/\s*[»›>→|]\s*|\s\/\s/)
      .map((step) => step.trim())
      .filter((step) => step !== '')
      .reverse();
    if (plain(last) !== own) continue;
    const step = before.find((each) => !PAGE_KIND.test(plain(each)));
    if (step !== undefined && step.length <= 80 && before.length <= 5 && !isHome(plain(step))) return step;
  }
  return null;
}

/** A page leads home some times; one that does hundreds of times is built to harm. */
const MOST_HOMES = 40;

/** The article's own title, or how it begins: trails cut it. A step that leads nowhere may be the title as it once was. */
function isTitle(step: string, title: string, isBare: boolean): boolean {
  const [key, own] = [plain(step), plain(title)];
  if (key === own) return true;
  if (isBare && key.split(' ').length > MOST_WORDS) return true;
  const isCut = /(?:…|\.{3})$/.test(step) || (isBare && key.split(' ').length > MOST_SECTION);
  return key.length >= 12 && isCut && own.startsWith(key);
}

/** Sections are named in so many words at the most. */
const MOST_WORDS = 8;
const MOST_SECTION = 5;

/**
 * A list of few steps that the title, or the box it stands in, follows, on a page whose menu is another: a list without
 * links may be a menu that a script leads from.
 */
function isRightAbove(trail: Element, heading: Element | null): boolean {
  if (heading === null || trail.children.length > MOST_BARE || trail.querySelector('[onclick]')) return false;
  let next = trail.nextElementSibling;
  while (next && textOf(next) === null) next = next.nextElementSibling;
  if (next === null || !next.contains(heading)) return false;
  const menu = all(trail.ownerDocument, 'li a[href], nav a[href], td a[href]');
  return menu.filter((link) => !next.contains(link)).length >= LEAST_MENU;
}

/** A site's menu has so many links. */
const LEAST_MENU = 5;

/** A trail whose steps are no links has so few of them. */
const MOST_BARE = 4;

/** What the items of a list, or the pieces of a row, say where some of them are no links as trails leave them: all, or the last alone. */
function itemsOf(trail: Element, isNamed: boolean): string[] | null {
  if (!/^[uo]l$/.test(trail.localName)) {
    const steps = rowSteps(trail);
    return steps !== null && (isNamed || trail.querySelector('a') !== null) ? steps : null;
  }
  const items = Array.from(trail.children).filter((each) => textOf(each) !== null);
  const isLink = items.map((each) => each.querySelector('a') !== null);
  const areBare = !isLink.includes(true) && (isNamed || trail.localName === 'ol');
  if (items.length < 2 || (!areBare && isLink.indexOf(false) !== items.length - 1)) return null;
  return items.map((each) => (textOf(each) ?? '').replace(ENDS, ''));
}

/** Signs that templates write into the items themselves. */
const ENDS = /^[\s/›»>|→-]+|[\s/›»>|→-]+$/g;

/** The box around a list of steps that says nothing else: the name of a trail is mostly its. */
function boxOf(row: Element, text: string): Element {
  const box = row.parentElement;
  return box && /^[uo]l$/.test(row.localName) && shortTextOf(box, 300) === text ? box : row;
}

/** The closest box around the way home that says more than that. */
function rowAround(home: Element): Element | null {
  const own = (textOf(home) ?? '').length;
  let row = home.parentElement;
  for (let up = 0; row && up < 4; up += 1, row = row.parentElement) {
    if (/^[uo]l$/.test(row.localName) && all(row, 'li').length > 6) return null;
    if ((shortTextOf(row, 301) ?? ' '.repeat(301)).replace(/[\s/»›>→|]+$/, '').length > own + 2) return row;
  }
  return null;
}
