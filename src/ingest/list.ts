import type { Source } from '../entities/source.js';
import { SourceError } from '../errors.js';
import { type RuleSet, rulesOn } from '../families/rules.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import type { Fetched } from './fetch.js';
import { unknownEntries } from './known.js';
import { distinctEntries, type Entry, entryOfFeed, entryOfListing, orderOfListing } from './list-entry.js';
import type { List } from './list-answer.js';
import type { ReadTools, RefreshTools } from './refresh-tools.js';
import { childrenInOrder, entryOfSitemap, recentEntries, sitemapOf } from './sitemap-list.js';
import { rulesOf } from './source-rules.js';

/** List pages followed at most, the first included; and sitemaps, their index included. */
const MOST_PAGES = 10;

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

/**
 * Reads the list of a source: feed, list pages or sitemaps, of these at most `mostPages`. Never throws for what a site
 * does; an abort is thrown.
 */
export async function readList(
  source: Source,
  tools: RefreshTools,
  signal: AbortSignal,
  mostPages = MOST_PAGES,
): Promise<List> {
  let fetched: Fetched | null = null;
  try {
    fetched = await tools.fetcher.fetchPage({
      url: source.url,
      sourceOrigin: source.url,
      kind: source.kind === 'FEED' ? 'feed' : 'page',
      etag: source.etag,
      lastModified: source.lastModified,
      signal,
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
    // An index of sitemaps stays the same while the sitemaps it names grow.
    if (fetched.bodyHash === source.listHash && source.kind !== 'SITEMAP')
      return { ...answered, notModified: true };
    const { entries, bytes } = await entriesOf(source, fetched, { tools, signal, mostPages });
    // A list that never gave an article may stay empty; a new office opens its site long before it writes.
    if (entries.length === 0 && source.lastNewArticleAt !== null) {
      throw new SourceError('SUDDENLY_EMPTY', 'The list gave articles before and gives none now');
    }
    return { ...answered, entries, bytes: answered.bytes + bytes };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const status = Number(error.details['status'] ?? 0) || (fetched?.status ?? null);
    return { ...NOTHING, status, bytes: fetched?.bytes.length ?? 0, error };
  }
}

/** Without a database no article is known. */
type ListTools = ReadTools & Partial<Pick<RefreshTools, 'database'>>;

/** What further pages are asked with, and how many there may be. */
export interface Reach {
  readonly tools: ListTools;
  readonly signal: AbortSignal;
  readonly mostPages: number;
}

/** The entries of a list whose first page was fetched. Throws SourceError where that page is no list of its kind. */
export async function entriesOf(
  source: Source,
  first: Fetched,
  reach: Reach,
): Promise<{ entries: readonly Entry[]; bytes: number }> {
  switch (source.kind) {
    case 'FEED':
      return { entries: await feedEntries(source, first, reach.tools), bytes: 0 };
    case 'HTML':
      return pageEntries(source, first, reach);
    case 'SITEMAP':
      return sitemapEntries(source, first, reach);
  }
}

/** The entries of a sitemap; of an index those of the sitemaps it names, as far as they may be followed. */
async function sitemapEntries(
  source: Source,
  first: Fetched,
  { tools, signal, mostPages }: Reach,
): Promise<{ entries: readonly Entry[]; bytes: number }> {
  const { entries, children } = sitemapOf(first);
  const found = [...entries];
  let bytes = 0;
  for (const url of childrenInOrder(children).slice(0, mostPages - 1)) {
    try {
      const fetched = await tools.fetcher.fetchPage({ url, sourceOrigin: source.url, kind: 'page', signal });
      bytes += fetched.bytes.length;
      found.push(...sitemapOf(fetched).entries);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      tools.log.warn({ source: source.id, url, code: error.code }, 'a sitemap could not be read');
    }
  }
  const recent = recentEntries(found, tools.now()).map((entry) => entryOfSitemap(entry, tools.now()));
  return { entries: distinctEntries(recent, source.family !== 'feed'), bytes };
}

/** A page of a list as it came. */
type Came = Pick<Fetched, 'url' | 'bytes' | 'contentType'>;

/** The entries that one page of a list names; `tools.now()` is when it came. Throws SourceError as {@link readList} meets it. */
export async function entriesOfPage(
  source: Source,
  fetched: Came,
  tools: Pick<ReadTools, 'parsing' | 'now'>,
): Promise<readonly Entry[]> {
  switch (source.kind) {
    case 'FEED':
      return feedEntries(source, fetched, tools);
    case 'HTML':
      return (await listingOf(source, fetched, tools)).entries;
    case 'SITEMAP':
      return sitemapOf(fetched).entries.map((entry) => entryOfSitemap(entry, tools.now()));
  }
}

async function feedEntries(
  source: Source,
  fetched: Came,
  tools: Pick<ReadTools, 'parsing' | 'now'>,
): Promise<readonly Entry[]> {
  const { bytes, url, contentType } = fetched;
  const fetchedAt = tools.now();
  const { dateOrder = null } = rulesOfDay(source, fetchedAt) ?? {};
  const { entries } = await tools.parsing.feed({ bytes, url, contentType, fetchedAt, dateOrder });
  return distinctEntries(entries.map(entryOfFeed), source.family !== 'feed');
}

/**
 * The entries of the first list page and of the pages behind it: to the end (or {@link MOST_PAGES}) as long as the
 * source was never read whole, later on while a page names articles that are not stored.
 */
async function pageEntries(
  source: Source,
  first: Fetched,
  { tools, signal, mostPages }: Reach,
): Promise<{ entries: readonly Entry[]; bytes: number }> {
  const asked = new Set([first.url]);
  let bytes = 0;
  let page = await listingOf(source, first, tools);
  const entries = [...page.entries];
  while (page.nextUrl !== null && !asked.has(page.nextUrl) && asked.size < mostPages) {
    const unknown = tools.database
      ? await unknownEntries(page.entries, source, tools.database)
      : page.entries;
    if (unknown.length === 0 && source.listHash !== null) break;
    asked.add(page.nextUrl);
    try {
      const fetched = await tools.fetcher.fetchPage({
        url: page.nextUrl,
        sourceOrigin: source.url,
        kind: 'page',
        signal,
      });
      bytes += fetched.bytes.length;
      page = await listingOf(source, fetched, tools);
      entries.push(...page.entries);
    } catch (error) {
      // What the pages before it named is worth having; the archive behind is for a later reading.
      if (!(error instanceof SourceError)) throw error;
      tools.log.warn(
        { source: source.id, url: page.nextUrl, code: error.code },
        'a list page could not be read',
      );
      break;
    }
  }
  return { entries: distinctEntries(entries, source.family !== 'feed'), bytes };
}

/** One list page in our words. */
export interface ListPage {
  readonly entries: readonly Entry[];
  readonly nextUrl: string | null;
}

/** Reads a list page by the source's rules of the day, with its family, else with the one that recognises it. */
export async function listingOf(
  source: Pick<Source, 'family' | 'rules'>,
  { bytes, url, contentType }: Came,
  { parsing, now }: Pick<ReadTools, 'parsing' | 'now'>,
): Promise<ListPage> {
  const rules = rulesOfDay(source, now());
  const input = { bytes, url, contentType, family: source.family, rules };
  const { items, nextUrl, problems } = await parsing.listing(input);
  const order = orderOfListing(items, rules?.dateOrder ?? null, now());
  const entries = items.map((item) => {
    const entry = entryOfListing(item, now(), order);
    return { ...entry, problems: [...problems, ...(entry.problems ?? [])] };
  });
  return { entries, nextUrl };
}

/** The source's rules of the Vietnamese day of that moment; null where it has none. */
function rulesOfDay(source: Pick<Source, 'rules'>, now: Date): RuleSet | null {
  return rulesOn(rulesOf(source), isoDay(vietnameseDay(now.getTime())));
}
