import { clientError } from './client-error.js';
import {
  enumField,
  type FilterFields,
  filterSql,
  flagField,
  idField,
  textField,
  wordField,
} from './filter.js';
import type { Sort, SortKey } from './cursor.js';
import type { PagedList } from './page.js';
import type { Selected } from './selection.js';
import { type Statement, TODAY } from './statement.js';

const SOURCE_FILTERS: FilterFields = {
  id: idField('Source', (row) => `${row}.id`),
  name: textField({ lower: (row) => `${row}.name_lower`, folded: (row) => `${row}.name_folded` }),
  kind: enumField((row) => `${row}.kind`),
  lifecycle: enumField((row) => `${row}.lifecycle`),
  health: enumField((row) => `${row}.health_state`),
  province: wordField((row) => `${row}.province`),
  sample: flagField((row) => `${row}.sample`),
};

const SORT_KEYS = {
  NAME: (descending) => ({ sql: (row) => `${row}.sort_key`, sqlType: 'text', descending }),
  CREATED_AT: (descending) => ({ sql: (row) => `${row}.created_at`, sqlType: 'timestamptz', descending }),
  LAST_NEW_ARTICLE_AT: (descending) => ({
    sql: (row) => `coalesce(${row}.last_new_article_at, '${descending ? '-' : ''}infinity'::timestamptz)`,
    sqlType: 'timestamptz',
    descending,
  }),
} as const satisfies Record<string, (descending: boolean) => SortKey>;

/** The sources a `sources` field asks for, restricted to `belongsTo` below a node; by name when nothing is said. */
export function sourceList(
  statement: Statement,
  field: Selected,
  belongsTo: ((row: string) => string) | null = null,
): PagedList {
  const { filter, orderBy } = field.args;
  return {
    type: 'Source',
    rowPrefix: 's',
    from: (row) => `source ${row}`,
    where: (row) => [
      ...(belongsTo ? [belongsTo(row)] : []),
      ...(filter === undefined
        ? []
        : [filterSql(statement, SOURCE_FILTERS, filter, `${field.key}.filter`, row)]),
    ],
    sort: sourceSort(orderBy, `${field.key}.orderBy`),
    scope: { asOf: TODAY },
  };
}

function sourceSort(orderBy: unknown, argument: string): Sort {
  const given = (orderBy ?? [{ field: 'NAME' }]) as readonly {
    readonly field: keyof typeof SORT_KEYS;
    readonly direction?: string | null;
  }[];
  const orders = given.map(({ field, direction }) => ({
    field,
    direction: direction ?? (field === 'NAME' ? 'ASC' : 'DESC'),
  }));
  if (orders.length === 0)
    throw clientError('BAD_USER_INPUT', `\`${argument}\` must not be an empty list.`, argument);
  if (new Set(orders.map((order) => order.field)).size < orders.length) {
    throw clientError('BAD_USER_INPUT', `\`${argument}\` names a field twice.`, argument);
  }
  const keys = orders.map(({ field, direction }) => SORT_KEYS[field](direction === 'DESC'));
  return {
    name: orders.map(({ field, direction }) => `${field} ${direction}`).join(', '),
    keys: [...keys, { sql: (row) => `${row}.id`, sqlType: 'int', descending: keys[0]?.descending ?? false }],
  };
}
