import type { SqlEntityManager } from '@mikro-orm/sql';
import { Fetch, type FetchOutcome } from '../entities/fetch.js';
import { type HealthState, Source } from '../entities/source.js';
import type { SourceError } from '../errors.js';
import type { Unread } from './entry.js';
import type { List } from './list.js';

/** How one reading went, in numbers. */
export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly bytes: number;
}

export interface Recording {
  readonly source: Source;
  readonly list: List;
  readonly unread: readonly Unread[];
  readonly counts: Counts;
  readonly startedAt: Date;
  readonly now: Date;
}

/** What is kept of one reading. */
export interface Reading {
  readonly fetchId: number;
  readonly outcome: FetchOutcome;
  readonly newCount: number;
  readonly changedCount: number;
  readonly failedCount: number;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

/** Readings kept per source. */
const KEPT = 30;

const LONGEST_WAIT_S = 24 * 3600;

/**
 * Writes down how a reading went: the fetch row, the source's health and when it is due next, in one transaction.
 * What lets the next reading answer "not modified" is kept only when nothing was left unread.
 */
export async function recordReading(em: SqlEntityManager, recording: Recording): Promise<Reading> {
  const { source, list, unread, counts, startedAt, now } = recording;
  const { outcome, code, message } = judge(recording);
  return em.transactional(async (inner) => {
    const row = inner.create(
      Fetch,
      {
        source: source.id,
        startedAt,
        ms: now.getTime() - startedAt.getTime(),
        outcome,
        url: source.url,
        status: list.status,
        bytes: counts.bytes,
        foundCount: list.entries.length,
        newCount: counts.new,
        changedCount: counts.changed,
        failedCount: unread.length,
        errorCode: code,
        errorMessage: message,
      } as never,
      { partial: true },
    );
    inner.persist(row);
    await inner.flush();
    await inner.nativeUpdate(Source, { id: source.id }, sourceAfter(recording, outcome, message));
    await inner
      .getConnection()
      .execute(
        `delete from source_fetch where source_id = ? and id not in (select id from source_fetch where source_id = ? order by id desc limit ${KEPT})`,
        [source.id, source.id],
        'run',
        inner.getTransactionContext(),
      );
    return {
      fetchId: row.id,
      outcome,
      newCount: counts.new,
      changedCount: counts.changed,
      failedCount: unread.length,
      errorCode: code,
      errorMessage: message,
    };
  });
}

interface Judgement {
  readonly outcome: FetchOutcome;
  readonly code: string | null;
  readonly message: string | null;
}

function judge({ list, unread, counts }: Recording): Judgement {
  if (list.error)
    return { outcome: outcomeOf(list.error), code: list.error.code, message: list.error.message };
  const first = unread[0];
  if (!first)
    return { outcome: counts.new + counts.changed > 0 ? 'NEW' : 'UNCHANGED', code: null, message: null };
  const message = `${unread.length} of ${list.entries.length} could not be read, first ${first.url}: ${first.error.message}`;
  if (counts.new + counts.changed > 0) return { outcome: 'NEW', code: first.error.code, message };
  const alike = unread.every((each) => each.error.code === 'NOT_AN_ARTICLE');
  return { outcome: alike ? 'DRIFTED' : 'TEMPORARY_FAILURE', code: first.error.code, message };
}

/** Codes that waiting does not mend. */
const PERMANENT: ReadonlySet<string> = new Set([
  'NOT_A_FEED',
  'NOT_HTML',
  'FEED_REFUSED',
  'ENCODING_UNREADABLE',
  'TOO_MANY_REDIRECTS',
]);
const REFUSED: ReadonlySet<string> = new Set(['ADDRESS_REFUSED', 'UNSAFE_REDIRECT', 'BAD_URL']);

function outcomeOf(error: SourceError): FetchOutcome {
  const status = Number(error.details['status'] ?? 0);
  if (REFUSED.has(error.code) || [401, 403, 451].includes(status)) return 'BLOCKED';
  if (error.code === 'SUDDENLY_EMPTY') return 'EMPTY';
  if (PERMANENT.has(error.code) || status === 404 || status === 410) return 'PERMANENT_FAILURE';
  return 'TEMPORARY_FAILURE';
}

/** One stumble is no illness: a temporary failure shows as BROKEN from the second in a row. */
function healthAfter(outcome: FetchOutcome, failures: number): HealthState {
  switch (outcome) {
    case 'NEW':
    case 'UNCHANGED':
      return 'OK';
    case 'BLOCKED':
      return 'BLOCKED';
    case 'DRIFTED':
      return 'DRIFTED';
    case 'EMPTY':
    case 'PERMANENT_FAILURE':
      return 'BROKEN';
    case 'TEMPORARY_FAILURE':
      return failures > 1 ? 'BROKEN' : 'OK';
  }
}

function sourceAfter(
  { source, list, unread, counts, now }: Recording,
  outcome: FetchOutcome,
  message: string | null,
) {
  const succeeded = outcome === 'NEW' || outcome === 'UNCHANGED';
  const failures = succeeded ? 0 : source.failures + 1;
  const health = healthAfter(outcome, failures);
  const complete = succeeded && unread.length === 0 && list.error === null;
  return {
    failures,
    healthState: health,
    healthReason: message,
    ...(health === source.healthState && source.healthSince ? {} : { healthSince: now }),
    nextCheckAt: new Date(now.getTime() + waitSeconds(source, list, failures) * 1000),
    heldUntil: null,
    ...(succeeded ? { lastSuccessAt: now } : {}),
    ...(counts.new > 0 ? { lastNewArticleAt: now } : {}),
    ...(complete && !list.notModified
      ? { etag: list.etag, lastModified: list.lastModified, listHash: list.hash }
      : complete
        ? {}
        : { etag: null, lastModified: null }),
  };
}

/** The source's interval, doubled with every failure in a row; at least what the site asks, at most a day. */
function waitSeconds(source: Source, list: List, failures: number): number {
  const asked = Number(list.error?.details['retryAfterMs'] ?? 0) / 1000;
  const patience = source.intervalSeconds * 2 ** Math.min(failures, 6);
  return Math.min(Math.max(patience, asked), Math.max(LONGEST_WAIT_S, source.intervalSeconds));
}
