import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { costOf } from './limits.js';
import { type AskedOperation, createOperationMemory } from './operation-memory.js';

/** The cost of an operation with its variables; null where they do not fit, which execution says. */
export type KnownCosts = (asked: AskedOperation, operation: OperationDefinitionNode) => number | null;

/** Costs, worked out once for each document and its variables: that takes as long as all else but reading. */
export function createKnownCosts(schema: GraphQLSchema): KnownCosts {
  const costs = createOperationMemory<{ readonly cost: number | null }>(() => 0);
  return (asked, operation) =>
    costs.recall(asked, '', () => {
      const { document, operationName, variables } = asked;
      const fits = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
      return { cost: fits.errors ? null : costOf(schema, document, variables, operationName) };
    }).cost;
}
