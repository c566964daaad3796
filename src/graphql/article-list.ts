import { countOf } from '../counting/counts.js';
import { articleConditions, partialSql } from './article-filter.js';
import { clientError } from './client-error.js';
import { questionOf } from './counted-filter.js';
import { onceAState } from './counted-params.js';
import { facetsSql, type Matched } from './facets.js';
import type { Sort, SortKey } from './cursor.js';
import type { PagedList } from './page.js';
import type { Search } from '../search/search.js';
import { confirmSql, scoreSql, searchOf, searchSql } from './search.js';
import { isNarrow, newestMatchesSql } from './search-walk.js';
import { searchInfoSql } from './search-shape.js';
import type { Selected } from './selection.js';
import { literal, type ReadScope, type Statement, TODAY } from './statement.js';
import { LEVEL_COLUMNS } from './unit-match.js';

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
  const path = `${field.key}.filter`;
  const restricted = (row: string): string[] => [
    ...articleConditions(statement, filter, path, row),
    ...(belongsTo ? [belongsTo(row)] : []),
  ];
  const oneByOne = isNarrow(filter);
  const where = (row: string): string[] => [
    ...restricted(row),
    ...(search ? [searchSql(statement, search, row, { oneByOne })] : []),
  ];
  // Below a node its own articles are few, and a search is no matter of columns.
  const question = belongsTo || search || !statement.isCounted ? null : questionOf(statement, filter, path);
  const matched: Matched = {
    filter,
    question,
    rows: (columns) => {
      const row = statement.alias('a');
      const partial = partialSql(statement, filter, path, row) ?? 'false';
      const newest = `order by ${SORT_KEYS.PUBLISHED_AT(true).sql(row)} desc, ${row}.id desc`;
      return (
        `select ${[...columns(row), `${partial} as partial`].join(', ')} from article ${row} ` +
        `where ${where(row).join(' and ')}${search ? ` ${newest} limit ${MOST_COUNTED}` : ''}`
      );
    },
  };
  const extra = (child: Selected): string | undefined => {
    if (child.name === 'facets') return facetsSql(statement, child, matched);
    if (child.name !== 'partialCount') return child.name === 'searchInfo' ? 'null' : undefined;
    return `(select count(*)::int from (${matched.rows(() => [])}) c where c.partial)`;
  };
  const orders = ordersOf(orderBy, `${field.key}.orderBy`, search);
  const list: PagedList = {
    type: 'Article',
    rowPrefix: 'a',
    from: (row) => `article ${row}`,
    where,
    sort: sortBy(orders),
    scope: { ...articleScope(), ...(search ? { search } : {}) },
    hasCards: true,
    extra,
  };
  if (question) {
    const count = onceAState((columns) => [countOf(columns, question)]);
    return { ...list, count: () => statement.countedParams(['int'], count).join() };
  }
  if (!search) return list;
  // Below a node its own articles are few, or it is one of many.
  const walks = belongsTo === null && !oneByOne;
  const newest = (
    size: number,
    after: readonly string[] | null,
    beyond: (row: string) => readonly string[],
    unconfirmed = false,
  ) =>
    newestMatchesSql(statement, {
      search,
      filter,
      where: (row) => [...restricted(row), ...beyond(row)],
      after: after?.[0] ?? null,
      size,
      unconfirmed,
    });
  // As many as are counted are found as a page is: all matches of a common word would take seconds.
  const counted = (sql: string) => {
    if (walks) return `(select ${sql} from (${newest(MOST_COUNTED + 1, null, () => [])}) c)`;
    const row = statement.alias('a');
    const some = `select 1 from article ${row} where ${where(row).join(' and ')} limit ${MOST_COUNTED + 1}`;
    return `(select ${sql} from (${some}) c)`;
  };
  const searched: PagedList = {
    ...list,
    ...(walks && orders.length === 1 && isNewestFirst(orders[0])
      ? { walk: (size, after, beyond) => newest(size, after, beyond) }
      : {}),
    count: () => counted(`least(count(*), ${MOST_COUNTED})::int`),
    extra: (child) =>
      child.name === 'searchInfo'
        ? searchInfoSql(statement, child, search, counted(`count(*) <= ${MOST_COUNTED}`))
        : extra(child),
  };
  if (!orders.some((order) => order.field === 'RELEVANCE')) return searched;
  return ranked(statement, searched, search, walks ? newest(MOST_RANKED, null, () => [], true) : null);
}

function isNewestFirst(order: Order | undefined): boolean {
  return order?.field === 'PUBLISHED_AT' && order.direction !== 'ASC';
}

/** The same list over its newest matches with their score: ranking all of a common word would take seconds. */
function ranked(statement: Statement, list: PagedList, search: Search, walk: string | null): PagedList {
  return {
    ...list,
    rowFrom: list.from,
    where: () => [],
    from: (row) => {
      const [article, found, index] = [statement.alias('a'), statement.alias('c'), statement.alias('x')];
      const columns = ['id', 'published_at', 'first_seen_at', 'title_sort'].map(
        (name) => `${article}.${name}`,
      );
      const newest =
        walk === null
          ? `select ${columns.join(', ')} from article ${article} where ${list.where(article).join(' and ')} ` +
            `order by ${SORT_KEYS.PUBLISHED_AT(true).sql(article)} desc, ${article}.id desc limit ${MOST_RANKED}`
          : `select ${columns.join(', ')} from (${walk}) w join article ${article} on ${article}.id = w.k1`;
      // Every use of a kept value unpacks it anew; as part of an expression it is unpacked once.
      const unpacked =
        `select ${index}.folded || '{}'::int4[] as folded, ${index}.marked || '{}'::int4[] as marked, ${index}.text || '' as text ` +
        `from article_search ${index} where ${index}.article_id = ${found}.id offset 0`;
      return (
        `(select ${found}.*, ${scoreSql(statement, search, index)} as score from (${newest}) ${found} ` +
        `cross join lateral (${unpacked}) ${index}` +
        `${walk === null ? '' : ` where ${confirmSql(statement, search, index)}`}) ${row}`
      );
    },
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

interface Order {
  readonly field: keyof typeof SORT_KEYS;
  /** Null or not given: the field's own way, titles from A, the rest newest and best first. */
  readonly direction?: string | null;
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

function sortBy(given: readonly Order[]): Sort {
  const orders = given.map(({ field, direction }) => ({
    field,
    direction: direction ?? (field === 'TITLE' ? 'ASC' : 'DESC'),
  }));
  const keys = orders.map(({ field, direction }) => SORT_KEYS[field](direction === 'DESC'));
  const descending = keys[0]?.descending ?? true;
  return {
    name: orders.map(({ field, direction }) => `${field} ${direction}`).join(', '),
    keys: [...keys, { sql: (row) => `${row}.id`, sqlType: 'int', descending }],
  };
}
