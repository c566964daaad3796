import { all, attr, first, meta } from './dom.js';
import type { Page } from './family.js';

/** Products that name themselves in a page, with what gives each away. Read once per question; order is of no matter. */
const PRODUCTS = {
  nukeviet: { generator: /nukeviet/i, marks: ['#news-bodyhtml', 'script[src*="/nv.core"]'] },
  wordpress: {
    generator: /wordpress/i,
    marks: ['link[href*="/wp-content/"]', 'script[src*="/wp-includes/"]', 'link[rel="https://api.w.org/"]'],
  },
  joomla: { generator: /joomla/i, marks: ['script[src*="/media/jui/"]'] },
  drupal: { generator: /drupal/i, marks: ['script[data-drupal-selector]'] },
  sharepoint: {
    generator: /sharepoint/i,
    marks: ['link[href*="/_layouts/"]', 'script[src*="/_layouts/"]', '[class*="ms-rtestate-field"]'],
  },
  liferay: {
    generator: /liferay/i,
    marks: ['.portlet-boundary', 'link.lfr-css-file', '[data-senna-track]', '.journal-content-article'],
  },
  webcenter: {
    generator: /webcenter/i,
    marks: ['script[src*="/webcenter/afr/"]', 'link[href*="/webcenter/afr/"]'],
  },
} as const satisfies Readonly<Record<string, { generator: RegExp; marks: readonly string[] }>>;

export type Product = keyof typeof PRODUCTS;

/** True when the page gives away that `product` made it. */
export function isMadeBy(page: Page, product: Product): boolean {
  return makersOf(page.document).has(product);
}

/** Who made a page; every family asks. */
const makers = new WeakMap<Document, ReadonlySet<Product>>();

function makersOf(document: Document): ReadonlySet<Product> {
  const known = makers.get(document);
  if (known) return known;
  const said = meta(document, 'generator') ?? '';
  const found = (Object.keys(PRODUCTS) as Product[]).filter((product) => {
    const { generator, marks } = PRODUCTS[product];
    return generator.test(said) || first(document, marks) !== null;
  });
  const all = new Set(found);
  makers.set(document, all);
  return all;
}

/** True when a product other than the asked ones made the page: nobody else may claim it. */
export function isMadeByAnother(page: Page, ...own: readonly Product[]): boolean {
  return (Object.keys(PRODUCTS) as Product[]).some(
    (product) => !own.includes(product) && isMadeBy(page, product),
  );
}

/** True for a page of ASP.NET WebForms: its state in a hidden field, its links by postback. */
export function isWebForm(page: Page): boolean {
  return (
    first(page.document, ['input[name="__VIEWSTATE"]', 'input[name="__EVENTTARGET"]', 'form#aspnetForm']) !==
      null || /\b__doPostBack\(/.test(page.html)
  );
}

/** How many links of the page lead to addresses of that shape; counting stops at `enough`. */
export function countLinks(page: Page, shape: RegExp, enough: number): number {
  let count = 0;
  for (const link of all(page.document, 'a[href]')) {
    if (shape.test(attr(link, 'href') ?? '')) count += 1;
    if (count >= enough) break;
  }
  return count;
}
