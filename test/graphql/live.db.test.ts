import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import WebSocket from 'ws';
import { recordChanges, recordHealth } from '../../src/changes/record-changes.js';
import { LISTENER_NAME } from '../../src/listen.js';
import {
  idOf,
  incomingOf,
  storeTestArticle,
  storeTestArticles,
  type TestArticle,
} from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';
import { type Followed, openSocket, type TestSocket } from '../support/socket.js';

const ADDED = `subscription ($filter: ArticleFilter) { articleAdded(filter: $filter) { id title source { name } } }`;
const CHANGED = `subscription ($filter: ArticleFilter) { articleChanged(filter: $filter) { kind articleId article { title bodyText } } }`;
const HEALTH = `subscription { sourceHealthChanged { id name health { state } } }`;

/** Waits until it is so; fails after long. */
async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await what()); tries += 1) {
    if (tries > 600) throw new Error('it did not come about');
    await sleep(50);
  }
}

const sockets: TestSocket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.close();
});

function open(url: string, settings?: Parameters<typeof openSocket>[1]): TestSocket {
  const socket = openSocket(url, settings);
  sockets.push(socket);
  return socket;
}

describe.each(TEST_DATABASES)('subscriptions on %s', (name, openDb) => {
  let db: TestDatabase;
  let service: TestService;
  let sources: Record<'province' | 'locHa', number>;
  let made = 100;
  beforeAll(async () => {
    db = await openDb();
    const stored = await storeTestArticles(db.database, [
      { source: 'province', title: 'Có từ trước', publishedAt: '2026-01-01T00:00:00.000Z' },
    ]);
    ({ sources } = stored);
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const store = async (
    title: string,
    more: Partial<TestArticle> = {},
    index = (made += 1),
  ): Promise<number> => {
    const source = more.source === 'locHa' ? 'locHa' : 'province';
    await storeTestArticle(
      db.database,
      sources[source],
      incomingOf({ source, title, publishedAt: '2026-02-01T00:00:00.000Z', ...more }, index),
    );
    return index;
  };
  /** Follows, and makes sure it does: the first event tells of an article stored for that. */
  const followAdded = async (url: string, filter?: object): Promise<Followed> => {
    const before = service.statements.length;
    const followed = open(url).follow(ADDED, filter ? { filter } : {});
    await until(() => service.statements.slice(before).some((sql) => sql.includes('pg_snapshot_xmin')));
    return followed;
  };
  const titles = ({ events }: Followed) =>
    events.map((event) => (event['articleAdded'] as { title: string }).title);

  test('tells of new articles that fit the filter, each once, keyed as asked', async () => {
    const all = await followAdded(service.url);
    const some = open(service.url).follow(
      `subscription ($filter: ArticleFilter) { neu: articleAdded(filter: $filter) { ten: title } }`,
      { filter: { source: { eq: idOf('Source', sources.locHa) } } },
    );
    await sleep(300);
    const index = await store('Tin tỉnh');
    await store('Tin huyện', { source: 'locHa' });
    // What is told is read when it is told: the edit comes once the first two were.
    await until(() => all.events.length === 2);
    await store('Tin tỉnh, đã sửa', {}, index);
    await store('Tin tỉnh nữa');
    await until(() => all.events.length === 3 && some.events.length === 1);
    expect(all.events[0]).toEqual({
      articleAdded: { id: expect.any(String), title: 'Tin tỉnh', source: { name: 'Cổng thông tin Hà Tĩnh' } },
    });
    expect(titles(all)).toEqual(['Tin tỉnh', 'Tin huyện', 'Tin tỉnh nữa']);
    expect(some.events).toEqual([{ neu: { ten: 'Tin huyện' } }]);
    expect([...all.errors, ...some.errors]).toEqual([]);
  });

  test('tells what changed and what went out of sight, without its text', async () => {
    const index = await store('Sẽ bị gỡ');
    const [row] = await db.database.read<{ id: number }>(`select id from article where title = 'Sẽ bị gỡ'`);
    const id = row?.id ?? 0;
    const changed = open(service.url).follow(CHANGED, { filter: { title: { contains: 'bị gỡ' } } });
    await sleep(500);
    await store('Sẽ bị gỡ nay mai', {}, index);
    await store('Không ai hỏi');
    await db.database.em().transactional(async (em) => {
      await em
        .getConnection()
        .execute(
          `update article set status = 'TAKEN_DOWN' where id = ?`,
          [id],
          'run',
          em.getTransactionContext(),
        );
      await recordChanges(em, [{ articleId: id, kind: 'WITHDRAWN' }], new Date());
    });
    await until(() => changed.events.length === 2);
    const articleId = idOf('Article', id);
    expect(changed.events.map((event) => event['articleChanged'])).toMatchObject([
      { kind: expect.stringMatching(/UPDATED|WITHDRAWN/), articleId, article: { title: 'Sẽ bị gỡ nay mai' } },
      { kind: 'WITHDRAWN', articleId, article: { title: 'Sẽ bị gỡ nay mai', bodyText: null } },
    ]);
  });

  test('tells of a source whose health changed, and not of one whose health stayed', async () => {
    const health = open(service.url).follow(HEALTH);
    await sleep(500);
    const become = (id: number, state: 'OK' | 'BROKEN') =>
      db.database.em().transactional(async (em) => {
        await recordHealth(em, [{ source: id, state, at: new Date() }]);
        await em
          .getConnection()
          .execute(
            'update source set health_state = ? where id = ?',
            [state, id],
            'run',
            em.getTransactionContext(),
          );
      });
    await become(sources.province, 'OK');
    await become(sources.locHa, 'BROKEN');
    await until(() => health.events.length > 0);
    expect(health.events).toEqual([
      {
        sourceHealthChanged: {
          id: idOf('Source', sources.locHa),
          name: 'Huyện ủy Lộc Hà',
          health: { state: 'BROKEN' },
        },
      },
    ]);
  });

  test('twenty who ask the same cost one statement for a batch', async () => {
    const follow = () => open(service.url).follow(ADDED, { filter: { hasImages: false } });
    const many = Array.from({ length: 20 }, follow);
    await sleep(1000);
    service.statements.length = 0;
    await store('Một lần cho tất cả');
    await until(() => many.every(({ events }) => events.length === 1));
    expect(service.statements.filter((sql) => sql.includes(`kind = 'CREATED'`))).toHaveLength(1);
  });

  test('a filter that is wrong, an operation that is no subscription, and one beyond the limits are refused', async () => {
    const socket = open(service.url);
    const refusal = async (query: string, variables?: Record<string, unknown>) => {
      const followed = socket.follow(query, variables);
      await followed.ended;
      expect(followed.events).toEqual([]);
      expect(followed.errors).toHaveLength(1);
      expect(followed.errors[0]?.extensions['requestId']).toMatch(/^[0-9a-f-]{36}$/);
      return followed.errors[0]?.extensions;
    };
    expect(await refusal(ADDED, { filter: {} })).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'articleAdded.filter',
    });
    expect(await refusal('{ articles { totalCount } }')).toMatchObject({ code: 'BAD_REQUEST' });
    expect(await refusal('subscription { articleAdded { nothing } }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect(await refusal('subscription { articleAdded {')).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' });
    expect(await refusal(ADDED, { filter: 'x' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const deep = `subscription { articleAdded { source { owners { organ { unit { ${'parent { '.repeat(9)}id${' }'.repeat(9)} } } } } } }`;
    expect(await refusal(deep)).toMatchObject({ code: 'QUERY_TOO_DEEP' });
    const dear = `subscription ($n: Int) { articleAdded { source { articles(first: $n) { nodes { source { articles(first: $n) { nodes { id } } } } } } } }`;
    expect(await refusal(dear, { n: 100 })).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
    const { errors, status } = await service.ask(HEALTH);
    expect([errors[0]?.extensions.code, status]).toEqual(['BAD_REQUEST', 400]);
  });

  test('an error that nobody foresaw is masked and logged under its id', async () => {
    const broken = await startTestService(db.database, {
      instead: {
        read: async (sql, params) => {
          if (sql.includes(`kind = 'CREATED'`))
            throw Object.assign(new Error('secret table'), { code: '42P01' });
          return db.database.read(sql, params);
        },
      },
    });
    const followed = open(broken.url).follow(ADDED);
    await sleep(500);
    await store('Không ai đọc được');
    await followed.ended;
    expect(followed.errors).toHaveLength(1);
    const [error] = followed.errors;
    expect(error?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(error?.message).not.toContain('secret');
    expect(broken.logged).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          requestId: error?.extensions['requestId'],
          err: expect.objectContaining({ message: 'secret table' }),
        }),
      ]),
    );
    await broken.close();
  });

  test('a client that does not read is closed with a code that says so; the others are not held up', async () => {
    const small = await startTestService(db.database, { socketLimits: { waitingEvents: 5 } });
    const slow = new WebSocket(`${small.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const code = new Promise<number>((done) => slow.once('close', done));
    await new Promise((done) => slow.once('open', done));
    slow.send(JSON.stringify({ type: 'connection_init' }));
    await new Promise((done) => slow.once('message', done));
    const query = 'subscription { articleChanged { id article { bodyText } } }';
    let heard = 0;
    slow.on('message', () => (heard += 1));
    slow.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    const [row] = await db.database.read<{ id: number }>('select min(id) as id from article');
    const id = row?.id ?? 0;
    const execute = (sql: string) => db.database.em().getConnection().execute(sql, [id]);
    const change = () =>
      db.database
        .em()
        .transactional((em) => recordChanges(em, [{ articleId: id, kind: 'UPDATED' }], new Date()));
    const quick = open(small.url).follow('subscription { articleChanged { id } }');
    // Who subscribes is told nothing of it: both hear of changes from some moment on.
    await until(async () => {
      await change();
      await sleep(100);
      return heard > 0 && quick.events.length > 0;
    });
    await execute(`update article set body_text = repeat('dài lắm ', 400000) where id = ?`);
    slow.pause();
    const before = quick.events.length;
    for (let n = 1; n <= 16; n += 1) {
      await change();
      await until(() => quick.events.length >= before + n);
    }
    slow.resume();
    expect(await code).toBe(4413);
    await execute(`update article set body_text = '' where id = ?`);
    await small.close();
  });

  test('a page of another site may not connect, nor more than the limit, nor one that says nothing', async () => {
    const strict = await startTestService(db.database, {
      socketLimits: { connectionsPerAddress: 2, subscriptionsPerConnection: 1, initMs: 200 },
    });
    const address = `${strict.url.replace('http', 'ws')}/graphql`;
    const connect = (origin?: string, url = address) =>
      new Promise<WebSocket | number>((done, fail) => {
        const socket = new WebSocket(url, 'graphql-transport-ws', origin === undefined ? {} : { origin });
        socket.once('unexpected-response', (_request, response) => done(response.statusCode ?? 0));
        socket.once('open', () => done(socket));
        socket.once('error', fail);
      });
    expect(await connect('https://evil.example')).toBe(403);
    expect(await connect('null')).toBe(403);
    expect(await connect(undefined, address.replace('/graphql', '/other'))).toBe(404);
    const silent = (await connect(strict.url)) as WebSocket;
    expect(await new Promise((done) => silent.once('close', done))).toBe(4408);

    const socket = open(strict.url);
    const first = socket.follow(HEALTH);
    await sleep(300);
    const second = socket.follow(HEALTH);
    await second.ended;
    expect(second.errors[0]?.extensions['code']).toBe('RATE_LIMITED');
    const other = (await connect()) as WebSocket;
    expect(await connect()).toBe(429);
    other.terminate();
    await until(async () => {
      const again = await connect();
      if (again instanceof WebSocket) again.terminate();
      return again instanceof WebSocket;
    });
    first.stop();
    await strict.close();
  });

  test('who asks is read from the connection parameters, else from the headers of the upgrade', async () => {
    const seen: unknown[] = [];
    const asked = await startTestService(db.database, {
      instead: {
        viewerOf: async ({ authorization, cookie }) => {
          seen.push([authorization, cookie]);
          return { kind: 'ANONYMOUS', id: null, name: null, role: null, unitIds: null };
        },
      },
    });
    const followed = open(asked.url, {
      params: { authorization: 'Bearer k' },
      headers: { cookie: 'a=b' },
    }).follow(HEALTH);
    await until(() => seen.length === 3);
    expect(seen).toEqual([
      [undefined, 'a=b'],
      ['Bearer k', 'a=b'],
      ['Bearer k', 'a=b'],
    ]);
    followed.stop();
    await asked.close();
  });

  test('a service that stops closes its sockets with 1001', async () => {
    const leaving = await startTestService(db.database);
    const socket = open(leaving.url);
    const followed = socket.follow(ADDED);
    await sleep(500);
    await leaving.close();
    await followed.ended;
    expect(socket.closed).toEqual([expect.objectContaining({ code: 1001 })]);
  });

  test('a listener that was cut off catches up', async () => {
    if (name !== 'PostgreSQL') return;
    const followed = await followAdded(service.url);
    await sleep(500);
    const admin = new pg.Client({ connectionString: db.url ?? '' });
    await admin.connect();
    const listeners = async () =>
      (
        await admin.query<{ pid: number }>(
          'select pid from pg_stat_activity where datname = current_database() and application_name = $1',
          [LISTENER_NAME],
        )
      ).rows.map(({ pid }) => pid);
    const before = await listeners();
    expect(before.length).toBeGreaterThan(0);
    for (let n = 0; n < 5; n += 1) {
      await store(`Trước khi đứt ${n}`);
      for (const pid of await listeners()) await admin.query('select pg_terminate_backend($1)', [pid]);
      await store(`Sau khi đứt ${n}`);
    }
    await until(() => followed.events.length === 10);
    await until(async () => (await listeners()).length > 0);
    expect((await listeners()).some((pid) => before.includes(pid))).toBe(false);
    await store('Đã nối lại');
    await until(() => followed.events.length === 11);
    expect(new Set(titles(followed)).size).toBe(11);
    await admin.end();
  });
});
