import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addSource } from '../../src/ingest/add-source.js';
import { addDays, dayOf } from '../../src/web/pages/days.js';
import { idOf, incomingOf, SOURCES, storeTestArticle, storeTestArticles } from '../support/articles.js';
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
import { startTestService, type TestService } from '../support/service.js';

const browser = await launchBrowser();
const suite = browser ? describe : describe.skip;

/** Sources beside the test's own: the unit that owns each, its name, and what became of it. */
const MORE = [
  [
    'ht-xa-hong-loc-18412',
    'Nguồn hỏng',
    `health_state = 'BROKEN', health_reason = 'HTTP_500', last_success_at = '2024-06-01T00:00:00Z'`,
  ],
  ['ht-xa-thach-chau-18583', 'Nguồn im lặng', `health_state = 'STALE', last_success_at = now()`],
  [
    'ht-xa-phu-luu-18493',
    'Nguồn bị chặn',
    `health_state = 'BLOCKED', last_success_at = '2024-06-01T00:00:00Z'`,
  ],
] as const;

let db: TestDatabase;
let service: TestService;

beforeAll(async () => {
  if (!browser) return;
  buildPages();
  const [first] = TEST_DATABASES;
  if (!first) throw new Error('there is no database');
  db = await first[1]();
  const at = (day: string) => ({ publishedAt: `${day}T03:00:00.000Z` });
  const kind = (contentType: 'ANNOUNCEMENT' | 'NEWS', category: string) => ({
    read: { contentType, category },
  });
  await storeTestArticles(db.database, [
    { source: 'locHa', title: 'Một', ...at('2024-11-01'), ...kind('NEWS', 'Chính trị') },
    { source: 'locHa', title: 'Hai', ...at('2024-11-02'), ...kind('ANNOUNCEMENT', 'Thông báo') },
    { source: 'locHa', title: 'Ba', ...at('2024-11-30'), ...kind('NEWS', 'chính trị') },
    { source: 'tanLoc', title: 'Bốn', ...at('2024-11-30'), ...kind('NEWS', 'Kinh tế') },
    { source: 'province', title: 'Tháng trước', ...at('2024-10-31') },
    { source: 'locHa', title: 'Tháng trước nữa', ...at('2024-10-05') },
  ]);
  for (const [index, [unitId, name, state]] of MORE.entries()) {
    const owner = {
      kind: 'PEOPLES_COMMITTEE' as const,
      name: 'UBND',
      unitId,
      validFrom: null,
      validTo: null,
    };
    const url = `https://example.org/${index}/rss.xml`;
    const { id } = await addSource(db.database.em(), { ...SOURCES.tanLoc, name, url, owners: [owner] });
    await run(db.database, [`update source set ${state} where id = ${id}`]);
  }
  await run(db.database, [`update source set last_success_at = now() where id = 2`]);
  await storeTestArticle(
    db.database,
    2,
    incomingOf({ source: 'province', title: 'Nhiều', ...at('2023-05-05') }, 90),
  );
  service = await startTestService(db.database);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await service?.close();
  await db?.drop();
});

async function visit(path: string, options: Parameters<typeof visitPage>[2] = {}): Promise<PageVisit> {
  if (!browser) throw new Error('there is no browser');
  const opened = await visitPage(browser, service.url + path, options);
  await opened.page.locator('#sources').waitFor();
  return opened;
}

const NOVEMBER = '/dashboard?at=2024-11-15';

/** The number a link shows and the address it leads to. */
async function numbersOf(page: Page, selector: string): Promise<{ count: number; href: string }[]> {
  return page.locator(selector).evaluateAll((links) =>
    links.map((link) => ({
      count: Number((link.textContent ?? '').replaceAll('.', '').match(/\d+/)?.[0]),
      href: link.getAttribute('href') ?? '',
    })),
  );
}

suite('the dashboard', () => {
  test('tells of the home province in a month against the one before', async () => {
    const { context, page, complaints } = await visit(NOVEMBER);
    expect(await page.locator('h1').innerText()).toBe('Tỉnh Hà Tĩnh tháng 11/2024');
    const tiles = (await page.locator('.tile').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(tiles).toEqual([
      '4 bài',
      '2 kỳ trước (01/10/2024 – 31/10/2024) +2',
      '2 Có bài',
      '2 Im lặng',
      '2 Nguồn hỏng',
      '3 nguồn có vấn đề',
    ]);
    expect(complaints).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  test('every number leads to just the articles it counts', async () => {
    const { context, page } = await visit(NOVEMBER);
    const numbers = [
      ...(await numbersOf(page, 'a.tile[href^="/"]')),
      ...(await numbersOf(page, '.shares a')),
      ...(await numbersOf(page, 'table.units td a')),
      ...(await numbersOf(page, '.chart details td a')).filter(({ count }) => count > 0),
    ];
    expect(numbers.length).toBeGreaterThan(9);
    for (const { count, href } of numbers) {
      await page.goto(service.url + href);
      await page.locator('.list-head .count', { hasText: /\d/ }).waitFor();
      expect([href, await page.locator('.list-head .count').innerText()]).toEqual([href, `${count} bài`]);
    }
    await context.close();
  });

  test('units: the silent before the busy, each by itself, with the change', async () => {
    const { context, page } = await visit(NOVEMBER);
    const rows = async (status: string) =>
      (await page.locator(`#units-${status} ~ div table`).first().locator('tbody tr').allInnerTexts()).map(
        (text) => text.replace(/\s+/g, ' '),
      );
    expect(await rows('SILENT')).toEqual([
      'Tỉnh Hà Tĩnh cấp tỉnh 0 −1 — 30',
      'Xã Thạch Châu cấp xã 0 ±0 — 30',
    ]);
    expect((await rows('SOURCE_DOWN')).map((row) => row.split(' cấp')[0])).toEqual([
      'Xã Hồng Lộc',
      'Xã Phù Lưu',
    ]);
    expect(await rows('ACTIVE')).toEqual([
      'Huyện Lộc Hà cấp huyện 3 +2 30/11/2024 0',
      'Xã Tân Lộc cấp xã 1 +1 30/11/2024 0',
    ]);
    await page.getByText(/^Chưa có nguồn tin: \d+$/).click();
    await page.getByText('Thành phố Hà Tĩnh').waitFor();
    await context.close();
  });

  test('sources: those that ail first, with the reason and when they were last read', async () => {
    const { context, page } = await visit(NOVEMBER);
    const table = page.locator('#sources ~ div table').first();
    const rows = await table.locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t').slice(0, 2))).toEqual([
      ['Nguồn hỏng', 'Hỏng'],
      ['Nguồn bị chặn', 'Bị chặn'],
      ['Nguồn im lặng', 'Lâu không có bài'],
    ]);
    expect(rows[0]).toContain('07:00 01/06/2024');
    await context.close();
  });

  test('length and place of the period are in the address, and "back" goes back', async () => {
    const { context, page } = await visit(NOVEMBER);
    await page.getByRole('link', { name: 'Năm' }).click();
    await page.getByText('năm 2024').waitFor();
    await settled(page);
    expect(new URL(page.url()).search).toBe('?period=year&at=2024-11-15');
    expect(await page.locator('.tile').first().innerText()).toContain('6');
    expect(await page.locator('.columns li').count()).toBe(12);
    await page.getByRole('navigation', { name: 'Chuyển kỳ' }).getByRole('link', { name: 'Kỳ trước' }).click();
    await page.getByText('năm 2023').waitFor();
    await settled(page);
    expect(await page.locator('.tile').first().innerText()).toMatch(/^1\b/);
    await page.goBack();
    await page.goBack();
    await page.getByText('tháng 11/2024').waitFor();
    await settled(page);
    expect(await page.locator('.columns li').count()).toBe(30);
    await context.close();
  });

  test('another province, as it was in that time', async () => {
    const { context, page } = await visit(NOVEMBER);
    const choice = page.getByLabel('Tỉnh, thành phố');
    // Sixty-three, of which many were merged in 2025.
    expect(await choice.locator('option').count()).toBe(63);
    await choice.selectOption({ label: 'Tỉnh Quảng Bình' });
    await page.getByRole('heading', { level: 1, name: /Tỉnh Quảng Bình/ }).waitFor();
    await settled(page);
    expect(await page.locator('.tile').first().innerText()).toMatch(/^0\b/);
    expect(await page.locator('main').innerText()).toContain('Tỉnh này chưa có nguồn tin');
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  test('the month under way is held against as many days, and nothing comes after it', async () => {
    const { context, page } = await visit('/dashboard');
    const today = dayOf(new Date());
    const [year, month] = today.split('-');
    expect(await page.locator('h1').innerText()).toContain(`tháng ${month}/${year}`);
    expect(await page.getByRole('link', { name: 'Kỳ sau' }).count()).toBe(0);
    const isLastDay = addDays(today, 1).endsWith('-01');
    const before = await page.locator('.tile').nth(1).innerText();
    expect(before).toContain(isLastDay ? 'trước' : 'cùng số ngày của kỳ trước');
    await context.close();
  });

  test.each([
    ['wide and dark', { colorScheme: 'dark' }],
    ['narrow and light', { viewport: { width: 360, height: 740 } }],
    [
      'narrow, dark and English',
      { viewport: { width: 360, height: 740 }, colorScheme: 'dark', locale: 'en-GB' },
    ],
  ] as const)('%s: nothing is cut off, all can be read', async (_how, options) => {
    const { context, page } = await visit(NOVEMBER, options);
    expect(await sidewaysScroll(page)).toBe(0);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  test('an id that is no province is not taken for one', async () => {
    if (!browser) return;
    const url = `${service.url}/dashboard?province=${idOf('Unit', 'nowhere')}`;
    const { context, page } = await visitPage(browser, url);
    await page.getByText('Không có tỉnh, thành phố này').waitFor();
    await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Tỉnh Hà Tĩnh' });
    await page.locator('#sources').waitFor();
    await context.close();
  });
});
