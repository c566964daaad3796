import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Reader from 'rss-parser';
import { addAccount, addKey, PASSWORD, signIn } from '../support/accounts.js';
import { storeTestArticles, type TestArticle } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

const ODD = 'Họp "A" & <B> \u0001 ]]> – Đức Thọ';
const ARTICLES: readonly TestArticle[] = [
  {
    source: 'locHa',
    title: ODD,
    publishedAt: '2026-01-05T01:02:03.000Z',
    images: ['https://example.org/a.jpg?x=1&y=2'],
    read: {
      byline: { raw: null, persons: ['Lan & Hoa'], organ: null, republishedFrom: null },
      category: 'Tin <mới>',
    },
  },
  { source: 'ownerless', title: 'Bài của báo', publishedAt: '2026-01-04T00:00:00.000Z' },
  { source: 'province', title: 'Không ngày', publishedAt: null },
  { source: 'province', title: 'Đã gỡ', publishedAt: '2026-01-03T00:00:00.000Z' },
  { source: 'province', title: 'Chờ đến mai', publishedAt: '2026-01-02T00:00:00.000Z' },
  { source: 'province', title: '=HYPERLINK("x")', publishedAt: '2026-01-01T17:30:00.000Z' },
];

describe.each(TEST_DATABASES)('what goes out beside GraphQL on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  const sql = (text: string) => db.database.em().getConnection().execute(text);

  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, ARTICLES);
    await sql(`update article set status = 'TAKEN_DOWN' where title = 'Đã gỡ'`);
    await sql(
      `update article set embargo_until = now() + interval '1 day', is_embargoed = true where title = 'Chờ đến mai'`,
    );
    await sql(
      `insert into collection (slug, title, title_sort, description, filter, created_by, updated_by, created_at, updated_at)
       values ('tat-ca', 'Tất cả & <hết>', 't', null, '{"source": {"notIn": ["${Buffer.from('Source:999').toString('base64url')}"]}}', 'COMMAND', 'COMMAND', '2026-01-01', '2026-01-01'),
              ('hong', 'Hỏng', 'h', null, '{"colour": {"eq": "red"}}', 'COMMAND', 'COMMAND', now(), now())`,
    );
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const get = async (path: string, headers: Record<string, string> = {}, from = service) => {
    const response = await fetch(from.url + path, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  test('RSS is read by a strict reader, everything in its place', async () => {
    const { status, headers, text } = await get('/collections/tat-ca.rss');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/rss+xml; charset=utf-8']);
    const feed = await new Reader({
      customFields: {
        item: [
          ['media:content', 'media', { keepArray: true }],
          ['dc:creator', 'creator'],
          ['source', 'source'],
        ],
      },
    }).parseString(text);
    expect(feed.title).toBe('Tất cả & <hết>');
    expect(feed.feedUrl).toBe(`${service.url}/collections/tat-ca.rss`);
    expect(feed.items.map((item) => item.title)).toEqual([
      'Họp "A" & <B>  ]]> – Đức Thọ',
      'Bài của báo',
      '=HYPERLINK("x")',
      'Không ngày',
    ]);
    const [first, press, , undated] = feed.items;
    expect(first).toMatchObject({
      link: 'https://example.org/bai-0',
      pubDate: 'Mon, 05 Jan 2026 01:02:03 GMT',
      creator: 'Lan & Hoa',
      categories: ['Tin <mới>'],
      guid: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
    });
    expect(first?.['media'][0].$).toMatchObject({
      url: 'https://example.org/a.jpg?x=1&y=2',
      medium: 'image',
    });
    expect(first?.['media'][0]['media:title'][0]._).toBe('Chú thích mật');
    const whole = (item: unknown) => (item as Record<string, string | undefined>)['content:encoded'];
    expect(whole(first)).toContain('Nguồn: <a href="https://example.org/bai-0">Huyện ủy Lộc Hà</a>');
    // Nobody is known to own that source, so its text is not passed on; and no date is made up.
    expect(whole(press)).toBeUndefined();
    expect(press?.content).toContain('Sáng nay');
    expect(undated?.pubDate).toBeUndefined();
  });

  test('Atom has what RFC 4287 demands', async () => {
    const { headers, text } = await get('/collections/tat-ca.atom?limit=2');
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = await new Reader().parseString(text);
    expect(feed.items.map((item) => [item.link, item['author']])).toEqual([
      ['https://example.org/bai-0', 'Lan & Hoa'],
      ['https://example.org/bai-1', 'Blog không chủ'],
    ]);
    const entries = text.split('<entry').slice(1);
    expect(entries).toHaveLength(2);
    for (const part of [text.split('<entry')[0] ?? '', ...entries]) {
      expect(part).toMatch(/<id>urn:uuid:[^<]+<\/id>/);
      expect(part).toMatch(/<updated>\d{4}-\d\d-\d\dT[\d:.]+Z<\/updated>/);
      expect(part).toMatch(/<title>[^<]+<\/title>/);
      expect(part).toMatch(/<author><name>[^<]+<\/name><\/author>/);
    }
    expect(text).toContain(
      `<link rel="self" type="application/atom+xml" href="${service.url}/collections/tat-ca.atom?limit=2"/>`,
    );
  });

  test('JSON Feed 1.1', async () => {
    const { headers, text } = await get('/collections/tat-ca.json');
    expect(headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const feed = JSON.parse(text);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${service.url}/collections/tat-ca.json`,
      language: 'vi',
    });
    expect(feed.items).toHaveLength(4);
    expect(feed.items[0]).toMatchObject({
      authors: [{ name: 'Lan & Hoa' }],
      date_published: '2026-01-05T01:02:03.000Z',
    });
    expect(feed.items[1].content_html).toBeUndefined();
    expect(feed.items[1].content_text).toContain('Sáng nay');
    expect(feed.items[3].date_published).toBeUndefined();
  });

  test('what was taken down, or must wait, stands in none', async () => {
    for (const ending of ['rss', 'atom', 'json']) {
      expect((await get(`/collections/tat-ca.${ending}`)).text).not.toMatch(/Đã gỡ|Chờ đến mai/);
    }
  });

  test('who has it already gets 304, until something changes', async () => {
    const first = await get('/collections/tat-ca.rss');
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    expect(first.headers.get('last-modified')).toMatch(/^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/);
    const again = await get('/collections/tat-ca.rss', { 'if-none-match': `"x", W/${tag}` });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
    await sql(`update article set status = 'TAKEN_DOWN' where title = 'Bài của báo'`);
    const later = await get('/collections/tat-ca.rss', {
      'if-none-match': tag,
      'if-modified-since': new Date().toUTCString(),
    });
    await sql(`update article set status = 'ACTIVE' where title = 'Bài của báo'`);
    expect(later.status).toBe(200);
    expect(later.text).not.toContain('Bài của báo');
  });

  test.each([
    ['/collections/khong-co.rss', 404],
    ['/collections/tat-ca.xml', 404],
    ['/collections/tat-ca.constructor', 404],
    ['/collections/tat-ca', 404],
    ['/collections/tat-ca.rss?limit=0', 400],
    ['/collections/tat-ca.rss?limit=101', 400],
    ['/collections/tat-ca.rss?limit=2&limit=3', 400],
    ['/collections/hong.rss', 500],
  ])('%s is %i', async (path, status) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'text/plain; charset=utf-8',
    ]);
  });

  test('the sources as OPML', async () => {
    const { status, headers, text } = await get('/sources.opml');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/x-opml; charset=utf-8']);
    expect(text.match(/<outline [^>]*type="rss"[^>]*xmlUrl="https:/g)).toHaveLength(4);
  });

  test('where reading needs a key, nothing goes out without one', async () => {
    const closed = await startTestService(db.database, { config: { publicRead: false } });
    await addAccount(db.database, 'lan', { role: 'VIEWER' });
    const { cookie } = await signIn(closed.url, { name: 'lan', password: PASSWORD });
    const key = await addKey(db.database, 'VIEWER');
    for (const [headers, status] of [
      [{}, 401],
      [{ authorization: 'Bearer bantin_sai' }, 401],
      [{ cookie: 'bantin_session=sai' }, 401],
      [key, 200],
      [{ cookie }, 200],
    ] as const) {
      for (const path of ['/collections/tat-ca.rss', '/sources.opml', '/export/articles.ndjson']) {
        const answer = await get(path, headers, closed);
        expect([path, headers, answer.status]).toEqual([path, headers, status]);
        const isKept = status === 200 && !path.startsWith('/export');
        expect(answer.headers.get('cache-control')).toBe(isKept ? 'private, max-age=300' : 'no-store');
      }
    }
    await closed.close();
  });

  test('a wrong key is refused where everybody may read', async () => {
    const answer = await get('/collections/tat-ca.rss', { authorization: 'Bearer bantin_sai' });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  test('feeds and exports count as requests do, of an address or of a key', async () => {
    const strict = await startTestService(db.database, { limits: { rateAnonymous: 2, rateKnown: 3 } });
    const key = await addKey(db.database, 'VIEWER');
    const ask = async (headers: Record<string, string>) => {
      const statuses: number[] = [];
      for (const path of [
        '/collections/tat-ca.rss',
        '/sources.opml',
        '/export/articles.csv',
        '/sources.opml',
      ])
        statuses.push((await get(path, headers, strict)).status);
      return statuses;
    };
    expect(await ask({})).toEqual([200, 200, 429, 429]);
    expect(await ask(key)).toEqual([200, 200, 200, 429]);
    await strict.close();
  });
});
