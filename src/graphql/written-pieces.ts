import { type FieldNode, type FragmentDefinitionNode, Kind, visit } from 'graphql';
import type { SelectionScope } from './selection.js';

/** SQL that was written for a selection, and how many aliases it took. */
export interface Piece {
  readonly sql: string;
  readonly aliases: number;
}

/**
 * SQL of selections that was written before. A page of a list differs from the next by its cursor only, while nearly all
 * of its statement is what is selected of a row; that part is written once for each document.
 */
export interface WrittenPieces {
  /** The piece for `nodes` under a name that says all else it depends on; null where it is not known. */
  find(nodes: readonly FieldNode[], name: string): Piece | null;
  keep(nodes: readonly FieldNode[], name: string, piece: Piece): void;
  /** Whether what is selected below the nodes is the same whatever the variables. */
  isFixed(nodes: readonly FieldNode[], selection: SelectionScope): boolean;
}

/** Pieces are kept as long as their document is. */
export function createWrittenPieces(): WrittenPieces {
  const pieces = new WeakMap<FieldNode, Map<string, Piece>>();
  const fixed = new WeakMap<FieldNode, boolean>();
  return {
    // Nodes that merge into one key come of several places; they are written anew.
    find: ([node, ...others], name) =>
      (node && others.length === 0 ? pieces.get(node)?.get(name) : undefined) ?? null,
    keep: ([node, ...others], name, piece) => {
      if (!node || others.length > 0) return;
      const known = pieces.get(node) ?? new Map<string, Piece>();
      if (known.size >= MOST_NAMES) known.clear();
      pieces.set(node, known.set(name, piece));
    },
    isFixed: (nodes, { fragments }) =>
      nodes.every((node) => {
        let is = fixed.get(node);
        if (is === undefined) {
          is = !speaksOfVariables(node, fragments, new Set());
          fixed.set(node, is);
        }
        return is;
      }),
  };
}

/** A selection is met under few names: where it stands, who asks, in which language. */
const MOST_NAMES = 50;

function speaksOfVariables(
  node: FieldNode | FragmentDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  seen: Set<string>,
): boolean {
  let speaks = false;
  visit(node, {
    [Kind.VARIABLE]: () => {
      speaks = true;
    },
    [Kind.FRAGMENT_SPREAD]: ({ name }) => {
      const fragment = fragments[name.value];
      if (!fragment || seen.has(name.value)) return;
      seen.add(name.value);
      speaks ||= speaksOfVariables(fragment, fragments, seen);
    },
  });
  return speaks;
}
