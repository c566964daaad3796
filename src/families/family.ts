import type { Problem } from '../errors.js';

/**
 * A page as the families see it: already decoded, parsed once, shared by everyone.
 * `document` is read, never changed; who wants to change it clones a node first.
 */
export interface Page {
  /** The address as served, after redirects; relative links resolve against it (or against `<base>`). */
  readonly url: string;
  readonly html: string;
  readonly document: Document;
}

/** Where a date stood; the order of trust is decided in `normalize/`, not by the family. */
export type DateBasis = 'PAGE' | 'META' | 'FEED' | 'URL';

/** A date in the site's own words, e.g. `{ text: 'Thứ hai - 02/03/2026 08:15', basis: 'PAGE' }`. */
export interface DateFact {
  readonly text: string;
  readonly basis: DateBasis;
}

/** An image the portal keeps apart from the body (cover, avatar), with its own caption field if it has one. */
export interface CoverFact {
  readonly url: string;
  readonly caption: string | null;
  /** Who took it, where the page says so in an element of its own beside the caption. */
  readonly credit?: string | null;
  readonly alt: string | null;
  /** How the page shows the caption: in a field of its own (the default), or as a `figcaption`. */
  readonly pairing?: 'FIELD' | 'FIGCAPTION';
}

/** A file or link in the site's own words. `url` may still be relative. */
export interface LinkFact {
  readonly url: string;
  readonly text: string | null;
}

/**
 * What a family reads off an article page: the site's own words and markup, nothing interpreted.
 * HTML fields hold inner HTML as the site wrote it; text fields hold text. `null` is "not there".
 */
export interface ArticleFacts {
  readonly title: string | null;
  /** Publication dates, best first. A page clock ("today is …") is no publication date and stays out. */
  readonly dates: readonly DateFact[];
  readonly modified: DateFact | null;
  /** HTML of the lead (sapo) when the page sets it apart from the body; else null. */
  readonly lead: string | null;
  /** HTML of the body box, with captions and byline still inside; boilerplate around it left out. */
  readonly body: string | null;
  /** The page's author field ("Tác giả: …", a right-aligned block outside the body), without its label. */
  readonly byline: string | null;
  /**
   * Short lines of their own between title and date, then behind the text, each as the page breaks it, that nothing calls
   * the author's: for pages without that field. `normalize/` tells whether they sign.
   */
  readonly signatures?: readonly string[];
  /** The page's source field ("Nguồn tin: …"), without its label. */
  readonly origin: string | null;
  readonly category: string | null;
  readonly cover: CoverFact | null;
  /** Files offered beside the body; those linked inside the body are found by `normalize/`. */
  readonly attachments: readonly LinkFact[];
  /** `rel=canonical` or the family's own notion of it, absolute or relative. */
  readonly canonicalUrl: string | null;
  /** Numbers of the document that the page labels as such outside the text ("Số hiệu: 2150/UBND-HTKT"), as printed. */
  readonly documentNumbers?: readonly string[];
  readonly problems?: readonly Problem[];
}

/** One row of a list page. */
export interface ListingItem {
  readonly url: string;
  readonly title: string | null;
  /** The date in the site's words, if the list shows one. */
  readonly date: string | null;
  readonly lead: string | null;
  readonly imageUrl: string | null;
}

/** What a family reads off a list page; urls absolute. */
export interface ListingFacts {
  readonly items: readonly ListingItem[];
  /** The next (older) page, or null at the end. */
  readonly nextUrl: string | null;
}

/** One entry of a feed in the feed's own words; text trimmed, urls absolute, HTML as given. */
export interface FeedItemFacts {
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly modified: string | null;
  readonly author: string | null;
  readonly summaryHtml: string | null;
  readonly contentHtml: string | null;
  readonly images: readonly { readonly url: string; readonly caption: string | null }[];
  readonly enclosures: readonly { readonly url: string; readonly type: string | null }[];
  readonly categories: readonly string[];
}

/** A whole feed in its own words. */
export interface FeedFacts {
  readonly title: string | null;
  readonly homepageUrl: string | null;
  readonly items: readonly FeedItemFacts[];
  readonly problems: readonly Problem[];
}

/** The names of the families; a source row keeps one of them. */
export type FamilyName =
  | 'feed'
  | 'portal-folder'
  | 'nukeviet'
  | 'hatinh-commune'
  | 'sharepoint'
  | 'liferay'
  | 'webcenter'
  | 'vpcp'
  | 'vnpt'
  | 'newspaper'
  | 'wordpress'
  | 'generic';

/**
 * A family is HOW one CMS product is read: pure, page in, facts out.
 * It never fetches and never interprets (no dates parsed, no units looked up).
 */
export interface Family {
  readonly name: Exclude<FamilyName, 'feed'>;
  /** How sure the family is that this page is its own: 0 no · 1 by fingerprint of the page or the URL · 2 by both. */
  recognize(page: Page): 0 | 1 | 2;
  readListing(page: Page): ListingFacts;
  /** Null when the page is not an article of this family. */
  readArticle(page: Page): ArticleFacts | null;
  /** Address of the page a duplicate (`/print/…`, `/savefile/…`) stands for; null when `url` is no duplicate. */
  originalUrl?(url: string): string | null;
  /** Paths where sites of this family publish feeds, for discovery. */
  readonly feedPaths: readonly string[];
}
