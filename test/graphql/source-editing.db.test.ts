import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clusterArticles } from '../../src/ingest/stories/cluster-articles.js';
import { idOf, storeTestArticles } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startEditorService } from '../support/editors.js';

const SHOWN = `id name url homepageUrl kind family lifecycle province rights rules version
  owners { organ { kind name unit { slug } } validFrom validTo } schedule { intervalSeconds nextCheckAt }`;
const ANSWER = `source { ${SHOWN} } userErrors { __typename code message path }`;
const CREATE = `mutation ($input: CreateSourceInput!) { createSource(input: $input) { ${ANSWER} } }`;
const UPDATE = `mutation ($input: UpdateSourceInput!) { updateSource(input: $input) { ${ANSWER} } }`;
const PAUSE = `mutation ($id: ID!, $version: Int) { pauseSource(id: $id, expectedVersion: $version) { ${ANSWER} } }`;
const RESUME = `mutation ($id: ID!) { resumeSource(id: $id) { ${ANSWER} } }`;
const DELETE = `mutation ($id: ID!, $all: Boolean!) { deleteSource(id: $id, withArticles: $all) {
  deletedId articleCount userErrors { code message path } } }`;

const LOC_HA = {
  kind: 'PARTY_COMMITTEE',
  name: 'Huyện ủy Lộc Hà',
  unit: idOf('Unit', 'ht-huyen-loc-ha-448'),
  validTo: '2025-01-01',
};
const THACH_HA = {
  ...LOC_HA,
  name: 'Huyện ủy Thạch Hà',
  unit: idOf('Unit', 'ht-huyen-thach-ha-445'),
  validTo: null,
};

const TEXT = Array.from({ length: 60 }, (_each, index) => `câu thứ ${index} kể về lễ ra quân làm đường`).join(
  '. ',
);

describe.each(TEST_DATABASES)('editors and sources on %s', (_name, open) => {
  let db: TestDatabase;
  let service: Awaited<ReturnType<typeof startEditorService>>;
  beforeAll(async () => {
    db = await open();
    service = await startEditorService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const create = (input: object, who: Parameters<typeof service.write>[0] = 'editor') =>
    service.write(who, CREATE, { input: { name: 'Nguồn mới', kind: 'FEED', owners: [LOC_HA], ...input } });
  const audits = (id: string) =>
    db.database.read<{ action: string; before: object | null; after: object | null }>(
      'select action, before, after from audit_event where subject = $1 order by id',
      [Buffer.from(id, 'base64url').toString()],
    );

  test('a source is added with its owners, rules, rights and interval, and stands once only', async () => {
    const url = 'https://locha.example.org/rss.xml';
    const rules = [{ title: 'h1.tieu-de', author: 'meta[name="author"]@content', validFrom: '2024-01-01' }];
    const made = await create({
      url,
      rules,
      rights: 'GOV_DOCUMENT',
      intervalSeconds: 900,
      family: 'nukeviet',
    });
    expect(made).toMatchObject({
      userErrors: [],
      source: {
        name: 'Nguồn mới',
        url,
        kind: 'FEED',
        family: 'nukeviet',
        lifecycle: 'ACTIVE',
        province: '42',
        rights: 'GOV_DOCUMENT',
        rules,
        version: 1,
        owners: [
          {
            organ: {
              kind: 'PARTY_COMMITTEE',
              name: 'Huyện ủy Lộc Hà',
              unit: { slug: 'ht-huyen-loc-ha-448' },
            },
            validFrom: null,
            validTo: '2025-01-01',
          },
        ],
        schedule: { intervalSeconds: 900 },
      },
    });
    expect(await create({ url })).toMatchObject({
      source: null,
      userErrors: [
        {
          __typename: 'ConflictError',
          code: 'SOURCE_EXISTS',
          message: 'Đã có nguồn tin với địa chỉ này.',
          path: ['input', 'url'],
        },
      ],
    });
    expect(await audits(made.source.id)).toMatchObject([
      { action: 'createSource', before: null, after: { url, owners: [{ unitId: 'ht-huyen-loc-ha-448' }] } },
    ]);
  });

  test('every fault is named by its place, and nothing is added', async () => {
    const wrong = await create({
      name: ' ',
      url: 'https://sai.example.org/',
      family: 'joomla',
      province: 'Hà Tĩnh',
      intervalSeconds: 5,
      owners: [
        { ...LOC_HA, unit: idOf('Unit', 'ht-xa-khong-co-1') },
        { ...LOC_HA, validFrom: '2025-01-01', validTo: '2024-01-01' },
      ],
      rules: [{ title: 'h1', body: 'div:has(p' }, { tieuDe: 'h1' }],
    });
    const faults = wrong.userErrors.map(({ code, path }: { code: string; path: string[] }) => [
      code,
      path.join('.'),
    ]);
    expect(faults).toEqual([
      ['BLANK', 'input.name'],
      ['UNKNOWN_FAMILY', 'input.family'],
      ['BAD_PROVINCE', 'input.province'],
      ['OUT_OF_RANGE', 'input.intervalSeconds'],
      ['NOT_FOUND', 'input.owners.0.unit'],
      ['BAD_SPAN', 'input.owners.1.validTo'],
      ['BAD_RULE', 'input.rules.0.body'],
      ['BAD_RULE', 'input.rules.1'],
    ]);
    expect(wrong.userErrors[6].message).toContain('“div:has(p” không phải bộ chọn dùng được');
    const { data, errors } = await service.as('editor', CREATE, {
      input: { name: 'x', kind: 'FEED', url: 'ftp://example.org/' },
    });
    expect([data ?? null, errors[0]?.extensions.code]).toEqual([null, 'BAD_USER_INPUT']);
    expect(await db.database.read('select 1 from source where url like $1', ['https://sai.%'])).toEqual([]);
  });

  test('no address carries a login, which everybody would read, and no source a province that never was', async () => {
    const wrong = await create({
      url: 'https://biên-tập:mật-khẩu@kín.example.org/rss',
      homepageUrl: 'https://ai@kín.example.org/',
      province: '99',
    });
    expect(wrong.source).toBeNull();
    expect(
      wrong.userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, path.at(-1)]),
    ).toEqual([
      ['ADDRESS_WITH_LOGIN', 'url'],
      ['ADDRESS_WITH_LOGIN', 'homepageUrl'],
      ['BAD_PROVINCE', 'province'],
    ]);
    const { source } = await create({ url: 'https://cũ.example.org/rss', province: '44' });
    const changed = await service.write('editor', UPDATE, {
      input: { id: source.id, expectedVersion: 1, url: 'https://a:b@cũ.example.org/rss' },
    });
    expect(changed.userErrors.map(({ code }: { code: string }) => code)).toEqual(['ADDRESS_WITH_LOGIN']);
  });

  test('a change replaces what it names, is read anew at once, and minds the version', async () => {
    const { source } = await create({
      url: 'https://sua.example.org/rss',
      homepageUrl: 'https://sua.example.org/',
    });
    await db.database
      .em()
      .getConnection()
      .execute(`update source set etag = '"x"', list_hash = 'y', next_check_at = now() + interval '1 day'`);
    const update = (input: object) => service.write('editor', UPDATE, { input: { id: source.id, ...input } });
    const renamed = await update({ expectedVersion: 1, name: 'Tên khác' });
    expect(renamed.source).toMatchObject({
      name: 'Tên khác',
      homepageUrl: 'https://sua.example.org/',
      version: 2,
    });
    const tags = () =>
      db.database.read<{ etag: string | null; due: boolean }>(
        `select etag, next_check_at <= now() + interval '1 minute' as due from source where url like $1`,
        ['https://sua.%'],
      );
    expect(await tags()).toEqual([{ etag: '"x"', due: false }]);
    const changed = await update({
      expectedVersion: 2,
      url: 'https://sua.example.org/tin',
      kind: 'HTML',
      homepageUrl: null,
      rules: { listItem: '.tin' },
      owners: [LOC_HA, { ...THACH_HA, validFrom: '2025-01-01' }],
    });
    expect(changed).toMatchObject({
      userErrors: [],
      source: {
        kind: 'HTML',
        url: 'https://sua.example.org/tin',
        homepageUrl: null,
        rules: [{ listItem: '.tin' }],
        version: 3,
        owners: [
          { validTo: '2025-01-01' },
          { organ: { name: 'Huyện ủy Thạch Hà' }, validFrom: '2025-01-01' },
        ],
      },
    });
    expect(await tags()).toEqual([{ etag: null, due: true }]);
    expect(await update({ expectedVersion: 2, name: 'x' })).toMatchObject({
      userErrors: [{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }],
    });
    await create({ url: 'https://khac.example.org/rss' });
    expect(await update({ expectedVersion: 3, url: 'https://khac.example.org/rss' })).toMatchObject({
      userErrors: [{ code: 'SOURCE_EXISTS', path: ['input', 'url'] }],
    });
    expect(await audits(source.id)).toMatchObject([
      { action: 'createSource' },
      { action: 'updateSource', before: { name: 'Nguồn mới' }, after: { name: 'Tên khác' } },
      { action: 'updateSource', before: { kind: 'FEED', rules: null }, after: { kind: 'HTML' } },
    ]);
  });

  test('a paused source rests until it is resumed, and is due then', async () => {
    const { source } = await create({ url: 'https://nghi.example.org/rss' });
    expect(await service.write('editor', PAUSE, { id: source.id, version: 1 })).toMatchObject({
      source: { lifecycle: 'PAUSED', version: 2 },
      userErrors: [],
    });
    expect(await service.write('editor', PAUSE, { id: source.id })).toMatchObject({ source: { version: 2 } });
    expect(await service.write('editor', RESUME, { id: source.id })).toMatchObject({
      source: { lifecycle: 'ACTIVE', version: 3, schedule: { nextCheckAt: expect.any(String) } },
    });
    expect(await service.write('editor', PAUSE, { id: idOf('Source', 999_999) })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', path: ['id'] }],
    });
    expect((await audits(source.id)).map(({ action }) => action)).toEqual([
      'createSource',
      'pauseSource',
      'resumeSource',
    ]);
  });

  test('an editor of one unit neither adds for another unit nor gives a source away to it', async () => {
    const codeOf = async (query: string, input: object) => {
      const { errors } = await service.as('districtEditor', query, { input });
      return errors[0]?.extensions.code;
    };
    const fresh = { name: 'Nguồn', kind: 'FEED', url: 'https://vung.example.org/rss' };
    expect(await codeOf(CREATE, { ...fresh, owners: [THACH_HA] })).toBe('FORBIDDEN');
    expect(await codeOf(CREATE, { ...fresh, owners: [] })).toBe('FORBIDDEN');
    const { source } = await create({ url: fresh.url }, 'districtEditor');
    expect(await codeOf(UPDATE, { id: source.id, expectedVersion: 1, owners: [THACH_HA] })).toBe('FORBIDDEN');
  });

  test('a source with articles goes only when that is said, and the stories of others are told without it', async () => {
    const told = {
      publishedAt: '2026-01-01T00:00:00.000Z',
      read: { bodyText: TEXT, bodyHtml: `<p>${TEXT}</p>` },
    };
    const stored = await storeTestArticles(db.database, [
      { source: 'locHa', title: 'Lễ ra quân làm đường ở Lộc Hà', ...told },
      {
        source: 'province',
        title: 'Lễ ra quân làm đường ở Lộc Hà',
        ...told,
        publishedAt: '2026-01-01T02:00:00.000Z',
      },
    ]);
    await clusterArticles(db.database);
    const other = idOf('Article', stored.articles[1] ?? 0);
    const story = `query ($id: ID!) { article(id: $id) { isOriginal cluster { id } } }`;
    expect((await service.read(story, { id: other })).article).toEqual({
      isOriginal: false,
      cluster: { id: expect.any(String) },
    });
    const id = idOf('Source', stored.sources.locHa);
    expect(await service.write('administrator', DELETE, { id, all: false })).toEqual({
      deletedId: null,
      articleCount: null,
      userErrors: [
        {
          code: 'SOURCE_HAS_ARTICLES',
          message: 'Nguồn tin này có 1 bài; muốn xoá cả bài thì đặt withArticles: true.',
          path: ['withArticles'],
        },
      ],
    });
    expect(await service.write('administrator', DELETE, { id, all: true })).toEqual({
      deletedId: id,
      articleCount: 1,
      userErrors: [],
    });
    expect((await service.read(story, { id: other })).article).toEqual({ isOriginal: true, cluster: null });
    expect(await service.read(`query ($id: ID!) { source(id: $id) { id } }`, { id })).toEqual({
      source: null,
    });
    expect(await db.database.read('select id from story_cluster')).toEqual([]);
    expect(await audits(id)).toMatchObject([
      { action: 'deleteSource', before: { articleCount: 1, name: 'Huyện ủy Lộc Hà' }, after: null },
    ]);
    expect(await service.write('administrator', DELETE, { id, all: true })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', path: ['id'] }],
    });
  });
});
