import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../auth/viewer.js';
import { Article } from '../entities/article.js';
import type { StoriesMerged, StorySplit, WriteAnswer } from '../graphql/editor-services.js';
import type { Refusal } from '../graphql/refusals.js';
import {
  countStories,
  mergeClusters as merge,
  splitCluster as split,
  type Teller,
  tellersOf,
} from '../ingest/stories/editor-decisions.js';
import { lockStories } from '../ingest/stories/story-tables.js';
import { recordWrite } from './audit.js';
import type { EditTools } from './edit-tools.js';
import { reachesArticle, unitsServed } from './reach.js';

/** Stories named at once, and articles that one decision may speak of: every two of them are written down. */
const MOST = { stories: 20, articles: 200 };

/**
 * Makes one story of several on an editor's word, which no grouping undoes. An editor must serve a unit of each of them.
 */
export async function mergeClusters(
  viewer: Viewer,
  named: StoriesMerged,
  { database, now: clock }: EditTools,
): Promise<WriteAnswer<{ readonly clusterId: number | null }>> {
  const now = clock();
  if (named.length > MOST.stories)
    return { refused: [{ code: 'TOO_MANY', path: ['ids'], values: { most: MOST.stories } }] };
  return database.em().transactional(async (em) => {
    await lockStories(em);
    const stories: (readonly Teller[])[] = [];
    for (const each of named) stories.push(await tellersOf(em, storyNamed(each)));
    const missing = stories.flatMap((tellers, at): readonly Refusal[] =>
      tellers.length > 0 ? [] : [{ code: 'NOT_FOUND', path: ['ids', String(at)], what: 'story' }],
    );
    if (missing.length > 0) return { refused: missing };
    for (const tellers of stories) if (!(await servesSome(em, viewer, tellers))) return { forbidden: true };
    const tellers = new Map(stories.flat().map((each) => [each.id, each]));
    if (countStories([...tellers.values()]) < 2) return { refused: [{ code: 'ONE_STORY', path: ['ids'] }] };
    if (tellers.size > MOST.articles)
      return { refused: [{ code: 'TOO_MANY', path: ['ids'], values: { most: MOST.articles } }] };
    const articleIds = [...tellers.keys()];
    const clusterId = await merge(em, { clusterIds: [], articleIds });
    const parts = stories.map((each) => each.map(({ id }) => id));
    recordWrite(
      em,
      viewer,
      {
        action: 'mergeClusters',
        subject: `StoryCluster:${clusterId}`,
        before: { stories: parts },
        after: { articles: articleIds },
      },
      now,
    );
    return { clusterId };
  });
}

/**
 * Takes articles out of a story on an editor's word, which no grouping undoes. An editor must serve a unit of every
 * article taken out, or of every one that stays.
 */
export async function splitCluster(
  viewer: Viewer,
  { id, articleIds }: StorySplit,
  { database, now: clock }: EditTools,
): Promise<WriteAnswer<{ readonly stayedId: number | null; readonly takenId: number | null }>> {
  const now = clock();
  return database.em().transactional(async (em) => {
    await lockStories(em);
    const tellers = await tellersOf(em, { clusterIds: [id], articleIds: [] });
    if (tellers.length === 0) return { refused: [{ code: 'NOT_FOUND', path: ['id'], what: 'story' }] };
    const members = tellers.map((each) => each.id);
    const taken = [...new Set(articleIds)];
    const stayed = members.filter((each) => !taken.includes(each));
    const faults = splitFaults(members, articleIds, stayed);
    if (faults.length > 0) return { refused: faults };
    if (!(await servesAll(em, viewer, taken)) && !(await servesAll(em, viewer, stayed)))
      return { forbidden: true };
    const parts = await split(em, id, taken);
    recordWrite(
      em,
      viewer,
      {
        action: 'splitCluster',
        subject: `StoryCluster:${id}`,
        before: { articles: members },
        after: { stories: [stayed, taken] },
      },
      now,
    );
    return { stayedId: parts.stayed, takenId: parts.taken };
  });
}

function storyNamed({ type, id }: StoriesMerged[number]) {
  return {
    clusterIds: type === 'StoryCluster' ? [id] : [],
    articleIds: type === 'Article' ? [id] : [],
  };
}

function splitFaults(
  members: readonly number[],
  articleIds: readonly number[],
  stayed: readonly number[],
): readonly Refusal[] {
  if (articleIds.length === 0) return [{ code: 'BLANK', path: ['articleIds'] }];
  const strange = articleIds.flatMap((each, at): readonly Refusal[] =>
    members.includes(each) ? [] : [{ code: 'NOT_IN_STORY', path: ['articleIds', String(at)] }],
  );
  if (strange.length > 0) return strange;
  if (stayed.length === 0) return [{ code: 'NOTHING_STAYS', path: ['articleIds'] }];
  return members.length > MOST.articles
    ? [{ code: 'TOO_MANY', path: ['id'], values: { most: MOST.articles } }]
    : [];
}

async function servesSome(em: SqlEntityManager, viewer: Viewer, tellers: readonly Teller[]) {
  if (unitsServed(viewer) === null) return true;
  const ids = tellers.map(({ id }) => id);
  return (await articlesOf(em, ids)).some((article) => reachesArticle(viewer, article));
}

async function servesAll(em: SqlEntityManager, viewer: Viewer, ids: readonly number[]) {
  if (unitsServed(viewer) === null) return true;
  return (await articlesOf(em, ids)).every((article) => reachesArticle(viewer, article));
}

function articlesOf(em: SqlEntityManager, ids: readonly number[]): Promise<Article[]> {
  return em.find(Article, { id: { $in: [...ids] } }, { disableIdentityMap: true });
}
