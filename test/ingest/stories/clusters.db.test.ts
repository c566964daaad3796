import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Database, openDatabase } from '../../../src/db.js';
import { Source } from '../../../src/entities/source.js';
import { addSource } from '../../../src/ingest/add-source.js';
import type { ReadArticle } from '../../../src/ingest/incoming.js';
import { clusterArticles, waitAnew } from '../../../src/ingest/stories/cluster-articles.js';
import { mergeClusters, splitCluster } from '../../../src/ingest/stories/editor-decisions.js';
import { incomingOf, storeTestArticle } from '../../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../../support/databases.js';
import { textOf } from '../../support/own-text.js';

interface Given {
  readonly source: number;
  readonly text: string;
  readonly title?: string;
  readonly at?: string | null;
  readonly seenAt?: string;
  readonly read?: Partial<ReadArticle>;
  readonly key?: number;
}

describe.each(TEST_DATABASES)('stories told by several articles on %s', (_name, open) => {
  let db: TestDatabase;
  let made = 0;

  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db.drop());

  async function source(name: string, host = `s${(made += 1)}.example`): Promise<number> {
    const url = `https://${host}/${(made += 1)}/rss`;
    const homepageUrl = `https://${host}/`;
    const row = { name, url, homepageUrl, kind: 'FEED', family: 'feed', province: '42', owners: [] } as const;
    return (await addSource(db.database.em(), row)).id;
  }

  /** Stores an article and finds its story, as a reading does; gives its id. */
  async function tell(given: Given, database: Database = db.database): Promise<number> {
    const key = given.key ?? (made += 1);
    await store(given, key, database);
    await clusterArticles(database, { sourceIds: [given.source] });
    return idOf(key);
  }
  async function store(given: Given, key: number, database: Database = db.database): Promise<void> {
    const { title = 'Đường làng ngõ xóm khang trang', text, at = '2026-03-02T01:00:00.000Z', read } = given;
    const article = { source: 'locHa', title, publishedAt: at, read: { bodyText: text, ...read } } as const;
    await storeTestArticle(database, given.source, incomingOf(article, key), given.seenAt);
  }
  const idOf = async (key: number) =>
    (
      await rows<{ id: number }>('select id from article where source_key = $1', [
        `https://example.org/bai-${key}`,
      ])
    )[0]?.id ?? 0;
  const rows = <Row extends object>(sql: string, params: readonly unknown[] = []) =>
    db.database.read<Row>(sql, params);
  async function story(id: number) {
    const [row] = await rows<{
      cluster: number | null;
      origin: number | null;
      original: boolean;
      similarity: number;
      lag: number | null;
      precision: string | null;
      attributed: boolean;
      repost: boolean;
      size: number;
    }>(
      `select s.cluster_id as cluster, c.origin_id as origin, s.is_original as original, s.similarity, s.lag_minutes as lag, ` +
        `s.lag_precision as precision, s.attributed, s.is_repost as repost, ` +
        `(select count(*)::int from article_story o where o.cluster_id = c.id) as size ` +
        `from article_story s left join story_cluster c on c.id = s.cluster_id where s.article_id = $1`,
      [id],
    );
    if (!row) throw new Error(`nothing is known of the article ${id}`);
    return row;
  }

  test('a copy that came in first is a copy all the same: the first published is the origin', async () => {
    const [province, commune] = [await source('Báo Tỉnh'), await source('Xã A')];
    const text = textOf('copy first');
    const copy = await tell({ source: commune, text: `${text}\n\nTheo báo`, at: '2026-03-03T04:30:00.000Z' });
    expect(await story(copy)).toMatchObject({ cluster: null, original: true });
    const original = await tell({ source: province, text, at: '2026-03-03T01:00:00.000Z' });
    expect(await story(original)).toMatchObject({
      origin: original,
      original: true,
      size: 2,
      lag: 0,
      similarity: 1,
    });
    expect(await story(copy)).toMatchObject({
      origin: original,
      original: false,
      lag: 210,
      precision: 'MINUTE',
      attributed: false,
      repost: false,
    });
  });

  test('what is read again changes nothing; a story that nobody else tells has no cluster', async () => {
    const one = await source('Xã B');
    const alone = await tell({ source: one, text: textOf('alone') });
    expect(await story(alone)).toMatchObject({ cluster: null, original: true, size: 0 });
    const dump = () =>
      rows(
        `select (select md5(string_agg(s::text, '' order by article_id)) from article_story s) as stories, ` +
          `(select md5(string_agg(c::text, '' order by id)) from story_cluster c) as clusters`,
      );
    const before = await dump();
    await waitAnew(db.database.em());
    expect(await clusterArticles(db.database)).toBeGreaterThan(2);
    expect(await rows('select 1 from story_pending')).toEqual([]);
    expect(await dump()).toEqual(before);
  });

  test('an excerpt and a description belong to the story; the day without a time is not before 14:12 of it', async () => {
    const [a, b, c] = [await source('Xã C'), await source('Xã D'), await source('Xã E')];
    const text = textOf('excerpt', 6);
    const day = {
      value: '2026-03-03T17:00:00.000Z',
      precision: 'DAY',
      basis: 'PAGE',
      raw: '04/03/2026',
    } as const;
    const minute = '2026-03-04T07:12:00.000Z';
    const full = await tell({ source: a, text, at: minute, seenAt: '2026-03-04T08:00:00.000Z' });
    const dayOnly = await tell({
      source: b,
      text,
      read: { publishedAt: day },
      seenAt: '2026-03-04T09:00:00.000Z',
    });
    const description = await tell({
      source: c,
      text: text.split('\n\n')[0] ?? '',
      at: '2026-03-05T07:12:00.000Z',
      seenAt: '2026-03-05T09:00:00.000Z',
    });
    expect(await story(full)).toMatchObject({ origin: full, size: 3 });
    expect(await story(dayOnly)).toMatchObject({ origin: full, lag: 0, precision: 'DAY' });
    expect(await story(description)).toMatchObject({
      origin: full,
      lag: 1440,
      precision: 'MINUTE',
      similarity: 1,
    });
  });

  test('who names the other as the source is the copy, whatever the clocks say', async () => {
    const paper = await source('Báo Hà Tĩnh', 'baohatinh.example');
    const [named, linked] = [await source('Xã F'), await source('Xã G')];
    const text = textOf('credit');
    const byName = await tell({
      source: named,
      text,
      at: '2026-03-01T00:00:00.000Z',
      read: { byline: { raw: null, persons: [], organ: null, republishedFrom: 'Báo Hà Tĩnh điện tử' } },
    });
    expect(await story(byName)).toMatchObject({ cluster: null, original: false });
    const byLink = await tell({
      source: linked,
      text,
      at: '2026-03-01T01:00:00.000Z',
      read: { bodyHtml: `<p>${text}</p><p><a href="https://www.baohatinh.example/bai-1">Nguồn</a></p>` },
    });
    const original = await tell({ source: paper, text, at: '2026-03-01T02:00:00.000Z' });
    expect(await story(original)).toMatchObject({
      origin: original,
      original: true,
      size: 3,
      attributed: false,
    });
    expect(await story(byName)).toMatchObject({
      origin: original,
      original: false,
      attributed: true,
      lag: -120,
    });
    expect(await story(byLink)).toMatchObject({ original: false, attributed: true });
  });

  test('a source that prints its own article again has told it once', async () => {
    const own = await source('Xã H');
    const text = textOf('again');
    const first = await tell({ source: own, text, at: '2026-03-01T00:00:00.000Z' });
    const second = await tell({ source: own, text, at: '2026-03-02T00:00:00.000Z' });
    expect(await story(second)).toMatchObject({ origin: first, original: false, repost: true });
  });

  test('the same text a year later is found, a story of other weeks that only begins alike is not', async () => {
    const [a, b] = [await source('Xã I'), await source('Xã K')];
    const text = textOf('a year later');
    const old = await tell({ source: a, text, at: '2025-03-01T00:00:00.000Z' });
    const anew = await tell({ source: b, text, at: '2026-03-01T00:00:00.000Z' });
    const part = await tell({ source: b, text: text.split('\n\n')[0] ?? '', at: '2024-06-01T00:00:00.000Z' });
    expect(await story(anew)).toMatchObject({ origin: old });
    expect(await story(part)).toMatchObject({ cluster: null });
  });

  test('an article made of two others joins one of them and does not make the two one', async () => {
    const [a, b, c] = [await source('Xã L'), await source('Xã M'), await source('Xã N')];
    const [one, other] = [textOf('first half', 5), textOf('second half', 4)];
    const first = await tell({ source: a, text: one, at: '2026-03-01T00:00:00.000Z' });
    const second = await tell({ source: b, text: other, at: '2026-03-01T01:00:00.000Z' });
    const both = await tell({ source: c, text: `${one}\n\n${other}`, at: '2026-03-01T05:00:00.000Z' });
    expect(await story(both)).toMatchObject({ origin: first, size: 2 });
    expect(await story(second)).toMatchObject({ cluster: null, original: true });
  });

  test('an article that is rewritten leaves the story; a withdrawn origin stays in it', async () => {
    const [a, b, c] = [await source('Xã O'), await source('Xã P'), await source('Xã Q')];
    const text = textOf('rewritten');
    const origin = await tell({ source: a, text, at: '2026-03-01T00:00:00.000Z' });
    const key = (made += 1);
    const copy = await tell({ source: b, text, at: '2026-03-01T02:00:00.000Z', key });
    expect(await story(copy)).toMatchObject({ origin });
    await db.database
      .em()
      .getConnection()
      .execute(`update article set status = 'WITHDRAWN_BY_SOURCE' where id = ?`, [origin]);
    const third = await tell({ source: c, text, at: '2026-03-01T03:00:00.000Z' });
    expect(await story(third)).toMatchObject({ origin, size: 3 });
    await tell({ source: b, text: textOf('quite another thing'), at: '2026-03-01T02:00:00.000Z', key });
    expect(await story(copy)).toMatchObject({ cluster: null, original: true });
    expect(await story(third)).toMatchObject({ origin, size: 2 });
  });

  test('what an editor took apart stays apart, and what an editor put together stays together', async () => {
    const sources = [await source('Xã R'), await source('Xã S'), await source('Xã T'), await source('Xã U')];
    const [text, another] = [textOf('editor'), textOf('editor, another')];
    const at = (hour: number) => `2026-03-01T0${hour}:00:00.000Z`;
    const ids: number[] = [];
    for (const [hour, each] of sources.entries()) ids.push(await tell({ source: each, text, at: at(hour) }));
    const [a, b, c, d] = ids as [number, number, number, number];
    const cluster = (await story(a)).cluster as number;
    const merge = (...clusterIds: number[]) =>
      mergeClusters(db.database.em(), { clusterIds, articleIds: [] });

    const parts = await splitCluster(db.database.em(), cluster, [c, d]);
    expect(parts).toEqual({ stayed: cluster, taken: expect.any(Number) });
    const split = parts.taken;
    expect(split).not.toBe(cluster);
    expect(await story(c)).toMatchObject({ cluster: split, origin: c, original: true, size: 2 });
    expect(await story(b)).toMatchObject({ cluster, origin: a, size: 2 });

    const later = await tell({ source: await source('Xã V'), text, at: at(6) });
    await waitAnew(db.database.em());
    await clusterArticles(db.database);
    expect(await story(a)).toMatchObject({ cluster });
    expect((await story(c)).cluster).toBe(split);
    expect([cluster, split]).toContain((await story(later)).cluster);

    const other = await tell({ source: sources[0] as number, text: another, at: at(7) });
    const otherCopy = await tell({ source: sources[1] as number, text: another, at: at(8) });
    const otherCluster = (await story(other)).cluster as number;
    expect(otherCluster).not.toBeNull();
    const merged = await merge(split as number, otherCluster);
    expect(await story(otherCopy)).toMatchObject({ cluster: merged, origin: c });
    await waitAnew(db.database.em());
    await clusterArticles(db.database);
    expect(await story(other)).toMatchObject({ cluster: merged, origin: c, original: false });
    expect(await story(a)).toMatchObject({ cluster });

    await expect(merge(cluster, 999_999)).rejects.toThrow(RangeError);
    await expect(splitCluster(db.database.em(), cluster, [c])).rejects.toThrow(RangeError);
    await expect(merge(cluster)).rejects.toThrow(RangeError);
    const again = await merge(cluster, merged as number);
    expect(await story(a)).toMatchObject({ cluster: again });
    expect(await story(d)).toMatchObject({ cluster: again, origin: a });
  });

  test('what a text is found by goes with the articles of a source that is deleted', async () => {
    const gone = await source('Xã G');
    const id = await tell({ source: gone, text: textOf('goes with its source') });
    const keys = () => rows('select 1 from story_key where article_id = $1', [id]);
    expect((await keys()).length).toBeGreaterThan(10);
    await db.database.em().nativeDelete(Source, { id: gone });
    expect(await keys()).toEqual([]);
  });

  test('workers that meet one story at the same moment make one cluster of it', async () => {
    const workers = await Promise.all(
      [1, 2, 3, 4].map(() =>
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
    const texts = Array.from({ length: 6 }, (_, nth) => textOf(`at once ${nth}`));
    const sources = await Promise.all(workers.map((_, nth) => source(`Xã W${nth}`)));
    const keys = workers.map(() => texts.map(() => (made += 1)));
    await Promise.all(
      workers.map(async (worker, who) => {
        for (const [nth, text] of texts.entries()) {
          const given = { source: sources[who] as number, text, at: `2026-03-0${who + 1}T00:00:00.000Z` };
          await tell({ ...given, key: keys[who]?.[nth] }, worker ?? db.database);
        }
      }),
    );
    for (const nth of texts.keys()) {
      const ids = await Promise.all(keys.map((own) => idOf(own[nth] as number)));
      const told = await Promise.all(ids.map(story));
      expect(told.map(({ size }) => size)).toEqual([4, 4, 4, 4]);
      expect(new Set(told.map(({ cluster }) => cluster)).size).toBe(1);
      expect(new Set(told.map(({ origin }) => origin))).toEqual(new Set([ids[0]]));
    }
    expect(await rows('select 1 from story_pending')).toEqual([]);
    for (const worker of workers) await worker?.close();
  });
});
