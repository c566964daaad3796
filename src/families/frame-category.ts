import { activeMenuItem } from './active-menu.js';
import { isCaptionBox } from './cover-caption.js';
import { all, attr, meta, shortTextOf, textOf } from './dom.js';
import { hasOwnText, type Measured } from './frame-title.js';
import { isInHead } from './frame-parts.js';
import { breadcrumbCategory, isGenericStep } from './generic/breadcrumb.js';
import { isInMenu } from './generic/category.js';
import { isForeign } from './generic/foreign.js';
import { PAGE_WORD } from './generic/page-words.js';
import { plain } from './generic/plain.js';
import { dateIn } from './generic/visible-patterns.js';
import { trailCategory } from './trail.js';
import { SITE_NAME } from './title-evidence.js';

/** Where the category of an article is looked for: around its title, before and behind its text. */
export interface CategoryPlace {
  readonly whole: Measured;
  readonly heading: Element | null;
  readonly title: string;
  readonly body: Element;
  readonly area: Element;
}

/** What an article's category is, and the line that says so when it is one of the article's own. */
export interface Category {
  readonly text: string | null;
  readonly line: Element | null;
}

/**
 * The article's own label first ("Chuyên mục: …", a box so named), then the trail, then what the page tells machines,
 * then a line right above the title or a word beside the date, then the item that the menu marks. A trail that only says
 * "Tin tức" says less than a line of the article's own.
 */
export function categoryOf(place: CategoryPlace): Category {
  const { whole, heading, title, body } = place;
  const { document } = whole.page;
  const start = whole.places.get(heading && !body.contains(heading) ? heading : body) ?? 0;
  const trail =
    breadcrumbCategory(document, title, whole.page.url) ??
    trailCategory(document, whole.places, start, heading, body, title) ??
    meta(document, 'article:section');
  const named = labelled(place) ?? namedBox(place);
  if (named) return named;
  const above = lineAbove(place, trail);
  const isTelling = above !== null && !isGenericStep(above.text ?? '');
  const own = isTelling ? above : (besideDate(place) ?? above);
  if (own && (trail === null || isGenericStep(trail))) return own;
  return {
    text: trail ?? activeMenuItem(document, whole.page.url, title),
    line: own?.line ?? null,
  };
}

/** What stands right above the title, or beside the date, where the page names its category nowhere else. */
export function categoryBeside(place: CategoryPlace): string | null {
  const above = lineAbove(place, null);
  const isTelling = above !== null && !isGenericStep(above.text ?? '');
  return (isTelling ? above : (besideDate(place) ?? above))?.text ?? null;
}

const CATEGORY_LABEL = /^\s*(?:(?:thuộc )?chuyên mục|danh mục|thể loại|category|chủ đề|mục)\s*[:：]\s*/iu;

/** "Chuyên mục: Chỉ đạo điều hành", before the text, among its first lines, or behind it. */
function labelled({ area, heading }: CategoryPlace): Category | null {
  for (const element of all(area, 'p, div, span, td, li, strong, b, label, em, i, small')) {
    if (!element.firstChild || !CATEGORY_LABEL.test((textStart(element) + ' ').normalize('NFC'))) continue;
    if (isForeign(element, heading)) continue;
    const own = shortTextOf(element, 100)?.normalize('NFC') ?? '';
    const isAlone = own !== '' && own.replace(CATEGORY_LABEL, '') === '';
    const line = isAlone ? element.parentElement : element;
    const text =
      shortTextOf(line, 120)
        ?.normalize('NFC')
        .replace(CATEGORY_LABEL, '')
        .split(/\s[|•·]\s|\s{2,}/)[0]
        ?.trim() ?? '';
    if (isName(text, 80)) return { text, line };
  }
  return null;
}

/** The beginning of an element's text, read no further than a label is long. */
function textStart(element: Element): string {
  let node: Node | null = element;
  while (node && node.nodeType === 1) {
    let child: Node | null = node.firstChild;
    while (child && child.nodeType !== 1 && (child.nodeValue ?? '').trim() === '') child = child.nextSibling;
    node = child;
  }
  return (node?.nodeValue ?? '').trim().slice(0, 40);
}

const CATEGORY_NAMES =
  '[class*="categ" i], [class*="cate-" i], [class*="-cate" i], [class*="_cate" i], .cate, .cat, .cat-name, .cat-title, .catname, .cattitle, [class*="chuyen-muc" i], [class*="chuyenmuc" i], [class*="folder-name" i], [id$="lblCate" i], [id$="ChuyenMuc" i], [data-lfr-editable-id*="cate" i]';

/** A box that bears the word itself, shown or not, around the title or the text. */
function namedBox({ area, heading, title, body }: CategoryPlace): Category | null {
  for (const element of all(area, CATEGORY_NAMES)) {
    if (
      body.contains(element) &&
      element !== body &&
      (textOf(body) ?? '').indexOf(textOf(element) ?? '') > 300
    )
      continue;
    if (element.contains(body) || (heading && element.contains(heading)) || isForeign(element, heading))
      continue;
    if (element.closest('ul, ol') && all(element.closest('ul, ol')!, 'a').length > 3) continue;
    const text = shortTextOf(element, 80)?.replace(CATEGORY_LABEL, '') ?? '';
    if (isName(text, 80) && plain(text) !== plain(title)) return { text, line: element };
  }
  return heading && body.contains(heading) ? namedBefore(body, title) : null;
}

/** A box so named with one link at the most, right before the box that holds title and text, or one closely around it. */
function namedBefore(body: Element, title: string | null): Category | null {
  for (let box: Element | null = body, up = 0; box && up < 3; box = box.parentElement, up += 1) {
    let before = box.previousElementSibling;
    while (before && textOf(before) === null) before = before.previousElementSibling;
    if (!before) continue;
    const text = shortTextOf(before, 60);
    const isSo = before.matches(CATEGORY_NAMES) && before.querySelectorAll('a').length <= 1;
    return isSo && text !== null && isName(text, 60) && plain(text) !== plain(title ?? '')
      ? { text, line: null }
      : null;
  }
  return null;
}

/** The line right above the title, in the same box or one close around it. */
function lineAbove({ whole, heading, title, body }: CategoryPlace, trail: string | null): Category | null {
  if (!heading) return null;
  const { measures, places } = whole;
  for (let at = (places.get(heading) ?? 0) - 1, seen = 0; at > 0 && seen < 6; at -= 1) {
    const { element, out } = measures[at]!;
    if (element.contains(heading) || !hasOwnText(element)) continue;
    if (out && heading.parentElement?.contains(element) !== true) continue;
    seen += 1;
    const text = shortTextOf(element, 80);
    if (text === null || element.closest('li, nav, marquee, form form, button, label[for]')) return null;
    if (PAGE_WORD.test(plain(text))) return null;
    if (element.closest('figcaption') || isCaptionBox(element)) continue;
    if (element.closest('header') && !isInHead(element, heading)) return null;
    if (isInMenu(element) || isBesideHome(element)) return null;
    if (plain(text) === plain(title) || /^[\s|/»›>·-]*$/.test(text)) continue;
    const isOwnHead = element.nextElementSibling === heading && element.querySelector('a') === null;
    if (dateIn(text) !== null) continue;
    const isNamed = element.closest(CATEGORY_NAMES) !== null;
    if (!(isNamed || isClose(element, heading, body)) || (!isOwnHead && isForeign(element, heading)))
      return null;
    const isKnown = trail !== null && plain(trail) === plain(text);
    const isOwn = isNamed || leadsToOwnList(element, text) || !isOrganOrPerson(text);
    return isName(text, 60) && (isKnown || (isShort(text) && isOwn)) ? { text, line: element } : null;
  }
  return null;
}

/** A link whose address repeats its words (`/doan-hoi`, `/chuyen-muc/doan-hoi.html`): a list of the site, no person. */
function leadsToOwnList(element: Element, text: string): boolean {
  const link = element.closest('a') ?? element.querySelector('a');
  const step = (attr(link, 'href') ?? '')
    .split(/[?#]/)[0]!
    .replace(/(?:\.\w{2,5})?\/?$/, '')
    .split('/')
    .at(-1)!;
  return step !== '' && !/author|tac-gia/.test(attr(link, 'href') ?? '') && plain(step) === plain(text);
}

/** A link in a row that leads home too: a menu of a few words. */
function isBesideHome(element: Element): boolean {
  if (!element.closest('a') && !element.querySelector('a')) return false;
  for (let row = element.parentElement, up = 0; row && up < 3; row = row.parentElement, up += 1) {
    if (shortTextOf(row, 200) === null) return false;
    if (all(row, 'a').some((link) => link !== element && HOME.test(plain(shortTextOf(link, 20) ?? ''))))
      return true;
  }
  return false;
}

const HOME = /^(?:trang (?:chu|nhat|chinh)|home)$/;

/** A word beside the date that reads like a category and not like a name: "Nông nghiệp", "Gương điển hình". */
function besideDate({ whole, heading, title, body, area }: CategoryPlace): Category | null {
  if (!heading) return null;
  const { measures, places } = whole;
  const from = measures[places.get(heading) ?? 0]!.end;
  const inside = body.contains(heading);
  const end = inside ? Math.min(from + 14, measures.length) : (places.get(body) ?? from);
  const near = [
    ...range(from, Math.min(end, from + 24)),
    ...behindText({ whole, heading, title, body, area }),
  ];
  for (const at of near) {
    const { element, out } = measures[at]!;
    if ((out && !isInHead(element, heading) && !isChip(element)) || !hasOwnText(element)) continue;
    if (isForeign(element, heading)) continue;
    const text = shortTextOf(element, 60);
    if (text === null) continue;
    if (dateIn(text) !== null || !isName(text, 60) || !isShort(text) || isOrganOrPerson(text)) continue;
    if (FILE.test(attr(element.closest('a') ?? element.querySelector('a'), 'href') ?? '')) continue;
    if (plain(text) === plain(title) || element.closest('li, button, label, h1, h2, h3, h4, table, figure'))
      continue;
    const behind = at >= end;
    if (behind ? isMenuWord(whole, text) : isDated(element) || isMenuWord(whole, text))
      return { text, line: element };
  }
  return null;
}

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|ods|rtf)(?:[?#&/]|$)/i;

function* range(from: number, end: number): Generator<number> {
  for (let at = from; at < end; at += 1) yield at;
}

/** The few elements right behind the text. */
function* behindText({ whole, body, area }: CategoryPlace): Generator<number> {
  const from = whole.measures[whole.places.get(body) ?? 0]!.end;
  const end = whole.measures[whole.places.get(area) ?? 0]?.end ?? from;
  yield* range(from, Math.min(end, from + 12));
}

/** The date stands in the same row, or in the row before or behind. */
function isDated(element: Element): boolean {
  for (let row = element.parentElement, up = 0; row && up < 3; row = row.parentElement, up += 1) {
    const text = shortTextOf(row, 200);
    if (text === null) break;
    if (dateIn(text) !== null) return true;
  }
  const beside = [element.previousElementSibling, element.nextElementSibling];
  return beside.some((other) => other !== null && dateIn(shortTextOf(other, 80) ?? '') !== null);
}

/** A lone chip right beside the date ("tag", "badge"); several are key words. */
function isChip(element: Element): boolean {
  const [before, behind] = [element.previousElementSibling, element.nextElementSibling];
  const isDate = (other: Element | null): boolean => dateIn(shortTextOf(other, 80) ?? '') !== null;
  return (isDate(before) && behind === null) || (isDate(behind) && before === null);
}

/** The site's menu leads to a list of that name. */
function isMenuWord({ page }: Measured, text: string): boolean {
  const key = plain(text);
  return all(page.document, 'li a[href], nav a[href]').some(
    (link) => plain(shortTextOf(link, 80) ?? '') === key,
  );
}

/** Two boxes up at the most, counted from where title and text part; never outside the column. */
function isClose(element: Element, heading: Element, body: Element): boolean {
  let box: Element | null = heading.parentElement;
  for (let up = 0; box && up < 5; box = box.parentElement, up += 1) {
    if (box.contains(element)) return true;
    if (box.contains(body) && up >= 3) return false;
  }
  return false;
}

/** Words for actions and parts of the page, which are no names of categories. */
const NO_NAME =
  /^(?:\d+ (?:phut|gio|giay|ngay|tuan|thang|nam|luot|lan|binh luan|y kien|min(?:ute)?s?|views?)\b.*|chi tiet.*|noi dung.*|xem .*|in (?:trang|bai|an).*|chia se.*|gui .*|nghe(?: (?:bai|tin|audio|doc|noi dung|podcast).*)?|doc(?: (?:bai|tin|noi dung|tiep|them|sau|nhieu).*)?|co chu.*|trang chu|home|print|e ?mail.*|facebook|zalo|twitter|luot .*|tin (?:lien quan|khac|moi(?: nhat)?|noi bat)|(?:(?:duoc )?(?:viet|dang|gui|tao) )?boi .*|(?:posted |written )?by .*|(?:tai lieu|file|tep|van ban) (?:dinh )?kem.*|binh luan.*|dang nhap|tim kiem|menu|quay lai|bai viet|a a?|aa|font.*|tang|giam|mac dinh|ban in|bo qua.*|tai ve.*|download.*|skip.*|english|tieng (?:viet|anh)|theo|nguon|tac gia.*|anh|video|audio)$/;

function isName(text: string, most: number): boolean {
  const key = plain(text);
  if (text.length < 3 || text.length > most || !/\p{L}{2}/u.test(text)) return false;
  if (
    /[.!?;]$|:/.test(text) ||
    /\d{3}|\d\//.test(text) ||
    NO_NAME.test(key) ||
    PAGE_WORD.test(key) ||
    (SITE_NAME.test(key) && !NO_OFFICE.test(text.normalize('NFC')))
  )
    return false;
  return !/^(?:ngay|thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat)\b/.test(key);
}

/** Words that are those of offices only without their marks ("Phỏng vấn", "Phong trào thi đua"), or not of offices here. */
const NO_OFFICE =
  /^(?:phỏng|phong|phóng|phổ|số|sổ|bố|bỏ|bạn|bàn|bản|xả|xá|tình|tính|xã hội|phòng (?:dịch|bệnh|chống|ngừa|cháy|,))(?!\p{L})/iu;

function isShort(text: string): boolean {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length <= 6;
}

/** Names of people and places are capitalised word by word; categories only at their beginning. */
function isOrganOrPerson(text: string): boolean {
  if (
    /^Thông tin (?:xã|phường|huyện|thị|thành phố|tỉnh|TP|\p{Lu})/u.test(text.normalize('NFC')) ||
    /^(?:ban biên tập|bbt|đài|phòng(?! (?:dịch|bệnh|chống|ngừa|cháy))|ubnd|công an|trung tâm|văn phòng|nguồn|theo|tác giả|sở|báo)\s/iu.test(
      text,
    )
  )
    return true;
  const words = text
    .replace(/\s*\([^)]*\)$/, '')
    .split(/[\s-]+/)
    .filter((word) => /\p{L}/u.test(word));
  if (text === text.toUpperCase()) return false;
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}(?:['’]\p{Lu})?\p{Ll}*\.?$/u.test(word))
  );
}
