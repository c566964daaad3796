import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Viewer } from '../auth/viewer.js';
import { admit, type Admission } from './admission.js';
import { type Language, limitWords } from './limit-words.js';

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

/** Who subscribes, and what the service lets in. */
export interface Subscribing {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly admission: Admission;
  readonly viewer: Viewer;
  readonly language: Language;
}

/** Reads and checks an operation as Apollo does over HTTP: the same rules, limits and codes. Only subscriptions pass. */
export function readSubscription(
  { query, operationName, variables }: SubscribePayload,
  { schema, introspection, admission, viewer, language }: Subscribing,
): ReadSubscription {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: admission.limits.tokens });
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
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    return { errors: [refused('BAD_REQUEST', limitWords('HTTP_ONLY', language))] };
  const given = { ...variables };
  const { refusal } = admit(
    {
      schema,
      document,
      operation,
      operationName: operationName ?? undefined,
      variables: given,
      viewer,
      language,
    },
    admission,
  );
  if (refusal) return { errors: [refusal] };
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (coerced.errors) return { errors: coerced.errors.map((error) => coded('BAD_USER_INPUT', error)) };
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
