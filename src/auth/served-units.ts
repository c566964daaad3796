import type { AuthTools } from './auth-tools.js';

/** What a list of units was refused for. */
export type UnitsFault = { readonly unknown: string } | { readonly outside: string };

/**
 * Checks units somebody is to serve: each is there, and lies within those that whoever decides serves (null: every unit).
 * A unit lies within another when it did at any time. Gives null when all is well.
 */
export async function unitsFault(
  { database }: Pick<AuthTools, 'database'>,
  unitIds: readonly string[],
  within: readonly string[] | null,
): Promise<UnitsFault | null> {
  if (unitIds.length === 0) return null;
  const rows = await database.read<{ id: string; known: boolean; inside: boolean }>(
    `with recursive above (start, id) as (select u, u from unnest($1::text[]) u ` +
      `union select a.start, v.parent_id from above a join unit_version v on v.unit_id = a.id where v.parent_id is not null) ` +
      `select a.start as id, exists (select 1 from unit x where x.id = a.start) as known, ` +
      `bool_or(a.id = any($2::text[])) as inside from above a group by a.start order by a.start`,
    [unitIds, within ?? []],
  );
  const strange = rows.find(({ known }) => !known);
  if (strange) return { unknown: strange.id };
  const foreign = within === null ? undefined : rows.find(({ inside }) => !inside);
  return foreign ? { outside: foreign.id } : null;
}
