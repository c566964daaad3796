import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../auth/viewer.js';
import { ApiKey } from '../entities/account.js';
import type { Collection } from '../entities/collection.js';
import { actorOf } from './audit.js';
import { unitsServed } from './reach.js';

/**
 * Whether an editor may change a collection. A collection gathers the news of many units and belongs to none, so an editor
 * who is kept to units may change those of their own: made by their account, or by a key of it. Whoever serves every unit
 * may change all.
 */
export async function mayChangeCollection(
  em: SqlEntityManager,
  viewer: Viewer,
  { createdBy }: Collection,
): Promise<boolean> {
  if (unitsServed(viewer) === null || createdBy === actorOf(viewer)) return true;
  const account = viewer.kind === 'ACCOUNT' ? viewer.id : (viewer.accountId ?? null);
  if (account === null) return false;
  if (createdBy === `ACCOUNT:${account}`) return true;
  const [, key] = /^KEY:(\d+)$/.exec(createdBy) ?? [];
  return key !== undefined && (await em.count(ApiKey, { id: Number(key), account: Number(account) })) > 0;
}
