import type { Viewer } from '../auth/viewer.js';
import { SourceOwner, Source } from '../entities/source.js';
import type { BackfillSaid, ReprocessSaid, WriteAnswer } from '../graphql/editor-services.js';
import { toGlobalId } from '../graphql/global-id.js';
import type { Refusal } from '../graphql/refusals.js';
import type { RefreshAnswer } from '../graphql/services.js';
import { startBackfill } from '../ingest/backfill.js';
import { refreshSource } from '../ingest/refresh.js';
import type { RefreshTools } from '../ingest/refresh-tools.js';
import { reprocessSource as reprocess } from '../ingest/reprocess.js';
import { reasonWords } from '../reasons.js';
import { recordWrite } from './audit.js';
import { faultFacts, withinPatience } from './look-at-source.js';
import { servesSource } from './source-said.js';
import { dayOf } from './write-source.js';

type Facts = Readonly<Record<string, unknown>>;

/** Articles of each kind that a report names, letters of a value it shows. */
const MOST = { named: 50, letters: 500 };

/** How long an editor waits for stored pages to be read again. */
const PATIENCE_MS = 110_000;

/**
 * Reads the stored pages of a source again; a dry run only tells what would change. Not dry, what was read by the end of
 * the time stays read; the next call begins anew, and what is the same by then changes nothing.
 */
export async function reprocessSource(
  viewer: Viewer,
  { id, dryRun, language }: ReprocessSaid,
  tools: RefreshTools,
): Promise<WriteAnswer<{ readonly report: Facts }>> {
  const stop = await stopReading(viewer, id, tools);
  if (stop) return stop;
  if (!dryRun) await remember(viewer, id, 'reprocessSource', { dryRun }, tools);
  return withinPatience(
    ['id'],
    async (signal): Promise<WriteAnswer<{ report: Facts }>> => {
      const report = await reprocess(id, { dryRun, signal }, tools);
      if (!report) return { refused: [GONE] };
      if ('refused' in report) return { refused: [{ code: 'SOURCE_BUSY', path: ['id'] }] };
      const { pages, unchanged, changed, created, lost, unread, unkept } = report;
      return {
        report: {
          dryRun,
          pageCount: pages,
          unchangedCount: unchanged,
          changedCount: changed.length,
          createdCount: created.length,
          lostCount: lost.length,
          unreadCount: unread.length,
          unkeptCount: unkept,
          changed: changed.slice(0, MOST.named).map(({ articleId, url, title, changes }) => ({
            id: toGlobalId('Article', articleId),
            url,
            title,
            changes: Object.entries(changes).map(([field, { before, after }]) => ({
              field,
              before: cut(before),
              after: cut(after),
            })),
          })),
          lost: lost.slice(0, MOST.named).map((each) => faultFacts(each, language)),
        },
      };
    },
    PATIENCE_MS,
  );
}

/**
 * Reads a source now; nothing of a paused one, nor of a sample site that another process serves. What came of it is
 * remembered with who asked for it.
 */
export async function readNow(
  viewer: Viewer,
  id: number,
  tools: RefreshTools,
  { signal, samples }: { readonly signal: AbortSignal; readonly samples: boolean },
): Promise<RefreshAnswer> {
  const stop = await stopReading(viewer, id, tools);
  if (stop) return 'forbidden' in stop ? stop : { refused: 'NOT_FOUND' };
  const source = await tools.database.em().findOne(Source, id);
  if (!source) return { refused: 'NOT_FOUND' };
  const isResting = source.lifecycle === 'PAUSED' || source.lifecycle === 'CLOSED';
  if (isResting || (source.sample && !samples)) return { refused: 'PAUSED' };
  const result = await refreshSource(id, tools, signal);
  if (!result) return { refused: 'NOT_FOUND' };
  if ('refused' in result) return { refused: 'BUSY' };
  const { fetchId, outcome, newCount, changedCount, failedCount } = result;
  await remember(viewer, id, 'refreshSource', { outcome, newCount, changedCount, failedCount }, tools);
  return { sourceId: id, fetchId };
}

/** Begins the reading of a source's archive, or sets the limits of the one under way anew; the worker reads it. */
export async function backfillSource(
  viewer: Viewer,
  { id, pages, articles, since, from, restart, language }: BackfillSaid,
  tools: RefreshTools,
): Promise<WriteAnswer<{ readonly backfill: Facts }>> {
  const stop = await stopReading(viewer, id, tools);
  if (stop) return stop;
  const faults = [...rangeFault('pages', pages, 10_000), ...rangeFault('articles', articles, 1_000_000)];
  if (faults.length > 0) return { refused: faults };
  const options = {
    restart,
    since,
    from,
    ...(pages === null ? {} : { pages }),
    ...(articles === null ? {} : { articles }),
  };
  return withinPatience(['from'], async (): Promise<WriteAnswer<{ backfill: Facts }>> => {
    const progress = await startBackfill(id, options, tools);
    if ('refused' in progress)
      return { refused: [progress.refused === 'NO_ARCHIVE' ? { code: 'NO_ARCHIVE', path: ['from'] } : GONE] };
    await remember(viewer, id, 'backfillSource', options, tools);
    const { state, pageCount, newCount, failedCount, message, reason, nextRunAt } = progress;
    return {
      backfill: {
        state,
        pageCount,
        newCount,
        failedCount,
        message: reason ? reasonWords(reason, language) : message,
        nextRunAt: nextRunAt?.toISOString() ?? null,
      },
    };
  });
}

const GONE = { code: 'NOT_FOUND', path: ['id'], what: 'source' } as const satisfies Refusal;

/** Why an editor may not have a source read; null: they may. */
export async function stopReading(
  viewer: Viewer,
  id: number,
  { database, gazetteer, now }: Pick<RefreshTools, 'database' | 'gazetteer' | 'now'>,
): Promise<{ readonly refused: readonly Refusal[] } | { readonly forbidden: true } | null> {
  const em = database.em();
  if ((await em.count(Source, { id })) === 0) return { refused: [GONE] };
  const owners = await em.find(SourceOwner, { source: id }, { populate: ['organ'] });
  return servesSource(viewer, owners, dayOf(now()), gazetteer) ? null : { forbidden: true as const };
}

async function remember(
  viewer: Viewer,
  id: number,
  action: string,
  after: Facts,
  { database, now }: RefreshTools,
): Promise<void> {
  const em = database.em();
  recordWrite(em, viewer, { action, subject: `Source:${id}`, before: null, after }, now());
  await em.flush();
}

function rangeFault(name: string, value: number | null, most: number): readonly Refusal[] {
  if (value === null || (value >= 1 && value <= most)) return [];
  return [{ code: 'OUT_OF_RANGE', path: [name], values: { least: 1, most } }];
}

/** A value as a report shows it: long texts are cut. */
function cut(value: unknown): unknown {
  if (typeof value === 'string' && value.length > MOST.letters) return `${value.slice(0, MOST.letters)}…`;
  const text = JSON.stringify(value ?? null);
  return typeof value === 'object' && text.length > MOST.letters * 4
    ? `${text.slice(0, MOST.letters)}…`
    : value;
}
