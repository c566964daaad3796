import { Field, ID, InterfaceType } from 'type-graphql';

/** Under this key a row says its type. No response key can be called so: `__typename` may be anything's alias. */
export const TYPE_KEY = '@type';

/** Whatever has a global id. Rows carry their type, which is how the interface resolves. */
@InterfaceType({
  description: 'Anything with a global id that `node(id)` finds again (Relay Object Identification).',
  resolveType: (value: { readonly [TYPE_KEY]: string }) => value[TYPE_KEY],
})
export abstract class Node {
  @Field(() => ID, { description: 'The opaque global id.' })
  readonly id!: unknown;
}
