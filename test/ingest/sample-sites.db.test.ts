import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startDemoServer } from '../../src/demo/demo-server.js';
import { DEMO_SOURCES } from '../../src/demo/demo-sites.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, type Reader } from '../support/reader.js';

/** What storing touches, as a number that any change would move. */
async function fingerprint(reader: Reader): Promise<unknown> {
  const [row] = await reader.rows(
    `select (select count(*)::int from article) as articles, (select sum(version)::int from article) as versions, ` +
      `(select count(*)::int from article_change) as changes, (select count(*)::int from article_revision) as revisions, ` +
      `(select count(*)::int from article_url) as urls, (select count(*)::int from article_image) as images, ` +
      `(select count(*)::int from article_attachment) as files, (select count(*)::int from organ) as organs, ` +
      `(select md5(string_agg(a::text, '' order by id)) from article a) as content`,
  );
  return row;
}

describe.each(TEST_DATABASES)('the sample sites read into %s', (_name, open) => {
  let db: TestDatabase;
  let sites: { port: number; close(): Promise<void> };
  let reader: Reader;
  const ids: number[] = [];

  beforeAll(async () => {
    db = await open();
    sites = await startDemoServer({ port: 0, anchorDay: '2026-03-04' });
    reader = createReader(db.database, `127.0.0.1:${sites.port}=0`);
    for (const { name, listPath, homePath, kind, family, owners } of DEMO_SOURCES) {
      const origin = `http://127.0.0.1:${sites.port}`;
      const source = { name, url: origin + listPath, homepageUrl: origin + homePath, kind, family, owners };
      ids.push(await reader.add(source));
    }
  });
  afterAll(async () => {
    await reader.close();
    await sites.close();
    await db.drop();
  });

  test('every source gives articles, and no page of theirs is left unread', async () => {
    for (const id of ids) {
      const reading = await reader.read(id);
      expect({ id, ...reading }).toMatchObject({ outcome: 'NEW', failedCount: 0, errorCode: null });
      expect(reading.newCount).toBeGreaterThan(9);
      expect(await reader.source(id)).toMatchObject({ healthState: 'OK', failures: 0, heldUntil: null });
    }
    const [unresolved] = await reader.rows<{ n: number }>(
      `select count(*)::int as n from article where publisher_unit_id is null or published_at is null`,
    );
    expect(unresolved?.n).toBe(0);
  });

  test('the article of the seed has every field', async () => {
    const [article] = await reader.rows(
      `select a.title, a.published_precision, a.day::text as day, a.event_date::text as event_date, ` +
        `a.byline_raw, a.byline_persons, a.byline_confidence, a.byline_basis, o.name as organ, o.kind as organ_kind, ` +
        `a.author_unit_id, a.publisher_unit_id, a.author_province_id, a.status, a.has_images ` +
        `from article a join organ o on o.id = a.byline_organ_id where a.byline_persons @> '["Trần Công Vượng"]' and a.day = '2016-09-01'`,
    );
    expect(article).toMatchObject({
      day: '2016-09-01',
      event_date: '2016-08-31',
      byline_raw: 'Trần Công Vượng - Huyện ủy Lộc Hà',
      byline_persons: ['Trần Công Vượng'],
      byline_confidence: 'EXACT',
      byline_basis: 'BYLINE',
      organ: 'Huyện ủy Lộc Hà',
      organ_kind: 'PARTY_COMMITTEE',
      author_unit_id: 'ht-huyen-loc-ha-448',
      publisher_unit_id: 'ht-huyen-loc-ha-448',
      author_province_id: 'ht-province-42',
      status: 'ACTIVE',
      has_images: true,
    });
    const images = await reader.rows<{ url: string; caption: string | null }>(
      `select i.url, i.caption from article_image i join article a on a.id = i.article_id where a.byline_persons @> '["Trần Công Vượng"]' and a.day = '2016-09-01' order by position`,
    );
    expect(images.length).toBeGreaterThan(0);
    expect(images.every(({ caption }) => caption !== null)).toBe(true);
  });

  test('the second reading is told that nothing changed and changes nothing', async () => {
    const before = await fingerprint(reader);
    for (const id of ids) {
      expect(await reader.read(id)).toMatchObject({
        outcome: 'UNCHANGED',
        newCount: 0,
        changedCount: 0,
        failedCount: 0,
      });
    }
    const statuses = await reader.rows<{ status: number }>(
      `select distinct on (source_id) status from source_fetch order by source_id, id desc`,
    );
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([304]));
    expect(await fingerprint(reader)).toEqual(before);
  });

  test('nor does a third that must read every list and every page anew', async () => {
    const before = await fingerprint(reader);
    await db.database
      .em()
      .getConnection()
      .execute('update source set etag = null, last_modified = null, list_hash = null');
    for (const id of ids)
      expect(await reader.read(id)).toMatchObject({ outcome: 'UNCHANGED', newCount: 0, changedCount: 0 });
    expect(await fingerprint(reader)).toEqual(before);
  });
});
