import { LAZY_ATTRIBUTES } from '../../html/lazy-attributes.js';
import { pictureSources, srcsetAddresses } from '../../html/srcset.js';
import { attr } from '../dom.js';

/** A file that only holds the place of a picture until it is loaded. */
const SPACER =
  /(?:^|\/)(?:spacer|blank|pixel|transparent|loading|lazy(?:load)?|placeholder|1x1)[-_]?\d{0,3}\.(?:gif|png|svg|webp)(?:[?#]|$)/i;

/**
 * The image address of `img`: the lazy attributes win over a placeholder, and a placeholder alone is none. Some loaders
 * keep nothing but the sizes (`data-srcset`), and some templates put them into the `<source>` beside it: then the largest.
 */
export function imageAddress(img: Element | null): string | null {
  if (!img) return null;
  const named = [...LAZY_ATTRIBUTES, 'src'].map((name) => attr(img, name));
  return named.find(isAddress) ?? [...srcsetAddresses(img), ...pictureSources(img)].find(isAddress) ?? null;
}

function isAddress(value: string | null): value is string {
  return value !== null && /[./]/.test(value) && !value.startsWith('data:') && !SPACER.test(value);
}
