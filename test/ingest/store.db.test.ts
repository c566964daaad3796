import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Source, SourceOwner } from '../../src/entities/source.js';
import { addSource } from '../../src/ingest/add-source.js';
import { extractArticle } from '../../src/ingest/extract.js';
import type { Incoming } from '../../src/ingest/incoming.js';
import { storeArticles } from '../../src/ingest/store.js';
import { openDatabase, type Database } from '../../src/db.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { articlePage } from '../support/site.js';

const gazetteer = loadGazetteer();
const NOW = new Date('2026-03-04T05:00:00Z');

/** An article as read from a page of its own. */
function incoming(n: number, more: Partial<Incoming['read']> = {}): Incoming {
  const url = `http://xa.example/bai-${n}`;
  const text = articlePage(`Bài số ${n} của xã`);
  const read = extractArticle({ text, url, fetchedAt: NOW, province: '42' }, gazetteer);
  return {
    read: { ...read, bylineBasis: 'BYLINE', ...more },
    sourceKey: `https://xa.example/bai-${n}`,
    urls: [url],
  };
}

describe.each(TEST_DATABASES)('storing on %s', (_name, open) => {
  let db: TestDatabase;
  let made = 0;

  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());

  async function setting(database: Database = db.database) {
    made += 1;
    const { id } = await addSource(database.em(), {
      name: 'Xã',
      url: `http://xa.example/list-${made}`,
      homepageUrl: null,
      kind: 'HTML',
      family: null,
      province: '42',
      owners: [],
    });
    const source = await database.em().findOneOrFail(Source, id);
    const owners = await database.em().find(SourceOwner, { source: id }, { populate: ['organ'] });
    return { source, owners, gazetteer, now: NOW };
  }
  const count = async (sql: string, id: number) =>
    (await db.database.read<{ n: number }>(`select count(*)::int as n from ${sql}`, [id]))[0]?.n;

  test('an article that came twice in one batch is stored once, with all its addresses by the next batch', async () => {
    const how = await setting();
    const again = { ...incoming(1), sourceKey: 'another key' };
    expect(await storeArticles(db.database.em(), [incoming(1), again, incoming(2)], how)).toEqual([
      'NEW',
      'UNCHANGED',
      'NEW',
    ]);
    expect(await storeArticles(db.database.em(), [again, incoming(2)], how)).toEqual([
      'UNCHANGED',
      'UNCHANGED',
    ]);
    expect(await count('article where source_id = $1', how.source.id)).toBe(2);
  });

  test('an empty batch is nothing', async () => {
    expect(await storeArticles(db.database.em(), [], await setting())).toEqual([]);
  });

  test('NUL and half characters in every field are left out, not the article', async () => {
    const how = await setting();
    const odd = 'a\0b\ud800c';
    const given = incoming(3, {
      title: odd,
      lead: odd,
      bodyText: odd,
      bodyHtml: odd,
      category: odd,
      byline: { raw: odd, persons: [odd], organ: null, republishedFrom: odd },
      problems: [{ code: 'NO_IMAGE', detail: odd }],
      attachments: [{ url: 'http://xa.example/a.pdf', type: 'pdf', name: odd }],
    });
    expect(await storeArticles(db.database.em(), [{ ...given, sourceKey: odd }], how)).toEqual(['NEW']);
    const [row] = await db.database.read(
      'select title, byline_persons as persons from article where source_id = $1',
      [how.source.id],
    );
    expect(row).toEqual({ title: 'ab\ufffdc', persons: ['ab\ufffdc'] });
    expect(await storeArticles(db.database.em(), [{ ...given, sourceKey: odd }], how)).toEqual(['UNCHANGED']);
  });

  test('an article that is quarantined and cleared again says so', async () => {
    const how = await setting();
    await storeArticles(db.database.em(), [incoming(4, { status: 'QUARANTINED' })], how);
    const status = () =>
      db.database.read(
        'select status, status_reason as reason, status_at is not null as dated from article where source_id = $1',
        [how.source.id],
      );
    expect(await status()).toEqual([{ status: 'QUARANTINED', reason: 'HIDDEN_LINKS', dated: true }]);
    await storeArticles(db.database.em(), [incoming(4)], how);
    expect(await status()).toEqual([{ status: 'ACTIVE', reason: null, dated: true }]);
  });

  test('what somebody withdrew stays withdrawn when the source changes it', async () => {
    const how = await setting();
    await storeArticles(db.database.em(), [incoming(5)], how);
    await db.database
      .em()
      .getConnection()
      .execute(`update article set status = 'WITHDRAWN_BY_EDITOR' where source_id = ?`, [how.source.id]);
    expect(await storeArticles(db.database.em(), [incoming(5, { title: 'Sửa' })], how)).toEqual(['CHANGED']);
    expect(
      await db.database.read('select status from article where source_id = $1', [how.source.id]),
    ).toEqual([{ status: 'WITHDRAWN_BY_EDITOR' }]);
  });

  test('several writers of the same articles at once double nothing', async () => {
    const how = await setting();
    const batch = Array.from({ length: 12 }, (_, n) => incoming(100 + n));
    // On PostgreSQL each writer has connections of its own, as another process would.
    const others = await Promise.all(
      [1, 2, 3].map(() =>
        db.url === null
          ? Promise.resolve(null)
          : openDatabase({
              databaseUrl: db.url,
              databasePoolSize: 2,
              dataDir: '',
              statementTimeoutMs: 30_000,
            }),
      ),
    );
    const outcomes = await Promise.all(
      others.map((other) => storeArticles((other ?? db.database).em(), batch, how)),
    );
    expect(outcomes.flat().filter((each) => each === 'NEW')).toHaveLength(12);
    expect(outcomes.flat().filter((each) => each === 'CHANGED')).toEqual([]);
    expect(await count('article where source_id = $1', how.source.id)).toBe(12);
    expect(
      await count(
        'article_change c join article a on a.id = c.article_id where a.source_id = $1',
        how.source.id,
      ),
    ).toBe(12);
    for (const other of others) await other?.close();
  });

  test('writers of different sources that meet the same organs in another order do not block each other for ever', async () => {
    const [first, second] = [await setting(), await setting()];
    const organs = Array.from({ length: 15 }, (_, n) => `UBND xã Số ${n}`);
    const batch = (names: readonly string[]) =>
      names.map((name, n) =>
        incoming(200 + n, {
          authorUnit: { kind: 'PEOPLES_COMMITTEE', name, unitId: null, candidates: [], confidence: 'NONE' },
        }),
      );
    const outcomes = await Promise.all([
      storeArticles(db.database.em(), batch(organs), first),
      storeArticles(db.database.em(), batch([...organs].reverse()), second),
    ]);
    expect(outcomes.flat().every((each) => each === 'NEW')).toBe(true);
    expect((await db.database.read(`select 1 from organ where name like 'UBND xã Số %'`)).length).toBe(15);
  });
});
