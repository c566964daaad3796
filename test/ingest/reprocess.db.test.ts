import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Source } from '../../src/entities/source.js';
import type { RuleSet } from '../../src/families/rules.js';
import { type ReprocessReport, reprocessSource } from '../../src/ingest/reprocess.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, NOON, type Reader } from '../support/reader.js';
import { articlePage, listPage, LONG_TEXT, rss, startSite, type TestSite } from '../support/site.js';

const HOUR = 3_600_000;

describe.each(TEST_DATABASES)('stored pages on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let reader: Reader;
  let made = 0;
  let at = '';

  beforeAll(async () => {
    db = await open();
    site = await startSite();
    reader = createReader(db.database, site.allow);
  });
  beforeEach(() => {
    made += 1;
    at = `/${made}`;
    reader.clock.now = NOON;
    site.asked.length = 0;
  });
  afterAll(async () => {
    await reader.close();
    await site.close();
    await db.drop();
  });

  const title = (path: string) => `Hội nghị của xã, bài ${path.replace(/\W+/g, ' ').trim()}`;
  /** Pages with a second heading and an ambiguous date in boxes that only a rule finds. */
  const page = (path: string, text = LONG_TEXT) =>
    articlePage(title(path), text).replace(
      '<p class="date">',
      `<div class="x-ten">Tên đúng của bài ${path.replace(/\W+/g, ' ').trim()}</div><p class="x-ngay">02/03/2026 08:15</p><p class="date">`,
    );
  function serveList(count: number): string[] {
    const paths = Array.from({ length: count }, (_, n) => `${at}/bai-${n}`);
    for (const path of paths) site.pages.set(path, page(path));
    site.pages.set(at, listPage(paths));
    return paths;
  }
  const added = (rules: readonly RuleSet[] = []) =>
    reader.add({ url: site.origin + at, kind: 'HTML', family: 'generic', rules });
  const setRules = (id: number, rules: readonly RuleSet[]) =>
    db.database.em().nativeUpdate(Source, { id }, { rules });
  const stored = (id: number) =>
    reader.rows<{ kind: string; url: string; size: number }>(
      'select kind, asked_url as url, packed_size as size from raw_page where source_id = $1 order by id',
      [id],
    );
  const titles = async (id: number) =>
    (
      await reader.rows<{ title: string; version: number }>(
        'select title, version from article where source_id = $1 order by url',
        [id],
      )
    ).map((row) => [row.title, row.version]);
  const trace = (id: number) =>
    reader.rows(
      `select (select count(*)::int from article_revision r join article a on a.id = r.article_id where a.source_id = $1) as revisions, ` +
        `(select count(*)::int from article_change c join article a on a.id = c.article_id where a.source_id = $1) as changes, ` +
        `(select jsonb_agg(a order by a.id) from article a where a.source_id = $1) as articles`,
      [id],
    );
  async function reprocess(id: number, dryRun = false): Promise<ReprocessReport> {
    site.asked.length = 0;
    const report = await reprocessSource(id, { dryRun }, reader.tools);
    expect(site.asked).toEqual([]);
    if (!report || 'refused' in report) throw new Error('it was refused');
    return report;
  }

  test('lists and pages are kept, small, the same bytes once, and of each page three versions', async () => {
    const [path = '', other = ''] = serveList(2);
    const long = page(path, Array.from({ length: 20 }, () => LONG_TEXT).join('\n'));
    site.pages.set(path, long);
    const id = await added();
    await reader.read(id);
    expect((await stored(id)).map(({ kind, url }) => [kind, url.slice(site.origin.length)])).toEqual([
      ['LIST', at],
      ['ARTICLE', path],
      ['ARTICLE', other],
    ]);
    const [, { size = 0 } = {}] = await stored(id);
    expect(size).toBeLessThan(Buffer.byteLength(long) / 2);
    for (const [n, hours] of [72, 168, 720].entries()) {
      site.pages.set(path, page(path, `${LONG_TEXT}\nSửa lần ${n}.`));
      reader.clock.now = new Date(NOON.getTime() + hours * HOUR);
      await reader.read(id);
    }
    const urls = (await stored(id)).map(({ url }) => url.slice(site.origin.length));
    expect(urls.filter((url) => url === path)).toHaveLength(3);
    expect(urls.filter((url) => url === other)).toHaveLength(1);
    expect(urls.filter((url) => url === at)).toHaveLength(1);
  });

  test('a rule given later: the dry run tells what would change and changes nothing; then it is done as told', async () => {
    const paths = serveList(23);
    const id = await added();
    await reader.read(id);
    await setRules(id, [{ title: '.x-ten' }]);
    const before = await trace(id);
    const dry = await reprocess(id, true);
    expect(dry).toMatchObject({
      dryRun: true,
      pages: 23,
      unchanged: 0,
      created: [],
      lost: [],
      unread: [],
      unkept: 0,
    });
    expect(dry.changed).toHaveLength(23);
    expect(dry.changed.find(({ url }) => url === site.origin + (paths[0] ?? ''))?.changes).toEqual({
      title: { before: title(paths[0] ?? ''), after: `Tên đúng của bài ${made} bai 0` },
    });
    expect(await trace(id)).toEqual(before);

    reader.clock.now = new Date(NOON.getTime() + HOUR / 2);
    const done = await reprocess(id);
    expect({ ...done, dryRun: true }).toEqual(dry);
    expect((await titles(id))[0]).toEqual([`Tên đúng của bài ${made} bai 0`, 2]);
    expect(
      await reader.rows(
        'select distinct retrieved_at = $2::timestamptz as kept from article where source_id = $1',
        [id, NOON],
      ),
    ).toEqual([{ kept: true }]);
    expect(await reprocess(id)).toMatchObject({ unchanged: 23, changed: [] });
  });

  test('what is read again with the same code and rules is the same, whatever only the list knew', async () => {
    const path = `${at}/bai`;
    site.pages.set(path, articlePage(title(path)).replace(/<p class="date">.*?<\/p>/, ''));
    site.pages.set(
      at,
      rss([
        {
          title: title(path),
          guid: 'g1',
          link: site.origin + path,
          pubDate: 'Wed, 04 Mar 2026 10:15:00 GMT',
          author: 'Văn A - UBND xã Lộc Hà',
        },
      ]),
    );
    const id = await reader.add({ url: site.origin + at, family: 'generic' });
    await reader.read(id);
    reader.clock.now = new Date(NOON.getTime() + 48 * HOUR);
    expect(await reprocess(id)).toMatchObject({ pages: 1, unchanged: 1, changed: [] });
    // The list has moved on and its reading is no longer kept.
    await db.database
      .em()
      .getConnection()
      .execute(`delete from raw_page where source_id = ? and kind = 'LIST'`, [id]);
    expect(await reprocess(id)).toMatchObject({ pages: 1, unchanged: 1, changed: [] });
  });

  test('the order of day and month is put right', async () => {
    serveList(2);
    const id = await added();
    await reader.read(id);
    await setRules(id, [{ date: '.x-ngay', dateOrder: 'MDY' }]);
    const { changed } = await reprocess(id);
    expect(changed[0]?.changes['publishedAt']).toEqual({
      before: '2026-03-02T01:15:00.000Z',
      after: '2026-02-03T01:15:00.000Z',
    });
  });

  test('a page that was no article may become one; taken back, the article is named as lost and stays', async () => {
    const paths = [`${at}/mot-bai`, `${at}/hai-bai`];
    for (const path of paths) {
      const box = `<h3 class="t">${title(path)}</h3><div id="k"><p>${LONG_TEXT}</p></div>`;
      site.pages.set(path, `<html><body class="home blog">${box}</body></html>`);
    }
    site.pages.set(at, listPage(paths));
    const id = await reader.add({ url: site.origin + at, kind: 'HTML', family: 'wordpress' });
    expect(await reader.read(id)).toMatchObject({ newCount: 0, failedCount: 2 });
    expect(await reprocess(id)).toMatchObject({ pages: 2, created: [], unread: [{}, {}] });

    await setRules(id, [{ title: '.t', body: '#k' }]);
    const { created } = await reprocess(id);
    expect(created.map(({ title: name }) => name).sort()).toEqual(paths.map(title).sort());
    expect(await reader.read(id)).toMatchObject({ newCount: 0, changedCount: 0 });

    await setRules(id, []);
    const { lost, unread } = await reprocess(id);
    expect(unread).toEqual([]);
    expect(lost.map(({ title: name, code }) => [name, code]).sort()).toEqual(
      paths.map((path) => [title(path), 'NOT_AN_ARTICLE']).sort(),
    );
    expect(await titles(id)).toEqual([...paths].sort().map((path) => [title(path), 1]));
  });

  test('a feed that carries everything is read again from its stored readings', async () => {
    const item = (n: number) => ({
      title: `Tin ${n}`,
      guid: `${n}`,
      link: `http://xa.example/${n}`,
      description: LONG_TEXT,
    });
    site.pages.set(at, rss([item(1), item(2)]));
    const id = await reader.add({ url: site.origin + at });
    await reader.read(id);
    site.pages.set(at, rss([item(3)]));
    reader.clock.now = new Date(NOON.getTime() + HOUR);
    await reader.read(id);
    await db.database
      .em()
      .getConnection()
      .execute(`update article set title = 'Đọc sai', content_hash = '' where source_id = ?`, [id]);
    const { pages, changed } = await reprocess(id);
    expect({ pages, titles: changed.map(({ title: name }) => name).sort() }).toEqual({
      pages: 3,
      titles: ['Tin 1', 'Tin 2', 'Tin 3'],
    });
  });

  test('an article of which no page is stored is counted; a source that is not there is null; one that is read is busy', async () => {
    serveList(2);
    const id = await added();
    await reader.read(id);
    const execute = (sql: string) => db.database.em().getConnection().execute(sql, [id]);
    await execute(`delete from raw_page where kind = 'ARTICLE' and source_id = ?`);
    expect(await reprocess(id)).toMatchObject({ pages: 0, unkept: 2 });
    expect(await reprocessSource(999_999, { dryRun: true }, reader.tools)).toBeNull();
    await execute(`update source set held_until = now() + interval '20 seconds' where id = ?`);
    expect(await reprocessSource(id, { dryRun: true }, reader.tools)).toEqual({ refused: 'BUSY' });
  });

  test('rules are used in reading, the list’s too', async () => {
    const paths = serveList(2);
    site.pages.set(
      at,
      `<div class="menu"><a href="/x/gioi-thieu-chung-ve-xa">Giới thiệu chung về xã nhà</a><a href="/x/co-cau-to-chuc-cua-xa">Cơ cấu tổ chức của xã nhà</a></div>${paths.map((path) => `<p class="o"><a href="${path}">Bài</a></p>`).join('')}`,
    );
    const id = await added([{ listItem: 'p.o', title: '.x-ten', author: '.khong-co' }]);
    expect(await reader.read(id)).toMatchObject({ newCount: 2, failedCount: 0 });
    expect((await titles(id))[0]).toEqual([`Tên đúng của bài ${made} bai 0`, 1]);
    const [row] = await reader.rows<{ problems: { code: string; detail?: string }[] }>(
      'select problems from article where source_id = $1',
      [id],
    );
    expect(row?.problems).toContainEqual({ code: 'RULE_FOUND_NOTHING', detail: 'author: .khong-co' });
  });
});
