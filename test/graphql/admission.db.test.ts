import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addKey } from '../support/accounts.js';
import { storeTestArticles } from '../support/articles.js';
import { HAS_POSTGRES, TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import {
  readAnswer,
  startTestService,
  type TestService,
  type TestServiceOptions,
} from '../support/service.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe.each(TEST_DATABASES)('who and how much is let in on %s', (name, open) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, [
      { source: 'province', title: 'Một', publishedAt: '2026-01-01T00:00:00.000Z' },
    ]);
  });
  afterAll(() => db.drop());

  /** Runs over a service of its own. */
  const over = async (options: TestServiceOptions, work: (service: TestService) => Promise<void>) => {
    const service = await startTestService(db.database, options);
    try {
      await work(service);
    } finally {
      await service.close();
    }
  };

  test('where reading needs a key, nothing but the shape of the API is told without one', async () => {
    await over({ config: { publicRead: false } }, async (service) => {
      for (const query of [
        '{ articles { totalCount } }',
        '{ __typename ...F } fragment F on Query { sources { totalCount } }',
        '{ ... { viewer { name } node(id: "x") { id } } }',
        'mutation { refreshSource(id: "x") { userErrors { code } } }',
      ]) {
        const answer = await service.ask(query);
        expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
        expect(answer.errors[0]?.message).toBe('Muốn đọc ở đây cần đăng nhập hoặc khoá API.');
        expect(answer.data ?? null).toBeNull();
      }
      expect(service.statements).toEqual([]);
      expect((await service.ask('{ viewer { name } __schema { queryType { name } } }')).data).toEqual({
        viewer: null,
        __schema: { queryType: { name: 'Query' } },
      });
      const key = await addKey(db.database, 'VIEWER');
      expect((await service.ask('{ articles { totalCount } }', {}, key)).data).toEqual({
        articles: { totalCount: 1 },
      });
    });
  });

  test('a key may spend five times as much; what is allowed is told', async () => {
    await over({}, async (service) => {
      const query = (size: number) =>
        `{ articles(first: 100) { nodes { source { articles(first: ${size}) { nodes { id title } } } } } }`;
      const key = await addKey(db.database, 'VIEWER');
      const anonymous = await service.ask(query(60), {}, { 'accept-language': 'en' });
      expect(anonymous.errors[0]).toMatchObject({
        message: expect.stringMatching(/^The query costs 18301; 10000 are allowed/),
        extensions: { code: 'QUERY_TOO_COMPLEX' },
      });
      expect(anonymous.extensions['cost']).toMatchObject({ limit: 10_000 });
      const known = await service.ask(query(60), {}, key);
      expect(known.errors).toEqual([]);
      expect(known.extensions['cost']).toMatchObject({ limit: 50_000 });
      expect(
        (await service.ask(query(100).replace('id title', 'id title url lead status language'), {}, key))
          .errors[0]?.message,
      ).toMatch(/^Truy vấn tốn \d+; được phép 50000/);
    });
  });

  test('requests are counted per address and per key, with when to come again', async () => {
    await over({ limits: { rateAnonymous: 3, rateKnown: 5 } }, async (service) => {
      const key = await addKey(db.database, 'VIEWER');
      const other = await addKey(db.database, 'VIEWER');
      const codes = async (count: number, headers: Record<string, string>) => {
        const answers = [];
        for (let index = 0; index < count; index += 1)
          answers.push(await service.ask('{ __typename }', {}, headers));
        return answers;
      };
      const anonymous = await codes(4, {});
      expect(anonymous.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
      const refused = anonymous[3];
      expect(refused?.errors[0]).toMatchObject({
        message: expect.stringMatching(/^Quá nhiều yêu cầu; hãy thử lại sau \d+ giây\.$/),
        extensions: { code: 'RATE_LIMITED', requestId: refused?.headers.get('x-request-id') },
      });
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
      // A wrong key is no way around it.
      const [wrong] = await codes(1, { authorization: 'Bearer bantin_x', 'accept-language': 'en' });
      expect(wrong?.errors[0]?.message).toMatch(/^Too many requests; try again in \d+ seconds\.$/);
      expect((await codes(6, key)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
      expect((await codes(1, other))[0]?.status).toBe(200);
      expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
    });
  });

  test.each([
    ['vi', 'Truy vấn sâu hơn 2 tầng.', 'Truy vấn có hơn 1 bí danh.', 'Yêu cầu lớn hơn 1 KB.'],
    [
      'en',
      'The query is more than 2 levels deep.',
      'The query has more than 1 aliases.',
      'The request is larger than 1 KB.',
    ],
  ])('limits are told in %s', async (language, deep, aliases, body) => {
    await over({ limits: { depth: 2, aliases: 1, bodyBytes: 1024 } }, async (service) => {
      const said = async (query: string) =>
        (await service.ask(query, {}, { 'accept-language': language })).errors.map(({ message }) => message);
      expect(await said('{ articles { nodes { id } } }')).toEqual([deep]);
      expect(await said('{ a: __typename b: __typename }')).toEqual([aliases]);
      expect(await said(`{ __typename } # ${'x'.repeat(1100)}`)).toEqual([body]);
    });
  });

  test('a request that takes too long is answered in time, whatever the database does', async () => {
    const never = { read: () => new Promise<never>(() => {}) };
    await over({ instead: never, limits: { requestMs: 300 } }, async (service) => {
      const { errors, data } = await service.ask(
        '{ sources { totalCount } }',
        {},
        { 'accept-language': 'en' },
      );
      expect(errors).toMatchObject([
        { message: 'The query took too long. Ask for less at once.', extensions: { code: 'TIMEOUT' } },
      ]);
      expect(data ?? null).toBeNull();
    });
  });

  const onPostgres = HAS_POSTGRES && name === 'PostgreSQL' ? test : test.skip;
  /** How many statements of ours sleep on the server. */
  const sleeping = async () => {
    const rows = await db.database.read<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'active' ` +
        `and query like '%pg_sleep(25)%' and pid <> pg_backend_pid()`,
    );
    return rows[0]?.n ?? 0;
  };
  const until = async (wanted: number) => {
    for (let wait = 0; (await sleeping()) !== wanted; wait += 1) {
      if (wait > 400) throw new Error(`${await sleeping()} statements run, not ${wanted}`);
      await sleep(50);
    }
  };
  const slow: TestServiceOptions['instead'] = {
    read: (sql, params, signal) =>
      db.database.read(
        sql.includes('totalCount') || sql.includes('count(*)')
          ? `select pg_sleep(25), x.* from (${sql}) x`
          : sql,
        params,
        signal,
      ),
  };

  onPostgres('a request past its time ends its statement on the server', async () => {
    await over({ instead: slow, limits: { requestMs: 1500 } }, async (service) => {
      const asked = service.ask('{ sources { totalCount } }');
      await until(1);
      expect((await asked).errors[0]?.extensions.code).toBe('TIMEOUT');
      await until(0);
      // The connections are whole: the next request is answered.
      expect((await service.ask('{ sources { nodes { name } } }')).errors).toEqual([]);
    });
  });

  onPostgres('a client that goes away takes its statement along', async () => {
    await over({ instead: slow, limits: { requestMs: 60_000 } }, async (service) => {
      const leaving = new AbortController();
      const asked = fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ sources { totalCount } }' }),
        signal: leaving.signal,
      }).catch((error: unknown) => error);
      await until(1);
      leaving.abort();
      await asked;
      await until(0);
    });
  });

  describe('trusted documents', () => {
    const TRUSTED = 'query Trusted { sources { totalCount } }';
    const folder = mkdtempSync(join(tmpdir(), 'bantin-documents-'));
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'inner', 'trusted.graphql'), TRUSTED);
    const manifest = join(folder, 'manifest.json');
    writeFileSync(manifest, JSON.stringify({ 'trusted-1': TRUSTED }));
    const config = { trustedDocumentsPath: folder };
    const post = (service: TestService, body: object, headers: Record<string, string> = {}) =>
      fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }).then(readAnswer);
    const DATA = { sources: { totalCount: expect.any(Number) } };

    test('on: known texts and ids are answered, others are not', async () => {
      await over({ config: { ...config, trustedDocuments: 'on' } }, async (service) => {
        const hash = sha256(TRUSTED);
        const persisted = { persistedQuery: { version: 1, sha256Hash: hash } };
        for (const body of [
          { query: TRUSTED },
          { documentId: hash },
          { documentId: `sha256:${hash}` },
          { extensions: persisted },
          { query: TRUSTED, extensions: persisted },
        ]) {
          expect((await post(service, body)).data).toEqual(DATA);
        }
        const get = (params: Record<string, string>) =>
          fetch(`${service.url}/graphql?${new URLSearchParams(params).toString()}`).then(readAnswer);
        expect((await get({ documentId: hash })).data).toEqual(DATA);
        expect((await get({ extensions: JSON.stringify(persisted) })).data).toEqual(DATA);
        const foreign = await post(
          service,
          { query: '{ articles { totalCount } }' },
          { 'accept-language': 'en' },
        );
        expect([foreign.status, foreign.errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
        expect(foreign.errors[0]?.message).toContain('Only trusted documents');
        const other = { persistedQuery: { version: 1, sha256Hash: sha256('{ articles { totalCount } }') } };
        expect(
          (await post(service, { query: '{ articles { totalCount } }', extensions: other })).status,
        ).toBe(403);
        for (const body of [{ documentId: sha256('x') }, { extensions: other }]) {
          expect((await post(service, body)).errors[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
        }
      });
    });

    test('log: everything is answered, what is not trusted is written down', async () => {
      await over({ config: { ...config, trustedDocuments: 'log' } }, async (service) => {
        expect((await post(service, { documentId: sha256(TRUSTED) })).data).toEqual(DATA);
        expect(service.logged).toEqual([]);
        expect((await post(service, { query: '{ __typename }' })).data).toEqual({ __typename: 'Query' });
        expect(service.logged).toMatchObject([{ sha256: sha256('{ __typename }') }]);
      });
    });

    test('a manifest names documents by ids of its own; a path that holds nothing stops the start', async () => {
      await over({ config: { trustedDocumentsPath: manifest, trustedDocuments: 'on' } }, async (service) => {
        expect((await post(service, { documentId: 'trusted-1' })).data).toEqual(DATA);
        expect((await post(service, { query: TRUSTED })).data).toEqual(DATA);
      });
      const missing = { trustedDocumentsPath: join(folder, 'nowhere'), trustedDocuments: 'on' } as const;
      await expect(startTestService(db.database, { config: missing })).rejects.toThrow(
        /BANTIN_TRUSTED_DOCUMENTS_PATH/,
      );
    });
  });
});
