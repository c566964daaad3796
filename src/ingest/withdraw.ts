import type { SqlEntityManager } from '@mikro-orm/sql';
import { changeKind, recordChanges } from '../changes/record-changes.js';
import type { ArticleStatus } from '../entities/article-enums.js';
import { lockSources } from '../lock-sources.js';

/** Why an article was withdrawn by reading: its page was gone twice, a day apart. */
export const PAGE_GONE = 'PAGE_GONE';

/**
 * Withdraws articles whose pages the source took away: status, revision and change in one transaction. An article
 * that is CORRECTED or TAKEN_DOWN, or whose status somebody decided, stays as it is. Gives the number withdrawn.
 */
export function withdrawArticles(
  em: SqlEntityManager,
  sourceId: number,
  articleIds: readonly number[],
  now: Date,
): Promise<number> {
  const change = {
    from: `status in ('ACTIVE', 'QUARANTINED')`,
    to: 'WITHDRAWN_BY_SOURCE',
    reason: PAGE_GONE,
  } as const;
  return changeStatus(em, sourceId, articleIds, change, now);
}

/** Shows articles again that were withdrawn by reading and whose pages came back. Gives the number restored. */
export function restoreArticles(
  em: SqlEntityManager,
  sourceId: number,
  articleIds: readonly number[],
  now: Date,
): Promise<number> {
  const change = {
    from: `status = 'WITHDRAWN_BY_SOURCE'`,
    to: 'ACTIVE',
    reason: null,
  } as const;
  return changeStatus(em, sourceId, articleIds, change, now);
}

interface StatusChange {
  readonly from: string;
  readonly to: ArticleStatus;
  readonly reason: string | null;
}

async function changeStatus(
  em: SqlEntityManager,
  sourceId: number,
  articleIds: readonly number[],
  { from, to, reason }: StatusChange,
  now: Date,
): Promise<number> {
  if (articleIds.length === 0) return 0;
  return em.transactional(async (inner) => {
    const run = <Row>(sql: string, params: unknown[]): Promise<Row[]> =>
      inner.getConnection().execute<Row[]>(sql, params, 'all', inner.getTransactionContext());
    await lockSources(inner, [sourceId]);
    const changed = await run<{ id: number; before: ArticleStatus; isEmbargoed: boolean }>(
      `update article a set status = ?, status_reason = ?, status_at = ?, version = version + 1 from (` +
        `select id, status as before from article where source_id = ? and status_basis = 'READ' and ${from} ` +
        `and id in (select jsonb_array_elements_text(?::jsonb)::int)) as o where a.id = o.id returning a.id, o.before, a.is_embargoed as "isEmbargoed"`,
      [to, reason, now, sourceId, JSON.stringify(articleIds)],
    );
    if (changed.length === 0) return 0;
    const rows = JSON.stringify(
      changed.map(({ id, before }) => ({ id, diff: { status: { before, after: to } } })),
    );
    await run(
      `insert into article_revision (article_id, seen_at, diff) select id, ?, diff ` +
        `from jsonb_to_recordset(?::jsonb) as r(id int, diff jsonb) order by id`,
      [now, rows],
    );
    const changes = changed
      .sort((one, other) => one.id - other.id)
      .map(({ id, before, isEmbargoed }) => ({
        articleId: id,
        kind: changeKind({ status: before, isEmbargoed }, { status: to, isEmbargoed }),
      }));
    await recordChanges(inner, changes, now);
    return changed.length;
  });
}
