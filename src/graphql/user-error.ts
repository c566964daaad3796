import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { TYPE_KEY } from '../entities/node.js';

/** An expected refusal: data, not an error. */
@InterfaceType({
  description: 'An expected refusal of a mutation. `code` never changes; `message` follows Accept-Language.',
  resolveType: (value: { readonly [TYPE_KEY]: string }) => value[TYPE_KEY],
})
export abstract class UserError {
  @Field(() => String, { description: 'A code that never changes.' })
  code!: string;
  @Field(() => String, { description: 'What is wrong, for people.' })
  message!: string;
  @Field(() => [String], { nullable: true, description: 'Where in the input.' })
  path!: string[] | null;
}

@ObjectType({ implements: UserError, simpleResolvers: true, description: 'What was named does not exist.' })
export class NotFoundError extends UserError {}

@ObjectType({ implements: UserError, simpleResolvers: true, description: 'The source cannot be read now.' })
export class SourceNotReadableError extends UserError {}

@ObjectType({
  implements: UserError,
  simpleResolvers: true,
  description: 'A value of the input is not right.',
})
export class InvalidInputError extends UserError {}

@ObjectType({
  implements: UserError,
  simpleResolvers: true,
  description: 'Somebody else has changed it meanwhile, or there is one already.',
})
export class ConflictError extends UserError {}

@ObjectType({
  implements: UserError,
  simpleResolvers: true,
  description: 'One of several things belongs to a unit that the editor does not serve.',
})
export class NotServedError extends UserError {}

/** Types that stand behind the interface `UserError` and are named nowhere else. */
export const USER_ERRORS = [
  NotFoundError,
  SourceNotReadableError,
  InvalidInputError,
  ConflictError,
  NotServedError,
] as const;

/** The name of a type of refusal. */
export type UserErrorType =
  'NotFoundError' | 'SourceNotReadableError' | 'InvalidInputError' | 'ConflictError' | 'NotServedError';
