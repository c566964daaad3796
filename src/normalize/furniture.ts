import { isOfText } from '../html/links-of-text.js';
import type { Fragment, Weight } from './fragment.js';

/**
 * The portal's furniture inside a body box, told by structure: toolbars, share buttons, related news, comment
 * forms, ratings, questions to the reader, tags, paging, breadcrumbs. Answers for one element whether it is furniture with
 * all it holds.
 * What carries most of the fragment's words never is, whatever it is called: `#printContent` wraps whole articles.
 * `host` is the page's own.
 */
export function furnitureTest(fragment: Fragment, host: string | null): (element: Element) => boolean {
  const total = fragment.weights.get(fragment.root);
  return (element) => {
    const weight = fragment.weights.get(element);
    if (!weight || !total || element === fragment.root) return false;
    if (weight.chars > total.chars * 0.5 || (weight.images > 0 && weight.images * 2 > total.images))
      return false;
    if (isNamedFurniture(element, weight) || isQuestionToReader(element, weight)) return true;
    return isLinkList(element, weight) && !isOfText(element, host);
  };
}

/** Class or id words that name furniture; compared with whole words of the attribute. */
const FURNITURE_NAME =
  /^(?:(?:box|block|list|news|tin|bai|post|article|detail|other)?[-_]?(?:related?|lien-?quan|tinlienquan|cung-?(?:chuyen-?muc|loai)|other-?(?:news|post|article)s?|tin-?khac|tin-?cu|tin-?moi|more-?news|older|newer)(?:[-_]?(?:news|posts?|articles?|list|box|content|tin|bai|items?))?|comments?|(?:box|list|form|fb)?[-_]?(?:comments?|binh-?luan|y-?kien)(?:[-_]?(?:form|list|box|area|wrapper|facebook|count|ban-?doc))?|(?:box|social|btn|news|post|article|list)?[-_]?(?:share|sharing|social|like)(?:[-_]?(?:box|bar|buttons?|links?|icons?|this|list|media|network|wrapper))?|addthis\S{0,40}|addtoany\S{0,40}|a2a_\S{0,40}|at-share\S{0,40}|fb-(?:like|share-button|comments|root)|zalo-\S{0,40}|(?:news|article|detail|post|list)?[-_]?tool(?:s|bar|box)?(?:[-_]?(?:detail|top|bottom|news))?|(?:btn|link|icon)[-_]?(?:print|email|send)|rating\S{0,20}|votes?|voting|danh-?gia|stars?|(?:box|list|post|article|news|detail)?[-_]?(?:tags?|keywords?|hashtags?|tu-?khoa)(?:[-_]?(?:list|box|links|cloud|wrapper))?|breadcrumbs?|pagination|pagenavi|pager|paging|font-?size|text-?size|audio-?(?:player|box)|tts|read-?speaker|advert\S{0,20}|adsbygoogle|quang-?cao|view-?(?:count|s)|luot-?xem|hits|sidebar|rss|post-?metadata)$/i;

function isNamedFurniture(element: Element, weight: Weight): boolean {
  if (element.localName === 'nav' || element.localName === 'menu') return true;
  if (element.localName === 'aside' && weight.linkChars > weight.chars * 0.5) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.trim();
  if (names === '') return false;
  return names
    .slice(0, 400)
    .split(/\s+/)
    .some((name) => FURNITURE_NAME.test(name));
}

const LISTS = new Set(['ul', 'ol', 'dl', 'div', 'section', 'table', 'p', 'span', 'td']);

/** Links and nothing but links (separators aside): a toolbar or a list of other news. Pictures in links are no words. */
function isLinkList(element: Element, weight: Weight): boolean {
  if (weight.links < 2 || weight.images > 0 || !LISTS.has(element.localName)) return false;
  return weight.linkChars >= weight.chars - 2 * weight.links && weight.linkChars >= weight.chars * 0.8;
}

/** A question to the reader says no more. */
const LONGEST_QUESTION = 120;

/** "Thông tin này có giúp bạn không?" with the buttons that answer it, and nothing else. */
function isQuestionToReader(element: Element, weight: Weight): boolean {
  if (weight.chars === 0 || weight.chars > LONGEST_QUESTION || weight.links > 0 || weight.images > 0)
    return false;
  const answers = Array.from(element.querySelectorAll('button, [role="button"], input[type="button"]'));
  if (answers.length < 2) return false;
  return (element.textContent ?? '').split('?').length === 2;
}
