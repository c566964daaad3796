import type { Source } from '../entities/source.js';
import { SourceError } from '../errors.js';
import type { RefreshTools } from './refresh-tools.js';
import type { Sight } from './sights.js';

/** What is decided of a page that is gone. */
export type Fate = 'WITHDRAWN' | 'WENT_WITH_OTHERS' | 'WAIT';

export interface Judgement {
  readonly fates: ReadonlyMap<Sight, Fate>;
  readonly fault: SourceError | null;
}

const DAY_MS = 24 * 3_600_000;

/** Fewer pages than this that are missing may be chance. */
const FEWEST_OF_MANY = 3;

/**
 * Tells a page that its source took away from a site that lost its pages. A page is withdrawn when it is gone twice, a
 * day or more apart, while most others still stand and the home page answers. Most pages gone at once is the site's
 * fault: it moved, or fails; those are never withdrawn for that, however long they stay away.
 */
export async function judgeMissing(
  source: Source,
  sights: readonly Sight[],
  tools: RefreshTools,
  signal: AbortSignal,
): Promise<Judgement> {
  const gone = sights.filter(({ kind, visit }) => kind === 'GONE' && visit.status !== 'WITHDRAWN_BY_SOURCE');
  const unlike = sights.filter(({ kind }) => kind === 'UNLIKE');
  const fates = new Map<Sight, Fate>(gone.map((sight) => [sight, 'WAIT']));
  if (gone.length + unlike.length === 0) return { fates, fault: null };

  const { missing, all } = await shareOfMissing(source, sights, tools);
  if (missing >= FEWEST_OF_MANY && missing * 2 > all) {
    for (const sight of gone) fates.set(sight, 'WENT_WITH_OTHERS');
    const message = `${missing} of ${all} known pages that were looked at are gone or show something else; nothing was withdrawn`;
    return { fates, fault: new SourceError('PAGES_GONE', message, { missing, all }) };
  }
  const now = tools.now().getTime();
  for (const sight of gone.filter(({ visit }) => visit.went_with_others))
    fates.set(sight, 'WENT_WITH_OTHERS');
  const twice = gone.filter(
    (sight) =>
      fates.get(sight) === 'WAIT' &&
      sight.visit.gone_since_ms !== null &&
      now - sight.visit.gone_since_ms >= DAY_MS,
  );
  if (twice.length === 0) return { fates, fault: null };
  const fault = await homeFault(source, tools, signal);
  if (!fault) for (const sight of twice) fates.set(sight, 'WITHDRAWN');
  return { fates, fault };
}

/** Of the pages looked at within two days, this reading's included: how many are missing, and how many there are. */
async function shareOfMissing(
  source: Source,
  sights: readonly Sight[],
  { database, now }: RefreshTools,
): Promise<{ missing: number; all: number }> {
  const before = await database.read<{ article_id: number; gone: boolean }>(LATELY, [
    source.id,
    new Date(now().getTime() - 2 * DAY_MS),
  ]);
  const pages = new Map(before.map(({ article_id: id, gone }) => [id, gone]));
  for (const { kind, visit } of sights) {
    if (visit.status !== 'WITHDRAWN_BY_SOURCE' && kind !== 'FAILED')
      pages.set(visit.article_id, kind === 'GONE' || kind === 'UNLIKE');
  }
  return { missing: [...pages.values()].filter(Boolean).length, all: pages.size };
}

const LATELY =
  `select v.article_id, v.gone_since is not null as gone from article_visit v join article a on a.id = v.article_id ` +
  `where v.source_id = $1 and v.visited_at > $2 and a.status <> 'WITHDRAWN_BY_SOURCE'`;

/** Why the home page of the source fails; null when it answers, or when nothing can be known of it. */
async function homeFault(
  { homepageUrl, url }: Source,
  { fetcher }: RefreshTools,
  signal: AbortSignal,
): Promise<SourceError | null> {
  if (homepageUrl === null) return null;
  try {
    await fetcher.fetchPage({ url: homepageUrl, sourceOrigin: url, kind: 'page', signal });
    return null;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (!FAILS.has(error.code)) return null;
    return new SourceError(
      'PAGES_GONE',
      `known pages are gone and so is the home page (${error.message}); nothing was withdrawn`,
      { case: 'HOME' },
    );
  }
}

const FAILS: ReadonlySet<string> = new Set([
  'ANSWER_BROKEN',
  'CONNECTION_FAILED',
  'DNS_FAILED',
  'HTTP_ERROR',
  'RATE_LIMITED',
  'TIMEOUT',
]);
