import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idOf } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { ODD, storeAnother, storeOddArticles } from '../support/odd-articles.js';
import { startTestService, type TestService } from '../support/service.js';

type Filter = Readonly<Record<string, unknown>>;

const UNITS = [
  'ht-huyen-loc-ha-448',
  'ht-huyen-thach-ha-445',
  'ht-province-42',
  'ht-xa-tan-loc-18409',
  'ht-xa-hong-loc-18409-2025-07',
].map((key) => idOf('Unit', key));

/** Conditions on each field of the filter, every operator among them. */
const LEAVES: readonly Filter[] = [
  { publishedAt: { gte: '2016-08-31T17:00:00Z', lt: '2024-12-31T17:00:00Z' } },
  { publishedAt: { isNull: true } },
  { publishedAt: { eq: '2025-02-10T03:00:00Z' } },
  { firstSeenAt: { gt: '2026-04-01T00:00:00Z' } },
  { firstSeenAt: { lte: '2026-04-02T00:00:00Z' } },
  { publisherUnit: { level: { ne: 'DISTRICT' } } },
  { publisherUnit: { slug: { notIn: ['ht-xa-tan-loc-18409'] } } },
  { publisherUnit: { code: { eq: '448' } } },
  { authorUnit: { slug: { isNull: true } } },
  ...UNITS.flatMap((within) => [
    { publisherUnit: { within } },
    { publisherUnit: { within, lineage: 'BOTH' } },
    { authorUnit: { within, lineage: 'SUCCESSORS', asOf: '2024-12-31' } },
    { mentionedUnit: { within, lineage: 'PREDECESSORS' } },
    { publisherUnit: { within, asOf: '2025-01-01' } },
  ]),
  { mentionedUnit: { level: { eq: 'DISTRICT' }, slug: { contains: 'loc-ha' } } },
  { source: { in: [idOf('Source', 1), idOf('Source', 4)] } },
  { source: { ne: idOf('Source', 2) } },
  { cluster: { eq: idOf('StoryCluster', 1) } },
  { cluster: { notIn: [idOf('StoryCluster', 2)] } },
  { title: { contains: 'loc' } },
  { title: { startsWith: 'Ân' } },
  { author: { eq: 'nguyễn văn đức' } },
  { author: { contains: 'duc' } },
  { author: { notIn: ['Lan Anh'] } },
  { category: { eq: 'tin tức' } },
  { category: { isNull: true } },
  { category: { ne: 'Đảng bộ' } },
  { contentType: { notIn: ['NEWS', 'SCHEDULE'] } },
  { hasImages: true },
  { hasCaptions: false },
  { original: false },
  { documentNumber: { startsWith: '163' } },
  { documentNumber: { isNull: false, ne: '5/qđ-ubnd' } },
  { problem: { in: ['SHORT_BODY', 'NO_DATE'] } },
  { problem: { ne: 'NO_IMAGE' } },
  { tag: { eq: 'ocop' } },
  { tag: { isNull: true } },
  { status: { in: ['QUARANTINED', 'WITHDRAWN_BY_SOURCE'] } },
  { status: { ne: 'ACTIVE' } },
];

const leaf = fc.constantFrom(...LEAVES);
const filter: fc.Arbitrary<Filter> = fc.oneof(
  leaf,
  fc.record({ and: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
  fc.record({ or: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
  fc.record({ not: fc.record({ or: fc.array(leaf, { minLength: 1, maxLength: 2 }) }) }),
  fc.tuple(leaf, leaf).map(([one, other]) => ({ and: [one], not: other })),
);

const FIELDS = ['PUBLISHED_AT', 'FIRST_SEEN_AT', 'TITLE'] as const;
const order = fc
  .uniqueArray(
    fc.record({ field: fc.constantFrom(...FIELDS), direction: fc.constantFrom('ASC', 'DESC', undefined) }),
    { selector: ({ field }) => field, minLength: 1, maxLength: 3 },
  )
  .map((orders) => orders.map(({ field, direction }) => (direction ? { field, direction } : { field })));

const DIMENSIONS = [
  'PUBLISHER_UNIT',
  'AUTHOR_UNIT',
  'SOURCE',
  'CATEGORY',
  'CONTENT_TYPE',
  'DAY',
  'WEEK',
  'MONTH',
  'YEAR',
  'HAS_IMAGES',
  'ORIGINAL',
] as const;

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>;
}

interface Facet {
  readonly dimension: (typeof DIMENSIONS)[number];
  readonly buckets: readonly {
    readonly key: string;
    readonly label: string;
    readonly count: number;
    readonly partialCount: number;
  }[];
  readonly otherCount: number;
  readonly missingCount: number;
}

const PAGE = `query ($filter: ArticleFilter, $orderBy: [ArticleOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  articles(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

const BOTH_SIDES = `query ($filter: ArticleFilter!, $not: ArticleFilter!, $all: ArticleFilter) {
  yes: articles(filter: $filter, first: 100) { totalCount nodes { id } }
  no: articles(filter: $not, first: 100) { totalCount nodes { id } }
  all: articles(filter: $all, first: 100) { totalCount nodes { id } } }`;

const FACETS = `query ($filter: ArticleFilter, $search: SearchInput, $by: [FacetDimension!]!, $limit: Int!) {
  articles(filter: $filter, search: $search, first: 1) { totalCount partialCount
    facets(by: $by, limit: $limit) { dimension buckets { key label count partialCount } otherCount missingCount } } }`;

const RUNS = 40;

describe.each(TEST_DATABASES)('what holds of every filter and every order on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeOddArticles(db.database);
    service = await startTestService(db.database, {
      viewer: { kind: 'ACCOUNT', id: '1', name: 'Biên tập', role: 'EDITOR', unitIds: null },
    });
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const idsOf = (page: Pick<Page, 'nodes'>) => page.nodes.map(({ id }) => id);

  async function walk(given: object, size: number, backward: boolean, between = async () => {}) {
    const ids: string[] = [];
    for (let cursor: string | null = null; ;) {
      const { articles } = (await service.read(PAGE, {
        ...given,
        ...(backward ? { last: size, before: cursor } : { first: size, after: cursor }),
      })) as { articles: Page };
      if (backward) ids.unshift(...idsOf(articles));
      else ids.push(...idsOf(articles));
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = articles.pageInfo;
      if (!(backward ? hasPreviousPage : hasNextPage)) return ids;
      cursor = backward ? startCursor : endCursor;
      await between();
    }
  }

  test('a filter and its `not` part the set without rest', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async (given) => {
        const all = JSON.stringify(given).includes('"status"')
          ? { status: { in: ['ACTIVE', 'CORRECTED', 'WITHDRAWN_BY_SOURCE', 'TAKEN_DOWN', 'QUARANTINED'] } }
          : undefined;
        const answer = await service.read(BOTH_SIDES, { filter: given, not: { not: given }, all });
        expect(answer.all.totalCount).toBe(all ? ODD : ODD - 7);
        expect(answer.yes.totalCount + answer.no.totalCount).toBe(answer.all.totalCount);
        expect([...idsOf(answer.yes), ...idsOf(answer.no)].sort()).toEqual(idsOf(answer.all).sort());
      }),
      { numRuns: RUNS * 2, examples: LEAVES.map((each): [Filter] => [each]) },
    );
  });

  test('paging forward equals paging backward reversed, and neither loses nor repeats a row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(filter), order, fc.integer({ min: 1, max: 23 }), async (some, by, size) => {
        const given = { ...(some ? { filter: some } : {}), orderBy: by };
        const { articles } = (await service.read(PAGE, { ...given, first: 100 })) as { articles: Page };
        const whole = idsOf(articles);
        expect(await walk(given, size, false)).toEqual(whole);
        expect(await walk(given, size, true)).toEqual(whole);
        expect(new Set(whole).size).toBe(whole.length);
      }),
      { numRuns: RUNS / 2 },
    );
  });

  test('buckets, others and missing add up to the count, whatever the filter, search and limit', async () => {
    const words = fc.constantFrom('hội nghị', 'loc ha', 'Tân Lộc OR "an lộc"', 'hội nghị -đức');
    await fc.assert(
      fc.asyncProperty(
        fc.option(filter),
        fc.option(words),
        fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { minLength: 1 }),
        fc.constantFrom(1, 2, 5, 20, 60),
        async (some, query, by, limit) => {
          const variables = {
            by,
            limit,
            ...(some ? { filter: some } : {}),
            ...(query ? { search: { query } } : {}),
          };
          const { articles } = await service.read(FACETS, variables);
          const facets = articles.facets as Facet[];
          expect(facets.map(({ dimension }) => dimension)).toEqual(by);
          expect(articles.partialCount).toBeLessThanOrEqual(articles.totalCount);
          for (const { buckets, otherCount, missingCount } of facets) {
            expect(buckets.length).toBeLessThanOrEqual(limit);
            const sum = buckets.reduce((total, { count }) => total + count, 0);
            expect(sum + otherCount + missingCount).toBe(articles.totalCount);
            expect(otherCount).toBeGreaterThanOrEqual(0);
            expect(new Set(buckets.map(({ key }) => key)).size).toBe(buckets.length);
            for (const bucket of buckets) expect(bucket.partialCount).toBeLessThanOrEqual(bucket.count);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('a bucket counts what its key finds as a filter', async () => {
    const filterOf: Partial<Record<Facet['dimension'], (key: string) => Filter>> = {
      PUBLISHER_UNIT: (key) => ({ publisherUnit: { id: { eq: key } } }),
      AUTHOR_UNIT: (key) => ({ authorUnit: { id: { eq: key } } }),
      SOURCE: (key) => ({ source: { eq: key } }),
      CATEGORY: (key) => ({ category: { eq: key } }),
      CONTENT_TYPE: (key) => ({ contentType: { eq: key } }),
      YEAR: (key) => ({
        publishedAt: {
          gte: `${key}T00:00:00+07:00`,
          lt: `${Number(key.slice(0, 4)) + 1}-01-01T00:00:00+07:00`,
        },
      }),
      HAS_IMAGES: (key) => ({ hasImages: key === 'true' }),
      ORIGINAL: (key) => ({ original: key === 'true' }),
    };
    const by = Object.keys(filterOf);
    const { articles } = await service.read(FACETS, { by, limit: 50 });
    for (const { dimension, buckets } of articles.facets as Facet[]) {
      expect(buckets.length).toBeGreaterThan(1);
      for (const { key, count } of buckets) {
        const found = await service.read(BOTH_SIDES, {
          filter: filterOf[dimension]?.(key),
          not: { not: filterOf[dimension]?.(key) },
        });
        expect([dimension, key, found.yes.totalCount]).toEqual([dimension, key, count]);
      }
    }
  });

  // Last: it adds rows.
  test('rows that come while somebody pages may show or not; none that was there is lost or repeated', async () => {
    let next = ODD;
    for (const [orderBy, backward] of [
      [[{ field: 'PUBLISHED_AT' }], false],
      [[{ field: 'PUBLISHED_AT', direction: 'ASC' }], true],
      [[{ field: 'TITLE' }], false],
      [
        [
          { field: 'FIRST_SEEN_AT', direction: 'ASC' },
          { field: 'TITLE', direction: 'DESC' },
        ],
        true,
      ],
    ] as const) {
      const { articles } = (await service.read(PAGE, { orderBy, first: 100 })) as { articles: Page };
      const before = idsOf(articles);
      const writing: Promise<void>[] = [];
      const met = await walk({ orderBy }, 7, backward, async () => {
        for (let more = 0; more < 2; more += 1) writing.push(storeAnother(db.database, next++));
        // Some are stored between two pages, some while the next is read.
        if (writing.length % 4 === 0) await Promise.all(writing);
      });
      await Promise.all(writing);
      expect(new Set(met).size).toBe(met.length);
      const known = new Set(before);
      expect(met.filter((id) => known.has(id))).toEqual(before);
    }
    expect(next).toBeGreaterThan(ODD + 20);
  });
});
