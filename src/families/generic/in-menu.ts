import { all, attr, shortTextOf, textOf } from '../dom.js';

/**
 * True of a link of a menu, which is no label of the article: in a list that says little but links, or one of a row of
 * links alone, whatever boxes it is made of (`<div><a>…</a><a>…</a>`, `<div class="mi"><a>…</a></div>` again and again).
 */
export function isInMenu(element: Element): boolean {
  return isInLinkList(element) || isInLinkRow(element);
}

/** In a list or table of three links and more that says little else. */
export function isInLinkList(element: Element): boolean {
  const list = element.closest('ul, ol, table');
  const text = shortTextOf(list, 600);
  if (!list || text === null) return false;
  const links = all(list, 'a').map((link) => textOf(link) ?? '');
  return links.length >= 3 && links.join('').length >= text.length * 0.6;
}

/** A trail has hardly more steps, and an article hardly more categories. */
const FEWEST_LINKS = 4;
/** A label beside the whole menu is two boxes, not three; columns of a menu may be two. */
const FEWEST_ITEMS = 3;
/** So many boxes out from a link the other items of its menu stand. */
const MOST_STEPS = 5;
/** More of a menu need not be read on each side. */
const MOST_BESIDE = 8;

/** One of several like boxes one after the other, each of links and nothing more; the article's own `rel` is no menu's. */
function isInLinkRow(element: Element): boolean {
  const link = element.closest('a') ?? element;
  if (/\bcategory\b/i.test(attr(link, 'rel') ?? '')) return false;
  let item: Element = link;
  for (let step = 0; step < MOST_STEPS && item.localName !== 'body'; step += 1) {
    const own = countLinks(item);
    if (own === 0) return false;
    const before = countBeside(item, (each) => each.previousElementSibling);
    const behind = countBeside(item, (each) => each.nextElementSibling);
    const isColumn = own >= FEWEST_ITEMS;
    const isRow = 1 + before.items + behind.items >= (isColumn ? 2 : FEWEST_ITEMS);
    if (isRow && own + before.links + behind.links >= FEWEST_LINKS) return true;
    if (!item.parentElement) return false;
    item = item.parentElement;
  }
  return false;
}

/** The unbroken run of link boxes on one side; bars, pictures and breaks between them say nothing. */
function countBeside(
  item: Element,
  next: (each: Element) => Element | null,
): { readonly items: number; readonly links: number } {
  let items = 0;
  let links = 0;
  let each = next(item);
  for (let step = 0; each && step < MOST_BESIDE; step += 1, each = next(each)) {
    if (each.firstChild === null || lettersOf(shortTextOf(each, LONGEST_ITEM) ?? 'x') === 0) continue;
    const own = isLike(each, item) ? countLinks(each) : 0;
    if (own === 0) break;
    items += 1;
    links += own;
  }
  return { items, links };
}

/** Of the same tag, and of one class where both bear any: a label beside a menu is made otherwise. */
function isLike(one: Element, other: Element): boolean {
  if (one.localName !== other.localName) return false;
  const [own, its] = [one, other].map((each) => attr(each, 'class')?.split(/\s+/) ?? []) as [
    string[],
    string[],
  ];
  return own.length === 0 || its.length === 0 || own.some((name) => its.includes(name));
}

/** How many links an element holds when it says hardly anything else ("Y tế (12)"); 0 when it does. */
function countLinks(element: Element): number {
  const text = shortTextOf(element, LONGEST_ITEM);
  if (text === null) return 0;
  if (element.localName === 'a') return lettersOf(text) > 0 && text.length <= LONGEST_NAME ? 1 : 0;
  const names = all(element, 'a').map((link) => textOf(link) ?? '');
  if (names.some((name) => name.length > LONGEST_NAME)) return 0;
  const least = names.length >= FEWEST_ITEMS ? 0.6 : 0.75; // a column may have a head
  return lettersOf(names.join('')) >= lettersOf(text) * least
    ? names.filter((name) => name !== '').length
    : 0;
}

/** A menu's items are named in few words; longer links are titles. */
const LONGEST_NAME = 60;
/** An item with the menu that unfolds below it. */
const LONGEST_ITEM = 1500;

function lettersOf(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
