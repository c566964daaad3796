import { CREDIT_CLASS, PHOTO_CREDIT_CLASS } from '../html/credit-classes.js';
import { isNameBehind } from '../html/name-behind.js';
import { all, attr, first, shortTextOf, textOf } from './dom.js';
import type { CoverFact } from './family.js';
import { isHeadRow } from './generic/head-rows.js';
import { AUTHOR_WORD, isName } from './generic/row-words.js';
import { dateIn } from './generic/date-text.js';

/** The picture of an article with its address and what is said beside it, caption and credit apart. */
export function coverFact(img: Element, url: string): CoverFact {
  const { caption, credit } = saidBelow(img);
  return { url, caption, ...(credit === null ? {} : { credit }), alt: attr(img, 'alt') };
}

/** What stands beside a picture: of what is shown, and of who took it. */
interface SaidBelow {
  readonly caption: string | null;
  readonly credit: string | null;
}

/**
 * The caption of a picture beside a text: of its figure, else the short box named so beside it or beside what it is
 * wrapped in, else the only words of its own small box, or the line below it that nothing but a caption is printed as
 * (`em`, `small`, `h6`, "Ảnh: …"). As long as the box holds this picture alone; null without one.
 */
export function saidBelow(img: Element): SaidBelow {
  let box: Element | null = img;
  for (let up = 0; box && up < 4; up += 1, box = box.parentElement) {
    if (box !== img && (all(box, 'img').length > 1 || shortTextOf(box, 600) === null) && textOf(box) !== null)
      return NOTHING;
    const inside = box === img ? null : (first(box, 'figcaption') ?? all(box, '[class]').find(isCaptionBox));
    if (inside && shortTextOf(inside, 400) !== null) return partsOf(inside);
    const words = wordsOf(box, img);
    if (words !== null) return { caption: words, credit: null };
    const next = box.nextElementSibling;
    if (next && (next.localName === 'figcaption' || isCaptionBox(next))) return partsOf(next);
    if (next && isPrintedSmall(next)) return { caption: shortTextOf(next, LONGEST), credit: null };
  }
  return NOTHING;
}

const NOTHING: SaidBelow = { caption: null, credit: null };

/**
 * A caption's box without the parts of it that say who took the picture, by their class or as a name behind a sentence:
 * styles set both apart, and often no blank stands between them (`<p>Trẻ em tập bơi.</p><span class="credit">Lò Văn
 * Ớt</span>`).
 */
function partsOf(box: Element): SaidBelow {
  const whole = shortTextOf(box, 400);
  if (whole === null) return NOTHING;
  const parts = creditsIn(box);
  let rest = whole;
  const credits: string[] = [];
  for (const part of parts) {
    const credit = shortTextOf(part, LONGEST_CREDIT);
    const at = credit === null ? -1 : rest.lastIndexOf(credit);
    if (credit === null || at === -1) continue;
    rest = `${rest.slice(0, at)} ${rest.slice(at + credit.length)}`;
    credits.push(credit);
  }
  if (credits.length === 0) return { caption: whole, credit: null };
  const caption = rest.replace(/\s+/g, ' ').trim();
  const credit = credits.join(' ');
  if (caption !== '') return { caption, credit };
  const isNamed = parts.some((part) =>
    (attr(part, 'class') ?? '').split(/\s+/).some((name) => PHOTO_CREDIT_CLASS.test(name)),
  );
  return isNamed ? { caption: null, credit } : { caption: whole, credit: null };
}

/** The outermost parts of a caption's box that name who took the picture. */
function creditsIn(box: Element): Element[] {
  const parts = all(box, '*').filter((part) => isCredit(part) || isNameBehind(part));
  return parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
}

function isCredit(element: Element): boolean {
  return CREDIT_CLASS.test((attr(element, 'class') ?? '').slice(0, 300));
}

const LONGEST_CREDIT = 80;

/** A box that is named as one of a picture's caption. */
export function isCaptionBox(element: Element): boolean {
  if (element.localName === 'figcaption') return true;
  return /caption|chu-?thich|(?:^|[\s_-])(?:img|image|photo|pic)?cap(?:$|[\s_-])/i.test(
    attr(element, 'class') ?? '',
  );
}

const LONGEST = 200;
/** A sentence among the words of a picture's box is rather the lead beside it, unless it is short. */
const LONGEST_SENTENCE = 120;

/** The words of a box that holds a picture and a caption and nothing else. */
function wordsOf(box: Element, img: Element): string | null {
  if (box === img || floats(img) || /^(?:body|main|article|td|tr|table|form)$/.test(box.localName))
    return null;
  const figure = img.closest('figure');
  const text = shortTextOf(box, LONGEST);
  if (text === null || (figure && figure !== box && box.contains(figure))) return null;
  if (
    isOtherBox(box) ||
    all(box, '[class], [id], [itemprop]').some(isOtherBox) ||
    first(box, 'h1, h2, h3, h4, h5, time, button, li')
  )
    return null;
  if (all(box, 'a[href]').some((link) => textOf(link) !== null)) return null;
  const isSentence = /[.!?…]["”]?$/.test(text);
  return isSentence && text.length > LONGEST_SENTENCE ? null : isSaid(text) ? text : null;
}

/** What stands beside a picture set to a side flows around it: a lead or the text. */
function floats(img: Element): boolean {
  if (/^(?:left|right)$/i.test(attr(img, 'align') ?? '')) return true;
  return /(?:^|;)\s*float\s*:\s*(?:left|right)/i.test(attr(img, 'style') ?? '');
}

/** A lead, or the line of date and author. */
function isOtherBox(box: Element): boolean {
  const names = `${attr(box, 'class') ?? ''} ${attr(box, 'id') ?? ''}`.slice(0, 300);
  return OTHER_BOX.test(names) || /^(?:description|author|date\w+)$/.test(attr(box, 'itemprop') ?? '');
}

const OTHER_BOX =
  /(?:^|[\s_-])(?:sapo|lead|summary|intro|excerpt|hometext|meta|author|tac-?gia|byline|info)(?:$|[\s_-])/i;

/**
 * True of the line right behind a picture that is its caption by its print: it is said of the picture, and neither lead nor
 * signature.
 */
export function isBelowPicture(element: Element): boolean {
  const before = element.previousElementSibling;
  const isPicture =
    before !== null &&
    textOf(before) === null &&
    (/^(?:img|picture)$/.test(before.localName) || all(before, 'img').length === 1);
  return isPicture && isPrintedSmall(element);
}

/** "Các em nhận quà - Ảnh: Hà Mơ". */
const ENDS_IN_CREDIT = /\S\s*[-–.(]\s*(?:Ảnh|Nguồn ảnh)\s?[:：]\s*\p{Lu}[^.!?:]{1,40}$/u;

/** In italics as a whole, by its style or by the class that says so. */
function isSlanted(element: Element): boolean {
  if (/font-style\s*:\s*italic/i.test(attr(element, 'style') ?? '')) return true;
  return /(?:^|\s)(?:(?:font|text|fst)-)?italic(?:\s|$)/i.test(attr(element, 'class') ?? '');
}

/** A line printed as captions are, or one that says by its label that it is one. */
function isPrintedSmall(element: Element): boolean {
  const text = shortTextOf(element, LONGEST);
  if (text === null || !isSaid(text) || element.querySelector('a, time')) return false;
  if (/^(?:ảnh|hình)(?:\s\d{1,2})?\s?[:：]/iu.test(text.normalize('NFC'))) return true;
  if (/^(?:em|i|small|h6)$/.test(element.localName)) return true;
  const isLine = /^(?:p|div|span)$/.test(element.localName) && !first(element, 'p, div, figure, img, br');
  if (isLine && (isSlanted(element) || ENDS_IN_CREDIT.test(text.normalize('NFC')))) return true;
  const [only] = element.children;
  return (
    /^(?:p|div)$/.test(element.localName) &&
    element.children.length === 1 &&
    /^(?:em|i|small)$/.test(only!.localName) &&
    textOf(only) === text
  );
}

/** Words about something: no date, no author, no tool of the page, no number of pictures. */
function isSaid(text: string): boolean {
  if (dateIn(text) !== null || isHeadRow(text) || AUTHOR_WORD.test(text) || isName(text)) return false;
  if (/^(?:xem|bấm|nhấn|click|phóng to|zoom)(?:\s|$)/iu.test(text.normalize('NFC'))) return false;
  return text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= 2;
}
