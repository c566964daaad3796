import { textOf } from '../families/dom.js';
import type { FamilyName } from '../families/family.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import { urlKey } from '../normalize/urls.js';
import { type Asker, createAsker, type Unanswered } from './asker.js';
import { distinct, familyFeeds, feedIn, type FoundFeed, namedFeeds, tryFeeds } from './discover-feeds.js';
import { type FoundList, listIn, sectionsOf, trySections } from './discover-lists.js';
import { homeOf, type SeenPage, seenPage } from './discover-page.js';
import { type FoundSitemap, trySitemaps } from './discover-sitemaps.js';
import { type OwnerCandidate, ownersNamed } from './discover-unit.js';
import { type Proposal, proposals } from './proposals.js';
import type { ReadTools } from './refresh-tools.js';

/** How sure the family of a site is: by page and address, by one of them, or not at all. */
export type FamilyConfidence = 'CERTAIN' | 'LIKELY' | 'NONE';

/** What an address turned out to be. */
export type AddressKind = 'FEED' | 'SITEMAP' | 'FRONT_PAGE' | 'LIST' | 'ARTICLE' | 'PAGE';

/** What was found on a site. Nothing of it is stored. */
export interface Discovery {
  /** The address asked, and where it led. */
  readonly url: string;
  readonly servedUrl: string;
  readonly kind: AddressKind;
  readonly homeUrl: string;
  readonly title: string | null;
  readonly family: { readonly name: FamilyName; readonly confidence: FamilyConfidence };
  readonly feeds: readonly FoundFeed[];
  readonly lists: readonly FoundList[];
  readonly sitemaps: readonly FoundSitemap[];
  /** Units it may belong to; none of them is certain. */
  readonly owners: readonly OwnerCandidate[];
  /** Sources that could be added, the best first. */
  readonly proposals: readonly Proposal[];
  readonly requestCount: number;
  /** False when the bound of requests or time was reached before everything was looked at. */
  readonly isComplete: boolean;
  /** Addresses that gave no page; paths that were only tried and are not there are left out. */
  readonly unanswered: readonly Unanswered[];
}

export interface DiscoverOptions {
  /** GSO code of the province whose units are looked for first. */
  readonly province: string | null;
  readonly mostRequests?: number;
  readonly mostMs?: number;
  readonly signal?: AbortSignal;
}

const MOST_REQUESTS = 25;
const MOST_MS = 180_000;

/**
 * Looks a site over, given its front page, an article or a feed: which product made it, where it lists its news, whose
 * it may be, and which sources it would make. At most 25 requests, each at the pace of its address and as robots.txt
 * allows. Throws SourceError when the address itself cannot be read; what else fails is told in the result.
 */
export async function discoverSource(
  url: string,
  tools: ReadTools,
  options: DiscoverOptions,
): Promise<Discovery> {
  const { mostRequests = MOST_REQUESTS, mostMs = MOST_MS, signal, province } = options;
  const now = tools.now();
  const asker = createAsker({
    fetcher: tools.fetcher,
    origin: url,
    most: mostRequests,
    mostMs,
    ...(signal ? { signal } : {}),
  });
  const first = await asker.askOrThrow(url);
  const given = await feedIn(first, 'GIVEN', now);
  const asked = given ? null : seenPage(first);
  const homeUrl = asked ? homeOf(asked.page) : (given?.homepageUrl ?? new URL('/', first.url).href);
  const home = await seeHome(homeUrl, asked, asker);
  const site = surer(asked, home);

  const feeds = given ? [given] : [];
  feeds.push(...(await feedsOf(asked, home, site, { homeUrl, asker, now })));
  const lists = await listsOf(asked, home, { homeUrl, asker, now });
  const sitemaps = await trySitemaps(homeUrl, asker, now);

  const day = isoDay(vietnameseDay(now.getTime()));
  const family = site?.family.name ?? 'generic';
  const known = site && site.sureness > 0 ? family : null;
  const found = { feeds: distinct(feeds), lists, sitemaps };
  return {
    url,
    servedUrl: first.url,
    kind: kindOf(asked, { isFeed: given !== null, homeUrl, sitemaps, url: first.url }),
    homeUrl,
    title: textOf((home ?? asked)?.page.document.querySelector('title')) ?? given?.title ?? null,
    family: { name: family, confidence: (['NONE', 'LIKELY', 'CERTAIN'] as const)[site?.sureness ?? 0] },
    ...found,
    owners: ownersNamed((home ?? asked)?.page ?? null, homeUrl, { day, province }, tools.gazetteer),
    proposals: proposals({ ...found, family: known }, now),
    requestCount: asker.count,
    isComplete: !asker.isExhausted,
    unanswered: asker.unanswered.filter(({ status }) => status !== 404 && status !== 410),
  };
}

/** Where everything is looked for, and how it is asked. */
interface Place {
  readonly homeUrl: string;
  readonly asker: Asker;
  readonly now: Date;
}

async function seeHome(homeUrl: string, asked: SeenPage | null, asker: Asker): Promise<SeenPage | null> {
  if (asked && urlKey(asked.page.url) === urlKey(homeUrl)) return asked;
  const fetched = await asker.ask(homeUrl);
  return fetched && seenPage(fetched);
}

function surer(one: SeenPage | null, other: SeenPage | null): SeenPage | null {
  if (!one || !other) return one ?? other;
  return other.sureness > one.sureness ? other : one;
}

/** Feeds the pages name; where they name none, those that sites of the family have. */
async function feedsOf(
  asked: SeenPage | null,
  home: SeenPage | null,
  site: SeenPage | null,
  { homeUrl, asker, now }: Place,
): Promise<readonly FoundFeed[]> {
  const named = [...new Set([home, asked].flatMap((seen) => (seen ? namedFeeds(seen.page) : [])))];
  const found = await tryFeeds(named.slice(0, 8), 'LINKED', asker, now);
  if (found.length > 0 || !site) return found;
  return tryFeeds(familyFeeds(site.family, homeUrl), 'KNOWN_PATH', asker, now);
}

/** The address itself where it lists articles, the sections of the menus, and the front page. */
async function listsOf(
  asked: SeenPage | null,
  home: SeenPage | null,
  { homeUrl, asker, now }: Place,
): Promise<readonly FoundList[]> {
  const isInner = asked !== null && asked !== home;
  const given = isInner && !isArticle(asked) ? listIn(asked, titleOf(asked), now, 'ALL_NEWS') : null;
  const menus = [
    ...(home ? sectionsOf(home.page, homeUrl) : []),
    ...(isInner ? sectionsOf(asked.page, homeUrl) : []),
  ];
  const fresh = menus.filter(
    ({ url }, at) =>
      urlKey(url) !== urlKey(asked?.page.url ?? '') &&
      menus.findIndex((other) => urlKey(other.url) === urlKey(url)) === at,
  );
  const sections = await trySections(fresh, asker, now);
  const front = home ? listIn(home, titleOf(home), now, 'FRONT') : null;
  return [...(given ? [given] : []), ...sections, ...(front ? [front] : [])];
}

function titleOf({ page }: SeenPage): string | null {
  return textOf(page.document.querySelector('h1')) ?? textOf(page.document.querySelector('title'));
}

function isArticle({ page, family }: SeenPage): boolean {
  return family.readArticle(page) !== null;
}

function kindOf(
  asked: SeenPage | null,
  about: {
    readonly isFeed: boolean;
    readonly homeUrl: string;
    readonly sitemaps: readonly FoundSitemap[];
    readonly url: string;
  },
): AddressKind {
  if (about.isFeed) return 'FEED';
  if (!asked) return about.sitemaps.some(({ url }) => url === about.url) ? 'SITEMAP' : 'PAGE';
  if (urlKey(asked.page.url) === urlKey(about.homeUrl)) return 'FRONT_PAGE';
  if (isArticle(asked)) return 'ARTICLE';
  return asked.family.readListing(asked.page).items.length >= 3 ? 'LIST' : 'PAGE';
}
