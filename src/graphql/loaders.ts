import DataLoader from 'dataloader';
import { type FieldNode, type GraphQLResolveInfo, print } from 'graphql';
import { TYPE_KEY } from '../entities/node.js';
import { readCollections } from './collection-definition.js';
import { readText } from './highlights.js';
import { LOOK_UPS } from './look-ups.js';
import { type LookUp, nodeRowsSql } from './node-rows.js';
import { rootField, selectionScope } from './selection.js';
import type { Services } from './services.js';
import { SHAPES } from './shapes.js';
import { createStatement, type Statement, type StatementSetting } from './statement.js';

/** One node wanted by one field: which, and what is selected of it. */
interface Wanted extends LookUp {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly info: GraphQLResolveInfo;
}

/** A node as the response wants it, with its type. */
export type NodeRow = Readonly<Record<string, unknown>> & { readonly [TYPE_KEY]: string };

/** Who asks, which decides what is shown. */
type Asker = Pick<StatementSetting, 'viewer' | 'language'>;

/** Nodes by key, batched per request: all look-ups that select the same of one type become one statement. */
export type NodeLoader = DataLoader<Wanted, NodeRow | null, string>;

export function createNodeLoader(services: Services, asker: Asker): NodeLoader {
  const selections = new WeakMap<readonly FieldNode[], string>();
  const groupOf = ({ type, by, nodes, asOf }: Wanted): string => {
    let selection = selections.get(nodes);
    if (selection === undefined) {
      selection = nodes.map((node) => (node.selectionSet ? print(node.selectionSet) : '')).join('\n');
      selections.set(nodes, selection);
    }
    return `${type} ${by} ${asOf ?? ''}\n${selection}`;
  };
  return new DataLoader<Wanted, NodeRow | null, string>(
    async (wanted) => {
      const groups = Map.groupBy(wanted, groupOf);
      const found = new Map<string, ReadonlyMap<string, NodeRow>>();
      await Promise.all(
        [...groups].map(
          async ([name, group]) => void found.set(name, await loadGroup(group, services, asker)),
        ),
      );
      return wanted.map((each) => found.get(groupOf(each))?.get(each.key) ?? null);
    },
    { cacheKeyFn: (wanted) => `${groupOf(wanted)}\n${wanted.key}`, maxBatchSize: 1000 },
  );
}

async function loadGroup(
  group: readonly Wanted[],
  services: Services,
  asker: Asker,
): Promise<ReadonlyMap<string, NodeRow>> {
  const [first] = group;
  if (!first) return new Map();
  const statement = createStatement(selectionScope(first.info), SHAPES, {
    unitLevels: await services.unitLevels(),
    formerNames: services.formerNames(),
    territory: services.territory,
    collections: await readCollections(services, first.info, first.type),
    ...asker,
  });
  const sql = nodeRowsSql(statement, first, {
    keys: group.map((each) => each.key),
    nodes: first.nodes,
    collections: collectionsOf(group, statement),
    more: [{ key: TYPE_KEY, json: `'"${first.type}"'` }],
  });
  const rows = await services.read<{ key: string; data: string }>(sql, statement.params);
  return new Map(rows.map(({ key, data }) => [key, readText(data, statement.finishers) as NodeRow]));
}

/** Looks up the node of the root field that is being resolved, together with others of its request. */
export async function lookUp(
  name: keyof typeof LOOK_UPS,
  { nodes, urlKey }: Pick<Services, 'urlKey'> & { readonly nodes: NodeLoader },
  info: GraphQLResolveInfo,
): Promise<NodeRow | null> {
  const found = LOOK_UPS[name](rootField(info), { urlKey });
  return found ? nodes.load({ ...found, nodes: info.fieldNodes, info }) : null;
}

/** The collections a group may find: each is a list of its own, so they are known before the statement is written. */
function collectionsOf(group: readonly Wanted[], { collections }: Pick<Statement, 'collections'>): number[] {
  if (group[0]?.type !== 'Collection') return [];
  const keys = new Set(group.map((each) => each.key));
  return [...collections.values()]
    .filter(({ id, slug }) => keys.has(group[0]?.by === 'slug' ? slug : String(id)))
    .map(({ id }) => id);
}
