import { isObjectType } from 'graphql';
import { TYPE_KEY } from '../entities/node.js';
import { type Selected, selectedFields, type SelectionScope } from './selection.js';

/** A plain value as the response keys it, as deep as it is selected. */
export function keyedAsAsked(value: unknown, field: Selected, scope: SelectionScope): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((each) => keyedAsAsked(each, field, scope));
  if (typeof value !== 'object' || value instanceof Date) return value;
  const facts = value as Readonly<Record<string, unknown>>;
  const named = facts[TYPE_KEY];
  const type = typeof named === 'string' ? scope.schema.getType(named) : field.type;
  if (!isObjectType(type)) return value;
  const entries = selectedFields(field.nodes, type, scope).map((child): [string, unknown] => [
    child.key,
    child.name === '__typename' ? type.name : keyedAsAsked(facts[child.name], child, scope),
  ]);
  return Object.fromEntries(typeof named === 'string' ? [[TYPE_KEY, named], ...entries] : entries);
}
