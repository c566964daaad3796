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

/**
 * Notes that a source's health is about to be another, in the transaction that writes it and before it does; nothing
 * when it is what it was.
 */
export async function recordHealth(
  em: SqlEntityManager,
  sourceId: number,
  state: HealthState,
  now: Date,
): Promise<void> {
  const rows = await sqlIn(
    em,
    `insert into source_health_change (source_id, state, at) select id, ?, ?::timestamptz from source ` +
      `where id = ? and health_state <> ? returning id`,
    [state, now.toISOString(), sourceId, state],
  );
  if (rows.length > 0) await wake(em);
}

function wake(em: SqlEntityManager): Promise<unknown> {
  return sqlIn(em, `select pg_notify('${CHANGES_CHANNEL}', '')`, []);
}
