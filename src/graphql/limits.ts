import {
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type DocumentNode,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity/cjs';
import { clientError } from './client-error.js';

/** How much one request may ask. */
export const LIMITS = {
  bodyBytes: 256 * 1024,
  tokens: 2000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  cost: 10_000,
  defaultPage: 20,
} as const;

/** The shape of an operation, fragments followed; introspection fields do not count. */
interface Extent {
  depth: number;
  aliases: number;
  rootFields: number;
}

/** Refuses a document that is too deep or too wide. Gives the refusal, or null. */
export function tooLarge(
  document: DocumentNode,
  operation: OperationDefinitionNode | undefined,
): GraphQLError | null {
  if (!operation) return null;
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  const extent: Extent = { depth: 0, aliases: 0, rootFields: 0 };
  measure(operation.selectionSet, 1, fragments, extent, new Set());
  if (extent.depth > LIMITS.depth) {
    return clientError(
      'QUERY_TOO_DEEP',
      `The query is ${extent.depth} levels deep; ${LIMITS.depth} are allowed.`,
    );
  }
  if (extent.aliases > LIMITS.aliases) {
    return clientError(
      'QUERY_TOO_COMPLEX',
      `The query has ${extent.aliases} aliases; ${LIMITS.aliases} are allowed.`,
    );
  }
  if (extent.rootFields > LIMITS.rootFields) {
    return clientError(
      'QUERY_TOO_COMPLEX',
      `The query has ${extent.rootFields} root fields; ${LIMITS.rootFields} are allowed.`,
    );
  }
  return null;
}

function measure(
  set: SelectionSetNode,
  depth: number,
  fragments: ReadonlyMap<string, SelectionSetNode>,
  extent: Extent,
  path: ReadonlySet<string>,
): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      if (node.name.value.startsWith('__')) continue;
      extent.depth = Math.max(extent.depth, depth);
      if (node.alias) extent.aliases += 1;
      if (depth === 1) extent.rootFields += 1;
      if (extent.depth > LIMITS.depth) return;
      if (node.selectionSet) measure(node.selectionSet, depth + 1, fragments, extent, path);
      continue;
    }
    if (node.kind === Kind.INLINE_FRAGMENT) {
      measure(node.selectionSet, depth, fragments, extent, path);
      continue;
    }
    const fragment = fragments.get(node.name.value);
    if (fragment && !path.has(node.name.value)) {
      measure(fragment, depth, fragments, extent, new Set([...path, node.name.value]));
    }
  }
}

/**
 * The cost of an operation: one for every field, a connection times its page size. The request's variables count, so
 * `first: $n` is no way around it; an omitted size is the default page.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | undefined,
): number {
  return getComplexity({
    schema,
    query: document,
    variables: { ...variables },
    ...(operationName === undefined ? {} : { operationName }),
    estimators: [pageCost, listCost],
  });
}

const pageCost: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const pages = field.args.some((argument) => argument.name === 'first');
  if (!pages) return undefined;
  const size = Number(args['first'] ?? args['last'] ?? LIMITS.defaultPage);
  return 1 + Math.max(size, 1) * Math.max(childComplexity, 1);
};

/** Lists without paging (images, children) count as a handful; ids as many as are given. */
const listCost: ComplexityEstimator = ({ args, childComplexity }) => {
  const ids: unknown = args['ids'];
  return 1 + (Array.isArray(ids) ? ids.length : 1) * childComplexity;
};

/** The refusal of an operation that costs too much. */
export function tooDear(cost: number): GraphQLError | null {
  if (cost <= LIMITS.cost) return null;
  return clientError(
    'QUERY_TOO_COMPLEX',
    `The query costs ${cost}; ${LIMITS.cost} are allowed. Ask for smaller pages.`,
  );
}
