import { activeMenuItem } from './active-menu.js';
import { isAtTop } from './article-frame.js';
import { lineAbove } from './category-above.js';
import { all, attr, first, innerHtml, meta, outerHtml, textOf } from './dom.js';
import type { ArticleFacts, DateFact, Family, Page } from './family.js';
import { categoryField } from './frame-category.js';
import { measured } from './frame-column.js';
import { signatureOf } from './frame-parts.js';
import { signaturesOf } from './generic/line-behind.js';
import { generic } from './generic.js';
import { isSiteHeading } from './generic/article-title.js';
import { breadcrumbCategory, printedTrail } from './generic/breadcrumb.js';
import { nextPageUrl, readListing } from './generic/listing.js';
import { innerWithout } from './generic/main-content.js';
import { plain } from './generic/plain.js';
import { numberLines } from './generic/number-lines.js';
import { labelledFields } from './generic/labelled-fields.js';
import { type DateLine, dateLines } from './generic/date-lines.js';
import { isLoneSentence } from './generic/article-lead.js';
import { attachmentsOf } from './nukeviet/attached-files.js';
import { coverBeside } from './nukeviet/cover-beside.js';
import { canonicalOf, isArticleUrl, originalUrl } from './nukeviet/news-addresses.js';
import { shownHeading } from './shown-heading.js';
import { signedBetweenBars } from './signed-row.js';
import { evidenceOf, said } from './title-evidence.js';
import { toldHeading } from './told-heading.js';
import { trailCategory } from './trail.js';

/**
 * NukeViet 4.4, 4.5 and 5 (nongthonmoi.hatinh.gov.vn, dongnai.gov.vn and its communes): the news module's
 * article, its print and savefile variants, the `page` module, the mobile theme and themes that rename classes.
 *
 * Two things its own code taught: the hidden `datePublished` holds the time of the last edit (it is assigned
 * twice), so the visible line comes first; the hidden `author` falls back to a login name, so only the
 * labelled lines under the body are read.
 */
export const nukeviet: Family = {
  name: 'nukeviet',
  feedPaths: ['/rss/', '/news/rss/', '/vi/rss/', '/vi/news/rss/', '/index.php?nv=news&op=rss'],

  recognize(page) {
    if (!hasFingerprint(page)) return 0;
    return isArticleUrl(page.url) || LIST_FUNCTION.test(page.html) ? 2 : 1;
  },

  readListing(page) {
    return { items: readListing(page, isArticleUrl).items, nextUrl: nextPageUrl(page) };
  },

  readArticle,
  originalUrl,
};

/** What only NukeViet writes into a page, besides its generator line. */
const FINGERPRINTS = [
  '#news-bodyhtml',
  '#page-bodyhtml',
  'script[src*="/nv.core"], script[src*="/nv.main"]',
  'script[src*="nukeviet" i], link[href*="nukeviet" i]',
] as const;

/** The page that is printed. */
const PRINT_PAGE = '#hd_print + .clear, #hd_print ~ #content #bodytext';

/** Globals of the page's inline script; `nv_` alone is too short to mean anything. */
const GLOBALS = /\bnv_(?:base_siteurl|lang_data|lang_interface|module_name|name_variable|fc_variable)\s*=/;

/** The function a page of the module says it is: these list articles and are none. */
const LIST_FUNCTION = /\bnv_func_name\s*=\s*["'](?:main|viewcat|topic|tag|search|groups|author)["']/;

/** Article boxes, best first: news module, page module, print page, themes without microdata. */
const BOXES = [
  '[itemtype*="schema.org/NewsArticle" i]',
  '[itemtype*="schema.org/Article" i]',
  '#print #content',
  '.newsdetail, .news-detail, .news_detail, .detail-news',
  '.news_column',
] as const;

const BODIES = [
  '#news-bodyhtml',
  '#page-bodyhtml',
  '#bodytext',
  '[itemprop="articleBody"]',
  '.bodytext',
  '.bodyhtml, .body-html, .body-text, #newsbody, .news-body, .detail-content, .content-detail, .noi-dung',
] as const;

/** Titles that the module itself marks; a theme without them prints its own somehow. */
const HEADLINES = ['h1[itemprop="headline"]', 'h1.title', '[itemprop="headline"]'] as const;

const TITLES = [...HEADLINES, 'h1', 'h2.title', 'h2', 'h3'] as const;

const LEADS = [
  '.hometext',
  '#hometext',
  '[itemprop="description"]',
  '.sapo, .lead, .home-text, .intro',
  '.detail-hometext, .news-hometext, .hometext-detail, [class*="hometext" i]',
] as const;

function readArticle(page: Page): ArticleFacts | null {
  const { document } = page;
  const text = bodyOf(document);
  const told = text && unmarkedHeading(document, text);
  const box = text && (told ? closest(text, (node) => node.contains(told)) : boxOf(document, text));
  if (!text || !box) return readRenamed(page);
  const heading = told ?? shownHeading(box, TITLES) ?? shownHeading(document, ['h1.title', 'h1']);
  if (heading && isWholeArticle(text, heading, page)) return readRenamed(page);
  const title = textOf(heading) ?? meta(document, 'og:title');
  const leadBox = leadOf(box, text);
  const lead = leadBox
    ? innerWithout(leadBox, ['.imghome', '.imgthumb', 'figure', 'h1', 'script', 'style'])
    : outerHtml(sentencesBefore(text, heading));
  const bodyHtml = innerHtml(text);
  if (title === null || (lead === null && bodyHtml === null)) return null;
  const fields = labelledFields(box, text);
  const date = lineOf(box, text);
  const category = categoryOf(page, { title, heading, text, box });
  return {
    title,
    dates: datesOf(document, box, date),
    modified: dateFact(itempropText(box, 'dateModified') ?? meta(document, 'article:modified_time')),
    lead,
    body: bodyHtml,
    byline:
      fields.byline ??
      signatureBehind(box, text, fields.origin) ??
      signedBetweenBars(date?.element, { never: [heading, text, leadBox], category }),
    signatures: signaturesOf(text, { heading, area: box }, date?.element),
    origin: fields.origin,
    category,
    cover: coverBeside(box, text, { lead: leadBox, heading }),
    attachments: attachmentsOf(box, text, heading),
    canonicalUrl: canonicalOf(page),
    documentNumbers: numberLines(box, heading, text),
  };
}

/** The trail, what machines are told, the label above the title, else the item of the menu that is on. */
function categoryOf(
  page: Page,
  { title, heading, text, box }: { title: string; heading: Element | null; text: Element; box: Element },
): string | null {
  const { document } = page;
  const named = breadcrumbCategory(document, title);
  if (named !== null) return named;
  const whole = measured(page);
  const start = whole.places.get(heading ?? text) ?? 0;
  return (
    trailCategory(document, whole.places, start, heading, text, title) ??
    printedTrail(document, title) ??
    meta(document, 'article:section') ??
    categoryField({ area: box, heading })?.text ??
    lineAbove({ whole, heading, title, body: text, area: box }, null)?.text ??
    activeMenuItem(document, page.url, title)
  );
}

/** A theme may call so the box of the whole article, which then begins with the title that machines are told. */
function isWholeArticle(box: Element, heading: Element, page: Page): boolean {
  if (!box.contains(heading) || !isAtTop(heading, box)) return false;
  return said(evidenceOf(page, null), plain(textOf(heading) ?? '')).isSure;
}

/** A theme that renamed its classes is read by density; only an article's address keeps lists out of it. */
function readRenamed(page: Page): ArticleFacts | null {
  if (!isArticleUrl(page.url)) return null;
  const facts = generic.readArticle(page);
  return facts && { ...facts, canonicalUrl: canonicalOf(page) };
}

function hasFingerprint(page: Page): boolean {
  if (/nukeviet/i.test(meta(page.document, 'generator') ?? '')) return true;
  if (GLOBALS.test(page.html) || first(page.document, FINGERPRINTS)) return true;
  return first(page.document, '#hd_print') !== null && first(page.document, PRINT_PAGE) !== null;
}

/** The body's box; an empty one is believed by its id alone (the lead is all there is). */
function bodyOf(document: Document): Element | null {
  for (const selector of BODIES) {
    for (const found of all(document, selector)) {
      if (textOf(found) !== null || found.querySelector('img, iframe, video')) return found;
    }
  }
  return first(document, ['#news-bodyhtml', '#page-bodyhtml', '#bodytext']);
}

/**
 * The box around title, lead and body: by microdata, else the closest one that holds the body and a heading. Version 3
 * printed titles as `h3`, which is also what boxes beside the article are headed by: only one before the body counts.
 */
function boxOf(document: Document, body: Element): Element | null {
  for (const selector of BOXES) {
    const box = all(document, selector).find((each) => each.contains(body) && first(each, TITLES));
    if (box) return box;
  }
  return (
    closest(body, (node) => first(node, ['h1', 'h2']) !== null) ??
    closest(body, (node, below) => {
      const heading = first(node, ['h3']);
      return heading !== null && !below.contains(heading) && isBefore(heading, below);
    })
  );
}

/** The title of a theme that marks none, as the window tells it: other headings of such a page are those of its boxes. */
function unmarkedHeading(document: Document, body: Element): Element | null {
  if (first(document, HEADLINES)) return null;
  const heading = shownHeading(boxOf(document, body) ?? document, ['h1']);
  return heading && !isSiteHeading(heading) ? null : toldHeading(document, body);
}

/** The closest box around the body, below the page itself, that passes; `below` is its child on the way. */
function closest(body: Element, passes: (node: Element, below: Element) => boolean): Element | null {
  let below = body;
  for (let node = body.parentElement; node && node.localName !== 'body'; node = node.parentElement) {
    if (passes(node, below)) return node;
    below = node;
  }
  return null;
}

/** Whether a heading stands among what precedes `element` under the same parent. */
function isBefore(heading: Element, element: Element): boolean {
  for (let each = element.previousElementSibling; each; each = each.previousElementSibling)
    if (each.contains(heading)) return true;
  return false;
}

/** The lead stands before the body and is shown; some themes repeat it in a hidden `description`. */
function leadOf(box: Element, body: Element): Element | null {
  for (const selector of LEADS) {
    for (const found of all(box, selector)) {
      if (found === body || body.contains(found) || found.contains(body)) continue;
      if (textOf(found) !== null && !isHidden(found) && found.localName !== 'meta') return found;
    }
  }
  return null;
}

/** Who signs behind the body; not the source, where that has been read as a field. */
function signatureBehind(box: Element, body: Element, origin: string | null): string | null {
  const signature = signatureOf({ body, area: box }, []);
  return origin !== null && /^\(?\s*nguồn/iu.test(signature ?? '') ? null : signature;
}

/** Where a theme names no lead: the sentences between title and body, so that nothing that is printed there is lost. */
function sentencesBefore(body: Element, heading: Element | null): Element[] {
  const found: Element[] = [];
  for (let each = body.previousElementSibling; each; each = each.previousElementSibling) {
    if (heading && (each === heading || each.contains(heading))) break;
    if (isLoneSentence(each, heading) && !isHidden(each)) found.unshift(each);
  }
  return heading ? found : [];
}

function isHidden(element: Element): boolean {
  return /\b(?:hidden|hide|d-none)\b/.test(attr(element, 'class') ?? '');
}

/** The visible line alone; without it what machines are told, which is the time of the last edit. */
function datesOf(document: Document, box: Element, line: DateLine | undefined): DateFact[] {
  if (line) return [{ text: line.date, basis: 'PAGE' }];
  const said = [itempropText(box, 'datePublished'), meta(document, 'article:published_time')];
  return said.flatMap((text) => (text === null ? [] : [{ text, basis: 'META' }]));
}

function lineOf(box: Element, body: Element | null): DateLine | undefined {
  return dateLines(box, body).find(
    ({ element }) => !isHidden(element) && !element.closest('.other-news, .related, .list-items'),
  );
}

function itempropText(box: Element, name: string): string | null {
  const found = first(box, `[itemprop="${name}"]`);
  return attr(found, 'content') ?? attr(found, 'datetime') ?? textOf(found);
}

function dateFact(text: string | null): DateFact | null {
  return text === null ? null : { text, basis: 'META' };
}
