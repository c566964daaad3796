import type { FieldNode, GraphQLObjectType } from 'graphql';
import { visibleSql } from './article-filter.js';
import { NODE_TYPES, type NodeType } from './global-id.js';
import { jsonObject, type Pair } from './json-text.js';
import { type GivenPart, objectPairs, type Statement, TODAY } from './statement.js';
import { hasShownMemberSql } from './story-shape.js';
import { unitRowSql, versionHoldsSql } from './unit-row.js';

/** A look-up: of which type, by what, and as of which day a unit reads (null: today). */
export interface LookUp {
  readonly type: NodeType;
  /** What the key is: the row's own, the look-up key of an address (articles), a GSO code of the day (units) or a slug (collections). */
  readonly by: 'id' | 'url' | 'code' | 'slug';
  readonly asOf: string | null;
}

/** Where each type of node is read from, and what hides it from a reader. */
const FROM: Readonly<
  Record<NodeType, (row: string, asOf: string, statement: Statement) => { from: string; where: string }>
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
function keySql({ type, by }: LookUp, given: string, asOf: string, { viewer }: Statement): string {
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

/**
 * The statement that gives `key` and `data`, the JSON text of what `nodes` select, for each of the keys that is found.
 * `more` are pairs that stand before what is selected.
 */
export function nodeRowsSql(
  statement: Statement,
  lookUp: LookUp,
  {
    keys,
    nodes,
    more = [],
    collections,
    from: given,
  }: {
    keys: readonly string[];
    nodes: readonly FieldNode[];
    more?: readonly Pair[];
    /** Which collections the keys may be. */
    collections?: readonly number[];
    /** Which argument the only key is. */
    from?: GivenPart;
  },
): string {
  const type = statement.selection.schema.getType(lookUp.type) as GraphQLObjectType;
  const row = statement.alias('n');
  const asOf = lookUp.asOf === null ? TODAY : statement.param(lookUp.asOf, 'date');
  const pairs = [
    ...more,
    ...objectPairs(statement, { nodes, type, row, scope: { asOf, ...(collections ? { collections } : {}) } }),
  ];
  const { from, where } = FROM[lookUp.type](row, asOf, statement);
  return (
    `select k.key, ${jsonObject(pairs)} as data from ${keysSql(statement, keys, given)} as k(key) ` +
    `join ${from} on ${row}.id = ${keySql(lookUp, 'k.key', asOf, statement)}${where}`
  );
}

/** The keys as rows. Of an array PostgreSQL expects ten, and would plan anew for every one that is looked up. */
function keysSql(statement: Statement, keys: readonly string[], from?: GivenPart): string {
  const [key, ...more] = keys;
  return key !== undefined && more.length === 0
    ? `(values (${statement.param(key, 'text', from)}))`
    : `unnest(${statement.param(keys, 'text[]')})`;
}
