import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

/** The root types: their fields do something; every other field is read off the row its statement gave. */
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * Rows are keyed as the response is, so a field is the value under its response key. A row that is no answer of a
 * statement (a payload, a user error) is keyed by field names, and then that one counts.
 */
export const readFieldOffRow: GraphQLFieldResolver<unknown, unknown> = (row, args, context, info) => {
  if (typeof row === 'object' && row !== null && Object.hasOwn(row, info.path.key)) {
    const value = (row as Readonly<Record<string, unknown>>)[info.path.key];
    if (typeof value !== 'function') return value;
  }
  return defaultFieldResolver(row, args, context, info);
};

/** Takes the resolvers off every field below the roots, so that execution calls {@link readFieldOffRow} and no more. */
export function readFieldsOffRows(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || ROOTS.has(type.name) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
  return schema;
}

/** The body of a field that only the statement reads; it is declared for its arguments and description. */
export function readByStatement(): never {
  throw new Error('this field is read by the statement of its root field');
}
