import { all, attr, shortTextOf } from '../dom.js';
import { sharedWords, slugWords } from './opening-title.js';
import { plain } from './plain.js';
import type { StructuredData } from './structured-data.js';

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
  const step = longestStep(title);
  if (step !== null) return step;
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

/** The title in a path of three steps and more ("Sở Y tế > Tin tức > Thêm 53 cây xanh bên đê"); null where none is one. */
function longestStep(title: string): string | null {
  const steps = stepsOf(title).filter((step) => plain(step).split(' ').length >= 5);
  return steps.length === 1 && !SITE_WORDS.test(plain(steps[0]!)) ? steps[0]! : null;
}

/** Whether a title for machines is the way to the page, and no step of it says what stands there ("Sở > Tin > Chi tiết"). */
export function isBarePath(title: string): boolean {
  return stepsOf(title).length > 0 && longestStep(title) === null;
}

function stepsOf(title: string): string[] {
  const steps = title.split(/\s+[>›»]\s+/).map((step) => step.trim());
  return steps.length >= 3 ? steps : [];
}

/**
 * As {@link titleWithoutSite}, and without a section's name behind the title: one of few words that a link of the page
 * says too, or that stands behind what the address or the text of a title's picture says whole.
 */
export function ownTitle(said: StructuredData, document: Document, url: string): string | null {
  const title = titleWithoutSite(said);
  const cut = title === null ? null : SECTION_BEHIND.exec(title)?.groups;
  if (title === null || !cut) return title;
  const [own, section] = [plain(cut['own']!), plain(cut['section']!)];
  if (section.split(' ').length > 5 || own.split(' ').length < 4) return title;
  const slug = slugWords(url);
  const isSection =
    (sharedWords(own, slug) && !section.split(' ').some((word) => slug.includes(word))) ||
    all(document, 'a[href]').some((link) => (attr(link, 'href') ?? '#') !== '#' && saysOnly(link, section)) ||
    all(document, 'img[alt]').some((image) => plain(attr(image, 'alt') ?? '') === own);
  return isSection ? cut['own']! : title;
}

const SECTION_BEHIND = /^(?<own>.{12,}\S)\s+(?:[-–—|»·]|::)\s+(?<section>[^-–—|»·]{3,40})$/u;

function saysOnly(link: Element, section: string): boolean {
  const text = shortTextOf(link, 40);
  return text !== null && text.length >= section.length && plain(text) === section;
}

/** Titles in JSON-LD and `<meta>` are often escaped twice. */
function unescaped(text: string): string {
  return text
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:apos|#0?39|#x27);/gi, "'")
    .replace(/&(?:amp|#38|#x26);/gi, '&');
}
