import { isUtf8 } from 'node:buffer';
import { absoluteHtml, absoluteUrl } from './feed-links.js';
import { attr, type FeedNode, nodesOf, textOf } from './feed-node.js';
import { textOfHtml, unescapeTwice } from './feed-text.js';
import { escapeText } from './xml-entities.js';

/** The title of an entry or a feed as one line of text; null when there is none. */
export function titleOf(node: FeedNode): string | null {
  for (const name of ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title']) {
    for (const child of nodesOf(node, name)) {
      const type = attr(child, 'type')?.trim().toLowerCase();
      const value = textOf(child);
      // Declared plain text is plain: `a < b` and `<b>` are meant as they stand.
      const text =
        type === 'text' || type === 'text/plain'
          ? value.replace(/\s+/g, ' ').trim()
          : textOfHtml(withoutOddTags(unescapeTwice(decoded(child))));
      if (text !== '') return text;
    }
  }
  return null;
}

/** Titles hold few tags and many brackets: `<` before what no tag of HTML is called is the sign itself. */
function withoutOddTags(title: string): string {
  return title.replace(NO_TAG, '&lt;');
}

const NO_TAG =
  /<(?!!|\/|(?:a|abbr|acronym|b|bdi|bdo|big|blockquote|body|br|center|cite|code|del|dfn|div|em|figure|font|h[1-6]|head|hr|html|i|img|ins|kbd|label|li|link|mark|meta|nobr|o:p|ol|p|pre|q|s|samp|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|time|title|tr|tt|u|ul|var|wbr|\w+:\w+)(?![\p{L}\p{N}-]))/giu;

/** The value of a field; base64 (Atom 0.3 by `mode`, Atom 1.0 for types that are neither text nor XML) undone. */
function decoded(node: FeedNode): string {
  const value = textOf(node);
  const type = attr(node, 'type')?.trim().toLowerCase() ?? '';
  const isCoded =
    attr(node, 'mode')?.trim().toLowerCase() === 'base64' ||
    (/^application\//.test(type) && !/xml|html/.test(type) && /^[A-Za-z0-9+/\s]+=?=?\s*$/.test(value));
  if (!isCoded) return value;
  const bytes = Buffer.from(value, 'base64');
  // A word in letters of base64 that is none gives bytes that are no text.
  return isUtf8(bytes) ? bytes.toString('utf8').normalize('NFC') : value;
}

/** The first of these fields that says anything, as HTML; its links absolute where `xml:base` says against what. */
export function htmlOf(item: FeedNode, names: readonly string[], base: string | null): string | null {
  for (const name of names) {
    for (const node of nodesOf(item, name)) {
      const html = asHtml(node).trim();
      const own = boxBase(node, attr(node, 'base') ?? base);
      if (html !== '') return own === null ? html : absoluteHtml(html, own);
    }
  }
  return null;
}

function asHtml(node: FeedNode): string {
  const value = decoded(node);
  const type = (attr(node, 'type') ?? '').trim().toLowerCase();
  if (attr(node, 'markup') !== null) return withoutWrapper(value);
  if (type === 'text' || type === 'text/plain') return escapeText(value);
  // Content of another kind (an image, a file) is linked, not written out.
  if (/^(?:image|audio|video)\//.test(type) && !type.includes('xml')) return '';
  return unescapeTwice(value);
}

/** `xml:base` of the box around XHTML over that of its field. */
function boxBase(node: FeedNode, around: string | null): string | null {
  if (attr(node, 'markup') === null) return around;
  const given = /^\s*<[\w:]{1,20}\s[^<>]{0,500}?xml:base\s*=\s*["']([^"'<>]{1,2000})/i.exec(
    textOf(node),
  )?.[1];
  return given === undefined ? around : (absoluteUrl(given, around) ?? around);
}

/** Atom wraps XHTML into one `div` that is no part of the content. */
function withoutWrapper(value: string): string {
  const wrapped =
    /^\s*<div(?:\s+xmlns(?::\w+)?\s*=\s*["'][^"'<>]{0,200}["']|\s+(?:xml:)?(?:lang|base|dir)\s*=\s*["'][^"'<>]{0,200}["'])*\s*>/i.exec(
      value,
    );
  if (!wrapped) return value;
  const inside = value.slice(wrapped[0].length);
  const end = /<\/div\s*>\s*$/i.exec(inside.slice(-40));
  if (!end) return value;
  const body = inside.slice(0, inside.length - (inside.slice(-40).length - end.index));
  // Two boxes side by side: the first start and the last end are not one pair.
  return /^[^]*?<\/div/i.test(body) && !/<div/i.test(body) ? value : body;
}
