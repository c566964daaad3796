import type { FeedFacts } from './family.js';
import { isJson, readJsonFeed } from './feed/json-feed.js';
import { readRssOrAtom } from './feed/rss-atom.js';

/**
 * The family `feed`: RSS 0.9x, 1.0, 2.0, Atom 0.3, 1.0 and JSON Feed in their own words. `text` is decoded text,
 * `url` the address as served. Pure; asynchronous only because rss-parser is. Its time grows with the length of
 * the text and with nothing else.
 * Throws {@link SourceError} NOT_A_FEED (a web page, other XML or JSON) or FEED_REFUSED (entities of its own,
 * nesting beyond all use).
 */
export async function readFeed(text: string, url: string): Promise<FeedFacts> {
  return isJson(text) ? readJsonFeed(text, url) : readRssOrAtom(text, url);
}
