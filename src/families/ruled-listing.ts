import type { Problem } from '../errors.js';
import { absolute, attr, baseOf, first, textOf } from './dom.js';
import type { ListingFacts, ListingItem, Page } from './family.js';
import { listDateIn } from './generic/date-text.js';
import { imageAddress } from './generic/image-address.js';
import { elementsOf, parseRule, type Rule, type RuleName, type RuleSet } from './rules.js';

/** A list page read with the source's own rules, and which of them found nothing. */
export type RuledListing = ListingFacts & { readonly problems: readonly Problem[] };

/**
 * The list with the source's rules for rows, links and the next page put over what the family found; what a rule
 * does not find stays the family's, and is told of as RULE_FOUND_NOTHING.
 */
export function ruledListing(page: Page, rules: RuleSet, listing: ListingFacts): RuledListing {
  const problems: Problem[] = [];
  const missed = (name: RuleName): void => {
    problems.push({ code: 'RULE_FOUND_NOTHING', detail: `${name}: ${rules[name]}` });
  };
  const base = baseOf(page.document, page.url);
  const row = ruleOf(rules, 'listItem');
  const link = ruleOf(rules, 'link');
  const rows = row ? elementsOf(page.document, row) : [];
  if (row && rows.length === 0) missed('listItem');
  const places = rows.length > 0 ? rows : link ? [page.document] : [];
  const items = places.flatMap((place) => itemsIn(place, link, base));
  if (link && places.length > 0 && items.length === 0) missed('link');

  const next = ruleOf(rules, 'nextPage');
  const nextUrl = next
    ? (elementsOf(page.document, next)
        .map((element) => addressOf(element, next, base))
        .find((url) => url !== null && url !== page.url) ?? null)
    : null;
  return {
    items: items.length > 0 ? distinct(items) : listing.items,
    // That its rule finds nothing is no oddity: the last page has no next one.
    nextUrl: nextUrl ?? listing.nextUrl,
    problems,
  };
}

function ruleOf(rules: RuleSet, name: RuleName): Rule | null {
  const text = rules[name];
  return text === undefined ? null : parseRule(text);
}

/** A row names one article; without rows every link of the page does. */
function itemsIn(place: Document | Element, link: Rule | null, base: string): ListingItem[] {
  const isRow = place.nodeType === ELEMENT;
  const links = link
    ? elementsOf(place, link)
    : [(place as Element).localName === 'a' ? (place as Element) : first(place, 'a[href]')];
  const found = links.flatMap((element) => {
    const url = element && addressOf(element, link, base);
    return element && url !== null ? [itemOf(element, url, isRow ? (place as Element) : element)] : [];
  });
  return isRow ? found.slice(0, 1) : found;
}

const ELEMENT = 1;

function addressOf(element: Element | null, rule: Rule | null, base: string): string | null {
  if (!element) return null;
  if (rule?.attribute) return absolute(attr(element, rule.attribute), base);
  const link = element.localName === 'a' ? element : (first(element, 'a[href]') ?? element.closest('a'));
  return absolute(attr(link, 'href'), base);
}

function itemOf(link: Element, url: string, row: Element): ListingItem {
  const image = row.localName === 'img' ? row : first(row, 'img');
  return {
    url,
    title: attr(link, 'title') ?? textOf(link) ?? textOf(first(row, 'h1, h2, h3, h4')),
    date: listDateIn(textOf(row) ?? ''),
    lead: null,
    imageUrl: absolute(imageAddress(image), url),
  };
}

function distinct(items: readonly ListingItem[]): ListingItem[] {
  const byUrl = new Map<string, ListingItem>();
  for (const item of items) if (!byUrl.has(item.url)) byUrl.set(item.url, item);
  return [...byUrl.values()];
}
