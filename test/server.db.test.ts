import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { addSource } from '../src/ingest/add-source.js';
import { readLanguage } from '../src/read-language.js';
import { SOURCES } from './support/articles.js';
import { TEST_DATABASES, type TestDatabase } from './support/databases.js';
import { startTestService, type TestService } from './support/service.js';

describe.each(TEST_DATABASES)('the server on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    service = await startTestService(db.database, {
      readiness: {
        database: async () => ((await db.database.read('select 1 as ok')).length === 1 ? null : 'no answer'),
      },
    });
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const audits = serverAudits({ url: () => `${service.url}/graphql` });

  test('there are audits of GraphQL over HTTP', () => expect(audits.length).toBeGreaterThanOrEqual(61));

  test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))(
    '%s',
    async (_title, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
    },
  );

  test('every answer carries the id of its request', async () => {
    for (const path of ['/healthz', '/readyz', '/graphql?query=%7B__typename%7D', '/nowhere']) {
      const { headers } = await fetch(service.url + path);
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('healthz and readyz', async () => {
    const health = await fetch(`${service.url}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await fetch(`${service.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', checks: { database: 'ok' } },
    ]);
  });

  test('metrics are what Prometheus reads: requests, sources, and whether the database answers', async () => {
    await addSource(db.database.em(), SOURCES.locHa);
    await service.read('{ __typename }');
    await fetch(`${service.url}/nowhere/${'x'.repeat(20)}`);
    const response = await fetch(`${service.url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const text = await response.text();
    for (const line of text.split('\n').filter(Boolean))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{.*\})? (?:[-+.\de]+|\+Inf|nan))$/i);
    expect(text).toContain('bantin_database_up 1');
    expect(text).toContain('bantin_sources{lifecycle="ACTIVE",health="OK"} 1');
    expect(text).toMatch(
      /bantin_http_request_seconds_count\{method="POST",route="\/graphql",status="200"\} \d+/,
    );
    expect(text).toMatch(/route="none",status="404"/);
    expect(text).not.toContain('nowhere');
    expect(text).toContain('process_resident_memory_bytes');
  });

  test('the page of GraphiQL is asked for anew, where it is built', async () => {
    const page = await fetch(`${service.url}/graphiql`);
    if (page.status === 404) return;
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const [asset] = /\/graphiql\/assets\/[^"]+/.exec(await page.text()) ?? [];
    const response = await fetch(service.url + (asset ?? ''));
    expect(response.headers.get('cache-control')).toContain('immutable');
  });
});

test('readyz says which part is not there and why; healthz does not care', async () => {
  const [first] = TEST_DATABASES;
  if (!first) throw new Error('there is no database');
  const db = await first[1]();
  const service = await startTestService(db.database, {
    readiness: {
      database: async () => ((await db.database.read('select 1 as ok')).length === 1 ? null : 'no answer'),
      migrations: async () => '2 migrations are pending',
      queue: async () => null,
    },
  });
  try {
    await db.drop();
    const ready = await fetch(`${service.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      status: 'not ready',
      checks: {
        database: expect.stringMatching(/closed/i),
        migrations: '2 migrations are pending',
        queue: 'ok',
      },
    });
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${service.url}/metrics`)).text()).toContain('bantin_database_up 0');
    const answer = await service.ask('{ articles { totalCount } }');
    expect(answer.errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  } finally {
    await service.close();
  }
});

test.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['en', 'en'],
  ['EN-us', 'en'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['en;q=0.1, vi;q=0.9', 'vi'],
  ['vi;q=0.2, en;q=0.3', 'en'],
  ['fr, en;q=0.5', 'en'],
  ['fr', 'vi'],
  ['enm', 'vi'],
  ['*', 'vi'],
  ['en;q=0, *', 'vi'],
  ['en;q=x', 'vi'],
  [';;,,=', 'vi'],
])('Accept-Language "%s" is answered in %s', (header, language) => {
  expect(readLanguage(header)).toBe(language);
});
