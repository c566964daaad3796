import { GraphQLError } from 'graphql';

/** The codes a client may meet beside Apollo's own; they never change. */
export type ClientErrorCode =
  | 'BAD_USER_INPUT'
  | 'BAD_CURSOR'
  | 'COLLECTION_BROKEN'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_TOO_DEEP'
  | 'RATE_LIMITED'
  | 'TIMEOUT';

/** The client asks wrongly: says what, where (`argument`, a dotted path) and what would be right. */
export function clientError(code: ClientErrorCode, message: string, argument?: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...(argument === undefined ? {} : { argument }) } });
}
