import { createAccount } from '../../src/auth/manage-accounts.js';
import { createApiKey } from '../../src/auth/manage-keys.js';
import { hashPassword } from '../../src/auth/password.js';
import { ANONYMOUS, type Role } from '../../src/auth/viewer.js';
import type { Database } from '../../src/db.js';

export const PASSWORD = 'mật khẩu thử nghiệm';

const hash = hashPassword(PASSWORD);

/** An account whose password is {@link PASSWORD}. Gives its number. */
export async function addAccount(
  database: Database,
  name: string,
  { role = 'EDITOR', unitIds = null }: { role?: Role; unitIds?: readonly string[] | null } = {},
): Promise<number> {
  const tools = { database, now: () => new Date() };
  const made = await createAccount(tools, ANONYMOUS, { name, displayName: null, role, unitIds });
  if ('refused' in made) throw new Error(JSON.stringify(made.refused));
  await database
    .em()
    .getConnection()
    .execute('update auth_account set password_hash = ?, must_change_password = false where id = ?', [
      await hash,
      made.id,
    ]);
  return made.id;
}

/** A key that belongs to nobody, as the command line makes them, or to an account. Gives its header. */
export async function addKey(
  database: Database,
  role: Role,
  unitIds: readonly string[] | null = null,
  accountId: number | null = null,
): Promise<{ authorization: string }> {
  const tools = { database, now: () => new Date() };
  const input = { label: `khoá ${role}`, role, unitIds, expiresAt: null };
  const by = accountId === null ? ANONYMOUS : { ...ANONYMOUS, accountId: String(accountId) };
  const made = await createApiKey(tools, by, input);
  if ('refused' in made) throw new Error(JSON.stringify(made.refused));
  return { authorization: `Bearer ${made.secret}` };
}

/** What a browser does at the door; `cookie` is what it sends from then on. */
export async function signIn(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{
  status: number;
  body: Record<string, unknown>;
  setCookie: string;
  cookie: string;
  headers: Headers;
}> {
  const response = await fetch(`${url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const setCookie = response.headers.get('set-cookie') ?? '';
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    setCookie,
    cookie: setCookie.split(';')[0] ?? '',
    headers: response.headers,
  };
}
