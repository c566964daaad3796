import { all, attr, shortTextOf } from '../dom.js';
import { ownersIn } from './imprint.js';

/**
 * What surrounds an article, told by tag, role and by the words in class and id. Two tables: what is never part
 * of an article however long it is, and what is not part of it unless most of the page's text lies inside
 * (`page-with-sidebar`, `header-fixed` on the wrapper of everything).
 */

const NEVER_TAGS = new Set(['nav', 'footer', 'marquee', 'dialog', 'menu']);
const SELDOM_TAGS = new Set(['aside', 'header']);

/** What holds a text whatever its class says: `language-*` and `header` on these are no parts of a page. */
const TEXT_TAGS = new Set(['body', 'html', 'main', 'article', 'code', 'pre', 'samp', 'kbd']);

const NEVER_ROLES = new Set([
  'navigation',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'menubar',
  'alertdialog',
]);

/** Words that must fill whole parts of a class or id, parts being cut at blanks, `-` and `_`. */
const NEVER = words(
  'comments? commentlist comment-list comment-form comment-area comment-box disqus fb-comments binh-luan binhluan',
  'y-kien y-kien-ban-doc ykien respond reply-list cmt-list cmt-box list-comment userinfo user-info poster-info',
  'site-footer breadcrumbs? breadcrumb-list bread-crumbs? navbar nav-bar main-menu mainmenu topmenu',
  'wm-ipp cookie cookies cookie-banner consent gdpr newsletter skip-link',
);

const SELDOM = words(
  'sidebar side-bar left-bar right-bar leftbar rightbar col-left-menu widgets widget-area sidebar-widget nav menu navigation pager pagination paging',
  'share sharing shares social socials addthis sharethis zalo-share toolbar tool-bar article-tools news-tools tools print-link',
  'related relate related-posts related-news relatednews lien-quan lienquan tin-lien-quan tinlienquan tin-khac tinkhac',
  'tin-moi tinmoi tin-cu tincu tin-moi-hon tin-cu-hon other-news othernews news-other more-news morenews cac-tin-khac',
  'bai-khac baikhac cung-chuyen-muc recommended recommendations recommend suggest suggested read-more-list next-prev',
  'popular most-read most-viewed doc-nhieu xem-nhieu tin-doc-nhieu tin-noi-bat trending latest-news hot-news',
  'tags? tag-list taglist tagcloud keywords? tu-khoa post-tags entry-tags rating ratings vote danh-gia star-rating',
  'polls? poll-box survey survey-box tham-do thamdo tham-do-y-kien thamdoykien binh-chon binhchon khao-sat voting',
  'ads? adv advert advertisement adsense banner banners quang-cao quangcao promo promotion sponsor sponsored outbrain taboola',
  'subscribe subscription dang-ky-ban-tin signup sign-up login dang-nhap search searchbox search-form tim-kiem modal popup overlay lightbox',
  'author-box author-bio author-card author-profile about-author about-the-author about-the-contributors? staff-profile donate',
  'weather thoi-tiet marquee lien-ket weblinks thong-ke statistics luot-truy-cap visitor',
  'footer topbar top-bar header site-header page-header masthead language copyright',
  'post-views view-count viewcount views luot-xem luotxem hits',
  'post-meta entry-meta article-meta post-navigation',
);

/** Prefixes that only say that something is there, on the wrapper of the page. */
const MERELY_SAYS =
  /\b(?:has|with|no|without|is|show|hide|open|closed)[-_]|[-_](?:open|closed|enabled|disabled|layout)\b/i;

/** 2 never part of an article · 1 only when most of the page's text lies inside · 0 nothing against it. */
export function chromeOf(element: Element): 0 | 1 | 2 {
  const tag = element.localName;
  if (TEXT_TAGS.has(tag)) return 0;
  if (NEVER_TAGS.has(tag)) return tag === 'footer' && isFootOfArticle(element) ? 0 : 2;
  // A picture that opens larger (`a.modal`, `a.lightbox`) is a picture.
  if (tag === 'a' && isPictureLink(element)) return 0;
  const role = attr(element, 'role');
  if (role !== null && NEVER_ROLES.has(role)) return 2;
  if (SELDOM_TAGS.has(tag) || role === 'banner') return 1;
  return chromeOfNames(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
}

/**
 * Whether a `<footer>` is a line or two without a link at the foot of the page's article, where the site does not speak of
 * itself: by the rules of HTML (4.3.9) that is where its author signs.
 */
export function isFootOfArticle(footer: Element): boolean {
  const text = shortTextOf(footer, LONGEST_FOOT);
  const article = footer.closest('article, blockquote, figure, aside, nav');
  if (text === null || article?.localName !== 'article' || ownersIn(text) !== 0) return false;
  if (footer.querySelector('a, img, input, button, form') !== null) return false;
  return article.querySelector('h1') !== null || all(footer.ownerDocument, 'article').length === 1;
}

const LONGEST_FOOT = 120;

/** To the picture's file, or named as what shows it larger (`a.detail-img-lightbox`, whose script knows the file). */
export function isPictureLink(link: Element): boolean {
  if (/\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(link.getAttribute('href') ?? '')) return true;
  return (
    /light-?box|fancybox|zoom|popup|modal/i.test(link.getAttribute('class') ?? '') &&
    link.querySelector('img') !== null
  );
}

/** Class lists repeat themselves all over a page, and all over a site: each is judged once. */
const judged = new Map<string, 0 | 1 | 2>();

/** As {@link chromeOf}, by class and id alone. */
export function chromeOfNames(names: string): 0 | 1 | 2 {
  if (names === ' ' || names.length > 400) return 0;
  const known = judged.get(names);
  if (known !== undefined) return known;
  if (judged.size >= 5000) judged.clear();
  const chrome = worstOf(names);
  judged.set(names, chrome);
  return chrome;
}

function worstOf(names: string): 0 | 1 | 2 {
  let worst: 0 | 1 | 2 = 0;
  for (const name of names.split(/\s+/)) {
    if (name === '' || MERELY_SAYS.test(name)) continue;
    const spaced = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(/_+/g, '-');
    if (NEVER.test(spaced)) return 2;
    if ((spaced === 'widget' && !names.startsWith('widget Blog')) || SELDOM.test(spaced)) worst = 1;
  }
  return worst;
}

/** True for what is not shown: by attribute, inline style or the usual class. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  const names = element.getAttribute('class');
  return (
    names !== null &&
    /(?:^|\s)(?:hidden|hide|d-none|sr-only|visually-?hidden|screen-reader-text|hide-accessible|element-invisible)(?:\s|$)/.test(
      names,
    )
  );
}

/** True for boxes pushed off the screen or shrunk to nothing: where injected links hide. */
export function isOffScreen(element: Element): boolean {
  const style = element.getAttribute('style');
  if (style === null) return false;
  return /(?:left|top|text-indent|right|margin-left)\s*:\s*-\d{3,}|font-size\s*:\s*0|(?:height|width)\s*:\s*0(?:px)?\s*(?:;|$)/i.test(
    style,
  );
}

function words(...lines: readonly string[]): RegExp {
  const alternatives = lines.flatMap((line) => line.split(' '));
  const any = alternatives.join('|');
  return new RegExp(`^(?:${any})(?:$|-)|-(?:${any})$`);
}
