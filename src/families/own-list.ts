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
    if (column === null && isInNarrowColumn(link)) continue;
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

/** In a column of a grid beside one at least twice as wide that links too: the teasers at the side of a list. */
function isInNarrowColumn(link: Element): boolean {
  for (let box: Element | null = link.parentElement; box; box = box.parentElement) {
    const own = widthOf(box);
    if (own === null || !box.parentElement) continue;
    const wide = Array.from(box.parentElement.children).find((other) => (widthOf(other) ?? 0) >= own * 2);
    if (wide && all(wide, 'a[href]').length >= 3) return true;
  }
  return false;
}

/** The widest step of a grid's class: 8 of `col-sm-6 col-md-8`, `span8`. */
function widthOf(box: Element): number | null {
  const widths = (attr(box, 'class') ?? '').matchAll(
    /(?:^|\s)(?:col(?:-\w{2,3})?-|span|grid[-_])(\d{1,2})(?=\s|$)/g,
  );
  const steps = [...widths].map(([, step]) => Number(step)).filter((step) => step > 0 && step < 24);
  return steps.length === 0 ? null : (steps.at(-1) ?? null);
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
