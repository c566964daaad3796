import { type ASTNode, type DocumentNode, type FieldNode, Kind, visit } from 'graphql';
import { isLookUp, LOOK_UP_KEYS } from './look-ups.js';
import type { Selected } from './selection.js';
import type { CursorParam, Statement } from './statement.js';

/**
 * Cursors and keys of root fields that come as variables: a page differs from the next by them alone, and so does one
 * article from another, so the statement is that of the one before with other values.
 */

/** A parameter that is a part of the cursor which a variable gives. */
export interface CursorGiven extends Pick<CursorParam, 'param' | 'at' | 'valuesOf'> {
  readonly variable: string;
}

/** The parameters with the cursors that `variables` give in the place of the others. Throws BAD_CURSOR. */
export function paramsWith(
  params: readonly unknown[],
  cursors: readonly CursorGiven[],
  variables: Readonly<Record<string, unknown>>,
): unknown[] {
  const own = [...params];
  for (const { param, at, variable, valuesOf } of cursors)
    own[param] = valuesOf(String(variables[variable]))[at];
  return own;
}

/** The parameters of a root field's statement that are parts of cursors which variables give. */
export function cursorsGiven({ nodes }: Selected, { cursorParams }: Statement): CursorGiven[] {
  return cursorParams.flatMap(({ field, argument, ...part }) => {
    const given = field === nodes[0] ? variableOf(field, argument) : null;
    return given === null ? [] : [{ ...part, variable: given }];
  });
}

function variableOf(field: FieldNode | undefined, argument: CursorParam['argument']): string | null {
  const value = field?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : null;
}

const CURSORS: ReadonlySet<string> = new Set(['after', 'before']);
const KEYS: ReadonlySet<string> = new Set(LOOK_UP_KEYS);

const cursorVariables = new WeakMap<DocumentNode, ReadonlySet<string>>();

/** Variables of a document that are nothing but cursors of root fields, or keys of such that look one thing up. */
export function cursorVariablesOf(document: DocumentNode): ReadonlySet<string> {
  let known = cursorVariables.get(document);
  if (!known) {
    known = readCursorVariables(document);
    cursorVariables.set(document, known);
  }
  return known;
}

function readCursorVariables(document: DocumentNode): ReadonlySet<string> {
  const cursors = new Set<ASTNode>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const field of definition.selectionSet.selections) {
      if (field.kind !== Kind.FIELD) continue;
      const given = isLookUp(field.name.value) ? KEYS : CURSORS;
      for (const { name, value } of field.arguments ?? []) if (given.has(name.value)) cursors.add(value);
    }
  }
  const names = new Set<string>();
  const others = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: (node) => {
      (cursors.has(node) ? names : others).add(node.name.value);
    },
  });
  return new Set([...names].filter((name) => !others.has(name)));
}
