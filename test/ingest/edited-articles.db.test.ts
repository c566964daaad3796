import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, NOON, type Reader } from '../support/reader.js';
import { feedItem, articlePage, LONG_TEXT, rss, startSite, type TestSite } from '../support/site.js';

describe.each(TEST_DATABASES)('articles edited at the source, on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let reader: Reader;
  let made = 0;
  let path = '';

  beforeAll(async () => {
    db = await open();
    site = await startSite();
    reader = createReader(db.database, site.allow);
  });
  beforeEach(() => {
    made += 1;
    path = `/feed-${made}.xml`;
    reader.clock.now = NOON;
  });
  afterAll(async () => {
    await reader.close();
    await site.close();
    await db.drop();
  });

  const serve = (...items: readonly Readonly<Record<string, string>>[]) => site.pages.set(path, rss(items));
  const added = () => reader.add({ url: site.origin + path });
  const articles = (source: number) =>
    reader.rows<{ id: number; title: string; version: number; url: string; body: string; at: Date | null }>(
      'select id, title, version, url, body_text as body, published_at as at from article where source_id = $1 order by id',
      [source],
    );
  const changes = async (source: number) =>
    (
      await reader.rows<{ kind: string }>(
        'select kind from article_change c join article a on a.id = c.article_id where source_id = $1 order by c.xid, c.id',
        [source],
      )
    ).map(({ kind }) => kind);
  const diffs = async (source: number) =>
    (
      await reader.rows<{ diff: Record<string, { before: unknown; after: unknown }> }>(
        'select diff from article_revision r join article a on a.id = r.article_id where source_id = $1 order by r.id',
        [source],
      )
    ).map(({ diff }) => diff);

  test('a changed text is a revision with its diff, one change and one version; the same again is nothing', async () => {
    serve(feedItem(1), feedItem(2));
    const id = await added();
    await reader.read(id);
    serve(feedItem(1, { description: `${LONG_TEXT}\nĐính chính: hội nghị dời sang ngày mai.` }), feedItem(2));
    reader.clock.now = new Date(NOON.getTime() + 3_600_000);
    expect(await reader.read(id)).toMatchObject({ outcome: 'NEW', newCount: 0, changedCount: 1 });
    expect(await articles(id)).toMatchObject([{ version: 2 }, { version: 1 }]);
    expect(await changes(id)).toEqual(['CREATED', 'CREATED', 'UPDATED']);
    const [diff] = await diffs(id);
    expect(Object.keys(diff ?? {}).sort()).toEqual(['bodyHtml', 'bodyText']);
    expect(diff?.['bodyText']?.after).toContain('Đính chính');
    expect(diff?.['bodyText']?.before).not.toContain('Đính chính');

    site.pages.set(path, `${String(site.pages.get(path))}\n<!-- made anew -->`);
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', changedCount: 0 });
    expect(await changes(id)).toHaveLength(3);
    expect(await diffs(id)).toHaveLength(1);
  });

  test('pictures and files that change are told in the diff', async () => {
    serve(
      feedItem(1, {
        'content:encoded': `<![CDATA[<p>${LONG_TEXT}</p><img src="http://xa.example/a.jpg">]]>`,
      }),
    );
    const id = await added();
    await reader.read(id);
    serve(
      feedItem(1, {
        'content:encoded': `<![CDATA[<p>${LONG_TEXT}</p><img src="http://xa.example/b.jpg"><a href="http://xa.example/k.pdf">Kế hoạch</a>]]>`,
      }),
    );
    await reader.read(id);
    const [diff] = await diffs(id);
    expect(diff?.['images']).toMatchObject({
      before: [{ url: 'http://xa.example/a.jpg' }],
      after: [{ url: 'http://xa.example/b.jpg' }],
    });
    expect(diff?.['attachments']).toEqual({ before: [], after: ['http://xa.example/k.pdf'] });
    expect(
      await reader.rows(
        `select i.url from article_image i join article a on a.id = i.article_id where source_id = $1`,
        [id],
      ),
    ).toEqual([{ url: 'http://xa.example/b.jpg' }]);
  });

  test('a new title under the same guid is the same article', async () => {
    serve(feedItem(1));
    const id = await added();
    await reader.read(id);
    serve(feedItem(1, { title: 'Tiêu đề đã sửa', link: 'http://xa.example/tieu-de-da-sua' }));
    await reader.read(id);
    expect(await articles(id)).toMatchObject([
      { title: 'Tiêu đề đã sửa', version: 2, url: 'http://xa.example/tieu-de-da-sua' },
    ]);
    const urls = await reader.rows<{ url: string }>(
      'select u.url from article_url u join article a on a.id = u.article_id where source_id = $1 order by 1',
      [id],
    );
    expect(urls.map(({ url }) => url)).toEqual([
      'http://xa.example/tieu-de-da-sua',
      'http://xa.example/tin-1',
    ]);
  });

  test('guid and link that turn to https are the same article', async () => {
    serve(feedItem(1));
    const id = await added();
    await reader.read(id);
    serve(feedItem(1, { guid: 'https://xa.example/?p=1', link: 'https://www.xa.example/tin-1' }));
    expect(await reader.read(id)).toMatchObject({ newCount: 0 });
    expect(await articles(id)).toHaveLength(1);
  });

  test('a guid that changes with every edition is known by its link', async () => {
    serve(feedItem(1, { guid: 'a1' }));
    const id = await added();
    await reader.read(id);
    serve(feedItem(1, { guid: 'b2' }));
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', newCount: 0, changedCount: 0 });
  });

  test('two entries with one guid and two links are two articles, and stay so', async () => {
    const both = [feedItem(1, { guid: '0' }), feedItem(2, { guid: '0' })] as const;
    serve(...both);
    const id = await added();
    await reader.read(id);
    serve(...[...both].reverse());
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await articles(id)).toMatchObject([{ version: 1 }, { version: 1 }]);
  });

  test('one article twice in a feed, under two guids, is stored once and does not change with every reading', async () => {
    const twice = [
      feedItem(1, { guid: 'x1' }),
      feedItem(1, { guid: 'x2', category: 'Chuyên mục khác' }),
    ] as const;
    serve(...twice);
    const id = await added();
    expect(await reader.read(id)).toMatchObject({ newCount: 1 });
    serve(...twice, feedItem(2));
    expect(await reader.read(id)).toMatchObject({ newCount: 1, changedCount: 0 });
  });

  test('entries that all link to the front page are articles of their own', async () => {
    const front = { link: 'http://xa.example/' };
    serve(
      feedItem(1, { ...front, guid: 'a' }),
      feedItem(2, { ...front, guid: 'b' }),
      feedItem(3, { ...front, guid: 'c' }),
    );
    const id = await added();
    expect(await reader.read(id)).toMatchObject({ newCount: 3 });
    serve(
      feedItem(1, { ...front, guid: 'a' }),
      feedItem(2, { ...front, guid: 'b' }),
      feedItem(4, { ...front, guid: 'd' }),
    );
    expect(await reader.read(id)).toMatchObject({ newCount: 1, changedCount: 0 });
    expect((await articles(id)).map(({ title }) => title)).toEqual([
      'Tin số 1',
      'Tin số 2',
      'Tin số 3',
      'Tin số 4',
    ]);
  });

  test('two sources that list one address have an article each', async () => {
    serve(feedItem(1));
    const first = await added();
    site.pages.set('/again.xml', rss([feedItem(1)]));
    const second = await reader.add({ url: `${site.origin}/again.xml` });
    await reader.read(first);
    expect(await reader.read(second)).toMatchObject({ newCount: 1 });
    const rows = await reader.rows(
      `select a.id from article_url u join article a on a.id = u.article_id where u.url_key = 'https://xa.example/tin-1' and a.source_id = any($1::int[])`,
      [[first, second]],
    );
    expect(rows).toHaveLength(2);
  });

  test('local time stamped GMT keeps its first reading when it no longer lies in the future', async () => {
    const stamped = 'Wed, 04 Mar 2026 11:30:00 GMT';
    serve(feedItem(1, { pubDate: stamped }));
    const id = await added();
    await reader.read(id);
    const [first] = await articles(id);
    expect(new Date(first?.at ?? 0).toISOString()).toBe('2026-03-04T04:30:00.000Z');
    reader.clock.now = new Date(NOON.getTime() + 24 * 3_600_000);
    serve(feedItem(1, { pubDate: stamped, description: `${LONG_TEXT} Thêm.` }));
    expect(await reader.read(id)).toMatchObject({ changedCount: 1 });
    expect((await articles(id))[0]?.at).toEqual(first?.at);
  });

  test('a page that is known under one address is not read again under another', async () => {
    site.pages.set('/bai.html', articlePage('Bài của xã'));
    site.pages.set('/cu/bai', { status: 301, headers: { location: `${site.origin}/bai.html` } });
    site.pages.set(path, rss([{ title: 'Bài', link: `${site.origin}/cu/bai` }]));
    const id = await reader.add({ url: site.origin + path, family: 'generic' });
    expect(await reader.read(id)).toMatchObject({ newCount: 1 });
    site.pages.set(path, rss([{ title: 'Bài', link: `${site.origin}/bai.html?utm_source=zalo` }]));
    site.asked.length = 0;
    expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', newCount: 0 });
    expect(site.asked).toEqual([path]);
  });
});
