import type { SqlEntityManager } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';

/**
 * Runs one statement in the transaction of `em`, if it has one, and gives its rows. Values stand for `?` and go to the
 * database beside the text: a batch of articles is a megabyte, and quoting it into the statement takes longer than
 * storing it.
 */
export async function sqlIn<Row = object>(
  em: SqlEntityManager,
  text: string,
  params: readonly unknown[],
): Promise<Row[]> {
  const connection = em.getConnection();
  await connection.ensureConnection();
  const client =
    em.getTransactionContext<ReturnType<typeof connection.getClient>>() ?? connection.getClient();
  const { rows } = await client.executeQuery<Row>(CompiledQuery.raw(numbered(text), [...params]));
  return rows;
}

/** The statement with `$1`, `$2` … in the place of its question marks. */
function numbered(text: string): string {
  let count = 0;
  return text.replace(/\?/g, () => `$${(count += 1)}`);
}
