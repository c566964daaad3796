import type { Lineage } from './filter-inputs.js';
import { entriesOf, enumField, type FilterField, idField, keyOf, type Operators, wordSql } from './filter.js';
import { refuse } from './input-faults.js';
import type { Statement } from './statement.js';
import { versionHoldsSql } from './unit-row.js';

/** Where a row holds a unit and what it lies in on its day. */
export interface UnitColumns {
  /** The unit itself. */
  readonly unit: string;
  /** The unit of a level that holds it, itself for a unit of that level: of any commune its own column. */
  readonly ofLevel: (name: LevelColumn) => string;
  /** The day as of which they read. */
  readonly day: string;
}

type LevelColumn = 'unit' | 'district' | 'province';

/** The column that holds the ancestor of each level, as of the article's day. */
export const LEVEL_COLUMNS: Readonly<Record<string, LevelColumn>> = {
  PROVINCE: 'province',
  DISTRICT: 'district',
  COMMUNE: 'unit',
};

/**
 * A `UnitMatch`: every part that is given must hold. Code and level are values of their own, so that an article
 * without a unit is different from any of them, as it is with `id` and `slug`.
 */
export function unitField(columnsOf: (row: string) => UnitColumns): FilterField {
  return (statement, match, path, row) => unitMatchSql(statement, match, path, columnsOf(row));
}

/** As {@link unitField}, over columns that are known. */
export function unitMatchSql(
  statement: Statement,
  { lineage = 'EXACT', asOf, ...match }: Operators,
  path: string,
  columns: UnitColumns,
): string {
  if (Object.keys(match).length === 0) throw refuse(path, 'EMPTY');
  if (lineage !== 'EXACT' && match['within'] === undefined) throw refuse(`${path}.lineage`, 'LINEAGE_ALONE');
  if (asOf !== undefined && match['within'] === undefined && match['code'] === undefined)
    throw refuse(`${path}.asOf`, 'AS_OF_ALONE');
  const { unit } = columns;
  // A parameter that no condition names would be refused by the database.
  const day = () => (asOf === undefined ? columns.day : statement.param(asOf, 'date'));
  const code = () =>
    `(select v.code from unit_version v where v.unit_id = ${unit} and ${versionHoldsSql('v', day())} limit 1)`;
  const level = () => `(select u.level from unit u where u.id = ${unit})`;
  const parts = {
    id: (operators, at) => idField('Unit', () => unit)(statement, operators, at, unit),
    slug: (operators, at) => wordSql(statement, operators, unit, at),
    code: (operators, at) => wordSql(statement, operators, code(), at),
    level: (operators, at) => enumField(level)(statement, operators, at, unit),
  } satisfies Record<string, (operators: Operators, at: string) => string>;
  return Object.entries(match)
    .map(([name, value]) => {
      const at = `${path}.${name}`;
      if (name !== 'within') {
        return parts[name as keyof typeof parts](Object.fromEntries(entriesOf(value, at)), at);
      }
      const within = { unitId: keyOf('Unit', String(value), at), asOf: (asOf as string | undefined) ?? null };
      const ways = [
        withinSql(statement, within, columns),
        ...(lineage === 'EXACT' ? [] : [lineageSql(statement, within, lineage as Way, columns)]),
      ];
      return `(${ways.join(' or ')})`;
    })
    .join(' and ');
}

type Way = Exclude<Lineage, 'EXACT'>;

interface Within {
  readonly unitId: string;
  readonly asOf: string | null;
}

/**
 * The unit itself or anything below it: on the day of the row its level names the one column, and so the one index,
 * that can hold it; as of another day it is one of the units that lay there then.
 */
function withinSql(statement: Statement, { unitId, asOf }: Within, columns: UnitColumns): string {
  if (asOf !== null) {
    const ids = statement.territory.within(unitId, asOf);
    return `${columns.unit} = any(${statement.param(ids, 'text[]')})`;
  }
  const name = LEVEL_COLUMNS[statement.unitLevels.get(unitId) ?? ''];
  return name === undefined ? 'false' : `${columns.ofLevel(name)} = ${statement.param(unitId, 'text')}`;
}

/** What the territory was before or became, each unit on the days it had some of it. */
function lineageSql(
  statement: Statement,
  { unitId, asOf }: Within,
  way: Way,
  { ofLevel, day }: UnitColumns,
): string {
  const parts = statement.territory
    .lineage(unitId, way, asOf)
    .filter((part) => !statement.onlyFull || !part.partial);
  const byColumn = Map.groupBy(parts, (part) => LEVEL_COLUMNS[statement.unitLevels.get(part.unitId) ?? '']);
  const conditions = [...byColumn].flatMap(([name, group]) => {
    if (name === undefined) return [];
    const column = ofLevel(name);
    const list = (values: readonly string[], sqlType: string) => statement.param(values, `${sqlType}[]`);
    const ids = list(
      group.map((part) => part.unitId),
      'text',
    );
    const from = list(
      group.map((part) => part.from ?? '-infinity'),
      'date',
    );
    const to = list(
      group.map((part) => part.to ?? 'infinity'),
      'date',
    );
    return [
      `${column} = any(${ids}) and exists (select 1 from unnest(${ids}, ${from}, ${to}) as t(unit_id, since, until) ` +
        `where t.unit_id = ${column} and ${day} >= t.since and ${day} < t.until)`,
    ];
  });
  return conditions.length === 0 ? 'false' : `(${conditions.join(' or ')})`;
}
