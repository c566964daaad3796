import { documentTable } from '../document-table.js';
import type { Page } from '../family.js';
import { boxAt, rootOf, type MainBox } from './main-content.js';
import { measure } from './measure.js';

/** How far around its table a document's heading may stand, in boxes. */
const MOST_STEPS = 3;

/**
 * The box of a legal document that is shown by its attributes alone (number, day of issue, summary, signer): the closest
 * one around their table that holds a heading before it. What is asked last, for all else says nothing on such a page.
 */
export function documentBox({ document, url }: Page): MainBox | null {
  const root = rootOf(document);
  const table = documentTable(root)?.element;
  const measures = measure(root);
  const at = table ? measures.findIndex(({ element }) => element === table) : -1;
  if (!table || at < 0 || measures[at]!.out) return null;
  for (
    let step = 0, up = measures[at]!.parent;
    step < MOST_STEPS && up > 0;
    step += 1, up = measures[up]!.parent
  ) {
    if (measures[up]!.out || /^(?:body|html)$/.test(measures[up]!.element.localName)) return null;
    if (
      measures.slice(up + 1, at).some(({ element, text }) => /^h[1-5]$/.test(element.localName) && text >= 8)
    )
      return boxAt(measures, up, url);
  }
  return null;
}
