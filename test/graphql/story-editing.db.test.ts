import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addSource } from '../../src/ingest/add-source.js';
import { clusterArticles, waitAnew } from '../../src/ingest/stories/cluster-articles.js';
import { idOf } from '../support/articles.js';
import { allTold, TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startEditorService } from '../support/editors.js';
import { textOf } from '../support/own-text.js';
import { rss, startSite, type TestSite } from '../support/site.js';

const REFRESH = `mutation ($id: ID!) { refreshSource(id: $id) { fetch { newCount } userErrors { code } } }`;
const STORY = `id size members { article { id } }`;
const MERGE = `mutation ($ids: [ID!]!) { mergeClusters(ids: $ids) {
  cluster { ${STORY} } userErrors { __typename code message path } } }`;
const SPLIT = `mutation ($id: ID!, $articleIds: [ID!]!) { splitCluster(id: $id, articleIds: $articleIds) {
  cluster { ${STORY} } newCluster { ${STORY} } articles { id cluster { id } isOriginal } userErrors { __typename code path } } }`;

const UNITS = {
  locHa: 'ht-huyen-loc-ha-448',
  ducTho: 'ht-huyen-duc-tho-440',
  tanLoc: 'ht-xa-tan-loc-18409',
} as const;

interface Shown {
  readonly id: string;
  readonly size: number;
  readonly members: readonly { readonly article: { readonly id: string } }[];
}

describe.each(TEST_DATABASES)('editors and stories on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let service: Awaited<ReturnType<typeof startEditorService>>;
  let made = 0;
  const sources = new Map<string, { id: number; items: Record<string, string>[] }>();
  beforeAll(async () => {
    db = await open();
    site = await startSite();
    service = await startEditorService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await site.close();
    await db.drop();
  });

  /** The source of a name, made at its first use. */
  async function sourceOf(name: string, unit: keyof typeof UNITS = 'locHa') {
    const known = sources.get(name);
    if (known) return known;
    const added = await addSource(db.database.em(), {
      name,
      url: `${site.origin}/${encodeURIComponent(name)}.xml`,
      homepageUrl: null,
      kind: 'FEED',
      family: 'feed',
      province: '42',
      owners: [{ kind: 'PARTY_COMMITTEE', name, unitId: UNITS[unit], validFrom: null, validTo: null }],
    });
    const source = { id: added.id, items: [] };
    sources.set(name, source);
    return source;
  }

  /** A source publishes a text and is read over HTTP; the id of the article. */
  async function publish(name: string, text: string, unit?: keyof typeof UNITS): Promise<string> {
    const source = await sourceOf(name, unit);
    made += 1;
    const link = `http://xa.example/${made}`;
    source.items.unshift({
      title: 'Đường làng ngõ xóm khang trang',
      link,
      pubDate: new Date(Date.UTC(2024, 5, 1, made)).toUTCString(),
      'content:encoded': `<![CDATA[${text
        .split('\n\n')
        .map((each) => `<p>${each}</p>`)
        .join('')}]]>`,
    });
    site.pages.set(`/${encodeURIComponent(name)}.xml`, rss(source.items));
    const read = await service.write('editor', REFRESH, { id: idOf('Source', source.id) });
    expect(read).toEqual({ fetch: { newCount: 1 }, userErrors: [] });
    const { article } = await service.read(`query ($url: URL!) { article(url: $url) { id } }`, { url: link });
    return article.id;
  }

  const storyOf = async (id: string): Promise<Shown | null> =>
    (await service.read(`query ($id: ID!) { article(id: $id) { cluster { ${STORY} } } }`, { id })).article
      .cluster;
  const membersOf = (story: Shown | null) => (story?.members ?? []).map(({ article }) => article.id).sort();
  const audits = (action: string) =>
    db.database.read<{ actor: string; subject: string; before: unknown; after: unknown }>(
      'select actor, subject, before, after from audit_event where action = $1 order by id',
      [action],
    );
  const groupAnew = async () => {
    await waitAnew(db.database.em());
    await clusterArticles(db.database);
  };

  test('two stories are merged for good: a new copy of either that a refresh brings joins the one', async () => {
    const [text, other] = [textOf('merge one'), textOf('merge other')];
    const [a, b] = [await publish('Xã A', text), await publish('Xã B', text)];
    const [c, d] = [await publish('Xã C', other), await publish('Xã D', other)];
    const [one, two] = [await storyOf(a), await storyOf(c)];
    expect([membersOf(one), membersOf(two)]).toEqual([[a, b].sort(), [c, d].sort()]);

    const answer = await service.write('editor', MERGE, { ids: [one?.id, two?.id] });
    expect(answer.userErrors).toEqual([]);
    expect(answer.cluster.size).toBe(4);
    expect(membersOf(answer.cluster)).toEqual([a, b, c, d].sort());
    expect(await audits('mergeClusters')).toEqual([
      {
        actor: 'ACCOUNT:2',
        subject: expect.stringMatching(/^StoryCluster:\d+$/),
        before: { stories: [expect.any(Array), expect.any(Array)] },
        after: { articles: expect.any(Array) },
      },
    ]);

    const e = await publish('Xã E', other);
    expect(membersOf(await storyOf(e))).toEqual([a, b, c, d, e].sort());
    await groupAnew();
    expect(membersOf(await storyOf(a))).toEqual([a, b, c, d, e].sort());
    // Dashboards that follow the feed hear of it.
    await allTold(db.database);
    const { articleChanges } = await service.read(
      `{ articleChanges(first: 100) { nodes { articleId kind } } }`,
    );
    for (const articleId of [c, d])
      expect(articleChanges.nodes).toContainEqual({ articleId, kind: 'UPDATED' });
  });

  test('articles that nothing tied are tied by hand, each standing for the story it tells', async () => {
    const text = textOf('lone pair');
    const [a, b] = [await publish('Xã A', text), await publish('Xã B', text)];
    const lone = await publish('Xã C', textOf('lone'));
    expect(await storyOf(lone)).toBeNull();
    const answer = await service.write('editor', MERGE, { ids: [a, lone] });
    expect(membersOf(answer.cluster)).toEqual([a, b, lone].sort());
    expect(await service.write('editor', MERGE, { ids: [a, b] })).toMatchObject({
      cluster: null,
      userErrors: [{ __typename: 'InvalidInputError', code: 'ONE_STORY', path: ['ids'] }],
    });
  });

  test('what is taken out of a story stays out, whatever a refresh brings', async () => {
    const text = textOf('split');
    const ids = [];
    for (const name of ['Xã A', 'Xã B', 'Xã C', 'Xã D']) ids.push(await publish(name, text));
    const [a, b, c, d] = ids as [string, string, string, string];
    const whole = await storyOf(a);
    expect(whole?.size).toBe(4);

    const answer = await service.write('editor', SPLIT, { id: whole?.id, articleIds: [c, d] });
    expect(answer).toMatchObject({
      userErrors: [],
      cluster: { id: whole?.id, size: 2 },
      newCluster: { size: 2 },
    });
    expect(membersOf(answer.newCluster)).toEqual([c, d].sort());
    expect(answer.articles).toEqual([
      { id: c, cluster: { id: answer.newCluster.id }, isOriginal: true },
      { id: d, cluster: { id: answer.newCluster.id }, isOriginal: false },
    ]);
    expect(await audits('splitCluster')).toHaveLength(1);

    const later = await publish('Xã E', text);
    await groupAnew();
    const parts = [membersOf(await storyOf(a)), membersOf(await storyOf(c))];
    expect(parts[0]).toEqual(expect.arrayContaining([a, b]));
    expect(parts[1]).toEqual(expect.arrayContaining([c, d]));
    expect(parts.flat().sort()).toEqual([a, b, c, d, later].sort());

    // One of two: neither part is a story that several tell.
    const pair = textOf('split pair');
    const [one, two] = [await publish('Xã A', pair), await publish('Xã B', pair)];
    const both = await storyOf(one);
    expect(await service.write('editor', SPLIT, { id: both?.id, articleIds: [two] })).toMatchObject({
      cluster: null,
      newCluster: null,
      articles: [{ id: two, cluster: null }],
      userErrors: [],
    });
    // And an editor may think better of it.
    expect(membersOf((await service.write('editor', MERGE, { ids: [one, two] })).cluster)).toEqual(
      [one, two].sort(),
    );
  });

  test('what is wrong is said by place and in words, and nothing is written', async () => {
    const text = textOf('refused');
    const [a, b] = [await publish('Xã A', text), await publish('Xã B', text)];
    const lone = await publish('Xã C', textOf('refused, lone'));
    const story = await storyOf(a);
    const count = (await audits('splitCluster')).length;
    const nothing = idOf('StoryCluster', 999_999);
    const merge = (...ids: unknown[]) => service.write('editor', MERGE, { ids });
    const split = (id: unknown, ...articleIds: unknown[]) =>
      service.write('editor', SPLIT, { id, articleIds });
    expect(await merge(story?.id, nothing, idOf('Source', 1))).toMatchObject({
      cluster: null,
      userErrors: [
        {
          __typename: 'NotFoundError',
          code: 'NOT_FOUND',
          message: 'Không có chùm tin này.',
          path: ['ids', '1'],
        },
        { code: 'NOT_FOUND', path: ['ids', '2'] },
      ],
    });
    expect(await merge(story?.id)).toMatchObject({ userErrors: [{ code: 'ONE_STORY' }] });
    expect(await merge()).toMatchObject({ userErrors: [{ code: 'ONE_STORY' }] });
    expect(await merge(...Array.from({ length: 21 }, () => a))).toMatchObject({
      userErrors: [{ code: 'TOO_MANY', path: ['ids'] }],
    });
    expect(await split(nothing, a)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] });
    expect(await split(story?.id)).toMatchObject({ userErrors: [{ code: 'BLANK', path: ['articleIds'] }] });
    expect(await split(story?.id, a, lone)).toMatchObject({
      userErrors: [{ code: 'NOT_IN_STORY', path: ['articleIds', '1'] }],
    });
    expect(await split(story?.id, a, b)).toMatchObject({ userErrors: [{ code: 'NOTHING_STAYS' }] });
    expect(membersOf(await storyOf(a))).toEqual([a, b].sort());
    expect(await audits('splitCluster')).toHaveLength(count);
  });

  test('an editor speaks for the units served: of every story merged one, of a split one whole side', async () => {
    const text = textOf('served');
    const other = textOf('served, other');
    const own = await publish('Huyện Lộc Hà', text, 'locHa');
    const copy = await publish('Huyện Đức Thọ', text, 'ducTho');
    const strange = await publish('Huyện Đức Thọ', other, 'ducTho');
    const story = await storyOf(own);
    const told = async (who: 'districtEditor' | 'strangeEditor', query: string, variables: object) =>
      (await service.as(who, query, { ...variables })).errors.map(({ extensions }) => extensions.code);
    expect(await told('districtEditor', MERGE, { ids: [story?.id, strange] })).toEqual(['FORBIDDEN']);
    expect(await told('strangeEditor', MERGE, { ids: [story?.id, strange] })).toEqual([]);
    const merged = await storyOf(own);
    expect(merged?.size).toBe(3);
    // Either side is theirs whole, or it is not theirs to part.
    expect(await told('districtEditor', SPLIT, { id: merged?.id, articleIds: [copy] })).toEqual([
      'FORBIDDEN',
    ]);
    expect(await told('districtEditor', SPLIT, { id: merged?.id, articleIds: [own] })).toEqual([]);
    expect(membersOf(await storyOf(copy))).toEqual([copy, strange].sort());
  });
});
