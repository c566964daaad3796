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
  const records = (rows as readonly Values[]).map((row) =>
    Object.fromEntries(columns.map(({ name, property }) => [name, valueOf(row[property])])),
  );
  return sqlIn<Row>(
    em,
    `insert into "${meta.tableName}" (${names}) select ${names} from json_to_recordset(?::json) ` +
      `as r(${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})` +
      (returning === null ? '' : ` returning ${returning}`),
    [JSON.stringify(records)],
  );
}

type Values = Readonly<Record<string, unknown>>;

/** The column of a property that any of the rows fills; the database fills the others by their defaults. */
function columnOf(prop: EntityProperty, rows: readonly Values[]) {
  const [name] = prop.fieldNames ?? [];
  const [type] = prop.columnTypes ?? [];
  if (prop.persist === false || name === undefined || type === undefined) return [];
  return rows.some((row) => row[prop.name] !== undefined) ? [{ name, type, property: prop.name }] : [];
}

function valueOf(value: unknown): unknown {
  if (value === undefined) return null;
  if (value === null || typeof value !== 'object' || !('id' in value)) return value;
  return (value as { readonly id: unknown }).id;
}
