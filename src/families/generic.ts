import { all, attr, canonicalHref, first, innerHtml, outerHtml, textOf } from './dom.js';
import type { ArticleFacts, CoverFact, Family, LinkFact, Page } from './family.js';
import { authorBox, signature } from './generic/article-author.js';
import { datesOf, publishedLine } from './generic/article-dates.js';
import { leadElements } from './generic/article-lead.js';
import { headingsBefore, titleOf } from './generic/article-title.js';
import { breadcrumbCategory } from './generic/breadcrumb.js';
import { isForeign } from './generic/foreign.js';
import { readListing } from './generic/listing.js';
import { innerOf, mainBox, rootOf, type MainBox } from './generic/main-content.js';
import { readStructuredData, type StructuredData } from './generic/structured-data.js';
import {
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
  const { text: title, element: heading } = titleOf(headings, said, box, page.url);
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
  return /<(?:img|iframe|video|picture)\b/i.test(html) || html.replace(/<[^<>]{0,2000}>/g, '').trim() !== '';
}

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
