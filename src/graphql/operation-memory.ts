import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** An operation as it is asked: Apollo gives one document for one text, as long as it remembers it. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Remembers what was worked out of operations, most recently used ones. */
export interface OperationMemory<Value extends object> {
  /** The value of the operation for `who`, which says all else that it depends on; null is not remembered. */
  recall<Worked extends Value | null>(
    asked: AskedOperation,
    who: string,
    workOut: () => Worked,
  ): Value | Worked;
}

/** How many characters of keys and of what `sizeOf` counts are remembered. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** A memory whose values count as many characters as `sizeOf` says; `nameOf` is what matters of the variables. */
export function createOperationMemory<Value extends object>(
  sizeOf: (value: Value) => number,
  nameOf: (variables: Readonly<Record<string, unknown>>) => string = JSON.stringify,
): OperationMemory<Value> {
  const numbers = new WeakMap<DocumentNode, number>();
  const values = new LRUCache<string, Value>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (value, key) => key.length + sizeOf(value) + 1,
  });
  let documents = 0;
  const numberOf = (document: DocumentNode): number => {
    let number = numbers.get(document);
    if (number === undefined) {
      documents += 1;
      number = documents;
      numbers.set(document, number);
    }
    return number;
  };
  return {
    recall: ({ document, operationName = '', variables }, who, workOut) => {
      const key = `${numberOf(document)}\n${operationName}\n${who}\n${nameOf(variables)}`;
      const known = values.get(key);
      if (known) return known;
      const value = workOut();
      if (value !== null) values.set(key, value);
      return value;
    },
  };
}
