import type { Feed, FeedEntry } from './feed-entries.js';
import { mediaOf } from './write-media.js';
import { all, element, escapeXml, type Xml, xmlDocument } from './xml.js';

/** RSS 2.0 with the modules readers know: content, dc, media, and Atom's self link (RSS Best Practices Profile). */
export function writeRss(feed: Feed): string {
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, feed.homeUrl),
        element('description', {}, feed.description),
        element('language', {}, 'vi'),
        element('lastBuildDate', {}, feed.updated.toUTCString()),
        element('generator', {}, 'Bantin'),
        element('atom:link', { href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }),
        all(feed.entries.map(itemOf)),
      ),
    ),
  );
}

function itemOf(entry: FeedEntry): Xml {
  const { source } = entry;
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    entry.published && element('pubDate', {}, entry.published.toUTCString()),
    // A description is HTML, so text is escaped once more.
    element('description', {}, escapeXml(entry.summary)),
    entry.html === null ? null : element('content:encoded', {}, entry.html),
    all(entry.authors.map((author) => element('dc:creator', {}, author))),
    element('dc:publisher', {}, entry.publisher),
    entry.category === null ? null : element('category', {}, entry.category),
    source.kind === 'FEED' ? element('source', { url: source.url }, source.name) : null,
    mediaOf(entry.images),
  );
}
