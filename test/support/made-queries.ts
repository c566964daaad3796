import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';

/** A query made at random: what is sent. */
export interface MadeQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Numbers from 0 to 1 that the seed alone decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Arguments by `Type.field`, else by `TypeOfArgument.argument`: GraphQL literals, some of them wrong. */
export type ArgumentTable = Readonly<Record<string, readonly string[]>>;

/** Root fields that are asked, how deep at most, and which arguments they are given. */
export interface Making {
  readonly schema: GraphQLSchema;
  readonly roots: readonly string[];
  readonly depth: number;
  readonly table: ArgumentTable;
}

/** One query: random selections with aliases, fragments, directives over variables, and arguments of the table. */
export function makeQuery({ schema, roots, depth, table }: Making, seed: number): MadeQuery {
  const random = randomFrom(seed);
  const chance = (likely: number) => random() < likely;
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const fragments: string[] = [];
  const declared = new Map<string, { readonly type: string; readonly value: unknown }>();
  let names = 0;

  const directive = (): string => {
    if (!chance(0.1)) return '';
    const name = pick(['yes', 'no']);
    const way = pick(['skip', 'include']);
    if (chance(0.5)) return ` @${way}(if: ${name === 'yes'})`;
    declared.set(name, { type: 'Boolean!', value: name === 'yes' });
    return ` @${way}(if: $${name})`;
  };

  const argumentsOf = (parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string => {
    const whole = table[`${parent.name}.${field.name}`];
    const given = whole ? [pick(whole)] : [];
    if (!whole) {
      for (const { name, type } of field.args) {
        const values = table[`${getNamedType(type).name}.${name}`];
        if (!values || !chance(0.35)) continue;
        const value = pick(values);
        if (/^-?\d+$/.test(value) && chance(0.4)) {
          names += 1;
          declared.set(`v${names}`, { type: 'Int', value: Number(value) });
          given.push(`${name}: $v${names}`);
        } else given.push(`${name}: ${value}`);
      }
    }
    const text = given.filter((each) => each !== '').join(', ');
    return text === '' ? '' : `(${text})`;
  };

  const fieldText = (
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    left: number,
  ): string => {
    const named = getNamedType(field.type);
    names += 1;
    // An alias of its own wherever arguments could differ, so that selections merge.
    const isAliased = field.args.length > 0 || chance(0.15);
    const head = `${isAliased ? `x${names}: ` : ''}${field.name}${argumentsOf(parent, field)}${directive()}`;
    if (isLeafType(named)) return head;
    if (isInterfaceType(named))
      return `${head} { __typename id ... on Article { title } ... on Unit { name } }`;
    return `${head} ${selection(named as GraphQLObjectType, left - 1)}`;
  };

  const selection = (type: GraphQLObjectType, left: number): string => {
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const deep = fields.filter((field) => !isLeafType(getNamedType(field.type)));
    const parts: string[] = [];
    const most = Math.max(1, Math.floor(random() * 6));
    for (let count = 0; count < most; count += 1) {
      const isDeep = left > 0 && deep.length > 0 && (leaves.length === 0 || chance(0.45));
      parts.push(
        isDeep
          ? fieldText(type, pick(deep), left)
          : leaves.length > 0
            ? fieldText(type, pick(leaves), left)
            : '__typename',
      );
    }
    if (chance(0.15)) parts.push('__typename');
    if (chance(0.2)) {
      const inner = leaves.length > 0 ? fieldText(type, pick(leaves), left) : '__typename';
      if (chance(0.5)) parts.unshift(`... on ${type.name}${directive()} { ${inner} }`);
      else {
        names += 1;
        fragments.push(`fragment F${names} on ${type.name} { ${inner} __typename }`);
        parts.push(`...F${names}${directive()}`);
      }
    }
    return `{ ${parts.join(' ')} }`;
  };

  const query = schema.getQueryType();
  if (!isObjectType(query)) throw new Error('no query type');
  const fields = query.getFields();
  const asked = Array.from({ length: chance(0.25) ? 2 : 1 }, () =>
    fieldText(query, fields[pick(roots)] as GraphQLField<unknown, unknown>, depth),
  );
  const parameters = [...declared].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
  return {
    query: `query Made${parameters === '' ? '' : `(${parameters})`} { ${asked.join(' ')} } ${fragments.join(' ')}`,
    variables: Object.fromEntries([...declared].map(([name, { value }]) => [name, value])),
  };
}
