import { DOCUMENT_ENDINGS } from '../html/document-endings.js';
import { cleanLine } from './text.js';
import type { AttachmentDraft } from './draft.js';

/** Endings of files that are offered for download; pictures and pages are none. */
const FILE_TYPES = new Set(
  'pdf doc docx docm rtf odt xls xlsx xlsm ods csv ppt pptx pps odp zip rar 7z tar gz mp3 mp4 wmv tif tiff dwg xml txt'.split(
    ' ',
  ),
);

/** A link before it is known whether it offers a file. */
export interface FileLink {
  readonly url: string;
  readonly text: string | null;
}

/**
 * The files among `links`, once each, in order, addresses absolute against `base`. The type is the ending of
 * the path, of a query value (`?file=kh-12.pdf`) or of the link's own words ("Ke-hoach-12.pdf"). Links that a
 * page offers as files (`offered`) are kept even when nothing tells the type.
 */
export function readAttachments(
  links: readonly FileLink[],
  base: string,
  offered: readonly FileLink[] = [],
): AttachmentDraft[] {
  const found = new Map<string, AttachmentDraft>();
  for (const [link, isOffered] of [
    ...offered.map((each) => [each, true] as const),
    ...links.map((each) => [each, false] as const),
  ]) {
    const url = absoluteFile(link.url, base);
    if (url === null || found.has(url)) continue;
    const name = link.text === null ? null : cleanLine(link.text) || null;
    const said = endingOf(name ?? '');
    const type =
      fileType(new URL(url)) ??
      (isOffered || isDownload(url) || (said !== null && DOCUMENT.test(said)) ? said : null);
    if (type === null && !isOffered) continue;
    found.set(url, { url, type, name });
  }
  return [...found.values()];
}

/** Whether a link's address alone says that it is a file. */
export function isFileAddress(href: string, base: string): boolean {
  const url = absoluteFile(href, base);
  return url !== null && fileType(new URL(url)) !== null;
}

function absoluteFile(href: string, base: string): string | null {
  if (href.trim() === '' || href.startsWith('#') || !URL.canParse(href, base)) return null;
  const url = shownFile(new URL(href, base));
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** Pages that show a file named in their query: Google's and Microsoft's viewers, PDF.js and ViewerJS on the site itself. */
const VIEWER =
  /^(?:docs|drive)\.google\.com\/(?:viewer|gview|viewerng\/viewer)|^view\.officeapps\.live\.com\/op\/|\/(?:viewer|viewerjs|pdf-?viewer|view-?pdf|embed)(?:\/|\.(?:html?|aspx|php|jsp))?$|\/pdf-?js\//i;

/** Where they name it, the surest first. */
const VIEWED = ['url', 'src', 'file', 'pdf', 'pdfurl', 'document'] as const;

/** The file that a viewer shows, else the address itself. ViewerJS names it behind `#`, relative to itself. */
function shownFile(url: URL): URL {
  if (!VIEWER.test(url.host + url.pathname)) return url;
  const named = [...VIEWED.map((name) => url.searchParams.get(name)), url.hash.slice(1)];
  for (const name of named) {
    if (!name || !/^(?:https?:)?\/|^\.\.?\//i.test(name) || !URL.canParse(name, url)) continue;
    const file = new URL(name, url);
    if (fileType(file) !== null) return file;
  }
  return url;
}

function fileType(url: URL): string | null {
  const path = decodeSafely(url.pathname);
  const type = endingOf(path) ?? endingOf(path.replace(VERSION, ''));
  if (type !== null) return type;
  for (const value of url.searchParams.values()) {
    const inQuery = endingOf(value);
    if (inQuery !== null) return inQuery;
  }
  return null;
}

/** Liferay puts the file's uuid behind its name: `/documents/20143/0/Ke-hoach.pdf/9b0c7a11-0c2f-…`. */
const VERSION = /\/[0-9a-f-]{4,40}$/i;

/** What nobody writes at the end of words that lead to a page. */
const DOCUMENT = new RegExp(`^(?:${DOCUMENT_ENDINGS})$`);

function endingOf(name: string): string | null {
  const ending = /\.([a-z0-9]{2,4})\s*(?:\([^)]{0,20}\))?$/i.exec(name.slice(-80))?.[1]?.toLowerCase() ?? '';
  return FILE_TYPES.has(ending) ? ending : null;
}

function isDownload(url: string): boolean {
  return /download|tai-?ve|attach|dinh-?kem|\/file/i.test(url);
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
