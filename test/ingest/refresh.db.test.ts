import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { refreshSource } from '../../src/ingest/refresh.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, type Reader } from '../support/reader.js';
import { articlePage, listPage, rss, LONG_TEXT, startSite, type TestSite } from '../support/site.js';

describe.each(TEST_DATABASES)('one journey on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let reader: Reader;
  let made = 0;
  let at = '';

  beforeAll(async () => {
    db = await open();
    site = await startSite();
    reader = createReader(db.database, site.allow);
  });
  beforeEach(() => {
    made += 1;
    at = `/${made}`;
    site.asked.length = 0;
  });
  afterAll(async () => {
    await reader.close();
    await site.close();
    await db.drop();
  });

  /** A list with so many article pages, all of which can be read. */
  function serveList(count: number): string[] {
    const paths = Array.from({ length: count }, (_, n) => `${at}/bai-${n}`);
    for (const path of paths) site.pages.set(path, articlePage(`Hội nghị của xã, bài ${path}`));
    site.pages.set(at, listPage(paths));
    return paths;
  }
  const added = () => reader.add({ url: site.origin + at, kind: 'HTML', family: 'generic' });
  const stored = async (id: number) =>
    (await reader.rows<{ n: number }>('select count(*)::int as n from article where source_id = $1', [id]))[0]
      ?.n;
  const execute = (sql: string, params: unknown[]) => db.database.em().getConnection().execute(sql, params);

  test('a page that failed is asked for again although the list is the same, and then the list is left alone', async () => {
    const [, second = ''] = serveList(3);
    const page = site.pages.get(second) ?? '';
    site.pages.set(second, { status: 500 });
    site.pages.set(at, {
      headers: { etag: '"one"' },
      body: listPage([0, 1, 2].map((n) => `${at}/bai-${n}`)),
    });
    const id = await added();
    expect(await reader.read(id)).toMatchObject({
      outcome: 'NEW',
      newCount: 2,
      failedCount: 1,
      errorCode: 'HTTP_ERROR',
    });
    expect(await reader.source(id)).toMatchObject({ etag: null, listHash: null, healthState: 'OK' });
    site.pages.set(second, page);
    site.asked.length = 0;
    expect(await reader.read(id)).toMatchObject({ outcome: 'NEW', newCount: 1, failedCount: 0 });
    expect(site.asked).toEqual([at, second]);
    expect(await reader.source(id)).toMatchObject({ etag: '"one"' });
    site.asked.length = 0;
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(site.asked).toEqual([at]);
  });

  test('a page behind the first list page that failed is not lost either', async () => {
    const paths = serveList(6);
    site.pages.set(at, listPage(paths.slice(0, 3), `${at}/trang-2`));
    site.pages.set(`${at}/trang-2`, listPage(paths.slice(3)));
    const last = paths[5] ?? '';
    const page = site.pages.get(last) ?? '';
    site.pages.set(last, { status: 503 });
    const id = await added();
    expect(await reader.read(id)).toMatchObject({ newCount: 5, failedCount: 1 });
    site.pages.set(last, page);
    expect(await reader.read(id)).toMatchObject({ newCount: 1, failedCount: 0 });
    site.asked.length = 0;
    site.pages.set(at, `${listPage(paths.slice(0, 3), `${at}/trang-2`)}<!-- 10:01 -->`);
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(site.asked).toEqual([at]);
  });

  test('more news than one list page between two readings are all found', async () => {
    const paths = serveList(9);
    site.pages.set(at, listPage(paths.slice(6)));
    const id = await added();
    expect(await reader.read(id)).toMatchObject({ newCount: 3 });
    site.pages.set(at, listPage(paths.slice(0, 3), `${at}/trang-2`));
    site.pages.set(`${at}/trang-2`, listPage(paths.slice(3, 6), `${at}/trang-3`));
    site.pages.set(`${at}/trang-3`, listPage(paths.slice(6), `${at}/trang-4`));
    expect(await reader.read(id)).toMatchObject({ newCount: 6 });
    expect(site.asked).not.toContain(`${at}/trang-4`);
  });

  test('a list of more than one batch is read whole', async () => {
    serveList(47);
    const id = await added();
    expect(await reader.read(id)).toMatchObject({ newCount: 47, failedCount: 0 });
    expect(await stored(id)).toBe(47);
  });

  test('an aborted journey keeps what was stored, and the next one completes without doubles', async () => {
    const paths = serveList(50);
    const id = await added();
    const stop = new AbortController();
    const page = site.pages.get(paths[30] ?? '') ?? '';
    site.pages.set(paths[30] ?? '', () => stop.abort(new Error('stopped')));
    await expect(refreshSource(id, reader.tools, stop.signal)).rejects.toThrow('stopped');
    expect(await stored(id)).toBe(20);
    expect(await reader.source(id)).toMatchObject({ heldUntil: null, nextCheckAt: null, failures: 0 });
    site.pages.set(paths[30] ?? '', page);
    expect(await reader.read(id)).toMatchObject({ newCount: 30, failedCount: 0 });
    expect(await stored(id)).toBe(50);
    expect(
      await reader.rows(
        'select 1 from article_change c join article a on a.id = c.article_id where source_id = $1',
        [id],
      ),
    ).toHaveLength(50);
  });

  test('of two readings at once one is busy', async () => {
    serveList(5);
    const id = await added();
    const both = await Promise.all([refreshSource(id, reader.tools), refreshSource(id, reader.tools)]);
    expect(both.filter((each) => each && 'refused' in each)).toEqual([{ refused: 'BUSY' }]);
    expect(await stored(id)).toBe(5);
  });

  test('a source that is not there is null', async () => {
    expect(await refreshSource(999_999, reader.tools)).toBeNull();
  });

  test('the hold of a dead process runs out; one that was taken over ends the reading without a trace', async () => {
    const paths = serveList(3);
    const id = await added();
    await execute(`update source set held_until = now() + interval '10 seconds' where id = ?`, [id]);
    expect(await refreshSource(id, reader.tools)).toEqual({ refused: 'BUSY' });
    await execute(`update source set held_until = now() - interval '1 second' where id = ?`, [id]);
    // Another process takes the source while this one reads: its hold must not be let go.
    const page = site.pages.get(paths[1] ?? '') ?? '';
    site.pages.set(paths[1] ?? '', (_, response) => {
      void execute(`update source set held_until = '2099-01-01' where id = ?`, [id]).then(() =>
        response.end(page),
      );
    });
    await reader.read(id);
    expect((await reader.source(id)).heldUntil?.getUTCFullYear()).toBe(2099);
  });

  test('a fault of our own is thrown, and the source is not due again at once', async () => {
    site.pages.set(
      at,
      rss([
        {
          title: 'Tin',
          link: 'http://xa.example/tin',
          description: LONG_TEXT,
          author: 'Văn A - UBND xã Lộc Hà',
        },
      ]),
    );
    const id = await reader.add({ url: site.origin + at });
    const broken = { ...reader.tools, gazetteer: null as never };
    await expect(refreshSource(id, broken)).rejects.toThrow();
    const source = await reader.source(id);
    expect(source).toMatchObject({ heldUntil: null, failures: 1 });
    expect(source.nextCheckAt?.getTime()).toBeGreaterThan(Date.now() + 3_600_000);
    expect(await reader.read(id)).toMatchObject({ newCount: 1 });
    expect(await reader.source(id)).toMatchObject({ failures: 0 });
  });
});
