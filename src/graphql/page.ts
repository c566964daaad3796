import { clientError } from './client-error.js';
import { type Cursor, cursorOf, cursorSql, cursorValues, type Sort, type SortKey } from './cursor.js';
import { jsonList, jsonObject } from './json-text.js';
import type { Selected } from './selection.js';
import { isGiven, selectedFields } from './selection.js';
import { objectSql, pairOf, type ReadScope, type Statement } from './statement.js';

/** A list to page through: rows of `from` under alias `row`, restricted by `where`. */
export interface PagedList {
  /** Name of the type of the rows. */
  readonly type: string;
  readonly from: (row: string) => string;
  readonly rowPrefix: string;
  readonly where: (row: string) => readonly string[];
  readonly sort: Sort;
  readonly scope: ReadScope;
  /** Whether nodes are shown as cards: each is a row of `article`. */
  readonly hasCards?: boolean;
  /** The rows of a page that goes forward, their sort keys as `k0`, `k1` … in order, where there is a better way than all. */
  readonly walk?: (
    size: number,
    after: readonly string[] | null,
    beyond: (row: string) => readonly string[],
  ) => string;
  /** Where the rows of the page are read from by their unique key, when `from` is more than that. */
  readonly rowFrom?: (row: string) => string;
  /** The SQL of `totalCount`, when it is not a count of all rows. */
  readonly count?: () => string;
  /** Fields of the connection beside the Relay ones. */
  readonly extra?: (field: Selected) => string | undefined;
}

/** The arguments of a page, checked. */
interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly after: Cursor | null;
  readonly before: Cursor | null;
}

const DEFAULT_SIZE = 20;
const MOST = 100;

/** The JSON text of a connection field: keyset paging, edges, nodes, page info; the count only when selected. */
export function connectionSql(statement: Statement, field: Selected, list: PagedList): string {
  if (!field.type) throw new Error(`${field.name} has no object type`);
  const page = readPage(field, list.sort);
  const [cte, shown] = [statement.alias('page'), statement.alias('shown')];
  const rows = rowsOfPage(statement, list, page);
  const numbered =
    `select p.*, row_number() over (order by ${orderSql(list.sort, (_key, index) => `p.k${index}`, page.backward)}) as n ` +
    `from ${cte} p`;
  const { type } = field;
  const pairs = selectedFields(field.nodes, type, statement.selection).map((child) =>
    pairOf(statement, child, type, () => connectionFieldSql(statement, child, list, { page, cte, shown })),
  );
  return (
    `(with ${cte} as (${rows}), ${shown} as (select * from (${numbered}) s where s.n <= ${page.size}) ` +
    `select ${jsonObject(pairs)})`
  );
}

/** The statement that gives the unique keys of the rows of a page as `key`, for what must be known before they are read. */
export function pageKeysSql(statement: Statement, field: Selected, list: PagedList): string {
  const page = readPage(field, list.sort);
  return `select p.k${list.sort.keys.length - 1} as key from (${rowsOfPage(statement, list, page)}) p`;
}

/** The sort keys of the rows of a page, and of one more. */
function rowsOfPage(statement: Statement, list: PagedList, page: Page): string {
  const beyond = (row: string) => [
    ...(page.after ? [beyondSql(statement, list.sort, page.after, row, false)] : []),
    ...(page.before ? [beyondSql(statement, list.sort, page.before, row, true)] : []),
  ];
  if (list.walk && !page.backward) {
    if (page.after) statement.dependsOnGiven();
    return list.walk(page.size + 1, page.after?.values ?? null, beyond);
  }
  const row = statement.alias(list.rowPrefix);
  const where = [...list.where(row), ...beyond(row)];
  const keys = list.sort.keys.map((key, index) => `${key.sql(row)} as k${index}`);
  return (
    `select ${keys.join(', ')} from ${list.from(row)}${whereSql(where)} ` +
    `order by ${orderSql(list.sort, (key) => key.sql(row), page.backward)} limit ${page.size + 1}`
  );
}

interface Names {
  readonly page: Page;
  readonly cte: string;
  readonly shown: string;
}

function connectionFieldSql(statement: Statement, field: Selected, list: PagedList, names: Names): string {
  const { shown } = names;
  const direction = names.page.backward ? 'desc' : 'asc';
  switch (field.name) {
    case 'nodes':
      return rowsSql(statement, list, shown, direction, (row) => nodeSql(statement, field, list, row));
    case 'edges':
      return rowsSql(statement, list, shown, direction, (row) => edgeSql(statement, field, list, row));
    case 'pageInfo':
      return pageInfoSql(statement, field, list, names);
    case 'totalCount': {
      if (list.count) return list.count();
      const row = statement.alias(list.rowPrefix);
      return `(select count(*)::int from ${list.from(row)}${whereSql(list.where(row))})`;
    }
    default: {
      const sql = list.extra?.(field);
      if (sql === undefined) throw new Error(`no SQL is written for ${list.type}Connection.${field.name}`);
      return sql;
    }
  }
}

/** The rows of the page joined back by their unique key, in the order of the list. */
function rowsSql(
  statement: Statement,
  list: PagedList,
  shown: string,
  direction: string,
  element: (row: string) => string,
): string {
  const row = statement.alias(list.rowPrefix);
  const unique = list.sort.keys.length - 1;
  const key = list.sort.keys[unique] as SortKey;
  return jsonList(
    element(row),
    `${shown} s join ${(list.rowFrom ?? list.from)(row)} on ${key.sql(row)} = s.k${unique}`,
    `s.n ${direction}`,
  );
}

function nodeSql(statement: Statement, field: Selected, list: PagedList, row: string): string {
  if (!field.type) throw new Error(`${field.name} has no object type`);
  const { nodes, type } = field;
  const finish = list.hasCards ? (sql: string) => statement.cardOr(sql, row) : (sql: string) => sql;
  return objectSql(statement, { nodes, type, row, scope: list.scope, finish });
}

function edgeSql(statement: Statement, field: Selected, list: PagedList, row: string): string {
  if (!field.type) throw new Error('edges have no type');
  const { type } = field;
  const pairs = selectedFields(field.nodes, type, statement.selection).map((child) =>
    pairOf(statement, child, type, () =>
      child.name === 'cursor' ? cursorSql(list.sort) : nodeSql(statement, child, list, row),
    ),
  );
  return jsonObject(pairs);
}

function pageInfoSql(
  statement: Statement,
  field: Selected,
  list: PagedList,
  { page, cte, shown }: Names,
): string {
  if (!field.type) throw new Error('pageInfo has no type');
  const moreAt = (end: boolean) => (end ? `(select count(*) from ${cte}) > ${page.size}` : 'false');
  const { type } = field;
  const pairs = selectedFields(field.nodes, type, statement.selection).map((child) => {
    const value = {
      __typename: () => '',
      hasNextPage: () => `(${moreAt(!page.backward)} or ${othersSql(statement, list, page.before, false)})`,
      hasPreviousPage: () => `(${moreAt(page.backward)} or ${othersSql(statement, list, page.after, true)})`,
      startCursor: () => edgeCursorSql(list.sort, shown, page.backward ? 'desc' : 'asc'),
      endCursor: () => edgeCursorSql(list.sort, shown, page.backward ? 'asc' : 'desc'),
    }[child.name];
    if (!value) throw new Error(`no SQL is written for PageInfo.${child.name}`);
    return pairOf(statement, child, type, value);
  });
  return jsonObject(pairs);
}

/** Whether anything lies on the other side of the cursor the page started from, the cursor's own row included. */
function othersSql(statement: Statement, list: PagedList, cursor: Cursor | null, backward: boolean): string {
  if (!cursor) return 'false';
  const row = statement.alias(list.rowPrefix);
  const beyond = beyondSql(statement, list.sort, cursor, row, backward, true);
  return `exists (select 1 from ${list.from(row)}${whereSql([...list.where(row), beyond])})`;
}

function edgeCursorSql(sort: Sort, shown: string, direction: string): string {
  return `(select ${cursorSql(sort)} from ${shown} s order by s.n ${direction} limit 1)`;
}

/** The values of the cursor a page starts after, each the SQL of its key; null where it starts at the beginning. */
export function afterSql(statement: Statement, field: Selected, sort: Sort): readonly string[] | null {
  const { after } = readPage(field, sort);
  return after && cursorValues(statement, sort, after);
}

function orderSql(
  sort: Sort,
  expression: (key: SortKey, index: number) => string,
  backward: boolean,
): string {
  return sort.keys
    .map((key, index) => `${expression(key, index)} ${key.descending === backward ? 'asc' : 'desc'}`)
    .join(', ');
}

/**
 * Rows beyond a cursor. Where all keys run one way it is a row comparison, which walks the index; else the
 * comparison is spelled out key by key.
 */
function beyondSql(
  statement: Statement,
  sort: Sort,
  cursor: Cursor,
  row: string,
  backward: boolean,
  inclusive = false,
): string {
  const values = cursorValues(statement, sort, cursor);
  const ways = sort.keys.map((key) => (key.descending === backward ? '>' : '<'));
  const equal = inclusive ? '=' : '';
  if (ways.every((way) => way === ways[0])) {
    return `(${sort.keys.map((key) => key.sql(row)).join(', ')}) ${ways[0]}${equal} (${values.join(', ')})`;
  }
  const alternatives = sort.keys.map((key, index) => {
    const ties = sort.keys.slice(0, index).map((tie, at) => `${tie.sql(row)} = ${values[at]}`);
    const last = index === sort.keys.length - 1 ? equal : '';
    return `(${[...ties, `${key.sql(row)} ${ways[index]}${last} ${values[index]}`].join(' and ')})`;
  });
  return `(${alternatives.join(' or ')})`;
}

function whereSql(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
}

function readPage(field: Selected, sort: Sort): Page {
  const { first, last, after, before } = field.args as Partial<Record<'first' | 'last', number | null>> &
    Partial<Record<'after' | 'before', string | null>>;
  if (isGiven(first) && isGiven(last)) {
    throw clientError('BAD_USER_INPUT', 'Give `first` or `last`, not both.', `${field.key}.last`);
  }
  return {
    size: sizeOf(first, `${field.key}.first`) ?? sizeOf(last, `${field.key}.last`) ?? DEFAULT_SIZE,
    backward: isGiven(last),
    after: isGiven(after) ? cursorOf(field, 'after', after, sort) : null,
    before: isGiven(before) ? cursorOf(field, 'before', before, sort) : null,
  };
}

function sizeOf(size: number | null | undefined, argument: string): number | null {
  if (!isGiven(size)) return null;
  if (size >= 1 && size <= MOST) return size;
  throw clientError('BAD_USER_INPUT', `\`${argument}\` must be from 1 to ${MOST}, got ${size}.`, argument);
}
