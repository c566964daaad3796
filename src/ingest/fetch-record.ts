import type { SqlEntityManager } from '@mikro-orm/sql';
import { recordHealth } from '../changes/record-changes.js';
import { Fetch, type FetchOutcome } from '../entities/fetch.js';
import { Source } from '../entities/source.js';
import type { SourceError } from '../errors.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import type { Told } from '../reasons.js';
import { fallsOf } from './drift.js';
import { addFieldCounts } from './field-counts.js';
import { healthAfter } from './health.js';
import {
  isLasting,
  judge,
  type Judgement,
  lastingly,
  type Recording,
  toldOf,
  toldOfFalls,
  unreadArticles,
} from './judgement.js';
import { nextCheck, nextInterval } from './next-check.js';
import { nextNewsBy } from './news-days.js';
import { setAside } from './set-aside.js';

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
  const { source, list, counts, startedAt, now } = recording;
  return em.transactional(async (inner) => {
    const falls = await fallsToday(inner, recording);
    const judgement = judge(recording, falls);
    const { outcome, code, told } = judgement;
    const failedCount = unreadArticles(recording).length;
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
        failedCount,
        errorCode: code,
        errorMessage: told?.message ?? null,
        errorFacts: told?.reason ?? null,
      } as never,
      { partial: true },
    );
    inner.persist(row);
    await inner.flush();
    const expectedBy = await nextNewsBy(inner, source, counts.new > 0, now);
    const drift = falls.length > 0 ? toldOfFalls(falls) : null;
    const after = sourceAfter(recording, judgement, { drift, expectedBy });
    await recordHealth(inner, source.id, after.healthState, now);
    await inner.nativeUpdate(Source, { id: source.id }, after);
    await setAside(inner, source.id, lastingly(recording, judgement), now);
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
      failedCount,
      errorCode: code,
      errorMessage: told?.message ?? null,
    };
  });
}

/** The fields that have fallen, as of this reading: its new articles count. */
async function fallsToday(em: SqlEntityManager, { source, counts, now }: Recording) {
  const today = dayOf(now);
  const days = await addFieldCounts(em, source.id, today, counts.fields);
  const since = source.healthState === 'DRIFTED' && source.healthSince ? dayOf(source.healthSince) : null;
  return fallsOf(days, since);
}

function dayOf(instant: Date): string {
  return isoDay(vietnameseDay(instant.getTime()));
}

/** What a reading knows of the source beyond itself. */
interface Signs {
  readonly drift: Told | null;
  readonly expectedBy: Date | null;
}

function sourceAfter(
  { source, list, unread, left, visits, counts, now }: Recording,
  { outcome, told, failed }: Judgement,
  { drift, expectedBy }: Signs,
) {
  const failures = failed ? source.failures + 1 : 0;
  const health = healthAfter(
    { state: source.healthState, since: source.healthSince },
    {
      outcome,
      failures,
      // The list may be read and bring news while the site has lost its known pages.
      drifted: drift !== null || visits.fault !== null,
      expectedBy: source.lifecycle === 'ACTIVE' ? expectedBy : null,
      now,
    },
    { reading: told, drift: drift ?? (visits.fault ? toldOf(visits.fault) : null) },
  );
  const complete = !failed && left === 0 && unread.every(({ error }) => isLasting(error));
  const finding = { found: counts.new > 0, isFirst: source.lastSuccessAt === null, now };
  const intervalSeconds = failed ? source.intervalSeconds : nextInterval(source.intervalSeconds, finding);
  const errors = [list.error, ...unread.map(({ error }) => error), ...visits.errors];
  return {
    failures,
    intervalSeconds,
    expectedBy,
    healthState: health.state,
    healthReason: health.told?.message ?? null,
    healthFacts: health.told?.reason ?? null,
    healthSince: health.since,
    nextCheckAt: checkAfter(
      { ...source, intervalSeconds, healthSince: health.since },
      { errors, failures, now },
    ),
    ...(failed ? {} : { lastSuccessAt: now }),
    ...(counts.new > 0 ? { lastNewArticleAt: now } : {}),
    ...(complete && !list.notModified
      ? { etag: list.etag, lastModified: list.lastModified, listHash: list.hash }
      : complete
        ? {}
        : { etag: null, lastModified: null }),
  };
}

type Resting = Pick<Source, 'id' | 'lifecycle' | 'intervalSeconds' | 'healthSince'>;

/**
 * When a source is due again: after its interval, doubled with every failure in a row; at least what the site asks, at
 * most a day. One that is frozen, or has failed for a month on end, is looked at monthly.
 */
function checkAfter(
  source: Resting,
  {
    errors,
    failures,
    now,
  }: { readonly errors: readonly (SourceError | null)[]; readonly failures: number; readonly now: Date },
): Date {
  const isDead = failures > 0 && source.healthSince !== null && monthsOld(source.healthSince, now) >= 1;
  const rest = source.lifecycle === 'FROZEN' || isDead ? MONTH_S : source.intervalSeconds;
  const asked = Math.max(0, ...errors.map((error) => Number(error?.details['retryAfterMs'] ?? 0) / 1000));
  if (failures === 0 && asked === 0 && rest < MONTH_S) return nextCheck(now, rest);
  const patience = rest * 2 ** Math.min(failures, MOST_DOUBLINGS);
  // Sources of one platform that was asked too often come back one after the other.
  const apart = asked > 0 ? source.id % 60 : 0;
  const wait = Math.min(Math.max(patience, asked + apart), Math.max(LONGEST_WAIT_S, rest));
  return new Date(now.getTime() + wait * 1000);
}

function monthsOld(since: Date, now: Date): number {
  return (now.getTime() - since.getTime()) / (MONTH_S * 1000);
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
