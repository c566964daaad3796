import { DAY_MS, daysInMonth, MINUTE_MS, vietnameseDay } from '../../normalize/instant.js';

/** What tells who was first. */
export interface Clock {
  readonly id: number;
  /** Milliseconds since the epoch; null when unknown. */
  readonly publishedAt: number | null;
  readonly precision: 'MINUTE' | 'DAY' | 'MONTH' | null;
  readonly firstSeenAt: number;
}

/**
 * The first of several articles with one text. Who names another of them as its source is not first, whatever the
 * clocks say. Then only what is certain counts: a day without a time is not before 14:12 of the same day. Where the
 * clocks leave it open, the one seen first is taken, then the one stored first.
 */
export function originOf<Article extends Clock>(
  articles: readonly Article[],
  credits: (from: Article, to: Article) => boolean,
): Article {
  const free = articles.filter(
    (one) => !articles.some((other) => other !== one && credits(one, other) && !credits(other, one)),
  );
  // All in a circle: then the words say nothing.
  const able = free.length > 0 ? free : articles;
  const earliestEnd = Math.min(...able.map((each) => span(each).end));
  const open = able.filter((each) => span(each).start < earliestEnd || span(each).end === earliestEnd);
  return open.reduce((best, each) =>
    each.firstSeenAt < best.firstSeenAt || (each.firstSeenAt === best.firstSeenAt && each.id < best.id)
      ? each
      : best,
  );
}

/** How much later than the origin, as exactly as the dates allow; null when one of them is not known to the day. */
export function lagBehind(
  origin: Clock,
  article: Clock,
): { readonly minutes: number; readonly precision: 'MINUTE' | 'DAY' } | null {
  if (origin.publishedAt === null || article.publishedAt === null) return null;
  const precisions = [origin.precision, article.precision];
  if (precisions.every((each) => each === 'MINUTE')) {
    return {
      minutes: Math.round((article.publishedAt - origin.publishedAt) / MINUTE_MS),
      precision: 'MINUTE',
    };
  }
  if (!precisions.every((each) => each === 'MINUTE' || each === 'DAY')) return null;
  const days = dayNumber(article.publishedAt) - dayNumber(origin.publishedAt);
  return { minutes: days * 24 * 60, precision: 'DAY' };
}

/** From when to when an article may have been published: [start, end). */
function span({ publishedAt, precision, firstSeenAt }: Clock): {
  readonly start: number;
  readonly end: number;
} {
  if (publishedAt === null) return { start: -Infinity, end: firstSeenAt };
  if (precision === 'DAY') return { start: publishedAt, end: publishedAt + DAY_MS };
  if (precision === 'MONTH') {
    const { year, month } = vietnameseDay(publishedAt);
    return { start: publishedAt, end: publishedAt + daysInMonth(year, month) * DAY_MS };
  }
  return { start: publishedAt, end: publishedAt + 1 };
}

function dayNumber(instant: number): number {
  const { year, month, day } = vietnameseDay(instant);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}
