import sanitizeHtml from 'sanitize-html';
import { nfc } from './text.js';

/** Elements that carry meaning for a reader; everything else gives its words and goes. */
const ALLOWED_TAGS = [
  'p', 'br', 'hr', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code',
  'strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'small', 'a',
  'ul', 'ol', 'li', 'dl', 'dt', 'dd',
  'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td',
  'figure', 'figcaption', 'img',
]; // prettier-ignore

/** Elements that go when nothing is left in them: what stood there was furniture or blank space. */
const MAY_NOT_BE_EMPTY = new Set(
  'p div h1 h2 h3 h4 h5 h6 blockquote strong b em i u s sub sup small a ul ol li dl figure figcaption table thead tbody tr caption'.split(
    ' ',
  ),
);

/** Content of these goes with them. */
const NO_TEXT = [
  'script',
  'style',
  'textarea',
  'option',
  'select',
  'button',
  'noscript',
  'template',
  'title',
  'svg',
  'math',
  'iframe',
  'object',
  'video',
  'audio',
];

/**
 * Makes markup safe to show: an allow-list of elements, no styles, classes or handlers, only http and https
 * addresses, all absolute against `base`. The words stay verbatim (NFC). Null when nothing is left to read or see.
 */
export function sanitizeBody(html: string, base: string): string | null {
  const clean = sanitizeHtml(html, {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: {
      a: ['href', 'rel'],
      img: ['src', 'alt', 'width', 'height'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      ol: ['start', 'type'],
      col: ['span'],
    },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    nonTextTags: NO_TEXT,
    nestingLimit: 400,
    transformTags: {
      a: (tagName, attribs) => {
        const href = webAddress(attribs['href'] ?? '', base);
        const attributes: Record<string, string> = href === null ? {} : { href, rel: 'nofollow noopener' };
        return { tagName, attribs: attributes };
      },
      img: (tagName, attribs) => {
        const src = webAddress(attribs['src'] ?? '', base);
        const { alt = '', width = '', height = '' } = attribs;
        return {
          tagName,
          attribs: {
            ...(src === null ? {} : { src }),
            alt,
            ...(/^\d{1,5}$/.test(width) ? { width } : {}),
            ...(/^\d{1,5}$/.test(height) ? { height } : {}),
          },
        };
      },
    },
    exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs['src'],
  });
  const trimmed = withoutEmpty(nfc(clean))
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
    .trim();
  return trimmed === '' || isBlank(trimmed.replace(/<(?!img)[^>]*>/g, '')) ? null : trimmed;
}

/** Takes out elements that hold neither words nor a picture, from the inside out, in one pass over clean markup. */
function withoutEmpty(html: string): string {
  const out: string[] = [];
  const open: { readonly name: string; readonly at: number; isFull: boolean }[] = [];
  for (const piece of html.split(/(<[^>]*>)/)) {
    if (piece === '') continue;
    const name = /^<\/?([a-z0-9]+)/.exec(piece)?.[1];
    const top = open.at(-1);
    if (name === undefined) {
      out.push(piece);
      if (top && !isBlank(piece)) top.isFull = true;
    } else if (piece.startsWith('</')) {
      const element = open.pop();
      const parent = open.at(-1);
      out.push(piece);
      if (!element) continue;
      if (!element.isFull && MAY_NOT_BE_EMPTY.has(name)) out.length = element.at;
      else if (parent && element.isFull) parent.isFull = true;
    } else if (VOID.has(name)) {
      out.push(piece);
      if (top && name === 'img') top.isFull = true;
    } else {
      open.push({ name, at: out.length, isFull: false });
      out.push(piece);
    }
  }
  return out.join('');
}

const VOID = new Set(['br', 'hr', 'img', 'col']);

/** Escapes text for use as HTML content. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function webAddress(address: string, base: string): string | null {
  const text = address.trim();
  if (text === '' || text.startsWith('#') || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

function isBlank(text: string): boolean {
  return !/[^\s\u00a0\u200b\ufeff\u00ad]/.test(text);
}
