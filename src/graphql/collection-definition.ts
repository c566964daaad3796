import { coerceInputValue, type GraphQLInputType, type GraphQLResolveInfo } from 'graphql';
import { clientError } from './client-error.js';
import { type FilterField, type FilterFields, filterSql, keyOf } from './filter.js';
import { RefusedInput, refuse } from './input-faults.js';
import { type GivenSearch, readSearch, searchSql } from './search.js';
import type { Services } from './services.js';
import type { Statement } from './statement.js';
import type { StoredCollection } from './stored-collection.js';

const DEFINITIONS = `
  select c.id, c.slug, c.filter, c.search,
    coalesce(jsonb_agg(x.article_id order by x.article_id) filter (where x.kind = 'PINNED'), '[]') as pinned,
    coalesce(jsonb_agg(x.article_id order by x.article_id) filter (where x.kind = 'EXCLUDED'), '[]') as excluded
  from collection c left join collection_article x on x.collection_id = c.id group by c.id`;

/**
 * All collections by key, for an operation that speaks of any; empty for every other, which so stays one statement.
 * There are at most some hundreds of them. `type` is what is read, where the field may give several types.
 */
export async function readCollections(
  { read }: Pick<Services, 'read'>,
  info: GraphQLResolveInfo,
  type = String(info.returnType),
): Promise<ReadonlyMap<number, StoredCollection>> {
  if (!speaksOfCollections(info, type)) return new Map();
  const rows = await read<StoredCollection>(DEFINITIONS);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether the operation asks for collections, or for nodes of a type that may be such. */
function speaksOfCollections({ operation, variableValues }: GraphQLResolveInfo, type: string): boolean {
  return /Collection|Node/.test(type) || namesCollections(operation.loc?.source.body, variableValues);
}

/** Whether the word stands anywhere in a document or its variables; other words that hold it do no harm. */
export function namesCollections(text: string | undefined, variables: unknown): boolean {
  return text === undefined || /collection/i.test(text) || JSON.stringify(variables).includes('"collection"');
}

/** The condition that article `row` belongs to a collection. Throws COLLECTION_BROKEN when its filter no longer fits. */
export function memberSql(
  statement: Statement,
  definition: StoredCollection,
  row: string,
  fields: FilterFields,
): string {
  try {
    return conditionSql(statement, definition, row, fields, '');
  } catch (error) {
    if (!(error instanceof RefusedInput)) throw error;
    const message = `What the collection "${definition.slug}" asks for can no longer be read; an editor must mend it. ${error.message}`;
    throw clientError('COLLECTION_BROKEN', message);
  }
}

/** As {@link memberSql}, for a definition that is about to be saved: throws BAD_USER_INPUT with the path below `path`. */
export function checkDefinition(
  statement: Statement,
  definition: Pick<StoredCollection, 'filter' | 'search'>,
  path: string,
  fields: FilterFields,
): void {
  conditionSql(statement, { ...definition, pinned: [], excluded: [] }, 'a', fields, `${path}.`);
}

/**
 * "(filter and search) or pinned" is written "(filter or pinned) and (search or pinned)", so that both parts keep
 * their indexes.
 */
function conditionSql(
  statement: Statement,
  definition: Omit<StoredCollection, 'id' | 'slug'>,
  row: string,
  fields: FilterFields,
  path: string,
): string {
  const pinned = definition.pinned.length > 0 ? statement.param(definition.pinned, 'int[]') : null;
  const isPinned = pinned === null ? 'false' : `${row}.id = any(${pinned})`;
  const conditions: string[] = [];
  if (definition.filter !== null) {
    const filter = coerced(statement, definition.filter, 'ArticleFilter', `${path}filter`);
    const found = filterSql(
      statement,
      { ...fields, collection: NOT_IN_COLLECTIONS, status: NOT_IN_COLLECTIONS },
      filter,
      `${path}filter`,
      row,
    );
    conditions.push(pinned === null ? `(${found})` : `((${found}) or ${isPinned})`);
  }
  if (definition.search !== null) {
    const given = coerced(statement, definition.search, 'SearchInput', `${path}search`) as GivenSearch;
    conditions.push(
      searchSql(statement, readSearch(statement, given, `${path}search`), row, { also: pinned }),
    );
  }
  if (conditions.length === 0) conditions.push(isPinned);
  if (definition.excluded.length > 0) {
    conditions.push(`${row}.id <> all(${statement.param(definition.excluded, 'int[]')})`);
  }
  return `(${conditions.join(' and ')})`;
}

/** A saved value as the schema of today reads it, so that what was saved long ago is checked like what is given now. */
function coerced(statement: Statement, value: unknown, type: string, path: string): unknown {
  const input = statement.selection.schema.getType(type) as GraphQLInputType;
  return coerceInputValue(value, input, (at, _value, error) => {
    throw refuse([path, ...at].join('.'), 'WRONG_TYPE', { reason: error.message });
  });
}

const NOT_IN_COLLECTIONS: FilterField = (_statement, _operators, path) => {
  throw refuse(path, 'IN_COLLECTION');
};

const MOST_NAMED = 20;

/** `IDFilter` over the collections an article is in. An id of no collection has no articles. */
export function collectionField(fields: () => FilterFields): FilterField {
  return (statement, operators, path, row) =>
    Object.entries(operators)
      .map(([operator, value]) => {
        const at = `${path}.${operator}`;
        const ids = Array.isArray(value) ? value : [value];
        if (ids.length > MOST_NAMED) throw refuse(at, 'TOO_MANY_COLLECTIONS', { most: MOST_NAMED });
        const members = ids.map((id) => {
          const definition = statement.collections.get(Number(keyOf('Collection', String(id), at)));
          return definition ? memberSql(statement, definition, row, fields()) : 'false';
        });
        const isIn = `(${members.join(' or ')})`;
        return operator === 'eq' || operator === 'in' ? isIn : `(${isIn} is not true)`;
      })
      .join(' and ');
}
