import { createHash } from 'node:crypto';
import type { Problem } from '../errors.js';
import type { ListingItem } from '../families/family.js';
import { daysInAddress, isOpenBesideAmPm, orderBesideAmPm } from '../normalize/am-pm-order.js';
import type { DateOrder } from '../normalize/date-match.js';
import { type DateOptions, findDate } from '../normalize/dates.js';
import type { PublishedAt } from '../normalize/draft.js';
import { cleanLine, fold } from '../normalize/text.js';
import { urlKey } from '../normalize/urls.js';
import type { FeedEntry } from './read-feed.js';
import { storable } from './storable.js';

/** One article as the list of its source names it; what the article's own page says wins over it. */
export interface Entry {
  /** Trimmed guid of a feed entry, else the look-up key of the address. */
  readonly sourceKey: string;
  /** Where the article's page is; null for a feed entry that has none. */
  readonly url: string | null;
  /** Every address it is known under, `url` first; none where the address names several entries. */
  readonly urls: readonly string[];
  readonly title: string | null;
  readonly publishedAt: PublishedAt | null;
  readonly author: string | null;
  readonly category: string | null;
  readonly images: readonly { readonly url: string; readonly caption: string | null }[];
  /** A sitemap's own words for the last change. */
  readonly lastModified?: string | null;
  /** What was odd about the list where it names the article. */
  readonly problems?: readonly Problem[];
  /** The feed entry itself, for families that read no page. */
  readonly feed: FeedEntry | null;
}

/** An entry of a feed. */
export function entryOfFeed(given: FeedEntry): Entry {
  const item = storable(given);
  const { publishedAt } = item;
  return {
    sourceKey: boundedKey(keyOf(item)),
    url: item.link,
    urls: item.link === null ? [] : [item.link],
    title: item.title,
    publishedAt: publishedAt ? { ...publishedAt, basis: 'FEED' } : null,
    author: item.author,
    category: item.categories[0] ?? null,
    images: item.images,
    problems: item.problems,
    feed: item,
  };
}

/** The guid unless several entries share it; else the look-up key of the link; else, for want of both, the title. */
function keyOf({ guid, isGuidShared, link, title }: FeedEntry): string {
  if (guid !== null && !isGuidShared) return /^https?:/i.test(guid) ? (urlKey(guid) ?? guid) : guid;
  return (link === null ? null : (urlKey(link) ?? link)) ?? `title:${title ?? ''}`;
}

/** An index row takes 2,700 bytes; guids that hold half an article have been seen. */
const LONGEST_KEY = 500;

function boundedKey(key: string): string {
  return key.length <= LONGEST_KEY ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`;
}

/** How the dates of a list are read: in the order of its source, else in that which its rows tell together. */
export type ListOrder = Pick<DateOptions, 'monthFirst' | 'besideAmPm'>;

/** In what order a list page writes day and month; the source's own setting goes before what the rows tell. */
export function orderOfListing(
  items: readonly Pick<ListingItem, 'date' | 'url'>[],
  dateOrder: DateOrder | null,
  now: Date,
): ListOrder {
  if (dateOrder !== null) return { monthFirst: dateOrder === 'MDY', besideAmPm: dateOrder };
  const rows = items.map(({ date, url }) => ({
    texts: date === null ? [] : [date],
    known: daysInAddress(url),
  }));
  return { besideAmPm: orderBesideAmPm(rows, { fetchedAt: now }) };
}

/** An item of a list page; relative dates count from `now`. */
export function entryOfListing(given: ListingItem, now: Date, order: ListOrder = {}): Entry {
  const item = storable(given);
  const found = item.date === null ? null : findDate(item.date, { fetchedAt: now, ...order });
  const date = found?.date ?? null;
  const isAssumed = found && !order.monthFirst && !order.besideAmPm && isOpenBesideAmPm(found);
  return {
    sourceKey: boundedKey(urlKey(item.url) ?? item.url),
    url: item.url,
    urls: [item.url],
    title: item.title,
    publishedAt: date && item.date !== null ? { ...date, basis: 'PAGE', raw: cleanLine(item.date) } : null,
    author: null,
    category: null,
    images: item.imageUrl === null ? [] : [{ url: item.imageUrl, caption: null }],
    problems: isAssumed ? [{ code: 'AMBIGUOUS_DATE', detail: found.raw }] : [],
    feed: null,
  };
}

/**
 * Each article once, the first of those that are the same: by key, and by address where pages are read or the title
 * is the same too. A feed that carries whole texts may give many entries one address (its front page): such an
 * address names none of them.
 */
export function distinctEntries(entries: readonly Entry[], readsPages: boolean): readonly Entry[] {
  const byKey = new Set<string>();
  const byUrl = new Map<string, Entry>();
  const shared = new Set<string>();
  const distinct = entries.filter((entry) => {
    if (byKey.has(entry.sourceKey)) return false;
    const key = addressOf(entry);
    const other = key === null ? undefined : byUrl.get(key);
    if (other && (readsPages || isSameTitle(other, entry))) return false;
    byKey.add(entry.sourceKey);
    if (key !== null && other) shared.add(key);
    if (key !== null && !other) byUrl.set(key, entry);
    return true;
  });
  if (shared.size === 0) return distinct;
  return distinct.map((entry) => (shared.has(addressOf(entry) ?? '') ? { ...entry, urls: [] } : entry));
}

function addressOf({ url }: Entry): string | null {
  return url === null ? null : urlKey(url);
}

function isSameTitle(a: Entry, b: Entry): boolean {
  return fold(cleanLine(a.title ?? '')) === fold(cleanLine(b.title ?? ''));
}
