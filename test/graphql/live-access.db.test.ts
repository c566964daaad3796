import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import { addAccount, addKey, PASSWORD, signIn } from '../support/accounts.js';
import { incomingOf, storeTestArticle, storeTestArticles } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService, type TestServiceOptions } from '../support/service.js';
import { type Followed, openSocket, type TestSocket } from '../support/socket.js';

const ADDED = 'subscription { articleAdded { title } }';

/** Waits until it is so; fails after long. */
async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await what()); tries += 1) {
    if (tries > 600) throw new Error('it did not come about');
    await sleep(50);
  }
}

/** Asks for a socket and gives the status of the refusal, or 101. */
function upgrade(url: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((done, fail) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    socket.once('unexpected-response', (_request, response) => done(response.statusCode ?? 0));
    socket.once('open', () => {
      socket.terminate();
      done(101);
    });
    socket.once('error', fail);
  });
}

describe.each(TEST_DATABASES)('who may listen on %s', (_name, openDb) => {
  let db: TestDatabase;
  let sourceId: number;
  let made = 100;
  const ending: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    db = await openDb();
    const { sources } = await storeTestArticles(db.database, [
      { source: 'province', title: 'Có từ trước', publishedAt: '2026-01-01T00:00:00.000Z' },
    ]);
    sourceId = sources.province;
    await addAccount(db.database, 'lan');
  });
  afterAll(async () => {
    for (const end of ending.reverse()) await end();
    await db.drop();
  });

  const start = async (options: TestServiceOptions): Promise<TestService> => {
    const service = await startTestService(db.database, options);
    ending.push(() => service.close());
    return service;
  };
  const open = (url: string, settings?: Parameters<typeof openSocket>[1]): TestSocket => {
    const socket = openSocket(url, settings);
    ending.push(() => socket.close());
    return socket;
  };
  const store = async (title: string): Promise<void> => {
    made += 1;
    const incoming = incomingOf({ source: 'province', title, publishedAt: '2026-02-01T00:00:00.000Z' }, made);
    await storeTestArticle(db.database, sourceId, incoming);
  };
  /** Follows and waits for the first event, of an article stored for that. */
  const told = async (socket: TestSocket, query = ADDED): Promise<Followed> => {
    const followed = socket.follow(query);
    await until(async () => {
      await store('Báo thử');
      await sleep(100);
      return followed.events.length > 0 || followed.errors.length > 0;
    });
    expect(followed.errors).toEqual([]);
    return followed;
  };
  const refusal = async (socket: TestSocket, query = ADDED, more: object = {}) => {
    const followed = socket.follow(query, {}, more);
    await followed.ended;
    expect(followed.events).toEqual([]);
    return followed.errors[0]?.extensions['code'];
  };

  test('where reading needs a key, nobody listens without one', async () => {
    const { url } = await start({ config: { publicRead: false } });
    const { authorization } = await addKey(db.database, 'VIEWER');
    const { cookie } = await signIn(url, { name: 'lan', password: PASSWORD });
    expect(await refusal(open(url))).toBe('UNAUTHENTICATED');
    expect(await refusal(open(url, { params: { authorization: 'Bearer bantin_sai' } }))).toBe(
      'UNAUTHENTICATED',
    );
    expect(await refusal(open(url, { headers: { cookie: 'bantin_session=sai' } }))).toBe('UNAUTHENTICATED');
    (await told(open(url, { params: { authorization } }))).stop();
    (await told(open(url, { headers: { authorization } }))).stop();
    (await told(open(url, { headers: { cookie, origin: url } }))).stop();
  });

  test('a wrong key is refused where everybody may read, too', async () => {
    const { url } = await start({});
    expect(await refusal(open(url, { params: { authorization: 'Bearer bantin_sai' } }))).toBe(
      'UNAUTHENTICATED',
    );
    expect(await refusal(open(url, { headers: { authorization: 'Bearer bantin_sai' } }))).toBe(
      'UNAUTHENTICATED',
    );
  });

  test('a page of another site does not listen in the name of who is signed in here', async () => {
    const { url } = await start({ config: { publicRead: false } });
    const { cookie } = await signIn(url, { name: 'lan', password: PASSWORD });
    expect(await upgrade(url, { cookie, origin: 'https://evil.example' })).toBe(403);
    expect(await upgrade(url, { cookie, origin: 'null' })).toBe(403);
    expect(await upgrade(url, { cookie, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await upgrade(url, { cookie, origin: url, 'sec-fetch-site': 'same-origin' })).toBe(101);
    // What a proxy says counts only where it is trusted.
    const forwarded = { cookie, origin: 'https://bantin.example', 'x-forwarded-host': 'bantin.example' };
    expect(await upgrade(url, forwarded)).toBe(403);
    const behind = await start({ config: { trustProxy: true } });
    expect(await upgrade(behind.url, forwarded)).toBe(101);
  });

  test('who signed out, and whose key was revoked, is told no more', async () => {
    const { url, ask } = await start({ socketLimits: { stillMs: 100 } });
    const { cookie } = await signIn(url, { name: 'lan', password: PASSWORD });
    const created = await ask(
      'mutation { createApiKey(input: { label: "Bảng" }) { secret key { id } } }',
      {},
      { cookie },
    );
    const { secret, key } = created.data?.['createApiKey'] as { secret: string; key: { id: string } };
    const byKey = open(url, { params: { authorization: `Bearer ${secret}` } });
    const bySession = open(url, { headers: { cookie } });
    const nobody = open(url);
    const followed = [await told(byKey), await told(bySession), await told(nobody)];
    await sleep(300);
    expect([byKey.closed, bySession.closed]).toEqual([[], []]);

    await ask(
      'mutation ($id: ID!) { revokeApiKey(id: $id) { userErrors { code } } }',
      { id: key.id },
      { cookie },
    );
    await followed[0]?.ended;
    expect(byKey.closed).toEqual([expect.objectContaining({ code: 4403 })]);
    expect(bySession.closed).toEqual([]);
    await fetch(`${url}/auth/sign-out`, { method: 'POST', headers: { cookie } });
    await followed[1]?.ended;
    expect(bySession.closed).toEqual([expect.objectContaining({ code: 4403 })]);

    const before = followed.map(({ events }) => events.length);
    await store('Sau khi ra');
    await until(() => (followed[2]?.events.length ?? 0) > (before[2] ?? 0));
    expect(followed.slice(0, 2).map(({ events }) => events.length)).toEqual(before.slice(0, 2));
  });

  test('whose role changed connects anew', async () => {
    const { url } = await start({ socketLimits: { stillMs: 100 } });
    const id = await addAccount(db.database, 'mai');
    const { cookie } = await signIn(url, { name: 'mai', password: PASSWORD });
    const socket = open(url, { headers: { cookie } });
    const followed = await told(socket);
    const execute = db.database.em().getConnection();
    await execute.execute(`update auth_account set role = 'VIEWER' where id = ?`, [id]);
    await followed.ended;
    expect(socket.closed).toEqual([expect.objectContaining({ code: 4403 })]);
  });

  test('an operation may cost what it may over HTTP: more with a key than without', async () => {
    const { url } = await start({ limits: { costAnonymous: 20, costKnown: 1000 } });
    const { authorization } = await addKey(db.database, 'VIEWER');
    const dear = 'subscription { articleAdded { title source { articles(first: 20) { nodes { title } } } } }';
    expect(await refusal(open(url), dear)).toBe('QUERY_TOO_COMPLEX');
    (await told(open(url, { params: { authorization } }), dear)).stop();
  });

  test('connecting and every operation count as requests do', async () => {
    const service = await start({ limits: { rateAnonymous: 3 } });
    const { url } = service;
    const socket = open(url);
    const held = socket.follow(ADDED);
    await until(async () => service.statements.length > 0);
    expect(await refusal(socket, 'subscription { nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await refusal(socket)).toBe('RATE_LIMITED');
    expect(held.errors).toEqual([]);
    expect(await upgrade(url)).toBe(429);
    const { authorization } = await addKey(db.database, 'VIEWER');
    expect(await upgrade(url, { authorization })).toBe(101);
  });

  test('behind a trusted proxy every client is an address of its own', async () => {
    const { url } = await start({ config: { trustProxy: true }, socketLimits: { connectionsPerAddress: 1 } });
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    await told(open(url, from('192.0.2.1')));
    expect(await upgrade(url, { 'x-forwarded-for': '192.0.2.1' })).toBe(429);
    expect(await upgrade(url, { 'x-forwarded-for': '192.0.2.2' })).toBe(101);
  });

  test('where only known documents are answered, only those are followed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bantin-documents-'));
    ending.push(async () => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'added.graphql'), ADDED);
    const { url } = await start({ config: { trustedDocuments: 'on', trustedDocumentsPath: folder } });
    const id = createHash('sha256').update(ADDED).digest('hex');
    expect(await refusal(open(url), 'subscription { articleAdded { id } }')).toBe('FORBIDDEN');
    expect(await refusal(open(url), '', { extensions: { persistedQuery: { sha256Hash: 'ff' } } })).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
    (await told(open(url))).stop();
    const byId = open(url).follow('', {}, { extensions: { persistedQuery: { sha256Hash: id } } });
    await until(async () => {
      await store('Báo thử');
      await sleep(100);
      return byId.events.length > 0;
    });
    expect(byId.errors).toEqual([]);
  });
});
