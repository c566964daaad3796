import { lineAbove } from './category-above.js';
import type { CategoryPlace } from './category-words.js';
import { all, canonicalHref, innerHtml, outerHtml, shortTextOf, textOf } from './dom.js';
import type { ArticleFacts, CoverFact, Family, Page } from './family.js';
import { orAddressDate } from './address-date.js';
import { documentTable, issueDates } from './document-table.js';
import { activeMenuItem } from './active-menu.js';
import { authorBox, signature, sourceBeside } from './generic/article-author.js';
import { datesOf, firstParagraph, isDayOfChange, visibleDate } from './generic/article-dates.js';
import { leadElements } from './generic/article-lead.js';
import { headingsBefore, isOfAnotherColumn, titleOf } from './generic/article-title.js';
import { breadcrumbCategory, printedTrail } from './generic/breadcrumb.js';
import { categoryBeside } from './frame-category.js';
import {
  categoryBeforeText,
  categoryBehindText,
  labelledCategory,
  relatedCategory,
  nearTitle,
  toldTrail,
} from './generic/category.js';
import { documentBox } from './generic/document-box.js';
import { filesBeside } from './generic/file-links.js';
import { isForeign } from './generic/foreign.js';
import { highlightsBefore } from './generic/highlights.js';
import { isArticle, isNotice } from './generic/is-article.js';
import { teaserLists } from './generic/neighbours.js';
import { otherDocumentsIn } from './generic/other-documents.js';
import { goodsIn } from './generic/goods.js';
import { authorInRow, isAttribute, rowOf } from './generic/head-rows.js';
import { readListing } from './generic/listing.js';
import { dateAbove, loneDate } from './generic/lone-date.js';
import { isName } from './generic/row-words.js';
import { innerOf, mainBox, rootOf, type MainBox } from './generic/main-content.js';
import { readStructuredData, type StructuredData } from './generic/structured-data.js';
import { toldArticle } from './generic/told-article.js';
import { otherNewsHeads, removedFrom } from './generic/told-elsewhere.js';
import { thumbCopies } from './generic/thumb-copies.js';
import { titledBox } from './generic/titled-box.js';
import { headedBox } from './generic/headed-box.js';
import { coverAround, coverInLead, galleryBefore, galleryBehind } from './generic/pictures-around.js';
import { signaturesOf } from './generic/line-behind.js';
import { labelledFields } from './generic/labelled-fields.js';
import { numberLines } from './generic/number-lines.js';
import { plain } from './generic/plain.js';
import { ownReach } from './generic/own-reach.js';
import { dateLines } from './generic/date-lines.js';
import { isChangeDate } from './generic/date-text.js';
import { isBrand, isOwnPaper } from './site-names.js';
import { trailCategory } from './trail.js';

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

/**
 * Behind a title told plainly where density goes elsewhere, else by the density of prose; where that finds no article,
 * or one without a text, by the heading above a few lines; where the page shows none at all, by what it tells machines.
 */
function readArticle(page: Page): ArticleFacts | null {
  const shown = shownArticle(page);
  if (shown !== null && shown.body !== null) return shown;
  return toldArticle(page) ?? shown;
}

/** What the page itself shows. */
function shownArticle(page: Page): ArticleFacts | null {
  const prose = mainBox(rootOf(page.document), page.url);
  const titled = titledBox(page, prose);
  const short = titled && readBox(page, titled, false);
  if (short && short.body !== null) return short;
  const dense = prose && readBox(page, prose, false);
  if (dense && dense.body !== null) return dense;
  const headed = headedBox(page.document);
  const byHeading = (headed && readBox(page, headed, true)) ?? dense;
  if (byHeading !== null) return byHeading;
  const told = documentBox(page);
  return told && readBox(page, told, true);
}

/** The article in `box`; null when it is none, which a box found by its heading (`isHeaded`) is not asked. */
function readBox(page: Page, box: MainBox, isHeaded: boolean): ArticleFacts | null {
  const { document } = page;
  const headings = headingsBefore(box);
  const said = readStructuredData(
    page,
    headings.flatMap((each) => textOf(each) ?? []),
  );
  const { text: title, element: heading } = titleOf(headings, said, box, page.url);
  const around = titleArea(heading, box);
  const lines = dateLines(around, null, heading).filter(({ element }) => !isForeign(element, heading));
  const visible =
    visibleDate(lines, around, heading, box, said) ??
    (said.dates.length === 0 && heading ? (dateAbove(around) ?? loneDate(rootOf(document))) : null);
  // A text that no line names keeps the title its list gave it.
  if (title === null && box.prose < UNNAMED_TEXT) return null;
  if (
    !isHeaded &&
    !isArticle(box, said, visible !== null, page.url) &&
    !isNotice(box, said, visible, heading)
  )
    return null;
  const boxed = authorBox(around, box, heading);
  const leads = leadElements(box, heading, lines, said).filter((each) => !boxed?.element?.contains(each));
  const category =
    categoryOf(page, title ?? '', around, heading, box) ??
    said.category ??
    activeMenuItem(document, page.url, title);
  const fields = labelledFields(around, null, ownReach(box, nearTitle(box.measures, box.places, heading)));
  const row =
    visible && !isAttribute(visible.element)
      ? rowOf(visible.element, [heading, box.element, ...leads])
      : null;
  const byline =
    fields.byline ??
    boxed?.text ??
    (row && authorInRow(row, category)) ??
    signature(box) ??
    said.byline ??
    documentTable(around)?.field('ISSUER') ??
    null;
  const removed = removedFrom(box, heading, row, leads);
  const source = sourceBeside(boxed, around, box);
  for (const each of [boxed?.element, ...(boxed?.beside ?? []), source?.element]) if (each) removed.add(each);
  for (const each of [
    ...otherDocumentsIn(box.element),
    ...teaserLists(box.element, page.url),
    ...goodsIn(box.element),
  ])
    removed.add(each);
  for (const each of thumbCopies(box.element)) removed.add(each);
  const text = innerOf(box, removed, otherNewsHeads(box)) + galleryBehind(box, heading, removed);
  const highlights = highlightsBefore(box, heading);
  const isOfLead = highlights !== null && leads.some((lead) => lead.contains(highlights));
  const above = isOfLead ? '' : (outerHtml(highlights === null ? [] : [highlights]) ?? '');
  const body = hasContent(text) ? galleryBefore(box, heading) + above + text : text;
  const change = lines.find((each) => isChangeDate(each.line) && (each !== visible || said.dates.length > 0));
  const isOfChange = visible !== null && (visible === change || isDayOfChange(visible, said));
  const dates = orAddressDate(datesOf(isOfChange ? null : visible, around, heading, box, said), page.url);
  return {
    title,
    // A document is of the day of its issue, where nothing says when it was put up.
    dates: dates.length > 0 ? dates : issueDates(around),
    modified: change ? { text: change.date, basis: 'PAGE' } : said.modified,
    lead: leads.length === 1 ? innerHtml(leads[0]) : outerHtml(leads),
    body: hasContent(body) ? body : null,
    byline: byline !== null && isOfSite(byline, document) ? null : byline,
    signatures: signaturesOf(box.element, { heading, area: around }, visible?.element),
    origin: fields.origin ?? source?.text ?? null,
    category: category !== null && isAuthor(category, [byline, said.byline]) ? null : category,
    cover: coverOf(box, heading, row, leads, body, said),
    attachments: filesBeside(box.element, around, heading),
    canonicalUrl: canonicalHref(document),
    documentNumbers: numberLines(around, heading, box.element),
  };
}

/** Whether an author's field names but the site: its brand, written as persons are called, or the paper itself. */
function isOfSite(byline: string, document: Document): boolean {
  return (isName(byline) && isBrand(byline, document)) || isOwnPaper(byline, document);
}

/** Whether what stands where categories do is who wrote: "Bea Lund" between title and text. */
function isAuthor(category: string, authors: readonly (string | null)[]): boolean {
  return isName(category) && authors.some((each) => each !== null && plain(each) === plain(category));
}

/** So much prose is an article though nothing on the page is its title. */
const UNNAMED_TEXT = 240;

/** The trail, named or not, then the article's own label, what machines are told, and the line above the title. */
function categoryOf(
  page: Page,
  title: string,
  around: Element,
  heading: Element | null,
  box: MainBox,
): string | null {
  const { document } = page;
  const first = firstParagraph(box);
  const top = heading ? (box.places.get(heading) ?? 0) : 0;
  const beginning = heading ? top : box.at;
  const where = {
    document,
    around,
    heading,
    title,
    isBeforeText: (element: Element) =>
      (box.places.get(element) ?? first) < first && !isOfAnotherColumn(element, box),
    isBeforeTitle: (element: Element) => (box.places.get(element) ?? first) < top,
    isNear: nearTitle(box.measures, box.places, heading),
  };
  const place = {
    whole: { page, measures: box.measures, places: box.places },
    heading,
    title,
    body: box.element,
    area: around,
  };
  const trail =
    breadcrumbCategory(document, title) ??
    trailCategory(document, box.places, beginning, heading, box.element, title);
  return (
    (trail !== null && isNameOfPage(trail, heading) ? linkAbove(place) : null) ??
    trail ??
    printedTrail(document, title) ??
    toldTrail(document, title) ??
    labelledCategory(where) ??
    relatedCategory(where) ??
    categoryBeforeText(where) ??
    categoryBehindText(where) ??
    categoryBeside(place)
  );
}

/** Whether an `h1` says it that is not the article's title: all articles of the page's kind stand below it. */
function isNameOfPage(text: string, heading: Element | null): boolean {
  if (!heading || heading.closest('h1') !== null) return false;
  return all(heading.ownerDocument, 'h1').some((each) => plain(shortTextOf(each, 60) ?? '') === plain(text));
}

/** The section that a link right above the title leads to. */
function linkAbove(place: CategoryPlace): string | null {
  const above = lineAbove(place, null);
  return above?.line?.querySelector('a') || above?.line?.closest('a') ? above.text : null;
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

function hasContent(html: string): boolean {
  return /<(?:img|iframe|video|picture)\b/i.test(html) || html.replace(/<[^<>]{0,2000}>/g, '').trim() !== '';
}

/**
 * A picture set between title and text or above both, or into the lead, which the body does without; else the machine's,
 * when the text itself shows none.
 */
function coverOf(
  box: MainBox,
  heading: Element | null,
  row: Element | null,
  leads: readonly Element[],
  body: string,
  said: StructuredData,
): CoverFact | null {
  const around = coverAround(box, heading, row) ?? (heading && coverInLead(leads, heading));
  if (around) return around;
  return said.isArticle && !/<(?:img|picture)\b/i.test(body) ? said.image : null;
}
