import formBody from '@fastify/formbody';
import { type SetCookie, parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import { readLanguage } from '../read-language.js';
import type { AuthTools } from './auth-tools.js';
import type { Oidc, OidcFlow } from './oidc.js';
import { changePassword, signIn } from './sign-in.js';
import { type Browser, closeSession, openSession } from './sessions.js';
import { passwordPage, signInPage } from './sign-in-page.js';
import { sessionCookie, sessionTokenOf, signedInOf } from './who-asks.js';
import { type DoorWord, doorWords } from './door-words.js';

/** What the routes under /auth need. */
export interface Door {
  readonly tools: AuthTools;
  /** Null: nobody signs in through an identity provider. */
  readonly oidc: Oidc | null;
  /** Where browsers reach the service; null: where their request says it went. */
  readonly publicUrl: string | null;
  readonly log: Logger;
}

const NAME_AND_PASSWORD = z.object({
  name: z.string().min(1).max(200),
  password: z.string().min(1).max(1000),
  next: z.string().max(500).optional(),
});
const PASSWORDS = z.object({
  current: z.string().min(1).max(1000),
  next: z.string().min(1).max(1000),
  goTo: z.string().max(500).optional(),
});
const NEXT = z.object({ next: z.string().max(500).optional() });

/**
 * The routes under /auth: sign-in, sign-out, a new password, and the way to the identity provider and back. They take
 * JSON and answer JSON, or take a form and answer a page.
 */
export async function addDoor(app: FastifyInstance, door: Door): Promise<void> {
  // In a scope of its own: GraphQL takes no forms, which other sites could send.
  await app.register(async (scope) => {
    await scope.register(formBody, { bodyLimit: 16 * 1024 });
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    addSignIn(scope, door);
    addPassword(scope, door);
    scope.post('/auth/sign-out', async (request, reply) => {
      const token = sessionTokenOf(request.headers);
      if (token !== null) await closeSession(door.tools, token);
      setCookie(reply, { ...sessionSetting(request), value: '', maxAge: 0 });
      return isForm(request) ? reply.redirect('/auth/sign-in', 303) : { signedIn: false };
    });
    if (door.oidc) addProvider(scope, door, door.oidc);
  });
}

function addSignIn(app: FastifyInstance, door: Door): void {
  app.get('/auth/sign-in', async (request, reply) => {
    const facts = { language: languageOf(request), next: nextOf(request), message: null };
    return reply.type('text/html; charset=utf-8').send(signInPage(facts, door.oidc !== null));
  });
  app.post('/auth/sign-in', async (request, reply) => {
    const given = NAME_AND_PASSWORD.safeParse(request.body);
    const language = languageOf(request);
    const next = ownPath(given.data?.next);
    const refuse = (status: number, word: DoorWord, seconds?: number) => {
      if (seconds !== undefined) void reply.header('retry-after', seconds);
      const message = doorWords(word, language, seconds);
      if (!isForm(request)) return refusal(reply, request, { status, word, message });
      const page = signInPage({ language, next, message }, door.oidc !== null);
      return reply.status(status).type('text/html; charset=utf-8').send(page);
    };
    if (!given.success) return refuse(400, 'INCOMPLETE');
    const answer = await signIn(door.tools, given.data, browserOf(request));
    if ('refused' in answer) {
      return answer.refused === 'TOO_OFTEN' ? refuse(429, 'TOO_OFTEN', answer.seconds) : refuse(401, 'WRONG');
    }
    setCookie(reply, { ...sessionSetting(request), value: answer.token });
    const { mustChangePassword } = answer;
    if (!isForm(request)) return { signedIn: true, mustChangePassword };
    return reply.redirect(mustChangePassword ? `/auth/password?next=${encodeURIComponent(next)}` : next, 303);
  });
}

function addPassword(app: FastifyInstance, door: Door): void {
  app.get('/auth/password', async (request, reply) => {
    const facts = { language: languageOf(request), next: nextOf(request), message: null };
    return reply.type('text/html; charset=utf-8').send(passwordPage(facts));
  });
  app.post('/auth/password', async (request, reply) => {
    const given = PASSWORDS.safeParse(request.body);
    const language = languageOf(request);
    const next = ownPath(given.data?.goTo);
    const refuse = (status: number, word: DoorWord, seconds?: number) => {
      if (seconds !== undefined) void reply.header('retry-after', seconds);
      const message = doorWords(word, language, seconds);
      if (!isForm(request)) return refusal(reply, request, { status, word, message });
      return reply
        .status(status)
        .type('text/html; charset=utf-8')
        .send(passwordPage({ language, next, message }));
    };
    const viewer = await signedInOf(door.tools, request.headers);
    if (!viewer) return refuse(401, 'SIGN_IN_FIRST');
    if (!given.success) return refuse(400, 'INCOMPLETE');
    const answer = await changePassword(door.tools, viewer, given.data, browserOf(request));
    if ('refused' in answer) {
      if (answer.refused === 'TOO_OFTEN') return refuse(429, 'TOO_OFTEN', answer.seconds);
      return answer.refused === 'WRONG' ? refuse(401, 'WRONG') : refuse(422, answer.refused);
    }
    setCookie(reply, { ...sessionSetting(request), value: answer.token });
    return isForm(request) ? reply.redirect(next, 303) : { changed: true };
  });
}

const FLOW_COOKIE = 'bantin_oidc';
const FLOW = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });

function addProvider(app: FastifyInstance, door: Door, oidc: Oidc): void {
  const flowSetting = (request: FastifyRequest) =>
    ({
      name: FLOW_COOKIE,
      path: '/auth/oidc',
      httpOnly: true,
      // Strict would not come back from the provider.
      sameSite: 'lax',
      secure: isSecure(request),
    }) as const;
  const redirectUri = (request: FastifyRequest) => `${originOf(request, door)}/auth/oidc/callback`;
  app.get('/auth/oidc', async (request, reply) => {
    const { url, flow } = await oidc.leave(redirectUri(request), nextOf(request));
    const value = Buffer.from(JSON.stringify(flow), 'utf8').toString('base64url');
    setCookie(reply, { ...flowSetting(request), value, maxAge: 600 });
    return reply.redirect(url, 303);
  });
  app.get('/auth/oidc/callback', async (request, reply) => {
    setCookie(reply, { ...flowSetting(request), value: '', maxAge: 0 });
    const language = languageOf(request);
    const refuse = (word: DoorWord) => {
      const facts = { language, next: '/', message: doorWords(word, language) };
      return reply.status(401).type('text/html; charset=utf-8').send(signInPage(facts, true));
    };
    const flow = flowOf(request);
    if (!flow) return refuse('PROVIDER_REFUSED');
    const url = new URL(redirectUri(request));
    url.search = new URL(request.url, url).search;
    let account: { readonly accountId: number } | null;
    try {
      account = await oidc.comeBack(url, flow);
    } catch (error) {
      door.log.warn({ err: error, requestId: request.id }, 'a sign-in through the identity provider failed');
      return refuse('PROVIDER_REFUSED');
    }
    if (!account) return refuse('CLOSED');
    const token = await openSession(door.tools, account.accountId, browserOf(request));
    setCookie(reply, { ...sessionSetting(request), value: token });
    return reply.redirect(ownPath(flow.next), 303);
  });
}

function flowOf(request: FastifyRequest): OidcFlow | null {
  const value = parseCookie(request.headers.cookie ?? '')[FLOW_COOKIE];
  if (value === undefined) return null;
  try {
    return FLOW.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}

/** A session's cookie: scripts never see it, other sites' requests do not carry it, behind TLS it never leaves TLS. */
function sessionSetting(request: FastifyRequest): Omit<SetCookie, 'value'> {
  const secure = isSecure(request);
  return {
    name: sessionCookie(secure),
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: 7 * 24 * 3600,
  };
}

function setCookie(reply: FastifyReply, cookie: SetCookie): void {
  void reply.header('set-cookie', stringifySetCookie(cookie));
}

function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}

function originOf(request: FastifyRequest, { publicUrl }: Door): string {
  return publicUrl ?? `${request.protocol}://${request.host}`;
}

/** A path of ours to go to; whatever leads elsewhere is the front page. */
function ownPath(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : HOME;
}

/** Where whoever signed in without saying more wants to be. */
const HOME = '/';

function nextOf(request: FastifyRequest): string {
  return ownPath(NEXT.safeParse(request.query).data?.next);
}

function isForm(request: FastifyRequest): boolean {
  return (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
}

function languageOf(request: FastifyRequest): 'vi' | 'en' {
  return readLanguage(request.headers['accept-language']);
}

function browserOf(request: FastifyRequest): Browser {
  return { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
}

function refusal(
  reply: FastifyReply,
  request: FastifyRequest,
  { status, word, message }: { readonly status: number; readonly word: DoorWord; readonly message: string },
): FastifyReply {
  return reply.status(status).send({ error: { code: word, message, requestId: request.id } });
}
