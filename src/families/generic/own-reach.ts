import type { TextBox } from './article-author.js';
import { isColumn } from './columns.js';
import { isForeignBox } from './foreign.js';

/**
 * Tells what around a text may speak of it: what stands in it, from a few lines above its title on, and behind it up to
 * the next list of titles, foreign block or footer. What stands in another column, or in a box with a menu to choose
 * from (the weather of several towns), is told of something else. Places that were not measured count as the article's.
 */
export function ownReach(box: TextBox, isNear: (element: Element) => boolean): (element: Element) => boolean {
  // Most pages have no label to ask for.
  let until: number | null = null;
  return (element) => {
    const place = box.places.get(element);
    if (place === undefined || box.element.contains(element)) return true;
    until ??= endOfArticle(box);
    if (place >= until || (place < box.at && !isNear(element))) return false;
    return !isOfChoice(element, box) && !isBesideColumn(element, box);
  };
}

/** The place of the first thing behind the box that is no part of the article. */
function endOfArticle({ measures, at }: TextBox): number {
  for (let place = measures[at]!.end; place < measures.length;) {
    const { element, links, linked, text, end } = measures[place]!;
    const isList = links >= 3 && linked > text * 0.5 && linked > links * 20;
    if (isList || element.localName === 'footer' || isForeignBox(element)) return place;
    place = links === 0 ? end : place + 1;
  }
  return measures.length;
}

/** In a small box with a `<select>`. */
function isOfChoice(element: Element, { element: text }: TextBox): boolean {
  const box = element.closest('div, section, td, fieldset, form');
  return box !== null && !box.contains(text) && box.querySelector('select') !== null;
}

function isBesideColumn(element: Element, { element: text }: TextBox): boolean {
  for (let node: Element | null = element; node && !node.contains(text); node = node.parentElement) {
    if (!isColumn(node) || !node.parentElement) continue;
    const own: Element | undefined = Array.from(node.parentElement.children).find((each) =>
      each.contains(text),
    );
    if (own && own !== node && isColumn(own)) return true;
  }
  return false;
}
