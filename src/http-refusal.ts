import type { ClientErrorCode } from './graphql/client-error.js';

/** A request that is refused on the way to GraphQL: what the client is told, and with which status. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly statusCode: number;
  readonly told: ClientErrorCode | 'BAD_REQUEST' | 'PERSISTED_QUERY_NOT_FOUND';

  constructor(statusCode: number, told: HttpRefusal['told'], message: string) {
    super(message);
    this.statusCode = statusCode;
    this.told = told;
  }
}
