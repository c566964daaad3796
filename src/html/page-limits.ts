import { SourceError } from '../errors.js';
import { eachTag, type TagVisitor } from './nesting.js';

/**
 * What a page may hold. Pages of ten thousand words with every row of an annex stay far below; a page beyond is built
 * to keep its reader busy, and everything that is done with it grows with these numbers.
 */
export const PAGE_LIMITS = {
  /** As the fetcher caps it. */
  bytes: 10_000_000,
  tags: 120_000,
  images: 10_000,
  /** `<` that begins no markup; each one parts the text around it. */
  strays: 20_000,
  /** `&` that is left when references to letters are read; each one parts the text around it. */
  references: 50_000,
  /** Attributes of one tag. */
  attributes: 1_000,
} as const;

/** References past this number are read here, so that each does not become a piece of text of its own. */
const MANY_REFERENCES = 2_000;

/**
 * Looks through a page before anyone parses it, in one pass. Gives the page with its references to letters read where
 * there are very many (every parser makes a node of each). Throws {@link SourceError} PAGE_REFUSED or BODY_TOO_LARGE
 * for one beyond {@link PAGE_LIMITS}. `alsoTold` is told of every tag on the way.
 */
export function withinLimits(html: string, alsoTold: TagVisitor = () => {}): string {
  if (html.length > PAGE_LIMITS.bytes)
    throw new SourceError('BODY_TOO_LARGE', `The page has more than ${PAGE_LIMITS.bytes} characters`);
  countTags(html, alsoTold);
  const lettered = countOf(html, '&', MANY_REFERENCES) < MANY_REFERENCES ? html : readLetters(html);
  refuseBeyond('references', countOf(lettered, '&', PAGE_LIMITS.references + 1));
  return lettered;
}

function countTags(html: string, alsoTold: TagVisitor): void {
  let tags = 0;
  let images = 0;
  let strays = 0;
  eachTag(
    html,
    (name, closing, start, end) => {
      tags += 1;
      if (tags > PAGE_LIMITS.tags)
        throw new SourceError('BODY_TOO_LARGE', `The page has more than ${PAGE_LIMITS.tags} tags`);
      if (name === 'img' && !closing) refuseBeyond('images', (images += 1));
      if (end - start > PAGE_LIMITS.attributes * 2)
        refuseBeyond('attributes', countAttributes(html, start, end));
      alsoTold(name, closing, start, end);
    },
    () => refuseBeyond('strays', (strays += 1)),
  );
}

function refuseBeyond(what: keyof typeof PAGE_LIMITS, count: number): void {
  if (count <= PAGE_LIMITS[what]) return;
  throw new SourceError('PAGE_REFUSED', `The page has more than ${PAGE_LIMITS[what]} ${WORDS[what]}`);
}

const WORDS: Readonly<Record<keyof typeof PAGE_LIMITS, string>> = {
  bytes: 'bytes',
  tags: 'tags',
  images: 'pictures',
  strays: 'signs < that begin no tag',
  references: 'signs & that stand for no letter',
  attributes: 'attributes on one tag',
};

/** Blanks outside quotes part attributes; what stands between quotes (a `data:` picture, JSON) is one. */
function countAttributes(html: string, start: number, end: number): number {
  let count = 0;
  let quote = 0;
  let wasBlank = false;
  for (let at = start; at < end && count <= PAGE_LIMITS.attributes; at += 1) {
    const code = html.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
      continue;
    }
    if (code === 0x22 || code === 0x27) quote = code;
    const isBlank = code === 0x20 || (code >= 9 && code <= 13) || code === 0x2f;
    if (wasBlank && !isBlank) count += 1;
    wasBlank = isBlank;
  }
  return count;
}

function countOf(text: string, sign: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count < most; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** References to letters and blanks as what they stand for; those to `&`, `<`, quotes and ASCII stay. */
function readLetters(html: string): string {
  const read = html.replace(
    /&(?:nbsp;?|#(\d{3,7});?|#[xX]([0-9a-fA-F]{2,6});?)/g,
    (whole, decimal?: string, hex?: string) => {
      const code =
        decimal !== undefined ? parseInt(decimal, 10) : hex !== undefined ? parseInt(hex, 16) : 0xa0;
      const isLetter = code >= 0xa0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isLetter ? String.fromCodePoint(code) : whole;
    },
  );
  return capMarks(read).replace(/\u00a0{64}\u00a0+/g, '\u00a0'.repeat(64));
}

/**
 * Runs of combining marks cut to what any letter can carry: putting a run in order costs the square of its length.
 * Needed wherever text is made whose marks no earlier check has seen.
 */
function capMarks(text: string): string {
  return text.replace(/(\p{M}{24})\p{M}+/gu, '$1');
}
