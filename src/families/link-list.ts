import { all, attr, shortTextOf, textOf } from './dom.js';
import { isFileLink } from './generic/file-links.js';

/**
 * Rows that each begin with a title leading to another page: a list of other articles, whatever else its rows say.
 * A heading above them and a line below do not make it anything else.
 */
export function isLinkList(list: Element): boolean {
  if (!LISTS.has(list.localName)) return false;
  const known = judged.get(list);
  if (known !== undefined) return known;
  const found = countRows(list);
  judged.set(list, found);
  return found;
}

/** Boxes are asked about from every level around them; each is judged once. */
const judged = new WeakMap<Element, boolean>();

function countRows(list: Element): boolean {
  // Boxes in boxes have one child each; none of them is a list.
  if (list.firstElementChild === list.lastElementChild) return false;
  let rows = 0;
  let leading = 0;
  for (let row = list.firstElementChild; row && rows < 60; row = row.nextElementSibling) {
    const text = shortTextOf(row, MOST_ROW);
    if (text === null && row.firstElementChild === null) continue;
    rows += 1;
    if (text !== null && ROWS.has(row.localName) && leadsAway(row, text)) leading += 1;
  }
  return leading >= 2 && leading >= rows * 0.6;
}

/** Title, date and teaser of one article are no longer than this. */
const MOST_ROW = 1200;

const LISTS = new Set('ul ol div section table tbody td aside'.split(' '));
const ROWS = new Set('li div article tr dl section'.split(' '));

/** The first thing a row says is a title, and it leads to another page. */
function leadsAway(row: Element, text: string): boolean {
  const link = all(row, 'a[href]').find((each) => (textOf(each) ?? '').length >= 16);
  const href = attr(link, 'href');
  if (!link || href === null || /^(?:#|javascript:|mailto:)/i.test(href) || isFileLink(link)) return false;
  return text.indexOf(textOf(link) ?? '') <= 12;
}
