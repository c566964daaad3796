import type { Source } from '../entities/source.js';
import { SourceError } from '../errors.js';
import type { PublishedAt } from '../normalize/draft.js';
import { readPage } from './entry.js';
import type { Incoming } from './incoming.js';
import type { Entry } from './list-entry.js';
import { isOfTheSite, PATIENCE } from './read-entries.js';
import type { RefreshTools } from './refresh-tools.js';
import { comparable, likeness } from './stories/likeness.js';
import { epochMs } from './visit-plan.js';

/** A visit that is due, with what is stored of its article. */
export interface DueVisit {
  readonly article_id: number;
  readonly source_key: string;
  readonly url: string;
  readonly entry: Entry | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly hash: string | null;
  readonly gone_since_ms: number | null;
  readonly went_with_others: boolean;
  readonly title: string;
  readonly body_text: string | null;
  readonly category: string | null;
  readonly status: string;
  readonly status_ms: number | null;
  readonly first_seen_ms: number;
  readonly published_ms: number | null;
  readonly published: PublishedAt | null;
}

/** Pages looked at again in one reading; what is new was read before them. */
const AT_ONCE = 20;

/** The visits of a source that are due, the longest due first. */
export function dueVisits(
  sourceId: number,
  { database, now }: Pick<RefreshTools, 'database' | 'now'>,
): Promise<DueVisit[]> {
  return database.read<DueVisit>(DUE, [sourceId, now()]);
}

const DUE =
  `select v.article_id, a.source_key, v.url, v.entry, v.etag, v.last_modified, v.hash, ${epochMs('v.gone_since')} as gone_since_ms, v.went_with_others, ` +
  `a.title, a.body_text, a.category, a.status, ${epochMs('a.status_at')} as status_ms, ` +
  `${epochMs('a.first_seen_at')} as first_seen_ms, ${epochMs('a.published_at')} as published_ms, ` +
  `case when a.published_at is not null then jsonb_build_object(` +
  `'value', to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), ` +
  `'precision', a.published_precision, 'basis', a.published_basis, 'raw', coalesce(a.published_raw, '')) end as published ` +
  `from article_visit v join article a on a.id = v.article_id ` +
  `where v.source_id = $1 and v.due_at <= $2 order by v.due_at, v.article_id limit ${AT_ONCE}`;

/** What a visit to one page showed. */
export interface Sight {
  readonly visit: DueVisit;
  /** GONE is 404 or 410; UNLIKE an address that shows something else now; FAILED says nothing of the article. */
  readonly kind: 'SAME' | 'READ' | 'GONE' | 'UNLIKE' | 'FAILED';
  readonly bytes: number;
  readonly incoming?: Incoming;
  readonly error?: SourceError;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly hash?: string;
}

/**
 * Looks at pages in order; a site that asks to come back later, or fails in a row, is left alone. What a site does
 * wrong is part of what was seen; an abort is thrown.
 */
export async function lookAtPages(
  due: readonly DueVisit[],
  source: Source,
  tools: RefreshTools,
  signal: AbortSignal,
): Promise<Sight[]> {
  const sights: Sight[] = [];
  let failures = 0;
  for (const visit of due) {
    signal.throwIfAborted();
    const sight = await lookAtPage(visit, source, tools, signal);
    sights.push(sight);
    failures = sight.error && isOfTheSite(sight.error) ? failures + 1 : 0;
    if (sight.error?.code === 'RATE_LIMITED' || failures >= PATIENCE) break;
  }
  return sights;
}

async function lookAtPage(
  visit: DueVisit,
  source: Source,
  tools: RefreshTools,
  signal: AbortSignal,
): Promise<Sight> {
  let bytes = 0;
  try {
    const { url, etag, last_modified: lastModified } = visit;
    const fetched = await tools.fetcher.fetchPage({
      url,
      sourceOrigin: source.url,
      kind: 'page',
      etag,
      lastModified,
      signal,
    });
    bytes = fetched.bytes.length;
    const answer = { etag: fetched.etag, lastModified: fetched.lastModified };
    if (fetched.notModified) return { visit, kind: 'SAME', bytes, ...answer };
    const hash = fetched.bodyHash;
    if (hash === visit.hash) return { visit, kind: 'SAME', bytes, ...answer, hash };
    const incoming = await readPage(entryOf(visit), fetched, source, tools);
    if (!isSameArticle(visit, incoming)) return { visit, kind: 'UNLIKE', bytes };
    return { visit, kind: 'READ', bytes, incoming, ...answer, hash };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { visit, kind: kindOf(error), bytes, error };
  }
}

function kindOf({ code, details }: SourceError): Sight['kind'] {
  if (code === 'HTTP_ERROR' && GONE.has(Number(details['status']))) return 'GONE';
  return code === 'NOT_AN_ARTICLE' ? 'UNLIKE' : 'FAILED';
}

const GONE: ReadonlySet<number> = new Set([404, 410]);

/** What the list said of the article; where that is lost, what is stored of it stands in. */
function entryOf(visit: DueVisit): Entry {
  if (visit.entry) return { ...visit.entry, sourceKey: visit.source_key };
  return {
    sourceKey: visit.source_key,
    url: visit.url,
    urls: [visit.url],
    title: visit.title,
    publishedAt: visit.published,
    author: null,
    category: visit.category,
    images: [],
    feed: null,
  };
}

/** Below this neither title nor text has enough in common with what was there. */
const ALIKE = 0.3;

/** An edit keeps its title or much of its text; an address that is used anew, or shows an error page, keeps neither. */
function isSameArticle(visit: DueVisit, { read }: Incoming): boolean {
  if (visit.title === read.title) return true;
  const { contentType } = read;
  const before = comparable({ title: visit.title, text: visit.body_text ?? '', contentType });
  const after = comparable({ title: read.title ?? '', text: read.bodyText ?? '', contentType });
  const { containment, title } = likeness(before, after);
  return containment >= ALIKE || title >= ALIKE;
}
