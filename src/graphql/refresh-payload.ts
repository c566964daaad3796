import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { TYPE_KEY } from '../entities/node.js';
import type { Context } from './context.js';
import { readValue, statementFor } from './read.js';
import { rootField, type Selected, selectedFields, selectionScope } from './selection.js';
import type { RefreshAnswer } from './services.js';
import { nested, TODAY } from './statement.js';

/** What refused readings are called and how they are told, in both languages. */
const REFUSALS = {
  NOT_FOUND: {
    type: 'NotFoundError',
    code: 'NOT_FOUND',
    vi: 'Không có nguồn tin này.',
    en: 'There is no such source.',
  },
  PAUSED: {
    type: 'SourceNotReadableError',
    code: 'SOURCE_PAUSED',
    vi: 'Nguồn tin này đang tạm dừng; hãy cho chạy lại trước.',
    en: 'This source is paused; resume it first.',
  },
  BUSY: {
    type: 'SourceNotReadableError',
    code: 'SOURCE_BUSY',
    vi: 'Nguồn tin này đang được đọc; hãy thử lại sau.',
    en: 'This source is being read right now; try again in a moment.',
  },
} as const;

interface Asking {
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/** The payload of `refreshSource`, keyed as the response is; its source and fetch read as the mutation selects them. */
export async function refreshPayload(answer: RefreshAnswer, asking: Asking): Promise<unknown> {
  const field = rootField(asking.info);
  if (!field.type) throw new Error('the payload has no type');
  const scope = selectionScope(asking.info);
  const entries: [string, unknown][] = [];
  for (const child of selectedFields(field.nodes, field.type, scope)) {
    entries.push([child.key, await payloadField(child, answer, asking)]);
  }
  return Object.fromEntries(entries);
}

async function payloadField(
  field: Selected,
  answer: RefreshAnswer,
  { context, info }: Asking,
): Promise<unknown> {
  if (field.name === 'userErrors') {
    return 'refused' in answer ? [userError(field, answer.refused, { context, info })] : [];
  }
  if ('refused' in answer) return null;
  if (field.name === 'source') {
    // What an earlier mutation of the same request has read of it is no longer so.
    context.nodes.clearAll();
    const key = String(answer.sourceId);
    return context.nodes.load({ type: 'Source', by: 'id', key, nodes: field.nodes, info, asOf: null });
  }
  if (field.name === 'fetch') {
    const statement = await statementFor(info, context);
    const value = nested(statement, field, 'f', { asOf: TODAY });
    const id = statement.param(answer.fetchId, 'int');
    return readValue(context, statement, `(select ${value} from source_fetch f where f.id = ${id})`);
  }
  return null;
}

function userError(
  field: Selected,
  refused: keyof typeof REFUSALS,
  { context, info }: Asking,
): Readonly<Record<string, unknown>> {
  const refusal = REFUSALS[refused];
  const facts: Readonly<Record<string, unknown>> = {
    code: refusal.code,
    message: refusal[context.language],
    path: ['id'],
  };
  const type = info.schema.getType(refusal.type) as GraphQLObjectType;
  const fields = selectedFields(field.nodes, type, selectionScope(info));
  return Object.fromEntries([[TYPE_KEY, refusal.type], ...fields.map(({ key, name }) => [key, facts[name]])]);
}
