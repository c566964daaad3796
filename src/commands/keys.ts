import { Command, Option } from 'commander';
import { createApiKey, revokeApiKey } from '../auth/manage-keys.js';
import { ANONYMOUS, type Role, ROLES } from '../auth/viewer.js';
import { toGlobalId } from '../graphql/global-id.js';
import { BadInput } from './cases.js';
import { secretOf } from './secret-answer.js';
import { printLine, withDatabase } from './tools.js';

/** `keys list | add | revoke`. */
export function command(): Command {
  const program = new Command();
  program.command('list').description('every API key, one JSON object a line').action(list);
  program
    .command('add')
    .description('make a key; its secret is printed this once')
    .requiredOption('--label <label>', 'what it is for')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).default('VIEWER'))
    .option('--unit <slug...>', 'units served, each with all below it; every unit when none is given')
    .option('--expires <instant>', 'when it ends by itself, such as 2027-01-01 or 2027-01-01T00:00:00+07:00')
    .action(add);
  program
    .command('revoke')
    .description('end a key for good')
    .argument('<key>', 'its number, or its first letters as `list` shows them')
    .action(revoke);
  return program;
}

async function list(): Promise<void> {
  await withDatabase(async (database) => {
    const rows = await database.read<{ number: number }>(
      `select k.id as number, k.label, k.role, k.unit_ids as units, k.prefix, a.name as account, ` +
        `k.created_at as "createdAt", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt", ` +
        `k.revoked_at as "revokedAt" from auth_key k left join auth_account a on a.id = k.account_id order by k.id`,
    );
    for (const { number, ...rest } of rows) printLine({ id: toGlobalId('ApiKey', number), number, ...rest });
  });
}

interface AddOptions {
  readonly label: string;
  readonly role: Role;
  readonly unit?: readonly string[];
  readonly expires?: string;
}

async function add({ label, role, unit, expires }: AddOptions): Promise<void> {
  const expiresAt = expires === undefined ? null : readInstant(expires);
  await withDatabase(async (database) => {
    const tools = { database, now: () => new Date() };
    const input = { label, role, unitIds: unit ?? null, expiresAt };
    const { id, secret } = secretOf(await createApiKey(tools, ANONYMOUS, input));
    printLine({ id: toGlobalId('ApiKey', id), number: id, label, role, secret });
  });
}

/** A day is its first moment in Việt Nam. */
function readInstant(text: string): Date {
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00+07:00` : text);
  if (Number.isNaN(instant.getTime())) throw new BadInput(`--expires "${text}" is no instant`);
  return instant;
}

async function revoke(key: string): Promise<void> {
  await withDatabase(async (database) => {
    const rows = await database.read<{ id: number }>(
      `select id from auth_key where id::text = $1 or (length($1) > 7 and left(prefix, length($1)) = $1) order by id`,
      [key],
    );
    const [row, other] = rows;
    if (!row) throw new BadInput(`there is no key "${key}"`);
    if (other) throw new BadInput(`"${key}" begins several keys; give its number`);
    const { id } = secretOf(await revokeApiKey({ database, now: () => new Date() }, ANONYMOUS, row.id));
    printLine({ id: toGlobalId('ApiKey', id), number: id, revoked: true });
  });
}
