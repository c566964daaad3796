import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addSource } from '../../src/ingest/add-source.js';
import { idOf, SOURCES } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startEditorService } from '../support/editors.js';

const IMPORT = `mutation ($csv: String!, $dryRun: Boolean!) { importSources(csv: $csv, dryRun: $dryRun) {
  dryRun createdCount existingCount refusedCount
  rows { line name url outcome sourceId userErrors { __typename code path message } }
  sources { id name kind owners { organ { name unit { slug } } validFrom } }
  userErrors { code path message } } }`;

const HEADER = 'name,url,kind,family,province,ownerKind,ownerName,ownerUnit,ownerFrom,ownerTo,rules';
const KNOWN = SOURCES.locHa.url;

describe.each(TEST_DATABASES)('importSources on %s', (_name, open) => {
  let db: TestDatabase;
  let service: Awaited<ReturnType<typeof startEditorService>>;
  let known: number;
  beforeAll(async () => {
    db = await open();
    known = (await addSource(db.database.em(), SOURCES.locHa)).id;
    service = await startEditorService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const send = (csv: string, { dryRun = false, who = 'editor', language = 'vi' } = {}) =>
    service
      .ask(IMPORT, { csv, dryRun }, { 'x-viewer': who, 'accept-language': language })
      .then(({ data, errors }) => {
        expect(errors).toEqual([]);
        // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for
        return data?.['importSources'] as any;
      });
  const countSources = async () => (await db.database.read('select id from source')).length;
  const countAudits = async () =>
    (await db.database.read(`select id from audit_event where action = 'createSource'`)).length;

  const MIXED = [
    HEADER,
    'Xã Lộc Hà,https://lh.example/rss,FEED,,,PEOPLES_COMMITTEE,UBND xã Lộc Hà,ht-xa-loc-ha-18568-2025-07,2025-07-01,,',
    `Huyện ủy,${KNOWN},FEED,,,PARTY_COMMITTEE,Huyện ủy Lộc Hà,ht-huyen-loc-ha-448,,2025-01-01,`,
    ',không phải địa chỉ,RSS,,4,PEOPLES_COMMITTEE,UBND xã,ht-xa-khong-co-1,2025-02-30,,',
    'Lần nữa,https://lh.example/rss,FEED,,,PEOPLES_COMMITTEE,UBND xã Lộc Hà,ht-xa-loc-ha-18568-2025-07,,,',
    'Quy tắc sai,https://r.example/,HTML,,,PEOPLES_COMMITTEE,UBND xã Lộc Hà,ht-xa-loc-ha-18568-2025-07,,,"{""title"":""h1[""}"',
    'Đơn vị lạ,https://u.example/,HTML,,,PEOPLES_COMMITTEE,UBND xã,ht-xa-khong-co-1,2025-07-01,2025-07-01,',
  ].join('\n');

  test('every row is told of, in both languages; a dry run stores nothing and says the same', async () => {
    const before = await countSources();
    const dry = await send(MIXED, { dryRun: true });
    expect(await countSources()).toBe(before);
    expect(await countAudits()).toBe(0);
    expect(dry).toMatchObject({
      dryRun: true,
      createdCount: 1,
      existingCount: 2,
      refusedCount: 3,
      sources: [],
      userErrors: [],
    });
    const outcomes = (answer: { rows: { line: number; outcome: string }[] }) =>
      answer.rows.map(({ line, outcome }) => [line, outcome]);
    expect(outcomes(dry)).toEqual([
      [2, 'CREATED'],
      [3, 'EXISTS'],
      [4, 'REFUSED'],
      [5, 'EXISTS'],
      [6, 'REFUSED'],
      [7, 'REFUSED'],
    ]);
    expect(dry.rows[0]).toMatchObject({ name: 'Xã Lộc Hà', url: 'https://lh.example/rss', sourceId: null });
    const told = (row: { userErrors: { code: string; path: string[] }[] }) =>
      row.userErrors.map(({ code, path }) => [code, path.join('.')]);
    expect(told(dry.rows[2])).toEqual([
      ['BLANK', 'csv.4.name'],
      ['BAD_ADDRESS', 'csv.4.url'],
      ['UNKNOWN_VALUE', 'csv.4.kind'],
      ['BAD_PROVINCE', 'csv.4.province'],
      ['BAD_DAY', 'csv.4.ownerFrom'],
    ]);
    expect(dry.rows[2].userErrors[2].message).toBe('Không có giá trị này; có: FEED, HTML, SITEMAP.');
    expect(dry.rows[2]).toMatchObject({ name: null, url: 'không phải địa chỉ' });
    expect(told(dry.rows[4])).toEqual([['BAD_RULE', 'csv.6.rules']]);
    expect(told(dry.rows[5])).toEqual([
      ['NOT_FOUND', 'csv.7.ownerUnit'],
      ['BAD_SPAN', 'csv.7.ownerTo'],
    ]);

    const done = await send(MIXED, { language: 'en' });
    expect(outcomes(done)).toEqual(outcomes(dry));
    expect(done.rows[2].userErrors[4].message).toBe('It must be a real day, written as 2025-07-01.');
    expect(done.rows[1].sourceId).toBe(idOf('Source', known));
    expect(done.rows[3].sourceId).toBe(done.rows[0].sourceId);
    expect(done.sources).toEqual([
      {
        id: done.rows[0].sourceId,
        name: 'Xã Lộc Hà',
        kind: 'FEED',
        owners: [
          {
            organ: { name: 'UBND xã Lộc Hà', unit: { slug: 'ht-xa-loc-ha-18568-2025-07' } },
            validFrom: '2025-07-01',
          },
        ],
      },
    ]);
    expect(await countSources()).toBe(before + 1);
    expect(await countAudits()).toBe(1);

    const again = await send(MIXED);
    expect(again).toMatchObject({ createdCount: 0, existingCount: 3, refusedCount: 3, sources: [] });
  });

  test('a table of a spreadsheet that writes semicolons, with a BOM; a column that is none', async () => {
    const semicolons = `\uFEFFname;url;kind\r\n"Tin; bài, ảnh";https://sm.example/rss;FEED\r\n`;
    expect(await send(semicolons, { dryRun: true, who: 'administrator' })).toMatchObject({
      rows: [{ line: 2, name: 'Tin; bài, ảnh', outcome: 'CREATED' }],
    });
    const odd = await send('name,url,kind,loai\nA,https://odd.example/rss,FEED,x\n');
    expect(odd.rows[0].userErrors).toEqual([
      {
        __typename: 'InvalidInputError',
        code: 'UNKNOWN_FIELD',
        path: ['csv', '2'],
        message: 'Không có cột loai; hãy sửa tên cột hoặc bỏ cột này.',
      },
    ]);
  });

  test('an address with a login is refused by its row', async () => {
    const { rows } = await send('name,url,kind\nA,https://ai:mật@odd.example/rss,FEED\n', { dryRun: true });
    expect(rows[0].userErrors).toMatchObject([{ code: 'ADDRESS_WITH_LOGIN', path: ['csv', '2', 'url'] }]);
  });

  test('what is no table, an empty one, and one that is too long', async () => {
    expect((await send('name,url,kind\n"mở mà không đóng,https://a.example,FEED\n')).rows).toMatchObject([
      { outcome: 'REFUSED', userErrors: [{ code: 'NOT_CSV', path: ['csv', expect.any(String)] }] },
    ]);
    for (const nothing of ['', HEADER])
      expect(await send(nothing)).toMatchObject({
        rows: null,
        createdCount: null,
        userErrors: [{ code: 'BLANK', path: ['csv'] }],
      });
    const long = ['name,url,kind', ...Array.from({ length: 501 }, (_, n) => `N,https://l.example/${n},FEED`)];
    expect(await send(long.join('\n'))).toMatchObject({
      rows: null,
      userErrors: [{ code: 'TOO_MANY', message: 'Nhiều quá 500 mục.', path: ['csv'] }],
    });
  });

  test('an editor adds sources of the units served; the others are refused, each by its row', async () => {
    const csv = [
      'name,url,kind,ownerKind,ownerName,ownerUnit,ownerTo',
      'Của mình,https://own.example/rss,FEED,PARTY_COMMITTEE,Huyện ủy Lộc Hà,ht-huyen-loc-ha-448,2025-01-01',
      'Nơi khác,https://other.example/rss,FEED,PARTY_COMMITTEE,Huyện ủy Đức Thọ,ht-huyen-duc-tho-440,2025-01-01',
      'Không chủ,https://nobody.example/rss,FEED,,,,',
    ].join('\n');
    const { rows } = await send(csv, { who: 'districtEditor' });
    expect(rows).toMatchObject([
      { outcome: 'CREATED', userErrors: [] },
      {
        outcome: 'REFUSED',
        userErrors: [{ __typename: 'NotServedError', code: 'NOT_SERVED', path: ['csv', '3', 'ownerUnit'] }],
      },
      { outcome: 'REFUSED', userErrors: [{ code: 'NOT_SERVED' }] },
    ]);
  });

  test('an OPML list: its feeds and pages, and what is none', async () => {
    const opml =
      '<opml version="2.0"><body>\n<outline text="Xã"><outline text="Xã A" xmlUrl="https://opml-a.example/rss"/>\n' +
      `<outline text="Trang B" url="https://opml-b.example/tin"/></outline>\n<outline text="Cũ" xmlUrl="${KNOWN}"/>\n` +
      '<outline text="Lỗi" xmlUrl="javascript:alert(1)"/>\n<outline text="Trống"/></body></opml>';
    const query = `mutation ($opml: String, $csv: String) { importSources(opml: $opml, csv: $csv) {
      createdCount rows { line name url outcome userErrors { code path } } sources { name kind } } }`;
    const ask = (variables: object, viewer = 'administrator') =>
      service.ask(query, { ...variables }, { 'x-viewer': viewer });
    const { data, errors } = await ask({ opml });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      importSources: {
        createdCount: 2,
        sources: [
          { name: 'Xã A', kind: 'FEED' },
          { name: 'Trang B', kind: 'HTML' },
        ],
        rows: [
          { line: 2, name: 'Xã A', outcome: 'CREATED' },
          { line: 3, name: 'Trang B', outcome: 'CREATED' },
          { line: 4, name: 'Cũ', outcome: 'EXISTS' },
          {
            line: 5,
            name: 'Lỗi',
            outcome: 'REFUSED',
            userErrors: [{ code: 'BAD_ADDRESS', path: ['opml', '5', 'url'] }],
          },
          {
            line: 6,
            name: 'Trống',
            outcome: 'REFUSED',
            userErrors: [{ code: 'BLANK', path: ['opml', '6', 'url'] }],
          },
        ],
      },
    });
    const bad = await ask({ opml: 'không phải OPML' });
    expect(bad.data).toMatchObject({
      importSources: { rows: [{ outcome: 'REFUSED', userErrors: [{ code: 'NOT_OPML' }] }] },
    });
    for (const both of [{}, { opml, csv: HEADER }])
      expect((await ask(both)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
