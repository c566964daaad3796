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
import type { Search } from '../search/search.js';
import { scoreSql, searchOf, searchSql } from './search.js';
import { searchInfoSql } from './search-shape.js';
import type { Selected } from './selection.js';
import { literal, type ReadScope, type Statement, TODAY } from './statement.js';
import { versionHoldsSql } from './unit-row.js';

/** What lists, counts and feeds show; the rest is found by id or by an editor's `status` filter. */
export const SHOWN = `status in ('ACTIVE', 'CORRECTED')`;

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
  RELEVANCE: (descending) => ({ sql: (row) => `${row}.score`, sqlType: 'int', descending }),
} as const satisfies Record<string, (descending: boolean) => SortKey>;

const MOST_SORTS = 3;

/** Matches that are counted, and how many of the newest are ranked by relevance. */
const MOST_COUNTED = 10_000;
const MOST_RANKED = 500;

/** The articles an `articles` field asks for: its filter, search and order, restricted to `belongsTo` below a node. */
export function articleList(
  statement: Statement,
  field: Selected,
  belongsTo: ((row: string) => string) | null = null,
): PagedList {
  const { filter, orderBy } = field.args;
  const search = searchOf(statement, field);
  const where = (row: string): string[] => [
    `${row}.${SHOWN}`,
    ...(belongsTo ? [belongsTo(row)] : []),
    ...(search ? [searchSql(statement, search, row)] : []),
    ...(filter === undefined
      ? []
      : [filterSql(statement, ARTICLE_FILTERS, filter, `${field.key}.filter`, row)]),
  ];
  const orders = ordersOf(orderBy, `${field.key}.orderBy`, search);
  const list: PagedList = {
    type: 'Article',
    rowPrefix: 'a',
    from: (row) => `article ${row}`,
    where,
    sort: sortBy(orders),
    scope: { ...articleScope(), ...(search ? { search } : {}) },
    extra: (child) => (child.name === 'searchInfo' ? 'null::json' : undefined),
  };
  if (!search) return list;
  const counted = (sql: string) => {
    const row = statement.alias('a');
    const some = `select 1 from article ${row} where ${where(row).join(' and ')} limit ${MOST_COUNTED + 1}`;
    return `(select ${sql} from (${some}) c)`;
  };
  const searched: PagedList = {
    ...list,
    count: () => counted(`least(count(*), ${MOST_COUNTED})::int`),
    extra: (child) =>
      child.name === 'searchInfo'
        ? searchInfoSql(statement, child, search, counted(`count(*) <= ${MOST_COUNTED}`))
        : undefined,
  };
  return orders.some((order) => order.field === 'RELEVANCE') ? ranked(statement, searched, search) : searched;
}

/** The same list over its newest matches with their score: ranking all of a common word would take seconds. */
function ranked(statement: Statement, list: PagedList, search: Search): PagedList {
  return {
    ...list,
    rowFrom: list.from,
    where: () => [],
    from: (row) => {
      const [article, found, index] = [statement.alias('a'), statement.alias('c'), statement.alias('x')];
      const newest =
        `select ${article}.id, ${article}.published_at, ${article}.first_seen_at, ${article}.title_sort ` +
        `from article ${article} where ${list.where(article).join(' and ')} ` +
        `order by ${SORT_KEYS.PUBLISHED_AT(true).sql(article)} desc, ${article}.id desc limit ${MOST_RANKED}`;
      return (
        `(select ${found}.*, ${scoreSql(statement, search, index)} as score from (${newest}) ${found} ` +
        `join article_search ${index} on ${index}.article_id = ${found}.id) ${row}`
      );
    },
  };
}

/** The condition of an {@link ArticleFilter} alone, whatever the article's status. */
export function articleFilterSql(statement: Statement, filter: unknown, path: string, row: string): string {
  return filterSql(statement, ARTICLE_FILTERS, filter, path, row);
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

interface Order {
  readonly field: keyof typeof SORT_KEYS;
  readonly direction: string;
}

const NEWEST_FIRST: Order = { field: 'PUBLISHED_AT', direction: 'DESC' };

/** The orders that were asked for, newest first when nothing is said; what fits a search as well is newest first too. */
function ordersOf(orderBy: unknown, argument: string, search: Search | null): readonly Order[] {
  if (orderBy === undefined || orderBy === null) return [NEWEST_FIRST];
  const orders = orderBy as readonly Order[];
  const refuse = (why: string) => clientError('BAD_USER_INPUT', `\`${argument}\` ${why}.`, argument);
  if (orders.length === 0) throw refuse('must not be an empty list');
  if (orders.length > MOST_SORTS) throw refuse(`may name at most ${MOST_SORTS} sorts`);
  const names = new Set(orders.map((order) => order.field));
  if (names.size < orders.length) throw refuse('names a field twice');
  if (!names.has('RELEVANCE')) return orders;
  if (!search) throw refuse('may name RELEVANCE only with `search`');
  return names.has('PUBLISHED_AT') ? orders : [...orders, NEWEST_FIRST];
}

function sortBy(orders: readonly Order[]): Sort {
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
