import { ANONYMOUS } from './viewer.js';
import type { AuthTools } from './auth-tools.js';
import { createAccount } from './manage-accounts.js';

const NAME = 'admin';

/**
 * Where there is no account yet, makes an administrator with a one-time password; other processes that start now wait.
 * Gives what to tell the operator, once; null: there are accounts.
 */
export async function ensureAdministrator(
  tools: AuthTools,
): Promise<{ readonly name: string; readonly password: string } | null> {
  return tools.database.alone(async () => {
    const rows = await tools.database.read('select 1 from auth_account limit 1');
    if (rows.length > 0) return null;
    const made = await createAccount(
      tools,
      { ...ANONYMOUS, name: 'first start' },
      {
        name: NAME,
        displayName: null,
        role: 'ADMINISTRATOR',
        unitIds: null,
      },
    );
    return 'refused' in made || made.secret === null ? null : { name: NAME, password: made.secret };
  });
}
