import { RIGHTS, type Right } from '../auth/rights.js';
import { hasRole, type Role, type Viewer } from '../auth/viewer.js';
import { clientError } from './client-error.js';

/** Who asks, and the language of what they are told. */
interface Asker {
  readonly viewer: Viewer;
  readonly language: 'vi' | 'en';
}

/** Refuses a viewer who may not: UNAUTHENTICATED where nobody is known, FORBIDDEN where the role is too small. */
export function requireRight({ viewer, language }: Asker, right: Right): void {
  requireRole({ viewer, language }, RIGHTS[right]);
}

/** As {@link requireRight}, for what is no mutation. */
export function requireRole({ viewer, language }: Asker, role: Role | null): void {
  if (role === null || hasRole(viewer, role)) return;
  const [code, vi, en] =
    viewer.role === null
      ? ([
          'UNAUTHENTICATED',
          'Việc này cần đăng nhập hoặc khoá API.',
          'This needs a sign-in or an API key.',
        ] as const)
      : (['FORBIDDEN', `Việc này cần vai trò ${role}.`, `This needs the role ${role}.`] as const);
  throw clientError(code, language === 'vi' ? vi : en);
}
