import { all, attr, textOf } from '../dom.js';
import { isForeign } from './foreign.js';
import { rootOf, type MainBox } from './main-content.js';
import { plain } from './plain.js';
import type { StructuredData } from './structured-data.js';

const HEADINGS =
  'h1, h2, h3, h4, [class*="title" i], [class*="headline" i], [class*="tieu-de" i], [class*="tieude" i], [itemprop="headline"]';

/** Elements that may be the title: before the box or in it, in document order. */
export function headingsBefore(box: MainBox): Element[] {
  const last = box.measures[box.at]!.end;
  return all(rootOf(box.element.ownerDocument), HEADINGS).filter((each) => {
    const place = box.places.get(each) ?? last;
    if (place >= last || (place < box.at && box.measures[place]!.end > box.at)) return false;
    const length = box.measures[place]!.text || (textOf(each)?.length ?? 0);
    return length >= 8 && length <= 400;
  });
}

/** The heading that the machine titles repeat, else the `h1` closest to the text, else nothing. */
export function titleHeading(
  headings: readonly Element[],
  said: StructuredData,
  box: MainBox,
): Element | null {
  const site = said.siteName === null ? '' : plain(said.siteName);
  const machine = said.titles.map(plain);
  const own = headings.filter((each) => plain(textOf(each) ?? '') !== site && !isListTitle(each, box));
  const repeated = (candidates: readonly Element[]): Element | null => {
    for (const title of machine) {
      const same = candidates.filter((each) => repeats(title, plain(textOf(each) ?? '')));
      if (same.length > 0) return innermost(same);
    }
    return null;
  };
  const tops = own.filter((each) => each.localName === 'h1' && !isSiteHeading(each));
  const found = repeated(tops);
  if (found) return found;
  const near = tops.filter((each) => !isForeign(each));
  const top = near.find((each) => box.element.contains(each)) ?? near.at(-1) ?? repeated(own);
  if (top) return top;
  if (said.headline !== null && !isSiteTitle(said.headline, said)) return null;
  const before = own.filter((each) => !isForeign(each) && !isSiteHeading(each));
  const last = before.filter((each) => !box.element.contains(each)).at(-1) ?? before[0] ?? tops[0] ?? null;
  return last && (innermost(before.filter((each) => last.contains(each))) ?? last);
}

/** The site's own name: a heading that leads to the home page or stands in the banner. */
function isSiteHeading(heading: Element): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  if (
    link &&
    /^(?:https?:\/\/[^/]+)?\/?(?:(?:index|default|trang-chu)(?:\.\w+)?)?$/i.test(attr(link, 'href') ?? '')
  )
    return true;
  return (
    heading.closest(
      '#header, #banner, #masthead, #logo, .site-header, .site-title, .logo, .banner, .brand',
    ) !== null
  );
}

/** Equal, with the site's name behind it, or longer than a title that was cut for machines. */
function repeats(title: string, heading: string): boolean {
  if (heading.length < 8) return false;
  return (
    title === heading || title.startsWith(`${heading} `) || (title.length >= 16 && heading.startsWith(title))
  );
}

function innermost(elements: readonly Element[]): Element | null {
  return elements.find((each) => !elements.some((other) => other !== each && each.contains(other))) ?? null;
}

/** A title of another article in a list leads to its page. */
function isListTitle(heading: Element, box: MainBox): boolean {
  return (
    heading.localName !== 'h1' &&
    heading.querySelector('a[href]') !== null &&
    !box.element.contains(heading) &&
    isForeign(heading)
  );
}

function isSiteTitle(title: string, said: StructuredData): boolean {
  return said.siteName !== null && plain(title) === plain(said.siteName);
}

/** What parts a title from the site's name, the strongest sign first; only one kind is cut at. */
const SEPARATORS = [/\s*\|\s*/, /\s+::\s+/, /\s+[»·]\s+/, /\s+[—–]\s+/, /\s+-\s+/] as const;

/** Words that site names are made of and titles of articles are not. */
const SITE_WORDS =
  /^(?:cong (?:thong tin|ttdt)|trang (?:thong tin|chu|tin)|ubnd|uy ban nhan dan|website|bao|tap chi|dai|so|portal|home)\b|\b(?:com|net|org|gov|edu|vn)$/;

/** OpenGraph's or the window's title without the site's name before or behind it. */
export function titleWithoutSite(said: StructuredData): string | null {
  const site = said.siteName === null ? '' : plain(said.siteName);
  const own = said.titles.find((title) => plain(title) !== site);
  if (own === undefined) return null;
  const title = unescaped(own);
  for (const separator of SEPARATORS) {
    const parts = title.split(separator).filter((part) => part.trim() !== '');
    if (parts.length < 2) continue;
    const sign = separator.exec(title)?.[0] ?? ' ';
    const [start, end] = [plain(parts[0]!), plain(parts.at(-1)!)];
    const startIsSite = site === '' ? SITE_WORDS.test(start) && !SITE_WORDS.test(end) : start === site;
    if (startIsSite) return parts.slice(1).join(sign);
    const endIsSite =
      site === '' ? SITE_WORDS.test(end) || sign.includes('|') || end.length < start.length : end === site;
    return endIsSite ? parts.slice(0, -1).join(sign) : title;
  }
  return title;
}

/** Titles in JSON-LD and `<meta>` are often escaped twice. */
function unescaped(text: string): string {
  return text
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:apos|#0?39|#x27);/gi, "'")
    .replace(/&(?:amp|#38|#x26);/gi, '&');
}
