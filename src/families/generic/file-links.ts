import { DOCUMENT_ENDINGS } from '../../html/document-endings.js';
import { all, attr, shortTextOf, textOf } from '../dom.js';
import type { LinkFact } from '../family.js';
import { isForeign } from './foreign.js';
import { isOtherDocument } from './other-documents.js';
import { plain } from './plain.js';

/** Addresses that end as files do, with what may stand behind the name. */
export const FILE = new RegExp(
  String.raw`\.(?:${DOCUMENT_ENDINGS})(?:[?#&]|\/[0-9a-f-]{4,40}(?:[?#]|$)|$)`,
  'i',
);

/** The name of a file, as links print it: "Ke-hoach-12.pdf", "Quyết định 31.docx (120 KB)". */
const FILE_NAME = new RegExp(
  String.raw`[\p{L}\d)_\-]\.(?:${DOCUMENT_ENDINGS})\s*(?:\([^()]{0,24}\))?$`,
  'iu',
);

/**
 * True of a link to a file, by its address or by its own words: DotNetNuke (`LinkClick.aspx?fileticket=…`) and others give
 * files out by a number alone.
 */
export function isFileLink(link: Element | null): boolean {
  const url = attr(link, 'href');
  if (link === null || url === null || /^(?:#|javascript:|mailto:|tel:)/i.test(url)) return false;
  return FILE.test(url) || FILE_NAME.test(shortTextOf(link, 200) ?? '');
}

/** Links to files among `root`'s, each address once, named by `nameOf`; a second way to the same file is left out. */
export function fileLinks(root: Element, nameOf: (link: Element) => string | null) {
  const seen = new Map<string, { url: string; text: string | null }>();
  for (const link of all(root, 'a[href]')) {
    const url = attr(link, 'href');
    if (url === null || /^(?:#|javascript:|mailto:)/i.test(url) || seen.has(url) || isSecondWay(link))
      continue;
    seen.set(url, { url, text: nameOf(link) });
  }
  return [...seen.values()];
}

/** Files linked around the text `body` in `around`, not in it and not in another article's block. */
export function filesBeside(body: Element | null, around: Element, heading: Element | null): LinkFact[] {
  const files = new Map<string, LinkFact>();
  for (const link of [...all(around, 'a[href]'), ...linksBehind(around)]) {
    const url = attr(link, 'href');
    if (url === null || !isFileLink(link) || body?.contains(link) || isForeign(link)) continue;
    if (body && isOtherDocument(link, heading, body)) continue;
    if (!files.has(url)) files.set(url, { url, text: textOf(link) });
  }
  return [...files.values()];
}

/** The links of a short box right behind `around` that offers files and nothing else: `<section><a href="/p/note.pdf">`. */
function linksBehind(around: Element): Element[] {
  const box = around.nextElementSibling;
  if (!box || !/^(?:div|section|p|ul)$/.test(box.localName) || shortTextOf(box, LONGEST_ROW) === null)
    return [];
  const links = all(box, 'a[href]');
  return links.every(isFileLink) && box.querySelector('time, form, h1, h2, h3 a') === null ? links : [];
}

/** "Tải về" by the counter of the site, beside the link that bears the file's own address: the file is offered once. */
export function isSecondWay(link: Element): boolean {
  if (FILE.test(attr(link, 'href') ?? '') || !WAY.test(plain(textOf(link) ?? attr(link, 'title') ?? '')))
    return false;
  for (let row = link.parentElement, step = 0; row && step < 3; row = row.parentElement, step += 1) {
    if (shortTextOf(row, LONGEST_ROW) === null) continue;
    const files = all(row, 'a[href]').filter((each) => FILE.test(attr(each, 'href') ?? ''));
    if (files.length > 0) return files.length === 1;
    if (/^(?:li|tr|p)$/.test(row.localName)) return false;
  }
  return false;
}

const WAY =
  /^(?:(?:bam )?(?:vao day )?(?:de )?(?:tai (?:ve|xuong|file|tep)|download|xem(?: truoc| file| nhanh| chi tiet)?|view|mo)(?: file| tai day)?)?$/;
const LONGEST_ROW = 240;
