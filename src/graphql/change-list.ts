import { ANONYMOUS } from '../auth/viewer.js';
import { articleFilterSql, shownSql, visibleSql } from './article-filter.js';
import { articleList, articleScope } from './article-list.js';
import { placeSql, type Sort } from './cursor.js';
import { afterSql, connectionSql, type PagedList } from './page.js';
import type { Selected } from './selection.js';
import { objectSql, type Statement } from './statement.js';

/**
 * Below the oldest transaction that still runs nothing can come in any more: a reader who stops there and goes on from
 * there misses no row, however late a slow writer commits.
 */
export const SETTLED = 'pg_snapshot_xmin(pg_current_snapshot())';

/** The order of every change feed: transactions in the order they began, and in each the order of writing. */
const CHANGE_ORDER: Sort = {
  name: 'CHANGE',
  keys: [
    { sql: (row) => `${row}.xid`, sqlType: 'xid8', descending: false },
    { sql: (row) => `${row}.id`, sqlType: 'int', descending: false },
  ],
};

/** The change feed as readers are told of it, oldest first. */
function changeList(): PagedList {
  return {
    type: 'ArticleChange',
    rowPrefix: 'c',
    from: told,
    where: (row) => [`${row}.xid < ${SETTLED}`],
    sort: CHANGE_ORDER,
    scope: articleScope(),
    extra: (child) => (child.name === 'latestCursor' ? latestCursor() : undefined),
  };
}

/** The JSON text of a page of the feed; null when what came after its cursor is no longer kept. */
export function changesSql(statement: Statement, field: Selected): string {
  const after = afterSql(statement, field, CHANGE_ORDER);
  const page = connectionSql(statement, field, changeList());
  return after ? `case when ${isUnbrokenSql(after)} then ${page} end` : page;
}

/**
 * Changes by what became of the article since: one that is no longer shown is WITHDRAWN whatever was written then, and
 * of one held back, and of one under embargo, only that it was withdrawn is told.
 */
function told(row: string): string {
  return (
    `(select h.id, h.xid, h.article_id, h.at, case when ${shownSql('t')} then h.kind else 'WITHDRAWN' end as kind ` +
    `from article_change h left join article t on t.id = h.article_id ` +
    `where t.id is null or (${visibleSql(ANONYMOUS, 't')}) or h.kind = 'WITHDRAWN') ${row}`
  );
}

/** The place behind all that is settled now. */
function latestCursor(): string {
  return placeSql(CHANGE_ORDER, [`(${SETTLED}::text::numeric - 1)`, '2147483647']);
}

/**
 * Whether nothing was lost since the cursor `[xid, id]`: not pruned (`changes/keep-changes.ts` remembers how far), and
 * not from the time before the database was restored.
 */
function isUnbrokenSql([xid, id]: readonly string[]): string {
  return (
    `(${xid} < ${SETTLED} and not exists (select 1 from setting p where p.name = 'changes pruned' ` +
    `and (${xid}, ${id}) < ((p.value->>0)::xid8, (p.value->>1)::int)))`
  );
}

/** Rows `id, data` of a batch of changes; `ids` is an SQL array of their ids. */
export type BatchSql = (statement: Statement, field: Selected, ids: string) => string;

/** The articles that came into sight, of those that the filter of the field wants. */
export const addedSql: BatchSql = (statement, field, ids) => {
  const [change, article] = [statement.alias('c'), statement.alias('a')];
  const where = articleList(statement, field).where(article).join(' and ');
  return (
    `select ${change}.id, ${dataSql(statement, field, article)} as data from article_change ${change} ` +
    `join article ${article} on ${article}.id = ${change}.article_id ` +
    `where ${change}.id = any(${ids}) and ${change}.kind = 'CREATED' and ${where}`
  );
};

/** The changes of articles that the filter of the field wants; of a deleted article nothing is left to compare. */
export const changedSql: BatchSql = (statement, field, ids) => {
  const [change, article] = [statement.alias('c'), statement.alias('a')];
  const { filter } = field.args;
  const wanted =
    filter === undefined
      ? 'true'
      : `(${article}.id is null or (${articleFilterSql(statement, filter, `${field.key}.filter`, article)}))`;
  return (
    `select ${change}.id, ${dataSql(statement, field, change)} as data from ${told(change)} ` +
    `left join article ${article} on ${article}.id = ${change}.article_id where ${change}.id = any(${ids}) and ${wanted}`
  );
};

/** The sources whose health changed. */
export const healthSql: BatchSql = (statement, field, ids) => {
  const [change, source] = [statement.alias('h'), statement.alias('s')];
  return (
    `select ${change}.id, ${dataSql(statement, field, source)} as data from source_health_change ${change} ` +
    `join source ${source} on ${source}.id = ${change}.source_id where ${change}.id = any(${ids})`
  );
};

function dataSql(statement: Statement, field: Selected, row: string): string {
  if (!field.type) throw new Error(`${field.name} has no object type`);
  return objectSql(statement, { nodes: field.nodes, type: field.type, row, scope: articleScope() });
}
