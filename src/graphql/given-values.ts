import { type ASTNode, type DocumentNode, type FieldNode, Kind, visit } from 'graphql';
import { isLookUp, LOOK_UP_KEYS } from './look-ups.js';
import type { Selected } from './selection.js';
import type { GivenParam, Statement } from './statement.js';

/**
 * Cursors and keys of root fields that come as variables: a page differs from the next by them alone, and so does one
 * article from another, so the statement is that of the one before with other values.
 */

/** A parameter that is a part of the cursor which a variable gives, or the key. */
export interface GivenByVariable extends Pick<GivenParam, 'param' | 'at' | 'valuesOf'> {
  readonly variable: string;
}

/**
 * The parameters with what `variables` give in the place of the others. Throws BAD_CURSOR, and where nothing can have the
 * key.
 */
export function paramsWith(
  params: readonly unknown[],
  given: readonly GivenByVariable[],
  variables: Readonly<Record<string, unknown>>,
): unknown[] {
  const own = [...params];
  for (const { param, at, variable, valuesOf } of given)
    own[param] = valuesOf(String(variables[variable]))[at];
  return own;
}

/** The parameters of a root field's statement that variables give so. */
export function givenParamsOf({ nodes }: Selected, { givenParams }: Statement): GivenByVariable[] {
  return givenParams.flatMap(({ field, argument, ...part }) => {
    const given = field === nodes[0] ? variableOf(field, argument) : null;
    return given === null ? [] : [{ ...part, variable: given }];
  });
}

function variableOf(field: FieldNode | undefined, argument: GivenParam['argument']): string | null {
  const value = field?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : null;
}

const CURSORS: ReadonlySet<string> = new Set(['after', 'before']);
const KEYS: ReadonlySet<string> = new Set(LOOK_UP_KEYS);

const givenVariables = new WeakMap<DocumentNode, ReadonlySet<string>>();

/** Variables of a document that are nothing but cursors of root fields, or keys of such that look one thing up. */
export function givenVariablesOf(document: DocumentNode): ReadonlySet<string> {
  let known = givenVariables.get(document);
  if (!known) {
    known = readGivenVariables(document);
    givenVariables.set(document, known);
  }
  return known;
}

function readGivenVariables(document: DocumentNode): ReadonlySet<string> {
  const given = new Set<ASTNode>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const field of definition.selectionSet.selections) {
      if (field.kind !== Kind.FIELD) continue;
      const ours = isLookUp(field.name.value) ? KEYS : CURSORS;
      for (const { name, value } of field.arguments ?? []) if (ours.has(name.value)) given.add(value);
    }
  }
  const names = new Set<string>();
  const others = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: (node) => {
      (given.has(node) ? names : others).add(node.name.value);
    },
  });
  return new Set([...names].filter((name) => !others.has(name)));
}
