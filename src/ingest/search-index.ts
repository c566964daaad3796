import type { SqlEntityManager } from '@mikro-orm/sql';
import { sqlIn } from '../sql-in.js';
import { type SearchedTexts, searchRow } from '../search/tokens.js';

/** An article that is to be found by its texts. */
export interface Searched extends SearchedTexts {
  readonly id: number;
  /** When and where it was published (`search/scope.ts`); where it is not said the database looks it up. */
  readonly scope?: readonly number[];
}

/** Indexes articles, anew where they are indexed already. `em` is that of the transaction which stores them. */
export async function indexArticles(em: SqlEntityManager, articles: readonly Searched[]): Promise<void> {
  if (articles.length === 0) return;
  const rows = articles.map(({ id, scope, ...texts }) => {
    const { folded, marked, text } = searchRow(texts);
    // An array written as text is cheaper to read than one in JSON.
    return {
      id,
      folded: `{${folded.join(',')}}`,
      marked: `{${marked.join(',')}}`,
      text,
      scope: scope && `{${scope.join(',')}}`,
    };
  });
  const sql =
    'insert into article_search (article_id, folded, marked, text, scope) ' +
    'select r.id, r.folded::int4[], r.marked::int4[], r.text, r.scope::int4[] ' +
    'from json_to_recordset(?::json) as r(id int, folded text, marked text, text text, scope text) ' +
    'on conflict (article_id) do update set folded = excluded.folded, marked = excluded.marked, text = excluded.text';
  // JSON knows \u0001, PostgreSQL's text takes it; only NUL is refused, and no text here holds one.
  await sqlIn(em, sql, [JSON.stringify(rows)]);
}

/**
 * Sorts the words of new articles into the index. They wait in a list that every search reads through, so it must not
 * stay long; sorting in the words of many articles at once takes a third of what one by one does.
 */
export async function sortInNewArticles(em: SqlEntityManager): Promise<void> {
  for (const index of ['article_search_folded_index', 'article_search_marked_index'])
    await sqlIn(em, `select gin_clean_pending_list('${index}')`, []);
}

/** Articles indexed at once. */
const BATCH = 200;

/**
 * Indexes what was stored before there was an index, a batch at a time, until nothing is left or `signal` says stop.
 * Gives how many. Several processes may do it at once: the last one's row stands, and all make the same.
 */
export async function indexOlderArticles(em: () => SqlEntityManager, signal: AbortSignal): Promise<number> {
  let count = 0;
  while (!signal.aborted) {
    const batch = await em()
      .getConnection()
      .execute<Searched[]>(
        'select a.id, a.title, a.lead, a.body_text as body, ' +
          `coalesce((select jsonb_agg(i.caption order by i.position) from article_image i where i.article_id = a.id and i.caption is not null), '[]') as captions ` +
          'from article a where not exists (select 1 from article_search s where s.article_id = a.id) ' +
          `order by a.id desc limit ${BATCH}`,
      );
    if (batch.length === 0) break;
    await em().transactional((inner) => indexArticles(inner, batch));
    count += batch.length;
  }
  return count;
}
