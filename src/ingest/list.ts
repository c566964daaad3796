import type { Source } from '../entities/source.js';
import { SourceError } from '../errors.js';
import { familyNamed, recognizeFamily } from '../families/families.js';
import type { ListingItem } from '../families/family.js';
import { parsePage } from '../families/page.js';
import { readDate } from '../normalize/dates.js';
import type { PublishedAt } from '../normalize/draft.js';
import { cleanLine } from '../normalize/text.js';
import { urlKey } from '../normalize/urls.js';
import { decodeBytes } from './decode.js';
import type { Fetched } from './fetch.js';
import { type FeedEntry, readFeedEntries } from './read-feed.js';
import type { RefreshTools } from './refresh-tools.js';

/** One article as the list of its source names it; what the article's own page says wins over it. */
export interface Entry {
  /** Trimmed guid of a feed entry, else the look-up key of the address. */
  readonly sourceKey: string;
  /** Where the article's page is; null for a feed entry that has none. */
  readonly url: string | null;
  /** Every address it is known under, `url` first. */
  readonly urls: readonly string[];
  readonly title: string | null;
  readonly publishedAt: PublishedAt | null;
  readonly author: string | null;
  readonly category: string | null;
  readonly imageUrls: readonly string[];
  /** The feed entry itself, for families that read no page. */
  readonly feed: FeedEntry | null;
}

/** What came of reading the list of a source; a failure is part of it. */
export interface List {
  readonly entries: readonly Entry[];
  /** The site or the body's hash said that nothing changed. */
  readonly notModified: boolean;
  readonly error: SourceError | null;
  readonly status: number | null;
  readonly bytes: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the first page. */
  readonly hash: string | null;
}

/** List pages followed on the first reading of a source, and on later ones while every entry is new. */
const FIRST_PAGES = 10;

const NOTHING: List = {
  entries: [],
  notModified: false,
  error: null,
  status: null,
  bytes: 0,
  etag: null,
  lastModified: null,
  hash: null,
};

/** Reads the list of a source: feed or list pages. Never throws for what a site does; an abort is thrown. */
export async function readList(source: Source, tools: RefreshTools, signal?: AbortSignal): Promise<List> {
  let fetched: Fetched | null = null;
  try {
    fetched = await tools.fetcher.fetchPage({
      url: source.url,
      sourceOrigin: source.url,
      kind: source.kind === 'FEED' ? 'feed' : 'page',
      etag: source.etag,
      lastModified: source.lastModified,
      ...(signal ? { signal } : {}),
    });
    const answered = {
      ...NOTHING,
      status: fetched.status,
      bytes: fetched.bytes.length,
      etag: fetched.etag,
      lastModified: fetched.lastModified,
      hash: fetched.bodyHash,
    };
    if (fetched.notModified) return { ...answered, hash: source.listHash, notModified: true };
    if (fetched.bodyHash === source.listHash) return { ...answered, notModified: true };
    const { entries, bytes } =
      source.kind === 'FEED'
        ? { entries: await feedEntries(fetched, tools.now()), bytes: 0 }
        : await pageEntries(source, fetched, tools, signal);
    if (entries.length === 0 && source.listHash !== null) {
      throw new SourceError('SUDDENLY_EMPTY', 'The list gave articles before and gives none now');
    }
    return { ...answered, entries, bytes: answered.bytes + bytes };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const status = Number(error.details['status'] ?? 0) || (fetched?.status ?? null);
    return { ...NOTHING, status, bytes: fetched?.bytes.length ?? 0, error };
  }
}

async function feedEntries(fetched: Fetched, fetchedAt: Date): Promise<readonly Entry[]> {
  const { entries } = await readFeedEntries(fetched.bytes, {
    url: fetched.url,
    contentType: fetched.contentType,
    fetchedAt,
  });
  return unique(entries.map(entryOfFeed));
}

function entryOfFeed(item: FeedEntry): Entry {
  const { publishedAt } = item;
  return {
    sourceKey: keyOf(item),
    url: item.link,
    urls: item.link === null ? [] : [item.link],
    title: item.title,
    publishedAt: publishedAt ? { ...publishedAt, basis: 'FEED' } : null,
    author: item.author,
    category: item.categories[0] ?? null,
    imageUrls: item.images.map((image) => image.url),
    feed: item,
  };
}

/** The guid unless several entries share it; else the look-up key of the link; else, for want of both, the title. */
function keyOf({ guid, isGuidShared, link, title }: FeedEntry): string {
  if (guid !== null && !isGuidShared) return /^https?:/i.test(guid) ? (urlKey(guid) ?? guid) : guid;
  return (link === null ? null : (urlKey(link) ?? link)) ?? `title:${title ?? ''}`;
}

/** The entries of the first list page and, while the archive is not known yet, of the pages behind it. */
async function pageEntries(
  source: Source,
  first: Fetched,
  tools: RefreshTools,
  signal: AbortSignal | undefined,
): Promise<{ entries: readonly Entry[]; bytes: number }> {
  const entries: Entry[] = [];
  const asked = new Set([first.url]);
  let bytes = 0;
  let next = listingOf(source, first, tools.now(), entries);
  const most = source.lastSuccessAt === null ? FIRST_PAGES : 1;
  while (next !== null && !asked.has(next) && asked.size < most) {
    asked.add(next);
    try {
      const page = await tools.fetcher.fetchPage({
        url: next,
        sourceOrigin: source.url,
        kind: 'page',
        ...(signal ? { signal } : {}),
      });
      bytes += page.bytes.length;
      next = listingOf(source, page, tools.now(), entries);
    } catch (error) {
      // What the pages before it named is worth having; the archive behind is for a later reading.
      if (!(error instanceof SourceError)) throw error;
      tools.log.warn({ source: source.id, url: next, code: error.code }, 'a list page could not be read');
      next = null;
    }
  }
  return { entries: unique(entries), bytes };
}

/** Reads one list page into `entries` and gives the address of the next. */
function listingOf(source: Source, fetched: Fetched, now: Date, entries: Entry[]): string | null {
  const { text } = decodeBytes(fetched.bytes, { contentType: fetched.contentType, kind: 'html' });
  const page = parsePage(text, fetched.url);
  const family = (source.family && familyNamed(source.family)) || recognizeFamily(page).family;
  const { items, nextUrl } = family.readListing(page);
  for (const item of items) {
    const original = family.originalUrl?.(item.url) ?? item.url;
    entries.push(entryOfListing({ ...item, url: original }, now));
  }
  return nextUrl;
}

function entryOfListing(item: ListingItem, now: Date): Entry {
  const date = item.date === null ? null : readDate(item.date, { fetchedAt: now });
  return {
    sourceKey: urlKey(item.url) ?? item.url,
    url: item.url,
    urls: [item.url],
    title: item.title,
    publishedAt: date && item.date !== null ? { ...date, basis: 'PAGE', raw: cleanLine(item.date) } : null,
    author: null,
    category: null,
    imageUrls: item.imageUrl === null ? [] : [item.imageUrl],
    feed: null,
  };
}

/** The first of each key: one article may stand in a list twice. */
function unique(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    if (seen.has(entry.sourceKey)) return false;
    seen.add(entry.sourceKey);
    return true;
  });
}
