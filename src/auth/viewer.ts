/** What somebody may do, each role with all that those before it may. */
export const ROLES = ['VIEWER', 'EDITOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks: nobody known, an API key, or an account that signed in. */
export interface Viewer {
  readonly kind: 'ANONYMOUS' | 'KEY' | 'ACCOUNT';
  /** Key of the row of the key or account; null for nobody known. */
  readonly id: string | null;
  /** What people call it: the key's label, the account's name. */
  readonly name: string | null;
  readonly role: Role | null;
  /** Units an editor serves, each with all below it; null: every unit. */
  readonly unitIds: readonly string[] | null;
  /** Key of the account behind it: its own, or that of whoever made the key; null or missing: none. */
  readonly accountId?: string | null;
  /** It named a key that is not right: nothing is answered but that. */
  readonly refused?: boolean;
}

/** Nobody known. */
export const ANONYMOUS: Viewer = { kind: 'ANONYMOUS', id: null, name: null, role: null, unitIds: null };

/** Whether the viewer has the role, or one that holds it. */
export function hasRole(viewer: Viewer, role: Role): boolean {
  return viewer.role !== null && ROLES.indexOf(viewer.role) >= ROLES.indexOf(role);
}

/** Whether the viewer may read what everybody with a key may; `publicRead` says that nobody needs one. */
export function mayRead(viewer: Viewer, publicRead: boolean): boolean {
  return viewer.refused !== true && (publicRead || hasRole(viewer, 'VIEWER'));
}
