import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Account, ApiKey } from '../entities/account.js';
import { Unit } from '../entities/unit.js';
import type { AccountAnswer, AccountChange } from './account-services.js';
import {
  AccountConnection,
  ApiKeyConnection,
  CreateAccountInput,
  CreateAccountPayload,
  CreateApiKeyInput,
  CreateApiKeyPayload,
  RevokeApiKeyPayload,
  UpdateAccountInput,
  UpdateAccountPayload,
  ViewerNode,
} from './account-types.js';
import { clientError } from './client-error.js';
import { ForwardPageArgs } from './connection.js';
import type { Context } from './context.js';
import { fromGlobalId } from './global-id.js';
import { connectionSql, type PagedList } from './page.js';
import { type Outcome, payloadOf, type ReadField } from './payload.js';
import { readByStatement } from './read-fields.js';
import { readValue, statementFor } from './read.js';
import { requireRight, requireRole } from './require-right.js';
import { rootField } from './selection.js';
import { nested, TODAY } from './statement.js';

interface Asking {
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/** Where accounts and keys are kept. */
const TABLES = { Account: 'auth_account', ApiKey: 'auth_key' } as const;
type Kept = keyof typeof TABLES;

/** Who asks; accounts and keys, for administrators, and keys of one's own. */
@Resolver()
export class AccountQueries {
  @Query(() => ViewerNode, { nullable: true, description: 'Who asks; null when nobody is known.' })
  async viewer(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const { kind, name, role, unitIds, accountId } = context.viewer;
    if (kind === 'ANONYMOUS') return null;
    const statement = await statementFor(info, context);
    const row = statement.alias('w');
    const facts =
      `(select ${statement.param(kind, 'text')} as kind, ${statement.param(name ?? '', 'text')} as name, ` +
      `${statement.param(role, 'text')} as role, ${statement.param(unitIds, 'text[]')} as unit_ids, ` +
      `${statement.param(accountId ?? null, 'int')} as account_id) ${row}`;
    const value = nested(statement, rootField(info), row, { asOf: TODAY });
    return readValue(context, statement, `(select ${value} from ${facts})`);
  }

  @Query(() => AccountConnection, { description: 'Accounts by name. For administrators.' })
  async accounts(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ForwardPageArgs) _page: ForwardPageArgs,
  ): Promise<unknown> {
    requireRole(context, 'ADMINISTRATOR');
    return readList({ context, info }, 'Account', {
      name: 'NAME',
      keys: [
        { sql: (row) => `${row}.name`, sqlType: 'text', descending: false },
        { sql: (row) => `${row}.id`, sqlType: 'int', descending: false },
      ],
    });
  }

  @Query(() => ApiKeyConnection, {
    description:
      'API keys, newest first, revoked ones with them. For administrators; your own are in `viewer`.',
  })
  async apiKeys(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ForwardPageArgs) _page: ForwardPageArgs,
  ): Promise<unknown> {
    requireRole(context, 'ADMINISTRATOR');
    return readList({ context, info }, 'ApiKey', {
      name: 'NEWEST',
      keys: [{ sql: (row) => `${row}.id`, sqlType: 'int', descending: true }],
    });
  }

  @Mutation(() => CreateAccountPayload, {
    description: 'Makes an account with a one-time password. For administrators.',
  })
  async createAccount(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateAccountInput, { description: 'The account.' }) input: CreateAccountInput,
  ): Promise<unknown> {
    requireRight(context, 'createAccount');
    const { name, displayName, role, units } = input;
    const answer = await context.createAccount(context.viewer, {
      name,
      displayName: displayName ?? null,
      role,
      unitIds: slugsOf(units ?? null),
    });
    return answered(
      answer,
      { context, info },
      { type: 'Account', as: 'account', secretAs: 'oneTimePassword' },
    );
  }

  @Mutation(() => UpdateAccountPayload, {
    description: 'Changes, closes or opens an account, or gives it a one-time password. For administrators.',
  })
  async updateAccount(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateAccountInput, { description: 'What changes.' }) input: UpdateAccountInput,
  ): Promise<unknown> {
    requireRight(context, 'updateAccount');
    const number = numberOf(input.id, 'Account');
    const answer: AccountAnswer =
      number === null
        ? { refused: [{ code: 'NOT_FOUND', path: ['input', 'id'], what: 'account' }] }
        : await context.updateAccount(context.viewer, number, input.expectedVersion, changeOf(input));
    return answered(
      answer,
      { context, info },
      { type: 'Account', as: 'account', secretAs: 'oneTimePassword' },
    );
  }

  @Mutation(() => CreateApiKeyPayload, {
    description:
      'Makes an API key of your own, which may no more than you may. Its secret is shown this once.',
  })
  async createApiKey(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput,
  ): Promise<unknown> {
    requireRight(context, 'createApiKey');
    const answer = await context.createApiKey(context.viewer, {
      label: input.label,
      role: input.role ?? 'VIEWER',
      unitIds: slugsOf(input.units ?? null),
      expiresAt: input.expiresAt ? new Date(input.expiresAt) : null,
    });
    return answered(answer, { context, info }, { type: 'ApiKey', as: 'key', secretAs: 'secret' });
  }

  @Mutation(() => RevokeApiKeyPayload, {
    description: 'Ends a key for good: one of your own, or any as an administrator.',
  })
  async revokeApiKey(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'The key.' }) id: string,
  ): Promise<unknown> {
    requireRight(context, 'revokeApiKey');
    const number = numberOf(id, 'ApiKey');
    const answer: AccountAnswer =
      number === null
        ? { refused: [{ code: 'NOT_FOUND', path: ['id'], what: 'key' }] }
        : await context.revokeApiKey(context.viewer, number);
    return answered(answer, { context, info }, { type: 'ApiKey', as: 'key', secretAs: null });
  }
}

/** The fields of an account that are more than a column. */
@Resolver(() => Account)
export class AccountFields {
  @FieldResolver(() => [Unit], {
    nullable: true,
    description: 'Units served, each with all below it; null: every unit.',
  })
  units(): never {
    return readByStatement();
  }

  @FieldResolver(() => Boolean, { description: 'Whether they sign in through the identity provider.' })
  byProvider(): never {
    return readByStatement();
  }
}

/** The fields of a key that are more than a column. */
@Resolver(() => ApiKey)
export class ApiKeyFields {
  @FieldResolver(() => [Unit], {
    nullable: true,
    description: 'Units of its own, each with all below it; null: those of its owner, or every unit.',
  })
  units(): never {
    return readByStatement();
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who made it; null: the command line.' })
  owner(): never {
    return readByStatement();
  }
}

async function readList({ context, info }: Asking, type: Kept, sort: PagedList['sort']): Promise<unknown> {
  const statement = await statementFor(info, context);
  const list: PagedList = {
    type,
    rowPrefix: 'x',
    from: (row) => `${TABLES[type]} ${row}`,
    where: () => [],
    sort,
    scope: { asOf: TODAY },
  };
  return readValue(context, statement, connectionSql(statement, rootField(info), list));
}

/** The payload: the row read as it is selected, and the secret where there is one. */
async function answered(
  answer: AccountAnswer,
  { context, info }: Asking,
  { type, as, secretAs }: { readonly type: Kept; readonly as: string; readonly secretAs: string | null },
): Promise<unknown> {
  if ('refused' in answer) return payloadOf(answer, { context, info });
  const facts = secretAs === null || answer.secret === null ? {} : { [secretAs]: answer.secret };
  const outcome: Outcome = { facts };
  const readField: ReadField = async (field) => {
    if (field.name !== as) return undefined;
    const statement = await statementFor(info, context);
    const row = statement.alias('x');
    const value = nested(statement, field, row, { asOf: TODAY });
    const id = statement.param(answer.id, 'int');
    return readValue(
      context,
      statement,
      `(select ${value} from ${TABLES[type]} ${row} where ${row}.id = ${id})`,
    );
  };
  return payloadOf(outcome, { context, info }, readField);
}

/** The number in a global id of such a row; null when it is none. */
function numberOf(id: string, type: Kept): number | null {
  const [, digits] =
    new RegExp(`^${type}:([1-9]\\d{0,8})$`).exec(Buffer.from(id, 'base64url').toString('utf8')) ?? [];
  return digits === undefined ? null : Number(digits);
}

function slugsOf(ids: readonly string[] | null): readonly string[] | null {
  if (ids === null) return null;
  return ids.map((id) => {
    const found = fromGlobalId(id);
    if (found?.type !== 'Unit')
      throw clientError('BAD_USER_INPUT', '`units` must hold ids of units.', 'input.units');
    return found.key;
  });
}

/** What was given; `null` means "none" where there may be none, and is as good as nothing elsewhere. */
function changeOf(input: UpdateAccountInput): AccountChange {
  const { displayName, role, units, active, resetPassword } = input;
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(role == null ? {} : { role }),
    ...(units === undefined ? {} : { unitIds: slugsOf(units) }),
    ...(active == null ? {} : { active }),
    ...(resetPassword == null ? {} : { resetPassword }),
  };
}
