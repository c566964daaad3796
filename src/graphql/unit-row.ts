/** The SQL rows a unit is read from: the unit as `row`, its version of the day as `row` + `v`. */

/**
 * Joins the version of unit `row` that holds on `asOf`; where none does, the last one (or, before the records
 * begin, the first).
 */
export function unitRowSql(row: string, asOf: string): string {
  const version = `${row}v`;
  const holds = `coalesce(v.valid_from, '-infinity') <= ${asOf} and ${asOf} < coalesce(v.valid_to, 'infinity')`;
  return (
    `unit ${row} cross join lateral (select v.* from unit_version v where v.unit_id = ${row}.id ` +
    `order by (${holds}) desc, (coalesce(v.valid_from, '-infinity') <= ${asOf}) desc, ` +
    `case when v.valid_from <= ${asOf} then v.valid_from end desc nulls last limit 1) ${version}`
  );
}

/** The condition that unit `row` with its joined version exists on `asOf`. */
export function unitHoldsSql(row: string, asOf: string): string {
  return `coalesce(${row}v.valid_from, '-infinity') <= ${asOf} and ${asOf} < coalesce(${row}v.valid_to, 'infinity')`;
}
