import { SourceError, type SourceErrorCode } from '../errors.js';
import { familyNamed, recognizeFamily } from '../families/families.js';
import type { ArticleFacts } from '../families/family.js';
import { parsePage } from '../families/page.js';
import { type RuledListing, ruledListing } from '../families/ruled-listing.js';
import type { RuleSet } from '../families/rules.js';
import type { ArticleDraft } from '../normalize/draft.js';
import { draftArticle } from '../normalize/draft-article.js';
import type { Gazetteer } from '../units/gazetteer.js';
import { placeTest } from '../units/resolve-organ.js';
import { decodeBytes } from './decode.js';
import { extractArticle, type ExtractedArticle, type ExtractInput } from './extract.js';
import { type FeedEntries, readFeedEntries, type ReadFeedOptions } from './read-feed.js';

/** A list page as fetched, and the family of its source; null: recognised. */
export interface ListingInput {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly contentType: string | null;
  readonly family: string | null;
  /** The source's own rules of the day; null: it has none. */
  readonly rules: RuleSet | null;
}

/** The whole text a feed carries, in the feed's words, and where it came from. */
export interface FeedArticleInput {
  readonly facts: ArticleFacts;
  readonly url: string;
  readonly fetchedAt: Date;
  readonly province: string | null;
}

/**
 * Everything that is done with what a site sent. It costs what the site likes, so the service has it done in threads
 * (`parse-pool.ts`); commands that read one file do it in place. Each throws {@link SourceError} for what the site
 * did wrong.
 */
export interface Parsing {
  feed(input: ReadFeedOptions & { readonly bytes: Uint8Array }): Promise<FeedEntries>;
  listing(input: ListingInput): Promise<RuledListing>;
  page(input: ExtractInput): Promise<ExtractedArticle>;
  feedArticle(input: FeedArticleInput): Promise<ArticleDraft>;
  /** Many entries at once; null for one that must be read by itself, because something was wrong with it. */
  feedArticles(inputs: readonly FeedArticleInput[]): Promise<readonly (ArticleDraft | null)[]>;
}

export type ParseTask = keyof Parsing;

/** What input is called that could not be borne, by what it was. */
export const REFUSAL = {
  feed: 'FEED_REFUSED',
  listing: 'PAGE_REFUSED',
  page: 'PAGE_REFUSED',
  feedArticle: 'FEED_REFUSED',
  feedArticles: 'FEED_REFUSED',
} as const satisfies Record<ParseTask, SourceErrorCode>;

/** Parsing in this very thread; the units are asked for when the first page needs them. */
export function parseInPlace(gazetteer: () => Gazetteer): Parsing {
  return {
    feed: ({ bytes, ...options }) => bearable('feed', () => readFeedEntries(bytes, options)),
    listing: (input) => bearable('listing', () => readListing(input)),
    page: (input) => bearable('page', () => storedInOne(extractArticle(input, gazetteer()), 'page')),
    feedArticle: (input) =>
      bearable('feedArticle', () => storedInOne(draftFeedArticle(input, gazetteer()), 'feedArticle')),
    feedArticles: (inputs) =>
      bearable('feedArticles', () => inputs.map((input) => draftOrNull(input, gazetteer()))),
  };
}

function readListing({ bytes, url, contentType, family: name, rules }: ListingInput): RuledListing {
  const page = parsePage(decodeBytes(bytes, { contentType, kind: 'html' }).text, url);
  const family = (name && familyNamed(name)) || recognizeFamily(page).family;
  const listing = family.readListing(page);
  const { items, nextUrl, problems } = rules
    ? ruledListing(page, rules, listing)
    : { ...listing, problems: [] };
  return {
    problems,
    items: items.map((item) => ({ ...item, url: family.originalUrl?.(item.url) ?? item.url })),
    nextUrl,
  };
}

function draftFeedArticle(
  { facts, url, fetchedAt, province }: FeedArticleInput,
  gazetteer: Gazetteer,
): ArticleDraft {
  return draftArticle(facts, { url, family: 'feed', fetchedAt, isPlace: placeTest(gazetteer, province) });
}

function draftOrNull(input: FeedArticleInput, gazetteer: Gazetteer): ArticleDraft | null {
  try {
    return storedInOne(draftFeedArticle(input, gazetteer), 'feedArticles');
  } catch {
    return null;
  }
}

/** Characters of an article's text or markup. The longest laws have half a million; all of it is stored and compared. */
const LONGEST_BODY = 1_500_000;

function storedInOne<Draft extends ArticleDraft>(draft: Draft, task: ParseTask): Draft {
  const length = Math.max(draft.bodyHtml?.length ?? 0, draft.bodyText?.length ?? 0);
  if (length <= LONGEST_BODY) return draft;
  throw new SourceError(REFUSAL[task], `The text is longer than ${LONGEST_BODY} characters`, { length });
}

/** A stack or a string that grew past what the engine bears is the input's doing. */
async function bearable<Result>(task: ParseTask, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SourceError(REFUSAL[task], `It could not be read: ${error.message}`, {}, error);
  }
}
