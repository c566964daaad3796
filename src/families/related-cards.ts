import { all, attr, shortTextOf, textOf } from './dom.js';
import { isFileLink } from './generic/file-links.js';
import { isIcon } from './generic/head-rows.js';
import { isName } from './generic/row-words.js';
import { isTitleLink } from './generic/neighbours.js';
import { isOtherNewsHead } from './generic/other-news.js';

/** Pictures at this address are the article's own, shown large by a click. */
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|bmp)(?:[?#]|$)/i;

/** A linked title is at least so long; shorter links are captions and buttons. */
const SHORTEST_TITLE = 15;

/**
 * What stands inside a text and shows other articles: cards whose picture and title lead elsewhere, blocks under a
 * heading like "Tin liên quan", the card of the author. Told by links and headings, whatever the boxes are called;
 * each is given as the largest block that holds nothing else. `heading` is the article's own title, which may link too.
 */
export function relatedCards(body: Element, heading: Element | null = null): Element[] {
  const cards = new Set<Element>();
  for (const link of all(body, 'a')) {
    const card = link.querySelector('img') ? cardOf(link, body) : null;
    if (card && !isIn(card, cards)) cards.add(card);
  }
  for (const head of all(body, 'h2, h3, h4, h5, h6, p, div, span, b, strong, td, li')) {
    if (!isOtherNewsHead(shortTextOf(head, 60) ?? '')) continue;
    const block = blockUnder(head, body);
    if (block && !isIn(block, cards)) cards.add(block);
  }
  const heads = heading ? all(body, 'h2 > a[href], h3 > a[href], h4 > a[href]') : [];
  const half = heads.length === 0 ? 0 : (textOf(body)?.length ?? 0) * 0.5;
  for (const head of heads) {
    const teaser = isIn(head, cards) ? null : teaserUnder(head, body, heading!, half);
    if (teaser) cards.add(teaser);
  }
  for (const name of all(body, 'h3, h4, h5, h6, a, b, strong')) {
    const card = isName(shortTextOf(name, 60) ?? '') ? personCard(name, body) : null;
    if (card && !isIn(card, cards)) cards.add(card);
  }
  return [...cards];
}

function isIn(element: Element, boxes: ReadonlySet<Element>): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) if (boxes.has(node)) return true;
  return false;
}

/** A box that opens with the linked title of another article and goes on with the beginning of it. */
function teaserUnder(link: Element, body: Element, heading: Element, most: number): Element | null {
  const title = textOf(link.parentElement) ?? '';
  if (!isTitleLink(link) || title !== textOf(link) || title === textOf(heading)) return null;
  let teaser: Element | null = null;
  for (let box = link.parentElement!.parentElement, up = 0; box && up < 3; box = box.parentElement, up += 1) {
    if (box === body || box.contains(heading) || box.contains(body)) break;
    const text = shortTextOf(box, LONGEST_TEASER);
    if (text === null || !text.startsWith(title) || text.length > most) break;
    if (/^(?:article|div|section|li)$/.test(box.localName)) teaser = box;
  }
  return teaser;
}

/** What a page shows of another article is hardly longer. */
const LONGEST_TEASER = 1200;

/** A name beside the small picture of a person, with a few words on them. */
function personCard(name: Element, body: Element): Element | null {
  let around = name.parentElement;
  for (let up = 0; up < 4 && around && around !== body && !around.contains(body); up += 1) {
    if (shortTextOf(around, 600) === null || /^(?:figure|figcaption|td)$/.test(around.localName)) return null;
    const pictures = all(around, 'img');
    if (pictures.length > 0) return pictures.length === 1 && isIcon(pictures[0]!) ? around : null;
    around = around.parentElement;
  }
  return null;
}

/** The block around a linked picture when its link, or the link beside it, carries a title and little else is said. */
function cardOf(link: Element, body: Element): Element | null {
  const href = attr(link, 'href') ?? '';
  // The picture beside a file's name is the sign of its kind.
  if (PICTURE.test(href) || href.startsWith('#') || isFileLink(link)) return null;
  if (link.closest('figure, .wp-caption, .gallery, td')?.querySelector('figcaption, .wp-caption-text'))
    return null;
  const hasTitle = (textOf(link)?.length ?? 0) >= SHORTEST_TITLE;
  let card: Element | null = hasTitle ? link : null;
  let around = link.parentElement;
  for (let up = 0; up < 4 && around && around !== body; up += 1, around = around.parentElement) {
    const text = shortTextOf(around, 900);
    if (text === null) break;
    const links = all(around, 'a').filter((each) => !PICTURE.test(attr(each, 'href') ?? ''));
    const linked = links.reduce((sum, each) => sum + (textOf(each)?.length ?? 0), 0);
    if (all(around, 'img').some((img) => !img.closest('a'))) break;
    if (linked < SHORTEST_TITLE || linked < text.length * 0.4) {
      if (card && linked < text.length * 0.4) break;
      continue;
    }
    card = around;
  }
  return card;
}

/** The block that a head of other news opens, when it is links and nothing that reads like a text. */
function blockUnder(head: Element, body: Element): Element | null {
  let block: Element | null = null;
  let around = head.parentElement;
  for (
    let up = 0;
    up < 3 && around && around !== body && !around.contains(body);
    up += 1, around = around.parentElement
  ) {
    const text = shortTextOf(around, 2000);
    if (text === null || !text.startsWith((textOf(head) ?? '').slice(0, 20))) break;
    const links = all(around, 'a');
    const linked = links.reduce((sum, each) => sum + (textOf(each)?.length ?? 0), 0);
    if (links.length > 0 && linked >= (text.length - (textOf(head)?.length ?? 0)) * 0.5) block = around;
  }
  return block;
}
