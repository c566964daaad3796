import { countAttempt, forgetAttempts } from './attempts.js';
import { type AuthTools, write } from './auth-tools.js';
import { hashPassword, isPassword, passwordFault } from './password.js';
import { type Browser, closeSessions, openSession, type SignedIn } from './sessions.js';

/** What came of signing in. */
export type SignInAnswer =
  | { readonly token: string; readonly mustChangePassword: boolean }
  | { readonly refused: 'WRONG' }
  | { readonly refused: 'TOO_OFTEN'; readonly seconds: number };

/**
 * Signs in with name and password: counted first, so that guessing is slow whatever process it reaches; then the
 * password; then a session. A wrong name, a wrong password and a closed account are the same answer.
 */
export async function signIn(
  tools: AuthTools,
  { name, password }: { readonly name: string; readonly password: string },
  browser: Browser,
): Promise<SignInAnswer> {
  const attempt = { name: name.trim().toLowerCase().slice(0, 100), address: browser.address };
  const seconds = await countAttempt(tools, attempt);
  if (seconds !== null) return { refused: 'TOO_OFTEN', seconds };
  const account = await findAccount(tools, attempt.name);
  if (!(await isPassword(password, account?.password_hash ?? null)) || !account) return { refused: 'WRONG' };
  await forgetAttempts(tools, attempt);
  const token = await openSession(tools, account.id, browser);
  return { token, mustChangePassword: account.must_change_password };
}

/** What came of changing a password. */
export type PasswordAnswer =
  | { readonly token: string }
  | { readonly refused: 'WRONG' | 'SHORT' | 'LONG' | 'EASY' | 'SAME' }
  | { readonly refused: 'TOO_OFTEN'; readonly seconds: number };

/** Changes the password of whoever is signed in; every session of theirs ends, a new one is opened. */
export async function changePassword(
  tools: AuthTools,
  viewer: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
  browser: Browser,
): Promise<PasswordAnswer> {
  const attempt = { name: viewer.accountName, address: browser.address };
  const seconds = await countAttempt(tools, attempt);
  if (seconds !== null) return { refused: 'TOO_OFTEN', seconds };
  const account = await findAccount(tools, viewer.accountName);
  if (!account || !(await isPassword(current, account.password_hash))) return { refused: 'WRONG' };
  await forgetAttempts(tools, attempt);
  const fault = passwordFault(next, viewer.accountName);
  if (fault) return { refused: fault };
  if (current.normalize('NFKC') === next.normalize('NFKC')) return { refused: 'SAME' };
  await write(
    tools,
    `update auth_account set password_hash = ?, must_change_password = false, version = version + 1 where id = ?`,
    [await hashPassword(next), account.id],
  );
  await closeSessions(tools, account.id);
  return { token: await openSession(tools, account.id, browser) };
}

interface AccountRow {
  readonly id: number;
  readonly password_hash: string | null;
  readonly must_change_password: boolean;
}

async function findAccount({ database }: AuthTools, name: string): Promise<AccountRow | null> {
  const [row] = await database.read<AccountRow>(
    `select id, password_hash, must_change_password from auth_account where name = $1 and disabled_at is null`,
    [name],
  );
  return row ?? null;
}
