import { hostOf } from '../../html/hosts.js';
import { isOfText } from '../../html/links-of-text.js';
import { all, shortTextOf, textOf } from '../dom.js';
import { chromeOfNames, isOffScreen, isPictureLink } from './chrome.js';
import { isContainer, namesOf } from './containers.js';
import { isFileLink } from './file-links.js';
import type { Measure } from './measure.js';
import { isTitleLink } from './neighbours.js';
import { isPrintedAt } from './imprint.js';
import { isOtherNewsHead } from './other-news.js';

/** What stands in the box and is no part of the text: chrome, link lists, blocks of other news. */
export function droppedIn(measures: readonly Measure[], at: number, url: string | null = null): Set<Element> {
  const dropped = new Set<Element>();
  const host = url === null ? null : hostOf(url);
  const box = measures[at]!;
  let child = at + 1;
  let isText = false;
  while (child < box.end) {
    const each = measures[child]!;
    for (const place of listBehindHead(measures, child, box.end)) dropped.add(measures[place]!.element);
    if (dropped.has(each.element)) child = each.end;
    else if (isForeign(each, host)) {
      if (!(isText && isWithinText(measures, child))) dropped.add(each.element);
      child = each.end;
    } else {
      isText ||= each.prose > 0 && !isContainer(each.element);
      child = /^(?:pre|code)$/.test(each.element.localName) ? each.end : child + 1;
    }
  }
  return dropped;
}

function isForeign(each: Measure, host: string | null): boolean {
  const { element } = each;
  if (isOffScreen(element)) return false;
  if (each.out && each.prose === 0) return !hasFiles(element, each) && !isPhotoCredit(element);
  if (each.text === 0) return false;
  if (each.text <= 60 && isOtherNewsHead(textOf(element) ?? '')) return true;
  if (each.text <= LONGEST_OFFER && each.owned === each.text && isPrintedAt(textOf(element) ?? ''))
    return true;
  if (each.text <= LONGEST_OFFER && isContainer(element) && asksForAddress(element)) return true;
  if (!isContainer(element)) return false;
  if (isHeadedLink(each)) return !hasFiles(element, each) && !isOfText(element, host);
  if (each.links < 2 || isAlbum(element, each)) return false;
  const density = each.linked / each.text;
  if (element.localName === 'table' || element.localName === 'td' || element.localName === 'tr')
    return density > 0.8 && !hasFiles(element, each) && !isOfText(element, host);
  return density > 0.6 && each.prose < 200 && !hasFiles(element, each) && !isOfText(element, host);
}

/**
 * The places of the rows right behind a row that is but the head of other news, each mostly the linked titles of pages:
 * `<tr>Các tin đã đưa</tr><tr><td>… (18/05/2024)</td></tr>`. Empty where `at` is no such head.
 */
function listBehindHead(measures: readonly Measure[], at: number, end: number): number[] {
  const { element, text } = measures[at]!;
  if (text === 0 || text > 60 || !isContainer(element) || !isOtherNewsHead(textOf(element) ?? '')) return [];
  const rows: number[] = [];
  for (let next = measures[at]!.end; next < end; next = measures[next]!.end) {
    const row = measures[next]!;
    if (row.parent !== measures[at]!.parent) break;
    if (row.text === 0) continue;
    const isList = row.linked > row.text * 0.5 && row.prose < MOST_PROSE;
    if (!isList || !all(row.element, 'a[href]').some(isTitleLink) || hasFiles(row.element, row)) break;
    rows.push(next);
  }
  return rows;
}

/** A teaser below a linked title. */
const MOST_PROSE = 200;

/** Pictures that each open larger, what is said of them inside the same links: `<a href="1.jpg"><img><div>…</div></a>`. */
function isAlbum(element: Element, { links, images }: Measure): boolean {
  return images >= links && all(element, 'a[href]').every(isPictureLink);
}

/** A head and, under it, nothing but the linked titles of other pages. */
function isHeadedLink({ element, links, linked, text }: Measure): boolean {
  const head = element.firstElementChild;
  if (links === 0 || links > 8 || !head || !/^h[2-6]$/.test(head.localName)) return false;
  const own = shortTextOf(head, 60);
  if (own === null || head.querySelector('a') || text - linked > own.length + 2) return false;
  return all(element, 'a[href]').every(isTitleLink);
}

/** "Ảnh: Lò Văn Ớt" beside its picture, in an element that calls itself the copyright. */
function isPhotoCredit(element: Element): boolean {
  const isBeside = element.parentElement?.querySelector('img') != null;
  return (
    isBeside &&
    /^\(?(?:nguồn )?(?:ảnh|hình|photo)\s?[:：]/iu.test(shortTextOf(element, 80)?.normalize('NFC') ?? '')
  );
}

/** A box that offers something for an address says no more. */
const LONGEST_OFFER = 600;

/** "Đăng ký nhận bản tin" and its like: a field for an address of mail, among the words that ask for it. */
function asksForAddress(element: Element): boolean {
  return element.querySelector('input[type="email"], input[name*="email" i]') !== null;
}

/**
 * A header or aside by its tag or name that belongs to the text around it: it links nothing and asks for nothing, and a
 * header stands right above prose.
 */
function isWithinText(measures: readonly Measure[], at: number): boolean {
  const { element, out, chrome, links, text, end } = measures[at]!;
  if (out && chrome === 1 && element.localName === 'aside' && isFigureAlone(element))
    return chromeOfNames(namesOf(element).join(' ')) === 0;
  if (!out || chrome !== 1 || links > 0 || text < 3 || element.querySelector('input, button, form'))
    return false;
  if (isOtherNewsHead(textOf(element) ?? '')) return false;
  if (element.localName === 'aside') return text >= 60 && chromeOfNames(namesOf(element).join(' ')) === 0;
  if (
    text > 200 ||
    (!/^h[2-6]$|^header$/.test(element.localName) && !namesOf(element).some((name) => HEAD_NAME.test(name)))
  )
    return false;
  let next = end;
  while (next < measures.length && measures[next]!.text === 0) next += 1;
  return next < measures.length && measures[next]!.prose > 0;
}

/** A picture and its caption, with no way to another page: how some set the pictures of a text. */
function isFigureAlone(aside: Element): boolean {
  const figure = aside.querySelector('figure');
  return (
    figure?.querySelector('img') != null &&
    textOf(figure) === textOf(aside) &&
    all(aside, 'a[href]').every(isPictureLink)
  );
}

const HEAD_NAME = /(?:^|[-_])head(?:er)?$/i;

/** Lists of files are attachments, however much they look like a menu. */
function hasFiles(element: Element, each: Measure): boolean {
  if (each.links === 0 || each.links > 60) return false;
  return all(element, 'a[href]').some(isFileLink);
}
