import type { GraphQLResolveInfo } from 'graphql';
import { finishValues } from './highlights.js';
import type { Context } from './context.js';
import type { Services } from './services.js';
import { selectionScope } from './selection.js';
import { SHAPES } from './shapes.js';
import { createStatement, type Statement } from './statement.js';

/** An empty statement for a root field, with what compiling needs. */
export async function statementFor(
  info: GraphQLResolveInfo,
  context: Pick<Context, 'unitLevels' | 'formerNames' | 'territory' | 'viewer' | 'language'>,
): Promise<Statement> {
  return createStatement(selectionScope(info), SHAPES, {
    unitLevels: await context.unitLevels(),
    formerNames: context.formerNames(),
    territory: context.territory,
    viewer: context.viewer,
    language: context.language,
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
