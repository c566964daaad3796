import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { storeTestArticles } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

const COPIES = 350;

describe.each(TEST_DATABASES)('exports on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  const sql = (text: string) => db.database.em().getConnection().execute(text);

  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, [
      { source: 'province', title: '=HYPERLINK("http://x")', publishedAt: '2016-08-31T17:30:00.000Z' },
      { source: 'ownerless', title: 'Bài của báo', publishedAt: '2016-08-30T00:00:00.000Z' },
      { source: 'province', title: 'Đã gỡ', publishedAt: '2016-08-29T00:00:00.000Z' },
    ]);
    await sql(`update article set status = 'TAKEN_DOWN' where title = 'Đã gỡ'`);
    const columns = await db.database.read<{ name: string }>(
      `select quote_ident(column_name) as name from information_schema.columns
       where table_name = 'article' and column_name not in ('id', 'source_key')`,
    );
    const names = columns.map(({ name }) => name).join(', ');
    await sql(
      `insert into article (source_key, ${names}) select 'copy-' || n, ${names} from article, generate_series(1, ${COPIES}) n where title = 'Bài của báo'`,
    );
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const get = (path: string, init: RequestInit = {}) => fetch(`${service.url}/export/${path}`, init);
  const asking = (parameters: Record<string, unknown>) =>
    `?${Object.entries(parameters)
      .map(([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`)
      .join('&')}`;

  test('CSV for Excel: every article once, over many pages, none that was taken down', async () => {
    const response = await get('articles.csv');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="bantin-[\d-]{10}\.csv"$/,
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
    expect(rows).toHaveLength(COPIES + 2);
    expect(new Set(rows.map((row) => row['Mã'])).size).toBe(COPIES + 2);
    expect(rows[0]).toMatchObject({
      'Tiêu đề': `'=HYPERLINK("http://x")`,
      'Ngày đăng': '01/09/2016 00:30',
      'Nguồn tin': 'Cổng thông tin Hà Tĩnh',
    });
  });

  test('NDJSON takes filter, search and order as the API does, and gives text only where it may', async () => {
    const lines = async (parameters: Record<string, unknown>) =>
      (await (await get(`articles.ndjson${asking(parameters)}`)).text())
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const order = [{ field: 'TITLE', direction: 'ASC' }];
    const titles = { or: [{ title: { contains: 'HYPERLINK' } }, { title: { contains: 'gỡ' } }] };
    const [first, ...others] = await lines({ filter: titles, orderBy: order });
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      title: '=HYPERLINK("http://x")',
      bodyText: expect.stringContaining('Sáng nay'),
    });
    const found = await lines({ search: { query: 'hyperlink' } });
    expect(found.map(({ title }) => title)).toEqual(['=HYPERLINK("http://x")']);
    const press = await lines({ filter: { title: { contains: 'của báo' } } });
    expect(press).toHaveLength(COPIES + 1);
    expect(press[0]).toMatchObject({ bodyText: null, snippet: expect.stringContaining('Sáng nay') });
  });

  test.each([
    [`articles.csv${asking({ filter: {} })}`, 400, /filter/],
    [`articles.csv${asking({ filter: { colour: 1 } })}`, 400, /colour/],
    [`articles.csv${asking({ orderBy: [{ field: 'RELEVANCE' }] })}`, 400, /RELEVANCE/],
    ['articles.csv?filter={', 400, /JSON/],
    ['articles.csv?fliter={}', 400, /fliter/],
    ['articles.xlsx', 404, /no such export/],
  ])('%s is %i', async (path, status, says) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(says);
  });

  test('where a later page fails the answer breaks off', async () => {
    let pages = 0;
    const broken = await startTestService(db.database, {
      instead: {
        read: (text, params) =>
          (pages += 1) > 2 ? Promise.reject(new Error('gone')) : db.database.read(text, params),
      },
    });
    try {
      await expect(
        fetch(`${broken.url}/export/articles.ndjson`).then((answer) => answer.text()),
      ).rejects.toThrow();
    } finally {
      await broken.close();
    }
  });
});
