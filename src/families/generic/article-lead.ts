import { isBelowPicture, saidBelow } from '../cover-caption.js';
import { shortTextOf, textOf } from '../dom.js';
import { isHidden } from './chrome.js';
import { isOtherPrint } from './other-print.js';
import { isForeign } from './foreign.js';
import type { MainBox } from './main-content.js';
import type { Measure } from './measure.js';
import { plain } from './plain.js';
import type { StructuredData } from './structured-data.js';
import { type DateLine } from './date-lines.js';
import { isDateLine, LONGEST_ROW } from './date-text.js';

/** Words by which a class or id names a lead, sorted; compared with whole words, two neighbours joined. */
const LEAD_WORDS = new Set(
  (
    'abs abstract anriss bajada brief catenaccio chapeau chapo copete dek desc description entradilla excerpt gioithieubai hometext ingress intro ' +
    'introtext lead lede mota phude resumen resumo sapo sommario sottotitolo soustitre standfirst sum subhead subheader subheading subheadline subtitle subtitulo summary sumario teaser ' +
    'tomtat trichdan trichyeu untertitel vorspann'
  ).split(' '),
);

/** Words beside them that make another thing of it: a picture's description, a list's, the site's. */
const NO_LEAD_WORDS =
  /^(?:author|banner|btn|caption|cat|category|chu|comment|file|footer|gallery|image|images|img|item|items|list|logo|media|meta|photo|price|product|related|seo|share|site|tag|thich|thumb|video|widget)$/;

/** True of an element that says by `itemprop`, class or id that it is the lead. */
export function isNamedLead(element: Element): boolean {
  if (element.getAttribute('itemprop') === 'description') return element.localName !== 'meta';
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.length <= 300 && names.split(/\s+/).some(namesLead);
}

function namesLead(name: string): boolean {
  // Drupal: the type of a field, `text-with-summary` for a whole body.
  if (name.startsWith('field-type-')) return false;
  const words = name
    .replace(/^item(?=Intro)/, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_\d]+/)
    .filter((word) => word !== '');
  if (words.some((word) => NO_LEAD_WORDS.test(word))) return false;
  return words.some(
    (word, at) =>
      LEAD_WORDS.has(word) ||
      LEAD_WORDS.has(word + (words[at + 1] ?? '') + (words[at + 2] ?? '')) ||
      LEAD_WORDS.has(word + (words[at + 1] ?? '')),
  );
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
    if (!isNamedLead(each.element) || isPictureAlone(each.element)) return false;
    const length = each.text > 0 ? each.text : (shortTextOf(each.element, 1500)?.length ?? 0);
    if (length < 20 || length > 1500 || isDateLine(shortTextOf(each.element, 160) ?? '')) return false;
    if (isHidden(each.element) || isForeign(each.element, heading) || isDeep(each.element, box)) return false;
    // A heading inside the text may bear such a name ("SubTitle"), and a summary there stays where it is.
    return !box.element.contains(each.element) || isOpening(each.element, box, heading, lines);
  });
  if (named[0]) return [named[0].element];
  const subtitle = subtitleOf(heading, box);
  if (subtitle) return [subtitle];
  const between: Element[] = [];
  for (let place = Math.max(from, 0); from !== -1 && place < at;) {
    const each = measures[place]!;
    const holdsBox = each.end > at;
    const isLine = lines.some(({ element }) => element === each.element);
    const holdsLine = !isLine && lines.some(({ element }) => each.element.contains(element));
    if (
      !holdsBox &&
      !holdsLine &&
      each.element !== heading &&
      !isLine &&
      !isPictureAlone(each.element) &&
      !isBelowPicture(each.element) &&
      ((!each.out && each.prose > 0 && each.linked < each.text * 0.3 && !isForeign(each.element, heading)) ||
        isLoneSentence(each.element, heading))
    )
      between.push(each.element);
    // Beside a date line stands what else its box says: the question above an answer.
    place = holdsBox || holdsLine ? place + 1 : each.end;
  }
  if (between.length === 0) return openingBlock(box, heading, lines);
  const text = between.map((each) => textOf(each) ?? '').join(' ');
  const summary = said.description === null ? '' : plain(said.description).slice(0, 60);
  return text.length <= 1200 || (summary !== '' && plain(text).includes(summary)) ? between : [];
}

/** A picture and what is said of it, in a box of any name: `<div><figure><img><figcaption>…</figcaption></figure></div>`. */
function isPictureAlone(element: Element): boolean {
  const figure = element.localName === 'figure' ? element : element.querySelector('figure');
  if (figure?.querySelector('img') != null && textOf(figure) === textOf(element)) return true;
  const imgs = element.localName === 'img' ? [element] : Array.from(element.querySelectorAll('img'));
  return imgs.length === 1 && textOf(element) !== null && saidBelow(imgs[0]!).caption === textOf(element);
}

/**
 * In a box that holds the title too: a block of one short run of prose behind title and date line, set apart from the
 * box that holds the other paragraphs, or from these themselves by its print.
 */
export function openingBlock(
  box: Pick<MainBox, 'element' | 'measures' | 'places' | 'at'>,
  heading: Element | null,
  lines: readonly Pick<DateLine, 'element'>[],
): Element[] {
  const { measures, places, at } = box;
  const top = heading && box.element.contains(heading) ? places.get(heading) : undefined;
  if (top === undefined) return [];
  let own: Measure | null = null;
  for (let place = measures[top]!.end; place < measures[at]!.end;) {
    const each = measures[place]!;
    const isLine = lines.some(({ element }) => element === each.element || each.element.contains(element));
    if (own !== null && isLine && isSentence(own) && shortTextOf(each.element, LONGEST_ROW) !== null)
      return [own.element];
    if (each.prose === 0 || isLine || each.out || isBelowPicture(each.element))
      place = isLine && each.runs > 0 && each.prose > 0 ? place + 1 : each.end;
    else if (isLoneRow(each.element)) place += 1;
    else if (own === null) {
      if (each.runs !== 1 || each.text > LONGEST_LEAD || each.images > 0 || each.links > 1) return [];
      if (!/^(?:div|p|h[2-6]|blockquote|section|span|td)$/.test(each.element.localName)) return [];
      if (each.element.localName === 'td' && !/[.!?…]$/.test(textOf(each.element) ?? '')) return [];
      own = each;
      place = each.end;
    } else {
      const isBox =
        /^(?:div|section|article|td|span)$/.test(each.element.localName) ||
        each.element.localName.includes('-');
      const isText = isBox && each.runs >= 2 && each.prose >= (measures[at]!.prose - own.prose) * 0.6;
      return isText || isOtherPrint(own.element, each.element) ? [own.element] : [];
    }
  }
  return [];
}

/** One or two sentences, in a paragraph of their own: between title and date line they are the lead. */
function isSentence({ element, text }: Measure): boolean {
  return text >= 40 && text <= 400 && /\p{L}{2}[.!?…][”"’)]?$/u.test(textOf(element) ?? '');
}

/** A row of one cell, as tables have them that lay out title, day, lead and text under each other. */
function isLoneRow(element: Element): boolean {
  return element.localName === 'tr' && element.children.length === 1;
}

/** A lead is hardly longer. */
const LONGEST_LEAD = 700;

/** A smaller heading right below the title that is a sentence. */
function subtitleOf(heading: Element | null, { places, measures, at }: MainBox): Element | null {
  const place = heading ? places.get(heading) : undefined;
  if (!heading || place === undefined) return null;
  for (let next = measures[place]!.end; next < measures[at]!.end; next += 1) {
    const { element, text } = measures[next]!;
    if (/^h[2-5]$/.test(element.localName))
      return isLoneSentence(element, heading) || isInTitlesHeader(element, heading) ? element : null;
    if (text > 0 && element.children.length === 0) return null;
  }
  return null;
}

/** A smaller heading of some length right behind the title, in the header that holds nothing else of the text. */
function isInTitlesHeader(element: Element, heading: Element): boolean {
  const header = heading.closest('header');
  const text = shortTextOf(element, 300);
  if (!header?.contains(element) || element.previousElementSibling !== heading || text === null) return false;
  return text.length >= 40 && text.split(' ').length >= 7 && element.querySelector('a') === null;
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
  const from = element.localName === 'blockquote' ? element.parentElement : element;
  const holder = from?.closest('figure, table, li, blockquote') ?? null;
  // A table around the whole box lays the page out.
  return box.element.contains(element) && holder !== null && !holder.contains(box.element);
}

/** At the box's beginning, behind title and date at most: a summary inside the text stays where it is. */
function isOpening(
  element: Element,
  box: MainBox,
  heading: Element | null,
  lines: readonly DateLine[],
): boolean {
  const { measures, places } = box;
  const place = places.get(element) ?? -1;
  const title = heading ? (measures[places.get(heading) ?? -1]?.prose ?? 0) : 0;
  for (let before = box.at + 1; before < place;) {
    const each = measures[before]!;
    const isLine = lines.some(
      (line) => each.element.contains(line.element) || line.element.contains(each.element),
    );
    const prose = heading && each.element.contains(heading) ? each.prose - title : each.prose;
    if (each.end <= place && prose >= 60 && !isLine && !heading?.contains(each.element)) return false;
    before = each.end <= place ? each.end : before + 1;
  }
  return true;
}
