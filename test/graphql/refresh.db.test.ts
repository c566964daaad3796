import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../src/auth/viewer.js';
import { addSource } from '../../src/ingest/add-source.js';
import { idOf } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

const FEED = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Xã thử</title>
<link>https://example.org/</link><item><title>Tin thử thứ nhất</title><link>https://example.org/tin-1</link>
<guid>tin-1</guid><pubDate>${new Date(Date.now() - 3_600_000).toUTCString()}</pubDate>
<description>Sáng nay xã tổ chức lễ ra quân làm đường.</description></item></channel></rss>`;

const REFRESH = `mutation ($id: ID!) { refreshSource(id: $id) {
  source { id health { state lastSuccessAt } articles { totalCount nodes { title } } }
  fetch { id outcome newCount foundCount status }
  userErrors { __typename code message path }
} }`;

const EDITOR: Viewer = { kind: 'ACCOUNT', id: '1', name: 'lan', role: 'EDITOR', unitIds: null };

describe.each(TEST_DATABASES)('refreshSource on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  let site: Server;
  let sourceId: number;
  beforeAll(async () => {
    db = await open();
    site = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(FEED);
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    const { port } = site.address() as AddressInfo;
    const added = await addSource(db.database.em(), {
      name: 'Xã thử',
      url: `http://127.0.0.1:${port}/rss.xml`,
      homepageUrl: null,
      kind: 'FEED',
      family: 'feed',
      province: '42',
      owners: [],
    });
    sourceId = added.id;
    service = await startTestService(db.database, { viewer: EDITOR });
  });
  afterAll(async () => {
    await service.close();
    await new Promise((done) => site.close(done));
    await db.drop();
  });

  const set = (sql: string) =>
    db.database.em().getConnection().execute(`update source set ${sql} where id = ?`, [sourceId]);
  const refresh = async (headers: Record<string, string> = {}) => {
    const { data, errors } = await service.ask(REFRESH, { id: idOf('Source', sourceId) }, headers);
    expect(errors).toEqual([]);
    return data?.['refreshSource'] as Record<string, unknown>;
  };

  const audits = () =>
    db.database.read(
      `select actor, actor_name as "actorName", before, after from audit_event ` +
        `where action = 'refreshSource' and subject = $1 order by id`,
      [`Source:${sourceId}`],
    );

  test('a real reading: its articles are in the answer, a second one finds nothing new', async () => {
    expect(await refresh()).toMatchObject({
      source: {
        id: idOf('Source', sourceId),
        health: { state: 'OK', lastSuccessAt: expect.any(String) },
        articles: { totalCount: 1, nodes: [{ title: 'Tin thử thứ nhất' }] },
      },
      fetch: { outcome: 'NEW', newCount: 1, foundCount: 1, status: 200 },
      userErrors: [],
    });
    expect(await refresh()).toMatchObject({ fetch: { outcome: 'UNCHANGED', newCount: 0 }, userErrors: [] });
    expect(await audits()).toEqual([
      {
        actor: 'ACCOUNT:1',
        actorName: 'lan',
        before: null,
        after: expect.objectContaining({ outcome: 'NEW', newCount: 1 }),
      },
      {
        actor: 'ACCOUNT:1',
        actorName: 'lan',
        before: null,
        after: expect.objectContaining({ outcome: 'UNCHANGED' }),
      },
    ]);
  });

  test('fields under names that swap, and two readings in one request each with its own state', async () => {
    const { data, errors } = await service.ask(
      `mutation ($id: ID!) {
        a: refreshSource(id: $id) { fetch: source { fetches { totalCount } } source: fetch { code: outcome } userErrors: __typename errs: userErrors { code } }
        b: refreshSource(id: $id) { fetch: source { fetches { totalCount } } source: fetch { code: outcome } }
      }`,
      { id: idOf('Source', sourceId) },
    );
    expect(errors).toEqual([]);
    const total = (key: string) =>
      (data?.[key] as { fetch: { fetches: { totalCount: number } } }).fetch.fetches.totalCount;
    expect(data?.['a']).toMatchObject({
      source: { code: 'UNCHANGED' },
      userErrors: 'RefreshSourcePayload',
      errs: [],
    });
    expect(total('b')).toBe(total('a') + 1);
  });

  test.each([
    ['vi', {}, 'Nguồn tin này đang tạm dừng; hãy cho chạy lại trước.'],
    ['en', { 'accept-language': 'en-GB,en;q=0.9,vi;q=0.1' }, 'This source is paused; resume it first.'],
  ])('a paused source in %s', async (_language, headers, message) => {
    await set(`lifecycle = 'PAUSED'`);
    const error = { __typename: 'SourceNotReadableError', code: 'SOURCE_PAUSED', message, path: ['id'] };
    expect(await refresh(headers as Record<string, string>)).toEqual({
      source: null,
      fetch: null,
      userErrors: [error],
    });
    await set(`lifecycle = 'ACTIVE'`);
  });

  test.each([
    ['vi', { 'accept-language': 'vi-VN, en;q=0.8' }, 'Nguồn tin này đang được đọc; hãy thử lại sau.'],
    ['en', { 'accept-language': 'en' }, 'This source is being read right now; try again in a moment.'],
  ])('a source that is being read in %s', async (_language, headers, message) => {
    await set(`held_until = now() + interval '1 minute'`);
    const error = { __typename: 'SourceNotReadableError', code: 'SOURCE_BUSY', message, path: ['id'] };
    expect(await refresh(headers)).toEqual({ source: null, fetch: null, userErrors: [error] });
    await set('held_until = null');
    expect(await audits()).toHaveLength(4);
  });

  test('no such source, an id of something else, and no id are the same refusal', async () => {
    for (const id of [idOf('Source', 999_999), idOf('Unit', 'ht-province-42'), 'x', '']) {
      const { data, errors } = await service.ask(
        `mutation ($id: ID!) { refreshSource(id: $id) { source { id } userErrors { message: code code: message ... on NotFoundError { where: path } } } }`,
        { id },
        { 'accept-language': 'en' },
      );
      expect(errors).toEqual([]);
      expect(data).toEqual({
        refreshSource: {
          source: null,
          userErrors: [{ message: 'NOT_FOUND', code: 'There is no such source.', where: ['id'] }],
        },
      });
    }
  });

  test('a site that fails is a reading that says so, not an error', async () => {
    await set(`url = 'http://127.0.0.1:9/rss.xml'`);
    expect(await refresh()).toMatchObject({
      fetch: { outcome: 'TEMPORARY_FAILURE', newCount: 0 },
      source: { articles: { totalCount: 1 } },
      userErrors: [],
    });
  });
});
