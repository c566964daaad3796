import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  idOf,
  incomingOf,
  storeTestArticle,
  storeTestArticles,
  type TestArticle,
} from '../support/articles.js';
import { launchBrowser } from '../support/browser.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { run } from '../support/odd-articles.js';
import {
  accessibilityFaults,
  buildPages,
  type PageVisit,
  settled,
  sidewaysScroll,
  visitPage,
} from '../support/page-visit.js';
import { startTestService, type TestService, type TestServiceOptions } from '../support/service.js';
import { startSite, type TestSite } from '../support/site.js';

const browser = await launchBrowser();
const suite = browser ? describe : describe.skip;

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What the sanitiser would never let through, had it a gap. */
const EVIL =
  '<p>Lời dẫn mật.</p><p onclick="window.hacked = 1">Thân bài. <script>window.hacked = 1</script>' +
  '<a href="javascript:window.hacked = 1">liên kết</a> <img src="x" onerror="window.hacked = 1">' +
  '<iframe src="https://evil.example/"></iframe><form action="https://evil.example/"><input name="q"></form></p>' +
  '<h1>Mục lớn</h1><h2>Mục nhỏ</h2><table><tr><td colspan="2">ô</td></tr></table><style>body { display: none }</style>';

let db: TestDatabase;
let site: TestSite;
let service: TestService;
const referers: (string | undefined)[] = [];

/** Articles of a day each, back from 30 June 2026, with oddities among the newest. */
function articles(): TestArticle[] {
  const day = (count: number) => new Date(Date.UTC(2026, 5, 30 - count, 2, 5)).toISOString();
  const dated = (value: string, precision: 'DAY' | 'MONTH') => ({
    publishedAt: { value, precision, basis: 'PAGE', raw: value } as const,
  });
  const many = Array.from({ length: 42 }, (_each, count) => ({
    source: 'province' as const,
    title: `Tin thứ ${count} về xây dựng nông thôn mới`,
    publishedAt: day(count + 5),
  }));
  return [
    {
      source: 'locHa',
      title: 'Huyện ủy Lộc Hà họp bàn phòng chống thiên tai',
      publishedAt: day(0),
      images: [`${site.origin}/anh.png`, `${site.origin}/mat.png`],
      read: {
        bodyHtml: EVIL,
        byline: { raw: 'Tin: Thu Hà', persons: ['Thu Hà'], organ: null, republishedFrom: null },
        category: 'Chính trị',
        documentNumbers: ['163-KH/TU'],
        attachments: [{ url: 'https://example.org/kh.pdf', name: 'Kế hoạch 163', type: 'pdf' }],
        eventDate: '2026-06-29',
      },
    },
    { source: 'province', title: 'Chỉ có ngày', read: dated('2026-06-28T17:00:00.000Z', 'DAY') },
    { source: 'province', title: 'Chỉ có tháng', read: dated('2026-05-31T17:00:00.000Z', 'MONTH') },
    { source: 'province', title: 'Đăng lại tin của huyện', publishedAt: day(2) },
    ...many,
    { source: 'ownerless', title: 'Không rõ ngày', publishedAt: null },
  ];
}

beforeAll(async () => {
  if (!browser) return;
  buildPages();
  const [first] = TEST_DATABASES;
  if (!first) throw new Error('there is no database');
  db = await first[1]();
  site = await startSite();
  site.pages.set('/anh.png', (request, response) => {
    referers.push(request.headers.referer);
    response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL);
  });
  await storeTestArticles(db.database, articles());
  await run(db.database, [
    `insert into story_cluster (id, origin_id) values (7, 1)`,
    `delete from article_story where article_id in (1, 4)`,
    `insert into article_story (article_id, cluster_id, is_original, similarity, lag_minutes, lag_precision, attributed, is_repost) ` +
      `values (1, 7, true, 1, 0, 'MINUTE', false, false), (4, 7, false, 0.92, 135, 'MINUTE', true, false)`,
  ]);
  service = await startTestService(db.database);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await service?.close();
  await site?.close();
  await db?.drop();
});

async function visit(
  path: string,
  options: Parameters<typeof visitPage>[2] = {},
  at = service,
): Promise<PageVisit> {
  if (!browser) throw new Error('there is no browser');
  return visitPage(browser, at.url + path, options);
}

/** A service of its own over the same articles. */
async function over(options: TestServiceOptions, work: (at: TestService) => Promise<void>): Promise<void> {
  const own = await startTestService(db.database, options);
  try {
    await work(own);
  } finally {
    await own.close();
  }
}

const LOC_HA = idOf('Unit', 'ht-huyen-loc-ha-448');

suite('the reading room', () => {
  test('shows the newest, each with what tells whether to open it', async () => {
    const { context, page, complaints } = await visit('/');
    expect(await page.title()).toBe('Phòng đọc · Bantin');
    const cards = page.locator('.card');
    expect(await cards.count()).toBe(20);
    await page.getByText('47 bài', { exact: true }).waitFor();
    const newest = await cards.first().innerText();
    for (const words of [
      'Huyện ủy Lộc Hà họp bàn',
      '09:05 30/06/2026',
      'Thu Hà',
      'Chính trị',
      '1 nơi khác đăng lại',
    ])
      expect(newest).toContain(words);
    expect(newest).toContain('Chú thích mật');
    const onlyDay = await page.locator('.card', { hasText: 'Chỉ có ngày' }).innerText();
    expect(onlyDay).toContain('29/06/2026');
    expect(onlyDay).not.toContain('00:00');
    expect(complaints).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  test('a month without a day, and no date at all, are said to be so', async () => {
    const { context, page } = await visit(`/?q=${encodeURIComponent('"Chỉ có tháng" OR "Không rõ ngày"')}`);
    expect(await page.locator('.card', { hasText: 'Chỉ có tháng' }).innerText()).toContain('tháng 06/2026');
    expect(await page.locator('.card', { hasText: 'Không rõ ngày' }).innerText()).toContain(
      'Không rõ ngày đăng',
    );
    await context.close();
  });

  test('images come from their sites, which are not told who asks; a lost one leaves its caption', async () => {
    const { context, page, requests } = await visit(`/?article=${idOf('Article', 1)}`);
    await page.getByText('Không tải được ảnh').first().waitFor();
    expect(await page.locator('.pictures li', { hasText: 'Không tải được ảnh' }).innerText()).toContain(
      'Chú thích mật',
    );
    expect(referers.length).toBeGreaterThan(0);
    expect(referers.every((referer) => referer === undefined)).toBe(true);
    const elsewhere = requests.filter((each) => !each.includes(service.url.slice('http://'.length)));
    expect(new Set(elsewhere)).toEqual(new Set([`GET ${site.origin}/anh.png`, `GET ${site.origin}/mat.png`]));
    await context.close();
  });

  test('a search is in the address, marks what was found, and the button "back" takes it back', async () => {
    const { context, page } = await visit('/');
    await page.getByLabel('Tìm trong tin').fill('thiên tai');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.locator('mark').first().waitFor();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe('thiên tai');
    expect(await page.locator('mark').allInnerTexts()).toContain('thiên tai');
    expect(await page.locator('.card').count()).toBe(1);
    await page.goBack();
    await page.locator('.card').nth(19).waitFor();
    expect(await page.getByLabel('Tìm trong tin').inputValue()).toBe('');
    await context.close();
  });

  test('a former unit is found by its name, with its time, and narrows the list by keyboard alone', async () => {
    const { context, page, complaints } = await visit('/');
    await page.getByRole('combobox', { name: /Tỉnh, xã, phường/ }).focus();
    await page.keyboard.type('huyện lộc hà');
    const option = page.getByRole('option').first();
    await option.waitFor();
    expect(await option.innerText()).toBe('Huyện Lộc Hà cấp huyện · Tỉnh Hà Tĩnh · đến 31/12/2024');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page
      .getByRole('link', { name: 'Bỏ lọc: Đăng trên trang của: Huyện Lộc Hà (đến 31/12/2024)' })
      .waitFor();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('unit')).toBe(LOC_HA);
    // The owner ended with 2024: what the source said since is nobody's.
    await page.getByText('Không có bài nào khớp với bộ lọc').waitFor();
    await page.getByLabel('Đơn vị là').selectOption('author');
    await page.getByRole('link', { name: /Đơn vị viết bài: Huyện Lộc Hà/ }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.locator('.card').nth(19).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('days, source and kind of text narrow it, by address as by hand', async () => {
    const { context, page } = await visit(`/?from=2026-06-01&to=2026-06-10&source=${idOf('Source', 2)}`);
    // One a day, and the one of which only the month is known: it stands at its beginning.
    await page.getByText('11 bài', { exact: true }).waitFor();
    // The last day is in it, the whole of it.
    expect(await page.locator('.card').first().innerText()).toContain('10/06/2026');
    await page.getByRole('link', { name: 'Bỏ lọc: đến 10/06/2026' }).click();
    await page.getByText('28 bài', { exact: true }).waitFor();
    await page.getByLabel('Loại bài').selectOption('OBITUARY');
    await page.getByText('Không có bài nào khớp với bộ lọc').waitFor();
    await page.getByRole('link', { name: 'Bỏ hết bộ lọc' }).first().click();
    await page.getByText('47 bài', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await context.close();
  });

  test('more is loaded behind a cursor, and whoever reads by keyboard goes on there', async () => {
    const { context, page } = await visit('/');
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await page.locator('.card').nth(39).waitFor();
    await page.waitForFunction(
      () => document.activeElement === document.querySelectorAll('.card')[20]?.querySelector('a'),
    );
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await page.locator('.card').nth(46).waitFor();
    expect(await page.getByRole('button', { name: 'Xem thêm' }).count()).toBe(0);
    const titles = await page.locator('.card h3').allInnerTexts();
    expect(new Set(titles).size).toBe(47);
    expect(titles.at(-1)).toBe('Không rõ ngày');
    await context.close();
  });

  test('an article opens at an address of its own, and "back" leads to the place that was left', async () => {
    const { context, page } = await visit('/');
    const link = page.locator('.card a').nth(12);
    const title = await link.innerText();
    const address = new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams.get('article');
    await link.scrollIntoViewIfNeeded();
    await page.waitForTimeout(100);
    const place = await page.evaluate(() => window.scrollY);
    expect(place).toBeGreaterThan(500);
    await link.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(address).toMatch(/^[\w-]{4,}$/);
    expect(new URL(page.url()).searchParams.get('article')).toBe(address);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toContain(title);
    await page.goBack();
    await page.locator('.card').first().waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(place);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(title);
    await context.close();
  });

  test('an opened article shows what an editor checks', async () => {
    const { context, page, complaints } = await visit(`/?article=${idOf('Article', 1)}`);
    const facts = await page.locator('.facts').innerText();
    for (const words of ['Tin: Thu Hà', '163-KH/TU', 'Kế hoạch 163', '29/06/2026', 'Chính trị', 'đến phút'])
      expect(facts).toContain(words);
    const story = page.locator('section', { hasText: 'Cùng một tin (2 bài)' }).last();
    expect(await story.innerText()).toMatch(/Đăng lại tin của huyện[\s\S]*2 giờ[\s\S]*92%[\s\S]*có/);
    expect(await page.getByText('Lời dẫn mật.').count()).toBe(1);
    const original = page.getByRole('link', { name: 'Bài gốc' });
    expect(await original.getAttribute('href')).toBe('https://example.org/bai-0');
    expect(await original.getAttribute('rel')).toContain('noreferrer');
    expect(await accessibilityFaults(page)).toEqual([]);
    // Two images are meant to be lost, and the style sheet in the text is refused even unread.
    expect(complaints.filter((each) => !/404|inline style/.test(each))).toEqual([]);
    await context.close();
  });

  test('markup that got past the sanitiser does nothing here', async () => {
    const { context, page } = await visit(`/?article=${idOf('Article', 1)}`);
    const prose = page.locator('.prose');
    expect(await prose.innerText()).toContain('Thân bài.');
    await prose.getByText('Thân bài.').click();
    await prose.getByText('liên kết').click();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await prose.locator('script, style, iframe, form, input, [onclick], a').count()).toBe(0);
    expect(await prose.locator('h3').innerText()).toBe('Mục lớn');
    expect(await prose.locator('h4').innerText()).toBe('Mục nhỏ');
    expect(await prose.locator('td').getAttribute('colspan')).toBe('2');
    await context.close();
  });

  test('a link to an article that is not there says so', async () => {
    const { context, page } = await visit(`/?article=${idOf('Article', 999)}`);
    await page.getByRole('heading', { name: 'Không có bài này' }).waitFor();
    await page.getByRole('link', { name: /Về danh sách/ }).click();
    await page.locator('.card').nth(19).waitFor();
    await context.close();
  });

  test('what is published while somebody reads is announced, and shown when asked for', async () => {
    const { context, page, complaints } = await visit(`/?source=${idOf('Source', 2)}`);
    const heard = page.locator('.arrivals');
    // The subscription may begin a moment after the list: articles come until one is heard of.
    let made = 500;
    for (; (await heard.innerText()) === ''; made += 1) {
      if (made > 560) throw new Error('nothing was announced');
      const more = {
        source: 'province',
        title: `Tin nóng ${made}`,
        publishedAt: '2026-07-01T00:00:00.000Z',
      } as const;
      await storeTestArticle(db.database, 2, incomingOf(more, made));
      await page.waitForTimeout(500);
    }
    // Old news that come late would not stand on this page; they are left where they are.
    const old = { source: 'province', title: 'Tin cũ', publishedAt: '2019-07-01T00:00:00.000Z' } as const;
    await storeTestArticle(db.database, 2, incomingOf(old, 700));
    await page.waitForTimeout(300);
    expect(await heard.innerText()).toMatch(new RegExp(`^[1-${made - 500}] bài mới: xem ngay$`));
    expect(await page.locator('.card').first().innerText()).not.toContain('Tin nóng');
    await heard.getByRole('button').click();
    await page.locator('.card', { hasText: `Tin nóng ${made - 1}` }).waitFor();
    await page.waitForFunction(() => document.querySelector('.arrivals')?.textContent === '');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('on a narrow screen nothing is cut off, and the filter is one button away', async () => {
    const narrow = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;
    const { context, page } = await visit('/', narrow);
    expect(await sidewaysScroll(page)).toBe(0);
    const type = page.getByLabel('Loại bài');
    expect(await type.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Bộ lọc' }).click();
    expect(await type.isVisible()).toBe(true);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${service.url}/?article=${idOf('Article', 1)}`);
    await settled(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  test('speaks English to whoever would rather have it, and keeps a choice', async () => {
    const { context, page } = await visit('/', { locale: 'en-GB' });
    expect(await page.title()).toBe('Reading room · Bantin');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByText('Tin mới nhất').waitFor();
    await page.reload();
    await page.getByText('Tin mới nhất').waitFor();
    await context.close();
  });
});

suite('when the reading room has nothing to show', () => {
  test('too many requests: says when to come back, and comes back', async () => {
    await over({ limits: { rateAnonymous: 1 } }, async (at) => {
      const { context, page } = await visit('/', {}, at);
      const alert = page.getByRole('alert').first();
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/Có thể thử lại từ \d\d:\d\d/);
      expect(await alert.innerText()).toContain('RATE_LIMITED');
      expect(await accessibilityFaults(page)).toEqual([]);
      await context.close();
    });
  });

  test('a fault of the service: the id under which its log has it, and another try', async () => {
    let isBroken = true;
    const instead = {
      read: (...[sql, params]: Parameters<TestDatabase['database']['read']>) => {
        if (isBroken) throw new Error('the disk is gone');
        return db.database.read(sql, params);
      },
    } as TestServiceOptions['instead'];
    await over({ instead }, async (at) => {
      const { context, page } = await visit('/', {}, at);
      const alert = page.getByRole('alert').first();
      await alert.waitFor();
      const [requestId] = /[0-9a-f-]{36}/.exec(await alert.innerText()) ?? [];
      expect(at.logged.map((each) => each['requestId'])).toContain(requestId);
      expect(await alert.innerText()).not.toContain('disk');
      isBroken = false;
      await alert.getByRole('button', { name: 'Thử lại' }).click();
      await page.locator('.card').nth(19).waitFor();
      await context.close();
    });
  });

  test('reading is not public: the way in, and back to what was asked for', async () => {
    await over({ config: { publicRead: false } }, async (at) => {
      const { context, page } = await visit('/?q=ch%C3%A0o', {}, at);
      const enter = page.getByRole('alert').getByRole('link', { name: 'Đăng nhập' }).first();
      await enter.click();
      await page.waitForURL(/\/auth\/sign-in/);
      expect(await page.locator('input[name=next]').inputValue()).toBe('/?q=ch%C3%A0o');
      await context.close();
    });
  });

  test('a service that does not answer', async () => {
    const { context, page } = await visit('/');
    await context.setOffline(true);
    await page.getByLabel('Loại bài').selectOption('NEWS');
    await page.getByText('Không nối được với máy chủ').first().waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Thử lại' }).first().click();
    await page.locator('.card').nth(19).waitFor();
    await context.close();
  });

  test('an archive without a source says how to add one, one without articles that they are awaited', async () => {
    const [first] = TEST_DATABASES;
    const empty = await first![1]();
    const own = await startTestService(empty.database);
    try {
      const { context, page, complaints } = await visit('/', {}, own);
      await page.getByText('Chưa có nguồn tin nào').waitFor();
      expect(await page.locator('main').innerText()).toContain('sources add');
      expect(await accessibilityFaults(page)).toEqual([]);
      await storeTestArticles(empty.database, []);
      await page.reload();
      await page.getByText('Chưa đọc được bài nào').waitFor();
      // What is read first shows up by itself.
      for (let made = 1; (await page.locator('.card').count()) === 0; made += 1) {
        if (made > 60) throw new Error('nothing showed up');
        const news = {
          source: 'province',
          title: 'Tin đầu tiên',
          publishedAt: '2026-07-01T00:00:00.000Z',
        } as const;
        await storeTestArticle(empty.database, 2, incomingOf(news, made));
        await page.waitForTimeout(500);
      }
      expect(complaints).toEqual([]);
      await context.close();
    } finally {
      await own.close();
      await empty.drop();
    }
  });
});

suite('how the pages are served', () => {
  const get = (path: string, init: RequestInit = {}) =>
    fetch(service.url + path, { redirect: 'manual', ...init });

  test.each(['/', '/dashboard'])(
    '%s: asked for anew every time, its files kept for ever, nothing inline',
    async (path) => {
      const page = await get(path, { headers: { 'accept-language': 'en' } });
      expect([page.status, page.headers.get('cache-control'), page.headers.get('vary')]).toEqual([
        200,
        'no-cache',
        'accept-language',
      ]);
      const html = await page.text();
      expect(html).toContain('<html lang="en" data-province="42" data-graphiql="true">');
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=/);
      for (const [asset] of html.matchAll(/\/pages\/assets\/[^"]+\.(?:js|css)/g)) {
        const answer = await get(asset);
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([
          200,
          'public, max-age=31536000, immutable',
        ]);
        expect(await answer.text()).not.toMatch(/monaco|GraphiQL\.Logo/);
      }
      expect((await get(path, { method: 'HEAD' })).status).toBe(200);
      expect((await get(path, { method: 'POST' })).status).toBe(404);
    },
  );

  test('images may come from anywhere on these pages only; nothing else may', async () => {
    const policy = async (path: string) => (await get(path)).headers.get('content-security-policy') ?? '';
    for (const path of ['/', '/dashboard']) {
      expect(await policy(path)).toContain("img-src 'self' data: http: https:;");
      expect(await policy(path)).toContain("style-src 'self';");
      expect(await policy(path)).toContain("default-src 'self';");
    }
    for (const path of ['/graphiql', '/auth/sign-in', '/healthz', '/nowhere'])
      expect(await policy(path)).toContain("img-src 'self' data:;");
  });

  test('nothing is shadowed, and what is nowhere stays nowhere', async () => {
    const statuses = async (paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await get(path)).status));
    expect(await statuses(['/sources.opml', '/auth/sign-in', '/healthz', '/graphiql'])).toEqual([
      200, 200, 200, 200,
    ]);
    expect(
      await statuses([
        '/nowhere',
        '/dashboard/x',
        '/pages',
        '/pages/',
        '/pages/assets/',
        '/pages/reading-room.html',
        '/articles',
        '/index.html',
      ]),
    ).toEqual([404, 404, 404, 404, 404, 404, 404, 404]);
  });

  test('with introspection off there is no GraphiQL, and the pages work all the same', async () => {
    await over({ introspection: false }, async (at) => {
      expect((await fetch(`${at.url}/graphiql`)).status).toBe(404);
      const { context, page } = await visit('/', {}, at);
      expect(await page.locator('.card').count()).toBe(20);
      expect(await page.getByRole('link', { name: 'GraphiQL' }).count()).toBe(0);
      await context.close();
    });
  });

  test('where only known documents are answered, those of the pages are known', async () => {
    const trusted = { trustedDocuments: 'on', trustedDocumentsPath: 'src/web/operations' } as const;
    await over({ config: trusted }, async (at) => {
      expect((await at.ask('{ __typename }')).status).toBe(403);
      const { context, page } = await visit(`/?article=${idOf('Article', 1)}`, {}, at);
      await page.getByRole('link', { name: /Về danh sách/ }).click();
      await page.locator('.card').nth(19).waitFor();
      await context.close();
    });
  });
});
