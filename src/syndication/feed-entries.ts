import { createHash } from 'node:crypto';
import type { FeedArticle, FeedCollection, FeedImage } from './feed-operation.js';
import { mayPassWhole } from './how-much.js';
import { escapeXml } from './xml.js';

/** A feed before it is written in one of the formats. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Where the feed itself stands, and the page it belongs to. */
  readonly selfUrl: string;
  readonly homeUrl: string;
  readonly updated: Date;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** The whole body as HTML, where it may be passed on, with its source named below; null where not. */
  readonly html: string | null;
  /** Null where nobody knows: no date is better than a wrong date. */
  readonly published: Date | null;
  readonly updated: Date;
  readonly authors: readonly string[];
  readonly category: string | null;
  readonly language: string;
  readonly images: readonly FeedImage[];
  readonly publisher: string;
  readonly source: FeedArticle['source'];
}

/** The feed of a collection; what is under embargo waits, for editors too: a feed is passed on. `selfUrl` and `homeUrl` are absolute. */
export function feedOf(
  collection: FeedCollection,
  { selfUrl, homeUrl }: { readonly selfUrl: string; readonly homeUrl: string },
): Feed {
  const entries = collection.articles.nodes.filter(({ isEmbargoed }) => !isEmbargoed).map(entryOf);
  const times = [new Date(collection.updatedAt), ...entries.map((entry) => entry.updated)];
  return {
    id: lastingId(collection.id, collection.createdAt),
    title: collection.title,
    description: collection.description ?? collection.title,
    selfUrl,
    homeUrl,
    updated: new Date(Math.max(...times.map(Number))),
    entries,
  };
}

function entryOf(article: FeedArticle): FeedEntry {
  const { title, url, category, language, images, source } = article;
  const { publisher } = article.citation;
  const { persons } = article.byline;
  const seen = article.revisions.nodes[0]?.seenAt ?? article.publishedAt ?? article.firstSeenAt;
  return {
    id: lastingId(article.id, article.firstSeenAt),
    url,
    title,
    summary: article.snippet === '' ? (article.lead ?? '') : article.snippet,
    html:
      mayPassWhole(article) && article.bodyHtml !== null
        ? `${article.bodyHtml}<p>Nguồn: <a href="${escapeXml(url)}">${escapeXml(publisher)}</a></p>`
        : null,
    published: article.publishedAt === null ? null : new Date(article.publishedAt),
    updated: new Date(seen),
    authors: persons.length > 0 ? persons : [article.authorUnit?.name ?? publisher],
    category,
    language,
    images,
    publisher,
    source,
  };
}

/**
 * An id that outlives addresses and titles and is nobody else's: a UUID made of a name (RFC 9562, version 5) from
 * the id here and the instant it was made.
 */
function lastingId(id: string, since: string): string {
  const hash = createHash('sha1').update(`bantin ${id} ${since}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
