import type { Viewer } from '../auth/viewer.js';
import { recordDeletion } from '../changes/record-changes.js';
import { Article } from '../entities/article.js';
import type { SourceDeleted, WriteAnswer } from '../graphql/editor-services.js';
import { holdSource } from '../ingest/hold.js';
import { regroup } from '../ingest/stories/regroup.js';
import { lockStories } from '../ingest/stories/story-tables.js';
import { sqlIn } from '../sql-in.js';
import { recordWrite } from './audit.js';
import type { EditTools } from './edit-tools.js';
import { dayOf, factsOf, lockSource, ownerFacts } from './write-source.js';

/**
 * Deletes a source with all that was read from it. One that has articles goes only when `withArticles` says so. Stories
 * that its articles told with others are grouped anew in the same transaction.
 */
export async function deleteSource(
  viewer: Viewer,
  { id, expectedVersion, withArticles }: SourceDeleted,
  { database, desk, gazetteer, now: clock }: EditTools,
): Promise<WriteAnswer<{ readonly deletedId: number; readonly articleCount: number }>> {
  const now = clock();
  const hold = await holdSource(id, desk);
  if (!hold) {
    const isThere = (await database.read('select 1 as one from source where id = $1', [id])).length > 0;
    return isThere
      ? { refused: [{ code: 'SOURCE_BUSY' as const, path: ['id'] }] }
      : { refused: [{ code: 'NOT_FOUND' as const, path: ['id'], what: 'source' as const }] };
  }
  try {
    return await database.em().transactional(async (em) => {
      await lockStories(em);
      const place = { day: dayOf(now), gazetteer, path: ['id'] };
      const held = await lockSource(em, viewer, { id, expectedVersion }, place);
      if (!('source' in held)) return held;
      const articleCount = await em.count(Article, { source: id });
      if (articleCount > 0 && !withArticles) {
        const values = { count: articleCount };
        return { refused: [{ code: 'SOURCE_HAS_ARTICLES' as const, path: ['withArticles'], values }] };
      }
      const neighbours = await sqlIn<{ id: number }>(em, NEIGHBOURS, [id, id]);
      const clusters = await sqlIn<{ id: number }>(em, CLUSTERS, [id]);
      const before = { ...factsOf(held.source), owners: held.owners.map(ownerFacts), articleCount };
      recordWrite(em, viewer, { action: 'deleteSource', subject: `Source:${id}`, before, after: null }, now);
      await em.flush();
      await recordDeletion(em, id, now);
      await sqlIn(em, 'delete from source where id = ?', [id]);
      await regroup(
        em,
        neighbours.map((each) => each.id),
      );
      await sqlIn(em, EMPTIED, [JSON.stringify(clusters.map((each) => each.id))]);
      return { deletedId: id, articleCount };
    });
  } finally {
    // Where the source is gone there is nothing to let go.
    await hold.release().catch(() => {});
  }
}

/** Articles of other sources that tell stories with this one's. */
const NEIGHBOURS =
  `with own as (select s.article_id, s.cluster_id from article_story s join article a on a.id = s.article_id where a.source_id = ?) ` +
  `select distinct s.article_id as id from article_story s join own on own.cluster_id = s.cluster_id ` +
  `join article a on a.id = s.article_id where a.source_id <> ?`;

const CLUSTERS =
  `select distinct s.cluster_id as id from article_story s join article a on a.id = s.article_id ` +
  `where a.source_id = ? and s.cluster_id is not null`;

const EMPTIED =
  `delete from story_cluster c where c.id in (select value::int from jsonb_array_elements_text(?::jsonb)) ` +
  `and not exists (select 1 from article_story s where s.cluster_id = c.id)`;
