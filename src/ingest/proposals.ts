import type { SourceKind } from '../entities/source.js';
import { DAY_MS } from '../normalize/instant.js';
import type { FoundFeed } from './discover-feeds.js';
import type { FoundList } from './discover-lists.js';
import type { FoundSitemap } from './discover-sitemaps.js';
import { type Notice, noticeOf, type NoticeTable } from './notice.js';

/** A source that could be added, with why. */
export interface Proposal {
  readonly kind: SourceKind;
  /** How its pages would be read; null: recognised page by page. */
  readonly family: string | null;
  readonly url: string;
  readonly name: string | null;
  readonly itemCount: number;
  readonly newestAt: string | null;
  readonly why: readonly Notice<ProposalReason>[];
  /** Higher is better; only the order means anything. */
  readonly score: number;
}

/** What speaks for a proposal, or against it. */
const REASONS = {
  FEED: ['Nguồn RSS/Atom đọc được, {count} tin', 'A feed that can be read, {count} items'],
  FEED_HAS_FULL_TEXT: ['RSS có toàn văn bài viết', 'The feed carries the whole text'],
  NEWS_SECTION: ['Chuyên mục tin “{name}”, {count} tin', 'The news section “{name}”, {count} items'],
  SECTION: ['Chuyên mục “{name}”, {count} tin', 'The section “{name}”, {count} items'],
  FRONT_PAGE: ['Trang chủ có {count} tin', 'The front page shows {count} items'],
  SITEMAP: ['Sơ đồ trang có {count} địa chỉ', 'A sitemap of {count} addresses'],
  FRESH: ['Tin mới nhất ngày {day}', 'Newest item of {day}'],
  OLD: ['Tin mới nhất đã cũ, ngày {day}', 'The newest item is old, of {day}'],
  UNDATED: ['Danh sách không ghi ngày', 'The list shows no dates'],
  EMPTY: ['Chưa có tin nào', 'It has no items yet'],
  HAS_ARCHIVE: ['Có trang sau để đọc tin cũ', 'Older pages follow, so the archive can be read'],
} as const satisfies NoticeTable<string>;

export type ProposalReason = keyof typeof REASONS;

const FRESH_MS = 45 * DAY_MS;
const OLD_MS = 180 * DAY_MS;

const SCORES = {
  feed: 100,
  fullText: 5,
  allNews: 84,
  news: 68,
  section: 55,
  /** A front page with older pages behind it lists everything; one without shows a choice. */
  frontList: 78,
  front: 45,
  sitemap: 35,
  archive: 4,
  undated: -10,
  old: -50,
  ageing: -15,
  empty: -70,
};

/** Everything that was found on a site. */
export interface Found {
  readonly feeds: readonly FoundFeed[];
  readonly lists: readonly FoundList[];
  readonly sitemaps: readonly FoundSitemap[];
  /** The family of the site; null when no product is recognised. */
  readonly family: string | null;
}

/** Proposes sources, the best first: a living feed, the news section, other sections, the sitemap. */
export function proposals({ feeds, lists, sitemaps, family }: Found, now: Date): readonly Proposal[] {
  return [
    ...feeds.map((feed) => ofFeed(feed, family, now)),
    ...lists.map((list) => ofList(list, now)),
    ...sitemaps.map((sitemap) => ofSitemap(sitemap, family, now)),
  ].sort((a, b) => b.score - a.score || b.itemCount - a.itemCount);
}

function ofFeed(feed: FoundFeed, family: string | null, now: Date): Proposal {
  const { url, title, itemCount, newestAt, hasFullText } = feed;
  const age = ageOf(itemCount, newestAt, now);
  const full = hasFullText ? [noticeOf(REASONS, 'FEED_HAS_FULL_TEXT')] : [];
  return {
    kind: 'FEED',
    // Where no product is known and the feed tells all, its own words are the surest.
    family: family ?? (hasFullText ? 'feed' : null),
    url,
    name: title,
    itemCount,
    newestAt,
    why: [noticeOf(REASONS, 'FEED', { count: itemCount }), ...full, ...age.why],
    score:
      SCORES.feed + age.score + (hasFullText ? SCORES.fullText : 0) + (feed.origin === 'CHANNEL' ? -8 : 0),
  };
}

const LIST_REASONS = {
  ALL_NEWS: 'NEWS_SECTION',
  NEWS: 'NEWS_SECTION',
  SECTION: 'SECTION',
  FRONT: 'FRONT_PAGE',
} as const;

function ofList(list: FoundList, now: Date): Proposal {
  const { url, name, itemCount, newestAt, role, hasNextPage } = list;
  const age = ageOf(itemCount, newestAt, now);
  const code = LIST_REASONS[role];
  const front = hasNextPage ? SCORES.frontList : SCORES.front;
  const base = { ALL_NEWS: SCORES.allNews, NEWS: SCORES.news, SECTION: SCORES.section, FRONT: front }[role];
  const archive = hasNextPage ? [noticeOf(REASONS, 'HAS_ARCHIVE')] : [];
  return {
    kind: 'HTML',
    family: list.family === 'generic' ? null : list.family,
    url,
    name,
    itemCount,
    newestAt,
    why: [noticeOf(REASONS, code, { name: name ?? url, count: itemCount }), ...age.why, ...archive],
    score: base + age.score + (hasNextPage ? SCORES.archive : 0),
  };
}

function ofSitemap(sitemap: FoundSitemap, family: string | null, now: Date): Proposal {
  const { url, pageCount, newestAt } = sitemap;
  const age = ageOf(pageCount, newestAt, now);
  return {
    kind: 'SITEMAP',
    family,
    url,
    name: null,
    itemCount: pageCount,
    newestAt,
    why: [noticeOf(REASONS, 'SITEMAP', { count: pageCount }), ...age.why],
    score: SCORES.sitemap + age.score,
  };
}

function ageOf(
  count: number,
  newestAt: string | null,
  now: Date,
): { why: Notice<ProposalReason>[]; score: number } {
  if (count === 0) return { why: [noticeOf(REASONS, 'EMPTY')], score: SCORES.empty };
  if (newestAt === null) return { why: [noticeOf(REASONS, 'UNDATED')], score: SCORES.undated };
  const age = now.getTime() - Date.parse(newestAt);
  const day = newestAt.slice(0, 10);
  if (age > OLD_MS) return { why: [noticeOf(REASONS, 'OLD', { day })], score: SCORES.old };
  return { why: [noticeOf(REASONS, 'FRESH', { day })], score: age > FRESH_MS ? SCORES.ageing : 0 };
}
