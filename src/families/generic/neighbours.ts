import { hostOf } from '../../html/hosts.js';
import { isOfText } from '../../html/links-of-text.js';
import { all, attr, shortTextOf, textOf } from '../dom.js';
import { isOtherNewsHead } from './other-news.js';
import { plain } from './plain.js';
import { AUTHOR_WORD, isName } from './row-words.js';
import { dateIn, isDateLine } from './date-text.js';

/**
 * True of what stands in a block of other things beside the article: a card, a list of other news, a box under a
 * heading of its own. Told by links and headings, whatever the blocks are called: outwards from `element`, as long as
 * neither `heading` (the title) nor `body` (the text) is reached, something leads to another article or is headed
 * as another thing.
 */
export function isOfNeighbour(element: Element, heading: Element | null, body: Element | null): boolean {
  for (let node: Element | null = element; node && !TOP.has(node.localName); node = node.parentElement) {
    if ((heading && node.contains(heading)) || (body && node.contains(body))) return false;
    if (leadsElsewhere(node, heading) || (heading && isHeaded(node, element))) return true;
  }
  return false;
}

const TOP = new Set(['body', 'html', 'main', 'form']);

/** Every date of a block asks the same boxes; what a block links does not depend on which line is taken for the title. */
const linked = new WeakMap<Element, readonly string[]>();

function leadsElsewhere(block: Element, heading: Element | null): boolean {
  let titles = linked.get(block);
  if (titles === undefined) {
    titles = all(block, 'a[href]')
      .filter(isTitleLink)
      .map((link) => plain(textOf(link) ?? ''));
    linked.set(block, titles);
  }
  const own = plain(textOf(heading) ?? '');
  return titles.some((title) => title !== own);
}

/** Links that are no titles of other articles: tools, files, pictures, tags, authors. */
const NO_PAGE =
  /^(?:#|javascript:|mailto:|tel:)|\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|jpe?g|png|gif|webp)(?:[?#]|$)|\/(?:tag|tags|author|tac-gia|tu-khoa)\//i;

/** A link that bears the title of another page: so many words, more than a section's name has, or set as a heading. */
export function isTitleLink(link: Element): boolean {
  if (NO_PAGE.test(attr(link, 'href') ?? '') || /\b(?:tag|author)\b/.test(attr(link, 'rel') ?? ''))
    return false;
  const text = shortTextOf(link, 300);
  if (text === null || text.length < 12 || dateIn(text) !== null) return false;
  const words = text.split(' ').length;
  if (words >= 7 && text.length >= 28) return true;
  return words >= 3 && link.closest('h2, h3, h4, h5, h6, dt') !== null;
}

/**
 * Lists of other articles inside a text, each row a linked title with a sentence or a picture: three rows and more of
 * one kind that begin with such a title, which make up most of what their parent says. Given with a head of its own.
 * `url` is the page's address: what leads to other sites is the text's own.
 */
export function teaserLists(body: Element, url: string): Element[] {
  const links = all(body, 'a[href]').filter(isTitleLink);
  if (links.length < LEAST_ROWS) return [];
  const host = hostOf(url);
  const lists = new Map<Element, Set<Element>>();
  for (const link of links.slice(0, MOST_ROWS)) {
    let row = link;
    for (
      let up = link.parentElement;
      up && up !== body && !up.contains(body);
      row = up, up = up.parentElement
    ) {
      const rows = lists.get(up) ?? new Set();
      lists.set(up, rows.add(row));
      if (rows.size > 1) break;
    }
  }
  const found = [...lists].flatMap(([list, rows]) =>
    isTeaserList(list, [...rows]) && !isOfText(list, host) ? [list] : [],
  );
  return [...found, ...teasersAmong(Array.from(body.children)).filter((row) => !isOfText(row, host))];
}

/** Rows of other articles that stand right in the box of the text, three and more below each other, with a picture each. */
function teasersAmong(rows: readonly Element[]): Element[] {
  const found: Element[] = [];
  let run: Element[] = [];
  for (const row of [...rows, null]) {
    const isOne = row !== null && /^(?:div|article|section)$/.test(row.localName) && isPicturedTeaser(row);
    if (isOne) run.push(row);
    else {
      if (run.length >= LEAST_ROWS) found.push(...run);
      run = [];
    }
  }
  return found;
}

function isPicturedTeaser(row: Element): boolean {
  return (
    all(row, 'img').length === 1 && all(row, 'a[href]').filter(isTitleLink).length === 1 && isTeaser(row)
  );
}

const LEAST_ROWS = 3;
const MOST_ROWS = 200;

function isTeaserList(list: Element, rows: readonly Element[]): boolean {
  if (rows.length < LEAST_ROWS || /^(?:p|tr|td)$/.test(list.localName)) return false;
  const whole = shortTextOf(list, 20_000)?.length;
  if (whole === undefined) return false;
  const told = rows.filter(
    (row) => row.localName !== 'p' && row.localName === rows[0]!.localName && isTeaser(row),
  );
  const sum = told.reduce((total, row) => total + (textOf(row)?.length ?? 0), 0);
  return told.length >= LEAST_ROWS && sum >= whole * 0.7;
}

/** A row that begins with its title, or with a word before it, and goes on for no more than a summary. */
function isTeaser(row: Element): boolean {
  const text = shortTextOf(row, 900);
  const link = all(row, 'a[href]').find(isTitleLink) ?? null;
  const title = shortTextOf(row.localName === 'a' ? row : link, 300);
  return text !== null && title !== null && text.indexOf(title) <= 40 && text.indexOf(title) !== -1;
}

/** The element that a block begins with; null where text of its own stands before it ("28/09/2023 11:11 <a>Bình luận</a>"). */
function firstBox(block: Element): Element | null {
  let node: Node | null = block.firstChild;
  while (node && node.nodeType !== 1) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return null;
    node = node.nextSibling;
  }
  return node as Element | null;
}

/** Under a heading of its own, which is no date, or under the head of a list of other news. */
function isHeaded(block: Element, element: Element): boolean {
  const head = block.querySelector('h2, h3, h4, h5, h6') ?? firstBox(block);
  if (!head || head.contains(element) || head === block) return false;
  const text = shortTextOf(head, 200);
  if (text === null || dateIn(text) !== null) return false;
  if (isOtherNewsHead(text)) return true;
  return /^h[2-6]$/.test(head.localName) && !isWriter(head, text, block);
}

/** The writer set as a heading above the day: named as such, linked as such, or a name with hardly more than the date. */
function isWriter(head: Element, text: string, block: Element): boolean {
  const link = head.querySelector('a') ?? head.closest('a');
  const names = [head, link].flatMap((each) =>
    each === null ? [] : ['class', 'rel', 'itemprop', 'href'].map((name) => attr(each, name) ?? ''),
  );
  if (names.some((name) => WRITER.test(name)) || AUTHOR_WORD.test(text)) return true;
  const line = isName(text) ? shortTextOf(block, 120) : null;
  return line !== null && isDateLine(line.replace(text, ' ').trim());
}

const WRITER = /(?:^|[\s/_-])(?:author|byline|tac-?gia|nguoi-?viet)(?:$|[\s/_-])/i;
