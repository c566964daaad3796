import { all, attr, textOf } from './dom.js';
import type { LinkFact } from './family.js';
import { isForeign } from './generic/foreign.js';
import { isLinkList } from './link-list.js';
import { isOfOtherDocuments } from './generic/other-documents.js';
import { isFileLink } from './generic/file-links.js';

/** What a page shows of a document below its table of attributes. */
export interface DocumentText {
  /** The text, in the site's markup; null where there is none. */
  readonly html: string | null;
  readonly files: readonly LinkFact[];
}

/**
 * The text and the files that follow a table of attributes whose box bears no known name, up to the first block of other
 * documents. The table may lie in boxes of its own: outwards as long as nothing stands beside it.
 */
export function textBehind(table: Element): DocumentText {
  const parts: string[] = [];
  const files = new Map<string, LinkFact>();
  for (let next = firstBehind(table); next; next = next.nextElementSibling) {
    if (isForeign(next) || isList(next)) break;
    const links = all(next, 'a[href]').concat(next.localName === 'a' ? [next] : []);
    const offered = links.filter(isFileLink);
    for (const link of offered) {
      const url = attr(link, 'href')!;
      if (!files.has(url)) files.set(url, { url, text: textOf(link) });
    }
    const linked = links.reduce((sum, link) => sum + (textOf(link)?.length ?? 0), 0);
    if ((textOf(next)?.length ?? 0) - linked >= LEAST_TEXT) parts.push(next.outerHTML);
  }
  return { html: parts.length > 0 ? parts.join('\n') : null, files: [...files.values()] };
}

/** Less text than this beside links is their label ("Tải về:"). */
const LEAST_TEXT = 30;

/** Rows of other documents, or a heading over such rows, wherever in the box they stand. */
function isList(element: Element): boolean {
  if (/^h[1-6]$/.test(element.localName)) {
    const behind = element.nextElementSibling;
    return behind !== null && (isLinkList(behind) || isForeign(behind));
  }
  return (
    isLinkList(element) ||
    isOfOtherDocuments(element) ||
    all(element, 'ul, ol, div, section, table, tbody').some(isLinkList)
  );
}

function firstBehind(table: Element): Element | null {
  for (
    let box: Element | null = table, step = 0;
    box && step < MOST_STEPS && box.localName !== 'form' && box.localName !== 'body';
    box = box.parentElement, step += 1
  )
    if (box.nextElementSibling) return box.nextElementSibling;
  return null;
}

/** How many boxes of its own a table lies in. */
const MOST_STEPS = 4;
