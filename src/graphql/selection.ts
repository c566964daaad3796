import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';

/** What a document selects below one field, as the read path needs it: keyed as the response is. */
export interface Selected {
  /** The response key: alias, else name. */
  readonly key: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The nodes that merge into this key; their selections are read by {@link selectedFields}. */
  readonly nodes: readonly FieldNode[];
  /** The object type of the field's value when it has one, else null (leaf or abstract). */
  readonly type: GraphQLObjectType | null;
  /** The type of its value in the schema; null for `__typename`. */
  readonly output: GraphQLOutputType | null;
}

/** What is needed to read selections: the parts of a resolve info that are the same for a whole operation. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function selectionScope(info: GraphQLResolveInfo): SelectionScope {
  return { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
}

/** Whether an optional argument was given. */
export function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** The root field that is being resolved, as a selection. */
export function rootField(info: GraphQLResolveInfo): Selected {
  return describe(String(info.path.key), info.fieldNodes, info.parentType, selectionScope(info));
}

/**
 * The fields selected below `nodes` on the object type `type`, fragments merged and `@skip`/`@include` applied, in
 * response order. `__typename` comes with name `__typename` and no type.
 */
export function selectedFields(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  scope: SelectionScope,
): Selected[] {
  const merged = new Map<string, FieldNode[]>();
  for (const node of nodes) {
    if (node.selectionSet) collect(node.selectionSet, type, scope, merged, new Set());
  }
  return [...merged].map(([key, fieldNodes]) => describe(key, fieldNodes, type, scope));
}

function collect(
  set: SelectionSetNode,
  type: GraphQLObjectType,
  scope: SelectionScope,
  merged: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const node of set.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, node, scope.variables)?.['if'] === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, node, scope.variables)?.['if'] === false) continue;
    if (node.kind === 'Field') {
      const key = node.alias?.value ?? node.name.value;
      const known = merged.get(key);
      if (known) known.push(node);
      else merged.set(key, [node]);
      continue;
    }
    const fragment = node.kind === 'FragmentSpread' ? scope.fragments[node.name.value] : node;
    if (!fragment) continue;
    if (node.kind === 'FragmentSpread') {
      if (seen.has(node.name.value)) continue;
      seen.add(node.name.value);
    }
    const condition = fragment.typeCondition?.name.value;
    if (condition === undefined || appliesTo(condition, type, scope.schema)) {
      collect(fragment.selectionSet, type, scope, merged, seen);
    }
  }
}

function appliesTo(condition: string, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}

function describe(
  key: string,
  nodes: readonly FieldNode[],
  parent: GraphQLObjectType,
  scope: SelectionScope,
): Selected {
  const node = nodes[0] as FieldNode;
  const name = node.name.value;
  const field = parent.getFields()[name];
  if (!field) return { key, name, args: {}, nodes, type: null, output: null };
  const named = getNamedType(field.type);
  return {
    key,
    name,
    args: getArgumentValues(field, node, scope.variables),
    nodes,
    type: isObjectType(named) ? named : null,
    output: field.type,
  };
}
