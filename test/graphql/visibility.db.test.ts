import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endEmbargoes } from '../../src/changes/end-embargoes.js';
import { clusterArticles } from '../../src/ingest/stories/cluster-articles.js';
import { idOf, storeTestArticles } from '../support/articles.js';
import { allTold, TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startEditorService } from '../support/editors.js';
import { textOf } from '../support/own-text.js';

const BY_EITHER = `query ($id: ID!, $url: URL!) { byId: article(id: $id) { title status } byUrl: article(url: $url) { id } node(id: $id) { id } }`;

describe.each(TEST_DATABASES)('who sees which article on %s', (_name, open) => {
  let db: TestDatabase;
  let service: Awaited<ReturnType<typeof startEditorService>>;
  let ids: number[];
  beforeAll(async () => {
    db = await open();
    const article = (title: string, bodyText: string, source: 'locHa' | 'province' = 'locHa') => ({
      source,
      title,
      publishedAt: '2016-09-01T07:12:00.000Z',
      read: { bodyText, bodyHtml: `<p>${bodyText}</p>` },
    });
    const text = textOf('told twice');
    const stored = await storeTestArticles(db.database, [
      article('Giữ lại', textOf('held back')),
      article('Chờ giờ đăng', text),
      article('Bản đăng lại', text, 'province'),
      article('Đính chính: Giữ lại', textOf('correction')),
      article('Tin đã sửa', textOf('corrected')),
    ]);
    ids = stored.articles;
    await clusterArticles(db.database);
    service = await startEditorService(db.database);
    await set(0, `status = 'QUARANTINED'`);
    await set(1, `embargo_until = now() + interval '1 hour', is_embargoed = true`);
    await set(3, `correction_of_id = ${ids[4]}`);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const set = (at: number, change: string) =>
    db.database.em().getConnection().execute(`update article set ${change} where id = ?`, [ids[at]]);
  const idAt = (at: number) => idOf('Article', ids[at] ?? 0);
  const ask = async (who: 'nobody' | 'reader' | 'editor', query: string, variables = {}) => {
    const { data, errors } = await service.as(who, query, variables);
    expect(errors).toEqual([]);
    return data as Record<string, unknown>;
  };
  const named = (who: 'nobody' | 'reader' | 'editor', at: number) =>
    ask(who, BY_EITHER, { id: idAt(at), url: `https://example.org/bai-${at}` });
  const titles = async (who: 'nobody' | 'reader' | 'editor') => {
    const { articles } = await ask(
      who,
      `{ articles(orderBy: [{ field: TITLE }]) { totalCount nodes { title } } }`,
    );
    const { totalCount, nodes } = articles as { totalCount: number; nodes: { title: string }[] };
    expect(nodes).toHaveLength(totalCount);
    return nodes.map(({ title }) => title);
  };

  test.each([0, 1])(
    'number %i, held back or not yet to be shown: editors find it by id and by address',
    async (at) => {
      for (const who of ['nobody', 'reader'] as const) {
        expect(await named(who, at)).toEqual({ byId: null, byUrl: null, node: null });
      }
      expect(await named('editor', at)).toMatchObject({
        byId: { status: at === 0 ? 'QUARANTINED' : 'ACTIVE' },
        byUrl: { id: idAt(at) },
        node: { id: idAt(at) },
      });
    },
  );

  test('lists, counts, stories and the change feed leave out what is under embargo; editors find it in lists', async () => {
    const everybodys = ['Bản đăng lại', 'Đính chính: Giữ lại', 'Tin đã sửa'];
    expect((await titles('nobody')).sort()).toEqual([...everybodys].sort());
    expect((await titles('editor')).sort()).toEqual([...everybodys, 'Chờ giờ đăng'].sort());
    const story = `query ($id: ID!) { article(id: $id) { cluster { size origin { title } members { article { title } } } } }`;
    const { article } = await ask('nobody', story, { id: idAt(2) });
    expect((article as { cluster: unknown }).cluster).toEqual({
      size: 1,
      origin: null,
      members: [{ article: { title: 'Bản đăng lại' } }],
    });
    await allTold(db.database);
    const { articleChanges } = await ask(
      'nobody',
      `{ articleChanges(first: 100) { nodes { articleId kind article { title } } } }`,
    );
    const { nodes } = articleChanges as { nodes: { articleId: string }[] };
    expect(nodes.filter(({ articleId }) => articleId === idAt(1))).toEqual([]);
  });

  test('when its time has come, an article under embargo is like any other', async () => {
    await set(1, `embargo_until = now() - interval '1 second'`);
    expect(await named('nobody', 1)).toEqual({ byId: null, byUrl: null, node: null });
    expect(await endEmbargoes(db.database, new Date())).toBe(1);
    expect(await named('nobody', 1)).toMatchObject({
      byId: { title: 'Chờ giờ đăng' },
      byUrl: { id: idAt(1) },
    });
    expect(await titles('nobody')).toContain('Chờ giờ đăng');
  });

  test('a correction names what it corrects, as far as whoever asks may see that', async () => {
    const query = `query ($id: ID!) { article(id: $id) { correctionOf { title correctionOf { id } } } }`;
    const corrects = async (who: 'nobody' | 'editor') => (await ask(who, query, { id: idAt(3) }))['article'];
    expect(await corrects('nobody')).toEqual({ correctionOf: { title: 'Tin đã sửa', correctionOf: null } });
    await set(4, `status = 'QUARANTINED'`);
    expect(await corrects('nobody')).toEqual({ correctionOf: null });
    expect(await corrects('editor')).toMatchObject({ correctionOf: { title: 'Tin đã sửa' } });
  });
});
