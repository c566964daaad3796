import { afterAll, beforeAll, expect, describe, test } from '@jest/globals';
import { idOf, storeTestArticles } from '../support/articles.js';
import { allTold, TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startEditorService } from '../support/editors.js';

const UPDATE = `mutation ($input: UpdateSourceInput!) { updateSource(input: $input) { source { version } userErrors { code } } }`;
const ARTICLES = `query ($unit: ID!) {
  articles(orderBy: [{ field: PUBLISHED_AT, direction: ASC }]) { nodes {
    title publisherUnit { slug } authorUnit { name } byline { basis } } }
  within: articles(filter: { publisherUnit: { within: $unit } }) { totalCount }
  articleChanges(first: 100) { totalCount } }`;

const COMMUNE = 'ht-xa-loc-ha-18568-2025-07';

describe.each(TEST_DATABASES)('new owners of a source with articles on %s', (_name, open) => {
  let db: TestDatabase;
  let service: Awaited<ReturnType<typeof startEditorService>>;
  let source: number;
  beforeAll(async () => {
    db = await open();
    const stored = await storeTestArticles(db.database, [
      { source: 'locHa', title: 'Thời huyện', publishedAt: '2016-09-01T07:12:00.000Z' },
      { source: 'locHa', title: 'Thời xã', publishedAt: '2025-08-01T07:12:00.000Z' },
      {
        source: 'locHa',
        title: 'Có người viết',
        publishedAt: '2025-08-02T07:12:00.000Z',
        read: {
          authorUnit: {
            kind: 'POLICE',
            name: 'Công an tỉnh',
            unitId: 'ht-province-42',
            confidence: 'EXACT',
            candidates: [],
          } as never,
        },
      },
    ]);
    source = stored.sources.locHa;
    service = await startEditorService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const owner = (name: string, unit: string, validFrom: string | null, validTo: string | null) => ({
    kind: 'PEOPLES_COMMITTEE',
    name,
    unit: idOf('Unit', unit),
    validFrom,
    validTo,
  });
  const shown = async () => {
    await allTold(db.database);
    const data = await service.read(ARTICLES, { unit: idOf('Unit', COMMUNE) });
    return {
      within: data.within.totalCount as number,
      changes: data.articleChanges.totalCount as number,
      articles: data.articles.nodes.map(
        (each: {
          publisherUnit: { slug: string } | null;
          authorUnit: { name: string } | null;
          byline: { basis: string };
        }) => [each.publisherUnit?.slug ?? null, each.authorUnit?.name ?? null, each.byline.basis],
      ) as unknown[],
    };
  };

  test('stored articles are of the owner on their day; who is named as author stays', async () => {
    const before = await shown();
    expect(before).toMatchObject({
      within: 0,
      articles: [
        ['ht-huyen-loc-ha-448', 'Huyện ủy Lộc Hà', 'SOURCE'],
        [null, null, 'BYLINE'],
        [null, 'Công an tỉnh', 'BYLINE'],
      ],
    });
    const owners = [
      owner('UBND huyện Lộc Hà', 'ht-huyen-loc-ha-448', null, '2025-01-01'),
      owner('UBND xã Lộc Hà', COMMUNE, '2025-07-01', null),
    ];
    const update = (version: number) =>
      service.write('administrator', UPDATE, {
        input: { id: idOf('Source', source), expectedVersion: version, owners },
      });
    expect(await update(1)).toEqual({ source: { version: 2 }, userErrors: [] });
    const after = await shown();
    expect(after).toMatchObject({
      within: 2,
      articles: [
        ['ht-huyen-loc-ha-448', 'UBND huyện Lộc Hà', 'SOURCE'],
        [COMMUNE, 'UBND xã Lộc Hà', 'SOURCE'],
        [COMMUNE, 'Công an tỉnh', 'BYLINE'],
      ],
    });
    // Dashboards that follow the feed hear of each; saying the same again tells them nothing.
    expect(after.changes).toBe(before.changes + 3);
    await update(2);
    expect((await shown()).changes).toBe(after.changes);
  });
});
