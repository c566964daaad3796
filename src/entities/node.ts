import { Field, ID, InterfaceType } from 'type-graphql';

/** Whatever has a global id. Rows carry their `__typename`, which is how the interface resolves. */
@InterfaceType({
  description: 'Anything with a global id that `node(id)` finds again (Relay Object Identification).',
  resolveType: (value: { readonly __typename?: string }) => value.__typename ?? '',
})
export abstract class Node {
  @Field(() => ID, { description: 'The opaque global id.' })
  readonly id!: unknown;
}
