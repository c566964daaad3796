import { absolute, all, attr, baseOf } from './dom.js';
import type { ListingItem, Page } from './family.js';
import { isForeign } from './generic/foreign.js';
import { readListing } from './generic/listing.js';

/**
 * The items of a list page without those that only blocks beside the list link to, each once under the address
 * `working` gives for it. `column` is the box of the list where the page tells it; links elsewhere are left out.
 */
export function ownList(
  page: Page,
  isArticle: (url: string) => boolean,
  working: (url: string) => string,
  column: Element | null = null,
): ListingItem[] {
  const base = baseOf(page.document, page.url);
  const inside = new Set<string>();
  for (const link of all(page.document, 'a[href]')) {
    const url = absolute(attr(link, 'href'), base);
    if (url === null || !isArticle(url) || (column && !column.contains(link)) || isForeign(link)) continue;
    inside.add(working(withoutHash(url)));
  }
  const items = new Map<string, ListingItem>();
  for (const item of readListing(page, isArticle).items) {
    const url = working(item.url);
    const other = items.get(url);
    if (inside.size > 0 && !inside.has(url)) continue;
    items.set(url, other ? joined(other, item) : { ...item, url });
  }
  return [...items.values()];
}

/** The same article linked twice: what the first row lacks the second may show. */
function joined(one: ListingItem, other: ListingItem): ListingItem {
  return {
    ...one,
    date: one.date ?? other.date,
    lead: one.lead ?? other.lead,
    imageUrl: one.imageUrl ?? other.imageUrl,
  };
}

function withoutHash(url: string): string {
  const at = url.indexOf('#');
  return at === -1 ? url : url.slice(0, at);
}
