import type { Page } from '../families/family.js';
import { readDate } from '../normalize/dates.js';
import { cleanLine, fold } from '../normalize/text.js';
import { urlKey } from '../normalize/urls.js';
import type { Asker } from './asker.js';
import { isSameSite, linksOf, type PageLink, seenPage, type SeenPage } from './discover-page.js';

/** A list page that was read with its family's reader. */
export interface FoundList {
  readonly url: string;
  /** What the site's menu calls it. */
  readonly name: string | null;
  /** By the menu's words: ALL_NEWS ("Tin tức"), NEWS ("Thông báo"), SECTION for any other; FRONT for the front page. */
  readonly role: 'ALL_NEWS' | 'NEWS' | 'SECTION' | 'FRONT';
  readonly family: string;
  readonly itemCount: number;
  readonly newestAt: string | null;
  readonly hasNextPage: boolean;
}

/** Sections that are asked for. */
const MOST_SECTIONS = 7;

/** Fewer items are a box, not a list. */
const LEAST_ITEMS = 3;

/** Sections of news, by the folded words of the menu; the first are asked for first. */
const NEWS: readonly RegExp[] = [
  /^tin tuc(?: (?:-|va|&)? ?su kien)?$/,
  /\btin (?:tuc|moi|hoat dong|trong|dia phuong|bai|noi bat|xa|phuong)\b|\bhoat dong\b|\bthoi su\b|^tin\b/,
  /\bsu kien\b|\bnews\b|\bbai viet\b|\btong hop\b/,
  /\bthong (?:bao|tin)\b|\bchi dao\b|\btuyen truyen\b/,
];

/** What no section of news is called. */
const OTHER =
  /^(?:trang chu|home|gioi thieu.*|lien he|so do.*|dang (?:nhap|ky|xuat)|tim kiem|rss|sitemap|van ban.*|thu (?:tuc|vien|dien tu).*|dich vu cong.*|hoi dap.*|gop y.*|lich .*|co cau.*|bo may.*|video.*|(?:album|hinh) anh.*|anh|english|tieng viet|login|contact|about.*|ban do.*|lien ket.*|cong khai.*)$/;

const MENUS =
  'nav a[href], header a[href], [class*="menu" i] a[href], [id*="menu" i] a[href], [class*="nav" i] a[href], [class*="breadcrumb" i] a[href], [class*="title" i] > a[href], h2 > a[href], h3 > a[href]';

/** The sections a page's menus name, news first. */
export function sectionsOf(page: Page, home: string): readonly PageLink[] {
  const own = new Set([urlKey(page.url), urlKey(home)]);
  const links = linksOf(page, MENUS).filter(({ url, text }) => {
    const words = menuWords(text);
    return (
      isSameSite(url, page.url) &&
      words.length >= 2 &&
      words.length <= 50 &&
      !OTHER.test(words) &&
      !own.has(urlKey(url)) &&
      isBelow(url, home) &&
      !/\.(?:pdf|docx?|xlsx?|zip|jpe?g|png|rss|xml)(?:$|\?)/i.test(url)
    );
  });
  return [...links].sort((a, b) => rankOf(a.text) - rankOf(b.text));
}

/** A host may carry several sites, each in a folder of its own. */
function isBelow(url: string, home: string): boolean {
  const folder = new URL('./', home).pathname;
  return new URL(url).pathname.startsWith(folder) || folder.split('/').length > 4;
}

function menuWords(text: string): string {
  return fold(cleanLine(text))
    .replace(/[^\p{L}\p{N}&-]+/gu, ' ')
    .trim();
}

function rankOf(text: string): number {
  const at = NEWS.findIndex((words) => words.test(menuWords(text)));
  return at === -1 ? NEWS.length : at;
}

/** Asks for the sections and keeps those that list articles. */
export async function trySections(
  sections: readonly PageLink[],
  asker: Asker,
  now: Date,
): Promise<readonly FoundList[]> {
  const found: FoundList[] = [];
  for (const { url, text } of sections.slice(0, MOST_SECTIONS)) {
    const fetched = await asker.ask(url);
    const seen = fetched ? seenPage(fetched) : null;
    const list = seen && listIn(seen, cleanLine(text), now);
    if (list && !found.some((other) => other.url === list.url)) found.push(list);
  }
  return found;
}

/** The list a page holds; null when it holds none. */
export function listIn(
  { page, family }: SeenPage,
  name: string | null,
  now: Date,
  role?: FoundList['role'],
): FoundList | null {
  const { items, nextUrl } = family.readListing(page);
  if (items.length < LEAST_ITEMS) return null;
  const dates = items.flatMap(({ date }) => {
    const read = date === null ? null : readDate(date, { fetchedAt: now });
    return read ? [read.value] : [];
  });
  return {
    url: page.url,
    name,
    role: role ?? roleOf(name),
    family: family.name,
    itemCount: items.length,
    newestAt: dates.sort().at(-1) ?? null,
    hasNextPage: nextUrl !== null,
  };
}

function roleOf(name: string | null): FoundList['role'] {
  const rank = name === null ? NEWS.length : rankOf(name);
  return rank === 0 ? 'ALL_NEWS' : rank < NEWS.length ? 'NEWS' : 'SECTION';
}
