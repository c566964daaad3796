import { cleanLine, fold, hasMarks } from '../normalize/text.js';
import { fromGlobalId, type NodeType } from './global-id.js';
import { refuse } from './input-faults.js';
import type { Statement } from './statement.js';

/** How one field of a filter becomes SQL: from the operators given, their path and the row they speak of. */
export type FilterField = (statement: Statement, operators: Operators, path: string, row: string) => string;

export type Operators = Readonly<Record<string, unknown>>;

/** The fields of a filter input; `and`, `or` and `not` come with every filter. */
export type FilterFields = Readonly<Record<string, FilterField>>;

const MOST_DEEP = 5;
const MOST_LEAVES = 50;
const MOST_IN = 100;

/**
 * The SQL condition of a filter. Refuses `null`, `{}` and empty lists wherever they stand: "empty means
 * everything" is how dashboards lie. Throws BAD_USER_INPUT with the path.
 */
export function filterSql(
  statement: Statement,
  fields: FilterFields,
  filter: unknown,
  path: string,
  row: string,
): string {
  const leaves = { left: MOST_LEAVES };
  return conjunction(statement, fields, filter, { path, row, depth: 1, leaves });
}

/** Parts of a unit match that say how its conditions are read, and are none; `lineage` is there by default. */
const READINGS: ReadonlySet<string> = new Set(['asOf', 'lineage']);

interface At {
  readonly path: string;
  readonly row: string;
  readonly depth: number;
  readonly leaves: { left: number };
}

function conjunction(statement: Statement, fields: FilterFields, filter: unknown, at: At): string {
  if (at.depth > MOST_DEEP) throw refuse(at.path, 'TOO_DEEP', { most: MOST_DEEP });
  const conditions = entriesOf(filter, at.path).map(([name, value]) => {
    const inner: At = { ...at, path: `${at.path}.${name}` };
    if (name === 'and' || name === 'or') return combined(statement, fields, value, name, inner);
    if (name === 'not') {
      // Unknown counts as "does not match", so a filter and its `not` part the set without rest.
      return `((${conjunction(statement, fields, value, { ...inner, depth: at.depth + 1 })}) is not true)`;
    }
    const field = fields[name];
    if (!field) throw new Error(`no SQL is written for the filter field ${name}`);
    const operators =
      typeof value === 'boolean' ? { eq: value } : Object.fromEntries(entriesOf(value, inner.path));
    at.leaves.left -= Object.keys(operators).filter((operator) => !READINGS.has(operator)).length;
    if (at.leaves.left < 0) throw refuse(inner.path, 'TOO_MANY_LEAVES', { most: MOST_LEAVES });
    return field(statement, operators, inner.path, at.row);
  });
  return conditions.map((condition) => `(${condition})`).join(' and ');
}

function combined(
  statement: Statement,
  fields: FilterFields,
  value: unknown,
  how: 'and' | 'or',
  at: At,
): string {
  if (!Array.isArray(value) || value.length === 0) throw refuse(at.path, 'NO_FILTER');
  return value
    .map((each, index) => {
      const inner = { ...at, path: `${at.path}[${index}]`, depth: at.depth + 1 };
      return `(${conjunction(statement, fields, each, inner)})`;
    })
    .join(` ${how} `);
}

/** The entries of an input object; refuses null, an empty object, and null or empty values. */
export function entriesOf(value: unknown, path: string): [string, unknown][] {
  if (value === null || typeof value !== 'object') throw refuse(path, 'NULL');
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.length === 0) throw refuse(path, 'EMPTY');
  for (const [name, each] of entries) {
    if (each === null) throw refuse(`${path}.${name}`, 'NULL_VALUE');
    if (!Array.isArray(each)) continue;
    if (each.length === 0) throw refuse(`${path}.${name}`, 'EMPTY_LIST');
    if (each.length > MOST_IN) throw refuse(`${path}.${name}`, 'TOO_MANY_VALUES', { most: MOST_IN });
  }
  return entries;
}

/** The column of a word such as a slug or a code; the column itself holds no capitals. */
export function wordField(expression: (row: string) => string): FilterField {
  return (statement, operators, path, row) => wordSql(statement, operators, expression(row), path);
}

/** `StringFilter` over an expression that gives a word without capitals. */
export function wordSql(
  statement: Statement,
  { contains, startsWith, ...rest }: Operators,
  expression: string,
  path: string,
): string {
  const conditions: string[] = [];
  const like = (operator: string, value: unknown, before: string) => {
    const part = word(String(value));
    if (part === '') throw refuse(`${path}.${operator}`, 'EMPTY_QUERY');
    conditions.push(`${expression} like ${statement.param(`${before}${escapeLike(part)}%`, 'text')}`);
  };
  if (contains !== undefined) like('contains', contains, '%');
  if (startsWith !== undefined) like('startsWith', startsWith, '');
  if (Object.keys(rest).length > 0) {
    conditions.push(compareSql(statement, rest, expression, 'text', (value) => word(String(value))));
  }
  return conditions.join(' and ');
}

/**
 * A slug, a code or a text as the columns that are compared hold it: one line without control characters, lower
 * case. JavaScript's lower case, since a database's depends on its locale.
 */
export function word(text: string): string {
  return cleanLine(text).toLowerCase();
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** `eq ne in notIn` over an enum column. */
export function enumField(expression: (row: string) => string): FilterField {
  return (statement, operators, _path, row) =>
    compareSql(statement, operators, expression(row), 'text', (value) => value);
}

/** `eq ne in notIn gt gte lt lte isNull`, values put through `read` first; null is never equal, always different. */
export function compareSql(
  statement: Statement,
  operators: Operators,
  expression: string,
  sqlType: string,
  read: (value: unknown, operator: string) => unknown,
): string {
  const one = (value: unknown, operator: string) => statement.param(read(value, operator), sqlType);
  const many = (values: unknown, operator: string) =>
    statement.param(
      (values as unknown[]).map((value) => read(value, operator)),
      `${sqlType}[]`,
    );
  const conditions = Object.entries(operators).map(([operator, value]) => {
    switch (operator) {
      case 'eq':
        return `${expression} = ${one(value, operator)}`;
      case 'ne':
        return `${expression} is distinct from ${one(value, operator)}`;
      case 'in':
        return `${expression} = any(${many(value, operator)})`;
      case 'notIn':
        return `(${expression} = any(${many(value, operator)})) is not true`;
      case 'gt':
        return `${expression} > ${one(value, operator)}`;
      case 'gte':
        return `${expression} >= ${one(value, operator)}`;
      case 'lt':
        return `${expression} < ${one(value, operator)}`;
      case 'lte':
        return `${expression} <= ${one(value, operator)}`;
      case 'isNull':
        return value === true ? `${expression} is null` : `${expression} is not null`;
      default:
        throw new Error(`no SQL is written for the operator ${operator}`);
    }
  });
  return conditions.join(' and ');
}

/** `IDFilter` over the key of `type`; an id of another type is refused. */
export function idField(type: NodeType, expression: (row: string) => string): FilterField {
  return (statement, operators, path, row) =>
    compareSql(statement, operators, expression(row), type === 'Unit' ? 'text' : 'int', (value, operator) =>
      keyOf(type, String(value), `${path}.${operator}`),
    );
}

/** The key inside a global id of `type`. Throws BAD_USER_INPUT with the path when it is something else. */
export function keyOf(type: NodeType, id: string, path: string): string {
  const found = fromGlobalId(id);
  if (found?.type === type) return found.key;
  if (!found) throw refuse(path, 'NO_ID', { wanted: type });
  throw refuse(path, 'OTHER_ID', { given: found.type, wanted: type });
}

/**
 * A field of several values, `holds` giving the SQL that one of them meets a condition. All positive operators must be
 * met by one value; `ne` and `notIn` say that none is; `isNull: true`, that there is none at all.
 */
export function anyOfField(
  holds: (row: string, condition: (value: string) => string) => string,
  one: (value: string) => FilterField,
): FilterField {
  return (statement, { ne, notIn, isNull, ...positive }, path, row) => {
    const some = (operators: Operators) => holds(row, (value) => one(value)(statement, operators, path, row));
    return [
      ...(Object.keys(positive).length > 0 ? [some(positive)] : []),
      ...(ne === undefined ? [] : [`not ${some({ eq: ne })}`]),
      ...(notIn === undefined ? [] : [`not ${some({ in: notIn })}`]),
      ...(isNull === undefined ? [] : [`${isNull === true ? 'not ' : ''}${holds(row, () => 'true')}`]),
    ].join(' and ');
  };
}

/** A field that is given true or false: `hasImages: true`. */
export function flagField(expression: (row: string) => string): FilterField {
  return (_statement, operators, _path, row) =>
    operators['eq'] === true ? expression(row) : `not ${expression(row)}`;
}

/**
 * Instants: the comparisons, `isNull`, and `last`, an ISO 8601 duration back from now (`P7D`, `PT12H`). `sorted` is the
 * same as lists sort by it, minus infinity for null, so that ranges walk their index.
 */
export function instantField(
  expression: (row: string) => string,
  sorted: (row: string) => string = expression,
): FilterField {
  return (statement, { last, ...operators }, path, row) => {
    const conditions: string[] = [];
    if (last !== undefined) {
      if (!DURATION.test(String(last))) throw refuse(`${path}.last`, 'NO_DURATION');
      conditions.push(`${sorted(row)} >= now() - ${statement.param(last, 'interval')}`);
    }
    for (const [name, value] of Object.entries(operators)) {
      const of = name === 'isNull' ? expression : sorted;
      conditions.push(compareSql(statement, { [name]: value }, of(row), 'timestamptz', (each) => each));
      if (of !== expression && name.startsWith('lt')) conditions.push(`${expression(row)} is not null`);
    }
    return conditions.join(' and ');
  };
}

/** Bounded so that no duration reaches back further than the database can count. */
const DURATION =
  /^P(?=\d|T\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?(?:T(?=\d)(?:\d{1,5}H)?(?:\d{1,6}M)?(?:\d{1,8}S)?)?$/;

/** The columns of a text that can be filtered: in lower case with marks, and folded without. */
export interface TextColumns {
  readonly lower: (row: string) => string;
  readonly folded: (row: string) => string;
}

/** Operators over text: case never counts; `contains` and `startsWith` typed with marks mean marks, without, none. */
export function textField(columns: TextColumns): FilterField {
  return (statement, operators, path, row) =>
    Object.entries(operators)
      .map(([operator, value]) =>
        textSql(statement, operator, value, columns.lower(row), columns.folded(row), path),
      )
      .join(' and ');
}

function textSql(
  statement: Statement,
  operator: string,
  value: unknown,
  lower: string,
  folded: string,
  path: string,
): string {
  if (operator !== 'contains' && operator !== 'startsWith') {
    return compareSql(statement, { [operator]: value }, lower, 'text', (text) => word(String(text)));
  }
  const marked = hasMarks(String(value));
  const needle = marked ? word(String(value)) : fold(String(value));
  if (needle === '') throw refuse(`${path}.${operator}`, 'EMPTY_QUERY');
  const pattern = `${operator === 'contains' ? '%' : ''}${escapeLike(needle)}%`;
  return `${marked ? lower : folded} like ${statement.param(pattern, 'text')}`;
}
