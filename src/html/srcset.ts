/** Attributes that name a picture in several sizes, the lazy loaders' first. */
const SRCSET_ATTRIBUTES = ['data-srcset', 'data-lazy-srcset', 'srcset'] as const;

/** What the attributes of one `<img>` or `<source>` name, of each the largest picture; addresses as written. */
export function srcsetAddresses(element: Element): string[] {
  return SRCSET_ATTRIBUTES.flatMap((name) => largestOf(element.getAttribute(name)) ?? []);
}

/** What the `<source>` elements of the `<picture>` around an `<img>` name; empty without one. */
export function pictureSources(image: Element): string[] {
  const picture = image.parentElement;
  if (picture?.localName !== 'picture') return [];
  return Array.from(picture.children)
    .filter(({ localName }) => localName === 'source')
    .flatMap(srcsetAddresses);
}

/** The candidate of a `srcset` with the greatest width or density. */
export function largestOf(srcset: string | null): string | null {
  if (srcset === null) return null;
  let best: string | null = null;
  let bestSize = -1;
  for (const candidate of srcset.slice(0, 20_000).split(/,\s+|,(?=https?:|\/)/)) {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/);
    const amount = Number.parseFloat(size);
    if (address === '' || !(amount > bestSize)) continue;
    best = address;
    bestSize = amount;
  }
  return best;
}
