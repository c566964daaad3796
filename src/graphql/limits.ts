import {
  getArgumentValues,
  getNamedType,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
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

/** The shape of an operation, fragments followed; fields of introspection have no depth. */
interface Extent {
  depth: number;
  aliases: number;
  rootFields: number;
  /** Selections met, a fragment's as often as it is spread: spreading twice at every step doubles them. */
  selections: number;
}

/** Refuses a document that is too deep or too wide. Gives the refusal, or null. */
export function tooLarge(
  document: DocumentNode,
  operation: OperationDefinitionNode | undefined,
): GraphQLError | null {
  if (!operation) return null;
  const fragments = fragmentsOf(document);
  const extent: Extent = { depth: 0, aliases: 0, rootFields: 0, selections: 0 };
  measure(operation.selectionSet, 1, fragments, extent);
  const { depth, aliases, rootFields, selections } = extent;
  if (depth > LIMITS.depth)
    return clientError('QUERY_TOO_DEEP', `The query is more than ${LIMITS.depth} levels deep.`);
  for (const [count, most, what] of [
    [selections, MOST_SELECTIONS, 'selections'],
    [aliases, LIMITS.aliases, 'aliases'],
    [rootFields, LIMITS.rootFields, 'root fields'],
  ] as const) {
    if (count > most) return clientError('QUERY_TOO_COMPLEX', `The query has more than ${most} ${what}.`);
  }
  return null;
}

type Fragments = ReadonlyMap<string, SelectionSetNode>;

function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
}

/** Every selection costs at least one, so more than these are too dear whatever they are; counting stops here. */
const MOST_SELECTIONS = LIMITS.cost - 1;

function measure(set: SelectionSetNode, depth: number, fragments: Fragments, extent: Extent): void {
  for (const node of set.selections) {
    extent.selections += 1;
    if (extent.selections > MOST_SELECTIONS || extent.depth > LIMITS.depth) return;
    if (node.kind === Kind.FIELD) {
      const isIntrospection = depth === INTROSPECTION || node.name.value.startsWith('__');
      if (!isIntrospection) extent.depth = Math.max(extent.depth, depth);
      if (depth === 1 && !isIntrospection) extent.rootFields += 1;
      if (node.alias) extent.aliases += 1;
      if (node.selectionSet)
        measure(node.selectionSet, isIntrospection ? INTROSPECTION : depth + 1, fragments, extent);
      continue;
    }
    // Validation has refused circles before.
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value);
    if (inner) measure(inner, depth, fragments, extent);
  }
}

/** The depth of whatever lies below `__schema` and `__type`. */
const INTROSPECTION = -1;

/**
 * The cost of an operation: one for every field, a connection times its page size. The request's variables count, so
 * `first: $n` is no way around it; an omitted size is the default page. Throws when the variables do not fit; call it
 * only for what {@link tooLarge} let pass.
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
    estimators: [facetCost, activityCost, pageCost(fragmentsOf(document), variables), listCost],
  });
}

/** The activity of units: as many as a province of many communes has, and one pass over its articles. */
const activityCost: ComplexityEstimator = ({ type, field, childComplexity }) =>
  type.name === 'Query' && field.name === 'unitActivity'
    ? PASS_COST + MOST_UNITS * childComplexity
    : undefined;

const MOST_UNITS = 400;

/** What counting all that matches costs beside what is given of it: as much as a page of 100. */
const PASS_COST = 100;

/** A connection: its page times what is asked of each row. Its facets are counted once, whatever the page. */
function pageCost(fragments: Fragments, variables: Readonly<Record<string, unknown>>): ComplexityEstimator {
  return ({ field, args, node, childComplexity }) => {
    const pages = field.args.some((argument) => argument.name === 'first');
    if (!pages) return undefined;
    const size = Number(args['first'] ?? args['last'] ?? LIMITS.defaultPage);
    const connection = getNamedType(field.type);
    const facets =
      isObjectType(connection) && node.kind === Kind.FIELD && node.selectionSet
        ? facetsCost(node.selectionSet, connection.getFields()['facets'], fragments, variables)
        : 0;
    return 1 + Math.max(size, 1) * Math.max(childComplexity, 1) + facets;
  };
}

/** Facets are paid for by their connection. */
const facetCost: ComplexityEstimator = ({ type, field }) =>
  type.name === 'ArticleConnection' && field.name === 'facets' ? 0 : undefined;

/** Every facets field directly below: all buckets of all its dimensions, and one pass over all that matches. */
function facetsCost(
  set: SelectionSetNode,
  field: GraphQLField<unknown, unknown> | undefined,
  fragments: Fragments,
  variables: Readonly<Record<string, unknown>>,
): number {
  if (!field) return 0;
  let cost = 0;
  for (const node of set.selections) {
    if (node.kind !== Kind.FIELD) {
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value);
      if (inner) cost += facetsCost(inner, field, fragments, variables);
    } else if (node.name.value === field.name) {
      const { by, limit } = getArgumentValues(field, node, variables) as { by: unknown[]; limit: number };
      const extent: Extent = { depth: 0, aliases: 0, rootFields: 0, selections: 0 };
      if (node.selectionSet) measure(node.selectionSet, 1, fragments, extent);
      cost += PASS_COST + by.length * Math.max(limit, 1) * extent.selections;
    }
  }
  return cost;
}

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
