import { clientError } from './client-error.js';
import type { Selected } from './selection.js';
import { base64UrlSql, type GivenPart, literal, type Statement } from './statement.js';

/** One key of a sort: an SQL expression that is never null, and its SQL type. */
export interface SortKey {
  readonly sql: (row: string) => string;
  readonly sqlType: 'timestamptz' | 'text' | 'int' | 'xid8';
  readonly descending: boolean;
}

/** A total order: `name` is what a cursor carries, the last key is unique. */
export interface Sort {
  readonly name: string;
  readonly keys: readonly SortKey[];
}

/** A place in a list: its values, and the argument that says it. */
export interface Cursor {
  readonly values: readonly string[];
  readonly said: Omit<GivenPart, 'at'>;
}

/** The cursor that an argument of a connection gives. Throws BAD_CURSOR where it is none of this sort. */
export function cursorOf(field: Selected, argument: 'after' | 'before', given: string, sort: Sort): Cursor {
  const valuesOf = (cursor: string) => readCursor(cursor, sort, `${field.key}.${argument}`);
  return { values: valuesOf(given), said: { field: field.nodes[0], argument, valuesOf } };
}

/** The values of a cursor as parameters, each the SQL of its key. */
export function cursorValues(statement: Statement, sort: Sort, { values, said }: Cursor): readonly string[] {
  return sort.keys.map(({ sqlType }, at) =>
    KEY_TEXTS[sqlType].read(statement, values[at] ?? '', { ...said, at }),
  );
}

/** The cursor of a place in the sort that need not be a row's; `values` are the SQL of its keys. */
export function placeSql(sort: Sort, values: readonly string[]): string {
  return base64UrlSql(
    `json_build_array(${[`${literal(sort.name)}::text`, ...values.map((value) => `${value}::text`)].join(', ')})::text`,
  );
}

/** The cursor of a row `s` with its keys as `k0`, `k1` …: base64url of the JSON array `[sort name, key values as text …]`. */
export function cursorSql(sort: Sort): string {
  return placeSql(
    sort,
    sort.keys.map((key, index) => KEY_TEXTS[key.sqlType].write(`s.k${index}`)),
  );
}

interface KeyText {
  /** The SQL that gives the value as it is written in a cursor, before it is cast to text. */
  readonly write: (value: string) => string;
  /** Whether a text is one that `write` gives, so that a forged cursor never reaches the database. */
  readonly fits: (text: string) => boolean;
  /** The parameter that gives the value again. */
  readonly read: (statement: Statement, text: string, part: GivenPart) => string;
}

/** How the values of sort keys stand in cursors. Instants are in UTC whatever the session's time zone. */
const KEY_TEXTS: Readonly<Record<SortKey['sqlType'], KeyText>> = {
  timestamptz: {
    write: (value) => `(${value} at time zone 'UTC')`,
    fits: isInstant,
    read: (statement, text, part) => `(${statement.param(text, 'timestamp', part)} at time zone 'UTC')`,
  },
  int: {
    write: (value) => value,
    fits: (text) => /^\d{1,10}$/.test(text) && Number(text) <= 2_147_483_647,
    read: (statement, text, part) => statement.param(text, 'int', part),
  },
  xid8: {
    write: (value) => value,
    fits: (text) => /^\d{1,20}$/.test(text) && BigInt(text) <= 18_446_744_073_709_551_615n,
    read: (statement, text, part) => statement.param(text, 'xid8', part),
  },
  text: {
    write: (value) => value,
    fits: (text) => !text.includes('\0'),
    read: (statement, text, part) => statement.param(text, 'text', part),
  },
};

/** `2016-09-01 07:12:00.5` or one of the infinities, and no day or hour that does not exist. */
function isInstant(text: string): boolean {
  if (text === 'infinity' || text === '-infinity') return true;
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d{1,6})?$/.exec(text);
  if (!match || text.startsWith('0000')) return false;
  const at = new Date(`${match[1]}T${match[2]}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${match[1]}T${match[2]}`);
}

function readCursor(cursor: string, sort: Sort, argument: string): readonly string[] {
  const refuse = (why: string) => clientError('BAD_CURSOR', `\`${argument}\` ${why}`, argument);
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refuse('is no cursor of this service.');
  }
  if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) {
    throw refuse('is no cursor of this service.');
  }
  const [name, ...values] = parts;
  if (name !== sort.name)
    throw refuse(`was made for the sort "${name}", this list is sorted by "${sort.name}".`);
  const fits =
    values.length === sort.keys.length &&
    sort.keys.every((key, at) => KEY_TEXTS[key.sqlType].fits(values[at] ?? ''));
  if (!fits) throw refuse('is no cursor of this service.');
  return values;
}
