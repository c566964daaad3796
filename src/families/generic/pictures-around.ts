import { coverFact, isCaptionBox } from '../cover-caption.js';
import { all, attr, outerHtml, shortTextOf, textOf } from '../dom.js';
import type { CoverFact } from '../family.js';
import { hasOwnText } from '../frame-title.js';
import { isForeign } from './foreign.js';
import { isIcon } from './head-rows.js';
import type { MainBox } from './main-content.js';
import { imageAddress } from './image-address.js';

/**
 * A picture set between title and text, or in a box of its own just above the title; null when there is none. Beside words
 * in the row of the date (`row`) stands a badge: "Theo dõi Báo Lam Sơn trên <img>".
 */
export function coverAround(
  box: MainBox,
  heading: Element | null,
  row: Element | null = null,
): CoverFact | null {
  const { measures, at } = box;
  const top = heading ? (box.places.get(heading) ?? -1) : -1;
  if (!heading || top === -1) return null;
  for (let place = top + 1; place < at; place += 1) {
    const { element, out } = measures[place]!;
    if (out && !isInOwnHeader(element, heading, box)) continue;
    if (row?.contains(element) && element.parentElement && hasOwnText(element.parentElement)) continue;
    const cover = coverIn(element, heading) ?? loneSlide(element, heading);
    if (cover) return cover;
  }
  return coverAbove(box, heading);
}

/** The first picture that is set into the lead: `<div><img align="left"><b>…</b></div>`. */
export function coverInLead(leads: readonly Element[], heading: Element): CoverFact | null {
  for (const img of leads.flatMap((lead) => all(lead, 'img'))) {
    const cover = leadsAway(img) ? null : coverIn(img, heading);
    if (cover) return cover;
  }
  return null;
}

/**
 * A figure, or a picture with a caption beside it, in the header that holds the title, by its tag or its name: the article's
 * header, not the site's.
 */
function isInOwnHeader(element: Element, heading: Element, { places, measures }: MainBox): boolean {
  const figure = element.closest('figure');
  if (figure !== null && heading.closest('header')?.contains(figure)) return true;
  if (element.localName !== 'img' || !isCaptioned(element)) return false;
  let node: Element | null = element;
  while (node && !node.contains(heading)) {
    if ((measures[places.get(node) ?? -1]?.chrome ?? 0) > 0) return false;
    node = node.parentElement;
  }
  return node !== null && !/^(?:body|html|main|article)$/.test(node.localName);
}

function isCaptioned(img: Element): boolean {
  const box = img.closest('picture')?.parentElement ?? img.parentElement;
  return box !== null && all(box, 'img').length === 1 && all(box, '*').some(isCaptionBox);
}

/** The picture of a slider of one: the figure between title and text in a slider's box; its one paragraph is the caption. */
function loneSlide(img: Element, heading: Element): CoverFact | null {
  if (img.localName !== 'img' || img.closest('figure') === null) return null;
  let slides: Element | null = null;
  for (let node = img.parentElement; node && !node.contains(heading); node = node.parentElement)
    if (SLIDES.test(attr(node, 'class') ?? '')) slides = node;
  if (slides === null || all(slides, 'img').length > 1 || slides.querySelector('a[href]') !== null)
    return null;
  const url = imageAddress(img);
  if (url === null || isIcon(img) || (slides.parentElement && isForeign(slides.parentElement, heading)))
    return null;
  const cover = coverFact(img, url);
  const words = all(slides, 'p');
  return cover.caption === null && words.length === 1
    ? { ...cover, caption: shortTextOf(words[0], 2 * LONGEST_CAPTION) }
    : cover;
}

/** The single picture of a box before the title, inside the closest box around title and text. */
function coverAbove(box: MainBox, heading: Element): CoverFact | null {
  let around = heading.parentElement;
  while (around && !around.contains(box.element)) around = around.parentElement;
  for (let level: Element | null = heading; level && level !== around; level = level.parentElement) {
    const siblings = Array.from(level.parentElement?.children ?? []);
    for (const before of siblings.slice(0, siblings.indexOf(level)).reverse()) {
      const place = box.places.get(before);
      const imgs = before.localName === 'img' ? [before] : all(before, 'img');
      if (place === undefined || box.measures[place]!.out || imgs.length !== 1 || leadsAway(imgs[0]!))
        continue;
      if (box.measures[place]!.text > LONGEST_CAPTION) continue;
      const cover = coverIn(imgs[0]!, heading);
      if (cover) return cover;
    }
  }
  return around && featuredBefore(box, around, heading);
}

/**
 * A picture beside the box of title and text, right before it in one `<article>` or named as the post's own: themes set the
 * featured picture there, without a caption.
 */
function featuredBefore(box: MainBox, around: Element, heading: Element): CoverFact | null {
  let before = around.previousElementSibling;
  while (
    before &&
    textOf(before) === null &&
    before.querySelector('img') === null &&
    before.localName !== 'img'
  )
    before = before.previousElementSibling;
  const place = before ? box.places.get(before) : undefined;
  if (!before || place === undefined || box.measures[place]!.out || box.measures[place]!.text > 0)
    return null;
  const imgs = before.localName === 'img' ? [before] : all(before, 'img');
  if (imgs.length !== 1 || leadsAway(imgs[0]!)) return null;
  const isInArticle = around.parentElement?.localName === 'article';
  const names = [imgs[0]!, before].map((each) => attr(each, 'class') ?? '').join(' ');
  return isInArticle || FEATURED_NAME.test(names) ? coverIn(imgs[0]!, heading) : null;
}

/** How themes call the picture of a post. */
const FEATURED_NAME =
  /(?:^|[\s_-])(?:featured?|cover|hero)(?:$|[\s_-])|(?:post|entry|article|single|news|detail)[-_]?(?:\w{1,8}[-_])?(?:thumb(?:nail)?|image|img|photo)(?:$|[\s_-])/i;

function coverIn(img: Element, heading: Element): CoverFact | null {
  if (img.localName !== 'img' || isForeign(img, heading)) return null;
  const url = imageAddress(img);
  if (url === null || isIcon(img)) return null;
  return coverFact(img, url);
}

const LONGEST_CAPTION = 200;
/** How many boxes behind the text may be its gallery. */
const NEAR = 4;

/**
 * Boxes of pictures right behind the text: an article's gallery. In the same column, with nothing but captions
 * beside the pictures, and linking to pictures at most, and none of what stands `apart` (the card of the
 * author). Empty string when there is none.
 */
export function galleryBehind(
  box: Pick<MainBox, 'element' | 'measures' | 'places'>,
  heading: Element | null,
  apart: ReadonlySet<Element> = new Set(),
): string {
  const found: Element[] = [];
  let next = box.element.nextElementSibling;
  for (let step = 0; next && step < NEAR; step += 1, next = next.nextElementSibling) {
    const place = box.places.get(next);
    const own = place === undefined ? null : box.measures[place]!;
    if (!own || apart.has(next) || (!isGallery(next) && (own.out || isForeign(next, heading)))) break;
    const imgs = next.localName === 'img' ? [next] : all(next, 'img');
    if (imgs.length > 0 && isUnderOtherHead(next)) break;
    // Beside fields to fill in stand the letters to be typed and the smileys to choose from.
    if (imgs.length === 0 || next.querySelector('textarea, input:not([type="hidden"])') !== null) continue;
    const isShown = imgs.every((img) => !leadsAway(img) && imageAddress(img) !== null && !isIcon(img));
    if (!isShown || own.text > imgs.length * LONGEST_CAPTION || own.linked > 0) break;
    found.push(next);
  }
  return outerHtml(found) ?? '';
}

/** A box that opens with a heading which speaks of no pictures shows other things: new books, goods. */
function isUnderOtherHead(box: Element): boolean {
  const head = box.querySelector('h1, h2, h3, h4, h5, h6');
  const text = shortTextOf(head, LONGEST_CAPTION)?.normalize('NFC') ?? null;
  const isFirst = text !== null && (textOf(box)?.normalize('NFC').startsWith(text) ?? false);
  return isFirst && !OF_PICTURES.test(text);
}

const OF_PICTURES = /(?:hình|ảnh|album|gallery|photos?|pictures?|images?|slide)(?!\p{L})/iu;

/**
 * The first box of two or more pictures between title and text: a slider whose slides lead nowhere, with nothing but
 * captions beside them. The strip of small copies under it is none. Empty string when there is none.
 */
export function galleryBefore(
  box: Pick<MainBox, 'element' | 'measures' | 'places' | 'at'>,
  heading: Element | null,
): string {
  const { measures, places, at } = box;
  const top = heading ? places.get(heading) : undefined;
  if (top === undefined) return '';
  for (let place = measures[top]!.end; place < at;) {
    const { element, out, text, linked, end } = measures[place]!;
    const imgs = end > at ? [] : all(element, 'img');
    const isOwn = !out || isGallery(element) || SLIDES.test(attr(element, 'class') ?? '');
    const isShown = imgs.every((img) => !leadsAway(img) && imageAddress(img) !== null && !isIcon(img));
    const isBare = linked === 0 && text <= imgs.length * LONGEST_CAPTION;
    if (imgs.length > 1 && isOwn && isShown && isBare) return outerHtml([element]) ?? '';
    place = end > at || (imgs.length > 1 && !out) ? place + 1 : end;
  }
  return '';
}

/** How programs that show pictures one after the other call their boxes. */
const SLIDES =
  /(?:^|[\s_-])(?:swiper|slick|slider|slides?|slideshow|carousel|fotorama|flexslider)(?:$|[\s_-])/i;

/** A picture that links to anything but a picture. */
function leadsAway(img: Element): boolean {
  const href = attr(img.closest('a[href]'), 'href');
  return (
    href !== null &&
    !/^(?:#|javascript:)/i.test(href) &&
    !/\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(href)
  );
}

/** Named as the pictures of something, sliding or not. */
function isGallery(element: Element): boolean {
  return /(?:^|[\s_-])(?:gallery|album|photos?|images|hinh-?anh)(?:$|[\s_-])/i.test(
    attr(element, 'class') ?? '',
  );
}
