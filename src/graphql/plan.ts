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
import { type CardPiece, marksSql, withCardsTold, withCardsWritten } from './card-pieces.js';
import { COUNTED_TABLES, type CountedParams } from './counted-params.js';
import { namesCollections } from './collection-definition.js';
import { dataSql } from './read.js';
import { type GivenByVariable, givenParamsOf, paramsWith } from './given-values.js';
import { isLookUp } from './look-ups.js';
import { ROOT_READS } from './root-reads.js';
import { type AskedOperation } from './operation-memory.js';
import { type Selected, selectedFields, type SelectionScope } from './selection.js';
import type { Services } from './services.js';
import { type Shows, shownSql, showsOf } from './snapshot.js';
import { SHAPES } from './shapes.js';
import { createStatement, type Statement, type StatementSetting } from './statement.js';

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
  /** What stands for cards in it; it then gives their marks as `marks` too. */
  readonly cards: readonly CardPiece[];
  readonly shows: Shows;
  /** Which parameters are counted when it runs; it then gives the state of what was counted as `counted` too. */
  readonly counted: readonly CountedParams[];
  /** The same statement where the database counts; written when it is first needed. */
  readonly byDatabase: () => PlannedStatement;
  /** Which parameters are parts of the cursors and keys that variables give, by the place of the parameter. */
  readonly given: readonly GivenByVariable[];
}

/** What was written for a statement once, whatever its parameters. */
const told = new WeakMap<readonly CardPiece[], string>();

/** A statement that tells its cards beside their places; see {@link withCardsTold}. */
export function toldSql({ sql, cards }: Pick<PlannedStatement, 'sql' | 'cards'>): string {
  const known = told.get(cards) ?? withCardsTold(sql, cards);
  told.set(cards, known);
  return known;
}

/** A statement with its cards written in it, as execution runs it. */
export function plainSql({ sql, cards }: Pick<PlannedStatement, 'sql' | 'cards'>): string {
  if (cards.length === 0) return sql;
  return withCardsWritten(sql.slice(0, -marksOf(cards).length), cards);
}

function marksOf(cards: readonly CardPiece[]): string {
  return cards.length === 0 ? '' : `, ${marksSql(cards)} as marks`;
}

/** A query as statements, one for each root field; `roots` is null where it must be executed. */
export interface Plan {
  readonly roots: readonly PlannedRoot[] | null;
  /** Whether it differs for other cursors and keys by parameters only, and {@link withGiven} gives the plan for them. */
  readonly isSameForGiven: boolean;
}

/** What is needed to plan beside the operation. */
export interface Planning {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly setting: StatementSetting;
  readonly services: Pick<Services, 'urlKey'>;
}

const EXECUTED: Plan = { roots: null, isSameForGiven: false };

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

/** The plan for the cursors and keys that `variables` give, from the plan for others. */
export function withGiven(plan: Plan, variables: Readonly<Record<string, unknown>>): Plan {
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
  return {
    ...read,
    params: paramsWith(read.params, read.given, variables),
    byDatabase: () => statementWith(read.byDatabase(), variables),
  };
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
  let isSameForGiven = true;
  for (const field of fields) {
    const root = rootOf(field, query, { selection, setting, services });
    if (!root) return EXECUTED;
    roots.push(root);
    isSameForGiven &&= root.isSameForGiven;
  }
  return { roots, isSameForGiven };
}

type Writing = Pick<Planning, 'setting' | 'services'> & { readonly selection: SelectionScope };

function rootOf(
  field: Selected,
  query: GraphQLObjectType,
  writing: Writing,
): (PlannedRoot & Pick<Plan, 'isSameForGiven'>) | null {
  const { key, name, output } = field;
  if (name === '__typename')
    return { key, isNullable: false, read: { text: `"${query.name}"` }, isSameForGiven: true };
  const write = ROOT_READS.get(name);
  if (!write || !output) return null;
  const isNullable = !isNonNullType(output);
  const statement = createStatement(writing.selection, SHAPES, writing.setting);
  const sql = write(statement, field, writing.services);
  const { isSameForGiven } = statement;
  if (sql === null) return isNullable ? { key, isNullable, read: { text: 'null' }, isSameForGiven } : null;
  return { key, isNullable, read: plannedOf(sql, statement, field, writing), isSameForGiven };
}

function plannedOf(sql: string, statement: Statement, field: Selected, writing: Writing): PlannedStatement {
  const { params, finishers, isLoose, cards, counted } = statement;
  const shows = shownWith(showsOf(withCardsWritten(sql, cards)), counted);
  const state = counted.length === 0 ? '' : `, ${shownSql(COUNTED_TABLES)} as counted`;
  let byDatabase: PlannedStatement | null = null;
  const planned: PlannedStatement = {
    sql: `${dataSql(sql, shows)}${state}${marksOf(cards)}`,
    cards,
    counted,
    shows,
    params,
    finishers,
    isLoose,
    given: givenParamsOf(field, statement),
    byDatabase: () => {
      if (counted.length === 0) return planned;
      if (byDatabase) return byDatabase;
      const plain = createStatement(writing.selection, SHAPES, { ...writing.setting, isCounted: false });
      const written = ROOT_READS.get(field.name)?.(plain, field, writing.services) ?? null;
      if (written === null) throw new Error(`${field.name} is nothing where the database counts`);
      byDatabase = plannedOf(written, plain, field, writing);
      return byDatabase;
    },
  };
  return planned;
}

/** What is counted is shown as well, though the statement does not name its tables. */
function shownWith(shows: Shows, counted: readonly CountedParams[]): Shows {
  if (shows === null || counted.length === 0) return shows;
  return [...new Set([...shows, ...COUNTED_TABLES])].sort();
}
