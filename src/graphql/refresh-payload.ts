import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from './context.js';
import type { Outcome, ReadField } from './payload.js';
import { readValue, statementFor } from './read.js';
import type { RefusalCode } from './refusals.js';
import type { RefreshAnswer } from './services.js';
import { nested, TODAY } from './statement.js';
import { notYours } from './write-payload.js';

/** What refused readings are called. */
const REFUSED_AS = {
  NOT_FOUND: 'NOT_FOUND',
  PAUSED: 'SOURCE_PAUSED',
  BUSY: 'SOURCE_BUSY',
} as const satisfies Readonly<Record<string, RefusalCode>>;

/**
 * What came of reading a source, as the payload of `refreshSource` shows it: the source, and the reading itself. Throws
 * FORBIDDEN where the editor does not serve the source's unit.
 */
export function refreshOutcome(
  answer: RefreshAnswer,
  { context, info }: { readonly context: Context; readonly info: GraphQLResolveInfo },
): { readonly outcome: Outcome; readonly readField: ReadField } {
  if ('forbidden' in answer) throw notYours(context.language);
  if ('refused' in answer) {
    const code = REFUSED_AS[answer.refused];
    return {
      outcome: { refused: [{ code, path: ['id'], what: 'source' }] },
      readField: async () => undefined,
    };
  }
  return {
    outcome: { nodes: { source: { type: 'Source', key: answer.sourceId } } },
    readField: async (field) => {
      if (field.name !== 'fetch') return undefined;
      const statement = await statementFor(info, context);
      const value = nested(statement, field, 'f', { asOf: TODAY });
      const id = statement.param(answer.fetchId, 'int');
      return readValue(context, statement, `(select ${value} from source_fetch f where f.id = ${id})`);
    },
  };
}
