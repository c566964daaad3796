import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

/** The root types: their fields do something; every other field is read off the row its statement gave. */
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Rows are keyed as the response is, payloads of mutations included, so a field is the value under its response key. */
export const readFieldOffRow: GraphQLFieldResolver<unknown, unknown> = (row, _args, _context, info) =>
  (row as Readonly<Record<string, unknown>>)[info.path.key];

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
