import { linkBehindLabel, sectionNamed } from '../category-link.js';
import { isCaptionBox } from '../cover-caption.js';
import { ENGLISH_PHRASE } from '../category-words.js';
import { all, attr, shortTextOf } from '../dom.js';
import { hasOwnText } from '../frame-title.js';
import { isHome } from '../home-words.js';
import { isHidden } from './chrome.js';
import { behindFolderIcon } from './folder-icon.js';
import { isForeign } from './foreign.js';
import { isAttribute, SECTION } from './head-rows.js';
import { isInLinkList, isInMenu } from './in-menu.js';
import { jsonLdNodes, ldText, typesOf } from './json-ld.js';
import type { Measure } from './measure.js';
import { isOtherNewsHead } from './other-news.js';
import { PAGE_WORD } from './page-words.js';
import { plain } from './plain.js';
import { dateIn, isDateLine } from './date-text.js';

/** Where around an article its category is looked for. */
export interface Surroundings {
  readonly document: Document;
  /** The box around title and text. */
  readonly around: Element;
  readonly heading: Element | null;
  readonly title: string | null;
  /** True for what stands before the text, and for what stands before the title. */
  readonly isBeforeText: (element: Element) => boolean;
  readonly isBeforeTitle: (element: Element) => boolean;
  /** True for what stands close above the title or behind it; see {@link nearTitle}. */
  readonly isNear: (element: Element) => boolean;
}

/** Whether an element stands behind the title or among the few pieces of text right above it. */
export function nearTitle(
  measures: readonly Measure[],
  places: ReadonlyMap<Element, number>,
  heading: Element | null,
): (element: Element) => boolean {
  const top = heading ? places.get(heading) : undefined;
  if (!heading || top === undefined) return () => true;
  let from = top;
  for (let seen = 0; from > 0 && seen < PIECES_ABOVE; from -= 1) {
    const { element } = measures[from - 1]!;
    if (!element.contains(heading) && hasOwnText(element)) seen += 1;
  }
  return (element) => (places.get(element) ?? -1) >= from;
}

const PIECES_ABOVE = 6;

/** A category told behind the text, by its box or as the address of the site's own list (`rel="category tag"`). */
export function categoryBehindText({ around, heading, title, isBeforeText }: Surroundings): string | null {
  const related = all(around, 'a[rel~="category"]');
  const named = all(around, 'a').filter((link) => isNamed(link.closest('ul')) || isNamed(link.parentElement));
  for (const link of [...related, ...named]) {
    const text = shortTextOf(link, 60);
    if (text === null || isBeforeText(link) || isInLinkList(link) || isForeign(link, heading)) continue;
    if (isCategory(text, title)) return text;
  }
  return null;
}

/** A link between title and text, or right above both, that says by `rel="category"` what it leads to. */
export function relatedCategory(where: Surroundings): string | null {
  const { around, heading, title, isBeforeText, isNear } = where;
  for (const link of all(around, 'a[rel~="category"]')) {
    const text = shortTextOf(link, 60);
    if (text === null || !isBeforeText(link) || !isNear(link) || isInLinkList(link)) continue;
    if (!isForeign(link, heading) && isCategory(text, title)) return text;
  }
  return null;
}

/** Labels of the category field. */
const LABEL =
  /^\s*(?:(?:danh|chuyên) mục tin|(?:thuộc )?chuyên mục|danh mục|thể loại|nhóm tin|loại tin|mục|category|categories|nhãn|posted in|đăng trong|filed under)\s*[:：]\s*/iu;
/** Labels that stand in texts, in tables of documents and before key words too: those of a row above the text name it alone. */
const LABEL_ABOVE = /^\s*(?:[Cc]hủ đề|[Ll]ĩnh vực|CHỦ ĐỀ|LĨNH VỰC)\s*[:：]\s*(?=\p{Lu})/u;
/** A label in a box of its own needs no colon. */
const LABEL_ALONE = /^\s*(?:chuyên mục|danh mục|thể loại|category|posted in|đăng trong)\s*[:：]?\s*$/iu;

/** The category that a label names ("Chuyên mục: Khuyến công"); of several the first. */
export function labelledCategory(where: Surroundings): string | null {
  const { around, heading, title } = where;
  for (const found of all(around, 'li, dd, p, div, span, td, small, em, i, b, strong')) {
    const own = fieldOf(shortTextOf(found, LONGEST_ROW)?.normalize('NFC') ?? '');
    // "Chuyên mục" is also an item of menus, and the next item no category.
    const isAlone = LABEL_ALONE.test(own) && !isInMenu(found) && (/[:：]$/.test(own) || !isLink(found));
    const beside = isAlone ? shortTextOf(found.nextElementSibling, 60) : null;
    const text = isAlone ? `${own}: ${beside ?? ''}`.replace(/[:：]\s*:/u, ':') : own;
    const label = LABEL.test(text) ? LABEL : LABEL_ABOVE;
    if (!label.test(text) || isForeign(found, heading) || isHidden(found)) continue;
    if (label === LABEL_ABOVE && !(where.isBeforeText(found) && where.isNear(found) && !isAttribute(found)))
      continue;
    const value = text.replace(label, '').split(/\s*[;|•·]\s*|,(?!\s*\p{Ll})\s*|\s+-\s+/u)[0] ?? '';
    // A dash may stand in the name itself: its link has it whole ("<a>Đoàn - Đội</a>").
    const linked = all(found, 'a').map((link) => shortTextOf(link, 60)?.normalize('NFC') ?? '');
    const whole = value === '' ? undefined : linked.find((each) => each.startsWith(value));
    if (isCategory(whole ?? value, title)) return whole ?? value;
  }
  const behind = shortTextOf(linkBehindLabel(around, heading), 60);
  if (behind !== null && isCategory(behind, title)) return behind;
  return behindFolderIcon(around, heading, (text, icon) => where.isNear(icon) && isCategory(text, title));
}

function isLink(element: Element): boolean {
  const link = element.closest('a') ?? element.querySelector('a');
  return attr(link, 'href') !== null && shortTextOf(link, 60) === shortTextOf(element, 60);
}

/** The field of the category in a row that begins with the date ("Ngày đăng: … - Chuyên mục: … - Lượt xem: 7"), else the row. */
function fieldOf(row: string): string {
  if (row.length > 120 || isDateLine(row))
    return (
      row.split(/\s*[|•·]\s*|\s+[-–—]\s+/).find((piece) => LABEL.test(piece) || LABEL_ABOVE.test(piece)) ?? ''
    );
  return row;
}

const LONGEST_ROW = 240;

/** The last step of the JSON-LD trail that is neither home nor the article. */
export function toldTrail(document: Document, title: string | null): string | null {
  for (const node of jsonLdNodes(document)) {
    if (!typesOf(node).includes('BreadcrumbList') || !Array.isArray(node['itemListElement'])) continue;
    const steps = (node['itemListElement'] as readonly unknown[]).slice(0, 20).flatMap((step) => {
      const item = step as Readonly<Record<string, unknown>> | null;
      return ldText(item?.['name']) ?? ldText(item?.['item'], 'name') ?? [];
    });
    const own = steps.filter((step) => isCategory(step, title));
    if (own.length > 0) return own.at(-1)!;
  }
  return null;
}

/** Words that name a box of the category. */
const NAMES =
  /^(?:cat|cate|cats|category|categories|chuyenmuc|danhmuc|loaitin|section|kicker|eyebrow|overline|badge|zone|channel|topic)$/;

/** A short line before the text that names the category by its box, by the menu's own words, or right above the title. */
export function categoryBeforeText(where: Surroundings): string | null {
  const { document, around, heading, title, isBeforeText } = where;
  const menu = menuWords(document, around);
  let byMenu: string | null = null;
  let above: string | null = null;
  for (const found of all(around, 'a, span, div, p, td, li, em, strong, b, small, h2, h3, h4, h5')) {
    if (!isBeforeText(found)) continue;
    if (heading && (found.contains(heading) || heading.contains(found))) continue;
    if (isInMenu(found) || found.closest('figure, figcaption') || isCaptionBox(found)) continue;
    const links = all(found, 'a');
    const own = isNamed(found) ? sectionNamed(found) : shortTextOf(found, 60);
    const text = links.length === 1 ? shortTextOf(links[0], 60) : own;
    if (text === null || text.length > 60 || !isCategory(text, title) || isHidden(found)) continue;
    if (isForeign(found, heading)) {
      if (where.isNear(found) && isLoneLink(found, links[0] ?? found, heading)) return text;
      continue;
    }
    const parent = found.parentElement;
    // "layout-section" around the whole page is no box of a category.
    if (
      isNamed(found) ||
      (isNamed(parent) && !(heading && parent?.contains(heading) && parent.contains(around)))
    )
      return text;
    if (!where.isNear(found)) continue;
    const key = plain(text);
    if (attr(found, 'href') !== null && menu.has(key)) byMenu ??= text;
    const isHead = links.length === 0 && found.closest('a, li') === null && menu.has(key);
    if ((SECTION.test(key) || isHead) && where.isBeforeTitle(found)) above = text;
  }
  return byMenu ?? above;
}

/** `<div class="cate-nav"><a>Pháp luật</a></div>`: a way to the category above, which is no menu with one link alone. */
function isLoneLink(found: Element, link: Element, heading: Element | null): boolean {
  const box = isNamed(found) ? found : found.parentElement;
  if (!box?.parentElement || !isNamed(box) || attr(link, 'href') === null) return false;
  return all(box, 'a').length === 1 && !isForeign(box.parentElement, heading);
}

function isNamed(element: Element | null): boolean {
  if (!element) return false;
  const names = `${attr(element, 'class') ?? ''} ${attr(element, 'data-role') ?? ''}`;
  if (names.length > 200) return false;
  return names.split(/\s+/).some((name) => {
    const words = name
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]+/);
    return (
      words.length <= 4 &&
      words.some((word, at) => NAMES.test(word) || NAMES.test(word + (words[at + 1] ?? '')))
    );
  });
}

/** Short link texts outside the article, folded: the names of the site's sections. */
function menuWords(document: Document, around: Element): ReadonlySet<string> {
  const words = new Set<string>();
  for (const link of all(document, 'li a, nav a, td a').slice(0, 400)) {
    const text = around.contains(link) ? null : shortTextOf(link, 40);
    if (text !== null) words.add(plain(text));
  }
  return words;
}

function isCategory(text: string, title: string | null): boolean {
  const key = plain(text);
  if (key.length < 2 || text.length > 60 || !/\p{L}{2}/u.test(text) || dateIn(text) !== null) return false;
  if (/[.!?:]$|\d{4}|@/.test(text) || SIGNED.test(text.normalize('NFC')) || key.split(' ').length > 9)
    return false;
  const own = title === null ? '' : plain(title);
  return (
    !text.split(/\s*[|•·/]\s*/).every((part) => isNoCategory(plain(part))) &&
    !isNoCategory(key) &&
    !PAGE_WORD.test(key) &&
    !ENGLISH_PHRASE.test(text) &&
    !isOtherNewsHead(text) &&
    key !== own &&
    !(key.length >= 12 && own.startsWith(key))
  );
}

/** "Bài, ảnh: Vũ Viễn" says who wrote. */
const SIGNED = /^(?:tin|bài|ảnh|lời|thực hiện|người viết)[^:：]{0,24}[:：]\s*\p{Lu}/iu;

function isNoCategory(key: string): boolean {
  return isHome(key) || NO_CATEGORY.test(key);
}

/** Tools and the names of pages' parts. */
const NO_CATEGORY =
  /^(?:chi tiet.*|noi dung.*|uncategorized|chua (?:duoc )?phan loai|in(?: (?:bai|trang|an|tin))?(?: viet)?|email|print|pdf|chia se|share|luu(?: (?:bai|tin))?(?: viet)?|save|tweet|pin|thich|like|gui (?:bai|mail|email)|a|nghe(?: (?:bai|tin|audio|doc|noi dung|podcast).*)?|doc(?: (?:bai|tin|noi dung|tiep|them|sau|nhieu).*)?|luot.*|tac gia.*|nguon.*|ngay.*|xem .*|facebook|zalo|google.*|theo doi.*|menu|\d+)$/;
