import { shortTextOf, textOf } from '../dom.js';
import { isBeforeProse } from './article-dates.js';
import { isHidden } from './chrome.js';
import { isForeign } from './foreign.js';
import type { MainBox } from './main-content.js';
import { plain } from './plain.js';
import type { StructuredData } from './structured-data.js';
import type { DateLine } from './visible-patterns.js';

const LEAD_NAME =
  /^(?:(?:article|post|news|entry|detail|content|single|short|field)[-_]{0,2}(?:name[-_](?:field[-_])?)?)?(?:detail[-_]{0,2})?(?:sapo|lead|lede|chapeau|hometext|summary|excerpt|desc|description|intro|introtext|dek|standfirst|abstract|sub-?title|sub-?head(?:line)?|teaser|tom-?tat|mo-?ta)\d?$|^(?:trich-?dan|trich-?yeu|gioi-?thieu-?bai)$/i;

function isNamedLead(element: Element): boolean {
  if (element.getAttribute('itemprop') === 'description') return element.localName !== 'meta';
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.split(/\s+/).some((name) => LEAD_NAME.test(name.replace(/^\w+__/, '')));
}

/** The lead: named so and before the text, or prose that stands between title and box. Never both, never twice. */
export function leadElements(
  box: MainBox,
  heading: Element | null,
  lines: readonly DateLine[],
  said: StructuredData,
): Element[] {
  const { measures, at } = box;
  const from = heading ? (box.places.get(heading) ?? -1) : -1;
  const named = measures.filter((each, place) => {
    if (place === at || place < from || place > measures[at]!.end || (each.end > at && place < at))
      return false;
    if (!isNamedLead(each.element)) return false;
    const length = each.text > 0 ? each.text : (shortTextOf(each.element, 1500)?.length ?? 0);
    if (length < 20 || length > 1500) return false;
    return !isHidden(each.element) && !isForeign(each.element, heading) && !isDeep(each.element, box);
  });
  if (named[0])
    return box.element.contains(named[0].element) && !isOpening(named[0].element, box)
      ? []
      : [named[0].element];
  const subtitle = subtitleOf(heading, box);
  if (subtitle) return [subtitle];
  const between: Element[] = [];
  for (let place = Math.max(from, 0); from !== -1 && place < at;) {
    const each = measures[place]!;
    const holdsBox = each.end > at;
    const isLine = lines.some(({ element }) => element === each.element || each.element.contains(element));
    if (
      !holdsBox &&
      each.element !== heading &&
      !isLine &&
      ((!each.out && each.prose > 0 && each.linked < each.text * 0.3) ||
        isLoneSentence(each.element, heading))
    )
      between.push(each.element);
    place = holdsBox || each.element === heading ? place + 1 : each.end;
  }
  const text = between.map((each) => textOf(each) ?? '').join(' ');
  const summary = said.description === null ? '' : plain(said.description).slice(0, 60);
  return text.length <= 1200 || (summary !== '' && plain(text).includes(summary)) ? between : [];
}

/** A smaller heading right below the title that is a sentence. */
function subtitleOf(heading: Element | null, { places, measures, at }: MainBox): Element | null {
  const place = heading ? places.get(heading) : undefined;
  if (!heading || place === undefined) return null;
  for (let next = measures[place]!.end; next < measures[at]!.end; next += 1) {
    const { element, text } = measures[next]!;
    if (/^h[2-5]$/.test(element.localName)) return isLoneSentence(element, heading) ? element : null;
    if (text > 0 && element.children.length === 0) return null;
  }
  return null;
}

/** Sentences in an inline element, or in the header that holds the title too: no block of prose, yet no chrome. */
export function isLoneSentence(element: Element, heading: Element | null): boolean {
  if (!/^(?:em|i|b|strong|span|font|p|h[2-6]|div|blockquote)$/.test(element.localName)) return false;
  const text = shortTextOf(element, 1200);
  if (text === null || text.length < 60 || !/[.!?…][”"')\]]?$/.test(text)) return false;
  const linked = Array.from(element.querySelectorAll('a')).reduce(
    (sum, a) => sum + (textOf(a)?.length ?? 0),
    0,
  );
  return linked < text.length * 0.3 && !isHidden(element) && !isForeign(element, heading);
}

function isDeep(element: Element, box: MainBox): boolean {
  return box.element.contains(element) && element.closest('figure, table, li, blockquote') !== null;
}

/** At the box's beginning: a summary inside the text stays where it is. */
function isOpening(element: Element, box: MainBox): boolean {
  return isBeforeProse(element, box);
}
