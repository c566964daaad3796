import type { Source } from '../entities/source.js';
import { SourceError } from '../errors.js';
import { familyNamed } from '../families/families.js';
import type { ArticleFacts } from '../families/family.js';
import type { ArticleDraft, ImageDraft, PublishedAt } from '../normalize/draft.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import { readByline } from '../normalize/byline.js';
import { placeTest } from '../units/resolve-organ.js';
import { type ExtractedArticle, withOrgan } from './extract.js';
import type { Fetched } from './fetch.js';
import type { Entry } from './list-entry.js';
import type { FeedArticleInput } from './parsing.js';
import type { FeedEntry } from './read-feed.js';
import type { ReadTools } from './refresh-tools.js';
import type { Incoming, ReadArticle } from './incoming.js';
import { rulesOf } from './source-rules.js';
import type { Unread } from './unread.js';

/** An entry that was read. */
export interface ReadEntry {
  readonly incoming: Incoming;
  readonly bytes: number;
}

/**
 * Reads one entry of a list into an article: from its page, or from the feed where that carries all. What the site
 * does wrong comes back as {@link Unread}; an abort is thrown.
 */
export async function readEntry(
  entry: Entry,
  source: Source,
  tools: ReadTools,
  signal: AbortSignal,
): Promise<ReadEntry | Unread> {
  let bytes = 0;
  try {
    if (entry.url === null || isWhole(entry, source)) {
      return { incoming: await readWholeEntry(entry, source, tools), bytes };
    }
    const fetched = await tools.fetcher.fetchPage({
      url: entry.url,
      sourceOrigin: source.url,
      kind: 'page',
      signal,
    });
    bytes = fetched.bytes.length;
    return { incoming: await readPage(entry, fetched, source, tools), bytes };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { entry, url: entry.url ?? source.url, error, bytes };
  }
}

/** What reading a page needs: nothing that asks the site. */
export type PageTools = Pick<ReadTools, 'parsing' | 'gazetteer' | 'now'>;

/**
 * Reads the page of an entry as it came; `tools.now()` is when. Throws {@link SourceError} where it holds no article.
 */
export async function readPage(
  entry: Entry,
  { bytes, url, contentType }: Pick<Fetched, 'bytes' | 'url' | 'contentType'>,
  source: Source,
  tools: PageTools,
): Promise<Incoming> {
  const family = source.family === null ? null : (familyNamed(source.family)?.name ?? null);
  const article = await tools.parsing.page({
    bytes,
    url,
    contentType,
    family,
    fetchedAt: tools.now(),
    province: source.province,
    rules: rulesOf(source),
    day: entry.publishedAt && vietnameseDayOf(entry.publishedAt),
    isDayAssumed: isAssumed(entry),
  });
  const read = withEntry(article, entry, source, tools);
  return { read, sourceKey: entry.sourceKey, urls: [...entry.urls, url] };
}

/** The list's date was read in an order that nothing tells; see `AMBIGUOUS_DATE`. */
function isAssumed({ problems = [] }: Entry): boolean {
  return problems.some(({ code }) => code === 'AMBIGUOUS_DATE');
}

/** Whether the list carries the entry whole, so that no page is asked for. */
export function isWhole(entry: Entry, source: Pick<Source, 'family'>): boolean {
  return source.family === 'feed' || entry.url === null;
}

/**
 * Reads entries that the list carries whole, in one go; null for those that must be read by themselves, where reading
 * them tells what is wrong.
 */
export async function readWholeEntries(
  entries: readonly Entry[],
  source: Source,
  tools: PageTools,
): Promise<readonly (Incoming | null)[]> {
  const inputs = entries.map((entry) => entry.feed && feedInput(entry, entry.feed, source, tools));
  const drafts = await tools.parsing
    .feedArticles(inputs.filter((input) => input !== null))
    .catch((error: unknown) => {
      if (!(error instanceof SourceError)) throw error;
      return [];
    });
  let at = 0;
  return entries.map((entry, index) => {
    const draft = inputs[index] ? (drafts[at++] ?? null) : null;
    return (
      draft && entry.feed && { read: readOfFeed(draft, entry, entry.feed, source, tools), ...placeOf(entry) }
    );
  });
}

/** Reads an entry that the list carries whole. Throws {@link SourceError} where it carries no article. */
export async function readWholeEntry(entry: Entry, source: Source, tools: PageTools): Promise<Incoming> {
  return { read: await readFeedEntry(entry, source, tools), ...placeOf(entry) };
}

function placeOf(entry: Entry): Pick<Incoming, 'sourceKey' | 'urls'> {
  return { sourceKey: entry.sourceKey, urls: entry.urls };
}

/** The article a feed entry carries itself: its content, else its summary. */
async function readFeedEntry(entry: Entry, source: Source, tools: PageTools): Promise<ReadArticle> {
  const item = entry.feed;
  if (!item) throw new SourceError('NOT_AN_ARTICLE', 'The list names no address for this entry');
  const draft = await tools.parsing.feedArticle(feedInput(entry, item, source, tools));
  return readOfFeed(draft, entry, item, source, tools);
}

function feedInput(entry: Entry, item: FeedEntry, source: Source, tools: PageTools): FeedArticleInput {
  const facts: ArticleFacts = {
    title: item.title,
    // Read with the whole feed already; here it only gives the day of the event its year.
    dates: entry.publishedAt === null ? [] : [{ text: entry.publishedAt.value, basis: 'FEED' }],
    modified: item.modified === null ? null : { text: item.modified, basis: 'FEED' },
    lead: null,
    body: item.contentHtml ?? (item.summary === null ? null : `<p>${escapeHtml(item.summary)}</p>`),
    byline: item.author,
    origin: null,
    category: item.categories[0] ?? null,
    cover: null,
    attachments: item.enclosures.map(({ url }) => ({ url, text: null })),
    canonicalUrl: null,
  };
  const url = entry.url ?? source.homepageUrl ?? source.url;
  return { facts, url, fetchedAt: tools.now(), province: source.province };
}

function readOfFeed(
  draft: ArticleDraft,
  entry: Entry,
  { author }: FeedEntry,
  source: Source,
  tools: PageTools,
): ReadArticle {
  const dated = { ...draft, publishedAt: entry.publishedAt, authorUnit: null };
  const read = withEntry(dated, entry, source, tools);
  return { ...read, bylineBasis: author === null ? read.bylineBasis : 'FEED' };
}

/** Fills from the list what the page left open; what the page says itself wins. */
function withEntry(article: ExtractedArticle, entry: Entry, source: Source, tools: PageTools): ReadArticle {
  const publishedAt = betterDate(article.publishedAt, entry.publishedAt);
  const hasByline = article.byline.persons.length > 0 || article.byline.organ !== null;
  const fromFeed =
    !hasByline && entry.author !== null
      ? readByline(entry.author, { field: 'AUTHOR', isPlace: placeTest(tools.gazetteer, source.province) })
      : null;
  const filled = {
    ...article,
    title: article.title ?? entry.title,
    publishedAt,
    category: article.category ?? entry.category,
    images: article.images.length > 0 ? article.images : entry.images.map(coverOf),
    byline: fromFeed ? { ...fromFeed, republishedFrom: article.byline.republishedFrom } : article.byline,
    problems: [
      ...article.problems.filter(
        ({ code }) => code !== 'AMBIGUOUS_DATE' || publishedAt === article.publishedAt,
      ),
      ...(entry.problems ?? []).filter(
        ({ code }) => code !== 'AMBIGUOUS_DATE' || publishedAt === entry.publishedAt,
      ),
    ].filter(
      ({ code }) =>
        code !== 'UNRESOLVED_BYLINE' &&
        !(code === 'NO_DATE' && publishedAt) &&
        !(code === 'NO_IMAGE' && entry.images.length > 0 && article.images.length === 0),
    ),
  };
  // Once more, since the list may have given the byline, or the day as of which its organ is read.
  const input = { url: article.url, fetchedAt: tools.now(), province: source.province };
  return { ...withOrgan(filled, input, tools.gazetteer), bylineBasis: fromFeed ? 'FEED' : 'BYLINE' };
}

/** The page's date, unless the list's names a minute of the same Vietnamese day. */
function betterDate(page: PublishedAt | null, list: PublishedAt | null): PublishedAt | null {
  if (!page || !list) return page ?? list;
  const sameDay = vietnameseDayOf(page) === vietnameseDayOf(list);
  return page.precision !== 'MINUTE' && list.precision === 'MINUTE' && sameDay ? list : page;
}

function vietnameseDayOf({ value }: PublishedAt): string {
  return isoDay(vietnameseDay(new Date(value).getTime()));
}

function coverOf({ url, caption }: Entry['images'][number]): ImageDraft {
  return {
    url,
    caption,
    credit: null,
    alt: null,
    isCover: true,
    width: null,
    height: null,
    pairing: caption === null ? 'NONE' : 'FIELD',
  };
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
