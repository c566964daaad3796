import { all, attr, canonicalHref, first, innerHtml, outerHtml, textOf } from './dom.js';
import type { ArticleFacts, CoverFact, DateFact, Family, LinkFact, Page } from './family.js';
import { breadcrumbCategory } from './generic/breadcrumb.js';
import { isHidden } from './generic/chrome.js';
import { isForeign } from './generic/foreign.js';
import { readListing } from './generic/listing.js';
import { innerOf, mainBox, rootOf, type MainBox } from './generic/main-content.js';
import { plain } from './generic/plain.js';
import { readStructuredData, type StructuredData } from './generic/structured-data.js';
import {
  dateIn,
  dateLines,
  imageAddress,
  isChangeDate,
  labelledFields,
  type DateLine,
} from './generic/visible-patterns.js';

/**
 * A page of no known product. Order: what the page says to machines, what stands visibly around the title, then
 * the main text by density. Never recognised: it reads what no other family claims.
 */
export const generic: Family = {
  name: 'generic',
  feedPaths: ['/feed/', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/?feed=rss2'],
  recognize: () => 0,
  readListing: (page) => readListing(page),
  readArticle,
};

function readArticle(page: Page): ArticleFacts | null {
  const { document } = page;
  const box = mainBox(rootOf(document));
  if (!box) return null;
  const headings = headingsBefore(box);
  const said = readStructuredData(
    page,
    headings.flatMap((each) => textOf(each) ?? []),
  );
  const heading = titleHeading(headings, said, box);
  const title = textOf(heading) ?? titleWithoutSite(said);
  const around = titleArea(heading, box);
  const lines = dateLines(around, null).filter(({ element }) => !isForeign(element, heading));
  const visible = publishedLine(lines, heading, box);
  const leads = leadElements(box, heading, lines, said);
  const removed = removedFrom(box, heading, visible, leads);
  const body = innerOf(box, removed);
  if (title === null || !isArticle(box, said, visible !== null)) return null;
  const fields = labelledFields(around, null);
  const change = lines.find((each) => isChangeDate(each.line) && (each !== visible || said.dates.length > 0));
  return {
    title,
    dates: datesOf(visible === change ? null : visible, around, heading, said),
    modified: change ? { text: change.date, basis: 'PAGE' } : said.modified,
    lead: leads.length === 1 ? innerHtml(leads[0]) : outerHtml(leads),
    body: hasContent(body) ? body : null,
    byline: fields.byline ?? authorBox(around, box, heading) ?? signature(box) ?? said.byline,
    origin: fields.origin,
    category: breadcrumbCategory(document, title) ?? said.category,
    cover: coverOf(box, heading, body, said),
    attachments: filesBeside(box, around),
    canonicalUrl: canonicalHref(document),
  };
}

const HEADINGS =
  'h1, h2, h3, h4, [class*="title" i], [class*="headline" i], [class*="tieu-de" i], [class*="tieude" i], [itemprop="headline"]';

/** Elements that may be the title: before the box or in it, in document order. */
function headingsBefore(box: MainBox): Element[] {
  const last = box.measures[box.at]!.end;
  return all(rootOf(box.element.ownerDocument), HEADINGS).filter((each) => {
    const place = box.places.get(each) ?? last;
    if (place >= last || (place < box.at && box.measures[place]!.end > box.at)) return false;
    const length = box.measures[place]!.text || (textOf(each)?.length ?? 0);
    return length >= 8 && length <= 400;
  });
}

/** The heading that the machine titles repeat, else the `h1` closest to the text, else nothing. */
function titleHeading(headings: readonly Element[], said: StructuredData, box: MainBox): Element | null {
  const site = said.siteName === null ? '' : plain(said.siteName);
  const machine = said.titles.map(plain);
  const own = headings.filter((each) => plain(textOf(each) ?? '') !== site && !isListTitle(each, box));
  const repeated = (candidates: readonly Element[]): Element | null => {
    for (const title of machine) {
      const same = candidates.filter((each) => repeats(title, plain(textOf(each) ?? '')));
      if (same.length > 0) return innermost(same);
    }
    return null;
  };
  const tops = own.filter((each) => each.localName === 'h1' && !isSiteHeading(each));
  const found = repeated(tops);
  if (found) return found;
  const near = tops.filter((each) => !isForeign(each));
  const top = near.find((each) => box.element.contains(each)) ?? near.at(-1) ?? repeated(own);
  if (top) return top;
  if (said.headline !== null && !isSiteTitle(said.headline, said)) return null;
  const before = own.filter((each) => !isForeign(each) && !isSiteHeading(each));
  const last = before.filter((each) => !box.element.contains(each)).at(-1) ?? before[0] ?? tops[0] ?? null;
  return last && (innermost(before.filter((each) => last.contains(each))) ?? last);
}

/** The site's own name: a heading that leads to the home page or stands in the banner. */
function isSiteHeading(heading: Element): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  if (
    link &&
    /^(?:https?:\/\/[^/]+)?\/?(?:(?:index|default|trang-chu)(?:\.\w+)?)?$/i.test(attr(link, 'href') ?? '')
  )
    return true;
  return (
    heading.closest(
      '#header, #banner, #masthead, #logo, .site-header, .site-title, .logo, .banner, .brand',
    ) !== null
  );
}

/** Equal, with the site's name behind it, or longer than a title that was cut for machines. */
function repeats(title: string, heading: string): boolean {
  if (heading.length < 8) return false;
  return (
    title === heading || title.startsWith(`${heading} `) || (title.length >= 16 && heading.startsWith(title))
  );
}

function innermost(elements: readonly Element[]): Element | null {
  return elements.find((each) => !elements.some((other) => other !== each && each.contains(other))) ?? null;
}

/** A title of another article in a list leads to its page. */
function isListTitle(heading: Element, box: MainBox): boolean {
  return (
    heading.localName !== 'h1' &&
    heading.querySelector('a[href]') !== null &&
    !box.element.contains(heading) &&
    isForeign(heading)
  );
}

function isSiteTitle(title: string, said: StructuredData): boolean {
  return said.siteName !== null && plain(title) === plain(said.siteName);
}

/** What parts a title from the site's name, the strongest sign first; only one kind is cut at. */
const SEPARATORS = [/\s*\|\s*/, /\s+::\s+/, /\s+[»·]\s+/, /\s+[—–]\s+/, /\s+-\s+/] as const;

/** Words that site names are made of and titles of articles are not. */
const SITE_WORDS =
  /^(?:cong (?:thong tin|ttdt)|trang (?:thong tin|chu|tin)|ubnd|uy ban nhan dan|website|bao|tap chi|dai|so|portal|home)\b|\b(?:com|net|org|gov|edu|vn)$/;

/** OpenGraph's or the window's title without the site's name before or behind it. */
function titleWithoutSite(said: StructuredData): string | null {
  const site = said.siteName === null ? '' : plain(said.siteName);
  const own = said.titles.find((title) => plain(title) !== site);
  if (own === undefined) return null;
  const title = unescaped(own);
  for (const separator of SEPARATORS) {
    const parts = title.split(separator).filter((part) => part.trim() !== '');
    if (parts.length < 2) continue;
    const sign = separator.exec(title)?.[0] ?? ' ';
    const [start, end] = [plain(parts[0]!), plain(parts.at(-1)!)];
    const startIsSite = site === '' ? SITE_WORDS.test(start) && !SITE_WORDS.test(end) : start === site;
    if (startIsSite) return parts.slice(1).join(sign);
    const endIsSite =
      site === '' ? SITE_WORDS.test(end) || sign.includes('|') || end.length < start.length : end === site;
    return endIsSite ? parts.slice(0, -1).join(sign) : title;
  }
  return title;
}

/** Titles in JSON-LD and `<meta>` are often escaped twice. */
function unescaped(text: string): string {
  return text
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:apos|#0?39|#x27);/gi, "'")
    .replace(/&(?:amp|#38|#x26);/gi, '&');
}

/** The closest box around title and text, at least two steps wide: where date, author and files are looked for. */
function titleArea(heading: Element | null, box: MainBox): Element {
  let area = box.element;
  while (heading && !area.contains(heading) && area.parentElement && area.parentElement.localName !== 'html')
    area = area.parentElement;
  for (let step = 0; step < 2; step += 1) {
    const wider = area.parentElement;
    if (!wider || wider.localName === 'body' || wider.localName === 'html' || wider.localName === 'main')
      break;
    area = wider;
  }
  return area;
}

/** The date line closest to the title: behind it first, then before it, then behind the text. */
function publishedLine(lines: readonly DateLine[], heading: Element | null, box: MainBox): DateLine | null {
  const rank = (line: DateLine): number => {
    const { element } = line;
    if (element.closest('li, tr')?.querySelector('a[href]') && !/đăng|cập nhật/iu.test(line.line)) return 6;
    const change = isChangeDate(line.line) ? 1 : 0;
    if (heading?.contains(element)) return change;
    const afterTitle = !heading || follows(element, heading, box);
    if (box.element.contains(element)) return isBeforeProse(element, box) ? change + (afterTitle ? 0 : 2) : 5;
    if (follows(element, box.element, box)) return 4 + change;
    return afterTitle ? change : 2 + change;
  };
  let best: DateLine | null = null;
  let least = 6;
  for (const line of lines) {
    const own = rank(line);
    if (own < least || (own === 2 && least === 2)) {
      best = line;
      least = own;
    }
  }
  return best;
}

/** Behind `other` in the order of the page; `-1` stands for what was not measured. */
function follows(element: Element, other: Element, box: MainBox): boolean {
  return (box.places.get(element) ?? -1) > (box.places.get(other) ?? -1);
}

/** Before the first paragraph of the box. */
function isBeforeProse(element: Element, box: MainBox): boolean {
  return (box.places.get(element) ?? -1) <= firstParagraph(box);
}

/** The first element of the box that is a paragraph: prose, and none of its children has any. */
function firstParagraph(box: MainBox): number {
  const { measures } = box;
  const end = measures[box.at]!.end;
  let deepest = -1;
  for (let at = box.at + 1; at < end; at += 1) {
    const each = measures[at]!;
    if (each.prose < 60) continue;
    if (deepest !== -1 && each.parent !== deepest) break;
    deepest = at;
  }
  return deepest === -1 ? end : deepest;
}

function datesOf(
  visible: DateLine | null,
  around: Element,
  heading: Element | null,
  said: StructuredData,
): DateFact[] {
  const dates: DateFact[] = [];
  const stamp = all(around, 'time[datetime]').find(
    (each) =>
      !isForeign(each, heading) && !each.closest('li') && dateIn(attr(each, 'datetime') ?? '') !== null,
  );
  const exact = attr(stamp, 'datetime');
  if (visible && !/\d{1,2}\s?[:hg]/i.test(visible.date) && exact !== null && visible.element.contains(stamp!))
    dates.push({ text: exact, basis: 'PAGE' });
  if (visible) dates.push({ text: visible.date, basis: 'PAGE' });
  else if (exact !== null) dates.push({ text: exact, basis: 'PAGE' });
  return [...dates, ...said.dates];
}

const LEAD_NAME =
  /^(?:(?:article|post|news|entry|detail|short)[-_]{0,2})?(?:sapo|lead|lede|chapeau|hometext|summary|excerpt|desc|description|intro|dek|standfirst)$|^(?:tom-?tat|mo-?ta|trich-?dan|gioi-?thieu-?bai)$/i;

function isNamedLead(element: Element): boolean {
  if (element.getAttribute('itemprop') === 'description') return element.localName !== 'meta';
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.split(/\s+/).some((name) => LEAD_NAME.test(name.replace(/^\w+__/, '')));
}

/** The lead: named so and before the text, or prose that stands between title and box. Never both, never twice. */
function leadElements(
  box: MainBox,
  heading: Element | null,
  lines: readonly DateLine[],
  said: StructuredData,
): Element[] {
  const { measures, at } = box;
  const from = heading ? (box.places.get(heading) ?? -1) : -1;
  const named = measures.filter((each, place) => {
    if (place === at || place < from || place > measures[at]!.end || (each.end > at && place < at))
      return false;
    if (each.text < 20 || each.text > 1500 || !isNamedLead(each.element)) return false;
    return !isHidden(each.element) && !isForeign(each.element, heading) && !isDeep(each.element, box);
  });
  if (named[0])
    return box.element.contains(named[0].element) && !isOpening(named[0].element, box)
      ? []
      : [named[0].element];
  const between: Element[] = [];
  for (let place = Math.max(from, 0); from !== -1 && place < at;) {
    const each = measures[place]!;
    const holdsBox = each.end > at;
    const isLine = lines.some(({ element }) => element === each.element || each.element.contains(element));
    if (
      !holdsBox &&
      each.element !== heading &&
      !each.out &&
      !isLine &&
      each.prose > 0 &&
      each.linked < each.text * 0.3
    )
      between.push(each.element);
    place = holdsBox || each.element === heading ? place + 1 : each.end;
  }
  const text = between.map((each) => textOf(each) ?? '').join(' ');
  const summary = said.description === null ? '' : plain(said.description).slice(0, 60);
  return text.length <= 1200 || (summary !== '' && plain(text).includes(summary)) ? between : [];
}

function isDeep(element: Element, box: MainBox): boolean {
  return box.element.contains(element) && element.closest('figure, table, li, blockquote') !== null;
}

/** At the box's beginning: a summary inside the text stays where it is. */
function isOpening(element: Element, box: MainBox): boolean {
  return isBeforeProse(element, box);
}

/** What the body does without because it is told elsewhere: title, date line, lead, and what stands before the title. */
function removedFrom(
  box: MainBox,
  heading: Element | null,
  visible: DateLine | null,
  leads: readonly Element[],
): Set<Element> {
  const removed = new Set<Element>(leads);
  if (visible && box.element.contains(visible.element)) removed.add(visible.element);
  if (!heading || !box.element.contains(heading)) return removed;
  removed.add(heading);
  const place = box.places.get(heading) ?? 0;
  for (let at = box.at + 1; at < place; at += 1) {
    const { element, prose, images, end } = box.measures[at]!;
    if (end <= place && prose === 0 && images === 0) removed.add(element);
  }
  return removed;
}

/** An article has prose, or says that it is one and shows something; a page of many linked titles is a list. */
function isArticle(box: MainBox, said: StructuredData, dated: boolean): boolean {
  const whole = box.measures[box.at]!;
  const headed = linkedTitles(
    box,
    'h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] h2, a[href] h3, a[href] h4',
    10,
  );
  if (headed >= 3 && whole.prose / headed < 250) return false;
  const listed = linkedTitles(box, 'li > a[href]', 20);
  if (listed >= 4 && whole.prose / listed < 350) return false;
  if (whole.text > 0 && whole.linked / whole.text > 0.5 && whole.links >= 4) return false;
  if (whole.prose >= 140) return true;
  return (said.isArticle || dated) && (whole.text - whole.linked >= 40 || whole.images > 0);
}

/** How many other pages the box names by linked titles at least so long. */
function linkedTitles(box: MainBox, selector: string, length: number): number {
  const links = all(box.element, selector).filter(
    (link) => !inDropped(link, box) && (textOf(link)?.length ?? 0) >= length,
  );
  const pages = links
    .map((link) => attr(link.closest('a'), 'href') ?? '')
    .filter((href) => !href.startsWith('#'));
  return new Set(pages).size;
}

function inDropped(element: Element, box: MainBox): boolean {
  for (let node: Element | null = element; node && node !== box.element; node = node.parentElement)
    if (box.dropped.has(node)) return true;
  return false;
}

function hasContent(html: string): boolean {
  return /<(?:img|iframe|video|picture)\b/i.test(html) || html.replace(/<[^>]{0,2000}>/g, '').trim() !== '';
}

const AUTHORS =
  '.author-name, .article-author, .post-author, .tac-gia, .tacgia, .byline, [rel="author"], .author, [itemprop="author"]';

/** A short author box outside the text that names somebody. */
function authorBox(around: Element, box: MainBox, heading: Element | null): string | null {
  for (const found of all(around, AUTHORS)) {
    if (
      isForeign(found, heading) ||
      isHidden(found) ||
      (box.element.contains(found) && !isBeforeProse(found, box))
    )
      continue;
    const raw = textOf(found) ?? '';
    const text = raw
      .replace(dateIn(raw) ?? '\u0000', '')
      .replace(/^\s*(?:tác giả|author|bởi|by|đăng bởi|posted by|người đăng)\s*:?\s+/iu, '')
      .replace(/^[\s|•·,:–-]+|[\s|•·,:–-]+$/g, '');
    if (text.length < 2 || text.length > 80 || /\d{3}|@|https?:/.test(text) || NOBODY.test(plain(text)))
      continue;
    return text;
  }
  return null;
}

/** A short line set to the right just behind the box: how tables and home-made portals sign an article. */
function signature(box: MainBox): string | null {
  let step = box.element;
  for (let up = 0; up < 4 && step.localName !== 'body'; up += 1) {
    let next = step.nextElementSibling;
    while (next && textOf(next) === null) next = next.nextElementSibling;
    if (next) {
      const text = textOf(next) ?? '';
      const isRight = RIGHT.test(next.outerHTML.slice(0, 300));
      return isRight && text.length <= 80 && !next.querySelector('a') && dateIn(text) === null ? text : null;
    }
    if (!step.parentElement) return null;
    step = step.parentElement;
  }
  return null;
}

const RIGHT =
  /align\s*=\s*["']?right|text-align\s*:\s*right|class="[^"]*(?:text-right|text-end|ky-ten|tac-?gia|author|signature)/i;

const NOBODY = /^(?:admin\w*|administrator|editor|webmaster|quan tri(?: vien)?|tac gia|author)$/;

/** A picture set between title and text; else the machine's, when the text itself shows none. */
function coverOf(
  box: MainBox,
  heading: Element | null,
  body: string,
  said: StructuredData,
): CoverFact | null {
  const { measures, at } = box;
  const from = heading ? (box.places.get(heading) ?? -1) : -1;
  for (let place = from + 1; from !== -1 && place < at; place += 1) {
    const img = measures[place]!.element;
    if (img.localName !== 'img' || isForeign(img, heading) || measures[place]!.out) continue;
    const url = imageAddress(img);
    if (url === null || /icon|spacer|logo|avatar|print|share/i.test(url)) continue;
    return { url, caption: textOf(first(img.closest('figure') ?? img, 'figcaption')), alt: attr(img, 'alt') };
  }
  return said.isArticle && !/<(?:img|picture)\b/i.test(body) ? said.image : null;
}

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|ods|rtf)(?:[?#]|$)/i;

/** Files linked around the text, not in it and not in another article's block. */
function filesBeside(box: MainBox, around: Element): LinkFact[] {
  const files = new Map<string, LinkFact>();
  for (const link of all(around, 'a[href]')) {
    const url = attr(link, 'href');
    if (url === null || !FILE.test(url) || box.element.contains(link) || isForeign(link)) continue;
    if (!files.has(url)) files.set(url, { url, text: textOf(link) });
  }
  return [...files.values()];
}
