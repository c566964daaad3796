import type { SqlEntityManager } from '@mikro-orm/sql';
import { recordChanges } from '../../changes/record-changes.js';
import { sqlIn } from '../../sql-in.js';
import { type Decision, groupStories, type Match } from './group-stories.js';
import { comparable, type ComparedText, isSameText, likeness } from './likeness.js';
import { lagBehind, originOf } from './origin.js';
import { credits, creditsStranger, readTellings, type Telling } from './tellings.js';

/**
 * Groups these articles and all that hang together with them anew, and writes what changed. Runs under
 * `lockStories`. A cluster keeps its id as long as most of its articles stay in it.
 */
export async function regroup(em: SqlEntityManager, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length === 0) return;
  const fresh = new Set(articleIds);
  const { ids, matches, decisions } = await readNeighbourhood(em, articleIds);
  const linked = new Set([...matches, ...decisions].flatMap(({ a, b }) => [a, b]));
  const tellings = await readTellings(em, ids, linked);
  const known = ids.filter((id) => tellings.has(id));
  const of = (id: number): Telling => tellings.get(id) as Telling;
  const first = (some: readonly number[]): number => originOf(some.map(of), credits).id;
  const stories = groupStories(known, { matches, decisions, isSameText, first }).map((members) => {
    const origin = members.length === 1 ? members[0] : first(members);
    return { members, origin: of(origin as number) };
  });
  const clusterOf = await nameClusters(em, stories, tellings);
  const rows = [];
  for (const [at, { members, origin }] of stories.entries()) {
    const alike =
      members.length === 1 ? null : await likenessToOrigin(em, members.map(of), origin, { matches, fresh });
    for (const id of members) rows.push(rowOf(of(id), origin, clusterOf[at] ?? null, alike));
  }
  await writeRows(em, rows);
  await sqlIn(
    em,
    `delete from story_cluster c where c.id ${IN} and not exists (select 1 from article_story s where s.cluster_id = c.id)`,
    [JSON.stringify([...tellings.values()].flatMap(({ clusterId }) => clusterId ?? []))],
  );
}

const IN = `in (select value::int from jsonb_array_elements_text(?::jsonb))`;

/** All that hangs together with these articles: by matches, by editors' word, by the clusters they are in. */
async function readNeighbourhood(em: SqlEntityManager, start: readonly number[]) {
  const ids = new Set(start);
  for (let edge = [...ids]; edge.length > 0;) {
    const param = JSON.stringify(edge);
    const rows = await sqlIn<{ id: number }>(
      em,
      `with e as (select value::int as id from jsonb_array_elements_text(?::jsonb)) ` +
        `select other_id as id from story_match join e on one_id = e.id union select one_id from story_match join e on other_id = e.id ` +
        `union select other_id from story_decision join e on one_id = e.id where together ` +
        `union select one_id from story_decision join e on other_id = e.id where together ` +
        `union select o.article_id from article_story s join e on s.article_id = e.id join article_story o on o.cluster_id = s.cluster_id`,
      [param],
    );
    edge = rows.map(({ id }) => id).filter((id) => !ids.has(id));
    for (const id of edge) ids.add(id);
  }
  const all = JSON.stringify([...ids]);
  const matches = await sqlIn<Match>(
    em,
    `select one_id as a, other_id as b, containment, resemblance from story_match where one_id ${IN}`,
    [all],
  );
  const decisions = await sqlIn<Decision>(
    em,
    `select one_id as a, other_id as b, together from story_decision where one_id ${IN} and other_id ${IN} order by 1, 2`,
    [all, all],
  );
  return { ids: [...ids].sort((a, b) => a - b), matches, decisions };
}

interface Story {
  readonly members: readonly number[];
  readonly origin: Telling;
}

/** The cluster of each story, in order: the one most of it was in, else a new one; null for a lone article. */
async function nameClusters(
  em: SqlEntityManager,
  stories: readonly Story[],
  tellings: ReadonlyMap<number, Telling>,
): Promise<(number | null)[]> {
  const votes = stories.flatMap(({ members }, at) => {
    if (members.length === 1) return [];
    const counts = new Map<number, number>();
    for (const id of members) {
      const cluster = tellings.get(id)?.clusterId;
      if (cluster) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
    }
    return Array.from(counts, ([cluster, count]) => ({ at, cluster, count }));
  });
  votes.sort((one, other) => other.count - one.count || one.cluster - other.cluster || one.at - other.at);
  const named = new Map<number, number>();
  const used = new Set<number>();
  for (const { at, cluster } of votes) {
    if (named.has(at) || used.has(cluster)) continue;
    named.set(at, cluster);
    used.add(cluster);
  }
  const clusters: (number | null)[] = [];
  for (const [at, { members, origin }] of stories.entries()) {
    if (members.length === 1) {
      clusters.push(null);
      continue;
    }
    const cluster = named.get(at);
    const rows = await sqlIn<{ id: number }>(
      em,
      cluster === undefined
        ? 'insert into story_cluster (origin_id) values (?) returning id'
        : 'update story_cluster set origin_id = ? where id = ? returning id',
      cluster === undefined ? [origin.id] : [origin.id, cluster],
    );
    clusters.push(rows[0]?.id ?? null);
  }
  return clusters;
}

type Alike = ReadonlyMap<number, Pick<Match, 'containment' | 'resemblance'>>;

/**
 * How alike each member is to the origin: as matched, else as it was when neither has changed, else compared now (it
 * came in by another's likeness or by hand).
 */
async function likenessToOrigin(
  em: SqlEntityManager,
  members: readonly Telling[],
  { id: origin }: Telling,
  { matches, fresh }: { readonly matches: readonly Match[]; readonly fresh: ReadonlySet<number> },
): Promise<Alike> {
  const alike = new Map<number, Pick<Match, 'containment' | 'resemblance'>>();
  for (const { id, originId, similarity, resemblance } of fresh.has(origin) ? [] : members) {
    if (originId !== origin || fresh.has(id) || similarity === null || resemblance === null) continue;
    alike.set(id, { containment: similarity, resemblance });
  }
  alike.set(origin, { containment: 1, resemblance: 1 });
  for (const match of matches) {
    if (match.a === origin) alike.set(match.b, match);
    if (match.b === origin) alike.set(match.a, match);
  }
  const open = members.flatMap(({ id }) => (alike.has(id) ? [] : [id]));
  if (open.length === 0) return alike;
  const texts = await sqlIn<ComparedText & { id: number }>(
    em,
    `select id, title, coalesce(body_text, '') as text, content_type as "contentType" from article where id ${IN}`,
    [JSON.stringify([origin, ...open])],
  );
  const ready = new Map(texts.map((each) => [each.id, comparable(each)]));
  const head = ready.get(origin);
  for (const id of open) {
    const other = ready.get(id);
    if (head && other) alike.set(id, likeness(head, other));
  }
  return alike;
}

function rowOf(telling: Telling, origin: Telling, cluster: number | null, alike: Alike | null) {
  const isOrigin = telling.id === origin.id;
  const lag = alike === null ? null : lagBehind(origin, telling);
  const own = alike?.get(telling.id);
  return {
    article_id: telling.id,
    cluster_id: cluster,
    is_original: isOrigin && !creditsStranger(telling),
    similarity: own?.containment ?? null,
    resemblance: own?.resemblance ?? null,
    lag_minutes: lag?.minutes ?? null,
    lag_precision: lag?.precision ?? null,
    attributed: !isOrigin && credits(telling, origin),
    is_repost: !isOrigin && telling.sourceId === origin.sourceId,
  };
}

/** Writes the rows that differ, and tells of the articles that are in another cluster or no longer an original. */
async function writeRows(em: SqlEntityManager, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  const values = COLUMNS.slice(1);
  const of = (table: string) => `(${values.map((name) => `${table}.${name}`).join(', ')})`;
  const changed = await sqlIn<{ id: number }>(
    em,
    `with given as (select * from jsonb_to_recordset(?::jsonb) as r(article_id int, cluster_id int, is_original boolean, ` +
      `similarity real, resemblance real, lag_minutes int, lag_precision text, attributed boolean, is_repost boolean)), ` +
      // Reads what was there before the insert: one statement sees one state.
      `old as (select s.article_id, s.cluster_id, s.is_original from article_story s join given g on g.article_id = s.article_id), ` +
      `written as (insert into article_story (${COLUMNS.join(', ')}) select ${COLUMNS.join(', ')} from given order by article_id ` +
      `on conflict (article_id) do update set ${values.map((name) => `${name} = excluded.${name}`).join(', ')} ` +
      `where ${of('article_story')} is distinct from ${of('excluded')} returning article_id, cluster_id, is_original) ` +
      `select w.article_id as id from written w left join old o on o.article_id = w.article_id ` +
      `where (w.cluster_id, w.is_original) is distinct from (o.cluster_id, coalesce(o.is_original, true)) order by 1`,
    [JSON.stringify(rows)],
  );
  await recordChanges(
    em,
    changed.map(({ id }) => ({ articleId: id, kind: 'UPDATED' })),
    new Date(),
  );
}

const COLUMNS = [
  'article_id', 'cluster_id', 'is_original', 'similarity', 'resemblance', 'lag_minutes', 'lag_precision',
  'attributed', 'is_repost',
] as const; // prettier-ignore
