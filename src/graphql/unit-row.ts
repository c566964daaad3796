/** The SQL rows a unit is read from: the unit as `row`, its version of the day as `row` + `v`. */

/**
 * Joins the version of unit `row` that holds on `asOf`; where none does, the last one (or, before the records
 * begin, the first).
 */
export function unitRowSql(row: string, asOf: string): string {
  const version = `${row}v`;
  return (
    `unit ${row} cross join lateral (select v.* from unit_version v where v.unit_id = ${row}.id ` +
    `order by (${versionHoldsSql('v', asOf)}) desc, (coalesce(v.valid_from, '-infinity') <= ${asOf}) desc, ` +
    `case when v.valid_from <= ${asOf} then v.valid_from end desc nulls last limit 1) ${version}`
  );
}

/** Joins the version of unit `row` that holds on `asOf`; a unit that does not exist on that day has no row. */
export function existingUnitSql(row: string, asOf: string): string {
  const version = `${row}v`;
  return `unit ${row} join unit_version ${version} on ${version}.unit_id = ${row}.id and ${versionHoldsSql(version, asOf)}`;
}

/** The condition that a version holds on `asOf`: [validFrom, validTo), open where null. */
export function versionHoldsSql(version: string, asOf: string): string {
  return (
    `coalesce(${version}.valid_from, '-infinity') <= ${asOf} ` +
    `and ${asOf} < coalesce(${version}.valid_to, 'infinity')`
  );
}
