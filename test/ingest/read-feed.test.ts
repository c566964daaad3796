import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readFeedDocument, readFeedEntries } from '../../src/ingest/read-feed.js';

const FIXTURES = new URL('../fixtures/feed/', import.meta.url);

/** Every folder is a case: the feed as served, how it was served, and what a careful reader takes from it. */
describe('feeds as served', () => {
  test.each(readdirSync(FIXTURES).sort())('%s', async (name) => {
    const folder = new URL(`${name}/`, FIXTURES);
    const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const source = json('source.json') as { url: string; fetchedAt?: string; contentType?: string };
    const file = existsSync(new URL('feed.json', folder)) ? 'feed.json' : 'feed.xml';
    const read = await readFeedDocument(readFileSync(new URL(file, folder)), {
      url: source.url,
      contentType: source.contentType ?? null,
      fetchedAt: source.fetchedAt === undefined ? null : new Date(source.fetchedAt),
    });
    expect(JSON.parse(JSON.stringify(read))).toEqual(json('expected.json'));
  });
});

const read = (items: string) =>
  readFeedEntries(Buffer.from(`<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`), {
    url: 'https://xa.example.gov.vn/rss',
  });

test('a guid that two links share names neither of them', async () => {
  const { entries } = await read(
    '<item><guid>0</guid><link>/a</link></item><item><guid>0</guid><link>/b</link></item><item><guid>1</guid><link>/c</link></item><item><guid>1</guid><link>/c</link></item>',
  );
  expect(entries.map((entry) => entry.isGuidShared)).toEqual([true, true, false, false]);
});

test.each([
  ['/s72-c/kenh.jpg', '/s640/kenh.jpg', ['/s640/kenh.jpg']],
  ['/s72-w640-h480-c/kenh.jpg', '/w640-h480/kenh.jpg', ['/w640-h480/kenh.jpg']],
  ['/s72-c/kenh.jpg', '/s640/cau.jpg', ['/s72-c/kenh.jpg', '/s640/cau.jpg']],
])('a blog’s thumbnail %s beside the picture %s', async (thumbnail, picture, expected) => {
  const { entries } = await readFeedEntries(
    Buffer.from(
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>T</title><entry><id>1</id><title>Tin</title><content type="html">&lt;img src="https://anh.example${picture}"&gt;</content><media:thumbnail url="https://anh.example${thumbnail}"/></entry></feed>`,
    ),
    { url: 'https://blog.example/feeds/posts/default' },
  );
  expect(entries[0]?.images.map(({ url }) => new URL(url).pathname)).toEqual(expected);
});

test('the footer WordPress signs with is no summary', async () => {
  const { entries } = await read(
    '<item><title>Tin</title><description><![CDATA[<p>Lời dẫn.</p><p>The post <a href="/t">Tin</a> appeared first on <a href="/">Xã</a>.</p>]]></description></item>',
  );
  expect(entries[0]?.summary).toBe('Lời dẫn.');
});

test('the link to the rest is no summary', async () => {
  const { entries } = await read(
    '<item><title>Tin</title><description><![CDATA[<p>Lời dẫn.</p><p><a href="/t">Đọc tiếp »</a></p>]]></description></item><item><title>Hai</title><description>Mời bà con xem thêm</description></item>',
  );
  expect(entries.map((entry) => entry.summary)).toEqual(['Lời dẫn.', 'Mời bà con xem thêm']);
});

test.each([
  ['<p><img src="/a.jpg"></p><p align="center"><em>Nạo vét kênh</em></p><p>Lời.</p>', 'Nạo vét kênh', 'Lời.'],
  ['<p><img src="/a.jpg"><br/><i>Nạo vét kênh</i></p><p>Lời.</p>', 'Nạo vét kênh', 'Lời.'],
  ['<p><img src="/a.jpg"></p><p><em>Nạo vét kênh</em></p>', null, 'Nạo vét kênh'],
  ['<p><img src="/a.jpg"><br><i>Sáng 12/10</i>, bà con ra đồng.</p>', null, 'Sáng 12/10, bà con ra đồng.'],
])('slanted words behind a picture: %s', async (html, caption, summary) => {
  const { entries } = await read(
    `<item><title>Tin</title><description><![CDATA[${html}]]></description></item>`,
  );
  expect(entries[0]).toMatchObject({ summary, images: [{ caption }] });
});

test('alt is a caption unless it is a file name or the title', async () => {
  const image = (alt: string): string => `<img src="/${encodeURIComponent(alt)}.jpg" alt="${alt}">`;
  const { entries } = await read(
    `<item><title>Lễ hội đền làng</title><description><![CDATA[${['IMG_0123.JPG', 'Lễ hội đền làng', 'Lễ hội', 'DSC00123', 'Rước kiệu'].map(image).join('')}]]></description></item>`,
  );
  expect(entries[0]?.images.map((each) => each.caption)).toEqual([null, null, null, null, 'Rước kiệu']);
});

test('a caption above its picture is its own', async () => {
  const { entries } = await read(
    '<item><title>a</title><description><![CDATA[<figure><figcaption>Một</figcaption><img src="/1.jpg"></figure><figure><img src="/2.jpg"><figcaption>Hai</figcaption></figure><figure><figcaption>Không ảnh</figcaption></figure><img src="/3.jpg">]]></description></item>',
  );
  expect(entries[0]?.images.map((each) => each.caption)).toEqual(['Một', 'Hai', null]);
});

test('a box that is called caption is one, unless it holds the next picture too', async () => {
  const { entries } = await read(
    '<item><title>a</title><description><![CDATA[<div class="photo"><img src="/1.jpg"></div><div class="PhotoCMS_Caption"><p>Một</p></div><div class="wp-caption">Trước <img src="/2.jpg"><p class="wp-caption-text">Hai</p></div><div class="image"><img src="/3.jpg"></div><div class="image">Lời văn</div>]]></description></item>',
  );
  expect(entries[0]?.images.map((each) => each.caption)).toEqual(['Một', 'Hai', null]);
  expect(entries[0]?.summary).toBe('Trước Lời văn');
});

test('counting pixels and data: images are no images', async () => {
  const { entries } = await read(
    '<item><title>a</title><description><![CDATA[<img src="/p.gif" width="1" height="1"><img src="data:image/gif;base64,R0" data-src="/b.jpg">]]></description></item>',
  );
  expect(entries[0]?.images).toEqual([{ url: 'https://xa.example.gov.vn/b.jpg', caption: null }]);
});

test('an entry with nothing in it is left out and told of, one with a word is kept', async () => {
  const { entries, problems } = await read(
    '<item/><item><title/><link> </link></item><item><title>Tin</title></item><item><enclosure url="/a.jpg" type="image/jpeg"/></item>',
  );
  expect(entries.map(({ title }) => title)).toEqual(['Tin', null]);
  expect(problems.map(({ detail }) => detail)).toEqual(['entry 1: nothing in it', 'entry 2: nothing in it']);
});

test('a button of FeedBurner is no picture', async () => {
  const { entries } = await read(
    '<item><title>Tin</title><link>/a</link><description><![CDATA[Lời dẫn.<img src="/anh.jpg"><div><a href="/x"><img src="http://feeds.example.org/~ff/xa?i=9:qj6IDK7rITs"></a></div>]]></description></item>',
  );
  expect(entries[0]?.images.map(({ url }) => url)).toEqual(['https://xa.example.gov.vn/anh.jpg']);
});

test('a list row tells its category where the entry names none', async () => {
  const row = (label: string, category = '') =>
    `<item><title>Tin</title><link>/a</link>${category}<description><![CDATA[<div><b>Nội dung:</b> Lời dẫn.</div><div><b>${label}:</b> An sinh</div>]]></description></item>`;
  const { entries } = await read(
    row('Chuyên mục') + row('Category') + row('Chuyên mục', '<category>Tin xã</category>'),
  );
  expect(entries.map(({ categories }) => categories)).toEqual([['An sinh'], ['An sinh'], ['Tin xã']]);
});
