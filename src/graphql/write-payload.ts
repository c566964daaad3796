import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import { clientError } from './client-error.js';
import type { Context } from './context.js';
import type { WriteAnswer } from './editor-services.js';
import { fromGlobalId, type NodeType } from './global-id.js';
import { type Outcome, payloadOf, type ReadField } from './payload.js';

interface Asking {
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/** The payload of a write. Throws FORBIDDEN where the editor does not serve the unit. */
export function writePayload<Done extends object>(
  answer: WriteAnswer<Done>,
  done: (answer: Done) => Exclude<Outcome, { refused: unknown }> & { readonly readField?: ReadField },
  { context, info }: Asking,
): Promise<unknown> {
  if ('forbidden' in answer) throw notYours(context.language);
  if ('refused' in answer) return payloadOf({ refused: answer.refused }, { context, info });
  const { readField, ...outcome } = done(answer);
  return payloadOf(outcome, { context, info }, readField);
}

/** The refusal of a write outside the units that an editor serves. */
export function notYours(language: 'vi' | 'en'): GraphQLError {
  return clientError(
    'FORBIDDEN',
    language === 'vi'
      ? 'Mục này thuộc đơn vị khác với đơn vị bạn phụ trách.'
      : 'This belongs to another unit than those you serve.',
  );
}

/** Reads the nodes of a list field of a payload. */
export function nodesOf(
  name: string,
  type: NodeType,
  keys: readonly (string | number)[],
  { context, info }: Asking,
): ReadField {
  return async (field) =>
    field.name === name
      ? Promise.all(
          keys.map((key) =>
            context.nodes.load({ type, by: 'id', key: String(key), nodes: field.nodes, info, asOf: null }),
          ),
        )
      : undefined;
}

/** The number of a row whose global id was given; 0, which no row has, for an id of anything else. */
export function numberOf(id: string, type: NodeType): number {
  const found = fromGlobalId(id);
  return found?.type === type ? Number(found.key) : 0;
}

/** The key of a unit whose global id was given; an id of anything else is the key of no unit. */
export function unitKeyOf(id: string | null | undefined): string | null {
  if (id === null || id === undefined) return null;
  const found = fromGlobalId(id);
  return found?.type === 'Unit' ? found.key : '';
}
