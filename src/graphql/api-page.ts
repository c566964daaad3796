import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  Kind,
  parse,
} from 'graphql';
import { LIMITS } from '../request-limits.js';
import { ERROR_CODES, HOW_TO, INTRODUCTION, LIMIT_WORDS } from './api-page-words.js';
import { REFUSALS } from './refusals.js';

/** An example operation: its name as a file, its text, and its variables as JSON where it takes some. */
export interface ApiExample {
  readonly name: string;
  readonly text: string;
  readonly variables: string | null;
}

/**
 * The page of the API for those who build on it, as Markdown: how to go about it, every root field with its arguments and
 * an example, every type, every code and limit. Pure; the same schema gives the same page.
 */
export function apiPage(schema: GraphQLSchema, examples: readonly ApiExample[]): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (root) => root !== null && root !== undefined,
  );
  return [
    INTRODUCTION,
    contents(roots),
    HOW_TO,
    ...roots.map((root) => rootSection(root, examples)),
    '## Types',
    ...namedTypes(schema).map(typeSection),
    '## Error codes',
    'Top-level `errors[]` carry `extensions { code requestId }`.',
    table(
      ['code', 'what it means'],
      Object.entries(ERROR_CODES).map(([code, words]) => [`\`${code}\``, words]),
    ),
    '## Refusals',
    'Expected refusals of mutations are data: `userErrors { code message path }`, of these types. Words follow `Accept-Language` (Vietnamese unless English is asked for); codes never change.',
    table(
      ['code', 'type', 'in English', 'in Vietnamese'],
      Object.entries(REFUSALS).map(([code, { type, en, vi }]) => [`\`${code}\``, `\`${type}\``, en, vi]),
    ),
    '## Limits',
    'What one request may ask. What it costs is told in `extensions.cost`.',
    table(
      ['limit', 'at most', 'what it counts'],
      Object.entries(LIMITS).flatMap(([name, most]) =>
        typeof most === 'number' ? [[name, most.toLocaleString('en'), LIMIT_WORDS[name] ?? '']] : [],
      ),
    ),
    '',
  ].join('\n\n');
}

/** The root fields that no example asks for, as `Query.article`. */
export function withoutExample(schema: GraphQLSchema, examples: readonly ApiExample[]): readonly string[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
    Object.keys(root?.getFields() ?? {})
      .filter((field) => !exampleOf(root as GraphQLObjectType, field, examples))
      .map((field) => `${root?.name}.${field}`),
  );
}

/** The first example that asks for the root field. */
function exampleOf(
  root: GraphQLObjectType,
  field: string,
  examples: readonly ApiExample[],
): ApiExample | undefined {
  return examples.find(({ text }) =>
    parse(text).definitions.some(
      (each) =>
        each.kind === Kind.OPERATION_DEFINITION &&
        each.operation === root.name.toLowerCase() &&
        each.selectionSet.selections.some(
          (selection) => selection.kind === Kind.FIELD && selection.name.value === field,
        ),
    ),
  );
}

function contents(roots: readonly GraphQLObjectType[]): string {
  const lines = roots.map((root) => {
    const links = Object.keys(root.getFields())
      .sort()
      .map((field) => `[${field}](#${anchor(`${root.name}.${field}`)})`);
    return `- **${root.name}**: ${links.join(' · ')}`;
  });
  const rest = ['Types', 'Error codes', 'Refusals', 'Limits'].map((title) => `[${title}](#${anchor(title)})`);
  return [...lines, `- ${rest.join(' · ')}`].join('\n');
}

function rootSection(root: GraphQLObjectType, examples: readonly ApiExample[]): string {
  const fields = Object.values(root.getFields()).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    `## ${root.name}`,
    root.description ?? '',
    ...fields.map((field) => fieldSection(root, field, exampleOf(root, field.name, examples))),
  ].join('\n\n');
}

function fieldSection(
  root: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  example: ApiExample | undefined,
): string {
  return [
    `### ${root.name}.${field.name}`,
    described(field),
    `Gives ${typeLink(field.type)}.`,
    ...(field.args.length > 0
      ? [table(['argument', 'type', 'what it is'], [...field.args].sort(requiredFirst).map(argumentRow))]
      : []),
    ...(example ? exampleLines(example) : []),
  ].join('\n\n');
}

function requiredFirst(one: GraphQLArgument, other: GraphQLArgument): number {
  const order = Number(isRequiredArgument(other)) - Number(isRequiredArgument(one));
  return order || (one.name < other.name ? -1 : 1);
}

function exampleLines({ text, variables }: ApiExample): readonly string[] {
  const [english = ''] = text
    .split('\n')
    .filter((line) => line.startsWith('# '))
    .slice(1);
  const operation = text.split('\n').filter((line) => !line.startsWith('# '));
  return [
    english.replace('# ', ''),
    `\`\`\`graphql\n${operation.join('\n').trim()}\n\`\`\``,
    ...(variables === null ? [] : [`\`\`\`json\n${variables.trim()}\n\`\`\``]),
  ];
}

function typeSection(type: GraphQLNamedType): string {
  return [`### ${type.name}`, kindOf(type), type.description ?? '', ...members(type)].join('\n\n');
}

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) {
    const interfaces = type.getInterfaces().map(({ name }) => `\`${name}\``);
    return interfaces.length > 0 ? `_Type, implements ${interfaces.join(', ')}_` : '_Type_';
  }
  if (isInterfaceType(type)) return '_Interface_';
  if (isInputObjectType(type)) return '_Input_';
  return isEnumType(type) ? '_Enum_' : '_Scalar_';
}

function members(type: GraphQLNamedType): readonly string[] {
  if (isEnumType(type)) {
    return [
      table(
        ['value', 'what it means'],
        type.getValues().map((value) => [`\`${value.name}\``, described(value)]),
      ),
    ];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [
      table(
        ['field', 'type', 'what it is'],
        fields.map((field) => argumentRow(field)),
      ),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const rows = Object.values(type.getFields()).map((field) => [
    `\`${field.name}\`${field.args.length > 0 ? `(${field.args.map(({ name }) => name).join(', ')})` : ''}`,
    typeLink(field.type),
    described(field),
  ]);
  return [table(['field', 'type', 'what it is'], rows)];
}

function argumentRow({
  name,
  type,
  description,
  defaultValue,
  deprecationReason,
}: Pick<
  GraphQLArgument,
  'name' | 'type' | 'description' | 'defaultValue' | 'deprecationReason'
>): readonly string[] {
  const usual =
    defaultValue === undefined ? '' : ` When nothing is said: \`${JSON.stringify(defaultValue)}\`.`;
  return [`\`${name}\``, typeLink(type), `${described({ description, deprecationReason })}${usual}`];
}

function described({
  description,
  deprecationReason,
}: {
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}): string {
  return [deprecationReason ? `**Deprecated.** ${deprecationReason}` : '', description ?? '']
    .filter(Boolean)
    .join(' ');
}

/** The type as the SDL writes it; those of ours lead to their section. */
function typeLink(type: GraphQLField<unknown, unknown>['type'] | GraphQLArgument['type']): string {
  const { name } = getNamedType(type);
  return OWN.has(name) ? `\`${String(type)}\`` : `[\`${String(type)}\`](#${anchor(name)})`;
}

const OWN: ReadonlySet<string> = new Set(['Boolean', 'Float', 'ID', 'Int', 'String']);

/** All types that have a section, by name; edges and pages of connections are all alike, but they have fields of their own. */
function namedTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  const roots = ['Query', 'Mutation', 'Subscription'];
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__') && !roots.includes(name) && !OWN.has(name))
    .filter((type) => !isScalarType(type) || type.description)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

/** How Markdown viewers name a heading. */
function anchor(heading: string): string {
  return heading.toLowerCase().replaceAll('.', '').replaceAll(' ', '-');
}
