import { gunzipSync } from 'node:zlib';
import { SourceError } from '../errors.js';
import { readSitemap, type SitemapEntry, type SitemapFacts } from '../families/sitemap.js';
import { findDate } from '../normalize/dates.js';
import { parseInstant } from '../normalize/instant.js';
import { decodeBytes } from './decode.js';
import type { Fetched } from './fetch.js';
import { type Entry, entryOfListing } from './list-entry.js';

/** What the protocol allows one sitemap to be, unpacked. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Entries of a dated sitemap that a reading looks at; what is older is for a backfill. */
const NEWEST = 200;

/** Reads a sitemap as fetched, packed or not. Throws SourceError NOT_A_FEED, FEED_REFUSED, EXPANSION_TOO_LARGE. */
export function sitemapOf(fetched: Pick<Fetched, 'bytes' | 'contentType' | 'url'>): SitemapFacts {
  const bytes = isPacked(fetched.bytes) ? unpack(fetched.bytes) : fetched.bytes;
  const { text } = decodeBytes(bytes, { contentType: fetched.contentType, kind: 'xml' });
  return readSitemap(text, fetched.url);
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpack(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarge
      ? new SourceError('EXPANSION_TOO_LARGE', 'The packed sitemap expands beyond what a sitemap may be')
      : new SourceError('ANSWER_BROKEN', 'The packed sitemap could not be unpacked');
  }
}

/** Entries of sitemaps from new to old by their day of publication, else of change; undated ones last, in their order. */
export function newestFirst(entries: readonly SitemapEntry[], now: Date): readonly SitemapEntry[] {
  const at = new Map(entries.map((entry) => [entry, instantOfEntry(entry, now)]));
  return [...entries].sort((a, b) => (at.get(b) ?? 0) - (at.get(a) ?? 0));
}

/** Milliseconds of the day of publication, else of the last change; 0 when neither is told. */
export function instantOfEntry({ news, lastModified }: SitemapEntry, now: Date): number {
  const raw = news?.publishedAt ?? lastModified;
  if (raw === null) return 0;
  const exact = parseInstant(raw);
  if (exact) return exact.getTime();
  const found = findDate(raw, { fetchedAt: now })?.date;
  return found ? Date.parse(found.value) : 0;
}

/** What one reading looks at: the newest of the dated ones, and all of a sitemap that tells no dates. */
export function recentEntries(entries: readonly SitemapEntry[], now: Date): readonly SitemapEntry[] {
  const sorted = newestFirst(entries, now);
  const undated = sorted.findIndex((entry) => instantOfEntry(entry, now) === 0);
  const dated = undated === -1 ? sorted : sorted.slice(0, undated);
  return dated.length === 0 ? sorted : [...dated.slice(0, NEWEST), ...sorted.slice(dated.length)];
}

/** An entry of a sitemap as an entry of a list. */
export function entryOfSitemap(entry: SitemapEntry, now: Date): Entry {
  const { url, news, lastModified } = entry;
  const item = {
    url,
    title: news?.title ?? null,
    date: news?.publishedAt ?? null,
    lead: null,
    imageUrl: null,
  };
  return { ...entryOfListing(item, now), lastModified };
}

/** Sitemaps of an index that name no articles, by the words of their names; read only where there are no others. */
const OTHER_PAGES =
  /(?:^|[-_/.])(?:categor\w*|chuyen-?muc|danh-?muc|tags?|the|authors?|users?|tac-?gia|pages?|trang|taxonom\w*|products?|images?|videos?|docs?|local\w*)(?=[-_/.\d]|$)/i;

/**
 * The sitemaps of an index in the order in which they are worth asking for: those of articles only, where any is, the
 * later number or month first ("news-2026-11" before "news-2026-10", "post-sitemap3" before "post-sitemap2").
 */
export function childrenInOrder(children: readonly string[]): readonly string[] {
  const name = (url: string) => URL.parse(url)?.pathname ?? url;
  const articles = children.filter((url) => !OTHER_PAGES.test(name(url)));
  const chosen = articles.length > 0 ? articles : children;
  return [...chosen].sort((a, b) => name(b).localeCompare(name(a), 'en', { numeric: true }));
}
