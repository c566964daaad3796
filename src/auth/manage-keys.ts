import { recordWrite } from '../editing/audit.js';
import { Account, ApiKey } from '../entities/account.js';
import type { AccountAnswer, NewKey } from '../graphql/account-services.js';
import { mintKey } from './api-keys.js';
import type { AuthTools } from './auth-tools.js';
import { refuse, unitsRefusal } from './manage-accounts.js';
import { unitsFault } from './served-units.js';
import { hasRole, type Viewer } from './viewer.js';

const LABEL_MOST = 100;

/**
 * Makes a key for the account behind the viewer; its secret is shown this once. It may no more, and no longer, than that
 * account. What asks with a key of an editor's makes no further ones; the command line's belong to nobody.
 */
export async function createApiKey(tools: AuthTools, viewer: Viewer, input: NewKey): Promise<AccountAnswer> {
  const label = input.label.trim();
  if (label === '' || label.length > LABEL_MOST)
    return refuse({ code: 'LABEL_INVALID', path: ['input', 'label'] });
  const isCommand = viewer.kind === 'ANONYMOUS';
  if (!isCommand && !hasRole(viewer, input.role)) {
    return refuse({ code: 'ROLE_TOO_GREAT', path: ['input', 'role'] });
  }
  if (viewer.kind === 'KEY' && !hasRole(viewer, 'ADMINISTRATOR')) {
    return refuse({ code: 'KEY_BY_KEY', path: ['input'] });
  }
  const now = tools.now();
  if (input.expiresAt !== null && input.expiresAt <= now) {
    return refuse({ code: 'EXPIRY_PAST', path: ['input', 'expiresAt'] });
  }
  const unitIds = input.unitIds ?? (viewer.kind === 'KEY' ? viewer.unitIds : null);
  const fault = unitIds === null ? null : await unitsFault(tools, unitIds, viewer.unitIds);
  if (fault) return refuse(unitsRefusal(fault));
  const { secret, tokenHash, prefix } = mintKey();
  return tools.database.em().transactional(async (em): Promise<AccountAnswer> => {
    const key = em.create(
      ApiKey,
      {
        tokenHash,
        prefix,
        label,
        role: input.role,
        unitIds: unitIds === null ? null : [...unitIds],
        account: viewer.accountId ? em.getReference(Account, Number(viewer.accountId)) : null,
        createdAt: now,
        expiresAt: input.expiresAt,
      },
      { partial: true },
    );
    await em.persist(key).flush();
    const after = { prefix, label, role: input.role, unitIds, expiresAt: input.expiresAt };
    recordWrite(
      em,
      viewer,
      { action: 'createApiKey', subject: `ApiKey:${key.id}`, before: null, after },
      now,
    );
    return { id: key.id, secret };
  });
}

/** Ends a key for good: one's own, or any for an administrator. Revoking twice changes nothing. */
export async function revokeApiKey(tools: AuthTools, viewer: Viewer, id: number): Promise<AccountAnswer> {
  return tools.database.em().transactional(async (em): Promise<AccountAnswer> => {
    const key = await em.findOne(ApiKey, id);
    const isOwn = key?.account != null && String(key.account.id) === viewer.accountId;
    if (!key || !(isOwn || viewer.kind === 'ANONYMOUS' || hasRole(viewer, 'ADMINISTRATOR'))) {
      return refuse({ code: 'NOT_FOUND', path: ['id'], what: 'key' });
    }
    if (key.revokedAt !== null) return { id, secret: null };
    const now = tools.now();
    key.revokedAt = now;
    const [before, after] = [{ revokedAt: null }, { revokedAt: now }];
    recordWrite(em, viewer, { action: 'revokeApiKey', subject: `ApiKey:${id}`, before, after }, now);
    return { id, secret: null };
  });
}
