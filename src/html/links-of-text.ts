import { hostOf, isSameSite } from './hosts.js';

/** More links than this are judged by the first of them. */
const MOST_LINKS = 200;

/** Addresses that share a page. */
const SHARE = /[/.?&](?:share|sharer|sharing|intent|dialog|submit|pin\/create)(?:[/.?=&]|\.php|$)/i;

/**
 * True of a block of links that is part of a text and no menu or list of other articles: most of them lead to other
 * sites (sources, registers, shops), or a sentence ending in a colon opens the list and its links are words, no titles.
 * `host` is the page's own (as {@link hostOf} gives it); null where it is not known.
 */
export function isOfText(block: Element, host: string | null): boolean {
  let isOwn = judged.get(block);
  if (isOwn === undefined) judged.set(block, (isOwn = areOfText(block, host)));
  return isOwn;
}

/** Each row of a list asks about the list; a page has one host. */
const judged = new WeakMap<Element, boolean>();

function areOfText(block: Element, host: string | null): boolean {
  const links = Array.from(block.querySelectorAll('a[href]')).slice(0, MOST_LINKS);
  if (block.localName === 'a') links.push(block);
  const named = links.filter((link) => nameOf(link).length >= 3);
  if (named.length === 0) return false;
  if (host !== null) {
    const away = named.filter((link) => leadsAway(link.getAttribute('href') ?? '', host));
    const written = named.reduce((sum, link) => sum + nameOf(link).length, 0);
    if (away.length >= named.length * 0.7 && written >= named.length * SHORTEST_NAME) return true;
  }
  if (!/^[uo]l$/.test(block.localName) || named.some((link) => nameOf(link).split(' ').length > MOST_WORDS))
    return false;
  return isOpened(block);
}

/** On average; buttons that share and follow are shorter. */
const SHORTEST_NAME = 9;
/** A title has more words. */
const MOST_WORDS = 6;

function nameOf(link: Element): string {
  return (link.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function leadsAway(href: string, host: string): boolean {
  const target = hostOf(href);
  return target !== null && !isSameSite(target, host) && siteOf(target) !== siteOf(host) && !SHARE.test(href);
}

/** `xa.hatinh.gov.vn` → `hatinh.gov.vn`, `shop.example.com` → `example.com`: the part that one house has in common. */
function siteOf(host: string): string {
  const labels = host.split('.');
  return labels
    .slice(/^(?:com|co|org|net|gov|edu|ac|info|name|pro|health|int)$/.test(labels.at(-2) ?? '') ? -3 : -2)
    .join('.');
}

/** Right behind a sentence or a line of some words that ends in a colon. */
function isOpened(list: Element): boolean {
  let before: Element | null = null;
  const siblings = list.parentElement?.children ?? [];
  for (const each of Array.from(siblings)) {
    if (each === list) break;
    if (nameOf(each) !== '') before = each;
  }
  const text = before === null ? '' : nameOf(before);
  return /[:：]["”’)]?$/.test(text) && text.split(' ').length >= LEAST_OPENING;
}

/** "Xem thêm:", "Tin liên quan:" open lists of other articles; a sentence is longer. */
const LEAST_OPENING = 6;
