import type { GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '../auth/viewer.js';
import { readCollections } from './collection-definition.js';
import { finishValues } from './highlights.js';
import type { Services } from './services.js';
import { selectionScope } from './selection.js';
import { SHAPES } from './shapes.js';
import { createStatement, type Statement } from './statement.js';

/** What compiling needs of a request: who asks, in which language, and the units. */
export type Compiling = Pick<Services, 'read' | 'unitLevels' | 'formerNames' | 'territory'> & {
  readonly viewer: Viewer;
  readonly language: 'vi' | 'en';
};

/** An empty statement for a root field, with what compiling needs. */
export async function statementFor(info: GraphQLResolveInfo, context: Compiling): Promise<Statement> {
  return createStatement(selectionScope(info), SHAPES, {
    unitLevels: await context.unitLevels(),
    formerNames: context.formerNames(),
    territory: context.territory,
    collections: await readCollections(context, info),
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
