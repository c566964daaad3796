import DataLoader from 'dataloader';
import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, print } from 'graphql';
import type { Services } from './services.js';
import { type GlobalId, type NodeType } from './global-id.js';
import { selectionScope } from './selection.js';
import { SHAPES } from './shapes.js';
import { createStatement, literal, objectPairs, buildObject, TODAY } from './statement.js';
import { unitRowSql } from './unit-row.js';

/** One node wanted by one field: what, and what is selected of it. */
interface Wanted extends GlobalId {
  readonly nodes: readonly FieldNode[];
  readonly info: GraphQLResolveInfo;
  /** Day as of which a unit reads; null: today. */
  readonly asOf: string | null;
}

/** A node as the response wants it, with its `__typename`. */
export type NodeRow = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** Nodes by id, batched per request: all look-ups that select the same of one type become one statement. */
export type NodeLoader = DataLoader<Wanted, NodeRow | null, string>;

export function createNodeLoader(services: Services): NodeLoader {
  return new DataLoader<Wanted, NodeRow | null, string>((wanted) => loadAll(wanted, services), {
    cacheKeyFn: (wanted) => `${groupOf(wanted)}\n${wanted.key}`,
    maxBatchSize: 1000,
  });
}

function groupOf({ type, nodes, asOf }: Wanted): string {
  return `${type}\n${asOf ?? ''}\n${nodes.map((node) => (node.selectionSet ? print(node.selectionSet) : '')).join('\n')}`;
}

async function loadAll(wanted: readonly Wanted[], services: Services): Promise<(NodeRow | null)[]> {
  const groups = Map.groupBy(wanted, groupOf);
  const found = new Map<string, NodeRow>();
  await Promise.all(
    [...groups].map(async ([name, group]) => {
      for (const { key, data } of await loadGroup(group, services)) found.set(`${name}\n${key}`, data);
    }),
  );
  return wanted.map((each) => found.get(`${groupOf(each)}\n${each.key}`) ?? null);
}

/** Where each type of node is read from, and what hides it from a reader. */
const FROM: Readonly<Record<NodeType, (row: string, asOf: string) => { from: string; and: string }>> = {
  Article: (row) => ({ from: `article ${row}`, and: ` and ${row}.status <> 'QUARANTINED'` }),
  Source: (row) => ({ from: `source ${row}`, and: '' }),
  Unit: (row, asOf) => ({ from: unitRowSql(row, asOf), and: '' }),
};

async function loadGroup(
  group: readonly Wanted[],
  services: Services,
): Promise<{ key: string; data: NodeRow }[]> {
  const [first] = group;
  if (!first) return [];
  const statement = createStatement(selectionScope(first.info), SHAPES, await services.unitLevels());
  const type = first.info.schema.getType(first.type) as GraphQLObjectType;
  const row = statement.alias('n');
  const asOf = first.asOf === null ? TODAY : statement.param(first.asOf, 'date');
  const pairs = [
    `'__typename', ${literal(first.type)}::text`,
    ...objectPairs(statement, { nodes: first.nodes, type, row, scope: { asOf } }),
  ];
  const { from, and } = FROM[first.type](row, asOf);
  const keys = statement.param(
    group.map((each) => each.key),
    first.type === 'Unit' ? 'text[]' : 'int[]',
  );
  return services.read(
    `select ${row}.id::text as key, ${buildObject(pairs)} as data from ${from} where ${row}.id = any(${keys})${and}`,
    statement.params,
  );
}
