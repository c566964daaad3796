import { all, attr, shortTextOf, textOf } from '../dom.js';
import { PART_HEADING } from '../frame-title.js';
import { SITE_NAME } from '../title-evidence.js';
import { headingText } from '../heading-text.js';
import { isNameOfOrgan, isNameOfSite, leadsHome } from '../site-names.js';
import { isTrailStep, leadsElsewhere, PAGE_KIND } from './breadcrumb.js';
import { isForeign } from './foreign.js';
import { type Above, columnAbove, isColumn } from './columns.js';
import { isHidden } from './chrome.js';
import { isTitleLink } from './neighbours.js';
import { rootOf, type MainBox } from './main-content.js';
import { isOtherNewsHead } from './other-news.js';
import { type OpeningTitle, openingTitle, sharedWords, slugWords } from './opening-title.js';
import { plain } from './plain.js';
import type { StructuredData } from './structured-data.js';
import { isSectionHead } from './section-head.js';
import { dateIn, isDateLine } from './date-text.js';
import { isBarePath, ownTitle } from './window-title.js';

const HEADINGS =
  'h1, h2, h3, h4, [class*="title" i], [class*="headline" i], [class*="tieu-de" i], [class*="tieude" i], [itemprop="headline"]';

/** Elements that may be the title: before the box or in it, in document order. */
export function headingsBefore(box: MainBox): Element[] {
  const last = box.measures[box.at]!.end;
  return all(rootOf(box.element.ownerDocument), HEADINGS).filter((each) => {
    const place = box.places.get(each) ?? last;
    if (place >= last || (place < box.at && box.measures[place]!.end > box.at)) return false;
    const length = box.measures[place]!.text || (textOf(each)?.length ?? 0);
    const short = shortTextOf(each, 60) ?? '';
    return length >= 8 && length <= 400 && !PART_HEADING.test(plain(short)) && !isOtherNewsHead(short);
  });
}

/** The title of the article and the element that prints it; the element is null where only machines are told. */
export interface Title {
  readonly text: string | null;
  readonly element: Element | null;
}

/** This much print makes a line a title where no heading, address or machine says anything. */
const STRONG_PRINT = 4;
/** And this much where what machines are told names the site or nothing. */
const WEAK_PRINT = 2;

/**
 * The title: the heading that the titles for machines repeat, else the `h1` closest to the text, else a line that
 * the address or the machines repeat, else what the machines say, else a heading or line printed as one.
 */
export function titleOf(
  headings: readonly Element[],
  said: StructuredData,
  box: MainBox,
  url: string,
): Title {
  const words = slugWords(url);
  const site = said.siteName === null ? '' : plain(said.siteName);
  const column = columnAbove(box);
  const titles = said.titles.map(plain).filter((title) => title !== site);
  const { line, machine, slug } = belowSection(column, titles, words, url) ?? {
    line: openingTitle(column, titles, words),
    machine: titles,
    slug: words,
  };
  const isOrgan = (key: string): boolean =>
    line !== null && line.isAboveDate && !line.isRepeated && isNameOfOrgan(key);
  const own = headings.filter(
    (each) =>
      isToldTop(each, site, machine, slug) ||
      (plain(textOf(each) ?? '') !== site &&
        !isListTitle(each, box, said, url) &&
        !isSiteHeading(each) &&
        !isNameOfKind(each) &&
        !isNameAboveMenu(each, machine, isOrgan, box) &&
        !isUnseen(each, box) &&
        !isOfAnotherColumn(each, box)),
  );
  const whole = line && [line.element, line.within].find((each) => each && textOf(each) === line.text);
  const text = whole ? headingText(whole) : (line?.text ?? null);
  const printed: Title = { text, element: line && (line.element ?? blockWithDate(line)) };
  const isSection = (each: Element): boolean =>
    line !== null &&
    (line.isAboveDate || (line.isBelowDate && each.localName === 'h1')) &&
    !each.contains(line.within) &&
    isBehind(line.within, each, box) &&
    !sharedWords(plain(textOf(each) ?? ''), slug) &&
    isSectionHead(each);
  // A site's name in the only `h1` is the banner's.
  const tops = own.filter((each) => each.localName === 'h1' && !SITE_NAME.test(plain(textOf(each) ?? '')));
  const found = topTitle(own, tops, machine, box, line !== null && line.isWhole);
  if (found && isSection(found)) return printed;
  if (found) {
    const isElsewhere = slug.length > 0 && !sharedWords(plain(textOf(found) ?? ''), slug);
    if (line?.isInAddress && isElsewhere && !line.within.contains(found) && !found.contains(line.within))
      return printed;
    return { text: headingText(found), element: found };
  }
  const { ownerDocument: document } = box.element;
  const headline = said.headline === null ? '' : plain(said.headline);
  const isOfSite = headline !== '' && (isNameOfSite(headline, document) || isOrgan(headline));
  const isBanner =
    line !== null && isOfSite && hasMenuBetween(box.measures[box.places.get(line.within) ?? 0]!.end, box);
  if (line && (line.isInAddress || line.isRepeated) && !isBanner) return printed;
  if (headline !== '' && headline !== site && !isOfSite) return located(ownTitle(said, document, url), box);
  const before = own.filter(
    (each) =>
      !isForeign(each, box.element) &&
      !(isOfSite && plain(textOf(each) ?? '') === headline) &&
      !isLeadBelow(each, line, box) &&
      !isSentenceBelow(each, own),
  );
  const last = before.filter((each) => !box.element.contains(each)).at(-1) ?? before[0] ?? tops[0];
  const isLabel = last && !/^h[1-3]$/.test(last.localName) && (textOf(last) ?? '').split(' ').length <= 4;
  if (isLabel && line && line.print > STRONG_PRINT && isBehind(line.within, last, box)) return printed;
  if (last && isSection(last)) return printed;
  if (last) {
    const element = innermost(before.filter((each) => last.contains(each))) ?? last;
    return { text: headingText(element), element };
  }
  const told = ownTitle(said, document, url);
  const isTold = told !== null && sharedWords(plain(told), slug);
  const saysNothing = told !== null && (isOfSite || NO_TITLE.test(plain(told)) || isBarePath(told));
  const isName = told !== null && (isOrgan(plain(told)) || isNameOfSite(plain(told), document));
  const isVague = told === null || saysNothing || isName || told.split(' ').length <= 4;
  // Whatever the first line is, "Trang chủ" is no title of an article.
  const least = saysNothing ? 0 : isVague ? WEAK_PRINT : STRONG_PRINT;
  if (line && !isTold && !isBanner && line.print >= least) return printed;
  return saysNothing && !isOfSite ? { text: null, element: null } : located(told, box);
}

/** The block that a line shares with the row of its date alone: `<div>Title<p>15/08/2024</p></div>`. */
function blockWithDate({ text, within }: OpeningTitle): Element | null {
  const block = shortTextOf(within, 500);
  return block !== null && block.startsWith(text) && isDateLine(block.slice(text.length).trim())
    ? within
    : null;
}

/**
 * Where the window's title is a step of the trail that leads elsewhere, and a heading right above the date says something
 * else: that heading, and what machines and the address say without the section's name. Null on every other page.
 */
function belowSection(
  above: Above,
  titles: readonly string[],
  words: readonly string[],
  url: string,
): {
  readonly line: OpeningTitle;
  readonly machine: readonly string[];
  readonly slug: readonly string[];
} | null {
  const sections = titles.filter((title) => isSectionOfTrail(title, above.column.ownerDocument, url));
  if (sections.length === 0) return null;
  const machine = titles.filter((title) => !sections.includes(title));
  const slug = sections.some((section) => sharedWords(section, words)) ? [] : words;
  const line = openingTitle(above, machine, slug);
  const isHeading = (line?.element ?? line?.within)?.closest('h1, h2, h3, h4') != null;
  if (!line?.isAboveDate || !isHeading || sections.includes(plain(line.text))) return null;
  return { line, machine, slug };
}

/** A few words that a link of the trail says, which leads to another page. */
function isSectionOfTrail(title: string, document: Document, url: string): boolean {
  return all(document, 'a[href]').some(
    (link) =>
      plain(shortTextOf(link, 60) ?? '') === title &&
      isTrailStep(link) &&
      leadsElsewhere(attr(link, 'href'), url),
  );
}

/** A sentence printed as a heading at the beginning of the text, below the line that stands above the date: the lead. */
function isLeadBelow(heading: Element, line: OpeningTitle | null, box: MainBox): boolean {
  if (!line?.isAboveDate || !box.element.contains(heading) || !isBehind(heading, line.within, box))
    return false;
  return endsSentence(heading);
}

function endsSentence(heading: Element): boolean {
  return /[.!?…]["”’)]?$/.test(shortTextOf(heading, 400) ?? '');
}

/** A sentence in a smaller heading behind another one that is none: the lead, not the title. */
function isSentenceBelow(heading: Element, headings: readonly Element[]): boolean {
  const isLarger = (each: Element): boolean =>
    /^h[1-6]$/.test(each.localName) && each.localName < heading.localName && !endsSentence(each);
  return (
    /^h[2-6]$/.test(heading.localName) &&
    endsSentence(heading) &&
    headings.slice(0, headings.indexOf(heading)).some(isLarger)
  );
}

/**
 * An `h1` that says the words of the address, or what the machines are told, no word more, on a page that tells them the
 * name of its site too: the title, be it in a banner over the whole page.
 */
function isToldTop(
  heading: Element,
  site: string,
  machine: readonly string[],
  slug: readonly string[],
): boolean {
  if (heading.localName !== 'h1' || isWayHome(heading)) return false;
  const key = plain(textOf(heading) ?? '');
  if (key === site || SITE_NAME.test(key) || key.split(' ').length < 4) return false;
  return sharedWords(key, slug) || (site !== '' && machine.includes(key) && !isSiteHeading(heading));
}

function isBehind(element: Element, other: Element, { places }: MainBox): boolean {
  return (places.get(element) ?? -1) > (places.get(other) ?? 0);
}

/** The last line before the text that says what the machines are told, whatever it is printed in. */
function located(text: string | null, { measures, at }: MainBox): Title {
  const title = text === null ? '' : plain(text);
  for (let place = at - 1; title.length >= 16 && place > 0; place -= 1) {
    const { element, text: length, end, out } = measures[place]!;
    if (out || end > at || length < 8 || length > 400 || element.localName === 'a') continue;
    if (plain(shortTextOf(element, 400) ?? '') === title) return { text, element };
  }
  return { text, element: null };
}

/** What editors and programs leave in `<title>` when nobody gives one. */
const NO_TITLE =
  /^(?:new page(?: \d+)?|untitled(?: (?:document|page|\d+))*|no title|document|home(?: ?page)?|trang chu|index|default|welcome.*|website .*|trang (?:thong tin|chu|tin|web).*|cong thong tin.*|chi tiet.*|tin tuc|title)$/;

function topTitle(
  own: readonly Element[],
  tops: readonly Element[],
  machine: readonly string[],
  box: MainBox,
  isLineTold: boolean,
): Element | null {
  const repeated = (candidates: readonly Element[]): Element | null => {
    for (const title of machine) {
      const same = candidates.filter((each) => repeats(title, plain(textOf(each) ?? '')));
      if (same.length > 0) return innermost(longest(same));
    }
    return null;
  };
  const near = tops.filter((each) => !isForeign(each, box.element));
  const inside = own.filter((each) => tops.some((top) => top !== each && top.contains(each)));
  const told = own.filter((each) => isWholeTitle(plain(textOf(each) ?? ''), machine));
  const shown = near.find((each) => box.element.contains(each)) ?? near.at(-1) ?? null;
  return (
    repeated(tops) ??
    repeated(inside) ??
    (told.length > 0 ? repeated(told) : null) ??
    (isLineTold ? null : shown) ??
    repeated(own)
  );
}

/** A phrase that a title for machines says, no word more: no `h1` above it is more of a title. */
function isWholeTitle(key: string, machine: readonly string[]): boolean {
  return key.split(' ').length >= 4 && machine.includes(key);
}

/**
 * A name above the page's menu: the site's. Titles for machines that repeat it prove a title, unless it is how sites are
 * called, or that of an organ while a phrase of its own stands above the date of the text (`isOrgan`).
 */
function isNameAboveMenu(
  heading: Element,
  machine: readonly string[],
  isOrgan: (key: string) => boolean,
  box: MainBox,
): boolean {
  const place = box.places.get(heading);
  if (place === undefined || place >= box.at) return false;
  const key = plain(textOf(heading) ?? '');
  const isTold = !SITE_NAME.test(key) && !isOrgan(key) && machine.some((title) => repeats(title, key));
  return !isTold && hasMenuBetween(box.measures[place]!.end, box);
}

/** Six or more links of few words, and hardly anything else, from a place up to the box. */
function hasMenuBetween(from: number, { measures, at }: MainBox): boolean {
  for (let place = from; place < at;) {
    const { element, links, linked, text, end } = measures[place]!;
    const isMenu = links >= 6 && linked <= links * 32 && linked >= text * 0.6;
    if (isMenu && end <= at && !isColumn(element)) return true;
    place = end <= at && links < 6 ? end : place + 1;
  }
  return false;
}

/** A heading of what stands beside the text: in another column, or above a block of its own without prose. */
export function isOfAnotherColumn(heading: Element, box: MainBox): boolean {
  const place = box.places.get(heading);
  if (place === undefined || box.element.contains(heading)) return false;
  const branch = box.measures[branchBeside(place, box.at, box)]!;
  const own = box.measures[branchBeside(box.at, place, box)]!;
  if (isColumn(branch.element) && isColumn(own.element)) return true;
  if (heading.localName === 'h1' || branch.prose > 0) return false;
  if (branch.text - (textOf(heading)?.length ?? 0) <= 30) return false;
  return branch.links >= 3 || dateIn(shortTextOf(branch.element, 400) ?? '') === null;
}

/** The place of the ancestor of `place` (or itself) that stands beside the one of `other`. */
function branchBeside(place: number, other: number, { measures }: MainBox): number {
  let branch = place;
  while (true) {
    const parent = measures[branch]!.parent;
    if (parent < 0 || (parent <= other && measures[parent]!.end > other)) return branch;
    branch = parent;
  }
}

/** The site's own name: a heading that leads to the home page or stands in the banner. */
export function isSiteHeading(heading: Element): boolean {
  if (isWayHome(heading)) return true;
  return (
    heading.closest(
      '#header, #banner, #masthead, #logo, .site-header, .site-title, .logo, .banner, .brand',
    ) !== null
  );
}

/** "Chi tiết tin", with the site's name in small print behind it: what the program calls every page of its kind. */
function isNameOfKind(heading: Element): boolean {
  const behind = shortTextOf(heading.querySelector('small'), 80) ?? '';
  const text = shortTextOf(heading, 120) ?? '';
  return text.endsWith(behind) && PAGE_KIND.test(plain(text.slice(0, text.length - behind.length)));
}

function isWayHome(heading: Element): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  return link !== null && leadsHome(link);
}

/** Equal, with the site's name behind it, or longer than a title that was cut for machines. */
function repeats(title: string, heading: string): boolean {
  if (heading.length < 8) return false;
  return (
    title === heading ||
    title.startsWith(`${heading} `) ||
    (heading.length >= 16 && title.endsWith(` ${heading}`)) ||
    (title.length >= 16 && heading.startsWith(title))
  );
}

/** A section's heading may be how the title begins ("Tuyển dụng" above "Tuyển dụng kế toán"). */
function longest(elements: readonly Element[]): readonly Element[] {
  const length = (element: Element): number => plain(textOf(element) ?? '').length;
  const most = elements.reduce((sum, each) => Math.max(sum, length(each)), 0);
  return elements.filter((each) => length(each) === most);
}

function innermost(elements: readonly Element[]): Element | null {
  return elements.find((each) => !elements.some((other) => other !== each && each.contains(other))) ?? null;
}

/** Set out of sight, itself or what is around it, while the text is seen: a heading for screen readers alone. */
function isUnseen(heading: Element, box: MainBox): boolean {
  for (let node: Element | null = heading; node && !node.contains(box.element); node = node.parentElement)
    if (isHidden(node)) return true;
  return false;
}

/** A title of another article in a list leads to its page; the article's own may lead to itself. */
function isListTitle(heading: Element, box: MainBox, said: StructuredData, url: string): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  if (heading.localName === 'h1' || link === null || box.element.contains(heading)) return false;
  return isForeign(heading) || (isTitleLink(link) && isOfAnotherPage(link, heading, said, url));
}

function isOfAnotherPage(link: Element, heading: Element, said: StructuredData, url: string): boolean {
  const href = attr(link, 'href') ?? '';
  if (!URL.canParse(href, url) || new URL(href, url).pathname === new URL(url).pathname) return false;
  const title = plain(textOf(heading) ?? '');
  return !said.titles.some((each) => repeats(plain(each), title));
}
