import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startDemoServer } from '../../src/demo/demo-server.js';
import { DEMO_SOURCES } from '../../src/demo/demo-sites.js';
import { discoverSource, type Discovery } from '../../src/ingest/discover.js';
import { createLooker } from '../support/looker.js';
import { articlePage, listPage, LONG_TEXT, rss, startSite, type TestSite } from '../support/site.js';

/** A page with a menu around what else it holds. */
const framed = (menu: Readonly<Record<string, string>>, inner: string, head = '') =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin điện tử xã Lộc Hà</title>${head}</head>` +
  `<body><header><nav><ul>${Object.entries(menu)
    .map(([path, name]) => `<li><a href="${path}">${name}</a></li>`)
    .join('')}</ul></nav></header>${inner}` +
  `<footer><p>Cơ quan chủ quản: UBND xã Lộc Hà. Địa chỉ: xã Lộc Hà</p></footer></body></html>`;

const MENU = {
  '/': 'Trang chủ',
  '/gioi-thieu': 'Giới thiệu',
  '/chinh-tri': 'Chính trị',
  '/tin-tuc': 'Tin tức',
  '/van-ban': 'Văn bản',
};
const PATHS = [1, 2, 3, 4, 5].map((n) => `/tin-tuc/hoi-nghi-cua-xa-lan-thu-${n}.html`);
const FEED = rss([
  { title: 'Một', link: 'http://xa.example/1', guid: '1', pubDate: 'Tue, 03 Mar 2026 08:00:00 +0700' },
  { title: 'Hai', link: 'http://xa.example/2', guid: '2', pubDate: 'Mon, 02 Mar 2026 08:00:00 +0700' },
]);

describe('discovering a site', () => {
  let site: TestSite;
  let looker: ReturnType<typeof createLooker>;
  const look = (path: string, options = {}): Promise<Discovery> =>
    discoverSource(site.origin + path, looker, { province: '42', ...options });

  beforeAll(async () => {
    site = await startSite();
  });
  beforeEach(() => {
    site.pages.clear();
    site.asked.length = 0;
    // What robots.txt said is remembered, so each test looks with fresh eyes.
    looker = createLooker(site.allow);
    site.pages.set('/', framed(MENU, '<p>Chào mừng</p>'));
    site.pages.set('/tin-tuc', listPage(PATHS, '/tin-tuc?page=2'));
    site.pages.set('/chinh-tri', listPage(PATHS.slice(0, 3)));
  });
  afterAll(() => site.close());

  test('without a feed: the news section is proposed first, then others; what is no news is not asked for', async () => {
    const found = await look('/');
    expect(found.kind).toBe('FRONT_PAGE');
    expect(found.proposals.map(({ kind, url }) => [kind, new URL(url).pathname])).toEqual([
      ['HTML', '/tin-tuc'],
      ['HTML', '/chinh-tri'],
    ]);
    expect(found.proposals[0]).toMatchObject({
      itemCount: 5,
      newestAt: '2026-03-01T17:00:00.000Z',
      name: 'Tin tức',
    });
    expect(found.proposals[0]?.why.map(({ code }) => code)).toEqual(['NEWS_SECTION', 'FRESH', 'HAS_ARCHIVE']);
    expect(site.asked).not.toContain('/van-ban');
    expect(site.asked).not.toContain('/gioi-thieu');
    expect(found).toMatchObject({ isComplete: true, family: { name: 'generic', confidence: 'NONE' } });
  });

  test('the unit is a candidate by footer and title', async () => {
    const { owners } = await look('/');
    expect(owners[0]).toMatchObject({
      unitId: 'ht-xa-loc-ha-18568-2025-07',
      fullName: 'Xã Lộc Hà',
      basis: 'FOOTER',
      organ: { kind: 'PEOPLES_COMMITTEE', name: 'UBND xã Lộc Hà' },
    });
  });

  test('a declared feed goes first; one that answers with a page is none', async () => {
    const head =
      '<link rel="alternate" type="application/rss+xml" href="/rss/tin.xml"><link rel="alternate" type="application/rss+xml" href="/rss/hong">';
    site.pages.set('/', framed(MENU, '', head));
    site.pages.set('/rss/tin.xml', FEED);
    site.pages.set('/rss/hong', '<html><body><h1>Không tìm thấy trang</h1></body></html>');
    const found = await look('/');
    expect(found.feeds).toMatchObject([
      { itemCount: 2, origin: 'LINKED', newestAt: '2026-03-03T01:00:00.000Z' },
    ]);
    expect(found.proposals[0]).toMatchObject({
      kind: 'FEED',
      url: `${site.origin}/rss/tin.xml`,
      family: null,
    });
  });

  test('/rss as an HTML index of channels is followed', async () => {
    site.pages.set('/', framed({ ...MENU, '/rss': 'RSS' }, ''));
    site.pages.set(
      '/rss',
      framed(
        MENU,
        '<main><ul><li><a href="/rss/thoi-su.rss">Thời sự</a></li><li><a href="/rss/moi.rss">Mới</a></li></ul></main>',
      ),
    );
    site.pages.set('/rss/thoi-su.rss', FEED);
    site.pages.set(
      '/rss/moi.rss',
      rss([{ title: 'Ba', guid: '3', pubDate: 'Tue, 03 Mar 2026 09:00:00 +0700' }]),
    );
    const { feeds } = await look('/');
    expect(feeds.map(({ url, origin }) => [new URL(url).pathname, origin])).toEqual([
      ['/rss/thoi-su.rss', 'CHANNEL'],
      ['/rss/moi.rss', 'CHANNEL'],
    ]);
  });

  test('a WordPress site is known by its pages, and its feed by the path', async () => {
    site.pages.set(
      '/',
      framed(
        MENU,
        '<link href="/wp-content/themes/x/style.css">',
        '<meta name="generator" content="WordPress 6.5">',
      ),
    );
    site.pages.set(
      '/feed/',
      rss([{ title: 'Một', guid: '1', 'content:encoded': `<![CDATA[${LONG_TEXT.repeat(3)}]]>` }]),
    );
    const found = await look('/');
    expect(found.family.name).toBe('wordpress');
    expect(found.proposals[0]).toMatchObject({
      kind: 'FEED',
      family: 'wordpress',
      url: `${site.origin}/feed/`,
    });
    expect(found.feeds[0]).toMatchObject({ origin: 'KNOWN_PATH', hasFullText: true });
  });

  test('an article leads to its site, a feed to its home page', async () => {
    site.pages.set('/tin-tuc/hoi-nghi.html', articlePage('Hội nghị của xã về nông thôn mới'));
    const byArticle = await look('/tin-tuc/hoi-nghi.html');
    expect(byArticle.kind).toBe('ARTICLE');
    expect(byArticle.proposals[0]).toMatchObject({ kind: 'HTML', url: `${site.origin}/tin-tuc` });
    site.pages.set('/a.xml', FEED.replace('http://xa.example/', `${site.origin}/`));
    const byFeed = await look('/a.xml');
    expect(byFeed.kind).toBe('FEED');
    expect(byFeed.proposals.map(({ kind }) => kind)).toEqual(['FEED', 'HTML', 'HTML']);
  });

  test('sitemaps of robots.txt are looked into; what it closes is not asked for', async () => {
    site.pages.set('/robots.txt', {
      headers: { 'content-type': 'text/plain' },
      body: `User-agent: *\nDisallow: /chinh-tri\nSitemap: ${site.origin}/map.xml\n`,
    });
    site.pages.set(
      '/map.xml',
      `<?xml version="1.0"?><sitemapindex><sitemap><loc>${site.origin}/tin-1.xml</loc></sitemap><sitemap><loc>${site.origin}/tin-2.xml</loc></sitemap></sitemapindex>`,
    );
    site.pages.set(
      '/tin-2.xml',
      `<?xml version="1.0"?><urlset><url><loc>${site.origin}/x</loc><lastmod>2026-03-01</lastmod></url></urlset>`,
    );
    const found = await look('/');
    expect(found.sitemaps).toEqual([
      { url: `${site.origin}/map.xml`, pageCount: 1, sitemapCount: 2, newestAt: '2026-02-28T17:00:00.000Z' },
    ]);
    expect(site.asked).not.toContain('/chinh-tri');
    expect(found.unanswered).toMatchObject([{ url: `${site.origin}/chinh-tri`, code: 'ROBOTS_REFUSED' }]);
  });

  test('no more is asked than was allowed, and the answer says that it is not complete', async () => {
    const found = await look('/', { mostRequests: 2 });
    expect(found).toMatchObject({ isComplete: false, requestCount: 2 });
    expect(site.asked.filter((path) => path !== '/robots.txt')).toHaveLength(2);
  });

  test('an address that does not answer is an error', async () => {
    await expect(look('/khong-co')).rejects.toMatchObject({ code: 'HTTP_ERROR' });
  });
});

describe('discovering the sample sites', () => {
  let sites: { port: number; close(): Promise<void> };
  let looker: ReturnType<typeof createLooker>;
  beforeAll(async () => {
    sites = await startDemoServer({ port: 0, anchorDay: '2026-03-04' });
    looker = createLooker(`127.0.0.1:${sites.port}=0`);
  });
  afterAll(() => sites.close());

  test.each(DEMO_SOURCES.map((source) => [source.slug, source] as const))('%s', async (_slug, source) => {
    const origin = `http://127.0.0.1:${sites.port}`;
    const found = await discoverSource(origin + source.homePath, looker, { province: '42' });
    expect(found.requestCount).toBeLessThanOrEqual(25);
    // Nothing of the sites beside it on the same host.
    for (const { url } of found.proposals) expect(url).toContain(origin + source.path);
    if (source.kind === 'FEED') expect(found.proposals[0]?.url).toBe(origin + source.listPath);
    else expect(found.proposals.map(({ kind }) => kind)).toContain('HTML');
    expect(found.family.name).toBe(source.family === 'feed' ? 'generic' : source.family);
    expect(found.owners.map(({ unitId }) => unitId)).toContain(source.owners.at(-1)?.unitId);
  });
});
