import type { Problem } from '../errors.js';
import type { FeedItemFacts } from '../families/family.js';
import { readFeed } from '../families/feed.js';
import { absoluteUrl } from '../families/feed/feed-links.js';
import { readFragment, readImages, textOfHtml } from '../families/feed/feed-text.js';
import { isCaption } from '../families/feed/item-media.js';
import type { DateOrder } from '../normalize/date-match.js';
import type { ReadDate } from '../normalize/draft.js';
import { readFeedDates } from '../normalize/feed-dates.js';
import { decodeBytes } from './decode.js';

/** One entry of a feed in our words. */
export interface FeedEntry {
  /** As the feed gives it, trimmed; unique only within its source, and not always there. */
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string | null;
  /** With the feed's own words for it. */
  readonly publishedAt: (ReadDate & { readonly raw: string }) | null;
  readonly author: string | null;
  /** Plain text of the summary, one line. */
  readonly summary: string | null;
  /** The whole text where the feed carries it, as given: it is not sanitised yet. */
  readonly contentHtml: string | null;
  readonly images: readonly { readonly url: string; readonly caption: string | null }[];
  readonly categories: readonly string[];
  /** The feed's own words for the day of the last change. */
  readonly modified: string | null;
  /** Files beside the text that are no images. */
  readonly enclosures: FeedItemFacts['enclosures'];
  /** Another entry of this feed has the same guid and another link: the guid names nothing. */
  readonly isGuidShared: boolean;
  readonly problems: readonly Problem[];
}

/** A whole feed in our words. */
export interface FeedEntries {
  readonly title: string | null;
  readonly homepageUrl: string | null;
  /** In the feed's order. */
  readonly entries: readonly FeedEntry[];
  /** What was odd about the feed as a whole. */
  readonly problems: readonly Problem[];
}

/** A feed as the command line prints it; `problems` are those of the feed and of its entries together. */
export interface FeedDocument {
  readonly title: string | null;
  readonly items: readonly Pick<
    FeedEntry,
    'guid' | 'link' | 'title' | 'publishedAt' | 'author' | 'summary' | 'contentHtml' | 'images' | 'categories'
  >[];
  readonly problems: readonly Problem[];
}

export interface ReadFeedOptions {
  /** The address as served, after redirects. */
  readonly url: string;
  /** The header of that name. */
  readonly contentType?: string | null;
  /** The moment of the fetch; without it no date can be called future. */
  readonly fetchedAt?: Date | null;
  /** The source's own setting: in what order it writes day and month. */
  readonly dateOrder?: DateOrder | null;
}

/**
 * Reads a feed as fetched: bytes → text → the feed's own words → ours.
 * Throws {@link SourceError} NOT_A_FEED or FEED_REFUSED.
 */
export async function readFeedEntries(bytes: Uint8Array, options: ReadFeedOptions): Promise<FeedEntries> {
  const { text, problems } = decodeBytes(bytes, { contentType: options.contentType ?? null, kind: 'xml' });
  const read = await readFeed(text, options.url);
  const items = read.items.filter((item) => !isEmpty(item));
  const empty = read.items.flatMap((item, index): Problem[] =>
    isEmpty(item) ? [{ code: 'BROKEN_LINK', detail: `entry ${index + 1}: nothing in it` }] : [],
  );
  const feed = { ...read, items, problems: [...read.problems, ...empty] };
  const dates = readFeedDates(
    feed.items.map((item) => item.date),
    {
      fetchedAt: options.fetchedAt ?? null,
      dateOrder: options.dateOrder ?? null,
    },
  );
  const shared = sharedGuids(feed.items);
  return {
    title: feed.title,
    homepageUrl: feed.homepageUrl,
    entries: feed.items.map((facts, index) =>
      itemOf(facts, {
        url: options.url,
        date: dates.dates[index] ?? null,
        problems: dates.problems[index] ?? [],
        isGuidShared: facts.guid !== null && shared.has(facts.guid),
      }),
    ),
    problems: [...problems, ...feed.problems],
  };
}

/** {@link readFeedEntries} in the form of the command line. Throws as it does. */
export async function readFeedDocument(bytes: Uint8Array, options: ReadFeedOptions): Promise<FeedDocument> {
  return documentOf(await readFeedEntries(bytes, options));
}

/** A feed that was read, in the form of the command line. */
export function documentOf(feed: FeedEntries): FeedDocument {
  const ofEntries = feed.entries.flatMap(({ problems }, index) =>
    problems.map(({ code, detail }): Problem => ({
      code,
      detail: `entry ${index + 1}${detail === undefined ? '' : `: ${detail}`}`,
    })),
  );
  return {
    title: feed.title,
    items: feed.entries.map(
      ({ guid, link, title, publishedAt, author, summary, contentHtml, images, categories }) => ({
        guid,
        link,
        title,
        publishedAt,
        author,
        summary,
        contentHtml,
        images,
        categories,
      }),
    ),
    problems: [...feed.problems, ...ofEntries],
  };
}

/** `<item/>`: no address, no words, no file and no day, so that there is nothing to be handed on. */
function isEmpty(item: FeedItemFacts): boolean {
  const { guid, link, title, date, summaryHtml, contentHtml } = item;
  if (item.images.length > 0 || item.enclosures.length > 0) return false;
  return [guid, link, title, date, summaryHtml, contentHtml].every((each) => each === null);
}

interface ItemContext {
  readonly url: string;
  readonly date: ReadDate | null;
  readonly problems: readonly Problem[];
  readonly isGuidShared: boolean;
}

function itemOf(facts: FeedItemFacts, context: ItemContext): FeedEntry {
  const problems = [...context.problems];
  if (facts.link === null) problems.push({ code: 'BROKEN_LINK' });
  if (facts.title === null) problems.push({ code: 'MISSING_TITLE' });
  const summary = facts.summaryHtml === null ? null : readFragment(facts.summaryHtml);
  return {
    guid: facts.guid,
    link: facts.link,
    title: facts.title,
    publishedAt: context.date && facts.date !== null ? { ...context.date, raw: facts.date } : null,
    author: facts.author,
    summary:
      summary === null ? null : withoutMore(withoutFooter(summary.text), facts.summaryHtml ?? '') || null,
    contentHtml: facts.contentHtml,
    images: imagesOf(facts, summary?.images ?? [], context.url),
    categories: facts.categories,
    modified: facts.modified,
    enclosures: facts.enclosures,
    isGuidShared: context.isGuidShared,
    problems,
  };
}

/** What WordPress signs its summaries with; it names the article itself. */
const FOOTER =
  /\s*(?:The post|Bài viết|Bài)\s[^\n]{1,300}?\s(?:appeared first on|first appeared on|đã xuất hiện đầu tiên (?:vào ngày|trên|tại)|xuất hiện đầu tiên (?:vào ngày|trên|tại))\s[^\n]{1,120}$/;

function withoutFooter(text: string): string {
  const tail = text.slice(-500);
  return text.slice(0, text.length - tail.length) + tail.replace(FOOTER, '');
}

/** The link to the rest behind a summary: its words alone in the link, at the end of the text. */
const MORE = String.raw`(?:xem thêm|xem tiếp|đọc thêm|đọc tiếp|xem chi tiết|chi tiết|read more|continue reading)\s{0,3}[»›→>.…]{0,3}`;
const LINKED_MORE = new RegExp(String.raw`<a\b[^<>]{1,600}>\s{0,9}${MORE}\s{0,9}</a>`, 'iu');
const LAST_MORE = new RegExp(String.raw`\s{0,3}\[?${MORE}\]?$`, 'iu');

function withoutMore(text: string, html: string): string {
  if (!LINKED_MORE.test(html.slice(-2000).normalize('NFC'))) return text;
  const tail = text.slice(-60);
  return text.slice(0, text.length - tail.length) + tail.replace(LAST_MORE, '');
}

/** The feed's own images, then those of summary and content, each once; the first caption found stays. */
function imagesOf(
  facts: FeedItemFacts,
  inSummary: ReturnType<typeof readFragment>['images'],
  feedUrl: string,
): FeedEntry['images'] {
  const inContent = facts.contentHtml === null ? [] : readImages(facts.contentHtml);
  const found = new Map<string, string | null>(facts.images.map((image) => [image.url, image.caption]));
  for (const image of [...inSummary, ...inContent]) {
    const url = absoluteUrl(image.url, facts.link, feedUrl);
    if (url === null || FLARE.test(url)) continue;
    const caption = image.caption ?? altCaption(image.alt, facts.title);
    found.set(url, found.get(url) ?? caption);
  }
  for (const { url } of facts.images) if (isSmallCopy(url, found.keys())) found.delete(url);
  return Array.from(found, ([url, caption]) => ({ url, caption }));
}

/**
 * Blogger's thumbnail (`…/s72-c/a.jpg`, `…=s72-c`, `…/s72-w640-h480-c/a.jpg`) of a picture that the entry shows in another
 * size, which such addresses say in a part of their own.
 */
function isSmallCopy(url: string, all: Iterable<string>): boolean {
  if (!/[/=]s72(?:-[a-z\d]+)*-c(?:\/|$)/.test(url)) return false;
  const key = url.replace(SIZE, '');
  return [...all].some((other) => other !== url && other.replace(SIZE, '') === key);
}

const SIZE = /(?<=[/=])[swh]\d{1,4}(?:-[a-z]+\d{0,4})*(?=\/|$)/;

/** FeedBurner's buttons below an entry. */
const FLARE = /\/~ff\//;

/** `alt` is a caption as the last resort; a piece of the title is what a quotation mark in it left over. */
function altCaption(alt: string | null, title: string | null): string | null {
  const text = textOfHtml(alt ?? '');
  if (text.length < 3 || !isCaption(text, title)) return null;
  return title?.toLowerCase().startsWith(text.toLowerCase()) ? null : text;
}

/** Guids that several entries with different links have in common. */
function sharedGuids(items: readonly FeedItemFacts[]): ReadonlySet<string> {
  const links = new Map<string, string | null>();
  const shared = new Set<string>();
  for (const { guid, link } of items) {
    if (guid === null) continue;
    if (links.has(guid) && links.get(guid) !== link) shared.add(guid);
    links.set(guid, link);
  }
  return shared;
}
