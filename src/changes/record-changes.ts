import type { SqlEntityManager } from '@mikro-orm/sql';
import type { ArticleStatus, ChangeKind } from '../entities/article-enums.js';
import type { HealthState } from '../entities/source.js';
import { sqlIn } from '../sql-in.js';

/** The channel on which every process hears, at commit, that there are changes; which, it reads from the feed. */
export const CHANGES_CHANNEL = 'bantin_changes';

/** One change of one article. */
export interface Changed {
  readonly articleId: number;
  readonly kind: ChangeKind;
}

/**
 * Writes changes of articles into the feed and wakes who listens, both when the transaction of `em` commits. Call it in
 * the transaction that changes the articles, and nowhere else. A change has a time of its own, or `now`.
 */
export async function recordChanges(
  em: SqlEntityManager,
  changes: readonly (Changed & { readonly at?: Date })[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  await sqlIn(
    em,
    `insert into article_change (article_id, kind, at) select (r.value->>0)::int, r.value->>1, (r.value->>2)::timestamptz ` +
      `from json_array_elements(?::json) with ordinality as r(value, n) order by r.n`,
    [JSON.stringify(changes.map(({ articleId, kind, at = now }) => [articleId, kind, at.toISOString()]))],
  );
  await wake(em);
}

/** Tells that a source's articles are gone; for the transaction that deletes the source, before it does. */
export async function recordDeletion(em: SqlEntityManager, sourceId: number, now: Date): Promise<void> {
  await sqlIn(
    em,
    `insert into article_change (article_id, kind, at) ` +
      `select id, 'WITHDRAWN', ?::timestamptz from article where source_id = ? order by id`,
    [now.toISOString(), sourceId],
  );
  await wake(em);
}

const SHOWN: ReadonlySet<ArticleStatus> = new Set<ArticleStatus>(['ACTIVE', 'CORRECTED']);

/** What decides whether an article is shown to everybody. */
export interface Sight {
  readonly status: ArticleStatus;
  readonly isEmbargoed: boolean;
}

/** What readers are told of an article that was written (null: it was not there): what comes into sight is CREATED, what goes out of sight WITHDRAWN. */
export function changeKind(before: Sight | null, after: Sight): ChangeKind {
  if (before === null) return 'CREATED';
  if (isShown(before) === isShown(after)) return 'UPDATED';
  return isShown(after) ? 'CREATED' : 'WITHDRAWN';
}

/** What decides it, as it is now. */
export function sightOf({ status, isEmbargoed }: Sight): Sight {
  return { status, isEmbargoed };
}

/** Whether an article is shown to everybody. */
export function isShown({ status, isEmbargoed }: Sight): boolean {
  return SHOWN.has(status) && !isEmbargoed;
}

/** The health of a source, as of a moment. */
export interface HealthSaid {
  readonly source: number;
  readonly state: HealthState;
  readonly at: Date;
}

/**
 * Notes that the health of sources is about to be another, in the transaction that writes it and before it does; nothing
 * of those whose health is what it was.
 */
export async function recordHealth(em: SqlEntityManager, said: readonly HealthSaid[]): Promise<void> {
  const rows = await sqlIn(
    em,
    `insert into source_health_change (source_id, state, at) select s.id, r.state, r.at from json_to_recordset(?::json) ` +
      `as r(source int, state text, at timestamptz) join source s on s.id = r.source where s.health_state <> r.state returning id`,
    [JSON.stringify(said)],
  );
  if (rows.length > 0) await wake(em);
}

function wake(em: SqlEntityManager): Promise<unknown> {
  return sqlIn(em, `select pg_notify('${CHANGES_CHANNEL}', '')`, []);
}
