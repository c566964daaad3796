import { all, first, textOf } from './dom.js';
import { isSiteHeading } from './generic/article-title.js';
import { isHidden } from './generic/chrome.js';

/**
 * The first heading below `root` under the best of `selectors` that is seen and is not the site's own name (pages set
 * an `h1` for screen readers or around their logo); where all are such, the first of them.
 */
export function shownHeading(root: Document | Element, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const shown = all(root, selector).find(
      (each) => textOf(each) !== null && !isUnseen(each) && !isSiteHeading(each),
    );
    if (shown) return shown;
  }
  return first(root, selectors);
}

function isUnseen(heading: Element): boolean {
  return isHidden(heading) || (heading.parentElement !== null && isHidden(heading.parentElement));
}
