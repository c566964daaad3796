import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withinPatience } from '../../src/editing/look-at-source.js';
import { addSource } from '../../src/ingest/add-source.js';
import { idOf, SOURCES } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startEditorService } from '../support/editors.js';

const BODY = Array.from(
  { length: 30 },
  (_each, index) => `Câu thứ ${index} kể về lễ ra quân làm đường.`,
).join(' ');
const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Xã thử</title></head><body>
<h1 class="a">Tin thử thứ nhất</h1><h2 class="b">Tên theo quy tắc</h2><div class="ngay">02/01/2026 08:15</div>
<div class="noi-dung"><p>${BODY}</p><p>${BODY}</p></div></body></html>`;

test('a look that takes too long is given up and refused, at its place', async () => {
  const endless = (signal: AbortSignal) =>
    new Promise<never>((_done, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason as Error));
    });
  expect(await withinPatience(['url'], endless, 5)).toEqual({
    refused: [{ code: 'TOO_SLOW', path: ['url'], values: { seconds: 0.005 } }],
  });
});

describe.each(TEST_DATABASES)('how a source reads, on %s', (_name, open) => {
  let db: TestDatabase;
  let service: Awaited<ReturnType<typeof startEditorService>>;
  let site: Server;
  let origin: string;
  beforeAll(async () => {
    db = await open();
    site = createServer(({ url }, response) => {
      if (url === '/robots.txt') return void response.writeHead(404).end();
      if (url === '/rss.xml') {
        const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Xã thử</title><link>${origin}/</link>
          <item><title>Tin thử thứ nhất</title><link>${origin}/tin-1</link><guid>1</guid></item></channel></rss>`;
        return void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed);
      }
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    service = await startEditorService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await new Promise((done) => site.close(done));
    await db.drop();
  });

  const preview = (input: object) =>
    service.write(
      'editor',
      `mutation ($input: PreviewSourceInput!) { previewSource(input: $input) {
        preview { kind title listCount error { code message } articles { url title publishedAt bodyText images { url } }
          failures { url code } coverage { field filled of } warnings { code message } }
        userErrors { code path } } }`,
      { input },
    );

  test('a preview shows articles, coverage and warnings, by rules too, and stores nothing', async () => {
    const plain = await preview({ url: `${origin}/rss.xml` });
    expect(plain).toMatchObject({
      userErrors: [],
      preview: { kind: 'FEED', title: 'Xã thử', listCount: 1, error: null, failures: [] },
    });
    expect(plain.preview.articles).toMatchObject([{ url: `${origin}/tin-1`, title: 'Tin thử thứ nhất' }]);
    expect(plain.preview.coverage).toContainEqual({ field: 'body', filled: 1, of: 1 });
    expect(plain.preview.warnings).toContainEqual({
      code: 'LIST_SHORT',
      message: 'Danh sách chỉ có 1 tin: có thể đây không phải trang danh sách tin',
    });
    const ruled = await preview({ url: `${origin}/rss.xml`, rules: { title: 'h2.b', date: '.ngay' } });
    expect(ruled.preview.articles).toMatchObject([
      { title: 'Tên theo quy tắc', publishedAt: '2026-01-02T01:15:00.000Z' },
    ]);
    expect(await db.database.read('select id from source')).toEqual([]);
  });

  test('what cannot be previewed is said by place', async () => {
    expect(
      await preview({ url: `${origin}/rss.xml`, family: 'joomla', limit: 99, rules: { body: 'p:has(a' } }),
    ).toEqual({
      preview: null,
      userErrors: [
        { code: 'UNKNOWN_FAMILY', path: ['input', 'family'] },
        { code: 'BAD_RULE', path: ['input', 'rules', '0', 'body'] },
        { code: 'OUT_OF_RANGE', path: ['input', 'limit'] },
      ],
    });
    const closed = await preview({ url: 'http://127.0.0.1:1/rss' });
    expect(closed.preview).toMatchObject({ error: { code: 'CONNECTION_FAILED' }, articles: [] });
  });

  test('a site is looked over: what it is and which sources it would make', async () => {
    const found = await service.write(
      'editor',
      `mutation ($url: URL!) { discoverSource(url: $url) { discovery { url kind family requestCount isComplete
        proposals { kind url itemCount why { code message } } } userErrors { code } } }`,
      { url: `${origin}/rss.xml` },
    );
    expect(found).toMatchObject({ userErrors: [], discovery: { kind: 'FEED', isComplete: true } });
    expect(found.discovery.proposals).toContainEqual({
      kind: 'FEED',
      url: `${origin}/rss.xml`,
      itemCount: 1,
      why: expect.arrayContaining([{ code: 'FEED', message: expect.stringContaining('1 tin') }]),
    });
    const closed = await service.write(
      'editor',
      `mutation { discoverSource(url: "http://127.0.0.1:1/") { discovery { url } userErrors { code path } } }`,
    );
    expect(closed).toEqual({ discovery: null, userErrors: [{ code: 'SITE_UNREADABLE', path: ['url'] }] });
  });

  test('rules that changed are tried on the stored pages, then read into the articles', async () => {
    const { id } = await addSource(db.database.em(), {
      ...SOURCES.locHa,
      url: `${origin}/rss.xml`,
      family: null,
    });
    const source = idOf('Source', id);
    await service.write('editor', `mutation ($id: ID!) { refreshSource(id: $id) { userErrors { code } } }`, {
      id: source,
    });
    await service.write(
      'editor',
      `mutation ($id: ID!) { updateSource(input: { id: $id, expectedVersion: 1, rules: { title: "h2.b" } }) { userErrors { code } } }`,
      { id: source },
    );
    const reprocess = (dryRun: boolean) =>
      service.write(
        'editor',
        `mutation ($id: ID!, $dry: Boolean!) { reprocessSource(id: $id, dryRun: $dry) { report {
          dryRun pageCount changedCount createdCount changed { url title changes { field before after } } } userErrors { code } } }`,
        { id: source, dry: dryRun },
      );
    const titles = async () =>
      (await db.database.read<{ title: string }>('select title from article')).map(({ title }) => title);
    const tried = await reprocess(true);
    expect(tried).toMatchObject({ userErrors: [], report: { dryRun: true, pageCount: 1, changedCount: 1 } });
    expect(tried.report.changed[0].changes).toContainEqual({
      field: 'title',
      before: 'Tin thử thứ nhất',
      after: 'Tên theo quy tắc',
    });
    expect(await titles()).toEqual(['Tin thử thứ nhất']);
    await reprocess(false);
    expect(await titles()).toEqual(['Tên theo quy tắc']);
    const actions = await db.database.read('select action from audit_event order by id');
    expect(actions).toEqual([
      { action: 'refreshSource' },
      { action: 'updateSource' },
      { action: 'reprocessSource' },
    ]);
  });

  test('an archive is asked for, and a feed without one is told so', async () => {
    const [{ id = 0 } = {}] = await db.database.read<{ id: number }>('select id from source');
    const backfill = (args: string) =>
      service.write(
        'editor',
        `mutation ($id: ID!) { backfillSource(id: $id ${args}) {
          backfill { state pageCount newCount nextRunAt } userErrors { code path } } }`,
        { id: idOf('Source', id) },
      );
    expect(await backfill('')).toMatchObject({ userErrors: [{ code: 'NO_ARCHIVE', path: ['from'] }] });
    expect(await backfill('pages: 0')).toMatchObject({
      userErrors: [{ code: 'OUT_OF_RANGE', path: ['pages'] }],
    });
    expect(await backfill(`pages: 3, from: "${origin}/tin-tuc", since: "2025-01-01"`)).toMatchObject({
      backfill: { state: 'RUNNING', pageCount: 0, newCount: 0, nextRunAt: expect.any(String) },
      userErrors: [],
    });
  });
});
