import type { SqlEntityManager } from '@mikro-orm/sql';
import type { OrganKind } from '../entities/organ.js';
import { sqlIn } from '../sql-in.js';

/** What an organ is known by: its kind, its name and its unit. */
export interface OrganIdentity {
  readonly kind: OrganKind;
  readonly name: string;
  readonly unitId: string | null;
}

/** An organ of the database. */
export interface KnownOrgan {
  readonly id: number;
  readonly unitId: string | null;
}

/**
 * The organs of these kinds, names and units, made where they are met for the first time; gives the look-up. Made in
 * one statement and in a fixed order, so that transactions that meet the same organs wait and never deadlock.
 */
export async function findOrMakeOrgans(
  em: SqlEntityManager,
  wanted: readonly OrganIdentity[],
): Promise<(identity: OrganIdentity) => KnownOrgan> {
  const known = new Map<string, KnownOrgan>();
  if (wanted.length > 0) {
    const rows = JSON.stringify(wanted.map(({ kind, name, unitId }) => ({ kind, name, unit_id: unitId })));
    await sqlIn(em, `insert into organ (kind, name, unit_id) select distinct ${WANTED} ${ON_CONFLICT}`, [
      rows,
    ]);
    const found = await sqlIn<OrganIdentity & { id: number }>(em, FIND, [rows]);
    for (const { id, ...identity } of found) known.set(keyOf(identity), { id, unitId: identity.unitId });
  }
  return (identity) => {
    const organ = known.get(keyOf(identity));
    if (!organ) throw new Error(`the organ "${identity.name}" was not asked for`);
    return organ;
  };
}

const RECORDS = `jsonb_to_recordset(?::jsonb) as wanted(kind text, name text, unit_id text)`;
const WANTED = `kind, name, unit_id from ${RECORDS} order by kind, name, unit_id`;
const ON_CONFLICT = `on conflict (kind, name, coalesce(unit_id, '')) do nothing`;
const FIND =
  `select distinct organ.id, organ.kind, organ.name, organ.unit_id as "unitId" from organ join ${RECORDS} ` +
  `on organ.kind = wanted.kind and organ.name = wanted.name and coalesce(organ.unit_id, '') = coalesce(wanted.unit_id, '')`;

function keyOf({ kind, name, unitId }: OrganIdentity): string {
  return JSON.stringify([kind, name, unitId]);
}
