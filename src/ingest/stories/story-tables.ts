import type { SqlEntityManager } from '@mikro-orm/sql';
import { sqlIn } from '../../sql-in.js';

/**
 * Grouping is done by one process at a time: the lock is held for the few statements of its own transaction, so two
 * workers never make two clusters of one story.
 */
export async function lockStories(em: SqlEntityManager): Promise<void> {
  await sqlIn(em, `select pg_advisory_xact_lock(${LOCK})`, []);
}

const LOCK = 0x73746f72;

/** Notes that these articles must be looked at, in the transaction that stores them. */
export async function markPending(em: SqlEntityManager, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length === 0) return;
  await sqlIn(
    em,
    `insert into story_pending (article_id) select id from jsonb_array_elements_text(?::jsonb) as t(text) ` +
      `cross join lateral (select t.text::int as id) as i order by id ` +
      `on conflict (article_id) do update set since = clock_timestamp()`,
    [JSON.stringify(articleIds)],
  );
}
