import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endEmbargoes } from '../../src/changes/end-embargoes.js';
import { TODAY } from '../../src/graphql/statement.js';
import { idOf, incomingOf, storeTestArticle, storeTestArticles } from '../support/articles.js';
import { allTold, TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startEditorService, type ViewerName } from '../support/editors.js';
import { textOf } from '../support/own-text.js';

const UPDATE = `mutation ($id: ID!, $version: Int!, $until: DateTime) {
  updateArticle(input: { id: $id, expectedVersion: $version, embargoUntil: $until }) {
    article { version embargoUntil isEmbargoed edits { field } } userErrors { code path message } } }`;

/** Everything that lists, counts or adds up. */
const EVERYWHERE = `query ($id: ID!, $unit: ID!) {
  articles { totalCount nodes { title } facets(by: [CONTENT_TYPE]) { buckets { count } } }
  search: articles(search: { query: "chuyện số" }) { totalCount }
  byTitle: articles(orderBy: [{ field: TITLE }], filter: { publisherUnit: { within: $unit } }) { totalCount }
  unit(id: $unit) { articles { totalCount } sources { nodes { articles { totalCount } } } }
  unitActivity(within: $unit, from: "2016-09-01", to: "2016-09-03") { articleCount }
  collection(slug: "tat-ca") { articles { totalCount } }
  article(id: $id) { title }
}`;

describe.each(TEST_DATABASES)('articles that wait for their hour, on %s', (_name, open) => {
  let db: TestDatabase;
  let service: Awaited<ReturnType<typeof startEditorService>>;
  let ids: number[];
  let source: number;
  const given = (nth: number) => ({
    source: 'locHa' as const,
    title: `Chuyện số ${nth}`,
    publishedAt: '2016-09-01T07:12:00.000Z',
    read: { bodyText: textOf(`embargo ${nth}`), bodyHtml: `<p>${textOf(`embargo ${nth}`)}</p>` },
  });
  beforeAll(async () => {
    db = await open();
    const stored = await storeTestArticles(db.database, [0, 1, 2, 3].map(given));
    ids = stored.articles;
    source = stored.sources.locHa;
    service = await startEditorService(db.database);
    await service.write(
      'administrator',
      `mutation { createCollection(input: { slug: "tat-ca", title: "Tất cả", filter: { title: { contains: "chuyện" } } }) { userErrors { code } } }`,
    );
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const id = (at: number) => idOf('Article', ids[at] ?? 0);
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
  const embargo = (at: number, version: number, until: string | null) =>
    service.write('districtEditor', UPDATE, { id: id(at), version, until });
  /** Its time has come. */
  const pass = (at: number) =>
    db.database
      .em()
      .getConnection()
      .execute(`update article set embargo_until = now() - interval '1 second' where id = ?`, [ids[at]]);
  const seen = async (who: ViewerName, at: number) => {
    const { data, errors } = await service.as(who, EVERYWHERE, {
      id: id(at),
      unit: idOf('Unit', 'ht-huyen-loc-ha-448'),
    });
    expect(errors).toEqual([]);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for
    const found = data as any;
    const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
    return {
      counts: [
        found.articles.totalCount,
        found.articles.nodes.length,
        found.articles.facets[0].buckets[0]?.count,
        found.search.totalCount,
        found.byTitle.totalCount,
        found.unit.articles.totalCount,
        found.unit.sources.nodes[0].articles.totalCount,
        sum(found.unitActivity.map((each: { articleCount: number }) => each.articleCount)),
        found.collection.articles.totalCount,
      ],
      title: found.article?.title ?? null,
    };
  };
  const everywhere = (count: number) => Array.from({ length: 9 }, () => count);
  const outside = async (path: string) => (await fetch(service.url + path)).text();
  const changesAfter = async (after: string) => {
    await allTold(db.database);
    const { articleChanges } = await service.read(
      `query ($after: String) { articleChanges(after: $after, first: 100) { nodes { kind articleId } pageInfo { endCursor } } }`,
      { after },
    );
    return articleChanges.nodes as { kind: string; articleId: string }[];
  };
  /** The place behind all that was written. */
  const latest = async () => {
    await allTold(db.database);
    const { articleChanges } = await service.read(`{ articleChanges(first: 1) { latestCursor } }`);
    return articleChanges.latestCursor as string;
  };
  const audits = (at: number) =>
    db.database.read<{ action: string; actor: string; before: unknown; after: unknown }>(
      `select action, actor, before, after from audit_event where subject = $1 order by id`,
      [`Article:${ids[at]}`],
    );

  test('an editor hides an article until its hour: from lists, counts, feeds and exports, not from editors', async () => {
    const after = await latest();
    expect((await seen('nobody', 0)).counts).toEqual(everywhere(4));
    const until = inAnHour();
    expect(await embargo(0, 1, until)).toEqual({
      article: { version: 2, embargoUntil: until, isEmbargoed: true, edits: [] },
      userErrors: [],
    });
    for (const who of ['nobody', 'reader'] as const)
      expect(await seen(who, 0)).toEqual({ counts: everywhere(3), title: null });
    expect((await seen('strangeEditor', 0)).title).toBe('Chuyện số 0');
    for (const path of ['/collections/tat-ca.rss', '/collections/tat-ca.json', '/export/articles.ndjson']) {
      const text = await outside(path);
      expect(text).toContain('Chuyện số 1');
      expect(text).not.toContain('Chuyện số 0');
    }
    expect(await changesAfter(after)).toEqual([{ kind: 'WITHDRAWN', articleId: id(0) }]);
    expect(await audits(0)).toEqual([
      {
        action: 'updateArticle',
        actor: 'ACCOUNT:3',
        before: { embargoUntil: null },
        after: { embargoUntil: until },
      },
    ]);
    // Neither a look at the clock nor a new reading of the source shows it.
    expect(await endEmbargoes(db.database, new Date())).toBe(0);
    await storeTestArticle(db.database, source, incomingOf({ ...given(0), title: 'Chuyện số 0, đã sửa' }, 0));
    expect((await seen('nobody', 0)).counts).toEqual(everywhere(3));
    expect((await changesAfter(after)).map(({ kind }) => kind)).toEqual(['WITHDRAWN']);
  });

  test('no list asks what time it is', () => {
    const asked = service.statements.map((each) => each.replaceAll(TODAY, ''));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((each) => each.includes('now()'))).toEqual([]);
  });

  test('when its hour is over it comes into sight by one write, is told once, and the version counts up', async () => {
    const after = await latest();
    await pass(0);
    expect((await seen('nobody', 0)).counts).toEqual(everywhere(3));
    const ended = await Promise.all([1, 2, 3].map(() => endEmbargoes(db.database, new Date())));
    expect(ended.reduce((one, other) => one + other)).toBe(1);
    expect(await seen('nobody', 0)).toEqual({ counts: everywhere(4), title: 'Chuyện số 0, đã sửa' });
    expect(await outside('/collections/tat-ca.rss')).toContain('Chuyện số 0');
    expect(await changesAfter(after)).toEqual([{ kind: 'CREATED', articleId: id(0) }]);
    expect((await audits(0)).at(-1)).toMatchObject({ action: 'endEmbargo', actor: 'CLOCK' });
    const { article } = await service.read(
      `query ($id: ID!) { article(id: $id) { version isEmbargoed embargoUntil } }`,
      { id: id(0) },
    );
    expect(article).toMatchObject({ version: 4, isEmbargoed: false, embargoUntil: expect.any(String) });
    // Who read it while it waited does not hide it again unawares.
    expect(await embargo(0, 3, inAnHour())).toMatchObject({
      article: null,
      userErrors: [{ code: 'VERSION_CONFLICT' }],
    });
  });

  test('null ends the waiting at once; the same again changes nothing', async () => {
    await embargo(1, 1, inAnHour());
    const after = await latest();
    expect(await embargo(1, 2, null)).toMatchObject({
      article: { version: 3, embargoUntil: null, isEmbargoed: false },
    });
    expect(await embargo(1, 3, null)).toMatchObject({ article: { version: 3 }, userErrors: [] });
    expect(await changesAfter(after)).toEqual([{ kind: 'CREATED', articleId: id(1) }]);
  });

  test('what is held back besides stays so when its embargo ends', async () => {
    await embargo(2, 1, inAnHour());
    await service.write(
      'editor',
      `mutation ($id: ID!) { setArticleStatus(id: $id, status: QUARANTINED, expectedVersion: 2) { userErrors { code } } }`,
      { id: id(2) },
    );
    const after = await latest();
    await pass(2);
    expect(await endEmbargoes(db.database, new Date())).toBe(1);
    expect(await seen('nobody', 2)).toEqual({ counts: everywhere(3), title: null });
    expect(await changesAfter(after)).toEqual([]);
  });

  test('an hour that is over is refused, an instant without a zone too; who does not serve the unit may not', async () => {
    const past = await embargo(3, 1, '2020-01-01T00:00:00Z');
    expect(past).toEqual({
      article: null,
      userErrors: [
        {
          code: 'EMBARGO_PAST',
          path: ['input', 'embargoUntil'],
          message: 'Giờ cho đăng phải ở tương lai; muốn hiện bài ngay thì để null.',
        },
      ],
    });
    const variables = { id: id(3), version: 1, until: '2036-01-01T00:00' };
    expect((await service.as('editor', UPDATE, variables)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const strange = await service.as('strangeEditor', UPDATE, { ...variables, until: inAnHour() });
    expect(strange.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await seen('nobody', 3)).title).toBe('Chuyện số 3');
  });
});
