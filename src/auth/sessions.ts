import { type AuthTools, write } from './auth-tools.js';
import { hashSecret, newSecret } from './secrets.js';
import type { Role, Viewer } from './viewer.js';

/** A session ends when it is not used for so long, and after so long whatever happens. */
const IDLE_MS = 12 * 3600_000;
const WHOLE_MS = 7 * 24 * 3600_000;

/** How exactly it is known when a session or key was last used. */
export const SEEN_MS = 60_000;

/** Where a session was opened from. */
export interface Browser {
  readonly address: string;
  readonly userAgent: string | null;
}

/** Opens a session of an account and gives its token, which is kept as a hash only. Ended ones are cleared away. */
export async function openSession(tools: AuthTools, accountId: number, browser: Browser): Promise<string> {
  const token = newSecret();
  const now = tools.now();
  await write(tools, `delete from auth_session where expires_at <= ?`, [now]);
  await write(
    tools,
    `insert into auth_session (token_hash, account_id, created_at, seen_at, expires_at, address, user_agent) values (?, ?, ?, ?, ?, ?, ?)`,
    [
      hashSecret(token),
      accountId,
      now,
      now,
      new Date(now.getTime() + IDLE_MS),
      browser.address,
      browser.userAgent?.slice(0, 300) ?? null,
    ],
  );
  await write(tools, `update auth_account set last_signed_in_at = ? where id = ?`, [now, accountId]);
  return token;
}

/** Ends one session. */
export async function closeSession(tools: AuthTools, token: string): Promise<void> {
  await write(tools, `delete from auth_session where token_hash = ?`, [hashSecret(token)]);
}

/** Ends every session of an account. */
export async function closeSessions(tools: AuthTools, accountId: number): Promise<void> {
  await write(tools, `delete from auth_session where account_id = ?`, [accountId]);
}

/** An account that is signed in. */
export interface SignedIn extends Viewer {
  readonly accountName: string;
  readonly mustChangePassword: boolean;
}

/**
 * Who a session belongs to; null when it has ended or its account is closed. Whoever must choose a password first has no
 * role until then.
 */
export async function viewerOfSession(tools: AuthTools, token: string): Promise<SignedIn | null> {
  const now = tools.now();
  const hash = hashSecret(token);
  const [row] = await tools.database.read<SessionRow>(
    `select a.id, a.name, a.display_name, a.role, a.unit_ids, a.must_change_password, ` +
      `s.seen_at <= $2 as stale from auth_session s join auth_account a on a.id = s.account_id ` +
      `where s.token_hash = $1 and s.expires_at > $3 and s.created_at > $4 and a.disabled_at is null`,
    [hash, new Date(now.getTime() - SEEN_MS), now, new Date(now.getTime() - WHOLE_MS)],
  );
  if (!row) return null;
  if (row.stale) {
    await write(tools, `update auth_session set seen_at = ?, expires_at = ? where token_hash = ?`, [
      now,
      new Date(now.getTime() + IDLE_MS),
      hash,
    ]);
  }
  return {
    kind: 'ACCOUNT',
    id: String(row.id),
    accountId: String(row.id),
    accountName: row.name,
    name: row.display_name ?? row.name,
    role: row.must_change_password ? null : row.role,
    unitIds: row.unit_ids,
    mustChangePassword: row.must_change_password,
  };
}

interface SessionRow {
  readonly id: number;
  readonly name: string;
  readonly display_name: string | null;
  readonly role: Role;
  readonly unit_ids: string[] | null;
  readonly must_change_password: boolean;
  readonly stale: boolean;
}
