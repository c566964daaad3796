import { all, attr, meta, textOf } from '../dom.js';
import { isHidden } from './chrome.js';
import { isForeign } from './foreign.js';
import { boxAt, rootOf, type MainBox } from './main-content.js';
import { measure, type Measure } from './measure.js';
import { plain } from './plain.js';
import { dateLines } from './date-lines.js';

/** A box says something with so many characters besides title, date and links. */
const SHORTEST_TEXT = 25;
/** How far around a heading its article may reach, in boxes. */
const MOST_STEPS = 4;
/** More links to other pages are a list's. */
const MOST_LINKS = 3;

/**
 * The box of an article that is no prose: a duty table, the attributes of a document, a tender in a few short lines.
 * It is the closest box around a heading that holds more than the heading and its date. Such a heading is the page's
 * own `h1`, or a smaller one that the titles for machines repeat; without a date its words must be those of a title.
 * Null when no heading has such a box, or when it links other pages instead of saying something.
 */
export function headedBox(document: Document): MainBox | null {
  const measures = measure(rootOf(document));
  const machine = [meta(document, 'og:title'), textOf(document.querySelector('title'))].flatMap((title) =>
    title === null ? [] : [plain(title)],
  );
  const tops = all(document, 'h1');
  for (const [at, { element, out }] of measures.entries()) {
    if (!/^h[1-4]$/.test(element.localName) || out || isHidden(element) || isForeign(element)) continue;
    if (element.querySelector('a[href]')) continue;
    const title = plain(textOf(element) ?? '');
    const words = title.split(' ').length;
    const isRepeated = title.length >= 8 && machine.some((each) => each.startsWith(title));
    if (words < 2 || !(isRepeated || (tops.length === 1 && element === tops[0]))) continue;
    const found = boxAround(measures, at);
    if (found === null) continue;
    const isDated = dateLines(measures[found]!.element, null).length > 0;
    if (isDated || (isRepeated && words >= 5)) return boxAt(measures, found);
  }
  return null;
}

/** The place of the closest box around the heading that says something; null where that links away. */
function boxAround(measures: readonly Measure[], heading: number): number | null {
  const title = measures[heading]!;
  let at = title.parent;
  for (let step = 0; step < MOST_STEPS && at > 0; step += 1, at = measures[at]!.parent) {
    const box = measures[at]!;
    if (box.out || /^(?:body|html|header)$/.test(box.element.localName)) return null;
    const dates = dateLines(box.element, null).reduce((sum, { line }) => sum + line.length, 0);
    const own = box.text - box.linked - title.text - dates;
    if (own < SHORTEST_TEXT) continue;
    const away = all(box.element, 'a[href]').filter(leadsAway);
    const linked = away.reduce((sum, link) => sum + (textOf(link)?.length ?? 0), 0);
    return away.length <= MOST_LINKS && linked <= own * 0.5 ? at : null;
  }
  return null;
}

/** To another page: neither a file nor a tool of this one. */
function leadsAway(link: Element): boolean {
  const href = attr(link, 'href') ?? '';
  return !/^(?:#|javascript:|mailto:|tel:)|\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|jpe?g|png|webp)(?:[?#]|$)/i.test(
    href,
  );
}
