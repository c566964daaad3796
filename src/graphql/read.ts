import type { GraphQLResolveInfo } from 'graphql';
import type { Services } from './services.js';
import { selectionScope } from './selection.js';
import { SHAPES } from './shapes.js';
import { createStatement, type Statement } from './statement.js';

/** An empty statement for a root field, with what compiling needs. */
export async function statementFor(
  info: GraphQLResolveInfo,
  services: Pick<Services, 'unitLevels'>,
): Promise<Statement> {
  return createStatement(selectionScope(info), SHAPES, await services.unitLevels());
}

/** Runs the statement `select <sql> as data` and gives the one value. */
export async function readValue(
  services: Pick<Services, 'read'>,
  statement: Statement,
  sql: string,
): Promise<unknown> {
  const rows = await services.read<{ data: unknown }>(`select ${sql} as data`, statement.params);
  return rows[0]?.data ?? null;
}
