import type { SqlEntityManager } from '@mikro-orm/sql';
import { sqlIn } from './sql-in.js';

/**
 * Locks the rows of sources for the transaction of `em`: whoever changes articles of a source, or what is known of it,
 * waits there. In one order, so that those who change several wait for each other and never in a circle.
 */
export async function lockSources(em: SqlEntityManager, ids: readonly number[]): Promise<void> {
  await sqlIn(em, 'select id from source where id = any(?::int[]) order by id for update', [
    `{${ids.join(',')}}`,
  ]);
}
