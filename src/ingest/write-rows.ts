import type { EntityClass, EntityMetadata, EntityProperty } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { sqlIn } from '../sql-in.js';

/**
 * Inserts rows of one entity in one statement, without a unit of work: its values go as one JSON text, which takes a
 * tenth of what a parameter per value does. Relations are given as entities, references or ids; what is absent is null.
 * Gives the columns of `returning` of each row, in order.
 */
export async function insertRows<Entity extends object, Row = object>(
  em: SqlEntityManager,
  entity: EntityClass<Entity>,
  rows: readonly Partial<Record<keyof Entity, unknown>>[],
  returning: string | null = null,
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const meta = em.getMetadata().get(entity) as EntityMetadata;
  const columns = meta.props.flatMap((prop) => columnOf(prop, rows as readonly Values[]));
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const records = (rows as readonly Values[]).map((row) => recordOf(row, columns));
  return sqlIn<Row>(
    em,
    `insert into "${meta.tableName}" (${names}) select ${names} from json_to_recordset(?::json) ` +
      `as r(${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})` +
      (returning === null ? '' : ` returning ${returning}`),
    [JSON.stringify(records)],
  );
}

/**
 * Sets columns of rows known by their `id`, those that each row names and no others; rows that name the same ones share
 * a statement.
 */
export async function updateRows<Entity extends { readonly id: number }>(
  em: SqlEntityManager,
  entity: EntityClass<Entity>,
  rows: readonly (Partial<Record<keyof Entity, unknown>> & { readonly id: number })[],
): Promise<void> {
  const meta = em.getMetadata().get(entity) as EntityMetadata;
  const alike = Map.groupBy(rows as readonly Values[], (row) => Object.keys(row).sort().join(' '));
  for (const some of alike.values()) {
    const columns = meta.props.flatMap((prop) => columnOf(prop, some));
    const set = columns.filter(({ name }) => name !== 'id').map(({ name }) => `"${name}" = r."${name}"`);
    await sqlIn(
      em,
      `update "${meta.tableName}" t set ${set.join(', ')} from json_to_recordset(?::json) ` +
        `as r(${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')}) where t.id = r.id`,
      [JSON.stringify(some.map((row) => recordOf(row, columns)))],
    );
  }
}

type Values = Readonly<Record<string, unknown>>;

/** The column of a property that any of the rows fills; the database fills the others by their defaults. */
function columnOf(prop: EntityProperty, rows: readonly Values[]) {
  const [name] = prop.fieldNames ?? [];
  const [type] = prop.columnTypes ?? [];
  if (prop.persist === false || name === undefined || type === undefined) return [];
  if (!rows.some((row) => row[prop.name] !== undefined)) return [];
  return [{ name, type, property: prop.name, isRelation: prop.targetMeta !== undefined }];
}

function recordOf(row: Values, columns: ReturnType<typeof columnOf>) {
  return Object.fromEntries(
    columns.map(({ name, property, isRelation }) => [
      name,
      isRelation ? idOf(row[property]) : (row[property] ?? null),
    ]),
  );
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : (value ?? null);
}
