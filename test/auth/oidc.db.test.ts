import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

/** An identity provider with one person, whose claims the test sets; it checks PKCE as a real one does. */
function createProvider() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const granted = new Map<string, URLSearchParams>();
  const person = { claims: {} as Record<string, unknown>, wrongNonce: false };
  let origin = '';
  const idToken = (claims: object) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey).toString('base64url')}`;
  };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    const json = (value: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (url.pathname === '/.well-known/openid-configuration') {
      return json({
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        jwks_uri: `${origin}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (url.pathname === '/keys') {
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg: 'RS256' }] });
    }
    if (url.pathname === '/authorize') {
      const code = `code-${granted.size}`;
      granted.set(code, url.searchParams);
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }).toString();
      return response.writeHead(302, { location: back.href }).end();
    }
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const asked = granted.get(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      const basic = Buffer.from(
        (request.headers.authorization ?? '').slice('Basic '.length),
        'base64',
      ).toString();
      const isBantin = basic.split(':').map(decodeURIComponent).join(':') === 'bantin:bí-mật';
      if (!asked || asked.get('code_challenge') !== challenge || !isBantin) {
        return json({ error: 'invalid_grant' }, 400);
      }
      const now = Math.floor(Date.now() / 1000);
      const nonce = person.wrongNonce ? 'x' : asked.get('nonce');
      const claims = { iss: origin, aud: 'bantin', iat: now, exp: now + 60, nonce, ...person.claims };
      return json({ access_token: 'a', token_type: 'Bearer', id_token: idToken(claims) });
    });
  });
  return {
    person,
    start: async () => {
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return origin;
    },
    close: () => new Promise((done) => server.close(done)),
  };
}

describe.each(TEST_DATABASES)('signing in through an identity provider on %s', (_name, open) => {
  const provider = createProvider();
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    const issuer = await provider.start();
    service = await startTestService(db.database, {
      oidc: {
        issuer,
        clientId: 'bantin',
        clientSecret: 'bí-mật',
        roleClaim: 'groups',
        roleMap: new Map([
          ['bien-tap', 'EDITOR'],
          ['quan-tri', 'ADMINISTRATOR'],
        ] as const),
      },
    });
  });
  afterAll(async () => {
    await service.close();
    await provider.close();
    await db.drop();
  });

  /** What a browser does, redirect by redirect. */
  async function enter(tamper: (url: URL, cookie: string) => string = (_url, cookie) => cookie) {
    const left = await fetch(`${service.url}/auth/oidc?next=/graphiql`, { redirect: 'manual' });
    const flow = left.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const asked = await fetch(left.headers.get('location') ?? '', { redirect: 'manual' });
    const back = new URL(asked.headers.get('location') ?? '');
    const cookie = tamper(back, flow);
    const entered = await fetch(back, {
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
    });
    const session = entered.headers.getSetCookie().find((each) => each.startsWith('bantin_session='));
    return {
      entered,
      flowCookie: left.headers.getSetCookie()[0] ?? '',
      cookie: session?.split(';')[0] ?? '',
    };
  }
  const viewer = async (cookie: string) =>
    (await service.ask('{ viewer { kind name role units { slug } } }', {}, { cookie })).data?.['viewer'];

  test('a person comes with the role their claim says, and leads on to where they were going', async () => {
    provider.person.claims = {
      sub: 's1',
      name: 'Nguyễn Thị Lan',
      preferred_username: 'Lan',
      groups: ['bien-tap', 'x'],
    };
    const { entered, cookie, flowCookie } = await enter();
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/graphiql']);
    expect(flowCookie).toMatch(/HttpOnly/);
    // A new editor serves no unit before an administrator says which.
    expect(await viewer(cookie)).toEqual({
      kind: 'ACCOUNT',
      name: 'Nguyễn Thị Lan',
      role: 'EDITOR',
      units: [],
    });
    provider.person.claims = { ...provider.person.claims, groups: 'quan-tri' };
    expect(await viewer((await enter()).cookie)).toMatchObject({ role: 'ADMINISTRATOR' });
    provider.person.claims = { ...provider.person.claims, groups: undefined };
    expect(await viewer((await enter()).cookie)).toMatchObject({ role: 'VIEWER' });
    const rows = await db.database.read('select name, password_hash from auth_account');
    expect(rows).toEqual([{ name: 'lan', password_hash: null }]);
  });

  test('somebody else of the same name is somebody else', async () => {
    provider.person.claims = { sub: 's2', preferred_username: 'lan' };
    expect(await viewer((await enter()).cookie)).toMatchObject({ name: 'lan-2', role: 'VIEWER' });
  });

  test('a closed account stays closed', async () => {
    await db.database
      .em()
      .getConnection()
      .execute(`update auth_account set disabled_at = now() where oidc_subject = 's2'`);
    const { entered, cookie } = await enter();
    expect([entered.status, cookie]).toEqual([401, '']);
  });

  test.each([
    ['another state', (url: URL, cookie: string) => (url.searchParams.set('state', 'x'), cookie)],
    ['a code nobody gave', (url: URL, cookie: string) => (url.searchParams.set('code', 'x'), cookie)],
    ['no memory of having left', () => ''],
    ['a memory that is none', () => 'bantin_oidc=e30'],
  ])('coming back with %s opens nothing', async (_what, tamper) => {
    provider.person.claims = { sub: 's1' };
    const { entered, cookie } = await enter(tamper);
    expect([entered.status, cookie]).toEqual([401, '']);
    expect(await entered.text()).toContain('không thành');
  });

  test('a token for another sign-in opens nothing', async () => {
    provider.person.wrongNonce = true;
    const { entered, cookie } = await enter();
    expect([entered.status, cookie]).toEqual([401, '']);
    provider.person.wrongNonce = false;
  });
});
