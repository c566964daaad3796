import type { Source, SourceOwner } from '../entities/source.js';
import { type Fate, judgeMissing } from './missing-pages.js';
import type { RefreshTools } from './refresh-tools.js';
import { dueVisits, lookAtPages, type Sight } from './sights.js';
import { storeArticles } from './store.js';
import { nextVisit } from './visit-plan.js';
import { NO_VISITS, type Visits } from './visits.js';
import { restoreArticles, withdrawArticles } from './withdraw.js';

/** What is there to visit, and as what. */
interface Journey {
  readonly source: Source;
  readonly owners: readonly SourceOwner[];
}

/**
 * Looks at the pages of known articles that are due: an edit is stored as a revision, a page gone for good withdraws its
 * article, one that came back restores it. Asks with the validators of the last answer; the longest due come first.
 */
export async function revisitPages(
  { source, owners }: Journey,
  tools: RefreshTools,
  signal: AbortSignal,
): Promise<Visits> {
  if (source.family === 'feed') return NO_VISITS;
  const due = await dueVisits(source.id, tools);
  if (due.length === 0) return NO_VISITS;
  const sights = await lookAtPages(due, source, tools, signal);
  const bytes = sights.reduce((sum, sight) => sum + sight.bytes, 0);
  const errors = sights.flatMap(({ error }) => (error?.code === 'RATE_LIMITED' ? [error] : []));

  const em = tools.database.em();
  const now = tools.now();
  const back = sights.filter(({ kind }) => kind === 'SAME' || kind === 'READ');
  const restored = await restoreArticles(em, source.id, withdrawnOf(back), now);
  const incoming = sights.flatMap((sight) => sight.incoming ?? []);
  const setting = { source, owners, gazetteer: tools.gazetteer, now };
  const stored = await storeArticles(tools.database.em(), incoming, setting);
  const edited = stored.filter((outcome) => outcome === 'CHANGED').length;

  const { fates, fault } = await judgeMissing(source, sights, tools, signal);
  const gone = sights
    .filter((sight) => fates.get(sight) === 'WITHDRAWN')
    .map(({ visit }) => visit.article_id);
  const withdrawn = await withdrawArticles(tools.database.em(), source.id, gone, now);
  await writeSights(sights, fates, tools, now);
  const read = back.map(({ visit }) => visit.url);
  return { changed: edited + restored + withdrawn, bytes, read, fault, errors };
}

function withdrawnOf(sights: readonly Sight[]): number[] {
  return sights.flatMap(({ visit }) => (visit.status === 'WITHDRAWN_BY_SOURCE' ? [visit.article_id] : []));
}

/** Writes down what was seen and when each page is looked at next. */
async function writeSights(
  sights: readonly Sight[],
  fates: ReadonlyMap<Sight, Fate>,
  { database }: RefreshTools,
  now: Date,
): Promise<void> {
  const rows = sights.map((sight) => {
    const { visit } = sight;
    const fate = fates.get(sight) ?? null;
    // A page that could not be looked at says nothing new of whether it is gone.
    const goneSince = sight.kind === 'GONE' || sight.kind === 'FAILED' ? visit.gone_since_ms : null;
    const isGone = sight.kind === 'GONE';
    return {
      article_id: visit.article_id,
      etag: sight.etag ?? visit.etag,
      last_modified: sight.lastModified ?? visit.last_modified,
      hash: sight.hash ?? visit.hash,
      due_at: dueAfter(sight, fate, now)?.toISOString() ?? null,
      gone_since: isoOf(goneSince ?? (isGone ? now.getTime() : null)),
      went_with_others: fate === 'WENT_WITH_OTHERS' || (sight.kind === 'FAILED' && visit.went_with_others),
    };
  });
  await database
    .em()
    .getConnection()
    .execute(WRITE, [now, JSON.stringify(rows)], 'run');
}

function isoOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

const WRITE =
  `update article_visit v set etag = r.etag, last_modified = r.last_modified, hash = r.hash, due_at = r.due_at, ` +
  `visited_at = ?, gone_since = r.gone_since, went_with_others = r.went_with_others from jsonb_to_recordset(?::jsonb) as r(` +
  `article_id int, etag text, last_modified text, hash text, due_at timestamptz, gone_since timestamptz, ` +
  `went_with_others boolean) where v.article_id = r.article_id`;

const DAY_MS = 24 * 3_600_000;
/** A page that is missing is looked for daily for so long, one that was withdrawn after longer and longer. */
const MISSED_MS = 10 * DAY_MS;
const AFTER_WITHDRAWAL_MS = [DAY_MS, 7 * DAY_MS, 30 * DAY_MS] as const;

function dueAfter({ visit, kind }: Sight, fate: Fate | null, now: Date): Date | null {
  const tomorrow = new Date(now.getTime() + DAY_MS);
  if (kind === 'GONE') {
    if (fate === 'WITHDRAWN') return tomorrow;
    if (visit.status === 'WITHDRAWN_BY_SOURCE') {
      const since = visit.status_ms ?? now.getTime();
      const next = AFTER_WITHDRAWAL_MS.find((wait) => since + wait > now.getTime());
      return next === undefined ? null : new Date(since + next);
    }
    const since = visit.gone_since_ms ?? now.getTime();
    if (now.getTime() - since < MISSED_MS) return tomorrow;
  }
  const isHeldBack = visit.status === 'QUARANTINED';
  return nextVisit({ firstSeenMs: visit.first_seen_ms, publishedMs: visit.published_ms, isHeldBack }, now);
}
