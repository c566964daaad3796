import { all, attr, shortTextOf } from './dom.js';
import { PAGE_WORD } from './generic/page-words.js';
import { plain } from './generic/plain.js';
import { isAbove } from './own-folder.js';
import { SITE_NAME } from './title-evidence.js';

/** Class names by which menus mark where the reader is: Bootstrap, WordPress, Drupal, Joomla, DNN, SharePoint, hand-made. */
const MARKS = /^(?:active|current|selected|on|chon|open-active|hover-active)$/;
const MARKED_NAMES =
  /^(?:(?:is|nav|menu|li|item|link|menu-item|nav-item|mnu|mn|tab)[-_](?:active|current|selected)|(?:active|current|selected)[-_](?:item|link|menu|page|trail)|active-trail|current[-_]menu[-_](?:item|parent|ancestor)|current[-_]page[-_](?:item|parent|ancestor)|current[-_](?:cat|post|page)(?:[-_]parent|[-_]ancestor)?|router-link(?:-exact)?-active|rm-?selected|rtselected|mnuactive)$/;

/** Boxes whose marked step is no place in the site's menu. */
const NO_MENU =
  /(?:^|[\s_-])(?:pag(?:er|ing|ination)|phan-?trang|tabs?|tab-?pane|tablist|slick|slide[rs]?|carousel|swiper|owl|lang(?:uage)?s?|ngon-?ngu|breadcrumbs?|accordion|filter|dots|step(?:s|per)?|calendar|lich|gallery|thumbs?|font-?size|social|share)(?:$|[\s_-])/i;

/** Words of menus that name no category: the way home, and the pages of a site that hold no articles. */
const NO_PLACE =
  /^(?:trang (?:chu|nhat|chinh)|home(?: page)?|index|menu|gioi thieu(?: chung)?|lien he|so do.*|dang nhap|gop y|rss|tim kiem|\d+|a|vi|en|vn|tieng viet|english|vietnamese|viet nam|tat ca|xem them)$/;

/** A page has few marked items; one with hundreds marks something else. */
const MOST_MARKED = 40;

/**
 * The item that the site's menu marks as the reader's place, the deepest of a branch: what names the category of an
 * article whose page names it nowhere else. Where several menus mark something, the one whose address the page's own
 * lies below goes first, then the last before the title, one that says more than "Tin tức" before one that does not.
 * The marks of pagers, tabs, slides and language switches are no places.
 */
export function activeMenuItem(document: Document, address: string, title: string | null): string | null {
  const own = title === null ? '' : plain(title);
  const items = markedLinks(document).filter(({ text }) => {
    const key = plain(text);
    return (
      key !== own && key.length >= 2 && !NO_PLACE.test(key) && !PAGE_WORD.test(key) && !SITE_NAME.test(key)
    );
  });
  const deepest = items.filter(
    ({ item }) => !items.some((other) => other.item !== item && item.contains(other.item)),
  );
  const above = deepest.filter(({ link }) => isAbove(attr(link, 'href'), address));
  const telling = (above.length > 0 ? above : deepest).filter(({ text }) => !GENERIC.test(plain(text)));
  return (telling.at(-1) ?? above.at(-1) ?? deepest.at(-1))?.text ?? null;
}

const GENERIC = /^(?:tin(?: tuc)?(?: (?:va )?su kien)?|ban tin|bai viet|news|tin bai)$/;

interface Marked {
  readonly item: Element;
  readonly link: Element;
  readonly text: string;
}

function markedLinks(document: Document): Marked[] {
  const found: Marked[] = [];
  const marked = all(document, MARKED).filter(isMarked);
  if (marked.length > MOST_MARKED) return [];
  for (const element of marked) {
    const link = element.localName === 'a' ? element : ownLink(element);
    const text = shortTextOf(link, 45);
    if (
      !link ||
      text === null ||
      text.split(/\s+/).length > 9 ||
      !/\p{L}{2}/u.test(text) ||
      !leadsSomewhere(link)
    )
      continue;
    const item = element.localName === 'a' ? (itemOf(element) ?? element) : element;
    if (isAlone(item) && !isInOtherBox(item)) found.push({ item, link, text });
  }
  return found;
}

const MARKED =
  '[class*="active" i], [class*="current" i], [class*="select" i], [class~="on"], [class~="chon"], [aria-current]';

function isMarked(element: Element): boolean {
  if (!/^(?:a|li|td|div|span|dd|dt|p|b|strong)$/.test(element.localName)) return false;
  const current = attr(element, 'aria-current');
  if (current !== null && current !== 'false') return true;
  const names = (attr(element, 'class') ?? '').split(/\s+/);
  return names.some((name) => MARKS.test(name.toLowerCase()) || MARKED_NAMES.test(name.toLowerCase()));
}

/** The first link of an item, which stands before those of its branch. */
function ownLink(item: Element): Element | null {
  const link = item.querySelector('a');
  return link && link.closest('li, td, dd') !== item.closest('li, td, dd') ? null : link;
}

/** The item around a marked link, when that holds nothing before it. */
function itemOf(link: Element): Element | null {
  const item = link.closest('li, td, dd');
  return item?.querySelector('a') === link ? item : null;
}

function leadsSomewhere(link: Element): boolean {
  const toggle = attr(link, 'data-toggle') ?? attr(link, 'data-bs-toggle') ?? attr(link, 'role');
  if (toggle === 'tab' || toggle === 'pill') return false;
  const href = attr(link, 'href');
  return href !== null && (toggle === 'dropdown' || !/^(?:#|javascript:|mailto:|tel:)/i.test(href));
}

/** A row of a menu has hardly more items. */
const MOST_ITEMS = 100;

/** Of its row the only marked one, beside two others at least: a class that all bear says nothing. */
function isAlone(item: Element): boolean {
  const row = Array.from(item.parentElement?.children ?? []);
  if (row.length > MOST_ITEMS) return false;
  const linked = row.filter((each) => each.localName === 'a' || each.querySelector('a') !== null);
  const short = linked.filter((each) =>
    shortTextOf(each.localName === 'a' ? each : each.querySelector('a'), 45),
  );
  return linked.length >= 3 && short.length >= linked.length * 0.7 && linked.filter(isMarkedBox).length === 1;
}

function isMarkedBox(element: Element): boolean {
  return (
    isMarked(element) ||
    Array.from(element.children).some((child) => child.localName === 'a' && isMarked(child))
  );
}

function isInOtherBox(item: Element): boolean {
  for (let box: Element | null = item; box && box.localName !== 'body'; box = box.parentElement) {
    if (/^(?:article|figure|footer|select)$/.test(box.localName)) return true;
    if (NO_MENU.test(`${attr(box, 'class') ?? ''} ${attr(box, 'id') ?? ''}`)) return true;
  }
  return false;
}
