import type { SqlEntityManager } from '@mikro-orm/sql';
import { regroup } from './regroup.js';
import { sqlIn } from '../../sql-in.js';
import { lockStories } from './story-tables.js';

/** The stories an editor speaks of: clusters, and articles, each standing for the whole story it tells. */
export interface StoriesNamed {
  readonly clusterIds: readonly number[];
  readonly articleIds: readonly number[];
}

/** An article with the cluster it is in; null where nobody else tells its story. */
export interface Teller {
  readonly id: number;
  readonly clusterId: number | null;
}

/** All articles of the stories named, by id. Ids of nothing are left out. */
export function tellersOf(em: SqlEntityManager, { clusterIds, articleIds }: StoriesNamed): Promise<Teller[]> {
  const [clusters, articles] = [JSON.stringify(clusterIds), JSON.stringify(articleIds)];
  return sqlIn<Teller>(
    em,
    `select a.id, s.cluster_id as "clusterId" from article a left join article_story s on s.article_id = a.id ` +
      `where a.id ${IN} or s.cluster_id ${IN} or s.cluster_id in (select o.cluster_id from article_story o where o.article_id ${IN}) ` +
      `order by a.id`,
    [articles, clusters, articles],
  );
}

/**
 * Makes one story of several, on an editor's word: their articles stay together whatever comes in later. Gives the id of
 * the cluster they are in now. Throws RangeError for fewer than two stories.
 */
export async function mergeClusters(em: SqlEntityManager, named: StoriesNamed): Promise<number | null> {
  return em.transactional(async (inner) => {
    await lockStories(inner);
    const tellers = await tellersOf(inner, named);
    if (countStories(tellers) < 2) throw new RangeError('Two stories at least are needed');
    return joinArticles(
      inner,
      tellers.map(({ id }) => id),
    );
  });
}

/** How many stories these articles tell: one for each cluster, one for each article that is in none. */
export function countStories(tellers: readonly Teller[]): number {
  return new Set(tellers.map(({ id, clusterId }) => (clusterId === null ? `article ${id}` : clusterId))).size;
}

/** Where the parts of a story are after a split; null: a part of one article is in no cluster. */
export interface Split {
  readonly stayed: number | null;
  readonly taken: number | null;
}

/**
 * Takes articles out of a cluster, on an editor's word: they are a story of their own, apart from those that stay,
 * whatever comes in later. Throws RangeError when an article is not in the cluster, or none would stay.
 */
export async function splitCluster(
  em: SqlEntityManager,
  clusterId: number,
  articleIds: readonly number[],
): Promise<Split> {
  return em.transactional(async (inner) => {
    await lockStories(inner);
    const tellers = await tellersOf(inner, { clusterIds: [clusterId], articleIds: [] });
    const members = tellers.map(({ id }) => id);
    const out = [...new Set(articleIds)];
    const stay = members.filter((id) => !out.includes(id));
    if (out.length === 0 || out.some((id) => !members.includes(id)))
      throw new RangeError('Every article must be one of the cluster');
    if (stay.length === 0) throw new RangeError('One article at least must stay in the cluster');
    await decide(
      inner,
      out.flatMap((one) => stay.map((other) => [one, other] as const)),
      false,
    );
    await decide(inner, everyPair(out), true);
    await regroup(inner, members);
    return {
      stayed: await clusterOf(inner, stay[0] as number),
      taken: await clusterOf(inner, out[0] as number),
    };
  });
}

/** Puts articles together, every two of them: what was said against any two no longer counts. */
async function joinArticles(em: SqlEntityManager, ids: readonly number[]): Promise<number | null> {
  await sqlIn(em, `delete from story_decision where not together and one_id ${IN} and other_id ${IN}`, [
    JSON.stringify(ids),
    JSON.stringify(ids),
  ]);
  await decide(em, everyPair(ids), true);
  await regroup(em, ids);
  return clusterOf(em, ids[0] as number);
}

const IN = `in (select value::int from jsonb_array_elements_text(?::jsonb))`;

function everyPair(ids: readonly number[]): (readonly [number, number])[] {
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));
}

async function decide(
  em: SqlEntityManager,
  pairs: readonly (readonly [number, number])[],
  together: boolean,
): Promise<void> {
  const rows = pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
  await sqlIn(
    em,
    `insert into story_decision (one_id, other_id, together) select (r->>0)::int, (r->>1)::int, ? ` +
      `from jsonb_array_elements(?::jsonb) as r on conflict (one_id, other_id) do update set together = excluded.together, at = now()`,
    [together, JSON.stringify(rows)],
  );
}

async function clusterOf(em: SqlEntityManager, articleId: number): Promise<number | null> {
  const [row] = await sqlIn<{ id: number | null }>(
    em,
    'select cluster_id as id from article_story where article_id = ?',
    [articleId],
  );
  return row?.id ?? null;
}
