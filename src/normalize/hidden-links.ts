import type { Fragment, Weight } from './fragment.js';
import { walk } from './fragment.js';
import { isFolded } from '../html/folded.js';
import { hostOf, isSameSite } from '../html/hosts.js';
import { fold } from './text.js';

/**
 * Takes link farms out of the fragment: elements a reader cannot see that consist of links to other sites.
 * Hiding alone proves nothing: one portal family wraps its whole body in `display:none`, others hide share
 * buttons and menus. Gives the foreign hosts found; empty when the page is clean.
 * In 2023 more than 90 gov.vn sites carried such links to gambling sites.
 */
export function removeHiddenLinks(fragment: Fragment): readonly string[] {
  const farms: Element[] = [];
  const total = fragment.weights.get(fragment.root)?.chars ?? 0;
  walk(
    fragment.root,
    (node) => {
      if (node.nodeType !== 1) return false;
      const element = node as Element;
      const weight = fragment.weights.get(element);
      if (!weight || weight.foreignLinks.length === 0) return false;
      if (
        element === fragment.root ||
        !isHidden(element) ||
        !isFarm(weight, total) ||
        isUnfoldable(element, weight)
      )
        return true;
      farms.push(element);
      return false;
    },
    () => undefined,
  );
  const hosts = farms.flatMap((farm) => fragment.weights.get(farm)?.foreignLinks ?? []);
  for (const farm of farms) farm.remove();
  return [...new Set(hosts)].filter(isSuspect);
}

/** An answer below its question that names its sources. */
function isUnfoldable(element: Element, weight: Weight): boolean {
  return weight.chars >= 80 && weight.linkChars <= weight.chars * 0.3 && isFolded(element);
}

/** Foreign links make up the text, or the box is small beside the article. */
function isFarm(weight: Weight, total: number): boolean {
  if (!weight.foreignLinks.some(isSuspect)) return false;
  return weight.linkChars >= weight.chars * 0.4 || (weight.chars < total * 0.3 && weight.links >= 2);
}

/** Hosts that portals link to in hidden boxes for good reasons: state sites, sharing, maps, counters. */
const TRUSTED =
  /(?:^|\.)(?:gov\.vn|edu\.vn|chinhphu\.vn|facebook\.com|fb\.com|zalo\.me|twitter\.com|x\.com|google\.com(?:\.vn)?|youtube\.com|linkedin\.com|pinterest\.com|tiktok\.com|addthis\.com|instagram\.com|t\.me|w3\.org|vnpt\.vn|viettel\.(?:vn|com\.vn))$/;

function isSuspect(host: string): boolean {
  return !TRUSTED.test(host);
}

/** Whether an element's own attributes put it out of sight. Classes are no proof: only the sheet knows them. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (element.localName === 'marquee')
    return /^[01](?:px)?$/.test(element.getAttribute('height')?.trim() ?? '');
  const style = element.getAttribute('style');
  return style !== null && HIDING.some((shape) => shape.test(style.slice(0, 1000)));
}

/** Where in {@link HIDING} the styles begin that no honest page uses on links. */
const FIRST_PUSHED_AWAY = 3;

/** Inline styles that hide, as they were met in injected pages. */
const HIDING: readonly RegExp[] = [
  /display\s?:\s?none/i,
  /visibility\s?:\s?(?:hidden|collapse)/i,
  /opacity\s?:\s?0?\.?0+(?![\d.]*[1-9])/i,
  /font-size\s?:\s?(?:0(?:\.0+)?(?:px|pt|em|rem|%)?|1px)\s?(?:;|!|$)/i,
  /(?:^|[;\s-])(?:left|top|right|bottom|margin|margin-left|margin-top|text-indent)\s?:\s?-\s?\d{3,}/i,
  /(?:^|[;\s-])(?:left|top|right|bottom|margin-left|margin-top|text-indent)\s?:\s?-\s?\d{2,}(?:em|rem|vw|vh|%)/i,
  /(?:^|[;\s])(?:max-)?(?:height|width)\s?:\s?[01](?:px)?\s?(?:;|!|$)/i,
  /clip\s?:\s?rect\(\s?[01](?:px)?[\s,]/i,
  /clip-path\s?:\s?(?:inset\((?:50|100)%|circle\(0)/i,
  /transform\s?:[^;]{0,40}(?:scale\(\s?0|translate[xy]?\(\s?-\d{3,})/i,
];

/**
 * The foreign hosts of link farms anywhere on a page, the body's surroundings included. Stricter than in a body,
 * as pages hide menus and widgets for good reasons: only links abroad that are pushed off the screen or shrunk to nothing
 * count, and hidden links whose words are those of gambling and the like.
 */
export function pageHidesLinks(document: Document, url: string): readonly string[] {
  const host = hostOf(url);
  const found = new Set<string>();
  for (const element of Array.from(document.querySelectorAll('[style]'))) {
    const style = element.getAttribute('style')?.slice(0, 1000) ?? '';
    if (!HIDING.some((shape) => shape.test(style))) continue;
    const isPushedAway = HIDING.slice(FIRST_PUSHED_AWAY).some((shape) => shape.test(style));
    const links = [
      ...(element.localName === 'a' ? [element] : []),
      ...Array.from(element.querySelectorAll('a')),
    ];
    if (links.length === 0 || links.length > 2000) continue;
    for (const link of links.slice(0, 50)) {
      const target = hostOf(link.getAttribute('href') ?? '');
      if (target === null || isSameSite(target, host) || !isSuspect(target)) continue;
      const isForeign = !target.endsWith('.vn');
      if ((isPushedAway && isForeign) || SPAM_WORDS.test(fold(link.textContent ?? ''))) found.add(target);
    }
    if (found.size >= 20) break;
  }
  return [...found];
}

/** Words of injected links, folded. */
const SPAM_WORDS =
  /(?:^| )(?:xo so|xsmb|soi cau|lo de|ca cuoc|cuoc bong da|ca do|nha cai|casino|slots?|no hu|ban ca|game bai|danh bai|baccarat|tai xiu|poker|jackpot|bet\d{2,3}|\d{2,3}bet|w88|fun88|kubet|togel|gacor|viagra|cialis|sex|porn|phim 18)(?: |$)/;
