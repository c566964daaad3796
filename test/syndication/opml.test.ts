import { expect, test } from '@jest/globals';
import { readOpml, writeOpml } from '../../src/syndication/opml.js';

const around = (outlines: string) =>
  `<?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body>${outlines}</body></opml>`;

test('what was written is read again, whatever signs it holds', () => {
  const sources = [
    {
      name: 'Báo "A" & <B>',
      url: 'https://a.vn/rss?x=1&y=2',
      homepageUrl: 'https://a.vn/',
      kind: 'FEED',
      groups: [],
    },
    { name: 'Xã Đức Đồng', url: 'https://b.vn/tin', homepageUrl: null, kind: 'HTML', groups: [] },
    { name: 'C', url: 'https://c.vn/sitemap.xml', homepageUrl: null, kind: 'SITEMAP', groups: [] },
  ] as const;
  expect(readOpml(writeOpml('Nguồn & tin', sources))).toEqual({ sources });
});

test('groups are kept, and outlines beside them are in none', () => {
  const text = around(
    `<outline text="Hà Tĩnh"><outline title="Xã"><outline text="A" xmlUrl="https://a.vn/rss"/></outline></outline>
     <outline text="B" type="rss" xmlUrl="https://b.vn/rss"/>`,
  );
  expect(readOpml(text)).toMatchObject({
    sources: [
      { name: 'A', groups: ['Hà Tĩnh', 'Xã'] },
      { name: 'B', groups: [] },
    ],
  });
});

test.each([
  ['attribute names in other cases', '<outline TEXT="A" XMLURL="https://a.vn/rss"/>', 'A'],
  ['no name', '<outline xmlUrl="https://a.vn/rss"/>', 'a.vn'],
  ['a bare ampersand in the address', '<outline text="A" xmlUrl="https://a.vn/rss?a=1&b=2"/>', 'A'],
  ['an outline that is left open', '<outline text="A" xmlUrl="https://a.vn/rss">', 'A'],
])('an exporter that writes %s is read', (_what, outline, name) => {
  expect(readOpml(around(outline))).toMatchObject({ sources: [{ name, kind: 'FEED' }] });
});

test('what is no web address is no source', () => {
  const text = around(
    '<outline text="A" xmlUrl="javascript:alert(1)"/><outline text="B" xmlUrl="file:///etc/passwd"/>',
  );
  expect(readOpml(text)).toEqual({ sources: [] });
});

test.each(['', 'hello', '<rss version="2.0"/>', '{"opml": 1}'])('%j is no OPML', (text) => {
  expect(readOpml(text)).toEqual({ problem: 'NOT_OPML' });
});

test('too deep and too many are said, not read in part', () => {
  expect(readOpml(around('<outline text="x">'.repeat(60)))).toEqual({ problem: 'TOO_LARGE' });
  expect(readOpml(around('<outline xmlUrl="https://a.vn/rss"/>'.repeat(5001)))).toEqual({
    problem: 'TOO_LARGE',
  });
});
