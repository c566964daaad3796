import { all, attr, absolute, baseOf } from '../families/dom.js';
import { SourceError } from '../errors.js';
import type { Family, Page } from '../families/family.js';
import { generic } from '../families/generic.js';
import type { Asker } from './asker.js';
import { linksOf, seenPage } from './discover-page.js';
import type { Fetched } from './fetch.js';
import { type FeedEntries, readFeedEntries } from './read-feed.js';

/** How a feed was come by. */
export type FeedOrigin = 'GIVEN' | 'LINKED' | 'KNOWN_PATH' | 'CHANNEL';

/** A feed that is one: its body was read. */
export interface FoundFeed {
  readonly url: string;
  readonly title: string | null;
  readonly origin: FeedOrigin;
  readonly itemCount: number;
  readonly newestAt: string | null;
  /** Whether its items carry their whole text, so that no page need be asked for. */
  readonly hasFullText: boolean;
  readonly homepageUrl: string | null;
}

/** Paths of known products that are tried, and channels of an index that are followed. */
const MOST = { paths: 6, channels: 4, feeds: 8 };

/** An item with less is a summary. */
const FULL_TEXT = 600;

/** Addresses that look like feeds: `/rss`, `/tin-tuc.rss`, `/feed/`, `atom.xml`, `listfeed.aspx?List=…`, `op=rss`. */
const FEED_ADDRESS =
  /(?:\.rss|\/(?:rss|feed|atom|rsschanel)(?:\/[\w/-]*)?|\/(?:rss|feed|atom|index)\.(?:xml|html?|aspx)|\/(?:list)?feed\.aspx)(?:\?|$)|[?&](?:op|feed|format)=(?:rss2?|feed|atom)|\/rss\/[\w./-]+/i;

/** Feeds of comments name no articles. */
const COMMENTS = /comment|binh-luan|phan-hoi/i;

/** The feeds a page names: in its head, then by links that look like feeds. */
export function namedFeeds(page: Page): readonly string[] {
  const base = baseOf(page.document, page.url);
  const declared = all(page.document, 'link[rel~="alternate" i]')
    .filter((link) => /rss|atom|feed\+json/i.test(attr(link, 'type') ?? ''))
    .map((link) => absolute(attr(link, 'href'), base));
  const linked = linksOf(page)
    .filter(({ url, text }) => FEED_ADDRESS.test(url) || /^rss(?: feed)?$/i.test(text.trim()))
    .map(({ url }) => url);
  const urls = [...declared, ...linked].filter((url) => url !== null && !COMMENTS.test(url));
  return [...new Set(urls as string[])];
}

/** Where sites of a family publish feeds, below the site's folder first, then below the host. */
export function familyFeeds(family: Family, home: string): readonly string[] {
  const paths = family.feedPaths.length > 0 ? family.feedPaths : generic.feedPaths.slice(0, 2);
  const folder = new URL('./', home).href;
  const urls = paths.map((path) => new URL(path.replace(/^\//, ''), folder).href);
  const ofHost = folder === new URL('/', home).href ? [] : paths.map((path) => new URL(path, home).href);
  return [...new Set([...urls, ...ofHost.slice(0, 2)])].slice(0, MOST.paths);
}

/**
 * Asks for feeds and keeps those that are: the body is read, since many sites answer `/rss` with a page. A page of that
 * kind which lists channels is followed, once.
 */
export async function tryFeeds(
  urls: readonly string[],
  origin: FeedOrigin,
  asker: Asker,
  now: Date,
): Promise<readonly FoundFeed[]> {
  const found: FoundFeed[] = [];
  for (const url of urls) {
    if (found.length >= MOST.feeds) break;
    const fetched = await asker.ask(url, 'feed');
    if (!fetched) continue;
    const feed = await feedIn(fetched, origin, now);
    if (feed) found.push(feed);
    else if (origin !== 'CHANNEL') found.push(...(await tryChannels(fetched, asker, now)));
    // Known paths of one product are spellings of one feed.
    if (origin === 'KNOWN_PATH' && found.length > 0) break;
  }
  return distinct(found);
}

/** The channels an HTML index of feeds links to: `/rss` → `/rss/tin-tuc.rss`, `/rss/thong-bao.rss`. */
async function tryChannels(fetched: Fetched, asker: Asker, now: Date): Promise<readonly FoundFeed[]> {
  const seen = seenPage(fetched);
  if (!seen) return [];
  const channels = namedFeeds(seen.page).filter((url) => url !== fetched.url);
  return tryFeeds(channels.slice(0, MOST.channels), 'CHANNEL', asker, now);
}

/** The feed an answer holds; null when it holds none. */
export async function feedIn(fetched: Fetched, origin: FeedOrigin, now: Date): Promise<FoundFeed | null> {
  let feed: FeedEntries;
  try {
    const { url, contentType } = fetched;
    feed = await readFeedEntries(fetched.bytes, { url, contentType, fetchedAt: now });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return null;
  }
  const dates = feed.entries.flatMap(({ publishedAt }) => publishedAt?.value ?? []).sort();
  const whole = feed.entries.filter(({ contentHtml }) => (contentHtml?.length ?? 0) >= FULL_TEXT);
  return {
    url: fetched.url,
    title: feed.title,
    origin,
    itemCount: feed.entries.length,
    newestAt: dates.at(-1) ?? null,
    hasFullText: feed.entries.length > 0 && whole.length * 2 > feed.entries.length,
    homepageUrl: feed.homepageUrl,
  };
}

/** Each feed once: by address, and one of those that say the same. */
export function distinct(feeds: readonly FoundFeed[]): readonly FoundFeed[] {
  const seen = new Set<string>();
  return feeds.filter((feed) => {
    const { url, title, itemCount, newestAt } = feed;
    const names = [url, ...(newestAt === null ? [] : [`${title} ${itemCount} ${newestAt}`])];
    if (names.some((name) => seen.has(name))) return false;
    for (const name of names) seen.add(name);
    return true;
  });
}
