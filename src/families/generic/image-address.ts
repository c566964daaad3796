import { LAZY_ATTRIBUTES } from '../../html/lazy-attributes.js';
import { attr } from '../dom.js';

/** A file that only holds the place of a picture until it is loaded. */
const SPACER =
  /(?:^|\/)(?:spacer|blank|pixel|transparent|loading|lazy(?:load)?|placeholder|1x1)[-_]?\d{0,3}\.(?:gif|png|svg|webp)(?:[?#]|$)/i;

/** The image address of `img`: the lazy attributes win over a placeholder, and a placeholder alone is none. */
export function imageAddress(img: Element | null): string | null {
  if (!img) return null;
  for (const name of [...LAZY_ATTRIBUTES, 'src']) {
    const value = attr(img, name);
    if (value !== null && /[./]/.test(value) && !value.startsWith('data:') && !SPACER.test(value))
      return value;
  }
  return null;
}
