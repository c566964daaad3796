import type { Role, Viewer } from '../auth/viewer.js';
import type { Refusal } from './refusals.js';

/** What came of a write on accounts or keys: the row, and a secret that is shown this once; or why nothing was done. */
export type AccountAnswer =
  { readonly refused: readonly Refusal[] } | { readonly id: number; readonly secret: string | null };

/** A new account, as its input reads. Units are slugs; null: every unit. */
export interface NewAccount {
  readonly name: string;
  readonly displayName: string | null;
  readonly role: Role;
  readonly unitIds: readonly string[] | null;
}

/** What changes about an account; what is missing stays. */
export interface AccountChange {
  readonly displayName?: string | null;
  readonly role?: Role;
  readonly unitIds?: readonly string[] | null;
  /** False closes it: its sessions and keys end. */
  readonly active?: boolean;
  /** Gives it a one-time password and ends its sessions. */
  readonly resetPassword?: boolean;
}

/** A new key, as its input reads. */
export interface NewKey {
  readonly label: string;
  readonly role: Role;
  readonly unitIds: readonly string[] | null;
  readonly expiresAt: Date | null;
}

/** What `main` hands in for accounts and keys; each function leaves an audit event in its own transaction. */
export interface AccountServices {
  readonly createAccount: (viewer: Viewer, input: NewAccount) => Promise<AccountAnswer>;
  readonly updateAccount: (
    viewer: Viewer,
    id: number,
    expectedVersion: number,
    change: AccountChange,
  ) => Promise<AccountAnswer>;
  readonly createApiKey: (viewer: Viewer, input: NewKey) => Promise<AccountAnswer>;
  readonly revokeApiKey: (viewer: Viewer, id: number) => Promise<AccountAnswer>;
}
