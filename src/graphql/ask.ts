import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import type { Context } from './context.js';
import { readFieldOffRow } from './read-fields.js';

/**
 * Runs operations of our own against the schema, as a client would: what they show is decided where everything is.
 * Throws when an operation does not fit the schema.
 */
export function createAsk(
  schema: GraphQLSchema,
): (
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  context: Context,
) => Promise<ExecutionResult> {
  const known = new Map<string, DocumentNode>();
  const documentOf = (operation: string): DocumentNode => {
    const document = known.get(operation) ?? parse(operation);
    if (known.has(operation)) return document;
    const [fault] = validate(schema, document);
    if (fault) throw fault;
    known.set(operation, document);
    return document;
  };
  return async (operation, variables, contextValue) =>
    execute({
      schema,
      document: documentOf(operation),
      variableValues: variables,
      contextValue,
      fieldResolver: readFieldOffRow,
    });
}
