import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensureAdministrator } from '../../src/auth/first-administrator.js';
import { addAccount, PASSWORD, signIn } from '../support/accounts.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

const VIEWER = '{ viewer { kind name role units { slug } keys { label } } }';

describe.each(TEST_DATABASES)('signing in on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  let clock = Date.now();
  beforeAll(async () => {
    db = await open();
    service = await startTestService(db.database, {
      now: () => new Date(clock),
      config: { trustProxy: true },
    });
    await addAccount(db.database, 'lan', { unitIds: ['ht-huyen-loc-ha-448'] });
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const post = (path: string, body: unknown, headers: Record<string, string>) =>
    fetch(service.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  test('the first administrator gets a one-time password, chooses another, and only then may anything', async () => {
    const tools = { database: db.database, now: () => new Date(clock) };
    const rows = await db.database.read<{ n: number }>('select count(*)::int as n from auth_account');
    expect(rows[0]?.n).toBe(1);
    expect(await ensureAdministrator(tools)).toBeNull();
    await db.database.em().getConnection().execute('delete from auth_account');
    const first = await ensureAdministrator(tools);
    expect(first).toMatchObject({
      name: 'admin',
      password: expect.stringMatching(/^[a-z0-9]{5}(-[a-z0-9]{5}){3}$/),
    });
    expect(await ensureAdministrator(tools)).toBeNull();
    const password = first?.password ?? '';

    const entered = await signIn(service.url, { name: ' Admin ', password });
    expect(entered).toMatchObject({ status: 200, body: { signedIn: true, mustChangePassword: true } });
    const early = await service.ask('{ accounts { totalCount } }', {}, { cookie: entered.cookie });
    expect(early.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const [next, code] of [
      ['ngắn', 'SHORT'],
      ['admin-của-tỉnh', 'EASY'],
      [password, 'SAME'],
    ]) {
      const refused = await post('/auth/password', { current: password, next }, { cookie: entered.cookie });
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({ error: { code } });
    }
    const changed = await post(
      '/auth/password',
      { current: password, next: PASSWORD },
      { cookie: entered.cookie },
    );
    expect(changed.status).toBe(200);
    const cookie = (changed.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect((await service.ask(VIEWER, {}, { cookie })).data).toMatchObject({
      viewer: { kind: 'ACCOUNT', name: 'admin', role: 'ADMINISTRATOR', units: null },
    });
    // The session of the one-time password has ended, and so has the password.
    expect((await service.ask(VIEWER, {}, { cookie: entered.cookie })).data).toEqual({ viewer: null });
    expect((await signIn(service.url, { name: 'admin', password })).status).toBe(401);
    await addAccount(db.database, 'lan', { unitIds: ['ht-huyen-loc-ha-448'] });
  });

  test('a session tells who asks; its cookie is for this host alone, and at rest there are hashes only', async () => {
    const { cookie, setCookie } = await signIn(service.url, { name: 'lan', password: PASSWORD });
    expect(setCookie).toMatch(/^bantin_session=[\w-]{43}; .*HttpOnly/);
    expect(setCookie).toContain('SameSite=Lax');
    expect(setCookie).toContain('Path=/');
    expect(setCookie).not.toMatch(/Secure|Domain/);
    expect((await service.ask(VIEWER, {}, { cookie })).data).toEqual({
      viewer: {
        kind: 'ACCOUNT',
        name: 'lan',
        role: 'EDITOR',
        units: [{ slug: 'ht-huyen-loc-ha-448' }],
        keys: [],
      },
    });
    const token = cookie.split('=')[1] ?? '';
    const kept = JSON.stringify(
      await db.database.read('select s.*, a.* from auth_session s, auth_account a'),
    );
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(PASSWORD);
    expect(kept).toContain('scrypt$');
  });

  test('behind TLS the cookie never leaves it', async () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };
    const { setCookie, cookie } = await signIn(service.url, { name: 'lan', password: PASSWORD }, headers);
    expect(setCookie).toMatch(/^__Host-bantin_session=/);
    expect(setCookie).toContain('Secure');
    expect((await service.ask(VIEWER, {}, { cookie })).data).toMatchObject({ viewer: { name: 'lan' } });
  });

  test('a password is the same however its letters were typed', async () => {
    const answer = await signIn(service.url, { name: 'lan', password: PASSWORD.normalize('NFD') });
    expect(answer.status).toBe(200);
  });

  test('a wrong password and a name nobody has are one answer, in the language of whoever asks', async () => {
    const wrong = await signIn(service.url, { name: 'lan', password: 'khác hẳn rồi' });
    const nobody = await signIn(service.url, { name: 'khong-co', password: 'khác hẳn rồi' });
    expect(wrong.status).toBe(401);
    expect(wrong.setCookie).toBe('');
    expect(wrong.body).toMatchObject({ error: { code: 'WRONG', message: 'Tên hoặc mật khẩu không đúng.' } });
    expect([nobody.status, (nobody.body['error'] as { message: string }).message]).toEqual([
      401,
      'Tên hoặc mật khẩu không đúng.',
    ]);
    const english = await signIn(service.url, { name: 'lan', password: 'x' }, { 'accept-language': 'en' });
    expect(english.body).toMatchObject({ error: { message: 'The name or the password is wrong.' } });
    for (const body of [{}, { name: 'lan' }, { name: 5, password: 'x' }, []]) {
      expect((await signIn(service.url, body)).status).toBe(400);
    }
  });

  test('signing out ends the session, here and in the browser', async () => {
    const { cookie } = await signIn(service.url, { name: 'lan', password: PASSWORD });
    const out = await post('/auth/sign-out', {}, { cookie });
    expect(out.headers.get('set-cookie')).toMatch(/^bantin_session=; .*Max-Age=0/);
    expect((await service.ask(VIEWER, {}, { cookie })).data).toEqual({ viewer: null });
  });

  test('a session ends when nobody used it for twelve hours, and after a week whatever happens', async () => {
    const start = clock;
    const { cookie } = await signIn(service.url, { name: 'lan', password: PASSWORD });
    const knownAfter = async (hours: number) => {
      clock = start + hours * 3600_000;
      return (await service.ask(VIEWER, {}, { cookie })).data?.['viewer'] !== null;
    };
    for (let hours = 11; hours < 168; hours += 11)
      expect([hours, await knownAfter(hours)]).toEqual([hours, true]);
    expect(await knownAfter(169)).toBe(false);
    clock = start;
    const other = await signIn(service.url, { name: 'lan', password: PASSWORD });
    clock = start + 12.1 * 3600_000;
    expect((await service.ask(VIEWER, {}, { cookie: other.cookie })).data).toEqual({ viewer: null });
  });

  test('a page of another site can neither write with the cookie nor sign anybody in', async () => {
    const { cookie } = await signIn(service.url, { name: 'lan', password: PASSWORD });
    const mutation = 'mutation { revokeApiKey(id: "x") { userErrors { code } } }';
    for (const foreign of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: service.url },
    ] as Record<string, string>[]) {
      const answer = await service.ask(mutation, {}, { cookie, ...foreign });
      expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
      expect(answer.errors[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
      const entered = await signIn(service.url, { name: 'lan', password: PASSWORD }, foreign);
      expect([entered.status, entered.setCookie]).toEqual([403, '']);
      expect((await post('/auth/sign-out', {}, { cookie, ...foreign })).status).toBe(403);
    }
    const own = await service.ask(
      mutation,
      {},
      { cookie, origin: service.url, 'sec-fetch-site': 'same-origin' },
    );
    expect(own.data).toEqual({ revokeApiKey: { userErrors: [{ code: 'NOT_FOUND' }] } });
  });

  test('the page signs in by a form and leads on, within the service only', async () => {
    const page = await fetch(`${service.url}/auth/sign-in?next=/graphiql`, {
      headers: { 'accept-language': 'vi' },
    });
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).toContain('Đăng nhập Bantin');
    expect(html).toContain('name="next" value="/graphiql"');
    const send = (next: string, password = PASSWORD) =>
      fetch(`${service.url}/auth/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: service.url },
        body: new URLSearchParams({ name: 'lan', password, next }),
      });
    const entered = await send('/graphiql');
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/graphiql']);
    for (const away of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      expect((await send(away)).headers.get('location')).toBe('/');
    }
    const wrong = await send('/"><script>', 'sai');
    expect(wrong.status).toBe(401);
    expect(await wrong.text()).not.toContain('<script>');
  });

  test('guessing is slow: after ten failures the account waits, from wherever and with the right password', async () => {
    await addAccount(db.database, 'minh');
    const tries = await Promise.all(
      Array.from({ length: 14 }, (_, index) =>
        signIn(
          service.url,
          { name: 'minh', password: `đoán ${index}` },
          { 'x-forwarded-for': `203.0.113.${index}` },
        ),
      ),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4);
    const right = await signIn(
      service.url,
      { name: 'minh', password: PASSWORD },
      { 'x-forwarded-for': '203.0.113.99' },
    );
    expect(right).toMatchObject({ status: 429, body: { error: { code: 'TOO_OFTEN' } } });
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(right.headers.get('retry-after'))).toBeLessThanOrEqual(900);
    // It is the account that waits, and what it waits for is kept where every process sees it.
    expect((await signIn(service.url, { name: 'lan', password: PASSWORD })).status).toBe(200);
    const other = await startTestService(db.database, {
      now: () => new Date(clock),
      config: { trustProxy: true },
    });
    try {
      expect((await signIn(other.url, { name: 'minh', password: PASSWORD })).status).toBe(429);
    } finally {
      await other.close();
    }
    clock += 15 * 60_000 + 1000;
    expect((await signIn(service.url, { name: 'minh', password: PASSWORD })).status).toBe(200);
  });

  test('guessing many names from one address is slow too', async () => {
    await db.database
      .em()
      .getConnection()
      .execute(`insert into auth_attempt (subject, failures, since) values ('address:198.51.100.7', 50, ?)`, [
        new Date(clock),
      ]);
    const from = (address: string) =>
      signIn(service.url, { name: 'lan', password: PASSWORD }, { 'x-forwarded-for': address });
    expect((await from('198.51.100.7')).status).toBe(429);
    expect((await from('198.51.100.8')).status).toBe(200);
  });
});
