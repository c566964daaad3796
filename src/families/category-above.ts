import { isCaptionBox } from './cover-caption.js';
import { all, attr, shortTextOf, textOf } from './dom.js';
import {
  CATEGORY_NAMES,
  type Category,
  type CategoryPlace,
  isMediaSection,
  isName,
  isOrganOrPerson,
  isShort,
} from './category-words.js';
import { isInHead } from './frame-parts.js';
import { hasOwnText } from './frame-title.js';
import { isForeign } from './generic/foreign.js';
import { isInMenu } from './generic/in-menu.js';
import { PAGE_WORD } from './generic/page-words.js';
import { plain } from './generic/plain.js';
import { dateIn } from './generic/date-text.js';
import { isHome } from './home-words.js';
import { isFolderOf } from './own-folder.js';
import { SITE_NAME } from './title-evidence.js';

/** The line right above the title, in the same box or one close around it. */
export function lineAbove(
  { whole, heading, title, body }: CategoryPlace,
  trail: string | null,
): Category | null {
  if (!heading) return null;
  const { measures, places } = whole;
  for (let at = (places.get(heading) ?? 0) - 1, seen = 0; at > 0 && seen < 6; at -= 1) {
    const { element, out } = measures[at]!;
    if (element.contains(heading) || !hasOwnText(element)) continue;
    const isFolder = leadsAbove(element, whole.page.url);
    const isNamed = element.closest(CATEGORY_NAMES) !== null || isBoxHead(element, heading);
    if (out && !isFolder && !isNamed && heading.parentElement?.contains(element) !== true) continue;
    seen += 1;
    const text = lastStep(shortTextOf(element, 80), title);
    if (text === null || element.closest('li, nav, marquee, form form, button, label[for]')) return null;
    // A word of the page's tools names a section where the article's own address lies in it, or its box is headed so.
    if (PAGE_WORD.test(plain(text)))
      return (isFolder || isHeadOfBox(element, heading)) && isMediaSection(text)
        ? { text, line: element }
        : null;
    if (element.closest('figcaption') || isCaptionBox(element)) continue;
    if (element.closest('header') && !isInHead(element, heading)) return null;
    if (isInMenu(element) || isBesideHome(element) || element.closest(SLOGAN)) return null;
    if (plain(text) === plain(title) || /^[\s|/»›>·-]*$/.test(text)) continue;
    const isOwnHead = element.nextElementSibling === heading && element.querySelector('a') === null;
    if (dateIn(text) !== null || COUNTER.test(plain(text))) continue;
    if (isFolder && isName(text, 60)) return { text, line: element };
    const isNear = isNamed || isClose(element, heading, body) || isAboveTable(element, heading);
    if (!isNear || (!isOwnHead && isForeign(element, heading))) return null;
    const isKnown = (trail !== null && plain(trail) === plain(text)) || isInWindow(element, text, title);
    const isOwn = isNamed || leadsToOwnList(element, text) || !isOrganOrPerson(text);
    return isName(text, 60) && (isKnown || (isShort(text) && isOwn)) ? { text, line: element } : null;
  }
  return null;
}

/** What a site says of itself. */
const SLOGAN = '[class*="slogan" i], [class*="motto" i], [class*="tagline" i], [class*="khau-hieu" i]';

/** Stands in the row of the date as the category does, and says nothing of it. */
const COUNTER = /^(?:(?:so )?(?:luot|lan) (?:xem|doc|truy cap)|da xem|xem|views?|binh luan)\b.{0,20}$/;

/** Of a line that says several steps of a trail ("Tin tức › Văn hóa") the last, else the line. */
function lastStep(line: string | null, title: string): string | null {
  if (line === null || !/\S\s*[»›→>]\s*\S/.test(line)) return line;
  const steps = line.split(/\s*[»›→>]\s*/).filter((step) => step !== '' && plain(step) !== plain(title));
  return steps.at(-1) ?? line;
}

/** A heading with the box of title and text right behind it. */
function isHeadOfBox(element: Element, heading: Element): boolean {
  return /^h[1-5]$/.test(element.localName) && element.nextElementSibling?.contains(heading) === true;
}

/** The head of the box that holds the article ("portlet-header", "panel-heading") and nothing but these words. */
function isBoxHead(element: Element, heading: Element): boolean {
  const text = shortTextOf(element, 60);
  for (let head: Element | null = element, up = 0; head && up < 3; head = head.parentElement, up += 1) {
    if (text === null || shortTextOf(head, 60) !== text || SITE_NAME.test(plain(text))) return false;
    if (head.nextElementSibling?.contains(heading) && BOX_HEAD.test(attr(head, 'class') ?? '')) return true;
  }
  return false;
}

const BOX_HEAD =
  /(?:^|\s)(?:portlet|panel|box|module|mod|block|card|widget)[\w-]*[-_](?:head|header|heading|title|caption)(?:$|\s)/i;

/** A link to the list that the page's own address names right before the article. */
function leadsAbove(element: Element, address: string): boolean {
  const href = attr(element.closest('a') ?? element.querySelector('a'), 'href');
  return href !== null && isFolderOf(href, address);
}

/** A link whose address repeats its words (`/doan-hoi`, `/chuyen-muc/doan-hoi.html`): a list of the site, no person. */
function leadsToOwnList(element: Element, text: string): boolean {
  const link = element.closest('a') ?? element.querySelector('a');
  const step = (attr(link, 'href') ?? '')
    .split(/[?#]/)[0]!
    .replace(/(?:\.\w{2,5})?\/?$/, '')
    .split('/')
    .at(-1)!;
  return step !== '' && !/author|tac-gia/.test(attr(link, 'href') ?? '') && plain(step) === plain(text);
}

/** A link in a row that leads home too, or to a page about the site: a menu of a few words. */
function isBesideHome(element: Element): boolean {
  if (!element.closest('a') && !element.querySelector('a')) return false;
  for (let row = element.parentElement, up = 0; row && up < 3; row = row.parentElement, up += 1) {
    if (shortTextOf(row, 200) === null) return false;
    const others = all(row, 'a').filter((link) => link !== element);
    const keys = others.map((link) => plain(shortTextOf(link, 20) ?? ''));
    if (keys.some((key) => isHome(key) || OF_THE_SITE.test(key))) return true;
  }
  return false;
}

/** Pages about the site itself. */
const OF_THE_SITE = /^(?:gioi thieu|lien he|so do (?:cong|trang|website))$/;

/**
 * A link to what the window says between the title and the site's name: "Title | Local Government | paper.example". Who writes
 * a column may be named there too.
 */
function isInWindow(element: Element, text: string, title: string): boolean {
  const href = attr(element.closest('a') ?? element.querySelector('a'), 'href');
  if (href === null || /author|tac-?gia|column|contributor|staff|profile|people|writer/i.test(href))
    return false;
  const window = textOf(element.ownerDocument.querySelector('title')) ?? '';
  const parts = window.split(/\s+[-–—|»›:]+\s+/).map(plain);
  return parts.length >= 3 && parts[0] === plain(title) && parts.slice(1, -1).includes(plain(text));
}

/** Alone in a box right above the table that lays out title, day and text in its rows. */
function isAboveTable(element: Element, heading: Element): boolean {
  const above = heading.closest('table')?.previousElementSibling;
  return above?.contains(element) === true && shortTextOf(above, 60) === shortTextOf(element, 60);
}

/** Two boxes up at the most, counted from where title and text part; never outside the column. */
function isClose(element: Element, heading: Element, body: Element): boolean {
  let box: Element | null = heading.parentElement;
  for (let up = 0; box && up < 5; box = box.parentElement, up += 1) {
    if (box.contains(element)) return true;
    if (box.contains(body) && up >= 3) return false;
  }
  return false;
}
