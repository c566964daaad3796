import {
  type FieldNode,
  getVariableValues,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  OperationTypeNode,
  type OperationDefinitionNode,
} from 'graphql';
import { namesCollections } from './collection-definition.js';
import { dataSql } from './read.js';
import { isLookUp, ROOT_READS } from './root-reads.js';
import { type AskedOperation } from './operation-memory.js';
import { type Selected, selectedFields, type SelectionScope } from './selection.js';
import type { Services } from './services.js';
import { SHAPES } from './shapes.js';
import { createStatement, type Statement, type StatementSetting } from './statement.js';

/** How the value of one root field comes about. */
export interface PlannedRoot {
  readonly key: string;
  /** Whether null is a value of it. */
  readonly isNullable: boolean;
  /** The statement that gives its JSON text as `data`; else its JSON text itself. */
  readonly read:
    | (Pick<Statement, 'params' | 'finishers' | 'isLoose'> & { readonly sql: string })
    | { readonly text: string };
}

/** A query as statements, one for each root field; `roots` is null where it must be executed. */
export interface Plan {
  readonly roots: readonly PlannedRoot[] | null;
}

/** What is needed to plan beside the operation. */
export interface Planning {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly setting: StatementSetting;
  readonly services: Pick<Services, 'urlKey'>;
}

const EXECUTED: Plan = { roots: null };

/**
 * The statements that answer a query. What is refused while they are written is left to execution, which meets the
 * same refusal and tells where; so are mutations, introspection, and look-ups that are better done together.
 */
export function planOf({ document, variables }: AskedOperation, planning: Planning): Plan {
  const { schema, operation } = planning;
  const query = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !query) return EXECUTED;
  // What a collection holds is read before its statement is written, and changes.
  if (namesCollections(operation.loc?.source.body, variables)) return EXECUTED;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return EXECUTED;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  try {
    return { roots: rootsOf({ schema, fragments, variables: coerced }, query, planning) };
  } catch {
    return EXECUTED;
  }
}

function rootsOf(
  selection: SelectionScope,
  query: GraphQLObjectType,
  { operation, setting, services }: Planning,
): readonly PlannedRoot[] | null {
  // A selection set is all that is read of the node.
  const fields = selectedFields([operation as unknown as FieldNode], query, selection);
  if (fields.filter(({ name }) => isLookUp(name)).length > 1) return null;
  const roots: PlannedRoot[] = [];
  for (const field of fields) {
    const root = rootOf(field, query, createStatement(selection, SHAPES, setting), services);
    if (!root) return null;
    roots.push(root);
  }
  return roots;
}

function rootOf(
  field: Selected,
  query: GraphQLObjectType,
  statement: Statement,
  services: Pick<Services, 'urlKey'>,
): PlannedRoot | null {
  const { key, name, output } = field;
  if (name === '__typename') return { key, isNullable: false, read: { text: `"${query.name}"` } };
  const write = ROOT_READS.get(name);
  if (!write || !output) return null;
  const isNullable = !isNonNullType(output);
  const sql = write(statement, field, services);
  if (sql === null) return isNullable ? { key, isNullable, read: { text: 'null' } } : null;
  const { params, finishers, isLoose } = statement;
  return { key, isNullable, read: { sql: dataSql(sql), params, finishers, isLoose } };
}
