import DataLoader from 'dataloader';
import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, print } from 'graphql';
import { TYPE_KEY } from '../entities/node.js';
import { visibleSql } from './article-filter.js';
import { readCollections } from './collection-definition.js';
import { finishValues } from './highlights.js';
import { NODE_TYPES, type NodeType } from './global-id.js';
import { selectionScope } from './selection.js';
import type { Services } from './services.js';
import { SHAPES } from './shapes.js';
import { hasShownMemberSql } from './story-shape.js';
import {
  buildObject,
  createStatement,
  literal,
  objectPairs,
  type Statement,
  type StatementSetting,
  TODAY,
} from './statement.js';
import { unitRowSql, versionHoldsSql } from './unit-row.js';

/** One node wanted by one field: which, and what is selected of it. */
interface Wanted {
  readonly type: NodeType;
  /** What `key` is: the row's own key, the look-up key of an address (articles), a GSO code of the day (units) or a slug (collections). */
  readonly by: 'id' | 'url' | 'code' | 'slug';
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly info: GraphQLResolveInfo;
  /** Day as of which a unit reads; null: today. */
  readonly asOf: string | null;
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

/** Where each type of node is read from, and what hides it from a reader. */
const FROM: Readonly<
  Record<NodeType, (row: string, asOf: string, asker: Asker) => { from: string; where: string }>
> = {
  Article: (row, _asOf, { viewer }) => ({
    from: `article ${row}`,
    where: ` where ${visibleSql(viewer, row)}`,
  }),
  Collection: (row) => ({ from: `collection ${row}`, where: '' }),
  Source: (row) => ({ from: `source ${row}`, where: '' }),
  StoryCluster: (row) => ({ from: `story_cluster ${row}`, where: ` where ${hasShownMemberSql(row)}` }),
  Unit: (row, asOf) => ({ from: unitRowSql(row, asOf), where: '' }),
};

/** The row's own key, found by what was given. An address of several articles is that of the one that is shown. */
function keySql(
  { type, by }: Pick<Wanted, 'type' | 'by'>,
  given: string,
  asOf: string,
  { viewer }: Asker,
): string {
  switch (by) {
    case 'id':
      return `${given}::${NODE_TYPES[type]}`;
    case 'url':
      return (
        `(select a.id from article_url x join article a on a.id = x.article_id where x.url_key = ${given} ` +
        `and ${visibleSql(viewer, 'a')} order by a.status in ('ACTIVE', 'CORRECTED') desc, a.id limit 1)`
      );
    case 'slug':
      return `(select c.id from collection c where c.slug = ${given})`;
    case 'code':
      return (
        `(select v.unit_id from unit_version v where v.code = ${given} and ${versionHoldsSql('v', asOf)} ` +
        `order by v.unit_id limit 1)`
      );
  }
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
  const type = first.info.schema.getType(first.type) as GraphQLObjectType;
  const row = statement.alias('n');
  const asOf = first.asOf === null ? TODAY : statement.param(first.asOf, 'date');
  const scope = { asOf, collections: collectionsOf(group, statement) };
  const pairs = [
    `${literal(TYPE_KEY)}, ${literal(first.type)}::text`,
    ...objectPairs(statement, { nodes: first.nodes, type, row, scope }),
  ];
  const { from, where } = FROM[first.type](row, asOf, asker);
  const keys = statement.param(
    group.map((each) => each.key),
    'text[]',
  );
  const rows = await services.read<{ key: string; data: NodeRow }>(
    `select k.key, ${buildObject(pairs)} as data from unnest(${keys}) as k(key) ` +
      `join ${from} on ${row}.id = ${keySql(first, 'k.key', asOf, asker)}${where}`,
    statement.params,
  );
  return new Map(rows.map(({ key, data }) => [key, finishValues(data, statement.finishers) as NodeRow]));
}

/** The collections a group may find: each is a list of its own, so they are known before the statement is written. */
function collectionsOf(group: readonly Wanted[], { collections }: Pick<Statement, 'collections'>): number[] {
  if (group[0]?.type !== 'Collection') return [];
  const keys = new Set(group.map((each) => each.key));
  return [...collections.values()]
    .filter(({ id, slug }) => keys.has(group[0]?.by === 'slug' ? slug : String(id)))
    .map(({ id }) => id);
}
