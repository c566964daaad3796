import { ICON_TAGS } from '../../html/icon-words.js';
import { attr, eachNode, textOf } from '../dom.js';

/** Whether an element only shows a sign: a picture, or an empty element with the class of an icon font. */
export function isAnyIcon(element: Element): boolean {
  if (/^(?:img|svg|use)$/.test(element.localName) || ICON_TAGS.has(element.localName)) return true;
  return (
    /^(?:i|span|em|b)$/.test(element.localName) && textOf(element) === null && attr(element, 'class') !== null
  );
}

/** `<i></i>` between two texts: nothing is left to show there but what a style paints. */
function isEmptySign(element: Element): boolean {
  return /^(?:i|span)$/.test(element.localName) && textOf(element) === null;
}

/**
 * The text of a row whose pieces icons part, with a bar for each of them: `<i></i> 12/10/2026 <i></i> Trạm Y tế xã` →
 * "12/10/2026 | Trạm Y tế xã". Null where no icon parts anything.
 */
export function barredText(row: Element): string | null {
  let text = '';
  for (const node of eachNode(row)) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (isAnyIcon(node as Element) || isEmptySign(node as Element)) text += ' | ';
  }
  const pieces = text.split('|').map((piece) => piece.replace(/[\s\u00a0]+/g, ' ').trim());
  const said = pieces.filter((piece) => piece !== '');
  return said.length > 1 ? said.join(' | ') : null;
}
