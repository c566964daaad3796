import { type AuthTools, write } from './auth-tools.js';

/** Failed sign-ins allowed within the window: for one account wherever they come from, and from one address. */
const MOST = { account: 10, address: 50 } as const;

/** The window, from the first failure on. */
const WINDOW_MS = 15 * 60_000;

/** Who tries to sign in. */
export interface Attempt {
  readonly name: string;
  readonly address: string;
}

/**
 * Counts an attempt *before* its password is looked at, so that a thousand at once are a thousand, whatever process they
 * reach. Gives null, or how many seconds to wait.
 */
export async function countAttempt(tools: AuthTools, attempt: Attempt): Promise<number | null> {
  const now = tools.now();
  let wait: number | null = null;
  for (const kind of ['account', 'address'] as const) {
    const [row] = await write<{ failures: number; since: Date | string }>(
      tools,
      `insert into auth_attempt as t (subject, failures, since) values (?, 1, ?) on conflict (subject) do update set ` +
        `failures = case when t.since <= ? then 1 else t.failures + 1 end, ` +
        `since = case when t.since <= ? then excluded.since else t.since end returning failures, since`,
      [subjectOf(kind, attempt), now, windowStart(now), windowStart(now)],
    );
    if (!row || row.failures <= MOST[kind]) continue;
    const seconds = Math.ceil((new Date(row.since).getTime() + WINDOW_MS - now.getTime()) / 1000);
    wait = Math.max(wait ?? 1, seconds);
  }
  return wait;
}

/** A sign-in that went well is no failure: the account's are forgotten, the address's are one less. */
export async function forgetAttempts(tools: AuthTools, attempt: Attempt): Promise<void> {
  await write(tools, `delete from auth_attempt where subject = ?`, [subjectOf('account', attempt)]);
  await write(tools, `update auth_attempt set failures = failures - 1 where subject = ? and failures > 0`, [
    subjectOf('address', attempt),
  ]);
  await write(tools, `delete from auth_attempt where since <= ?`, [windowStart(tools.now())]);
}

function windowStart(now: Date): Date {
  return new Date(now.getTime() - WINDOW_MS);
}

function subjectOf(kind: keyof typeof MOST, { name, address }: Attempt): string {
  return kind === 'account' ? `account:${name}` : `address:${address}`;
}
