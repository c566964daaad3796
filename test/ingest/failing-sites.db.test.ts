import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, NOON, type Reader } from '../support/reader.js';
import {
  type Answer,
  articlePage,
  listPage,
  LONG_TEXT,
  rss,
  startSite,
  type TestSite,
} from '../support/site.js';

const FEED = rss(
  [1, 2].map((n) => ({
    title: `Tin số ${n}`,
    link: `http://xa.example/tin-${n}`,
    guid: `tin-${n}`,
    pubDate: `Mon, 0${n} Mar 2026 08:00:00 +0700`,
    description: LONG_TEXT,
  })),
);

const MB = 1_000_000;
const HOUR = 3_600_000;

/** How a list fails, and what must come of it: outcome, code, status, health and the hours until it is asked again. */
const FAILURES: Readonly<
  Record<string, { answer: Answer; expected: readonly [string, string, number | null, string, number] }>
> = {
  'not found': { answer: { status: 404 }, expected: ['PERMANENT_FAILURE', 'HTTP_ERROR', 404, 'BROKEN', 2] },
  gone: { answer: { status: 410 }, expected: ['PERMANENT_FAILURE', 'HTTP_ERROR', 410, 'BROKEN', 2] },
  forbidden: { answer: { status: 403 }, expected: ['BLOCKED', 'HTTP_ERROR', 403, 'BLOCKED', 2] },
  'broken server': { answer: { status: 500 }, expected: ['TEMPORARY_FAILURE', 'HTTP_ERROR', 500, 'OK', 2] },
  'come back in ten hours': {
    answer: { status: 429, headers: { 'retry-after': '36000' } },
    expected: ['TEMPORARY_FAILURE', 'RATE_LIMITED', 429, 'OK', 10],
  },
  'come back in ten years': {
    answer: { status: 503, headers: { 'retry-after': '315360000' } },
    expected: ['TEMPORARY_FAILURE', 'RATE_LIMITED', 503, 'OK', 24],
  },
  'a web page in place of the feed': {
    answer: articlePage('Đăng nhập'),
    expected: ['PERMANENT_FAILURE', 'NOT_A_FEED', 200, 'BROKEN', 2],
  },
  'suddenly empty': { answer: rss([]), expected: ['EMPTY', 'SUDDENLY_EMPTY', 200, 'BROKEN', 2] },
  'fifty megabytes': {
    answer: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      let left = 50;
      const more = (): void => {
        if (left-- <= 0) return void response.end();
        response.write(Buffer.alloc(MB, 0x20), () => setImmediate(more));
      };
      more();
    },
    expected: ['PERMANENT_FAILURE', 'BODY_TOO_LARGE', null, 'BROKEN', 2],
  },
  'a gzip bomb': {
    answer: {
      headers: { 'content-encoding': 'gzip', 'content-type': 'text/xml' },
      body: gzipSync(Buffer.alloc(200 * MB, 0x20)),
    },
    expected: ['PERMANENT_FAILURE', 'EXPANSION_TOO_LARGE', null, 'BROKEN', 2],
  },
  'an answer that breaks off': {
    answer: (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('<?xml');
      setTimeout(() => response.destroy(), 20);
    },
    expected: ['TEMPORARY_FAILURE', 'ANSWER_BROKEN', null, 'OK', 2],
  },
  'a site that never answers': {
    answer: () => {},
    expected: ['TEMPORARY_FAILURE', 'TIMEOUT', null, 'OK', 2],
  },
};

describe.each(TEST_DATABASES)('failing sites on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let other: TestSite;
  let reader: Reader;
  let well: number;

  beforeAll(async () => {
    db = await open();
    site = await startSite({ '/well.xml': FEED });
    other = await startSite({ '/secret': 'trang nội bộ' });
    reader = createReader(db.database, `${site.allow},*.allowed.example=0`, {
      timeouts: { headerMs: 3000, idleMs: 3000, totalMs: 15_000 },
      lookup: (name) => Promise.resolve(name === 'inner.example' ? ['10.0.0.1'] : ['203.0.113.9']),
    });
    well = await reader.add({ url: `${site.origin}/well.xml` });
    await reader.read(well);
  });
  afterAll(async () => {
    await reader.close();
    await site.close();
    await other.close();
    await db.drop();
  });

  test.each(Object.entries(FAILURES))(
    '%s: told on the fetch row, and mended by the next good reading',
    async (name, each) => {
      const path = `/${encodeURIComponent(name)}`;
      site.pages.set(path, FEED);
      const id = await reader.add({ url: site.origin + path });
      await reader.read(id);
      site.pages.set(path, each.answer);

      const [outcome, code, status, health, hours] = each.expected;
      expect(await reader.read(id)).toMatchObject({ outcome, errorCode: code, newCount: 0 });
      const after = await reader.source(id);
      expect(after).toMatchObject({ healthState: health, failures: 1, heldUntil: null });
      const wait = (after.nextCheckAt?.getTime() ?? 0) - NOON.getTime();
      expect(Math.floor(wait / HOUR)).toBe(hours);
      const [row] = await reader.rows<{ status: number | null }>(
        'select status, error_message from source_fetch where source_id = $1 order by id desc limit 1',
        [id],
      );
      expect(row).toMatchObject({ status, error_message: expect.stringMatching(/\w/) });

      expect(await reader.read(id)).toMatchObject({ outcome });
      const health2 = health === 'OK' ? 'BROKEN' : health;
      expect(await reader.source(id)).toMatchObject({ healthState: health2, failures: 2 });

      site.pages.set(path, FEED);
      expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', errorCode: null });
      expect(await reader.source(id)).toMatchObject({ healthState: 'OK', failures: 0, healthReason: null });
      expect(await reader.source(well)).toMatchObject({ healthState: 'OK', failures: 0 });
    },
  );

  test.each([
    ['another port of this machine', () => `${other.origin}/secret`],
    ['a name that lies in a private network', () => 'http://inner.example/secret'],
    ['a private address', () => 'http://10.1.2.3/secret'],
    ['the metadata service', () => 'http://169.254.169.254/secret/meta'],
    ['a file', () => 'file:///etc/secret'],
  ])('a redirect to %s is refused, and its target stands nowhere', async (name, target) => {
    const path = `/to-${encodeURIComponent(name)}`;
    site.pages.set(path, { status: 302, headers: { location: target() } });
    const id = await reader.add({ url: site.origin + path });
    expect(await reader.read(id)).toMatchObject({ outcome: 'BLOCKED', errorCode: 'UNSAFE_REDIRECT' });
    expect(await reader.source(id)).toMatchObject({ healthState: 'BLOCKED' });
    expect(await textsWith(reader, 'secret')).toEqual([]);
    expect(other.asked).toEqual([]);
  });

  test('a source elsewhere that redirects to an allow-listed site is refused all the same', async () => {
    // The other site is allowed for itself; `site` is another origin and may not be led there.
    const allowed = createReader(db.database, `${site.allow},${other.allow}`);
    site.pages.set('/to-allowed', { status: 301, headers: { location: `${other.origin}/secret` } });
    const id = await reader.add({ url: `${site.origin}/to-allowed` });
    expect(await allowed.read(id)).toMatchObject({ outcome: 'BLOCKED', errorCode: 'UNSAFE_REDIRECT' });
    expect(other.asked).toEqual([]);
    expect(await textsWith(reader, 'secret')).toEqual([]);
    await allowed.close();
  });

  test('links of a list into refused places leave no address behind, the other articles arrive', async () => {
    site.pages.set('/bai-1', articlePage('Bài viết thứ nhất của xã'));
    site.pages.set('/bai-2', articlePage('Bài viết thứ hai của xã'));
    site.pages.set('/bai-3', { status: 302, headers: { location: `${other.origin}/secret` } });
    site.pages.set(
      '/mixed.xml',
      rss([
        { title: 'Một', link: `${site.origin}/bai-1` },
        { title: 'Hai', link: `${site.origin}/bai-2` },
        { title: 'Ba', link: `${site.origin}/bai-3` },
        { title: 'Bốn', link: 'http://10.1.2.3/secret' },
      ]),
    );
    const id = await reader.add({ url: `${site.origin}/mixed.xml`, family: 'generic' });
    expect(await reader.read(id)).toMatchObject({ outcome: 'NEW', newCount: 2, failedCount: 2 });
    expect(await textsWith(reader, 'secret')).toEqual([]);
    expect(await reader.source(id)).toMatchObject({ healthState: 'OK' });
  });

  test('when no page is an article any more the source has drifted; one odd page is no drift', async () => {
    const paths = ['/p1', '/p2', '/p3'];
    site.pages.set('/drift', listPage(paths));
    for (const path of paths) site.pages.set(path, '<html><body><p>Trang đang nâng cấp</p></body></html>');
    const id = await reader.add({ url: `${site.origin}/drift`, kind: 'HTML', family: 'generic' });
    expect(await reader.read(id)).toMatchObject({
      outcome: 'DRIFTED',
      errorCode: 'NOT_AN_ARTICLE',
      failedCount: 3,
    });
    expect(await reader.source(id)).toMatchObject({ healthState: 'DRIFTED', failures: 1, etag: null });

    for (const path of ['/p1', '/p2']) site.pages.set(path, articlePage(`Hội nghị của xã ${path}`));
    expect(await reader.read(id)).toMatchObject({ outcome: 'NEW', newCount: 2, failedCount: 1 });
    expect(await reader.source(id)).toMatchObject({ healthState: 'OK', failures: 0 });

    site.pages.set('/drift', listPage([...paths, '/p1?in=1']));
    site.pages.set('/p1?in=1', articlePage('Hội nghị của xã /p1'));
    await reader.read(id);
    site.asked.length = 0;
    site.pages.set('/drift', `${listPage(paths)}<!-- đồng hồ 10:01 -->`);
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', failedCount: 0, errorCode: null });
    // What is no article was remembered and is not asked for at every reading.
    expect(site.asked).toEqual(['/drift']);
    expect(await reader.source(id)).toMatchObject({ healthState: 'OK', failures: 0 });
  });

  test('a site that asks for rest in the middle is left alone, and asked again after that rest', async () => {
    const paths = Array.from({ length: 30 }, (_, n) => `/rest-${n}`);
    site.pages.set('/rest', listPage(paths));
    for (const path of paths) site.pages.set(path, articlePage(`Bài ${path} của xã`));
    site.pages.set('/rest-5', { status: 429, headers: { 'retry-after': '7200' } });
    const id = await reader.add({ url: `${site.origin}/rest`, kind: 'HTML', family: 'generic' });
    site.asked.length = 0;
    expect(await reader.read(id)).toMatchObject({ newCount: 5, failedCount: 25, errorCode: 'RATE_LIMITED' });
    expect(site.asked).toEqual(['/rest', ...paths.slice(0, 6)]);
    const wait = ((await reader.source(id)).nextCheckAt?.getTime() ?? 0) - NOON.getTime();
    expect(Math.floor(wait / HOUR)).toBe(2);
    site.pages.set('/rest-5', articlePage('Bài /rest-5 của xã'));
    expect(await reader.read(id)).toMatchObject({ outcome: 'NEW', newCount: 25, failedCount: 0 });
  });

  test('a list that never gave an article may stay empty', async () => {
    site.pages.set('/new-site.xml', rss([]));
    const id = await reader.add({ url: `${site.origin}/new-site.xml` });
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED' });
    site.pages.set('/new-site.xml', rss([], '<lastBuildDate>x</lastBuildDate>'));
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', errorCode: null });
  });

  test('the last thirty fetches of a source are kept', async () => {
    const before = await reader.rows('select 1 from source_fetch where source_id = $1', [well]);
    for (let n = before.length; n < 33; n += 1) await reader.read(well);
    const [row] = await reader.rows<{ n: number; first: number; last: number }>(
      'select count(*)::int as n from source_fetch where source_id = $1',
      [well],
    );
    expect(row?.n).toBe(30);
  });
});

/** Every table and column that holds `word` in any text. */
async function textsWith(reader: Reader, word: string): Promise<string[]> {
  const columns = await reader.rows<{ t: string; c: string }>(
    `select table_name as t, column_name as c from information_schema.columns where table_schema = 'public' and data_type in ('text', 'jsonb')`,
  );
  const found: string[] = [];
  for (const { t, c } of columns) {
    const rows = await reader.rows(`select 1 from "${t}" where "${c}"::text ilike $1 limit 1`, [`%${word}%`]);
    if (rows.length > 0) found.push(`${t}.${c}`);
  }
  return found;
}
