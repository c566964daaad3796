import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../src/auth/viewer.js';
import {
  idOf,
  incomingOf,
  storeTestArticle,
  storeTestArticles,
  type TestArticle,
} from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';
import { openSocket } from '../support/socket.js';

const EDITOR: Viewer = { kind: 'ACCOUNT', id: '7', name: 'Biên tập', role: 'EDITOR', unitIds: null };

/** Letters name the articles; the newest is A. */
const ARTICLES: Readonly<Record<string, TestArticle>> = {
  A: { source: 'locHa', title: 'Hội nghị nông thôn mới', publishedAt: '2026-01-05T00:00:00.000Z' },
  B: { source: 'province', title: 'Nông thôn mới ở xã', publishedAt: '2026-01-04T00:00:00.000Z' },
  C: {
    source: 'province',
    title: 'Bão số 3',
    publishedAt: '2026-01-03T00:00:00.000Z',
    images: ['https://example.org/c.jpg'],
  },
  D: { source: 'tanLoc', title: 'Lịch họp', publishedAt: '2026-01-02T00:00:00.000Z' },
  E: { source: 'province', title: 'Nông thôn mới đã gỡ', publishedAt: '2026-01-01T00:00:00.000Z' },
};

const CREATE = `mutation ($input: CreateCollectionInput!) { createCollection(input: $input) {
  collection { id slug title version } userErrors { __typename code path message } } }`;

describe.each(TEST_DATABASES)('collections on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  let anybody: TestService;
  let ids: Record<string, string>;
  const sql = (text: string, params: unknown[] = []) =>
    db.database.em().getConnection().execute(text, params);

  beforeAll(async () => {
    db = await open();
    const { articles } = await storeTestArticles(db.database, Object.values(ARTICLES));
    ids = Object.fromEntries(
      Object.keys(ARTICLES).map((letter, at) => [letter, idOf('Article', articles[at] ?? 0)]),
    );
    await sql(`update article set status = 'TAKEN_DOWN' where title like '%đã gỡ'`);
    service = await startTestService(db.database, { viewer: EDITOR });
    anybody = await startTestService(db.database);
  });
  afterAll(async () => {
    await anybody.close();
    await service.close();
    await db.drop();
  });
  beforeEach(async () => {
    await sql('delete from collection');
    await sql('delete from audit_event');
  });

  const letters = (nodes: readonly { id: string }[]) =>
    nodes.map(({ id }) => Object.keys(ids).find((letter) => ids[letter] === id)).join('');
  const create = async (input: Record<string, unknown>) => {
    const { createCollection } = await service.read(CREATE, {
      input: { slug: 'ntm', title: 'Nông thôn mới', ...input },
    });
    return createCollection;
  };
  const made = async (input: Record<string, unknown> = {}): Promise<string> =>
    (await create(input)).collection.id;
  const contents = async (slug = 'ntm', more = '') => {
    const { collection } = await anybody.read(
      `{ collection(slug: "${slug}") { articles${more} { totalCount nodes { id } } } }`,
    );
    const found = letters(collection.articles.nodes);
    expect(collection.articles.totalCount).toBe(found.length);
    return found;
  };
  const decide = async (what: string, letter: string, more = '') => {
    const { collection } = await service.read('{ collection(slug: "ntm") { id } }');
    const answer = await service.read(
      `mutation { ${what}(collection: "${collection.id}", article: "${ids[letter] ?? letter}" ${more}) {
        collection { version pinned { id } excluded { nodes { id } } articles { nodes { id } } } userErrors { code path } } }`,
    );
    return answer[what];
  };

  test('a collection holds what its filter and its search find together', async () => {
    await made({ search: { query: 'nông thôn mới' } });
    expect(await contents()).toBe('AB');
    await made({ slug: 'tinh', filter: { source: { eq: idOf('Source', 2) } } });
    expect(await contents('tinh')).toBe('BC');
    await made({
      slug: 'ca-hai',
      filter: { source: { eq: idOf('Source', 2) } },
      search: { query: 'nong thon' },
    });
    expect(await contents('ca-hai')).toBe('B');
  });

  test('without filter and search it holds what is pinned, never everything', async () => {
    await made();
    expect(await contents()).toBe('');
    await decide('pinArticle', 'D');
    expect(await contents()).toBe('D');
  });

  test('the pinned belong to it whatever it asks for, the excluded never do', async () => {
    await made({ filter: { source: { eq: idOf('Source', 2) } }, search: { query: 'nông thôn mới' } });
    expect((await decide('pinArticle', 'D')).userErrors).toEqual([]);
    expect(await contents()).toBe('BD');
    await decide('excludeArticle', 'B');
    expect(await contents()).toBe('D');
    await decide('includeArticle', 'B');
    await decide('unpinArticle', 'D');
    expect(await contents()).toBe('B');
  });

  test('the pinned stand in the order of the editor, and pinning again moves', async () => {
    await made();
    await decide('pinArticle', 'A');
    await decide('pinArticle', 'B');
    await decide('pinArticle', 'C', 'position: 0');
    const { collection } = await decide('pinArticle', 'A', 'position: 1');
    expect(letters(collection.pinned)).toBe('CAB');
    expect(letters(collection.articles.nodes)).toBe('ABC');
  });

  test('an excluded article that is pinned is in again, a pinned one that is excluded is no longer pinned', async () => {
    await made();
    await decide('excludeArticle', 'A');
    const pinned = (await decide('pinArticle', 'A')).collection;
    expect([letters(pinned.pinned), letters(pinned.excluded.nodes)]).toEqual(['A', '']);
    const excluded = (await decide('excludeArticle', 'A')).collection;
    expect([letters(excluded.pinned), letters(excluded.excluded.nodes)]).toEqual(['', 'A']);
  });

  test('what was taken down is not shown, pinned or not', async () => {
    await made({ search: { query: 'nông thôn mới' } });
    const { collection } = await decide('pinArticle', 'E');
    expect([letters(collection.pinned), await contents()]).toEqual(['', 'AB']);
  });

  test('articles of a collection are filtered, searched, sorted and paged like any others', async () => {
    await made({ filter: { or: [{ hasImages: true }, { title: { contains: 'nông' } }] } });
    expect(await contents()).toBe('ABC');
    expect(await contents('ntm', '(orderBy: [{ field: PUBLISHED_AT, direction: ASC }])')).toBe('CBA');
    expect(await contents('ntm', '(filter: { hasImages: true })')).toBe('C');
    expect(await contents('ntm', '(search: { query: "hội nghị", fields: [TITLE] })')).toBe('A');
    const page = async (after: string | null) =>
      (
        await anybody.read(
          `query ($after: String) { collection(slug: "ntm") { articles(first: 2, after: $after) {
            totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`,
          { after },
        )
      ).collection.articles;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([letters(first.nodes), letters(second.nodes)]).toEqual(['AB', 'C']);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
      3,
      true,
      false,
    ]);
  });

  test('all collections with their own articles, by title, page by page', async () => {
    await made({ slug: 'b', title: 'Ăn', filter: { hasImages: true } });
    await made({ slug: 'a', title: 'Đi', search: { query: 'hội nghị', fields: ['TITLE'] } });
    await made({ slug: 'c', title: 'An', filter: { source: { eq: idOf('Source', 3) } } });
    const query = `query ($after: String) { collections(first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage }
      edges { node { slug feedUrls { rss atom json } articles { nodes { id } } } } } }`;
    const first = (await anybody.read(query)).collections;
    const second = (await anybody.read(query, { after: first.pageInfo.endCursor })).collections;
    const shown = [...first.edges, ...second.edges].map(({ node }) => [
      node.slug,
      letters(node.articles.nodes),
    ]);
    expect(shown).toEqual([
      ['c', 'D'],
      ['b', 'C'],
      ['a', 'A'],
    ]);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
      3,
      true,
      false,
    ]);
    expect(first.edges[0].node.feedUrls).toEqual({
      rss: '/collections/c.rss',
      atom: '/collections/c.atom',
      json: '/collections/c.json',
    });
  });

  test('a filter may ask for the articles of collections', async () => {
    const pictures = await made({ slug: 'anh', filter: { hasImages: true } });
    const news = await made({ slug: 'ntm', search: { query: 'nông thôn mới' } });
    await decide('pinArticle', 'D');
    const found = async (collection: unknown) => {
      const { articles } = await anybody.read(
        'query ($filter: ArticleFilter) { articles(filter: $filter) { nodes { id } } }',
        { filter: { collection } },
      );
      return letters(articles.nodes);
    };
    expect(await found({ eq: news })).toBe('ABD');
    expect(await found({ in: [news, pictures] })).toBe('ABCD');
    expect(await found({ ne: news })).toBe('C');
    expect(await found({ notIn: [news, pictures] })).toBe('');
    expect(await found({ eq: idOf('Collection', 999_999) })).toBe('');
    expect(await contents('ntm', `(filter: { collection: { eq: "${pictures}" } })`)).toBe('');
  });

  test('an id of something else is no id of a collection', async () => {
    const { errors } = await anybody.ask(
      `{ articles(filter: { collection: { eq: "${ids['A']}" } }) { totalCount } }`,
    );
    expect(errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', 'articles.filter.collection.eq'],
    ]);
  });

  test('a collection is found by id, by slug in capitals and as a node', async () => {
    const id = await made();
    const data = await anybody.read(
      `{ a: collection(id: "${id}") { slug } b: collection(slug: "NTM") { id } c: node(id: "${id}") { id ... on Collection { title articles { totalCount } } }
         d: collection(slug: "khong-co") { id } e: collection(id: "${ids['A']}") { id } }`,
    );
    expect(data).toEqual({
      a: { slug: 'ntm' },
      b: { id },
      c: { id, title: 'Nông thôn mới', articles: { totalCount: 0 } },
      d: null,
      e: null,
    });
    expect((await anybody.ask('{ collection { id } }')).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['a bad slug', { slug: 'Nông thôn' }, 'COLLECTION_BAD_SLUG', ['input', 'slug']],
    ['no slug', { slug: '' }, 'COLLECTION_BAD_SLUG', ['input', 'slug']],
    ['an empty title', { title: ' \n' }, 'COLLECTION_BAD_TEXT', ['input', 'title']],
    ['an empty filter', { filter: {} }, 'COLLECTION_FILTER_INVALID', ['input', 'filter']],
    [
      'an empty part of a filter',
      { filter: { and: [{ title: { contains: '!!' } }] } },
      'COLLECTION_FILTER_INVALID',
      ['input', 'filter', 'and', '0', 'title', 'contains'],
    ],
    [
      'a filter that names a collection',
      { filter: { not: { collection: { eq: idOf('Collection', 1) } } } },
      'COLLECTION_FILTER_INVALID',
      ['input', 'filter', 'not', 'collection'],
    ],
    [
      'a filter for what is not shown',
      { filter: { or: [{ status: { eq: 'QUARANTINED' } }] } },
      'COLLECTION_FILTER_INVALID',
      ['input', 'filter', 'or', '0', 'status'],
    ],
    [
      'an empty search',
      { search: { query: '""' } },
      'COLLECTION_FILTER_INVALID',
      ['input', 'search', 'query'],
    ],
  ])('%s is refused as data, with its path', async (_what, input, code, path) => {
    const { collection, userErrors } = await create(input);
    expect(collection).toBeNull();
    expect(userErrors).toEqual([
      { __typename: 'InvalidInputError', code, path, message: expect.any(String) },
    ]);
    expect((await anybody.read('{ collections { totalCount } }')).collections.totalCount).toBe(0);
  });

  test('a slug is taken once, when made and when changed', async () => {
    await made();
    expect((await create({})).userErrors).toMatchObject([
      { __typename: 'ConflictError', code: 'COLLECTION_SLUG_TAKEN' },
    ]);
    const other = await made({ slug: 'khac' });
    const { updateCollection } = await service.read(UPDATE, {
      input: { id: other, expectedVersion: 1, slug: 'ntm' },
    });
    expect(updateCollection.userErrors).toMatchObject([
      { code: 'COLLECTION_SLUG_TAKEN', path: ['input', 'slug'] },
    ]);
  });

  test('beyond five hundred collections none is made', async () => {
    await db.database
      .em()
      .getConnection()
      .execute(
        `insert into collection (slug, title, title_sort, created_by, updated_by, created_at, updated_at)
       select 'day-' || n, 'Đầy', 'đầy', 'COMMAND', 'COMMAND', now(), now() from generate_series(1, 500) n`,
      );
    const { collection, userErrors } = await create({});
    expect(collection).toBeNull();
    expect(userErrors).toEqual([
      {
        __typename: 'InvalidInputError',
        code: 'COLLECTION_FULL',
        path: ['input'],
        message: 'Nhiều nhất 500.',
      },
    ]);
  });

  test('of two that take one slug at once one is refused', async () => {
    const both = await Promise.all([create({ title: 'Một' }), create({ title: 'Hai' })]);
    const codes = both.flatMap(({ userErrors }) => userErrors.map((each: { code: string }) => each.code));
    expect(codes).toEqual(['COLLECTION_SLUG_TAKEN']);
  });

  const UPDATE = `mutation ($input: UpdateCollectionInput!) { updateCollection(input: $input) {
    collection { slug title description filter search version articles { nodes { id } } } userErrors { code path } } }`;

  test('a change changes what is given, null takes away, and the version counts up', async () => {
    const id = await made({ description: 'Cũ', filter: { hasImages: true }, search: { query: 'bão' } });
    const first = (
      await service.read(UPDATE, { input: { id, expectedVersion: 1, title: 'Bão lũ', search: null } })
    ).updateCollection;
    expect(first.collection).toMatchObject({
      slug: 'ntm',
      title: 'Bão lũ',
      description: 'Cũ',
      filter: { hasImages: true },
      search: null,
      version: 2,
    });
    const late = (await service.read(UPDATE, { input: { id, expectedVersion: 1, title: 'Muộn' } }))
      .updateCollection;
    expect(late).toEqual({
      collection: null,
      userErrors: [{ code: 'VERSION_CONFLICT', path: ['input', 'id'] }],
    });
    const same = (await service.read(UPDATE, { input: { id, expectedVersion: 2, title: 'Bão lũ' } }))
      .updateCollection;
    expect(same.collection.version).toBe(2);
  });

  test('title and slug cannot be taken away', async () => {
    const id = await made();
    for (const [name, code] of [
      ['title', 'COLLECTION_BAD_TEXT'],
      ['slug', 'COLLECTION_BAD_SLUG'],
    ]) {
      const { updateCollection } = await service.read(UPDATE, {
        input: { id, expectedVersion: 1, [name as string]: null },
      });
      expect(updateCollection.userErrors).toEqual([{ code, path: ['input', name] }]);
    }
  });

  test('a deleted collection is gone, its articles are not', async () => {
    const id = await made({ filter: { hasImages: true } });
    await decide('pinArticle', 'A');
    const remove = `mutation { deleteCollection(id: "${id}", expectedVersion: 2) { deletedId userErrors { code path } } }`;
    expect((await service.read(remove)).deleteCollection).toEqual({ deletedId: id, userErrors: [] });
    expect((await service.read(remove)).deleteCollection).toEqual({
      deletedId: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['id'] }],
    });
    const data = await anybody.read(`{ collection(id: "${id}") { id } article(id: "${ids['A']}") { id } }`);
    expect(data).toEqual({ collection: null, article: { id: ids['A'] } });
  });

  test('what does not exist is refused with its path', async () => {
    await made();
    expect((await decide('pinArticle', idOf('Article', 999_999))).userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['article'] },
    ]);
    expect((await decide('pinArticle', 'A', 'expectedVersion: 9')).userErrors).toEqual([
      { code: 'VERSION_CONFLICT', path: ['collection'] },
    ]);
  });

  test('every write is remembered, one that changes nothing is not', async () => {
    const id = await made({ filter: { hasImages: true } });
    await decide('pinArticle', 'A');
    await decide('pinArticle', 'A');
    await decide('unpinArticle', 'B');
    await service.read(UPDATE, { input: { id, expectedVersion: 2, title: 'Ảnh' } });
    await service.read(`mutation { deleteCollection(id: "${id}", expectedVersion: 3) { deletedId } }`);
    const events = await db.database.read<{ action: string; actor: string; before: unknown; after: unknown }>(
      'select action, actor, before, after from audit_event order by id',
    );
    expect(events.map(({ action, actor }) => [action, actor])).toEqual(
      ['createCollection', 'pinArticle', 'updateCollection', 'deleteCollection'].map((each) => [
        each,
        'ACCOUNT:7',
      ]),
    );
    expect(events[2]).toMatchObject({ before: { title: 'Nông thôn mới' }, after: { title: 'Ảnh' } });
    expect(events[3]).toMatchObject({ before: { slug: 'ntm', pinned: [1], excluded: [] }, after: null });
  });

  test('who is no editor changes nothing', async () => {
    const id = await made();
    for (const mutation of [
      'createCollection(input: { slug: "x", title: "X" })',
      `updateCollection(input: { id: "${id}", expectedVersion: 1 })`,
      `pinArticle(collection: "${id}", article: "${ids['A']}")`,
      `unpinArticle(collection: "${id}", article: "${ids['A']}")`,
      `excludeArticle(collection: "${id}", article: "${ids['A']}")`,
      `includeArticle(collection: "${id}", article: "${ids['A']}")`,
      `deleteCollection(id: "${id}", expectedVersion: 1)`,
    ]) {
      const { errors } = await anybody.ask(`mutation { ${mutation} { userErrors { code } } }`);
      expect([mutation, errors[0]?.extensions.code]).toEqual([mutation, 'UNAUTHENTICATED']);
    }
  });

  test.each([
    ['a field that is no more', '{"colour": {"eq": "red"}}'],
    ['a value of another kind', '{"hasImages": "yes"}'],
    ['nothing', '{}'],
    ['another collection', '{"collection": {"eq": "Q29sbGVjdGlvbjox"}}'],
  ])('a saved filter that holds %s is an error that says so, never everything', async (_what, filter) => {
    const id = await made({ filter: { hasImages: true } });
    await sql(`update collection set filter = '${filter}'`);
    for (const query of [
      '{ collection(slug: "ntm") { articles { totalCount } } }',
      `{ articles(filter: { collection: { eq: "${id}" } }) { totalCount } }`,
    ]) {
      const { errors, data } = await anybody.ask(query);
      expect(data?.['articles'] ?? data?.['collection'] ?? null).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['COLLECTION_BROKEN']);
      expect(errors[0]?.message).toContain('"ntm"');
    }
    // An editor still reads what it says, and mends it.
    expect((await anybody.read('{ collection(slug: "ntm") { filter } }')).collection.filter).toEqual(
      JSON.parse(filter),
    );
  });

  test('who follows a collection is told of what belongs to it, as it is by then', async () => {
    const id = await made({ filter: { title: { contains: 'Nông thôn' } } });
    const socket = openSocket(anybody.url);
    const followed = socket.follow(
      'subscription ($filter: ArticleFilter) { articleAdded(filter: $filter) { title } }',
      { filter: { collection: { eq: id } } },
    );
    const [source] = await db.database.read<{ id: number }>('select min(id) as id from source');
    let at = 100;
    const store = async (...titles: string[]) => {
      for (const title of titles) {
        const article = { source: 'province' as const, title, publishedAt: '2026-02-01T00:00:00.000Z' };
        await storeTestArticle(db.database, source?.id ?? 0, incomingOf(article, (at += 1)));
      }
    };
    const told = () => followed.events.map((event) => (event['articleAdded'] as { title: string }).title);
    // It follows once it tells of something; how soon is not said.
    while (told().length === 0) {
      await store('Nông thôn mới');
      await sleep(100);
    }
    await store('Bão số 4', 'Nông thôn nay');
    while (!told().includes('Nông thôn nay')) await sleep(50);
    expect(told()).not.toContain('Bão số 4');
    await sql(`update collection set filter = '{"title": {"contains": "Bão"}}'`);
    await store('Nông thôn sau', 'Bão số 5');
    while (!told().includes('Bão số 5')) await sleep(50);
    expect(told()).not.toContain('Nông thôn sau');
    expect(followed.errors).toEqual([]);
    await socket.close();
    await sql(`delete from article where source_key like 'https://example.org/bai-1__'`);
  });

  test('an operation that speaks of no collection does not read them', async () => {
    anybody.statements.length = 0;
    await anybody.read('{ articles(first: 1) { nodes { id } } }');
    expect(anybody.statements).toHaveLength(1);
  });
});
