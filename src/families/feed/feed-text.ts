import { LAZY_ATTRIBUTES } from '../../html/lazy-attributes.js';
import { largestOf } from '../../html/srcset.js';
import { FEED_LIMITS } from './feed-limits.js';
import { decodeReferences } from './xml-entities.js';
import { XmlScanner } from './xml-scanner.js';

/** An image inside a piece of HTML, with what stands beside it. */
export interface FragmentImage {
  readonly url: string;
  readonly alt: string | null;
  /** Text of the `figcaption` (or caption cell) that goes with it. */
  readonly caption: string | null;
}

export interface FragmentReading {
  /** The text without captions; blocks and line breaks as single blanks. */
  readonly text: string;
  readonly images: readonly FragmentImage[];
}

/**
 * Reads the HTML of a title, summary or content as it stands in feeds: unquoted attributes, `</br>`, open tags,
 * entities. Linear, without building a tree, since a feed holds hundreds of such pieces.
 */
export function readFragment(html: string): FragmentReading {
  return read(html, true);
}

/** Only the images of {@link readFragment}. */
export function readImages(html: string): readonly FragmentImage[] {
  return /<img/i.test(html) ? read(html, false).images : [];
}

function read(html: string, withText: boolean): FragmentReading {
  const scanner = new XmlScanner(html);
  const images: { url: string; alt: string | null; caption: string | null }[] = [];
  let text = '';
  let caption: { readonly end: string; text: string } | null = null;
  let skipped: string | null = null;
  /** Of an open `figure`: how many images stood before it, and the caption that came before its own. */
  let figure: { readonly imagesBefore: number; caption: string | null } | null = null;
  const endCaption = (words: string): null => {
    if (figure?.imagesBefore !== images.length) return give(words, images);
    figure.caption ??= tidy(words) || null;
    return null;
  };
  /** Where words stand behind a picture: right in its block, in a centred one, elsewhere; null when words stood between. */
  let behind: 'BLOCK' | 'CENTRE' | 'OTHER' | null = null;
  /** Slanted words behind a picture: its caption when their block says no more. */
  let slanted: string | null = null;
  const settle = (isAlone: boolean): void => {
    if (slanted === null) return;
    if (isAlone && slanted.trim().length <= LONGEST_SLANTED) give(slanted, images);
    else text += slanted;
    slanted = null;
  };
  for (let token = scanner.next(); token; token = scanner.next()) {
    // HTML begins its tags with the letters of ASCII: `<Đổi mới>` are words.
    const isWords = (token.kind === 'open' || token.kind === 'close') && !/^[a-z]/i.test(token.name);
    if (token.kind === 'text' || token.kind === 'cdata' || isWords) {
      if (skipped !== null) continue;
      if (caption === null && (token.kind === 'cdata' ? token.value : token.raw).trim() !== '') {
        settle(false);
        behind = null;
      }
      if (!withText && !caption) continue;
      const words = decodeReferences(token.kind === 'cdata' ? token.value : token.raw);
      if (caption) caption.text += words;
      else text += words;
      continue;
    }
    if (token.kind !== 'open' && token.kind !== 'close') continue;
    const name = token.name.toLowerCase();
    if (skipped !== null) {
      if (token.kind === 'close' && name === skipped) skipped = null;
      continue;
    }
    if (!INLINE.has(name)) {
      settle(true);
      if (behind !== null && name !== 'br' && name !== 'img')
        behind = token.kind === 'open' && isCentred(name, token.attributes) ? 'CENTRE' : 'OTHER';
      if (caption) caption.text += ' ';
      else text += ' ';
    }
    if (token.kind === 'close') {
      if (caption && (name === caption.end || CAPTION_BOXES.has(name))) {
        if (/^(?:i|em)$/.test(caption.end)) {
          slanted = caption.text;
          caption = null;
        } else caption = endCaption(caption.text);
      }
      if (name === 'figure') figure = null;
      continue;
    }
    if (UNREAD.has(name)) {
      if (!token.selfClosing) skipped = name;
    } else if (name === 'img') {
      const url = imageUrl(token.attributes);
      // A box called caption that holds a picture is the box of both.
      if (caption?.end === 'div') {
        text += caption.text;
        caption = null;
      }
      if (url !== null && images.length < FEED_LIMITS.images && !isDecoration(token.attributes)) {
        images.push({ url, alt: attribute(token.attributes, 'alt'), caption: figure?.caption ?? null });
        if (figure) figure.caption = null;
        behind = figure ? null : 'BLOCK';
      }
    } else if (name === 'figure') {
      figure = { imagesBefore: images.length, caption: null };
    } else if ((images.length > 0 || figure) && isCaption(name, attribute(token.attributes, 'class'))) {
      caption ??= { end: name, text: '' };
    } else if (/^(?:i|em)$/.test(name) && caption === null && (behind === 'BLOCK' || behind === 'CENTRE')) {
      caption = { end: name, text: '' };
      behind = null;
    }
  }
  settle(true);
  if (caption) endCaption(caption.text);
  return { text: withText ? tidy(text) : '', images };
}

/** The text of HTML, or of text that only may be HTML: tags gone, entities read, one line. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return tidy(html);
  return readFragment(html).text;
}

/** One line: blanks collapsed, invisible signs gone. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * HTML that was escaped once too often (`&lt;p&gt;` where `<p>` was meant) as HTML. Only what holds no tag of its
 * own and looks like tags when read once more is taken for that.
 */
export function unescapeTwice(html: string): string {
  if (/<\/?[a-z!]/i.test(html) || !ESCAPED_TAG.test(html)) return html;
  return decodeReferences(html);
}

const ESCAPED_TAG =
  /&(?:lt|#60|#x3c);\/?(?:p|br|div|a|img|span|strong|em|b|i|u|ul|ol|li|h[1-6]|table|font|figure|blockquote)(?![\p{L}\d])/iu;

/** Elements inside a line; all others part words. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark o:p q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const UNREAD: ReadonlySet<string> = new Set('script style template select textarea'.split(' '));

/** Boxes whose end ends a caption that was never closed. */
const CAPTION_BOXES: ReadonlySet<string> = new Set(['figure', 'table', 'tr']);

function isCaption(name: string, className: string | null): boolean {
  if (name === 'figcaption') return true;
  if (className === null || name === 'table' || name === 'figure') return false;
  // Many boxes are called `image`; a caption's own box says so.
  return name === 'div'
    ? /(?:^|[\s_-])(?:caption|chu-?thich)/i.test(className)
    : /caption|^image$|chu-?thich/i.test(className);
}

/** Slanted words of more letters are a text. */
const LONGEST_SLANTED = 240;

function isCentred(name: string, attributes: ReadonlyMap<string, string>): boolean {
  const said = `${attribute(attributes, 'style') ?? ''} align:${attribute(attributes, 'align') ?? ''}`;
  return name === 'center' || /align\s*:\s*center/i.test(said);
}

function give(words: string, images: { caption: string | null }[]): null {
  const caption = tidy(words);
  const image = images.at(-1);
  if (image && caption !== '') image.caption ??= caption;
  return null;
}

function imageUrl(attributes: ReadonlyMap<string, string>): string | null {
  for (const name of [...LAZY_ATTRIBUTES, 'src']) {
    const url = attribute(attributes, name)?.trim();
    if (url && (name === 'src' || /[./]/.test(url)) && !/^data:/i.test(url)) return url;
  }
  return largestOf(attribute(attributes, 'srcset') ?? attribute(attributes, 'data-srcset'));
}

/** Counting pixels and signs, which are no pictures of anything. */
function isDecoration(attributes: ReadonlyMap<string, string>): boolean {
  const small = ['width', 'height'].some((name) =>
    /^[0-9](?:px)?$/.test(attribute(attributes, name)?.trim() ?? ''),
  );
  return (
    small ||
    /(?:feedburner|doubleclick|pixel\.|\/smilies\/|\/emoji\/|spacer\.gif|blank\.gif)/i.test(
      attribute(attributes, 'src') ?? '',
    )
  );
}

function attribute(attributes: ReadonlyMap<string, string>, name: string): string | null {
  const exact = attributes.get(name);
  if (exact !== undefined) return exact;
  for (const [key, value] of attributes) if (key.toLowerCase() === name) return value;
  return null;
}
