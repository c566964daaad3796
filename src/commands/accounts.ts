import { Command, Option } from 'commander';
import { createAccount, updateAccount } from '../auth/manage-accounts.js';
import { ANONYMOUS, type Role, ROLES } from '../auth/viewer.js';
import type { Database } from '../db.js';
import { toGlobalId } from '../graphql/global-id.js';
import { BadInput } from './cases.js';
import { secretOf } from './secret-answer.js';
import { printLine, withDatabase } from './tools.js';

/** `accounts list | add | reset`. */
export function command(): Command {
  const program = new Command();
  program.command('list').description('every account, one JSON object a line').action(list);
  program
    .command('add')
    .description('make an account; its one-time password is printed this once')
    .requiredOption('--name <name>', 'the name that is typed at sign-in')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).default('EDITOR'))
    .option('--display-name <name>', 'what people call them')
    .option('--unit <slug...>', 'units served, each with all below it; every unit when none is given')
    .action(add);
  program
    .command('reset')
    .description('give an account a one-time password, and open it if it is closed')
    .argument('<name>', 'the account')
    .action(reset);
  return program;
}

async function list(): Promise<void> {
  await withDatabase(async (database) => {
    const rows = await database.read<{ id: number }>(
      `select id, name, display_name as "displayName", role, unit_ids as units, oidc_issuer as provider, ` +
        `must_change_password as "mustChangePassword", last_signed_in_at as "lastSignedInAt", ` +
        `disabled_at as "disabledAt" from auth_account order by name`,
    );
    for (const { id, ...rest } of rows) printLine({ id: toGlobalId('Account', id), ...rest });
  });
}

interface AddOptions {
  readonly name: string;
  readonly role: Role;
  readonly displayName?: string;
  readonly unit?: readonly string[];
}

async function add({ name, role, displayName, unit }: AddOptions): Promise<void> {
  await withDatabase(async (database) => {
    const input = { name, role, displayName: displayName ?? null, unitIds: unit ?? null };
    const { id, secret } = secretOf(await createAccount(toolsOver(database), ANONYMOUS, input));
    printLine({ id: toGlobalId('Account', id), name, role, oneTimePassword: secret });
  });
}

async function reset(name: string): Promise<void> {
  await withDatabase(async (database) => {
    const [row] = await database.read<{ id: number }>('select id from auth_account where name = $1', [
      name.trim().toLowerCase(),
    ]);
    if (!row) throw new BadInput(`there is no account "${name}"`);
    const change = { active: true, resetPassword: true };
    const answer = await updateAccount(toolsOver(database), ANONYMOUS, row.id, {
      expectedVersion: null,
      change,
    });
    const { id, secret } = secretOf(answer);
    printLine({ id: toGlobalId('Account', id), name, oneTimePassword: secret });
  });
}

function toolsOver(database: Database) {
  return { database, now: () => new Date() };
}
