import { createHash, randomBytes } from 'node:crypto';

/** How every API key begins, so that a leaked one is recognised for what it is. */
export const KEY_PREFIX = 'bantin_';

/** A secret nobody can guess: 32 random bytes as base64url, with a prefix. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is kept of such a secret. It has 256 random bits, so one plain SHA-256 cannot be turned back. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}

/** Letters of a one-time password: none that look alike when they are read from a log. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be typed once: 20 letters, about 99 bits, in groups of five. */
export function newOneTimePassword(): string {
  const letters = [...randomBytes(40)]
    .filter((byte) => byte < 256 - (256 % LETTERS.length))
    .map((byte) => LETTERS[byte % LETTERS.length])
    .slice(0, 20)
    .join('');
  if (letters.length < 20) return newOneTimePassword();
  return letters.replace(/(.{5})(?=.)/g, '$1-');
}
