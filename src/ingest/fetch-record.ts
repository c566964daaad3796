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
const MONTH_S = 30 * 24 * 3600;
const MOST_DOUBLINGS = 6;

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
  const code = first?.error.code ?? null;
  const message = first ? unreadMessage(first, unread.length, list.entries.length) : null;
  if (counts.new + counts.changed > 0) return { outcome: 'NEW', code, message };
  // A page or two that cannot be read are no illness of the source; half of its list is.
  if (unread.length * 2 < list.entries.length || !first) return { outcome: 'UNCHANGED', code, message };
  const strange = unread.filter(({ error }) => UNLIKE_BEFORE.has(error.code));
  return {
    outcome: strange.length * 2 > unread.length ? 'DRIFTED' : 'TEMPORARY_FAILURE',
    code: (strange.length * 2 > unread.length ? strange[0]?.error.code : code) ?? code,
    message,
  };
}

/** Pages that came and were not what this source's pages used to be. */
const UNLIKE_BEFORE: ReadonlySet<string> = new Set(['NOT_AN_ARTICLE', 'NOT_HTML']);

/** Names the first page, unless it was refused: an address we may not read must not stand in what we show. */
function unreadMessage({ url, error }: Unread, count: number, of: number): string {
  const where = REFUSED.has(error.code) ? '' : ` ${url}`;
  return `${count} of ${of} could not be read, the first${where}: ${error.message}`;
}

/** Codes that waiting does not mend. */
const PERMANENT: ReadonlySet<string> = new Set([
  'NOT_A_FEED',
  'NOT_HTML',
  'FEED_REFUSED',
  'PAGE_REFUSED',
  'BODY_TOO_LARGE',
  'EXPANSION_TOO_LARGE',
  'ENCODING_UNREADABLE',
  'TOO_MANY_REDIRECTS',
]);
const REFUSED: ReadonlySet<string> = new Set([
  'ADDRESS_REFUSED',
  'UNSAFE_REDIRECT',
  'BAD_URL',
  'ROBOTS_REFUSED',
]);
const FORBIDDEN: ReadonlySet<number> = new Set([401, 403, 451]);
const GONE: ReadonlySet<number> = new Set([404, 410]);

function outcomeOf(error: SourceError): FetchOutcome {
  const status = Number(error.details['status'] ?? 0);
  if (REFUSED.has(error.code) || FORBIDDEN.has(status)) return 'BLOCKED';
  if (error.code === 'SUDDENLY_EMPTY') return 'EMPTY';
  if (PERMANENT.has(error.code) || GONE.has(status)) return 'PERMANENT_FAILURE';
  return 'TEMPORARY_FAILURE';
}

/** Asking for this page again would give the same: its failure does not keep the list from being "read whole". */
function isLasting(error: SourceError): boolean {
  const outcome = outcomeOf(error);
  return outcome === 'BLOCKED' || outcome === 'PERMANENT_FAILURE' || error.code === 'NOT_AN_ARTICLE';
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
  const complete = succeeded && unread.every(({ error }) => isLasting(error));
  return {
    failures,
    healthState: health,
    healthReason: message,
    ...(health === source.healthState && source.healthSince ? {} : { healthSince: now }),
    nextCheckAt: new Date(
      now.getTime() + waitSeconds(source, [list.error, ...unread.map(({ error }) => error)], failures) * 1000,
    ),
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
function waitSeconds(source: Source, errors: readonly (SourceError | null)[], failures: number): number {
  const rest = source.lifecycle === 'FROZEN' ? MONTH_S : source.intervalSeconds;
  const asked = Math.max(0, ...errors.map((error) => Number(error?.details['retryAfterMs'] ?? 0) / 1000));
  const patience = rest * 2 ** Math.min(failures, MOST_DOUBLINGS);
  // Sources of one platform that was asked too often come back one after the other.
  const apart = asked > 0 ? source.id % 60 : 0;
  return Math.min(Math.max(patience, asked + apart), Math.max(LONGEST_WAIT_S, rest));
}

/**
 * After a fault of our own: the source is due again later, as after a failure of the site, or one poisoned page
 * would be asked for without end. Health and fetches, which tell of the site, stay as they are.
 */
export async function postponeReading(em: SqlEntityManager, sourceId: number): Promise<void> {
  await em
    .getConnection()
    .execute(
      `update source set failures = failures + 1, next_check_at = now() + interval '1 second' * ` +
        `least(${LONGEST_WAIT_S}, interval_seconds * 2 ^ least(failures + 1, ${MOST_DOUBLINGS})) where id = ?`,
      [sourceId],
    );
}
