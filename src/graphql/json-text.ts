import { type GraphQLEnumType, type GraphQLOutputType, isEnumType, isLeafType, isNonNullType } from 'graphql';
import { getNamedType } from 'graphql';

/**
 * SQL that writes JSON as text, with the very bytes `JSON.stringify` would give: no blanks, keys in the order of the
 * response. So what PostgreSQL answers can be the answer, without being parsed and written again.
 */

/**
 * Stands where a value is missing that must not be, or is none of its enum's. JSON text never holds this character (in
 * strings it is escaped), so a text without it is an answer without errors; with it, execution says what is wrong.
 */
export const MISSING = '\u0001';
const MISSING_SQL = `E'\\x01'`;

/** A key of an object and the SQL of its JSON text. */
export interface Pair {
  readonly key: string;
  readonly json: string;
}

/**
 * The JSON text of a field's value: `sql` is the value of a leaf, and JSON text already where it is an object or a
 * list. Calls `loose` where PostgreSQL may write other bytes than we would. The expression is never null.
 */
export function jsonOf(sql: string, type: GraphQLOutputType, loose: () => void): string {
  const isRequired = isNonNullType(type);
  return `coalesce(${presentSql(sql, isRequired ? type.ofType : type, loose)}, ${isRequired ? MISSING_SQL : `'null'`})`;
}

function presentSql(sql: string, type: GraphQLOutputType, loose: () => void): string {
  const { name } = getNamedType(type);
  if (name === 'JSON') {
    loose();
    return `(${sql})::text`;
  }
  if (!isLeafType(type)) return sql;
  if (isEnumType(type)) return enumSql(sql, type);
  switch (name) {
    case 'Float':
      loose();
      return `(${sql})::text`;
    case 'Boolean':
    case 'Int':
      return `(${sql})::text`;
    case 'Date':
    case 'DateTime':
      return `'"' || ${sql} || '"'`;
    default:
      return `to_json((${sql})::text)::text`;
  }
}

/** Values stand in rows as they are named; one that is not of the enum is an error, which execution tells. */
function enumSql(sql: string, type: GraphQLEnumType): string {
  const names = type.getValues().map(({ name, value }) => {
    if (name !== value) throw new Error(`${type.name}.${name} is not kept as it is named`);
    return `'${name}'`;
  });
  return `case when ${sql} in (${names.join(', ')}) then '"' || ${sql} || '"' when ${sql} is not null then ${MISSING_SQL} end`;
}

/** The JSON text of a string that is never null. */
export function jsonString(sql: string): string {
  return `coalesce(to_json((${sql})::text)::text, ${MISSING_SQL})`;
}

/** The JSON text of a `jsonb` column that holds a list of strings. */
export function jsonStrings(column: string): string {
  return (
    `(select concat('[', string_agg(case when jsonb_typeof(e.value) = 'string' then e.value::text else ${MISSING_SQL} end, ',' order by e.n), ']') ` +
    `from jsonb_array_elements(${column}) with ordinality as e(value, n))`
  );
}

/** How many arguments are given to `concat` at once; a function takes at most 100. */
const MOST_ARGUMENTS = 99;

/** The JSON text of an object; never null. */
export function jsonObject(pairs: readonly Pair[]): string {
  const parts: string[] = [];
  pairs.forEach(({ key, json }, index) => parts.push(`'${index === 0 ? '{' : ','}"${key}":'`, json));
  parts.push(pairs.length === 0 ? `'{}'` : `'}'`);
  const groups: string[] = [];
  for (let start = 0; start < parts.length; start += MOST_ARGUMENTS) {
    groups.push(`concat(${parts.slice(start, start + MOST_ARGUMENTS).join(', ')})`);
  }
  return groups.length === 1 ? (groups[0] ?? '') : `(${groups.join(' || ')})`;
}

/** The JSON text of all rows of `from`; `element` is JSON text. Empty rather than null. */
export function jsonList(element: string, from: string, orderBy: string): string {
  return `(select concat('[', string_agg(${element}, ',' order by ${orderBy}), ']') from ${from})`;
}

/** The value of a JSON text that a statement gave; what is missing is null. */
export function parseJsonText(text: string | null): unknown {
  if (text === null) return null;
  return JSON.parse(text.includes(MISSING) ? text.replaceAll(MISSING, 'null') : text);
}
