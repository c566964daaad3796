import type { GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '../auth/viewer.js';
import { readCollections } from './collection-definition.js';
import { readText } from './highlights.js';
import type { Services } from './services.js';
import { type Shows, shownSql, showsOf } from './snapshot.js';
import { selectionScope } from './selection.js';
import { SHAPES } from './shapes.js';
import { createStatement, type Statement, type StatementSetting } from './statement.js';

/** What compiling needs of a request: who asks, in which language, and the units. */
export type Compiling = Pick<Services, 'read' | 'unitLevels' | 'formerNames' | 'territory'> & {
  readonly viewer: Viewer;
  readonly language: 'vi' | 'en';
};

/** What statements are written for that ask for no collection. */
export async function settingOf(context: Compiling): Promise<StatementSetting> {
  const { territory, viewer, language } = context;
  return {
    unitLevels: await context.unitLevels(),
    formerNames: context.formerNames(),
    territory,
    collections: new Map(),
    viewer,
    language,
  };
}

/** An empty statement for a root field, with what compiling needs. */
export async function statementFor(info: GraphQLResolveInfo, context: Compiling): Promise<Statement> {
  const setting = { ...(await settingOf(context)), collections: await readCollections(context, info) };
  return createStatement(selectionScope(info), SHAPES, setting);
}

/** The statement that gives a JSON text as `data`, and what of the database it shows as `shown`. */
export function dataSql(sql: string, shows: Shows = showsOf(sql)): string {
  return `select ${sql} as data, ${shownSql(shows)} as shown`;
}

/** Runs {@link dataSql} of the SQL of a JSON text and gives the value. */
export async function readValue(
  services: Pick<Services, 'read'>,
  { params, finishers }: Statement,
  sql: string,
): Promise<unknown> {
  const known = outcomes.get(services)?.get(questionOf(dataSql(sql), params));
  const { data } = await (known ?? readData(services, dataSql(sql), params));
  return readText(data, finishers);
}

/** What {@link dataSql} gives. */
export interface ReadData {
  readonly data: string | null;
  readonly shown: string | null;
  /** How often was written what its cards show beside their rows, where it has some. */
  readonly marks?: string;
  /** The state of the tables that were counted over columns, where some were. */
  readonly counted?: string;
}

/** Runs a statement of {@link dataSql}. */
export async function readData(
  services: Pick<Services, 'read'>,
  sql: string,
  params: readonly unknown[],
): Promise<ReadData> {
  const rows = await services.read<ReadData>(sql, params);
  return rows[0] ?? { data: null, shown: null };
}

/** What became of statements that were run for a request already, by {@link questionOf}. */
export type Outcomes = ReadonlyMap<string, Promise<ReadData>>;

const outcomes = new WeakMap<object, Outcomes>();

/** Lets {@link readValue} of this request take what was read, failures too, instead of reading again. */
export function keepOutcomes(services: Pick<Services, 'read'>, kept: Outcomes): void {
  outcomes.set(services, kept);
}

/** A statement with its parameters as one text. */
export function questionOf(sql: string, params: readonly unknown[]): string {
  return `${sql}\n${JSON.stringify(params)}`;
}
