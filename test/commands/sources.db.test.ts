import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPostgresDatabase, HAS_POSTGRES } from '../support/databases.js';
import { buildOnce, type Ended, runCommand } from '../support/npm-service.js';
import { articlePage, listPage, LONG_TEXT, rss, startSite, type TestSite } from '../support/site.js';

const folder = mkdtempSync(join(tmpdir(), 'bantin-commands-'));

/** Writes a file for a command and gives its path. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Every line of stdout must be JSON. */
function linesOf({ stdout }: Ended): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const HEADER = 'name,url,homepageUrl,kind,family,province,ownerKind,ownerName,ownerUnit,ownerFrom,ownerTo';

beforeAll(buildOnce);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  [
    'the embedded database',
    () => Promise.resolve({ env: { BANTIN_DATA_DIR: join(folder, 'data') }, drop: () => Promise.resolve() }),
  ],
  ...(HAS_POSTGRES
    ? ([
        [
          'PostgreSQL',
          async () => {
            const { url, drop } = await createPostgresDatabase();
            return { env: { DATABASE_URL: url }, drop };
          },
        ],
      ] as const)
    : []),
])('the commands on %s', (_name, open) => {
  let env: Record<string, string>;
  let drop: () => Promise<void>;
  let site: TestSite;
  beforeAll(async () => {
    const opened = await open();
    ({ drop } = opened);
    site = await startSite({
      '/feed.xml': rss([{ title: 'Tin', guid: '1', link: 'http://xa.example/1', description: LONG_TEXT }]),
      '/list': articlePage('Tin tức'),
    });
    env = { ...opened.env, BANTIN_ALLOW_HOSTS: site.allow };
  });
  afterAll(async () => {
    await site.close();
    await drop();
  });
  const run = (...words: string[]) => runCommand(words, env);

  test('sources: add, list, and the same address again', async () => {
    expect(await run('sources', 'list')).toMatchObject({ code: 0, stdout: '' });
    const owner = [
      '--owner-kind',
      'PEOPLES_COMMITTEE',
      '--owner-name',
      'UBND xã Lộc Hà',
      '--owner-unit',
      'ht-xa-loc-ha-18568-2025-07',
    ];
    const add = [
      'sources',
      'add',
      '--url',
      `${site.origin}/feed.xml`,
      '--name',
      'Xã Lộc Hà',
      '--family',
      'feed',
      ...owner,
    ];
    const added = await run(...add);
    expect({ code: added.code, lines: linesOf(added) }).toMatchObject({
      code: 0,
      lines: [{ number: 1, added: true }],
    });
    const again = await run(...add);
    expect({ code: again.code, lines: linesOf(again) }).toMatchObject({
      code: 0,
      lines: [{ number: 1, added: false }],
    });
    expect(again.stderr).toContain('already');
    expect(linesOf(await run('sources', 'list'))).toMatchObject([
      { number: 1, name: 'Xã Lộc Hà', kind: 'FEED', health: 'OK' },
    ]);
  });

  test.each([
    [['sources', 'add', '--name', 'x'], '--url'],
    [['sources', 'add', '--name', 'x', '--url', 'ftp://x'], 'http'],
    [['sources', 'add', '--name', 'x', '--url', 'http://x', '--kind', 'NONE'], 'Allowed choices'],
    [['sources', 'add', '--name', 'x', '--url', 'http://x', '--owner-name', 'x'], '--owner-kind'],
    [
      [
        'sources',
        'add',
        '--name',
        'x',
        '--url',
        'http://x',
        '--owner-kind',
        'OTHER',
        '--owner-name',
        'x',
        '--owner-unit',
        'ht-nowhere',
      ],
      'no unit ht-nowhere',
    ],
    [['sources', 'import', 'there-is-none.csv'], 'no such file'],
    [['ingest', 'neither id nor address'], 'neither'],
    [['ingest', '4711'], 'no source 4711'],
    [['ingest', 'http://x.example', '--family', 'nonsense'], 'Allowed choices'],
    [['units', 'import', 'there-is-none.ndjson'], 'no such file'],
  ])('%j is wrong usage', async (words, said) => {
    const { code, stdout, stderr } = await run(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('an OPML list is told of outline by outline; one that is refused keeps no other from being added', async () => {
    const opml = file(
      'reader.opml',
      `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Từ trình đọc</title></head><body>
  <outline text="Xã">
    <outline text="Xã Một" type="rss" xmlUrl="http://mot.example/rss" htmlUrl="http://mot.example/"/>
    <outline text="Quên địa chỉ"/>
    <outline text="Trang &amp; tin" url="https://hai.example/tin"/>
    <outline text="Sai" type="rss" xmlUrl="ftp://ba.example/rss"/>
  </outline>
</body></opml>`,
    );
    const before = linesOf(await run('sources', 'list')).length;
    const first = await run('sources', 'import', opml);
    const id = expect.any(String);
    const number = expect.any(Number);
    const errors = (code: string, field: string) => [
      { code, field, message: expect.stringMatching(/^It must/) },
    ];
    expect(linesOf(first)).toEqual([
      { line: 4, name: 'Xã Một', url: 'http://mot.example/rss', outcome: 'CREATED', id, number, errors: [] },
      {
        line: 5,
        name: 'Quên địa chỉ',
        url: null,
        outcome: 'REFUSED',
        id: null,
        number: null,
        errors: errors('BLANK', 'url'),
      },
      {
        line: 6,
        name: 'Trang & tin',
        url: 'https://hai.example/tin',
        outcome: 'CREATED',
        id,
        number,
        errors: [],
      },
      {
        line: 7,
        name: 'Sai',
        url: 'ftp://ba.example/rss',
        outcome: 'REFUSED',
        id: null,
        number: null,
        errors: errors('BAD_ADDRESS', 'url'),
      },
      { read: 4, added: 2, known: 0, refused: 2 },
    ]);
    expect(first.code).toBe(1);
    expect(linesOf(await run('sources', 'list'))).toHaveLength(before + 2);
    const again = linesOf(await run('sources', 'import', opml));
    expect(again.map(({ outcome }) => outcome)).toEqual([
      'EXISTS',
      'REFUSED',
      'EXISTS',
      'REFUSED',
      undefined,
    ]);
    expect(again.at(-1)).toEqual({ read: 4, added: 0, known: 2, refused: 2 });
    const page = await run('sources', 'import', file('page.OPML', '<html>không phải</html>'));
    expect({ code: page.code, stdout: page.stdout }).toEqual({ code: 2, stdout: '' });
    expect(page.stderr).toContain('no <opml>');
  });

  test('bad rows are told by line and reason, and nothing of the file is imported', async () => {
    const csv = file(
      'bad.csv',
      [
        HEADER,
        'Tốt,http://a.example/rss,,FEED,feed,42,,,,,',
        'Địa chỉ sai,a.example,,FEED,,42,,,,,',
        ',http://b.example/,,FEED,,42,,,,,',
        'Chủ sai,http://c.example/,,HTML,,42,KING,Vua,,,',
        'Ngày sai,http://d.example/,,HTML,,42,OTHER,Ai đó,,01/07/2025,',
        'Đơn vị lạ,http://e.example/,,HTML,,42,OTHER,Ai đó,ht-nowhere,,',
        'Chủ thiếu tên,http://f.example/,,HTML,,42,OTHER,,,,',
      ].join('\n'),
    );
    const before = linesOf(await run('sources', 'list')).length;
    const { code, stdout, stderr } = await run('sources', 'import', csv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const said of [
      'line 3: url',
      'line 4: name',
      'line 5: owners.0.kind',
      'line 6: owners.0.validFrom',
      'line 8: owners.0.name',
    ]) {
      expect(stderr).toContain(said);
    }
    expect(stderr).not.toContain('line 2');
    const strange = file(
      'strange.csv',
      [
        HEADER,
        'Tốt,http://a.example/rss,,FEED,feed,42,,,,,',
        'Lạ,http://e.example/,,HTML,,42,OTHER,Ai đó,ht-nowhere,,',
      ].join('\r\n'),
    );
    const unknown = await run('sources', 'import', strange);
    expect(unknown).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('line 3: there is no unit ht-nowhere'),
    });
    const open = file('open.csv', `${HEADER}\n"Không đóng,http://a.example/rss,,FEED,feed,42,,,,,`);
    expect(await run('sources', 'import', open)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/line \d+: not CSV/),
    });
    const lines = file(
      'bad.ndjson',
      '{"name":"Một","url":"http://a.example/1","kind":"FEED"}\n{"name":\n{"name":"Ba","url":"http://a.example/3","kind":"FEED","typo":1}',
    );
    const json = await run('sources', 'import', lines);
    expect(json).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/line 2: not JSON[\s\S]*line 3: .*typo/),
    });
    expect(linesOf(await run('sources', 'list'))).toHaveLength(before);
  });

  test('good files are imported once, with a BOM, quoted commas and owners', async () => {
    const csv = file(
      'good.csv',
      `\uFEFF${HEADER}\r\n"Xã Thạch Hà, tỉnh Hà Tĩnh",http://g.example/rss,,FEED,feed,,PEOPLES_COMMITTEE,UBND xã Thạch Hà,ht-xa-thach-ha-18562-2025-07,2025-07-01,\r\n`,
    );
    expect(linesOf(await run('sources', 'import', csv))).toEqual([{ read: 1, added: 1, known: 0 }]);
    expect(linesOf(await run('sources', 'import', csv))).toEqual([{ read: 1, added: 0, known: 1 }]);
    const lines = file(
      'good.ndjson',
      `{"name":"Xã khác","url":"http://h.example/","kind":"HTML","owners":[{"kind":"OTHER","name":"Ban A","unitId":null,"validFrom":null,"validTo":"2025-07-01"}]}\n\n`,
    );
    expect(linesOf(await run('sources', 'import', lines))).toEqual([{ read: 1, added: 1, known: 0 }]);
  });

  test('rules: a bad selector is named by line, set and rule; good ones are kept, printed and taken away', async () => {
    const source = (n: number, rules: unknown) =>
      JSON.stringify({ name: 'Có luật', url: `http://rules.example/${n}`, kind: 'HTML', rules });
    const lines = file(
      'bad-rules.ndjson',
      [source(1, { title: 'h1' }), source(2, [{ title: 'h1' }, { body: 'p:nth-child(2)' }])].join('\n'),
    );
    const refused = await run('sources', 'import', lines);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/line 2: rules\.1\.body: "p:nth-child\(2\)"/);
    const csv = file(
      'rules.csv',
      `name,url,kind,rules\nCó luật,http://rules.example/3,HTML,"{""title"":""h2.ten"",""validFrom"":""2026-01-01""}"\nKhông,http://rules.example/4,HTML,\n`,
    );
    expect(linesOf(await run('sources', 'import', csv))).toEqual([{ read: 2, added: 2, known: 0 }]);
    const bad = file('bad-rules.json', '{"titel":"h1"}');
    const add = ['sources', 'add', '--name', 'x', '--url', 'http://rules.example/5'];
    expect(await run(...add, '--rules', bad)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('titel'),
    });
    const [{ number = 0 } = {}] = linesOf(
      await run(...add, '--rules', file('rules.json', '{"author":"meta[name=a]@content"}')),
    ) as { number?: number }[];
    expect(linesOf(await run('sources', 'rules', String(number - 1)))).toEqual([
      { number: number - 1, rules: [] },
    ]);
    expect(linesOf(await run('sources', 'rules', String(number - 2)))).toMatchObject([
      { rules: [{ title: 'h2.ten', validFrom: '2026-01-01' }] },
    ]);
    expect(linesOf(await run('sources', 'rules', String(number)))).toMatchObject([
      { rules: [{ author: 'meta[name=a]@content' }] },
    ]);
    expect(linesOf(await run('sources', 'rules', String(number), file('none.json', '[]')))).toMatchObject([
      { number, rules: [] },
    ]);
    expect(await run('sources', 'rules', '4711')).toMatchObject({ code: 2, stdout: '' });
  });

  test('reprocess: what changes by field, what is lost, and the numbers; without a request to the site', async () => {
    site.pages.set(
      '/a',
      articlePage('Hội nghị của xã về mùa vụ').replace('<h1>', '<h2 class="ten">Mùa vụ mới</h2><h1>'),
    );
    site.pages.set('/b', articlePage('Ra quân làm đường thôn xóm'));
    site.pages.set('/ds', listPage(['/a', '/b']));
    const [{ number = 0 } = {}] = linesOf(
      await run(
        'sources',
        'add',
        '--name',
        'Đọc lại',
        '--url',
        `${site.origin}/ds`,
        '--kind',
        'HTML',
        '--family',
        'generic',
      ),
    ) as { number?: number }[];
    expect(linesOf(await run('ingest', String(number)))).toMatchObject([{ newCount: 2 }]);
    await run('sources', 'rules', String(number), file('title.json', '{"title":"h2.ten"}'));
    site.asked.length = 0;
    for (const words of [['--dry-run'], []]) {
      const told = await run('sources', 'reprocess', String(number), ...words);
      expect({ code: told.code, lines: linesOf(told) }).toMatchObject({
        code: 0,
        lines: [
          {
            url: `${site.origin}/a`,
            changes: { title: { before: 'Hội nghị của xã về mùa vụ', after: 'Mùa vụ mới' } },
          },
          {
            sourceId: number,
            dryRun: words.length > 0,
            pages: 2,
            unchanged: 1,
            changed: 1,
            created: 0,
            lost: 0,
            unread: 0,
            unkept: 0,
          },
        ],
      });
    }
    expect(site.asked).toEqual([]);
    expect(linesOf(await run('sources', 'reprocess', String(number)))).toMatchObject([
      { unchanged: 2, changed: 0 },
    ]);
    expect(await run('sources', 'reprocess', '4711')).toMatchObject({ code: 2, stdout: '' });
  });

  test('ingest: by id, by address, of a new address; and a failing source is exit code 1 with its outcome', async () => {
    const first = await run('ingest', '1');
    expect({ code: first.code, lines: linesOf(first) }).toMatchObject({
      code: 0,
      lines: [{ sourceId: 1, outcome: 'NEW', newCount: 1 }],
    });
    const second = await run('ingest', `${site.origin}/feed.xml`);
    expect({ code: second.code, lines: linesOf(second) }).toMatchObject({
      code: 0,
      lines: [{ sourceId: 1, outcome: 'UNCHANGED' }],
    });
    const added = await run('ingest', `${site.origin}/list`);
    expect(added.stderr).toContain('added as source');
    site.pages.set('/feed.xml', { status: 500 });
    const broken = await run('ingest', '1');
    expect({ code: broken.code, lines: linesOf(broken) }).toMatchObject({
      code: 1,
      lines: [{ outcome: 'TEMPORARY_FAILURE', errorCode: 'HTTP_ERROR' }],
    });
    expect(await run('ingest', `${site.origin}/none`)).toMatchObject({ code: 1, stdout: '' });
    expect(await run('ingest', 'http://10.0.0.1/secret')).toMatchObject({ code: 1, stdout: '' });
  });

  test('units import: a file in its shape is written, a bad line is named', async () => {
    const unit = {
      id: 'xx-xa-thu',
      level: 'commune',
      versions: [],
      validFrom: null,
      validTo: null,
      notes: null,
    };
    const bad = file('bad-units.ndjson', `{"kind":"unit","unit":${JSON.stringify(unit)}}\n{"kind":"unit"}\n`);
    expect(await run('units', 'import', bad)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/line \d/),
    });
  });
});
