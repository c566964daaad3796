import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { costOf, LIMITS, tooDear, tooLarge } from './limits.js';

/** What a client sends to subscribe. */
export interface SubscribePayload {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** A subscription that may run, or why it may not. */
export type ReadSubscription =
  | {
      readonly document: DocumentNode;
      readonly operationName: string | null;
      readonly variableValues: Record<string, unknown>;
    }
  | { readonly errors: readonly GraphQLError[] };

/** Reads and checks an operation as Apollo does over HTTP: the same rules, limits and codes. Only subscriptions pass. */
export function readSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  introspection: boolean,
): ReadSubscription {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    return { errors: [coded('GRAPHQL_PARSE_FAILED', error as GraphQLError)] };
  }
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const invalid = validate(schema, document, rules);
  if (invalid.length > 0)
    return { errors: invalid.map((error) => coded('GRAPHQL_VALIDATION_FAILED', error)) };
  const operation = getOperationAST(document, operationName);
  if (!operation)
    return {
      errors: [refused('OPERATION_RESOLUTION_FAILURE', 'Say by `operationName` which operation is meant.')],
    };
  if (operation.operation !== 'subscription')
    return { errors: [refused('BAD_REQUEST', 'Queries and mutations go over HTTP, to the same address.')] };
  const large = tooLarge(document, operation);
  if (large) return { errors: [large] };
  const given = { ...variables };
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (coerced.errors) return { errors: coerced.errors.map((error) => coded('BAD_USER_INPUT', error)) };
  const dear = tooDear(costOf(schema, document, given, operationName ?? undefined));
  if (dear) return { errors: [dear] };
  return { document, operationName: operationName ?? null, variableValues: given };
}

/** A refusal with its code. */
export function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

function coded(code: string, error: GraphQLError): GraphQLError {
  const { nodes, source, positions, path, message } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code } });
}
