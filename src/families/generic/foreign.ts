import { attr, shortTextOf, textOf } from '../dom.js';
import { isFootOfArticle, isPictureLink } from './chrome.js';

/**
 * Blocks beside an article that carry titles, dates and pictures of other things. Narrower than the table in
 * `chrome.ts`: an article's own header and meta line are no foreign block, though they are no text either.
 * Every part of an Elementor page is an `elementor-widget`, and `block_ads_connect` is a text with ads around it. Blogger's
 * own posts are the widget "Blog".
 */
const FOREIGN =
  /(?:^|[\s_-])(?:side-?bar|(?<!elementor-)widgets?(?! Blog\b)|related|relate|lien-?quan|tin-?khac|other-?news|news-?other|tin-?moi(?:-hon)?|tin-?cu(?:-hon)?|latest|popular|most-?(?:read|viewed)|doc-?nhieu|xem-?nhieu|noi-?bat|comments?|binh-?luan|(?<!(?:entry|post|article|panel|card)-)footer|menu|nav|navbar|calendar|lich|weather|thoi-?tiet|marquee|ticker|breaking|slider|carousel|top-?bar|banner|quang-?cao|lien-?ket|thong-?ke|polls?|survey|tham-?do(?:-?y-?kien)?|modal|cung-?chuyen-?muc|wm-ipp)(?:$|[\s_-])|(?:^|\s)ads?(?:$|[\s_-])|[_-]ads?(?:$|\s)/i;

/** The files that belong to the text, whatever else the names around say (`news-related news-related-files`). */
const RELATED_FILES =
  /(?:(?:^|\s)[\w-]*related)?\s[\w-]*related[-_](?:files?|documents?|downloads?|attachments?)(?=$|\s)/gi;

/** A post of a social network set into a text, by what the network's own code calls it. */
const EMBEDDED =
  /(?:^|\s)(?:fb-(?:post|video|xfbml-parse-ignore|comment-embed)|twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|text-post-media|reddit-(?:card|embed-bq)|telegram-post)(?:$|\s)/;

/** Whether an element lies in a post of a social network: who posted there signs nothing here. */
export function isInEmbeddedPost(element: Element): boolean {
  for (let node: Element | null = element; node && !TOP.has(node.localName); node = node.parentElement)
    if (EMBEDDED.test(attr(node, 'class') ?? '')) return true;
  return false;
}

const FOREIGN_TAGS = new Set(['nav', 'aside', 'marquee', 'dialog', 'select']);
const FRAME_TAGS = new Set(['header', 'footer']);

/**
 * True when `element` lies in a foreign block; `own` (the title) in the same block proves that it is the article's,
 * and an `<article>` beside the title's own is another's: a card, a comment.
 */
export function isForeign(element: Element, own: Element | null = null): boolean {
  const ownArticle = own?.closest('article') ?? null;
  for (let node: Element | null = element; node; node = node.parentElement) {
    if (own && node.contains(own)) return false;
    if (node.localName === 'article' && ownArticle && !(ownArticle.contains(node) && isMedia(node)))
      return true;
    if (TOP.has(node.localName)) return false;
    if (FOREIGN_TAGS.has(node.localName)) return true;
    if (FRAME_TAGS.has(node.localName) && !isOwnFrame(node)) return true;
    const isNamed = isForeignName(namesOf(node));
    // `a.modal` around a picture opens it larger.
    if (isNamed && !(node.localName === 'a' && isPictureLink(node))) return true;
  }
  return false;
}

/** A picture with its caption that is an `<article>` for itself, as Drupal prints what its library of media holds. */
function isMedia(article: Element): boolean {
  const isCard = article.querySelector('h1, h2, h3, h4, h5, h6, time, a[href]') !== null;
  return (
    !isCard && article.querySelectorAll('img').length === 1 && shortTextOf(article, LONGEST_MEDIA) !== null
  );
}

const LONGEST_MEDIA = 400;

/** Class and id; a picture's say in what size WordPress made it ("size-slider"), which is no place where it stands. */
function namesOf(element: Element): string {
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`;
  return element.localName === 'img' ? names.replace(/(?:^|\s)(?:attachment|size)-\S+/g, '') : names;
}

/** The boxes around an article are asked for everything in it: each name is judged once. */
const judged = new Map<string, boolean>();

function isForeignName(names: string): boolean {
  if (names === ' ') return false;
  let isForeign = judged.get(names);
  if (isForeign === undefined) {
    isForeign = FOREIGN.test(names.replace(RELATED_FILES, ' ')) || EMBEDDED.test(names);
    if (judged.size >= 5000) judged.clear();
    if (names.length <= 400) judged.set(names, isForeign);
  }
  return isForeign;
}

/** As {@link isForeign}, of the element alone: for walks from above that leave foreign blocks out as they go. */
export function isForeignBox(element: Element): boolean {
  if (TOP.has(element.localName)) return false;
  if (FOREIGN_TAGS.has(element.localName)) return true;
  if (FRAME_TAGS.has(element.localName) && !isOwnFrame(element)) return true;
  return isForeignName(`${attr(element, 'class') ?? ''} ${attr(element, 'id') ?? ''}`);
}

/**
 * A `<header>` or `<footer>` that an article has for itself: themes set title, date, author and category into it. A
 * header inside a section is that section's, only one outside of all is the page's (HTML, 4.3.8), and of these the first.
 * A line or two at the article's foot say who signs, or when it was put up.
 */
function isOwnFrame(frame: Element): boolean {
  const isNamed =
    /(?:^|[\s_-])(?:entry|post|article|single|detail)[_-]{0,2}(?:header|footer|meta|head|info|title)/i;
  if (isNamed.test(attr(frame, 'class') ?? '')) return true;
  if (frame.localName === 'header')
    return (
      frame.querySelector('nav') === null &&
      (frame.closest('article, section, main') !== null || isBehindMenu(frame))
    );
  const article = frame.closest('article');
  return (
    article !== null &&
    (isFirstIn(frame, article) || (frame.localName === 'footer' && isFootOfArticle(frame)))
  );
}

/** A header with a heading of its own and no list, behind the page's header or menu: that of a box in the page. */
function isBehindMenu(header: Element): boolean {
  if (header.querySelector('h1, h2, h3') === null || header.querySelector('ul, ol, form') !== null)
    return false;
  const first = header.ownerDocument.querySelector('nav, header');
  return first !== null && first !== header && !first.contains(header) && !header.contains(first);
}

/** A `<footer>` that opens an article is its line of author and date. */
function isFirstIn(frame: Element, article: Element): boolean {
  let first: Element | null = article.firstElementChild;
  while (first && first !== frame && (textOf(first) === null || /^h[1-3]$|^header$/.test(first.localName)))
    first = first.nextElementSibling;
  return first === frame;
}

const TOP = new Set(['body', 'html', 'main', 'article']);
