import type { AccountServices } from '../graphql/account-services.js';
import type { Services } from '../graphql/services.js';
import type { AuthTools } from './auth-tools.js';
import { createAccount, updateAccount } from './manage-accounts.js';
import { createApiKey, revokeApiKey } from './manage-keys.js';
import { viewerOf } from './who-asks.js';

/** Everything the API asks of accounts and keys. */
export function accountServices(tools: AuthTools): AccountServices & Pick<Services, 'viewerOf'> {
  return {
    viewerOf: (headers) => viewerOf(tools, headers),
    createAccount: (viewer, input) => createAccount(tools, viewer, input),
    updateAccount: (viewer, id, expectedVersion, change) =>
      updateAccount(tools, viewer, id, { expectedVersion, change }),
    createApiKey: (viewer, input) => createApiKey(tools, viewer, input),
    revokeApiKey: (viewer, id) => revokeApiKey(tools, viewer, id),
  };
}
