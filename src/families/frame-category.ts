import { activeMenuItem } from './active-menu.js';
import { lineAbove } from './category-above.js';
import { headOf, linkBehindLabel, sectionNamed } from './category-link.js';
import {
  CATEGORY_NAMES,
  type Category,
  type CategoryPlace,
  isMediaSection,
  isName,
  isOrganOrPerson,
  isShort,
} from './category-words.js';
import { all, attr, meta, shortTextOf, textOf } from './dom.js';
import { hasOwnText, type Measured } from './frame-title.js';
import { isInHead } from './frame-parts.js';
import { breadcrumbCategory, isGenericStep, printedTrail } from './generic/breadcrumb.js';
import { behindFolderIcon } from './generic/folder-icon.js';
import { isFileLink } from './generic/file-links.js';
import { isForeign } from './generic/foreign.js';
import { isInMenu } from './generic/in-menu.js';
import { plain } from './generic/plain.js';
import { isCounter } from './generic/row-words.js';
import { dateIn } from './generic/date-text.js';
import { trailCategory, trailToTitle } from './trail.js';

/**
 * The article's own label first ("Chuyên mục: …", a box so named), then the trail, then what the page tells machines,
 * then a line right above the title or a word beside the date, then the item that the menu marks. A trail that only says
 * "Tin tức" says less than a line of the article's own.
 */
export function categoryOf(place: CategoryPlace): Category {
  const { whole, heading, title, body } = place;
  const { document } = whole.page;
  const start = whole.places.get(heading && !body.contains(heading) ? heading : body) ?? 0;
  const until = whole.places.get(body) ?? start;
  const isBefore = (line: Element): boolean =>
    (whole.places.get(line) ?? until) < until && !(heading && line.contains(heading));
  const trail =
    breadcrumbCategory(document, title, whole.page.url) ??
    trailCategory(document, whole.places, start, heading, body, title) ??
    trailToTitle(whole, start, title) ??
    printedTrail(document, title, isBefore) ??
    meta(document, 'article:section');
  const named = categoryField(place) ?? namedBox(place);
  if (named) return named;
  const above = lineAbove(place, trail);
  const isTelling = above !== null && !isGenericStep(above.text ?? '') && !isOutside(above, place);
  const own = isTelling ? above : (besideDate(place) ?? above);
  if (own && (trail === null || isGenericStep(trail))) return own;
  return {
    text: trail ?? activeMenuItem(document, whole.page.url, title),
    line: own?.line ?? null,
  };
}

/** A line that is no link, above the box of the article: the site's own words before those of the date's row. */
function isOutside({ line }: Category, { area }: CategoryPlace): boolean {
  return line !== null && !area.contains(line) && !line.closest('a') && !line.querySelector('a');
}

/** What stands right above the title, or beside the date, where the page names its category nowhere else. */
export function categoryBeside(place: CategoryPlace): string | null {
  const above = lineAbove(place, null);
  const isTelling = above !== null && !isGenericStep(above.text ?? '');
  return (isTelling ? above : (besideDate(place) ?? above))?.text ?? null;
}

const CATEGORY_LABEL =
  /^\s*(?:(?:thuộc )?chuyên mục|(?:danh|chuyên) mục tin|danh mục|nhóm tin|loại tin|thể loại|đăng (?:trong|ở mục)|posted in|category|chủ đề|mục)\s*[:：]\s*/iu;

/** "Chuyên mục: Chỉ đạo điều hành", before the text, among its first lines, or behind it. */
export function categoryField({ area, heading }: Pick<CategoryPlace, 'area' | 'heading'>): Category | null {
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
  const name = shortTextOf(linkBehindLabel(area, heading), 80);
  if (name !== null && isName(name, 80)) return { text: name, line: null };
  const filed = behindFolderIcon(area, heading, (text) => isName(text, 60));
  return filed === null ? null : { text: filed, line: null };
}

/** The beginning of an element's text, read no further than a label is long. */
function textStart(element: Element): string {
  let node: Node | null = element;
  while (node && node.nodeType === 1) {
    let child: Node | null = node.firstChild;
    while (child && !child.firstChild && (child.nodeValue ?? '').trim() === '') child = child.nextSibling;
    node = child;
  }
  return (node?.nodeValue ?? '').trim().slice(0, 40);
}

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
    if (isInMenu(element)) continue;
    const text = sectionNamed(element)?.replace(CATEGORY_LABEL, '') ?? '';
    if (plain(text) === plain(title)) continue;
    if (isName(text, 80) || (isMediaSection(text) && isRightAbove(element, heading)))
      return { text, line: element };
  }
  return heading && body.contains(heading) ? namedBefore(body, title) : null;
}

/** In the box that opens with it and goes on with the title. */
function isRightAbove(element: Element, heading: Element | null): boolean {
  let next = element.nextElementSibling;
  while (next && textOf(next) === null) next = next.nextElementSibling;
  return heading !== null && next !== null && next.contains(heading);
}

/** A box so named with one link at the most, right before the box that holds title and text, or one closely around it. */
function namedBefore(body: Element, title: string | null): Category | null {
  for (let box: Element | null = body, up = 0; box && up < 3; box = box.parentElement, up += 1) {
    let before = box.previousElementSibling;
    while (before && textOf(before) === null) before = before.previousElementSibling;
    if (!before) continue;
    const text = sectionNamed(before);
    const isSo = before.matches(CATEGORY_NAMES) && headOf(before).querySelectorAll('a').length <= 1;
    return isSo && text !== null && isName(text, 60) && plain(text) !== plain(title ?? '')
      ? { text, line: null }
      : null;
  }
  return null;
}

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
    if (
      (out && !isInHead(element, heading) && !isChip(element) && !isOnlyLink(element, whole.page.url)) ||
      !hasOwnText(element)
    )
      continue;
    if (isForeign(element, heading) || isLabelled(element)) continue;
    const text = shortTextOf(element, 60);
    if (text === null) continue;
    if (dateIn(text) !== null || !isName(text, 60) || !isShort(text) || isOrganOrPerson(text)) continue;
    if (isFileLink(element.closest('a') ?? element.querySelector('a'))) continue;
    if (plain(text) === plain(title) || element.closest('li, button, label, h1, h2, h3, h4, table, figure'))
      continue;
    const behind = at >= end;
    if (behind ? isMenuWord(whole, text) : isDated(element) || isMenuWord(whole, text))
      return { text, line: element };
  }
  return null;
}

/** "Người đăng: <b>Lò Ớt</b>", "bởi <b>Lò Ớt</b>": a value of the label before it. */
function isLabelled(element: Element): boolean {
  return /(?::|(?:^|\s)bởi)\s*$/iu.test(
    element.previousSibling?.nodeType === 3 ? (element.previousSibling.nodeValue ?? '') : '',
  );
}

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
  const isDate = (other: Element | null | undefined): boolean =>
    dateIn(shortTextOf(other, 80) ?? '') !== null;
  if (isDate(element.previousElementSibling) || isDate(element.nextElementSibling)) return true;
  const row = element.parentElement;
  return (
    isBesideCounter(element, row) && (isDate(row?.previousElementSibling) || isDate(row?.nextElementSibling))
  );
}

/** Besides the element its row says nothing but how many read it: "<a>Kinh tế</a> | 120 lượt xem". */
function isBesideCounter(element: Element, row: Element | null): boolean {
  const [before = '', ...behind] = (shortTextOf(row, 120) ?? '').split(shortTextOf(element, 60) ?? ' ');
  const pieces = [before, ...behind]
    .flatMap((each) => each.split(/[|•·–-]/))
    .filter((each) => each.trim() !== '');
  return behind.length === 1 && pieces.length > 0 && pieces.every((each) => isCounter(each));
}

/** A lone chip right beside the date ("tag", "badge"); several are key words. */
function isChip(element: Element): boolean {
  const [before, behind] = [element.previousElementSibling, element.nextElementSibling];
  const isDate = (other: Element | null): boolean => dateIn(shortTextOf(other, 80) ?? '') !== null;
  return (isDate(before) && behind === null) || (isDate(behind) && before === null);
}

/** The only link in the date's row, to a page of the site that is no author's: "<a>Kinh tế</a> | 15:20 03/04/2024". */
function isOnlyLink(element: Element, address: string): boolean {
  const href = attr(element, 'href');
  const row = element.parentElement;
  if (href === null || !row || !URL.canParse(href, address) || /author|tac-?gia|\/tags?\//i.test(href))
    return false;
  if (/^(?:#|javascript:)/i.test(href) || new URL(href, address).host !== new URL(address).host) return false;
  return all(row, 'a').length === 1 && dateIn(shortTextOf(row, 200) ?? '') !== null;
}

/** The site's menu leads to a list of that name. */
function isMenuWord({ page }: Measured, text: string): boolean {
  const key = plain(text);
  return all(page.document, 'li a[href], nav a[href]').some(
    (link) => plain(shortTextOf(link, 80) ?? '') === key,
  );
}
