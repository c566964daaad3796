import type { GraphQLResolveInfo } from 'graphql';
import { finishValues } from './highlights.js';
import type { Services } from './services.js';
import { selectionScope } from './selection.js';
import { SHAPES } from './shapes.js';
import { createStatement, type Statement } from './statement.js';

/** An empty statement for a root field, with what compiling needs. */
export async function statementFor(
  info: GraphQLResolveInfo,
  services: Pick<Services, 'unitLevels' | 'formerNames'>,
): Promise<Statement> {
  return createStatement(selectionScope(info), SHAPES, {
    unitLevels: await services.unitLevels(),
    formerNames: services.formerNames(),
  });
}

/** Runs the statement `select <sql> as data` and gives the one value. */
export async function readValue(
  services: Pick<Services, 'read'>,
  statement: Statement,
  sql: string,
): Promise<unknown> {
  const rows = await services.read<{ data: unknown }>(`select ${sql} as data`, statement.params);
  return finishValues(rows[0]?.data ?? null, statement.finishers);
}
