import type { Feed, FeedEntry } from './feed-entries.js';

/** JSON Feed 1.1 (jsonfeed.org); what it has no word for stands under `_bantin`. */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    language: 'vi',
    items: feed.entries.map(itemOf),
  });
}

function itemOf(entry: FeedEntry) {
  const [image] = entry.images;
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    // One of the two must be there.
    ...(entry.html === null ? { content_text: entry.summary } : { content_html: entry.html }),
    summary: entry.summary,
    ...(image ? { image: image.url } : {}),
    ...(entry.published ? { date_published: entry.published.toISOString() } : {}),
    date_modified: entry.updated.toISOString(),
    authors: entry.authors.map((name) => ({ name })),
    language: entry.language,
    ...(entry.category === null ? {} : { tags: [entry.category] }),
    _bantin: {
      publisher: entry.publisher,
      source: { name: entry.source.name, url: entry.source.url },
      images: entry.images.map(({ url, caption, credit }) => ({ url, caption, credit })),
    },
  };
}
