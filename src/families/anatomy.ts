import { all, canonicalHref, innerHtml, linesOf, meta, outerHtml, shortTextOf, textOf } from './dom.js';
import { orAddressDate } from './address-date.js';
import type { ArticleFacts } from './family.js';
import type { Anatomy, Frame } from './article-frame.js';
import { isAtTop } from './article-frame.js';
import { publicationDates } from './frame-dates.js';
import { categoryOf } from './frame-category.js';
import { coverOf, filesAround, proseBetween, signatureOf } from './frame-parts.js';
import { authorBox, type TextBox } from './generic/article-author.js';
import { isNamedLead, openingBlock } from './generic/article-lead.js';
import { isForeign } from './generic/foreign.js';
import { authorInRow, isAttribute, rowOf } from './generic/head-rows.js';
import { otherDocumentsIn } from './generic/other-documents.js';
import { namesNobody } from './generic/nobody.js';
import { plain } from './generic/plain.js';
import { headingText } from './heading-text.js';
import { nearTitle } from './generic/category.js';
import { signaturesOf } from './generic/line-behind.js';
import { labelledFields } from './generic/labelled-fields.js';
import { numberLines } from './generic/number-lines.js';
import { ownReach } from './generic/own-reach.js';
import { galleryBehind } from './generic/pictures-around.js';
import { isDateLine, isPublishedDate } from './generic/date-text.js';
import { relatedCards } from './related-cards.js';

/** Reads the article of a frame; `named` is the title where the product says it to machines. Null without any title. */
export function readFrame(frame: Frame, anatomy: Anatomy, named: string | null = null): ArticleFacts | null {
  const { page, body, heading, area } = frame;
  const { document } = page;
  const title = headingText(heading) ?? named ?? machineTitle(document);
  if (title === null) return null;
  const { dates, modified, lines } = publicationDates(frame, anatomy.dates);
  const leads = leadsOf(frame, anatomy.leads, lines);
  const fields = labelledFields(
    area,
    body,
    ownReach(boxOf(frame), nearTitle(frame.measures, frame.places, heading)),
  );
  // A row inside the body that holds the date is left out of it, with whoever it names beside the date.
  const rows = lines.filter((each) => body.contains(each)).map((each) => labelledFields(each, null));
  const category = categoryOf({ whole: frame, heading, title, body, area });
  const told = category.line === null ? [] : [category.line];
  const html = bodyHtml(frame, anatomy.furniture, [...lines, ...leads, ...told]);
  if (html === null && leads.length === 0) return null;
  return {
    title,
    dates: orAddressDate(dates, page.url),
    modified,
    lead: leads.length === 1 ? innerHtml(leads[0]) : outerHtml(leads),
    body: withGallery(html, galleryBehind(boxOf(frame), heading)),
    byline:
      signedBy(fields.byline) ??
      signedBy(rows.find(({ byline }) => byline !== null)?.byline ?? null) ??
      authorOf(frame, anatomy.authors, lines) ??
      authorInDateOfText(frame, lines[0]) ??
      signedBy(authorBox(area, boxOf(frame), heading)?.text ?? null) ??
      authorBesideDate(frame, lines[0], leads, category.text) ??
      signatureLine(frame, lines),
    signatures: signaturesOf(body, { heading, area }, lines[0]),
    origin: fields.origin ?? rows.find(({ origin }) => origin !== null)?.origin ?? null,
    category: category.text,
    cover: coverOf(frame),
    attachments: filesAround(frame, anatomy.files),
    canonicalUrl: canonicalHref(document),
    documentNumbers: numberLines(area, heading, body),
  };
}

/** The pictures right behind the box of the text are the article's too. */
function withGallery(html: string | null, gallery: string): string | null {
  return gallery === '' ? html : `${html ?? ''}\n${gallery}`;
}

/** A name in the row that the date stands in. */
function authorBesideDate(
  { body, heading }: Frame,
  date: Element | undefined,
  leads: readonly Element[],
  category: string | null,
): string | null {
  if (!date || body.contains(date) || isAttribute(date)) return null;
  return signedBy(authorInRow(rowOf(date, [heading, body, ...leads]), category));
}

/** A name in the line that dates the article inside its text: "Ngày đăng: 12/10/2026 - Hồ Thị Dung". */
function authorInDateOfText({ body }: Frame, date: Element | undefined): string | null {
  if (!date || !body.contains(date) || !isPublishedDate(shortTextOf(date, 160) ?? '')) return null;
  return signedBy(authorInRow(date, null));
}

/** The body box as the readers of unknown pages take it. */
function boxOf({ body, measures, places }: Frame): TextBox {
  return { element: body, measures, places, at: places.get(body) ?? 0 };
}

/** OpenGraph's title, else the window's without what stands behind its last bar or dash. */
function machineTitle(document: Document): string | null {
  const said = meta(document, 'og:title');
  if (said !== null) return said;
  const whole = textOf(document.querySelector('title'));
  const parts = (whole ?? '').split(/\s+[|–—-]\s+/);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest.length >= 8 ? longest : null;
}

/** The lead under one of its names, between title and text or at the text's beginning; else prose between both. */
function leadsOf(frame: Frame, selector: string, lines: readonly Element[]): Element[] {
  const { page, body, heading, area, places } = frame;
  const start = places.get(body) ?? 0;
  const from = heading && !body.contains(heading) ? (places.get(heading) ?? 0) : 0;
  for (const found of all(page.document, selector)) {
    const place = places.get(found) ?? -1;
    const text = textOf(found) ?? '';
    if (text.length < 20 || text.length > 1500 || place < from || found.contains(body) || found === body)
      continue;
    if (!area.contains(found) || isForeign(found, heading) || lines.includes(found)) continue;
    if (place < start || (body.contains(found) && isAtTop(found, body))) return [found];
  }
  const named = namedLead(frame, from, lines);
  if (named) return [named];
  return heading && !body.contains(heading)
    ? proseBetween(frame, heading, lines)
    : openingBlock(
        boxOf(frame),
        heading,
        lines.map((element) => ({ element })),
      );
}

/** An element that calls itself the lead by a name of no product, between title and text or among the text's first boxes. */
function namedLead(frame: Frame, from: number, lines: readonly Element[]): Element | null {
  const { measures, places, body, heading } = frame;
  const start = places.get(body) ?? 0;
  const until = Math.min(start + OPENING, measures[start]!.end);
  for (let at = heading ? from + 1 : start + 1; at < until; at += 1) {
    const { element, text, linked } = measures[at]!;
    if (text < 40 || text > 1500 || linked > text * 0.3 || element.contains(body) || element === body)
      continue;
    if (!isNamedLead(element) || isForeign(element, heading) || lines.includes(element)) continue;
    if (element.closest('figure, table, li, blockquote') !== null) continue;
    if (isDateLine(shortTextOf(element, 160) ?? '')) continue;
    if (at < start || isAtTop(element, body)) return element;
  }
  return null;
}

/** How many elements of a text may open it before its lead. */
const OPENING = 12;

/** Words before a name in an author box. */
const AUTHOR_WORDS =
  /^\s*(?:tác giả|người (?:đăng|viết)|đăng bởi|bởi|by|viết bởi|biên tập(?! viên))\s*:?\s+/iu;

/** The name in a box that the product names for its author, outside of the body. */
function authorOf(frame: Frame, selector: string, lines: readonly Element[]): string | null {
  for (const found of all(frame.area, selector)) {
    if (frame.body.contains(found) || found.contains(frame.body) || lines.includes(found)) continue;
    if (isForeign(found, frame.heading)) continue;
    const name = signedBy(linesOf(found).join(' - '));
    if (name !== null && !/\d{3}|@/.test(name)) return name;
  }
  return null;
}

/** What rows print behind the author: "Admin - Ngày đăng: 09/10/2023 - Lượt xem: 5". */
const BEHIND_AUTHOR =
  /[\s|•·,–-]{1,4}(?:ngày(?: đăng| cập nhật)?|đăng (?:ngày|lúc)|cập nhật|thời gian|lượt (?:xem|đọc))\s?:?\s?\d.*$/isu;

/** A name without the words around it; null when it names nobody. */
export function signedBy(text: string | null): string | null {
  const name = (text ?? '').replace(AUTHOR_WORDS, '').replace(BEHIND_AUTHOR, '').trim();
  return name.length < 2 || name.length > 120 || namesNobody(name) ? null : name;
}

/** What stands signed behind the body, as printed; null when it names nobody. */
function signatureLine(frame: Frame, lines: readonly Element[]): string | null {
  const signature = signatureOf(frame, lines);
  return signature === null || namesNobody(signature.replace(AUTHOR_WORDS, '')) ? null : signature;
}

/** The body's inner HTML without furniture and without what is told elsewhere: title, date lines, lead. */
function bodyHtml(frame: Frame, furniture: string, told: readonly Element[]): string | null {
  const { body, heading } = frame;
  const named = furniture === '' ? [] : all(body, furniture);
  const condemned = new Set<Element>([
    ...frame.dropped,
    ...named.filter((each) => !each.closest('figcaption')),
  ]);
  for (const each of [...relatedCards(body, heading), ...otherDocumentsIn(body)]) condemned.add(each);
  for (const each of told) if (each !== body && body.contains(each)) condemned.add(each);
  for (const each of copiesOfTitle(frame)) condemned.add(each);
  for (const label of fileLabels(body)) condemned.add(label);
  if (heading && body.contains(heading)) {
    condemned.add(heading);
    for (const each of beforeHeading(frame, heading)) condemned.add(each);
  }
  if (condemned.size === 0) return contentHtml(body);
  const originals = all(body, '*');
  const copy = body.cloneNode(true) as Element;
  const copies = all(copy, '*');
  originals.forEach((each, at) => {
    if (condemned.has(each)) copies[at]?.remove();
  });
  return contentHtml(copy);
}

/** The title again inside the body, which themes hide there for machines. */
function copiesOfTitle({ measures, places, body, heading }: Frame): Element[] {
  const title = plain(textOf(heading) ?? '');
  if (title.length < 12) return [];
  const from = (places.get(body) ?? 0) + 1;
  return measures
    .slice(from, measures[from - 1]!.end)
    .filter(({ text, element }) => text > 0 && text <= 400 && plain(textOf(element) ?? '') === title)
    .map(({ element }) => element);
}

const FILES_LABEL =
  /^(?:cac )?(?:tai lieu|file|tep|tap tin|van ban|tep tin)(?: tin)? (?:dinh )?kem(?: theo)?$/;

/** "Tài liệu đính kèm" above links to files: a part of the page's form, not of the text. */
function fileLabels(body: Element): Element[] {
  return all(body, 'h2, h3, h4, h5, h6, strong, b, p, span, div, label').filter((each) => {
    const text = shortTextOf(each, 40);
    if (text === null || !FILES_LABEL.test(plain(text))) return false;
    const next = each.nextElementSibling ?? each.parentElement?.nextElementSibling ?? null;
    return next !== null && (next.localName === 'a' || next.querySelector('a[href]') !== null);
  });
}

/** Trail, toolbar and category that stand inside the body box before the title. */
function beforeHeading({ measures, places, body }: Frame, heading: Element): Element[] {
  const from = (places.get(body) ?? 0) + 1;
  return measures
    .slice(from, places.get(heading) ?? from)
    .filter(({ element, prose, images }) => !element.contains(heading) && prose === 0 && images === 0)
    .map(({ element }) => element);
}

function contentHtml(element: Element): string | null {
  if (textOf(element) === null && !element.querySelector('img, iframe, video, audio, object, embed'))
    return null;
  return innerHtml(element);
}
