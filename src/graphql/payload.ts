import { type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { TYPE_KEY } from '../entities/node.js';
import type { Context } from './context.js';
import type { NodeType } from './global-id.js';
import { keyedAsAsked } from './keyed-as-asked.js';
import { type Refusal, REFUSALS, refusalMessage } from './refusals.js';
import { rootField, type Selected, selectedFields, selectionScope } from './selection.js';

/** A node that a payload shows, read again after the change. */
export interface NodeKey {
  readonly type: NodeType;
  readonly key: string | number;
}

/**
 * What came of a mutation: refused, or done. `nodes` are the changed nodes under the payload's field names, `facts`
 * whatever else it shows as plain values keyed by the names of the schema (objects of an abstract type carry
 * {@link TYPE_KEY}); a field that neither names is null.
 */
export type Outcome =
  | { readonly refused: readonly Refusal[] }
  | {
      readonly nodes?: Readonly<Record<string, NodeKey | null>>;
      readonly facts?: Readonly<Record<string, unknown>>;
    };

/** Reads one payload field that neither `nodes` nor `facts` holds; undefined: not mine. */
export type ReadField = (field: Selected) => Promise<unknown>;

interface Asking {
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/** The payload of a mutation, keyed as the response is; its nodes read as the mutation selects them. */
export async function payloadOf(
  outcome: Outcome,
  { context, info }: Asking,
  readField: ReadField = async () => undefined,
): Promise<unknown> {
  const field = rootField(info);
  if (!field.type) throw new Error('the payload has no type');
  // What an earlier mutation of the same request has read is no longer so.
  context.nodes.clearAll();
  const entries: [string, unknown][] = [];
  for (const child of selectedFields(field.nodes, field.type, selectionScope(info))) {
    entries.push([child.key, await payloadField(child, outcome, { context, info }, readField)]);
  }
  return Object.fromEntries(entries);
}

async function payloadField(
  field: Selected,
  outcome: Outcome,
  { context, info }: Asking,
  readField: ReadField,
): Promise<unknown> {
  const scope = selectionScope(info);
  if (field.name === 'userErrors') {
    const refused = 'refused' in outcome ? outcome.refused : [];
    return refused.map((refusal) => userError(field, refusal, { context, info }));
  }
  if ('refused' in outcome) return null;
  const node = outcome.nodes?.[field.name];
  if (node) {
    const { type, key } = node;
    return context.nodes.load({ type, by: 'id', key: String(key), nodes: field.nodes, info, asOf: null });
  }
  const fact = outcome.facts?.[field.name];
  if (fact !== undefined) return keyedAsAsked(fact, field, scope);
  return (await readField(field)) ?? null;
}

function userError(field: Selected, refusal: Refusal, { context, info }: Asking): unknown {
  const known = info.schema.getType(REFUSALS[refusal.code].type) as GraphQLObjectType;
  return keyedAsAsked(errorFacts(refusal, context.language), { ...field, type: known }, selectionScope(info));
}

/** A refusal as the API tells it, among the facts of a payload. */
export function errorFacts(refusal: Refusal, language: 'vi' | 'en'): Readonly<Record<string, unknown>> {
  const { code, path } = refusal;
  return { [TYPE_KEY]: REFUSALS[code].type, code, message: refusalMessage(refusal, language), path };
}
