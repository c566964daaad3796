import { absolute, all, attr, baseOf, eachNode, shortTextOf, textOf } from '../dom.js';
import type { ListingFacts, ListingItem, Page } from '../family.js';
import { isForeign } from './foreign.js';
import { isInHeadedBlock } from './headed-block.js';
import { plain } from './plain.js';
import { richestRows, type RowGroup, titleOfCard } from './list-rows.js';
import { bare, boxOf, hasMoreChildren, isRich, ownersOf, type TitleLink, weightOf } from './title-links.js';
import { isDateLine, listDateIn } from './date-text.js';
import { imageAddress } from './image-address.js';

/** Fewer links than this of one kind are no list. */
const LEAST = 2;

/** Vietnamese titles have words of one syllable; menus seldom use four. */
const TITLE_WORDS = 4;
const TITLE_LENGTH = 16;

/**
 * Reads a list page of no known product: of all links outside the page's frame those whose addresses have the
 * same shape and whose texts read like titles; date, lead and picture are what stands beside each and belongs to
 * no other. `isArticle` names a family's own addresses and then decides alone.
 */
export function readListing(page: Page, isArticle?: (url: string) => boolean): ListingFacts {
  const links = titleLinks(page);
  const known = isArticle
    ? mainColumn(
        page,
        links.filter((link) => isArticle(link.url)),
      )
    : [];
  const chosen = known.length > 0 ? known : ownRows(page, links);
  return { items: itemsOf(page, chosen), nextUrl: nextPageUrl(page) };
}

/** By what repeats, with what stands around it; where that shows less, the links of one address shape. */
function ownRows(page: Page, links: readonly TitleLink[]): readonly TitleLink[] {
  const own = links.filter(({ element }) => !isForeign(element));
  const base = baseOf(page.document, page.url);
  const alike = richestGroup(own);
  const rows = richestRows(own, base);
  if (!rows) return alike;
  const inside = new Set(rows.links.map(({ url }) => url));
  const others = richestRows(
    alike.filter(({ url }) => !inside.has(url)),
    base,
  );
  return rows.weight > (others?.weight ?? 0) * 1.2 ? withTop(rows, own) : alike;
}

/**
 * The rows, and the articles set larger around them: in the same box, or in the one around it under addresses of the
 * rows' shapes.
 */
function withTop(rows: RowGroup, links: readonly TitleLink[]): readonly TitleLink[] {
  const shapes = new Set(rows.links.map(({ shape }) => shape));
  const urls = new Set(rows.links.map(({ url }) => url));
  const some = rows.links.slice(0, MOST_RICH).map(({ element }) => element);
  const parent = rows.box.parentElement;
  const around = parent && parent.localName !== 'body' && parent.localName !== 'html' ? parent : rows.box;
  return links.filter(({ element, shape, url }) => {
    if (urls.has(url) && rows.box.contains(element)) return true;
    return shapes.has(shape) && around.contains(element) && !isInHeadedBlock(element, some);
  });
}

function titleLinks(page: Page): TitleLink[] {
  const base = baseOf(page.document, page.url);
  const host = hostOf(page.url);
  const links: TitleLink[] = [];
  for (const element of all(page.document, 'a[href]')) {
    const url = absolute(attr(element, 'href'), base);
    if (url === null || hostOf(url) !== host || bare(url) === bare(page.url)) continue;
    const title = titleOf(element) ?? titleBeside(element);
    if (title === null || element.closest('nav, footer, aside, marquee')) continue;
    links.push({ element, url: bare(url), title, shape: shapeOf(url) });
  }
  return links;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** A card linked as a whole has its title in a heading; a cut text, or one with its date, has it whole in `title`. */
function titleOf(link: Element): string | null {
  const text =
    textOf(link.querySelector('h1, h2, h3, h4, h5, h6, [class*="title"], [class*="tieu-de"]')) ??
    textOf(link);
  const full = attr(link, 'title');
  const best = text !== null && text.length <= 300 ? text : null;
  const isCut = best !== null && full !== null && /(?:…|\.{3})$/.test(best) && full.length > best.length;
  const isLonger = best !== null && full !== null && best.startsWith(full) && listDateIn(best) !== null;
  const whole = full !== null && (best === null || isCut || isLonger) ? full : best;
  if (whole === null || listDateIn(whole) === whole) return null;
  return isTitle(whole) ? whole : null;
}

/** A button says nothing of where it leads; its card does. */
function titleBeside(link: Element): string | null {
  const said = shortTextOf(link, 40);
  if (said === null || !ACTION.test(plain(said))) return null;
  const title = titleOfCard(link);
  return title !== null && isTitle(title) ? title : null;
}

function isTitle(text: string): boolean {
  return text.length >= TITLE_LENGTH && text.split(/\s+/).length >= TITLE_WORDS && !ACTION.test(plain(text));
}

const ACTION =
  /^(?:xem (?:chi tiet|them|tiep|tat ca)|doc (?:tiep|them)|chi tiet|trang (?:sau|truoc|chu|\d+)|tiep theo|quay lai|read more|view all|continue reading|dang (?:nhap|ky)|ban quyen|skip to)\b/;

/** `/tin-tuc/xa-an-binh-ra-quan-123.html` → `/w/s-n.html`: what articles of one site have in common. */
function shapeOf(url: string): string {
  const { pathname, searchParams } = new URL(url);
  const steps = pathname.split('/').map((step) => {
    if (/^\d+$/.test(step)) return 'n';
    const hyphens = step.split('-').length - 1;
    const end = /\.\w{2,5}$/.exec(step)?.[0] ?? '';
    if (hyphens >= 3)
      return `s${/\d{3,}$|[-_.]\w?\d{3,}\w?$/.test(step.slice(0, step.length - end.length)) ? 'n' : ''}${end}`;
    return end === '' ? 'w' : `w${end}`;
  });
  const depth = steps.length > 3 ? [...steps.slice(0, 2), ...steps.slice(-1)] : steps;
  return `${depth.join('/')}?${[...searchParams.keys()].sort().join('&')}`;
}

/**
 * Blocks beside the list link to articles too, but plainly: titles in headings, a date, a lead or a picture in the
 * row weigh more, blocks that say what they are weigh little, and the column is the box that holds nearly all the
 * weight.
 */
function mainColumn(page: Page, links: readonly TitleLink[]): TitleLink[] {
  const owners = ownersOf(
    page.document,
    new Set(links.map(({ url }) => url)),
    baseOf(page.document, page.url),
  );
  const weights = new Map<Element, number>();
  let total = 0;
  const rows = links.map((link) => ({ link, row: boxOf(link, owners) }));
  const rich = rows.filter(({ link, row }) => isRich(link, row)).map(({ link }) => link.element);
  for (const { link, row } of rows) {
    const isBeside = rich.length >= 2 && isInHeadedBlock(link.element, rich.slice(0, MOST_RICH));
    const weight = weightOf(link, row) / (isBeside ? 8 : 1);
    total += weight;
    for (let node = link.element.parentElement; node; node = node.parentElement) {
      weights.set(node, (weights.get(node) ?? 0) + weight);
    }
  }
  let column: Element | null = null;
  for (const [element, weight] of weights) {
    if (weight >= total * 0.7 && (!column || column.contains(element))) column = element;
  }
  const wide = column?.closest('[class*="col-"], main, #content, .content') ?? column;
  const box = wide && column && (weights.get(wide) ?? 0) <= (weights.get(column) ?? 0) * 1.5 ? wide : column;
  return box ? links.filter(({ element }) => box.contains(element)) : [...links];
}

/** So many rows tell where the list stands. */
const MOST_RICH = 12;

/** Of links of one shape in one kind of place the richest in titles, with those of its shape beside them. */
function richestGroup(links: readonly TitleLink[]): TitleLink[] {
  const groups = new Map<string, TitleLink[]>();
  for (const link of links) {
    const key = `${link.shape} ${placeOf(link.element)}`;
    groups.set(key, [...(groups.get(key) ?? []), link]);
  }
  let best: TitleLink[] = [];
  let most = 0;
  for (const group of groups.values()) {
    const titles = new Map(group.map(({ url, title }) => [url, title]));
    let weight = 0;
    for (const title of titles.values()) weight += Math.min(title.length, 80);
    if (group.some(({ element }) => element.closest('h2, h3, h4') || element.querySelector('h2, h3, h4')))
      weight *= 1.5;
    if (titles.size < LEAST || weight <= most) continue;
    best = group;
    most = weight;
  }
  const box = commonBox(best.map(({ element }) => element));
  const shape = best[0]?.shape;
  return box ? links.filter((link) => link.shape === shape && box.contains(link.element)) : best;
}

/** Tags and classes of the elements around a link: rows of one list have the same. */
function placeOf(link: Element): string {
  const place: string[] = [];
  for (let node = link.parentElement; node && place.length < 3; node = node.parentElement) {
    place.push(`${node.localName}.${(attr(node, 'class') ?? '').split(/\s+/)[0]}`);
  }
  return place.join('<');
}

function commonBox(elements: readonly Element[]): Element | null {
  let box = elements[0]?.parentElement ?? null;
  for (const element of elements) while (box && !box.contains(element)) box = box.parentElement;
  const wider = box?.parentElement;
  return wider && wider.localName !== 'body' && wider.localName !== 'html' ? wider : box;
}

/** One item per address, in the order of the page; the longest title wins. */
function itemsOf(page: Page, links: readonly TitleLink[]): ListingItem[] {
  const base = baseOf(page.document, page.url);
  const titles = new Map<string, TitleLink>();
  for (const link of links) {
    const known = titles.get(link.url);
    if (!known || (link.title.length > known.title.length && !known.element.closest('h1, h2, h3, h4')))
      titles.set(link.url, link);
  }
  const owners = ownersOf(page.document, new Set(titles.keys()), base);
  return [...titles.values()].map((link) => {
    const box = boxOf(link, owners);
    const { date, lead } = besides(box, link.title);
    const image = all(box, 'img')
      .map(imageAddress)
      .find((src) => src !== null && !/icon|spacer|blank|new\.gif/i.test(src));
    return { url: link.url, title: link.title, date, lead, imageUrl: absolute(image ?? null, base) };
  });
}

/** Date and lead beside a title: the lines of the box, read once. */
function besides(box: Element, title: string): { date: string | null; lead: string | null } {
  let date: string | null = null;
  let lead: string | null = null;
  const key = plain(title);
  for (const line of linesOf(box)) {
    if (date === null && line.length <= 160) date = listDateIn(line);
    const own = plain(line);
    if (line.length < 40 || own === key || key.startsWith(own) || own.startsWith(key) || isDateLine(line))
      continue;
    if (lead === null || line.length > lead.length) lead = line;
  }
  return { date: date ?? dateAlone(box), lead };
}

/** A date in an element of its own, in a row that runs on without a break. */
function dateAlone(box: Element): string | null {
  for (const each of all(box, 'span, time, i, em, small, label, b').slice(0, MAX_LINES)) {
    const text = each.children.length === 0 ? shortTextOf(each, 60) : null;
    if (text !== null && isDateLine(text) && listDateIn(text) !== null) return listDateIn(text);
  }
  return null;
}

const INLINE = new Set('a b strong i em u span font small big time label sup sub mark abbr'.split(' '));
const MAX_LINES = 60;

/** The lines of a box as they are seen: text of one block, parted at line breaks and at the blocks inside. */
function linesOf(box: Element): string[] {
  const lines: string[] = [];
  let owner: Element | null = null;
  for (const node of eachNode(box)) {
    if (node.nodeType !== 3) {
      if ((node as Element).localName === 'br') owner = null;
      continue;
    }
    let block = node.parentElement;
    while (block && block !== box && INLINE.has(block.localName)) block = block.parentElement;
    if (block === owner && owner !== null) lines[lines.length - 1] += node.nodeValue ?? '';
    else lines.push(node.nodeValue ?? '');
    owner = block;
    if (lines.length > MAX_LINES) break;
  }
  return lines.map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim()).filter((line) => line !== '');
}

const NEXT_WORDS =
  /^(?:trang (?:sau|tiep|ke)(?: theo)?|tiep(?: theo| tuc)?|sau|ke tiep|next(?: page)?|older(?: posts| entries)?|cu hon|xem tiep)$/;
const NEXT_SIGNS = /^(?:[›»>→]|>>|&gt;|&raquo;|(?:trang sau|tiếp|sau|next)\s*[›»>→]+)$/iu;

/**
 * The next, older page: `rel=next`, the number behind the current one, "Trang sau", "›", or the first page's
 * address plus one when the pager shows it. Null at the end.
 */
export function nextPageUrl(page: Page): string | null {
  const base = baseOf(page.document, page.url);
  const usable = (link: Element | null | undefined): string | null => {
    if (!link || link.closest('.disabled, [aria-disabled="true"], .active, .current')) return null;
    const url = absolute(attr(link, 'href'), base);
    return url === null || bare(url) === bare(page.url) || hostOf(url) !== hostOf(page.url)
      ? null
      : bare(url);
  };
  const related = all(page.document, 'link[rel~="next" i], a[rel~="next" i]')
    .map(usable)
    .find((url) => url !== null);
  if (related !== undefined) return related;
  const links = all(page.document, 'a[href]');
  const current = currentPage(page);
  const numbered = links.find(
    (link) => textOf(link) === String(current + 1) && isPagerLink(link) && usable(link) !== null,
  );
  if (numbered) return usable(numbered);
  for (const link of links) {
    const text = textOf(link) ?? '';
    if (text.length > 24) continue;
    const label = plain(attr(link, 'aria-label') ?? attr(link, 'title') ?? '');
    const says =
      NEXT_WORDS.test(plain(text)) || NEXT_WORDS.test(label) || (NEXT_SIGNS.test(text) && isPagerLink(link));
    const url = says ? usable(link) : null;
    if (url !== null && pageNumberOf(url, current + 1) >= current) return url;
  }
  return null;
}

/** The number the pager marks as current, else the one in the address, else 1. */
function currentPage(page: Page): number {
  const marked = all(
    page.document,
    '.active, .current, [aria-current="page"], .page-current, .selected, strong, b',
  ).find((each) => /^\d{1,4}$/.test(shortTextOf(each, 4) ?? '') && inPager(each));
  if (marked) return Number(textOf(marked));
  return pageNumberOf(page.url, 1);
}

/** `?page=3`, `/page-3/`, `/trang-3`, `/page/3`, `/tin-tuc/3.html`. */
function pageNumberOf(url: string, otherwise: number): number {
  const found =
    /[?&](?:page|trang|p|pageindex|paged|pg|pageno|currentpage)=(\d{1,5})(?:&|$)|\/(?:page|trang|p)[-/](\d{1,5})(?:[/.?]|$)/i.exec(
      url,
    );
  return found ? Number(found[1] ?? found[2]) : otherwise;
}

function inPager(element: Element): boolean {
  for (let node: Element | null = element, up = 0; node && up < 5; node = node.parentElement, up += 1) {
    if (
      /pag(?:e|ing|ination|er)|phan-?trang|trang/i.test(
        `${attr(node, 'class') ?? ''} ${attr(node, 'id') ?? ''}`,
      )
    )
      return true;
    if (all(node, 'a').filter((link) => /^\d{1,4}$/.test(textOf(link) ?? '')).length >= 2) return true;
    if (hasMoreChildren(node, 40)) return false;
  }
  return false;
}

function isPagerLink(link: Element): boolean {
  return inPager(link) || pageNumberOf(attr(link, 'href') ?? '', 0) > 0;
}
