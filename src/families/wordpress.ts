import { readFrame } from './anatomy.js';
import { findFrame, type Frame, isProse } from './article-frame.js';
import { absolute, all, attr, baseOf, meta, shortTextOf, textOf } from './dom.js';
import type { ArticleFacts, CoverFact, DateFact, Family, ListingFacts, ListingItem, Page } from './family.js';
import { coverFact } from './cover-caption.js';
import { generic } from './generic.js';
import { isForeign } from './generic/foreign.js';
import { isName } from './generic/row-words.js';
import { nextPageUrl, readListing as readLinks } from './generic/listing.js';
import { plain } from './generic/plain.js';
import { readStructuredData } from './generic/structured-data.js';
import { dateIn, listDateIn } from './generic/date-text.js';
import { imageAddress } from './generic/image-address.js';
import { isMadeByAnother } from './product-marks.js';
import { isWordPress, originalUrl, pageKind } from './wordpress/page-kind.js';
import { CATEGORIES, FEATURED, LIST_TITLES, THEME_ANATOMY } from './wordpress/theme-boxes.js';

/**
 * WordPress under any theme (congdoanhatinh.org.vn, vanhocnghethuathatinh.org.vn). Themes share nothing but the
 * classes of `<body>` and what the core writes, so kinds of pages are told by those, parts of a post by the names
 * of many themes and then by their places, and what a page builder built without names by density.
 */
export const wordpress: Family = {
  name: 'wordpress',
  feedPaths: ['/feed/', '/?feed=rss2', '/feed/atom/', '/index.php/feed/'],

  recognize(page) {
    if (!isWordPress(page) || isMadeByAnother(page, 'wordpress')) return 0;
    return pageKind(page) === 'UNKNOWN' ? 1 : 2;
  },

  readListing,
  readArticle,
  originalUrl,
};

function readArticle(page: Page): ArticleFacts | null {
  const kind = pageKind(page);
  if (kind === 'LIST') return null;
  const frame = findFrame(page, THEME_ANATOMY);
  const isProtected = page.document.querySelector('form.post-password-form') !== null;
  if (frame && (kind === 'POST' || isProse(frame))) {
    const facts = readFrame(frame, THEME_ANATOMY);
    if (facts || isProtected) return facts && withDate(finished(facts, frame), page);
  }
  if (isProtected) return null;
  const built = generic.readArticle(page);
  if (kind === 'PAGE' && !isWritten(built)) return null;
  return (
    built && { ...built, byline: built.byline !== null && isLogin(built.byline, page) ? null : built.byline }
  );
}

/** Page builders set the date where no theme has it: then it is looked for as on a page of no product. */
function withDate(facts: ArticleFacts, page: Page): ArticleFacts {
  if (facts.dates.length > 0) return facts;
  const built = generic.readArticle(page);
  return built?.title === facts.title ? { ...facts, dates: built?.dates ?? [] } : facts;
}

/** Whom the page names to machines alone, where that is a person's name: most accounts are none. */
function toldAuthor(title: string | null, page: Page): string | null {
  const { byline } = readStructuredData(page, title === null ? [] : [title]);
  return byline !== null && isName(byline) ? byline : null;
}

/** A page that is none of posts is an article when it is a text of some length: forms, maps and lists of posts are not. */
function isWritten(facts: ArticleFacts | null): boolean {
  const texts = (facts?.body ?? '')
    .split(/<\/(?:p|li|td|div)>/)
    .map((part) => part.replace(/<[^<>]{0,2000}>/g, ' ').trim());
  return texts.filter((text) => text.length >= 80).join(' ').length >= LEAST_PAGE;
}

const LEAST_PAGE = 700;

function finished(facts: ArticleFacts, frame: Frame): ArticleFacts {
  const byline = facts.byline ?? toldAuthor(facts.title, frame.page);
  return {
    ...facts,
    dates: datesOf(facts, frame),
    modified: facts.modified ?? stampOf(frame, 'CHANGED'),
    byline: byline !== null && isLogin(byline, frame.page) ? null : byline,
    category: categoryOf(facts, frame),
    cover: coverOf(facts, frame),
  };
}

/** The printed date with the machine's beside it: themes print a day, `datetime` has the minute. */
function datesOf({ dates }: ArticleFacts, frame: Frame): DateFact[] {
  const printed = dates.filter(({ basis }) => basis === 'PAGE');
  const machine = dates.filter(({ basis }) => basis !== 'PAGE');
  const stamp = stampOf(frame, 'PUBLISHED');
  if (stamp === null) return printed.length > 0 ? [...printed, ...machine] : [...postedOn(frame), ...machine];
  // A zone of its own makes it the page's date; stamped GMT it may be local time, which only the printed day tells.
  const isExact = /[+-](?!00:?00)\d{2}:?\d{2}$/.test(stamp.text);
  return isExact ? [{ ...stamp, basis: 'PAGE' }, ...printed, ...machine] : [...printed, stamp, ...machine];
}

/** "This entry was posted on Thứ Hai, Tháng Ba 8th, 2010 at 7:45 and is filed under …", below or at the end of the text. */
function postedOn({ area, heading }: Frame): DateFact[] {
  for (const line of all(area, POST_LINES)) {
    if (isForeign(line, heading)) continue;
    const date = dateIn(shortTextOf(line, 400) ?? '');
    if (date !== null) return [{ text: date, basis: 'PAGE' }];
  }
  return [];
}

const POST_LINES = '.postmetadata, .postmeta, .post-info, .postinfo';

/** `<time class="entry-date published" datetime="…">` of this post; `updated` alone is the last change. */
function stampOf({ area, body, heading }: Frame, wanted: 'PUBLISHED' | 'CHANGED'): DateFact | null {
  const stamps = all(area, 'time[datetime], abbr.published[title]').filter(
    (each) => !body.contains(each) && !isForeign(each, heading) && each.closest('li a, .comment') === null,
  );
  const isChange = (each: Element): boolean =>
    /\b(?:updated|modified)\b/.test(attr(each, 'class') ?? '') &&
    !/\bpublished\b/.test(attr(each, 'class') ?? '');
  const published = stamps.filter((each) => !isChange(each));
  // A theme that prints one date only calls it updated where nothing was changed.
  const found =
    wanted === 'CHANGED'
      ? stamps.find((each) => isChange(each) && published.length > 0)
      : (published[0] ?? stamps[0]);
  const text = attr(found, 'datetime') ?? attr(found, 'title');
  return text === null || dateIn(text) === null ? null : { text, basis: 'META' };
}

/** Accounts sign in one word of small letters and digits ("admin", "bbt01"); sites sign with their own name. */
function isLogin(name: string, page: Page): boolean {
  const key = plain(name);
  if (
    /^(?:quan tri(?: vien| he thong| website)?|ban quan tri|admin.*|administrator|editor|root|user\d*|webmaster)$/.test(
      key,
    )
  )
    return true;
  if (/^[a-z\d._-]+$/.test(name.trim()) && !/\s/.test(name.trim())) return true;
  return key === plain(meta(page.document, 'og:site_name') ?? '');
}

const NO_CATEGORY = /^(?:uncategorized|chua (?:duoc )?phan loai|khong phan loai|tin tuc khac)$/;

/** The category the trail names when the post bears several, else the first. */
function categoryOf({ category, title }: ArticleFacts, { area, body, heading, page }: Frame): string | null {
  const names = all(area, CATEGORIES)
    .filter(
      (each) =>
        (!body.contains(each) || each.closest(POST_LINES) !== null) &&
        !isForeign(each, heading) &&
        !isOfAuthor(each) &&
        isOwn(each, heading),
    )
    .flatMap((each) => {
      const name = textOf(each) ?? '';
      // "Tin buồn" is filed under "Tin buồn"; where only a theme's box says so it may be the title itself.
      const isTitle = name === title && !/\bcategory\b/.test(attr(each, 'rel') ?? '');
      return name === '' || isTitle || NO_CATEGORY.test(plain(name)) ? [] : [name];
    });
  if (category !== null && names.some((name) => plain(name) === plain(category))) return category;
  const isAuthor = all(area, '.byline a, .author a, .vcard a, a[href*="/author/"]').some(
    (link) => textOf(link) === category,
  );
  const said = category !== null && !isAuthor && !NO_CATEGORY.test(plain(category)) ? category : null;
  return (
    names[0] ??
    said ??
    filedUnder(area, heading) ??
    meta(page.document, 'article:section') ??
    readStructuredData(page, title === null ? [] : [title]).category
  );
}

/** "… and is filed under Thông báo." in the sentence of the first themes. */
function filedUnder(area: Element, heading: Element | null): string | null {
  const line = all(area, POST_LINES).find((each) => !isForeign(each, heading));
  return /(?:filed under|posted in)\s+([^.,|]{3,60})[.,|]/i.exec(shortTextOf(line, 400) ?? '')?.[1] ?? null;
}

/** The link to the author stands among those to categories. */
function isOfAuthor(link: Element): boolean {
  return /\/author\//.test(attr(link, 'href') ?? '') || link.closest('.byline, .author, .vcard') !== null;
}

/** Not the category of another post's card. */
function isOwn(element: Element, heading: Element | null): boolean {
  const card = element.closest('article, li, .post-item, .elementor-post, .td_module_wrap');
  return (
    card === null || heading === null || card.contains(heading) || card.querySelector('h2, h3, h4') === null
  );
}

/** The featured picture may stand above the title. */
function coverOf({ cover }: ArticleFacts, { area, body, heading, page }: Frame): CoverFact | null {
  const img = cover
    ? all(area, 'img').find((each) => imageAddress(each) === cover.url)
    : all(area, FEATURED).find(
        (each) =>
          !body.contains(each) && !isForeign(each, heading) && isOwn(each, heading) && !leadsAway(each, page),
      );
  if (!img) return cover;
  const url = imageAddress(img);
  const said = url === null ? null : coverFact(img, url);
  if (said === null || absolute(said.url, baseOf(page.document, page.url)) === null) return cover;
  return said.caption === null
    ? { ...said, caption: cover?.caption ?? null }
    : { ...said, pairing: 'FIGCAPTION' };
}

/** A picture that links to another post; links to itself and to the whole picture are the theme's habit. */
function leadsAway(img: Element, page: Page): boolean {
  const url = absolute(attr(img.closest('a[href]'), 'href'), baseOf(page.document, page.url));
  return (
    url !== null &&
    !/\.(?:jpe?g|png|gif|webp|avif)$/i.test(url) &&
    new URL(url).pathname !== new URL(page.url).pathname
  );
}

/** Lists by the titles in the boxes of posts; a theme without such boxes is read by the shapes of its links. */
function readListing(page: Page): ListingFacts {
  const nextUrl = olderUrl(page) ?? nextPageUrl(page);
  const titles = postTitles(page);
  if (titles.size < 2) return { items: readLinks(page).items, nextUrl };
  const { items } = readLinks(page, (url) => titles.has(url));
  return { items: items.map((item) => withCard(item, titles)), nextUrl };
}

/** The title links of a list by their addresses. */
function postTitles(page: Page): ReadonlyMap<string, Element> {
  const base = baseOf(page.document, page.url);
  const titles = new Map<string, Element>();
  for (const link of all(page.document, LIST_TITLES)) {
    const url = isForeign(link) ? null : absolute(attr(link, 'href'), base)?.replace(/#.*$/s, '');
    if (url && !/\/(?:category|tag|author|page)\//.test(url) && !titles.has(url)) titles.set(url, link);
  }
  return titles;
}

/** Posts of a list have headers and footers of their own: what they say is looked for in the whole card. */
function withCard(item: ListingItem, titles: ReadonlyMap<string, Element>): ListingItem {
  const link = titles.get(item.url);
  const card =
    link?.closest('article, .hentry, .type-post, .post-item, .wp-block-post, .td_module_wrap') ?? null;
  if (!link || !card) return item;
  const date =
    item.date ?? all(card, DATES).flatMap((each) => listDateIn(textOf(each) ?? '') ?? [])[0] ?? null;
  const img = item.imageUrl === null ? imageAddress(card.querySelector('img')) : null;
  return {
    ...item,
    date,
    lead: excerptOf(card, link) ?? item.lead,
    imageUrl: item.imageUrl ?? absolute(img, item.url),
  };
}

const DATES = 'time, .entry-date, .post-date, .posted-on, .td-post-date, .elementor-post-date, .meta-date';

/** The excerpt without the link to the rest. */
function excerptOf(card: Element, title: Element): string | null {
  for (const each of all(
    card,
    '.entry-summary, .entry-excerpt, .post-excerpt, .excerpt, .td-excerpt, .elementor-post__excerpt, .wp-block-post-excerpt, p',
  )) {
    if (each.contains(title)) continue;
    const more = textOf(all(each, 'a').at(-1));
    const whole = textOf(each) ?? '';
    const text = more !== null && whole.endsWith(more) ? whole.slice(0, -more.length).trim() : whole;
    if (text.length >= 40) return text;
  }
  return null;
}

/** Archives run backwards: what themes call previous is the older page. */
function olderUrl(page: Page): string | null {
  for (const link of all(
    page.document,
    '.nav-previous a[href], .older-posts a[href], .posts-older a[href], a.older-posts',
  )) {
    const url = absolute(attr(link, 'href'), baseOf(page.document, page.url));
    if (url !== null && /\/page\/\d+|[?&]paged=\d/.test(url)) return url;
  }
  return null;
}
