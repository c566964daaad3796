import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FIELDS } from '../../src/ingest/article-fields.js';
import { fallsAsReason } from '../../src/ingest/drift.js';
import { SOURCE_ERRORS } from '../../src/errors.js';
import { REASON_WORDS } from '../../src/reason-words.js';
import { type ReasonPart, reasonWords } from '../../src/reasons.js';
import { idOf } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startEditorService } from '../support/editors.js';
import { createReader, type Reader } from '../support/reader.js';
import { listPage, startSite, type TestSite } from '../support/site.js';

const QUERY = `query ($id: ID!) { source(id: $id) { health { state reason } fetches(first: 1) { nodes { errorCode errorMessage } } } }`;

test('every failure of a source has words, in both languages with the same facts, sorted', () => {
  const codes = Object.keys(REASON_WORDS);
  expect(codes).toEqual(expect.arrayContaining(Object.keys(SOURCE_ERRORS)));
  expect(codes).toEqual([...codes].sort());
  for (const { vi, en } of Object.values(REASON_WORDS)) expect(factsOf(vi)).toEqual(factsOf(en));
});

describe.each(TEST_DATABASES)('why a source fares as it does, on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let reader: Reader;
  let service: Awaited<ReturnType<typeof startEditorService>>;
  beforeAll(async () => {
    db = await open();
    site = await startSite();
    reader = createReader(db.database, site.allow);
    service = await startEditorService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await reader.close();
    await site.close();
    await db.drop();
  });

  const told = async (id: number, language: 'vi' | 'en') => {
    const { data, errors } = await service.ask(
      QUERY,
      { id: idOf('Source', id) },
      { 'accept-language': language },
    );
    expect(errors).toEqual([]);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for
    const { health, fetches } = (data as any).source;
    return { reason: health.reason, fetch: fetches.nodes[0]?.errorMessage ?? null };
  };
  const set = (id: number, facts: unknown, words: string | null) =>
    db.database
      .em()
      .getConnection()
      .execute(`update source set health_facts = ?::jsonb, health_reason = ? where id = ?`, [
        facts === null ? null : JSON.stringify(facts),
        words,
        id,
      ]);

  test('a site that fails is told in the language of whoever asks, in health and history', async () => {
    site.pages.set('/loi.xml', { status: 404 });
    const id = await reader.add({ url: `${site.origin}/loi.xml` });
    await reader.read(id);
    const vi = 'Trang trả lời bằng mã lỗi 404.';
    const en = 'The site answered with status 404.';
    expect(await told(id, 'vi')).toEqual({ reason: vi, fetch: vi });
    expect(await told(id, 'en')).toEqual({ reason: en, fetch: en });
    const bare = await service.read(QUERY, { id: idOf('Source', id) });
    expect(bare.source.health.reason).toBe(vi);
  });

  test('pages that cannot be read are counted, the first is named, and its own reason follows', async () => {
    site.pages.set('/tin', listPage([`${site.origin}/tin/a-1.html`, `${site.origin}/tin/b-2.html`]));
    site.pages.set('/tin/a-1.html', { status: 500 });
    site.pages.set('/tin/b-2.html', { status: 500 });
    const id = await reader.add({ url: `${site.origin}/tin`, kind: 'HTML', family: null });
    await reader.read(id);
    const { fetch } = await told(id, 'vi');
    expect(fetch).toBe(
      `2 trong 2 bài không đọc được, bài đầu là ${site.origin}/tin/a-1.html: Trang trả lời bằng mã lỗi 500.`,
    );
    expect((await told(id, 'en')).fetch).toMatch(
      /^2 of 2 could not be read, the first .*a-1\.html: The site/,
    );
  });

  test('fields that fell are named one by one', async () => {
    const id = await reader.add({ url: `${site.origin}/troi.xml` });
    await set(
      id,
      fallsAsReason([
        { field: 'caption', before: [47, 50], now: [0, 6] },
        { field: 'byline', before: [50, 50], now: [3, 6] },
      ]),
      'caption fell …',
    );
    expect((await told(id, 'vi')).reason).toBe(
      'Chú thích ảnh: trước có ở 94 % số bài (47/50), nay chỉ còn 0 % (0/6). ' +
        'Tên tác giả: trước có ở 100 % số bài (50/50), nay chỉ còn 50 % (3/6).',
    );
    expect((await told(id, 'en')).reason).toMatch(
      /^The caption fell from 94 % \(47 of 50\) to 0 %.*The byline/,
    );
    const names = fallsAsReason(FIELDS.map((field) => ({ field, before: [1, 1], now: [0, 1] })));
    expect(names.filter(({ code }) => !(code in REASON_WORDS))).toEqual([]);
  });

  test('what was stored before there were facts stays as it is; a newer code is shown', async () => {
    const id = await reader.add({ url: `${site.origin}/cu.xml` });
    await set(id, null, 'the site answered with status 502');
    expect((await told(id, 'vi')).reason).toBe('the site answered with status 502');
    await set(id, [{ code: 'OF_TOMORROW', day: 'x' }], 'words of tomorrow');
    expect((await told(id, 'vi')).reason).toBe('OF_TOMORROW');
    await set(id, null, null);
    expect((await told(id, 'vi')).reason).toBeNull();
  });

  test('SQL words every reason as JavaScript does, whatever its facts hold', async () => {
    const id = await reader.add({ url: `${site.origin}/het.xml` });
    const reason = Object.entries(REASON_WORDS).map(([code, { en }]): ReasonPart =>
      Object.assign({ code }, ...factsOf(en).map((name) => ({ [name]: `{${name}} [$1] “\\”` }))),
    );
    await set(id, reason, null);
    for (const language of ['vi', 'en'] as const)
      expect((await told(id, language)).reason).toBe(reasonWords(reason, language));
  });

  test.each([
    ['vi', 'Không kết nối được với trang (ECONNREFUSED).'],
    ['en', 'No connection could be made (ECONNREFUSED).'],
  ])('a preview and a look at a site tell why in %s', async (language, words) => {
    const ask = async (query: string) =>
      (await service.ask(query, {}, { 'x-viewer': 'editor', 'accept-language': language })).data;
    expect(
      await ask(`mutation { previewSource(input: { url: "http://127.0.0.1:1/rss" }) {
        preview { error { code message } warnings { code message } } userErrors { code } } }`),
    ).toEqual({
      previewSource: {
        preview: {
          error: { code: 'CONNECTION_FAILED', message: words },
          warnings: [{ code: 'LIST_UNREADABLE', message: expect.stringContaining(words) }],
        },
        userErrors: [],
      },
    });
    expect(
      await ask(`mutation { discoverSource(url: "http://127.0.0.1:1/") { userErrors { code message } } }`),
    ).toEqual({
      discoverSource: {
        userErrors: [{ code: 'SITE_UNREADABLE', message: expect.stringContaining(words) }],
      },
    });
  });

  test.each([
    ['{ filter: {} }', 'không được để trống', 'must not be empty'],
    [
      '{ filter: { and: [{ title: { contains: "!!" } }] } }',
      'phải có chữ hoặc số',
      'must hold a letter or digit',
    ],
    [
      '{ search: { query: "-tin" } }',
      'phải nêu điều cần tìm, không chỉ điều cần bỏ',
      'must name something to find, not only what to leave out',
    ],
  ])('what a collection asks for, %s, is refused in one language', async (asked, vi, en) => {
    const words = async (language: string) => {
      const { data } = await service.ask(
        `mutation { createCollection(input: { slug: "x", title: "X", ${asked.slice(1, -1)} }) { userErrors { code message } } }`,
        {},
        { 'x-viewer': 'editor', 'accept-language': language },
      );
      const { createCollection } = data as { createCollection: { userErrors: { message: string }[] } };
      return createCollection.userErrors[0]?.message;
    };
    expect(await words('vi')).toBe(`Điều kiện của bộ sưu tập không dùng được: ${vi}.`);
    expect(await words('en')).toBe(`What the collection asks for is not right: ${en}.`);
  });

  test('a rule that cannot be used is told in one language', async () => {
    const { data } = await service.ask(
      `mutation { previewSource(input: { url: "http://127.0.0.1:1/", rules: { body: "p:has(a" } }) { userErrors { code message } } }`,
      {},
      { 'x-viewer': 'editor' },
    );
    expect(data).toMatchObject({
      previewSource: {
        userErrors: [{ code: 'BAD_RULE', message: expect.stringMatching(/: “p:has\(a” không phải bộ chọn/) }],
      },
    });
  });
});

function factsOf(words: string): string[] {
  return Array.from(words.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? '').sort();
}
