import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DAY_MS } from '../../src/normalize/instant.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, NOON, type Reader } from '../support/reader.js';
import { articlePage, listPage, LONG_TEXT, rss, startSite, type TestSite } from '../support/site.js';

const PLAIN = '<html><body><h1>Giới thiệu</h1><p>Trang giới thiệu chung.</p></body></html>';

describe.each(TEST_DATABASES)('a fleet of sources on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let reader: Reader;

  beforeAll(async () => {
    db = await open();
    site = await startSite();
    reader = createReader(db.database, site.allow);
  });
  beforeEach(() => {
    reader.clock.now = NOON;
    site.asked.length = 0;
  });
  afterAll(async () => {
    await reader.close();
    await site.close();
    await db.drop();
  });

  const sitemap = (entries: readonly (readonly [path: string, lastmod?: string])[]) =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries
      .map(
        ([path, lastmod]) =>
          `<url><loc>${site.origin}${path}</loc>${lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`}</url>`,
      )
      .join('')}</urlset>`;

  test('a sitemap index: the sitemaps of articles are followed, newest first, packed ones too', async () => {
    site.pages.set(
      '/sitemap.xml',
      `<?xml version="1.0"?><sitemapindex>${[
        '/category-sitemap.xml',
        '/post-sitemap1.xml',
        '/post-sitemap2.xml.gz',
      ]
        .map((path) => `<sitemap><loc>${site.origin}${path}</loc></sitemap>`)
        .join('')}</sitemapindex>`,
    );
    site.pages.set(
      '/post-sitemap1.xml',
      sitemap([
        ['/gioi-thieu', '2026-01-01'],
        ['/bai-1', '2026-02-01'],
      ]),
    );
    site.pages.set('/post-sitemap2.xml.gz', {
      headers: { 'content-type': 'application/gzip' },
      body: gzipSync(
        sitemap([
          ['/bai-2', '2026-03-01'],
          ['/bai-3', '2026-03-03'],
        ]),
      ),
    });
    site.pages.set('/gioi-thieu', PLAIN);
    for (const n of [1, 2, 3]) site.pages.set(`/bai-${n}`, articlePage(`Hội nghị lần thứ ${n} của xã`));
    const id = await reader.add({ url: `${site.origin}/sitemap.xml`, kind: 'SITEMAP', family: 'generic' });
    expect(await reader.read(id)).toMatchObject({ outcome: 'NEW', newCount: 3, failedCount: 0 });
    expect(site.asked).toEqual([
      '/sitemap.xml',
      '/post-sitemap2.xml.gz',
      '/post-sitemap1.xml',
      '/bai-3',
      '/bai-2',
      '/bai-1',
      '/gioi-thieu',
    ]);

    // What is known and what is no article are not asked for again; a new day of change lifts the latter.
    site.asked.length = 0;
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', failedCount: 0 });
    expect(site.asked.slice(3)).toEqual([]);
    site.pages.set(
      '/post-sitemap1.xml',
      sitemap([
        ['/gioi-thieu', '2026-03-04'],
        ['/bai-1', '2026-02-01'],
      ]),
    );
    site.asked.length = 0;
    await reader.read(id);
    expect(site.asked.slice(3)).toEqual(['/gioi-thieu']);
    site.asked.length = 0;
    reader.clock.now = new Date(NOON.getTime() + 31 * DAY_MS);
    await reader.read(id);
    // The page set aside, then the known ones, which are looked at once more after a month.
    expect(site.asked.slice(3)).toEqual(['/gioi-thieu', '/bai-3', '/bai-2', '/bai-1']);
  });

  test('a page that is gone is asked for once in thirty days, one that stumbles at every reading', async () => {
    const paths = ['/tin-1', '/tin-2', '/mat', '/loi'];
    for (const path of paths) site.pages.set(path, articlePage(`Tin của xã về ${path.slice(1)} hôm nay`));
    site.pages.set('/ds', listPage(paths));
    site.pages.set('/mat', { status: 404 });
    site.pages.set('/loi', { status: 500 });
    const id = await reader.add({ url: `${site.origin}/ds`, kind: 'HTML', family: 'generic' });
    expect(await reader.read(id)).toMatchObject({ newCount: 2, failedCount: 2 });
    site.asked.length = 0;
    site.pages.set('/ds', `${listPage(paths)}<!-- 2 -->`);
    await reader.read(id);
    expect(site.asked).toEqual(['/ds', '/loi']);
    site.pages.set('/mat', articlePage('Tin của xã đã trở lại hôm nay'));
    site.pages.set('/ds', `${listPage(paths)}<!-- 3 -->`);
    reader.clock.now = new Date(NOON.getTime() + 31 * DAY_MS);
    expect(await reader.read(id)).toMatchObject({ newCount: 1 });
  });

  /** A feed with an item on each of the days, of March 2026 as numbers. */
  const feed = (days: readonly number[], field = '') =>
    rss(
      days.map((day, index) => ({
        title: `Tin ngày ${day} số ${index}`,
        guid: `g-${day}-${index}-${field}`,
        pubDate: new Date(Date.UTC(2026, 2, day, 3)).toUTCString(),
        description: LONG_TEXT,
      })),
    );

  test('a source that falls silent beyond its own rhythm is STALE until it writes again', async () => {
    site.pages.set('/deu.xml', feed([2, 3, 4, 5, 6, 9, 10, 11, 12, 13]));
    const id = await reader.add({ url: `${site.origin}/deu.xml` });
    // Friday 13 March, the last day with news; Saturday and Sunday do not count.
    reader.clock.now = new Date('2026-03-13T05:00:00Z');
    await reader.read(id);
    expect(await reader.source(id)).toMatchObject({
      healthState: 'OK',
      expectedBy: new Date('2026-03-17T17:00:00Z'),
    });
    reader.clock.now = new Date('2026-03-17T05:00:00Z');
    await reader.read(id);
    expect(await reader.source(id)).toMatchObject({ healthState: 'OK' });
    reader.clock.now = new Date('2026-03-18T05:00:00Z');
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await reader.source(id)).toMatchObject({
      healthState: 'STALE',
      healthSince: reader.clock.now,
      healthReason: expect.stringContaining('due by 2026-03-17'),
      failures: 0,
    });
    site.pages.set('/deu.xml', feed([2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 18]));
    await reader.read(id);
    expect(await reader.source(id)).toMatchObject({ healthState: 'OK', healthReason: null });
  });

  test('new items shorten the interval, empty readings lengthen it', async () => {
    site.pages.set('/nhip.xml', feed([2]));
    const id = await reader.add({ url: `${site.origin}/nhip.xml` });
    await reader.read(id);
    expect(await reader.source(id)).toMatchObject({ intervalSeconds: 3600 });
    await reader.read(id);
    expect(await reader.source(id)).toMatchObject({
      intervalSeconds: 4320,
      nextCheckAt: new Date(NOON.getTime() + 4_320_000),
    });
    site.pages.set('/nhip.xml', feed([2, 4]));
    await reader.read(id);
    expect(await reader.source(id)).toMatchObject({ intervalSeconds: 2160 });
  });

  test('a source that failed for a month is looked at monthly', async () => {
    const id = await reader.add({ url: `${site.origin}/khong-con` });
    await reader.read(id);
    reader.clock.now = new Date(NOON.getTime() + 31 * DAY_MS);
    expect(await reader.read(id)).toMatchObject({ outcome: 'PERMANENT_FAILURE' });
    const { nextCheckAt } = await reader.source(id);
    expect(nextCheckAt).toEqual(new Date(reader.clock.now.getTime() + 30 * DAY_MS));
  });

  test('fields that used to be filled and are not: DRIFTED, with what fell from what to what', async () => {
    const items = (from: number, count: number, author: string) =>
      rss(
        Array.from({ length: count }, (_, index) => ({
          title: `Tin thứ ${from + index} của xã`,
          guid: `t-${from + index}`,
          pubDate: new Date(reader.clock.now.getTime() - 3_600_000 * (index + 1)).toUTCString(),
          description: LONG_TEXT,
          ...(author === '' ? {} : { author }),
        })),
      );
    site.pages.set('/troi.xml', items(0, 20, 'Lê Văn Thí'));
    const id = await reader.add({ url: `${site.origin}/troi.xml` });
    await reader.read(id);
    expect(await reader.source(id)).toMatchObject({ healthState: 'OK' });

    reader.clock.now = new Date(NOON.getTime() + DAY_MS);
    site.pages.set('/troi.xml', items(100, 6, ''));
    expect(await reader.read(id)).toMatchObject({
      outcome: 'DRIFTED',
      newCount: 6,
      errorCode: 'FIELDS_DRIFTED',
      errorMessage: 'byline fell from 100 % (20 of 20) to 0 % (0 of 6)',
    });
    const drifted = { healthState: 'DRIFTED', healthSince: reader.clock.now, failures: 0 };
    expect(await reader.source(id)).toMatchObject(drifted);

    // An empty reading mends nothing; articles with the field do.
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await reader.source(id)).toMatchObject(drifted);
    reader.clock.now = new Date(NOON.getTime() + 2 * DAY_MS);
    site.pages.set('/troi.xml', items(200, 6, 'Lê Văn Thí'));
    expect(await reader.read(id)).toMatchObject({ outcome: 'NEW', newCount: 6 });
    expect(await reader.source(id)).toMatchObject({ healthState: 'OK', healthReason: null });
  });
});
