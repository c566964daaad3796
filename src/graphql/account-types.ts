import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Role } from '../auth/viewer.js';
import { Account, AccountRole, ApiKey } from '../entities/account.js';
import { DateTime } from '../entities/scalars.js';
import { Unit } from '../entities/unit.js';
import { connectionOf, edgeOf } from './connection.js';
import { UserError } from './user-error.js';

export const ViewerKind = { ACCOUNT: 'ACCOUNT', KEY: 'KEY' } as const;
registerEnumType(ViewerKind, {
  name: 'ViewerKind',
  description: 'How somebody is known.',
  valuesConfig: {
    ACCOUNT: { description: 'By a session: somebody signed in.' },
    KEY: { description: 'By an API key.' },
  },
});

@ObjectType('Viewer', { simpleResolvers: true, description: 'Who asks.' })
export class ViewerNode {
  @Field(() => ViewerKind, { description: 'How they are known.' })
  kind!: keyof typeof ViewerKind;
  @Field(() => String, {
    description: 'What people call them: the name of the account, the label of the key.',
  })
  name!: string;
  @Field(() => AccountRole, {
    nullable: true,
    description: 'What they may do; null: nothing before they have chosen a password of their own.',
  })
  role!: Role | null;
  @Field(() => [Unit], {
    nullable: true,
    description: 'The units they serve, each with all below it; null: every unit.',
  })
  units!: unknown[] | null;
  @Field(() => [ApiKey], { description: 'Keys of the account that are not revoked, newest first.' })
  keys!: unknown[];
}

@ObjectType({ simpleResolvers: true, description: 'An account in a list.' })
export class AccountEdge extends edgeOf(Account, 'account') {}

@ObjectType({ simpleResolvers: true, description: 'A page of accounts.' })
export class AccountConnection extends connectionOf(AccountEdge, Account, 'account') {}

@ObjectType({ simpleResolvers: true, description: 'A key in a list.' })
export class ApiKeyEdge extends edgeOf(ApiKey, 'key') {}

@ObjectType({ simpleResolvers: true, description: 'A page of keys.' })
export class ApiKeyConnection extends connectionOf(ApiKeyEdge, ApiKey, 'key') {}

const UNITS = 'Ids of the units served, each with all below it.';

@InputType({ description: 'A new account.' })
export class CreateAccountInput {
  @Field(() => String, {
    description: 'The name that is typed at sign-in: 2 to 64 small letters, digits, . _ - @.',
  })
  name!: string;
  @Field(() => String, { nullable: true, description: 'What people call them.' })
  displayName?: string | null;
  @Field(() => AccountRole, { description: 'What they may do.' })
  role!: Role;
  @Field(() => [ID], { nullable: true, description: `${UNITS} Null: every unit.` })
  units?: string[] | null;
}

@InputType({ description: 'What changes about an account; what is not given stays.' })
export class UpdateAccountInput {
  @Field(() => ID, { description: 'The account.' })
  id!: string;
  @Field(() => Int, { description: 'Its version as it was read.' })
  expectedVersion!: number;
  @Field(() => String, { nullable: true, description: 'What people call them.' })
  displayName?: string | null;
  @Field(() => AccountRole, { nullable: true, description: 'What they may do.' })
  role?: Role | null;
  @Field(() => [ID], { nullable: true, description: `${UNITS} Null: every unit.` })
  units?: string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'False closes it: its sessions end and its keys open nothing. True opens it again.',
  })
  active?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Gives it a one-time password, shown this once, and ends its sessions.',
  })
  resetPassword?: boolean | null;
}

@InputType({ description: 'A new API key.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What it is for.' })
  label!: string;
  @Field(() => AccountRole, {
    nullable: true,
    defaultValue: 'VIEWER',
    description: 'What it may do, at most what you may.',
  })
  role?: Role | null;
  @Field(() => [ID], { nullable: true, description: `${UNITS} Null: those you serve.` })
  units?: string[] | null;
  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null: it does not.' })
  expiresAt?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What came of making an account.' })
export class CreateAccountPayload {
  @Field(() => Account, { nullable: true, description: 'The account.' })
  account!: unknown;
  @Field(() => String, { nullable: true, description: 'The password to sign in with once; shown this once.' })
  oneTimePassword!: string | null;
  @Field(() => [UserError], { description: 'Why nothing was made, if so.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of changing an account.' })
export class UpdateAccountPayload {
  @Field(() => Account, { nullable: true, description: 'The account.' })
  account!: unknown;
  @Field(() => String, {
    nullable: true,
    description: 'Its new one-time password, if one was asked for; shown this once.',
  })
  oneTimePassword!: string | null;
  @Field(() => [UserError], { description: 'Why nothing was changed, if so.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of making a key.' })
export class CreateApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key.' })
  key!: unknown;
  @Field(() => String, {
    nullable: true,
    description: 'What goes behind `Authorization: Bearer`; shown this once.',
  })
  secret!: string | null;
  @Field(() => [UserError], { description: 'Why nothing was made, if so.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of revoking a key.' })
export class RevokeApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key.' })
  key!: unknown;
  @Field(() => [UserError], { description: 'Why nothing was revoked, if so.' })
  userErrors!: UserError[];
}
