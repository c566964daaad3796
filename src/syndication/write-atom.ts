import type { Feed, FeedEntry } from './feed-entries.js';
import { mediaOf } from './write-media.js';
import { all, element, type Xml, xmlDocument } from './xml.js';

/** Atom 1.0 (RFC 4287). */
export function writeAtom(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
        'xml:lang': 'vi',
      },
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, feed.updated.toISOString()),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
      element('author', {}, element('name', {}, 'Bantin')),
      element('generator', {}, 'Bantin'),
      all(feed.entries.map(entryOf)),
    ),
  );
}

function entryOf(entry: FeedEntry): Xml {
  return element(
    'entry',
    { 'xml:lang': entry.language },
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('link', { rel: 'alternate', href: entry.url }),
    entry.published && element('published', {}, entry.published.toISOString()),
    element('updated', {}, entry.updated.toISOString()),
    all(entry.authors.map((author) => element('author', {}, element('name', {}, author)))),
    entry.category === null ? null : element('category', { term: entry.category }),
    element('summary', {}, entry.summary),
    entry.html === null ? null : element('content', { type: 'html' }, entry.html),
    element('rights', {}, entry.publisher),
    element(
      'source',
      {},
      element('id', {}, entry.source.url),
      element('title', {}, entry.source.name),
      element('updated', {}, entry.updated.toISOString()),
    ),
    mediaOf(entry.images),
  );
}
