import * as client from 'openid-client';
import { recordWrite } from '../editing/audit.js';
import type { OidcConfig } from '../config.js';
import { Account } from '../entities/account.js';
import type { AuthTools } from './auth-tools.js';
import { ROLES, type Role, type Viewer } from './viewer.js';

/** What is remembered, in a cookie, between leaving for the identity provider and coming back. */
export interface OidcFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly next: string;
}

/** Sign-in through an identity provider (OpenID Connect, authorization code with PKCE). */
export interface Oidc {
  /** Where to send the browser, and what it is to bring back. */
  leave(redirectUri: string, next: string): Promise<{ readonly url: string; readonly flow: OidcFlow }>;
  /** Takes the browser's return and gives the account; null: it is closed. Throws when the answer is not genuine. */
  comeBack(url: URL, flow: OidcFlow): Promise<{ readonly accountId: number } | null>;
}

/** Asks the provider for its addresses when somebody first signs in, so that it may be away at the start. */
export function createOidc(tools: AuthTools, config: OidcConfig): Oidc {
  let found: Promise<client.Configuration> | null = null;
  const provider = () => {
    found ??= discover(config);
    found.catch(() => (found = null));
    return found;
  };
  return {
    leave: async (redirectUri, next) => {
      const flow = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        next,
      };
      const url = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, flow };
    },
    comeBack: async (url, flow) => {
      const tokens = await client.authorizationCodeGrant(await provider(), url, {
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        pkceCodeVerifier: flow.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the identity provider gave no id token');
      return accountOf(tools, claims, config);
    },
  };
}

/** The provider's own word on how a client proves itself; without one it is Basic (OpenID Connect Discovery 1.0 §3). */
async function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<client.Configuration> {
  // Plain http is for a provider on the same machine only.
  const isLoopback = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::|\/|$)/.test(issuer);
  const options = isLoopback ? { execute: [client.allowInsecureRequests] } : undefined;
  const asPost = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
  const methods = asPost.serverMetadata().token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  if (methods.includes('client_secret_post')) return asPost;
  const asBasic = new client.Configuration(
    asPost.serverMetadata(),
    clientId,
    clientSecret,
    client.ClientSecretBasic(clientSecret),
  );
  if (isLoopback) client.allowInsecureRequests(asBasic);
  return asBasic;
}

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/**
 * The account of a person of the provider, made when they first come. Their role is what the claim says each time they
 * come; without a claim it is ours to change. A new editor serves no unit until an administrator says which.
 */
async function accountOf(
  tools: AuthTools,
  claims: Claims,
  config: OidcConfig,
): Promise<{ readonly accountId: number } | null> {
  const role = roleOf(claims, config);
  return tools.database.em().transactional(async (em) => {
    const now = tools.now();
    const known = await em.findOne(Account, { oidcIssuer: claims.iss, oidcSubject: claims.sub });
    if (known) {
      if (known.disabledAt !== null) return null;
      if (config.roleClaim !== null && known.role !== role) {
        const [before, after] = [{ role: known.role }, { role }];
        known.role = role;
        recordWrite(
          em,
          PROVIDER,
          { action: 'signInByProvider', subject: `Account:${known.id}`, before, after },
          now,
        );
      }
      return { accountId: known.id };
    }
    const account = em.create(
      Account,
      {
        name: await freeName((name) => em.count(Account, { name }), claims),
        displayName: textOf(claims['name']),
        role,
        unitIds: role === 'ADMINISTRATOR' ? null : [],
        passwordHash: null,
        oidcIssuer: claims.iss,
        oidcSubject: claims.sub,
        createdAt: now,
      },
      { partial: true },
    );
    await em.persist(account).flush();
    const after = { name: account.name, role };
    recordWrite(
      em,
      PROVIDER,
      { action: 'signInByProvider', subject: `Account:${account.id}`, before: null, after },
      now,
    );
    return { accountId: account.id };
  });
}

/** Who writes down what the provider says. */
const PROVIDER: Viewer = {
  kind: 'ANONYMOUS',
  id: null,
  name: 'identity provider',
  role: null,
  unitIds: null,
};

/** The greatest role among the claim's values; a viewer when none of them means anything here. */
export function roleOf(claims: Claims, { roleClaim, roleMap }: OidcConfig): Role {
  const given = roleClaim === null ? [] : [claims[roleClaim]].flat();
  const roles = given.flatMap((value) => (typeof value === 'string' ? (roleMap.get(value) ?? []) : []));
  return ROLES.findLast((role) => roles.includes(role)) ?? 'VIEWER';
}

/** A name that nobody has: it never makes somebody of the provider into an account of ours. */
async function freeName(countOf: (name: string) => Promise<number>, claims: Claims): Promise<string> {
  const wish = textOf(claims['preferred_username']) ?? textOf(claims['email']) ?? claims.sub;
  const base =
    wish
      .toLowerCase()
      .replace(/[^a-z0-9._@-]/g, '')
      .slice(0, 50) || 'oidc';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${number}`;
    if ((await countOf(name)) === 0) return name;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null;
}
