import { describe, expect, test } from '@jest/globals';
import { draftArticle } from '../../src/normalize/draft-article.js';
import { isOwnMarker } from '../../src/normalize/own-marker.js';

const NO_FACTS = {
  dates: [],
  modified: null,
  lead: null,
  byline: null,
  origin: null,
  category: null,
  cover: null,
  attachments: [],
  canonicalUrl: null,
};

describe('the site names itself', () => {
  test.each([
    ['Chinhphu.vn', 'https://chinhphu.vn/a-102.htm'],
    ['Chinhphu.vn', 'https://baochinhphu.vn/a-102.htm'],
    ['Chinhphu.vn', 'https://xaydungchinhsach.chinhphu.vn/a-102.htm'],
    ['http://baohatinh.vn/an-ninh/a/162011.htm', 'http://www.baohatinh.vn/print/162011'],
    ['baohatinh.vn', 'https://m.baohatinh.vn/a.htm'],
    ['Baohatinh.vn', 'https://baohatinh.vn/a.htm'],
    ['Báo Hà Tĩnh', 'https://baohatinh.vn/a.htm'],
    ['https://locha.hatinh.gov.vn/tin/1', 'https://locha.hatinh.gov.vn/in/1'],
  ])('%s on %s', (source, url) => {
    expect(isOwnMarker(source, url)).toBe(true);
  });
});

describe('the site names another', () => {
  test.each([
    ['Chinhphu.vn', 'https://baohatinh.vn/a.htm'],
    ['hatinh.gov.vn', 'https://locha.hatinh.gov.vn/tin/1'],
    ['locha.hatinh.gov.vn', 'https://hatinh.gov.vn/tin/1'],
    ['Báo Hà Tĩnh', 'https://hatinh.gov.vn/tin/1'],
    ['Báo Nghệ An', 'https://baohatinh.vn/a.htm'],
    ['TTXVN', 'https://vietnamplus.example/a.htm'],
    ['dantri.com.vn', 'https://thanhnien.com.vn/a.htm'],
  ])('%s on %s', (source, url) => {
    expect(isOwnMarker(source, url)).toBe(false);
  });
});

const TEXT = 'Sáng 31/8, xã Cẩm Lạc họp bàn việc sửa đường liên thôn trước mùa mưa bão.';

test('a dateline of its own is no republication, the same dateline elsewhere is', () => {
  const sourceOn = (url: string) =>
    draftArticle(
      { ...NO_FACTS, title: 'Xã họp', body: `<p>(Chinhphu.vn) - ${TEXT}</p><p>${TEXT}</p>` },
      { url, family: 'generic', fetchedAt: null },
    ).byline.republishedFrom;
  expect(sourceOn('https://chinhphu.vn/a.htm')).toBeNull();
  expect(sourceOn('https://camlac.hatinh.gov.vn/a.htm')).toBe('Chinhphu.vn');
});

test.each([
  ['(Chinhphu.vn) - ', '', null],
  ['', '<p>(Theo Chinhphu.vn)</p>', null],
  ['', '<p>Nguồn: Báo Điện tử Chính phủ</p>', 'Báo Điện tử Chính phủ'],
  ['(TTXVN) - ', '', 'TTXVN'],
  ['', '<p>Nguồn: Báo Nhân Dân</p>', 'Báo Nhân Dân'],
])('the government’s portals name their own house under any host: %s %s', (dateline, foot, expected) => {
  const { byline } = draftArticle(
    { ...NO_FACTS, title: 'Họp bàn', body: `<p>${dateline}${TEXT}</p><p>${TEXT}</p>${foot}` },
    { url: 'https://vanban.example.gov.vn/?pageid=1&docid=2', family: 'vpcp', fetchedAt: null },
  );
  expect(byline.republishedFrom).toBe(expected);
});

test('the address under a printed page leaves the author standing', () => {
  const draft = draftArticle(
    {
      ...NO_FACTS,
      title: 'Xã họp',
      body: `<p>${TEXT}</p><p>${TEXT}</p><p>Thu Hà</p><p>Nguồn: http://baohatinh.vn/a/1.htm</p>`,
    },
    { url: 'http://baohatinh.vn/print/a/1.htm', family: 'generic', fetchedAt: null },
  );
  expect(draft.byline).toMatchObject({ persons: ['Thu Hà'], republishedFrom: null });
  expect(draft.bodyText).not.toContain('http');
});
