import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Viewer } from '../auth/viewer.js';
import type { FormerNames } from '../search/former-names.js';
import type { Search } from '../search/search.js';
import type { Territory } from '../units/territory.js';
import type { Columns } from '../counting/columns.js';
import { type AsCard, type CardPiece, placeOf } from './card-pieces.js';
import type { CountedParams } from './counted-params.js';
import { NODE_TYPES, type NodeType } from './global-id.js';
import { jsonObject, jsonOf, type Pair } from './json-text.js';
import { type Selected, selectedFields, type SelectionScope } from './selection.js';
import type { StoredCollection } from './stored-collection.js';
import type { WrittenPieces } from './written-pieces.js';

/**
 * The read path: the selection of one root field becomes one SQL statement whose JSON is keyed as the response is,
 * so nothing the query did not ask is computed and no entity is hydrated.
 */

/**
 * How one field of a type is written in SQL: the value of a leaf, the JSON text of an object or a list. `row` is the
 * alias of the row it is read from.
 */
export type FieldSql = (statement: Statement, field: Selected, row: string, scope: ReadScope) => string;

/** How a type is read: one entry per field of the type in the schema. */
export interface Shape {
  readonly type: string;
  readonly fields: Readonly<Record<string, FieldSql>>;
}

/** What nested reads inherit. */
export interface ReadScope {
  /** The day as of which units read, as an SQL expression of type date. */
  readonly asOf: string;
  /** What the list was searched for that the rows came from. */
  readonly search?: Search;
  /** Which collections the row may be: each is a list of its own. */
  readonly collections?: readonly number[];
}

/** What compiling needs to know of the request and of units. */
export interface StatementSetting {
  /** Levels of all units, so that "within" picks its index when the statement is compiled. */
  readonly unitLevels: ReadonlyMap<string, string>;
  /** Former units by name, for searches. */
  readonly formerNames: FormerNames<string>;
  /** Units as places in time, for `lineage` and `asOf`. */
  readonly territory: Territory;
  /** Collections by their key; empty where the operation names none. */
  readonly collections: ReadonlyMap<number, StoredCollection>;
  readonly viewer: Viewer;
  readonly language: 'vi' | 'en';
  /** What was written before for the same viewer and language; without it everything is written. */
  readonly pieces?: WrittenPieces;
  /** Which pieces are put in as cards; without it all are written. */
  readonly asCard?: AsCard;
  /** Whether counts may be parameters that are filled in when the statement runs; without it the database counts. */
  readonly isCounted?: boolean;
}

/**
 * A value that a cursor carries, or the key that a look-up is given: which argument of which field it is, in which place,
 * and how one is read.
 */
export interface GivenPart {
  readonly field: FieldNode | undefined;
  readonly argument: 'after' | 'before' | LookUpKey;
  readonly at: number;
  /** The values of what is given. Throws BAD_CURSOR, and whatever where nothing can be found. */
  readonly valuesOf: (given: string) => readonly string[];
}

/** Arguments by which one thing is looked up. */
export type LookUpKey = 'id' | 'url' | 'slug' | 'code';

/** A parameter, by its place, that is part of a cursor, or a key. */
export interface GivenParam extends GivenPart {
  readonly param: number;
}

/** One statement under construction: parameters, aliases, and its setting. */
export interface Statement extends StatementSetting {
  readonly selection: SelectionScope;
  /** How every type is read, by its name: shapes find each other here and never import one another. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** Lineage is followed through full successions only: what partial ones add is counted apart. */
  readonly onlyFull?: boolean;
  readonly params: readonly unknown[];
  /** What is done to values in JavaScript once the statement has answered, by number. */
  readonly finishers: ((value: unknown) => unknown)[];
  /** Whether its text may have other bytes than we would write, so that it is parsed and written again. */
  readonly isLoose: boolean;
  loose(): void;
  /** Adds a parameter and gives its `$n`, cast to the SQL type; `from` says which part of a cursor it is, or the key. */
  param(value: unknown, sqlType: string, from?: GivenPart): string;
  /** Parameters that are parts of cursors, or keys, and whether nothing else of the statement depends on those. */
  readonly givenParams: readonly GivenParam[];
  readonly isSameForGiven: boolean;
  /** Something else depends on a cursor or key than a parameter that says so. */
  dependsOnGiven(): void;
  /** Adds parameters that are counted when it runs, and gives their `$n`, cast to the SQL types. */
  countedParams(
    sqlTypes: readonly string[],
    valuesOf: (columns: Columns) => readonly unknown[],
  ): readonly string[];
  readonly counted: readonly CountedParams[];
  /** What stands for cards in it, in order. */
  readonly cards: readonly CardPiece[];
  /** The SQL of a piece over the row `row`, or of the place of its card. */
  cardOr(sql: string, row: string): string;
  /** Writes SQL in which nothing stands for a card: it may be one itself. */
  whole(write: () => string): string;
  /** A fresh alias. */
  alias(prefix: string): string;
  /** How many aliases there are; a piece that was written before takes as many as it took. */
  aliases(taken?: number): number;
}

/** An empty statement for one root field. */
export function createStatement(
  selection: SelectionScope,
  shapes: ReadonlyMap<string, Shape>,
  setting: StatementSetting,
): Statement {
  const params: unknown[] = [];
  let aliases = 0;
  let isLoose = false;
  let isSameForGiven = true;
  const givenParams: GivenParam[] = [];
  const cards: CardPiece[] = [];
  const counted: CountedParams[] = [];
  let depth = 0;
  return {
    selection,
    shapes,
    ...setting,
    finishers: [],
    params,
    get isLoose() {
      return isLoose;
    },
    loose: () => {
      isLoose = true;
    },
    givenParams,
    get isSameForGiven() {
      return isSameForGiven;
    },
    dependsOnGiven: () => {
      isSameForGiven = false;
    },
    param: (value, sqlType, from) => {
      if (from) givenParams.push({ ...from, param: params.length });
      params.push(value);
      return `$${params.length}::${sqlType}`;
    },
    countedParams: (sqlTypes, valuesOf) => {
      counted.push({ at: params.length, valuesOf });
      return sqlTypes.map((sqlType) => `$${params.push(null)}::${sqlType}`);
    },
    counted,
    cards,
    cardOr: (sql, row) => {
      const piece = depth === 0 ? setting.asCard?.(sql, row) : null;
      if (!piece) return sql;
      const known = cards.indexOf(piece);
      return placeOf(piece, known < 0 ? cards.push(piece) - 1 : known);
    },
    whole: (write) => {
      depth += 1;
      try {
        return write();
      } finally {
        depth -= 1;
      }
    },
    alias: (prefix) => {
      aliases += 1;
      return `${prefix}${aliases}`;
    },
    aliases: (taken = 0) => {
      aliases += taken;
      return aliases;
    },
  };
}

/** The day in Việt Nam now, as SQL. */
export const TODAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

/** The JSON text of the object of the selected fields of a row. */
export function objectSql(
  statement: Statement,
  {
    nodes,
    type,
    row,
    scope,
    finish = (sql) => sql,
  }: {
    nodes: readonly FieldNode[];
    type: GraphQLObjectType;
    row: string;
    scope: ReadScope;
    /** What becomes of SQL that is the same for every page. */
    finish?: (sql: string) => string;
  },
): string {
  const { pieces, params, finishers, selection } = statement;
  const write = () => jsonObject(objectPairs(statement, { nodes, type, row, scope }));
  if (!pieces || scope.search || scope.collections || !pieces.isFixed(nodes, selection)) return write();
  const before = { aliases: statement.aliases(), params: params.length, finishers: finishers.length };
  const name = `${type.name} ${row} ${before.aliases} ${scope.asOf}`;
  const known = pieces.find(nodes, name);
  if (known) {
    statement.aliases(known.aliases);
    return finish(known.sql);
  }
  const sql = statement.whole(write);
  if (params.length > before.params || finishers.length > before.finishers || statement.isLoose) return sql;
  pieces.keep(nodes, name, { sql, aliases: statement.aliases() - before.aliases });
  return finish(sql);
}

/** The pairs of key and JSON text of {@link objectSql}, for callers that add their own. */
export function objectPairs(
  statement: Statement,
  {
    nodes,
    type,
    row,
    scope,
  }: { nodes: readonly FieldNode[]; type: GraphQLObjectType; row: string; scope: ReadScope },
): Pair[] {
  const shape = statement.shapes.get(type.name);
  if (!shape) throw new Error(`no SQL is written for the type ${type.name}`);
  return selectedFields(nodes, type, statement.selection).map((field) =>
    pairOf(statement, field, type, () => fieldSql(statement, shape, field, row, scope)),
  );
}

/** A selected field of an object of `type` as a pair; `sql` gives its value as {@link jsonOf} takes it. */
export function pairOf(
  statement: Statement,
  { key, name, output }: Selected,
  type: GraphQLObjectType,
  sql: () => string,
): Pair {
  if (name === '__typename' || !output) return { key, json: `'"${type.name}"'` };
  return { key, json: jsonOf(sql(), output, statement.loose) };
}

function fieldSql(
  statement: Statement,
  shape: Shape,
  field: Selected,
  row: string,
  scope: ReadScope,
): string {
  const sql = shape.fields[field.name];
  if (!sql) throw new Error(`no SQL is written for ${shape.type}.${field.name}`);
  return sql(statement, field, row, scope);
}

/** The JSON text of the nested object of a field that has an object type. */
export function nested(statement: Statement, field: Selected, row: string, scope: ReadScope): string {
  if (!field.type) throw new Error(`${field.name} has no object type`);
  return objectSql(statement, { nodes: field.nodes, type: field.type, row, scope });
}

/** A quoted SQL string. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A field that is a plain column. */
export function column(name: string): FieldSql {
  return (_statement, _field, row) => `${row}.${name}`;
}

/** A field that is an instant: `2016-09-01T07:12:00.000Z`. */
export function instant(name: string): FieldSql {
  return (_statement, _field, row) => instantSql(`${row}.${name}`);
}

export function instantSql(expression: string): string {
  return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** A field that is a day: `2016-08-31`. */
export function day(name: string): FieldSql {
  return (_statement, _field, row) => `to_char(${row}.${name}, 'YYYY-MM-DD')`;
}

/** The global id of a row: what `toGlobalId` gives. */
export function globalId(type: string, key: string): FieldSql {
  return (_statement, _field, row) => globalIdSql(type, `${row}.${key}`);
}

/**
 * Keys are numbers, or names of small letters, digits and `-`: `+` and `/` never come of them, and only a name may be so
 * long that its line is broken. Writing them costs a third of what {@link base64UrlSql} does, which knows nothing of a text.
 */
export function globalIdSql(type: string, key: string): string {
  const text = `(${literal(`${type}:`)} || ${key})::bytea`;
  const isName = NODE_TYPES[type as NodeType] === 'text';
  const lines = `encode(${text}, 'base64')`;
  return `rtrim(${isName ? `replace(${lines}, E'\\n', '')` : lines}, '=')`;
}

/** `encode(…, 'base64')` breaks lines at 76 characters; those go, and the alphabet becomes the URL one. */
export function base64UrlSql(text: string): string {
  return `translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}
