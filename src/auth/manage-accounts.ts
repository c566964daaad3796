import type { SqlEntityManager } from '@mikro-orm/sql';
import { recordWrite } from '../editing/audit.js';
import { Account, ApiKey, Session } from '../entities/account.js';
import type { AccountAnswer, AccountChange, NewAccount } from '../graphql/account-services.js';
import type { Refusal } from '../graphql/refusals.js';
import type { AuthTools } from './auth-tools.js';
import { hashPassword } from './password.js';
import { newOneTimePassword } from './secrets.js';
import { unitsFault, type UnitsFault } from './served-units.js';
import type { Viewer } from './viewer.js';

const NAME = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

/** Makes an account with a one-time password, which is the answer's secret. */
export async function createAccount(
  tools: AuthTools,
  viewer: Viewer,
  { name: given, displayName, role, unitIds }: NewAccount,
): Promise<AccountAnswer> {
  const name = given.trim().toLowerCase();
  if (!NAME.test(name)) return refuse({ code: 'NAME_INVALID', path: ['input', 'name'] });
  const fault = unitIds === null ? null : await unitsFault(tools, unitIds, viewer.unitIds);
  if (fault) return refuse(unitsRefusal(fault));
  const secret = newOneTimePassword();
  const passwordHash = await hashPassword(secret);
  return tools.database.em().transactional(async (em): Promise<AccountAnswer> => {
    const now = tools.now();
    if ((await em.count(Account, { name })) > 0)
      return refuse({ code: 'NAME_TAKEN', path: ['input', 'name'] });
    const account = em.create(
      Account,
      {
        name,
        displayName: displayName?.trim() || null,
        role,
        unitIds: unitIds === null ? null : [...unitIds],
        passwordHash,
        mustChangePassword: true,
        createdAt: now,
      },
      { partial: true },
    );
    await em.persist(account).flush();
    const after = { name, displayName: account.displayName, role, unitIds };
    recordWrite(
      em,
      viewer,
      { action: 'createAccount', subject: `Account:${account.id}`, before: null, after },
      now,
    );
    return { id: account.id, secret };
  });
}

/** Changes an account. Narrower units end keys that reach beyond them; closing ends sessions and keys. */
export async function updateAccount(
  tools: AuthTools,
  viewer: Viewer,
  id: number,
  { expectedVersion, change }: { readonly expectedVersion: number | null; readonly change: AccountChange },
): Promise<AccountAnswer> {
  const fault = change.unitIds ? await unitsFault(tools, change.unitIds, viewer.unitIds) : null;
  if (fault) return refuse(unitsRefusal(fault));
  const secret = change.resetPassword === true ? newOneTimePassword() : null;
  const passwordHash = secret === null ? null : await hashPassword(secret);
  return tools.database.em().transactional(async (em): Promise<AccountAnswer> => {
    // One change of accounts at a time: two administrators must not take each other's role at once.
    await em.execute(
      `select id from auth_account where role = 'ADMINISTRATOR' or id = ? order by id for update`,
      [id],
    );
    const account = await em.findOne(Account, id);
    if (!account) return refuse({ code: 'NOT_FOUND', path: ['input', 'id'], what: 'account' });
    if (expectedVersion !== null && account.version !== expectedVersion) {
      const values = { version: account.version };
      return refuse({ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'], values });
    }
    const now = tools.now();
    const before = factsOf(account);
    apply(account, change, now);
    if (!(await hasAdministrator(em, account))) {
      return undo(em, { code: 'LAST_ADMINISTRATOR', path: ['input'] });
    }
    if (passwordHash !== null) Object.assign(account, { passwordHash, mustChangePassword: true });
    const endsSessions = secret !== null || account.disabledAt !== null;
    if (endsSessions) await em.nativeDelete(Session, { account: id });
    if (change.unitIds) await revokeKeysOutside(em, tools, { id, within: change.unitIds, now });
    const after = { ...factsOf(account), ...(secret === null ? {} : { passwordReset: true }) };
    recordWrite(em, viewer, { action: 'updateAccount', subject: `Account:${id}`, before, after }, now);
    await em.flush();
    return { id, secret };
  });
}

function apply(account: Account, change: AccountChange, now: Date): void {
  if (change.displayName !== undefined) account.displayName = change.displayName?.trim() || null;
  if (change.role !== undefined) account.role = change.role;
  if (change.unitIds !== undefined) account.unitIds = change.unitIds === null ? null : [...change.unitIds];
  if (change.active !== undefined) account.disabledAt = change.active ? null : (account.disabledAt ?? now);
}

/** Whether somebody who may do everything is left, the account counted as it is now to be. */
async function hasAdministrator(em: SqlEntityManager, account: Account): Promise<boolean> {
  if (account.role === 'ADMINISTRATOR' && account.disabledAt === null) return true;
  const wasOne = await em.execute<{ n: number }[]>(
    `select count(*)::int as n from auth_account where role = 'ADMINISTRATOR' and disabled_at is null and id = ?`,
    [account.id],
  );
  if (wasOne[0]?.n === 0) return true;
  const others = await em.execute<{ n: number }[]>(
    `select count(*)::int as n from auth_account where role = 'ADMINISTRATOR' and disabled_at is null and id <> ?`,
    [account.id],
  );
  return (others[0]?.n ?? 0) > 0;
}

/** Keys that name units of their own end when these are no longer within those of their account. */
async function revokeKeysOutside(
  em: SqlEntityManager,
  tools: AuthTools,
  { id, within, now }: { readonly id: number; readonly within: readonly string[]; readonly now: Date },
): Promise<void> {
  const keys = await em.find(ApiKey, { account: id, revokedAt: null });
  const inTransaction = { database: { ...tools.database, read: readWithin(em) } };
  for (const key of keys) {
    if (key.unitIds !== null && (await unitsFault(inTransaction, key.unitIds, within))) key.revokedAt = now;
  }
}

/** Reading on the transaction's own connection: the embedded database has no other. */
function readWithin(em: SqlEntityManager): AuthTools['database']['read'] {
  return async <Row extends object>(sql: string, params: readonly unknown[] = []) => {
    const texts = params.map((param) =>
      Array.isArray(param) ? `{${param.map((each) => `"${String(each)}"`).join(',')}}` : param,
    );
    return em.execute<Row[]>(sql.replace(/\$\d+/g, '?'), texts);
  };
}

function factsOf({ displayName, role, unitIds, disabledAt }: Account): Readonly<Record<string, unknown>> {
  return { displayName, role, unitIds, active: disabledAt === null };
}

/** Refuses after something was changed in memory, which is forgotten. */
function undo(em: SqlEntityManager, refusal: Refusal): AccountAnswer {
  em.clear();
  return refuse(refusal);
}

export function refuse(refusal: Refusal): AccountAnswer {
  return { refused: [refusal] };
}

/** A fault of units as it is told. */
export function unitsRefusal(fault: UnitsFault): Refusal {
  return 'unknown' in fault
    ? { code: 'NOT_FOUND', path: ['input', 'units'], what: 'unit' }
    : { code: 'UNIT_OUTSIDE', path: ['input', 'units'], values: { unit: fault.outside } };
}
