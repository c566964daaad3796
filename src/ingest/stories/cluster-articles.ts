import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../../db.js';
import { findCandidates, storeKeys } from './candidates.js';
import { fingerprint } from './fingerprint.js';
import { type Comparable, comparable, type ComparedText, isCopy, likeness } from './likeness.js';
import { regroup } from './regroup.js';
import { sqlIn } from '../../sql-in.js';
import { lockStories } from './story-tables.js';

/** Which articles, and how many at most; without a source those of all. */
export interface ClusterOptions {
  readonly sourceIds?: readonly number[];
  /** Only what has waited so long that whoever stored it must have died. */
  readonly leftOver?: boolean;
  readonly most?: number;
}

const BATCH = 200;

/** A reading finds the stories of what it stored long before this. */
const LEFT_AFTER = `interval '5 minutes'`;

/**
 * Finds the stories of the articles that wait for it: their texts are written down by keys, compared with those that
 * share keys, and grouped. Gives the number of articles looked at.
 *
 * Keys are written before anybody looks: of two workers with two copies of one story at least one sees the other's.
 * Grouping has a lock. An article that changes meanwhile goes on waiting, so nothing is taken for done that is not;
 * doing it again changes nothing.
 */
export async function clusterArticles(
  database: Pick<Database, 'em'>,
  { sourceIds, leftOver = false, most = Infinity }: ClusterOptions = {},
): Promise<number> {
  let done = 0;
  for (let after = 0; done < most;) {
    const waiting = await readWaiting(database.em(), {
      sourceIds,
      leftOver,
      after,
      most: Math.min(BATCH, most - done),
    });
    if (waiting.length === 0) break;
    const articles = waiting.map((each) => ({ ...each, print: fingerprint(each.text) }));
    await database.em().transactional((em) => storeKeys(em, articles));
    const matches = await compare(database.em(), articles);
    await database.em().transactional(async (em) => {
      await lockStories(em);
      const fresh = await takeMatches(em, articles, matches);
      await regroup(em, fresh);
    });
    done += waiting.length;
    after = Math.max(...waiting.map(({ id }) => id));
  }
  return done;
}

/** Lets every article wait anew: what is found then is as if all had just come in. Editors' decisions stay. */
export async function waitAnew(em: SqlEntityManager): Promise<void> {
  await sqlIn(
    em,
    `insert into story_pending (article_id) select id from article order by id ` +
      `on conflict (article_id) do update set since = clock_timestamp()`,
    [],
  );
}

/** An article as it waits; `hash` and `since` tell whether it changed meanwhile. */
interface Waiting extends Text {
  readonly day: string;
  readonly since: string;
}

interface Text extends ComparedText {
  readonly id: number;
  readonly hash: string;
}

/** A copy that was found, with what both were when they were compared. */
interface FoundMatch {
  readonly one: number;
  readonly other: number;
  readonly containment: number;
  readonly resemblance: number;
  readonly hashes: readonly [one: string, other: string];
}

const TEXT = `a.id, a.title, coalesce(a.body_text, '') as text, a.content_type as "contentType", a.content_hash as hash`;

function readWaiting(
  em: SqlEntityManager,
  {
    sourceIds,
    leftOver,
    after,
    most,
  }: { sourceIds: readonly number[] | undefined; leftOver: boolean; after: number; most: number },
): Promise<Waiting[]> {
  return sqlIn<Waiting>(
    em,
    `select ${TEXT}, a.day::text as day, p.since::text as since from story_pending p join article a on a.id = p.article_id ` +
      `where a.id > ? ${sourceIds === undefined ? '' : 'and a.source_id = any(?::int[]) '}` +
      `${leftOver ? `and p.since < clock_timestamp() - ${LEFT_AFTER} ` : ''}order by a.id limit ?`,
    [after, ...(sourceIds === undefined ? [] : [`{${sourceIds.join(',')}}`]), most],
  );
}

type Printed = Waiting & { readonly print: Comparable['print'] };

async function compare(em: SqlEntityManager, articles: readonly Printed[]): Promise<FoundMatch[]> {
  const candidates = await findCandidates(em, articles);
  const own = new Map<number, Text & { readonly print?: Comparable['print'] }>(
    articles.map((each) => [each.id, each]),
  );
  const others = [...new Set([...candidates.values()].flat())].filter((id) => !own.has(id));
  const read =
    others.length === 0
      ? []
      : await sqlIn<Text>(
          em,
          `select ${TEXT} from article a where a.id in (select value::int from jsonb_array_elements_text(?::jsonb))`,
          [JSON.stringify(others)],
        );
  const texts = new Map([...read.map((each) => [each.id, each] as const), ...own]);
  const ready = new Map<number, Comparable>();
  const readyOf = (id: number): Comparable | null => {
    const each = texts.get(id);
    if (!each) return null;
    const made = ready.get(id) ?? comparable(each, own.get(id)?.print);
    ready.set(id, made);
    return made;
  };
  const found = new Map<string, FoundMatch>();
  for (const [id, ids] of candidates) {
    for (const candidate of ids) {
      const [one, other] = id < candidate ? [id, candidate] : [candidate, id];
      const [left, right] = [readyOf(one), readyOf(other)];
      if (!left || !right || found.has(`${one} ${other}`)) continue;
      const how = likeness(left, right);
      if (!isCopy(how)) continue;
      const hashes = [texts.get(one)?.hash ?? '', texts.get(other)?.hash ?? ''] as const;
      const { containment, resemblance } = how;
      found.set(`${one} ${other}`, { one, other, containment, resemblance, hashes });
    }
  }
  return [...found.values()];
}

/** Writes the matches of the articles that are still what they were; gives those articles. */
async function takeMatches(
  em: SqlEntityManager,
  articles: readonly Waiting[],
  matches: readonly FoundMatch[],
): Promise<number[]> {
  const taken = await sqlIn<{ id: number }>(
    em,
    `delete from story_pending where article_id in (select p.article_id from story_pending p ` +
      `join jsonb_to_recordset(?::jsonb) as w(id int, since text) on p.article_id = w.id and p.since = w.since::timestamptz ` +
      `order by p.article_id for update of p) returning article_id as id`,
    [JSON.stringify(articles.map(({ id, since }) => ({ id, since })))],
  );
  const ids = taken.map(({ id }) => id);
  const param = JSON.stringify(ids);
  const IN = `in (select value::int from jsonb_array_elements_text(?::jsonb))`;
  const before = await sqlIn<{ one: number; other: number }>(
    em,
    `delete from story_match where one_id ${IN} or other_id ${IN} returning one_id as one, other_id as other`,
    [param, param],
  );
  await sqlIn(
    em,
    `insert into story_match (one_id, other_id, containment, resemblance) ` +
      `select m.one, m.other, m.containment, m.resemblance from jsonb_to_recordset(?::jsonb) ` +
      `as m(one int, other int, containment real, resemblance real, hashes jsonb) ` +
      `join article a on a.id = m.one and a.content_hash = m.hashes->>0 ` +
      `join article b on b.id = m.other and b.content_hash = m.hashes->>1 ` +
      `where m.one ${IN} or m.other ${IN} order by 1, 2 on conflict do nothing`,
    [JSON.stringify(matches), param, param],
  );
  return [...new Set([...ids, ...before.flatMap(({ one, other }) => [one, other])])];
}
