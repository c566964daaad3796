import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, type Reader } from '../support/reader.js';
import { type Answer, LONG_TEXT, rss, startSite, type TestSite } from '../support/site.js';

const item = (n: number, more: Readonly<Record<string, string>> = {}) => ({
  title: `Tin số ${n} của xã Lộc Hà`,
  link: `http://xa.example/tin-${n}`,
  guid: `tin-${n}`,
  pubDate: `Mon, 0${n} Mar 2026 08:00:00 +0700`,
  description: LONG_TEXT,
  ...more,
});

const feed = rss([item(1), item(2), item(3)]);

/** A feed, what comes of it, and its dates in the order of the titles. */
interface Case {
  readonly answer: Answer;
  readonly titles: readonly string[];
  readonly days?: readonly (string | null)[];
}

/** As windows-1258 writes it: vowels with hat, breve or horn are letters, tones are marks of their own. */
function spelledApart(text: string): string {
  const apart = (char: string): string => {
    const [tone = ''] = /[\u0300\u0301\u0303\u0309\u0323]/.exec(char.normalize('NFD')) ?? [];
    return char.normalize('NFD').replace(tone, '').normalize('NFC') + tone;
  };
  return Array.from(text, apart).join('');
}

const THREE = ['Tin số 1 của xã Lộc Hà', 'Tin số 2 của xã Lộc Hà', 'Tin số 3 của xã Lộc Hà'];

const CASES: Readonly<Record<string, Case>> = {
  'a bare & in title and link': {
    answer: rss([item(1, { title: 'Văn hóa & Thể thao', link: 'http://xa.example/?id=1&muc=2' }), item(2)]),
    titles: ['Tin số 2 của xã Lộc Hà', 'Văn hóa & Thể thao'],
  },
  'a tail that breaks off in the third item': {
    answer: feed.slice(0, feed.indexOf('tin-3') + 2),
    titles: THREE.slice(0, 2),
  },
  'UTF-16 with a byte order mark': {
    answer: {
      headers: { 'content-type': 'text/xml' },
      body: Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(feed.replace('utf-8', 'utf-16'), 'utf16le'),
      ]),
    },
    titles: THREE,
  },
  'windows-1258, said by the prolog only': {
    answer: {
      headers: { 'content-type': 'text/xml' },
      body: iconv.encode(spelledApart(feed.replace('utf-8', 'windows-1258')), 'windows-1258'),
    },
    titles: THREE,
  },
  'numeric dates, day first': {
    answer: rss([
      item(1, { pubDate: '05/11/2025 08:00:00' }),
      item(2, { pubDate: '06/11/2025 08:00:00' }),
      item(3, { pubDate: '07/11/2025 23:30:00' }),
    ]),
    titles: THREE,
    days: ['2025-11-05', '2025-11-06', '2025-11-07'],
  },
  'one bad date among good ones': {
    answer: rss([item(1), item(2, { pubDate: '31/02/2026 25:61' }), item(3, { pubDate: 'hôm nọ' })]),
    titles: THREE,
    days: ['2026-03-01', null, null],
  },
  'characters no database takes': {
    answer: rss([
      item(1, { title: 'Tin\u0000 số 1 của xã &#xD800;Lộc Hà' }),
      item(2, { guid: 'g'.repeat(9000) }),
    ]),
    titles: [expect.stringMatching(/^Tin số 1 của xã .?Lộc Hà$/u) as unknown as string, THREE[1] ?? ''],
  },
  'a title as long as an article': {
    answer: rss([item(1, { title: Array.from({ length: 900 }, (_, n) => `tiếng${n}`).join(' ') }), item(2)]),
    titles: [expect.stringMatching(/^tiếng0 /) as unknown as string, THREE[1] ?? ''],
  },
  'entries without guid and link': {
    answer: rss([
      { title: 'Một', description: LONG_TEXT, pubDate: '05/11/2025' },
      { title: 'Hai', description: LONG_TEXT, pubDate: '06/11/2025' },
    ]),
    titles: ['Hai', 'Một'],
  },
};

describe.each(TEST_DATABASES)('odd feeds on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let reader: Reader;

  beforeAll(async () => {
    db = await open();
    site = await startSite();
    reader = createReader(db.database, site.allow);
  });
  afterAll(async () => {
    await reader.close();
    await site.close();
    await db.drop();
  });

  test.each(Object.entries(CASES))(
    '%s: every good item arrives, and once',
    async (name, { answer, titles, days }) => {
      const path = `/${encodeURIComponent(name)}`;
      site.pages.set(path, answer);
      const id = await reader.add({ url: site.origin + path });
      expect(await reader.read(id)).toMatchObject({
        outcome: 'NEW',
        newCount: titles.length,
        failedCount: 0,
      });
      const rows = await reader.rows<{ title: string; day: string | null; lowest: string }>(
        `select title, to_char(published_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day from article where source_id = $1 order by title_sort`,
        [id],
      );
      const sorted = days ? rows : [...rows].sort((a, b) => a.title.localeCompare(b.title, 'vi'));
      expect(sorted.map(({ title }) => title)).toEqual(titles);
      if (days) expect(rows.map(({ day }) => day)).toEqual(days);

      await db.database
        .em()
        .getConnection()
        .execute('update source set etag = null, list_hash = null where id = ?', [id]);
      expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', newCount: 0, changedCount: 0 });
    },
  );
});
