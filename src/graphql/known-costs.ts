import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { costOf } from './limits.js';
import { type AskedOperation, createOperationMemory } from './operation-memory.js';

/** The cost of an operation with its variables; null where they do not fit, which execution says. */
export type KnownCosts = (asked: AskedOperation, operation: OperationDefinitionNode) => number | null;

/**
 * Costs, worked out once for each document and for what its variables cost: numbers, switches and the lengths of lists;
 * texts cost nothing. That takes as long as all else but reading.
 */
export function createKnownCosts(schema: GraphQLSchema): KnownCosts {
  const costs = createOperationMemory<{ readonly cost: number }>(() => 0, withoutTexts);
  return (asked, operation) =>
    costs.recall(asked, '', () => {
      const { document, operationName, variables } = asked;
      const fits = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
      // What does not fit here may fit with other texts.
      return fits.errors ? null : { cost: costOf(schema, document, variables, operationName) };
    })?.cost ?? null;
}

function withoutTexts(variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(variables, (_name, value: unknown) => (typeof value === 'string' ? '' : value));
}
