import { activeMenuItem } from './active-menu.js';
import { isAtTop } from './article-frame.js';
import { lineAbove } from './category-above.js';
import {
  absolute,
  all,
  attr,
  baseOf,
  canonicalHref,
  first,
  firstText,
  innerHtml,
  meta,
  outerHtml,
  shortTextOf,
  textOf,
} from './dom.js';
import { coverFact } from './cover-caption.js';
import type { ArticleFacts, CoverFact, DateFact, Family, LinkFact, Page } from './family.js';
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
import { fileLinks, filesBeside } from './generic/file-links.js';
import { type DateLine, dateLines } from './generic/date-lines.js';
import { imageAddress } from './generic/image-address.js';
import { isIcon } from './generic/head-rows.js';
import { isLoneSentence } from './generic/article-lead.js';
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

/** `/{lang}/{module}/{cat}/{slug}-{id}.html` with any of the first three left out, or the unrewritten form. */
const ARTICLE_PATH = /\/[^/]*[^/\d][^/]*-\d+\.html?$/i;
/** Version 3 ended addresses in a stroke: `/vi/news/Kinh-te/ten-bai-viet-812/`; of three words at least, so no page of a list. */
const OLD_PATH =
  /\/(?!(?:page|groups?|topics?|tags?|search|author)\/)[^/]+\/(?!page-)[^/\d-][^/-]*(?:-[^/-]+){2,}-\d+\/?$/i;
const ARTICLE_OP = /^(?:(?:print|savefile)\/)?[^/]+\/[^/]+-\d+(?:\.html)?$/i;

/** The two variants that repeat an article under another address. */
const VARIANT = /^(?:print|savefile)$/i;

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

/** Where the caption of the cover stands in its frame. */
const CAPTIONS = ['figcaption', 'p > em', 'em', '.imgalt'];

const COVERS = [
  'figure.article',
  '.imghome',
  '.imgfull, .img-full',
  '.imgthumb, .img-thumb',
  'figure',
] as const;

const FILES =
  '.news-download-file, .news-download, .download-file, .newsattach, .news-attach, .download, .downloads, .attach, .attachments, .dinh-kem, .file-dinh-kem';

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
    cover: coverOf(box, text) ?? pictureIn(leadBox) ?? pictureBefore(text, heading),
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

function isArticleUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, searchParams } = new URL(url);
  if (ARTICLE_PATH.test(pathname) || OLD_PATH.test(pathname)) return true;
  return searchParams.has('nv') && ARTICLE_OP.test(searchParams.get('op') ?? '');
}

/** The article behind `/…/print/…` and `/…/savefile/…`, rewritten or as `op=print/…`. */
function originalUrl(url: string): string | null {
  if (!URL.canParse(url) || !isArticleUrl(url)) return null;
  const original = new URL(url);
  const op = original.searchParams.get('op');
  if (op !== null && VARIANT.test(op.split('/')[0] ?? '')) {
    original.searchParams.set('op', op.split('/').slice(1).join('/'));
    return original.href.replaceAll('%2F', '/');
  }
  const steps = original.pathname.split('/');
  const at = steps.findIndex((step, index) => VARIANT.test(step) && index >= 1 && index <= 3);
  if (at === -1 || at === steps.length - 1) return null;
  steps.splice(at, 1);
  original.pathname = steps.join('/');
  return original.href;
}

/** Variants name themselves as canonical, so theirs is unwound too. */
function canonicalOf(page: Page): string | null {
  const href = canonicalHref(page.document);
  const url = absolute(href, baseOf(page.document, page.url));
  if (url === null) return originalUrl(page.url) ?? href;
  return originalUrl(url) ?? href;
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

/** The cover stands outside the body; `#imgpreview` is its hidden enlargement, not a second image. */
function coverOf(box: Element, body: Element | null): CoverFact | null {
  for (const selector of COVERS) {
    for (const frame of all(box, selector)) {
      if (body?.contains(frame) || frame.closest('.other-news, .related, #imagemodal')) continue;
      const img = frame.querySelector('img');
      const url = imageAddress(img);
      if (url === null) continue;
      const said = coverFact(img!, url);
      return said.credit === undefined
        ? { ...said, caption: firstText(frame, CAPTIONS) ?? said.caption }
        : said;
    }
  }
  return null;
}

/** Old themes float the picture in the lead's box. */
function pictureIn(lead: Element | null): CoverFact | null {
  const img = lead?.querySelector('img') ?? null;
  const url = imageAddress(img);
  return url === null ? null : { url, caption: null, alt: attr(img, 'alt') };
}

/** The only picture of a box between title and body, which bears no name ("<div style="width:460px"><img>…"). */
function pictureBefore(body: Element, heading: Element | null): CoverFact | null {
  for (let each = body.previousElementSibling; heading && each; each = each.previousElementSibling) {
    if (each === heading || each.contains(heading)) break;
    const [img, other] = each.localName === 'img' ? [each] : all(each, 'img');
    const url = img && !other && !isIcon(img) ? imageAddress(img) : null;
    if (!img || url === null || (textOf(each) ?? '').length > 240) continue;
    return coverFact(img, url);
  }
  return null;
}

/** The box "File đính kèm"; its eye icons open the same file again. */
function attachmentsOf(box: Element, body: Element | null, heading: Element | null): LinkFact[] {
  const lists = all(box, FILES).filter((list) => !body?.contains(list));
  if (lists.length === 0) {
    for (const label of all(box, '.panel-heading, .card-header, h3, h4, h5, strong, .fw-bold')) {
      if (body?.contains(label) || !FILES_HEADING.test(plain(textOf(label) ?? ''))) continue;
      const panel = label.parentElement;
      if (panel && panel !== box && !panel.contains(body)) lists.push(panel);
    }
  }
  if (lists.length === 0) lists.push(...labelledFiles(box, body));
  if (lists.length === 0) return filesBeside(body, box, heading);
  return lists.flatMap((list) =>
    fileLinks(list, (link) => firstText(link, 'strong') ?? textOf(link)?.replace(FILE_LABEL, '') ?? null),
  );
}

/** "File đính kèm: <a>": the line of version 3, label and files in one. */
function labelledFiles(box: Element, body: Element | null): Element[] {
  const lines = all(box, 'p, div, li, td').filter((line) => {
    if (body && (line.contains(body) || body.contains(line))) return false;
    const [label = '', files] = (shortTextOf(line, 400) ?? '').split(/[:：]/u);
    return files !== undefined && FILES_HEADING.test(plain(label)) && line.querySelector('a[href]') !== null;
  });
  return lines.filter((line) => !lines.some((inner) => inner !== line && line.contains(inner)));
}

const FILES_HEADING =
  /^(?:file|tep|tap tin|tai lieu|van ban)(?: tin)? (?:dinh )?kem(?: theo)?$|^attach(?:ed|ments?)?(?: files?)?$/;
const FILE_LABEL = /^(?:tập tin|tệp tin|tải về|download|file)[^:]{0,20}:\s*/iu;
