import { all, textOf } from '../dom.js';
import { isName } from './row-words.js';

/**
 * The names in a box that holds nothing but names, each in an element of its own (`<a>Khánh Toàn</a><a>Bùi Nhật</a>`), with
 * commas between them. Null for one, and for words in elements that a blank alone parts: these may be one name.
 */
export function namesSideBySide(box: Element): string | null {
  const elements = all(box, '*').filter((each) => each.firstElementChild === null && textOf(each) !== null);
  const names = elements.map((each) => textOf(each) ?? '');
  if (names.length < 2 || !names.every(isName)) return null;
  const whole = textOf(box) ?? '';
  const isGlued = whole === names.join('');
  const areLinks = elements.every((each) => each.localName === 'a') && whole === names.join(' ');
  return isGlued || areLinks ? names.join(', ') : null;
}
