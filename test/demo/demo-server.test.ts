import { request } from 'node:http';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoArticles } from '../../src/demo/demo-articles.js';
import { startDemoServer } from '../../src/demo/demo-server.js';
import { DEMO_SITES, DEMO_SOURCES } from '../../src/demo/demo-sites.js';
import { SAMPLE_MARK } from '../../src/demo/site-renderer.js';

const ANCHOR_DAY = '2026-11-23';
let server: Awaited<ReturnType<typeof startDemoServer>>;
let base: string;

beforeAll(async () => {
  server = await startDemoServer({ port: 0, anchorDay: ANCHOR_DAY });
  base = `http://127.0.0.1:${server.port}`;
});

afterAll(() => server.close());

/** Every address a browser would come to from the front page and the read addresses, with what it answers. */
async function crawl(): Promise<ReadonlyMap<string, { status: number; type: string; body: string }>> {
  const seen = new Map<string, { status: number; type: string; body: string }>();
  const waiting = [`${base}/`, ...DEMO_SOURCES.map((source) => base + source.listPath)];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (seen.has(url)) continue;
    const response = await fetch(url);
    const type = response.headers.get('content-type') ?? '';
    const body = /html|xml;/.test(type) ? await response.text() : (await response.arrayBuffer(), '');
    seen.set(url, { status: response.status, type, body });
    for (const [, quoted, element] of body.matchAll(
      /(?:href|src|data-src|url)="([^"#][^"]*)"|<link>([^<]+)<\/link>/g,
    )) {
      const next = new URL((quoted ?? element ?? '').replaceAll('&amp;', '&'), url);
      if (next.origin === base) waiting.push(next.href);
    }
  }
  return seen;
}

describe('the sample sites on their listener', () => {
  test('no link, image or file of any page or feed leads nowhere; every page says what it is', async () => {
    const pages = await crawl();
    for (const [url, { status, type, body }] of pages) {
      expect([url, status]).toEqual([url, 200]);
      if (/html/.test(type))
        expect([
          url,
          body.includes(SAMPLE_MARK),
          /<meta name="robots" content="noindex">/.test(body),
        ]).toEqual([url, true, true]);
      if (/^(?:text|application)\/(?:rss\+|atom\+)?xml/.test(type)) expect(body).toContain(SAMPLE_MARK);
    }
    expect(pages.size).toBeGreaterThan(400);
    for (const source of DEMO_SOURCES) {
      const own = [...pages.keys()].filter((url) => url.startsWith(base + source.path));
      expect(own.length).toBeGreaterThan(20);
    }
  });

  test('the first site is the seed’s, and its article stands in glued chrome with its words verbatim', async () => {
    const [first] = DEMO_SOURCES;
    expect(first?.slug).toBe('locha-huyenuy');
    expect(first?.family).toBe('portal-folder');
    const page = await fetch(
      `${base}/locha-huyenuy/portal/folder/xay-dung-dang/news/loc-ha-to-chuc-hoi-thao-nang-cao-chat-luong-hoat-dong-he-thong-chinh-tri-co-so.html`,
    );
    const html = await page.text();
    const text = html.replace(/<[^>]+>/g, '').replaceAll('&nbsp;', '\u00a0');
    for (const words of [
      'EmailPrintAa',
      '14:12 01/09/2016',
      'Ngày 31/8/2016, Ban Thường vụ Huyện ủy Lộc Hà tổ chức Hội thảo góp ý',
      'Các đại biểu dự hội thảo \u00a0',
      'Nhà nướccủng cố',
      'hoàn thành nhiệm vụ.Đổi mới',
      'cơ sở xã.Củng cố',
      'công chức.Tăng cường',
      'đoàn thể hoạt động \u00a0chưa tích cực...',
      'Trần Công Vượng - Huyện ủy Lộc Hà',
      'Ý kiến bạn đọc',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('ten sites of six families, some read by feed, some by list pages', () => {
    expect(DEMO_SITES.length).toBeGreaterThanOrEqual(8);
    expect(new Set(DEMO_SITES.map((site) => site.family))).toEqual(
      new Set(['portal-folder', 'nukeviet', 'hatinh-commune', 'wordpress', 'generic', 'feed']),
    );
    expect(new Set(DEMO_SITES.map((site) => site.kind))).toEqual(new Set(['FEED', 'HTML']));
  });

  test('a second server of the same anchor day serves the same bytes, another day’s does not', async () => {
    const twin = await startDemoServer({ port: 0, anchorDay: ANCHOR_DAY });
    const other = await startDemoServer({ port: 0, anchorDay: '2026-11-24' });
    try {
      for (const source of DEMO_SOURCES) {
        const read = async (port: number): Promise<string> =>
          (await ask(port, source.listPath, { host: 'sample.example' })).body;
        const here = await read(server.port);
        expect(await read(twin.port)).toBe(here);
        expect(await read(other.port)).not.toBe(here);
      }
    } finally {
      await Promise.all([twin.close(), other.close()]);
    }
  });

  test.each(DEMO_SOURCES.map((source) => [source.slug, source.listPath]))(
    '%s: unchanged is 304, by tag or by date',
    async (_slug, path) => {
      const first = await ask(server.port, path, {});
      const { etag, 'last-modified': modified } = first.headers;
      expect([first.status, typeof etag, typeof modified]).toEqual([200, 'string', 'string']);
      expect((await ask(server.port, path, { 'if-none-match': `W/${etag}` })).status).toBe(304);
      expect((await ask(server.port, path, { 'if-modified-since': String(modified) })).status).toBe(304);
      expect(
        (await ask(server.port, path, { 'if-none-match': '"other"', 'if-modified-since': String(modified) }))
          .status,
      ).toBe(200);
    },
  );

  test('HEAD has no body, other methods are refused, unknown pages and pages past the end are 404', async () => {
    const head = await ask(server.port, '/locha/tin-tuc', {}, 'HEAD');
    expect([head.status, head.body, Number(head.headers['content-length']) > 1000]).toEqual([200, '', true]);
    expect((await ask(server.port, '/locha/tin-tuc', {}, 'POST')).status).toBe(405);
    for (const path of [
      '/nowhere',
      '/locha/tin-tuc?page=99',
      '/locha/tin-tuc?page=0',
      '/locha/tin-tuc?page=x',
      '/%E0%A4%A',
      '/canloc/vi/news/page-9/',
    ]) {
      expect([path, (await ask(server.port, path, {})).status]).toEqual([path, 404]);
    }
  });

  test('addresses in a feed follow the Host asked for; a Host that is none does not get into the page', async () => {
    const named = await ask(server.port, '/canloc/vi/news/rss/', { host: 'sample.example:8080' });
    expect(named.body).toContain('<link>http://sample.example:8080/canloc/vi/news/');
    const hostile = await ask(server.port, '/canloc/vi/news/rss/', { host: '"><script>' });
    expect(hostile.body).not.toContain('<script');
    expect(hostile.body).toContain(`<link>${base}/canloc/vi/news/`);
  });

  test.each(DEMO_SITES.filter((site) => site.kind === 'FEED'))(
    '$slug: its feed parses and holds its newest thirty',
    async (site) => {
      const { body } = await ask(server.port, site.listPath, {});
      const { items } = await new RssParser().parseString(body);
      const articles = demoArticles(ANCHOR_DAY).get(site.slug) ?? [];
      expect(items.map((item) => item.title?.trim())).toEqual(
        articles.slice(0, 30).map((article) => article.title),
      );
      for (const item of items)
        expect((await ask(server.port, new URL(item.link ?? '').pathname, {})).status).toBe(200);
      // The older articles must be among what a first reading of the feed brings.
      expect(articles.length).toBeLessThanOrEqual(30);
    },
  );

  test('robots.txt lets the pages be read', async () => {
    const robots = await ask(server.port, '/robots.txt', {});
    expect(robots.status).toBe(200);
    expect(robots.body).not.toMatch(/Disallow: \/\s/);
  });
});

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A plain request with headers of our own choosing; `fetch` would not let us set Host. */
function ask(port: number, path: string, headers: Record<string, string>, method = 'GET'): Promise<Answered> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    asked.on('error', fail);
    asked.end();
  });
}
