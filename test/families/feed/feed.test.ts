import { describe, expect, test } from '@jest/globals';
import { SourceError } from '../../../src/errors.js';
import { readFeed } from '../../../src/families/feed.js';
import { FEED_LIMITS } from '../../../src/families/feed/feed-limits.js';
import type { FeedFacts, FeedItemFacts } from '../../../src/families/family.js';

const URL_OF_FEED = 'https://xa.example.gov.vn/rss/home.rss';
const rss = (inside: string): string =>
  `<rss version="2.0"><channel><title>Xã</title><link>https://xa.example.gov.vn</link>${inside}</channel></rss>`;
const read = (text: string): Promise<FeedFacts> => readFeed(text, URL_OF_FEED);
const first = async (fields: string): Promise<FeedItemFacts> => {
  const item = (await read(rss(`<item>${fields}</item>`))).items[0];
  if (!item) throw new Error('no entry');
  return item;
};
const codeOf = async (text: string): Promise<string> => {
  try {
    await read(text);
    return 'read';
  } catch (error) {
    return error instanceof SourceError ? error.code : String(error);
  }
};

describe('what is no feed', () => {
  test.each([
    ['a web page', '<!DOCTYPE html><html><head><title>Đăng nhập</title></head><body>RSS</body></html>'],
    ['a page without html', '<title>Lỗi</title><body>500</body>'],
    ['a page with a feed inside a comment', '<html><!-- <rss version="2.0"></rss> --></html>'],
    ['a sitemap', '<?xml version="1.0"?><urlset><url><loc>https://a.example</loc></url></urlset>'],
    ['an OPML list', '<opml version="2.0"><body><outline/></body></opml>'],
    ['plain text', 'Service Unavailable'],
    ['nothing', ''],
    ['other JSON', '{"error":"not found"}'],
    ['broken JSON', '{"version":'],
    ['a JSON list', '[1,2]'],
  ])('%s', async (_name, text) => {
    expect(await codeOf(text)).toBe('NOT_A_FEED');
  });

  test('a feed without entries is a feed', async () => {
    expect((await read(rss(''))).items).toEqual([]);
    expect((await read('<feed xmlns="http://www.w3.org/2005/Atom"/>')).items).toEqual([]);
  });

  test('a feed under a DOCTYPE of XHTML is a feed', async () => {
    const text = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://www.w3.org/x.dtd">${rss('<item><title>a</title></item>')}`;
    expect((await read(text)).items).toHaveLength(1);
  });
});

describe('feeds built to harm', () => {
  const big = (piece: string): string => piece.repeat(Math.ceil(1_500_000 / piece.length));
  const entry = (inside: string): string => rss(`<item><title>a</title><link>/a</link>${inside}</item>`);

  test.each([
    ['a page inside an element', `<a><![CDATA[<html><body>${rss('')}</body></html>]]></a>`, 'NOT_A_FEED'],
    [
      'entities of its own, inside a letter',
      `<Envelope><Body><![CDATA[<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "x">]>${rss('')}]]></Body></Envelope>`,
      'FEED_REFUSED',
    ],
    ['entities of its own', `<!DOCTYPE r [<!ENTITY a "x">]>${rss('')}`, 'FEED_REFUSED'],
    ['a subset after a blank', `<!DOCTYPE r SYSTEM "x" \n [ ]>${rss('')}`, 'FEED_REFUSED'],
    ['200,000 unknown elements inside each other', rss('<a>'.repeat(200_000)), 'FEED_REFUSED'],
    [
      '200,000 boxes inside a description',
      entry(`<description>${'<div>'.repeat(200_000)}</description>`),
      'FEED_REFUSED',
    ],
    ['boxes inside a CDATA section', entry(`<description><![CDATA[${big('<div>')}]]></description>`), 'read'],
    ['a million <', rss('<'.repeat(1_000_000)), 'read'],
    ['a million < in a field', entry(`<description>${'<'.repeat(1_000_000)}</description>`), 'read'],
    ['tags without end in a field', entry(`<description><![CDATA[${big('<h x')}]]></description>`), 'read'],
    ['an unclosed comment', rss(`<!--${big('<!-- ')}`), 'read'],
    ['an unclosed CDATA section', rss(`<![CDATA[${big('<![CDATA[')}`), 'read'],
    ['a million attributes', rss(`<item ${'a="b" '.repeat(1_000_000)}><title>x</title></item>`), 'read'],
    ['attributes that never close', rss(big('<item a="x>" ')), 'read'],
    ['a million entries', rss('<item/>'.repeat(1_000_000)), 'read'],
    ['titles that never close', rss(`<item>${big('<title>')}`), 'read'],
    ['categories without end', entry(big('<category>x</category>')), 'read'],
    [
      'a different enclosure each',
      entry(Array.from({ length: 40_000 }, (_, i) => `<enclosure url="/${i}"/>`).join('')),
      'read',
    ],
    ['marks by number', entry(`<description>a${big('&#769;&#803;')}</description>`), 'read'],
    ['JSON that nests', `{"items":${'[{"a":'.repeat(200_000)}`, 'NOT_A_FEED'],
  ])('%s', async (_name, text, expected) => {
    expect(await codeOf(text)).toBe(expected);
  });

  test('names of object prototypes are only names', async () => {
    const item = await first('<__proto__>x</__proto__><constructor>y</constructor><title>Tin</title>');
    expect(item.title).toBe('Tin');
  });
});

describe('limits', () => {
  test('entries over the limit are dropped with a problem', async () => {
    const feed = await read(rss('<item><title>a</title></item>'.repeat(FEED_LIMITS.items + 5)));
    expect(feed.items).toHaveLength(FEED_LIMITS.items);
    expect(feed.problems).toEqual([
      { code: 'MALFORMED_FEED', detail: '2005 entries, of which 2000 were read' },
    ]);
  });
});

describe('a feed that breaks off', () => {
  const whole = '<item><title>a</title><link>/a</link><pubDate>10/11/2026</pubDate></item>';
  test.each([
    ['between entries', `${whole}`, 1],
    ['inside a tag', `${whole}<item><tit`, 1],
    ['inside a field', `${whole}<item><title>b`, 1],
    ['inside a comment', `${whole}<item><title>b</title><!-- `, 1],
    ['after a title only', `${whole}<item><title>b</title>`, 1],
    [
      'after everything but the end tag',
      `${whole}<item><title>b</title><link>/b</link><pubDate>9/11/2026</pubDate>`,
      2,
    ],
  ])('%s', async (_name, inside, entries) => {
    const feed = await read(`<rss version="2.0"><channel><title>Xã</title>${inside}`);
    expect(feed.items).toHaveLength(entries);
    expect(feed.problems.map((problem) => problem.code)).toEqual(['TRUNCATED_FEED']);
  });

  test('JSON keeps the items before the break', async () => {
    const feed = await read(
      '{"title":"Xã","items":[{"id":"1","title":"a \\" }"},{"id":"2","tags":["x"]},{"id":"3',
    );
    expect(feed.items.map((item) => item.guid)).toEqual(['1', '2']);
    expect(feed.problems.map((problem) => problem.code)).toEqual(['TRUNCATED_FEED']);
  });
});

describe('careless markup', () => {
  test('an unclosed CDATA section takes one entry, not the next', async () => {
    const feed = await read(
      rss(
        '<item><title>a</title><description><![CDATA[x</description></item><item><title>b</title><description><![CDATA[y]]></description></item>',
      ),
    );
    expect(feed.items.map((item) => [item.title, item.summaryHtml])).toEqual([
      ['a', 'x'],
      ['b', 'y'],
    ]);
  });

  test('a lost start tag of an entry that is not the first', async () => {
    const feed = await read(rss('<item><title>a</title></item><title>b</title><link>/b</link></item>'));
    expect(feed.items.map((item) => item.title)).toEqual(['a', 'b']);
    expect(feed.title).toBe('Xã');
  });

  test('attributes without quotes, quotes without end, blanks around =', async () => {
    const item = await first(
      '<title>a</title><enclosure url = /a.mp3 type=audio/mpeg /><category domain="x>Tin</category>',
    );
    expect(item.enclosures).toEqual([{ url: 'https://xa.example.gov.vn/a.mp3', type: 'audio/mpeg' }]);
    expect(item.categories).toEqual(['Tin']);
  });

  test('elements nobody knows are passed over with all they hold', async () => {
    const item = await first(
      '<media:x xmlns:media="http://other.example/"><title>sai</title></media:x><title>đúng</title>',
    );
    expect(item.title).toBe('đúng');
  });

  test('an unknown element left open hides nothing', async () => {
    expect((await first('<foo><title>Tin</title><link>/a</link>')).title).toBe('Tin');
  });

  test('the logo and search box of a channel are not the channel', async () => {
    const feed = await read(
      '<rss version="2.0"><channel><image><title>Logo</title><link>/l</link></image><textInput><title>Tìm</title></textInput><title>Xã</title><link>/x</link></channel></rss>',
    );
    expect([feed.title, feed.homepageUrl]).toEqual(['Xã', 'https://xa.example.gov.vn/x']);
  });

  test('RSS in a namespace of its own, with and without prefix', async () => {
    for (const text of [
      '<rss xmlns="http://backend.userland.com/rss2" version="2.0"><channel><item><title>a</title></item></channel></rss>',
      '<rss xmlns="http://www.w3.org/2005/Atom" version="2.0"><channel><item><title>a</title></item></channel></rss>',
      '<r:rss xmlns:r="http://any.example/" version="2.0"><r:channel><r:item><r:title>a</r:title></r:item></r:channel></r:rss>',
      '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry><atom:title>a</atom:title></atom:entry></atom:feed>',
      '<rss><item><title>a</title></item></rss>',
      '<rss version="2.0"><channel></channel><item xmlns=""><title>a</title></item></rss>',
    ]) {
      expect((await read(text)).items.map((item) => item.title)).toEqual(['a']);
    }
  });
});

describe('fields', () => {
  test.each([
    ['<author>a@b.vn (Lê Văn Thí)</author>', 'Lê Văn Thí'],
    ['<author>Lê Văn Thí (a@b.vn)</author>', 'Lê Văn Thí'],
    ['<author>Lê Văn Thí &lt;a@b.vn&gt;</author>', 'Lê Văn Thí'],
    ['<author>a@b.vn</author><dc:creator>Lê Văn Thí</dc:creator>', 'Lê Văn Thí'],
    ['<author><name>Lê Văn Thí</name><email>a@b.vn</email></author>', 'Lê Văn Thí'],
    ['<author>a@b.vn</author>', null],
    ['<dc:creator><![CDATA[ Thông tin  Bình Minh ]]></dc:creator>', 'Thông tin Bình Minh'],
  ])('author %s', async (field, expected) => {
    expect((await first(field)).author).toBe(expected);
  });

  test.each([
    ['<link>\n https://a.example/x\n y </link>', 'https://a.example/xy'],
    ['<link>tin/1.html</link>', 'https://xa.example.gov.vn/tin/1.html'],
    ['<link>https://a.example/?a=1&amp;amp;b=2</link>', 'https://a.example/?a=1&b=2'],
    ['<link>javascript:void(0)</link>', null],
    ['<link></link><guid>https://a.example/g</guid>', 'https://a.example/g'],
    ['<guid isPermaLink=" FALSE ">https://a.example/g</guid>', null],
    ['<link href="/h"/>', 'https://xa.example.gov.vn/h'],
    [
      '<link rel="enclosure">https://a.example/e</link><link>https://a.example/p</link>',
      'https://a.example/p',
    ],
  ])('link %s', async (field, expected) => {
    expect((await first(field)).link).toBe(expected);
  });

  test.each([
    ['<title>Tin &amp;quot;nóng&amp;quot;</title>', 'Tin "nóng"'],
    ['<title>Giá &lt; 5 triệu &amp; &gt; 3 triệu</title>', 'Giá < 5 triệu & > 3 triệu'],
    ['<title><b>Tin</b> đậm</title>', 'Tin đậm'],
    ['<title>&amp;lt;b&amp;gt;Tin&amp;lt;/b&amp;gt;</title>', 'Tin'],
    ['<title> </title><dc:title>Tin</dc:title>', 'Tin'],
    ['<title>Lễ&#x20;h&#7897;i &Eacute;</title>', 'Lễ hội É'],
  ])('title %s', async (field, expected) => {
    expect((await first(field)).title).toBe(expected);
  });

  test('Atom 0.3: escaped, base64 and XML modes; issued and modified', async () => {
    const feed = await read(
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">&lt;b&gt;Xã&lt;/b&gt;</title><entry><title>a</title><link rel="alternate" type="text/html" href="/a"/><issued>2026-11-10T08:00:00+07:00</issued><modified>2026-11-11T08:00:00+07:00</modified><content type="text/html" mode="base64">PHA+eDwvcD4=</content><summary mode="xml"><p>y</p></summary></entry></feed>',
    );
    expect(feed.title).toBe('Xã');
    expect(feed.items[0]).toMatchObject({
      link: 'https://xa.example.gov.vn/a',
      date: '2026-11-10T08:00:00+07:00',
      modified: '2026-11-11T08:00:00+07:00',
      contentHtml: '<p>x</p>',
      summaryHtml: '<p>y</p>',
    });
  });

  test('an Atom entry whose content lies elsewhere links there', async () => {
    const feed = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><content type="text/html" src="/van-ban.html"/></entry></feed>',
    );
    expect(feed.items[0]).toMatchObject({
      guid: 'urn:1',
      link: 'https://xa.example.gov.vn/van-ban.html',
      contentHtml: null,
    });
  });

  test('an image given the home-made ways', async () => {
    for (const field of [
      '<image>/a.jpg</image>',
      '<image><url>/a.jpg</url></image>',
      '<thumb>/a.jpg</thumb>',
      '<itunes:image href="/a.jpg"/>',
      '<image><![CDATA[<img src="/a.jpg">]]></image>',
    ]) {
      expect((await first(field)).images).toEqual([
        { url: 'https://xa.example.gov.vn/a.jpg', caption: null },
      ]);
    }
  });
});
