import { expect, test } from '@jest/globals';
import { readOpml } from '../../src/ingest/opml-file.js';
import { writeOpml } from '../../src/syndication/opml.js';

const around = (outlines: string) =>
  `<?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body>\n${outlines}</body></opml>`;

test('what was written is read again, whatever signs it holds', () => {
  const sources = [
    { name: 'Báo "A" & <B>', url: 'https://a.vn/rss?x=1&y=2', homepageUrl: 'https://a.vn/', kind: 'FEED' },
    { name: 'Xã Đức Đồng', url: 'https://b.vn/tin', homepageUrl: null, kind: 'HTML' },
    { name: 'C', url: 'https://c.vn/sitemap.xml', homepageUrl: null, kind: 'SITEMAP' },
  ] as const;
  expect(readOpml(writeOpml('Nguồn & tin', sources))).toMatchObject(sources);
});

test('sources of groups in their order, each with its line; the groups are none', () => {
  const text = around(
    `<outline text="Hà Tĩnh">
<outline title="Xã"><outline text="A" xmlUrl="https://a.vn/rss"/></outline></outline>
<outline text="B" type="rss" xmlUrl="https://b.vn/rss"><outline text="C" url="https://c.vn/"/></outline>`,
  );
  expect(readOpml(text)).toMatchObject([
    { line: 3, name: 'A', kind: 'FEED' },
    { line: 4, name: 'B', kind: 'FEED' },
    { line: 4, name: 'C', kind: 'HTML' },
  ]);
});

test.each([
  ['attribute names in other cases', '<outline TEXT="A" XMLURL="https://a.vn/rss"/>', 'A'],
  ['no name', '<outline xmlUrl="https://a.vn/rss"/>', 'a.vn'],
  ['a bare ampersand in the address', '<outline text="A" xmlUrl="https://a.vn/rss?a=1&b=2"/>', 'A'],
  ['an outline that is left open', '<outline text="A" xmlUrl="https://a.vn/rss">', 'A'],
])('an exporter that writes %s is read', (_what, outline, name) => {
  expect(readOpml(around(outline))).toMatchObject([{ name, kind: 'FEED' }]);
});

test('what has no address, or none of the web, is told and not passed over', () => {
  const text = around('<outline text="A" xmlUrl="javascript:alert(1)"/><outline text="B"/>');
  expect(readOpml(text)).toMatchObject([
    { name: 'A', url: 'javascript:alert(1)' },
    { name: 'B', url: null },
  ]);
});

test.each(['', 'hello', '<rss version="2.0"/>', '{"opml": 1}'])('%j is no OPML', (text) => {
  expect(readOpml(text)).toEqual({ reason: 'there is no <opml> in it' });
});

test.each(['<outline text="x">'.repeat(60), '<outline xmlUrl="https://a.vn/rss"/>'.repeat(5001)])(
  'too deep and too many are said, not read in part',
  (outlines) => {
    expect(readOpml(around(outlines))).toEqual({ reason: expect.stringMatching(/outlines/) });
  },
);
