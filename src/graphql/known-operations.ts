import type { OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { AskedOperation } from './operation-memory.js';

/** An operation that was let through and answered before: its document is right, whatever its variables. */
export interface KnownOperation extends Pick<AskedOperation, 'document' | 'operationName'> {
  readonly operation: OperationDefinitionNode;
}

/** Operations by the text they came in and their name. */
export interface KnownOperations {
  find(query: string, operationName: string | undefined): KnownOperation | undefined;
  keep(query: string, known: KnownOperation): void;
}

const MOST_OPERATIONS = 1000;
const MOST_CHARACTERS = 8 * 1024 * 1024;

export function createKnownOperations(): KnownOperations {
  const known = new LRUCache<string, KnownOperation>({
    max: MOST_OPERATIONS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_operation, key) => key.length,
  });
  const keyOf = (query: string, operationName = '') => `${operationName}\n${query}`;
  return {
    find: (query, operationName) => known.get(keyOf(query, operationName)),
    keep: (query, operation) => void known.set(keyOf(query, operation.operationName), operation),
  };
}
