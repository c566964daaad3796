import { coverFact } from './cover-caption.js';
import { all, attr, linesOf, shortTextOf, textOf } from './dom.js';
import type { CoverFact, LinkFact } from './family.js';
import type { Frame } from './article-frame.js';
import type { Measure } from './generic/measure.js';
import { isLabelledSignature, isLoneName } from './generic/article-author.js';
import { isFileLink, isSecondWay } from './generic/file-links.js';
import { isForeign } from './generic/foreign.js';
import { isOtherDocument } from './generic/other-documents.js';
import { isBareSignature, isIcon } from './generic/head-rows.js';
import { isLoneSentence } from './generic/article-lead.js';
import { plain } from './generic/plain.js';
import { isName, OFFICE } from './generic/row-words.js';
import { dateIn } from './generic/date-text.js';
import { imageAddress } from './generic/image-address.js';

/**
 * Prose between title and text that no name tells: the lead of installations that renamed its box. Only unlinked
 * text that reads like sentences counts, and not more of it than a lead has.
 */
export function proseBetween(frame: Frame, heading: Element, lines: readonly Element[]): Element[] {
  const { measures, places, body } = frame;
  const start = places.get(body) ?? 0;
  const found: Element[] = [];
  let length = 0;
  for (let at = measures[places.get(heading) ?? 0]!.end; at < start;) {
    const each = measures[at]!;
    const holdsBody = each.end > start;
    const isLine = lines.some((line) => line === each.element || each.element.contains(line));
    const isOwn = !holdsBody && !isLine && !isForeign(each.element, heading);
    const isRead = !each.out || isInHead(each.element, heading);
    if (isOwn && ((isRead && isProse(each)) || isLoneSentence(each.element, heading))) {
      found.push(each.element);
      length += textOf(each.element)?.length ?? 0;
    }
    at = holdsBody ? at + 1 : each.end;
  }
  return length <= 1200 ? found : [];
}

/**
 * An article's own `<header>` holds title, date and lead; measured from the page it looks like the page's, which has
 * the menu in it.
 */
export function isInHead(element: Element, heading: Element): boolean {
  const head = heading.closest('header');
  if (!head?.contains(element)) return false;
  return (
    head.closest('article, main, [role="main"]') !== null || head.querySelector('nav, ul, form') === null
  );
}

/** True of an element that says sentences; `<span>` and its like are no run of text of their own. */
function isProse({ element, text, prose, linked, out }: Measure): boolean {
  if (prose > 0) return linked < text * 0.3;
  const isInline = /^(?:span|font|b|strong|em|i|label)$/.test(element.localName);
  if (!(isInline && text === 0) && !(out && /^(?:p|div|h\d)$/.test(element.localName))) return false;
  const own = shortTextOf(element, 1500) ?? '';
  return own.length >= 40 && /[.!?…:]["”’)]?$|[,.;] /.test(own) && !element.querySelector('a[href]');
}

/** How far behind the text a signature may stand, counted in elements of one level. */
const NEAR = 6;

/**
 * The short line set to the right behind the body box, or one with a label ("Bài, ảnh: …"): how editors sign below the
 * field they write in, the source behind it. Looked for level by level outwards, never beyond the article's area nor
 * behind the head of other news.
 */
export function signatureOf(
  { body, area }: Pick<Frame, 'body' | 'area'>,
  lines: readonly Element[],
): string | null {
  const signed: string[] = [];
  for (let level: Element | null = body; level && level !== area; level = level.parentElement) {
    let next = level.nextElementSibling;
    let isSaid = false;
    for (let step = 0; next && step < NEAR; step += 1, next = next.nextElementSibling) {
      const text = textOf(next);
      if (text === null) continue;
      const isFirst = !isSaid;
      isSaid = true;
      const isFoot = next.localName === 'footer' && text.length <= 80;
      if ((isForeign(next) && !isFoot) || STOP.test(plain(text.slice(0, 60)))) break;
      if (text.length > 120 || lines.includes(next) || next.querySelector('a, img')) continue;
      if (dateIn(text) !== null) continue;
      const isNext = level === body && isFirst && (isBareSignature(text) || isLoneName(next, text));
      const isSet = RIGHT.test(openingTags(next));
      const isRight = signed.length === 0 && (isNext || isSet);
      // The office of who signed, in the row below.
      const isOffice = signed.length === 1 && isSet && OFFICE.test(text) && isName(signed[0]!);
      if (isRight || isOffice || isLabelledSignature(text)) signed.push(linesOf(next).join(' - '));
      if (signed.length === 2) break;
    }
    if (signed.length > 0) return signed.join('\n');
  }
  return null;
}

const STOP =
  /^(?:(?:cac |nhung )?(?:tin|bai)(?: tuc| bai| viet)? (?:lien quan|khac|moi|cu|cung)|y kien|binh luan|danh gia|lien quan|related)/;

const RIGHT =
  /align\s*=\s*["']?right|text-align\s*:\s*right|text-right|text-end|ky-ten|tac-?gia|author|signature/i;

/** The markup of an element before its first text. */
function openingTags(element: Element): string {
  return /^(?:\s{0,40}<[^>]{0,400}>){1,4}/.exec(element.outerHTML.slice(0, 1800))?.[0] ?? '';
}

/** A picture between title and text that stands for the article. */
export function coverOf({ measures, places, body, heading }: Frame): CoverFact | null {
  if (!heading || body.contains(heading)) return null;
  const start = places.get(body) ?? 0;
  for (let at = measures[places.get(heading) ?? 0]!.end; at < start; at += 1) {
    const { element: img, out } = measures[at]!;
    if (img.localName !== 'img' || out || isForeign(img, heading)) continue;
    const url = imageAddress(img);
    if (url === null || isIcon(img)) continue;
    return coverFact(img, url);
  }
  return null;
}

/** Files offered around the text: told by their ending, or by standing in one of the product's boxes for files. */
export function filesAround(frame: Frame, boxes: string): LinkFact[] {
  const { area, body, heading } = frame;
  const files = new Map<string, LinkFact>();
  const offered = linksIn(frame, boxes);
  for (const link of all(area, 'a[href]')) {
    const url = attr(link, 'href');
    if (url === null || /^(?:#|javascript:|mailto:|tel:)/i.test(url) || files.has(url)) continue;
    if (!isFileLink(link) && !offered.has(link)) continue;
    if (body.contains(link) || isForeign(link, heading) || isSecondWay(link)) continue;
    if (isOtherDocument(link, heading, body)) continue;
    files.set(url, { url, text: textOf(link) ?? attr(link, 'title') });
  }
  for (const file of filesBehind(area)) if (!files.has(file.url)) files.set(file.url, file);
  return [...files.values()];
}

/** The boxes right behind the article that hold nothing but links to files and a word or two. */
function filesBehind(area: Element): LinkFact[] {
  const files: LinkFact[] = [];
  let next = area.nextElementSibling;
  for (let step = 0; next && step < 2; step += 1, next = next.nextElementSibling) {
    const text = shortTextOf(next, 400);
    const links = all(next, 'a[href]');
    if (text === null && links.length === 0) continue;
    const isFiles = links.length > 0 && links.every(isFileLink);
    const linked = links.reduce((sum, link) => sum + (textOf(link)?.length ?? 0), 0);
    if (!isFiles || text === null || text.length - linked > 60 || isForeign(next)) break;
    for (const link of links) files.push({ url: attr(link, 'href')!, text: textOf(link) });
  }
  return files;
}

/** The links in boxes of that name that do not hold the text; boxes in boxes are walked once. */
function linksIn({ area, body, measures, places }: Frame, boxes: string): Set<Element> {
  const links = new Set<Element>();
  let walked = 0;
  for (const box of boxes === '' ? [] : all(area, boxes)) {
    const place = places.get(box) ?? -1;
    if (place < walked || box.contains(body)) continue;
    walked = measures[place]!.end;
    for (const link of all(box, 'a[href]')) links.add(link);
  }
  return links;
}
