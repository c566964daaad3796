import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { mayRead, type Viewer } from '../auth/viewer.js';
import type { Limits } from '../request-limits.js';
import { clientError } from './client-error.js';
import { type Language, limitWords } from './limit-words.js';
import { createKnownCosts, type KnownCosts } from './known-costs.js';
import { DEEPEST_VARIABLES, nestsDeeper } from './nesting.js';
import { fragmentsOf, tooDear, tooLarge } from './limits.js';

/** What the service lets in. */
export interface Admission {
  readonly limits: Limits;
  /** Whether reading needs no key. */
  readonly publicRead: boolean;
}

/** An operation that would be executed, and who asks for it. */
export interface Asked {
  readonly schema: GraphQLSchema;
  /** Costs that are known already. */
  readonly costs?: KnownCosts;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
  readonly language: Language;
}

/** The verdict: why it is not executed (null: it is), what it costs (null: not known) and what it might cost. */
export interface Verdict {
  readonly refusal: GraphQLError | null;
  readonly cost: number | null;
  readonly allowed: number;
}

/** Whether an operation is executed: who asks, how deep and wide it is, what it costs with its variables. */
export function admit(asked: Asked, { limits, publicRead }: Admission): Verdict {
  const { schema, document, operation, operationName, variables, viewer, language } = asked;
  const costs = asked.costs ?? createKnownCosts(schema);
  const allowed = viewer.role === null ? limits.costAnonymous : limits.costKnown;
  const refused = (refusal: GraphQLError | null, cost: number | null = null) => ({ refusal, cost, allowed });
  if (viewer.refused === true) {
    return refused(clientError('UNAUTHENTICATED', limitWords('KEY_REFUSED', language)));
  }
  if (nestsDeeper(variables, DEEPEST_VARIABLES))
    return refused(
      clientError('QUERY_TOO_DEEP', limitWords('VARIABLES_TOO_DEEP', language, { most: DEEPEST_VARIABLES })),
    );
  const large = tooLarge(document, operation, { limits, cost: allowed, language });
  if (large) return refused(large);
  if (!mayRead(viewer, publicRead) && !isOpen(operation, document)) {
    return refused(clientError('UNAUTHENTICATED', limitWords('SIGN_IN_FIRST', language)));
  }
  // Variables that do not fit are refused by execution, which says why.
  const cost = costs({ document, operationName, variables }, operation);
  if (cost === null) return refused(null);
  return refused(tooDear(cost, allowed, language), cost);
}

/** What everybody may ask: how the API looks, and who they are. */
const OPEN: ReadonlySet<string> = new Set(['__schema', '__type', '__typename', 'viewer']);

function isOpen(operation: OperationDefinitionNode, document: DocumentNode): boolean {
  const fragments = fragmentsOf(document);
  const allOpen = (set: SelectionSetNode): boolean =>
    set.selections.every((node) => {
      if (node.kind === Kind.FIELD) return OPEN.has(node.name.value);
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value);
      return inner !== undefined && allOpen(inner);
    });
  return allOpen(operation.selectionSet);
}
