import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createParsePool, type ParsePool } from '../../src/ingest/parse-pool.js';
import { projectFile } from '../../src/project-files.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, NOON, type Reader } from '../support/reader.js';
import { articlePage, listPage, LONG_TEXT, rss, startSite, type TestSite } from '../support/site.js';

const WORKER = pathToFileURL(projectFile('test', 'support', 'parse-worker.mjs'));
const FEED = rss([{ title: 'Tin số 1 của xã', link: 'http://xa.example/1', description: LONG_TEXT }]);

describe('threads that read', () => {
  let pool: ParsePool;
  beforeAll(() => {
    pool = createParsePool({ worker: WORKER, threads: 1, limitMs: 8000, memoryMb: 200 });
  });
  afterAll(() => pool.close());

  const feed = (path: string) =>
    pool.feed({ bytes: Buffer.from(FEED), url: `http://xa.example${path}`, fetchedAt: NOON });
  const page = (path: string) =>
    pool.page({ text: articlePage('Hội nghị của xã'), url: `http://xa.example${path}`, fetchedAt: NOON });

  test('give what the same reading gives in place, errors of the site with their code', async () => {
    expect((await feed('/rss')).entries.map(({ title }) => title)).toEqual(['Tin số 1 của xã']);
    expect(await page('/bai-1')).toMatchObject({ title: 'Hội nghị của xã', family: 'generic' });
    await expect(pool.page({ text: 'chữ', url: 'http://xa.example/' })).rejects.toMatchObject({
      name: 'SourceError',
      code: 'NOT_HTML',
    });
  });

  test.each([
    ['/hang', 'PAGE_REFUSED', 'longer than'],
    ['/exit', 'PAGE_REFUSED', 'ended with 3'],
  ])('a page that ends at %s is refused, those beside and behind it are read', async (path, code, reason) => {
    const [died, beside] = await Promise.allSettled([page(path), page('/bai-2')]);
    expect(died).toMatchObject({ status: 'rejected', reason: { name: 'SourceError', code } });
    expect(died).toMatchObject({ reason: { message: expect.stringContaining(reason) as unknown } });
    expect(beside).toMatchObject({ status: 'fulfilled', value: { title: 'Hội nghị của xã' } });
    expect(await page('/bai-3')).toMatchObject({ title: 'Hội nghị của xã' });
  });

  test('a page that takes all memory is refused', async () => {
    const small = createParsePool({ worker: WORKER, threads: 1, limitMs: 100_000, memoryMb: 60 });
    const asked = small.page({ text: articlePage('Tin'), url: 'http://xa.example/memory' });
    await expect(asked).rejects.toMatchObject({
      code: 'PAGE_REFUSED',
      message: expect.stringContaining('memory') as unknown,
    });
    await small.close();
  });

  test('a feed that hangs is called a refused feed', async () => {
    await expect(feed('/hang')).rejects.toMatchObject({ code: 'FEED_REFUSED' });
  });

  test('what is still asked when the threads are ended is no fault of the site', async () => {
    const ending = createParsePool({ worker: WORKER, threads: 1 });
    const asked = ending.page({ text: articlePage('Tin'), url: 'http://xa.example/hang' });
    await Promise.all([expect(asked).rejects.toMatchObject({ name: 'AbortError' }), ending.close()]);
  });
});

/** What keeps a reader busiest of all that its limits let through, and what they refuse. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a feed of nested entries': `<rss version="2.0"><channel><title>x</title>${'<item><title>a'.repeat(350_000)}`,
  'a feed of references': `<rss version="2.0"><channel><item><title>a</title><link>/a</link><description>${'&amp;'.repeat(900_000)}`,
  'deep JSON': `{"items":[{"id":"1","x":${'['.repeat(1_000_000)}`,
};

const HOSTILE_PAGES: Readonly<Record<string, string>> = {
  'a million tags': '<b>'.repeat(1_000_000),
  'a million <': '<'.repeat(1_000_000),
  'line breaks': `<div>${'chữ<br>'.repeat(100_000)}</div>`,
  'a long text': `<p>${'Ủy ban nhân dân xã tổ chức hội nghị. '.repeat(100_000)}</p>`,
};

describe.each(TEST_DATABASES)('hostile sources on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let pool: ParsePool;
  let reader: Reader;

  beforeAll(async () => {
    db = await open();
    site = await startSite();
    pool = createParsePool({ worker: WORKER, threads: 1, limitMs: 8000 });
    reader = createReader(db.database, site.allow, {}, pool);
  });
  afterAll(async () => {
    await pool.close();
    await reader.close();
    await site.close();
    await db.drop();
  });

  test('a source whose feed kills its thread says so, and the next one is read', async () => {
    site.pages.set('/hang', FEED);
    site.pages.set('/well.xml', FEED);
    const hostile = await reader.add({ url: `${site.origin}/hang` });
    const well = await reader.add({ url: `${site.origin}/well.xml` });
    const [bad, good] = await Promise.all([reader.read(hostile), reader.read(well)]);
    expect(bad).toMatchObject({ outcome: 'PERMANENT_FAILURE', errorCode: 'FEED_REFUSED' });
    expect(good).toMatchObject({ outcome: 'NEW', newCount: 1 });
    expect(await reader.source(hostile)).toMatchObject({ healthState: 'BROKEN' });
    expect(await reader.source(well)).toMatchObject({ healthState: 'OK' });
  });

  test('one page that hangs costs itself; the others of its list arrive', async () => {
    site.pages.set('/list', listPage(['/bai-1', '/bai-3-hang', '/bai-2']));
    for (const path of ['/bai-1', '/bai-3-hang', '/bai-2'])
      site.pages.set(path, articlePage(`Bài ${path} của xã`));
    const id = await reader.add({ url: `${site.origin}/list`, kind: 'HTML', family: 'generic' });
    expect(await reader.read(id)).toMatchObject({
      outcome: 'NEW',
      newCount: 2,
      failedCount: 1,
      errorCode: 'PAGE_REFUSED',
    });
  });

  test('the service goes on answering while hostile feeds and pages are read', async () => {
    site.pages.set('/hostile', listPage(Object.keys(HOSTILE_PAGES).map((_, n) => `/page-${n}`)));
    for (const [n, body] of Object.values(HOSTILE_PAGES).entries())
      site.pages.set(
        `/page-${n}`,
        `<html><head><title>Tin số ${n}</title></head><body>${body}</body></html>`,
      );
    const ids = [await reader.add({ url: `${site.origin}/hostile`, kind: 'HTML', family: 'generic' })];
    for (const [name, text] of Object.entries(HOSTILE)) {
      const path = `/${encodeURIComponent(name)}`;
      site.pages.set(path, { headers: { 'content-type': 'text/xml' }, body: text });
      ids.push(await reader.add({ url: site.origin + path }));
    }
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);
    for (const id of ids) await reader.read(id);
    clearInterval(timer);
    // Read in this thread these inputs leave no room for a timer; a loop that is free ticks some hundred times.
    expect(ticks).toBeGreaterThan(50);
  });
});
