import type { Viewer } from '../auth/viewer.js';
import { changeKind, sightOf } from '../changes/record-changes.js';
import type { StatusSaid, WriteAnswer } from '../graphql/editor-services.js';
import { storable } from '../ingest/storable.js';
import { cleanLine } from '../normalize/text.js';
import { lineFaults } from './article-said.js';
import type { EditTools } from './edit-tools.js';
import { holdArticle, writeChange } from './held-article.js';

const LONGEST_REASON = 1000;

/** Gives an article the status an editor decided on; readings leave it as it is from then on. */
export async function setArticleStatus(
  viewer: Viewer,
  { id, expectedVersion, status, reason: given }: StatusSaid,
  { database, now: clock }: EditTools,
): Promise<WriteAnswer<{ readonly articleId: number }>> {
  const now = clock();
  return database.em().transactional(async (em) => {
    const held = await holdArticle(em, viewer, { id, expectedVersion, path: ['id'] });
    if (!('article' in held)) return held;
    const faults = lineFaults(given, ['reason'], LONGEST_REASON);
    if (faults.length > 0) return { refused: faults };
    const { article } = held;
    const reason = given === null ? null : cleanLine(storable(given));
    const before = {
      status: article.status,
      statusReason: article.statusReason,
      statusBasis: article.statusBasis,
    };
    const after = { status, statusReason: reason, statusBasis: 'MANUAL' as const };
    Object.assign(article, after, { statusAt: now });
    const kind = changeKind({ ...sightOf(article), status: before.status }, article);
    const changed = await writeChange(em, viewer, article, {
      action: 'setArticleStatus',
      before,
      after,
      kind,
      now,
    });
    // A status given once more is no news: since when it holds stays.
    if (!changed) em.clear();
    return { articleId: id };
  });
}
