import { enumField, type FilterFields, filterSql, idField, textField, wordField } from './filter.js';
import type { PagedList } from './page.js';
import type { Selected } from './selection.js';
import { type Statement, TODAY } from './statement.js';
import { existingUnitSql } from './unit-row.js';

/** Fields of `UnitFilter`. */
const UNIT_FILTERS: FilterFields = {
  id: idField('Unit', (row) => `${row}.id`),
  slug: wordField((row) => `${row}.id`),
  level: enumField((row) => `${row}.level`),
  code: wordField((row) => `${row}v.code`),
  parent: idField('Unit', (row) => `${row}v.parent_id`),
  name: textField({ lower: (row) => `${row}v.name_lower`, folded: (row) => `${row}v.folded` }),
};

/** The units a `units` field asks for: those that exist on `asOf` (today when nothing is said), by name. */
export function unitList(statement: Statement, field: Selected): PagedList {
  const asOf = field.args['asOf'] ? statement.param(field.args['asOf'], 'date') : TODAY;
  const { filter } = field.args;
  return {
    type: 'Unit',
    rowPrefix: 'u',
    from: (row) => existingUnitSql(row, asOf),
    where: (row) =>
      filter === undefined ? [] : [filterSql(statement, UNIT_FILTERS, filter, `${field.key}.filter`, row)],
    sort: {
      name: 'NAME ASC',
      keys: [
        { sql: (row) => `${row}v.sort_key`, sqlType: 'text', descending: false },
        { sql: (row) => `${row}.id`, sqlType: 'text', descending: false },
      ],
    },
    scope: { asOf },
  };
}
