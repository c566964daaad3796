import { walk, UNREAD_ELEMENTS } from './fragment.js';
import { hasAmPm } from './am-pm-order.js';

/** A date that stands by itself has few words around it; prose is written by another hand than the site's dates. */
const LONGEST = 80;
/** As many as a long list page prints; more tell nothing new. */
const MOST = 200;
const DAY_AND_MONTH = /\d{1,2} ?[/-] ?\d{1,2} ?[/-] ?\d{2}/;

/** Texts of a page that are a numeric date and little else, with the time beside it, in the order of the page. */
export function printedDates(document: Document): readonly string[] {
  const texts: string[] = [];
  walk(
    document.body,
    (node) => {
      if (node.nodeType === 3 && texts.length < MOST && DAY_AND_MONTH.test(node.nodeValue ?? '')) {
        const text = withTime(node);
        if (text !== null) texts.push(text);
      }
      return node.nodeType !== 1 || !UNREAD_ELEMENTS.has((node as Element).localName);
    },
    () => undefined,
  );
  return texts;
}

/** The text of the smallest box around a date that holds its AM/PM; without one that of its own box. */
function withTime(node: Node): string | null {
  let own: string | null = null;
  let box = node.parentElement;
  for (let up = 0; box && up < 3; up += 1, box = box.parentElement) {
    const text = spacedText(box);
    if (text.length > LONGEST) break;
    if (hasAmPm(text)) return text;
    own ??= text;
  }
  return own;
}

/** The text of an element with a blank where one box ends. */
function spacedText(element: Element): string {
  let text = '';
  walk(
    element,
    (node) => {
      if (text.length <= LONGEST && node.nodeType === 3) text += ` ${(node.nodeValue ?? '').trim()}`;
      return text.length <= LONGEST;
    },
    () => undefined,
  );
  return text.trim();
}
