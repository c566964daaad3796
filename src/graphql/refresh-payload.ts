import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from './context.js';
import type { RefreshAnswer } from './services.js';
import { rootField, selectedFields } from './selection.js';
import { nested } from './statement.js';
import { readValue, statementFor } from './read.js';

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

/** The payload of `refreshSource`, its source and fetch read as the mutation selects them. */
export async function refreshPayload(
  answer: RefreshAnswer,
  { context, info }: { context: Context; info: GraphQLResolveInfo },
): Promise<unknown> {
  if ('refused' in answer) {
    const refusal = REFUSALS[answer.refused];
    const message = refusal[context.language];
    const error = { __typename: refusal.type, code: refusal.code, message, path: ['id'] };
    return { source: null, fetch: null, userErrors: [error] };
  }
  const payload: Record<string, unknown> = { userErrors: [] };
  const field = rootField(info);
  if (!field.type) throw new Error('the payload has no type');
  for (const child of selectedFields(field.nodes, field.type, {
    schema: info.schema,
    fragments: info.fragments,
    variables: info.variableValues,
  })) {
    if (child.name === 'source') {
      payload[child.key] = await context.nodes.load({
        type: 'Source',
        key: String(answer.sourceId),
        nodes: child.nodes,
        info,
        asOf: null,
      });
    }
    if (child.name === 'fetch') {
      const statement = await statementFor(info, context);
      const value = nested(statement, child, 'f', { asOf: 'current_date' });
      payload[child.key] = await readValue(
        context,
        statement,
        `(select ${value} from source_fetch f where f.id = ${statement.param(answer.fetchId, 'int')})`,
      );
    }
  }
  return payload;
}
