import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parseInPlace, type Parsing } from '../../src/ingest/parsing.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, type Reader } from '../support/reader.js';
import { feedItem, LONG_TEXT, rss, startSite, type TestSite } from '../support/site.js';

describe.each(TEST_DATABASES)('entries that were read before, on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let reader: Reader;
  let made = 0;
  let path = '';
  /** Titles of the entries that were made into articles. */
  const read: (string | null)[] = [];

  beforeAll(async () => {
    db = await open();
    site = await startSite();
    const gazetteer = loadGazetteer();
    const parsing = parseInPlace(() => gazetteer);
    const watched: Parsing = {
      ...parsing,
      feedArticles: (inputs) => {
        read.push(...inputs.map(({ facts }) => facts.title));
        return parsing.feedArticles(inputs);
      },
    };
    reader = createReader(db.database, site.allow, {}, watched);
  });
  beforeEach(() => {
    made += 1;
    path = `/memory-${made}.xml`;
  });
  afterAll(async () => {
    await reader.close();
    await site.close();
    await db.drop();
  });

  const serve = (...items: readonly Readonly<Record<string, string>>[]) => site.pages.set(path, rss(items));
  const added = () => reader.add({ url: site.origin + path });
  const readNow = async (id: number) => {
    read.length = 0;
    return reader.read(id);
  };
  const execute = (sql: string, params: unknown[]) => db.database.em().getConnection().execute(sql, params);

  test('of a feed with one new entry and one edited only those two are read', async () => {
    serve(feedItem(1), feedItem(2), feedItem(3));
    const id = await added();
    expect(await readNow(id)).toMatchObject({ newCount: 3 });
    expect(read).toHaveLength(3);
    serve(
      feedItem(4),
      feedItem(1),
      feedItem(2, { description: `${LONG_TEXT}\nĐính chính: dời sang ngày mai.` }),
      feedItem(3),
    );
    expect(await readNow(id)).toMatchObject({ newCount: 1, changedCount: 1 });
    expect(read).toEqual(['Tin số 4', 'Tin số 2']);
    serve(feedItem(4), feedItem(2), feedItem(3));
    expect(await readNow(id)).toMatchObject({ newCount: 0, changedCount: 1 });
    expect(read).toEqual(['Tin số 2']);
  });

  test('a list that another process read since, or an older database, is read whole', async () => {
    serve(feedItem(1), feedItem(2));
    const id = await added();
    await readNow(id);
    await execute('delete from article where source_id = ? and title = ?', [id, 'Tin số 1']);
    await execute(`update source set list_hash = 'of another day' where id = ?`, [id]);
    serve(feedItem(1), feedItem(2), feedItem(3));
    expect(await readNow(id)).toMatchObject({ newCount: 2 });
    expect(read).toHaveLength(3);
  });

  test('a source with another setting is read whole', async () => {
    serve(feedItem(1), feedItem(2));
    const id = await added();
    await readNow(id);
    await execute(`update source set province = '01' where id = ?`, [id]);
    serve(feedItem(1), feedItem(2), feedItem(3));
    await readNow(id);
    expect(read).toHaveLength(3);
  });

  test('an entry whose date is read otherwise beside a new one is read again', async () => {
    const dated = (n: number, pubDate: string) => feedItem(n, { pubDate });
    serve(dated(1, '01/03/2026 08:00'), dated(2, '02/03/2026 08:00'));
    const id = await added();
    await readNow(id);
    // The thirteenth month tells the order of all.
    serve(dated(1, '01/03/2026 08:00'), dated(2, '02/03/2026 08:00'), dated(3, '02/25/2026 08:00'));
    await readNow(id);
    expect(read).toContain('Tin số 1');
  });
});
