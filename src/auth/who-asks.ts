import { parseCookie } from 'cookie';
import { viewerOfKey } from './api-keys.js';
import type { AuthTools } from './auth-tools.js';
import { type SignedIn, viewerOfSession } from './sessions.js';
import { ANONYMOUS, type Viewer } from './viewer.js';

/** Headers of a request as Node gives them. */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Behind TLS a browser takes the cookie from this very host only (`__Host-`, RFC 6265bis). */
const SESSION_COOKIES = { secure: '__Host-bantin_session', plain: 'bantin_session' } as const;

/** The name of the session's cookie. */
export function sessionCookie(isSecure: boolean): string {
  return isSecure ? SESSION_COOKIES.secure : SESSION_COOKIES.plain;
}

/** Somebody who named a key that is not right. */
const REFUSED: Viewer = { ...ANONYMOUS, refused: true };

/** A secret of ours is shorter; what is longer is not even looked up. */
const LONGEST_SECRET = 200;

/** Who asks: an API key where there is one, else a session, else nobody. */
export async function viewerOf(tools: AuthTools, headers: Headers): Promise<Viewer> {
  const secret = bearerOf(headers);
  if (secret !== null) {
    const isPossible = secret.length > 0 && secret.length <= LONGEST_SECRET;
    return (isPossible ? await viewerOfKey(tools, secret) : null) ?? REFUSED;
  }
  return (await signedInOf(tools, headers)) ?? ANONYMOUS;
}

/** The account whose session the request carries; null: none. */
export async function signedInOf(tools: AuthTools, headers: Headers): Promise<SignedIn | null> {
  const token = sessionTokenOf(headers);
  return token === null ? null : viewerOfSession(tools, token);
}

/** The token of the session in the cookies; null: none. */
export function sessionTokenOf(headers: Headers): string | null {
  const header = headers['cookie'];
  if (typeof header !== 'string') return null;
  const given = parseCookie(header);
  const token = given[SESSION_COOKIES.secure] ?? given[SESSION_COOKIES.plain];
  return token !== undefined && token !== '' && token.length <= LONGEST_SECRET ? token : null;
}

/** The secret in `Authorization: Bearer …`; null where there is none, another scheme is a proxy's affair. */
function bearerOf(headers: Headers): string | null {
  const header = headers['authorization'];
  if (typeof header !== 'string') return null;
  const [, secret] = /^Bearer(?:\s+(.*))?$/is.exec(header.trim()) ?? [];
  return /^Bearer\b/i.test(header.trim()) ? (secret ?? '').trim() : null;
}
