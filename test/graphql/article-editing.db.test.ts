import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  idOf,
  incomingOf,
  storeTestArticle,
  storeTestArticles,
  type TestArticle,
} from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startEditorService } from '../support/editors.js';

const SHOWN = `id title category contentType version status statusReason
  byline { basis confidence raw organ { kind name unit { slug } } } authorUnit { name unit { slug } }
  images { url caption credit position } edits { field sourceValue value at } tags`;
const UPDATE = `mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) {
  article { ${SHOWN} } userErrors { __typename code message path } } }`;
const STATUS = `mutation ($id: ID!, $status: ArticleStatus!, $version: Int!, $reason: String) {
  setArticleStatus(id: $id, status: $status, expectedVersion: $version, reason: $reason) {
    article { id status statusReason statusAt version } userErrors { code path } } }`;
const TAG = `mutation ($ids: [ID!]!, $add: [String!]!, $remove: [String!]!) {
  tagArticles(ids: $ids, add: $add, remove: $remove) { articles { id tags version } userErrors { code path } } }`;

const [ONE, TWO] = ['https://example.org/1.jpg', 'https://example.org/2.jpg'];

/** Words of its own for every article, so that none is taken for a copy of another. */
function ownText(index: number): { bodyText: string; bodyHtml: string } {
  const bodyText = Array.from({ length: 40 }, (_, at) => `bài${index}tiếng${at}`).join(' ');
  return { bodyText, bodyHtml: `<p>${bodyText}</p>` };
}

function article(title: string, index: number): TestArticle {
  return {
    source: 'locHa',
    title,
    publishedAt: '2016-09-01T07:12:00.000Z',
    images: [ONE, TWO],
    read: { category: 'Tin tức', ...ownText(index) },
  };
}

describe.each(TEST_DATABASES)('editors and articles on %s', (_name, open) => {
  let db: TestDatabase;
  let service: Awaited<ReturnType<typeof startEditorService>>;
  let source: number;
  let ids: number[];
  beforeAll(async () => {
    db = await open();
    const stored = await storeTestArticles(
      db.database,
      ['Hoi nghi', 'Lễ hội', 'Trạng thái', 'Nhãn một', 'Nhãn hai', 'Chú thích'].map(article),
    );
    source = stored.sources.locHa;
    ids = stored.articles;
    service = await startEditorService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const idAt = (index: number) => idOf('Article', ids[index] ?? 0);
  const update = (input: Record<string, unknown>) => service.write('editor', UPDATE, { input });
  const again = (index: number, changes: Partial<TestArticle>) =>
    storeTestArticle(
      db.database,
      source,
      incomingOf(
        { ...article('Hoi nghi', index), ...changes, read: { ...ownText(index), ...changes.read } },
        index,
      ),
      '2026-02-01T00:00:00.000Z',
    );
  const audits = (index: number) =>
    db.database.read<{ action: string; actor: string; before: object; after: object }>(
      'select action, actor, before, after from audit_event where subject = $1 order by id',
      [`Article:${ids[index]}`],
    );
  const found = async (query: string) =>
    (
      await service.read(`query ($q: String!) { articles(search: { query: $q }) { nodes { id } } }`, {
        q: query,
      })
    ).articles.nodes as { id: string }[];

  test('a corrected title stands through the next reading, the source goes on being written down, and null takes it back', async () => {
    const id = idAt(0);
    const first = await update({
      id,
      expectedVersion: 1,
      title: ' Hội nghị  tổng kết ',
      category: 'Chính trị',
    });
    expect(first).toMatchObject({
      userErrors: [],
      article: {
        title: 'Hội nghị tổng kết',
        category: 'Chính trị',
        version: 2,
        edits: [
          { field: 'category', sourceValue: 'Tin tức', value: 'Chính trị', at: expect.any(String) },
          { field: 'title', sourceValue: 'Hoi nghi', value: 'Hội nghị tổng kết' },
        ],
      },
    });
    expect(await found('"hội nghị tổng kết"')).toEqual([{ id }]);

    await again(0, { title: 'Hoi nghi (sua)', read: { category: 'Tin tức', lead: 'Lời dẫn mới' } });
    const after = await service.read(`query ($id: ID!) { article(id: $id) { ${SHOWN} lead } }`, { id });
    expect(after.article).toMatchObject({
      title: 'Hội nghị tổng kết',
      category: 'Chính trị',
      lead: 'Lời dẫn mới',
      version: 3,
      edits: [{ field: 'category' }, { field: 'title', sourceValue: 'Hoi nghi (sua)' }],
    });
    expect(await found('"hội nghị tổng kết"')).toEqual([{ id }]);

    const back = await update({ id, expectedVersion: 3, title: null });
    expect(back.article).toMatchObject({
      title: 'Hoi nghi (sua)',
      category: 'Chính trị',
      version: 4,
      edits: [{ field: 'category' }],
    });
    expect(await found('"hội nghị tổng kết"')).toEqual([]);
    expect(await audits(0)).toMatchObject([
      {
        action: 'updateArticle',
        actor: 'ACCOUNT:2',
        before: { title: 'Hoi nghi', category: 'Tin tức' },
        after: { title: 'Hội nghị tổng kết', category: 'Chính trị' },
      },
      { before: { title: 'Hội nghị tổng kết' }, after: { title: 'Hoi nghi (sua)' } },
    ]);
    const { article: revised } = await service.read(
      `query ($id: ID!) { article(id: $id) { revisions { totalCount } } }`,
      { id },
    );
    expect(revised.revisions.totalCount).toBe(3);
    const changes = await db.database.read(
      'select kind from article_change where article_id = $1 order by id',
      [ids[0]],
    );
    expect(changes).toEqual([
      { kind: 'CREATED' },
      { kind: 'UPDATED' },
      { kind: 'UPDATED' },
      { kind: 'UPDATED' },
    ]);
  });

  test('the organ an editor names writes the article, whatever the next reading resolves, until it is taken back', async () => {
    const id = idAt(1);
    const organ = {
      kind: 'PEOPLES_COMMITTEE',
      name: 'UBND xã Tân Lộc',
      unit: idOf('Unit', 'ht-xa-tan-loc-18409'),
    };
    const first = await update({ id, expectedVersion: 1, authorUnit: organ });
    const shown = { name: 'UBND xã Tân Lộc', unit: { slug: 'ht-xa-tan-loc-18409' } };
    expect(first.article).toMatchObject({
      authorUnit: shown,
      byline: { basis: 'MANUAL', confidence: 'EXACT', organ: { kind: 'PEOPLES_COMMITTEE', ...shown } },
      edits: [{ field: 'authorUnit', sourceValue: { organ: null, basis: 'SOURCE' } }],
    });
    await again(1, {
      title: 'Lễ hội',
      read: {
        category: 'Tin khác',
        byline: { raw: 'Thạch Hà', persons: [], organ: 'Huyện ủy Thạch Hà', republishedFrom: null },
        authorUnit: {
          kind: 'PARTY_COMMITTEE',
          name: 'Huyện ủy Thạch Hà',
          unitId: 'ht-huyen-thach-ha-445',
          confidence: 'EXACT',
          candidates: [],
        },
      },
    });
    const kept = await service.read(
      `query ($id: ID!, $unit: String!) { article(id: $id) { ${SHOWN} }
        articles(filter: { authorUnit: { slug: { eq: $unit } } }) { nodes { id } } }`,
      { id, unit: 'ht-xa-tan-loc-18409' },
    );
    expect(kept.article).toMatchObject({
      category: 'Tin khác',
      authorUnit: shown,
      byline: { basis: 'MANUAL', raw: 'Thạch Hà' },
      edits: [
        { sourceValue: { organ: { name: 'Huyện ủy Thạch Hà' }, basis: 'BYLINE', confidence: 'EXACT' } },
      ],
    });
    expect(kept.articles.nodes).toEqual([{ id }]);
    const back = await update({ id, expectedVersion: 3, authorUnit: null });
    expect(back.article).toMatchObject({
      authorUnit: { name: 'Huyện ủy Thạch Hà', unit: { slug: 'ht-huyen-thach-ha-445' } },
      byline: { basis: 'BYLINE', confidence: 'EXACT' },
      edits: [],
    });
  });

  test('captions are tied to their images, so that they follow them to other places', async () => {
    const id = idAt(5);
    const first = await update({
      id,
      expectedVersion: 1,
      captions: [{ position: 1, caption: 'Đồng chí Bí thư phát biểu', credit: 'Lan Anh' }],
    });
    expect(first.article.images).toMatchObject([
      { url: ONE, caption: 'Chú thích mật', credit: null },
      { url: TWO, caption: 'Đồng chí Bí thư phát biểu', credit: 'Lan Anh' },
    ]);
    expect(await found('"đồng chí bí thư phát biểu"')).toEqual([{ id }]);
    await again(5, { title: 'Chú thích', images: [TWO, 'https://example.org/3.jpg', ONE] });
    const after = await service.read(`query ($id: ID!) { article(id: $id) { ${SHOWN} } }`, { id });
    expect(after.article.images).toMatchObject([
      { url: TWO, caption: 'Đồng chí Bí thư phát biểu', credit: 'Lan Anh' },
      { url: 'https://example.org/3.jpg', caption: 'Chú thích mật' },
      { url: ONE, caption: 'Chú thích mật' },
    ]);
    const back = await update({ id, expectedVersion: 3, captions: null });
    expect(back.article.images[0]).toMatchObject({ url: TWO, caption: 'Chú thích mật', credit: null });
    expect(back.article.edits).toEqual([]);
    expect(await found('"đồng chí bí thư phát biểu"')).toEqual([]);
  });

  test('what is wrong is said by place, and nothing is written', async () => {
    const id = idAt(0);
    const conflict = await update({ id, expectedVersion: 1, title: 'Khác' });
    expect(conflict).toMatchObject({
      article: null,
      userErrors: [
        { __typename: 'ConflictError', code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] },
      ],
    });
    const wrong = await update({
      id,
      expectedVersion: 4,
      title: '   ',
      category: 'x'.repeat(201),
      authorUnit: { kind: 'OTHER', name: 'Hội', unit: idOf('Unit', 'ht-xa-khong-co-1') },
      captions: [{ position: 2, caption: 'Không có ảnh này' }],
    });
    expect(
      wrong.userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, path.join('.')]),
    ).toEqual([
      ['BLANK', 'input.title'],
      ['TOO_LONG', 'input.category'],
      ['NOT_FOUND', 'input.authorUnit.unit'],
      ['NOT_FOUND', 'input.captions.0.position'],
    ]);
    expect(await update({ id: idOf('Article', 999_999), expectedVersion: 1 })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', message: 'Không có bài viết này.', path: ['input', 'id'] }],
    });
    expect(await update({ id, expectedVersion: 4 })).toMatchObject({
      article: { version: 4 },
      userErrors: [],
    });
    expect(await audits(0)).toHaveLength(2);
  });

  test('a status is an editor’s decision: readings leave it, the change feed tells of it', async () => {
    const id = idAt(2);
    const set = (status: string, version: number, reason?: string) =>
      service.write('editor', STATUS, { id, status, version, reason });
    expect(await set('TAKEN_DOWN', 1, 'Theo yêu cầu của Sở')).toMatchObject({
      article: {
        status: 'TAKEN_DOWN',
        statusReason: 'Theo yêu cầu của Sở',
        statusAt: expect.any(String),
        version: 2,
      },
      userErrors: [],
    });
    await again(2, { title: 'Trạng thái', read: { lead: 'Sửa' } });
    const shown = await service.read(
      `query ($id: ID!) { article(id: $id) { status bodyText edits { field } } articles { nodes { id } } }`,
      { id },
    );
    expect(shown.article).toEqual({ status: 'TAKEN_DOWN', bodyText: null, edits: [] });
    expect(shown.articles.nodes).not.toContainEqual({ id });
    expect(await set('ACTIVE', 2)).toMatchObject({ userErrors: [{ code: 'VERSION_CONFLICT' }] });
    expect(await set('CORRECTED', 3)).toMatchObject({ article: { status: 'CORRECTED', version: 4 } });
    expect(await set('CORRECTED', 4)).toMatchObject({ article: { status: 'CORRECTED', version: 4 } });
    const kinds = await db.database.read(
      'select kind from article_change where article_id = $1 order by id',
      [ids[2]],
    );
    expect(kinds).toEqual([
      { kind: 'CREATED' },
      { kind: 'WITHDRAWN' },
      { kind: 'UPDATED' },
      { kind: 'CREATED' },
    ]);
    expect((await audits(2)).map(({ action }) => action)).toEqual(['setArticleStatus', 'setArticleStatus']);
  });

  test('tags are given and taken for several articles at once, or for none', async () => {
    const both = [idAt(3), idAt(4)];
    const tag = (given: string[], add: string[], remove: string[] = []) =>
      service.write('editor', TAG, { ids: given, add, remove });
    expect(await tag(both, ['Đại hội  Đảng', 'nông thôn mới'])).toMatchObject({
      articles: both.map((id) => ({ id, tags: ['nông thôn mới', 'Đại hội Đảng'], version: 2 })),
      userErrors: [],
    });
    expect(await tag([both[0] ?? ''], [], ['nông thôn mới'])).toMatchObject({
      articles: [{ tags: ['Đại hội Đảng'], version: 3 }],
    });
    const missing = await tag([both[0] ?? '', idOf('Article', 999_999)], ['mới']);
    expect(missing).toMatchObject({
      articles: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['ids', '1'] }],
    });
    expect(await tag(both, [' '])).toMatchObject({ userErrors: [{ code: 'BLANK', path: ['add', '0'] }] });
    expect(await tag([both[0] ?? ''], ['Đại hội Đảng'])).toMatchObject({ articles: [{ version: 3 }] });
    expect(await audits(3)).toHaveLength(2);
    expect(await audits(4)).toHaveLength(1);
  });
});
