import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Context } from './context.js';
import { COUNTED_TABLES } from './counted-params.js';
import { givenVariablesOf } from './given-values.js';
import type { AskedOperation, OperationMemory } from './operation-memory.js';
import { type Plan, planOf, withGiven } from './plan.js';
import { createMemories, whoAsks } from './plan-memories.js';
import { answerOf, type Kept } from './planned-answer.js';
import { settingOf } from './read.js';
import { shownAt } from './snapshot.js';

/** Answers operations with JSON text in UTF-8, in pieces one behind the other; null where one must be executed. */
export type Straight = (
  asked: AskedOperation,
  operation: OperationDefinitionNode,
  context: Context,
) => Promise<readonly Buffer[] | null>;

/**
 * The straight path: a query whose root fields are statements is answered with the text PostgreSQL gives; nothing is
 * resolved, and nothing parsed and written again but where a value is finished here. Limits and rights are those of
 * every path: this comes after the limits, and what the viewer may see is written into the statements. Whatever cannot
 * be answered without an error is executed as ever, over what was read.
 */
export function createStraight(schema: GraphQLSchema, kept: Kept): Straight {
  const { answers, cards, counting } = kept;
  const memoriesFor = createMemories();
  return async (asked, operation, context) => {
    const setting = await settingOf(context);
    const who = whoAsks(setting);
    const { plans, likePlans, piecesOf } = memoriesFor(setting);
    const plan = plans.recall(asked, who, () =>
      planLikeBefore(asked, who, likePlans, () =>
        planOf(asked, {
          schema,
          operation,
          setting: {
            ...setting,
            pieces: piecesOf(who),
            isCounted: counting !== null,
            ...(cards ? { asCard: cards.asCard } : {}),
          },
          services: context,
        }),
      ),
    );
    if (!plan.roots) return null;
    const known = await answers?.find(plan);
    if (known?.text) return known.text;
    if (known?.now) await counting?.catchUpWith(shownAt(known.now, COUNTED_TABLES));
    const shown = await answerOf(plan.roots, context, kept);
    if (!shown) return null;
    answers?.keep(plan, shown);
    return shown.text;
  };
}

/** The straight path as a part of Apollo; `answered` hears of every operation that took it. */
export function straightPlugin(
  straight: Straight,
  answered: (query: string | undefined, asked: AskedOperation, operation: OperationDefinitionNode) => void,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, request, contextValue }) => {
        if (!operation) return null;
        const { query, operationName, variables } = request;
        const asked = { document, operationName: operationName ?? undefined, variables: variables ?? {} };
        const text = await straight(asked, operation, contextValue);
        if (text === null) return null;
        answered(query, asked, operation);
        return {
          http: { status: undefined, headers: NO_HEADERS },
          body: {
            kind: 'single',
            singleResult: { data: new WrittenData(String(Buffer.concat(text))) as never },
          },
        };
      },
    }),
  };
}

/** The plan of an operation: where only its cursors or its key are other ones than before, they are put in the place of the others. */
function planLikeBefore(
  asked: AskedOperation,
  who: string,
  likePlans: OperationMemory<Plan>,
  plan: () => Plan,
): Plan {
  const variables: Record<string, unknown> = { ...asked.variables };
  let hasGiven = false;
  for (const name of givenVariablesOf(asked.document)) {
    if (typeof variables[name] !== 'string') continue;
    variables[name] = '';
    hasGiven = true;
  }
  if (!hasGiven) return plan();
  let own: Plan | null = null;
  const like = likePlans.recall({ ...asked, variables }, who, () => {
    own = plan();
    return own.isSameForGiven ? own : null;
  });
  return own ?? withGiven(like as Plan, asked.variables);
}

const NO_HEADERS = new HeaderMap();

/** Data that is JSON text already. */
class WrittenData {
  constructor(readonly text: string) {}
}

/** The body of an answer, whose data may be text already. */
export function writeResult(result: FormattedExecutionResult): string {
  const { extensions } = result;
  const data: unknown = result.data;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(result)}\n`;
  return `{"data":${data.text}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''}}\n`;
}
