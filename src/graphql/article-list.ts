import { clientError } from './client-error.js';
import {
  entriesOf,
  enumField,
  type FilterField,
  type FilterFields,
  filterSql,
  flagField,
  idField,
  instantField,
  keyOf,
  type Operators,
  textField,
  wordSql,
} from './filter.js';
import type { PagedList, Sort, SortKey } from './page.js';
import type { Selected } from './selection.js';
import { literal, type ReadScope, type Statement, TODAY } from './statement.js';
import { versionHoldsSql } from './unit-row.js';

/** What lists, counts and feeds show; the rest is found by id or by an editor's `status` filter. */
const SHOWN = `status in ('ACTIVE', 'CORRECTED')`;

/** Which of an article's units a {@link UnitMatch} speaks of: the columns that hold it and what it lies in. */
type UnitRole = 'publisher' | 'author';

/** The column that holds the ancestor of each level, as of the article's day. */
const LEVEL_COLUMNS: Readonly<Record<string, string>> = {
  PROVINCE: 'province',
  DISTRICT: 'district',
  COMMUNE: 'unit',
};

const ARTICLE_FILTERS: FilterFields = {
  publishedAt: instantField((row) => `${row}.published_at`),
  firstSeenAt: instantField((row) => `${row}.first_seen_at`),
  publisherUnit: unitField('publisher'),
  authorUnit: unitField('author'),
  source: idField('Source', (row) => `${row}.source_id`),
  title: textField({ lower: (row) => `${row}.title_lower`, folded: (row) => `${row}.title_folded` }),
  contentType: enumField((row) => `${row}.content_type`),
  hasImages: flagField((row) => `${row}.has_images`),
};

const SORT_KEYS = {
  PUBLISHED_AT: (descending) => ({
    // Undated articles come last in both directions, and a row comparison must meet no null.
    sql: (row) => `coalesce(${row}.published_at, '${descending ? '-' : ''}infinity'::timestamptz)`,
    sqlType: 'timestamptz',
    descending,
  }),
  FIRST_SEEN_AT: (descending) => ({
    sql: (row) => `${row}.first_seen_at`,
    sqlType: 'timestamptz',
    descending,
  }),
  TITLE: (descending) => ({ sql: (row) => `${row}.title_sort`, sqlType: 'text', descending }),
} as const satisfies Record<string, (descending: boolean) => SortKey>;

const MOST_SORTS = 3;

/** The articles an `articles` field asks for: its filter, its order, restricted to `belongsTo` below a node. */
export function articleList(
  statement: Statement,
  field: Selected,
  belongsTo: ((row: string) => string) | null = null,
): PagedList {
  const { filter, orderBy } = field.args;
  return {
    type: 'Article',
    rowPrefix: 'a',
    from: (row) => `article ${row}`,
    where: (row) => [
      `${row}.${SHOWN}`,
      ...(belongsTo ? [belongsTo(row)] : []),
      ...(filter === undefined
        ? []
        : [filterSql(statement, ARTICLE_FILTERS, filter, `${field.key}.filter`, row)]),
    ],
    sort: articleSort(orderBy, `${field.key}.orderBy`),
    scope: articleScope(),
  };
}

/** Below an article, units read as of the article's day; the shape of the article says so itself. */
export function articleScope(): ReadScope {
  return { asOf: TODAY };
}

/** The condition that an article was published within a unit whose id and level stand in SQL. */
export function publishedWithin(article: string, unitId: string, unitLevel: string): string {
  const ways = Object.entries(LEVEL_COLUMNS).map(
    ([level, name]) => `(${unitLevel} = ${literal(level)} and ${article}.publisher_${name}_id = ${unitId})`,
  );
  return `(${ways.join(' or ')})`;
}

function articleSort(orderBy: unknown, argument: string): Sort {
  if (orderBy === undefined || orderBy === null)
    return sortBy([{ field: 'PUBLISHED_AT', direction: 'DESC' }]);
  const orders = orderBy as readonly { readonly field: keyof typeof SORT_KEYS; readonly direction: string }[];
  if (orders.length === 0)
    throw clientError('BAD_USER_INPUT', `\`${argument}\` must not be an empty list.`, argument);
  if (orders.length > MOST_SORTS) {
    throw clientError('BAD_USER_INPUT', `\`${argument}\` may name at most ${MOST_SORTS} sorts.`, argument);
  }
  if (new Set(orders.map((order) => order.field)).size < orders.length) {
    throw clientError('BAD_USER_INPUT', `\`${argument}\` names a field twice.`, argument);
  }
  return sortBy(orders);
}

function sortBy(
  orders: readonly { readonly field: keyof typeof SORT_KEYS; readonly direction: string }[],
): Sort {
  const keys = orders.map(({ field, direction }) => SORT_KEYS[field](direction === 'DESC'));
  const descending = keys[0]?.descending ?? true;
  return {
    name: orders.map(({ field, direction }) => `${field} ${direction}`).join(', '),
    keys: [...keys, { sql: (row) => `${row}.id`, sqlType: 'int', descending }],
  };
}

/**
 * A {@link UnitMatch}: every part that is given must hold. Code and level are values of their own, so that an article
 * without a unit is different from any of them, as it is with `id` and `slug`.
 */
function unitField(role: UnitRole): FilterField {
  return (statement, match, path, row) => {
    const unit = `${row}.${role}_unit_id`;
    const code = () =>
      `(select v.code from unit_version v where v.unit_id = ${unit} and ${versionHoldsSql('v', `${row}.day`)} limit 1)`;
    const level = () => `(select u.level from unit u where u.id = ${unit})`;
    const parts = {
      id: (operators, at) => idField('Unit', () => unit)(statement, operators, at, row),
      slug: (operators, at) => wordSql(statement, operators, unit, at),
      code: (operators, at) => wordSql(statement, operators, code(), at),
      level: (operators, at) => enumField(level)(statement, operators, at, row),
    } satisfies Record<string, (operators: Operators, at: string) => string>;
    return Object.entries(match)
      .map(([name, value]) => {
        const at = `${path}.${name}`;
        if (name === 'within') return withinSql(statement, role, keyOf('Unit', String(value), at), row);
        return parts[name as keyof typeof parts](Object.fromEntries(entriesOf(value, at)), at);
      })
      .join(' and ');
  };
}

/** The unit itself or anything below it: its level names the one column, and so the one index, that can hold it. */
function withinSql(statement: Statement, role: UnitRole, unit: string, row: string): string {
  const name = LEVEL_COLUMNS[statement.unitLevels.get(unit) ?? ''];
  return name === undefined ? 'false' : `${row}.${role}_${name}_id = ${statement.param(unit, 'text')}`;
}
