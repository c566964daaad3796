import type { SqlEntityManager } from '@mikro-orm/sql';
import { regroup } from './regroup.js';
import { lockStories, sql } from './story-tables.js';

/**
 * Makes one story of several clusters, on an editor's word: their articles stay together whatever comes in later.
 * Gives the id of the cluster they are in now; null when one of the ids is no cluster. Throws RangeError for fewer than two.
 */
export async function mergeClusters(em: SqlEntityManager, ids: readonly number[]): Promise<number | null> {
  if (new Set(ids).size < 2) throw new RangeError('Two clusters at least are needed');
  return em.transactional(async (inner) => {
    await lockStories(inner);
    const members = await membersOf(inner, ids);
    if (new Set(members.map(({ clusterId }) => clusterId)).size < new Set(ids).size) return null;
    return joinArticles(
      inner,
      members.map(({ id }) => id),
    );
  });
}

/**
 * Takes articles out of a cluster, on an editor's word: they are a story of their own, apart from those that stay,
 * whatever comes in later. Gives the id of their cluster, null when there is only one of them. Throws RangeError when an
 * article is not in the cluster, or none would stay.
 */
export async function splitCluster(
  em: SqlEntityManager,
  clusterId: number,
  articleIds: readonly number[],
): Promise<number | null> {
  return em.transactional(async (inner) => {
    await lockStories(inner);
    const members = (await membersOf(inner, [clusterId])).map(({ id }) => id);
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
    return clusterOf(inner, out[0] as number);
  });
}

/** Puts articles together, every two of them: what was said against any two no longer counts. */
async function joinArticles(em: SqlEntityManager, ids: readonly number[]): Promise<number | null> {
  await sql(em, `delete from story_decision where not together and one_id ${IN} and other_id ${IN}`, [
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
  await sql(
    em,
    `insert into story_decision (one_id, other_id, together) select (r->>0)::int, (r->>1)::int, ? ` +
      `from jsonb_array_elements(?::jsonb) as r on conflict (one_id, other_id) do update set together = excluded.together, at = now()`,
    [together, JSON.stringify(rows)],
  );
}

function membersOf(em: SqlEntityManager, clusterIds: readonly number[]) {
  return sql<{ id: number; clusterId: number }>(
    em,
    `select article_id as id, cluster_id as "clusterId" from article_story where cluster_id ${IN} order by article_id`,
    [JSON.stringify(clusterIds)],
  );
}

async function clusterOf(em: SqlEntityManager, articleId: number): Promise<number | null> {
  const [row] = await sql<{ id: number | null }>(
    em,
    'select cluster_id as id from article_story where article_id = ?',
    [articleId],
  );
  return row?.id ?? null;
}
