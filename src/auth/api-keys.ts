import { type AuthTools, write } from './auth-tools.js';
import { hashSecret, KEY_PREFIX, newSecret } from './secrets.js';
import { SEEN_MS } from './sessions.js';
import { type Role, ROLES, type Viewer } from './viewer.js';

/** How much of a secret is kept readable, to tell keys apart. */
const SHOWN = KEY_PREFIX.length + 6;

/** A key's secret with what is kept of it. */
export interface MintedKey {
  readonly secret: string;
  readonly tokenHash: string;
  readonly prefix: string;
}

/** Makes the secret of a new key. */
export function mintKey(): MintedKey {
  const secret = newSecret(KEY_PREFIX);
  return { secret, tokenHash: hashSecret(secret), prefix: secret.slice(0, SHOWN) };
}

/**
 * Who a key stands for; null when it is unknown, revoked, past its time, or its account is closed. It never may more than
 * the account that made it may now.
 */
export async function viewerOfKey(tools: AuthTools, secret: string): Promise<Viewer | null> {
  const now = tools.now();
  const [row] = await tools.database.read<KeyRow>(
    `select k.id, k.label, k.role, k.unit_ids, k.account_id, a.role as account_role, a.unit_ids as account_unit_ids, ` +
      `coalesce(k.last_used_at <= $3, true) as stale from auth_key k left join auth_account a on a.id = k.account_id ` +
      `where k.token_hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > $2) ` +
      `and a.disabled_at is null and not coalesce(a.must_change_password, false)`,
    [hashSecret(secret), now, new Date(now.getTime() - SEEN_MS)],
  );
  if (!row) return null;
  if (row.stale) await write(tools, `update auth_key set last_used_at = ? where id = ?`, [now, row.id]);
  return {
    kind: 'KEY',
    id: String(row.id),
    accountId: row.account_id === null ? null : String(row.account_id),
    name: row.label,
    role: row.account_role === null ? row.role : lesser(row.role, row.account_role),
    unitIds: row.unit_ids ?? row.account_unit_ids,
  };
}

/** The role of the two that may less. */
export function lesser(one: Role, other: Role): Role {
  return ROLES.indexOf(one) <= ROLES.indexOf(other) ? one : other;
}

interface KeyRow {
  readonly id: number;
  readonly label: string;
  readonly role: Role;
  readonly unit_ids: string[] | null;
  readonly account_id: number | null;
  readonly account_role: Role | null;
  readonly account_unit_ids: string[] | null;
  readonly stale: boolean;
}
