import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addSource } from '../../src/ingest/add-source.js';
import { idOf, incomingOf, SOURCES, storeTestArticle, storeTestArticles } from '../support/articles.js';
import type { TestArticle } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { run } from '../support/odd-articles.js';
import { startTestService, type TestService } from '../support/service.js';

const LOC_HA = idOf('Unit', 'ht-huyen-loc-ha-448');
const TAN_LOC = idOf('Unit', 'ht-xa-tan-loc-18409');
const HONG_LOC_NEW = 'ht-xa-hong-loc-18409-2025-07';
const THANH_SEN_NEW = 'ht-phuong-thanh-sen-18073-2025-07';

/** Ids run 1 to 7 in this order; 8 and 9 are of communes made in July 2025. */
const ARTICLES: readonly TestArticle[] = [
  // A second before and at midnight in Việt Nam, Wednesday to Thursday.
  { source: 'locHa', title: 'Một', publishedAt: '2016-08-31T16:59:59.000Z' },
  { source: 'locHa', title: 'Hai', publishedAt: '2016-08-31T17:00:00.000Z' },
  { source: 'locHa', title: 'Ba', publishedAt: '2016-09-05T02:00:00.000Z' },
  { source: 'province', title: 'Bốn', publishedAt: '2016-09-05T03:00:00.000Z' },
  { source: 'tanLoc', title: 'Năm', publishedAt: '2025-03-01T03:00:00.000Z' },
  { source: 'province', title: 'Sáu', publishedAt: null },
  {
    source: 'province',
    title: 'Bảy',
    publishedAt: null,
    read: {
      publishedAt: {
        value: '2016-09-30T17:00:00.000Z',
        precision: 'MONTH',
        basis: 'PAGE',
        raw: 'Tháng 10/2016',
      },
      category: 'Tin Tức',
      byline: { raw: 'Đỗ Ước', persons: ['Đỗ Ước', 'An'], organ: null, republishedFrom: null },
      documentNumbers: ['163-KH/TU', '7/QĐ-UBND'],
      problems: [{ code: 'SHORT_BODY' }],
    },
  },
];

const FACETS = 'dimension buckets { key label count partialCount } otherCount missingCount';

describe.each(TEST_DATABASES)('facets and lineage on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, ARTICLES);
    for (const [index, [unitId, name]] of (
      [
        [HONG_LOC_NEW, 'Xã Hồng Lộc'],
        [THANH_SEN_NEW, 'Phường Thành Sen'],
      ] as const
    ).entries()) {
      const owner = {
        kind: 'PEOPLES_COMMITTEE' as const,
        name: `UBND ${name}`,
        unitId,
        validFrom: '2025-07-01',
        validTo: null,
      };
      const source = {
        ...SOURCES.tanLoc,
        name,
        url: `https://example.org/${index}/rss.xml`,
        owners: [owner],
      };
      const { id } = await addSource(db.database.em(), source);
      const article = { source: 'tanLoc', title: name, publishedAt: '2025-08-01T03:00:00.000Z' } as const;
      await storeTestArticle(db.database, id, incomingOf(article, 20 + index));
    }
    await run(db.database, [
      `insert into article_tag (article_id, tag) values (1, 'Chuyển đổi số'), (1, 'OCOP'), (3, 'ocop')`,
      `delete from article_story`,
      `insert into story_cluster (id, origin_id) values (7, 1)`,
      `insert into article_story (article_id, cluster_id, is_original, similarity, lag_minutes, lag_precision, attributed, is_repost) ` +
        `values (1, 7, true, 1, 0, 'MINUTE', false, false), (4, 7, false, 0.75, 6363, 'MINUTE', true, false)`,
      `delete from article_mentioned_unit`,
      `insert into article_mentioned_unit (article_id, unit_id, position, district_id, province_id) values ` +
        `(4, 'ht-xa-tan-loc-18409', 1, 'ht-huyen-loc-ha-448', 'ht-province-42'), (4, 'ht-province-42', 0, null, 'ht-province-42')`,
    ]);
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  async function facet(dimension: string, filter: object | null, limit = 20) {
    const { articles } = await service.read(
      `query ($filter: ArticleFilter, $by: [FacetDimension!]!, $limit: Int!) {
        articles(filter: $filter, first: 1) { facets(by: $by, limit: $limit) { ${FACETS} } } }`,
      { by: [dimension], limit, ...(filter ? { filter } : {}) },
    );
    const [found] = articles.facets;
    const buckets = found.buckets.map((each: { key: string; count: number }) => [each.key, each.count]);
    return { ...found, buckets, labels: found.buckets.map((each: { label: string }) => each.label) };
  }

  async function titles(filter: object): Promise<string[]> {
    const { articles } = await service.read(
      `query ($filter: ArticleFilter) { articles(filter: $filter, orderBy: [{ field: FIRST_SEEN_AT, direction: ASC }]) { nodes { title } } }`,
      { filter },
    );
    return articles.nodes.map((node: { title: string }) => node.title);
  }

  const week = { publishedAt: { gte: '2016-08-30T17:00:00Z', lt: '2016-09-05T17:00:00Z' } };

  describe('time', () => {
    test('days are Vietnamese, without gaps between the bounds of the filter', async () => {
      const { buckets, labels, otherCount, missingCount } = await facet('DAY', week);
      expect(buckets).toEqual([
        ['2016-08-31', 1],
        ['2016-09-01', 1],
        ['2016-09-02', 0],
        ['2016-09-03', 0],
        ['2016-09-04', 0],
        ['2016-09-05', 2],
      ]);
      expect(labels[0]).toBe('31/08/2016');
      expect([otherCount, missingCount]).toEqual([0, 0]);
    });

    test('bounds are filled up to where nothing was published', async () => {
      const wider = { and: [{ publishedAt: { gte: '2016-08-29T17:00:00Z', lte: '2016-09-07T16:59:59Z' } }] };
      const { buckets } = await facet('DAY', wider);
      expect([buckets[0], buckets.at(-1), buckets.length]).toEqual([['2016-08-30', 0], ['2016-09-07', 0], 9]);
    });

    test('of more days than the limit the newest that hold something stay', async () => {
      const { buckets, otherCount } = await facet(
        'DAY',
        { publishedAt: { gte: '2016-01-01T00:00:00Z', lt: '2016-09-20T00:00:00Z' } },
        3,
      );
      expect(buckets).toEqual([
        ['2016-09-03', 0],
        ['2016-09-04', 0],
        ['2016-09-05', 2],
      ]);
      expect(otherCount).toBe(2);
    });

    test('weeks begin on Monday and bear ISO numbers', async () => {
      const { buckets, labels } = await facet('WEEK', week);
      expect(buckets).toEqual([
        ['2016-08-29', 2],
        ['2016-09-05', 2],
      ]);
      expect(labels).toEqual(['Tuần 35/2016', 'Tuần 36/2016']);
    });

    test('a date known to the month only counts for its month and is missing among days', async () => {
      const year = { publishedAt: { gte: '2015-12-31T17:00:00Z', lt: '2016-12-31T17:00:00Z' } };
      const months = await facet('MONTH', year);
      expect(months.buckets.filter(([, count]: [string, number]) => count > 0)).toEqual([
        ['2016-08-01', 1],
        ['2016-09-01', 3],
        ['2016-10-01', 1],
      ]);
      expect([months.buckets.length, months.labels[7], months.missingCount]).toEqual([12, 'Tháng 8/2016', 0]);
      expect((await facet('DAY', year, 400)).missingCount).toBe(1);
    });

    test('years without bounds run from the first that holds something to the last; undated ones are missing', async () => {
      const { buckets, missingCount } = await facet('YEAR', null);
      expect(buckets).toHaveLength(10);
      expect([buckets[0], buckets[1], buckets.at(-1)]).toEqual([
        ['2016-01-01', 5],
        ['2017-01-01', 0],
        ['2025-01-01', 3],
      ]);
      expect(missingCount).toBe(1);
    });

    test('nothing found: bounds that are given are filled, without them there is no bucket', async () => {
      const none = { title: { eq: 'không có' } };
      expect((await facet('DAY', { ...none, ...week })).buckets).toHaveLength(6);
      expect((await facet('MONTH', none)).buckets).toEqual([]);
    });
  });

  describe('values', () => {
    test('units by their ids, largest first, the rest in others', async () => {
      const { buckets, labels, otherCount, missingCount } = await facet('PUBLISHER_UNIT', null, 1);
      expect(buckets).toEqual([[LOC_HA, 3]]);
      expect(labels).toEqual(['Huyện Lộc Hà']);
      expect([otherCount, missingCount]).toEqual([6, 0]);
    });

    test('sections whatever their capitals, images and copies in words', async () => {
      expect(await facet('CATEGORY', null)).toMatchObject({
        buckets: [['tin tức', 1]],
        labels: ['Tin Tức'],
        missingCount: 8,
      });
      expect(await facet('ORIGINAL', null)).toMatchObject({
        buckets: [
          ['true', 8],
          ['false', 1],
        ],
        labels: ['Tin gốc', 'Tin đăng lại'],
      });
      expect(await facet('HAS_IMAGES', null)).toMatchObject({
        buckets: [['false', 9]],
        labels: ['Không có ảnh'],
      });
      expect(await facet('CONTENT_TYPE', null)).toMatchObject({
        buckets: [['NEWS', 9]],
        labels: ['Tin, bài'],
      });
    });

    test('below a unit and a source, under aliases, in one statement', async () => {
      service.statements.length = 0;
      const { unit } = await service.read(`{ unit(slug: "ht-huyen-loc-ha-448") { articles { n: totalCount
        f: facets(by: [SOURCE, YEAR]) { __typename d: dimension b: buckets { __typename k: key c: count } } } } }`);
      expect(service.statements).toHaveLength(1);
      expect(unit.articles).toEqual({
        n: 3,
        f: [
          {
            __typename: 'Facet',
            d: 'SOURCE',
            b: [{ __typename: 'FacetBucket', k: idOf('Source', 1), c: 3 }],
          },
          { __typename: 'Facet', d: 'YEAR', b: [{ __typename: 'FacetBucket', k: '2016-01-01', c: 3 }] },
        ],
      });
    });
  });

  test.each([
    ['no dimension', 'by: []', 'facets.by'],
    ['a dimension twice', 'by: [DAY, DAY]', 'facets.by'],
    ['no bucket', 'by: [DAY], limit: 0', 'facets.limit'],
    ['too many buckets', 'by: [DAY], limit: 1001', 'facets.limit'],
  ])('%s is refused', async (_what, args, argument) => {
    const { errors } = await service.ask(`{ articles { facets(${args}) { otherCount } } }`);
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT', argument }]);
  });

  test('many buckets of many dimensions are too dear', async () => {
    const { errors } = await service.ask(
      `{ articles { facets(by: [DAY, WEEK, MONTH, SOURCE], limit: 1000) { ${FACETS} } } }`,
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['QUERY_TOO_COMPLEX']);
    const { extensions } = await service.ask(
      `fragment Counted on ArticleConnection { facets(by: [DAY, SOURCE], limit: 50) { ${FACETS} } }
       query ($n: Int) { articles(first: $n) { nodes { id } ...Counted } }`,
      { n: 100 },
    );
    // 100 nodes with an id each, one pass of 100, 2 × 50 buckets of 8 selections.
    expect(extensions['cost']).toMatchObject({ requested: 1 + 100 * 2 + 100 + 2 * 50 * 8 });
  });

  describe('lineage', () => {
    test.each([
      ['the unit as it was', {}, ['Một', 'Hai', 'Ba']],
      [
        'what lay in it on its last day, whenever it published',
        { asOf: '2024-12-31' },
        ['Một', 'Hai', 'Ba', 'Năm'],
      ],
      ['what lay in it when it was no more', { asOf: '2025-01-01' }, []],
      ['and what became of it', { lineage: 'SUCCESSORS' }, ['Một', 'Hai', 'Ba', 'Năm', 'Xã Hồng Lộc']],
      ['and what it was made of', { lineage: 'PREDECESSORS' }, ['Một', 'Hai', 'Ba']],
    ])('%s', async (_what, how, expected) => {
      const found = await titles({ publisherUnit: { within: LOC_HA, ...how } });
      expect(found.sort()).toEqual([...expected].sort());
    });

    test('a commune made of two has the news of both, its own until today', async () => {
      const within = idOf('Unit', HONG_LOC_NEW);
      expect((await titles({ publisherUnit: { within, lineage: 'BOTH' } })).sort()).toEqual([
        'Năm',
        'Xã Hồng Lộc',
      ]);
      expect(await titles({ publisherUnit: { within } })).toEqual(['Xã Hồng Lộc']);
    });

    test('what a partial succession brought in is counted apart', async () => {
      const within = idOf('Unit', 'ht-phuong-dai-nai-18082');
      const { articles } = await service.read(
        `query ($filter: ArticleFilter!) { articles(filter: $filter) { totalCount partialCount
          facets(by: [SOURCE]) { buckets { count partialCount } } } }`,
        { filter: { or: [{ publisherUnit: { within, lineage: 'SUCCESSORS' } }, { title: { eq: 'Một' } }] } },
      );
      expect(articles).toEqual({
        totalCount: 2,
        partialCount: 1,
        facets: [
          {
            buckets: expect.arrayContaining([
              { count: 1, partialCount: 1 },
              { count: 1, partialCount: 0 },
            ]),
          },
        ],
      });
      const { plain } = await service.read('{ plain: articles { partialCount } }');
      expect(plain.partialCount).toBe(0);
    });

    test.each([
      [
        'lineage without within',
        { slug: { eq: 'x' }, lineage: 'BOTH' },
        'articles.filter.publisherUnit.lineage',
      ],
      [
        'asOf of nothing',
        { level: { eq: 'COMMUNE' }, asOf: '2020-01-01' },
        'articles.filter.publisherUnit.asOf',
      ],
      ['nothing', {}, 'articles.filter.publisherUnit'],
    ])('%s is refused', async (_what, publisherUnit, argument) => {
      const { errors } = await service.ask(
        'query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }',
        { filter: { publisherUnit } },
      );
      expect(errors.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
        ['BAD_USER_INPUT', argument],
      ]);
    });
  });

  describe('filters', () => {
    test.each([
      ['a person of the byline', { author: { eq: 'ĐỖ ƯỚC' } }, ['Bảy']],
      ['a person without marks', { author: { contains: 'uoc' } }, ['Bảy']],
      ['a person with other marks', { author: { contains: 'ước đỗ' } }, []],
      ['a section', { category: { eq: 'TIN TỨC' } }, ['Bảy']],
      ['a document number', { documentNumber: { startsWith: '163-kh' } }, ['Bảy']],
      ['a problem', { problem: { eq: 'SHORT_BODY' } }, ['Bảy']],
      ['a tag whatever its capitals', { tag: { eq: 'OCOP' } }, ['Một', 'Ba']],
      ['a tag with marks', { tag: { contains: 'CHUYỂN' } }, ['Một']],
      ['one tag and not the other', { tag: { eq: 'ocop', ne: 'chuyển đổi số' } }, ['Ba']],
      ['a copy', { original: false }, ['Bốn']],
      ['a story', { cluster: { eq: idOf('StoryCluster', 7) } }, ['Một', 'Bốn']],
      ['a unit named', { mentionedUnit: { id: { eq: TAN_LOC } } }, ['Bốn']],
      ['something named within', { mentionedUnit: { within: LOC_HA } }, ['Bốn']],
      [
        'two conditions on one unit named',
        { mentionedUnit: { within: LOC_HA, level: { eq: 'PROVINCE' } } },
        [],
      ],
      ['captions', { hasCaptions: true }, []],
    ])('%s', async (_what, filter, expected) => {
      expect((await titles(filter)).sort()).toEqual([...expected].sort());
    });

    test('the fields behind them', async () => {
      const { one, four } = await service.read(`{
        one: article(id: "${idOf('Article', 1)}") { tags isOriginal }
        four: article(id: "${idOf('Article', 4)}") { isOriginal tags mentionedUnits { slug parent { slug } }
          cluster { id size origin { title } members { similarity lagMinutes lagPrecision attributed article { title } } } } }`);
      expect(one).toEqual({ tags: ['Chuyển đổi số', 'OCOP'], isOriginal: true });
      expect(four).toEqual({
        isOriginal: false,
        tags: [],
        mentionedUnits: [
          { slug: 'ht-province-42', parent: null },
          { slug: 'ht-xa-tan-loc-18409', parent: { slug: 'ht-huyen-loc-ha-448' } },
        ],
        cluster: {
          id: idOf('StoryCluster', 7),
          size: 2,
          origin: { title: 'Một' },
          members: [
            {
              similarity: 1,
              lagMinutes: 0,
              lagPrecision: 'MINUTE',
              attributed: false,
              article: { title: 'Một' },
            },
            {
              similarity: 0.75,
              lagMinutes: 6363,
              lagPrecision: 'MINUTE',
              attributed: true,
              article: { title: 'Bốn' },
            },
          ],
        },
      });
      const { node, none } = await service.read(`{
        node(id: "${idOf('StoryCluster', 7)}") { ... on StoryCluster { size } }
        none: storyCluster(id: "${idOf('StoryCluster', 8)}") { size } }`);
      expect([node, none]).toEqual([{ size: 2 }, null]);
    });

    test('the status is for editors', async () => {
      const asked = 'query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }';
      const filters = [{ status: { eq: 'ACTIVE' } }, { not: { or: [{ status: { in: ['QUARANTINED'] } }] } }];
      const codesFor = async (role: 'VIEWER' | 'EDITOR' | null) => {
        const viewer = {
          kind: role ? 'ACCOUNT' : 'ANONYMOUS',
          id: null,
          name: null,
          role,
          unitIds: null,
        } as const;
        const other = await startTestService(db.database, { viewer });
        const codes: unknown[] = [];
        for (const f of filters) {
          const { errors } = await other.ask(asked, { f });
          codes.push(errors[0]?.extensions.code ?? null);
        }
        await other.close();
        return codes;
      };
      expect(await codesFor(null)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
      expect(await codesFor('VIEWER')).toEqual(['FORBIDDEN', 'FORBIDDEN']);
      expect(await codesFor('EDITOR')).toEqual([null, null]);
    });

    test('titles sort from A, dates from the newest, when no direction is given', async () => {
      const { byTitle, byDate } = await service.read(`{
        byTitle: articles(first: 2, orderBy: [{ field: TITLE }]) { nodes { title } }
        byDate: articles(first: 1, orderBy: [{ field: PUBLISHED_AT, direction: null }]) { nodes { publishedAt } } }`);
      expect(byTitle.nodes.map((node: { title: string }) => node.title)).toEqual(['Ba', 'Bảy']);
      expect(byDate.nodes[0].publishedAt).toBe('2025-08-01T03:00:00.000Z');
    });
  });
});
