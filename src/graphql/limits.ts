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
import { DEFAULT_PAGE, type Limits } from '../request-limits.js';
import { clientError } from './client-error.js';
import { type Language, limitWords } from './limit-words.js';

/** The shape of an operation, fragments followed; fields of introspection have no depth. */
interface Extent {
  depth: number;
  aliases: number;
  rootFields: number;
  /** Selections met, a fragment's as often as it is spread: spreading twice at every step doubles them. */
  selections: number;
}

/** What a document is held to, and the language of its refusal. */
export interface Measure {
  readonly limits: Pick<Limits, 'depth' | 'aliases' | 'rootFields'>;
  /** The cost allowed to whoever asks. */
  readonly cost: number;
  readonly language: Language;
}

/** Refuses a document that is too deep or too wide. Gives the refusal, or null. */
export function tooLarge(
  document: DocumentNode,
  operation: OperationDefinitionNode | undefined,
  { limits, cost, language }: Measure,
): GraphQLError | null {
  if (!operation) return null;
  const fragments = fragmentsOf(document);
  // Every selection costs at least one, so as many as may be spent are too dear whatever they are; counting stops.
  const most = { selections: cost - 1, depth: limits.depth };
  const extent: Extent = { depth: 0, aliases: 0, rootFields: 0, selections: 0 };
  measure(operation.selectionSet, 1, fragments, { extent, most });
  if (extent.depth > limits.depth) {
    return clientError('QUERY_TOO_DEEP', limitWords('TOO_DEEP', language, { most: limits.depth }));
  }
  for (const [count, allowed, words] of [
    [extent.selections, most.selections, 'TOO_MANY_SELECTIONS'],
    [extent.aliases, limits.aliases, 'TOO_MANY_ALIASES'],
    [extent.rootFields, limits.rootFields, 'TOO_MANY_ROOT_FIELDS'],
  ] as const) {
    if (count > allowed)
      return clientError('QUERY_TOO_COMPLEX', limitWords(words, language, { most: allowed }));
  }
  return null;
}

/** The selections of a document's fragments by their names. */
export type Fragments = ReadonlyMap<string, SelectionSetNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
}

/** What is counted, and where counting stops. */
interface Count {
  readonly extent: Extent;
  readonly most: { readonly selections: number; readonly depth: number };
}

/** For what {@link tooLarge} let pass. */
const ANY = { selections: Infinity, depth: Infinity } as const;

function measure(set: SelectionSetNode, depth: number, fragments: Fragments, { extent, most }: Count): void {
  for (const node of set.selections) {
    extent.selections += 1;
    if (extent.selections > most.selections || extent.depth > most.depth) return;
    if (node.kind === Kind.FIELD) {
      const isIntrospection = depth === INTROSPECTION || node.name.value.startsWith('__');
      if (!isIntrospection) extent.depth = Math.max(extent.depth, depth);
      if (depth === 1 && !isIntrospection) extent.rootFields += 1;
      if (node.alias) extent.aliases += 1;
      if (node.selectionSet)
        measure(node.selectionSet, isIntrospection ? INTROSPECTION : depth + 1, fragments, { extent, most });
      continue;
    }
    // Validation has refused circles before.
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value);
    if (inner) measure(inner, depth, fragments, { extent, most });
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
    const size = Number(args['first'] ?? args['last'] ?? DEFAULT_PAGE);
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
      if (node.selectionSet) measure(node.selectionSet, 1, fragments, { extent, most: ANY });
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

/** The refusal of an operation that costs more than `allowed`; null when it does not. */
export function tooDear(cost: number, allowed: number, language: Language): GraphQLError | null {
  if (cost <= allowed) return null;
  return clientError('QUERY_TOO_COMPLEX', limitWords('TOO_DEAR', language, { cost, most: allowed }));
}
