import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';

/** Where a page stands in its list (Relay Cursor Connections). */
@ObjectType({
  simpleResolvers: true,
  description: 'Where a page stands in its list (Relay Cursor Connections).',
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether some come before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null on an empty page.' })
  endCursor!: string | null;
}

/** Page through a list in both directions. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start: 1 to 100, 20 when nothing is said.',
  })
  first?: number;

  @Field(() => String, { nullable: true, description: 'After this cursor.' })
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end: 1 to 100. Not together with `first`.',
  })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Before this cursor.' })
  before?: string;
}

/** Page through a list forward only. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many: 1 to 100, 20 when nothing is said.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'After this cursor.' })
  after?: string;
}

/** The base class of an edge over `node`; the subclass gives the name. `what` names one of them in descriptions. */
export function edgeOf(node: ClassType<object>, what: string): ClassType<object> {
  @ObjectType()
  abstract class Edge {
    @Field(() => String, { description: 'The place of this edge in the sort it came from.' })
    cursor!: string;

    @Field(() => node, { description: `The ${what}.` })
    node!: unknown;
  }
  return Edge as unknown as ClassType<object>;
}

/** The base class of a connection over `edge` and `node`; the subclass gives the name. */
export function connectionOf(
  edge: ClassType<object>,
  node: ClassType<object>,
  what: string,
): ClassType<object> {
  @ObjectType()
  abstract class Connection {
    @Field(() => [edge], { description: `The ${what}s of the page with their cursors.` })
    edges!: unknown[];

    @Field(() => [node], { description: `The ${what}s of the page.` })
    nodes!: unknown[];

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in all; counted only when asked for.' })
    totalCount!: number;
  }
  return Connection as unknown as ClassType<object>;
}
