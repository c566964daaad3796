import { type Reason, reasonOf, type Told } from '../reasons.js';
import { Backfill, type BackfillState } from '../entities/fleet.js';
import { Source, SourceOwner } from '../entities/source.js';
import { SourceError } from '../errors.js';
import { instantOf } from '../normalize/instant.js';
import { type ArchivePage, readArchivePage } from './archive-page.js';
import { holdSource } from './hold.js';
import { isLasting } from './judgement.js';
import { unknownEntries } from './known.js';
import { probeSource } from './probe.js';
import { isOfTheSite, PATIENCE, readEntries } from './read-entries.js';
import type { Unread } from './unread.js';
import type { RefreshTools } from './refresh-tools.js';
import { setAside, withoutSetAside } from './set-aside.js';
import { storeArticles } from './store.js';

/** How far back the archive of a source is read. */
export interface BackfillOptions {
  /** List pages or sitemaps at most; 200 when nothing is said. */
  readonly pages?: number;
  /** New articles at most; 5000 when nothing is said. */
  readonly articles?: number;
  /** Articles of before this Vietnamese day, `YYYY-MM-DD`, are left. */
  readonly since?: string | null;
  /** Where to begin instead of the source's own list: a list page or a sitemap. */
  readonly from?: string | null;
  /** Begin anew where one is under way. */
  readonly restart?: boolean;
}

/** Where a backfill stands. */
export interface BackfillProgress {
  readonly sourceId: number;
  readonly state: BackfillState;
  readonly pageCount: number;
  readonly newCount: number;
  readonly failedCount: number;
  /** Why it ended, or what went wrong last. */
  readonly message: string | null;
  /** The same as data; null for one that was stored before there was any. */
  readonly reason: Reason | null;
  /** When it goes on; null when it has ended. */
  readonly nextRunAt: Date | null;
}

/** Why there is none: no such source, another process holds it, or its feed has no pages and nothing else was named. */
export type BackfillRefusal = { readonly refused: 'NOT_FOUND' | 'BUSY' | 'NO_ARCHIVE' };

const USUAL = { pages: 200, articles: 5000 };

/** One run stops after so many pages or new articles; the next goes on. */
const PER_RUN = { pages: 5, articles: 100 };

/** Failed runs in a row after which it gives up, and the first pause between two. */
const MOST_FAILURES = 6;
const PAUSE_MS = 10 * 60_000;

/**
 * Begins the reading of an archive, or goes on with the one under way, whose limits are then set anew. Nothing is read
 * yet but, where `from` is given, that address. Throws SourceError when it cannot be.
 */
export async function startBackfill(
  sourceId: number,
  options: BackfillOptions,
  tools: RefreshTools,
): Promise<BackfillProgress | BackfillRefusal> {
  const em = tools.database.em();
  const source = await em.findOne(Source, sourceId);
  if (!source) return { refused: 'NOT_FOUND' };
  const limits = {
    ...(options.pages === undefined ? {} : { mostPages: options.pages }),
    ...(options.articles === undefined ? {} : { mostArticles: options.articles }),
    ...(options.since === undefined ? {} : { since: options.since }),
  };
  const now = tools.now();
  const known = await em.findOne(Backfill, { source: sourceId });
  if (known?.state === 'RUNNING' && options.restart !== true && !options.from) {
    Object.assign(known, limits, { nextRunAt: now, updatedAt: now });
    await em.flush();
    return progressOf(known);
  }
  const start = options.from ? await startAt(options.from, tools) : ownArchive(source);
  if (!start) return { refused: 'NO_ARCHIVE' };
  const row = await em.upsert(Backfill, {
    source: sourceId,
    state: 'RUNNING',
    kind: start.kind,
    cursor: { pages: [start.url], offset: 0 },
    since: null,
    mostPages: USUAL.pages,
    mostArticles: USUAL.articles,
    message: null,
    messageFacts: null,
    startedAt: now,
    updatedAt: now,
    nextRunAt: now,
    pageCount: 0,
    newCount: 0,
    failedCount: 0,
    failures: 0,
    ...limits,
  });
  return progressOf(row);
}

interface Start {
  readonly kind: Backfill['kind'];
  readonly url: string;
}

async function startAt(url: string, tools: RefreshTools): Promise<Start | null> {
  const { kind } = await probeSource(url, tools);
  return kind === 'FEED' ? pagedFeed(url) : { kind, url };
}

/** A list page or sitemap is its own archive; of feeds only those of WordPress can be paged. */
function ownArchive({ kind, url, family }: Source): Start | null {
  if (kind !== 'FEED') return { kind, url };
  return family === 'wordpress' || /\/feed\/?(?:$|\?)/.test(url) ? pagedFeed(url) : null;
}

function pagedFeed(url: string): Start {
  const second = new URL(url);
  second.searchParams.set('paged', '2');
  return { kind: 'FEED', url: second.href };
}

/**
 * One run of a backfill: some pages of the archive, from new to old, each stored before the cursor moves on. A run that
 * is killed or fails is taken up at the page it was on; what it had stored is known by then. Null when there is none.
 */
export async function runBackfill(
  sourceId: number,
  tools: RefreshTools,
  signal: AbortSignal,
): Promise<BackfillProgress | BackfillRefusal | null> {
  const hold = await holdSource(sourceId, tools.desk);
  if (!hold) {
    const exists = (await tools.database.em().count(Source, { id: sourceId })) > 0;
    return { refused: exists ? 'BUSY' : 'NOT_FOUND' };
  }
  const ending = AbortSignal.any([signal, hold.lost]);
  try {
    const em = tools.database.em();
    const row = await em.findOne(Backfill, { source: sourceId });
    if (row?.state !== 'RUNNING') return row ? progressOf(row) : null;
    const source = await em.findOneOrFail(Source, sourceId);
    const owners = await em.find(SourceOwner, { source: sourceId }, { populate: ['organ'] });
    const until = { pages: row.pageCount + PER_RUN.pages, articles: row.newCount + PER_RUN.articles };
    while (row.state === 'RUNNING' && row.pageCount < until.pages && row.newCount < until.articles) {
      const page = await readPage(row, source, tools, ending);
      if (page === null) break;
      const { fresh, unread, isTooOld } = await readArticles(page, row, { source, owners }, tools, ending);
      row.newCount += fresh;
      if (hasGivenUp(unread)) {
        postpone(row, unread.at(-1)?.error ?? null, tools.now());
        break;
      }
      moveOn(row, page, isTooOld, tools.now());
      row.failedCount += unread.length;
      const lasting = unread.filter(({ error }) => isLasting(error));
      await setAside(em, [{ sourceId, unread: lasting, now: tools.now() }]);
      await em.flush();
    }
    await em.flush();
    return progressOf(row);
  } finally {
    await hold.release().catch(() => {});
  }
}

/** The next page of the archive; null when it cannot be had now, or is the end: the row then says so. */
async function readPage(
  row: Backfill,
  source: Source,
  tools: RefreshTools,
  signal: AbortSignal,
): Promise<ArchivePage | null> {
  try {
    return await readArchivePage(row, source, tools, signal);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const status = Number(error.details['status'] ?? 0);
    // Behind the last page many sites answer "not found".
    if ((status === 404 || status === 410) && row.pageCount > 0) end(row, 'DONE', ENDS, tools.now());
    else postpone(row, error, tools.now());
    return null;
  }
}

interface Whose {
  readonly source: Source;
  readonly owners: readonly SourceOwner[];
}

async function readArticles(
  page: ArchivePage,
  { since }: Backfill,
  { source, owners }: Whose,
  tools: RefreshTools,
  signal: AbortSignal,
): Promise<{ fresh: number; unread: Unread[]; isTooOld: boolean }> {
  const from = since === null ? null : midnight(since);
  const isOld = (at: { readonly value: string } | null) =>
    from !== null && at !== null && Date.parse(at.value) < from;
  const wanted = page.entries.filter(({ publishedAt }) => !isOld(publishedAt));
  const unknown = await unknownEntries(wanted, source, tools.database);
  const asked = await withoutSetAside(unknown, source, tools.database, tools.now());
  const unread: Unread[] = [];
  let [fresh, old] = [0, page.entries.length - wanted.length];
  for await (const batch of readEntries(asked, source, tools, signal)) {
    unread.push(...batch.unread);
    const young = batch.incoming.filter(({ read }) => !isOld(read.publishedAt));
    old += batch.incoming.length - young.length;
    const setting = { source, owners, gazetteer: tools.gazetteer, now: tools.now() };
    const outcomes = await storeArticles(tools.database.em(), young, setting);
    fresh += outcomes.filter((outcome) => outcome === 'NEW').length;
  }
  return { fresh, unread, isTooOld: old > 0 && old === page.entries.length };
}

function midnight(day: string): number | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return instantOf({ year, month, day: date });
}

/** Did the site ask for rest, or fail page after page? What was not asked for is then asked for in the next run. */
function hasGivenUp(unread: readonly Unread[]): boolean {
  if (unread.some(({ error }) => error.code === 'RATE_LIMITED')) return true;
  return unread.length >= PATIENCE && unread.slice(-PATIENCE).every(({ error }) => isOfTheSite(error));
}

function moveOn(row: Backfill, page: ArchivePage, isTooOld: boolean, now: Date): void {
  row.failures = 0;
  row.message = null;
  row.messageFacts = null;
  row.updatedAt = now;
  row.nextRunAt = now;
  if (page.isWholePage) row.pageCount += 1;
  row.cursor = isTooOld ? page.afterOld : page.after;
  if (row.cursor.pages.length === 0) {
    end(row, 'DONE', isTooOld ? TOO_OLD : ENDS, now);
  } else if (row.pageCount >= row.mostPages) end(row, 'DONE', MOST_PAGES, now);
  else if (row.newCount >= row.mostArticles) end(row, 'DONE', MOST_ARTICLES, now);
}

function postpone(row: Backfill, error: SourceError | null, now: Date): void {
  row.failures += 1;
  const told = error ? { message: error.message, reason: reasonOf(error) } : SILENT;
  if (row.failures >= MOST_FAILURES) return end(row, 'FAILED', told, now);
  const asked = Number(error?.details['retryAfterMs'] ?? 0);
  row.message = told.message;
  row.messageFacts = told.reason;
  row.updatedAt = now;
  row.nextRunAt = new Date(now.getTime() + Math.max(asked, PAUSE_MS * 2 ** (row.failures - 1)));
}

const ENDS = { message: 'the archive ends here', reason: [{ code: 'ARCHIVE_ENDS' }] };
const MOST_ARTICLES = {
  message: 'the limit of articles is reached',
  reason: [{ code: 'ARCHIVE_MOST_ARTICLES' }],
};
const MOST_PAGES = { message: 'the limit of pages is reached', reason: [{ code: 'ARCHIVE_MOST_PAGES' }] };
const SILENT = { message: 'the site gives no pages', reason: [{ code: 'ARCHIVE_SILENT' }] };
const TOO_OLD = {
  message: 'everything before is older than was asked for',
  reason: [{ code: 'ARCHIVE_TOO_OLD' }],
};

function end(row: Backfill, state: BackfillState, { message, reason }: Told, now: Date): void {
  Object.assign(row, { state, message, messageFacts: reason, updatedAt: now, nextRunAt: null });
}

function progressOf(row: Backfill): BackfillProgress {
  const { state, pageCount, newCount, failedCount, message, nextRunAt } = row;
  const reason = row.messageFacts as Reason | null;
  return { sourceId: row.source.id, state, pageCount, newCount, failedCount, message, reason, nextRunAt };
}
