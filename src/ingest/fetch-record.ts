import type { SqlEntityManager } from '@mikro-orm/sql';
import { recordHealth } from '../changes/record-changes.js';
import { Fetch, type FetchOutcome } from '../entities/fetch.js';
import { Source } from '../entities/source.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import type { Told } from '../reasons.js';
import { lockSources } from '../lock-sources.js';
import { sqlIn } from '../sql-in.js';
import { checkAfter, LONGEST_WAIT_S, MOST_DOUBLINGS } from './check-after.js';
import { type Fall, fallsOf } from './drift.js';
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
import { nextInterval } from './next-check.js';
import { nextNewsBy } from './news-days.js';
import { setAside } from './set-aside.js';
import { insertRows, updateRows } from './write-rows.js';

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

/**
 * Writes down how readings went, each of another source: the fetch row, the source's health and when it is due next, in
 * one transaction. What lets the next reading answer "not modified" is kept only when nothing was left unread.
 */
export async function recordReadings(
  em: SqlEntityManager,
  recordings: readonly Recording[],
): Promise<readonly Reading[]> {
  return em.transactional(async (inner) => {
    await lockSources(
      inner,
      recordings.map(({ source }) => source.id),
    );
    const falls = await fallsToday(inner, recordings);
    const expected = await nextNewsBy(
      inner,
      recordings.map(({ source, counts, now }) => ({ source, hasNew: counts.new > 0, now })),
    );
    const judged = recordings.map((recording) => {
      const own = falls.get(recording.source.id) ?? [];
      const drift = own.length > 0 ? toldOfFalls(own) : null;
      const judgement = judge(recording, own);
      const expectedBy = expected.get(recording.source.id) ?? null;
      const after = sourceAfter(recording, judgement, { drift, expectedBy });
      return { recording, judgement, after, reading: readingOf(recording, judgement) };
    });
    const rows = judged.map(fetchRow);
    const made = await insertRows<Fetch, { id: number; source: number }>(
      inner,
      Fetch,
      rows,
      'id, source_id as source',
    );
    const fetchIds = new Map(made.map(({ id, source }) => [source, id]));
    await recordHealth(
      inner,
      judged.map(({ recording: { source, now }, after }) => ({
        source: source.id,
        state: after.healthState,
        at: now,
      })),
    );
    await updateRows(
      inner,
      Source,
      judged.map(({ recording: { source }, after }) => ({ id: source.id, ...after })),
    );
    await setAside(
      inner,
      judged.map(({ recording, judgement }) => ({
        sourceId: recording.source.id,
        unread: lastingly(recording, judgement),
        now: recording.now,
      })),
    );
    await sqlIn(inner, FORGET, [`{${recordings.map(({ source }) => source.id).join(',')}}`]);
    return judged.map(({ recording: { source }, reading }) => ({
      fetchId: fetchIds.get(source.id) as number,
      ...reading,
    }));
  });
}

const FORGET =
  `delete from source_fetch f using unnest(?::int[]) as s(id) where f.source_id = s.id ` +
  `and f.id <= (select o.id from source_fetch o where o.source_id = s.id order by o.id desc offset ${KEPT} limit 1)`;

function readingOf(recording: Recording, { outcome, code, told }: Judgement): Omit<Reading, 'fetchId'> {
  const { counts } = recording;
  return {
    outcome,
    newCount: counts.new,
    changedCount: counts.changed,
    failedCount: unreadArticles(recording).length,
    errorCode: code,
    errorMessage: told?.message ?? null,
  };
}

function fetchRow({
  recording: { source, list, counts, startedAt, now },
  judgement: { told },
  reading,
}: {
  readonly recording: Recording;
  readonly judgement: Judgement;
  readonly reading: Omit<Reading, 'fetchId'>;
}) {
  return {
    ...reading,
    source: source.id,
    startedAt,
    ms: now.getTime() - startedAt.getTime(),
    url: source.url,
    status: list.status,
    bytes: counts.bytes,
    foundCount: list.entries.length,
    errorFacts: told?.reason ?? null,
  };
}

/**
 * The fields that have fallen, as of these readings: their new articles count. Where nothing is new, nothing has fallen
 * since the last reading, which left the source drifting or not.
 */
async function fallsToday(
  em: SqlEntityManager,
  recordings: readonly Recording[],
): Promise<ReadonlyMap<number, readonly Fall[]>> {
  const asked = recordings.filter(({ source, counts }) => counts.new > 0 || !isSound(source.healthState));
  const counted = asked.map(({ source, counts, now }) => ({
    sourceId: source.id,
    day: dayOf(now),
    counts: counts.fields,
  }));
  const kept = await addFieldCounts(em, counted);
  return new Map(
    asked.map(({ source: { id, healthState, healthSince } }) => {
      const since = healthState === 'DRIFTED' && healthSince ? dayOf(healthSince) : null;
      return [id, fallsOf(kept.get(id) ?? [], since)];
    }),
  );
}

/** States that a source with fallen fields cannot be left in. */
function isSound(state: Source['healthState']): boolean {
  return state === 'OK' || state === 'STALE';
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
