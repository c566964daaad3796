import { isPortrait } from '../../html/portrait.js';
import { all, attr, linesOf, shortTextOf, textOf } from '../dom.js';
import { firstParagraph } from './article-dates.js';
import { authorCards } from './author-card.js';
import { isHidden } from './chrome.js';
import { englishSigner } from './english-signer.js';
import { isForeign } from './foreign.js';
import { isNamedSource } from './labelled-fields.js';
import { behind, sibling } from './line-behind.js';
import { DEGREES } from './rank.js';
import { authorInRow, isBareSignature, isHeadRow } from './head-rows.js';
import type { MainBox } from './main-content.js';
import { namesSideBySide } from './names-side-by-side.js';
import { namesNobody } from './nobody.js';
import { beginsAsPageWord } from './page-words.js';
import { plain } from './plain.js';
import { AUTHOR_WORD, isName, OFFICE } from './row-words.js';
import { OFFICE_LABEL, SIGNED } from './signing-label.js';
import { dateIn, listDateIn } from './date-text.js';

/** The box of a text, with where everything stands. */
export type TextBox = Pick<MainBox, 'element' | 'measures' | 'places' | 'at'>;

/** Who signs, and the element that says so. */
export interface Signature {
  readonly text: string;
  readonly element: Element | null;
  /** Boxes of its like that name further authors. */
  readonly beside?: readonly Element[];
}

/** A box around or at the end of the text that by its name holds the author, as far as it names somebody. */
export function authorBox(around: Element, box: TextBox, heading: Element | null): Signature | null {
  const isOutside = outsideProse(box);
  for (const found of all(around, '[class], [id], [rel="author"], [itemprop="author"]')) {
    if (!isAuthorBox(found) || found.contains(box.element) || (heading && found.contains(heading))) continue;
    if (isForeign(found, heading) || isHidden(found) || !isOutside(found)) continue;
    // Below a picture stands who took it.
    if (found.closest('figure, figcaption') !== null) continue;
    const text = authorIn(coAuthors(found, isAuthorBox));
    if (text === null || isPhrase(text)) continue;
    if (isNamedAuthor(found) || isSignedByPerson(text)) return withAuthorsBehind({ text, element: found });
  }
  return (
    englishSigner(around, heading, (element) => !isOutside(element)) ??
    besidePortrait(around, isOutside, heading) ??
    onCard(around, box, isOutside, heading) ??
    namesBelowTitle(box, heading)
  );
}

/** With the authors in boxes of the same name right behind the first's, each with a name and an institute of its own. */
function withAuthorsBehind({ text, element: first }: Signature): Signature {
  const lines = [text];
  const beside: Element[] = [];
  for (
    let next = first?.nextElementSibling;
    next && isNamedAuthor(next) && attr(next, 'class') === attr(first, 'class');
    next = next.nextElementSibling
  ) {
    const other = authorIn(next);
    if (other === null || !isSignedByPerson(other)) break;
    lines.push(other);
    beside.push(next);
  }
  return { text: lines.join('\n'), element: first, beside };
}

/** "How we reviewed this article", "Learn about our policies": words of a page in English, with no name among them. */
function isPhrase(text: string): boolean {
  if (!/^[\x20-\x7e’]+$/.test(text)) return false;
  const small = text
    .split(' ')
    .filter((word) => /^[a-z]{3,}:?$/.test(word) && !/^(?:and|the|for|van|von)$/.test(word));
  return small.length >= 2;
}

/** A name beside the picture of a person, in a box that holds nothing else. */
function besidePortrait(
  around: Element,
  isOutside: (element: Element) => boolean,
  heading: Element | null,
): Signature | null {
  for (const img of all(around, 'img')) {
    const own = img.parentElement;
    const text = own && isPortrait(img, attr(img, 'src')) ? shortTextOf(own, 60) : null;
    if (own && text !== null && isName(text) && isOutside(own) && !isForeign(own, heading))
      return { text, element: own };
  }
  return null;
}

/** The name on the one card of an author around the text; its words on the person may be the last that read like prose. */
function onCard(
  around: Element,
  box: TextBox,
  isOutside: (element: Element) => boolean,
  heading: Element | null,
): Signature | null {
  const last = box.measures[lastParagraph(box)]!.element;
  const cards = authorCards(around).filter(
    ({ element }) =>
      !isForeign(element, heading) &&
      (isOutside(element) || (element.contains(last) && element !== box.element)),
  );
  return cards.length === 1 ? cards[0]! : null;
}

/**
 * The authors of a paper in the line right below its title: several names with commas between them, or with degrees in
 * front ("PGS.TS. Lò Văn Ớt, ThS. Hà Thị Mơ"); the numbers of their institutes are left out.
 */
function namesBelowTitle(
  { measures, places, at: start }: TextBox,
  heading: Element | null,
): Signature | null {
  const from = heading ? places.get(heading) : undefined;
  if (from === undefined) return null;
  let place = measures[from]!.end;
  while (place < measures.length && measures[place]!.text === 0 && place < start) place += 1;
  const line = measures[place];
  if (!line || line.out || line.links > 0 || line.text > 200) return null;
  const marks = all(line.element, 'sup').flatMap((each) => textOf(each) ?? []);
  const text = marks.reduce((rest, mark) => rest.replace(mark, ''), shortTextOf(line.element, 200) ?? '');
  const names = text.split(/\s*[,;]\s*/).map((name) => name.replace(/[*\d\s]+$/, ''));
  const isTitled = names.every((name) => DEGREES.test(name));
  if (!isTitled && (names.length < 2 || marks.length === 0)) return null;
  return names.every(isName) ? { text: names.join(', '), element: line.element } : null;
}

function isAuthorBox(element: Element): boolean {
  return isNamedAuthor(element) || mayNameAuthor(element);
}

/** Authors side by side stand in boxes of the same name: then the row of all of them, else the box itself. */
export function coAuthors(found: Element, isAuthor: (element: Element) => boolean = isNamedAuthor): Element {
  const row = found.parentElement;
  if (!row || shortTextOf(row, 100) === null) return found;
  return Array.from(row.children).filter(isAuthor).length >= 2 ? row : found;
}

/**
 * The box of the source behind a text whose author's box begins with "Theo": old newsrooms print who wrote there, and
 * where under it ("Theo <b>Trịnh Lâm</b>", "Nông thôn Việt"). Null for any other author, and where the box is a sentence.
 */
export function sourceBeside(author: Signature | null, around: Element, box: TextBox): Signature | null {
  if (!author || !/^Theo\s/iu.test(author.text.normalize('NFC'))) return null;
  const from = lastParagraph(box);
  for (const element of all(around, '[class]')) {
    if (!isNamedSource(element) || (box.places.get(element) ?? -1) < from || isForeign(element)) continue;
    const text = shortTextOf(element, 60);
    if (text !== null && /^\p{Lu}[^.!?:]+$/u.test(text) && !author.text.includes(text))
      return { text, element };
  }
  return null;
}

/** The name in an author's box: without label and date; null where it names nobody or tells of somebody. */
export function authorIn(box: Element): string | null {
  if (shortTextOf(box, 160) === null) return null;
  const several = namesSideBySide(box);
  if (several !== null) return several;
  // Name and office under each other are one line elsewhere.
  const [label = '', ...lines] = linesOf(box);
  const raw = (lines.length > 0 && isBareLabel(label) ? lines : [label, ...lines])
    .join(' - ')
    .replace(/\s*\S+@\S+\.\w+/g, '')
    .replace(box.querySelector('sup') ? FOOTNOTES : /[¹²³⁰-⁹†‡]+/gu, '');
  // Beside a picture of the person stands the name, and words on who that is.
  const named = box.querySelector('img')
    ? all(box, '*').find((each) => isName(shortTextOf(each, 60) ?? '') && linesOf(each).length === 1)
    : null;
  if (named) return linkedBeside(named).join(', ');
  if (/[|•·]/.test(raw) || listDateIn(raw) !== null) return authorInRow(box, null);
  const text = raw.replace(AUTHOR_WORD, '').replace(/^[\s|•·,:–-]+|[\s|•·,:–(-]+$/g, '');
  if (text.length < 2 || text.length > 90 || /\d{3}|@|https?:/.test(text) || namesNobody(text)) return null;
  return /[.!?]\s+\p{Lu}.*[.!?]$/u.test(text) ? null : text;
}

/** "By", "Tác giả:" in a line of its own above the name. */
function isBareLabel(line: string): boolean {
  return line.length <= 20 && `${line} A`.replace(AUTHOR_WORD, '') === 'A';
}

/** The numbers and signs of institutes behind names, glued to them or parted by commas: "Lò Văn Ớt1,2". */
const FOOTNOTES = /(?<=\p{L})\s?(?:\d{1,2}(?:\s?,\s?\d{1,2})*[*†‡]?|[*†‡])(?=\s*(?:[,;–-]|$|và\s|and\s))/gu;

/** A name, and where it is a link the names in links behind it in the same box, up to where another label stands. */
function linkedBeside(named: Element): string[] {
  const names = [textOf(named) ?? ''];
  if (named.localName !== 'a') return names;
  for (let next = named.nextSibling; next && names.length < 4; next = next.nextSibling) {
    const text = shortTextOf(next, 60) ?? '';
    if (/(?<!\p{L})(?:by|bởi)(?!\p{L})|[:.]/iu.test(text)) break;
    if ((next as Element).localName === 'a' && isName(text)) names.push(text);
  }
  return [...new Set(names)];
}

/** Words that name an author's box, and words that make another box of it. */
const AUTHOR =
  /^(?:authors?|authornames?|autor(?:en|es|in|a)?|auteurs?|autore|verfasser|byline|tacgia|tentacgia|butdanh|nguoiviet|nguoidang|kyten|writers?|createdby|creator|reporter|phongvien|signature|sig|poster)$/;
/** hCard's name, which is a whole class; `fn-tools` holds functions. */
const NAME_CLASS = 'fn';
const NOT_AUTHOR =
  /^(?:avatars?|avt|bio|box|card|about|related|img|image|photo|thumb|list|more|social|comments?|desc|description|posts|articles|link|follow|job|title|email|mail|role|position|count|page)$/;

/** The name on the card of an author, as themes call it: `author-box__name`, `post-author-info-name`. */
const NAME_ON_CARD =
  /^(?:[a-z]+-){0,2}(?:author|tac-?gia)-(?:box|card|info|bio|block|about)-(?:full-?)?name$/;

/** By class, id, `rel` or `itemprop`; words are parted at dashes and at capitals (`lblAuthor`, `tac-gia`). */
function isNamedAuthor(element: Element): boolean {
  if (attr(element, 'rel') === 'author' || attr(element, 'itemprop') === 'author') return true;
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  if (names.length > 300) return false;
  if (/^(?:name|full-?name|ten)$/i.test(attr(element, 'class') ?? '') && isInAuthorCard(element)) return true;
  return names.split(/\s+/).some((name) => {
    if (name === NAME_CLASS) return true;
    const words = name
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_\d]+/);
    if (NAME_ON_CARD.test(words.filter((word) => word !== '').join('-'))) return true;
    if (words.some((word) => NOT_AUTHOR.test(word))) return false;
    return words.some((word, at) => AUTHOR.test(word) || AUTHOR.test(word + (words[at + 1] ?? '')));
  });
}

/** The name on a card of the author ("author-box", "tac-gia-info") that shows who that is beside it. */
function isInAuthorCard(name: Element): boolean {
  for (let box = name.parentElement, up = 0; box && up < 3; box = box.parentElement, up += 1)
    if (
      /(?:^|[\s_-])(?:author|tac-?gia)(?:[-_](?:box|card|info|bio|block))?(?:$|\s)/i.test(
        attr(box, 'class') ?? '',
      )
    )
      return isName(shortTextOf(name, 60) ?? '');
  return false;
}

/** Short class names that stand for an author, and for other things as well: then a person's name must stand in them. */
function mayNameAuthor(element: Element): boolean {
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  return names.length <= 300 && names.split(/[\s_-]+/).some((word) => SHORT_AUTHOR.test(word));
}

const SHORT_AUTHOR = /^(?:tg|auth|sign|ky)$/i;

/** "Phạm Thu Phương", "Phạm Thu Phương - Trường THCS Lê Quý Đôn". */
function isSignedByPerson(text: string): boolean {
  const [first = ''] = text.split(/\s+[-–—]\s+/);
  return isName(first) && !/^(?:dang (?:nhap|ky|xuat)|log ?in|sign (?:in|up))\b/.test(plain(first));
}

/** Tells what stands before the first paragraph of the box, behind its last, or outside of it; both are looked for once. */
function outsideProse(box: TextBox): (element: Element) => boolean {
  const [first, last] = [firstParagraph(box), lastParagraph(box)];
  return (element) => {
    if (!box.element.contains(element)) return true;
    const place = box.places.get(element) ?? -1;
    return place <= first || place >= last;
  };
}

/** The last element of the box with prose of its own. */
export function lastParagraph({ measures, at }: TextBox): number {
  for (let place = measures[at]!.end - 1; place > at; place -= 1) {
    const { prose, text, element } = measures[place]!;
    if (prose > 0 && (text > 160 || !isHeadRow(textOf(element) ?? ''))) return place;
  }
  return at;
}

/**
 * Short lines of their own just behind the box: the author set to the right, as tables and home-made portals sign, or
 * behind a label ("Bài, ảnh: …"), then the source ("(Nguồn: …)"). Null when the next line is neither.
 */
export function signature(box: MainBox): string | null {
  const lines: string[] = [];
  for (let next = behind(box.element); next && lines.length < 2; next = sibling(next)) {
    const text = shortTextOf(next, 120);
    if (text === null || next.querySelector('a') || dateIn(text) !== null || isForeign(next)) break;
    const isSigned = text.length <= 80 && RIGHT.test(next.outerHTML.slice(0, 300));
    const isNext = next === sibling(box.element) && (isBareSignature(text) || isLoneName(next, text));
    // "Lò Văn Ớt" and below it, set to the right as well, "Trạm Y tế xã Mường Lạn".
    const isOffice = lines.length === 1 && isSigned && OFFICE.test(text) && isName(lines[0]!);
    if (!(lines.length === 0 && (isSigned || isNext)) && !isOffice && !isLabelledSignature(text)) break;
    lines.push(linesOf(next).join(' - '));
  }
  return lines.length === 0 ? null : lines.join('\n');
}

/**
 * Nothing but the names of one or two persons in a box of its own, which no heading is and no list stands behind the name
 * of: how pages sign that set the signature apart.
 */
export function isLoneName(element: Element, text: string): boolean {
  if (text.length > 60 || /^(?:h[1-6]|ul|ol|table|nav|form|button|label|figcaption)$/.test(element.localName))
    return false;
  if (element.querySelector('h1, h2, h3, h4, h5, h6, img, input, button, li') !== null) return false;
  const names = text.split(/\s+[-–—]\s+|\s*[,&]\s*|\s+và\s+/u);
  return (
    names.length <= 3 &&
    names.every((name) => isName(name) && name.split(' ').length <= 5 && !beginsAsPageWord(name))
  );
}

/** Whether a line says by a label who wrote, who took the pictures, or where it was taken from. */
export function isLabelledSignature(text: string): boolean {
  const line = text.normalize('NFC');
  const office = OFFICE_LABEL.test(line) ? line.replace(OFFICE_LABEL, '') : null;
  return SIGNED.test(line) || TAKEN_FROM.test(line) || (office !== null && OFFICE.test(office));
}

/** "(Theo Báo Đồng Nai)", "Theo TTXVN", "Theo chinhphu.vn": no colon, but a name, and no sentence. */
const TAKEN_FROM =
  /^\(?\s*(?:Theo|THEO):?\s(?:\p{Lu}[^.!?]{1,58}|(?:https?:\/\/)?(?:[\w-]+\.){1,4}(?:vn|com|net|org)\/?)\)?$/u;

const RIGHT =
  /align\s*=\s*["']?right|text-align\s*:\s*right|class="[^"]*(?:text-right|text-end|ky-ten|tac-?gia|author|signature)/i;
