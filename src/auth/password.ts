import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What a hash costs (OWASP's second recommendation for scrypt: 32 MB, three passes). */
const COST = { n: 2 ** 15, r: 8, p: 3 } as const;

const HASH_BYTES = 32;

/** Shortest and longest password; the longest keeps hashing from being a burden. */
const LENGTH = { least: 10, most: 200 } as const;

/** What a password is kept as: `scrypt$n$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return ['scrypt', COST.n, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether the password is the one that was hashed. Without a hash it takes as long and is false. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, n = '', r = '', p = '', salt = '', hash = ''] = (stored ?? (await nobodysHash())).split('$');
  const wanted = Buffer.from(hash, 'base64url');
  const given = await derive(password.slice(0, LENGTH.most), Buffer.from(salt, 'base64url'), {
    n: Number(n),
    r: Number(r),
    p: Number(p),
  });
  return wanted.length === given.length && timingSafeEqual(wanted, given) && stored !== null;
}

let nobodys: Promise<string> | null = null;

/** A hash to compare with where there is no account, so that the time taken does not tell. */
function nobodysHash(): Promise<string> {
  return (nobodys ??= hashPassword(randomBytes(16).toString('base64url')));
}

/** What is wrong with a new password; null: nothing. */
export function passwordFault(password: string, name: string): 'SHORT' | 'LONG' | 'EASY' | null {
  const letters = [...password.normalize('NFKC')];
  if (letters.length < LENGTH.least) return 'SHORT';
  if (letters.length > LENGTH.most) return 'LONG';
  const lower = password.toLowerCase();
  const hasName = name.length >= 4 && lower.includes(name.toLowerCase());
  return hasName || new Set(lower).size < 5 || /^(?:0?1234567890?|password|matkhau|qwerty)/.test(lower)
    ? 'EASY'
    : null;
}

/** Vietnamese keyboards send one letter in several ways, so passwords are compared in one form. */
function derive(
  password: string,
  salt: Buffer,
  { n, r, p }: { readonly n: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  return new Promise((done, fail) => {
    const options = { N: n, r, p, maxmem: 256 * n * r };
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, key) =>
      error ? fail(error) : done(key),
    );
  });
}
