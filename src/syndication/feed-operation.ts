/** What a feed shows of a collection, asked of the API. */
export const FEED_OPERATION = `query Feed($slug: String!, $first: Int!) {
  collection(slug: $slug) {
    id slug title description createdAt updatedAt
    articles(first: $first) {
      nodes {
        id title url lead snippet(length: 400) bodyHtml publishedAt firstSeenAt category language rights isEmbargoed
        byline { persons republishedFrom }
        authorUnit { name }
        images { url caption credit width height }
        revisions(first: 1) { nodes { seenAt } }
        source { name url kind family owners { organ { kind } } }
        citation { publisher }
      }
    }
  }
}`;

/** A collection as {@link FEED_OPERATION} gives it; instants as the API writes them. */
export interface FeedCollection {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly articles: { readonly nodes: readonly FeedArticle[] };
}

export interface FeedArticle {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly lead: string | null;
  readonly snippet: string;
  readonly bodyHtml: string | null;
  readonly publishedAt: string | null;
  readonly firstSeenAt: string;
  readonly category: string | null;
  readonly language: string;
  readonly rights: string;
  readonly isEmbargoed: boolean;
  readonly byline: { readonly persons: readonly string[]; readonly republishedFrom: string | null };
  readonly authorUnit: { readonly name: string } | null;
  readonly images: readonly FeedImage[];
  readonly revisions: { readonly nodes: readonly { readonly seenAt: string }[] };
  readonly source: {
    readonly name: string;
    readonly url: string;
    readonly kind: string;
    readonly family: string;
    readonly owners: readonly { readonly organ: { readonly kind: string } }[];
  };
  readonly citation: { readonly publisher: string };
}

export interface FeedImage {
  readonly url: string;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly width: number | null;
  readonly height: number | null;
}
