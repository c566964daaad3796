import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from './scalars.js';

export const AccountRole = { VIEWER: 'VIEWER', EDITOR: 'EDITOR', ADMINISTRATOR: 'ADMINISTRATOR' } as const;
export type AccountRole = (typeof AccountRole)[keyof typeof AccountRole];
registerEnumType(AccountRole, {
  name: 'Role',
  description: 'What somebody may do, each with all that those before it may.',
  valuesConfig: {
    VIEWER: { description: 'Reads.' },
    EDITOR: { description: 'Also changes sources, articles and collections of the units served.' },
    ADMINISTRATOR: { description: 'Also manages accounts, keys and everything else.' },
  },
});

/** Somebody who signs in, by a password of ours or through an identity provider. */
@Entity({ tableName: 'auth_account' })
@Check({ name: 'auth_account_role_check', expression: `role in ('VIEWER', 'EDITOR', 'ADMINISTRATOR')` })
@Unique({ name: 'auth_account_oidc_unique', properties: ['oidcIssuer', 'oidcSubject'] as never })
@ObjectType({ simpleResolvers: true, description: 'Somebody who signs in.' })
export class Account {
  @PrimaryKey({ type: 'integer' })
  @Field(() => ID, { description: 'Its global id.' })
  readonly id!: number;

  /** In lower case. */
  @Property({ type: 'text' })
  @Unique({ name: 'auth_account_name_unique' })
  @Field(() => String, { description: 'The name that is typed at sign-in.' })
  name!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What people call them.' })
  displayName!: string | null;

  @Property({ type: 'text' })
  @Field(() => AccountRole, { description: 'What they may do.' })
  role!: AccountRole;

  /** Slugs of the units an editor serves, each with all below it; null: every unit. */
  @Property({ columnType: 'text[]', type: 'array', nullable: true })
  unitIds!: string[] | null;

  /** As `auth/password` writes it; null: signs in through the identity provider only. */
  @Property({ type: 'text', nullable: true })
  passwordHash!: string | null;

  @Property({ type: 'boolean', default: false })
  @Field(() => Boolean, { description: 'Whether they must choose a password of their own first.' })
  mustChangePassword = false;

  @Property({ type: 'text', nullable: true })
  oidcIssuer!: string | null;

  @Property({ type: 'text', nullable: true })
  oidcSubject!: string | null;

  @Property({ type: 'datetime', length: 3 })
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When they last signed in.' })
  lastSignedInAt!: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when it is closed; null: it is open.' })
  disabledAt!: Date | null;

  @Property({ type: 'integer', default: 1, version: true })
  @Field(() => Int, { description: 'Grows with every change; give it back as `expectedVersion`.' })
  version!: number;
}

/** A browser that is signed in. The token itself is only in its cookie. */
@Entity({ tableName: 'auth_session' })
@Index({ name: 'auth_session_account_index', properties: ['account'] as never })
export class Session {
  /** SHA-256 of the token. */
  @PrimaryKey({ type: 'text' })
  tokenHash!: string;

  @ManyToOne({ entity: () => Account, fieldName: 'account_id', deleteRule: 'cascade', index: false })
  account!: Rel<Account>;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  seenAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;

  @Property({ type: 'text', nullable: true })
  address!: string | null;

  @Property({ type: 'text', nullable: true })
  userAgent!: string | null;
}

/** A key for programs. Its secret is shown once and kept as a hash. */
@Entity({ tableName: 'auth_key' })
@Check({ name: 'auth_key_role_check', expression: `role in ('VIEWER', 'EDITOR', 'ADMINISTRATOR')` })
@Index({ name: 'auth_key_account_index', properties: ['account'] as never })
@ObjectType({ simpleResolvers: true, description: 'A key for programs: `Authorization: Bearer <secret>`.' })
export class ApiKey {
  @PrimaryKey({ type: 'integer' })
  @Field(() => ID, { description: 'Its global id.' })
  readonly id!: number;

  /** SHA-256 of the secret. */
  @Property({ type: 'text' })
  @Unique({ name: 'auth_key_token_hash_unique' })
  tokenHash!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'The first letters of the secret, to tell keys apart.' })
  prefix!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is for.' })
  label!: string;

  @Property({ type: 'text' })
  @Field(() => AccountRole, { description: 'What it may do, never more than whoever made it.' })
  role!: AccountRole;

  /** Slugs of the units it serves; null: those of the account, or every unit. */
  @Property({ columnType: 'text[]', type: 'array', nullable: true })
  unitIds!: string[] | null;

  /** Who made it, and with whom it ends; null: made from the command line. */
  @ManyToOne({
    entity: () => Account,
    fieldName: 'account_id',
    deleteRule: 'cascade',
    index: false,
    nullable: true,
  })
  account!: Rel<Account> | null;

  @Property({ type: 'datetime', length: 3 })
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null: it does not.' })
  expiresAt!: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute.' })
  lastUsedAt!: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt!: Date | null;
}

/** How often sign-in failed for one account or from one address, within a window that begins with the first failure. */
@Entity({ tableName: 'auth_attempt' })
export class SignInAttempt {
  /** `account:<name>` or `address:<ip>`. */
  @PrimaryKey({ type: 'text' })
  subject!: string;

  @Property({ type: 'integer' })
  failures!: number;

  @Property({ type: 'datetime', length: 3 })
  since!: Date;
}
