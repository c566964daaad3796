import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  getVariableValues,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  OperationTypeNode,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { namesCollections } from './collection-definition.js';
import { dataSql } from './read.js';
import { isLookUp, ROOT_READS } from './root-reads.js';
import { type AskedOperation } from './operation-memory.js';
import { type Selected, selectedFields, type SelectionScope } from './selection.js';
import type { Services } from './services.js';
import { type Shows, showsOf } from './snapshot.js';
import { SHAPES } from './shapes.js';
import { createStatement, type CursorParam, type Statement, type StatementSetting } from './statement.js';

/** How the value of one root field comes about. */
export interface PlannedRoot {
  readonly key: string;
  /** Whether null is a value of it. */
  readonly isNullable: boolean;
  /** The statement that gives its JSON text as `data`; else its JSON text itself. */
  readonly read: PlannedStatement | { readonly text: string };
}

/** A statement that gives the JSON text of a root field. */
export interface PlannedStatement extends Pick<Statement, 'params' | 'finishers' | 'isLoose'> {
  readonly sql: string;
  readonly shows: Shows;
  /** Which parameters are parts of the cursors that variables give, by the place of the parameter. */
  readonly cursors: readonly CursorOfVariable[];
}

interface CursorOfVariable extends Pick<CursorParam, 'param' | 'at' | 'valuesOf'> {
  readonly variable: string;
}

/** A query as statements, one for each root field; `roots` is null where it must be executed. */
export interface Plan {
  readonly roots: readonly PlannedRoot[] | null;
  /** Whether it differs for other cursors by parameters only, and {@link withCursors} gives the plan for them. */
  readonly isSameForCursors: boolean;
}

/** What is needed to plan beside the operation. */
export interface Planning {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly setting: StatementSetting;
  readonly services: Pick<Services, 'urlKey'>;
}

const EXECUTED: Plan = { roots: null, isSameForCursors: false };

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
    return rootsOf({ schema, fragments, variables: coerced }, query, planning);
  } catch {
    return EXECUTED;
  }
}

/** The plan for the cursors that `variables` give, from the plan for others. */
export function withCursors(plan: Plan, variables: Readonly<Record<string, unknown>>): Plan {
  if (!plan.roots) return plan;
  try {
    const roots = plan.roots.map((root) =>
      'sql' in root.read ? { ...root, read: statementWith(root.read, variables) } : root,
    );
    return { ...plan, roots };
  } catch {
    return EXECUTED;
  }
}

function statementWith(
  read: PlannedStatement,
  variables: Readonly<Record<string, unknown>>,
): PlannedStatement {
  const params = [...read.params];
  for (const { param, at, variable, valuesOf } of read.cursors)
    params[param] = valuesOf(String(variables[variable]))[at];
  return { ...read, params };
}

function rootsOf(
  selection: SelectionScope,
  query: GraphQLObjectType,
  { operation, setting, services }: Planning,
): Plan {
  // A selection set is all that is read of the node.
  const fields = selectedFields([operation as unknown as FieldNode], query, selection);
  if (fields.filter(({ name }) => isLookUp(name)).length > 1) return EXECUTED;
  const roots: PlannedRoot[] = [];
  let isSameForCursors = true;
  for (const field of fields) {
    const statement = createStatement(selection, SHAPES, setting);
    const root = rootOf(field, query, statement, services);
    if (!root) return EXECUTED;
    roots.push(root);
    isSameForCursors &&= statement.isSameForCursors;
  }
  return { roots, isSameForCursors };
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
  return {
    key,
    isNullable,
    read: {
      sql: dataSql(sql),
      shows: showsOf(sql),
      params,
      finishers,
      isLoose,
      cursors: cursorsOf(field, statement),
    },
  };
}

function cursorsOf({ nodes }: Selected, { cursorParams }: Statement): CursorOfVariable[] {
  return cursorParams.flatMap(({ field, argument, ...part }) => {
    const given = field === nodes[0] ? variableOf(field, argument) : null;
    return given === null ? [] : [{ ...part, variable: given }];
  });
}

function variableOf(field: FieldNode | undefined, argument: string): string | null {
  const value = field?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : null;
}

const CURSORS: ReadonlySet<string> = new Set(['after', 'before']);

const cursorVariables = new WeakMap<DocumentNode, ReadonlySet<string>>();

/** Variables of a document that are nothing but cursors of root fields. */
export function cursorVariablesOf(document: DocumentNode): ReadonlySet<string> {
  let known = cursorVariables.get(document);
  if (!known) {
    known = readCursorVariables(document);
    cursorVariables.set(document, known);
  }
  return known;
}

function readCursorVariables(document: DocumentNode): ReadonlySet<string> {
  const cursors = new Set<ASTNode>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const field of definition.selectionSet.selections) {
      if (field.kind !== Kind.FIELD) continue;
      for (const { name, value } of field.arguments ?? []) if (CURSORS.has(name.value)) cursors.add(value);
    }
  }
  const names = new Set<string>();
  const others = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: (node) => {
      (cursors.has(node) ? names : others).add(node.name.value);
    },
  });
  return new Set([...names].filter((name) => !others.has(name)));
}
