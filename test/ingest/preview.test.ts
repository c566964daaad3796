import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { previewSource } from '../../src/ingest/preview.js';
import { createLooker } from '../support/looker.js';
import { articlePage, listPage, LONG_TEXT, rss, startSite, type TestSite } from '../support/site.js';

describe('the preview of a source', () => {
  let site: TestSite;
  let looker: ReturnType<typeof createLooker>;
  beforeAll(async () => {
    site = await startSite();
    looker = createLooker(site.allow);
  });
  afterAll(() => site.close());
  const preview = (path: string, more = {}) =>
    previewSource({ url: site.origin + path, province: '42', ...more }, looker);

  test('a list page: articles field by field, what fails with its reason, and warnings in two languages', async () => {
    const paths = ['/hoi-nghi-mot', '/hoi-nghi-hai', '/hoi-nghi-ba', '/khong-con-nua'];
    site.pages.set('/tin', listPage(paths, '/tin?page=2'));
    const byline = (text: string) => `${LONG_TEXT}\n${text}`;
    site.pages.set(
      '/hoi-nghi-mot',
      articlePage('Hội nghị thứ nhất của xã', byline('Lê Văn Thí - UBND xã Lộc Hà')),
    );
    site.pages.set('/hoi-nghi-hai', articlePage('Hội nghị thứ hai của xã', LONG_TEXT, '02/03/2026'));
    site.pages.set('/hoi-nghi-ba', articlePage('Hội nghị thứ ba của xã', LONG_TEXT, '01/03/2026'));
    site.asked.length = 0;
    const found = await preview('/tin');
    expect(site.asked).toEqual(['/robots.txt', '/tin', ...paths]);
    expect(found).toMatchObject({ kind: 'HTML', title: 'Tin tức', listCount: 4, error: null });
    expect(found.articles.map(({ title }) => title)).toEqual([
      'Hội nghị thứ nhất của xã',
      'Hội nghị thứ hai của xã',
      'Hội nghị thứ ba của xã',
    ]);
    expect(found.articles[0]).toMatchObject({
      publishedAt: { value: '2026-03-02T01:15:00.000Z', precision: 'MINUTE' },
      byline: { persons: ['Lê Văn Thí'] },
      authorUnit: { unitId: 'ht-xa-loc-ha-18568-2025-07' },
    });
    expect(found.failures).toMatchObject([{ url: `${site.origin}/khong-con-nua`, code: 'HTTP_ERROR' }]);
    expect(found.coverage).toMatchObject({
      title: [3, 3],
      date: [3, 3],
      time: [1, 3],
      byline: [1, 3],
      unit: [1, 3],
      image: [0, 3],
      caption: [0, 0],
    });
    const codes = found.warnings.map(({ code }) => code);
    for (const code of [
      'PAGES_UNREADABLE',
      'FAMILY_UNKNOWN',
      'DATES_WITHOUT_TIME',
      'IMAGES_MISSING',
      'BYLINES_MISSING',
    ])
      expect(codes).toContain(code);
    expect(codes).not.toContain('DATES_MISSING');
    expect(found.warnings.find(({ code }) => code === 'PAGES_UNREADABLE')).toEqual({
      code: 'PAGES_UNREADABLE',
      vi: `1 trong 4 trang không đọc được, ví dụ ${site.origin}/khong-con-nua (HTTP_ERROR)`,
      en: `1 of 4 pages could not be read, for example ${site.origin}/khong-con-nua (HTTP_ERROR)`,
    });
    for (const { vi, en } of found.warnings) expect(vi + en).not.toMatch(/\{\w+\}/);
  });

  test('a feed with summaries only, read without its pages, is told as short; its newest as old', async () => {
    const item = (n: number) => ({
      title: `Tin ${n}`,
      guid: `${n}`,
      pubDate: 'Mon, 01 Sep 2025 08:00:00 +0700',
      description: 'Tóm tắt ngắn.',
    });
    site.pages.set('/a.xml', rss([1, 2, 3, 4].map(item)));
    const found = await preview('/a.xml', { family: 'feed', limit: 3 });
    expect(found).toMatchObject({ kind: 'FEED', listCount: 4 });
    expect(found.articles).toHaveLength(3);
    const codes = found.warnings.map(({ code }) => code);
    expect(codes).toContain('BODIES_SHORT');
    expect(codes).toContain('NEWEST_IS_OLD');
  });

  test('a sitemap is seen as one', async () => {
    site.pages.set(
      '/map.xml',
      `<?xml version="1.0"?><urlset><url><loc>${site.origin}/hoi-nghi-mot</loc></url></urlset>`,
    );
    expect(await preview('/map.xml')).toMatchObject({
      kind: 'SITEMAP',
      listCount: 1,
      articles: [{ lead: null }],
    });
  });

  test.each([
    ['/khong-co', {}, 'LIST_UNREADABLE', 'HTTP_ERROR'],
    ['/tin', { kind: 'FEED' }, 'LIST_UNREADABLE', 'NOT_A_FEED'],
    ['/trong', {}, 'LIST_EMPTY', null],
  ])('%s %j: %s', async (path, more, warning, code) => {
    site.pages.set('/trong', '<html><body><h1>Tin tức</h1><p>Chưa có tin.</p></body></html>');
    const found = await preview(path, more);
    expect(found.warnings.map((each) => each.code)).toEqual([warning]);
    expect(found.error?.code ?? null).toBe(code);
    expect(found.articles).toEqual([]);
  });
});
