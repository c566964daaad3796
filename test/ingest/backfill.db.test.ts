import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type BackfillOptions,
  type BackfillProgress,
  runBackfill,
  startBackfill,
} from '../../src/ingest/backfill.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, NOON, type Reader } from '../support/reader.js';
import { articlePage, listPage, rss, startSite, type TestSite } from '../support/site.js';

describe.each(TEST_DATABASES)('reading archives on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let reader: Reader;
  const never = new AbortController().signal;

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

  const start = (id: number, options: BackfillOptions = {}) => startBackfill(id, options, reader.tools);
  const run = async (id: number, signal = never): Promise<BackfillProgress> => {
    const progress = await runBackfill(id, reader.tools, signal);
    if (!progress || 'refused' in progress) throw new Error(JSON.stringify(progress));
    return progress;
  };
  const toTheEnd = async (id: number): Promise<BackfillProgress> => {
    for (let n = 0; n < 20; n += 1) {
      const progress = await run(id);
      if (progress.state !== 'RUNNING') return progress;
    }
    throw new Error('it did not end');
  };

  /** An archive of `pages` list pages with three articles each, the newest first: a day earlier on every page. */
  function archive(name: string, pages: number): string {
    for (let page = 1; page <= pages; page += 1) {
      const paths = [1, 2, 3].map((n) => `/${name}/hoi-nghi-cua-xa-${page}-${n}`);
      const date = `${String(30 - page).padStart(2, '0')}/01/2026`;
      const list = listPage(paths, page < pages ? `/${name}?page=${page + 1}` : undefined);
      site.pages.set(page === 1 ? `/${name}` : `/${name}?page=${page}`, list.replaceAll('02/03/2026', date));
      paths.forEach((path, n) =>
        site.pages.set(path, articlePage(`Hội nghị của xã lần ${page}.${n + 1}`, undefined, `${date} 08:00`)),
      );
    }
    return `${site.origin}/${name}`;
  }
  const lists = (name: string) =>
    site.asked.filter((path) => path.startsWith(`/${name}?`) || path === `/${name}`);
  const countOf = async (id: number) =>
    (await reader.rows<{ n: number }>('select count(*)::int as n from article where source_id = $1', [id]))[0]
      ?.n;

  test('page by page to the end, some pages a run, and idle when done', async () => {
    const id = await reader.add({ url: archive('dai', 12), kind: 'HTML', family: 'generic' });
    expect(await start(id)).toMatchObject({ state: 'RUNNING', pageCount: 0 });
    expect(await run(id)).toMatchObject({ state: 'RUNNING', pageCount: 5, newCount: 15 });
    expect(await toTheEnd(id)).toMatchObject({
      state: 'DONE',
      pageCount: 12,
      newCount: 36,
      message: 'the archive ends here',
      nextRunAt: null,
    });
    expect(lists('dai')).toHaveLength(12);
    site.asked.length = 0;
    expect(await run(id)).toMatchObject({ state: 'DONE', newCount: 36 });
    expect(site.asked).toEqual([]);
    expect(await countOf(id)).toBe(36);
  });

  test('a worker that is killed in the middle resumes on the page it was on, and doubles nothing', async () => {
    const id = await reader.add({ url: archive('giet', 4), kind: 'HTML', family: 'generic' });
    await start(id);
    const killed = new AbortController();
    const page = site.pages.get('/giet/hoi-nghi-cua-xa-3-2') as string;
    site.pages.set('/giet/hoi-nghi-cua-xa-3-2', () => killed.abort(new Error('killed')));
    await expect(runBackfill(id, reader.tools, killed.signal)).rejects.toThrow('killed');
    site.pages.set('/giet/hoi-nghi-cua-xa-3-2', page);
    site.asked.length = 0;
    expect(await toTheEnd(id)).toMatchObject({ state: 'DONE', pageCount: 4, newCount: 12 });
    expect(lists('giet')).toEqual(['/giet?page=3', '/giet?page=4']);
    expect(await countOf(id)).toBe(12);
  });

  test('since a day: older articles are left, and the archive behind them is not asked for', async () => {
    const id = await reader.add({ url: archive('tu', 8), kind: 'HTML', family: 'generic' });
    await start(id, { since: '2026-01-27' });
    expect(await toTheEnd(id)).toMatchObject({ state: 'DONE', newCount: 9 });
    expect(lists('tu')).toEqual(['/tu', '/tu?page=2', '/tu?page=3', '/tu?page=4']);
    expect(site.asked).not.toContain('/tu/hoi-nghi-cua-xa-4-1');
  });

  test('limits of pages and of articles hold over all runs', async () => {
    const id = await reader.add({ url: archive('han', 9), kind: 'HTML', family: 'generic' });
    await start(id, { pages: 7 });
    expect(await toTheEnd(id)).toMatchObject({
      state: 'DONE',
      pageCount: 7,
      message: 'the limit of pages is reached',
    });
    await start(id, { articles: 4 });
    expect(await toTheEnd(id)).toMatchObject({ state: 'DONE', newCount: 6, pageCount: 9 });
  });

  test('a site that fails is left alone for a while, longer each time, and given up at last', async () => {
    const id = await reader.add({ url: archive('hong', 3), kind: 'HTML', family: 'generic' });
    await start(id);
    site.pages.set('/hong?page=2', { status: 503, headers: { 'retry-after': '3600' } });
    expect(await run(id)).toMatchObject({
      state: 'RUNNING',
      pageCount: 1,
      nextRunAt: new Date(NOON.getTime() + 3_600_000),
    });
    for (let n = 2; n < 6; n += 1) expect(await run(id)).toMatchObject({ state: 'RUNNING', pageCount: 1 });
    expect(await run(id)).toMatchObject({ state: 'FAILED', nextRunAt: null });
  });

  test('sitemaps: an index with months, newest first, part by part', async () => {
    const months = ['2026-01', '2025-12'];
    site.pages.set(
      '/map.xml',
      `<?xml version="1.0"?><sitemapindex>${months
        .map((month) => `<sitemap><loc>${site.origin}/news-${month}.xml</loc></sitemap>`)
        .join('')}</sitemapindex>`,
    );
    for (const month of months) {
      const urls = Array.from({ length: 60 }, (_, n) => `/thang-${month}/bai-so-${n}`);
      for (const url of urls) site.pages.set(url, articlePage(`Bài ${url} của xã`));
      site.pages.set(
        `/news-${month}.xml`,
        `<?xml version="1.0"?><urlset>${urls
          .map(
            (url, n) =>
              `<url><loc>${site.origin}${url}</loc><lastmod>${month}-${String((n % 28) + 1).padStart(2, '0')}</lastmod></url>`,
          )
          .join('')}</urlset>`,
      );
    }
    const id = await reader.add({ url: `${site.origin}/map.xml`, kind: 'SITEMAP', family: 'generic' });
    await start(id);
    expect(await run(id)).toMatchObject({ state: 'RUNNING', newCount: 110 });
    const [row] = await reader.rows<{ cursor: unknown }>('select cursor from backfill where source_id = $1', [
      id,
    ]);
    expect(row?.cursor).toEqual({ pages: [`${site.origin}/news-2025-12.xml`], offset: 50 });
    expect(await toTheEnd(id)).toMatchObject({ state: 'DONE', newCount: 120, pageCount: 3 });
    expect(site.asked.indexOf('/thang-2026-01/bai-so-27')).toBeLessThan(
      site.asked.indexOf('/thang-2025-12/bai-so-27'),
    );
  });

  test('a feed has no archive, unless it is WordPress or a list page is named', async () => {
    site.pages.set('/rss.xml', rss([]));
    const plain = await reader.add({ url: `${site.origin}/rss.xml`, family: 'generic' });
    expect(await start(plain)).toEqual({ refused: 'NO_ARCHIVE' });
    expect(await start(plain, { from: archive('khac', 2) })).toMatchObject({ state: 'RUNNING' });
    expect(await toTheEnd(plain)).toMatchObject({ state: 'DONE', newCount: 6 });

    const item = (n: number) => ({ title: `Tin ${n}`, guid: `${n}`, link: `${site.origin}/wp/${n}` });
    site.pages.set('/wp/feed/', rss([item(1)]));
    site.pages.set('/wp/feed/?paged=2', rss([item(2)]));
    for (const n of [1, 2]) site.pages.set(`/wp/${n}`, articlePage(`Tin thứ ${n} của xã hôm nay`));
    const wordpress = await reader.add({ url: `${site.origin}/wp/feed/`, family: 'wordpress' });
    await start(wordpress);
    expect(await toTheEnd(wordpress)).toMatchObject({
      state: 'DONE',
      newCount: 1,
      message: 'the archive ends here',
    });
  });

  test('no source, no backfill; and one that is being read waits', async () => {
    expect(await start(4711)).toEqual({ refused: 'NOT_FOUND' });
    const id = await reader.add({ url: archive('ban', 1), kind: 'HTML', family: 'generic' });
    expect(await runBackfill(id, reader.tools, never)).toBeNull();
    await start(id);
    await db.database
      .em()
      .getConnection()
      .execute(`update source set held_until = now() + interval '1 minute' where id = ${id}`);
    expect(await runBackfill(id, reader.tools, never)).toEqual({ refused: 'BUSY' });
  });
});
