import { all, shortTextOf } from '../dom.js';
import { dateIn } from './date-text.js';
import { isForeign } from './foreign.js';
import { isHeadRow } from './head-rows.js';
import type { MainBox } from './main-content.js';

/**
 * The list of what a text will say that stands between its title and itself, as press releases and some newspapers print
 * it; null without one. Its items are phrases of some length that link nowhere and neither name a field nor offer a tool.
 */
export function highlightsBefore(
  { measures, places, at }: Pick<MainBox, 'measures' | 'places' | 'at'>,
  heading: Element | null,
): Element | null {
  const top = heading ? places.get(heading) : undefined;
  if (top === undefined) return null;
  const list = measures
    .slice(top + 1, at)
    .find(({ element, out, linked, text }) => element.localName === 'ul' && !out && linked === 0 && text > 0);
  return list && list.end <= at && !isForeign(list.element, heading) && isOfPhrases(list.element)
    ? list.element
    : null;
}

function isOfPhrases(list: Element): boolean {
  const items = Array.from(list.children);
  if (items.length < 2 || items.length > MOST || all(list, 'button, input, img, svg, time, i').length > 0)
    return false;
  return items.every((item) => {
    const text = shortTextOf(item, LONGEST) ?? '';
    const isPhrase = item.localName === 'li' && text.length >= LEAST && text.split(' ').length >= 5;
    return isPhrase && !/^[^:]{2,30}:/.test(text) && !isHeadRow(text) && dateIn(text) === null;
  });
}

const MOST = 8;
const LEAST = 25;
const LONGEST = 240;
