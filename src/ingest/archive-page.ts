import type { Backfill, BackfillCursor } from '../entities/fleet.js';
import type { Source } from '../entities/source.js';
import { distinctEntries, type Entry, entryOfFeed } from './list-entry.js';
import { listingOf } from './list.js';
import type { ReadTools } from './refresh-tools.js';
import { childrenInOrder, entryOfSitemap, instantOfEntry, newestFirst, sitemapOf } from './sitemap-list.js';

/** A page of an archive, or a part of a long sitemap, with where to go on. */
export interface ArchivePage {
  readonly entries: readonly Entry[];
  readonly after: BackfillCursor;
  /** Where to go on when all of it is older than is wanted. */
  readonly afterOld: BackfillCursor;
  /** False for the first parts of a sitemap that is read part by part. */
  readonly isWholePage: boolean;
}

/** Entries of a sitemap that are read before the cursor is written down. */
const PART = 50;

const END: BackfillCursor = { pages: [], offset: 0 };

/** Reads the page a backfill stands at. Throws SourceError when it cannot be had or is no list. */
export async function readArchivePage(
  { kind, cursor, since }: Pick<Backfill, 'kind' | 'cursor' | 'since'>,
  source: Source,
  tools: ReadTools,
  signal: AbortSignal,
): Promise<ArchivePage> {
  const url = cursor.pages.at(-1) ?? source.url;
  const fetched = await tools.fetcher.fetchPage({
    url,
    sourceOrigin: source.url,
    kind: kind === 'FEED' ? 'feed' : 'page',
    signal,
  });
  const now = tools.now();
  const readsPages = source.family !== 'feed';
  switch (kind) {
    case 'HTML': {
      const { entries, nextUrl } = await listingOf(source, fetched, tools);
      const isNext = nextUrl !== null && nextUrl !== url && nextUrl !== fetched.url && entries.length > 0;
      const after = isNext ? { pages: [nextUrl], offset: 0 } : END;
      return { entries: distinctEntries(entries, readsPages), after, afterOld: END, isWholePage: true };
    }
    case 'FEED': {
      const { bytes, contentType } = fetched;
      const feed = await tools.parsing.feed({ bytes, url: fetched.url, contentType, fetchedAt: now });
      const entries = distinctEntries(feed.entries.map(entryOfFeed), readsPages);
      const after = entries.length === 0 ? END : { pages: [nextOfFeed(url)], offset: 0 };
      return { entries, after, afterOld: END, isWholePage: true };
    }
    case 'SITEMAP': {
      const { entries, children } = sitemapOf(fetched);
      const rest = cursor.pages.slice(0, -1);
      const over: BackfillCursor = { pages: [...rest, ...childrenInOrder(children).toReversed()], offset: 0 };
      const from = since === null ? 0 : Date.parse(`${since}T00:00:00+07:00`);
      const sorted = newestFirst(entries, now).filter((entry) => {
        const at = instantOfEntry(entry, now);
        return at === 0 || at >= from;
      });
      const part = sorted.slice(cursor.offset, cursor.offset + PART);
      const offset = cursor.offset + part.length;
      const isWholePage = offset >= sorted.length;
      const after = isWholePage ? over : { pages: cursor.pages, offset };
      const found = part.map((entry) => entryOfSitemap(entry, now));
      return { entries: distinctEntries(found, readsPages), after, afterOld: over, isWholePage };
    }
  }
}

function nextOfFeed(url: string): string {
  const next = new URL(url);
  next.searchParams.set('paged', String(Number(next.searchParams.get('paged') ?? '1') + 1));
  return next.href;
}
