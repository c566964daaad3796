import type { Database } from '../db.js';
import type { Source } from '../entities/source.js';
import type { PageAnswer } from './keep-pages.js';
import type { Entry } from './list-entry.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Ages since first sight at which the page of an article is looked at again: most edits come early. */
const AGES_MS = [HOUR_MS, 6 * HOUR_MS, DAY_MS, 3 * DAY_MS, 7 * DAY_MS, 30 * DAY_MS] as const;

/** An article that is held back is looked at for as long as it is: its page may be cleaned. */
const HELD_BACK_MS = 7 * DAY_MS;

/** What the next visit depends on. */
export interface Visited {
  readonly firstSeenMs: number;
  readonly publishedMs: number | null;
  readonly isHeldBack: boolean;
}

/**
 * When a page is looked at next, seen from `now`; null when its article is old enough to be left in peace. An article
 * that was old at first sight skips the early visits: nobody edits it within the hour.
 */
export function nextVisit({ firstSeenMs: seen, publishedMs, isHeldBack }: Visited, now: Date): Date | null {
  const ageAtSight = Math.min(Math.max(0, seen - (publishedMs ?? seen)), AGES_MS[AGES_MS.length - 1]!);
  const next = AGES_MS.find((age) => age >= ageAtSight && seen + age > now.getTime());
  if (next !== undefined) return new Date(seen + next);
  return isHeldBack ? new Date(now.getTime() + HELD_BACK_MS) : null;
}

/** Articles that get their first visit planned in one reading; more than a list and its archive hold. */
const AT_ONCE = 2000;

/**
 * Plans the first visit to every young article of a source that has none planned: those of this reading, and those
 * that a killed worker or an older version left without. What the list says of each is kept beside, since the page
 * alone may leave a field open. A withdrawn article that the list names again is looked at within a day.
 */
export async function planVisits(
  source: Source,
  entries: readonly Entry[],
  answerOf: (url: string) => PageAnswer | null,
  { database, now }: { readonly database: Database; readonly now: () => Date },
): Promise<void> {
  if (source.family === 'feed') return;
  const at = now();
  const articles = await database.read<Unplanned>(UNPLANNED, [
    source.id,
    new Date(at.getTime() - AGES_MS[AGES_MS.length - 1]!),
  ]);
  const byKey = new Map(entries.map((entry) => [entry.sourceKey, entry]));
  const visits = articles.map((article) => {
    const entry = byKey.get(article.source_key) ?? null;
    const url = entry?.url ?? article.url;
    const due = nextVisit(
      {
        firstSeenMs: article.first_seen_ms,
        publishedMs: article.published_ms,
        isHeldBack: article.status === 'QUARANTINED',
      },
      at,
    );
    const answer = answerOf(url);
    return {
      article_id: article.id,
      url,
      entry: entry && { ...entry, feed: null },
      etag: answer?.etag ?? null,
      last_modified: answer?.lastModified ?? null,
      hash: answer?.hash ?? null,
      due_at: due?.toISOString() ?? null,
    };
  });
  const connection = database.em().getConnection();
  if (visits.length > 0) await connection.execute(PLAN, [source.id, JSON.stringify(visits)], 'run');
  const listed = JSON.stringify(entries.map(({ sourceKey }) => sourceKey));
  if (entries.length > 0) await connection.execute(LISTED_AGAIN, [source.id, listed], 'run');
}

interface Unplanned {
  readonly id: number;
  readonly source_key: string;
  readonly url: string;
  readonly status: string;
  readonly first_seen_ms: number;
  readonly published_ms: number | null;
}

/** A moment as milliseconds: both databases give numbers alike, moments not. */
export function epochMs(column: string): string {
  return `(extract(epoch from ${column}) * 1000)::float8`;
}

const UNPLANNED =
  `select a.id, a.source_key, a.url, a.status, ${epochMs('a.first_seen_at')} as first_seen_ms, ${epochMs('a.published_at')} as published_ms from article a ` +
  `where a.source_id = $1 and a.first_seen_at > $2 and a.family <> 'feed' ` +
  `and not exists (select 1 from article_visit v where v.article_id = a.id) order by a.id desc limit ${AT_ONCE}`;

const PLAN =
  `insert into article_visit (article_id, source_id, url, entry, etag, last_modified, hash, due_at) ` +
  `select article_id, ?, url, entry, etag, last_modified, hash, due_at from jsonb_to_recordset(?::jsonb) as v(` +
  `article_id int, url text, entry jsonb, etag text, last_modified text, hash text, due_at timestamptz) ` +
  `on conflict do nothing`;

const LISTED_AGAIN =
  `update article_visit v set due_at = visited_at + interval '1 day' from article a ` +
  `where a.id = v.article_id and v.source_id = ? and a.status = 'WITHDRAWN_BY_SOURCE' ` +
  `and (v.due_at is null or v.due_at > v.visited_at + interval '1 day') ` +
  `and a.source_key in (select jsonb_array_elements_text(?::jsonb))`;
