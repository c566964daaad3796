import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Asks a service. The document knows what it takes and what it gives, so a misspelt variable or field does not compile.
 * Throws with the service's own words when it answers with errors.
 */
export async function ask<Result, Variables>(
  endpoint: string,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const key = process.env['BANTIN_API_KEY'];
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors = [] } = (await response.json()) as Answer<Result>;
  if (errors.length > 0 || !data) {
    const told = errors.map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'}: ${message}`);
    throw new Error(told.join('\n') || `the service answered ${response.status}`);
  }
  return data;
}
