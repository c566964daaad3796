import type { SqlEntityManager } from '@mikro-orm/sql';
import { Source, SourceOwner } from '../entities/source.js';
import type { SourceErrorCode } from '../errors.js';
import { type Reason, reasonOf } from '../reasons.js';
import type { StoreSetting } from './fill-article.js';
import { holdSource } from './hold.js';
import type { Incoming } from './incoming.js';
import type { RefreshTools } from './refresh-tools.js';
import { rereadSource } from './reread.js';
import type { Stored } from './compare-batches.js';
import { storeArticles } from './store.js';

export interface ReprocessOptions {
  /** Only tell what would change. */
  readonly dryRun: boolean;
  readonly signal?: AbortSignal;
}

/** What reading the stored pages again came to. */
export interface ReprocessReport {
  readonly sourceId: number;
  readonly dryRun: boolean;
  /** Pages read, each in its newest version; of a list that carries whole articles each of them. */
  readonly pages: number;
  readonly unchanged: number;
  readonly changed: readonly ChangedArticle[];
  /** Articles that the stored pages hold and that were not known. */
  readonly created: readonly { readonly url: string; readonly title: string | null }[];
  /** Articles whose page gives none any more; they stay as they are. */
  readonly lost: readonly LostArticle[];
  /** Pages that give no article and never gave one. */
  readonly unread: readonly UnreadPage[];
  /** Articles of the source of which no page is stored; they stay as they are. */
  readonly unkept: number;
}

export interface ChangedArticle {
  readonly articleId: number;
  readonly url: string;
  readonly title: string;
  /** Field by field. */
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}

export interface UnreadPage {
  readonly url: string;
  readonly code: SourceErrorCode;
  readonly message: string;
  readonly reason: Reason;
}

export interface LostArticle extends UnreadPage {
  readonly articleId: number;
  readonly title: string;
}

/** Articles that are stored, or tried, in one transaction. */
const BATCH = 20;

/**
 * Reads the stored pages of a source again, with today's code and rules, and asks the site for nothing. What reads
 * otherwise becomes a revision on the path of every reading; a dry run takes that path too and rolls it back, so its
 * report is what would be. Nothing is deleted: an article whose page gives none any more is named and stays.
 * `refused` while another process reads the source; null when there is no such source.
 */
export async function reprocessSource(
  sourceId: number,
  { dryRun, signal }: ReprocessOptions,
  tools: RefreshTools,
): Promise<ReprocessReport | { readonly refused: 'BUSY' } | null> {
  const hold = await holdSource(sourceId, tools.desk);
  if (!hold)
    return (await tools.database.em().count(Source, { id: sourceId })) > 0 ? { refused: 'BUSY' } : null;
  try {
    const ending = signal ? AbortSignal.any([signal, hold.lost]) : hold.lost;
    return await readAgain(sourceId, dryRun, tools, ending);
  } catch (error) {
    if (hold.lost.aborted) return { refused: 'BUSY' };
    throw error;
  } finally {
    // If this fails, the hold runs out by itself.
    await hold.release().catch(() => {});
  }
}

async function readAgain(
  sourceId: number,
  dryRun: boolean,
  tools: RefreshTools,
  signal: AbortSignal,
): Promise<ReprocessReport> {
  const em = tools.database.em();
  const source = await em.findOneOrFail(Source, sourceId);
  const owners = await em.find(SourceOwner, { source: sourceId }, { populate: ['organ'] });
  const total = await tools.database.read<{ n: number }>(COUNT, [sourceId]);
  const report = {
    pages: 0,
    unchanged: 0,
    changed: [] as ChangedArticle[],
    created: [] as { url: string; title: string | null }[],
    lost: [] as LostArticle[],
    unread: [] as UnreadPage[],
  };
  const known = new Set<number>();
  let batch: Incoming[] = [];
  const store = async (): Promise<void> => {
    const setting = { source, owners, gazetteer: tools.gazetteer, now: tools.now(), rereads: true };
    const { outcomes, changed } = await storeOrTry(tools.database.em(), batch, setting, dryRun);
    report.changed.push(...changed);
    for (const [index, outcome] of outcomes.entries()) {
      const read = batch[index]?.read;
      if (outcome === 'UNCHANGED') report.unchanged += 1;
      if (outcome === 'NEW' && read) report.created.push({ url: read.url, title: read.title });
    }
    batch = [];
  };

  for await (const page of rereadSource(source, tools, signal)) {
    const { url, article } = page;
    report.pages += 1;
    if (article) known.add(article.id);
    if ('incoming' in page) {
      batch.push(page.incoming);
      if (batch.length === BATCH) await store();
      continue;
    }
    const { code, message } = page.error;
    const unread = { url, code, message, reason: reasonOf(page.error) };
    if (article) report.lost.push({ ...unread, articleId: article.id, title: article.title });
    else report.unread.push(unread);
  }
  if (batch.length > 0) await store();
  return { sourceId, dryRun, ...report, unkept: (total[0]?.n ?? 0) - known.size };
}

const COUNT = 'select count(*)::int as n from article where source_id = $1';

interface Tried {
  readonly outcomes: readonly Stored[];
  readonly changed: readonly ChangedArticle[];
}

/** Takes back what a dry run wrote. */
class RollBack extends Error {}

/** Stores a batch and tells what changed, from the revisions written; a dry run is rolled back. */
async function storeOrTry(
  em: SqlEntityManager,
  batch: readonly Incoming[],
  setting: StoreSetting,
  dryRun: boolean,
): Promise<Tried> {
  let tried: Tried = { outcomes: [], changed: [] };
  try {
    await em.transactional(async (inner) => {
      const run = <Row>(sql: string, params: unknown[]): Promise<Row[]> =>
        inner.getConnection().execute<Row[]>(sql, params, 'all', inner.getTransactionContext());
      const [last] = await run<{ id: number }>(LAST_REVISION, []);
      const outcomes = await storeArticles(inner, batch, setting);
      const changed = await run<ChangedArticle>(REVISED, [setting.source.id, last?.id ?? 0]);
      tried = { outcomes, changed };
      if (dryRun) throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
  return tried;
}

const LAST_REVISION = 'select coalesce(max(id), 0)::int as id from article_revision';

const REVISED =
  `select r.article_id as "articleId", a.url, a.title, r.diff as changes from article_revision r ` +
  `join article a on a.id = r.article_id where a.source_id = ? and r.id > ? order by r.id`;
